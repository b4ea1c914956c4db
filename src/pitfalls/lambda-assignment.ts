import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { AnnAssign, Assign, Lambda, Name } from "../python/ast";

/** `double = lambda x: x * 2`: that is `def` with less. */
export function* detect(model: Model): Iterable<Report> {
  for (const lambda of model.nodes("Lambda")) {
    const stmt = model.parent(lambda);
    if (stmt?.kind !== "Assign" && stmt?.kind !== "AnnAssign") continue;
    if (
      stmt.value !== lambda ||
      model.enclosing(stmt, "ClassDef", "FunctionDef", "AsyncFunctionDef")?.kind === "ClassDef"
    )
      continue;
    if (model.unit.kind === "class") continue;
    const target = stmt.kind === "Assign" ? (stmt.targets.length === 1 ? stmt.targets[0]! : null) : stmt.target;
    if (target?.kind !== "Name") continue;
    const { bindings } = model.variable(target);
    if (bindings.length !== 1) continue;
    yield {
      at: stmt,
      message: `A lambda with a name is a \`def\` that hides it: tracebacks and \`${target.id}.__name__\` say \`<lambda>\`. Write \`def ${target.id}(${model.text(lambda.args)})\`.`,
      fixes: fix(model, stmt, target, lambda),
    };
  }
}

function fix(model: Model, stmt: Assign | AnnAssign, target: Name, lambda: Lambda): FixPlan[] {
  const body = model.text(lambda.body);
  const { text } = model.place(stmt).chunk;
  const rest = text.slice(stmt.end).split(/[\r\n]/, 1)[0]!;
  const alone =
    text
      .slice(0, stmt.start)
      .split(/[\r\n]/)
      .at(-1)!
      .trim() === "";
  if (
    !alone ||
    !/^\s*(?:#.*)?$/.test(rest) ||
    /[\r\n]/.test(model.text(lambda)) ||
    lambda.body.kind === "Yield" ||
    stmt.kind === "AnnAssign"
  )
    return [];
  const header = `def ${target.id}(${model.text(lambda.args)}):`;
  const indent = model.indent(stmt);
  const unit = /^(?: {4}|\t| {2}| {3})/.exec(indent)?.[0] ?? "    ";
  return [
    {
      title: "Write it as `def`",
      safe: true,
      changes: [
        model.edit.replaceSpan(
          stmt,
          stmt.start,
          stmt.end,
          `${header}${model.newline(text)}${indent}${unit}return ${body}`,
        ),
      ],
    },
  ];
}
