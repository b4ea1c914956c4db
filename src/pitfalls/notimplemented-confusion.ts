import { descendants } from "../analysis/classes";
import type { Report } from "../analysis/detector";
import { isDocstring } from "../analysis/edits";
import type { ClassInfo, Model } from "../analysis/model";
import { isStub } from "../analysis/stubs";
import type { Expr, FunctionNode, Node, Stmt } from "../python/ast";

/** Methods that say "I do not know this operand" by returning NotImplemented. */
const OPERATORS = new Set(
  "eq ne lt le gt ge add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or"
    .split(" ")
    .flatMap((name) => [`__${name}__`, `__r${name}__`, `__i${name}__`]),
);

const SIGNS = new Map([
  ["__eq__", "=="],
  ["__lt__", "<"],
  ["__le__", "<="],
  ["__gt__", ">"],
  ["__ge__", ">="],
]);

export const words = ["NotImplemented", "NotImplementedError", ...SIGNS.keys()];

export function* detect(model: Model): Iterable<Report> {
  for (const { exc } of model.nodes("Raise")) {
    const cls = exc?.kind === "Call" ? exc.func : exc;
    if (cls && model.isBuiltin(cls, "NotImplemented"))
      yield {
        at: cls,
        message:
          "`NotImplemented` is a value that operator methods return, no exception. Raising it gives a TypeError about " +
          "something else. Raise NotImplementedError.",
        fixes: [
          { title: "Raise NotImplementedError", safe: true, changes: [model.edit.replace(cls, "NotImplementedError")] },
        ],
      };
    else if (exc && cls && model.isBuiltin(cls, "NotImplementedError")) {
      const fn = operatorMethod(model, exc);
      if (fn && !isAbstract(model, fn) && isAboutOperand(model, exc, fn)) yield raisedInOperator(model, exc, fn);
    }
  }
  for (const { value } of model.nodes("Return")) {
    const cls = value?.kind === "Call" ? value.func : value;
    const fn = value && cls && model.isBuiltin(cls, "NotImplementedError") ? operatorMethod(model, value) : null;
    if (fn && value)
      yield {
        at: value,
        message:
          `\`${fn.name.name}\` returns an exception ${value.kind === "Call" ? "object" : "class"}, which counts as a true result. ` +
          "Python then never asks the other operand. Return NotImplemented.",
        fixes: [
          { title: "Return NotImplemented", safe: false, changes: [model.edit.replace(value, "NotImplemented")] },
        ],
      };
  }
  for (const node of model.nodes("Return")) {
    const { value } = node;
    const cls = value?.kind === "Call" ? value.func : value;
    if (!value || !cls || !model.isBuiltin(cls, "NotImplementedError") || !isOnlyStatement(model, node)) continue;
    yield {
      at: node,
      message:
        "This returns the exception instead of raising it: the caller gets an ordinary value, which counts as true, and goes on. " +
        "Write `raise`.",
      fixes: [
        {
          title: "Raise it",
          safe: false,
          changes: [model.edit.replaceSpan(node, node.start, node.start + "return".length, "raise")],
        },
      ],
    };
  }
  for (const name of model.nodes("Name"))
    if (name.id === "NotImplemented" && model.isBuiltin(name, "NotImplemented") && isTested(model, name))
      yield {
        at: name,
        message:
          "`NotImplemented` has no truth value: testing it warns since Python 3.9 and raises TypeError since 3.14. " +
          "Compare a result with `is NotImplemented`.",
      };
  for (const node of model.nodes("UnaryOp")) {
    const found = node.op === "Not" ? ownComparison(model, node.operand) : null;
    if (!found) continue;
    const { text, method } = found;
    yield {
      at: node.operand,
      message:
        `\`${method}\` may return NotImplemented, and \`not NotImplemented\` is False with a warning since Python 3.9, and a ` +
        "TypeError since 3.14. Use the operator: it handles NotImplemented for you.",
      fixes: [{ title: `Write not ${text}`, safe: false, changes: [model.edit.replace(node.operand, text)] }],
    };
  }
}

/** The operator method that the node stands in, directly. */
function operatorMethod(model: Model, node: Node): FunctionNode | null {
  const fn = model.function(node);
  return fn?.kind === "FunctionDef" && OPERATORS.has(fn.name.name) && model.parent(fn)?.kind === "ClassDef" ? fn : null;
}

