import type { Change, FixPlan, Report } from "../analysis/detector";
import { isBelow, isShort } from "../analysis/loops";
import type { Model, Variable } from "../analysis/model";
import type { Attribute, Expr, Name, Node } from "../python/ast";

const FEW = 8;
const HASHABLE = new Set(["str", "int", "float", "bool", "bytes", "NoneType", "frozenset"]);
const UNHASHABLE = new Set(["list", "dict", "set", "bytearray", "deque", "defaultdict"]);

/** `x in items` in a loop, where items is a long list that nothing but membership needs. */
export function* detect(model: Model): Iterable<Report> {
  const seen = new Set<unknown>();
  for (const compare of model.nodes("Compare")) {
    if (compare.ops.length !== 1 || (compare.ops[0] !== "In" && compare.ops[0] !== "NotIn")) continue;
    const list = compare.comparators[0]!;
    if (list.kind !== "Name" && list.kind !== "List" && list.kind !== "Attribute") continue;
    const loop = repeatedBy(model, compare);
    if (!loop) continue;
    if (list.kind === "List") {
      if (list.elts.length <= FEW || !list.elts.every((e) => e.kind === "Constant")) continue;
      yield report(compare, "this list", [], [asSet(model, list)]);
      continue;
    }
    if (list.kind === "Attribute") {
      const hashable = !UNHASHABLE.has(model.typeOf(compare.left)?.name ?? "");
      const source = hashable ? (constantAttribute(model, list) ?? grownAttribute(model, list)) : null;
      if (!source || seen.has(source)) continue;
      seen.add(source);
      yield report(compare, `the list \`${model.text(list)}\``, [source], []);
      continue;
    }
    const variable = model.variable(list);
    if (seen.has(variable.bindings[0]) || variable.kind === "builtin") continue;
    const source = longList(model, variable, loop);
    if (!source || UNHASHABLE.has(model.typeOf(compare.left)?.name ?? "")) continue;
    seen.add(variable.bindings[0]);
    yield report(compare, `the list \`${list.id}\``, [source], fixes(model, variable, compare.left));
  }
}

function report(at: Node, name: string, related: readonly Node[], fixes: readonly (FixPlan | null)[]): Report {
  return {
    at,
    message: `\`in\` compares with one item of ${name} after another, and the loop asks again and again. A set answers in one step.`,
    related: related.map((node) => ({ at: node, message: "The list is made here." })),
    fixes: fixes.filter((fix) => fix !== null),
  };
}

/** The loop or comprehension that evaluates the expression in every round. */
function repeatedBy(model: Model, node: Node): Node | null {
  const loop = model.loop(node);
  if (loop) return loop.kind !== "While" && isShort(model, loop.iter) ? null : loop;
  for (let at = node, up = model.parent(at); up; at = up, up = model.parent(up)) {
    if (up.kind === "comprehension" && up.ifs.includes(at as Expr)) return model.parent(up);
    if ("generators" in up && at.kind !== "comprehension") return up;
    if (up.kind === "Lambda" || up.kind.endsWith("Def")) return null;
  }
  return null;
}

/** Where the list is made, if it is long or grows, is made before the loop, and only asked for its members. */
function longList(model: Model, variable: Variable, loop: Node): Node | null {
  const [binding] = variable.bindings;
  if (variable.bindings.length !== 1 || !binding) return null;
  const { value } = binding;
  if (binding.kind === "param") return promisedList(model, variable);
  if (!value || (binding.kind !== "assign" && binding.kind !== "annassign")) return null;
  if (isBelow(model, binding.node, loop) || !(model.typeOf(value)?.name === "list" || isSplit(value))) return null;
  const uses = variable.uses.map((use) => roleOf(model, use));
  if (uses.includes("other")) return null;
  if (value.kind === "List" && value.elts.length === 0) return uses.includes("append") ? value : null;
  if (value.kind === "List") return value.elts.length > FEW && value.elts.every(isLiteral) ? value : null;
  if (value.kind === "ListComp") return ["List", "Dict", "Set", "ListComp"].includes(value.elt.kind) ? null : value;
  return value.kind === "Call" ? value : null;
}

/** Only texts have these methods, and they give lists. */
const isSplit = (value: Expr) =>
  value.kind === "Call" && value.func.kind === "Attribute" && /^(?:split|splitlines|readlines)$/.test(value.func.attr);

