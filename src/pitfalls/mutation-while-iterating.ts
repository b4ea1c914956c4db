import type { FixPlan, Report } from "../analysis/detector";
import type { Level } from "../analysis/finding";
import type { Model } from "../analysis/model";
import type { Call, Comprehension, Expr, For, Name, Node, Subscript } from "../python/ast";

type Loop = For | Comprehension;
type Kind = "list" | "dict" | "set" | "deque";
/** Does it make the collection smaller, larger, or both? */
type Change = "shrink" | "grow" | "both";

/** Methods that change the number of items, by the kind of collection. */
const METHODS: Readonly<Record<Kind, Readonly<Record<string, Change>>>> = {
  list: { append: "grow", insert: "grow", extend: "grow", remove: "shrink", pop: "shrink", clear: "shrink" },
  dict: { pop: "shrink", popitem: "shrink", clear: "shrink", update: "grow", setdefault: "grow" },
  set: {
    add: "grow",
    discard: "shrink",
    remove: "shrink",
    pop: "shrink",
    clear: "shrink",
    update: "grow",
    difference_update: "shrink",
    intersection_update: "shrink",
    symmetric_difference_update: "both",
  },
  deque: {
    append: "grow",
    appendleft: "grow",
    extend: "grow",
    extendleft: "grow",
    insert: "grow",
    remove: "shrink",
    pop: "shrink",
    popleft: "shrink",
    clear: "shrink",
  },
};
const KIND_OF: Readonly<Record<string, Kind>> = {
  list: "list",
  dict: "dict",
  defaultdict: "dict",
  OrderedDict: "dict",
  Counter: "dict",
  set: "set",
  deque: "deque",
};
const KINDS = Object.keys(METHODS) as Kind[];
const VIEWS = new Set(["items", "keys", "values"]);

/** A collection that the loop walks over while it stays open to change. */
interface Walked {
  /** The collection: a name, an attribute or an item of one. */
  readonly path: Expr;
  /** What a fix copies: the collection, or its view. */
  readonly live: Expr;
  readonly kind: Kind | null;
  readonly how: "plain" | "reversed" | "length";
}

interface Mutation {
  readonly at: Node;
  readonly change: Change;
}

export function* detect(model: Model): Iterable<Report> {
  for (const loop of model.nodes("For", "comprehension"))
    for (const walked of collections(model, loop.iter)) {
      const found = withoutMoves(model, [...mutations(model, loop, walked)]);
      const first = found[0];
      if (first) yield report(model, loop, walked, found, first);
    }
}

// ---------------------------------------------------------------- what the loop walks over
function* collections(model: Model, iter: Expr, how: Walked["how"] = "plain"): Iterable<Walked> {
  if (iter.kind === "Call") {
    const { func } = iter;
    if (func.kind === "Attribute" && VIEWS.has(func.attr) && !iter.args.length && isPath(func.value)) {
      const kind = kindOf(model, func.value);
      if (kind !== "other") yield { path: func.value, live: iter, kind: kind ?? "dict", how };
    } else if (model.isBuiltin(func, "range")) {
      const length = iter.args.length <= 2 ? iter.args[iter.args.length - 1] : null;
      const [of] = length?.kind === "Call" && model.isBuiltin(length.func, "len") ? length.args : [];
      if (of && isPath(of) && kindOf(model, of) !== "other")
        yield { path: of, live: iter, kind: "list", how: "length" };
    } else if (model.isBuiltin(func, "reversed") && iter.args[0]) {
      if (iter.args[0].kind !== "Call" || !model.isBuiltin(iter.args[0].func, "range"))
        yield* collections(model, iter.args[0], "reversed");
    } else if (model.isBuiltin(func, "enumerate", "iter") && iter.args[0]) yield* collections(model, iter.args[0], how);
    else if (model.isBuiltin(func, "zip")) for (const arg of iter.args) yield* collections(model, arg, how);
    else if (model.isBuiltin(func, "map", "filter") && iter.args[1]) yield* collections(model, iter.args[1], how);
    return;
  }
  if (!isPath(iter)) return;
  const kind = kindOf(model, iter);
  if (kind !== "other") yield { path: iter, live: iter, kind, how };
}

