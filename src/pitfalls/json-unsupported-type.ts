import { expectsError } from "../analysis/awaiting";
import type { FixPlan, Report } from "../analysis/detector";
import { byName } from "../analysis/facts/table";
import { instanceOf } from "../analysis/instances";
import type { Binding, ClassInfo, Model } from "../analysis/model";
import type { Attribute, Call, Expr, Name, Node } from "../python/ast";

export const words = ["dump", "dumps"];

/** Calls whose result json cannot write, and how to call it. */
const MAKERS = byName<string>({
  "datetime.datetime": "a datetime",
  "datetime.datetime.now": "a datetime",
  "datetime.datetime.utcnow": "a datetime",
  "datetime.datetime.today": "a datetime",
  "datetime.datetime.fromisoformat": "a datetime",
  "datetime.datetime.strptime": "a datetime",
  "datetime.datetime.fromtimestamp": "a datetime",
  "datetime.date": "a date",
  "datetime.date.today": "a date",
  "datetime.date.fromisoformat": "a date",
  "datetime.time": "a time",
  "datetime.timedelta": "a timedelta",
  "decimal.Decimal": "a Decimal",
  "fractions.Fraction": "a Fraction",
  "uuid.uuid1": "a UUID",
  "uuid.uuid4": "a UUID",
  "uuid.UUID": "a UUID",
  "pathlib.Path": "a Path",
});
const TYPES = byName<string>({
  set: "a set",
  frozenset: "a frozenset",
  bytes: "bytes",
  bytearray: "a bytearray",
  complex: "a complex number",
  generator: "a generator",
  iterator: "an iterator",
  deque: "a deque",
  Decimal: "a Decimal",
  Fraction: "a Fraction",
  Path: "a Path",
  function: "a function",
  ellipsis: "an ellipsis",
});
const AS_TEXT = /^a (?:datetime|date|time|timedelta|Decimal|Fraction|UUID|Path)$/;
const AS_LIST = /^an? (?:set|frozenset|generator|iterator|deque|view)$/;
const DEPTH = 6;

interface Bad {
  readonly node: Expr;
  readonly what: string;
  readonly key: boolean;
}

export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("json")) return;
  for (const call of model.nodes("Call")) {
    const name = call.func.kind === "Attribute" || call.func.kind === "Name" ? model.qualified(call.func) : null;
    if (name !== "json.dumps" && name !== "json.dump") continue;
    const [value] = call.args;
    if (!value || call.keywords.some((k) => k.arg === null || k.arg === "default" || k.arg === "cls")) continue;
    const bad = search(
      model,
      value,
      0,
      call.keywords.some((k) => k.arg === "skipkeys"),
    );
    if (!bad || expectsError(model, call) || catchesTypeError(model, call)) continue;
    const inside =
      bad.node.start >= call.start && bad.node.end <= call.end && model.chunkOf(bad.node) === model.chunkOf(call);
    const plan = repair(model, call, bad, inside);
    const advice = bad.key
      ? "Keys must be strings or numbers: join the parts into one string."
      : AS_TEXT.test(bad.what)
        ? "Convert it, or pass `default=str`."
        : AS_LIST.test(bad.what)
          ? "Convert it to a list."
          : "Convert it first, or pass a function as `default=`.";
    yield {
      at: inside ? bad.node : value,
      message: `\`${name}\` raises TypeError for ${bad.key ? `${bad.what} as a key` : bad.what}: JSON knows only objects, lists, strings, numbers, true, false and null. ${advice}`,
      related: inside ? [] : [{ at: bad.node, message: `This is ${bad.what}.` }],
      fixes: plan ? [plan] : [],
    };
  }
}

/** The first part of the value that json cannot write. */
function search(model: Model, value: Expr, depth: number, skipKeys: boolean): Bad | null {
  if (depth > DEPTH) return null;
  const next = (e: Expr) => search(model, e, depth + 1, skipKeys);
  switch (value.kind) {
    case "Dict":
      for (const [i, key] of value.keys.entries()) {
        if (key && !skipKeys && key.kind === "Tuple") return { node: key, what: "a tuple", key: true };
        if (key && !skipKeys && key.kind === "Constant" && key.type === "bytes")
          return { node: key, what: "bytes", key: true };
        const found = next(value.values[i]!);
        if (found) return found;
      }
      return null;
    case "List":
    case "Tuple":
      for (const item of value.elts) {
        const found = item.kind === "Starred" ? null : next(item);
        if (found) return found;
      }
      return null;
    case "ListComp":
      return next(value.elt);
    case "DictComp":
      if (value.key.kind === "Tuple" && !skipKeys) return { node: value.key, what: "a tuple", key: true };
      return next(value.value);
    case "IfExp":
      return next(value.body) ?? next(value.orelse);
    case "Name":
      return named(model, value, depth, skipKeys);
    case "Attribute": {
      const what = kindOf(model, value) ?? heldBy(model, value) ?? memberOf(model, value);
      return what === null ? null : { node: value, what, key: false };
    }
    case "Call": {
      const what = kindOf(model, value);
      if (what !== null) return { node: value, what, key: false };
      if (value.args.length > 0 || !model.isBuiltin(value.func, "dict")) return null;
      for (const keyword of value.keywords) {
        const found = keyword.arg === null ? null : next(keyword.value);
        if (found) return found;
      }
      return null;
    }
    case "Constant":
    case "Set":
    case "SetComp":
    case "GeneratorExp":
    case "Lambda":
    case "BinOp": {
      if (value.kind === "BinOp" && value.op === "BitOr") return next(value.left) ?? next(value.right);
      const what = kindOf(model, value);
      return what === null ? null : { node: value, what, key: false };
    }
    default:
      return null;
  }
}

