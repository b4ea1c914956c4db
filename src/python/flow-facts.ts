import type { Constant, ExceptHandler, Expr, MatchAs, MatchMapping, MatchStar, Node, Pattern } from "./ast";
import type { ScopeTree } from "./scopes";

/** The truth of a constant as Python's `bool()` gives it. */
export function isTruthy(node: Constant): boolean {
  if (node.type === "ellipsis") return true;
  return node.type !== "NoneType" && Boolean(node.value);
}

/** Whether evaluating the node itself (its parts are done) may raise; a `Name` is judged by its scope instead. */
export function mayRaise(node: Expr): boolean {
  switch (node.kind) {
    case "Constant":
    case "Missing":
    case "Name":
    case "Lambda":
    case "Tuple":
    case "List":
    case "NamedExpr":
    case "BoolOp":
    case "IfExp":
    case "JoinedStr":
    case "TemplateStr":
    case "Interpolation":
    case "Slice":
      return false;
    case "UnaryOp":
      return node.op !== "Not" && node.operand.kind !== "Constant";
    case "Compare":
      return node.ops.some((op) => op !== "Is" && op !== "IsNot");
    case "Dict":
      return node.keys.some((key) => key?.kind !== "Constant");
    case "Set":
      return node.elts.some((elt) => elt.kind !== "Constant");
    default:
      return true;
  }
}

/** What the handlers of a `try` leave to pass: nothing, only what is no `Exception`, or some exceptions. */
export function catches(handlers: readonly ExceptHandler[]): "all" | "exceptions" | "some" {
  let caught: "all" | "exceptions" | "some" = "some";
  for (const { type } of handlers) {
    if (!type) return "all";
    for (const name of type.kind === "Tuple" ? type.elts : [type]) {
      if (name.kind !== "Name") continue;
      if (name.id === "BaseException") return "all";
      if (name.id === "Exception") caught = "exceptions";
    }
  }
  return caught;
}

/** What a pattern evaluates, which nodes of it bind a name, and whether it fits everything. */
export function readPattern(pattern: Pattern): {
  values: Expr[];
  captures: (MatchAs | MatchStar | MatchMapping)[];
  irrefutable: boolean;
} {
  const values: Expr[] = [];
  const captures: (MatchAs | MatchStar | MatchMapping)[] = [];
  const pending: Pattern[] = [pattern];
  while (pending.length > 0) {
    const next = pending.pop()!;
    if (next.kind === "MatchValue") values.push(next.value);
    if (next.kind === "MatchClass") {
      values.push(next.cls);
      pending.push(...next.kwd_patterns.toReversed());
    }
    if (next.kind === "MatchMapping") {
      values.push(...next.keys);
      if (next.rest) captures.push(next);
    }
    if ((next.kind === "MatchAs" || next.kind === "MatchStar") && next.name) captures.push(next);
    if (next.kind === "MatchAs" && next.pattern) pending.push(next.pattern);
    if ("patterns" in next) pending.push(...next.patterns.toReversed());
  }
  return { values, captures, irrefutable: isIrrefutable(pattern) };
}

function isIrrefutable(pattern: Pattern): boolean {
  let inner: Pattern | null = pattern;
  while (inner) {
    if (inner.kind === "MatchAs") inner = inner.pattern;
    else if (inner.kind === "MatchOr") inner = inner.patterns[inner.patterns.length - 1] ?? null;
    else return false;
  }
  return true;
}

/**
 * The dotted text of `a.b.c`, as the file's imports make it where `qualify` knows; null for anything else and where the
 * first name is a variable of a function (except `self` and `cls`) that is not imported there.
 */
export function qualified(
  node: Expr,
  tree: ScopeTree,
  qualify: ((dotted: string, node: Expr) => string) | undefined,
): string | null {
  let text = "";
  let root: Node = node;
  while (root.kind === "Attribute") {
    text = `.${root.attr}${text}`;
    root = root.value;
  }
  if (root.kind !== "Name") return null;
  const symbol = tree.resolve(root);
  if (typeof symbol === "object" && symbol.scope.kind !== "module" && root.id !== "self" && root.id !== "cls") {
    if (symbol.bindings.some((binding) => binding.kind !== "import" && binding.kind !== "importFrom")) return null;
  }
  return qualify ? qualify(root.id + text, node) : root.id + text;
}
