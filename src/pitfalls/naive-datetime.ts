import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Attribute, Call, Node } from "../python/ast";

export const words = ["utcnow", "utcfromtimestamp"];

export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("datetime")) return;
  for (const node of model.nodes("Attribute")) {
    if (node.attr !== "utcnow" && node.attr !== "utcfromtimestamp") continue;
    const name = model.qualified(node);
    if (name !== `datetime.datetime.${node.attr}`) continue;
    const parent = model.parent(node);
    const call = parent?.kind === "Call" && parent.func === node ? parent : null;
    if (call && isMadeAware(model, call)) continue;
    const written = model.text(node).replace(/\s+/g, "");
    const instead = node.attr === "utcnow" ? "now(timezone.utc)" : "fromtimestamp(…, timezone.utc)";
    const plan = call && aware(model, node, call);
    yield {
      at: call ?? node,
      message: `\`${written}\` gives UTC digits without saying so: other code takes them for local time. It is deprecated since Python 3.12. Use \`datetime.${instead}\`.`,
      fixes: plan ? [plan] : [],
    };
  }
}

/** `datetime.utcnow().replace(tzinfo=timezone.utc)` */
function isMadeAware(model: Model, call: Call): boolean {
  const method = model.parent(call);
  const outer: Node | null = method?.kind === "Attribute" && method.attr === "replace" ? model.parent(method) : null;
  return outer?.kind === "Call" && outer.keywords.some((k) => k.arg === "tzinfo");
}

function aware(model: Model, node: Attribute, call: Call): FixPlan | null {
  if (call.keywords.length > 0 || call.args.some((a) => a.kind === "Starred")) return null;
  const { text, imports } = utc(model, node);
  const method = model.edit.replaceSpan(node, node.attrStart, node.end, node.attr.replace("utc", ""));
  const [value] = call.args;
  if (node.attr === "utcnow") {
    if (value) return null;
    return {
      title: "Make it aware: now in UTC",
      safe: false,
      changes: [method, model.edit.replaceSpan(call, call.end - 1, call.end - 1, text)],
      imports,
    };
  }
  if (!value || call.args.length !== 1) return null;
  return {
    title: "Make it aware: in UTC",
    safe: false,
    changes: [method, model.edit.replaceSpan(call, value.end, value.end, `, ${text}`)],
    imports,
  };
}

/** `datetime.timezone.utc` where the file has the module, else the class by name. */
function utc(model: Model, node: Attribute): { readonly text: string; readonly imports: FixPlan["imports"] & {} } {
  const { value } = node;
  if (value.kind === "Attribute") return { text: `${model.text(value.value)}.timezone.utc`, imports: [] };
  const known = model.importName("datetime", "timezone");
  if (known.imports.length === 0) return { text: `${known.text}.utc`, imports: [] };
  return { text: "timezone.utc", imports: [{ module: "datetime", name: "timezone" }] };
}
