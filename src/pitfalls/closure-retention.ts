import { boundIn } from "../analysis/bound";
import type { FixPlan, Report } from "../analysis/detector";
import { KEEPS_CALLABLE, KEEPS_CALLABLE_METHODS, KEPT_KEYWORD, PASSING_DECORATORS } from "../analysis/facts/callbacks";
import type { Model, Variable } from "../analysis/model";
import type { Call, Expr, FunctionNode, Lambda, Name, Node } from "../python/ast";

type Closure = FunctionNode | Lambda;

const READS_ALL = /^(?:read|read_\w+|readlines|fetchall|load|loads|scalars|to_dict|json|getvalue)$/;
const MAKES_LARGE = /^_?(?:load|read|fetch|download|query)(?:_|$)/;
const REGISTERS =
  /^(?:register|subscribe|schedule|connect|bind|on|add|listen)(?:_|$)|(?:callback|handler|listener|hook)s?$/i;

/** A function that lives on, holds something large and needs one small part of it. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef", "Lambda")) {
    if (!model.function(fn)) continue;
    const held = smallUses(model, fn);
    if (held.size === 0) continue;
    for (const [name, uses] of held) {
      const variable = model.variable(uses[0]!.name);
      const binding = variable.kind === "free" && variable.bindings.length === 1 ? variable.bindings[0]! : null;
      const size = binding?.kind === "assign" && binding.value ? sizeOf(model, binding.value) : null;
      if (!binding || !size || !escapes(model, fn)) continue;
      if (model.effects(binding).mutated.length > 0) continue;
      const part = model.text(uses[0]!.part);
      yield {
        at: uses[0]!.part,
        level: size === "large" ? "info" : "hint",
        message: `This function lives on and keeps all of \`${name}\` in memory, though it needs only \`${part}\`. Work that out before, and let the function hold the small value.`,
        related: [{ at: binding.node, message: `\`${name}\` is made here` }],
        fixes: plan(model, fn, name, uses),
      };
    }
  }
}

interface SmallUse {
  readonly name: Name;
  readonly part: Expr;
}

/** Free names that the function uses for one small part only. */
function smallUses(model: Model, fn: Closure): Map<string, SmallUse[]> {
  const found = new Map<string, SmallUse[]>();
  const whole = new Set<string>();
  for (const node of model.within(fn.body)) {
    if (node.kind !== "Name") continue;
    const part = node.ctx === "Load" ? partOf(model, node) : null;
    if (!part) {
      whole.add(node.id);
      continue;
    }
    const list = found.get(node.id);
    if (list) list.push({ name: node, part });
    else found.set(node.id, [{ name: node, part }]);
  }
  for (const name of whole) found.delete(name);
  return found;
}

/** `len(x)`, `x[0]`, `x["name"]` or `x.shape`. */
function partOf(model: Model, name: Name): Expr | null {
  const parent = model.parent(name);
  if (parent?.kind === "Call")
    return parent.args.length === 1 && parent.args[0] === name && model.isBuiltin(parent.func, "len") ? parent : null;
  if (parent?.kind === "Subscript")
    return parent.value === name && parent.ctx === "Load" && isConstant(parent.slice) ? parent : null;
  if (parent?.kind !== "Attribute" || parent.ctx !== "Load") return null;
  const up = model.parent(parent);
  return up?.kind === "Call" && up.func === parent ? null : parent;
}

const isConstant = (slice: Expr): boolean =>
  slice.kind === "Constant" || (slice.kind === "UnaryOp" && slice.operand.kind === "Constant");

