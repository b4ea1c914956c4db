import type { FixPlan, Report } from "../analysis/detector";
import { DICTIONARIES } from "../analysis/facts/sizes";
import { mayBeGiven, mayBePromised } from "../analysis/given";
import type { ClassInfo, Model } from "../analysis/model";
import { itemsOf } from "../analysis/types";
import type { Call, Expr, Kind, Tuple } from "../python/ast";

/** A list, dictionary, set or other object without a hash, used where Python must hash it. */
export function* detect(model: Model): Iterable<Report> {
  for (const dict of model.nodes("Dict"))
    for (const key of dict.keys) if (key) yield* check(model, key, "a dictionary key", true);
  for (const set of model.nodes("Set"))
    for (const item of set.elts) yield* check(model, item, "a member of a set", true);
  for (const comp of model.nodes("DictComp")) yield* check(model, comp.key, "a dictionary key", true);
  for (const comp of model.nodes("SetComp")) yield* check(model, comp.elt, "a member of a set", true);
  for (const item of model.nodes("Subscript")) {
    if (item.slice.kind === "Slice" || !mayBe(model, item.slice)) continue;
    if (DICTIONARIES.has(model.typeOf(item.value)?.name ?? ""))
      yield* check(model, item.slice, "a dictionary key", true);
  }
  for (const call of model.nodes("Call")) yield* checkCall(model, call);
  for (const compare of model.nodes("Compare")) {
    const op = compare.ops.length === 1 ? compare.ops[0] : null;
    if ((op !== "In" && op !== "NotIn") || !mayBe(model, compare.left)) continue;
    const container = model.typeOf(compare.comparators[0]!)?.name ?? "";
    const isSet = container === "set" || container === "frozenset";
    if (!isSet && !DICTIONARIES.has(container)) continue;
    if (isSet && model.typeOf(compare.left)?.name === "set") continue;
    yield* check(model, compare.left, isSet ? "a member of a set" : "a dictionary key", false);
  }
}

const UNHASHABLE = new Set([...DICTIONARIES, "list", "set", "bytearray", "deque"]);
const KEY_METHODS = new Set(["get", "setdefault", "pop"]);
const SET_METHODS = new Set(["add", "discard", "remove"]);

function* checkCall(model: Model, call: Call): Iterable<Report> {
  const { func, args } = call;
  const [first] = args;
  if (!first || first.kind === "Starred") return;
  if (func.kind === "Attribute") {
    const isKey = KEY_METHODS.has(func.attr);
    if (isKey || SET_METHODS.has(func.attr)) {
      if (!mayBe(model, first)) return;
      const type = model.typeOf(func.value)?.name ?? "";
      if (
        isKey ? DICTIONARIES.has(type) : type === "set" && (func.attr === "add" || model.typeOf(first)?.name !== "set")
      )
        yield* check(model, first, isKey ? "a dictionary key" : "a member of a set", func.attr !== "pop");
      return;
    }
    if (func.attr === "fromkeys" && model.isBuiltin(func.value, "dict"))
      yield* checkItems(model, first, "a dictionary key");
    else if (func.attr === "Counter" && model.qualified(func) === "collections.Counter")
      yield* checkItems(model, first, "a key of a Counter");
    return;
  }
  if (func.kind !== "Name") return;
  if (func.id === "dict") {
    if (first.kind !== "List" && first.kind !== "Tuple") return;
    const pairs = first.elts.filter((pair) => pair.kind === "Tuple" && pair.elts.length === 2);
    if (pairs.length > 0 && model.isBuiltin(func, "dict"))
      for (const pair of pairs) yield* check(model, (pair as Tuple).elts[0]!, "a dictionary key", true);
  } else if (func.id === "set" || func.id === "frozenset") {
    if (model.isBuiltin(func, func.id)) yield* checkItems(model, first, "a member of a set");
  } else if (func.id === "hash") {
    if (model.isBuiltin(func, "hash") && mayBe(model, first)) yield* check(model, first, "hashed", false);
  } else if (model.imports("collections") && model.qualified(func) === "collections.Counter") {
    yield* checkItems(model, first, "a key of a Counter");
  } else if (isCached(model, func)) {
    for (const arg of args)
      yield* check(model, arg, `an argument of \`${func.id}\`, whose cache uses arguments as keys`, true);
  }
}

