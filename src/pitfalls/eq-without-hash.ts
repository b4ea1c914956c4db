import type { FixPlan, Report } from "../analysis/detector";
import { comparedFields } from "../analysis/equality";
import { DICTIONARIES } from "../analysis/facts/sizes";
import { mayBeGiven, mayBePromised } from "../analysis/given";
import type { ClassInfo, Model } from "../analysis/model";
import { isStub } from "../analysis/stubs";
import type { Call, Expr, Node } from "../python/ast";

const SETS = new Set(["set", "frozenset"]);
const HASHING: ReadonlySet<string> = new Set([...DICTIONARIES, ...SETS]);
const HASHING_METHODS = new Set(["add", "discard", "remove", "get", "setdefault", "pop"]);
const DOUBLES = /(?:Fake|Mock|Stub|Dummy|Spy|Matcher)|^_?Any/;

/** Instances of a class with `__eq__` and without `__hash__` are hashed; or the class merely has that gap. */
export function* detect(model: Model): Iterable<Report> {
  if (!model.fileHas("ClassDef")) return;
  const looksAtUses = model.fileDefines("__eq__") || model.imports("dataclasses", "attr", "attrs");
  if (looksAtUses) yield* uses(model);
  for (const node of model.nodes("ClassDef")) {
    const cls = model.classOf(node);
    if (!cls || !definesEq(cls) || unhashable(model, cls) !== cls || DOUBLES.test(cls.name)) continue;
    if (looksAtUses && isHashedHere(model, cls)) continue;
    yield {
      at: model.span(node, node.name.start, node.name.end),
      level: "hint",
      message: `\`${cls.name}\` defines __eq__ without __hash__, so Python sets its hash to None: no set or dictionary key. Define __hash__ over the same fields, or write __hash__ = None to say that it is meant.`,
      fixes: [...hashPlans(model, cls), ...nonePlan(model, cls)],
    };
  }
}

/** Instances in sets, as keys and in `hash()`. */
function* uses(model: Model): Iterable<Report> {
  const statements = new Set<Node>();
  for (const { expr } of hashed(model)) {
    const cls = model.typeOf(expr)?.cls;
    const owner = cls && unhashable(model, cls);
    if (!cls || !owner || statements.has(model.statement(expr))) continue;
    statements.add(model.statement(expr));
    const why = definesEq(owner)
      ? "defines __eq__ without __hash__"
      : "is a dataclass that compares by value and is not frozen";
    yield {
      at: expr,
      message: `Instances of \`${cls.name}\` cannot be hashed: ${owner === cls ? "the class" : `\`${owner.name}\``} ${why}. A set or dictionary raises TypeError for them. Define __hash__ over the compared fields, or keep the objects in a list.`,
      related: [
        {
          at: model.span(owner.node, owner.node.name.start, owner.node.name.end),
          message: `The hash is lost in \`${owner.name}\``,
        },
      ],
      fixes: definesEq(owner) ? hashPlans(model, owner) : frozenPlans(model, owner),
    };
  }
}

const definesEq = (cls: ClassInfo) => cls.members.has("__eq__");

/** The class along the order that takes the hash away, or null where instances can be hashed or nobody knows. */
function unhashable(model: Model, cls: ClassInfo): ClassInfo | null {
  const order = cls.mro();
  if (!order) return null;
  for (const base of order) {
    if (typeof base === "string" || base.members.has("__hash__")) return null;
    if (base.dataclass || base.decorators.some((d) => isDataMaker(model, d))) {
      if (!isPlainDataclass(model, base)) return null;
      return order.some((b) => typeof b !== "string" && b !== base && b.dataclass) &&
        !definesEq(base) &&
        base.decorators.length === 0
        ? null
        : base;
    }
    const eq = base.members.get("__eq__")?.node;
    if (!eq) continue;
    if ((eq.kind === "FunctionDef" || eq.kind === "AsyncFunctionDef") && isStub(eq.body)) return null;
    const rest = order.slice(order.indexOf(base) + 1);
    return rest.some((b) => typeof b === "string" && (NO_HASH.has(b) || /^(?:typing\.Protocol|unittest\.)/.test(b)))
      ? null
      : base;
  }
  return null;
}

const NO_HASH = new Set([
  "list",
  "dict",
  "set",
  "bytearray",
  ...["Counter", "OrderedDict", "defaultdict", "deque", "UserDict", "UserList"].map((n) => `collections.${n}`),
]);

const isDataMaker = (model: Model, d: Expr) =>
  /^(?:attr|attrs|pydantic|dataclasses)\./.test(model.qualified(d.kind === "Call" ? d.func : d) ?? "");

/** `@dataclass` as it is, or with arguments that leave eq on and the hash off. */
function isPlainDataclass(model: Model, cls: ClassInfo): boolean {
  return cls.decorators.every((d) => {
    const name = model.qualified(d.kind === "Call" ? d.func : d) ?? "";
    if (!isDataMaker(model, d)) return true;
    if (name !== "dataclasses.dataclass") return false;
    return (
      d.kind !== "Call" || !d.keywords.some((k) => k.arg === null || ["frozen", "unsafe_hash", "eq"].includes(k.arg))
    );
  });
}

