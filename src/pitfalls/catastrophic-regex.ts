import type { Place, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { type Explosion, explosionIn, parseRegex } from "../analysis/regex";
import type { Call, Constant, Expr } from "../python/ast";

export const words = ["compile", "match", "search", "fullmatch", "findall", "finditer", "sub", "subn", "split"];

const TAKES_PATTERN = /^(?:re|regex)\.(?:compile|match|search|fullmatch|findall|finditer|sub|subn|split)$/;

/** A pattern that can match one text in so many ways that a failure takes forever. */
export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("re")) return;
  for (const call of model.nodes("Call")) {
    const given = call.args[0] ?? call.keywords.find((k) => k.arg === "pattern")?.value;
    const literal = given ? literalOf(model, given) : null;
    if (!given || !literal || !mayExplode(String(literal.value))) continue;
    const name = model.qualified(call.func);
    if (!name || !TAKES_PATTERN.test(name) || isConstantInput(call, name)) continue;
    const pattern = String(literal.value);
    const tree = parseRegex(pattern, flagsOf(model, call));
    const found = tree && explosionIn(tree, name.endsWith("fullmatch") || isFullMatched(model, call));
    if (!found) continue;
    const part = pattern.slice(found.start, found.end);
    yield {
      at: placeIn(model, given, literal, found) ?? given,
      ...(found.kind === "adjacent" ? { level: "hint" as const } : {}),
      message: messageFor(found.kind, part.length > 40 || /\s/.test(part) ? "this part" : `\`${part}\``),
    };
  }
}

function messageFor(kind: Explosion["kind"], part: string): string {
  if (kind === "adjacent")
    return `${part} repeats the same characters twice in a row, so a text that fails later is split at every place: the work grows with the square of its length. Write one repeat.`;
  const why =
    kind === "nested"
      ? "is a repeat inside a repeat that can split one text in very many ways"
      : "repeats alternatives that match the same text";
  return `${part} ${why}. Where the rest does not match, \`re\` tries them all, and each character more doubles the time. Make every character fit in one way only.`;
}

/** A look without parsing: a repeat after a group, or two repeats in a row. */
const mayExplode = (pattern: string): boolean =>
  pattern.length < 2000 && /\)[*+{]|[*+]\??\)?\(?\\?.[*+]|[*+]\??\[/.test(pattern);

/** The literal that the expression is or that its name was bound to once. */
function literalOf(model: Model, expr: Expr): Constant | null {
  if (expr.kind === "Constant") return expr.type === "str" || expr.type === "bytes" ? expr : null;
  if (expr.kind !== "Name") return null;
  const value = model.single(expr)?.value;
  return value?.kind === "Constant" && (value.type === "str" || value.type === "bytes") ? value : null;
}

/** The text to look at stands in the call: nobody can choose it. */
function isConstantInput(call: Call, name: string): boolean {
  if (name.endsWith(".compile")) return false;
  const text = call.args[/\.subn?$/.test(name) ? 2 : 1];
  return text?.kind === "Constant";
}

function flagsOf(model: Model, call: Call) {
  const flags = { ignoreCase: false, dotAll: false, verbose: false };
  for (const node of model.within([...call.args.slice(1), ...call.keywords])) {
    if (node.kind !== "Attribute" && node.kind !== "Name") continue;
    switch (model.qualified(node)?.replace(/^re\.(?:RegexFlag\.)?/, "")) {
      case "I":
      case "IGNORECASE":
        flags.ignoreCase = true;
        break;
      case "S":
      case "DOTALL":
        flags.dotAll = true;
        break;
      case "X":
      case "VERBOSE":
        flags.verbose = true;
        break;
      default:
        break;
    }
  }
  return flags;
}

/** The compiled pattern has to match the whole text: `pattern.fullmatch(…)`. */
function isFullMatched(model: Model, call: Call): boolean {
  const parent = model.parent(call);
  if (parent?.kind === "Attribute") return parent.attr === "fullmatch";
  const target = parent?.kind === "Assign" ? parent.targets[0] : null;
  if (target?.kind !== "Name") return false;
  return model.variable(target).uses.some((use) => {
    const attribute = model.parent(use);
    return attribute?.kind === "Attribute" && attribute.attr === "fullmatch";
  });
}

/** The place of the part in the source, where the literal is written just as it reads. */
function placeIn(model: Model, given: Expr, literal: Constant, found: Explosion): Place | null {
  if (literal !== given || literal.pieces !== 1) return null;
  const at = model.text(literal).indexOf(String(literal.value));
  const start = literal.start + at + found.start;
  return at < 0 ? null : model.span(literal, start, start + found.end - found.start);
}
