import { isTruthy } from "../analysis/constants";
import type { Report } from "../analysis/detector";
import { isDocstring } from "../analysis/edits";
import type { Model } from "../analysis/model";
import type { Expr, FunctionNode, Return, Stmt } from "../python/ast";

export const words = ["__exit__", "__aexit__"];

/** Classes and texts that say what is meant: the exception shall not leave the block. */
const ON_PURPOSE = /suppress|ignor|swallow|silen|quiet|catch|discard|trap|hush|mute|expect|raises|forgiv|toleran/i;

export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef")) {
    const name = fn.name.name;
    const cls = model.parent(fn);
    if ((name !== "__exit__" && name !== "__aexit__") || cls?.kind !== "ClassDef") continue;
    if (ON_PURPOSE.test(cls.name.name) || ON_PURPOSE.test(docstring(cls.body) + docstring(fn.body))) continue;
    const returns: Return[] = [];
    for (const node of model.within(fn.body, { nested: false })) if (node.kind === "Return") returns.push(node);
    const first = returns[0];
    if (
      !first ||
      !returns.every((node) => isTrue(model, node.value)) ||
      model.fallsThrough(fn) ||
      model.comments(first).some((c) => ON_PURPOSE.test(commentText(model, first, c)))
    )
      continue;
    yield {
      at: first,
      message:
        `\`${name}\` returns ${model.text(first.value!)} whatever happens, so every exception in the \`with\` block disappears: the code after ` +
        "it runs as if all were well. Return False, or nothing, unless you checked the exception type.",
      related: returns.slice(1).map((at) => ({ at, message: "And here" })),
      fixes: [
        {
          title: "Return False, so that exceptions go on",
          safe: false,
          changes: returns.map((node) => model.edit.replace(node.value!, "False")),
        },
      ],
    };
  }
}

/** True whatever happened in the block: a constant, a name with one constant value, or `… or True`. */
function isTrue(model: Model, value: Expr | null): boolean {
  if (value?.kind === "BoolOp" && value.op === "Or") return value.values.some((part) => isTrue(model, part));
  const made = value?.kind === "Name" ? model.onlyDefinition(value)?.value : value;
  const constant = made ? model.constant(made) : null;
  return constant !== null && isTruthy(constant);
}

const docstring = (body: readonly Stmt[]): string => {
  const first = body[0];
  return first && isDocstring(first) && first.kind === "Expr" && first.value.kind === "Constant"
    ? String(first.value.value)
    : "";
};

const commentText = (model: Model, node: FunctionNode | Stmt, { start, end }: { start: number; end: number }) =>
  model.text(model.span(node, start, end));
