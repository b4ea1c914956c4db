import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { isCondition } from "../analysis/truth";
import type { Call, Compare, Expr } from "../python/ast";

export const words = ["len"];

const ARRAYS = [
  "numpy",
  "pandas",
  "torch",
  "tensorflow",
  "jax",
  "xarray",
  "polars",
  "lxml",
  "xml.etree",
  "sqlalchemy",
  "scipy",
  "bs4",
];
const COLLECTIONS = new Set([
  "list",
  "dict",
  "set",
  "frozenset",
  "tuple",
  "str",
  "bytes",
  "bytearray",
  "deque",
  "defaultdict",
  "Counter",
  "OrderedDict",
]);
/** `len(x) op number` that only asks for empty (true) or not empty (false). */
const EMPTY: Readonly<Record<string, boolean>> = {
  "Eq 0": true,
  "NotEq 0": false,
  "Gt 0": false,
  "GtE 1": false,
  "Lt 1": true,
  "LtE 0": true,
};
const MIRROR: Readonly<Record<string, string>> = {
  Lt: "Gt",
  LtE: "GtE",
  Gt: "Lt",
  GtE: "LtE",
  Eq: "Eq",
  NotEq: "NotEq",
};

/** `if len(items) == 0`: an empty collection is false already. */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    if (call.func.kind !== "Name" || call.func.id !== "len" || call.args.length !== 1) continue;
    const asked = question(model, call);
    if (!asked || !model.isBuiltin(call.func, "len") || model.imports(...ARRAYS) || call.keywords.length > 0) continue;
    const [of] = call.args;
    if (of!.kind === "Starred" || isCounted(model, asked.at, of!)) continue;
    const type = model.typeOf(of!);
    if (type && !COLLECTIONS.has(type.name)) continue;
    if (!type && isAnnotated(model, of!)) continue;
    const text = model.text(of!);
    yield {
      at: asked.at,
      message: `This asks whether \`${text.slice(0, 40)}\` is empty, and counts for it. An empty collection is false by itself: write \`${asked.empty ? "not " : ""}${text.slice(0, 40)}\`.`,
      fixes: type ? [fix(model, asked.at, of!, asked.empty)] : [],
    };
  }
}

function question(model: Model, call: Call): { readonly at: Expr; readonly empty: boolean } | null {
  const up = model.parent(call);
  if (up?.kind === "Compare" && up.ops.length === 1) {
    const mirrored = up.left !== call;
    const number = mirrored ? up.left : up.comparators[0]!;
    if (number.kind !== "Constant" || number.type !== "int") return null;
    const op = mirrored ? MIRROR[up.ops[0]!] : up.ops[0]!;
    const empty = EMPTY[`${op} ${number.value}`];
    return empty === undefined ? null : { at: up, empty };
  }
  if (!isCondition(model, call)) return null;
  return { at: call, empty: false };
}

/** The same length is compared with another number nearby: then the numbers belong together. */
function isCounted(model: Model, at: Expr, of: Expr): boolean {
  let root = model.parent(at);
  while (root?.kind === "BoolOp" || root?.kind === "UnaryOp") root = model.parent(root);
  let chain = root?.kind === "If" ? root : null;
  while (chain) {
    const up = model.parent(chain);
    if (up?.kind !== "If" || up.orelse[0] !== chain) break;
    chain = up;
  }
  const tests: Expr[] = [];
  if (chain)
    for (let link = chain; link; ) {
      tests.push(link.test);
      const next = link.orelse.length === 1 ? link.orelse[0]! : null;
      if (next?.kind !== "If") break;
      link = next;
    }
  else if (root && "test" in root && root.test) tests.push(root.test);
  else if (model.parent(at)?.kind === "BoolOp") tests.push(model.parent(at) as Expr);
  for (const test of tests)
    for (const node of model.within(test))
      if (node.kind === "Compare" && node !== at && measures(model, node, of)) return true;
  return false;
}

const measures = (model: Model, { left, comparators }: Compare, of: Expr) =>
  [left, ...comparators].some(
    (e) => e.kind === "Call" && e.func.kind === "Name" && e.func.id === "len" && model.same(e.args[0] ?? null, of),
  );

/** A parameter that is annotated as something that is not known here. */
function isAnnotated(model: Model, of: Expr): boolean {
  const binding = of.kind === "Name" ? model.single(of) : null;
  return (
    binding?.node.kind === "arg" &&
    binding.node.annotation !== null &&
    !/^(?:Sequence|Iterable|Collection|Mapping)\b/.test(model.text(binding.node.annotation))
  );
}

function fix(model: Model, at: Expr, of: Expr, empty: boolean): FixPlan {
  const text = model.text(of);
  const inner = ["Name", "Attribute", "Call", "Subscript", "Constant", "List", "Dict"].includes(of.kind)
    ? text
    : `(${text})`;
  const bare = empty ? `not ${inner}` : isCondition(model, at) ? inner : `bool(${text})`;
  const up = model.parent(at);
  const tight =
    empty && (up?.kind === "Compare" || up?.kind === "BinOp" || up?.kind === "Await") && !model.parentheses(at);
  return {
    title: empty ? "Ask `not` the collection" : "Ask the collection itself",
    safe: true,
    changes: [model.edit.replace(at, tight ? `(${bare})` : bare)],
  };
}
