/** The command line: `check`, `explain` and `lsp`. Exit codes: 0 nothing found, 1 findings, 2 usage or I/O error. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { createTwoFilesPatch } from "diff";
import { applyEdits, type Finding, type LevelSetting, type Profile, type TextEdit } from "../analysis/finding";
import { catalog } from "../pitfalls/catalog";
import { analyze } from "../pitfalls/coach";
import { peers } from "../pitfalls/peers";
import type { Minor } from "../python/ast";
import { decode, type Failure, findFiles, readSource, reason, type Source } from "./files";
import { lsp } from "./lsp";
import { type Checked, toJson, toSarif, toText } from "./report";
import { targets } from "./target";
import { USAGE, UsageError } from "./usage";

const OPTIONS = {
  format: { type: "string", default: "text" },
  profile: { type: "string", default: "coach" },
  select: { type: "string" },
  ignore: { type: "string" },
  target: { type: "string", default: "auto" },
  fix: { type: "boolean", default: false },
  diff: { type: "boolean", default: false },
  "stdin-filename": { type: "string" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const;

function version(): string {
  return (JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8")) as { version: string }).version;
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  throw new UsageError(`--${option} is one of ${allowed.join(", ")}, not "${value}"`);
}

function ids(option: string, value: string | undefined): string[] | null {
  if (value === undefined) return null;
  const list = value
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  for (const id of list)
    if (!catalog.some((p) => p.id === id))
      throw new UsageError(`--${option}: there is no pitfall "${id}"${suggestion(id)}`);
  return list;
}

/** ` (do you mean …?)` for an id that is nearly right or another tool's code. */
function suggestion(word: string): string {
  const same = byPeerCode(word) ?? catalog.find((p) => p.id.includes(word) || word.includes(p.id))?.id;
  return same ? ` (do you mean "${same}"?)` : "";
}

function byPeerCode(code: string): string | null {
  for (const table of Object.values(peers)) {
    const found = table[code] ?? table[code.toUpperCase()] ?? table[code.toLowerCase()];
    if (found?.[0]) return found[0];
  }
  return null;
}

const TARGET = /^3\.(8|9|1[0-4])$/;

function check(values: Values, paths: readonly string[]): number {
  const format = oneOf("format", values.format, ["text", "json", "sarif"]);
  const profile = oneOf<Profile>("profile", values.profile, ["quiet", "coach", "strict"]);
  const target = TARGET.exec(values.target);
  if (!target && values.target !== "auto")
    throw new UsageError(`--target is auto or 3.8 to 3.14, not "${values.target}"`);
  const targetOf = target ? () => Number(target[1]) as Minor : targets();
  const select = ids("select", values.select);
  const ignore = ids("ignore", values.ignore);
  if (!paths.length) throw new UsageError("check needs a file or a folder");
  const levels: Record<string, LevelSetting> = {};
  for (const { id } of catalog) if (ignore?.includes(id) || (select && !select.includes(id))) levels[id] = "off";
  const options = {
    profile: select && profile === "coach" ? ("strict" as const) : profile,
    levels,
  };
  const errors: Failure[] = [];
  const onCrash = (id: string, error: unknown) => process.stderr.write(`${id} failed on a file: ${reason(error)}\n`);
  const find = (text: string, path: string) => analyze(text, { ...options, target: targetOf(path), path, onCrash });
  const stdin = paths.length === 1 && paths[0] === "-";
  const files = stdin ? ["-"] : findFiles(paths, errors);
  const checked: Checked[] = [];
  const progress = process.stderr.isTTY === true && files.length > 1;
  let patch = "";
  files.forEach((path, i) => {
    if (progress) process.stderr.write(`\r\u001b[K${i + 1}/${files.length} ${path.slice(-70)}`);
    const name = stdin ? (values["stdin-filename"] ?? "<stdin>") : path;
    let source: Source;
    try {
      source = stdin ? decode(readFileSync(0)) : readSource(path);
    } catch (error) {
      errors.push({ path, message: reason(error) });
      return;
    }
    let { text } = source;
    let findings = find(text, name);
    if (values.fix || values.diff) {
      const fixed = fixAll(text, findings, (t) => find(t, name));
      if (values.diff && fixed !== text) patch += createTwoFilesPatch(name, name, text, fixed);
      else if (fixed !== text && stdin) process.stdout.write(fixed);
      else if (fixed !== text) {
        if (!source.encode)
          errors.push({ path, message: "not changed: its encoding cannot be written back without loss" });
        else
          try {
            writeAtomically(path, source.encode(fixed));
            text = fixed;
            findings = find(text, name);
          } catch (error) {
            errors.push({ path, message: `not changed: ${reason(error)}` });
          }
      } else if (values.fix && !values.diff && stdin) process.stdout.write(text);
    }
    checked.push({ path: name, text, findings });
  });
  if (progress) process.stderr.write("\r\u001b[K");
  if (values.diff) process.stdout.write(patch);
  else if (!(values.fix && stdin)) print(format, checked, errors);
  for (const { path, message } of errors) process.stderr.write(`${path}: ${message}\n`);
  if (errors.length) return 2;
  return checked.some((file) => file.findings.length > 0) ? 1 : 0;
}

