import type { FixPlan, Report } from "../analysis/detector";
import type { Effects } from "../analysis/effects";
import { IN_PLACE_METHOD_NAMES } from "../analysis/facts/methods";
import { defaultOf, parameters } from "../analysis/functions";
import type { ClassInfo, Model } from "../analysis/model";
import { freeOfLocals, noneDefault, optionalAnnotation } from "../analysis/none-default";
import type { Arg, Expr, FunctionNode, If, Lambda, Node, Stmt } from "../python/ast";

interface Shared {
  readonly what: string;
  /** The default is a name for an object made elsewhere. */
  readonly named: boolean;
  readonly cls: ClassInfo | null;
  /** The object cannot change itself, but holds one that can. */
  readonly onlyInside: boolean;
}

/** A default value that can change and does, or that leaves the function. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef", "Lambda")) {
    for (const arg of parameters(fn.args)) {
      const value = defaultOf(fn.args, arg);
      const shared = value && sharedObject(model, arg, value);
      if (!shared) continue;
      const effects = model.effects(arg, shared.cls ? changingMethods(model, shared.cls) : undefined);
      const report = judge(model, fn, arg, value, shared, effects);
      if (report) yield report;
    }
  }
}

/** The mutable object that all calls would share. */
function sharedObject(model: Model, arg: Arg, value: Expr): Shared | null {
  const named = value.kind === "Name";
  if (named && value.id === arg.arg) return null; // `table=table` shares on purpose
  const made = named ? (valueOfName(model, value) ?? null) : value;
  if (!made || ["Name", "Attribute", "Subscript", "IfExp", "BoolOp"].includes(made.kind)) return null;
  if (made.kind === "Call" && model.isBuiltin(made.func, "globals", "locals", "vars")) return null;
  const mutable = model.mutable(made);
  if (mutable) {
    const type = model.typeOf(made);
    return { what: mutable.what, named, cls: type?.name === "instance" ? (type.cls ?? null) : null, onlyInside: false };
  }
  const holds = made.kind === "Tuple" && made.elts.some((e) => model.mutable(e));
  return holds ? { what: "tuple", named, cls: null, onlyInside: true } : null;
}

function valueOfName(model: Model, name: Extract<Expr, { kind: "Name" }>): Expr | null {
  const binding = model.single(name);
  if (binding) return binding.kind === "assign" || binding.kind === "annassign" ? binding.value : null;
  const cls = model.unit.ownClass && model.classOf(model.unit.ownClass.node);
  return cls?.members.get(name.id)?.value ?? null;
}

/** Methods that change the instance they are called on. */
function changingMethods(model: Model, cls: ClassInfo): (method: string) => boolean {
  const order = cls.mro() ?? [];
  const extendsBuiltin = order.some((base) => typeof base === "string" && base !== "object");
  return (method) => {
    const found = cls.find(method);
    if (!found) return extendsBuiltin && IN_PLACE_METHOD_NAMES.has(method);
    model.enter(found.member.node);
    const uses = [...found.owner.attributes.values()].flatMap((facts) => [...facts.assigned, ...facts.mutated]);
    return uses.some((use) => use.method === found.member.node);
  };
}

