import { descendants, selfName } from "../analysis/classes";
import type { Change, FixPlan, Report } from "../analysis/detector";
import { byName } from "../analysis/facts/table";
import type { ClassInfo, Model } from "../analysis/model";
import { alwaysPasses, callTo, circleFrom } from "../analysis/recursion";
import type { Attribute, Call, Constant, Expr, FunctionDef, FunctionNode, Name, Node } from "../python/ast";

const TRANSPARENT =
  /^(?:builtins\.(?:staticmethod|classmethod|property)|functools\.(?:lru_cache|cache|cached_property|wraps)|abc\.abstractmethod)$/;
const COMPARISONS = byName<string>({
  __eq__: "Eq",
  __ne__: "NotEq",
  __lt__: "Lt",
  __le__: "LtE",
  __gt__: "Gt",
  __ge__: "GtE",
});
const ARITHMETIC = byName<string>({
  __add__: "Add",
  __sub__: "Sub",
  __mul__: "Mult",
  __truediv__: "Div",
  __floordiv__: "FloorDiv",
  __mod__: "Mod",
});
/** Special methods that a builtin function calls. */
const BY_BUILTIN = byName<readonly string[]>({
  __len__: ["len"],
  __hash__: ["hash"],
  __bool__: ["bool"],
  __iter__: ["iter"],
  __next__: ["next"],
  __repr__: ["repr"],
  __str__: ["str", "print", "format"],
  __format__: ["format"],
  __int__: ["int"],
  __float__: ["float"],
  __abs__: ["abs"],
  __reversed__: ["reversed"],
});