/** A parameter that is annotated as a list, and is asked for its members alone. */
function promisedList(model: Model, { uses }: Variable): Node | null {
  const [use] = uses;
  if (!use || model.typeOf(use)?.name !== "list") return null;
  return uses.every((each) => roleOf(model, each) === "in") ? use : null;
}

/** The empty list that a method puts into `self.seen`, where the class only appends to it and asks for members. */
function grownAttribute(model: Model, { attr, value: object }: Attribute): Node | null {
  const facts = model.selfClass(object)?.attributes.get(attr);
  const made = facts?.assigned.length === 1 ? facts.assigned[0]!.value : null;
  if (!facts || made?.kind !== "List" || made.elts.length > 0 || model.attributeForms(attr).size > 0) return null;
  const roles = facts.read.map((use) => {
    model.enter(use.method);
    return roleOf(model, use.node as Attribute);
  });
  return roles.includes("append") && !roles.includes("other") ? made : null;
}

/** The long list of literals that the class body gives to `self.WORDS`, or to `Class.WORDS`, once. */
function constantAttribute(model: Model, { attr, value: object }: Attribute): Node | null {
  const cls = model.selfClass(object) ?? model.classOf(object);
  const found = cls?.find(attr);
  const value = found?.member.value;
  if (value?.kind !== "List" || value.elts.length <= FEW || !value.elts.every(isLiteral)) return null;
  const facts = found!.owner.attributes.get(attr);
  if ((facts?.assigned.length ?? 0) + (facts?.mutated.length ?? 0) > 0) return null;
  return model.attributeForms(attr).has("store") ? null : value;
}

const isLiteral = (expr: Expr): boolean =>
  expr.kind === "Constant" || (expr.kind === "Tuple" && expr.elts.every(isLiteral));

type Role = "in" | "append" | "size" | "other";

function roleOf(model: Model, use: Name | Attribute): Role {
  const up = model.parent(use);
  if (up?.kind === "Compare")
    return up.ops.length === 1 && up.comparators[0] === use && (up.ops[0] === "In" || up.ops[0] === "NotIn")
      ? "in"
      : "other";
  if (up?.kind === "Call") return model.isBuiltin(up.func, "len", "bool", "set", "frozenset") ? "size" : "other";
  if (up?.kind !== "Attribute" || up.attr !== "append") return "other";
  const call = model.parent(up);
  const [item] = call?.kind === "Call" && call.func === up ? call.args : [];
  if (!item || UNHASHABLE.has(model.typeOf(item)?.name ?? "")) return "other";
  const holder = call && model.parent(call)?.kind;
  return holder === "Expr" || holder === "BoolOp" ? "append" : "other";
}

function fixes(model: Model, variable: Variable, left: Expr): FixPlan[] {
  const { value } = variable.bindings[0]!;
  if (!value || variable.kind === "global" || variable.uses.some((use) => model.chunkOf(use) !== model.chunkOf(value)))
    return [];
  const made = setOf(model, value);
  if (!made) return [];
  const changes = [...made];
  let safe = HASHABLE.has(model.typeOf(left)?.name ?? "");
  for (const use of variable.uses) {
    const up = model.parent(use);
    if (up?.kind === "Call" && model.isBuiltin(up.func, "len")) return [];
    if (up?.kind !== "Attribute") continue;
    changes.push(model.edit.replaceSpan(up, up.attrStart, up.end, "add"));
    const call = model.parent(up);
    const item = call?.kind === "Call" ? call.args[0]! : null;
    if (!item || !HASHABLE.has(model.typeOf(item)?.name ?? "")) safe = false;
  }
  return [{ title: "Make it a set", safe: safe && value.kind === "List", changes }];
}

function setOf(model: Model, value: Expr): Change[] | null {
  if (value.kind === "List" && value.elts.length === 0) return [model.edit.replace(value, "set()")];
  if (value.kind === "List" || value.kind === "ListComp")
    return [
      model.edit.replaceSpan(value, value.start, value.start + 1, "{"),
      model.edit.replaceSpan(value, value.end - 1, value.end, "}"),
    ];
  if (value.kind !== "Call") return null;
  return model.isBuiltin(value.func, "list", "sorted") && value.args.length === 1 && value.keywords.length === 0
    ? [model.edit.replace(value.func, "set")]
    : model.edit.wrap(value, "set(", ")");
}

function asSet(model: Model, list: Expr): FixPlan | null {
  const changes = setOf(model, list);
  return changes && { title: "Make it a set", safe: false, changes };
}
