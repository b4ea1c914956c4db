/** Whether a read of a name that hides a builtin can only have meant the builtin. */
import type { Arg, Name, Node } from "../python/ast";
import type { Binding, Model, Variable } from "./model";

/** Names of types whose values nobody can call. */
export const DATA = new Set([
  "list",
  "dict",
  "set",
  "frozenset",
  "str",
  "bytes",
  "bytearray",
  "int",
  "float",
  "bool",
  "complex",
  "NoneType",
  "tuple",
  "generator",
  "iterator",
  "deque",
  "defaultdict",
  "Counter",
  "OrderedDict",
]);

/** The read can only have meant the builtin: it is called or indexed like one, and the value here cannot be. */
export function needsBuiltin(model: Model, variable: Variable, use: Name): boolean {
  const how = builtinUse(model, use);
  if (!how) return false;
  const reached = model.document.unitOf(use) === model.unit ? model.reached(use) : null;
  const values =
    reached && reached.bindings.length > 0 ? reached.bindings : variable.bindings.filter((b) => b.kind !== "del");
  if (reached?.unbound && reached.bindings.length === 0) return false;
  return values.every((b) => isData(model, variable, b, how));
}

type How = "call" | "class" | "item";

function builtinUse(model: Model, use: Name): How | null {
  const parent = model.parent(use);
  switch (parent?.kind) {
    case "Call": {
      if (parent.func === use) return "call";
      const [, second] = parent.args;
      return second === use && model.isBuiltin(parent.func, "isinstance", "issubclass") ? "class" : null;
    }
    case "Tuple": {
      const call = model.parent(parent);
      return call?.kind === "Call" && call.args[1] === parent && model.isBuiltin(call.func, "isinstance", "issubclass")
        ? "class"
        : null;
    }
    case "ExceptHandler":
      return parent.type === use ? "class" : null;
    case "Subscript":
      return parent.value === use && isAnnotation(model, parent) ? "item" : null;
    default:
      return null;
  }
}

/** The expression stands in an annotation, also below subscripts and unions. */
export function isAnnotation(model: Model, expr: Node): boolean {
  for (let at = expr, up = model.parent(expr); up; at = up, up = model.parent(up)) {
    if (up.kind === "AnnAssign" || up.kind === "arg") return up.annotation === at;
    if (up.kind === "FunctionDef" || up.kind === "AsyncFunctionDef") return up.returns === at;
    if (!["Subscript", "BinOp", "Tuple", "List"].includes(up.kind)) return false;
  }
  return false;
}

/** The binding surely gives a value that cannot be called, or the function treats it as data elsewhere. */
function isData(model: Model, variable: Variable, binding: Binding, how: How): boolean {
  if (binding.kind === "augassign") return true;
  if (binding.kind === "def" || binding.kind === "class" || binding.kind === "import" || binding.kind === "importFrom")
    return false;
  if (binding.value) {
    const type = model.typeOf(binding.value);
    if (type) return DATA.has(type.name) && !(how === "class" && type.name === "tuple");
    if (["BinOp", "Compare", "BoolOp", "UnaryOp", "JoinedStr"].includes(binding.value.kind)) return true;
  }
  if (binding.kind === "param" && isDataParameter(model, binding.node as Arg)) return true;
  return variable.uses.some((use) => isTreatedAsData(model, use));
}

function isDataParameter(model: Model, arg: Arg): boolean {
  const args = model.enclosing(arg, "arguments");
  if (!args) return false;
  if (args.vararg === arg || args.kwarg === arg) return true;
  const value = [...args.posonlyargs, ...args.args].indexOf(arg);
  const given = args.kwonlyargs.includes(arg)
    ? args.kw_defaults[args.kwonlyargs.indexOf(arg)]
    : args.defaults[value - args.posonlyargs.length - args.args.length + args.defaults.length];
  if (given && given.kind !== "Name" && given.kind !== "Constant") return DATA.has(model.typeOf(given)?.name ?? "");
  return given?.kind === "Constant" && ["int", "float", "str", "bool", "bytes"].includes(given.type);
}

/** Indexed, iterated, computed with, compared by size or printed: nobody does that with a function. */
function isTreatedAsData(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  switch (parent?.kind) {
    case "Subscript":
      return parent.value === use && !isAnnotation(model, parent);
    case "For":
    case "AsyncFor":
    case "comprehension":
      return parent.iter === use;
    case "BinOp":
      return parent.op !== "BitOr";
    case "AugAssign":
    case "FormattedValue":
      return true;
    case "Compare":
      return (
        parent.ops.some((op) => ["Lt", "Gt", "LtE", "GtE"].includes(op)) ||
        (parent.comparators.includes(use) && parent.ops.some((op) => op === "In" || op === "NotIn"))
      );
    case "Attribute": {
      const call = model.parent(parent);
      return (
        call?.kind === "Call" &&
        call.func === parent &&
        /^(?:append|extend|items|keys|values|split|strip|lower|upper|join|sort|startswith|endswith|replace)$/.test(
          parent.attr,
        )
      );
    }
    case "Call":
      return (
        parent.func !== use &&
        model.isBuiltin(
          parent.func,
          "len",
          "sum",
          "print",
          "sorted",
          "max",
          "min",
          "int",
          "float",
          "str",
          "range",
          "enumerate",
          "reversed",
        )
      );
    default:
      return false;
  }
}
