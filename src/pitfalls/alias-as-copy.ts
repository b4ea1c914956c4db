import { changeAt } from "../analysis/copies";
import type { FixPlan, NeededImport, Report } from "../analysis/detector";
import type { Binding, Model } from "../analysis/model";
import type { Assign, Expr, Name } from "../python/ast";

const COPY_NAME =
  /(?:^|_)(?:copy|copied|backup|bak|orig|original|originals|old|prev|previous|saved|snapshot|before|initial|clone|duplicate|new)(?:_|\d|$)/i;
const VIEW_NAME =
  /(?:^|_)(?:ref|alias|cur|current|node|head|tail|root|ptr|same|view|it|target|out|this|that)(?:_|\d|$)/i;
const COPYABLE = new Set(["list", "dict", "set", "bytearray", "deque", "defaultdict", "Counter", "OrderedDict"]);

/** Expressions that make a new object. */
const MAKING = new Set(["List", "Dict", "Set", "ListComp", "DictComp", "SetComp", "Call", "BinOp"]);

/** `b = a` for a mutable object, then a change through one name and a read through the other. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Assign")) {
    if (node.value.kind !== "Name" || node.targets.length !== 1) continue;
    const target = node.targets[0]!;
    if (target.kind !== "Name" || target.id === node.value.id || !isChanged(model, target.id, node.value.id)) continue;
    const report = judge(model, node, target, node.value);
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
  if (type ? !COPYABLE.has(type.name) : !copyish || origin[0]!.kind !== "param") return null;
  if (!copyish && (origin[0]!.kind === "param" || model.variable(alias).bindings.length > 1 || model.loop(node)))
    return null;
  const through = usesAfter(model, own, node, alias);
  const direct = usesAfter(model, origin[0]!, node, source);
  const found = conflict(model, through, direct) ?? conflict(model, direct, through);
  if (!found || isCompared(model, alias, source, [...through, ...direct])) return null;
  const what = type?.name ?? "object";
  return {
    at: node.value,
    ...(copyish ? {} : { level: "hint" as const }),
    message: `\`${alias.id} = ${source.id}\` copies nothing: both names mean one ${what}, so the change through \`${found.change.id}\` shows in \`${found.read.id}\` too. Make a copy where you want two.`,
    related: [
      { at: found.change, message: `Changed through \`${found.change.id}\`` },
      { at: found.read, message: `Read through \`${found.read.id}\`` },
    ],
    fixes: plans(model, source, type?.name ?? null, found.inner),
  };
}

/** A first look without scopes: the unit changes an object through one of the names. */
function isChanged(model: Model, alias: string, source: string): boolean {
  for (const chunk of model.unit.chunks)
    for (const node of chunk.nodes.get("Name") ?? [])
      if (node.kind === "Name" && (node.id === alias || node.id === source) && changeAt(model, node) !== null)
        return true;
  return false;
}

/** Uses of the binding in the same function that come after the statement. */
function usesAfter(model: Model, binding: Binding, node: Assign, name: Name): Name[] {
  const home = model.evaluator(node);
  return model.variable(name).uses.filter((use) => {
    if (use === node.value || model.evaluator(use) !== home) return false;
    const reached = model.reached(use)?.bindings;
    return reached?.includes(binding) === true && model.canReach(node, use);
  });
}

interface Conflict {
  readonly change: Name;
  readonly read: Name;
  readonly inner: boolean;
}

/** A change through one name that control can follow to a read through the other. */
function conflict(model: Model, changing: readonly Name[], reading: readonly Name[]): Conflict | null {
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
