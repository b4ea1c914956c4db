import type { FixPlan, Report } from "../analysis/detector";
import { exceptionType } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import type { BinOp, BoolOp, Expr, Tuple } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  for (const handler of model.nodes("ExceptHandler")) {
    const { type } = handler;
    if (!type) continue;
    const tuple = type.kind === "Tuple" ? type : null;
    for (const expr of tuple?.elts ?? [type]) {
      if (expr.kind === "BoolOp" && expr.values.slice(0, -1).every((value) => isClass(model, value)))
        yield joined(model, tuple, expr, expr.values);
      else if (expr.kind === "BinOp" && expr.op === "BitOr") yield joined(model, tuple, expr, alternatives(expr));
    }
  }
}

function joined(model: Model, tuple: Tuple | null, expr: BoolOp | BinOp, parts: readonly Expr[]): Report {
  const names = parts.map((part) => model.text(part));
  const wanted = `(${flat(model, parts).join(", ")})`;
  if (expr.kind === "BinOp")
    return {
      at: expr,
      message:
        `\`${model.text(expr)}\` is a union type or an error, never something that \`except\` takes. When an exception ` +
        `arrives, Python raises TypeError instead of running this handler. Write a tuple: \`except ${wanted}\`.`,
      fixes: [makeTuple(model, tuple, expr, parts, true)],
    };
  const isOr = expr.op === "Or";
  const caught = isOr ? names[0]! : names[names.length - 1]!;
  const missed = isOr ? names.slice(1) : names.slice(0, -1);
  return {
    at: expr,
    message:
      `\`${model.text(expr)}\` is worked out first, and a class counts as true: the result is \`${caught}\` alone. ` +
      `This handler never catches ${missed.map((name) => `\`${name}\``).join(" and ")}. Write a tuple: \`except ${wanted}\`.`,
    fixes: [makeTuple(model, tuple, expr, parts, isOr)],
  };
}

/** A class is true, so it decides what `or` gives: surely an exception, or an imported or own name in capitals. */
function isClass(model: Model, expr: Expr): boolean {
  if (exceptionType(model, expr)) return true;
  const last = expr.kind === "Attribute" ? expr.attr : expr.kind === "Name" ? expr.id : "";
  if (!/^_*[A-Z]\w*[a-z]/.test(last)) return false;
  if (expr.kind !== "Name") return true;
  const { bindings, kind } = model.variable(expr);
  return (
    kind === "unknown" ||
    (bindings.length > 0 && bindings.every((b) => ["class", "import", "importFrom"].includes(b.kind)))
  );
}

function alternatives(expr: Expr): Expr[] {
  return expr.kind === "BinOp" && expr.op === "BitOr"
    ? [...alternatives(expr.left), ...alternatives(expr.right)]
    : [expr];
}

const flat = (model: Model, parts: readonly Expr[]) =>
  parts.flatMap((part) => (part.kind === "Tuple" ? part.elts : [part])).map((part) => model.text(part));

function makeTuple(model: Model, tuple: Tuple | null, expr: Expr, parts: readonly Expr[], safe: boolean): FixPlan {
  const parens = model.parentheses(expr);
  const start = parens?.start ?? expr.start;
  const end = parens?.end ?? expr.end;
  const text = flat(model, parts).join(", ");
  return {
    title: "Catch each of them: a tuple of classes",
    safe,
    changes: [model.edit.replaceSpan(expr, start, end, tuple ? text : `(${text})`)],
  };
}
