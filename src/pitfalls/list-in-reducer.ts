import type { FixPlan, Report } from "../analysis/detector";
import { afterBreak, lineEnd, lineStart } from "../analysis/edits";
import type { Model } from "../analysis/model";
import type { Call, ListComp } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  for (const list of model.nodes("ListComp")) {
    const call = model.parent(list);
    if (
      call?.kind !== "Call" ||
      call.args[0] !== list ||
      !model.isBuiltin(call.func, "sum", "any", "all", "min", "max")
    )
      continue;
    const name = call.func.id;
    const searches = name === "min" || name === "max";
    if (name !== "sum" && (call.args.length !== 1 || (call.keywords.length > 0 && !searches))) continue;
    const what = contents(model, list);
    if (what === "waits") continue;
    const why =
      name === "sum" || searches
        ? `The list is built only to be ${searches ? "searched" : "added up"} and thrown away.`
        : `The list is built completely before \`${name}\` looks at it, so it cannot stop at the first answer.`;
    yield {
      at: list,
      message: `${why} Drop the square brackets: \`${name}\` takes the values one by one.`,
      fixes: [
        withoutBrackets(model, call, list, what === "plain" || ((name === "sum" || searches) && what !== "steps")),
      ],
    };
  }
}

/** Whether items are awaited, taken with next(), whose end a generator turns into RuntimeError, or made by calls. */
function contents(model: Model, list: ListComp): "waits" | "steps" | "calls" | "plain" {
  let found: "calls" | "plain" = "plain";
  if (list.generators.some((g) => g.is_async)) return "waits";
  for (const node of model.within(list)) {
    if (node.kind === "Await" || node.kind === "Yield" || node.kind === "YieldFrom") return "waits";
    if (node.kind === "Call" && model.isBuiltin(node.func, "next")) return "steps";
    if (node.kind === "NamedExpr") found = "calls";
    if (
      node.kind === "Call" &&
      !model.isBuiltin(node.func, "len", "isinstance", "range", "enumerate", "zip", "abs", "ord")
    )
      found = "calls";
  }
  return found;
}

function withoutBrackets(model: Model, call: Call, list: ListComp, safe: boolean): FixPlan {
  const { text } = model.chunkOf(list);
  const alone = call.args.length + call.keywords.length === 1 && text.slice(list.end, call.end - 1).trim() !== ",";
  const bare = alone && !/,/.test(text.slice(list.end, call.end));
  const [open, close] = bare
    ? brackets(text, list.start, list.end)
    : [
        [list.start, list.start + 1],
        [list.end - 1, list.end],
      ];
  const changes = [
    model.edit.replaceSpan(list, open[0]!, open[1]!, bare ? "" : "("),
    model.edit.replaceSpan(list, close[0]!, close[1]!, bare ? "" : ")"),
  ];
  return { title: "Use a generator expression", safe, changes };
}

/** What goes with each bracket: the blanks inside it, or its whole line where it stands alone. */
function brackets(text: string, start: number, end: number): [number[], number[]] {
  const blank = (from: number, to: number) => text.slice(from, to).trim() === "";
  let inner = start + 1;
  while (text[inner] === " ") inner++;
  let last = end - 1;
  while (text[last - 1] === " ") last--;
  const [first, after] = [lineStart(text, start), lineEnd(text, start + 1)];
  const open = blank(first, start) && blank(start + 1, after) ? [first, afterBreak(text, after)] : [start, inner];
  const [top, bottom] = [lineStart(text, end - 1), lineEnd(text, end)];
  const close = blank(top, end - 1) && blank(end, bottom) ? [top, afterBreak(text, bottom)] : [last, end];
  return [open, close];
}