/** A quick look that needs no types: could the value be an instance of a class of this file? `seen`: names asked before. */
function mayBeInstance(model: Model, expr: Expr, seen: string[] = []): boolean {
  switch (expr.kind) {
    case "Call":
      return isClass(model, expr.func);
    case "Name":
      if (seen.includes(expr.id)) return false;
      seen.push(expr.id);
      return (
        mayBeGiven(model, expr, (value) => mayBeInstance(model, value, seen)) ||
        mayBePromised(model, expr, (annotation) => isClass(model, annotation))
      );
    case "Attribute":
      return expr.value.kind === "Name";
    case "NamedExpr":
      return mayBeInstance(model, expr.value, seen);
    case "IfExp":
      return mayBeInstance(model, expr.body, seen);
    case "BoolOp":
      return mayBeInstance(model, expr.values[0]!, seen);
    default:
      return false;
  }
}

const isClass = (model: Model, expr: Expr) => expr.kind === "Name" && model.classOf(expr) !== null;

interface Hashed {
  readonly expr: Expr;
  /** The display, item, comparison or call that hashes it. */
  readonly by: Node;
}

/** Expressions of the unit whose value gets hashed and may be an instance, in the order of what hashes them. */
function hashed(model: Model): Hashed[] {
  const found: Hashed[] = [];
  const note = (by: Node, expr: Expr | null, container: Expr | null = null, types = DICTIONARIES) => {
    if (!expr || !mayBeInstance(model, expr)) return;
    if (!container || types.has(model.typeOf(container)?.name ?? "")) found.push({ expr, by });
  };
  for (const set of model.nodes("Set")) for (const element of set.elts) note(set, element);
  for (const set of model.nodes("SetComp")) note(set, set.elt);
  for (const dict of model.nodes("Dict")) for (const key of dict.keys) note(dict, key);
  for (const dict of model.nodes("DictComp")) note(dict, dict.key);
  for (const item of model.nodes("Subscript")) note(item, item.slice, item.value);
  for (const compare of model.nodes("Compare"))
    if (compare.ops[0] === "In" || compare.ops[0] === "NotIn")
      note(compare, compare.left, compare.comparators[0], HASHING);
  for (const call of model.nodes("Call")) noteArguments(model, call, note);
  return found.sort((a, b) => position(model, a.by) - position(model, b.by) || b.by.end - a.by.end);
}

const position = (model: Model, node: Node) => model.chunkOf(node).base + node.start;

function noteArguments(
  model: Model,
  call: Call,
  note: (by: Call, expr: Expr, container?: Expr, types?: ReadonlySet<string>) => void,
): void {
  const { func, args } = call;
  const [first] = args;
  if (!first) return;
  if (func.kind === "Attribute" && HASHING_METHODS.has(func.attr)) note(call, first, func.value, HASHING);
  else if (collectsItems(model, func)) {
    const given = first.kind === "Name" ? (model.onlyDefinition(first)?.value ?? first) : first;
    if (given.kind === "List" || given.kind === "Tuple")
      for (const element of given.elts.slice(0, 1)) note(call, element);
    else if (given.kind === "ListComp" || given.kind === "GeneratorExp") note(call, given.elt);
  } else if (func.kind !== "Name") return;
  else if (model.isBuiltin(func, "hash")) note(call, first);
  else if (isCached(model, func)) for (const arg of args) note(call, arg);
}

const collectsItems = (model: Model, func: Expr) =>
  func.kind === "Name"
    ? model.isBuiltin(func, "set", "frozenset") || model.qualified(func) === "collections.Counter"
    : func.kind === "Attribute" &&
      (func.attr === "Counter" || func.attr === "fromkeys") &&
      COLLECTORS.has(model.qualified(func) ?? "");

const COLLECTORS = new Set(["collections.Counter", "builtins.dict.fromkeys"]);

function isCached(model: Model, func: Expr): boolean {
  const fn = model.functionNamed(func)?.node;
  if (!fn || fn.kind === "Lambda") return false;
  return fn.decorator_list.some((d) =>
    /^functools\.(?:lru_)?cache$/.test(model.qualified(d.kind === "Call" ? d.func : d) ?? ""),
  );
}

/** Some use of the class in this file is hashed on the spot, or through a name in the same function. */
function isHashedHere(model: Model, cls: ClassInfo): boolean {
  const names = [cls, ...model.subclasses(cls)].filter((c) => c === cls || !definesEq(c));
  for (const { node } of names) {
    for (const use of model.variable(node).uses) {
      const call = model.parent(use);
      if (call?.kind !== "Call" || call.func !== use) continue;
      model.enter(call);
      if (inHashedPlace(model, call)) return true;
      const made = model.parent(call);
      const target = made?.kind === "Assign" ? made.targets[0] : null;
      if (target?.kind !== "Name") continue;
      for (const at of model.within(around(model, call)))
        if (at.kind === "Name" && at.ctx === "Load" && at.id === target.id && inHashedPlace(model, at)) return true;
    }
  }
  return false;
}