/** A function that calls itself on every way through it. */
export function* detect(model: Model): Iterable<Report> {
  const functions = model.nodes("FunctionDef");
  if (functions.length === 0) return;
  const names = new Set(functions.map((fn) => fn.name.name));
  const calls = new Map<FunctionNode, Call[]>();
  for (const call of model.nodes("Call")) {
    const name = call.func.kind === "Name" ? call.func.id : call.func.kind === "Attribute" ? call.func.attr : "";
    if (!names.has(name)) continue;
    const fn = model.function(call);
    if (fn?.kind === "FunctionDef" && fn.name.name === name && isItself(model, fn, call)) push(calls, fn, call);
  }
  for (const fn of functions) {
    const own = calls.get(fn);
    const report = own ? ofCalls(model, fn, own) : (ofSpecial(model, fn) ?? mutual(model, fn) ?? circle(model, fn));
    if (report) yield report;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The call surely calls the function that it stands in. */
function isItself(model: Model, fn: FunctionDef, call: Call): boolean {
  const { func } = call;
  const parent = model.parent(fn);
  if (func.kind === "Name") {
    const { bindings } = model.variable(func);
    return parent?.kind !== "ClassDef" && bindings.length === 1 && bindings[0]!.node === fn;
  }
  if (func.kind !== "Attribute" || func.value.kind !== "Name" || parent?.kind !== "ClassDef") return false;
  const first = (fn.args.posonlyargs[0] ?? fn.args.args[0])?.arg;
  const isStatic = fn.decorator_list.some((d) => model.isBuiltin(d, "staticmethod"));
  if (isStatic ? func.value.id !== parent.name.name : func.value.id !== first) return false;
  const cls = model.classOf(parent);
  if (
    !cls ||
    cls.members.get(fn.name.name)?.node !== fn ||
    cls.memberList.filter((m) => m.name === fn.name.name).length > 1
  )
    return false;
  if (cls.attributes.get(fn.name.name)?.assigned.length) return false;
  return !isOverridden(model, cls, fn.name.name);
}

const isOverridden = (model: Model, cls: ClassInfo, name: string): boolean =>
  descendants(model, cls).some((sub) => sub.members.has(name));

const isPlain = (model: Model, fn: FunctionDef): boolean =>
  fn.decorator_list.every((d) => TRANSPARENT.test(model.qualified(d.kind === "Call" ? d.func : d) ?? ""));

function isGenerator(model: Model, fn: FunctionNode): boolean {
  for (const node of model.within(fn.body, { nested: false }))
    if (node.kind === "Yield" || node.kind === "YieldFrom") return true;
  return false;
}

function ofCalls(model: Model, fn: FunctionDef, calls: readonly Call[]): Report | null {
  if (!isPlain(model, fn) || calls.some((call) => model.loop(call)?.kind === "While") || isGenerator(model, fn))
    return null;
  if (!alwaysPasses(model, fn, (node) => calls.includes(node as Call))) return null;
  return {
    at: calls[0]!,
    message: `Every way through \`${fn.name.name}\` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.`,
  };
}

/** A property that reads itself, or a special method that triggers itself. */
function ofSpecial(model: Model, fn: FunctionDef): Report | null {
  const node = model.parent(fn);
  if (node?.kind !== "ClassDef") return null;
  const { name } = fn.name;
  const accessor = fn.decorator_list.length > 0 ? accessorKind(model, fn) : null;
  if (!accessor && !/^__\w+__$/.test(name)) return null;
  const self = name === "__new__" ? (fn.args.args[0]?.arg ?? null) : selfName(fn);
  const cls = self === null ? null : model.classOf(node);
  if (!cls || self === null) return null;
  const triggers: Node[] = [];
  for (const inner of model.within(fn.body, { nested: false }))
    if (accessor ? isOwnAccess(inner, self, name, accessor) : triggersItself(model, cls, fn, self, inner))
      triggers.push(inner);
  const [first] = triggers;
  if (!first || isGenerator(model, fn) || changesClass(model, fn, self)) return null;
  const same = accessor === "setter" && storesParameter(model, fn, first);
  const again = !accessor && asksTheSame(model, fn, first);
  if (!again && !alwaysPasses(model, fn, (n) => triggers.includes(n), { raising: accessor === "getter" || same }))
    return null;
  const shown = model.text(first).replace(/\s+/g, " ").slice(0, 40);
  return {
    at: first,
    message: accessor
      ? `\`${shown}\` in the ${accessor} of \`${name}\` runs the same ${accessor} again, without end: Python stops it with RecursionError. Keep the value under another name, such as ${self}._${name}.`
      : `\`${shown}\` makes Python call ${name} again, without end: it stops with RecursionError. ${remedy(name)}`,
    fixes: accessor ? renamePlan(model, triggers, self, name) : setattrPlan(model, fn, first),
  };
}

/** The same question about the same objects, which nothing has changed: a guard before it lets it through again. */
function asksTheSame(model: Model, fn: FunctionDef, trigger: Node): boolean {
  const { name } = fn.name;
  const compares = trigger.kind === "Compare" || trigger.kind === "BinOp";
  if (compares ? !(name in COMPARISONS || name in ARITHMETIC) : name !== "__setattr__" || trigger.kind !== "Call")
    return false;
  if (trigger.kind === "Call" && !(isSelf(trigger.args[2], fn.args.args[2]?.arg ?? "") && trigger.args.length === 3))
    return false;
  if (!model.isReachable(trigger) || fn.args.args.some((arg) => model.variable(arg).bindings.length > 1)) return false;
  for (const node of model.within(fn.body, { nested: false })) {
    if ((node.kind === "Attribute" || node.kind === "Subscript") && node.ctx !== "Load") return false;
    if (node.kind === "Expr" && node.value.kind === "Call" && node.value !== trigger && changesState(node.value))
      return false;
    if (node.kind === "Try" || node.kind === "Global") return false;
  }
  return true;
}

/** A call as a statement, of anything but `print`. */
const changesState = ({ func }: Call): boolean => !(func.kind === "Name" && func.id === "print");

/** `self.__class__ = …`: from there on other methods are in charge. */
function changesClass(model: Model, fn: FunctionDef, self: string): boolean {
  for (const node of model.within(fn.body))
    if (node.kind === "Attribute" && node.attr === "__class__" && node.ctx === "Store" && isSelf(node.value, self))
      return true;
  return false;
}

function accessorKind(model: Model, fn: FunctionDef): "getter" | "setter" | null {
  for (const d of fn.decorator_list) {
    if (d.kind === "Attribute" && d.attr === "setter") return "setter";
    if (/^(?:builtins\.property|functools\.cached_property)$/.test(model.qualified(d) ?? "")) return "getter";
  }
  return null;
}

const isSelf = (e: Node | null | undefined, self: string): boolean => e?.kind === "Name" && e.id === self;

function isOwnAccess(node: Node, self: string, name: string, accessor: "getter" | "setter"): boolean {
  if (accessor === "getter")
    return node.kind === "Attribute" && node.attr === name && node.ctx === "Load" && isSelf(node.value, self);
  return node.kind === "Attribute" && node.attr === name && node.ctx === "Store" && isSelf(node.value, self);
}

/** `self.x = value` with the very value that the setter was given. */
function storesParameter(model: Model, fn: FunctionDef, store: Node): boolean {
  const stmt = model.parent(store);
  const given = fn.args.args[1];
  return (
    stmt?.kind === "Assign" &&
    stmt.value.kind === "Name" &&
    stmt.value.id === given?.arg &&
    model.variable(given).bindings.length === 1
  );
}

function triggersItself(model: Model, cls: ClassInfo, fn: FunctionDef, self: string, node: Node): boolean {
  const { name } = fn.name;
  const other = fn.args.args[1]?.arg ?? "";
  if ((name === "__getattr__" || name === "__repr__") && FOR_OTHERS.test(cls.name) && !isItsOwnCall(node, name))
    return false;
  switch (node.kind) {
    case "Compare": {
      const [right] = node.comparators;
      if (name === "__contains__") return node.ops[0] === "In" && isSelf(right, self) && isSelf(node.left, other);
      return (
        node.ops.length === 1 && node.ops[0] === COMPARISONS[name] && isSelf(node.left, self) && isSelf(right, other)
      );
    }
    case "BinOp":
      if (node.op === "Mod" && isText(node.left) && (name === "__str__" || name === "__repr__"))
        return (
          [node.right, ...(node.right.kind === "Tuple" ? node.right.elts : [])].some((e) => isSelf(e, self)) &&
          showsSelf(model, cls, name, node.left, /%r/, /%s/)
        );
      return ARITHMETIC[name] === node.op && isSelf(node.left, self) && isSelf(node.right, other);
    case "Subscript":
      if (!isSelf(node.value, self) || !isSelf(node.slice, other)) return false;
      return (
        (name === "__getitem__" && node.ctx === "Load") ||
        (name === "__setitem__" && node.ctx === "Store") ||
        (name === "__delitem__" && node.ctx === "Del")
      );
    case "FormattedValue":
      if (!isSelf(node.value, self)) return false;
      if (name === "__format__") return node.conversion === -1;
      return name === "__repr__"
        ? node.conversion === 114 || !definesStr(model, cls)
        : name === "__str__" && node.conversion !== 114;
    case "UnaryOp":
      return name === "__bool__"
        ? node.op === "Not" && isSelf(node.operand, self)
        : name === "__neg__" && node.op === "USub" && isSelf(node.operand, self);
    case "Attribute":
      return isSelf(node.value, self) && attributeTriggers(model, cls, name, node);
    case "Call":
      return callTriggers(model, cls, fn, self, node);
    default:
      return false;
  }
}

/** Classes that are made to derive from: what is missing here may be there. */
const FOR_OTHERS = /(?:Base|Mixin|MixIn)$|^_*(?:Base|Abstract)(?=[A-Z]|$)/;

/** `repr(self)` in `__repr__`, which no other class makes better. */
const isItsOwnCall = (node: Node, name: string): boolean =>
  name === "__repr__" &&
  (node.kind === "FormattedValue"
    ? node.conversion === 114
    : node.kind === "Call" && node.func.kind === "Name" && node.func.id === "repr");

const isText = (e: Expr): e is Constant => e.kind === "Constant" && typeof e.value === "string";

/** The format of the text asks for just what the method gives. */
const showsSelf = (model: Model, cls: ClassInfo, name: string, text: Expr, asRepr: RegExp, asStr: RegExp): boolean => {
  const format = isText(text) ? String(text.value) : "";
  if (name === "__str__") return asStr.test(format) && !asRepr.test(format);
  return asRepr.test(format) ? !asStr.test(format) : asStr.test(format) && !definesStr(model, cls);
};

const definesStr = (model: Model, cls: ClassInfo): boolean =>
  cls.find("__str__") !== null ||
  cls.find("__format__") !== null ||
  cls.mro() === null ||
  cls.mro()!.some((base) => typeof base === "string" && base !== "object") ||
  model.subclasses(cls).some((sub) => sub !== cls && (sub.members.has("__str__") || definesStr(model, sub)));

function attributeTriggers(model: Model, cls: ClassInfo, name: string, node: Attribute): boolean {
  if (name === "__setattr__")
    return node.ctx === "Store" && !cls.memberList.some((m) => m.name === node.attr && m.kind === "property");
  if (name === "__delattr__") return node.ctx === "Del";
  if (node.ctx !== "Load") return false;
  if (name === "__getattribute__") return true;
  if (
    name !== "__getattr__" ||
    /^__\w+__$/.test(node.attr) ||
    !cls.mro() ||
    cls.mro()!.some((b) => typeof b === "string" && b !== "object")
  )
    return false;
  for (const one of cls.mro()!)
    if (typeof one !== "string" && (one.members.has(node.attr) || one.attributes.get(node.attr)?.assigned.length))
      return false;
  return !model.attributeForms(node.attr).has("store") && !setsByName(model, cls, node.attr);
}

/** Attributes also come to be by `self.__dict__["x"] = …` and `object.__setattr__(self, "x", …)`. */
function setsByName(model: Model, cls: ClassInfo, attr: string): boolean {
  const name = new RegExp(`["']\\w*${attr}["']`);
  return cls.methods.some((method) => {
    model.enter(method);
    const text = model.text(method);
    return name.test(text) && /__setattr__|__dict__|setattr\(/.test(text);
  });
}

function callTriggers(model: Model, cls: ClassInfo, fn: FunctionDef, self: string, call: Call): boolean {
  const { name } = fn.name;
  const [first, second] = call.args;
  const given = fn.args.args[1]?.arg ?? "";
  if (isSelf(call.func, self)) return name === "__call__" || name === "__new__";
  if (call.func.kind === "Attribute" && call.func.attr === "format" && (name === "__str__" || name === "__repr__"))
    return isSelf(first, self) && showsSelf(model, cls, name, call.func.value, /\{0?!r/, /\{0?\}/);
  if (call.func.kind === "Attribute" && isSelf(call.func.value, self) && call.func.attr === name)
    return name !== "__new__" && cls.members.get(name)?.node === fn;
  if (name === "__init__" || name === "__new__")
    return call.func.kind === "Name" && model.classOf(call.func)?.node === cls.node;
  if (!isSelf(first, self) || call.func.kind !== "Name") return false;
  if (name === "__setattr__") return model.isBuiltin(call.func, "setattr") && isSelf(second, given);
  if (name === "__getattr__" || name === "__getattribute__")
    return model.isBuiltin(call.func, "getattr", "hasattr") && isSelf(second, given);
  if (name === "__repr__" && model.isBuiltin(call.func, "str", "print", "format")) return !definesStr(model, cls);
  const builtins = BY_BUILTIN[name];
  return builtins !== undefined && call.args.length === 1 && model.isBuiltin(call.func, ...builtins);
}

function remedy(name: string): string {
  if (name === "__setattr__") return "Call super().__setattr__(…).";
  if (name === "__getattribute__") return "Call super().__getattribute__(…).";
  if (name === "__getattr__") return "Set the attribute in __init__, or read it from self.__dict__.";
  if (name === "__init__" || name === "__new__") return "Use super().__new__(cls), or make the other object elsewhere.";
  return "Work with the attributes of self instead.";
}

function renamePlan(model: Model, triggers: readonly Node[], self: string, name: string): FixPlan[] {
  const changes: Change[] = triggers.map((node) =>
    model.edit.replaceSpan(node, (node as Attribute).attrStart, node.end, `_${name}`),
  );
  return [{ title: `Keep the value in ${self}._${name}`, safe: false, changes }];
}

/** `setattr(self, name, value)` or `self.x = value` → `super().__setattr__(…)`. */
function setattrPlan(model: Model, fn: FunctionDef, trigger: Node): FixPlan[] {
  if (fn.name.name !== "__setattr__" || model.function(trigger) !== fn) return [];
  const plan = (at: Node, key: string, value: Expr): FixPlan[] => [
    {
      title: "Call super().__setattr__()",
      safe: false,
      changes: [model.edit.replace(at, `super().__setattr__(${key}, ${model.text(value)})`)],
    },
  ];
  if (trigger.kind === "Call")
    return trigger.args.length === 3 ? plan(trigger, model.text(trigger.args[1]!), trigger.args[2]!) : [];
  const stmt = model.parent(trigger);
  if (trigger.kind !== "Attribute" || stmt?.kind !== "Assign" || stmt.targets.length !== 1) return [];
  const key = fn.args.args.some((a) => a.arg === trigger.attr) ? trigger.attr : `"${trigger.attr}"`;
  return plan(stmt, key, stmt.value);
}

const BRANCHING = new Set(["If", "For", "While", "Try", "Match", "FunctionDef", "ClassDef"]);

/** A quick look: the function that a call names has a call of this name. */
function callsBack(model: Model, name: Name, fn: FunctionDef): boolean {
  const other = model.functionNamed(name)?.node;
  if (!other || other === fn) return false;
  model.enter(other);
  return model.below(other, "Call").some(({ func }) => func.kind === "Name" && func.id === fn.name.name);
}

/** Two functions of the module that call each other on every way. */
function mutual(model: Model, fn: FunctionDef): Report | null {
  if (model.unit.node !== fn || model.unit.ownClass || fn.decorator_list.length > 0) return null;
  if (fn.body.length > 4 || fn.body.some((stmt) => BRANCHING.has(stmt.kind))) return null;
  if (!model.nodes("Call").some(({ func }) => func.kind === "Name" && callsBack(model, func, fn))) return null;
  for (const use of model.variable(fn).uses) {
    const caller = model.parent(use)?.kind === "Call" ? model.function(use) : null;
    if (caller?.kind !== "FunctionDef" || caller === fn) continue;
    const { name } = caller.name;
    const call = model.nodes("Call").find((c) => c.func.kind === "Name" && c.func.id === name);
    const other = call && model.functionNamed(call.func);
    if (!call || other?.node !== caller || other.decorated || other.isGenerator) continue;
    if (model.variable(call.func as Name).kind !== "global") continue;
    const home = model.of(caller);
    const place = (m: Model, node: Node) => m.document.absolute(m.place(node)).start;
    if (home === model || place(model, fn) > place(home, caller)) continue;
    const calls = (m: Model, target: FunctionNode) => (n: Node) =>
      n.kind === "Call" && n.func.kind === "Name" && m.functionNamed(n.func)?.node === target;
    const node = caller;
    if (!alwaysPasses(model, fn, calls(model, node)) || !alwaysPasses(home, node, calls(home, fn))) continue;
    if (isGenerator(model, fn)) return null;
    return {
      at: call,
      message: `\`${fn.name.name}\` always calls \`${other.name}\`, which always calls \`${fn.name.name}\` again: neither ever ends, and Python stops them with RecursionError. Return without the call in a base case first.`,
      related: [{ at: home.span(node, node.name.start, node.name.end), message: `\`${other.name}\` calls back` }],
    };
  }
  return null;
}

/** Three functions of the module or more, or two methods, each of which always calls the next, and the last one the first. */
function circle(model: Model, fn: FunctionDef): Report | null {
  const path = model.unit.node === fn ? circleFrom(model, fn) : null;
  if (!path || path.some((one) => isGenerator(model.of(one), one))) return null;
  const names = path.slice(1).map(({ name }) => `\`${name.name}\``);
  return {
    at: model.nodes("Call").find((call) => callTo(model, call) === path[1])!,
    message: `\`${fn.name.name}\` always calls ${names.join(", which always calls ")}, and that calls \`${fn.name.name}\` again: ${path.length > 2 ? "none of them" : "neither"} ever ends, and Python stops them with RecursionError. Return without the call in a base case first.`,
    related: path.slice(1).map((node) => {
      const { start, end } = node.name;
      return { at: model.of(node).span(node, start, end), message: `\`${node.name.name}\` is part of the circle` };
    }),
  };
}