function print(format: "text" | "json" | "sarif", checked: readonly Checked[], errors: readonly Failure[]): void {
  if (format === "json") process.stdout.write(`${toJson(checked, errors)}\n`);
  else if (format === "sarif") process.stdout.write(`${toSarif(checked, errors, version())}\n`);
  else {
    const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
    const text = toText(checked, colour);
    const count = checked.reduce((sum, file) => sum + file.findings.length, 0);
    const total = `${count === 0 ? "No pitfalls" : count === 1 ? "1 pitfall" : `${count} pitfalls`} in ${checked.length} ${checked.length === 1 ? "file" : "files"}`;
    process.stdout.write(`${text}${text ? "\n" : ""}${total}\n`);
  }
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
function writeAtomically(path: string, bytes: Buffer): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = openSync(beside, "wx", statSync(path).mode);
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

function explain(words: readonly string[]): number {
  const [word, ...rest] = words;
  if (word === undefined || rest.length) throw new UsageError("explain needs one pitfall id");
  const id = catalog.find((p) => p.id === word)?.id ?? byPeerCode(word);
  if (!id) throw new UsageError(`there is no pitfall "${word}"${suggestion(word)}`);
  const page = readFileSync(join(__dirname, "..", "content", "pitfalls", `${id}.md`), "utf8");
  const pitfall = catalog.find((p) => p.id === id)!;
  const body = page
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^```python bad$/m, "```python  (the pitfall)")
    .replace(/^```python good$/m, "```python  (repaired)")
    .replace(/\]\(pitfall:([\w-]+)\)/g, "] ($1)")
    .replace(/ \{(guarantee|cpython|version|measured)\}$/gm, "");
  process.stdout.write(`${pitfall.title} (${id})\n\n${pitfall.summary}\n${body}`);
  return 0;
}

type Values = ReturnType<typeof parse>["values"];

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split(". ")[0]! : String(error));
  }
}

function main(args: readonly string[]): number {
  try {
    if (args[0] === "lsp" && args[1] !== "--help" && args[1] !== "-h") {
      lsp(args.slice(1));
      return 0;
    }
    const { values, positionals } = parse(args);
    if (values.version) {
      process.stdout.write(`${version()}\n`);
      return 0;
    }
    if (values.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const [command, ...rest] = positionals;
    if (command === "check") return check(values, rest);
    if (command === "explain") return explain(rest);
    throw new UsageError(command === undefined ? "a command is missing" : `there is no command "${command}"`);
  } catch (error) {
    process.stderr.write(
      error instanceof UsageError
        ? `python-interview-coach: ${error.message}\n\n${USAGE}`
        : `python-interview-coach: ${reason(error)}\n`,
    );
    return 2;
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
process.exitCode = main(process.argv.slice(2));
