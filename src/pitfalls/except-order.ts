import { handlerLines } from "../analysis/clauses";
import type { FixPlan, Report } from "../analysis/detector";
import { type CaughtType, caughtTypes, derivesFrom, type ExceptionType, mayOverlap } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import type { ExceptHandler, Try } from "../python/ast";

interface Clause {
  readonly handler: ExceptHandler;
  readonly caught: readonly CaughtType[];
}

export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Try")) {
    const clauses: Clause[] = [];
    for (const handler of node.handlers) {
      if (!handler.type) break;
      const caught = caughtTypes(model, handler.type);
      const dead = caught.map(({ type }) => type && firstCatching(clauses, type));
      if (dead.length > 0 && dead.every((found) => found)) yield deadClause(model, node, clauses, { handler, caught });
      else
        for (const [i, found] of dead.entries())
          if (found && caught[i]!.expr !== handler.type)
            yield {
              at: caught[i]!.expr,
              level: "info",
              message:
                `${told(model, caught[i]!)} never gets here: \`except ${model.text(found.handler.type!)}\` above catches it first. ` +
                "Python takes the first clause that fits. Put the narrower clause before the broader one, or drop the name here.",
              related: [{ at: found.handler.type!, message: "Catches it first" }],
            };
      clauses.push({ handler, caught });
    }
  }
}

const catches = ({ caught }: Clause, type: ExceptionType) =>
  caught.some((one) => one.type && derivesFrom(type, one.type));

const firstCatching = (clauses: readonly Clause[], type: ExceptionType) =>
  clauses.find((one) => catches(one, type)) ?? null;

const told = (model: Model, { expr }: CaughtType) => `\`${model.text(expr)}\``;

function deadClause(model: Model, node: Try, before: readonly Clause[], dead: Clause): Report {
  const { handler, caught } = dead;
  const catching = before.filter((one) => caught.some(({ type }) => catches(one, type!)));
  const first = catching[0]!;
  const twin = caught.every(({ type }) => catching.some((one) => one.caught.some((c) => c.type?.key === type!.key)));
  const broad = `\`except ${model.text(first.handler.type!)}\``;
  const own = `${handler.type!.kind === "Tuple" ? "each class of " : ""}\`${model.text(handler.type!)}\``;
  const why = twin
    ? first.caught.some(({ expr }) => model.same(expr, handler.type))
      ? `${broad} above already catches it`
      : `${own} is another name for a class that ${broad} above catches`
    : `${own} is a kind of ${first.caught.length > 1 ? "what" : `\`${model.text(first.handler.type!)}\`, and`} ${broad} above catches${first.caught.length > 1 ? "" : " it first"}`;
  return {
    at: handler.type!,
    message: `This handler never runs: ${why}. Python takes the first clause that fits, from top to bottom. ${twin ? "Merge the two handlers." : "Put the narrower clause first."}`,
    related: [{ at: first.handler.type!, message: "Catches it first" }],
    fixes: [twin ? remove(model, node, handler) : move(model, node, before, first, dead)].filter((fix) => fix !== null),
  };
}

function move(model: Model, node: Try, before: readonly Clause[], first: Clause, dead: Clause): FixPlan | null {
  const own = handlerLines(model, node, dead.handler);
  const target = handlerLines(model, node, first.handler);
  if (!own || !target) return null;
  const between = before.slice(before.indexOf(first) + 1);
  const free = between.every(({ caught }) =>
    caught.every((c) => dead.caught.every((d) => !mayOverlap(c.type, d.type))),
  );
  return {
    title: `Put \`except ${model.text(dead.handler.type!)}\` before \`except ${model.text(first.handler.type!)}\``,
    safe: free,
    changes: [
      model.edit.replaceSpan(node, target.start, target.start, own.text),
      model.edit.replaceSpan(node, own.start, own.end, ""),
    ],
  };
}

function remove(model: Model, node: Try, handler: ExceptHandler): FixPlan | null {
  const own = handlerLines(model, node, handler);
  return (
    own && {
      title: "Remove the handler that never runs",
      safe: false,
      changes: [model.edit.replaceSpan(node, own.start, own.end, "")],
    }
  );
}
