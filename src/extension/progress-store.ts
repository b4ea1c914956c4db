/** The learner's progress, kept in VS Code's global state and synced with the settings. */
import type * as vscode from "vscode";
import { NOTHING_DONE, type Progress, type ProgressEvent, parse, reduce, serialize } from "../study/progress";

const KEY = "pythonCoach.progress";
const BACKUP = "pythonCoach.progress.backup";

type Memory = Pick<vscode.Memento, "get" | "update"> & { setKeysForSync(keys: readonly string[]): void };

/** Reads and changes the progress; what cannot be read is put aside under a key of its own. */
export class ProgressStore implements vscode.Disposable {
  private readonly listeners = new Set<() => void>();

  /** All of it is synced: it is small, even with every mark on every page. */
  constructor(private readonly memory: Memory) {
    memory.setKeysForSync([KEY]);
  }

  /** Read afresh each time: another window may have written. */
  get progress(): Progress {
    return parse(this.memory.get(KEY)).progress;
  }

  /** Everything that was put aside, as it was stored. */
  get backups(): readonly unknown[] {
    return this.memory.get<readonly unknown[]>(BACKUP, []);
  }

  async apply(event: ProgressEvent): Promise<void> {
    await this.change((progress) => reduce(progress, event));
  }

  /** Whether the stored value was damaged. It is put aside then, and what could be read of it is stored in its place. */
  async repair(): Promise<boolean> {
    if (parse(this.memory.get(KEY)).backup === undefined) return false;
    await this.change((progress) => progress);
    return true;
  }

  /** Takes in exported text; false where it is no progress, and then nothing is changed. */
  async import(text: string): Promise<boolean> {
    const other = readExport(text);
    if (other === null) return false;
    await this.apply({ type: "merged", other });
    return true;
  }

  /** What `import` reads. */
  export(): string {
    return `${JSON.stringify(serialize(this.progress), null, 2)}\n`;
  }

  onDidChange(listener: () => void): vscode.Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** For what changed elsewhere: another window has written. */
  refresh(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Both writes begin before anything waits, so that two changes at once cannot lose one another. */
  private async change(how: (progress: Progress) => Progress): Promise<void> {
    const { progress, backup } = parse(this.memory.get(KEY));
    const changed = how(progress);
    if (changed === progress && backup === undefined) return;
    await Promise.all([
      backup === undefined ? undefined : this.memory.update(BACKUP, [...this.backups, backup]),
      this.memory.update(KEY, serialize(changed)),
    ]);
    this.refresh();
  }

  dispose(): void {
    this.listeners.clear();
  }
}

function readExport(text: string): Progress | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  const { progress, backup } = parse(stored);
  return backup === undefined && stored !== undefined && progress !== NOTHING_DONE ? progress : null;
}
