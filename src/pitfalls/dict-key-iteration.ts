import type { FixPlan, Report } from "../analysis/detector";
import { IN_PLACE_METHOD_NAMES } from "../analysis/facts/methods";
import { DICTIONARIES } from "../analysis/facts/sizes";
import type { Model } from "../analysis/model";
import type { Call, Comprehension, Expr, For, Name, Node, Subscript } from "../python/ast";

/** What a loop calls the key of a dictionary, and not an index. */
const NAMES_A_KEY = /^(?:k|\w*(?:key|name|word|letter|char|user|color|city|country|product|student))$/i;
export function* detect(model: Model): Iterable<Report> {
  for (const test of model.nodes("Compare")) {
    const last = test.comparators[test.comparators.length - 1]!;
    const op = test.ops[test.ops.length - 1];
    if ((op !== "In" && op !== "NotIn") || !isKeysCall(last)) continue;
    const type = model.typeOf(last.func.value)?.name;
    if (type ? !DICTIONARIES.has(type) : model.imports("sqlite3")) continue;
    const change = model.edit.replaceSpan(last, last.func.value.end, last.end, "");
    const plan: FixPlan = { title: "Ask the dictionary itself", safe: type !== undefined, changes: [change] };
    const held = model.text(last.func.value);
    yield {
      at: last,
      message: `\`in ${held}\` looks the key up in the dictionary itself; the view of \`keys()\` adds a call and no meaning. Drop \`.keys()\`.`,
      fixes: [plan],
    };
  }
  for (const loop of [...model.nodes("For"), ...model.nodes("comprehension")]) {
    if (loop.target.kind !== "Name" || loop.iter.kind === "Constant") continue;
    const held = isKeysCall(loop.iter) ? loop.iter.func.value : loop.iter;
    if (held.kind !== "Name" && held.kind !== "Attribute") continue;
    if (!isMentioned(model, loop, held, loop.target)) continue;
    const parts: readonly Node[] = loop.kind === "For" ? loop.body : comprehensionParts(model, loop);
    const reads = readsOfItems(model, parts, held, loop.target);
    if (!reads || reads.length === 0) continue;
    const type = model.typeOf(held)?.name;
    if (
      type
        ? !DICTIONARIES.has(type)
        : !isKeysCall(loop.iter) && !looksLikeDict(held) && !NAMES_A_KEY.test(loop.target.id)
    )
      continue;
    const plan = items(model, loop, held, loop.target, parts, reads);
    const [key, of] = [loop.target.id, model.text(held)];
    yield {
      at: loop.iter,
      message: `This loop walks over the keys and then looks every value up again with \`${of}[${key}]\`. \`${of}.items()\` gives key and value together.`,
      related: [{ at: reads[0]!, message: "The value is looked up here." }],
      fixes: plan ? [plan] : [],
    };
  }
}

/** The text `d[k]` stands near the loop: cheap, and false for nearly all loops. */
function isMentioned(model: Model, loop: For | Comprehension, held: Expr, key: Name): boolean {
  const owner = loop.kind === "For" ? loop : model.parent(loop)!;
  return model.text(owner).includes(`${model.text(held)}[${key.id}]`);
}

function isKeysCall(expr: Expr): expr is Call & { readonly func: Expr & { kind: "Attribute" } } {
  return (
    expr.kind === "Call" &&
    expr.func.kind === "Attribute" &&
    expr.func.attr === "keys" &&
    expr.args.length + expr.keywords.length === 0
  );
}

/** A name that says dictionary, where nothing else is known of it. */
const looksLikeDict = (held: Expr) =>
  /dict|map|_by_|lookup|table|counts?$|scores?$|prices?$|stock$|inventory$|config$|settings$/i.test(
    held.kind === "Name" ? held.id : held.kind === "Attribute" ? held.attr : "",
  );

function comprehensionParts(model: Model, clause: Comprehension): Node[] {
  const owner = model.parent(clause)!;
  const parts: Node[] = [...clause.ifs];
  if ("elt" in owner) parts.push(owner.elt);
  if (owner.kind === "DictComp") parts.push(owner.key, owner.value);
  if ("generators" in owner)
    for (const other of owner.generators) if (other.start > clause.start) parts.push(other.iter, ...other.ifs);
  return parts;
}

/** Every `d[k]`, or null where the body changes the dictionary or the key. */
function readsOfItems(model: Model, parts: readonly Node[], held: Expr, key: Name): Subscript[] | null {
  const found: Subscript[] = [];
  for (const node of model.within(parts)) {
    if (node.kind === "Name" && node.id === key.id && node.ctx !== "Load") return null;
    if (node.kind === "AugAssign" && node.target.kind === "Subscript" && model.same(node.target.value, held))
      return null;
    if (node.kind !== held.kind || !model.same(node, held)) {
      if (node.kind === held.kind && isStoreOf(node, held)) return null;
      continue;
    }
    const parent = model.parent(node);
    if (parent?.kind === "Subscript" && parent.value === node) {
      if (parent.ctx !== "Load") return null;
      if (parent.slice.kind === "Name" && parent.slice.id === key.id) found.push(parent);
    } else if (parent?.kind === "Attribute") {
      if (IN_PLACE_METHOD_NAMES.has(parent.attr)) return null;
    } else if (
      parent?.kind === "Call" &&
      parent.func !== node &&
      !model.isBuiltin(parent.func, "len", "print", "sum", "max", "min")
    )
      return null;
  }
  return found;
}

const isStoreOf = (node: Node, held: Expr) =>
  (node.kind === "Name" && held.kind === "Name" && node.id === held.id && node.ctx !== "Load") ||
  (node.kind === "Attribute" && held.kind === "Attribute" && node.attr === held.attr && node.ctx !== "Load");

function items(
  model: Model,
  loop: For | Comprehension,
  held: Expr,
  key: Name,
  parts: readonly Node[],
  reads: readonly Subscript[],
): FixPlan | null {
  const { symbols } = model.scopeOf(parts[0]!);
  const outer = model.scopeOf(loop.kind === "For" ? loop : model.parent(loop)!).symbols;
  const value = ["value", "item", "entry"].find(
    (n) => !symbols.has(n) && !outer.has(n) && model.global(n).bindings.length === 0,
  );
  if (!value || reads.some((r) => model.function(r) !== model.function(parts[0]!))) return null;
  const uses = [...model.within(parts)].filter((n) => n.kind === "Name" && n.id === key.id).length;
  const after =
    loop.kind === "For" &&
    model
      .variable(key)
      .uses.some((use) => model.chunkOf(use) !== model.chunkOf(loop) || use.end > loop.end || use.start < loop.start);
  const onlyValues = uses === reads.length && !after;
  const target = onlyValues ? value : `${key.id}, ${value}`;
  const changes = [
    model.edit.replace(key, target),
    model.edit.replace(loop.iter, `${model.text(held)}.${onlyValues ? "values" : "items"}()`),
    ...reads.map((read) => model.edit.replace(read, value)),
  ];
  return { title: `Iterate over ${onlyValues ? "values" : "items"}()`, safe: false, changes };
}
