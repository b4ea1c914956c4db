/** Comparisons link by link, where truth is asked, and where `==` builds a query or an array instead of a truth value. */
import type { Compare, CompareOperator, Expr, Node } from "../python/ast";
import type { Place } from "./detector";
import type { Model } from "./model";

/** One comparison of a chain: `a < b < c` has two. Offsets as those of the nodes. */
export interface Link {
  readonly compare: Compare;
  readonly left: Expr;
  readonly op: CompareOperator;
  readonly opStart: number;
  readonly opEnd: number;
  readonly right: Expr;
}

/** The links of a comparison, from left to right. */
export function links(compare: Compare): Link[] {
  return compare.ops.map((op, i) => ({
    compare,
    left: i === 0 ? compare.left : compare.comparators[i - 1]!,
    op,
    opStart: compare.opSpans[2 * i]!,
    opEnd: compare.opSpans[2 * i + 1]!,
    right: compare.comparators[i]!,
  }));
}

/** From the start of the left operand to the end of the right one, parentheses included. */
export function linkPlace(model: Model, link: Link): Place {
  const { compare, left, right } = link;
  const start = left === compare.left ? compare.start : (model.parentheses(left)?.start ?? left.start);
  const end = right === compare.comparators.at(-1) ? compare.end : (model.parentheses(right)?.end ?? right.end);
  return model.span(compare, start, end);
}

/** Only the truth of the expression matters: the test of `if`, `while`, `assert`, a filter, or an operand of one. */
export function isTruthTest(model: Model, expr: Expr): boolean {
  const parent = model.parent(expr);
  switch (parent?.kind) {
    case "If":
    case "While":
    case "Assert":
    case "IfExp":
      return parent.test === expr;
    case "UnaryOp":
      return parent.op === "Not";
    case "BoolOp":
      return parent.values.at(-1) !== expr || isTruthTest(model, parent);
    case "comprehension":
      return parent.ifs.includes(expr);
    case "match_case":
      return parent.guard === expr;
    default:
      return false;
  }
}

/** Packages whose objects answer `==` and `!=` with an array or a piece of a query. */
export const OVERLOADING_PACKAGES: readonly string[] = [
  "numpy",
  "pandas",
  "polars",
  "dask",
  "xarray",
  "torch",
  "jax",
  "tensorflow",
  "pyspark",
  "sqlalchemy",
  "sqlmodel",
  "flask_sqlalchemy",
  "django.db",
  "peewee",
  "pony",
  "pymc",
  "sympy",
  "z3",
];

const QUERY_METHODS = new Set(
  "filter where having query filter_by mask loc exclude join outerjoin select when".split(" "),
);
const QUERY_FUNCTIONS = new Set("and_ or_ not_ case when select exists where".split(" "));

/**
 * The comparison is written for a library that overloads it: inside a call such as `query.filter(User.name == None)`,
 * or as an index, `df[df.name == None]`. A plain name counts only as an index of itself.
 */
export function buildsQuery(model: Model, link: Link, operand: Expr): boolean {
  let below: Node = link.compare;
  for (const at of model.ancestors(link.compare)) {
    if (at.kind === "Lambda" || ("body" in at && Array.isArray(at.body))) return false;
    if (at.kind === "Subscript" && at.slice === below) {
      if (operand.kind === "Attribute" || operand.kind === "Subscript" || operand.kind === "Call")
        return rootName(at.value) === rootName(operand) || at.value.kind === "Attribute";
      if (operand.kind === "Name" && model.same(operand, at.value)) return true;
    }
    if (at.kind === "Call" && at.func !== below && operand.kind !== "Constant") {
      if (at.func.kind === "Attribute" && QUERY_METHODS.has(at.func.attr) && operand.kind !== "Name") return true;
      const called = at.func.kind === "Name" ? at.func.id : at.func.kind === "Attribute" ? at.func.attr : "";
      const isQuery = QUERY_FUNCTIONS.has(called) && (at.func.kind === "Name" || called.endsWith("_"));
      if (isQuery && operand.kind !== "Name") return true;
    }
    below = at;
  }
  return false;
}

/** The name at the bottom of `a.b[c].d()`, or null. */
export function rootName(expr: Expr): string | null {
  let at = expr;
  for (;;) {
    if (at.kind === "Attribute" || at.kind === "Subscript" || at.kind === "Await") at = at.value;
    else if (at.kind === "Call") at = at.func;
    else return at.kind === "Name" ? at.id : null;
  }
}
