import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { AugAssign, Expr, Subscript } from "../python/ast";

/** `pair[0] += [x]`: the list inside changes, and then the tuple refuses the assignment. */
export function* detect(model: Model): Iterable<Report> {
  for (const stmt of model.nodes("AugAssign")) {
    const { target } = stmt;
    if (target.kind !== "Subscript" || target.slice.kind === "Slice" || !isTuple(model, target.value)) continue;
    const element = elementOf(model, target);
    const inPlace = element !== null && IN_PLACE.has(element) && DOES_IN_PLACE.has(stmt.op);
    const name = short(model, target.value);
    const said = short(model, stmt);
    yield {
      at: stmt,
      message: inPlace
        ? `\`${said}\` changes the ${element} and then raises TypeError, because \`${name}\` is a tuple and takes no assignment. Change the ${element} itself, with \`${element === "list" ? "extend" : "update"}\`.`
        : `\`${said}\` raises TypeError: \`${name}\` is a tuple and takes no assignment; if the item is mutable, it is changed all the same. Use a list, or build a new tuple.`,
      fixes: element === "list" && stmt.op === "Add" ? extend(model, stmt, target) : [],
    };
  }
}

const IN_PLACE = new Set(["list", "set", "dict"]);
const DOES_IN_PLACE = new Set(["Add", "Mult", "BitOr", "BitAnd", "BitXor", "Sub"]);

/** A look at the bindings first, so that types are asked for only where a tuple is possible. */
function isTuple(model: Model, expr: Expr): boolean {
  if (expr.kind === "Name") {
    const may = model
      .variable(expr)
      .bindings.some(
        (b) =>
          b.value?.kind === "Tuple" ||
          b.value?.kind === "BinOp" ||
          b.value?.kind === "Call" ||
          (b.node.kind === "arg" && b.node.annotation !== null),
      );
    return may && model.typeOf(expr)?.name === "tuple";
  }
  return (expr.kind === "Attribute" || expr.kind === "Tuple") && model.typeOf(expr)?.name === "tuple";
}

/** The type of the item, read off the display that made the tuple or off the operand. */
function elementOf(model: Model, target: Subscript): string | null {
  const stmt = model.parent(target) as AugAssign;
  const made =
    target.value.kind === "Name"
      ? (model.onlyDefinition(target.value)?.value ?? model.single(target.value)?.value)
      : target.value;
  const index = model.constant(target.slice)?.value;
  if (made?.kind === "Tuple" && typeof index === "number") {
    const item = made.elts.at(index);
    return item && item.kind !== "Starred" ? (model.typeOf(item)?.name ?? null) : null;
  }
  const operand = stmt.value.kind;
  return operand === "List" || operand === "ListComp" ? "list" : operand === "Set" ? "set" : null;
}

function extend(model: Model, stmt: AugAssign, target: Subscript): FixPlan[] {
  const { value } = stmt;
  const place = model.text(target);
  const single = value.kind === "List" && value.elts.length === 1 && value.elts[0]!.kind !== "Starred";
  const method = single ? "append" : "extend";
  const argument = single ? model.text(value.elts[0]!) : model.text(value);
  if (value.kind === "Tuple" && !argument.startsWith("(")) return [];
  return [
    {
      title: `Use \`${method}\``,
      safe: false,
      changes: [model.edit.replace(stmt, `${place}.${method}(${argument})`)],
    },
  ];
}

function short(model: Model, at: Parameters<Model["text"]>[0]): string {
  const text = model.text(at).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
