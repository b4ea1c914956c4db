import { handlerLines } from "../analysis/clauses";
import type { Change, FixPlan, Report } from "../analysis/detector";
import { afterBreak, lineEnd, lineStart } from "../analysis/edits";
import { caughtTypes, mayOverlap } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import type { ExceptHandler, Stmt, Try } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Try"))
    for (const [i, handler] of node.handlers.entries()) {
      const raise = onlyRaises(handler);
      if (!raise || node.handlers.slice(i + 1).some((later) => mayShare(model, handler, later))) continue;
      const fix = removal(model, node, handler);
      yield {
        at: raise,
        message:
          "This handler only raises the exception again, so the code does the same without it, and is shorter. " +
          "Remove it, or do something here before the `raise`.",
        fixes: fix ? [fix] : [],
      };
    }
}

function onlyRaises({ body, name }: ExceptHandler): Stmt | null {
  const [stmt, ...rest] = body;
  if (stmt?.kind !== "Raise" || rest.length || stmt.cause) return null;
  return !stmt.exc || (name && stmt.exc.kind === "Name" && stmt.exc.id === name.name) ? stmt : null;
}

/** The later clause could catch what this one lets through: then this one protects it. */
function mayShare(model: Model, handler: ExceptHandler, later: ExceptHandler): boolean {
  if (!handler.type || !later.type) return true;
  const own = caughtTypes(model, handler.type);
  return caughtTypes(model, later.type).some((l) => own.some((o) => mayOverlap(o.type, l.type)));
}

function removal(model: Model, node: Try, handler: ExceptHandler): FixPlan | null {
  const own = handlerLines(model, node, handler);
  if (!own) return null;
  const safe = !own.text.includes("#");
  const gone = model.edit.replaceSpan(node, own.start, own.end, "");
  if (node.handlers.length > 1) return { title: "Remove the handler", safe, changes: [gone] };
  if (node.finalbody.length) return node.orelse.length ? null : { title: "Remove the handler", safe, changes: [gone] };
  const changes = [dedent(model, node, node.body), dedent(model, node, node.orelse)];
  const { text } = model.chunkOf(node);
  if (changes.some((c) => !c) || text.slice(lineEnd(text, node.start), node.body[0]!.start).includes("#")) return null;
  const header = model.edit.replaceSpan(
    node,
    lineStart(text, node.start),
    afterBreak(text, lineEnd(text, node.start)),
    "",
  );
  const first = node.orelse[0];
  const between = first ? [model.edit.replaceSpan(node, own.end, lineStart(text, first.start), "")] : [];
  return {
    title: "Remove the try statement",
    safe,
    changes: [header, ...changes.flatMap((c) => c!), gone, ...between],
  };
}

/** Moves the lines of a block one level to the left; null where that would change a text or lines are shared. */
function dedent(model: Model, node: Try, block: readonly Stmt[]): Change[] | null {
  const first = block[0];
  const last = block[block.length - 1];
  if (!first || !last) return [];
  const { text } = model.chunkOf(node);
  const outer = model.indent(node);
  const inner = model.indent(first);
  if (
    text.slice(lineStart(text, node.start), node.start) !== outer ||
    text.slice(lineStart(text, first.start), first.start).trim() !== ""
  )
    return null;
  if (!inner.startsWith(outer)) return null;
  for (const n of model.within(block))
    if ((n.kind === "Constant" || n.kind === "JoinedStr" || n.kind === "TemplateStr") && model.text(n).includes("\n"))
      return null;
  const changes: Change[] = [];
  for (let at = lineStart(text, first.start); at < last.end; at = afterBreak(text, lineEnd(text, at)))
    if (text.startsWith(inner, at))
      changes.push(model.edit.replaceSpan(node, at + outer.length, at + inner.length, ""));
  return changes;
}
