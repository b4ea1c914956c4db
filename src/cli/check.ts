/** `check`: looks at files and folders, and reports or repairs. */
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, relative, resolve } from "node:path";
import type { Profile } from "../analysis/finding";
import type { Summary } from "../analysis/project";
import { type Baseline, knownIn, readBaseline, writeBaseline } from "../project/baseline";
import { narrowed, toMinor } from "../project/settings";
import { projects } from "./config";
import { type Failure, findFiles, reason } from "./files";
import { pitfallIds } from "./ids";
import { readPage } from "./pages";
import { type Checked, toJson, toSarif, toText } from "./report";
import { teamOf } from "./threads";
import { UsageError } from "./usage";
import { type FileSettings, type Item, inProject, type Job, writeAtomically } from "./work";

/** The options of `check` as they were written. */
export interface CheckOptions {
  readonly format: string;
  readonly profile?: string | undefined;
  readonly select?: string | undefined;
  readonly ignore?: string | undefined;
  readonly target?: string | undefined;
  readonly fix: boolean;
  readonly diff: boolean;
  readonly jobs?: string | undefined;
  readonly baseline?: string | undefined;
  readonly "write-baseline"?: string | undefined;
  readonly "stdin-filename"?: string | undefined;
}

/** From how many files on more than one thread is worth its start. */
const MANY = 200;

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  throw new UsageError(`--${option} is one of ${allowed.join(", ")}, not "${value}"`);
}

/** Runs the command and gives the exit code. */
export async function check(options: CheckOptions, paths: readonly string[], version: string): Promise<number> {
  const format = oneOf("format", options.format, ["text", "json", "sarif"]);
  const jobs = options.jobs === undefined ? null : /^[1-9]\d{0,2}$/.test(options.jobs) ? Number(options.jobs) : NaN;
  if (Number.isNaN(jobs)) throw new UsageError(`--jobs is a number of threads, not "${options.jobs}"`);
  const settingsOf = settingsByFile(options);
  const baseline = options.baseline === undefined ? null : loadBaseline(options.baseline);
  if (!paths.length) throw new UsageError("check needs a file or a folder");
  if (options["write-baseline"] !== undefined && (options.fix || options.diff || baseline !== null))
    throw new UsageError("--write-baseline records what is there; leave out --baseline, --fix and --diff");

  const failures: Failure[] = [];
  const isStdin = paths.length === 1 && paths[0] === "-";
  const files = isStdin ? ["-"] : findFiles(paths, failures);
  const named = new Set(paths);
  const settings: FileSettings[] = [];
  const items: Item[] = [];
  for (const path of files) {
    const name = isStdin ? (options["stdin-filename"] ?? "<stdin>") : path;
    const found = settingsOf(name);
    // What is named is looked at, whatever is excluded.
    if (!named.has(path) && found.excludes(path)) continue;
    const last = settings.indexOf(found.settings);
    const index = last >= 0 ? last : settings.push(found.settings) - 1;
    const known = baseline === null ? null : (knownIn(baseline.entries, baseline.keyOf(name)) ?? null);
    items.push({ path, name, settings: index, known });
  }
  const job: Job = {
    settings,
    fix: options.diff ? "diff" : options.fix ? "write" : null,
    details: format !== "text",
    record: options["write-baseline"] !== undefined,
  };
  const shows = process.stderr.isTTY === true && items.length > 1;
  const threads = jobs ?? (items.length > MANY ? availableParallelism() : 1);
  const team = teamOf(job, Math.min(threads, items.length));
  const summaries = await team.summarizeAll(items);
  team.setProject(projectOf(items, summaries));
  const results = await team.performAll(items, (count) => {
    if (shows) process.stderr.write(`\r\u001b[K${count}/${items.length}`);
  });
  team.end();
  if (shows) process.stderr.write("\r\u001b[K");

  for (const done of results) failures.push(...done.failures);
  const checked = results.flatMap(({ name, text, findings }): Checked[] =>
    findings === null ? [] : [{ path: name, text, findings }],
  );
  for (const { crashes } of results) for (const crash of crashes) process.stderr.write(`${crash}\n`);
  if (options["write-baseline"] !== undefined) {
    const path = options["write-baseline"];
    const keyOf = keysBelow(path);
    const known = results.flatMap(({ name, recorded }) =>
      recorded === null ? [] : [[keyOf(name), recorded] as const],
    );
    writeAtomically(resolve(path), Buffer.from(writeBaseline(known)));
    const count = checked.reduce((sum, file) => sum + file.findings.length, 0);
    process.stdout.write(`Recorded ${count} ${count === 1 ? "finding" : "findings"} in ${path}\n`);
  } else if (options.diff) process.stdout.write(results.map(({ patch }) => patch).join(""));
  else if (options.fix && isStdin) process.stdout.write(results[0]?.output ?? "");
  else print(format, checked, failures, version);
  for (const { path, message } of failures) process.stderr.write(`${path}: ${message}\n`);
  if (failures.length) return 2;
  return job.record || checked.every((file) => file.findings.length === 0) ? 0 : 1;
}