/** A name, or a chain of attributes and constant items from one. */
function isPath(expr: Expr): boolean {
  if (expr.kind === "Name") return true;
  if (expr.kind === "Attribute") return isPath(expr.value);
  if (expr.kind !== "Subscript" || !isPath(expr.value)) return false;
  return expr.slice.kind === "Constant" || expr.slice.kind === "Name";
}

/** The kind of collection, null where nothing is known, `other` where it is surely none. */
function kindOf(model: Model, path: Expr): Kind | "other" | null {
  const type = model.typeOf(path);
  if (!type) return model.selfClass(path) ? builtinBase(model, path) : null;
  if (type.name !== "instance") return KIND_OF[type.name] ?? "other";
  const base = type.cls!.mro()?.find((c): c is string => typeof c === "string" && c in KIND_OF);
  return base ? KIND_OF[base]! : "other";
}

function builtinBase(model: Model, self: Expr): Kind | "other" {
  const base = model
    .selfClass(self)
    ?.mro()
    ?.find((c): c is string => typeof c === "string" && c in KIND_OF);
  return base ? KIND_OF[base]! : "other";
}

// ---------------------------------------------------------------- what the body does to it
function* mutations(model: Model, loop: Loop, walked: Walked): Iterable<Mutation> {
  for (const node of model.within(bodyOf(model, loop), { nested: false })) {
    const change = changeOf(model, node, loop, walked);
    if (change === null || (walked.how === "length" && change === "grow")) continue;
    if (model.function(node) !== model.function(loop) || !model.reachesNextIteration(node, loop)) continue;
    const parent = model.parent(node);
    yield { at: node.kind === "Subscript" && parent?.kind === "Assign" ? parent : node, change };
  }
}

/** `xs.append(xs.pop(0))` changes the order, not the size. */
function withoutMoves(model: Model, found: readonly Mutation[]): readonly Mutation[] {
  return found.filter(({ at, change }) => {
    const stmt = model.statement(at);
    const counterpart = found.some((other) => other.change !== change && model.statement(other.at) === stmt);
    return !counterpart || isKeyed(stmt);
  });
}

function bodyOf(model: Model, loop: Loop): readonly Node[] {
  if (loop.kind !== "comprehension") return loop.body;
  const whole = model.parent(loop);
  if (!whole || !("generators" in whole)) return [];
  const inner = whole.generators.slice(whole.generators.indexOf(loop) + 1);
  const elements = whole.kind === "DictComp" ? [whole.key, whole.value] : [whole.elt];
  return [...loop.ifs, ...inner, ...elements];
}

function changeOf(model: Model, node: Node, loop: Loop, walked: Walked): Change | null {
  switch (node.kind) {
    case "Call": {
      const { func } = node;
      if (func.kind !== "Attribute" || !isSame(model, func.value, loop, walked)) return null;
      if (walked.kind) return METHODS[walked.kind][func.attr] ?? null;
      if (func.attr === "update" && !updatesWithItems(node)) return null;
      if (func.attr === "pop" && walked.how !== "plain" && !node.args.length) return null;
      return KINDS.map((kind) => METHODS[kind][func.attr]).find((change) => change !== undefined) ?? null;
    }
    case "Delete":
      return node.targets.some((t) => t.kind === "Subscript" && isSame(model, t.value, loop, walked)) ? "shrink" : null;
    case "AugAssign":
      if (!isSame(model, node.target, loop, walked)) return null;
      if (walked.kind === null && node.value.kind !== "List" && node.value.kind !== "ListComp") return null;
      if (walked.kind === null || walked.kind === "list" || walked.kind === "deque")
        return node.op === "Add" ? "grow" : null;
      return node.op === "BitOr"
        ? "grow"
        : walked.kind === "set" && ["Sub", "BitAnd"].includes(node.op)
          ? "shrink"
          : null;
    case "Subscript":
      if (node.ctx !== "Store" || model.parent(node)?.kind === "AugAssign" || !isSame(model, node.value, loop, walked))
        return null;
      if (node.slice.kind === "Slice") return walked.kind === "dict" ? null : "both";
      return addsKey(model, node, loop, walked) ? "grow" : null;
    default:
      return null;
  }
}