/** The elements of a display or comprehension that is handed on as a whole. */
function* checkItems(model: Model, items: Expr, role: string): Iterable<Report> {
  const display = items.kind === "Name" ? shownBy(model, items) : items;
  if (display?.kind === "List" || display?.kind === "Tuple") {
    const bad = display.elts.map((e) => unhashable(model, e)).find((found) => found !== null);
    if (!bad) return;
    if (display === items) {
      for (const element of display.elts) yield* check(model, element, role, true);
      return;
    }
    yield { at: items, message: say(`\`${short(model, items)}\` holds ${bad.what}`, role, bad) };
  } else if (display?.kind === "ListComp" || display?.kind === "GeneratorExp") {
    if (display === items) yield* check(model, display.elt, role, true);
  }
}

function shownBy(model: Model, name: Extract<Expr, { kind: "Name" }>): Expr | null {
  const { bindings } = model.variable(name);
  if (bindings.length === 0 || bindings.length > 3 || !bindings.some((b) => b.value?.kind === "List")) return null;
  return model.onlyDefinition(name)?.value ?? null;
}

function isCached(model: Model, func: Expr): boolean {
  const fn = model.functionNamed(func)?.node;
  if (!fn || fn.kind === "Lambda") return false;
  return fn.decorator_list.some((d) =>
    /^functools\.(?:lru_cache|cache)$/.test(model.qualified(d.kind === "Call" ? d.func : d) ?? ""),
  );
}

const FRESH = new Set<Kind>(["List", "Dict", "Set", "ListComp", "DictComp", "SetComp"]);

/** A quick look that needs no types: could the expression be without a hash at all? */
function mayBe(model: Model, expr: Expr): boolean {
  if (FRESH.has(expr.kind)) return true;
  if (expr.kind === "Call") return makesOne(expr);
  if (expr.kind === "Tuple") return expr.elts.some((e) => mayBe(model, e));
  if (expr.kind !== "Name") return false;
  const promises = (annotation: Expr) => PROMISES.test(model.text(annotation));
  if (!mayBeGiven(model, expr, isMade) && !mayBePromised(model, expr, promises)) return false;
  return model
    .variable(expr)
    .bindings.some(({ value, node }) =>
      value
        ? isMade(value)
        : node.kind === "arg"
          ? node.annotation !== null && promises(node.annotation)
          : itemsOf(node)?.some(isMade) === true,
    );
}

const MAKERS = /^(?:list|dict|set|bytearray|sorted|deque|defaultdict|split|rsplit|splitlines|copy|[A-Z]\w*)$/;
const PROMISES = /^(?:\w+\.)?(?:list|dict|set|bytearray|deque|defaultdict|[A-Z]\w*)\b/;

const makesOne = ({ func }: Call) =>
  func.kind === "Name" ? MAKERS.test(func.id) : func.kind === "Attribute" && MAKERS.test(func.attr);

const isMade = (value: Expr) => FRESH.has(value.kind) || (value.kind === "Call" && makesOne(value));

interface Found {
  readonly what: string;
  /** A class that inherits the missing hash. */
  readonly cls?: ClassInfo;
  readonly inside: boolean;
}

const NOUNS: Readonly<Record<string, string>> = {
  list: "a list",
  dict: "a dictionary",
  set: "a set",
  bytearray: "a bytearray",
  deque: "a deque",
  defaultdict: "a defaultdict",
  Counter: "a Counter",
  OrderedDict: "an OrderedDict",
};

function unhashable(model: Model, expr: Expr): Found | null {
  if (!mayBe(model, expr)) return null;
  if (expr.kind === "Tuple") {
    for (const element of expr.elts) {
      const found = unhashable(model, element);
      if (found) return { ...found, inside: true };
    }
    return null;
  }
  const type = model.typeOf(expr);
  if (!type) return splits(model, expr) ? { what: NOUNS.list!, inside: false } : null;
  if (UNHASHABLE.has(type.name)) return { what: NOUNS[type.name]!, inside: false };
  return type.cls && losesHash(type.cls)
    ? { what: `an object of \`${type.cls.name}\``, cls: type.cls, inside: false }
    : null;
}

