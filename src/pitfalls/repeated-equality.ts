import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Compare, Expr } from "../python/ast";

/** `x == a or x == b or x == c`: one membership test says it once. */
export function* detect(model: Model): Iterable<Report> {
  for (const whole of model.nodes("BoolOp")) {
    if (whole.values.length < 3) continue;
    const op = whole.op === "Or" ? "Eq" : "NotEq";
    for (const run of runs(model, whole.values, op)) {
      const [subject] = sides(model, run[0]!) as readonly [Expr, Expr];
      const constants = run.map((c) => model.text(sides(model, c)![1]));
      const word = op === "Eq" ? "in" : "not in";
      const text = `${model.text(subject)} ${word} (${constants.join(", ")})`;
      const [first, last] = [run[0]!, run.at(-1)!];
      const bare = run.every((c) => !model.parentheses(c));
      const short = text.length <= 60 ? text : `${model.text(subject)} ${word} (…)`;
      yield {
        at: model.span(whole, first.start, last.end),
        message: `\`${model.text(subject)}\` is compared with one value after another, and a forgotten \`${model.text(subject)} ==\` would go unnoticed. Say it once: \`${short}\`.`,
        fixes:
          bare && !hasComment(model, first, last) && constants.every((c) => !c.includes("\n"))
            ? [
                {
                  title: `Use \`${word}\``,
                  safe: subject.kind === "Name",
                  changes: [model.edit.replaceSpan(whole, first.start, last.end, text)],
                },
              ]
            : [],
      };
    }
  }
}

/** Three or more comparisons of one subject with constants, side by side. */
function* runs(model: Model, values: readonly Expr[], op: string): Iterable<Compare[]> {
  let run: Compare[] = [];
  for (const value of [...values, null]) {
    const fits = value?.kind === "Compare" && value.ops.length === 1 && value.ops[0] === op && sides(model, value);
    if (fits && (run.length === 0 || model.same(sides(model, run[0]!)![0], fits[0]))) {
      run.push(value);
      continue;
    }
    if (run.length >= 3) yield run;
    run = fits ? [value] : [];
  }
}

/** The subject and the constant, whichever stands first. */
function sides(model: Model, { left, comparators }: Compare): readonly [Expr, Expr] | null {
  const right = comparators[0]!;
  if (model.simple(left) && left.kind !== "Constant" && isConstant(right)) return [left, right];
  return left.kind === "Constant" && isConstant(left) && model.simple(right) && right.kind !== "Constant"
    ? [right, left]
    : null;
}

/** A literal that is equal only to its like, or a constant by its name. */
function isConstant(expr: Expr): boolean {
  if (expr.kind === "Constant") return expr.type === "str" || expr.type === "int" || expr.type === "bytes";
  if (expr.kind === "UnaryOp") return expr.op === "USub" && isConstant(expr.operand);
  const name = expr.kind === "Attribute" ? expr.attr : expr.kind === "Name" ? expr.id : "";
  return /^[A-Z][A-Z0-9_]+$/.test(name);
}

const hasComment = (model: Model, first: Compare, last: Compare) => {
  const { chunk } = model.place(first);
  return chunk.comments.some((c) => c.start > first.start && c.end < last.end);
};
