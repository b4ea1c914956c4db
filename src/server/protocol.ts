/**
 * What our own client and the server say to each other beyond the Language Server Protocol. Plain data, positions as in
 * LSP (zero-based lines, UTF-16 columns). A client that announces none of it gets a plain language server.
 */

import type { Level, LevelSetting, Profile } from "../analysis/finding";
import type { Minor } from "../python/ast";

/** The configuration section, and the prefix of every command, view and message of ours. */
export const SECTION = "pythonCoach";

/** Diagnostics carry this as `source`. */
export const SOURCE = "coach";

/** The scheme of explanation pages inside VS Code. */
export const PAGE_SCHEME = "python-coach";

/** Where a client without pages of its own finds them. */
export const PAGES_ON_THE_WEB =
  "https://github.com/python-interview-coach/python-interview-coach/blob/main/content/pitfalls/";

/** The kind of the code action that applies all safe fixes. */
export const FIX_ALL_KIND = "source.fixAll.pythonCoach";

/** What a client may announce; all of it is optional. */
export interface InitializationOptions {
  /** The client opens `<scheme>:/pitfall/<id>.coach`; absent: pages are addressed on the web. */
  readonly pageScheme?: string;
  /** The client has our commands: code actions and hovers may use them. */
  readonly commands?: boolean;
  /** The client wants a `FINDINGS` notification with every publication. */
  readonly findings?: boolean;
  /** The client answers `READ`, `NAMES` and `LIST`, for servers without a disk and for files that are on none. */
  readonly files?: boolean;
  /** For clients that answer no `workspace/configuration`: the settings. */
  readonly settings?: unknown;
}

/** Valid settings of one document. */
export interface Settings {
  readonly profile: Profile;
  readonly levels: Readonly<Record<string, LevelSetting>>;
  readonly target: Minor;
  /** Relative to the workspace folder. */
  readonly exclude: readonly string[];
  readonly conceptHovers: boolean;
  /** The path of the baseline file, relative to the workspace folder. */
  readonly baseline: string | null;
}

/** Zero-based line, UTF-16 column. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}
/** The end is exclusive. */
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}
/** Replace a range by a text. */
export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
}
/** Edits of one version of a document; they do not overlap. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number;
  readonly edits: readonly WireEdit[];
}
/** A change to offer; its edits do not overlap. */
export interface WireFix {
  readonly title: string;
  readonly safe: boolean;
  /** In the document of the finding. */
  readonly edits: readonly WireEdit[];
  /** In other cells of the notebook, where the fix reaches into some. */
  readonly elsewhere?: readonly DocumentEdits[];
}
/** A finding with everything that a page or a tree shows. */
export interface WireFinding {
  readonly pitfall: string;
  readonly level: Level;
  readonly message: string;
  readonly range: WireRange;
  readonly fixes: readonly WireFix[];
}

/** Why less than everything is shown. `repeats` and `rest` count what is left out. */
export type Notice =
  | { readonly kind: "repeats"; readonly pitfall: string; readonly repeats: number }
  | { readonly kind: "tooMany"; readonly rest: number }
  | { readonly kind: "tooLarge"; readonly limit: number }
  | { readonly kind: "longLine"; readonly line: number; readonly limit: number }
  | ({ readonly kind: "setting" } & Complaint);

/** A setting that makes no sense and is not used. */
export interface Complaint {
  /** `pythonCoach.profile`. */
  readonly setting: string;
  /** What was found there, as JSON, not longer than a line. */
  readonly found: string;
  /** What would make sense, and what is used instead: the whole sentence. */
  readonly sentence: string;
}

/** Server to client, with every publication: what is shown for this version, and what limits it. */
export const FINDINGS = `${SECTION}/findings`;
/** The parameters of `FINDINGS`. */
export interface FindingsParams {
  readonly uri: string;
  readonly version: number;
  /** In document order. */
  readonly findings: readonly WireFinding[];
  readonly notices: readonly Notice[];
  readonly profile: Profile;
  readonly target: Minor;
}

