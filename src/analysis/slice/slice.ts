/**
 * The smallest part of a file that shows a finding when it is run: the function or class with the finding, what it
 * reaches by name, and a call at the end with arguments that can be edited. What is given out compiles, and all of its
 * names are bound; everything else is refused with one sentence that says why. Pure.
 */
import type { Import, ImportFrom, Node, Stmt } from "../../python/ast";
import { hasProblem, parse } from "../../python/parser";
import { Mention } from "../../python/symbols";
import { walk } from "../../python/walk";
import { hasCutEscape } from "../escapes";
import { CANNOT_START, NOT_HERE, RUNS_HERE } from "../facts/runnable";
import { callOf } from "./call";
import { definitionsAt, type File, fullName, type Item, isBuiltin, readFile } from "./file";
import { isOptional, type Piece, piecesOf, type Reached, reach, type Seeds } from "./reach";
import { Values } from "./values";

/** A program of the learner's own code. */
export interface Slice {
  readonly source: string;
  /** The line of the finding in it, one-based. */
  readonly findingLine: number;
}

/** One sentence for the learner. */
export interface NoSlice {
  readonly reason: string;
}

/** Lines that a learner still takes in at a glance. */
const MOST_LINES = 150;
/** Statements behind a finding of the module that show what came of it. */
const MOST_FOLLOWING = 6;

