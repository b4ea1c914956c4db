import type { FixPlan, Report } from "../analysis/detector";
import { isDocstring } from "../analysis/edits";
import { isCutShort } from "../analysis/escapes";
import type { Model } from "../analysis/model";
import type { Constant, Expr, JoinedStr, Node } from "../python/ast";

/** A backslash that Python does not know, or one that it takes before the regular expression sees it. */
export function* detect(model: Model): Iterable<Report> {
  if (!model.unit.chunks.some((chunk) => chunk.text.includes("\\"))) return;
  for (const literal of model.nodes("Constant")) {
    if ((literal.type !== "str" && literal.type !== "bytes") || !hasBackslash(model, literal)) continue;
    const parent = model.parent(literal);
    if (parent?.kind === "JoinedStr" || parent?.kind === "TemplateStr") continue;
    yield* check(model, literal);
  }
  for (const literal of model.nodes("JoinedStr"))
    if (model.parent(literal)?.kind !== "FormattedValue" && hasBackslash(model, literal)) yield* check(model, literal);
}

const hasBackslash = (model: Model, literal: Node): boolean =>
  model.chunkOf(literal).text.slice(literal.start, literal.end).includes("\\");

interface Token {
  readonly start: number;
  readonly prefix: string;
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

interface Escape {
  readonly at: number;
  readonly char: string;
}

function* check(model: Model, literal: Constant | JoinedStr): Iterable<Report> {
  const { text } = model.place(literal).chunk;
  const fields = literal.kind === "JoinedStr" ? literal.values.filter((v) => v.kind === "FormattedValue") : [];
  for (const token of tokens(text, literal, fields)) {
    if (/r/i.test(token.prefix)) continue;
    const found = escapes(text, token, fields);
    const isBytes = /b/i.test(token.prefix);
    const cut = found.find(({ at, char }) => isCutShort(text.slice(at + 2, token.bodyEnd), char, isBytes));
    if (cut) {
      yield {
        at: model.span(literal, cut.at, cut.at + 2),
        message: `\`\\${cut.char}\` begins ${CUT_SHORT[cut.char]}, and that does not follow: Python refuses the whole file with a SyntaxError. In a path or a pattern write a raw string, or \`\\\\${cut.char}\`.`,
        fixes: invalidFixes(model, literal, token, [cut], true),
      };
      continue;
    }
    const invalid = found.filter(({ char }) => !(isBytes ? KNOWN_IN_BYTES : KNOWN).has(char));
    const [one] = invalid;
    if (one) {
      const doc = isDoc(model, literal);
      yield {
        at: model.span(literal, one.at, one.at + 2),
        ...(doc ? { level: "hint" as const } : {}),
        message: `\`\\${one.char}\` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or \`\\\\${one.char}\`.`,
        fixes: invalidFixes(
          model,
          literal,
          token,
          invalid,
          invalid.length < found.length || inFields(text, token, fields),
        ),
      };
      continue;
    }
    const role = patternRole(model, literal);
    if (!role || text.slice(token.bodyStart, token.bodyEnd) === ".\\b") continue;
    const taken = found.find(({ char }) => (role === "pattern" && char === "b") || /[1-9]/.test(char));
    if (taken)
      yield {
        at: model.span(literal, taken.at, taken.at + 2),
        message: `Python turns \`\\${taken.char}\` into ${taken.char === "b" ? "a backspace character" : `the character with the code ${taken.char}`} before \`re\` sees it, so it is no ${taken.char === "b" ? "word boundary" : "group reference"}. Make the string raw.`,
        fixes: rawFixes(model, literal, token, found, taken),
      };
  }
}

const CUT_SHORT: Readonly<Record<string, string>> = {
  x: "a character code of two hexadecimal digits",
  u: "a character code of four hexadecimal digits",
  U: "a character code of eight hexadecimal digits",
  N: "a character name in braces",
};

const KNOWN = new Set("\n\r\\'\"abfnrtvxuUN01234567");
const KNOWN_IN_BYTES = new Set("\n\r\\'\"abfnrtvx01234567");

/** The string tokens that a literal consists of. */
function* tokens(text: string, literal: Node, fields: readonly Expr[]): Iterable<Token> {
  let at = literal.start;
  while (at < literal.end) {
    const char = text[at]!;
    if (char === "#") {
      while (at < literal.end && text[at] !== "\n" && text[at] !== "\r") at++;
      continue;
    }
    const head = /^([a-z]{0,2})("""|'''|"|')/i.exec(text.slice(at, at + 5));
    if (!head) {
      at++;
      continue;
    }
    const quote = head[2]!;
    const bodyStart = at + head[0].length;
    let end = bodyStart;
    while (end < literal.end && !(text[end] === quote[0] && text.startsWith(quote, end))) {
      const field = fields.length > 0 && fields.find((f) => f.start <= end && end < f.end);
      if (field) end = field.end;
      else end += text[end] === "\\" ? 2 : 1;
    }
    yield { start: at, prefix: head[1]!, bodyStart, bodyEnd: end };
    at = end + quote.length;
  }
}

function escapes(text: string, token: Token, fields: readonly Expr[]): Escape[] {
  const found: Escape[] = [];
  for (let at = token.bodyStart; at < token.bodyEnd; at++) {
    if (text[at] !== "\\" || at + 1 >= text.length) continue;
    const field = fields.find((f) => f.start <= at && at < f.end);
    if (field) at = field.end - 1;
    else {
      const char = String.fromCodePoint(text.codePointAt(at + 1)!);
      found.push({ at, char });
      at += char.length;
    }
  }
  return found;
}

/** A replacement field of the token holds a backslash of its own, which a raw prefix would change. */
const inFields = (text: string, token: Token, fields: readonly Expr[]) =>
  fields.some((f) => f.start >= token.start && f.end <= token.bodyEnd && text.slice(f.start, f.end).includes("\\"));

function isDoc(model: Model, literal: Node): boolean {
  const parent = model.parent(literal);
  return parent?.kind === "Expr" && isDocstring(parent);
}

const addRaw = (model: Model, literal: Node, token: Token) =>
  model.edit.replaceSpan(literal, token.start, token.start + token.prefix.length, `r${token.prefix.replace(/u/i, "")}`);

function invalidFixes(
  model: Model,
  literal: Node,
  token: Token,
  invalid: readonly Escape[],
  hasOthers: boolean,
): FixPlan[] {
  const doubled: FixPlan = {
    title: "Double the backslash",
    safe: true,
    changes: invalid.map(({ at }) => model.edit.replaceSpan(literal, at, at, "\\")),
  };
  if (hasOthers) return [doubled];
  return [{ title: "Make it a raw string", safe: true, changes: [addRaw(model, literal, token)] }, doubled];
}

/** The literal is a pattern or a replacement of the module `re`. */
function patternRole(model: Model, literal: Node): "pattern" | "replacement" | null {
  const call = model.parent(literal);
  if (call?.kind !== "Call" || call.func.kind === "Subscript") return null;
  const index = call.args.indexOf(literal as Expr);
  if (index < 0 || index > 1) return null;
  const name = /^(?:re|regex)\.(\w+)$/.exec(model.qualified(call.func) ?? "")?.[1];
  if (!name || name === "escape") return null;
  if (index === 0) return "pattern";
  return name === "sub" || name === "subn" ? "replacement" : null;
}

/** Raw means the same for `re` where only these escapes occur; else the backslash is doubled. */
function rawFixes(model: Model, literal: Node, token: Token, found: readonly Escape[], taken: Escape): FixPlan[] {
  const isSame = found.every(({ char }) => /[bfnrtv1-9'"]/.test(char)) && !found.some(({ char }) => /['"]/.test(char));
  if (isSame) return [{ title: "Make it a raw string", safe: false, changes: [addRaw(model, literal, token)] }];
  const same = found.filter(({ char }) => char === taken.char);
  return [
    {
      title: "Double the backslash",
      safe: false,
      changes: same.map(({ at }) => model.edit.replaceSpan(literal, at, at, "\\")),
    },
  ];
}