/** Server to client: the text of a file by its URI, null where there is none. */
export const READ = `${SECTION}/read`;
/** Server to client: the names in a folder by its URI. */
export const NAMES = `${SECTION}/names`;
/** Server to client: the URIs of the Python files below a folder by its URI. */
export const LIST = `${SECTION}/list`;

/** Client to server: look at all files of the workspace; cancelled as any request. The result is a `ScanResult`. */
export const SCAN = `${SECTION}/scan`;
/** Server to client while it scans. */
export const PROGRESS = `${SECTION}/progress`;
/** The parameters of `PROGRESS`. */
export interface ProgressParams {
  readonly done: number;
  readonly total: number;
}
/** What was found in a file, open or not; fixes are left out. */
export interface FileFindings {
  readonly uri: string;
  readonly findings: readonly WireFinding[];
}
/** What a scan found: files with findings only. */
export interface ScanResult {
  readonly files: readonly FileFindings[];
  /** How many files were looked at. */
  readonly looked: number;
  readonly cancelled: boolean;
}
/** Server to client: a file of the last scan was looked at again, after somebody changed it outside of an editor. */
export const AGAIN = `${SECTION}/again`;
/** Client to server: forget the last scan. */
export const CLEAR = `${SECTION}/clear`;
/** Client to server: a baseline of everything found now, for each workspace folder; null where it was cancelled. */
export const BASELINE = `${SECTION}/baseline`;
/** The result of `BASELINE`. */
export type BaselineResult =
  | readonly { readonly folder: string; readonly name: string; readonly text: string; readonly findings: number }[]
  | null;
/** Client to server: show nothing until further notice (true), or go on (false). */
export const PAUSE = `${SECTION}/pause`;

/** Client to server: the edits that carry out something about a finding, computed on the newest text. */
export const CHANGE = `${SECTION}/change`;
/** The parameters of `CHANGE`. */
export interface ChangeParams {
  readonly uri: string;
  readonly pitfall: string;
  /** Where the finding is; the nearest one of the same pitfall on its line is taken. */
  readonly range: WireRange;
  /** Which fix by title (null: the best one), or the suppression comment. */
  readonly change: { readonly kind: "fix"; readonly title: string | null } | { readonly kind: "ignore" };
}
/** The edits, the document's own first; null where the finding or its fix is gone. */
export type ChangeResult = readonly DocumentEdits[] | null;

/** Client to server: the smallest program of the learner's own code that shows a finding. */
export const SLICE = `${SECTION}/slice`;
/** The parameters of `SLICE`; the finding as in `ChangeParams`. */
export interface SliceParams {
  readonly uri: string;
  readonly pitfall: string;
  readonly range: WireRange;
}
/** Null where the finding is gone. */
export type SliceResult =
  | {
      readonly source: string;
      /** One-based, in `source`. */
      readonly line: number;
      /** The title of a fix that can be applied to it, where there is one. */
      readonly fix: string | null;
    }
  /** Why it cannot be run: one sentence. */
  | { readonly reason: string }
  | null;
/** Client to server: a program with the fix of a pitfall applied. */
export const REPAIR = `${SECTION}/repair`;
/** The parameters of `REPAIR`. */
export interface RepairParams {
  /** Whose settings hold. */
  readonly uri: string;
  readonly pitfall: string;
  readonly source: string;
  /** The finding nearest to this line is taken; one-based. */
  readonly line: number;
}
/** Null where nothing is found or nothing can be repaired. */
export type RepairResult = { readonly source: string; readonly title: string } | null;

/** The finding of a pitfall that begins at a position, or else on its line nearest to it; null where there is none. */
export function findingAt<F extends Pick<WireFinding, "pitfall" | "range">>(
  findings: readonly F[],
  pitfall: string,
  { line, character }: WirePosition,
): F | null {
  const distance = ({ range: { start } }: F) => Math.abs(start.character - character);
  return findings
    .filter((finding) => finding.pitfall === pitfall && finding.range.start.line === line)
    .reduce<F | null>((best, each) => (best === null || distance(each) < distance(best) ? each : best), null);
}

/** `line:character` order of two positions, as `sort` wants it. */
export function comparePositions(a: WirePosition, b: WirePosition): number {
  return a.line - b.line || a.character - b.character;
}
