/** Which concept card, if any, belongs to a place in the text. Decided by the tree; silent in strings and comments. */

import type { Span } from "../analysis/finding";
import type { Arguments, Expr, Node, Tree } from "../python/ast";
import type { Concept } from "./cards";
import { children, nodesAt } from "./syntax";

/** The construct whose sign or keyword is at an offset, with the span of that sign. */
export function conceptAt(text: string, tree: Tree, offset: number): (Span & { readonly concept: Concept }) | null {
  const token = tokenAt(text, offset);
  if (token === null || tree.comments.some(({ start, end }) => start <= token.start && token.start < end)) return null;
  const path = nodesAt(tree, token.start);
  const inString = path.some(
    (node, i) => isText(node) && !path.slice(i + 1).some((below) => below.kind === "FormattedValue"),
  );
  if (inString || path.some(({ kind }) => kind === "ErrorStmt")) return null;
  const concept = conceptOf(text, token, path);
  return concept === null ? null : { ...token, concept };
}

/** The word, or the run of operator characters, under an offset. */
function tokenAt(text: string, offset: number): Span | null {
  const same = /[\p{L}\p{N}_]/u.test(text[offset] ?? "")
    ? /[\p{L}\p{N}_]/u
    : /[=*@]/.test(text[offset] ?? "")
      ? /[=*@]/
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

function conceptOf(text: string, token: Span, path: readonly Node[]): Concept | null {
  const { start } = token;
  const begins = (kind: Node["kind"]) => path.some((node) => node.kind === kind && node.start === start);
  switch (text.slice(start, token.end)) {
    case "is":
    case "not":
      return path.some((node) => node.kind === "Compare" && isIdentity(node, start)) ? "is" : null;
    case "lambda":
      return begins("Lambda") && isRepeated(path, start) ? "lambdaInLoop" : null;
    case "global":
      return begins("Global") ? "global" : null;
    case "nonlocal":
      return begins("Nonlocal") ? "nonlocal" : null;
    case "except":
      return begins("ExceptHandler") && !path.some(({ kind }) => kind === "TryStar") ? "except" : null;
    case "finally":
      return path.some((node) => (node.kind === "Try" || node.kind === "TryStar") && isFinally(node, start))
        ? "finally"
        : null;
    case "yield":
      return (begins("Yield") || begins("YieldFrom")) && functionAround(path)?.kind === "FunctionDef" ? "yield" : null;
    case "async": {
      const made = path.find((node) => node.kind === "AsyncFunctionDef" && node.start === start);
      return made !== undefined && !yields(made) ? "asyncDef" : null;
    }
    case "await":
      return begins("Await") ? "await" : null;
    case "with":
      return path.some((node) => node.kind === "With" && node.start === start && opens(node.items)) ? "withOpen" : null;
    case "=":
      return path.some((node) => node.kind === "arguments" && isDefaultSign(node, start)) ? "default" : null;
    case "*":
      return path.some((node) => node.kind === "BinOp" && node.op === "Mult" && node.opStart === start && hasList(node))
        ? "repeatedList"
        : null;
    case "@":
      return isDecoratorSign(text, path.at(-1)!, start) ? "decorator" : null;
    default:
      return null;
  }
}

function isIdentity(node: Extract<Node, { kind: "Compare" }>, at: number): boolean {
  return node.ops.some((op, i) => {
    const [start, end] = [node.opSpans[2 * i]!, node.opSpans[2 * i + 1]!];
    return (op === "Is" || op === "IsNot") && start <= at && at < end;
  });
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

function functionAround(path: readonly Node[]): Node | undefined {
  return path.findLast(isFunction);
}

function isFinally(node: Extract<Node, { kind: "Try" | "TryStar" }>, at: number): boolean {
  const first = node.finalbody[0];
  const before = [...node.body, ...node.handlers, ...node.orelse];
  return first !== undefined && at < first.start && before.every(({ end }) => end <= at);
}

/** Whether calling the function makes an asynchronous generator instead of a coroutine. */
function yields(fn: Node): boolean {
  const below = [...children(fn)];
  for (let node = below.pop(); node !== undefined; node = below.pop()) {
    if (node.kind === "Yield") return true;
    if (!isFunction(node) && node.kind !== "ClassDef") below.push(...children(node));
  }
  return false;
}

function opens(items: readonly { readonly context_expr: Expr }[]): boolean {
  return items.some(
    ({ context_expr: expr }) => expr.kind === "Call" && expr.func.kind === "Name" && expr.func.id === "open",
  );
}

/** Whether `at` lies between a parameter and its default. */
function isDefaultSign(args: Arguments, at: number): boolean {
  const positional = [...args.posonlyargs, ...args.args];
  const first = positional.length - args.defaults.length;
  const between = (parameter: Node | undefined, value: Expr | null | undefined) =>
    parameter !== undefined && value !== null && value !== undefined && parameter.end <= at && at < value.start;
  return (
    args.defaults.some((value, i) => between(positional[first + i], value)) ||
    args.kwonlyargs.some((parameter, i) => between(parameter, args.kw_defaults[i]))
  );
}

function hasList(node: Extract<Node, { kind: "BinOp" }>): boolean {
  return [node.left, node.right].some((side) => side.kind === "List" && side.elts.length > 0);
}

/** Whether `at` is the sign before a decorator of a definition that stands directly in `around`. */
function isDecoratorSign(text: string, around: Node, at: number): boolean {
  for (const node of children(around))
    if ("decorator_list" in node)
      for (const { start } of node.decorator_list)
        if (at < start && /^@[ \t]*\(*$/.test(text.slice(at, start))) return true;
  return false;
}
