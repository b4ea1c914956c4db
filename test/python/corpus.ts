/** The standard library inside the npm package pyodide, and what tests do with texts. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import type { Node, Stmt, Tree } from "../../src/python/ast";
import { walk } from "../../src/python/walk";

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

let files: readonly SourceFile[] | undefined;

/** The UTF-8 files of CPython 3.14's standard library, always the same ones in the same order. */
export function stdlib(): readonly SourceFile[] {
  files ??= readZip();
  return files;
}

function readZip(): SourceFile[] {
  const folder = dirname(createRequire(join(process.cwd(), "package.json")).resolve("pyodide/package.json"));
  const zip = readFileSync(join(folder, "python_stdlib.zip"));
  const found: SourceFile[] = [];
  const directoryEnd = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = zip.readUInt32LE(directoryEnd + 16);
  for (let left = zip.readUInt16LE(directoryEnd + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (!name.endsWith(".py")) continue;
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(data, data + packed);
    const text = (method === 8 ? inflateRawSync(bytes) : bytes).toString("utf8");
    if (!text.includes("\ufffd")) found.push({ name, text });
  }
  return found;
}

/** Random numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every statement of a tree, nested ones too. */
export function allStatements(tree: Tree): Stmt[] {
  const found: Stmt[] = [];
  walk(tree.module, (node) => {
    if (isStatement(node)) found.push(node);
    return node.kind === "Module" || isStatement(node) || BLOCKS.has(node.kind);
  });
  return found;
}

const BLOCKS = new Set(["ExceptHandler", "match_case"]);
const STATEMENTS = new Set(
  (
    "FunctionDef AsyncFunctionDef ClassDef Return Delete Assign TypeAlias AugAssign AnnAssign For AsyncFor While If With " +
    "AsyncWith Match Raise Try TryStar Assert Import ImportFrom Global Nonlocal Expr Pass Break Continue ErrorStmt"
  ).split(" "),
);

function isStatement(node: Node): node is Stmt {
  return STATEMENTS.has(node.kind);
}

const OFFSETS = new Set(["start", "end", "attrStart", "opStart", "moduleStart", "headerEnd"]);

/**
 * Where two nodes differ when `delta` is added to every offset of the second, as a path of fields; null where they do
 * not. `skip` names fields of the outermost nodes that are not compared.
 */
export function difference(a: unknown, b: unknown, delta: number, skip: readonly string[] = []): string | null {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null)
    return Object.is(a, b) ? null : `: ${a} ≠ ${b}`;
  if (Array.isArray(a) !== Array.isArray(b)) return ": a list and none";
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (skip.includes(key)) continue;
    if (OFFSETS.has(key)) {
      if (left[key] !== (right[key] as number) + delta) return `.${key}: ${left[key]} ≠ ${right[key]} + ${delta}`;
    } else if (key === "opSpans") {
      const spans = right[key] as number[];
      if (!(left[key] as number[]).every((span, i) => span === spans[i]! + delta)) return ".opSpans";
    } else {
      const inner = difference(left[key], right[key], delta);
      if (inner) return `.${key}${inner}`;
    }
  }
  return null;
}
