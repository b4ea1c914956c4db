import type { Change, FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Assert, Expr, Tuple } from "../python/ast";

/** `assert (condition, message)`: a tuple with something in it is always true. */
export function* detect(model: Model): Iterable<Report> {
  for (const statement of model.nodes("Assert")) {
    const { test } = statement;
    const tuple = test.kind === "Tuple" ? test : pairBehind(model, test);
    if (!tuple || tuple.elts.every((e) => e.kind === "Starred")) continue;
    const fix = tuple === test ? plan(model, statement, tuple) : null;
    const size = tuple.elts.length;
    yield {
      at: test,
      message: `This assertion can never fail: it tests a tuple of ${["", "one", "two", "three"][size] ?? size}, and a tuple with something in it is always true. ${advice(model, tuple)}`,
      ...(tuple === test ? {} : { related: [{ at: tuple, message: "The tuple is made here" }] }),
      fixes: fix ? [fix] : [],
    };
  }
}

function advice(model: Model, { elts }: Tuple): string {
  const [first, second] = elts.map((e) => model.text(e));
  const short = [first, second].every((text) => text === undefined || (text.length <= 40 && !/[\r\n]/.test(text)));
  if (elts.length === 1) return `Drop the comma: \`assert ${short ? first : "condition"}\`.`;
  if (isCondition(elts.at(-1)!))
    return `Join the conditions: \`assert ${short && elts.length === 2 ? `${first} and ${second}` : "a and b"}\`.`;
  return `Drop the parentheses: \`assert ${short && first ? first : "condition"}, message\`.`;
}

/** `rule = (condition, "message")`, then `assert rule`. */
function pairBehind(model: Model, test: Expr): Tuple | null {
  const value = test.kind === "Name" ? model.onlyDefinition(test)?.value : null;
  if (value?.kind !== "Tuple" || value.elts.length !== 2) return null;
  return isText(value.elts[1]!) && isCondition(value.elts[0]!) ? value : null;
}

const isText = (expr: Expr) => expr.kind === "JoinedStr" || (expr.kind === "Constant" && expr.type === "str");
const isCondition = (expr: Expr) =>
  expr.kind === "Compare" || expr.kind === "BoolOp" || (expr.kind === "UnaryOp" && expr.op === "Not");

function plan(model: Model, statement: Assert, tuple: Tuple): FixPlan | null {
  const [first, second] = tuple.elts;
  if (statement.msg || tuple.elts.some((e) => e.kind === "Starred" || e.kind === "NamedExpr")) return null;
  if (tuple.elts.length === 1) return rewrite(model, statement, tuple, "Assert the condition itself", false, "");
  const conditions = tuple.elts.every((e) => isCondition(e) || e.kind === "Call");
  if (conditions && isCondition(tuple.elts.at(-1)!))
    return rewrite(model, statement, tuple, "Assert all conditions", false, " and");
  if (tuple.elts.length !== 2 || !first || !second) return null;
  return rewrite(model, statement, tuple, "Assert the condition, with its message", isText(second), ",");
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** It may stay as it is when the parentheses of the tuple go. */
  readonly standsAlone: boolean;
}

/** Takes the parentheses away and puts `joint` where the commas stand. */
function rewrite(
  model: Model,
  statement: Assert,
  tuple: Tuple,
  title: string,
  safe: boolean,
  joint: string,
): FixPlan | null {
  const { text } = model.place(tuple).chunk;
  const pieces = tuple.elts.map((element) => piece(model, tuple, element));
  const [condition, message] = pieces;
  if (text[tuple.start] !== "(" || text[tuple.end - 1] !== ")" || !condition) return null;
  if (joint === " and" && tuple.elts.some((e) => e.kind === "BoolOp" && e.op === "Or")) return null;
  const comments = model.comments(tuple).filter((c) => c.start < tuple.end);
  const span = (start: number, end: number, by: string) => model.edit.replaceSpan(tuple, start, end, by);
  if (comments.length === 0 && pieces.every((p) => p.standsAlone)) {
    const changes: Change[] = [span(tuple.start, condition.start, /\s/.test(text[tuple.start - 1] ?? "") ? "" : " ")];
    for (let i = 1; i < pieces.length; i++) changes.push(span(pieces[i - 1]!.end, pieces[i]!.start, `${joint} `));
    changes.push(span(pieces.at(-1)!.end, tuple.end, ""));
    return { title, safe, changes };
  }
  // A condition over several lines, or one with a comment, keeps its parentheses; the message follows behind them.
  if (joint !== "," || !message?.standsAlone || text[condition.end] !== ",") return null;
  if (comments.some((c) => c.start > message.start)) return null;
  const indent = /[ \t]*$/.exec(text.slice(0, statement.start))![0];
  const end = condition.end + 1 + text.slice(condition.end + 1, message.start).trimEnd().length;
  const tail = `${model.newline(text)}${indent}), ${text.slice(message.start, message.end)}`;
  return { title, safe, changes: [span(condition.end, condition.end + 1, ""), span(end, tuple.end, tail)] };
}

/** An element with its own parentheses, if it has some. */
function piece(model: Model, tuple: Tuple, element: Expr): Piece {
  const { text } = model.place(tuple).chunk;
  const own = model.parentheses(element);
  if (own && own.start > tuple.start && own.end < tuple.end) return { ...own, standsAlone: true };
  const { start, end } = element;
  const bracketed = element.kind === "Call" && !/[\r\n]/.test(text.slice(element.func.start, element.func.end));
  return { start, end, standsAlone: bracketed || !/[\r\n]/.test(text.slice(start, end)) };
}