/** Libraries with a `split` that gives no list. */
const SPLITTING = ["torch", "tensorflow", "numpy", "pandas", "polars", "sklearn", "datasets"];

/** `line.split(",")`, whatever `line` is: of texts, bytes and patterns a list. */
function splits(model: Model, expr: Expr): boolean {
  const made = expr.kind === "Name" ? (model.onlyDefinition(expr)?.value ?? null) : expr;
  if (made?.kind !== "Call" || made.func.kind !== "Attribute" || made.keywords.length > 0) return false;
  const { func, args } = made;
  if (!/^(?:r?split|splitlines)$/.test(func.attr) || model.qualified(func) !== null) return false;
  const separator = args[0] === undefined || (args[0].kind === "Constant" && args[0].type === "str");
  return separator && !model.fileDefines(func.attr) && !model.imports(...SPLITTING);
}

/** A list, dict or set by another name. Classes that lose their hash by `__eq__` are the business of eq-without-hash. */
function losesHash(cls: ClassInfo): boolean {
  for (const base of cls.mro() ?? []) {
    if (typeof base === "string") return UNHASHABLE.has(base);
    if (base.members.has("__hash__") || base.members.has("__eq__") || base.decorators.length > 0) return false;
  }
  return false;
}

function* check(model: Model, expr: Expr, role: string, fixable: boolean): Iterable<Report> {
  const found = unhashable(model, expr);
  if (!found) return;
  const name = short(model, expr);
  const said = found.inside ? `\`${name}\` holds ${found.what}` : `\`${name}\` is ${found.what}`;
  yield {
    at: expr,
    message: say(said, role, found),
    ...(found.cls ? { related: [{ at: found.cls.node, message: "It inherits from a class without a hash." }] } : {}),
    fixes: fixable ? fixes(model, expr, role) : [],
  };
}

function say(said: string, role: string, found: Found): string {
  const used = role.startsWith("hashed") ? "it cannot be hashed" : `it cannot be ${role}`;
  const advice = found.cls
    ? `Give \`${found.cls.name}\` a \`__hash__\`, or use another key.`
    : found.what === "a set"
      ? "Use a frozenset."
      : found.what === "a dictionary"
        ? "Use a tuple of its items or one of its values."
        : "Use a tuple.";
  return `${said}, which can change and has no hash: ${used} (TypeError). ${advice}`;
}

function fixes(model: Model, expr: Expr, role: string): FixPlan[] {
  const safe = role === "a dictionary key" || role === "a member of a set";
  if (expr.kind === "List") {
    const inner = model.text(expr).slice(1, -1);
    if (expr.elts.length !== 1 || /,\s*$/.test(inner)) {
      if (/#/.test(inner)) return [];
      return [{ title: "Write a tuple", safe, changes: [model.edit.replace(expr, `(${inner})`)] }];
    }
    return [{ title: "Write a tuple", safe, changes: [model.edit.replace(expr, `(${inner.trimEnd()},)`)] }];
  }
  if (expr.kind === "Set" || expr.kind === "SetComp")
    return [{ title: "Make it a frozenset", safe, changes: model.edit.wrap(expr, "frozenset(", ")") }];
  const type = model.typeOf(expr)?.name;
  if (type === "list" && (expr.kind === "Name" || expr.kind === "ListComp" || expr.kind === "Call"))
    return [{ title: "Make it a tuple", safe: false, changes: model.edit.wrap(expr, "tuple(", ")") }];
  if (type === "set" && (expr.kind === "Name" || expr.kind === "Call"))
    return [{ title: "Make it a frozenset", safe: false, changes: model.edit.wrap(expr, "frozenset(", ")") }];
  return [];
}

function short(model: Model, expr: Expr): string {
  const text = model.text(expr).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
