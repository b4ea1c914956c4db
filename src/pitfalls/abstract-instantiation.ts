import { abstractMethods } from "../analysis/abstract";
import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Call, Node } from "../python/ast";

/** A class is called although some of its methods are still abstract. */
export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("abc", "collections", "typing")) return;
  for (const call of model.nodes("Call")) {
    if (call.func.kind !== "Name") continue;
    const cls = model.classOf(call.func);
    const abstract = cls && abstractMethods(model, cls);
    if (!cls || !abstract || abstract.size === 0 || isExpected(model, call) || isUnlocked(model, cls.name)) continue;
    const names = [...abstract.keys()].sort();
    const shown = names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
    const own = names.every((name) => cls.members.has(name));
    const from = abstract.get(names[0]!)!;
    yield {
      at: call,
      message: own
        ? `\`${cls.name}\` is abstract (${shown}), so this call raises TypeError. Make an instance of a subclass that defines ${names.length > 1 ? "these methods" : "the method"}.`
        : `\`${cls.name}\` does not define ${shown}, which ${typeof from === "string" ? from : "its base"} declares abstract, so this call raises TypeError. Define ${names.length > 1 ? "them" : "it"} in \`${cls.name}\`.`,
      ...(typeof from === "string"
        ? {}
        : { related: [{ at: from.node, message: `\`${from.name}\` is abstract here` }] }),
    };
  }
}

/** The call stands where its failure is what is wanted. */
function isExpected(model: Model, call: Call): boolean {
  for (const at of model.ancestors(call)) {
    if ((at.kind === "With" || at.kind === "AsyncWith") && at.items.some((item) => expects(item.context_expr)))
      return true;
    if (at.kind !== "Try" && at.kind !== "TryStar") continue;
    if (at.handlers.some((h) => !h.type || /TypeError|Exception/.test(model.text(h.type)))) return true;
  }
  return false;
}

const expects = (expr: Node) =>
  expr.kind === "Call" &&
  expr.func.kind === "Attribute" &&
  /^(?:raises|assertRaises(?:Regex)?|suppress)$/.test(expr.func.attr);

/** The file empties the list of abstract methods, as tests do. */
const isUnlocked = (model: Model, name: string) =>
  model.globalUses(name).has("attr:__abstractmethods__") || model.document.text.includes("__abstractmethods__");