/** `large` where the text says so, `collection` where it makes one of unknown size. */
function sizeOf(model: Model, value: Expr): "large" | "collection" | null {
  const at = value.kind === "Await" ? value.value : value;
  if (at.kind === "ListComp" || at.kind === "DictComp" || at.kind === "SetComp") return "collection";
  if (at.kind === "BinOp" && at.op === "Mult") {
    const sides = [at.left, at.right];
    if (sides.some(isBig)) return "large";
    return sides.some(isList) && !sides.some((one) => one.kind === "Constant" && one.type === "int")
      ? "collection"
      : null;
  }
  if (at.kind !== "Call") return null;
  const { func } = at;
  if (func.kind === "Attribute") return READS_ALL.test(func.attr) ? "large" : null;
  if (func.kind !== "Name") return null;
  if (MAKES_LARGE.test(func.id)) return "large";
  if (model.isBuiltin(func, "list", "dict", "set", "sorted", "tuple", "bytes", "bytearray")) {
    if (at.args.length === 0) return null;
    return [...model.within(at.args)].some(isBig) ? "large" : "collection";
  }
  return null;
}

const isList = (expr: Expr): boolean => expr.kind === "List" || (expr.kind === "Constant" && expr.type === "bytes");

/** A number of at least a hundred thousand, also as a power or a product. */
function isBig(node: Node): boolean {
  if (node.kind === "Constant")
    return (typeof node.value === "number" || typeof node.value === "bigint") && node.value >= 1e5;
  if (node.kind !== "BinOp" || node.left.kind !== "Constant" || node.right.kind !== "Constant") return false;
  const [a, b] = [Number(node.left.value), Number(node.right.value)];
  return (node.op === "Pow" ? a ** b : node.op === "Mult" ? a * b : 0) >= 1e5;
}

/** The function is returned, stored or registered. */
function escapes(model: Model, fn: Closure): boolean {
  if (fn.kind === "Lambda") return kept(model, fn);
  if (
    fn.decorator_list.some((d) => {
      const func = d.kind === "Call" ? d.func : d;
      return func.kind === "Attribute" && !PASSING_DECORATORS.test(model.qualified(func) ?? "");
    })
  )
    return true;
  const { uses }: Variable = model.variable(fn);
  return uses.some((use) => model.parent(use) !== null && kept(model, use));
}

function kept(model: Model, at: Expr): boolean {
  const parent = model.parent(at);
  switch (parent?.kind) {
    case "Return":
    case "Yield":
      return true;
    case "Assign":
      return parent.targets.some((target) => {
        if (target.kind === "Attribute" || target.kind === "Subscript") return true;
        return target.kind === "Name" && model.variable(target).uses.some((use) => use !== at && kept(model, use));
      });
    case "Dict":
    case "List":
    case "Tuple":
      return kept(model, parent);
    case "keyword":
      return parent.arg !== null && KEPT_KEYWORD.test(parent.arg);
    case "Call":
      return parent.func !== at && keeps(model, parent);
    default:
      return false;
  }
}

function keeps(model: Model, { func }: Call): boolean {
  const qualified = model.qualified(func);
  if (qualified !== null && KEEPS_CALLABLE.has(qualified)) return true;
  const name = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
  return (func.kind === "Attribute" && KEEPS_CALLABLE_METHODS.has(name)) || REGISTERS.test(name);
}

function plan(model: Model, fn: Closure, name: string, uses: readonly SmallUse[]): FixPlan[] {
  const [first] = uses;
  const text = model.text(first!.part);
  if (uses.some(({ part }) => model.text(part) !== text)) return [];
  const { part } = first!;
  const key = part.kind === "Subscript" && part.slice.kind === "Constant" ? String(part.slice.value) : "";
  const tail =
    part.kind === "Call"
      ? "length"
      : part.kind === "Attribute"
        ? part.attr
        : /^[a-z_]\w*$/i.test(key)
          ? key
          : key === "0"
            ? "first"
            : "item";
  const small = `${name}_${tail}`;
  if (boundIn(model.chunkOf(fn)).has(small) || model.global(small).kind !== "unknown") return [];
  const line = `${small} = ${text}`;
  const before = model.edit.insertLinesBefore(model.statement(fn), fn.kind === "Lambda" ? [line] : [line, ""]);
  if (!before) return [];
  return [
    {
      title: `Work out \`${small}\` before`,
      safe: false,
      changes: [before, ...uses.map((use) => model.edit.replace(use.part, small))],
    },
  ];
}
