import type { FixPlan, Report } from "../analysis/detector";
import { isDocstring } from "../analysis/edits";
import { IN_PLACE_METHOD_NAMES } from "../analysis/facts/methods";
import { CONTAINERS } from "../analysis/facts/sizes";
import { parameters } from "../analysis/functions";
import { mayBeGiven } from "../analysis/given";
import { indentUnit } from "../analysis/indentation";
import type { Model } from "../analysis/model";
import { isInTest, isTestFile } from "../analysis/tests";
import type { Arg, Assert, Call, Expr, FunctionNode, Name, Node } from "../python/ast";

/** Methods that change something, whatever the object is. */
const CHANGES =
  /^(?:pop|popleft|popitem|append|appendleft|extend|write|writelines|acquire|commit|execute|unlink|mkdir|rmdir|readline|put_nowait|get_nowait|setdefault|remove|discard|insert|delete|save|connect|send|sendall)$/;
const INVERSE: Readonly<Record<string, string>> = {
  Eq: "!=",
  NotEq: "==",
  Lt: ">=",
  LtE: ">",
  Gt: "<=",
  GtE: "<",
  In: "not in",
  NotIn: "in",
  Is: "is not",
  IsNot: "is",
};
const NAMES = ["result", "value", "outcome"];

export function* detect(model: Model): Iterable<Report> {
  const asserts = model.nodes("Assert");
  if (asserts.length === 0 || isTestFile(model)) return;
  for (const node of asserts) {
    if (isInTest(model, node) || node.test.kind === "Tuple") continue; // a tuple checks nothing: assert-tuple
    const effect = sideEffect(model, node.test);
    if (effect) {
      yield {
        at: effect,
        level: "warning",
        message:
          `\`${short(model, effect)}\` ${effect.kind === "NamedExpr" ? "sets a name that other lines read" : effect.kind === "Await" ? "waits and works" : "changes something"}, and \`python -O\` leaves out every assert together with what stands in it. ` +
          "Then the program does something else. Do the work in a line of its own, and assert on the result.",
        fixes: [hoist(model, node, effect)].filter((fix) => fix !== null),
      };
      continue;
    }
    const checked = parameterChecked(model, node) ?? inputChecked(model, node);
    if (!checked) continue;
    yield {
      at: node,
      level: "hint",
      message:
        `This assert checks \`${checked}\`, which comes from outside, and \`python -O\` leaves it out. Wrong values then pass, and with ` +
        'the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.',
      fixes: [toRaise(model, node)].filter((fix) => fix !== null),
    };
  }
}

const short = (model: Model, node: Node) => model.text(node).split("\n")[0]!;

/** The parameter that an assert at the top of a public function looks at. */
function parameterChecked(model: Model, node: Assert): string | null {
  const fn = model.function(node);
  if (!fn || fn.kind === "Lambda" || !isPublic(model, fn) || isNarrowing(node.test)) return null;
  if (node.test.kind === "Attribute" && !node.msg && fn.returns) return null; // an Optional attribute, for a type checker
  const at = fn.body.indexOf(node);
  if (at < 0 || !fn.body.slice(0, at).every((stmt) => stmt.kind === "Assert" || isDocstring(stmt))) return null;
  const params = parameters(fn.args);
  if (isInnerPromise(model, node, params)) return null;
  for (const name of model.below(node.test, "Name")) {
    if (name.id === "self" || name.id === "cls" || !params.some(({ arg }) => arg === name.id)) continue;
    if (isIndex(model, name)) continue;
    const { bindings } = model.variable(name);
    if (bindings.length > 0 && params.includes(bindings[0]!.node as Arg)) return name.id;
  }
  return null;
}

/** A message for those who maintain the program. */
const INTERNAL = /\b(?:internal|bug|impossible|unreachable|should (?:never|not) happen|invariant)\b/i;

