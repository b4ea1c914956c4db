/** What the files of a project say about the documents in it: pyproject.toml, and the baseline. */
import { type Baseline, type Known, knownIn, readBaseline } from "../project/baseline";
import { excluder } from "../project/exclude";
import { NOTHING, type ProjectSettings, readPyproject } from "../project/pyproject";
import { type Files, joined, parentOf } from "./files";
import { type Complaint, SECTION } from "./protocol";
import { complaintOf } from "./settings";

/** The nearest pyproject.toml above a document. */
export interface Project {
  readonly settings: ProjectSettings;
  readonly complaints: readonly Complaint[];
  /** Whether its `exclude` leaves a document out. */
  readonly excludes: (uri: string) => boolean;
}

const NO_PROJECT: Project = { settings: NOTHING, complaints: [], excludes: () => false };

/** Answers from memory until it is told to forget. */
export class Projects {
  private readonly byFolder = new Map<string, Promise<Project | null>>();
  private readonly baselines = new Map<string, Promise<Baseline | null>>();

  constructor(
    private readonly files: Files,
    /** Whether to look no further up than this folder. */
    private readonly isRoot: (folder: string) => boolean,
  ) {}

  /** The project of a document. */
  async of(uri: string): Promise<Project> {
    if (!uri.includes("://")) return NO_PROJECT;
    for (let folder = parentOf(uri); ; folder = parentOf(folder)) {
      const found = await this.inFolder(folder);
      if (found !== null) return found;
      if (this.isRoot(folder) || parentOf(folder) === folder) return NO_PROJECT;
    }
  }

  private inFolder(folder: string): Promise<Project | null> {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const reading = this.files.read(`${folder}/pyproject.toml`).then((toml) => {
      if (toml === null) return null;
      const { settings, nonsense } = readPyproject(toml);
      const excluded = excluder(settings.exclude);
      return {
        settings,
        complaints: nonsense.map((each) => complaintOf(each, "pyproject.toml: ")),
        excludes: (uri: string) => excluded(relativeTo(folder, uri) ?? ""),
      };
    });
    this.byFolder.set(folder, reading);
    return reading;
  }

  /** What the baseline at `path` in a workspace folder knows of a document, and a complaint where there is none. */
  async known(
    folder: string,
    path: string,
    uri: string,
  ): Promise<{ known: Known | null; complaints: readonly Complaint[] }> {
    const file = joined(folder, path);
    let reading = this.baselines.get(file);
    if (reading === undefined) {
      reading = this.files.read(file).then((json) => (json === null ? null : readBaseline(json)));
      this.baselines.set(file, reading);
    }
    const baseline = await reading;
    if (baseline !== null) {
      const key = relativeTo(parentOf(file), uri);
      return { known: key === null ? null : (knownIn(baseline, key) ?? null), complaints: [] };
    }
    const setting = `${SECTION}.baseline`;
    const found = JSON.stringify(path);
    const wanted = 'a file that "Record Baseline" made';
    return { known: null, complaints: [complaintOf({ setting, found, wanted, instead: "everything is shown" })] };
  }

  /** Whether a file was read as a baseline. */
  isBaseline(uri: string): boolean {
    return this.baselines.has(uri);
  }

  /** Files may have changed. */
  forget(): void {
    this.byFolder.clear();
    this.baselines.clear();
  }
}

/** The decoded path of a document below a folder; null where it is elsewhere. */
export function relativeTo(folder: string, uri: string): string | null {
  const start = `${folder.replace(/\/$/, "")}/`;
  if (!uri.startsWith(start)) return null;
  try {
    return decodeURIComponent(uri.slice(start.length));
  } catch {
    return uri.slice(start.length);
  }
}