/** `update({…})`, `update(key=…)`: not the `update(1)` of a progress bar. */
const updatesWithItems = (call: Call) =>
  call.args.length === 0
    ? call.keywords.length > 0
    : ["Dict", "DictComp", "Set", "SetComp", "List", "Tuple"].includes(call.args[0]!.kind);

/** `X[key] = v` where the key is not surely one that is there already. */
function addsKey(model: Model, target: Subscript, loop: Loop, walked: Walked): boolean {
  const key = target.slice;
  if (walked.kind !== "dict" && (walked.kind !== null || !looksLikeKey(model, key, loop, walked))) return false;
  if (key.kind === "Name" && isLoopVariable(model, key, loop) && !isValue(key, loop, walked)) return false;
  const known = model.single(rootName(walked.path)!)?.value;
  if (
    known?.kind === "Dict" &&
    known.keys.some((k) => k !== null && model.key(k) !== null && model.key(k) === model.key(key))
  )
    return false;
  for (const at of model.ancestors(target)) {
    if (at === loop) break;
    if (at.kind === "If" && isGuarded(model, at.test, key, walked.path)) return false;
  }
  return true;
}

/** The loop variable holds a value of the dict, not a key. */
function isValue(name: Name, loop: Loop, { live }: Walked): boolean {
  const view = live.kind === "Call" && live.func.kind === "Attribute" ? live.func.attr : "";
  const { target } = loop;
  return (
    view === "values" ||
    (view === "items" &&
      loop.iter === live &&
      target.kind === "Tuple" &&
      target.elts[0]?.kind === "Name" &&
      target.elts[0].id !== name.id)
  );
}

/** Made from the loop variable as a text is, so that the collection can only be a dict. */
function looksLikeKey(model: Model, key: Expr, loop: Loop, walked: Walked): boolean {
  if (model.typeOf(key)?.name === "str") return true;
  for (const node of model.within(bodyOf(model, loop), { nested: false }))
    if (
      node.kind === "Subscript" &&
      model.same(node.value, walked.path) &&
      node.slice.kind === "Name" &&
      isLoopVariable(model, node.slice, loop)
    )
      return true;
  const made = key.kind === "Call" && key.func.kind === "Attribute" ? key.func.value : null;
  return made?.kind === "Name" && isLoopVariable(model, made, loop);
}

/** `if key in X` around the assignment. */
function isGuarded(model: Model, test: Expr, key: Expr, path: Expr): boolean {
  if (test.kind === "BoolOp" && test.op === "And")
    return test.values.some((value) => isGuarded(model, value, key, path));
  return (
    test.kind === "Compare" &&
    test.ops[0] === "In" &&
    model.same(test.left, key) &&
    model.same(test.comparators[0]!, path)
  );
}

function isLoopVariable(model: Model, name: Name, loop: Loop): boolean {
  let target = false;
  for (const node of model.within(loop.target)) if (node.kind === "Name" && node.id === name.id) target = true;
  if (!target) return false;
  const binding = model.onlyDefinition(name);
  return binding === null
    ? loop.kind === "comprehension" || bindsOnce(model, name)
    : binding.kind === "for" || binding.kind === "comprehension";
}

const bindsOnce = (model: Model, name: Name) =>
  model.variable(name).bindings.every((b) => b.kind === "for" || b.kind === "comprehension");

// ---------------------------------------------------------------- the same object?
function isSame(model: Model, expr: Expr, loop: Loop, walked: Walked): boolean {
  const [here, there] = [canonical(model, expr), canonical(model, walked.path)];
  return here !== null && here.path === there?.path && !rebound(model, here.root, there.root, loop, walked);
}

interface Canonical {
  readonly path: string;
  /** The name it starts with, where that name is read. */
  readonly root: Name;
}

/** The path as text, with names that are only another name for a path replaced by it. */
function canonical(model: Model, expr: Expr, depth = 0): Canonical | null {
  if (depth > 4) return null;
  if (expr.kind === "Attribute") {
    const value = canonical(model, expr.value, depth);
    return value && { ...value, path: `${value.path}.${expr.attr}` };
  }
  if (expr.kind === "Subscript") {
    const value = canonical(model, expr.value, depth);
    return value && (expr.slice.kind === "Constant" || expr.slice.kind === "Name")
      ? { ...value, path: `${value.path}[${model.text(expr.slice)}]` }
      : null;
  }
  if (expr.kind !== "Name") return null;
  const binding = expr.ctx === "Load" ? model.onlyDefinition(expr) : null;
  const alias = binding?.kind === "assign" && binding.value && isPath(binding.value) ? binding.value : null;
  return (alias && canonical(model, alias, depth + 1)) ?? { path: expr.id, root: expr };
}

