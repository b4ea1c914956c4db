import type { Change, FixPlan, Report } from "../analysis/detector";
import { NONE_FUNCTIONS, NONE_METHODS } from "../analysis/facts/methods";
import type { Model } from "../analysis/model";
import type { Assign, Attribute, Call, Expr, FunctionNode, Node } from "../python/ast";

/** Libraries whose objects have methods of these names that return something. */
const CHAINING = [
  "pandas",
  "polars",
  "numpy",
  "dask",
  "xarray",
  "pyspark",
  "torch",
  "pyrsistent",
  "sqlalchemy",
  "django",
];
const ANY_RECEIVER = new Set(["append", "extend", "sort"]);
/** Methods that return None on some type. */
const IN_PLACE = new Set(Object.values(NONE_METHODS).flatMap((names) => [...names]));
const NONE_NAMES = new Set([...NONE_FUNCTIONS].map((name) => name.split(".").at(-1)!));
const EXITS = new Set(["sys.exit", "builtins.exit", "builtins.quit", "builtins.SystemExit", "os._exit"]);

type Cause = "method" | "target" | "function" | "own";

/** The None of an in-place method, or of a function without a result, is used as a value. */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    const statement = model.parent(call);
    if (statement?.kind === "Expr" || !mayGiveNone(call)) continue;
    const target = statement?.kind === "Assign" && statement.targets.length === 1 ? statement.targets[0]! : null;
    const same =
      target !== null && call.func.kind === "Attribute" && model.same(asLoad(target), asLoad(call.func.value));
    const found = inPlaceMethod(model, call, same) ?? emptyFunction(model, call);
    if (!found || !isUsed(model, call, found.cause)) continue;
    const name = target ? model.text(target) : "";
    yield {
      at: call,
      message:
        same && target
          ? `\`${name}\` is None from here on: ${found.what}. The ${found.type ?? "object"} is thrown away. Call the method as a statement, without the assignment.`
          : `${cap(found.what)}, so the value used here is None. ${found.advice}`,
      fixes: fixes(model, call, statement, same),
    };
  }
}

/** A quick look at the name of a method or of a function in a module. */
const mayGiveNone = ({ func }: Call) =>
  func.kind === "Name" || (func.kind === "Attribute" && (IN_PLACE.has(func.attr) || NONE_NAMES.has(func.attr)));

const cap = (text: string) => (text.startsWith("'") ? text : text.charAt(0).toUpperCase() + text.slice(1));
/** Stores and loads of the same place compare equal without their context. */
function asLoad(expr: Expr): Expr {
  if (expr.kind === "Attribute") return { ...expr, ctx: "Load", value: asLoad(expr.value) };
  return expr.kind === "Name" || expr.kind === "Subscript" ? { ...expr, ctx: "Load" } : expr;
}

interface Found {
  readonly cause: Cause;
  readonly what: string;
  readonly type?: string;
  readonly advice: string;
}

function inPlaceMethod(model: Model, call: Call, same: boolean): Found | null {
  if (call.func.kind !== "Attribute") return null;
  const { attr, value } = call.func;
  if (!IN_PLACE.has(attr)) return null;
  const type = model.typeOf(value);
  const known = type ? NONE_METHODS[type.name]?.has(attr) : same || soundsLikeList(value, attr);
  if (known && (type || isListMethod(model, call, attr))) {
    const kind = type?.name ?? "list";
    return {
      cause: same ? "target" : "method",
      what: `\`${attr}\` changes the ${kind} and returns None`,
      type: kind,
      advice: advice(attr),
    };
  }
  return null;
}

/** `names.sort()`: a sorted table or query is called something else, and lists alone have a `sort` in the language. */
const soundsLikeList = (value: Expr, attr: string) =>
  attr === "sort" &&
  value.kind === "Name" &&
  /(?:[a-z]s|list|lst|arr|array|data|seq)\d?$/.test(value.id) &&
  !/qs$/.test(value.id);

/** `x = x.append(v)` on an unknown object: called as a list's method is, and nothing here suggests another type. */
function isListMethod(model: Model, call: Call, attr: string): boolean {
  if (!ANY_RECEIVER.has(attr) || model.imports(...CHAINING) || model.fileDefines(attr)) return false;
  if (call.func.kind === "Attribute" && isOfAnotherClass(model, call.func.value)) return false;
  const positional = attr === "sort" ? 0 : 1;
  if (call.args.length !== positional || call.args.some((a) => a.kind === "Starred")) return false;
  return call.keywords.every((k) => attr === "sort" && (k.arg === "key" || k.arg === "reverse"));
}

