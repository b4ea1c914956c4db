import type { FixPlan, Report } from "../analysis/detector";
import { lineStart } from "../analysis/edits";
import type { Model } from "../analysis/model";
import type { Break, Continue, Node, Return, Try, TryStar } from "../python/ast";

type Jump = Return | Break | Continue;

export function* detect(model: Model): Iterable<Report> {
  const seen = new Set<Node>();
  for (const node of model.nodes("Try", "TryStar")) {
    if (!node.finalbody.length) continue;
    for (const jump of model.within(node.finalbody, { nested: false })) {
      if (jump.kind !== "Return" && jump.kind !== "Break" && jump.kind !== "Continue") continue;
      if (seen.has(jump) || model.function(jump) !== model.function(node)) continue;
      if (jump.kind !== "Return") {
        const loop = model.loop(jump);
        if (!loop || loop.start >= node.finalbody[0]!.start) continue;
      }
      seen.add(jump);
      const word = jump.kind.toLowerCase();
      const move = moveAfter(model, node, jump);
      yield {
        at: jump,
        message:
          `\`${word}\` in \`finally\` throws away an exception that is passing through, and any value that is being ` +
          "returned. The caller never hears of the error. Move it after the `try` statement, or catch what you mean to ignore.",
        fixes: move ? [move] : [],
      };
    }
  }
}

/** Puts a jump that ends the `finally` block behind the whole statement. */
function moveAfter(model: Model, node: Try | TryStar, jump: Jump): FixPlan | null {
  const { finalbody } = node;
  if (finalbody[finalbody.length - 1] !== jump) return null;
  const ways = [node.orelse.length ? node.orelse : node.body, ...node.handlers.map((h) => h.body)];
  if (ways.every((body) => model.alwaysLeaves(body) !== null)) return null;
  const { text } = model.chunkOf(jump);
  const start = lineStart(text, jump.start);
  if (text.slice(start, jump.start).trim() !== "") return null;
  const title = `Move ${jump.kind.toLowerCase()} after the try statement`;
  if (finalbody.length > 1)
    return { title, safe: false, changes: [model.edit.replaceSpan(jump, start, jump.start, model.indent(node))] };
  const before = [...node.body, ...node.orelse, ...node.handlers.flatMap((h) => h.body)];
  const end = Math.max(...before.map((stmt) => stmt.end));
  const word = /^[^\n\r]*[\n\r]\s*()finally[ \t]*:\s*$/.exec(text.slice(end, jump.start));
  if (!word || !node.handlers.length) return null;
  const at = text.lastIndexOf("finally", jump.start);
  return { title, safe: false, changes: [model.edit.replaceSpan(jump, at, jump.start, "")] };
}
