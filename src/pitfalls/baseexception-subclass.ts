import type { Report } from "../analysis/detector";
import { isDocstring } from "../analysis/edits";
import type { Model } from "../analysis/model";
import type { ClassDef } from "../python/ast";

/** Words with which a class explains that it has to get past `except Exception`. */
const REASON =
  /baseexception|except exception|control.?flow|keyboardinterrupt|systemexit|no(?:t an?)? (?:error|exception)|(?:not|never|n't|without|avoid|escape|bypass|past)\b.{0,40}\b(?:caught|catch|swallow|handler)/i;
/** Enough for a class that is not named as an error. */
const SIGNAL = /cancel|interrupt|\bexit|abort|\bstop|\bshut|terminat|\bkill|unwind/i;

const NAMED_AS_ERROR = /(?:error|exception|failure)$/i;

export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("ClassDef")) {
    const base = node.bases.find((one) => model.qualified(one) === "builtins.BaseException");
    if (!base || isExplained(model, node)) continue;
    yield {
      at: base,
      ...(SIGNAL.test(node.name.name) && !NAMED_AS_ERROR.test(node.name.name) ? { level: "info" as const } : {}),
      message:
        `\`except Exception\` does not catch \`${node.name.name}\`: it goes past every ordinary handler, like Ctrl+C, and ends ` +
        "the program or the worker. Derive errors from Exception.",
      fixes: [{ title: "Derive from Exception", safe: false, changes: [model.edit.replace(base, "Exception")] }],
    };
  }
}

function isExplained(model: Model, node: ClassDef): boolean {
  const text = explanation(model, node);
  const { name } = node.name;
  return REASON.test(text) || (SIGNAL.test(text) && (SIGNAL.test(name) || !NAMED_AS_ERROR.test(name)));
}

/** Docstring and comments of the class. */
function explanation(model: Model, node: ClassDef): string {
  const [first] = node.body;
  const doc = first && isDocstring(first) ? model.text(first) : "";
  const chunks = model.unit.node === node ? model.unit.chunks : [model.chunkOf(node)];
  const within = (at: { readonly start: number }) =>
    model.unit.node === node || (at.start >= node.start && at.start < node.end);
  const own = chunks.flatMap(({ text, comments }) =>
    comments.filter(within).map(({ start, end }) => text.slice(start, end)),
  );
  return [doc, ...own, ...model.comments(node).map((c) => model.text(model.span(node, c.start, c.end)))].join("\n");
}
