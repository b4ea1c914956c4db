import type { FixPlan, Report } from "../analysis/detector";
import { DICTIONARIES } from "../analysis/facts/sizes";
import type { Model } from "../analysis/model";
import type { Attribute, BinOp, Expr, Name, Node } from "../python/ast";

/** The result of `/`, which is a float, where only a whole number will do. */
export function* detect(model: Model): Iterable<Report> {
  if (model.imports("sympy")) return; // its whole numbers stay whole where the division comes out even
  yield* divided(model);
  for (const division of model.nodes("BinOp")) {
    if (division.op !== "Div") continue;
    const holder = model.parent(division);
    const wholes = wholeUses(model, division, holder);
    for (const { at, role } of wholes) {
      if (role !== FOR_RANGE && !isNumeric(model, division)) break;
      const text = short(model, division);
      const said = at === division ? `\`${text}\`` : `\`${short(model, at)}\` (from \`${text}\`)`;
      yield {
        at,
        message: `${said} is a float, also when the division comes out even, and ${role} must be an int: this raises TypeError. Divide with \`//\`.`,
        ...(at === division ? {} : { related: [{ at: division, message: "The division" }] }),
        fixes: fixes(model, division),
      };
    }
  }
}

/** `n /= 2`, and then a use of `n` that nothing else reaches. */
function* divided(model: Model): Iterable<Report> {
  for (const stmt of model.nodes("AugAssign")) {
    const { target, value } = stmt;
    if (stmt.op !== "Div" || target.kind !== "Name" || !isNumber(model, value)) continue;
    for (const use of model.variable(target).uses) {
      const role = roleOf(model, use);
      if (!role || !isOnly(model, use, target)) continue;
      const end = target.end + model.text(model.span(stmt, target.end, value.start)).indexOf("/=");
      yield {
        at: use,
        message: `\`${use.id}\` (from \`${short(model, stmt)}\`) is a float, also when the division comes out even, and ${role} must be an int: this raises TypeError. Divide with \`//=\`.`,
        related: [{ at: stmt, message: "The division" }],
        fixes: [
          { title: "Divide with `//=`", safe: false, changes: [model.edit.replaceSpan(stmt, end, end + 2, "//=")] },
        ],
      };
    }
  }
}

const FOR_RANGE = "an argument of `range`";

interface Use {
  readonly at: Expr;
  readonly role: string;
}

/** The division itself, or the name it is assigned to, in a place that takes whole numbers only. */
function wholeUses(model: Model, division: BinOp, holder: Node | null): Use[] {
  if (holder?.kind === "Assign" && holder.value === division && holder.targets.length === 1) {
    const [target] = holder.targets;
    if (target!.kind !== "Name") return [];
    const uses: Use[] = [];
    for (const use of model.variable(target as Name).uses) {
      const found = inSum(model, use);
      if (found && isOnly(model, use, target as Name)) uses.push({ at: use, role: found.role });
    }
    return uses;
  }
  const found = inSum(model, division);
  return found ? [found] : [];
}

/** The place of `n / 2`, or of `n / 2 - 1` and `1 + n / 2`, which are floats as well. */
function inSum(model: Model, part: Expr): Use | null {
  let at = part;
  for (let up = model.parent(at); up?.kind === "BinOp" && ARITHMETIC.has(up.op); up = model.parent(up)) {
    const role = roleOf(model, at);
    if (role) return { at, role };
    at = up;
  }
  const role = roleOf(model, at);
  return role === null ? null : { at, role };
}

const ARITHMETIC = new Set(["Add", "Sub", "Mult"]);

/** Every value that the name may have here comes from a division. */
function isOnly(model: Model, use: Name, target: Name): boolean {
  const reached = model.reached(use);
  if (reached) return reached.bindings.length === 1 && reached.bindings[0]!.node === target;
  return model.variable(use).bindings.length === 1;
}

function roleOf(model: Model, expr: Expr): string | null {
  const parent = model.parent(expr);
  switch (parent?.kind) {
    case "Subscript":
      return parent.slice === expr && isSequence(model, parent.value) ? "an index" : null;
    case "Slice":
      return "a slice bound";
    case "Call": {
      if (!parent.args.includes(expr)) return null;
      if (parent.func.kind === "Attribute" && parent.args[0] === expr)
        return takesIndex(model, parent.func, parent.args.length) ? "an index" : null;
      return model.isBuiltin(parent.func, "range") ? FOR_RANGE : null;
    }
    case "BinOp": {
      if (parent.op !== "Mult") return null;
      const other = parent.left === expr ? parent.right : parent.left;
      return isRepeated(model, other) ? "the count of a repetition" : null;
    }
    default:
      return null;
  }
}

/** `items.insert(i, x)` and `items.pop(i)` of a list. */
const takesIndex = (model: Model, { attr, value }: Attribute, count: number) =>
  ((attr === "insert" && count === 2) || (attr === "pop" && count === 1)) && model.typeOf(value)?.name === "list";

/** No dictionary, as far as the file says: those take any key. */
function isSequence(model: Model, expr: Expr): boolean {
  const type = model.typeOf(expr)?.name;
  if (type) return !DICTIONARIES.has(type) && type !== "instance";
  const name = expr.kind === "Name" ? expr.id : expr.kind === "Attribute" ? expr.attr : "";
  return !/cache|memo|dict|table|map|lookup|by_|seen|counts?$|index/i.test(name);
}

function isRepeated(model: Model, expr: Expr): boolean {
  if (expr.kind === "Constant") return expr.type === "str" || expr.type === "bytes";
  if (expr.kind === "List") return true;
  if (expr.kind !== "Name") return false;
  return /^(?:str|list|tuple|bytes)$/.test(model.typeOf(expr)?.name ?? "");
}

/** Numbers, not paths: a literal number, `len(…)`, or a name that is known to hold one. */
function isNumeric(model: Model, division: BinOp): boolean {
  if (isText(division.left) || isText(division.right)) return false;
  return isNumber(model, division.right) || isNumber(model, division.left);
}

const isText = (expr: Expr) => expr.kind === "JoinedStr" || (expr.kind === "Constant" && expr.type === "str");

function isNumber(model: Model, expr: Expr): boolean {
  if (expr.kind === "Constant") return expr.type === "int";
  if (expr.kind === "BinOp") return isNumber(model, expr.left) || isNumber(model, expr.right);
  const type = model.typeOf(expr)?.name;
  return type === "int" || type === "bool";
}

function fixes(model: Model, division: BinOp): FixPlan[] {
  return [
    {
      title: "Divide with `//`",
      safe: false,
      changes: [model.edit.replaceSpan(division, division.opStart, division.opStart + 1, "//")],
    },
  ];
}

function short(model: Model, expr: Node): string {
  const text = model.text(expr).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
