/** Escapes in string literals that Python refuses. */

/** An escape that Python knows, without what has to follow it; `rest` is the text behind its letter. */
export function isCutShort(rest: string, char: string, isBytes: boolean): boolean {
  if (char === "x") return !/^[0-9a-f]{2}/i.test(rest);
  if (isBytes) return false;
  if (char === "u") return !/^[0-9a-f]{4}/i.test(rest);
  if (char === "U") return !/^[0-9a-f]{8}/i.test(rest);
  return char === "N" && !/^\{[^{}]+\}/.test(rest);
}

const TOKEN = /([a-z]{0,2})("""|'''|"|')((?:\\[\s\S]|(?!\2)[\s\S])*)\2/gi;

/** Some string token of the literal has an escape that is cut short. */
export function hasCutEscape(literal: string): boolean {
  for (const [, prefix = "", , body = ""] of literal.matchAll(TOKEN)) {
    if (/r/i.test(prefix)) continue;
    for (const { index, 1: char = "" } of body.matchAll(/\\([\s\S])/g))
      if (isCutShort(body.slice(index + 2), char, /b/i.test(prefix))) return true;
  }
  return false;
}
