import type { FixPlan, Report } from "../analysis/detector";
import { type Collection, SIZE_METHODS, type SizeChange } from "../analysis/facts/sizes";
import type { Level } from "../analysis/finding";
import type { Model } from "../analysis/model";
import { changedRoots, isWalked, type Loop, mayBeChanged, rootName, type Walked, walkedBy } from "../analysis/walked";
import type { Call, Expr, Name, Node, Subscript } from "../python/ast";

const COLLECTIONS = Object.keys(SIZE_METHODS) as Collection[];

interface Mutation {
  readonly at: Node;
  readonly change: SizeChange;
}

export function* detect(model: Model): Iterable<Report> {
  const loops = model.nodes("For", "comprehension");
  const roots = loops.length > 0 ? changedRoots(model) : [];
  for (const loop of loops) {
    if (!mayBeChanged(model, loop, roots)) continue;
    for (const walked of walkedBy(model, loop.iter)) {
      const found = withoutMoves(model, [...mutations(model, loop, walked)]);
      const first = found[0];
      if (first) yield report(model, loop, walked, found, first);
    }
  }
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

function changeOf(model: Model, node: Node, loop: Loop, walked: Walked): SizeChange | null {
  switch (node.kind) {
    case "Call": {
      const { func } = node;
      if (func.kind !== "Attribute" || !isWalked(model, func.value, loop, walked)) return null;
      if (walked.kind) return SIZE_METHODS[walked.kind][func.attr] ?? null;
      if (func.attr === "update" && !updatesWithItems(node)) return null;
      if (func.attr === "pop" && walked.how !== "plain" && !node.args.length) return null;
      return COLLECTIONS.map((kind) => SIZE_METHODS[kind][func.attr]).find((change) => change !== undefined) ?? null;
    }
    case "Delete":
      return node.targets.some((t) => t.kind === "Subscript" && isWalked(model, t.value, loop, walked))
        ? "shrink"
        : null;
    case "AugAssign":
      if (!isWalked(model, node.target, loop, walked)) return null;
      return growthOf(walked.kind ?? KIND_OF[node.value.kind] ?? null, node.op);
    case "Subscript":
      if (
        node.ctx !== "Store" ||
        model.parent(node)?.kind === "AugAssign" ||
        !isWalked(model, node.value, loop, walked)
      )
        return null;
      if (node.slice.kind === "Slice") return walked.kind === "dict" || keepsLength(model, node) ? null : "both";
      return addsKey(model, node, loop, walked) ? "grow" : null;
    default:
      return null;
  }
}

/** `X[i:] = [f(x) for x in X[i:]]`: as many items as before. */
function keepsLength(model: Model, target: Subscript): boolean {
  const parent = model.parent(target);
  const value = parent?.kind === "Assign" ? parent.value : null;
  if (value?.kind !== "ListComp" || value.generators.length !== 1) return false;
  const { iter, ifs } = value.generators[0]!;
  if (ifs.length > 0 || iter.kind !== "Subscript") return false;
  return model.same(iter.value, target.value) && model.same(iter.slice, target.slice);
}

/** What is added says what it is added to, where nothing else does. */
const KIND_OF: Partial<Record<Node["kind"], NonNullable<Walked["kind"]>>> = {
  List: "list",
  ListComp: "list",
  Set: "set",
  SetComp: "set",
};

/** What `+=`, `|=` and the like do to the size. */
function growthOf(kind: Walked["kind"], op: string): SizeChange | null {
  if (kind === "list" || kind === "deque") return op === "Add" || (op === "Mult" && kind === "list") ? "grow" : null;
  if (kind !== null && op === "BitOr") return "grow";
  if (kind !== "set") return null;
  return op === "BitXor" ? "both" : op === "Sub" || op === "BitAnd" ? "shrink" : null;
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
  if (!isNew(model, key, loop, walked) && !isGuardedAgainst(model, target, loop, walked)) return false;
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

/** `X[1:]` in the loop: what is sliced has places, no keys. */
function isSliced(model: Model, loop: Loop, { path }: Walked): boolean {
  for (const node of model.within(bodyOf(model, loop), { nested: false }))
    if (node.kind === "Subscript" && node.slice.kind === "Slice" && model.same(node.value, path)) return true;
  return false;
}

/** Made anew, not a name that may well be a key already. */
function isNew(model: Model, key: Expr, loop: Loop, walked: Walked): boolean {
  if (key.kind !== "Name") return key.kind !== "Attribute" && key.kind !== "Subscript";
  if (isLoopVariable(model, key, loop)) return isValue(key, loop, walked);
  const value = model.onlyDefinition(key)?.value;
  return (
    value !== null && value !== undefined && ["Constant", "JoinedStr", "BinOp", "Call", "Tuple"].includes(value.kind)
  );
}

/** `if key not in X` around the assignment. */
function isGuardedAgainst(model: Model, target: Subscript, loop: Loop, walked: Walked): boolean {
  for (const at of model.ancestors(target)) {
    if (at === loop) return false;
    const test = at.kind === "If" ? at.test : null;
    if (
      test?.kind === "Compare" &&
      test.ops[0] === "NotIn" &&
      model.same(test.left, target.slice) &&
      model.same(test.comparators[0]!, walked.path)
    )
      return true;
  }
  return false;
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
  if (isSliced(model, loop, walked)) return false;
  for (const node of model.within(bodyOf(model, loop), { nested: false }))
    if (
      node.kind === "Subscript" &&
      model.same(node.value, walked.path) &&
      node.slice.kind === "Name" &&
      isLoopVariable(model, node.slice, loop)
    )
      return true;
  const value = key.kind === "Name" ? (model.onlyDefinition(key)?.value ?? key) : key;
  const made = value.kind === "Call" && value.func.kind === "Attribute" ? value.func.value : null;
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

// ---------------------------------------------------------------- the report
function report(model: Model, loop: Loop, walked: Walked, found: readonly Mutation[], first: Mutation): Report {
  const name = `\`${model.text(walked.path)}\``;
  const grows = found.every((m) => m.change === "grow");
  const isList =
    walked.kind === "list" ||
    (walked.kind === null && !found.some((m) => isKeyed(m.at) || isByKey(model, m.at, loop, walked)));
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

/** `del X[key]` or `X.pop(key)` with what a plain loop over X gives: so it gives keys. */
function isByKey(model: Model, at: Node, loop: Loop, walked: Walked): boolean {
  if (loop.iter !== walked.live) return false;
  const targets = at.kind === "Delete" ? at.targets : [];
  const keys = targets.flatMap((target) => (target.kind === "Subscript" ? [target.slice] : []));
  if (at.kind === "Call" && usesIndex(at)) keys.push(at.args[0]!);
  return keys.some((key) => key.kind === "Name" && isLoopVariable(model, key, loop));
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
