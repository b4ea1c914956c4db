/** Which construct of the language stands at a place, by the name under which lessons speak of it. Decided by the tree. */
import type { Span } from "../analysis/finding";
import type { Arguments, Node, NodeOf } from "../python/ast";
import { children } from "./syntax";

/** Names of the constructs at a token, the most particular one first. */
export function constructsAt(text: string, token: Span, path: readonly Node[]): string[] {
  const { start } = token;
  const word = text.slice(start, token.end);
  const ask = ASKED[word];
  return Object.hasOwn(ASKED, word) && ask !== undefined ? ask({ text, start, path }) : [];
}

interface At {
  readonly text: string;
  readonly start: number;
  /** From the module down to the smallest node. */
  readonly path: readonly Node[];
}

type Kind = Node["kind"];

const begins = ({ path, start }: At, ...kinds: Kind[]) =>
  path.some((node) => kinds.includes(node.kind) && node.start === start);

const nearest = <K extends Kind>({ path }: At, ...kinds: K[]): NodeOf<K> | undefined =>
  path.findLast((node): node is NodeOf<K> => (kinds as Kind[]).includes(node.kind));

const when = (isThere: boolean, ...names: string[]) => (isThere ? names : []);

/** A statement or expression that begins with the word. */
const first =
  (name: string, ...kinds: Kind[]) =>
  (at: At) =>
    when(begins(at, ...kinds), name);

/** The word is not the beginning of its node and lies between two of its parts. */
const between = (start: number, before: Node | undefined, after: Node | undefined) =>
  before !== undefined && after !== undefined && before.end <= start && start < after.start;

const ASKED: Readonly<Record<string, (at: At) => string[]>> = {
  global: first("global", "Global"),
  nonlocal: first("nonlocal", "Nonlocal"),
  lambda: first("lambda", "Lambda"),
  await: first("await", "Await"),
  del: first("del", "Delete"),
  assert: first("assert", "Assert"),
  break: first("break", "Break"),
  continue: first("continue", "Continue"),
  pass: first("pass", "Pass"),
  match: first("match", "Match"),
  case: first("case", "match_case"),
  import: (at) => [
    ...when(begins(at, "Import"), "import"),
    ...when(nearest(at, "ImportFrom") !== undefined, "from import"),
  ],
  from: (at) => {
    const raise = nearest(at, "Raise");
    return [
      ...when(begins(at, "ImportFrom"), "from import"),
      ...when(raise !== undefined && between(at.start, raise.exc ?? undefined, raise.cause ?? undefined), "raise from"),
      ...when(nearest(at, "YieldFrom") !== undefined && nearest(at, "YieldFrom")!.value.start > at.start, "yield from"),
    ];
  },
  raise: (at) => when(begins(at, "Raise") && nearest(at, "Raise")?.cause != null, "raise from"),
  yield: (at) => [
    ...when(begins(at, "YieldFrom"), "yield from"),
    ...when(
      begins(at, "Yield") && nearest(at, "FunctionDef", "AsyncFunctionDef", "Lambda")?.kind === "FunctionDef",
      "yield",
    ),
  ],
  type: first("type statement", "TypeAlias"),
  try: first("try", "Try", "TryStar"),
  except: (at) =>
    begins(at, "ExceptHandler") ? when(true, nearest(at, "TryStar") === undefined ? "except" : "except*") : [],
  finally: (at) => {
    const node = nearest(at, "Try", "TryStar");
    const [body] = node?.finalbody ?? [];
    const before = node === undefined ? undefined : [...node.body, ...node.handlers, ...node.orelse].at(-1);
    return when(between(at.start, before, body), "finally");
  },
  else: (at) => {
    const node = nearest(at, "Try", "TryStar", "For", "AsyncFor", "While", "If", "IfExp");
    if (node === undefined || node.kind === "If" || node.kind === "IfExp") return [];
    const before = "handlers" in node ? [...node.body, ...node.handlers] : node.body;
    return when(between(at.start, before.at(-1), node.orelse[0]), "handlers" in node ? "else on try" : "else on loop");
  },
  with: (at) => [
    ...when(nearest(at, "AsyncWith") !== undefined && isAfterAsync(at, "AsyncWith"), "async with"),
    ...first("with", "With")(at),
  ],
  async: (at) => [
    ...when(begins(at, "AsyncFunctionDef") && makesCoroutine(at), "async def"),
    ...when(begins(at, "AsyncFor", "comprehension"), "async for"),
    ...when(begins(at, "AsyncWith"), "async with"),
  ],
  def: (at) => when(isAfterAsync(at, "AsyncFunctionDef") && makesCoroutine(at), "async def"),
  for: (at) => {
    if (isAfterAsync(at, "AsyncFor")) return ["async for"];
    const node = nearest(at, "ListComp", "SetComp", "DictComp", "GeneratorExp", "For");
    if (node === undefined || node.kind === "For" || !begins(at, "comprehension")) return [];
    return node.kind === "GeneratorExp" ? ["generator expression"] : ["comprehension"];
  },
  class: (at) => {
    const node = nearest(at, "ClassDef");
    return when(node !== undefined && node.start === at.start, "class");
  },
  metaclass: (at) => when(begins(at, "keyword") && at.path.at(-2)?.kind === "ClassDef", "metaclass"),
  is: (at) => [...when(isOperator(at, "Is", "IsNot"), "is"), ...chained(at)],
  not: (at) => [...when(isOperator(at, "IsNot"), "is"), ...when(isOperator(at, "NotIn"), "in")],
  in: (at) => [...when(isOperator(at, "In", "NotIn"), "in"), ...chained(at)],
  ...Object.fromEntries(["<", "<=", ">", ">=", "==", "!="].map((sign) => [sign, chained])),
  ":=": (at) => when(nearest(at, "NamedExpr") !== undefined, "walrus"),
  ":": (at) => {
    const node = innermost(at);
    const annotated = node.kind === "AnnAssign" && between(at.start, node.target, node.annotation);
    const argument = node.kind === "arg" && node.annotation !== null && at.start < node.annotation.start;
    return [...when(node.kind === "Slice", "slice"), ...when(annotated || argument, "annotation")];
  },
  "::": (at) => when(innermost(at).kind === "Slice", "slice"),
  "=": (at) =>
    when(
      at.path.some((node) => node.kind === "arguments" && isDefault(node, at.start)),
      "default",
    ),
  "*": (at) => [
    ...when(nearest(at, "ImportFrom") !== undefined, "star import", "from import"),
    ...when(isStar(at, "vararg"), "star parameter"),
    ...when(isBareStar(at), "keyword-only"),
    ...when(begins(at, "Starred") && isTarget(at), "starred assignment"),
  ],
  "**": (at) => when(isStar(at, "kwarg"), "double-star parameter"),
  "/": (at) => {
    const node = nearest(at, "arguments");
    const last = node?.posonlyargs.at(-1);
    const next = node === undefined ? undefined : (node.args[0] ?? node.vararg ?? node.kwonlyargs[0]);
    return when(
      last !== undefined && last.end <= at.start && (next === undefined || at.start < next.start),
      "positional-only",
    );
  },
  "@": (at) => when(isDecorator(at), "decorator"),
};

