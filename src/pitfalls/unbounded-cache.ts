import { cacheAround } from "../analysis/caches";
import type { FixPlan, Report } from "../analysis/detector";
import { defaultOf, parameters } from "../analysis/functions";
import type { Model } from "../analysis/model";
import type { Arg, Attribute, Expr, FunctionDef, FunctionNode, Name, Node, Subscript } from "../python/ast";

/** Parameters that by name count or number something: few values in practice. */
const SMALL =
  /^(?:[a-z]|[a-z]\d|num|number|count|index|idx|depth|level|size|width|height|length|limit|year|month|day|row|col|column|start|end|lo|hi|left|right|low|high|pos|position|total|amount|capacity|target|steps?|base|exp|cls|klass|type_?|prec\d?|precision|digits|flag|kind|mode|enabled|verbose|lang|language|country|currency|unit|locale|env|environment)$/;
/** Letters that stand for a key or a text rather than for a number. */
const KEYS = /^[kqstuvw]$/;
const BOUNDED_TYPES = /^(?:builtins\.(?:int|str|bool|type|NoneType)|typing\.(?:Literal|Type)|enum\.\w+)$/;
const CACHE_NAME = /cache|memo|seen_results|lookup|computed/i;
/** Names of what a function has found out, where it also returns the stored item. */
const RESULTS = /(?:^|_)(?:results?|responses?|answers|fetched|saved|stored|solutions?)$/i;

export function* detect(model: Model): Iterable<Report> {
  if (model.imports("functools"))
    for (const fn of model.nodes("FunctionDef")) {
      if (fn.decorator_list.length === 0 || (model.parent(fn)?.kind === "ClassDef" && !isStatic(model, fn))) continue;
      const cache = cacheAround(model, fn);
      if (!cache?.unbounded || !growsWithInput(model, fn) || isRecursive(model, fn)) continue;
      if (model.globalUses(fn.name.name).has("attr:cache_clear")) continue;
      const { text, imports } = model.importName("functools", "lru_cache");
      const changes = cache.none
        ? [model.edit.replace(cache.none, "1024")]
        : [model.edit.replace(cache.decorator, `${text}(maxsize=1024)`)];
      const plan: FixPlan = {
        title: "Keep at most 1024 results",
        safe: false,
        changes,
        imports: cache.none ? [] : imports,
      };
      yield {
        at: cache.decorator,
        message: `The cache of \`${fn.name.name}\` keeps every argument and result for the life of the program, and nothing bounds how many there are. Give it a size, such as lru_cache(maxsize=1024).`,
        fixes: [plan],
      };
    }
  const said = new Set<string>();
  for (const store of model.nodes("Subscript")) {
    if (store.ctx !== "Store") continue;
    if (store.value.kind === "Attribute" && CACHE_NAME.test(store.value.attr)) {
      if (said.has(store.value.attr) || !fillsClass(model, store, store.value)) continue;
      said.add(store.value.attr);
      yield { at: store, message: growing(model.text(store.value)) };
    }
    if (store.value.kind !== "Name") continue;
    const name = store.value.id;
    if (!CACHE_NAME.test(name) && !(RESULTS.test(name) && isReturned(model, store))) continue;
    if (said.has(name) || !fillsForever(model, store, store.value)) continue;
    said.add(name);
    yield { at: store, message: growing(name) };
  }
}

const growing = (name: string) =>
  `\`${name}\` gets an entry for every new key and never loses one, so it grows as long as the program runs. Bound it: functools.lru_cache(maxsize=1024), or remove old entries.`;

/** The same on a dictionary of the class, which all its objects fill and nothing in it shrinks or measures. */
function fillsClass(model: Model, store: Subscript, { attr, value: object }: Attribute): boolean {
  const fn = model.enclosing(store, "FunctionDef", "AsyncFunctionDef");
  const cls = fn && (model.selfClass(object) ?? model.classOf(object));
  const made = cls?.members.get(attr)?.value;
  if (!fn || !cls || !made || !isEmptyDict(model, made) || store.slice.kind === "Constant") return false;
  if (model.parent(store)?.kind !== "Assign" || !isLookedUp(model, fn, store) || isSmallKey(model, store, fn))
    return false;
  const shrinks = new RegExp(
    `\\b${attr}\\b(?:\\.(?:clear|pop|popitem)\\b|\\s*=[^=])|(?:\\bdel\\s|\\blen\\()[\\w.]*\\b${attr}\\b`,
  );
  return cls.methods.every((method) => {
    model.enter(method);
    return !shrinks.test(model.text(method));
  });
}

const isEmptyDict = (model: Model, value: Expr) =>
  (value.kind === "Dict" && value.keys.length === 0) ||
  (value.kind === "Call" && model.isBuiltin(value.func, "dict") && value.args.length + value.keywords.length === 0);

/** Every name in the key counts something, stands for a class or is a switch: few values in practice. */
function isSmallKey(model: Model, store: Subscript, fn: FunctionNode): boolean {
  const names = [...model.within(store.slice)].filter((n): n is Name => n.kind === "Name");
  const isSwitch = ({ id }: Name) => {
    const arg = parameters(fn.args).find((each) => each.arg === id);
    const standard = arg && defaultOf(fn.args, arg);
    return standard?.kind === "Constant" && (standard.type === "bool" || standard.type === "int");
  };
  return names.every((n) => (SMALL.test(n.id) && !KEYS.test(n.id)) || isSwitch(n));
}

