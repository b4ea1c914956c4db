import { type Link, linkPlace, links } from "../analysis/comparisons";
import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Expr, FunctionNode, NodeOf } from "../python/ast";

const ANSWER: Readonly<Record<string, string>> = {
  Eq: "True",
  LtE: "True",
  GtE: "True",
  Is: "True",
  Lt: "False",
  Gt: "False",
  IsNot: "False",
};
const RESULT: Readonly<Record<string, string>> = { Sub: "0", Div: "1", FloorDiv: "1", Mod: "0" };

/** The same expression on both sides of an operator. `x != x` is left alone: it is a known test for NaN. */
export function* detect(model: Model): Iterable<Report> {
  for (const compare of model.nodes("Compare"))
    for (const link of links(compare)) {
      const answer = ANSWER[link.op];
      if (!answer || !isTwice(model, link.left, link.right) || isMeant(model, link)) continue;
      const name = short(model, link.left);
      const other = otherOf(model, link);
      const said = short(model, linkPlace(model, link));
      yield {
        at: linkPlace(model, link),
        message: other
          ? `\`${said}\` compares the object with itself, so the other one plays no part here. The right side should ask \`${other}\`.`
          : `Both sides of \`${said}\` are \`${name}\`, so it is ${answer} for all ordinary values and decides nothing. One side should name something else.`,
        fixes: other ? otherFix(model, link, other) : [],
      };
    }
  for (const value of model.nodes("BinOp")) {
    const result = RESULT[value.op];
    if (!result || !isTwice(model, value.left, value.right) || isArray(model, value.left)) continue;
    if (makesNan(model, value)) continue;
    yield {
      at: value,
      message: `Both operands are \`${short(model, value.left)}\`, so \`${short(model, value)}\` is ${result} whatever the number. One of them should name something else.`,
    };
  }
  for (const value of model.nodes("BoolOp")) {
    const repeated = firstRepeated(model, value.values);
    if (!repeated) continue;
    yield {
      at: repeated,
      message: `\`${short(model, repeated)}\` stands twice in this condition; asking again changes nothing. It should name something else, or go.`,
    };
  }
}

/** The first operand that stands among those before it; only those that are spelt alike are compared. */
function firstRepeated(model: Model, operands: readonly Expr[]): Expr | null {
  const alike = new Map<string, Expr[]>();
  for (const operand of operands) {
    const spelling = model.text(operand).replace(/[\s()'"]/g, "");
    const before = alike.get(spelling);
    if (before?.some((other) => isTwice(model, other, operand))) return operand;
    if (before) before.push(operand);
    else alike.set(spelling, [operand]);
  }
  return null;
}

/** Equal expressions that say the same both times: no calls, no literals. */
function isTwice(model: Model, left: Expr, right: Expr): boolean {
  if (left.kind !== right.kind || left.kind === "Constant") return false;
  return model.same(left, right) && model.pure(left) && mentionsName(model, left);
}

function mentionsName(model: Model, expr: Expr): boolean {
  for (const node of model.within(expr)) if (node.kind === "Name") return true;
  return false;
}

/** A test for NaN, or a test that an object equals itself. */
function isMeant(model: Model, link: Link): boolean {
  const fn = model.enclosing(link.compare, "FunctionDef", "AsyncFunctionDef");
  const name = fn?.name.name ?? "";
  if (/nan|^(?:time|timeit|bench)_/i.test(name)) return true;
  if (/^test.*(?:eq|compar|identi|reflex|order|hash|same|self)/i.test(name)) return true;
  const parent = model.parent(link.compare);
  return link.op === "Eq" && parent?.kind === "UnaryOp" && parent.op === "Not";
}

const isArray = (model: Model, expr: Expr) => model.typeOf(expr) === null && model.imports("numpy", "sympy", "torch");

/** `INF - INF` is NaN, and `x - x == 0` asks whether x is finite. */
function makesNan(model: Model, value: NodeOf<"BinOp">): boolean {
  if (/inf|nan/i.test(model.text(value.left))) return true;
  const parent = model.parent(value);
  const side = parent?.kind === "Compare" ? parent.comparators[0]! : null;
  return value.op === "Sub" && side?.kind === "Constant" && side.value === 0;
}

const BINARY = new Set(["__eq__", "__lt__", "__le__", "__gt__", "__ge__"]);

/** What the right side should say in a comparison method: `self.x` becomes `other.x`. */
function otherOf(model: Model, link: Link): string | null {
  const fn: FunctionNode | null = model.enclosing(link.compare, "FunctionDef", "AsyncFunctionDef");
  if (!fn || !BINARY.has(fn.name.name)) return null;
  const [self, other] = [...fn.args.posonlyargs, ...fn.args.args];
  const root = rootOf(link.right);
  if (!self || !other || root?.id !== self.arg) return null;
  return other.arg + model.text(link.right).slice(root.id.length);
}

function rootOf(expr: Expr) {
  let at = expr;
  while (at.kind === "Attribute" || at.kind === "Subscript") at = at.value;
  return at.kind === "Name" ? at : null;
}

function otherFix(model: Model, link: Link, other: string): FixPlan[] {
  return [{ title: `Compare with \`${other}\``, safe: false, changes: [model.edit.replace(link.right, other)] }];
}

function short(model: Model, at: Parameters<Model["text"]>[0]): string {
  const text = model.text(at).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
