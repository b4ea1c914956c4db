import type { FixPlan, Report } from "../analysis/detector";
import { afterBreak, lineEnd, lineStart } from "../analysis/edits";
import type { Model } from "../analysis/model";
import type { Node, NodeOf, Stmt } from "../python/ast";

type Loop = NodeOf<"For" | "AsyncFor" | "While">;

/** `else` on a loop that never breaks: it always runs, also after an empty loop. */
export function* detect(model: Model): Iterable<Report> {
  for (const loop of model.nodes("For", "AsyncFor", "While")) {
    if (loop.orelse.length === 0 || isEndless(loop)) continue;
    const ways = exits(model, loop);
    if (ways.has("break")) continue;
    const at = elsePlace(model, loop);
    if (!at) continue;
    const leaves = ways.has("leave");
    const word = loop.kind === "While" ? "while" : "for";
    yield {
      at,
      level: leaves ? "hint" : "warning",
      message: leaves
        ? `This \`else\` belongs to the \`${word}\` loop, which has no \`break\`, so it adds nothing: the lines could stand after the loop.`
        : `This \`else\` belongs to the \`${word}\` loop and means "no break". The loop has no \`break\`, so it always runs, not just for an empty loop. Put the lines after the loop, or add the \`break\`.`,
      fixes: dedent(model, loop, at.start),
    };
  }
}

const isEndless = (loop: Loop) => loop.kind === "While" && loop.test.kind === "Constant" && Boolean(loop.test.value);

/** How the body can leave this loop early. */
function exits(model: Model, loop: Loop): ReadonlySet<"break" | "leave"> {
  const found = new Set<"break" | "leave">();
  for (const node of model.within(loop.body, { nested: false })) {
    if (node.kind === "Break" && model.loop(node) === loop) found.add("break");
    else if (node.kind === "Return" || node.kind === "Raise") found.add("leave");
  }
  return found;
}

/** The word `else` of the loop. */
function elsePlace(model: Model, loop: Loop) {
  const { text } = model.place(loop).chunk;
  const first = loop.orelse[0]!;
  const from = loop.body.at(-1)!.end;
  const gap = text.slice(from, first.start).replace(/#[^\n\r]*/g, (comment) => " ".repeat(comment.length));
  const index = gap.lastIndexOf("else");
  return index < 0 ? null : model.span(loop, from + index, from + index + 4);
}

/** Moves the lines of the `else` to the loop's own indentation. */
function dedent(model: Model, loop: Loop, start: number): FixPlan[] {
  const { text } = model.place(loop).chunk;
  const first = loop.orelse[0]!;
  const last = loop.orelse.at(-1)!;
  const lineOfElse = lineStart(text, start);
  const own = text.slice(lineOfElse, start);
  if (own.trim() !== "") return [];
  const plan = (changes: FixPlan["changes"]): FixPlan[] => [
    { title: "Put the lines after the loop", safe: true, changes },
  ];
  const colon = text.indexOf(":", start);
  if (lineStart(text, first.start) === lineOfElse) return plan([model.edit.replaceSpan(loop, start, first.start, "")]);
  const inner = text.slice(lineStart(text, first.start), first.start);
  if (inner.trim() !== "" || !inner.startsWith(own) || hasLongText(model, loop.orelse)) return [];
  const comment = /^\s*(#.*)$/.exec(text.slice(colon + 1, lineEnd(text, colon)))?.[1];
  const header = afterBreak(text, lineEnd(text, colon));
  const changes = [
    model.edit.replaceSpan(loop, lineOfElse, header, comment ? own + comment + model.newline(text) : ""),
  ];
  for (let at = header; at < last.end; at = afterBreak(text, lineEnd(text, at))) {
    if (text.startsWith(inner, at)) changes.push(model.edit.replaceSpan(loop, at + own.length, at + inner.length, ""));
    if (lineEnd(text, at) >= text.length) break;
  }
  return plan(changes);
}

/** A string over several lines, whose text would change with the indentation. */
function hasLongText(model: Model, body: readonly Stmt[]): boolean {
  for (const node of model.within(body as readonly Node[]))
    if ((node.kind === "Constant" || node.kind === "JoinedStr") && /[\n\r]/.test(model.text(node))) return true;
  return false;
}