/** The name was given an object of an imported class, which may have methods of its own. */
function isOfAnotherClass(model: Model, value: Expr): boolean {
  if (value.kind !== "Name") return false;
  return model.variable(value).bindings.some(({ value: made }) => {
    if (made?.kind !== "Call" || (made.func.kind !== "Name" && made.func.kind !== "Attribute")) return false;
    const name = made.func.kind === "Name" ? made.func.id : made.func.attr;
    return /^[A-Z]/.test(name) && !model.qualified(made.func)?.startsWith("builtins.");
  });
}

function advice(attr: string): string {
  if (attr === "sort") return "Sort first and use the list afterwards, or use sorted().";
  if (attr === "reverse") return "Reverse first and use the list afterwards, or use reversed().";
  return "Call it as a statement and use the object afterwards.";
}

function emptyFunction(model: Model, call: Call): Found | null {
  const qualified = model.qualified(call.func);
  if (qualified) {
    const [module, type, method] = qualified.split(".");
    const unbound = module === "builtins" && method !== undefined && NONE_METHODS[type!]?.has(method);
    if (!unbound && !NONE_FUNCTIONS.has(qualified)) return null;
    const shuffles = qualified === "random.shuffle" || unbound;
    const remedy = shuffles ? "Call it as a statement and use the object afterwards." : "Call it as a statement.";
    return {
      cause: shuffles ? "method" : "function",
      what: `\`${model.text(call.func)}\` returns None`,
      advice: remedy,
    };
  }
  if (call.func.kind !== "Name") return null;
  const fn = model.functionNamed(call.func);
  if (fn?.node.kind !== "FunctionDef" || model.variable(call.func).kind !== "global") return null;
  if (fn.returnsValue || fn.isGenerator || fn.stub || fn.decorated || fn.isMethod || leaves(fn.node)) return null;
  return {
    cause: "own",
    what: `\`${fn.name}\` returns None: it has no return with a value`,
    advice: "Return the value in the function, or call it as a statement.",
  };
}

/** Ends by an exception or by leaving the program, so that nobody ever sees its result. */
function leaves(fn: FunctionNode): boolean {
  const last = fn.body.at(-1);
  if (last?.kind === "Raise" || last?.kind === "While") return true;
  const call = last?.kind === "Expr" && last.value.kind === "Call" ? last.value.func : null;
  const name = call?.kind === "Attribute" ? call.attr : call?.kind === "Name" ? call.id : "";
  return /^_?(?:exit|abort|fail|skip)$/.test(name);
}

function isUsed(model: Model, call: Call, cause: Cause): boolean {
  for (let at: Node = call, up = model.parent(call); up; at = up, up = model.parent(up)) {
    switch (up.kind) {
      case "Expr":
      case "Lambda":
      case "BoolOp":
      case "UnaryOp":
      case "GeneratorExp":
      case "Await":
        return false;
      case "IfExp":
        if (up.test === at) return true;
        continue;
      case "Tuple":
      case "List":
      case "ListComp":
      case "SetComp":
        if (model.parent(up)?.kind === "Expr") return false;
        return true;
      case "comprehension":
        return up.iter === at;
      case "Compare":
        return !up.ops.some((op) => op === "Is" || op === "IsNot");
      case "Assign":
        return !up.targets.every((t) => t.kind === "Name" && t.id.startsWith("_"));
      case "Call":
        return up.func === at || !EXITS.has(model.qualified(up.func) ?? "");
      case "Return":
        return returnMatters(model, call, up, cause);
      default:
        return true;
    }
  }
  return false;
}

/** `return print(x)` as a short way to leave a function without a result is a habit; beside real results it is not. */
function returnMatters(model: Model, call: Call, statement: Node, cause: Cause): boolean {
  const fn = model.function(statement);
  if (!fn || fn.kind === "Lambda") return true;
  const method = call.func.kind === "Attribute" ? call.func.attr : "";
  if (cause === "method" || cause === "target") return fn.name.name !== method && !/^__\w+__$/.test(fn.name.name);
  let others = 0;
  for (const node of model.within(fn.body, { nested: false })) {
    if (node.kind !== "Return" || node === statement || model.function(node) !== fn) continue;
    others++;
    const { value } = node;
    if (value && value.kind !== "Call" && !(value.kind === "Constant" && value.type === "NoneType")) return true;
  }
  const saysSo = fn.returns?.kind === "Constant" && fn.returns.type === "NoneType";
  return others === 0 && !saysSo && model.isBuiltin(call.func, "print") && fn.body.at(-1) === statement;
}

