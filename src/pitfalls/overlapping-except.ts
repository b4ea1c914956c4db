import type { Change, FixPlan, Report } from "../analysis/detector";
import { afterBreak, lineEnd, lineStart } from "../analysis/edits";
import { derivesFrom, type ExceptionType, exceptionType } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import type { Expr, Tuple } from "../python/ast";

interface Member {
  readonly expr: Expr;
  readonly type: ExceptionType;
}

export function* detect(model: Model): Iterable<Report> {
  for (const { type } of model.nodes("ExceptHandler")) {
    if (type?.kind !== "Tuple") continue;
    const members: Member[] = [];
    for (const expr of type.elts) {
      const found = exceptionType(model, expr);
      if (found) members.push({ expr, type: found });
    }
    const needless: { readonly one: Member; readonly other: Member }[] = [];
    for (const [i, one] of members.entries()) {
      const isBetter = (a: Member, at: number, b: Member, other: number) =>
        isOwnName(model, a) === isOwnName(model, b) ? at < other : isOwnName(model, a);
      const other = members.find(
        (o, k) => k !== i && (o.type.key === one.type.key ? isBetter(o, k, one, i) : derivesFrom(one.type, o.type)),
      );
      if (other) needless.push({ one, other });
    }
    if (needless.length === 0) continue;
    const said = needless.map(({ one, other }) => relation(model, one, other)).join("; ");
    yield {
      at: type,
      message:
        `${said}. The shorter clause catches just the same, and the extra name ` +
        "suggests a case that does not exist. Drop it, or handle it in a clause of its own above.",
      fixes: [
        drop(
          model,
          type,
          needless.map(({ one }) => one.expr),
        ),
      ],
    };
  }
}

/** Written with the name that the class has itself: `OSError`, not `IOError`. */
const isOwnName = (model: Model, { expr, type }: Member) => model.text(expr) === type.key;

function relation(model: Model, one: Member, other: Member): string {
  const name = `\`${model.text(one.expr)}\``;
  if (one.type.key !== other.type.key) return `${name} is a kind of \`${model.text(other.expr)}\``;
  return model.same(one.expr, other.expr)
    ? `${name} stands here twice`
    : `${name} is another name for \`${model.text(other.expr)}\``;
}

function drop(model: Model, tuple: Tuple, needless: readonly Expr[]): FixPlan {
  const kept = tuple.elts.filter((elt) => !needless.includes(elt));
  const names = kept.map((elt) => model.text(elt));
  const title = `Catch ${names.join(", ")} only`;
  const text = model.text(tuple);
  if (/[#\r\n]/.test(text)) return { title, safe: true, changes: needless.map((elt) => without(model, tuple, elt)) };
  const list = names.join(", ");
  const bare = kept.length === 1 && kept[0]!.kind !== "Starred";
  return {
    title,
    safe: true,
    changes: [
      model.edit.replace(tuple, bare || !text.startsWith("(") ? list : `(${list}${kept.length === 1 ? "," : ""})`),
    ],
  };
}

/** The member goes with its line where it has one of its own, else with the comma after it. */
function without(model: Model, tuple: Tuple, elt: Expr): Change {
  const { text } = model.chunkOf(elt);
  const start = lineStart(text, elt.start);
  const end = lineEnd(text, elt.end);
  if (text.slice(start, elt.start).trim() === "" && /^\s*,?\s*(#.*)?$/.test(text.slice(elt.end, end)))
    return model.edit.replaceSpan(elt, start, afterBreak(text, end), "");
  const next = tuple.elts[tuple.elts.indexOf(elt) + 1];
  return model.edit.replaceSpan(elt, elt.start, next && next.start < end ? next.start : elt.end, "");
}
