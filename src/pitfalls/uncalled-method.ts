import type { FixPlan, Report } from "../analysis/detector";
import { RESULT_TYPE_OF_METHOD } from "../analysis/facts/results";
import type { ClassInfo, Model } from "../analysis/model";
import type { Attribute, CompareOperator, Expr, FunctionNode, Lambda, Name, Node } from "../python/ast";

/** Where the expression stands: its truth is asked, it is compared, shown, worked with, or nothing is done with it. */
type Place = "truth" | "comparison" | "text" | "operand" | "statement";

/** Methods of text whose names nobody gives to an attribute. */
const TEXT_TESTS = new Set(
  "isdigit isalpha isalnum isspace isupper islower istitle isnumeric isdecimal isidentifier isprintable isascii".split(
    " ",
  ),
);
const MOCK_ASSERTIONS =
  /^assert_(?:called|called_once|called_with|called_once_with|not_called|any_call|has_calls|awaited|awaited_once|awaited_with|awaited_once_with|not_awaited|any_await|has_awaits)$/;

/** A function or method that is named where it should be called. */
export function* detect(model: Model): Iterable<Report> {
  for (const [expr, place] of places(model)) {
    const found = expr.kind === "Name" ? namedFunction(model, expr) : method(model, expr, place);
    if (!found) continue;
    const text = model.text(expr);
    yield {
      at: expr,
      message: `${effect(place, text, found.what)} Call it: ${text}(${found.bare ? "" : "…"}).`,
      fixes: found.bare ? [callPlan(model, expr)] : [],
    };
  }
}

function effect(place: Place, text: string, what: string): string {
  switch (place) {
    case "truth":
      return `\`${text}\` is the ${what} itself, which is always true: this test asks nothing.`;
    case "comparison":
      return `This compares the ${what} \`${text}\` itself, not its result.`;
    case "text":
      return `This shows the ${what} \`${text}\` itself, not its result.`;
    case "operand":
      return `\`${text}\` is the ${what} itself, not its result, so this raises TypeError.`;
    case "statement":
      return `This line only names the ${what} \`${text}\` and does nothing.`;
  }
}

/** Names and attributes in the places where only a result makes sense. */
function places(model: Model): [Name | Attribute, Place][] {
  const found: [Name | Attribute, Place][] = [];
  const note = (expr: Expr, place: Place) => {
    if (expr.kind === "Name" || expr.kind === "Attribute") found.push([expr, place]);
  };
  const noteTruth = (test: Expr): void => {
    if (test.kind === "UnaryOp" && test.op === "Not") noteTruth(test.operand);
    else if (test.kind === "BoolOp") for (const value of test.values) noteTruth(value);
    else note(test, "truth");
  };
  for (const { value } of model.nodes("Expr")) note(value, "statement");
  for (const { test } of model.nodes("If")) noteTruth(test);
  for (const { test } of model.nodes("While")) noteTruth(test);
  for (const { test } of model.nodes("IfExp")) noteTruth(test);
  for (const { test } of model.nodes("Assert")) noteTruth(test);
  for (const { ifs } of model.nodes("comprehension")) for (const test of ifs) noteTruth(test);
  for (const { value } of model.nodes("FormattedValue")) note(value, "text");
  for (const { left, ops, comparators } of model.nodes("Compare"))
    for (let i = 0; i < ops.length; i++) {
      const [one, other] = [i === 0 ? left : comparators[i - 1]!, comparators[i]!];
      const isEqual =
        EQUALS.has(ops[i]!) && (!isName(one) || !isName(other) || isPlain(model, one) || isPlain(model, other));
      if (!ORDERS.has(ops[i]!) && !isEqual) continue;
      note(one, "comparison");
      note(other, "comparison");
    }
  for (const { left, op, right } of model.nodes("BinOp")) {
    if (op === "BitOr") continue;
    note(left, "operand");
    note(right, "operand");
  }
  return found;
}

const ORDERS = new Set<CompareOperator>(["Lt", "LtE", "Gt", "GtE"]);
const EQUALS = new Set<CompareOperator>(["Eq", "NotEq"]);
const isName = ({ kind }: Expr) => kind === "Name" || kind === "Attribute";

/** A text or a number, by its annotation or its value. */
const isPlain = (model: Model, expr: Expr) =>
  expr.kind === "Name" && ["str", "int", "float", "bytes"].includes(model.typeOf(expr)?.name ?? "");

interface Found {
  readonly what: string;
  /** It can be called without arguments. */
  readonly bare: boolean;
}

function namedFunction(model: Model, name: Name): Found | null {
  const fn = model.functionNamed(name);
  if (!fn || fn.decorated || fn.isMethod) return null;
  // In the body of a class a name means the one outside until the class has it.
  if (model.evaluator(fn.node)?.kind === "ClassDef" && fn.node.start > name.start) return null;
  if (!model.variable(name).uses.every((use) => use === name || isCalledOrTested(model, use))) return null;
  const around = model.parent(model.statement(name));
  if (around?.kind === "Try" && around.handlers.some(({ type }) => type && model.isBuiltin(type, "NameError")))
    return null; // asks whether the name is there
  return { what: "function", bare: takesNothing(fn.node, 0) };
}

