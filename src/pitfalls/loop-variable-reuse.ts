import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Expr, Name, NodeOf } from "../python/ast";

type Loop = NodeOf<"For" | "AsyncFor">;

/** A loop variable that another loop, the loop itself or the name of its iterable takes away. */
export function* detect(model: Model): Iterable<Report> {
  for (const loop of model.nodes("For", "AsyncFor")) {
    yield* overwrittenIterable(model, loop);
    const outer = model.loop(loop);
    if (outer && outer.kind !== "While") yield* nested(model, loop);
  }
  for (const stmt of model.nodes("AugAssign")) {
    if (stmt.target.kind !== "Name" || !model.loop(stmt)) continue;
    const loop = rangeLoopOf(model, stmt.target);
    if (!loop || isReadLater(model, stmt.target, loop, stmt.end)) continue;
    const name = stmt.target.id;
    yield {
      at: stmt,
      message: `\`${model.text(stmt).replace(/\s+/g, " ")}\` does not skip a round: at the next one the \`for\` loop gives \`${name}\` the next number of the range. Use \`continue\`, a step in \`range\`, or a \`while\` loop.`,
      related: [{ at: loop.target, message: `\`${name}\` gets its value here in each round` }],
    };
  }
}

function names(target: Expr): Name[] {
  if (target.kind === "Name") return target.id.startsWith("_") ? [] : [target];
  if (target.kind === "Starred") return names(target.value);
  return target.kind === "Tuple" || target.kind === "List" ? target.elts.flatMap(names) : [];
}

/** `for item in item:` leaves the last element where the collection was. */
function* overwrittenIterable(model: Model, loop: Loop): Iterable<Report> {
  const { iter } = loop;
  if (iter.kind !== "Name") return;
  const target = names(loop.target).find((name) => name.id === iter.id);
  if (!target) return;
  const later = model
    .variable(target)
    .uses.some((use) => use !== iter && isAfter(model, use, loop) && reaches(model, use, target));
  const again = model.loop(loop) !== null && model.reached(iter)?.bindings.some((b) => b.node === target);
  yield {
    at: target,
    level: later || again ? "warning" : "info",
    message: `The loop variable has the name of what it runs over: after the first round \`${iter.id}\` is one element, and the collection has no name any more. Choose another name for the element.`,
    related: [{ at: iter, message: "The collection" }],
  };
}

/** Also true between the statements of a module, which lie in chunks of their own. */
const isAfter = (model: Model, use: Name, loop: Loop) =>
  model.document.position(use) >= model.document.position(loop) + loop.end - loop.start;

const reaches = (model: Model, use: Name, target: Name) =>
  model.reached(use)?.bindings.some((b) => b.node === target) ?? false;

/** An inner loop with the variable of an outer one, which the outer body reads afterwards. */
function* nested(model: Model, inner: Loop): Iterable<Report> {
  for (const target of names(inner.target)) {
    for (let outer = model.loop(inner); outer; outer = model.loop(outer)) {
      if (outer.kind === "While") continue;
      const first = names(outer.target).find((name) => name.id === target.id);
      if (!first) continue;
      const read = readAfter(model, target, outer, inner);
      if (read) yield nestedReport(model, target, first, inner, read);
      break;
    }
  }
}

function readAfter(model: Model, target: Name, outer: Loop, inner: Loop): Name | null {
  for (const use of model.variable(target).uses)
    if (
      use.start >= inner.end &&
      use.end <= outer.end &&
      model.chunkOf(use) === model.chunkOf(target) &&
      reaches(model, use, target)
    )
      return use;
  return null;
}

function nestedReport(model: Model, target: Name, first: Name, inner: Loop, read: Name): Report {
  return {
    at: target,
    level: "warning",
    message: `The inner loop reuses \`${target.id}\`, the variable of the outer loop. After it, \`${target.id}\` is the inner loop's last value, and the outer one is lost for this round. Give the inner variable a name of its own.`,
    related: [
      { at: first, message: "The outer loop" },
      { at: read, message: "Read after the inner loop" },
    ],
    fixes: rename(model, target, inner),
  };
}

const NEXT: ReadonlyMap<string, string> = new Map(Object.entries({ i: "j", j: "k", k: "m", x: "y", a: "b", n: "m" }));

function rename(model: Model, target: Name, inner: Loop): FixPlan[] {
  const fresh = [NEXT.get(target.id), `inner_${target.id}`].find((name) => name && !isTaken(model, target, name));
  if (!fresh) return [];
  const { uses, bindings } = model.variable(target);
  const isInside = (node: { start: number; end: number }) =>
    node.start >= inner.body[0]!.start && node.end <= inner.body.at(-1)!.end;
  const same = (node: Name) => model.chunkOf(node) === model.chunkOf(target);
  const mentions = new Set<Name>([target]);
  for (const use of uses) if (same(use) && isInside(use)) mentions.add(use);
  for (const { node } of bindings) if (node.kind === "Name" && same(node) && isInside(node)) mentions.add(node);
  if (bindings.some(({ node }) => node.kind !== "Name" && isInside(node))) return [];
  return [
    {
      title: `Call the inner variable \`${fresh}\``,
      safe: false,
      changes: [...mentions].map((name) => model.edit.replace(name, fresh)),
    },
  ];
}

function isTaken(model: Model, target: Name, name: string): boolean {
  const scope = model.variable(target).symbol?.scope;
  return !scope || scope.symbols.has(name) || model.global(name).kind !== "unknown";
}

/** The innermost `for` over a `range` whose only variable this is, where the statement stands in its body. */
function rangeLoopOf(model: Model, target: Name): Loop | null {
  for (let loop = model.loop(target); loop; loop = model.loop(loop)) {
    if (loop.kind !== "For" || loop.target.kind !== "Name" || loop.target.id !== target.id) continue;
    return loop.iter.kind === "Call" && model.isBuiltin(loop.iter.func, "range") ? loop : null;
  }
  return null;
}

/** The new value is used before the round ends, or after the loop. */
function isReadLater(model: Model, target: Name, loop: Loop, from: number): boolean {
  for (const use of model.variable(target).uses) if (use.start >= from && reaches(model, use, target)) return true;
  return model.loop(target) !== loop;
}
