import type { FixPlan, Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import type { Attribute, Call, ClassDef, Expr, FunctionNode } from "../python/ast";

/** `Parent.method(self, …)` in an override, where `super()` would ask the next class in the order. */
export function* detect(model: Model): Iterable<Report> {
  if (model.nodes("FunctionDef").length + model.nodes("AsyncFunctionDef").length === 0) return;
  for (const call of model.nodes("Call")) {
    const { func } = call;
    const [object] = call.args;
    if (func.kind !== "Attribute" || object?.kind !== "Name" || !isDotted(func.value)) continue;
    const place = methodAround(model, call);
    if (!place || func.attr !== place.fn.name.name || object.id !== place.first) continue;
    const { fn, node } = place;
    const base = node.bases.find((one) => model.text(plain(one)) === model.text(func.value));
    if (!base || model.isBuiltin(func.value, "object") || isExplained(model, call)) continue;
    const cls = model.classOf(node);
    if (!cls || !model.selfClass(object)) continue;
    const others = calls(model, fn, object.id, node);
    const several = basesBesideObject(model, node) > 1;
    if (several && model.isBuiltin(func.value, ...CONTAINERS)) continue; // which ask no next class themselves
    if (several && !cls.mro() && (others > 1 || base !== node.bases[0])) continue; // each base gets its own
    yield report(model, cls, call, func, others, several);
  }
}

const CONTAINERS = ["dict", "list", "set", "frozenset", "tuple", "str", "bytes"];

const basesBesideObject = (model: Model, node: ClassDef) =>
  node.bases.filter((base) => !model.isBuiltin(base, "object")).length;

const isDotted = (expr: Expr): boolean => expr.kind === "Name" || (expr.kind === "Attribute" && isDotted(expr.value));

const plain = (expr: Expr): Expr => (expr.kind === "Subscript" ? expr.value : expr);

interface InMethod {
  readonly fn: FunctionNode;
  readonly node: ClassDef;
  readonly first: string;
}

/** The method that the call stands in directly. */
function methodAround(model: Model, call: Call): InMethod | null {
  const fn = model.function(call);
  const node = fn && model.parent(fn);
  if (!fn || fn.kind === "Lambda" || node?.kind !== "ClassDef") return null;
  const first = (fn.args.posonlyargs[0] ?? fn.args.args[0])?.arg;
  return first === undefined ? null : { fn, node, first };
}

/** A comment at the call, or on a line of its own above it, gives the reason. */
function isExplained(model: Model, call: Call): boolean {
  const stmt = model.statement(call);
  if (model.hasComment(stmt)) return true;
  const { text } = model.chunkOf(stmt);
  return /(?:^|\n)[ \t]*#[^\n]*\n[ \t]*$/.test(text.slice(0, stmt.start));
}

/** How many calls of this shape the method makes: with several, each base gets its own. */
function calls(model: Model, fn: FunctionNode, self: string, node: ClassDef): number {
  const bases = node.bases.map((base) => model.text(plain(base)));
  let count = 0;
  for (const inner of model.within(fn.body, { nested: false }))
    if (
      inner.kind === "Call" &&
      inner.func.kind === "Attribute" &&
      inner.func.attr === fn.name.name &&
      inner.args[0]?.kind === "Name" &&
      inner.args[0].id === self &&
      bases.includes(model.text(inner.func.value))
    )
      count++;
  return count;
}

function report(model: Model, cls: ClassInfo, call: Call, func: Attribute, others: number, several: boolean): Report {
  const parent = model.text(func.value);
  const joined = several ? cls : mixed(model, cls);
  const why = !joined
    ? `names the class it derives from: change the base, or add a second one, and this call goes to the wrong place.`
    : joined === cls
      ? `goes to \`${parent}\` alone, whatever else \`${cls.name}\` derives from: in a diamond a class is left out or runs twice.`
      : `goes to \`${parent}\` even in a \`${joined.name}\`, where another class may come in between, and that one is left out.`;
  return {
    at: model.span(call, func.start, func.end),
    level: joined ? "info" : "hint",
    message: `\`${model.text(func)}\` ${why} Call super().${func.attr}(…).`,
    ...(joined && joined !== cls
      ? {
          related: [
            {
              at: model.span(joined.node, joined.node.name.start, joined.node.name.end),
              message: "Several bases come together here",
            },
          ],
        }
      : {}),
    fixes: others === 1 && isNext(model, cls, func.value) ? plan(model, call, func) : [],
  };
}

/** A class of this file that derives from this one and from others. */
function mixed(model: Model, cls: ClassInfo, depth = 0): ClassInfo | null {
  if (depth > 4 || !model.document.isTopLevel(cls.node)) return null;
  for (const sub of model.subclasses(cls)) {
    if (sub.bases.length > 1) return sub;
    const below = mixed(model, sub, depth + 1);
    if (below) return below;
  }
  return null;
}

/** The named class is the one that `super()` asks first for an object of this class. */
function isNext(model: Model, cls: ClassInfo, parent: Expr): boolean {
  const order = cls.mro();
  const named = model.classOf(parent);
  if (order && named) return order[1] === named;
  return model.text(plain(cls.bases[0]!)) === model.text(parent);
}

function plan(model: Model, call: Call, func: Attribute): FixPlan[] {
  if (model.enclosing(call, "ListComp", "SetComp", "DictComp", "GeneratorExp")) return [];
  const object = call.args[0]!;
  const rest = [...call.args.slice(1), ...call.keywords];
  const change =
    rest.length > 0
      ? model.edit.replaceSpan(call, object.start, Math.min(...rest.map((node) => node.start)), "")
      : model.edit.replaceSpan(call, func.end, call.end, "()");
  return [
    {
      title: `Call super().${func.attr}(…)`,
      safe: false,
      changes: [model.edit.replace(func.value, "super()"), change],
    },
  ];
}
