import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Assign, Expr, UnaryOp } from "../python/ast";

/** `++i` and `--i`, which are two signs, and `n =+ 1`, which is an assignment. */
export function* detect(model: Model): Iterable<Report> {
  for (const outer of model.nodes("UnaryOp")) {
    const { operand: inner, op } = outer;
    if ((op !== "UAdd" && op !== "USub") || inner.kind !== "UnaryOp" || inner.op !== op) continue;
    const target = inner.operand;
    if (!isPlace(target) || inner.start !== outer.start + 1 || target.start !== inner.start + 1) continue;
    const parent = model.parent(outer);
    if (parent?.kind === "UnaryOp") continue;
    const sign = op === "UAdd" ? "+" : "-";
    const name = model.text(target);
    const isStatement = parent?.kind === "Expr";
    yield {
      at: outer,
      message: `\`${sign}${sign}${name}\` is not an increment in Python: it puts two signs before the value, and \`${name}\` stays as it was. Write \`${name} ${sign}= 1\`.`,
      fixes: isStatement
        ? [
            {
              title: `Write \`${name} ${sign}= 1\``,
              safe: false,
              changes: [model.edit.replace(outer, `${name} ${sign}= 1`)],
            },
          ]
        : [],
    };
  }
  for (const stmt of model.nodes("Assign")) {
    const { value, targets } = stmt;
    if (value.kind !== "UnaryOp" || targets.length !== 1 || !isPlace(targets[0]!)) continue;
    if (!looksSwapped(model, stmt, value)) continue;
    const sign = value.op === "UAdd" ? "+" : "-";
    const name = model.text(targets[0]!);
    const amount = model.text(value.operand);
    yield {
      at: stmt,
      message: `\`=${sign}\` is not an operator: this stores ${sign === "+" ? "" : "minus "}\`${amount}\` and forgets what \`${name}\` was. To change it by \`${amount}\`, write \`${name} ${sign}= ${amount}\`.`,
      fixes: [
        {
          title: `Write \`${name} ${sign}= ${amount}\``,
          safe: false,
          changes: [
            model.edit.replaceSpan(stmt, value.start - 1, value.start + 1, `${sign}=`),
            ...gap(model, stmt, value),
          ],
        },
      ],
    };
  }
}

const isPlace = (expr: Expr) => expr.kind === "Name" || expr.kind === "Attribute" || expr.kind === "Subscript";

/** The sign clings to `=` and not to its operand; `x = -1` and `x=-1` are plain numbers. */
function looksSwapped(model: Model, stmt: Assign, value: UnaryOp): boolean {
  if (value.op !== "UAdd" && value.op !== "USub") return false;
  const { text } = model.place(stmt).chunk;
  if (text[value.start - 1] !== "=") return false;
  const spaceAfter = /\s/.test(text[value.start + 1] ?? "");
  const spaceBefore = /\s/.test(text[value.start - 2] ?? "");
  return spaceAfter || (spaceBefore && value.op === "UAdd");
}

function gap(model: Model, stmt: Assign, value: UnaryOp) {
  const { text } = model.place(stmt).chunk;
  return /\s/.test(text[value.start + 1] ?? "")
    ? []
    : [model.edit.replaceSpan(stmt, value.start + 1, value.start + 1, " ")];
}
