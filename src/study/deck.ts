/** Predicting what samples print: which come in which order, and how an answer differs from the output. Pure. */
import type { CoursePage } from "./content";
import type { Prediction } from "./progress";
import { type Sample, samplesOf } from "./samples";

/** A sample as a question; `mark` is that of the deck, `lesson/closures:1k3f9`. */
export interface Card extends Pick<Sample, "code" | "before" | "explanation" | "section"> {
  readonly mark: string;
  /** Address and title of the page that it comes from. */
  readonly page: string;
  readonly title: string;
  /** What CPython 3.14 prints. */
  readonly output: string;
}

/** The page and the sample that a mark of a deck names. */
export function placeOf(mark: string): { readonly page: string; readonly mark: string } {
  const at = mark.lastIndexOf(":");
  return { page: mark.slice(0, at), mark: mark.slice(at + 1) };
}

/** The cards of a deck, taken from the pages that its marks name; a mark without a sample has none. */
export function cardsOf(marks: readonly string[], pages: ReadonlyMap<string, CoursePage>): Card[] {
  const samples = new Map([...pages].map(([address, page]) => [address, samplesOf(page)]));
  return marks.flatMap((mark) => {
    const place = placeOf(mark);
    const sample = samples.get(place.page)?.find((one) => one.predict && one.mark === place.mark);
    if (sample === undefined || sample.output === null) return [];
    const { code, output, before, explanation, section } = sample;
    const title = pages.get(place.page)!.title.replaceAll("`", "");
    return { mark, page: place.page, title, code, output, before, explanation, section };
  });
}

/**
 * What a round asks: what was not predicted right at last, then what was never asked; everything, where nothing of that is
 * left. The order within looks drawn and is always the same.
 */
export function roundOf(marks: readonly string[], past: (mark: string) => Prediction | undefined): string[] {
  const drawn = marks.toSorted((a, b) => drawOf(a) - drawOf(b) || (a < b ? -1 : 1));
  const missed = drawn.filter((mark) => past(mark)?.right === false);
  const unseen = drawn.filter((mark) => past(mark) === undefined);
  return missed.length + unseen.length > 0 ? [...missed, ...unseen] : drawn;
}

/** A number that tells nothing of where a mark stands in the course. */
function drawOf(mark: string): number {
  let state = 2654435769;
  for (let i = 0; i < mark.length; i++) {
    state = Math.imul(state ^ mark.charCodeAt(i), 2246822519);
    state ^= state >>> 13;
  }
  return Math.imul(state, 3266489917) >>> 0;
}

/** Lines as they are compared: spaces at their ends and empty lines at the end of the text do not count. */
export const linesOf = (text: string): string[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());

/** The first line, from one, in which a guess differs from an output; null where it is right. */
export function firstDifference(
  guess: string,
  output: string,
): { readonly line: number; readonly how: "different" | "missing" | "surplus" } | null {
  const [given, wanted] = [linesOf(guess), linesOf(output)];
  const at = Array.from({ length: Math.max(given.length, wanted.length) }).findIndex((_, i) => given[i] !== wanted[i]);
  if (at < 0) return null;
  return { line: at + 1, how: at >= given.length ? "missing" : at >= wanted.length ? "surplus" : "different" };
}

/** A line of the guess beside the line of the output that it stands for; null where one has none. */
export interface Pair {
  readonly given: string | null;
  readonly wanted: string | null;
}

/** Both texts line by line, so that what they share stands beside itself. */
export function pairsOf(guess: string, output: string): Pair[] {
  const [given, wanted] = [linesOf(guess), linesOf(output)];
  const shared = Array.from({ length: given.length + 1 }, () => new Array<number>(wanted.length + 1).fill(0));
  for (let i = given.length - 1; i >= 0; i--)
    for (let j = wanted.length - 1; j >= 0; j--)
      shared[i]![j] =
        given[i] === wanted[j] ? shared[i + 1]![j + 1]! + 1 : Math.max(shared[i + 1]![j]!, shared[i]![j + 1]!);
  const pairs: Pair[] = [];
  let [mine, theirs]: [string[], string[]] = [[], []];
  const flush = () => {
    for (let k = 0; k < Math.max(mine.length, theirs.length); k++)
      pairs.push({ given: mine[k] ?? null, wanted: theirs[k] ?? null });
    [mine, theirs] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < given.length || j < wanted.length)
    if (i < given.length && j < wanted.length && given[i] === wanted[j]) {
      flush();
      pairs.push({ given: given[i++]!, wanted: wanted[j++]! });
    } else if (i < given.length && (j === wanted.length || shared[i + 1]![j]! >= shared[i]![j + 1]!))
      mine.push(given[i++]!);
    else theirs.push(wanted[j++]!);
  flush();
  return pairs;
}
