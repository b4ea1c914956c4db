/** The learner's progress, kept in VS Code's global state and synced with the settings. */
import * as vscode from "vscode";
import { type Progress, type ProgressEvent, parse, reduce, serialize } from "../study/progress";

const KEY = "pythonCoach.progress";
const BACKUP = "pythonCoach.progress.backup";

/** Reads and changes the progress; what cannot be read is put aside under a key of its own. */
export class ProgressStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento & { setKeysForSync(keys: readonly string[]): void }) {
    memory.setKeysForSync([KEY]);
  }

  /** Read afresh each time: another window may have written. */
  get progress(): Progress {
    return parse(this.memory.get(KEY)).progress;
  }

  async apply(event: ProgressEvent): Promise<void> {
    const { progress, backup } = parse(this.memory.get(KEY));
    if (backup !== undefined) await this.memory.update(`${BACKUP}.${Date.now()}`, backup);
    await this.memory.update(KEY, serialize(reduce(progress, event)));
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
