/** Colours Python for a page: classes only, the style sheet maps them to the reader's theme. Any text is fine, half-typed too. */

/** Keyword, defining word or constant, string, number, function, builtin or class, comment. */
export type TokenClass = "k" | "d" | "s" | "m" | "f" | "t" | "c";

/** A coloured stretch; offsets are UTF-16 code units in the code, the end is exclusive. */
export interface ColourToken {
  readonly start: number;
  readonly end: number;
  readonly cls: TokenClass;
}

/** An element put around a stretch of the code: `squiggle` is what a finding underlines, `mark` what a diff changes. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly as: "squiggle" | "mark";
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const KEYWORDS = words(
  "and as assert async await break continue del elif else except finally for from if import in is not or pass raise return try while with yield",
);
const DEFINING = words("class def lambda global nonlocal None True False");
const BUILTINS = words(
  "abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip NotImplemented Ellipsis",
);
/** Every builtin exception ends so, apart from the six named ones. */
const EXCEPTION =
  /^(?:[A-Z]\w*(?:Error|Warning|Exception|Group)|StopIteration|StopAsyncIteration|SystemExit|KeyboardInterrupt|GeneratorExit|Exception)$/;

const COMMENT = /#[^\r\n]*/y;
const STRING = /([rRbBuUfFtT]{0,2})('''|"""|'|")/y;
const NUMBER = /(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d[\d_]*)?\.?)[jJ]?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const SOFT =
  /(?:match|case)(?= +[^\s=.,):\]|&<>!%/@]|[([{'"-][^\n]*:)(?=[^\n]*:)|type(?= +[\p{L}_][\p{L}\p{N}_]* *[[=])/uy;

const at = (pattern: RegExp, code: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(code);
};

/** The coloured stretches of the code, in order and without overlap. */
export function colourTokens(code: string): ColourToken[] {
  const out: ColourToken[] = [];
  scanCode(code, 0, false, out);
  return out;
}

/** Scans from `i` to the end, or inside a replacement field to the `}`, `:` or `!` that ends its expression. */
function scanCode(code: string, i: number, inField: boolean, out: ColourToken[]): number {
  let depth = 0;
  let previous = "";
  let decorator = false;
  let lineStart = !inField;
  while (i < code.length) {
    const char = code[i]!;
    if (char === "\n" || char === "\r") {
      lineStart = depth === 0 && !inField;
      decorator = false;
      i++;
      continue;
    }
    if (char === " " || char === "\t" || char === "\f") {
      i++;
      continue;
    }
    if (char === "#") {
      const end = i + at(COMMENT, code, i)![0].length;
      out.push({ start: i, end, cls: "c" });
      i = end;
      continue;
    }
    const string = at(STRING, code, i);
    if (string) {
      i = scanString(code, i, string[1]!, string[2]!, out);
      [previous, lineStart] = ["", false];
      continue;
    }
    const number = /[\d.]/.test(char) ? at(NUMBER, code, i) : null;
    if (number && /\d/.test(number[0]) && previous !== ".") {
      out.push({ start: i, end: i + number[0].length, cls: "m" });
      i += number[0].length;
      [previous, lineStart] = ["", false];
      continue;
    }
    const name = at(NAME, code, i);
    if (name) {
      const end = i + name[0].length;
      const soft = lineStart ? at(SOFT, code, i)?.[0] : undefined;
      const cls = soft ? (soft === "type" ? "d" : "k") : classOfName(name[0], previous, code, end, decorator);
      if (cls) out.push({ start: i, end, cls });
      [previous, lineStart] = [name[0], false];
      i = end;
      continue;
    }
    if (inField && depth === 0 && (char === "}" || char === ":" || (char === "!" && code[i + 1] !== "="))) return i;
    if ("([{".includes(char)) depth++;
    if (")]}".includes(char)) depth = Math.max(0, depth - 1);
    if (code.startsWith("...", i)) {
      [previous, lineStart] = ["", false];
      i += 3;
      continue;
    }
    if (char === "@" && lineStart) decorator = true;
    if (char === "(") decorator = false;
    if (char !== "\\") [previous, lineStart] = [char, false];
    i++;
  }
  return i;
}

function classOfName(name: string, previous: string, code: string, end: number, decorator: boolean): TokenClass | null {
  if (previous === "def") return "f";
  if (previous === "class") return "t";
  const attribute = previous === "." && name !== "import"; // `from . import x`
  if (!attribute && DEFINING.has(name)) return "d";
  if (!attribute && KEYWORDS.has(name)) return "k";
  const next = /^[ \t]*(==|=|\()?/.exec(code.slice(end, end + 20))?.[1];
  if (!attribute && next !== "=" && (BUILTINS.has(name) || EXCEPTION.test(name))) return "t";
  if (next === "(") return /^[A-Z][A-Za-z]*[a-z]/.test(name) ? "t" : "f";
  return decorator ? "f" : null;
}

/** Scans a string from its prefix on; in f- and t-strings the replacement fields are code. Returns where it ends. */
function scanString(code: string, start: number, prefix: string, quote: string, out: ColourToken[]): number {
  const fields = /[ft]/i.test(prefix);
  let i = start + prefix.length + quote.length;
  let from = start;
  const push = (end: number) => {
    if (end > from) out.push({ start: from, end, cls: "s" });
  };
  while (i < code.length) {
    if (code.startsWith(quote, i)) {
      push(i + quote.length);
      return i + quote.length;
    }
    const char = code[i]!;
    if (char === "\n" && quote.length === 1) break;
    if (char === "\\") i += 2;
    else if (fields && char === "{" && code[i + 1] === "{") i += 2;
    else if (fields && char === "{") {
      push(i);
      i = scanField(code, i + 1, quote, out);
      from = i;
    } else i++;
  }
  push(Math.min(i, code.length));
  return Math.min(i, code.length);
}

/** Scans a replacement field after its `{`; returns the offset after its `}`. */
function scanField(code: string, start: number, quote: string, out: ColourToken[]): number {
  let i = scanCode(code, start, true, out);
  if (code[i] === "!") i += 2;
  if (code[i] === ":") {
    let from = ++i;
    while (i < code.length && code[i] !== "}" && code[i] !== "\n" && !code.startsWith(quote, i)) {
      if (code[i] !== "{") {
        i++;
        continue;
      }
      if (i > from) out.push({ start: from, end: i, cls: "s" });
      i = scanField(code, i + 1, quote, out);
      from = i;
    }
    if (i > from) out.push({ start: from, end: i, cls: "s" });
  }
  return code[i] === "}" ? i + 1 : i;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text made safe for the inside of an element or a double-quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char]!);

/** The inner HTML of each line of the code, coloured, with the marks put around their stretches. */
export function highlightLines(code: string, marks: readonly Mark[] = []): string[] {
  const tokens = colourTokens(code);
  const lines: string[] = [];
  let start = 0;
  for (const line of code.replace(/\r?\n$/, "").split("\n")) {
    const text = line.replace(/\r$/, "");
    lines.push(renderLine(code, start, start + text.length, tokens, marks));
    start += line.length + 1;
  }
  return lines;
}

/** The code as the lines of a page: `<span class="l">…</span>` each; with `from`, numbered from that line on. */
export function highlight(
  code: string,
  options: { readonly marks?: readonly Mark[]; readonly from?: number } = {},
): string {
  const number = (i: number) => (options.from === undefined ? "" : ` data-n="${options.from + i}"`);
  return highlightLines(code, options.marks)
    .map((line, i) => `<span class="l"${number(i)}>${line}</span>`)
    .join("");
}

function renderLine(
  code: string,
  start: number,
  end: number,
  tokens: readonly ColourToken[],
  marks: readonly Mark[],
): string {
  const here = <T extends { start: number; end: number }>(all: readonly T[]) =>
    all.filter((one) => one.start < end && one.end > start);
  const [lineTokens, lineMarks] = [here(tokens), here(marks)];
  const cuts = new Set([start, end]);
  for (const { start: a, end: b } of [...lineTokens, ...lineMarks]) {
    cuts.add(Math.max(a, start));
    cuts.add(Math.min(b, end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  let html = "";
  let open: Mark | undefined;
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i]!, points[i + 1]!];
    const covers = (one: { start: number; end: number }) => one.start <= a && one.end >= b;
    const mark = lineMarks.find(covers);
    if (mark !== open) html += closing(open) + opening(mark);
    open = mark;
    const cls = lineTokens.find(covers)?.cls;
    const text = escapeHtml(code.slice(a, b));
    html += cls ? `<span class="${cls}">${text}</span>` : text;
  }
  return html + closing(open);
}

const opening = (mark: Mark | undefined) => (mark ? (mark.as === "mark" ? "<mark>" : '<span class="sq">') : "");
const closing = (mark: Mark | undefined) => (mark ? (mark.as === "mark" ? "</mark>" : "</span>") : "");