/** What callers cannot get wrong: private attributes, who is whose, a type told to a checker; or the test of a test helper. */
function isInnerPromise(model: Model, { test, msg }: Assert, params: readonly Arg[]): boolean {
  if (msg && INTERNAL.test(model.text(msg))) return true;
  if (msg && model.below(msg, "Name").some(({ id }) => /^(?:msg|message)$/.test(id) && isOneOf(params, id)))
    return true;
  if (model.below(test, "Attribute").some(({ attr, value }) => /^_[a-z]/.test(attr) && !isSelf(value))) return true;
  if (test.kind === "Compare" && (test.ops[0] === "Is" || test.ops[0] === "IsNot")) {
    const other = test.comparators[0]!;
    return isSelf(other) || (test.left.kind === "Attribute" && other.kind === "Constant" && other.type === "NoneType");
  }
  if (test.kind !== "Call" || !model.isBuiltin(test.func, "isinstance")) return false;
  const [object, type] = test.args;
  const param = object?.kind === "Name" ? params.find(({ arg }) => arg === object.id) : null;
  return !!param?.annotation && !!type && plainType(model.text(param.annotation)) !== lastName(model.text(type));
}

const isOneOf = (params: readonly Arg[], name: string) => params.some(({ arg }) => arg === name);
const isSelf = (expr: Expr) => expr.kind === "Name" && (expr.id === "self" || expr.id === "cls");
/** `list` for `"list[int]"`; a union stays as it is. */
const plainType = (text: string) => {
  const type = text.replace(/^["']|["']$/g, "");
  return type.includes("|") ? type : lastName(type.replace(/\[.*$/s, ""));
};
const lastName = (dotted: string) => dotted.slice(dotted.lastIndexOf(".") + 1);

/** It only says which item is looked at. */
function isIndex(model: Model, name: Name): boolean {
  const parent = model.parent(name);
  return parent?.kind === "Subscript" && parent.slice === name;
}

function isPublic(model: Model, fn: FunctionNode): boolean {
  const name = fn.name.name;
  if (name.startsWith("_") && !/^__\w+__$/.test(name)) return false;
  const parent = model.parent(fn);
  if (parent?.kind === "ClassDef") return !parent.name.name.startsWith("_") && !model.function(parent);
  return !model.function(fn);
}

/** `x is not None`, alone or joined by `and`: tells a type checker what is known anyway. */
const isNarrowing = (test: Expr): boolean =>
  test.kind === "BoolOp"
    ? test.op === "And" && test.values.every(isNarrowing)
    : test.kind === "Compare" &&
      test.ops.length === 1 &&
      test.ops[0] === "IsNot" &&
      test.comparators[0]!.kind === "Constant";

/** A name that holds what the user typed or passed. */
function inputChecked(model: Model, node: Assert): string | null {
  for (const name of model.within(node.test)) {
    if (name.kind === "Attribute" && model.qualified(name) === "sys.argv") return "sys.argv";
    if (name.kind !== "Name" || name.ctx !== "Load") continue;
    if (!mayBeGiven(model, name, (value) => holdsInput(model, value))) continue;
    const value = model.onlyDefinition(name)?.value;
    if (value && holdsInput(model, value)) return name.id;
  }
  return null;
}

function holdsInput(model: Model, value: Expr): boolean {
  for (const inner of model.within(value)) if (isInput(model, inner)) return true;
  return false;
}

const isInput = (model: Model, node: Node): boolean =>
  (node.kind === "Call" && model.isBuiltin(node.func, "input")) ||
  (node.kind === "Attribute" && ["sys.argv", "os.environ"].includes(model.qualified(node) ?? ""));

/** The first part of the test that does more than look. */
function sideEffect(model: Model, test: Expr): Expr | null {
  for (const node of model.within(test, { nested: false })) {
    if (node.kind === "Lambda") return null;
    if (node.kind === "Await" || node.kind === "NamedExpr") return isUsedLater(model, node) ? node : null;
    if (node.kind === "Call" && changes(model, node)) return node;
  }
  return null;
}

/** An assignment matters only where somebody reads the name outside the assert. */
function isUsedLater(model: Model, node: Expr): boolean {
  if (node.kind !== "NamedExpr" || node.target.kind !== "Name") return true;
  const stmt = model.statement(node);
  return model.variable(node.target).uses.some((use) => model.statement(use) !== stmt);
}

function changes(model: Model, call: Call): boolean {
  const { func } = call;
  if (model.isBuiltin(func, "next")) return !isFreshIterator(model, call.args[0]);
  if (model.isBuiltin(func, "setattr", "delattr", "input", "open")) return true;
  if (func.kind !== "Attribute") return false;
  if (CHANGES.test(func.attr)) return !(func.attr === "pop" && isFresh(func.value));
  return IN_PLACE_METHOD_NAMES.has(func.attr) && CONTAINERS.has(model.typeOf(func.value)?.name ?? "");
}

/** `iter(x)` in the test itself: the next item of it is looked at, and nothing else moves on. */
const isFreshIterator = (model: Model, expr: Expr | undefined) =>
  expr?.kind === "Call" && model.isBuiltin(expr.func, "iter");

/** An object made in the test itself: nobody else sees the change. */
const isFresh = (expr: Expr) =>
  expr.kind === "Call" || expr.kind === "List" || expr.kind === "Dict" || expr.kind === "Set";

function hoist(model: Model, node: Assert, effect: Expr): FixPlan | null {
  for (const up of model.ancestors(effect)) {
    if (up === node) break;
    if (
      up.kind === "BoolOp" ||
      up.kind === "IfExp" ||
      up.kind === "Lambda" ||
      /Comp$|^GeneratorExp$|^comprehension$/.test(up.kind)
    )
      return null;
  }
  if (/[\r\n]/.test(model.text(effect))) return null;
  const named = effect.kind === "NamedExpr" && effect.target.kind === "Name" ? effect : null;
  const name = named ? (named.target as Name).id : NAMES.find((one) => isFree(model, node, one));
  if (!name) return null;
  const before = model.edit.insertLinesBefore(node, [`${name} = ${model.text(named ? named.value : effect)}`]);
  const parens = named ? model.parentheses(named) : null;
  const replaced = model.edit.replaceSpan(effect, parens?.start ?? effect.start, parens?.end ?? effect.end, name);
  return before && { title: "Do the work before the assert", safe: false, changes: [before, replaced] };
}

function isFree(model: Model, node: Node, name: string): boolean {
  if (model.global(name).kind !== "unknown") return false;
  const owner = model.evaluator(node);
  if (owner.kind === "Module") return true;
  for (const inner of model.within(owner))
    if ((inner.kind === "Name" && inner.id === name) || (inner.kind === "arg" && inner.arg === name)) return false;
  return true;
}

function toRaise(model: Model, node: Assert): FixPlan | null {
  const { test, msg } = node;
  if (/[\r\n]/.test(model.text(node))) return null;
  const type =
    test.kind === "Call" && model.isBuiltin(test.func, "isinstance", "issubclass", "callable")
      ? "TypeError"
      : "ValueError";
  const said =
    type === "TypeError" && test.kind === "Call" && test.args.length === 2
      ? `${model.text(test.args[0]!)} must be ${model.text(test.args[1]!)}`
      : `expected ${model.text(test)}`;
  const text = msg ? model.text(msg) : /["\\]/.test(said) ? '"invalid argument"' : `"${said}"`;
  const unit = indentUnit(model, node);
  const { text: source } = model.chunkOf(node);
  const newline = model.newline(source);
  return {
    title: `Raise ${type} instead`,
    safe: false,
    changes: [
      model.edit.replace(
        node,
        `if ${negated(model, test)}:${newline}${model.indent(node)}${unit}raise ${type}(${text})`,
      ),
    ],
  };
}

function negated(model: Model, test: Expr): string {
  if (test.kind === "UnaryOp" && test.op === "Not") return model.text(test.operand);
  if (test.kind === "Compare" && test.ops.length === 1)
    return `${model.text(test.left)} ${INVERSE[test.ops[0]!]} ${model.text(test.comparators[0]!)}`;
  const isPlain = ["Name", "Attribute", "Call", "Subscript", "Constant"].includes(test.kind);
  return isPlain ? `not ${model.text(test)}` : `not (${model.text(test)})`;
}
