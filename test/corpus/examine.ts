/** Real Python under all detectors: what is found, and whether each safe fix keeps its promise. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { createInterface } from "node:readline";
import { applyEdits, type Finding, type Fix } from "../../src/analysis/finding";
import { decode, findFiles } from "../../src/cli/files";
import { catalog } from "../../src/pitfalls/catalog";
import { analyze, openDocument } from "../../src/pitfalls/coach";
import type { Minor } from "../../src/python/ast";
import { parse } from "../../src/python/parser";

export interface SourceFile {
  /** `stdlib/json/decoder.py`: the same wherever the library is installed. */
  readonly name: string;
  readonly text: string;
}

export interface Corpus {
  /** `3.11.7` */
  readonly python: string;
  readonly target: Minor;
  readonly files: readonly SourceFile[];
  /** Of all names and texts, and of the version. */
  readonly hash: string;
}

const DEBIAN = "/usr/lib/python3/dist-packages";
const LEFT_OUT = /(^|[\\/])(site-packages|dist-packages|tests?|idle_test|lib2to3[\\/]tests)[\\/]/;

/** The library of the machine's `python3` without its tests, and Debian's packages; null where there is no python3. */
export function machineCorpus(): Corpus | null {
  const asked = spawnSync(
    "python3",
    ["-c", "import platform, sysconfig; print(platform.python_version()); print(sysconfig.get_path('stdlib'))"],
    { encoding: "utf8" },
  );
  if (asked.error || asked.status !== 0) return null;
  const [python, stdlib] = asked.stdout.trim().split("\n") as [string, string];
  const minor = Number(python.split(".")[1]);
  const files: SourceFile[] = [];
  for (const [name, folder] of [
    ["stdlib", stdlib],
    ["dist-packages", DEBIAN],
  ] as const) {
    if (!existsSync(folder)) continue;
    for (const path of findFiles([folder], [])) {
      const inside = relative(folder, path);
      if (!LEFT_OUT.test(inside))
        files.push({ name: `${name}/${inside.replaceAll("\\", "/")}`, text: decode(readFileSync(path)).text });
    }
  }
  const hash = createHash("sha256").update(python);
  for (const { name, text } of files) hash.update(`\0${name}\0${text}`);
  return {
    python,
    target: Math.min(14, Math.max(8, minor)) as Minor,
    files,
    hash: hash.digest("hex").slice(0, 16),
  };
}

/** One CPython that compiles text after text. */
export class Compiler {
  private readonly python: ChildProcessWithoutNullStreams;
  private readonly waiting: ((answer: string | null) => void)[] = [];

  constructor() {
    this.python = spawn("python3", ["-c", COMPILE]);
    createInterface({ input: this.python.stdout }).on("line", (line) =>
      this.waiting.shift()!(JSON.parse(line) as string | null),
    );
    this.python.on("exit", (code) => {
      for (const answer of this.waiting.splice(0)) answer(`python3 ended with ${code}`);
    });
  }

  /** Why a text does not compile; null where it does. */
  compile(text: string): Promise<string | null> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.python.stdin.write(`${JSON.stringify(text.replace(/^\uFEFF/, ""))}\n`);
    });
  }

  end(): void {
    this.python.stdin.end();
  }
}

const COMPILE = `
import json, sys, warnings
warnings.simplefilter("ignore")
for line in sys.stdin:
    try:
        compile(json.loads(line), "<fixed>", "exec", dont_inherit=True)
        answer = None
    except (SyntaxError, ValueError) as error:
        answer = str(error)
    print(json.dumps(answer), flush=True)
`;

export interface Examined {
  readonly name: string;
  /** UTF-16 code units. */
  readonly size: number;
  readonly milliseconds: number;
  /** Findings by pitfall. */
  readonly counts: Readonly<Record<string, number>>;
  /** Safe fixes that were tried, by pitfall. */
  readonly tried: Readonly<Record<string, number>>;
  /** Crashes and broken promises, each with its place and the change. */
  readonly problems: readonly string[];
}

