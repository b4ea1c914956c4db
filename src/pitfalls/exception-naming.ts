import type { Change, FixPlan, Report } from "../analysis/detector";
import { type ExceptionType, exceptionType } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import type { ClassDef, Expr, Name } from "../python/ast";

const GOOD = /(?:error|warning|exception|exit|interrupt|iteration|group)s?$/i;
/** Signals by their names: they steer the program. */
const STEERS =
  /^(?:[eE]rror|(?:Stop|Exit|Quit|Skip|Restart|Abort|Cancel|Break|Continue|Done|Retry|End|Pause|Shutdown)(?![a-z]))|(?:Stop|Quit|Skip|Restart|Abort|Aborted|Cancel|Cancell?ed|Break|Done|Retry|Shutdown)$/;
/** Classes below these steer the program; they are no errors. */
const SIGNALS = [
  "KeyboardInterrupt",
  "SystemExit",
  "GeneratorExit",
  "StopIteration",
  "StopAsyncIteration",
  "asyncio.CancelledError",
];

export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("ClassDef")) {
    const { name } = node.name;
    if (node.bases.length === 0) continue;
    if (GOOD.test(name) || STEERS.test(name) || name.startsWith("_") || model.function(node)) continue;
    const type = typeOf(model, node);
    if (!type?.ancestors.has("Exception") || SIGNALS.some((signal) => type.ancestors.has(signal))) continue;
    const better = betterName(name, type);
    yield {
      at: model.span(node, node.name.start, node.name.end),
      message:
        `\`${name}\` is an exception, but its name does not say so, and \`raise ${name}\` or \`except ${name}\` reads like any ` +
        `other class. PEP 8 asks for the ending "Error" for errors: \`${better}\`.`,
      fixes: [rename(model, node, better)].filter((fix) => fix !== null),
    };
  }
}

function typeOf(model: Model, node: ClassDef): ExceptionType | null {
  const found = node.bases.map((base) => exceptionType(model, base)).filter((one) => one !== null);
  return found.length === 0 ? null : { ...found[0]!, ancestors: new Set(found.flatMap((one) => [...one.ancestors])) };
}

function betterName(name: string, type: ExceptionType): string {
  const ending = type.ancestors.has("Warning") ? "Warning" : "Error";
  return name.replace(/(?<=[a-z\d])(?:Err|Exc|Failure|Fault)$/, "") + ending;
}

/** Renames the class in this file, `__all__` included. Other files are for the learner. */
function rename(model: Model, node: ClassDef, better: string): FixPlan | null {
  const { name, start, end } = node.name;
  const { kind, bindings, uses } = model.variable(node);
  if (kind !== "global" || bindings.length !== 1 || model.global(better).kind !== "unknown") return null;
  const changes: Change[] = [model.edit.replaceSpan(node, start, end, better)];
  for (const use of uses) if (!isInString(model, use)) changes.push(model.edit.replace(use, better));
  for (const { value } of model.global("__all__").bindings)
    for (const elt of value?.kind === "List" || value?.kind === "Tuple" ? value.elts : [])
      if (isText(elt, name)) changes.push(model.edit.replaceSpan(elt, elt.start + 1, elt.end - 1, better));
  return { title: `Rename to ${better} in this file`, safe: false, changes };
}

/** A name inside a quoted annotation has no place of its own. */
const isInString = (model: Model, use: Name) => model.text(use) !== use.id;

const isText = (elt: Expr, name: string) =>
  elt.kind === "Constant" && elt.value === name && elt.end - elt.start === name.length + 2;