function judge(
  model: Model,
  fn: FunctionNode | Lambda,
  arg: Arg,
  value: Expr,
  shared: Shared,
  all: Effects,
): Report | null {
  const replaced = replacedWhenEmpty(model, fn, arg, value);
  const rebinds = (n: Node) =>
    shared.cls !== null &&
    model.parent(n)?.kind === "AugAssign" &&
    !/__i\w+__/.test([...shared.cls.members.keys()].join(" "));
  const live = (nodes: readonly Node[]) =>
    nodes.filter((n) => !rebinds(n) && model.isReachable(n) && (!replaced || n.start < replaced.end));
  const inner = value.kind === "List" && value.elts.length === 0 ? [] : live(all.inner);
  const changed = shared.onlyInside ? inner : [...live(all.mutated), ...inner];
  const kept = shared.onlyInside ? [] : live(all.stored);
  const returned = shared.onlyInside ? [] : live(all.returned);
  const passed = shared.onlyInside ? [] : live(all.passed);
  const first = changed[0] ?? kept[0] ?? returned[0];
  if (first === undefined && (passed.length === 0 || shared.named || isSentinel(model, fn, arg))) return null;
  if (isMemo(model, fn, arg, value, changed) || isCell(model, value, changed, [...kept, ...returned])) return null;
  if (changed.length === 0 && (readOnlyAnnotation(model, arg) || (shared.cls && !canChange(shared.cls)))) return null;
  const name = fn.kind === "Lambda" ? "the lambda" : `\`${fn.name.name}\``;
  const share = `Calls of ${name} that leave out \`${arg.arg}\` share one ${shared.what}`;
  const remedy =
    fn.kind === "Lambda"
      ? "Write a def that creates it inside."
      : `Use None as the default and create the ${shared.what} inside.`;
  if (!first) {
    return {
      at: value,
      level: "hint",
      message: `${cap(name)} passes this one ${shared.what} on. If the receiver changes it, every later call without \`${arg.arg}\` sees the change. ${remedy}`,
      fixes: plans(model, fn, arg, value, shared, false),
    };
  }
  const [how, why] = changed.length
    ? ["the function changes it", "What one call puts in, the next one finds."]
    : [
        kept.length ? "the function keeps it" : "the function hands it out",
        "Whoever changes it changes it for all of them.",
      ];
  return {
    at: value,
    ...(changed.length === 0 && (shared.named || (returned.length === 0 && kept.every((n) => isPrivate(model, n))))
      ? { level: "hint" as const }
      : {}),
    message: `${share}, and ${how}. ${why} ${remedy}`,
    related: [{ at: first, message: changed.length ? "Changed here" : kept.length ? "Kept here" : "Handed out here" }],
    fixes: plans(model, fn, arg, value, shared, true),
  };
}

/** `self._items = items`, and nothing in the class changes what `_items` holds. */
function isPrivate(model: Model, node: Node): boolean {
  const parent = model.parent(node);
  if (parent?.kind !== "Assign" && parent?.kind !== "AnnAssign") return false;
  return (parent.kind === "Assign" ? parent.targets : [parent.target]).every((target) => {
    if (target.kind !== "Attribute" || !target.attr.startsWith("_")) return false;
    return model.selfClass(target.value)?.attributes.get(target.attr)?.mutated.length === 0;
  });
}

const cap = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Instances that no method changes are fine to share as long as nobody sets an attribute. */
const canChange = (cls: ClassInfo) =>
  [...cls.attributes.values()].some((facts) =>
    [...facts.assigned, ...facts.mutated].some((use) => use.method.name.name !== "__init__"),
  );

const isEmpty = (value: Expr) =>
  ((value.kind === "List" || value.kind === "Set") && value.elts.length === 0) ||
  (value.kind === "Dict" && value.values.length === 0) ||
  (value.kind === "Call" && value.args.length === 0 && value.keywords.length === 0);

/** `if not items: items = []`, which replaces an empty default before anything else happens to it. */
function replacedWhenEmpty(model: Model, fn: FunctionNode | Lambda, arg: Arg, value: Expr): If | null {
  if (fn.kind === "Lambda" || !isEmpty(value)) return null;
  const sets = (stmt: Stmt) =>
    stmt.kind === "Assign" && stmt.targets.some((t) => t.kind === "Name" && t.id === arg.arg);
  const found = fn.body.find(
    (stmt): stmt is If => stmt.kind === "If" && isEmptyTest(model, stmt.test, arg.arg) && stmt.body.some(sets),
  );
  return found ?? null;
}

function isEmptyTest(model: Model, test: Expr, name: string): boolean {
  if (test.kind === "UnaryOp" && test.op === "Not") return test.operand.kind === "Name" && test.operand.id === name;
  if (test.kind !== "Compare" || test.ops[0] !== "Eq") return false;
  const sized = test.left.kind === "Call" && model.isBuiltin(test.left.func, "len") ? test.left.args[0] : test.left;
  return sized?.kind === "Name" && sized.id === name;
}