/** The statement list that the call's function or module runs. */
function around(model: Model, node: Node): readonly Node[] {
  const fn = model.function(node);
  if (fn) return fn.kind === "Lambda" ? [fn.body] : fn.body;
  return model.document.moduleNode.body;
}

function inHashedPlace(model: Model, expr: Node): boolean {
  const parent = model.parent(expr);
  switch (parent?.kind) {
    case "Set":
    case "SetComp":
      return true;
    case "Dict":
      return parent.keys.includes(expr as Expr);
    case "DictComp":
      return parent.key === expr;
    case "Subscript":
      return parent.slice === expr;
    case "Compare":
      return (
        parent.left === expr &&
        (parent.ops[0] === "In" || parent.ops[0] === "NotIn") &&
        ["Set", "Dict"].includes(parent.comparators[0]!.kind)
      );
    case "List":
    case "Tuple":
    case "GeneratorExp":
    case "ListComp": {
      const outer = model.parent(parent);
      if (outer?.kind === "Call") return collects(outer, parent);
      const target = outer?.kind === "Assign" ? outer.targets[0] : null;
      if (target?.kind !== "Name") return false;
      for (const at of model.within(around(model, parent))) {
        const call = at.kind === "Name" && at.id === target.id && at.ctx === "Load" ? model.parent(at) : null;
        if (call?.kind === "Call" && collects(call, at)) return true;
      }
      return false;
    }
    case "Call": {
      if (parent.func === expr) return false;
      if (parent.func.kind === "Attribute") return HASHING_METHODS.has(parent.func.attr) && parent.args[0] === expr;
      const fn = parent.func.kind === "Name" ? parent.func.id : "";
      return fn === "hash" || /cache/.test(cachedBy(model, parent));
    }
    default:
      return false;
  }
}

/** `set(…)`, `frozenset(…)`, `dict.fromkeys(…)`. */
function collects(call: Call, items: Node): boolean {
  if (call.args[0] !== items) return false;
  return call.func.kind === "Name"
    ? SETS.has(call.func.id)
    : call.func.kind === "Attribute" && call.func.attr === "fromkeys";
}

function cachedBy(model: Model, call: Call): string {
  const fn = model.functionNamed(call.func)?.node;
  return fn && fn.kind !== "Lambda" ? fn.decorator_list.map((d) => model.text(d)).join(" ") : "";
}

/** `__hash__` over the fields that a simple `__eq__` compares, if nothing changes them after `__init__`. */
function hashPlans(model: Model, cls: ClassInfo): FixPlan[] {
  const eq = cls.members.get("__eq__")?.node;
  if (eq?.kind !== "FunctionDef") return [];
  model.enter(eq);
  const fields = comparedFields(eq);
  if (!fields || fields.some((f) => changes(model, cls, f))) return [];
  const self = eq.args.args[0]?.arg ?? "self";
  const parts = fields.map((f) => `${self}.${f}`);
  const body = parts.length === 1 ? `hash(${parts[0]})` : `hash((${parts.join(", ")}))`;
  const change = model.edit.insertLinesAfter(eq, ["", `def __hash__(${self}):`, `    return ${body}`]);
  return change ? [{ title: `Define __hash__ over ${fields.join(", ")}`, safe: false, changes: [change] }] : [];
}

function changes(model: Model, cls: ClassInfo, field: string): boolean {
  const facts = cls.attributes.get(field);
  if (!facts || facts.mutated.length > 0 || model.attributeForms(field).has("store")) return true;
  return facts.assigned.some(
    (use) =>
      !/^__(?:init|new|post_init|setstate)__$/.test(use.method.name.name) || (use.value && model.mutable(use.value)),
  );
}

function nonePlan(model: Model, cls: ClassInfo): FixPlan[] {
  const first = cls.node.body.find((stmt) => stmt.kind === "FunctionDef" || stmt.kind === "AsyncFunctionDef");
  const anchor = first ?? cls.members.get("__eq__")?.node;
  const change = anchor && model.edit.insertLinesBefore(anchor, ["__hash__ = None", ""]);
  return change ? [{ title: "Say that instances are not hashable", safe: true, changes: [change] }] : [];
}

/** `@dataclass(frozen=True)` where nothing in the file sets a field. */
function frozenPlans(model: Model, cls: ClassInfo): FixPlan[] {
  const d = cls.decorators.find((e) => isDataMaker(model, e));
  const fields = cls.memberList.filter((m) => m.annotation).map((m) => m.name);
  const sets = fields.some((f) => model.attributeForms(f).has("store") || cls.attributes.get(f)?.assigned.length);
  if (!d || sets || cls.bases.length > 0 || model.subclasses(cls).length > 0) return [];
  const changes =
    d.kind !== "Call"
      ? [model.edit.insertAfter(d, "(frozen=True)")]
      : [model.edit.replaceSpan(d, d.end - 1, d.end - 1, d.keywords.length > 0 ? ", frozen=True" : "frozen=True")];
  return [{ title: "Make the dataclass frozen", safe: false, changes }];
}