/** The slice for a finding; offsets are those of the text. Never throws. */
export function sliceOf(
  text: string,
  finding: { readonly start: number; readonly end: number; readonly pitfall: string },
): Slice | NoSlice {
  const file = readFile(text);
  const own = file.items.find(({ start, end }) => finding.start >= start && finding.start <= end);
  if (!own) return { reason: "There is no statement here that could be run by itself." };
  const problem = file.tree.problems.find((each) => each.start <= own.end && each.end >= own.start);
  if (problem) return { reason: `Line ${lineOf(text, problem.start)} is not Python: ${problem.message}.` };

  const path = definitionsAt(file.tree.module, finding.start);
  const values = new Values(file);
  const lines = path.length > 0 ? callOf(file, values, { ...finding, path }) : [];
  if ("reason" in lines) return lines;

  const method = path.find((each, i) => i > 0 && each.kind !== "ClassDef");
  const seeds: Seeds = {
    items: [own],
    methods: method && method.kind !== "ClassDef" ? [method] : [],
    pinned: path.length > 0 && finding.pitfall !== "redefined-function" ? own : null,
    ...namesIn(file, lines),
  };
  const following = path.length > 0 ? [] : followers(file, own, seeds);
  const complete = { ...seeds, items: [own, ...following] };
  const first = reach(file, complete);
  const light = [...first.annotated].filter((name) => isLight(file, name));
  const reached = reach(file, { ...complete, names: [...complete.names, ...light] });
  const [missing] = reached.missing;
  if (missing !== undefined) return { reason: reasonFor(file, missing) };
  const put = assemble(file, reached, {
    own,
    finding,
    lines: shownLines(file, own, following, lines, path.length > 0),
    imports: values.imports,
  });
  return refusalOf(put.source) ?? put;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;

/** The names and attributes of the lines that are written behind the slice. */
function namesIn(file: File, lines: readonly string[]): Pick<Seeds, "names" | "attributes"> {
  const { module } = parse(lines.join("\n"));
  const names = new Set<string>();
  const bound = new Set<string>();
  const attributes = new Set<string>();
  walk(module, (node) => {
    if (node.kind === "Attribute") attributes.add(node.attr);
    else if (node.kind === "Name") (node.ctx === "Load" ? names : bound).add(node.id);
    else if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef") bound.add(node.name.name);
    else if (node.kind === "arg") bound.add(node.arg);
    else if (node.kind === "keyword" && node.arg !== null) attributes.add(node.arg);
  });
  return { names: [...names].filter((name) => !bound.has(name) && file.binders(name).length > 0), attributes };
}

/** What comes after a statement of the module and uses what it made. */
function followers(file: File, own: Item, seeds: Seeds): Item[] {
  const made = file.boundBy(own);
  const found: Item[] = [];
  for (const item of file.items) {
    if (item.start <= own.start || item.guard || found.length >= MOST_FOLLOWING) continue;
    if (/^(FunctionDef|AsyncFunctionDef|ClassDef|Import|ImportFrom|Delete|TypeAlias|ErrorStmt)$/.test(item.stmt.kind))
      continue;
    const { globals } = file.mentions([item.stmt]);
    if (![...globals].some(([name, at]) => at !== null && made.has(name))) continue;
    // Bound anew: from here on it is about something else.
    if (item.stmt.kind === "Assign" && [...made].some((name) => file.boundBy(item).has(name))) break;
    const trial = reach(file, { ...seeds, items: [own, ...found, item] });
    if (trial.missing.size > 0 || ![...trial.items].every((each) => runsHere(file, each))) continue;
    found.push(item);
  }
  return found;
}

function runsHere(file: File, item: Item): boolean {
  return !hasProblem(file.tree, item.start, item.end) && (!isImport(item.stmt) || unavailable(item.stmt) === null);
}

const isImport = (stmt: Node): stmt is Import | ImportFrom => stmt.kind === "Import" || stmt.kind === "ImportFrom";

/** The lines behind the slice; where nothing else prints, the names that the statement binds. */
function shownLines(
  file: File,
  own: Item,
  following: readonly Item[],
  lines: readonly string[],
  calls: boolean,
): readonly string[] {
  if (calls) return lines;
  const shows = [own, ...following].some(({ stmt }) => /\bprint\s*\(/.test(file.source(stmt)));
  const bound = [...file.boundBy(own)].filter((name) => !name.startsWith("__") && isSurelyBound(file, own.stmt, name));
  if (shows || isImport(own.stmt) || bound.length === 0) {
    const value = !shows && own.stmt.kind === "Expr" ? own.stmt.value : null;
    const receiver = value?.kind === "Call" && value.func.kind === "Attribute" ? value.func.value : null;
    return receiver?.kind === "Name" ? [`print(${receiver.id})`] : [];
  }
  return [`print(${bound.slice(0, 3).join(", ")})`];
}

/** Whether a name has a value after a statement that binds it, as it has not after a `try` that failed. */
function isSurelyBound(file: File, stmt: Stmt, name: string): boolean {
  const isIn = (nodes: readonly Node[]) => nodes.some((node) => new RegExp(`\\b${name}\\b`).test(file.source(node)));
  if (stmt.kind === "Try") return isIn(stmt.finalbody) || stmt.handlers.every(({ body }) => isIn(body));
  if (stmt.kind === "If") return isIn(stmt.body) && isIn(stmt.orelse);
  return stmt.kind !== "For" && stmt.kind !== "While" && stmt.kind !== "Match";
}

/** Whether a name that only annotations say costs no more than an import that works here. */
function isLight(file: File, name: string): boolean {
  const own = file.binders(name);
  return own.length > 0 && own.every(({ stmt }) => isImport(stmt) && unavailable(stmt) === null);
}

interface Put {
  readonly own: Item;
  readonly finding: { readonly start: number };
  readonly lines: readonly string[];
  readonly imports: ReadonlySet<string>;
}

/** Puts the program together, in the order of the file. */
function assemble(file: File, reached: Reached, { own, finding, lines, imports }: Put): Slice {
  const isFuture = ({ stmt }: Item) => stmt.kind === "ImportFrom" && stmt.module === "__future__";
  const items = file.items.filter((item) => reached.items.has(item) && !isFuture(item));
  const bound = new Set(items.flatMap((item) => [...file.boundBy(item)]));
  const isOpen = (name: string) => !bound.has(name) && !isBuiltin(name);
  const hasAnnotations =
    reached.annotated.size > 0 || items.some(({ stmt }) => /->|\w\s*:\s*\w/.test(file.source(stmt)));
  const future = [...reached.annotated].some(isOpen) || (file.scopes.futureAnnotations && hasAnnotations);
  let source = "";
  let findingAt = 0;
  let before: Look | null = null;
  const begin = (look: Look, gap: boolean): void => {
    if (before !== null)
      source += before === "definition" || look === "definition" ? "\n\n" : before !== look || gap ? "\n" : "";
    before = look;
  };
  const borrow = (): void => {
    if (imports.size === 0 || borrowed) return;
    borrowed = true;
    begin("import", false);
    source += `${[...imports].sort().join("\n")}\n`;
  };
  let borrowed = false;
  let last: Stmt | null = null;
  if (future) {
    begin("import", false);
    source += "from __future__ import annotations\n";
    if (items.some(({ stmt }) => isImport(stmt))) source += "\n";
  }
  for (const item of items) {
    const look = lookOf(item.stmt);
    if (look !== "import") borrow();
    begin(look, last !== null && hasGap(file, last, item.stmt));
    for (const piece of piecesOf(file, item, reached, item === own && isImport(item.stmt))) {
      if ("start" in piece && finding.start >= piece.start && finding.start <= piece.end)
        findingAt = source.length + normal(file.text.slice(piece.start, finding.start)).length;
      else if (item === own && findingAt === 0) findingAt = source.length;
      source += textOf(file, piece);
    }
    source = `${source.trimEnd()}\n`;
    last = item.stmt;
  }
  borrow();
  if (lines.length > 0) {
    begin(/^(@|async def |def )/.test(lines[0]!) ? "definition" : "statement", false);
    source += `${lines.join("\n")}\n`;
  }
  return { source, findingLine: lineOf(source, findingAt) };
}

/** What blank lines go by. */
type Look = "import" | "definition" | "statement";

const lookOf = (stmt: Stmt): Look =>
  isImport(stmt) ? "import" : "body" in stmt && "name" in stmt ? "definition" : "statement";

const normal = (text: string): string => text.replace(/\r\n?/g, "\n");

const textOf = (file: File, piece: Piece): string =>
  "text" in piece ? `${piece.text}\n` : normal(file.text.slice(piece.start, piece.end));

/** Whether a blank line stands between two statements, or they are so far apart that one should. */
const hasGap = (file: File, before: Stmt, stmt: Stmt): boolean =>
  /\n\s*\n/.test(file.text.slice(before.end, stmt.start));

function reasonFor(file: File, name: string): string {
  const star = file.items.find(({ stmt }) => stmt.kind === "ImportFrom" && stmt.names[0]?.name === "*");
  if (star) return `\`${name}\` may come from \`${file.source(star.stmt)}\`, which does not say what it brings.`;
  return `\`${name}\` is not defined in this file.`;
}

/** Why an import cannot work here; null where it does. */
function unavailable(stmt: Import | ImportFrom): string | null {
  if (stmt.kind === "ImportFrom" && stmt.level > 0)
    return `It imports from its own package (\`from ${".".repeat(stmt.level)}${stmt.module ?? ""} import …\`), and only this file is here.`;
  const modules =
    stmt.kind === "Import"
      ? stmt.names.map(({ name }) => name)
      : [stmt.module ?? "", ...stmt.names.map(({ name }) => `${stmt.module}.${name}`)];
  for (const [i, name] of modules.entries()) {
    const parts = name.split(".");
    const off = parts.map((_, end) => parts.slice(0, end + 1).join(".")).find((each) => NOT_HERE.has(each));
    if (off !== undefined) return `It needs \`${off}\`, which does not run inside this page.`;
    if ((stmt.kind === "Import" || i === 0) && !RUNS_HERE.has(parts[0]!))
      return `It needs \`${parts[0]}\`, which is neither in this file nor in Python's own library.`;
  }
  return null;
}

/** What keeps a program from being offered; null where nothing does. */
function refusalOf(source: string): NoSlice | null {
  const lines = source.split("\n").length - 1;
  if (lines > MOST_LINES) return { reason: `It needs ${lines} lines of this file, which is too much to look at here.` };
  const file = readFile(source);
  const [problem] = file.tree.problems;
  if (problem) return { reason: `It does not stand by itself: ${problem.message}.` };
  return escapeRefusal(file) ?? importRefusal(file) ?? startRefusal(file) ?? placeRefusal(file) ?? nameRefusal(file);
}

/** `"C:\\Users"`: the parser takes it, Python does not. */
function escapeRefusal(file: File): NoSlice | null {
  let reason: string | null = null;
  walk(file.tree.module, (node) => {
    if (node.kind !== "Constant" || (node.type !== "str" && node.type !== "bytes")) return;
    if (hasCutEscape(file.text.slice(node.start, node.end)))
      reason ??=
        "A backslash in a string begins a character code that does not follow, and Python refuses to compile that.";
  });
  return reason === null ? null : { reason };
}

function importRefusal(file: File): NoSlice | null {
  let reason: string | null = null;
  walk(file.tree.module, (node) => {
    if (reason === null && isImport(node) && !isOptional(file, node)) reason = unavailable(node);
  });
  return reason === null ? null : { reason };
}

/** Threads, other programs, the network. */
function startRefusal(file: File): NoSlice | null {
  let reason: string | null = null;
  walk(file.tree.module, (node) => {
    if (node.kind !== "Attribute" && node.kind !== "Name") return;
    const name = node.kind === "Attribute" && node.attr === "run_in_executor" ? node.attr : fullName(file, node);
    const why = name === "run_in_executor" ? "threads do not run" : name === null ? undefined : CANNOT_START.get(name);
    if (why !== undefined) reason ??= `It uses \`${name}\`, and inside this page ${why}.`;
  });
  return reason === null ? null : { reason };
}

/** Statements in places where Python does not allow them. */
function placeRefusal(file: File): NoSlice | null {
  let reason: string | null = null;
  for (const scope of file.scopes.scopes)
    for (const { name, mentions, declarations, uses, bindings } of scope.symbols.values()) {
      const declared = declarations[0]?.start;
      if (declared === undefined) continue;
      const isEarlier = [...uses, ...bindings].some(({ start }) => start < declared);
      if (isEarlier || (mentions & Mention.param) !== 0)
        return { reason: `\`${name}\` is used before it is declared, and Python refuses to compile that.` };
    }
  const wordOf = {
    Return: "return",
    Yield: "yield",
    YieldFrom: "yield",
    Await: "await",
    AsyncFor: "async for",
    AsyncWith: "async with",
  };
  walk(file.tree.module, (node) => {
    if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "Lambda") return false;
    if (node.kind in wordOf)
      reason ??= `\`${wordOf[node.kind as keyof typeof wordOf]}\` stands outside of a function here.`;
    return true;
  });
  return reason === null ? null : { reason };
}

/** Names that nothing binds. */
function nameRefusal(file: File): NoSlice | null {
  const { root, scopes } = file.scopes;
  const bound = new Set<string>();
  for (const scope of scopes)
    for (const symbol of scope.symbols.values())
      if (
        (scope === root || symbol.resolution === "globalExplicit") &&
        symbol.bindings.some(({ kind }) => kind !== "del")
      )
        bound.add(symbol.name);
  const stars = scopes.some(({ starImports }) => starImports.length > 0);
  for (const scope of scopes) {
    if (scope.runs === "text") continue;
    for (const symbol of scope.symbols.values()) {
      if (symbol.resolution === "free" && symbol.owner === null && symbol.declarations.length > 0)
        return { reason: `No function around \`nonlocal ${symbol.name}\` has that name.` };
      const isGlobal = symbol.resolution === "globalExplicit" || symbol.resolution === "globalImplicit";
      if (!isGlobal || symbol.viaClass || symbol.uses.length === 0 || bound.has(symbol.name) || isBuiltin(symbol.name))
        continue;
      if (stars)
        return { reason: `\`${symbol.name}\` may come from an import with a star, which does not say what it brings.` };
      return { reason: `\`${symbol.name}\` is not defined in this file.` };
    }
  }
  return null;
}
