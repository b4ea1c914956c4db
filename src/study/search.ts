/** Search in titles, headings, ids, other tools' codes and the full text of all pages; the index is made at build time. */

/** One page: its address, title, what kind it is for people, its ids and codes, and its headings with their anchors. */
export interface SearchPage {
  readonly address: string;
  readonly title: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly headings: readonly { readonly id: string; readonly title: string }[];
  /** What a page is worth by itself, 0 to 15: it decides between pages that fit a query alike. */
  readonly rank: number;
}

/** `search.json`. `words` are sorted and joined by spaces; `found` says for each on which pages it stands, see `pack`. */
export interface SearchData {
  readonly pages: readonly SearchPage[];
  readonly words: string;
  readonly found: readonly string[];
}

/** A page that has every word of the query; `heading` is the section that fits best, if one does. */
export interface SearchHit {
  readonly page: SearchPage;
  readonly heading: SearchPage["headings"][number] | null;
  readonly score: number;
}

/** The index, made ready for queries. */
export interface SearchIndex {
  readonly pages: readonly {
    readonly page: SearchPage;
    readonly names: readonly string[];
    readonly nameWords: readonly string[];
    readonly title: readonly string[];
    readonly headings: readonly {
      readonly heading: SearchPage["headings"][number];
      readonly words: readonly string[];
    }[];
  }[];
  readonly words: readonly string[];
  readonly found: readonly string[];
}

/** Points for a word, by where it stands; the second number is for a word that only begins so. */
const POINTS = { whole: [240, 60], name: [60, 45], title: [50, 40], heading: [18, 12], body: [5, 2] } as const;

/** Words of a question that say nothing of its subject. */
const FILLERS = new Set("vs versus the a an of to how what why when does do".split(" "));

/** The words of a text in lower case; `lru_cache` is also `lru` and `cache`. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.flatMap((word) => (/[^_]_+[^_]|^_|_$/.test(word) ? [word, ...word.split("_").filter(Boolean)] : [word]));
}

const FIRST = 0x23;
const BACKSLASH = 0x5c;

/** Ascending page numbers as text: one character for each step, none of them escaped in JSON. */
export function pack(numbers: readonly number[]): string {
  let before = -1;
  return numbers
    .map((number) => {
      const code = FIRST + number - before;
      before = number;
      return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
    })
    .join("");
}

export function unpack(packed: string): number[] {
  let before = -1;
  return Array.from(packed, (char) => {
    const code = char.charCodeAt(0);
    before += (code > BACKSLASH ? code - 1 : code) - FIRST;
    return before;
  });
}

export function prepareSearch({ pages, words, found }: SearchData): SearchIndex {
  return {
    pages: pages.map((page) => ({
      page,
      names: page.names.map((name) => name.toLowerCase()),
      nameWords: page.names.flatMap(wordsOf),
      title: wordsOf(page.title),
      headings: page.headings.map((heading) => ({ heading, words: wordsOf(heading.title) })),
    })),
    words: words.split(" "),
    found,
  };
}

/** The best pages first; an empty query finds nothing. */
export function search(index: SearchIndex, query: string, limit = 50): SearchHit[] {
  const asked = query.trim().toLowerCase();
  const all = asked.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const telling = all.filter((word) => !FILLERS.has(word));
  const words = telling.length ? telling : all;
  if (words.length === 0) return [];
  const bodies = words.map((word) => inBodies(index, word));
  const hits: SearchHit[] = [];
  for (const [number, { page, names, nameWords, title, headings }] of index.pages.entries()) {
    const whole = points(names, asked, POINTS.whole);
    let score = page.rank + whole + (page.title.toLowerCase().startsWith(asked) ? POINTS.title[0] : 0);
    let heading: SearchHit["heading"] = null;
    let bestHeading = 0;
    let missing = false;
    for (const [i, word] of words.entries()) {
      const body = bodies[i]!.get(number) ?? 0;
      const best = Math.max(points(nameWords, word, POINTS.name), points(title, word, POINTS.title));
      let inHeading = 0;
      for (const one of headings) inHeading = Math.max(inHeading, points(one.words, word, POINTS.heading));
      if (whole + best + inHeading + body === 0) missing = true;
      score += Math.max(best, inHeading) + body;
    }
    if (missing) continue;
    for (const one of headings) {
      const sum = words.reduce((all, word) => all + points(one.words, word, POINTS.heading), 0);
      if (sum > bestHeading) [bestHeading, heading] = [sum, one.heading];
    }
    hits.push({ page, heading, score });
  }
  return hits.sort((a, b) => b.score - a.score || (a.page.title < b.page.title ? -1 : 1)).slice(0, limit);
}

/** `closure` nearly is `closures`. */
function points(words: readonly string[], word: string, [exact, begins]: readonly [number, number]): number {
  let best = 0;
  for (const one of words)
    if (one.startsWith(word)) {
      const rest = one.length - word.length;
      best = Math.max(best, rest === 0 ? exact : rest <= 2 && word.length > 3 ? exact - 1 : begins);
    }
  return best;
}

/** The points of each page for a word in its text. */
function inBodies({ words, found }: SearchIndex, word: string): Map<number, number> {
  const all = new Map<number, number>();
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < words.length && words[i]!.startsWith(word); i++)
    for (const page of unpack(found[i]!))
      all.set(page, Math.max(all.get(page) ?? 0, words[i] === word ? POINTS.body[0] : POINTS.body[1]));
  return all;
}
