/** Real files, broken in many ways: whatever happens to a text, the analysis stays up and its edits stay inside. */
import { applyEdits } from "../../src/analysis/finding";
import { openDocument } from "../../src/pitfalls/coach";
import { randomFrom } from "../python/corpus";
import type { SourceFile } from "./examine";

/** Files longer than this are cut, so that 10,000 of them take minutes and not hours. UTF-16 code units. */
const MOST = 12_000;
/** How many times slower per code unit than the median a text may be, and from which size on that is asked. */
const SLOW = { factor: 50, size: 1_000 };

type Random = () => number;
const below = (random: Random, n: number) => Math.floor(random() * n);
const TOKEN = /\w+|\s+|./gs;
const SPLINTERS =
  "( ) [ ] { } ''' \"\"\" f' f\"{ \\ : := -> ** @ async def lambda match case except* yield await type global \t \r \0 \u2028 \ud83d 🐍".split(
    " ",
  );

/** The ways in which a text is broken. */
const MUTATIONS: readonly ((text: string, other: string, random: Random) => string)[] = [
  function deleteToken(text, _, random) {
    const tokens = text.match(TOKEN) ?? [];
    tokens.splice(below(random, tokens.length), 1 + below(random, 3));
    return tokens.join("");
  },
  function duplicateToken(text, _, random) {
    const tokens = text.match(TOKEN) ?? [];
    const at = below(random, tokens.length);
    tokens.splice(at, 0, ...tokens.slice(at, at + 1 + below(random, 20)));
    return tokens.join("");
  },
  function truncate(text, _, random) {
    return random() < 0.5 ? text.slice(0, below(random, text.length)) : text.slice(below(random, text.length));
  },
  function splice(text, other, random) {
    const [from, to] = [below(random, other.length), below(random, text.length)];
    return text.slice(0, to) + other.slice(from, from + below(random, 2_000)) + text.slice(to + below(random, 200));
  },
  function randomBytes(text, _, random) {
    const bytes = Buffer.from(text);
    for (let i = 0; i < 1 + bytes.length / 500; i++) bytes[below(random, bytes.length)] = below(random, 256);
    return bytes.toString(random() < 0.5 ? "utf8" : "latin1");
  },
  function splinter(text, _, random) {
    let result = text;
    for (let i = 0; i < 1 + below(random, 4); i++) {
      const at = below(random, result.length);
      result = result.slice(0, at) + SPLINTERS[below(random, SPLINTERS.length)]! + result.slice(at);
    }
    return result;
  },
  function indent(text, _, random) {
    const lines = text.split("\n");
    const at = below(random, lines.length);
    for (let i = at; i < Math.min(lines.length, at + 5); i++)
      lines[i] = random() < 0.5 ? ` ${lines[i]}` : lines[i]!.trimStart();
    return lines.join(random() < 0.1 ? "\r" : random() < 0.2 ? "\r\n" : "\n");
  },
];

/** Breaks `count` files and looks at them; gives a line for each thing that must not happen. */
export function fuzz(files: readonly SourceFile[], count: number, seed: number): string[] {
  const random = randomFrom(seed);
  const problems: string[] = [];
  const rates: number[] = [];
  const slow: { what: string; text: string; rate: number }[] = [];
  for (let i = 0; i < count; i++) {
    const file = files[below(random, files.length)]!;
    const other = files[below(random, files.length)]!.text;
    let text = cut(file.text, random);
    const names: string[] = [];
    for (let n = 1 + below(random, 3); n > 0; n--) {
      const mutation = MUTATIONS[below(random, MUTATIONS.length)]!;
      text = mutation(text, other, random);
      names.push(mutation.name);
    }
    const what = `${file.name}, mutation ${i} of seed ${seed} (${names.join(", ")})`;
    const start = performance.now();
    problems.push(...look(text, other, what, random));
    const rate = (performance.now() - start) / text.length;
    if (text.length < SLOW.size) continue;
    rates.push(rate);
    slow.push({ what, text, rate });
  }
  const median = rates.sort((a, b) => a - b)[rates.length >> 1] ?? 0;
  for (const { what, text, rate } of slow) {
    let best = rate;
    for (let again = 0; again < 3 && best > SLOW.factor * median; again++) {
      const start = performance.now();
      look(text, "", what, () => 0.5);
      best = Math.min(best, (performance.now() - start) / text.length);
    }
    if (best > SLOW.factor * median)
      problems.push(`${what}: ${(best / median).toFixed(0)} times the median per character`);
  }
  return problems;
}

function cut(text: string, random: Random): string {
  if (text.length <= MOST) return text;
  const from = below(random, text.length - MOST);
  const line = text.indexOf("\n", from) + 1;
  return text.slice(line, line + MOST);
}

/** A text from nothing, and after an edit: no throw, every edit of every fix within bounds. */
function look(text: string, other: string, what: string, random: Random): string[] {
  const problems: string[] = [];
  const onCrash = (id: string, error: unknown) => problems.push(`${what}: ${id} threw ${(error as Error).stack}`);
  try {
    const document = openDocument(text, { profile: "strict", path: "fuzz.py", onCrash });
    const check = () => {
      for (const { start, end, related, fixes } of document.findings()) {
        for (const span of [{ start, end }, ...related])
          if (!(span.start >= 0 && span.start <= span.end && span.end <= document.text.length))
            problems.push(`${what}: a place ${span.start}-${span.end} outside of the text`);
        for (const { edits } of fixes) applyEdits(document.text, edits);
      }
    };
    check();
    const at = below(random, text.length + 1);
    document.edit(at, Math.min(text.length, at + below(random, 50)), other.slice(0, below(random, 60)));
    check();
  } catch (error) {
    problems.push(`${what}: threw ${(error as Error).stack}`);
  }
  return problems;
}
