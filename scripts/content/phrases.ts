/** Finds what all pages say again and again, so that it is stored once: runs of tags, single tags, words. */
import type { Phrase } from "../../src/study/phrases";

/** Characters of two bytes; the ones that occur in a page stay what they are. */
const [FIRST, LAST] = [0x80, 0x7ff];

/** A run of tags, or up to two words with the space before each. */
const PIECE = /(?:<[^<>]*>)+|(?: [a-zA-Z']+[.,:]?){1,2}/g;
const TAG = /<[^<>]*>/g;
const WORD = / [a-zA-Z']+[.,:]?/g;

/** Phrases for texts, the most useful ones; what is in front of a shorter match is found first. */
export function choosePhrases(texts: readonly string[]): Phrase[] {
  const used = new Set(texts.flatMap((text) => [...new Set(text.match(/[\u0080-\u07ff]/g) ?? [])]));
  const free = Array.from({ length: LAST - FIRST + 1 }, (_, i) => String.fromCharCode(FIRST + i)).filter(
    (char) => !used.has(char) && /^[^\p{M}\p{C}]$/u.test(char),
  );
  const long = best(countOf(texts), Math.floor(free.length / 5));
  const short = best(countOf(texts, new Set(long)), free.length - long.length);
  return [...long, ...short].map((text, i) => [free[i]!, text]);
}

/** How often each piece occurs; given the longer ones that are found already, how often each tag and word of the rest. */
function countOf(texts: readonly string[], found?: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (piece: string) => counts.set(piece, (counts.get(piece) ?? 0) + 1);
  for (const text of texts)
    for (const [piece] of text.matchAll(PIECE))
      if (!found) count(piece);
      else if (!found.has(piece)) for (const [part] of piece.matchAll(piece.startsWith("<") ? TAG : WORD)) count(part);
  return counts;
}

/** The pieces that are worth the most, had they been one character of two bytes. */
function best(counts: ReadonlyMap<string, number>, most: number): string[] {
  const worth = ([piece, count]: readonly [string, number]) => (piece.length - 2) * (count - 1) - 12;
  return [...counts]
    .filter((one) => worth(one) > 0)
    .sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([piece]) => piece);
}

/** Writes the characters for the phrases; `expander` is the way back. */
export function shortener(phrases: readonly Phrase[]): (text: string) => string {
  const chars = new Map(phrases.map(([char, text]) => [text, char]));
  const parts = (piece: string) => piece.replace(piece.startsWith("<") ? TAG : WORD, (part) => chars.get(part) ?? part);
  return (text) => text.replace(PIECE, (piece) => chars.get(piece) ?? parts(piece));
}
