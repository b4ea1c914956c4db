import { buildsQuery, isTruthTest, type Link, linkPlace, links, OVERLOADING_PACKAGES } from "../analysis/comparisons";
import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Constant, Expr } from "../python/ast";

/** `flag == True` where a truth value is wanted. */
export function* detect(model: Model): Iterable<Report> {
  for (const compare of model.nodes("Compare")) {
    if (!isBool(compare.left) && !compare.comparators.some(isBool)) continue;
    for (const link of links(compare)) {
      if (link.op !== "Eq" && link.op !== "NotEq") continue;
      const literal = isBool(link.right) ? link.right : isBool(link.left) ? link.left : null;
      if (!literal) continue;
      const operand = literal === link.right ? link.left : link.right;
      if (operand.kind === "Constant") continue;
      const isKnown = model.typeOf(operand)?.name === "bool";
      if (!isKnown && !isAsked(model, compare)) continue;
      if (!isKnown && (isOverloaded(model, link, operand) || isTriState(model, operand))) continue;
      const at = linkPlace(model, link);
      const wanted = literal.value === (link.op === "Eq");
      const name = short(model, operand);
      const written = `${wanted ? "" : "not "}${name}`;
      const why = isKnown
        ? `\`${name}\` is a truth value already`
        : `it also compares with the numbers 1 and 0, and says nothing about other true or false values`;
      yield {
        at,
        message: `\`${short(model, model.text(at))}\` asks a question twice: ${why}. Write \`${written}\`.`,
        fixes: compare.ops.length === 1 ? fixes(model, link, operand, wanted, isKnown) : [],
      };
    }
  }
}

const isBool = (expr: Expr): expr is Constant => expr.kind === "Constant" && expr.type === "bool";

/** Only the truth counts, or the answer is handed back. */
function isAsked(model: Model, compare: Link["compare"]): boolean {
  const parent = model.parent(compare);
  if (parent?.kind === "Return" || (parent?.kind === "Lambda" && parent.body === compare)) return true;
  if (parent?.kind === "BoolOp") return true;
  return isTruthTest(model, compare);
}

function isOverloaded(model: Model, link: Link, operand: Expr): boolean {
  if (buildsQuery(model, link, operand)) return true;
  if (model.imports("sympy")) return true; // its truth values are objects of their own
  if (!model.imports(...OVERLOADING_PACKAGES)) return false;
  return !isTruthTest(model, link.compare) || operand.kind !== "Name";
}

/** The variable is also asked for None or for the other truth value by identity: it has a third state. */
function isTriState(model: Model, operand: Expr): boolean {
  if (operand.kind !== "Name") return false;
  return model.variable(operand).uses.some((use) => {
    const parent = model.parent(use);
    if (parent?.kind !== "Compare" || parent.ops.length !== 1) return false;
    const other = parent.left === use ? parent.comparators[0]! : parent.left;
    return (
      other.kind === "Constant" && (other.type === "NoneType" || (other.type === "bool" && /^Is/.test(parent.ops[0]!)))
    );
  });
}

function fixes(model: Model, link: Link, operand: Expr, wanted: boolean, isKnown: boolean): FixPlan[] {
  const { compare } = link;
  if (model.hasComment(operand) && /[\r\n]/.test(model.text(compare))) return [];
  const parens = model.parentheses(operand);
  const text = parens ? model.text(model.span(operand, parens.start, parens.end)) : model.text(operand);
  const parent = model.parent(compare);
  const negated = parent?.kind === "UnaryOp" && parent.op === "Not" && !model.parentheses(compare);
  const needsParens = !parens && /^(?:Compare|BoolOp|IfExp|Lambda|NamedExpr)$/.test(operand.kind);
  const plain = needsParens && (operand.kind !== "Compare" || !wanted) ? `(${text})` : text;
  const bare = wanted
    ? model.edit.replace(compare, plain)
    : negated
      ? model.edit.replace(parent, plain)
      : model.edit.replace(compare, `not ${operand.kind === "Compare" && !parens ? text : plain}`);
  const shown = `${wanted ? "" : "not "}${short(model, operand)}`;
  const first: FixPlan = { title: `Write \`${shown}\``, safe: isKnown, changes: [bare] };
  if (isKnown) return [first];
  const literal = operand === link.right ? link.left : link.right;
  const identity = link.op === "Eq" ? "is" : "is not";
  return [
    { ...first, title: `Ask for truth: \`${shown}\`` },
    {
      title: `Ask for the object: \`${short(model, operand)} ${identity} ${model.text(literal)}\``,
      safe: false,
      changes: [model.edit.replaceSpan(compare, link.opStart, link.opEnd, identity)],
    },
  ];
}

function short(model: Model, what: Expr | string): string {
  const text = (typeof what === "string" ? what : model.text(what)).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
