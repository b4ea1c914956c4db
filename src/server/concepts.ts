/** Which construct, if any, stands at a place in the text. Decided by the tree; silent in strings and comments. */

import type { Span } from "../analysis/finding";
import type { Expr, Node, Tree } from "../python/ast";
import type { Concept } from "./cards";
import { constructsAt } from "./constructs";
import { nodesAt } from "./syntax";

/** What a hover is about: a word or sign, the nodes that hold it, and what is known to be said about it. */
export interface Meant {
  readonly token: Span;
  /** The construct that has a card of ours. */
  readonly concept: Concept | null;
  /** Names under which lessons may speak of it, the surest first. */
  readonly names: readonly string[];
}

/** What the word or sign at an offset means; null in strings, comments and broken statements. */
export function meantAt(text: string, tree: Tree, offset: number): Meant | null {
  const token = tokenAt(text, offset);
  if (token === null || tree.comments.some(({ start, end }) => start <= token.start && token.start < end)) return null;
  const path = nodesAt(tree, token.start);
  const prefix = prefixOf(path, token);
  if (prefix !== null) return { token, concept: null, names: [prefix] };
  const inString = path.some(
    (node, i) => isText(node) && !path.slice(i + 1).some((below) => below.kind === "FormattedValue"),
  );
  if (inString || path.some(({ kind }) => kind === "ErrorStmt")) return null;
  const names = constructsAt(text, token, path);
  return { token, concept: conceptOf(names, token, path), names };
}

/** The letter before a string that can hold expressions. */
function prefixOf(path: readonly Node[], { start }: Span): string | null {
  const node = path.findLast(({ kind, start: at }) => at === start && (kind === "JoinedStr" || kind === "TemplateStr"));
  return node === undefined ? null : node.kind === "JoinedStr" ? "f-string" : "t-string";
}

const SIGNS = /[=*@:/<>!]/;

/** The word, or the run of operator characters, under an offset. */
function tokenAt(text: string, offset: number): Span | null {
  const same = /[\p{L}\p{N}_]/u.test(text[offset] ?? "")
    ? /[\p{L}\p{N}_]/u
    : SIGNS.test(text[offset] ?? "")
      ? SIGNS
      : null;
  if (same === null) return null;
  let [start, end] = [offset, offset + 1];
  while (start > 0 && same.test(text[start - 1]!)) start--;
  while (end < text.length && same.test(text[end]!)) end++;
  return { start, end };
}

function isText(node: Node): boolean {
  return (
    node.kind === "JoinedStr" ||
    node.kind === "TemplateStr" ||
    (node.kind === "Constant" && (node.type === "str" || node.type === "bytes"))
  );
}

/** Constructs that have a card of ours wherever they stand. */
const EVERYWHERE: Readonly<Record<string, Concept>> = {
  is: "is",
  default: "default",
  global: "global",
  nonlocal: "nonlocal",
  except: "except",
  finally: "finally",
  yield: "yield",
  "async def": "asyncDef",
  await: "await",
  decorator: "decorator",
};

function conceptOf(names: readonly string[], { start }: Span, path: readonly Node[]): Concept | null {
  if (names.includes("lambda")) return isRepeated(path, start) ? "lambdaInLoop" : null;
  if (names.includes("with"))
    return path.some((node) => node.kind === "With" && node.start === start && opens(node.items)) ? "withOpen" : null;
  const isProduct = path.some(
    (node) => node.kind === "BinOp" && node.op === "Mult" && node.opStart === start && hasList(node),
  );
  if (isProduct) return "repeatedList";
  return names.map((name) => EVERYWHERE[name]).find((concept) => concept !== undefined) ?? null;
}

const LOOPS: ReadonlySet<string> = new Set([
  "For",
  "AsyncFor",
  "While",
  "ListComp",
  "SetComp",
  "DictComp",
  "GeneratorExp",
]);

/** Whether a lambda is made again and again by a loop of its own function. */
function isRepeated(path: readonly Node[], start: number): boolean {
  const at = path.findIndex((node) => node.kind === "Lambda" && node.start === start);
  const around = path.slice(0, at);
  const owner = around.findLastIndex(isFunction);
  return around.slice(owner + 1).some((node) => {
    if (!LOOPS.has(node.kind)) return false;
    return (
      !("body" in node && Array.isArray(node.body)) || node.body.some((each) => each.start <= start && start < each.end)
    );
  });
}

function isFunction(node: Node): boolean {
  return node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "Lambda";
}

function opens(items: readonly { readonly context_expr: Expr }[]): boolean {
  return items.some(
    ({ context_expr: expr }) => expr.kind === "Call" && expr.func.kind === "Name" && expr.func.id === "open",
  );
}

function hasList(node: Extract<Node, { kind: "BinOp" }>): boolean {
  return [node.left, node.right].some((side) => side.kind === "List" && side.elts.length > 0);
}