/** The files that are checked, and those beside them. */
function projectOf(items: readonly Item[], summaries: readonly (Summary | null)[]): Map<string, Summary | null> {
  const files = new Map<string, Summary | null>();
  const paths = items.map(({ name }) => inProject(name));
  for (const folder of new Set(paths.map((path) => dirname(path))))
    for (const name of namesIn(folder)) if (name.endsWith(".py")) files.set(`${folder}/${name}`, null);
  for (const [i, path] of paths.entries()) files.set(path, summaries[i]!);
  return files;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What the flags say, and where they say nothing, the nearest pyproject.toml. */
function settingsByFile(options: CheckOptions) {
  const flagged =
    options.profile === undefined ? null : oneOf<Profile>("profile", options.profile, ["quiet", "coach", "strict"]);
  const select = pitfallIds("select", options.select);
  const ignore = pitfallIds("ignore", options.ignore);
  const target = options.target === undefined || options.target === "auto" ? null : toMinor(options.target);
  if (target === null && options.target !== undefined && options.target !== "auto")
    throw new UsageError(`--target is auto or 3.8 to 3.14, not "${options.target}"`);
  const folderOf = projects();
  const known = new Map<object, FileSettings>();
  return (path: string) => {
    const { settings: project, excludes } = folderOf(path);
    let settings = known.get(project);
    if (settings === undefined) {
      const chosen = flagged ?? (select === null ? project.profile : null) ?? "coach";
      settings = {
        profile: select !== null && chosen === "coach" ? "strict" : chosen,
        levels: narrowed(
          // A selection on the command line is the whole selection; what it names is shown.
          select === null ? project.ownLevels : withoutOff(project.ownLevels, select),
          select ?? project.select,
          ignore ?? (select === null ? project.ignore : null),
        ),
        target: target ?? project.target ?? 14,
      };
      known.set(project, settings);
    }
    return { settings, excludes };
  };
}

function withoutOff(levels: FileSettings["levels"], selected: readonly string[]): FileSettings["levels"] {
  return Object.fromEntries(
    Object.entries(levels).filter(([id, level]) => !(level === "off" && selected.includes(id))),
  );
}

function loadBaseline(path: string): { entries: Baseline; keyOf: (name: string) => string } {
  let json: string;
  try {
    json = readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`--baseline ${path}: ${reason(error)}; --write-baseline makes it`);
  }
  const entries = readBaseline(json);
  if (entries === null) throw new UsageError(`--baseline ${path}: this is no baseline; --write-baseline makes one`);
  return { entries, keyOf: keysBelow(path) };
}

/** Names of files as a baseline file calls them. */
function keysBelow(path: string): (name: string) => string {
  const folder = dirname(resolve(path));
  return (name) => relative(folder, resolve(name)).replaceAll("\\", "/");
}

function print(
  format: "text" | "json" | "sarif",
  checked: readonly Checked[],
  failures: readonly Failure[],
  version: string,
): void {
  if (format === "json") process.stdout.write(`${toJson(checked, failures)}\n`);
  else if (format === "sarif") process.stdout.write(`${toSarif(checked, failures, version, readPage)}\n`);
  else {
    const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
    const text = toText(checked, colour);
    const count = checked.reduce((sum, file) => sum + file.findings.length, 0);
    const total = `${count === 0 ? "No pitfalls" : count === 1 ? "1 pitfall" : `${count} pitfalls`} in ${checked.length} ${checked.length === 1 ? "file" : "files"}`;
    process.stdout.write(`${text}${text ? "\n" : ""}${total}\n`);
  }
}
