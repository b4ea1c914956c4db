import { changeAt } from "../analysis/copies";
import type { FixPlan, NeededImport, Report } from "../analysis/detector";
import { CONTAINERS } from "../analysis/facts/sizes";
import type { Binding, Model } from "../analysis/model";
import type { Assign, Attribute, Expr, Name, Node } from "../python/ast";

const COPY_NAME =
  /(?:^|_)(?:copy|copied|backup|bak|orig|original|originals|old|prev|previous|saved|snapshot|before|initial|clone|duplicate|new|next_(?:grid|board|state|gen|generation|matrix))(?:_|\d|$)/i;
const VIEW_NAME =
  /(?:^|_)(?:ref|alias|cur|current|node|head|tail|root|ptr|same|view|it|target|out|this|that)(?:_|\d|$)/i;
/** Expressions that make a new object. */
const MAKING = new Set(["List", "Dict", "Set", "ListComp", "DictComp", "SetComp", "Call", "BinOp"]);

/** `b = a` for a mutable object, then a change through one name and a read through the other. */
export function* detect(model: Model): Iterable<Report> {
  let changed: ReadonlySet<string> | null = null;
  for (const node of model.nodes("Assign")) {
    const target = node.targets[0]!;
    if (node.targets.length !== 1) continue;
    if (target.kind === "Attribute" && node.value.kind === "Attribute" && COPY_NAME.test(target.attr)) {
      const kept = judgeKept(model, node, target, node.value);
      if (kept) yield kept;
    }
    if (target.kind !== "Name") continue;
    if (node.value.kind === "Name") changed ??= changedNames(model);
    const report =
      node.value.kind === "Name"
        ? target.id !== node.value.id && (changed?.has(target.id) || changed?.has(node.value.id))
          ? judge(model, node, target, node.value)
          : null
        : node.value.kind === "Attribute" && COPY_NAME.test(target.id)
          ? judgeAttribute(model, node, target, node.value)
          : null;
    if (report) yield report;
  }
}

function judge(model: Model, node: Assign, alias: Name, source: Name): Report | null {
  const isNext = /(?:^|_)new(?:_|\d|$)/i.test(source.id); // `rows = new_rows`: the new one takes the place of the old
  const copyish = COPY_NAME.test(alias.id) || (!isNext && COPY_NAME.test(source.id));
  if (isNext && !copyish) return null;
  if (!copyish && (VIEW_NAME.test(alias.id) || VIEW_NAME.test(source.id))) return null;
  if (!copyish && !model.variable(source).bindings.some((b) => b.value && MAKING.has(b.value.kind))) return null;
  const own = model.variable(alias).bindings.find((b) => b.node === alias);
  const origin = model.reached(source)?.bindings ?? [];
  if (!own || origin.length !== 1) return null;
  const type = model.typeOf(source);
  if (type ? !CONTAINERS.has(type.name) : !copyish || origin[0]!.kind !== "param") return null;
  if (!copyish && (origin[0]!.kind === "param" || model.variable(alias).bindings.length > 1 || model.loop(node)))
    return null;
  const through = usesAfter(model, own, node, alias);
  const direct = usesAfter(model, origin[0]!, node, source);
  const found =
    conflict(model, through, direct) ??
    conflict(model, direct, through) ??
    grown(model, node, alias, direct, type?.name) ??
    grown(model, node, source, through, type?.name);
  if (!found || isCompared(model, alias, source, [...through, ...direct])) return null;
  return {
    ...report(model, node, found, type?.name ?? null),
    ...(copyish ? {} : { level: "hint" as const }),
  };
}

/** `backup = self.rows`, then a change through one of them and a read through the other in the same method. */
function judgeAttribute(model: Model, node: Assign, alias: Name, source: Attribute): Report | null {
  const type = model.selfClass(source.value) && model.typeOf(source);
  const fn = type && CONTAINERS.has(type.name) ? model.function(node) : null;
  const own = fn && model.variable(alias).bindings.find((b) => b.node === alias);
  if (!fn || !own) return null;
  const mentions = model
    .below(fn, "Attribute")
    .filter((one) => one !== source && one.attr === source.attr && model.same(one.value, source.value));
  if (mentions.some((one) => one.ctx !== "Load")) return null;
  const direct = mentions.filter((one) => model.canReach(node, one));
  const through = usesAfter(model, own, node, alias);
  const found = conflict(model, through, direct) ?? conflict(model, direct, through);
  return found && report(model, node, found, type!.name);
}

/** `self.saved = self.rows` in one method, where the class changes the rows in place and reads what it saved. */
function judgeKept(model: Model, node: Assign, alias: Attribute, source: Attribute): Report | null {
  const cls = model.selfClass(alias.value);
  const fn = model.function(node);
  if (!cls || !fn || !model.same(alias.value, source.value)) return null;
  const [rows, saved] = [cls.attributes.get(source.attr), cls.attributes.get(alias.attr)];
  const given = (rows?.assigned ?? []).filter(({ value }) => !isAttribute(value, alias.attr));
  const type = given.length > 0 ? model.typeOf(given[0]!.value ?? source) : null;
  if (!type || !CONTAINERS.has(type.name) || given.some(({ method }) => method.name.name !== "__init__")) return null;
  const isRenewed = model
    .below(fn, "Attribute")
    .some((one) => one.attr === source.attr && one.ctx === "Store" && one.start > node.end);
  const change = rows?.mutated.find(({ method }) => method !== fn);
  const read = saved?.read[0];
  if (isRenewed || !change || !read || saved!.mutated.length > 0) return null;
  return report(model, node, { change: change.node as Expr, read: read.node as Expr, inner: false }, type.name);
}

