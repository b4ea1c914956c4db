import { buildsQuery, isTruthTest, type Link, linkPlace, links, OVERLOADING_PACKAGES } from "../analysis/comparisons";
import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Expr } from "../python/ast";

/** `==` and `!=` with None, each link of a chain; silent where the operator is overloaded on purpose. */
export function* detect(model: Model): Iterable<Report> {
  for (const compare of model.nodes("Compare"))
    for (const link of links(compare)) {
      if (link.op !== "Eq" && link.op !== "NotEq") continue;
      const operand = isNone(link.right) ? link.left : isNone(link.left) ? link.right : null;
      if (!operand || isOverloaded(model, link, operand)) continue;
      const at = linkPlace(model, link);
      const operator = link.op === "Eq" ? "is" : "is not";
      const name = oneLine(sourceOf(model, operand));
      const isShort = name.length <= 40;
      const said = isShort ? oneLine(model.text(at)) : `… ${link.op === "Eq" ? "==" : "!="} None`;
      const asked = isShort ? `the \`__eq__\` of \`${name}\`` : "the object's own `__eq__`";
      yield {
        at,
        message: `\`${said}\` asks ${asked}, which may answer anything. There is only one None: write \`${isShort ? name : "x"} ${operator} None\`.`,
        fixes: [fix(model, link, operand, operator)],
      };
    }
}

const sourceOf = (model: Model, expr: Expr) => {
  const parens = model.parentheses(expr);
  return parens ? model.text(model.span(expr, parens.start, parens.end)) : model.text(expr);
};
const oneLine = (text: string) => text.replace(/\s+/g, " ");
const isNone = (expr: Expr) => expr.kind === "Constant" && expr.type === "NoneType";

function isOverloaded(model: Model, link: Link, operand: Expr): boolean {
  if (buildsQuery(model, link, operand) || testsEquality(model, link) || buildsExpression(model, operand)) return true;
  if (!model.imports(...OVERLOADING_PACKAGES)) return false;
  const own = operand.kind === "Attribute" && operand.value.kind === "Name" && operand.value.id === "self";
  if (isTruthTest(model, link.compare)) return operand.kind !== "Name" && !own && model.typeOf(operand) === null;
  return !isPlainValue(model, operand);
}

/** An assertion of a test that is about equality. */
function testsEquality(model: Model, link: Link): boolean {
  const fn = model.enclosing(link.compare, "FunctionDef", "AsyncFunctionDef");
  if (!fn || !/^test.*(eq|compar|none|null)/i.test(fn.name.name)) return false;
  return [...model.ancestors(link.compare)].some(
    (at) =>
      at.kind === "Assert" || (at.kind === "Call" && at.func.kind === "Attribute" && /^assert/.test(at.func.attr)),
  );
}

/** An instance of a class of this file whose `__eq__` makes a new object, as query builders do. */
function buildsExpression(model: Model, operand: Expr): boolean {
  const method = model.typeOf(operand)?.cls?.find("__eq__")?.member.node;
  if (method?.kind !== "FunctionDef") return false;
  model.enter(method);
  for (const node of model.within(method.body, { nested: false }))
    if (node.kind === "Return" && node.value?.kind === "Call" && model.classOf(node.value.func)) return true;
  return false;
}

/** Every binding of the name gives a builtin value, None or a parameter with a builtin or Optional annotation. */
function isPlainValue(model: Model, operand: Expr): boolean {
  const type = model.typeOf(operand);
  if (type && type.name !== "instance") return true;
  if (operand.kind !== "Name") return false;
  const { bindings, kind } = model.variable(operand);
  if (kind === "builtin" || kind === "unknown" || bindings.length === 0) return false;
  return bindings.every((binding) => {
    if (binding.kind === "param" && binding.node.kind === "arg")
      return isPlainAnnotation(model, binding.node.annotation);
    const known = binding.value && model.typeOf(binding.value);
    return known != null && known.name !== "instance";
  });
}

function isPlainAnnotation(model: Model, annotation: Expr | null): boolean {
  if (!annotation) return false;
  if (annotation.kind === "BinOp" && annotation.op === "BitOr")
    return isPlainAnnotation(model, annotation.left) && isPlainAnnotation(model, annotation.right);
  if (isNone(annotation)) return true;
  if (annotation.kind === "Subscript") {
    const generic = model.qualified(annotation.value);
    if (generic === "typing.Optional") return isPlainAnnotation(model, annotation.slice);
    return isPlainAnnotation(model, annotation.value);
  }
  return model.isBuiltin(
    annotation,
    "int",
    "str",
    "float",
    "bool",
    "bytes",
    "list",
    "dict",
    "set",
    "tuple",
    "frozenset",
  );
}

function fix(model: Model, link: Link, operand: Expr, operator: string): FixPlan {
  const { compare, opStart, opEnd } = link;
  const safe = !model.imports(...OVERLOADING_PACKAGES) && isPlainValue(model, operand);
  const title = `Compare with None by \`${operator}\``;
  const parent = model.parent(compare);
  const { text } = model.place(compare).chunk;
  const layout = text.slice(compare.start, compare.end);
  if (operand === link.right && compare.ops.length === 1 && !/[\n\r#]/.test(layout)) {
    const subject = text.slice(opEnd, compare.end).trim();
    return { title, safe, changes: [model.edit.replace(compare, `${subject} ${operator} None`)] };
  }
  if (parent?.kind === "UnaryOp" && parent.op === "Not" && compare.ops.length === 1 && link.op === "Eq") {
    const start = /^not\s*/.exec(text.slice(parent.start, compare.start));
    if (start && parent.start + start[0].length === compare.start)
      return {
        title: "Compare with None by `is not`",
        safe,
        changes: [
          model.edit.replaceSpan(compare, parent.start, compare.start, ""),
          model.edit.replaceSpan(compare, opStart, opEnd, "is not"),
        ],
      };
  }
  const spaced = (at: number) => (/\s/.test(text[at] ?? "") ? "" : " ");
  const changed = spaced(opStart - 1) + operator + spaced(opEnd);
  return { title, safe, changes: [model.edit.replaceSpan(compare, opStart, opEnd, changed)] };
}