const isStatic = (model: Model, fn: FunctionDef) =>
  fn.decorator_list.some((decorator) => model.isBuiltin(decorator, "staticmethod"));

/** `return results[key]` in the same function. */
function isReturned(model: Model, store: Subscript): boolean {
  const fn = model.enclosing(store, "FunctionDef", "AsyncFunctionDef");
  return (
    fn !== null &&
    model
      .below(fn, "Return")
      .some(({ value }) => value?.kind === "Subscript" && model.text(value) === model.text(store))
  );
}

/** Some argument is neither a number nor a word of a small set. */
function growsWithInput(model: Model, fn: FunctionDef): boolean {
  return parameters(fn.args).some((arg) => {
    if (arg.annotation) return !isBounded(model, arg);
    const standard = defaultOf(fn.args, arg);
    if (standard?.kind === "Constant" && (standard.type === "bool" || standard.type === "int")) return false;
    return !SMALL.test(arg.arg);
  });
}

function isBounded(model: Model, arg: Arg): boolean {
  const annotation = arg.annotation!;
  for (const node of model.within(annotation)) {
    if (node.kind !== "Name" && node.kind !== "Attribute") continue;
    if (model.parent(node)?.kind === "Attribute") continue;
    const qualified = model.qualified(node);
    if (qualified !== null && BOUNDED_TYPES.test(qualified)) continue;
    const cls = model.classOf(node);
    if (cls?.bases.some((b) => /Enum|Flag$/.test(model.qualified(b) ?? ""))) continue;
    return false;
  }
  return true;
}

function isRecursive(model: Model, fn: FunctionNode): boolean {
  for (const node of model.within(fn.body))
    if (node.kind === "Call" && node.func.kind === "Name" && node.func.id === fn.name.name) return true;
  return false;
}

/** `if key not in cache: cache[key] = f(key)` and the like on a dictionary of the module that nothing ever shrinks. */
function fillsForever(model: Model, store: Subscript, held: Name): boolean {
  const fn = model.enclosing(store, "FunctionDef", "AsyncFunctionDef");
  if (!fn || store.slice.kind === "Constant" || model.parent(store)?.kind !== "Assign") return false;
  const variable = model.variable(held);
  const binding = variable.bindings[0];
  if (variable.kind !== "global" || variable.bindings.length !== 1 || !binding?.value) return false;
  if (
    !isEmptyDict(model, binding.value) ||
    !isLookedUp(model, fn, store) ||
    !variable.uses.every((use) => onlyGrows(model, use))
  )
    return false;
  const bounded = parameters(fn.args).length === 0 || isSmallKey(model, store, fn);
  return !bounded && !isRecursive(model, fn) && !makesCode(model, fn);
}

/** What is kept are functions, classes or modules: no more of them than the program has names for. */
function makesCode(model: Model, fn: FunctionNode): boolean {
  for (const call of model.below(fn, "Call")) {
    if (call.args.length === 3 && model.isBuiltin(call.func, "type")) return true;
    if (model.isBuiltin(call.func, "exec", "compile", "property", "__import__")) return true;
    if (model.qualified(call.func) === "importlib.import_module") return true;
  }
  return false;
}

/** The function asks for the same key: by `in` in a test, by `get`, or by the KeyError that brought it here. */
function isLookedUp(model: Model, fn: FunctionNode, store: Subscript): boolean {
  const key = asText(model, store.slice);
  const held = model.text(store.value);
  const isHeld = (e: Expr | undefined) => e?.kind === store.value.kind && model.text(e) === held;
  const isKey = (e: Expr | undefined) => e !== undefined && asText(model, e) === key;
  for (const node of model.within(fn.body, { nested: false })) {
    if (node.kind === "Compare") {
      const asks = node.ops.length === 1 && (node.ops[0] === "In" || node.ops[0] === "NotIn");
      const branch = model.parent(node);
      if (asks && branch?.kind === "If" && isHeld(node.comparators[0]) && isKey(node.left)) return true;
    } else if (node.kind === "Call" && node.func.kind === "Attribute" && node.func.attr === "get") {
      if (isHeld(node.func.value) && isKey(node.args[0])) return true;
    }
  }
  const handler = model.enclosing(store, "ExceptHandler");
  return handler?.type != null && model.isBuiltin(handler.type, "KeyError");
}

const asText = (model: Model, node: Node) => model.text(node).replace(/[\s()]/g, "");

/** A read, a membership test or a store; `pop`, `clear`, `del`, `len` and handing it out are signs of a bound. */
function onlyGrows(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  if (parent?.kind === "Subscript") return parent.value === use && parent.ctx !== "Del";
  if (parent?.kind === "Compare") return true;
  if (parent?.kind !== "Attribute") return false;
  return /^(?:get|setdefault|items|keys|values|update)$/.test(parent.attr);
}
