import type { FixPlan, Report } from "../analysis/detector";
import { comparedFields } from "../analysis/equality";
import type { ClassInfo, ConstantValue, Model } from "../analysis/model";
import type { Expr, FunctionNode } from "../python/ast";

export const words = ["__hash__"];

/** A `__hash__` that is the same number for all instances. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef")) {
    if (fn.name.name !== "__hash__" || fn.decorator_list.length > 0) continue;
    const node = model.parent(fn);
    const cls = node?.kind === "ClassDef" ? model.classOf(node) : null;
    const value = cls && onlyConstant(model, fn);
    if (cls && value && hasState(model, cls)) yield report(model, cls, value);
  }
  for (const node of model.nodes("Assign")) {
    const [target] = node.targets;
    if (target?.kind !== "Name" || target.id !== "__hash__" || node.value.kind !== "Lambda") continue;
    const owner = model.parent(node);
    const cls = owner?.kind === "ClassDef" ? model.classOf(owner) : null;
    if (cls && isConstant(model, node.value.body) && hasState(model, cls)) yield report(model, cls, node.value.body);
  }
}

function report(model: Model, cls: ClassInfo, value: Expr): Report {
  return {
    at: value,
    message: `Every \`${cls.name}\` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.`,
    fixes: plans(model, cls, value),
  };
}

/** The constant that every path returns, or null. */
function onlyConstant(model: Model, fn: FunctionNode): Expr | null {
  let found: Expr | null = null;
  let key: string | null = null;
  for (const node of model.within(fn.body, { nested: false })) {
    if (node.kind !== "Return") continue;
    if (!node.value || !isConstant(model, node.value)) return null;
    const own = model.text(node.value);
    if (key !== null && key !== own) return null;
    [found, key] = [node.value, own];
  }
  return found;
}

function isConstant(model: Model, value: Expr): boolean {
  if (value.kind === "Call" && model.isBuiltin(value.func, "hash") && value.args.length === 1)
    return isConstant(model, value.args[0]!);
  const constant = model.constant(value) ?? localConstant(model, value);
  return constant !== null && constant.type !== "NoneType";
}

/** A local variable with one constant value. */
function localConstant(model: Model, value: Expr): ConstantValue | null {
  const binding = value.kind === "Name" ? model.onlyDefinition(value) : null;
  return binding?.kind === "assign" && binding.value ? model.constant(binding.value) : null;
}

/** Instances can differ: they have attributes, fields or something that `__eq__` compares. */
function hasState(model: Model, cls: ClassInfo): boolean {
  const order = cls.mro();
  const eq = cls.members.get("__eq__")?.node;
  if (eq?.kind === "FunctionDef") {
    model.enter(eq);
    if (comparedFields(eq)?.every((field) => !field.startsWith("__"))) return true;
  }
  if (!order || order.some((base) => typeof base === "string" && base !== "object")) return true;
  return order.some(
    (base) =>
      typeof base !== "string" &&
      (!base.attributes.keys()[Symbol.iterator]().next().done ||
        base.memberList.some(
          (m) => m.name === "__slots__" || (m.annotation !== null && (base.dataclass || m.value === null)),
        )),
  );
}

function plans(model: Model, cls: ClassInfo, value: Expr): FixPlan[] {
  const eq = cls.members.get("__eq__")?.node;
  if (eq?.kind !== "FunctionDef") return [];
  model.enter(eq);
  const fields = comparedFields(eq);
  const fn = model.function(value);
  const self = fn && (fn.args.posonlyargs[0] ?? fn.args.args[0])?.arg;
  if (!fields || !self) return [];
  const parts = fields.map((field) => `${self}.${field}`);
  const text = parts.length === 1 ? `hash(${parts[0]})` : `hash((${parts.join(", ")}))`;
  return [{ title: `Hash ${fields.join(", ")}`, safe: false, changes: [model.edit.replace(value, text)] }];
}