/** A name with one definition, whose value nothing changes before. */
function named(model: Model, name: Name, depth: number, skipKeys: boolean): Bad | null {
  const binding = model.onlyDefinition(name) ?? model.single(name);
  if (binding?.kind === "param") return filled(model, name, binding, depth, skipKeys);
  if (!binding?.value || !["assign", "annassign", "walrus"].includes(binding.kind)) return null;
  if (binding.value.kind === "Name") return null;
  const inner = search(model, binding.value, depth + 1, skipKeys);
  if (!inner) return binding.value.kind === "Dict" ? filled(model, name, binding, depth, skipKeys) : null;
  if (inner.node !== binding.value && model.effects(binding).mutated.length > 0) return null;
  return depth > 0 && inner.node === binding.value ? { ...inner, node: name } : inner;
}

/** `record["at"] = now` after `record = {}`, where that key gets nothing else. */
function filled(model: Model, name: Name, binding: Binding, depth: number, skipKeys: boolean): Bad | null {
  const given = new Map<unknown, Expr | null>();
  for (const read of model.readsOf(binding)) {
    const item = model.parent(read);
    if (item?.kind === "Attribute" && item.attr !== "get") return null;
    if (item?.kind === "Call" && model.chunkOf(read) === model.chunkOf(name) && read.start < name.start) return null;
    if (item?.kind !== "Subscript" || item.ctx === "Load") continue;
    const store = model.parent(item);
    const key = model.constant(item.slice)?.value;
    if (store?.kind !== "Assign" || store.targets.length !== 1 || typeof key !== "string") return null;
    if (!model.canReach(store, name)) continue;
    given.set(key, given.has(key) ? null : store.value);
  }
  for (const value of given.values()) {
    const found = value && search(model, value, depth + 1, skipKeys);
    if (found) return found;
  }
  return null;
}

/** `Color.RED` of a plain enumeration in this file; those that mix in `str` or `int` are written as such. */
function memberOf(model: Model, { value: object, attr }: Attribute): string | null {
  const cls = object.kind === "Name" ? model.classOf(object) : null;
  const [base] = cls?.bases ?? [];
  if (!base || cls!.bases.length !== 1 || cls!.members.get(attr)?.kind !== "attribute") return null;
  return model.qualified(base) === "enum.Enum" ? `a member of \`${cls!.name}\`` : null;
}

/** What the one assignment to `self.created` puts there. */
function heldBy(model: Model, { value: object, attr }: Attribute): string | null {
  const assigned = model.selfClass(object)?.attributes.get(attr)?.assigned ?? [];
  const [use] = assigned;
  if (assigned.length !== 1 || use?.value?.kind !== "Call") return null;
  model.enter(use.method);
  return kindOf(model, use.value);
}

function kindOf(model: Model, value: Expr): string | null {
  const made = value.kind === "Call" ? MAKERS[instanceOf(model, value) ?? ""] : undefined;
  if (made) return made;
  const { func } = value.kind === "Call" ? value : { func: null };
  if (func?.kind === "Attribute" && value.kind === "Call" && value.args.length === 0)
    if (/^(?:keys|values|items)$/.test(func.attr) && model.typeOf(func.value)?.name === "dict") return "a view";
  const type = model.typeOf(value);
  if (type?.name === "instance") return isPlainClass(type.cls!) ? `an object of \`${type.cls!.name}\`` : null;
  return type ? (TYPES[type.name] ?? null) : null;
}

/** Nothing that json writes is among its bases. */
function isPlainClass(cls: ClassInfo): boolean {
  const order = cls.basesKnown && cls.keywords.length === 0 ? cls.mro() : null;
  return order?.every((base) => (typeof base === "string" ? base === "object" : true)) ?? false;
}

function catchesTypeError(model: Model, call: Call): boolean {
  for (let at: Node = call, up = model.parent(at); up; at = up, up = model.parent(up))
    if (up.kind === "Try" && (up.body as readonly Node[]).includes(at))
      if (up.handlers.some((h) => !h.type || /TypeError|Exception/.test(model.text(h.type)))) return true;
  return false;
}

function repair(model: Model, call: Call, bad: Bad, inside: boolean): FixPlan | null {
  if (bad.key) return null;
  if (AS_LIST.test(bad.what)) {
    if (!inside) return null;
    const { node } = bad;
    const changes =
      node.kind === "GeneratorExp"
        ? [
            model.edit.replaceSpan(node, node.start + 1, node.start + 1, "["),
            model.edit.replaceSpan(node, node.end - 1, node.end - 1, "]"),
          ]
        : model.edit.wrap(node, "list(", ")");
    return { title: "Write it as a list", safe: false, changes };
  }
  const last = call.keywords[call.keywords.length - 1] ?? call.args[call.args.length - 1];
  if (!AS_TEXT.test(bad.what) || !last) return null;
  const end = Math.max(last.end, call.args[call.args.length - 1]?.end ?? 0);
  return {
    title: "Write such values as text with default=str",
    safe: false,
    changes: [model.edit.replaceSpan(call, end, end, ", default=str")],
  };
}
