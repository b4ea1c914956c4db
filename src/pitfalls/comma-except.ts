import type { FixPlan, Report } from "../analysis/detector";
import { exceptionType } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import type { ExceptHandler, Expr, Tuple } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  yield* detectBroken(model);
  for (const handler of model.nodes("ExceptHandler")) {
    const { type } = handler;
    if (type?.kind !== "Tuple" || type.elts.length !== 2 || handler.name || isParenthesised(model, type)) continue;
    const [cls, second] = type.elts as [Expr, Expr];
    if (!isTarget(model, second)) continue;
    const name = model.text(second);
    yield {
      at: type,
      message: said(model.text(cls), name),
      fixes: second.kind === "Name" ? [asName(model, handler, cls, second)] : [],
    };
  }
}

const OLD_HEAD = /^([ \t]*except[ \t]+(?:[A-Za-z_][\w.]*|\([^()\n#"']*\)))[ \t]*,[ \t]*([a-z_]\w*)[ \t]*:/gm;

/** In a statement that is no Python 3 for another reason, such as a `print` without parentheses, the line alone tells. */
export function* detectBroken(model: Model): Iterable<Report> {
  for (const chunk of model.unit.chunks) {
    if (!chunk.broken) continue;
    for (const found of chunk.text.matchAll(OLD_HEAD)) {
      const [whole, head, name] = found as unknown as [string, string, string];
      const type = head.replace(/^\s*except\s+/, "");
      const start = found.index + whole.indexOf(type);
      const end = found.index + whole.lastIndexOf(name) + name.length;
      yield {
        at: { chunk, start, end },
        message: said(type, name),
        fixes: [
          {
            title: `Write \`as ${name}\``,
            safe: true,
            changes: [{ chunk, start: found.index + head.length, end, text: ` as ${name}` }],
          },
        ],
      };
    }
  }
}

const said = (type: string, name: string): string =>
  `This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so ` +
  `\`${name}\` is looked up as a class when an exception arrives. Write \`except ${type} as ${name}\`.`;

/** Not so where only the first member has parentheses: `except (A, B), e`. */
function isParenthesised(model: Model, type: Tuple): boolean {
  const first = type.elts[0]!;
  return (model.parentheses(first)?.start ?? first.start) !== type.start;
}

/** What stands after the comma is a place to put the exception, no class. */
function isTarget(model: Model, expr: Expr): boolean {
  if (expr.kind === "Tuple")
    return expr.elts.length > 0 && expr.elts.every((elt) => elt.kind === "Name" && isTarget(model, elt));
  if (expr.kind !== "Name" || exceptionType(model, expr)) return false;
  const { kind, bindings } = model.variable(expr);
  const isLower = /^_*(?:[a-z]|[A-Z]$)/.test(expr.id);
  if (bindings.length === 0 || kind === "builtin") return isLower;
  return (
    isLower &&
    bindings.every(
      (b) =>
        ["except", "for", "with", "del"].includes(b.kind) ||
        (b.kind === "assign" && b.value !== null && !mayBeClass(b.value)),
    )
  );
}

/** A name, a dotted name, a tuple, a call: may give exception classes. */
const mayBeClass = (value: Expr) =>
  ["Name", "Attribute", "Tuple", "Call", "Subscript", "BinOp", "IfExp", "BoolOp"].includes(value.kind);

function asName(model: Model, handler: ExceptHandler, cls: Expr, second: Expr): FixPlan {
  const parens = model.parentheses(cls);
  return {
    title: `Write \`as ${model.text(second)}\``,
    safe: true,
    changes: [model.edit.replaceSpan(handler, parens?.end ?? cls.end, second.start, " as ")],
  };
}
