import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { AnnAssign, Assign, Lambda, Name, Tuple } from "../python/ast";

/** `double = lambda x: x * 2`: that is `def` with less. */
export function* detect(model: Model): Iterable<Report> {
  for (const lambda of model.nodes("Lambda")) {
    const stmt = model.parent(lambda);
    if (stmt?.kind === "Tuple") yield* inTuple(model, lambda, stmt);
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
      message: say(model, target, lambda),
      fixes: fix(model, stmt, target, lambda),
    };
  }
}

/** `inc, dec = lambda x: x + 1, lambda x: x - 1` */
function* inTuple(model: Model, lambda: Lambda, tuple: Tuple): Iterable<Report> {
  const stmt = model.parent(tuple);
  const names = stmt?.kind === "Assign" && stmt.value === tuple && stmt.targets.length === 1 ? stmt.targets[0]! : null;
  if (names?.kind !== "Tuple" || names.elts.length !== tuple.elts.length || model.unit.kind === "class") return;
  const target = names.elts[tuple.elts.indexOf(lambda)];
  if (target?.kind !== "Name" || model.variable(target).bindings.length !== 1) return;
  if (model.enclosing(tuple, "ClassDef", "FunctionDef", "AsyncFunctionDef")?.kind === "ClassDef") return;
  yield { at: lambda, message: say(model, target, lambda) };
}

const say = (model: Model, { id }: Name, { args }: Lambda) =>
  `A lambda with a name is a \`def\` that hides it: tracebacks and \`${id}.__name__\` say \`<lambda>\`. Write \`def ${id}(${model.text(args)})\`.`;

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
