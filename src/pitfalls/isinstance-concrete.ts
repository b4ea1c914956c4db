import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Assert, Call, Expr, If, Name, Node, Stmt } from "../python/ast";

export const words = ["isinstance"];

const ABSTRACT: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  list: "Sequence",
  dict: "Mapping",
  set: "Set",
});
/** Functions that only walk over what they get. */
const READERS = [
  "len",
  "sum",
  "min",
  "max",
  "any",
  "all",
  "sorted",
  "enumerate",
  "zip",
  "iter",
  "reversed",
  "map",
  "filter",
];
const READING_METHODS = new Set([
  "items",
  "keys",
  "values",
  "get",
  "index",
  "count",
  "join",
  "issubset",
  "issuperset",
  "isdisjoint",
]);

/** `isinstance(rows, list)` where any sequence would do. */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    const [object, type] = call.args;
    if (call.args.length !== 2 || call.func.kind !== "Name" || call.func.id !== "isinstance") continue;
    const names = type ? listed(type) : null;
    if (object?.kind !== "Name" || !type || !names) continue;
    const guarded = guardedBy(model, call);
    if (!guarded || !isParameter(model, object)) continue;
    if (!model.isBuiltin(call.func, "isinstance") || !names.every((one) => model.isBuiltin(one, "list", "dict", "set")))
      continue;
    if (!onlyReads(model, object, guarded) || testsOtherTypes(model, call, object)) continue;
    if (type.kind !== "Name") {
      yield {
        at: type,
        message: `The code only reads \`${object.id}\`, yet it turns away everything that is neither ${names.map(({ id }) => id).join(" nor ")}, such as a frozenset or a deque. Test for a class of collections.abc, or just use it.`,
      };
      continue;
    }
    const name = ABSTRACT[type.id]!;
    yield {
      at: type,
      message: `The code only reads \`${object.id}\`, yet it turns away everything that is no ${type.id}${type.id === "dict" ? ", such as other mappings" : type.id === "set" ? ", such as a frozenset" : ", such as a tuple or a deque"}. Test for collections.abc.${name}${name === "Sequence" ? ", which includes str" : ""}, or just use it.`,
    };
  }
}

/** `list`, or several such classes as in `(list, set)`; a tuple class beside them makes any sequence welcome. */
function listed(type: Expr): readonly Name[] | null {
  const all = type.kind === "Tuple" ? type.elts : [type];
  const names = all.filter((one): one is Name => one.kind === "Name" && one.id in ABSTRACT);
  return names.length > 0 && names.length === all.length ? names : null;
}

/** What runs only if the test holds; null where the call is no such test. */
function guardedBy(model: Model, call: Call): readonly Node[] | null {
  const parent = model.parent(call);
  if (parent?.kind === "IfExp" && parent.test === call) return [parent.body];
  if (parent?.kind === "If" && parent.test === call) return parent.body;
  if (parent?.kind === "BoolOp" && parent.op === "And") {
    const up = model.parent(parent);
    return up?.kind === "If" && up.test === parent ? up.body : null;
  }
  if (parent?.kind === "Assert" && parent.test === call) return after(model, parent);
  if (parent?.kind !== "UnaryOp" || parent.op !== "Not") return null;
  const up = model.parent(parent);
  return up?.kind === "If" && up.test === parent ? behind(model, up) : null;
}

/** What comes after `if not isinstance(…): raise`. */
function behind(model: Model, stmt: If): readonly Stmt[] | null {
  const last = stmt.body.at(-1);
  return last?.kind !== "Raise" || stmt.orelse.length > 0 ? null : after(model, stmt);
}

/** The statements that follow in the same block. */
function after(model: Model, stmt: If | Assert): readonly Stmt[] | null {
  const around = model.parent(stmt);
  const list = around && "body" in around && Array.isArray(around.body) ? (around.body as readonly Stmt[]) : [];
  const index = list.indexOf(stmt);
  return index >= 0 ? list.slice(index + 1) : null;
}

function isParameter(model: Model, name: Name): boolean {
  const { bindings } = model.variable(name);
  const [binding] = bindings;
  return bindings.length === 1 && binding!.node.kind === "arg" && model.isPlainParameter(binding!.node);
}

/** The statements walk over the object, take items or ask its length, and do nothing else with it. */
function onlyReads(model: Model, object: Name, body: readonly Node[]): boolean {
  let reads = 0;
  for (const node of model.within(body)) {
    if (node.kind !== "Name" || node.id !== object.id) continue;
    if (!isRead(model, node)) return false;
    reads++;
  }
  return reads > 0;
}

function isRead(model: Model, name: Name): boolean {
  const parent = model.parent(name);
  switch (parent?.kind) {
    case "For":
    case "AsyncFor":
    case "comprehension":
      return parent.iter === name;
    case "Subscript":
      return parent.value === name && parent.ctx === "Load" && !changesItem(model, parent);
    case "Compare":
      return parent.comparators.includes(name) && parent.ops.every((op) => op === "In" || op === "NotIn");
    case "Call":
      if (parent.func.kind === "Attribute" && parent.func.attr === "join") return parent.args[0] === name;
      return parent.func !== name && model.isBuiltin(parent.func, ...READERS);
    case "Attribute": {
      const up = model.parent(parent);
      return up?.kind === "Call" && up.func === parent && READING_METHODS.has(parent.attr);
    }
    default:
      return false;
  }
}

const changesItem = (model: Model, item: Expr): boolean => {
  const up: Node | null = model.parent(item);
  return (up?.kind === "Attribute" || up?.kind === "Subscript") && up.value === item;
};

/** The function tells several types apart, or calls itself for nested data: then the exact type is the point. */
function testsOtherTypes(model: Model, call: Call, object: Name): boolean {
  const fn = model.function(call);
  if (!fn || fn.kind === "Lambda") return true;
  for (const node of model.within(fn.body)) {
    if (node.kind !== "Call" || node === call) continue;
    const { func } = node;
    if (func.kind === "Name" && func.id === fn.name.name) return true;
    if (func.kind === "Attribute" && func.attr === fn.name.name) return true;
    const [first] = node.args;
    if (func.kind === "Name" && (func.id === "isinstance" || func.id === "type"))
      if (first?.kind === "Name" && first.id === object.id) return true;
  }
  return false;
}