/** Looks at one file in the strict profile and tries its safe fixes, each by itself, at most `most` of each pitfall. */
export async function examine(
  file: SourceFile,
  target: Minor,
  compiler: Compiler | null,
  most = Number.POSITIVE_INFINITY,
): Promise<Examined> {
  const { name, text } = file;
  const problems: string[] = [];
  const counts: Record<string, number> = {};
  const tried: Record<string, number> = {};
  let what = "";
  const options = {
    profile: "strict",
    target,
    path: name,
    onCrash: (id: string, error: unknown) => problems.push(`${name}: ${id} crashed${what}: ${(error as Error).stack}`),
  } as const;
  const look = (find: () => readonly Finding[]): readonly Finding[] => {
    try {
      return find();
    } catch (error) {
      problems.push(`${name}: crashed${what}: ${(error as Error).stack}`);
      return [];
    }
  };
  const start = performance.now();
  const document = openDocument(text, options);
  const findings = look(() => document.findings());
  const milliseconds = performance.now() - start;
  for (const { pitfall } of findings) counts[pitfall] = (counts[pitfall] ?? 0) + 1;

  const repaired = findings.flatMap((finding) =>
    finding.fixes.filter(({ safe }) => safe).map((fix) => ({ finding, fix, fixed: applyEdits(text, fix.edits) })),
  );
  const fixes = repaired.filter(
    ({ finding: { pitfall } }, i) => repaired.slice(0, i).filter((r) => r.finding.pitfall === pitfall).length < most,
  );
  const compiles = compiler !== null && fixes.length > 0 && (await compiler.compile(text)) === null;
  const errors = compiles ? await Promise.all(fixes.map(({ fixed }) => compiler.compile(fixed))) : [];
  const couldBeSeen = fixes.length > 0 && parse(text).problems.length === 0;
  // Applied to the open document and taken back, as in an editor. What was found in broken text would be kept there.
  const repair = ({ edits }: Fix, fixed: string) => {
    if (!couldBeSeen) return analyze(fixed, options);
    const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    for (const { start, end, text } of [...inOrder].reverse()) document.edit(start, end, text);
    const after = document.findings();
    for (const edit of inOrder)
      document.edit(edit.start, edit.start + edit.text.length, text.slice(edit.start, edit.end));
    return after;
  };
  fixes.forEach(({ finding, fix, fixed }, i) => {
    tried[finding.pitfall] = (tried[finding.pitfall] ?? 0) + 1;
    what = ` after "${fix.title}"`;
    const after = look(() => repair(fix, fixed));
    const complain = (what: string) => problems.push(`${describe(file, finding, fix)}: ${what}`);
    if (errors[i]) complain(`does not compile: ${errors[i]}`);
    const { stays, fresh } = compare(findings, after, finding, fix);
    if (stays) complain("the finding is still there");
    for (const each of fresh.filter((each) => couldBeSeen && isHarm(each)))
      complain(`a new finding: ${each.pitfall} at ${lineOf(fixed, each.start)}: ${each.message}`);
  });
  return { name, size: text.length, milliseconds, counts, tried, problems };
}

/** Whether the finding outlived its fix, and which findings were not there before. */
function compare(before: readonly Finding[], after: readonly Finding[], mended: Finding, fix: Fix) {
  const shift = mapper(fix);
  const left = [...before];
  const take = (found: Finding): Finding | null => {
    const i = left.findIndex((old) => old.pitfall === found.pitfall && shift(old, found));
    return i < 0 ? null : left.splice(i, 1)[0]!;
  };
  const fresh: Finding[] = [];
  // The mended one is looked for last: another finding of the same pitfall may stand where an edit was.
  left.push(...left.splice(left.indexOf(mended), 1));
  for (const found of after) if (take(found) === null) fresh.push(found);
  // What is said once, at the first of several places, moves on when a repair removes that place.
  const gone = left.filter((old) => old !== mended).map(({ pitfall }) => pitfall);
  const moved = ({ pitfall }: Finding) => {
    const i = gone.indexOf(pitfall);
    if (i >= 0) gone.splice(i, 1);
    return i >= 0;
  };
  return { stays: !left.includes(mended), fresh: fresh.filter((found) => !moved(found)) };
}

/** Whether an old finding can be a new one: it begins where the edits moved it, or both begin inside the same edit. */
function mapper({ edits }: Fix): (old: Finding, found: Finding) => boolean {
  return (old, found) => {
    let delta = 0;
    for (const { start, end, text } of edits) {
      if (end <= old.start && !(start === end && end === old.start)) delta += text.length - (end - start);
      else if (start <= old.start) {
        if (found.start >= start + delta && found.start <= start + delta + text.length + (old.start - start))
          return true;
      }
    }
    return found.start === old.start + delta;
  };
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

function describe({ name, text }: SourceFile, { pitfall, start }: Finding, { title, edits }: Fix): string {
  const changes = edits.map((e) => `${JSON.stringify(text.slice(e.start, e.end))} -> ${JSON.stringify(e.text)}`);
  return `${name}:${lineOf(text, start)}: ${pitfall}: "${title}" (${changes.join("; ").slice(0, 300)})`;
}

const TIERS = new Map<string, string>(catalog.map(({ id, tier }) => [id, tier]));

/** What was repaired may then be said better (habit, style); it must not be another bug or trap. */
const isHarm = ({ pitfall }: Finding) => TIERS.get(pitfall) === "bug" || TIERS.get(pitfall) === "trap";

/** How many times slower per code unit than the median a file may be, and below which size nothing is measured. */
const SLOW = { factor: 25, size: 2_000 };

/** Files that are far slower than their size explains, each measured again before it is named. */
export function slowFiles(examined: readonly Examined[], files: readonly SourceFile[], target: Minor): string[] {
  const measured = examined.filter(({ size }) => size >= SLOW.size);
  const rates = measured.map(({ milliseconds, size }) => milliseconds / size).sort((a, b) => a - b);
  const median = rates[rates.length >> 1] ?? 0;
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return measured.flatMap(({ name, size, milliseconds }) => {
    let best = milliseconds;
    for (let again = 0; again < 3 && best / size > SLOW.factor * median; again++) {
      const start = performance.now();
      analyze(texts.get(name)!, { profile: "strict", target, path: name, onCrash: () => {} });
      best = Math.min(best, performance.now() - start);
    }
    const times = best / size / median;
    return times > SLOW.factor ? [`${name}: ${times.toFixed(0)} times the median per character`] : [];
  });
}

/** The sum of many tables, in alphabetical order. */
export function sum(tables: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total = new Map<string, number>();
  for (const table of tables) for (const [id, n] of Object.entries(table)) total.set(id, (total.get(id) ?? 0) + n);
  return Object.fromEntries([...total].sort(([a], [b]) => (a < b ? -1 : 1)));
}