/** The function is called there, or stands in just such a place: nobody passes it on as a value. */
function isCalledOrTested(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  if (parent?.kind === "Call") return parent.func === use;
  if (parent?.kind === "comprehension") return parent.ifs.includes(use);
  return ["If", "While", "IfExp", "UnaryOp", "BoolOp", "Expr", "FormattedValue", "BinOp"].includes(parent?.kind ?? "");
}

function method(model: Model, expr: Attribute, place: Place): Found | null {
  if (place === "statement" && MOCK_ASSERTIONS.test(expr.attr))
    return { what: "method", bare: /(?:called|once|awaited)$/.test(expr.attr) };
  const isKnown = KNOWN_METHODS.has(expr.attr) || (place === "truth" && TEXT_TESTS.has(expr.attr));
  if ((!isKnown && !model.fileDefines(expr.attr)) || isPlainAttribute(model, expr)) return null;
  const own = model.selfClass(expr.value);
  if (own) return ownMethod(model, own, expr);
  if (place === "truth" && TEXT_TESTS.has(expr.attr))
    return model.qualified(expr) ? null : { what: "method", bare: true };
  const cls = expr.value.kind === "Name" ? classOfObject(model, expr.value) : null;
  if (cls) return ownMethod(model, cls, expr);
  if (place === "statement" || !KNOWN_METHODS.has(expr.attr)) return null; // `out.close` is an ignored result
  if (!["Name", "Constant", "JoinedStr"].includes(expr.value.kind)) return null;
  const type = model.typeOf(expr.value);
  const known =
    type && (RESULT_TYPE_OF_METHOD[type.name]?.[expr.attr] ?? (FILE_METHODS.has(expr.attr) && type.name === "file"));
  return known ? { what: "method", bare: BARE.has(expr.attr) } : null;
}

/** `self.x` that the class itself says is no method; asked first because it is cheap. */
function isPlainAttribute(model: Model, expr: Attribute): boolean {
  const around = model.unit.kind === "function" ? model.unit.ownClass : null;
  if (!around || expr.value.kind !== "Name" || expr.value.id !== "self") return false;
  const cls = model.classOf(around.node);
  if (!cls || cls.members.has(expr.attr) || TEXT_TESTS.has(expr.attr)) return false;
  return cls.bases.length === 0 || (cls.attributes.get(expr.attr)?.assigned.length ?? 0) > 0;
}

const FILE_METHODS = new Set("close flush read readline readlines readable writable".split(" "));
const KNOWN_METHODS = new Set([
  ...FILE_METHODS,
  ...Object.values(RESULT_TYPE_OF_METHOD).flatMap((methods) => Object.keys(methods)),
]);

/** The class of this file whose instance a name holds, by its only binding. */
function classOfObject(model: Model, name: Name): ClassInfo | null {
  const binding = model.single(name);
  if (binding?.kind === "param" && binding.node.kind === "arg")
    return binding.node.annotation && model.isPlainParameter(binding.node)
      ? model.classOf(binding.node.annotation)
      : null;
  const cls = binding?.kind === "assign" && binding.value?.kind === "Call" ? model.classOf(binding.value.func) : null;
  return cls && !cls.customNew && (cls.decorators.length === 0 || cls.dataclass) ? cls : null;
}

const BARE = new Set(
  "upper lower strip lstrip rstrip title capitalize casefold swapcase split splitlines isdigit isalpha isalnum isspace isupper islower istitle close flush read readline readlines readable writable keys values items copy".split(
    " ",
  ),
);

function ownMethod(model: Model, cls: ClassInfo, expr: Attribute): Found | null {
  const found = cls.find(expr.attr);
  const node = found?.member.node;
  if (!found || (node?.kind !== "FunctionDef" && node?.kind !== "AsyncFunctionDef")) return null;
  if (!["method", "classmethod", "staticmethod"].includes(found.member.kind)) return null;
  if (found.member.decorators.some((d) => !model.isBuiltin(d, "classmethod", "staticmethod"))) return null;
  if (cls.attributes.get(expr.attr)?.assigned.length || model.attributeForms(expr.attr).has("store")) return null;
  if (cls.attributes.get(expr.attr)?.read.some((use) => hasAttributes(model, use.node))) return null;
  return { what: "method", bare: takesNothing(node, found.member.kind === "staticmethod" ? 0 : 1) };
}

/** `self.driver.version`: the object has something else under that name. */
function hasAttributes(model: Model, node: Node): boolean {
  const parent = model.of(node).parent(node);
  return parent?.kind === "Attribute" && !/^__(?:name|qualname|doc|func|self|wrapped|code|module)__$/.test(parent.attr);
}

/** No argument is needed besides the first `skip`. */
function takesNothing(fn: FunctionNode | Lambda, skip: number): boolean {
  const { posonlyargs, args, defaults, kwonlyargs, kw_defaults } = fn.args;
  return (
    posonlyargs.length + args.length - defaults.length <= skip && kwonlyargs.every((_, i) => kw_defaults[i] !== null)
  );
}

function callPlan(model: Model, expr: Node): FixPlan {
  return { title: "Call it", safe: false, changes: [model.edit.insertAfter(expr, "()")] };
}
