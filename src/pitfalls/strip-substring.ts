import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Attribute, Call, Expr } from "../python/ast";

export const words = ["strip", "lstrip", "rstrip"];

const STRIPS = new Set(["strip", "lstrip", "rstrip"]);

/** `name.rstrip(".txt")`: the argument is a set of characters, not a suffix. */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    const { func, args } = call;
    if (func.kind !== "Attribute" || !STRIPS.has(func.attr) || args.length !== 1 || call.keywords.length > 0) continue;
    const [arg] = args;
    const text = textOf(model, arg!);
    if (text === null || !looksLikeAffix(text, func.attr)) continue;
    const type = model.typeOf(func.value)?.name;
    if (type !== undefined && type !== "str" && type !== "bytes" && type !== "bytearray") continue;
    const side = func.attr === "lstrip" ? "the start" : func.attr === "rstrip" ? "the end" : "both ends";
    const letters = [...new Set(text)]
      .map((c) => (c === "`" ? "backtick" : c))
      .slice(0, 8)
      .join(" ");
    yield {
      at: call,
      message: `\`${func.attr}\` takes a set of characters: this removes any of \`${letters}\` from ${side}, in any order, and may eat more than \`${text}\`. ${advice(func.attr)}`,
      fixes: model.target >= 9 ? fixes(model, call, func, text) : [],
    };
  }
}

function textOf(model: Model, arg: Expr): string | null {
  if (arg.kind === "Constant")
    return (arg.type === "str" || arg.type === "bytes") && String(arg.value).length >= 2 ? String(arg.value) : null;
  if (arg.kind !== "Name") return null;
  const known = model.constant(arg);
  return known?.type === "str" || known?.type === "bytes" ? (known.value as string) : null;
}

const ALPHABETS = ["abcdefghijklmnopqrstuvwxyz", "aeiouyäöü", "qwertyuiop"];

/** It holds a word, or is the ending of a number; not a set of letters or digits. */
function looksLikeAffix(text: string, method: string): boolean {
  if (text === ".0" || text === ".00") return method === "rstrip";
  if (/^www\.?$/.test(text)) return true;
  const run = /[\p{L}\p{N}]{2,}/u.exec(text)?.[0];
  if (!run || text.length > 40) return false;
  const letters = [...text].filter((c) => /[\p{L}\p{N}]/u.test(c));
  const folded = new Set(letters.map((c) => c.toLowerCase()));
  if (folded.size < 2 || letters.every((c) => /\p{N}/u.test(c))) return false;
  if (/^[\p{N}a-f]{6,}$/iu.test(run) && folded.size === letters.length) return false;
  if (letters.every((c) => letters.includes(swapCase(c)))) return false;
  const lower = letters.join("").toLowerCase();
  if (lower.length >= 4 && ALPHABETS.some((alphabet) => alphabet.includes(lower))) return false;
  if (lower.length >= 3 && [...lower].every((c) => "aeiou".includes(c)) && folded.size === lower.length) return false;
  if (/^[\s\p{P}\p{S}]*\s/u.test(text) && /\p{P}.*\p{P}/u.test(text) && lower.length <= 2) return false;
  return folded.size < 8 || (/\p{L}{4,}/u.test(run) && folded.size < lower.length);
}

const swapCase = (c: string) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase());

function advice(method: string): string {
  if (method === "lstrip") return "Use `removeprefix`.";
  if (method === "rstrip") return "Use `removesuffix`.";
  return "Use `removeprefix` or `removesuffix`.";
}

function fixes(model: Model, call: Call, func: Attribute, text: string): FixPlan[] {
  const plan = (name: string): FixPlan => ({
    title: `Use \`${name}\``,
    safe: false,
    changes: [model.edit.replaceSpan(func, func.attrStart, func.attrStart + func.attr.length, name)],
  });
  if (func.attr === "lstrip") return [plan("removeprefix")];
  if (func.attr === "rstrip") return [plan("removesuffix")];
  const prefix = plan("removeprefix");
  const suffix = plan("removesuffix");
  const arg = model.text(call.args[0]!);
  const both: FixPlan = {
    title: "Use `removeprefix` and `removesuffix`",
    safe: false,
    changes: [
      model.edit.replaceSpan(func, func.attrStart, func.attrStart + func.attr.length, "removeprefix"),
      model.edit.insertAfter(call, `.removesuffix(${arg})`),
    ],
  };
  if (/^[._\-/ ]/.test(text) && !/[._\-/: ]$/.test(text)) return [suffix, prefix];
  if (/[._\-/: ]$/.test(text) && !/^[._\-/ ]/.test(text)) return [prefix, suffix];
  return [both, prefix, suffix];
}
