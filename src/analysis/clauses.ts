/** The lines that a clause of a `try` statement takes, for fixes that move or remove it. */
import type { ExceptHandler, Try } from "../python/ast";
import { afterBreak, lineEnd, lineStart } from "./edits";
import type { Model } from "./model";

/** The lines of an `except` clause with the comments that belong to it; null where it shares a line with something else. */
export function handlerLines(
  model: Model,
  node: Try,
  handler: ExceptHandler,
): { start: number; end: number; text: string } | null {
  const { text } = model.chunkOf(handler);
  const start = lineStart(text, handler.start);
  const indent = text.slice(start, handler.start);
  if (indent.trim() !== "") return null;
  let end = afterBreak(text, lineEnd(text, handler.end));
  const limit = node.handlers.find((h) => h.start > handler.start)?.start ?? text.length;
  for (let at = end; at < limit; ) {
    const line = text.slice(at, lineEnd(text, at));
    const comment = /^([ \t]*)#/.exec(line);
    if (comment ? comment[1]!.length <= indent.length : line.trim() !== "") break;
    at = afterBreak(text, lineEnd(text, at));
    if (comment) end = at;
    else if (at >= text.length) break;
  }
  const own = text.slice(start, end);
  return { start, end, text: /[\r\n]$/.test(own) ? own : own + model.newline(text) };
}