/** Raised for a strange operand, not for a value or a feature that the message explains. */
function isAboutOperand(model: Model, exc: Expr, fn: FunctionNode): boolean {
  if (exc.kind !== "Call" || exc.args.length === 0 || isStub(fn.body)) return true;
  const asksType = (test: Expr) =>
    [...model.within(test)].some(
      (node) => node.kind === "Call" && model.isBuiltin(node.func, "isinstance", "type", "hasattr", "issubclass"),
    );
  let at: Node = model.statement(exc);
  for (const up of model.ancestors(exc)) {
    if (up.kind === "If" && asksType(up.test)) return true;
    const { list, index } = (model.statement(at) === at && model.block(at as Stmt)) || { list: [], index: 0 };
    if (list.slice(0, index).some((stmt) => stmt.kind === "If" && asksType(stmt.test) && model.alwaysLeaves(stmt.body)))
      return true;
    if (up === fn) return false;
    at = up;
  }
  return false;
}

/** The whole body of a method that is no operator and whose name does not speak of exceptions. */
function isOnlyStatement(model: Model, node: Stmt): boolean {
  const fn = model.function(node);
  if (!fn || fn.kind === "Lambda" || model.parent(fn)?.kind !== "ClassDef" || OPERATORS.has(fn.name.name)) return false;
  return (
    !/error|exc|class|type|kind|fail/i.test(fn.name.name) && fn.body.every((stmt) => stmt === node || isDocstring(stmt))
  );
}

/** A stub for subclasses: marked as abstract, overridden in this file, or one of several stubs of its class. */
function isAbstract(model: Model, fn: FunctionNode): boolean {
  if (fn.decorator_list.some((d) => /(^|\.)abstractmethod$/.test(model.text(d)))) return true;
  const node = model.parent(fn);
  const cls = node?.kind === "ClassDef" ? model.classOf(node) : null;
  if (!cls || !isStub(fn.body)) return false;
  return (
    isOverridden(model, cls, fn.name.name) ||
    cls.methods.some(
      (other) =>
        other !== fn &&
        !OPERATORS.has(other.name.name) &&
        isStub(other.body) &&
        !cls.members.get(other.name.name)?.decorators.length,
    )
  );
}

const isOverridden = (model: Model, cls: ClassInfo, name: string): boolean =>
  descendants(model, cls).some((sub) => sub.members.has(name));

function raisedInOperator(model: Model, exc: Expr, fn: FunctionNode): Report {
  const stmt = model.statement(exc);
  return {
    at: exc,
    ...(isStub(fn.body) ? { level: "info" as const } : {}),
    message:
      `\`${fn.name.name}\` raises where it should decline: Python never asks the other operand, and even \`==\` or \`in\` can ` +
      "fail. Return NotImplemented, then Python tries the other side and raises TypeError itself if need be.",
    fixes: [
      { title: "Return NotImplemented", safe: false, changes: [model.edit.replace(stmt, "return NotImplemented")] },
    ],
  };
}

/** The truth of the expression is asked. */
function isTested(model: Model, expr: Expr): boolean {
  const parent = model.parent(expr);
  switch (parent?.kind) {
    case "If":
    case "While":
    case "IfExp":
    case "Assert":
      return parent.test === expr;
    case "UnaryOp":
      return parent.op === "Not";
    case "BoolOp":
      return parent.values[parent.values.length - 1] !== expr || isTested(model, parent);
    case "Call":
      return model.isBuiltin(parent.func, "bool") && parent.args[0] === expr;
    default:
      return false;
  }
}

/** `self.__eq__(other)` and its like, where the method of this file returns NotImplemented. */
function ownComparison(model: Model, expr: Expr): { text: string; method: string } | null {
  if (expr.kind !== "Call" || expr.func.kind !== "Attribute" || expr.args.length !== 1 || expr.keywords.length)
    return null;
  const sign = SIGNS.get(expr.func.attr);
  const node = sign ? model.functionNamed(expr.func)?.node : null;
  if (!node || node.kind === "Lambda") return null;
  model.enter(node);
  for (const inner of model.within(node.body, { nested: false }))
    if (inner.kind === "Return" && inner.value?.kind === "Name" && inner.value.id === "NotImplemented")
      return { text: `(${model.text(expr.func.value)} ${sign} ${model.text(expr.args[0]!)})`, method: expr.func.attr };
  return null;
}
