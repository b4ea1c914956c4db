import type { Change, FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Attribute, Name, Subscript } from "../python/ast";

export const words = ["List", "Dict", "Set", "FrozenSet", "Tuple", "Type", "Optional", "Union"];

const BUILTIN: Readonly<Record<string, string>> = {
  List: "list",
  Dict: "dict",
  Set: "set",
  FrozenSet: "frozenset",
  Tuple: "tuple",
  Type: "type",
};
const OLD = new Set([...Object.keys(BUILTIN), "Optional", "Union"]);

/** `L[int]` after `from typing import List as L`. */
function isIndexed(model: Model, node: Name): boolean {
  const parent = model.parent(node);
  return parent?.kind === "Subscript" && parent.value === node;
}

/** The class around has a member of that name, which the body of the class finds first. */
function isMember(model: Model, node: Name | Attribute, builtin: string): boolean {
  const around = model.enclosing(node, "ClassDef");
  return around !== null && model.classOf(around)?.members.has(builtin) === true;
}

/** `typing.List[int]`, `Optional[str]`: the builtins and `|` say it since 3.9 and 3.10. */
export function* detect(model: Model): Iterable<Report> {
  if (model.target < 9) return;
  for (const node of model.nodes("Name", "Attribute")) {
    if (node.ctx !== "Load" || (node.kind === "Attribute" && !OLD.has(node.attr))) continue;
    if (node.kind === "Name" && !OLD.has(node.id) && !isIndexed(model, node)) continue;
    const qualified = model.qualified(node);
    if (!qualified?.startsWith("typing.")) continue;
    const name = qualified.slice("typing.".length);
    const builtin = BUILTIN[name];
    if (builtin) {
      if (model.global(builtin).kind !== "builtin") continue;
      yield {
        at: node,
        message: `\`${name}\` from \`typing\` is out of date: since Python 3.9 \`${builtin}\` itself takes the brackets. Write \`${builtin}\`.`,
        fixes: [
          {
            title: `Use \`${builtin}\``,
            safe: !isMember(model, node, builtin),
            changes: [model.edit.replace(node, builtin)],
          },
        ],
      };
    } else if ((name === "Optional" || name === "Union") && model.target >= 10) {
      const whole = model.parent(node);
      if (whole?.kind !== "Subscript" || whole.value !== node) continue;
      yield {
        at: node,
        message: `\`${name}[…]\` is the old spelling: since Python 3.10 \`|\` joins types${name === "Optional" ? ", and `| None` shows what is meant" : ""}. Write \`${name === "Optional" ? "X | None" : "X | Y"}\`.`,
        fixes: withBar(model, node, whole, name),
      };
    }
  }
}

function withBar(model: Model, node: Name | Attribute, whole: Subscript, name: string): FixPlan[] {
  const { slice } = whole;
  const parts = name === "Union" && slice.kind === "Tuple" ? slice.elts : [slice];
  const text = model.text(whole);
  if (
    parts.some((p) => p.kind === "Constant" && p.type === "str") ||
    /[\r\n]/.test(text) ||
    parts.some((p) => p.kind === "Starred")
  )
    return [];
  const up = model.parent(whole);
  if (up?.kind === "Attribute" || (up?.kind === "Subscript" && up.value === whole) || model.text(slice).startsWith("("))
    return [];
  const bracket = text.lastIndexOf("]") + whole.start;
  const changes: Change[] = [model.edit.replaceSpan(whole, whole.start, parts[0]!.start, "")];
  for (const [i, part] of parts.entries())
    if (i > 0) changes.push(model.edit.replaceSpan(whole, parts[i - 1]!.end, part.start, " | "));
  const last = parts.at(-1)!;
  changes.push(model.edit.replaceSpan(whole, last.end, bracket + 1, name === "Optional" ? " | None" : ""));
  return [{ title: "Use `|`", safe: node.start >= 0, changes }];
}