/** The smallest node that goes on behind the place. */
const innermost = ({ path, start }: At): Node => path.findLast(({ end }) => end > start) ?? path[0]!;

/** An asynchronous generator is something else. */
function makesCoroutine(at: At): boolean {
  const fn = nearest(at, "AsyncFunctionDef");
  return fn !== undefined && !yields(fn);
}

/** Whether calling the function makes a generator. */
function yields(fn: Node): boolean {
  const below = [...children(fn)];
  for (let node = below.pop(); node !== undefined; node = below.pop()) {
    if (node.kind === "Yield" || node.kind === "YieldFrom") return true;
    if (!INNER.has(node.kind)) below.push(...children(node));
  }
  return false;
}

const INNER: ReadonlySet<Kind> = new Set<Kind>(["FunctionDef", "AsyncFunctionDef", "Lambda", "ClassDef"]);

/** `async def`, `async for`, `async with`: the second word, where the node begins with the first. */
function isAfterAsync({ text, start, path }: At, kind: Kind): boolean {
  const node = path.findLast((one) => one.kind === kind);
  return node !== undefined && /^async\s+$/.test(text.slice(node.start, start));
}

/** The comparison with an operator at the word, and which one of its operators. */
function operatorAt(at: At): { readonly node: NodeOf<"Compare">; readonly op: string } | null {
  for (const node of at.path)
    if (node.kind === "Compare")
      for (const [i, op] of node.ops.entries())
        if (node.opSpans[2 * i]! <= at.start && at.start < node.opSpans[2 * i + 1]!) return { node, op };
  return null;
}

const isOperator = (at: At, ...ops: string[]) => ops.includes(operatorAt(at)?.op ?? "");

function chained(at: At): string[] {
  return when((operatorAt(at)?.node.ops.length ?? 0) > 1, "chained comparison");
}

function isDefault(args: Arguments, at: number): boolean {
  const positional = [...args.posonlyargs, ...args.args];
  const without = positional.length - args.defaults.length;
  return (
    args.defaults.some((value, i) => between(at, positional[without + i], value)) ||
    args.kwonlyargs.some((parameter, i) => between(at, parameter, args.kw_defaults[i] ?? undefined))
  );
}

/** The star directly before a parameter. */
function isStar({ text, start, path }: At, which: "vararg" | "kwarg"): boolean {
  const args = path.findLast((node) => node.kind === "arguments");
  const parameter = args?.kind === "arguments" ? args[which] : null;
  return parameter != null && start < parameter.start && /^\*+\s*$/.test(text.slice(start, parameter.start));
}

function isBareStar({ text, start, path }: At): boolean {
  const args = path.findLast((node) => node.kind === "arguments");
  const next = args?.kind === "arguments" && args.vararg === null ? args.kwonlyargs[0] : undefined;
  return next !== undefined && /^\*\s*,\s*$/.test(text.slice(start, next.start));
}

/** Whether a starred expression stands at the left of an assignment. */
function isTarget({ path, start }: At): boolean {
  const node = path.findLast((one) => one.kind === "Assign");
  return node?.kind === "Assign" && node.targets.some((target) => target.start <= start && start < target.end);
}

function isDecorator({ text, start, path }: At): boolean {
  for (const node of children(path.at(-1)!))
    if ("decorator_list" in node)
      for (const { start: at } of node.decorator_list)
        if (start < at && /^@[ \t]*\(*$/.test(text.slice(start, at))) return true;
  return false;
}
