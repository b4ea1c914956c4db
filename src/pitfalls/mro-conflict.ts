import { merge } from "../analysis/classes";
import type { FixPlan, Report } from "../analysis/detector";
import { BUILTIN_MRO } from "../analysis/facts/bases";
import type { ClassInfo, Model } from "../analysis/model";
import type { ClassDef, Expr } from "../python/ast";

type Base = ClassInfo | string;

/** Builtin types whose instances each have a shape of their own in memory. */
const SHAPES = new Set(
  "int float complex str bytes bytearray list tuple dict set frozenset memoryview range slice property type collections.deque".split(
    " ",
  ),
);
const FINAL = new Set("bool range slice memoryview NoneType ellipsis".split(" "));

/** Bases that no class can have together: no order, one twice, two shapes, two metaclasses; or a final base. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("ClassDef")) {
    if (node.bases.length === 0) continue;
    const bases = node.bases.map((base) => (base.kind === "Subscript" ? base.value : base));
    const final = bases.find((base) => model.isBuiltin(base, ...FINAL));
    if (final)
      yield {
        at: final,
        message: `\`${model.text(final)}\` cannot be a base class: Python raises TypeError when it makes \`${node.name.name}\`. Hold such an object in an attribute instead.`,
      };
    else if (bases.length > 1) {
      const report = judge(model, node, bases);
      if (report) yield report;
    }
  }
}

function judge(model: Model, node: ClassDef, bases: readonly Expr[]): Report | null {
  const first = node.bases[0]!;
  const at = model.span(node, first.start, node.bases.at(-1)!.end);
  const fails = `Python raises TypeError when it makes \`${node.name.name}\`.`;
  for (const [i, base] of bases.entries()) {
    const twin = bases.findIndex((other) => model.same(other, base));
    if (twin < i && model.simple(base))
      return {
        at: base,
        message: `\`${model.text(base)}\` is among the bases twice: ${fails} Name it once.`,
        fixes: [
          {
            title: "Name it once",
            safe: true,
            changes: [model.edit.replaceSpan(node, node.bases[i - 1]!.end, node.bases[i]!.end, "")],
          },
        ],
      };
  }
  const orders = bases.map((base) => orderOf(model, base));
  if (orders.some((order) => order === null)) return null;
  const known = orders as (readonly Base[])[];
  if (!merge([...known.map((order) => [...order]), known.map((order) => order[0]!)])) {
    const pair = conflicting(known);
    const why = pair
      ? `\`${model.text(bases[pair[0]]!)}\` stands before \`${model.text(bases[pair[1]]!)}\`, which derives from it and has to come first`
      : "the bases ask for contradicting orders";
    return {
      at,
      message: `There is no method resolution order for these bases: ${why}. ${fails} Name the more special class first.`,
      fixes: reordered(model, node, known),
    };
  }
  const shapes = new Set(known.map(shapeOf).filter((shape) => shape !== null));
  const strict = [...shapes].filter(
    (shape) => ![...shapes].some((other) => other !== shape && BUILTIN_MRO[other]?.includes(shape)),
  );
  if (strict.length > 1)
    return {
      at,
      message: `Objects of ${strict.map((s) => `\`${s}\``).join(" and ")} are laid out differently in memory, so no class can be both: ${fails} Derive from one and hold the other in an attribute.`,
    };
  const metas = known.map((order) => metaclassOf(model, order));
  if (metas.some((meta) => meta === undefined)) return null;
  for (const [i, a] of metas.entries())
    for (const b of metas.slice(i + 1))
      if (a && b && !a.order.includes(b.order[0]!) && !b.order.includes(a.order[0]!))
        return {
          at,
          message: `The bases have the metaclasses \`${a.name}\` and \`${b.name}\`, and neither derives from the other: ${fails} Make a metaclass that derives from both.`,
        };
  return null;
}

function orderOf(model: Model, base: Expr): readonly Base[] | null {
  const cls = model.classOf(base);
  if (cls) return cls.mro();
  const name = model.qualified(base)?.replace(/^builtins\./, "");
  return (name !== undefined && BUILTIN_MRO[name]) || null;
}

/** Two bases of which the later one derives from the earlier one. */
function conflicting(orders: readonly (readonly Base[])[]): [number, number] | null {
  for (let i = 0; i < orders.length; i++)
    for (let j = i + 1; j < orders.length; j++) if (orders[j]!.includes(orders[i]![0]!)) return [i, j];
  return null;
}

/** The only other order of the bases that works. */
function reordered(model: Model, node: ClassDef, orders: readonly (readonly Base[])[]): FixPlan[] {
  if (orders.length > 4 || model.hasComment(node.bases[0]!)) return [];
  const working = permutations(orders.map((_, i) => i)).filter((order) =>
    merge([...order.map((i) => [...orders[i]!]), order.map((i) => orders[i]![0]!)]),
  );
  const [order] = working;
  if (working.length !== 1 || !order) return [];
  const changes = node.bases.flatMap((base, i) =>
    order[i] === i ? [] : [model.edit.replace(base, model.text(node.bases[order[i]!]!))],
  );
  return [
    { title: `Order the bases ${order.map((i) => model.text(node.bases[i]!)).join(", ")}`, safe: false, changes },
  ];
}

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

/** The builtin type that decides how instances are laid out. */
const shapeOf = (order: readonly Base[]): string | null =>
  (order.find((base) => typeof base === "string" && SHAPES.has(base)) as string | undefined) ?? null;

interface Meta {
  readonly name: string;
  readonly order: readonly Base[];
}

const META: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  "abc.ABC": "abc.ABCMeta",
  "enum.Enum": "enum.EnumMeta",
  "typing.Protocol": "abc.ABCMeta",
});

/** The most special metaclass along an order; null for `type`, undefined where one is not known. */
function metaclassOf(model: Model, order: readonly Base[]): Meta | null | undefined {
  for (const base of order) {
    if (typeof base === "string") {
      const name = META[base] ?? (base.startsWith("collections.abc.") ? "abc.ABCMeta" : null);
      if (name) return { name, order: [name, "type", "object"] };
      continue;
    }
    const keyword = base.keywords.find((k) => k.arg === "metaclass" || k.arg === null);
    if (!keyword) continue;
    const own = model.classOf(keyword.value);
    const ownOrder = own?.mro();
    if (own && ownOrder?.includes("type")) return { name: own.name, order: ownOrder };
    const name = model.qualified(keyword.value)?.replace(/^builtins\./, "");
    if (name === "type") continue;
    if (name !== "abc.ABCMeta" && name !== "enum.EnumMeta") return undefined;
    return { name, order: [name, "type", "object"] };
  }
  return null;
}