function fixes(model: Model, call: Call, parent: Node | null, same: boolean): FixPlan[] {
  if (!parent) return [];
  const value = model.parentheses(call) ? null : parent;
  if (same && value?.kind === "Assign") {
    const changes = [model.edit.replaceSpan(value, value.start, call.start, "")];
    return [{ title: `Call \`${(call.func as Attribute).attr}\` as a statement`, safe: true, changes }];
  }
  const object = changedObject(model, call);
  if (!object) return [];
  const method = (call.func as Attribute).attr;
  const copies =
    method === "sort" || (method === "reverse" && (parent.kind === "For" || parent.kind === "comprehension"));
  if (copies && !call.args.length && object.kind === "receiver" && !usedAgain(model, object.expr, call)) {
    const to = method === "sort" ? "sorted" : "reversed";
    return [{ title: `Use ${to}()`, safe: false, changes: asFunction(model, call, object.expr, to) }];
  }
  if (!value || (value.kind !== "Assign" && value.kind !== "Return") || !isPlace(object.expr)) return [];
  if (value.kind === "Return" && object.expr.kind === "Attribute") {
    const fn = model.function(value);
    if (!fn || fn.kind === "Lambda" || fn.body.at(-1) !== value) return [];
    const changes = [model.edit.replaceSpan(value, value.start, call.start, "")];
    return [{ title: `Call \`${method}\` as a statement`, safe: false, changes }];
  }
  const twoSteps = inTwoSteps(model, call, value, model.text(object.expr));
  return twoSteps ? [{ title: `Call \`${model.text(call.func)}\` first`, safe: false, changes: twoSteps }] : [];
}

/** The object that the call changes: its receiver, or the first argument of `random.shuffle`. */
function changedObject(
  model: Model,
  call: Call,
): { readonly kind: "receiver" | "argument"; readonly expr: Expr } | null {
  const qualified = model.qualified(call.func);
  if (qualified === "random.shuffle" || /^builtins\.\w+\.\w+$/.test(qualified ?? ""))
    return call.args[0] ? { kind: "argument", expr: call.args[0] } : null;
  return call.func.kind === "Attribute" && qualified === null ? { kind: "receiver", expr: call.func.value } : null;
}

const isPlace = (expr: Expr): boolean => expr.kind === "Name" || (expr.kind === "Attribute" && isPlace(expr.value));

/** The object has a name and that name is read after the call, so the change in place may be needed. */
function usedAgain(model: Model, receiver: Expr, call: Call): boolean {
  if (!isPlace(receiver)) return false;
  if (receiver.kind !== "Name") return true;
  const variable = model.variable(receiver);
  if (variable.kind === "free" || variable.bindings.some((b) => b.kind === "param")) return true;
  const home = model.function(receiver);
  return variable.uses.some((use) => use !== receiver && (model.function(use) !== home || model.canReach(call, use)));
}

/** `xs.sort(key=f)` → `sorted(xs, key=f)`. */
function asFunction(model: Model, call: Call, receiver: Expr, to: string): Change[] {
  const open = model.text(call).indexOf("(", receiver.end - call.start);
  const more = call.keywords.length > 0 ? ", " : "";
  return [
    model.edit.replaceSpan(call, call.start, call.start, `${to}(`),
    model.edit.replaceSpan(call, receiver.end, call.start + open + 1, more),
  ];
}

/** `ys = xs.append(1)` → `xs.append(1)` and `ys = xs`. */
function inTwoSteps(
  model: Model,
  call: Call,
  statement: Assign | Extract<Node, { kind: "Return" }>,
  object: string,
): Change[] | null {
  const head = model.text(statement).slice(0, call.start - statement.start);
  const after = model.edit.insertLinesAfter(statement, [`${head}${object}`]);
  return after && [model.edit.replaceSpan(statement, statement.start, call.start, ""), after];
}
