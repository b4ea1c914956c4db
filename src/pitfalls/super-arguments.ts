import type { FixPlan, Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import type { Call, ClassDef, Expr, FunctionNode } from "../python/ast";

export const words = ["super"];

/** `super(…, …)` whose arguments are needless or wrong. */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    if (call.args.length !== 2 || call.keywords.length > 0 || !model.isBuiltin(call.func, "super")) continue;
    const place = methodAround(model, call);
    if (!place) continue;
    const [given, object] = call.args as [Expr, Expr];
    const first = (place.fn.args.posonlyargs[0] ?? place.fn.args.args[0])?.arg;
    if (object.kind !== "Name" || object.id !== first) continue;
    const fixes = plans(model, call, place.fn, place.node);
    const own = place.node.name.name;
    const text = model.text(call);
    if (isTypeOf(model, given, first)) {
      yield {
        at: call,
        level: "warning",
        message: `\`${model.text(given)}\` is the class of the object, which may be a subclass of \`${own}\`: there this method then calls itself without end. Write super().`,
        fixes,
      };
      continue;
    }
    const cls = model.classOf(given);
    if (cls?.node === place.node) {
      if (!isDirect(model, call, place.fn)) continue;
      yield {
        at: call,
        message: `${text} says what super() knows by itself, and it breaks when the class is renamed. Write super().`,
        fixes,
      };
      continue;
    }
    const self = cls && model.classOf(place.node);
    const order = self?.mro();
    if (!cls || !order) continue;
    const skips = order.includes(cls);
    yield {
      at: call,
      level: "warning",
      message: skips
        ? `super(${cls.name}, …) goes on after \`${cls.name}\` in the order, so \`${skipped(order, self!, cls)}\` is left out. Write super() to call the next class after \`${own}\`.`
        : `\`${cls.name}\` is not among the bases of \`${own}\`, so this raises TypeError. Write super().`,
      fixes,
    };
  }
}

/** Names of the classes between the own one and the given one, this one included. */
function skipped(order: readonly (ClassInfo | string)[], own: ClassInfo, given: ClassInfo): string {
  const between = order.slice(order.indexOf(own) + 1, order.indexOf(given) + 1);
  return between.map((base) => (typeof base === "string" ? base : base.name)).join("', '");
}

/** The method of a class that the call stands in, and that class. */
function methodAround(model: Model, call: Call): { readonly fn: FunctionNode; readonly node: ClassDef } | null {
  for (let fn = model.function(call); fn; fn = model.function(fn)) {
    const parent = model.parent(fn);
    if (parent?.kind === "ClassDef" && fn.kind !== "Lambda") return { fn, node: parent };
  }
  return null;
}

/** `type(self)` or `self.__class__`. */
const isTypeOf = (model: Model, expr: Expr, self: string): boolean =>
  expr.kind === "Attribute"
    ? expr.attr === "__class__" && expr.value.kind === "Name" && expr.value.id === self
    : expr.kind === "Call" &&
      model.isBuiltin(expr.func, "type") &&
      expr.args.length === 1 &&
      expr.args[0]!.kind === "Name" &&
      expr.args[0].id === self;

/** Not in a nested function or a comprehension, where `super()` finds no first argument. */
const isDirect = (model: Model, call: Call, fn: FunctionNode) =>
  model.function(call) === fn && !model.enclosing(call, "ListComp", "SetComp", "DictComp", "GeneratorExp");

/** `super()` works directly in the method alone, and not in a dataclass that is made anew for its slots. */
function plans(model: Model, call: Call, fn: FunctionNode, node: ClassDef): FixPlan[] {
  if (!isDirect(model, call, fn) || fn.decorator_list.some((d) => model.isBuiltin(d, "staticmethod"))) return [];
  if (node.decorator_list.some((d) => d.kind === "Call" && d.keywords.some((k) => k.arg === "slots" || k.arg === null)))
    return [];
  const [given] = call.args;
  const safe = given?.kind === "Name" && given.id === node.name.name && model.variable(given).bindings.length === 1;
  const changes = [model.edit.replaceSpan(call, call.func.end, call.end, "()")];
  return [{ title: "Write super()", safe: safe && !model.hasComment(call), changes }];
}
