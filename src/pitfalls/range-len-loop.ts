import type { FixPlan, Report } from "../analysis/detector";
import { IN_PLACE_METHOD_NAMES } from "../analysis/facts/methods";
import { mentions } from "../analysis/loops";
import type { Model } from "../analysis/model";
import type { Comprehension, Expr, For, Name, Node, Subscript } from "../python/ast";

/** `for i in range(len(names))` where the body only wants `names[i]`. */
export function* detect(model: Model): Iterable<Report> {
  for (const loop of model.nodes("For", "comprehension")) {
    const sequence = lengthOf(model, loop.iter);
    if (!sequence || loop.target.kind !== "Name") continue;
    const { target } = loop;
    const body = bodyOf(model, loop);
    const uses = mentions(model, body, target.id);
    const items = uses.filter((use) => isItem(model, use, sequence));
    const rest = uses.filter((use) => !isItem(model, use, sequence));
    if (items.length === 0 || items.some((use) => (model.parent(use) as Subscript).ctx !== "Load")) continue;
    if (rest.some((use) => use.ctx !== "Load" || isPosition(model, use, body))) continue;
    if (changes(model, body, sequence) || isReadLater(model, loop, target)) continue;
    const how = rest.length
      ? `\`for ${target.id}, item in enumerate(${model.text(sequence)})\``
      : `\`for item in ${model.text(sequence)}\``;
    yield {
      at: loop.iter,
      message: `The loop counts indexes only to look up \`${model.text(sequence)}[${target.id}]\`. Python walks over the items themselves: write ${how}.`,
      fixes: loop.kind === "For" ? fix(model, loop, target, sequence, items, rest.length > 0) : [],
    };
  }
}

/** The sequence in `range(len(x))` or `range(0, len(x))`. */
function lengthOf(model: Model, iter: Expr): Expr | null {
  if (iter.kind !== "Call" || !model.isBuiltin(iter.func, "range") || iter.keywords.length > 0) return null;
  const [first, second] = iter.args;
  const stop =
    iter.args.length === 1
      ? first
      : iter.args.length === 2 && first!.kind === "Constant" && first!.value === 0
        ? second
        : null;
  if (stop?.kind !== "Call" || !model.isBuiltin(stop.func, "len") || stop.args.length !== 1) return null;
  const [sequence] = stop.args;
  return model.simple(sequence!) && sequence!.kind !== "Constant" ? sequence! : null;
}

function bodyOf(model: Model, loop: For | Comprehension): readonly Node[] {
  if (loop.kind === "For") return loop.body;
  const whole = model.parent(loop);
  if (!whole || !("generators" in whole)) return [];
  const rest = whole.generators.slice(whole.generators.indexOf(loop) + 1);
  return [...loop.ifs, ...rest, ...(whole.kind === "DictComp" ? [whole.key, whole.value] : [whole.elt])];
}

/** `x[i]` with exactly the index. */
function isItem(model: Model, use: Name, sequence: Expr): boolean {
  const up = model.parent(use);
  return up?.kind === "Subscript" && up.slice === use && model.same(up.value, sequence);
}

/** The index is a place in something: of another sequence, a neighbour, the start of another range. */
function isPosition(model: Model, use: Name, body: readonly Node[]): boolean {
  for (let at: Node = use, up = model.parent(at); up; at = up, up = model.parent(up)) {
    if (up.kind === "Subscript" && up.slice === at) return true;
    if (up.kind === "Slice" || up.kind === "Compare" || up.kind === "For" || up.kind === "comprehension") return true;
    if (
      up.kind === "Call" &&
      at !== up.func &&
      (model.isBuiltin(up.func, "range", "slice", "min", "max") ||
        (up.func.kind === "Attribute" && /^(?:insert|pop|seek|item)$/.test(up.func.attr)))
    )
      return true;
    if (body.includes(up)) return false;
  }
  return false;
}

/** The loop assigns the sequence, an item of it or its size. */
function changes(model: Model, body: readonly Node[], sequence: Expr): boolean {
  const root = rootOf(sequence);
  for (const node of body)
    for (const inside of model.within(node)) {
      if (inside.kind === "Name" && inside.id === root && inside.ctx !== "Load") return true;
      if (inside.kind === "Attribute" && model.same(inside.value, sequence) && IN_PLACE_METHOD_NAMES.has(inside.attr))
        return true;
      if (
        (inside.kind === "Subscript" || inside.kind === "Attribute") &&
        inside.ctx !== "Load" &&
        isPathOf(model, inside, sequence)
      )
        return true;
    }
  return false;
}

function isPathOf(model: Model, stored: Node, sequence: Expr): boolean {
  let at: Node = stored;
  while (at.kind === "Subscript" || at.kind === "Attribute") {
    at = at.value;
    if (model.same(at, sequence)) return stored.kind === "Subscript" && at === stored.value;
  }
  return model.text(stored) === model.text(sequence);
}

function rootOf(path: Expr): string {
  let at = path;
  while (at.kind === "Attribute") at = at.value;
  return at.kind === "Name" ? at.id : "";
}

/** The index is read after the loop. */
function isReadLater(model: Model, loop: For | Comprehension, target: Name): boolean {
  if (loop.kind !== "For") return false;
  for (const use of model.variable(target).uses)
    if (model.chunkOf(use) === model.chunkOf(target) && use.start > loop.end) {
      const reached = model.reached(use);
      if (!reached || reached.bindings.some((b) => b.node === target)) return true;
    }
  return loop.orelse.length > 0 && mentions(model, loop.orelse, target.id).length > 0;
}

function fix(
  model: Model,
  loop: For,
  target: Name,
  sequence: Expr,
  items: readonly Name[],
  counted: boolean,
): FixPlan[] {
  const name = itemName(model, loop, sequence);
  if (!name) return [];
  const text = model.text(sequence);
  const subject = model.typeOf(sequence)?.name;
  const closed = items.some((use) => model.function(use) !== model.function(loop));
  const known = subject === "list" || subject === "tuple" || subject === "str";
  return [
    {
      title: counted ? "Use `enumerate`" : "Loop over the items",
      safe: known && !closed && model.function(loop) !== null,
      changes: [
        model.edit.replace(target, counted ? `${target.id}, ${name}` : name),
        model.edit.replace(loop.iter, counted ? `enumerate(${text})` : text),
        ...items.map((use) => model.edit.replace(model.parent(use)!, name)),
      ],
    },
  ];
}

/** `names` → `name`; null where no good name is free. */
function itemName(model: Model, loop: For, sequence: Expr): string | null {
  const plural = sequence.kind === "Attribute" ? sequence.attr : sequence.kind === "Name" ? sequence.id : "";
  const taken = new Set<string>();
  const around = model.function(loop) ?? model.unit.node;
  for (const node of model.within(around)) {
    if (node.kind === "Name") taken.add(node.id);
    else if (node.kind === "arg") taken.add(node.arg);
  }
  return (
    [singular(plural), "item", "value", "element"].find(
      (name) =>
        name !== null &&
        /^[a-z_]\w*$/.test(name) &&
        !taken.has(name) &&
        !["is", "as", "in", "if", "class", "pass"].includes(name) &&
        model.global(name).kind === "unknown",
    ) ?? null
  );
}

function singular(name: string): string | null {
  if (/[^s]ies$/.test(name)) return `${name.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss)es$/.test(name)) return name.slice(0, -2);
  if (/[^su]s$/.test(name) && name.length > 3) return name.slice(0, -1);
  return name.endsWith("_list") ? name.slice(0, -5) : null;
}