const isAttribute = (value: Expr | null, name: string): boolean => value?.kind === "Attribute" && value.attr === name;

function report(model: Model, node: Assign, found: Conflict, type: string | null): Report {
  const [change, read] = [model.text(found.change), model.text(found.read)];
  return {
    at: node.value,
    message: `\`${model.text(node.targets[0]!)} = ${model.text(node.value)}\` copies nothing: both names mean one ${type ?? "object"}, so the change through \`${change}\` shows in \`${read}\` too. Make a copy where you want two.`,
    related: [
      { at: found.change, message: `Changed through \`${change}\`` },
      { at: found.read, message: `Read through \`${read}\`` },
    ],
    fixes: plans(model, node.value, type, found.inner),
  };
}

/** A first look without scopes: the names through which the unit changes an object. */
function changedNames(model: Model): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const chunk of model.unit.chunks)
    for (const node of chunk.nodes.get("Name") ?? [])
      if (node.kind === "Name" && !changed.has(node.id) && (changeAt(model, node) !== null || isGrown(node)))
        changed.add(node.id);
  return changed;
}

/** Uses of the binding in the same function that come after the statement. */
function usesAfter(model: Model, binding: Binding, node: Assign, name: Name): Name[] {
  const home = model.evaluator(node);
  const { uses, bindings } = model.variable(name);
  const others = new Set<Node>(bindings.filter((other) => other !== binding).map((other) => other.node));
  return uses.filter((use) => {
    if (use === node.value || model.evaluator(use) !== home) return false;
    const reached = model.reached(use)?.bindings;
    return reached?.includes(binding) === true && model.canReach(node, use, (at) => others.has(at));
  });
}

const isGrown = (node: Name): boolean => node.parent?.kind === "AugAssign" && node.parent.target === node;

/** Operators that change an object of the type in place. */
const GROWING: Readonly<Record<string, RegExp>> = {
  list: /^(?:Add|Mult)$/,
  set: /^(?:BitOr|BitAnd|BitXor|Sub)$/,
  dict: /^BitOr$/,
};

/** `copy |= {4}`, `copy += [4]`: the object that both names mean grows. */
function grown(model: Model, node: Assign, name: Name, reading: readonly Name[], type?: string): Conflict | null {
  const operators = type === undefined ? undefined : GROWING[type];
  if (!operators) return null;
  const home = model.evaluator(node);
  for (const { target, op } of model.nodes("AugAssign")) {
    if (target.kind !== "Name" || target.id !== name.id || !operators.test(op) || model.evaluator(target) !== home)
      continue;
    if (
      !model.canReach(node, target) ||
      model.variable(target).bindings.some((b) => b.node !== target && b.start > node.end)
    )
      continue;
    const read = reading.find((use) => model.canReach(target, use));
    if (read) return { change: target, read, inner: false };
  }
  return null;
}

interface Conflict {
  readonly change: Expr;
  readonly read: Expr;
  readonly inner: boolean;
}

/** A change through one name that control can follow to a read through the other. */
function conflict(model: Model, changing: readonly Expr[], reading: readonly Expr[]): Conflict | null {
  for (const change of changing) {
    const how = changeAt(model, change);
    if (!how) continue;
    const read = reading.find((use) => changeAt(model, use) === null && model.canReach(change, use));
    if (read) return { change, read, inner: how === "inner" };
  }
  return null;
}

/** `a is b` or `id(a) == id(b)`: the text shows that they are one. */
function isCompared(model: Model, alias: Name, source: Name, uses: readonly Name[]): boolean {
  return uses.some((use) => {
    const parent = model.parent(use);
    if (parent?.kind === "Call" && model.isBuiltin(parent.func, "id")) return true;
    if (parent?.kind !== "Compare" || !parent.ops.some((op) => op === "Is" || op === "IsNot")) return false;
    const names = [parent.left, ...parent.comparators].map((e) => (e.kind === "Name" ? e.id : ""));
    return names.includes(alias.id) && names.includes(source.id);
  });
}

function plans(model: Model, source: Expr, type: string | null, inner: boolean): FixPlan[] {
  const text = model.text(source);
  const imports: NeededImport[] = [];
  let made = `${text}.copy()`;
  if (inner || type === null) {
    const name = model.importName("copy", inner ? "deepcopy" : "copy");
    if (name.imports.length > 0 && model.global("copy").bindings.length > 0) return [];
    imports.push(...name.imports);
    made = `${name.text}(${text})`;
  }
  return [{ title: `Copy with ${made}`, safe: false, changes: [model.edit.replace(source, made)], imports }];
}
