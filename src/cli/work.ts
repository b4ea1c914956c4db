/** What is done with one file: in this thread, or in a worker that gets and gives plain data. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { createTwoFilesPatch } from "diff";
import { applyEdits, type Finding, type LevelSetting, type Profile, type TextEdit } from "../analysis/finding";
import { type Project, type Summary, summarize } from "../analysis/project";
import { analyze } from "../pitfalls/coach";
import { type Known, knownOf, newFindings } from "../project/baseline";
import type { Minor } from "../python/ast";
import { decode, type Failure, readSource, reason } from "./files";

/** Settings of files; many files share one. */
export interface FileSettings {
  readonly profile: Profile;
  readonly levels: Readonly<Record<string, LevelSetting>>;
  readonly target: Minor;
}

/** What all files have in common. */
export interface Job {
  readonly settings: readonly FileSettings[];
  /** Safe fixes: written, shown as a patch, or left alone. */
  readonly fix: "write" | "diff" | null;
  /** Whether the report shows related places and fixes. */
  readonly details: boolean;
  /** Whether findings are wanted for a baseline. */
  readonly record: boolean;
}

/** One file to look at. */
export interface Item {
  /** `-` is standard input. */
  readonly path: string;
  readonly name: string;
  /** Index into the settings of the job. */
  readonly settings: number;
  /** What a baseline says about it. */
  readonly known: Known | null;
}

/** What came out of one file. */
export interface Done {
  readonly name: string;
  /** Empty where nothing was found. */
  readonly text: string;
  /** Null where the file could not be read. */
  readonly findings: readonly Finding[] | null;
  readonly failures: readonly Failure[];
  readonly crashes: readonly string[];
  readonly patch: string;
  /** The text with its fixes, of standard input. */
  readonly output: string | null;
  readonly recorded: Known | null;
}

/** What other files need to know of a file; null where it cannot be read. */
export function summaryOf({ path }: Item): Summary | null {
  try {
    return path === "-" ? null : summarize(readSource(path).text);
  } catch {
    return null;
  }
}

/** The path by which a project knows a file. */
export const inProject = (path: string) => resolve(path).replaceAll("\\", "/");

/** Reads a file, looks at it, and repairs it where that is wanted. */
export function perform(job: Job, { path, name, settings, known }: Item, project: Project): Done {
  const failures: Failure[] = [];
  const crashes: string[] = [];
  const done = (text: string, findings: readonly Finding[] | null, patch = "", output: string | null = null): Done => ({
    name,
    text: findings?.length ? text : "",
    findings: findings?.map((finding) => plainFinding(finding, job.details)) ?? null,
    failures,
    crashes,
    patch,
    output,
    recorded: job.record && findings !== null ? knownOf(text, findings) : null,
  });
  const onCrash = (id: string, error: unknown) => crashes.push(`${id} failed on ${name}: ${reason(error)}`);
  const find = (text: string) => {
    const around = { project, path: inProject(name) };
    const findings = analyze(text, { ...job.settings[settings]!, path: name, around, onCrash });
    return known === null ? findings : newFindings(known, text, findings);
  };
  const isStdin = path === "-";
  try {
    const { text, encode } = isStdin ? decode(readFileSync(0)) : readSource(path);
    const findings = find(text);
    if (job.fix === null) return done(text, findings);
    const fixed = fixAll(text, findings, find);
    if (job.fix === "diff")
      return done(text, findings, fixed === text ? "" : createTwoFilesPatch(name, name, text, fixed));
    if (isStdin) return done(text, findings, "", fixed);
    if (fixed === text) return done(text, findings);
    if (encode === null) {
      failures.push({ path, message: "not changed: its encoding cannot be written back without loss" });
      return done(text, findings);
    }
    try {
      writeAtomically(path, encode(fixed));
    } catch (error) {
      failures.push({ path, message: `not changed: ${reason(error)}` });
      return done(text, findings);
    }
    return done(fixed, find(fixed));
  } catch (error) {
    failures.push({ path, message: reason(error) });
    return done("", null);
  }
}

/** A finding as data that another thread can get; what is not shown is not worked out. */
function plainFinding(finding: Finding, details: boolean): Finding {
  const { pitfall, level, start, end, message } = finding;
  const { related, fixes } = details ? finding : { related: [], fixes: [] };
  return { pitfall, level, start, end, message, related, fixes };
}

/** Applies safe fixes until none is left; edits that overlap an earlier one wait for the next round. */
function fixAll(text: string, findings: readonly Finding[], find: (text: string) => readonly Finding[]): string {
  let current = text;
  let found = findings;
  for (let round = 0; round < 20; round++) {
    const edits: TextEdit[] = [];
    for (const finding of found) {
      const fix = finding.fixes.find((f) => f.safe);
      if (!fix) continue;
      const fresh = fix.edits.filter(
        (e) => !edits.some((o) => o.start === e.start && o.end === e.end && o.text === e.text),
      );
      if (fresh.some((e) => edits.some((o) => e.start <= o.end && o.start <= e.end))) continue;
      edits.push(...fresh);
    }
    if (!edits.length) break;
    current = applyEdits(current, edits);
    found = find(current);
  }
  return current;
}

/** Writes beside the file and renames, so that a crash or a full disk never leaves half a file. */
export function writeAtomically(path: string, bytes: Buffer): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = openSync(beside, "wx", modeOf(path));
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    unlinkSync(beside);
    throw error;
  }
}

function modeOf(path: string): number {
  try {
    return statSync(path).mode;
  } catch {
    return 0o666;
  }
}