/** The name or attribute means another object by then. */
function rebound(model: Model, here: Name, there: Name, loop: Loop, walked: Walked): boolean {
  if (here.id === there.id && here.ctx === "Load" && there.ctx === "Load") {
    const [now, then] = [model.reaching(here), model.reaching(there)];
    if (
      now &&
      then &&
      now.bindings.length > 0 &&
      !now.bindings.some((b) => then.bindings.includes(b) || b.kind === "augassign")
    )
      return true;
  }
  if (walked.path.kind === "Name" || loop.kind === "comprehension") return false;
  for (const node of model.within(loop.body, { nested: false })) {
    if (
      node.kind !== walked.path.kind ||
      !("ctx" in node) ||
      node.ctx !== "Store" ||
      !model.same({ ...node, ctx: "Load" } as Expr, walked.path)
    )
      continue;
    if (model.parent(node)?.kind === "Assign") return true;
  }
  return false;
}

function rootName(expr: Expr): Name | null {
  let at = expr;
  while (at.kind === "Attribute" || at.kind === "Subscript") at = at.value;
  return at.kind === "Name" ? at : null;
}

// ---------------------------------------------------------------- the report
function report(model: Model, loop: Loop, walked: Walked, found: readonly Mutation[], first: Mutation): Report {
  const name = `\`${model.text(walked.path)}\``;
  const grows = found.every((m) => m.change === "grow");
  const isList = walked.kind === "list" || (walked.kind === null && !found.some((m) => isKeyed(m.at)));
  const workList = grows && isList && found.every((m) => isConditional(model, m.at, loop));
  const level: Level | null = workList || (walked.how === "reversed" && isList) ? "info" : null;
  const byIndex = isList && found.some((m) => usesIndex(m.at));
  const copy =
    byIndex || workList ? backwards(model, loop, walked, found) : copyOver(model, walked, found, isList && grows);
  const fixes = [copy, filterInstead(model, loop, walked, first)].filter((fix) => fix !== null);
  return {
    at: first.at,
    ...(level ? { level } : {}),
    message: `The loop walks over ${name} while this changes its size; ${consequence(walked, grows, workList, isList)}`,
    related: [{ at: walked.live, message: `The loop walks over ${model.text(walked.live)} itself, not over a copy.` }],
    fixes,
  };
}

/** Only a dict or a set can be changed in this way. */
function isKeyed(at: Node): boolean {
  if (at.kind === "Assign") return at.targets.every((t) => t.kind !== "Subscript" || t.slice.kind !== "Slice");
  return (
    at.kind === "Call" && at.func.kind === "Attribute" && /^(add|discard|setdefault|popitem|update)$/.test(at.func.attr)
  );
}

/** Removes by position, so that a copy would give positions that are out of date. */
function usesIndex(at: Node): boolean {
  if (at.kind === "Delete") return true;
  return (
    at.kind === "Call" && at.func.kind === "Attribute" && /^(pop|insert)$/.test(at.func.attr) && at.args.length > 0
  );
}

function consequence(walked: Walked, grows: boolean, workList: boolean, isList: boolean): string {
  if (walked.how === "length")
    return "the last indexes no longer exist (IndexError), and items are skipped. Walk backwards, or build a new list.";
  if (!isList) return "Python raises RuntimeError at the next step. Walk over a copy, or build a new collection.";
  if (walked.how === "reversed")
    return "for a list that works only as long as nothing before the position moves. Walk over a copy, or build a new list.";
  if (workList)
    return "the new items are visited too. If that is meant, a deque and `while` say it better; if not, walk over a copy.";
  if (grows)
    return "the loop also visits what is added and may never end. Walk over a copy, or collect the new items first.";
  return "a list skips the item after each removed one, a dict or set raises RuntimeError. Walk over a copy, or build a new one.";
}