/** A dictionary or list that remembers results between calls on purpose. */
function isMemo(model: Model, fn: FunctionNode | Lambda, arg: Arg, value: Expr, changed: readonly Node[]): boolean {
  const name = `${arg.arg} ${fn.kind === "Lambda" ? "" : fn.name.name}`;
  const isDict = model.typeOf(value)?.name === "dict";
  if (!(isDict ? /cache|memo|seen/i : /cache|memo/i).test(name)) return false;
  if (changed.length === 0) return true;
  const isIt = (node: Node | null) => node?.kind === "Name" && node.id === arg.arg;
  let asked = false;
  let stored = false;
  for (const node of model.within(fn)) {
    if (node.kind === "Compare" && node.comparators.some(isIt)) asked = true;
    if (node.kind === "UnaryOp" && isIt(node.operand)) asked = true;
    if (node.kind === "If" && isIt(node.test)) asked = true;
    if (node.kind === "Attribute" && isIt(node.value) && !isDict && /^(?:append|extend)$/.test(node.attr))
      stored = true;
    if (node.kind === "Attribute" && isIt(node.value) && node.attr === "get") asked = true;
    if (node.kind === "Attribute" && isIt(node.value) && node.attr === "setdefault") stored = true;
    if (node.kind !== "Subscript" || !isIt(node.value)) continue;
    if (node.ctx === "Store") stored = true;
    else if (model.enclosing(node, "Try", "TryStar")) asked = true;
  }
  return asked && stored;
}

/** `count=[0]` with `count[0] += 1`: a variable in a box, kept between calls on purpose. */
function isCell(model: Model, value: Expr, changed: readonly Node[], leaves: readonly Node[]): boolean {
  if (
    value.kind !== "List" ||
    value.elts.length === 0 ||
    value.elts.length > 2 ||
    leaves.length > 0 ||
    changed.length === 0
  )
    return false;
  if (!value.elts.every((e) => e.kind === "Constant" || e.kind === "Name")) return false;
  return changed.every((node) => {
    const item = model.parent(node);
    return item?.kind === "Subscript" && item.ctx === "Store" && item.slice.kind === "Constant";
  });
}

/** `is` tells the default from everything else; nobody looks inside. */
function isSentinel(model: Model, fn: FunctionNode | Lambda, arg: Arg): boolean {
  const isIt = (e: Expr) => e.kind === "Name" && e.id === arg.arg;
  for (const node of model.within(fn.kind === "Lambda" ? fn.body : fn.body))
    if (
      node.kind === "Compare" &&
      node.ops.some((op) => op === "Is" || op === "IsNot") &&
      (isIt(node.left) || node.comparators.some(isIt))
    )
      return true;
  return false;
}

const READ_ONLY =
  /^(?:\w+\.)*(?:Sequence|Mapping|Iterable|Collection|Container|Iterator|AbstractSet|Sized|Reversible)$/;

function readOnlyAnnotation(model: Model, arg: Arg): boolean {
  let { annotation } = arg;
  if (annotation?.kind === "BinOp") annotation = annotation.left;
  if (annotation?.kind === "Subscript") annotation = annotation.value;
  if (!annotation) return false;
  return READ_ONLY.test(model.text(annotation)) || model.qualified(annotation) === "collections.abc.Set";
}

function plans(
  model: Model,
  fn: FunctionNode | Lambda,
  arg: Arg,
  value: Expr,
  shared: Shared,
  certain: boolean,
): FixPlan[] {
  if (fn.kind === "Lambda") return [];
  if (shared.named && (shared.cls || shared.onlyInside || !model.single(value as never))) return [];
  const made = shared.named ? `${model.text(value)}.copy()` : model.text(value);
  const changes = noneDefault(model, fn, arg, value, made);
  if (!changes) return [];
  const safe =
    certain &&
    optionalAnnotation(model, arg) !== null &&
    isEmpty(value) &&
    !shared.cls &&
    freeOfLocals(model, value) &&
    !comparedWithNone(model, fn, arg);
  return [
    {
      title: `Create the ${shared.what} inside the function`,
      safe,
      changes,
    },
  ];
}

function comparedWithNone(model: Model, fn: FunctionNode, arg: Arg): boolean {
  const isNone = (e: Expr) => e.kind === "Constant" && e.type === "NoneType";
  const isIt = (e: Expr) => e.kind === "Name" && e.id === arg.arg;
  for (const node of model.within(fn.body))
    if (
      node.kind === "Compare" &&
      (isIt(node.left) ? node.comparators.some(isNone) : isNone(node.left) && node.comparators.some(isIt))
    )
      return true;
  return false;
}
