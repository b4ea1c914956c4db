/** What is not Python in the cells of a notebook, made neutral without moving anything. Pure. */

/** Cell magics that run the rest of the cell as Python. */
const AROUND_PYTHON = /^%%(?:time|timeit|capture|prun)\b/;

/** Where Python can begin in a cell: behind a cell magic's line; null where the cell is of another language or has no line for it. */
export function pythonStart(cell: string): number | null {
  const line = /^\s*%%[^\r\n]*/.exec(cell)?.[0];
  if (line === undefined) return 0;
  if (!AROUND_PYTHON.test(line.trimStart())) return null;
  const lineBreak = /^(?:\r\n|\r|\n)/.exec(cell.slice(line.length))?.[0];
  return lineBreak === undefined ? null : line.length + lineBreak.length;
}

/**
 * The text of a cell with magics (`%time`, `!ls`, `obj?`, `%%bash`) replaced by as many characters: spaces where a line
 * may be empty, a name where a statement or a value must be. Lines inside strings and brackets are Python.
 */
export function neutral(cell: string): string {
  const first = /^\s*(%%.*)/.exec(cell)?.[1];
  if (first !== undefined && !AROUND_PYTHON.test(first)) return cell.replace(/[^\r\n]/g, " ");
  let result = "";
  let from = 0;
  for (const at of statementLines(cell)) {
    const line = /^[^\r\n]*/.exec(cell.slice(at))![0];
    const replaced = neutralLine(line);
    if (replaced === null) continue;
    result += cell.slice(from, at) + replaced;
    from = at + line.length;
  }
  return result + cell.slice(from);
}

function neutralLine(line: string): string | null {
  const indent = /^[ \t]*/.exec(line)![0].length;
  const rest = line.slice(indent);
  if (/^[%!?]/.test(rest) || /^[\w.*]+\?{1,2}\s*$/.test(rest))
    return indent === 0 ? " ".repeat(line.length) : line.slice(0, indent) + filler(rest.length);
  // `files = !ls` and `result = %timeit -o f()`
  const assigned = /^[\w.,[\]()*\s'"]+?=[ \t]*(?=[!%][^=])/.exec(rest)?.[0];
  if (assigned === undefined || /[=<>!]=\s*$/.test(assigned)) return null;
  const start = indent + assigned.length;
  return line.slice(0, start) + filler(line.length - start);
}

/** A name of which nothing is known. */
const filler = (length: number) => "_".padEnd(length);

/** Offsets of lines that begin outside strings, brackets and continued lines. */
function* statementLines(text: string): Iterable<number> {
  let depth = 0;
  let at = 0;
  let starts = true;
  while (at < text.length) {
    if (starts && depth === 0) yield at;
    starts = false;
    const line = /^[^\r\n]*/.exec(text.slice(at))![0];
    // A magic's own quotes and brackets mean nothing.
    if (depth === 0 && neutralLine(line) !== null) at += line.length;
    for (; at < text.length; at++) {
      const char = text[at]!;
      if (char === "\n" || char === "\r") break;
      if (char === "#") {
        while (at + 1 < text.length && text[at + 1] !== "\n" && text[at + 1] !== "\r") at++;
      } else if (char === '"' || char === "'") at = stringEnd(text, at) - 1;
      else if ("([{".includes(char)) depth++;
      else if (")]}".includes(char)) depth = Math.max(0, depth - 1);
      else if (char === "\\" && (text[at + 1] === "\n" || text[at + 1] === "\r"))
        at += text[at + 1] === "\r" && text[at + 2] === "\n" ? 2 : 1;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    starts = true;
  }
}

/** The offset behind a string that begins at `start`; an unclosed one ends with its line, an unclosed triple one with the text. */
function stringEnd(text: string, start: number): number {
  const quote = text[start]!;
  const triple = text.startsWith(quote.repeat(3), start);
  const mark = triple ? quote.repeat(3) : quote;
  for (let at = start + mark.length; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(mark, at)) return at + mark.length;
    else if (!triple && (text[at] === "\n" || text[at] === "\r")) return at;
  }
  return text.length;
}