/** The mutation does not happen in every round. */
function isConditional(model: Model, node: Node, loop: Loop): boolean {
  for (const at of model.ancestors(node)) {
    if (at === loop) break;
    if (["If", "For", "AsyncFor", "While", "Try", "Match", "IfExp", "BoolOp"].includes(at.kind)) return true;
  }
  if (loop.kind === "comprehension") return loop.ifs.length > 0;
  for (const stmt of model.within(loop.body, { nested: false }))
    if (stmt.kind === "Break" || stmt.kind === "Return" || stmt.kind === "Continue") return true;
  return false;
}

function copyOver(model: Model, walked: Walked, found: readonly Mutation[], endless: boolean): FixPlan | null {
  if (walked.how === "length" || !isUnshadowed(model)) return null;
  const known = walked.kind === "dict" || walked.kind === "set";
  const oneWay = found.every((m) => m.change === "shrink") || found.every((m) => m.change === "grow");
  const certain = known && model.typeOf(walked.path) !== null;
  return {
    title: endless ? "Loop over a copy, so that added items are not visited" : "Loop over a copy",
    safe: certain && oneWay,
    changes: model.edit.wrap(walked.live, "list(", ")"),
  };
}

const isUnshadowed = (model: Model) => model.global("list").kind === "builtin";

/** The end first, so that removing moves nothing that is still to come. */
function backwards(model: Model, loop: Loop, walked: Walked, found: readonly Mutation[]): FixPlan | null {
  if (!found.every((m) => m.change === "shrink") || !isUnshadowed(model)) return null;
  if (walked.how === "length")
    return {
      title: "Walk through the indexes backwards",
      safe: false,
      changes: model.edit.wrap(walked.live, "reversed(", ")"),
    };
  const { iter } = loop;
  const counts =
    iter.kind === "Call" && model.isBuiltin(iter.func, "enumerate") && iter.args.length === 1 && !iter.keywords.length;
  if (!counts || iter.args[0] !== walked.live) return null;
  return { title: "Walk backwards over a copy", safe: false, changes: model.edit.wrap(iter, "reversed(list(", "))") };
}

/** `for x in xs: if c: xs.remove(x)` → `xs[:] = [x for x in xs if not c]`. */
function filterInstead(model: Model, loop: Loop, walked: Walked, { at }: Mutation): FixPlan | null {
  if (
    loop.kind !== "For" ||
    loop.iter !== walked.path ||
    loop.orelse.length ||
    loop.body.length !== 1 ||
    model.hasComment(loop)
  )
    return null;
  const [test] = loop.body;
  if (
    test?.kind !== "If" ||
    test.orelse.length ||
    test.body.length !== 1 ||
    at.kind !== "Call" ||
    loop.target.kind !== "Name"
  )
    return null;
  const [stmt] = test.body;
  const isRemove =
    at.func.kind === "Attribute" &&
    at.func.attr === "remove" &&
    at.args.length === 1 &&
    model.same(at.args[0]!, { ...loop.target, ctx: "Load" });
  if (
    stmt?.kind !== "Expr" ||
    stmt.value !== at ||
    !isRemove ||
    (walked.kind !== "list" && walked.kind !== null) ||
    !model.pure(test.test)
  )
    return null;
  const [item, path] = [model.text(loop.target), model.text(walked.path)];
  const text = `${path}[:] = [${item} for ${item} in ${path} if ${negated(model, test.test)}]`;
  return { title: "Keep the others with a list comprehension", safe: false, changes: [model.edit.replace(loop, text)] };
}

const OPPOSITE: Readonly<Record<string, string>> = {
  Eq: "!=",
  NotEq: "==",
  Is: "is not",
  IsNot: "is",
  In: "not in",
  NotIn: "in",
};

function negated(model: Model, test: Expr): string {
  if (test.kind === "UnaryOp" && test.op === "Not") return model.text(test.operand);
  const opposite = test.kind === "Compare" && test.ops.length === 1 ? OPPOSITE[test.ops[0]!] : undefined;
  if (test.kind === "Compare" && opposite)
    return `${model.text(test.left)} ${opposite} ${model.text(test.comparators[0]!)}`;
  return ["Name", "Attribute", "Subscript", "Call", "Constant"].includes(test.kind)
    ? `not ${model.text(test)}`
    : `not (${model.text(test)})`;
}
