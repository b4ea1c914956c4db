/**
 * Which detectors a unit can matter to: those that start from a kind of node that it has and, where they name words, whose
 * words it has too. Most detectors have nothing to do with most units, and asking each of them would cost more than all
 * their answers.
 */
import type { Alias, Kind, Node } from "../python/ast";
import type { Pitfall } from "./analyze";
import type { NodesByKind } from "./nodes";

/** Bits of pitfalls, by their place in the list. */
type Mask = Int32Array;

/** What the pitfalls of a list start from. */
export interface Starters {
  readonly pitfalls: readonly Pitfall[];
  /** The number of each word that some pitfall names. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Pitfalls that start from any node. */
  readonly anyKind: Mask;
  readonly byKind: ReadonlyMap<string, Mask>;
  /** Pitfalls that name no word. */
  readonly anyWord: Mask;
  readonly byWord: readonly Mask[];
}

const known = new WeakMap<readonly Pitfall[], Starters>();

/** What these pitfalls start from; worked out once for each list. */
export function startersOf(pitfalls: readonly Pitfall[]): Starters {
  let starters = known.get(pitfalls);
  if (!starters) known.set(pitfalls, (starters = readStarters(pitfalls)));
  return starters;
}

function readStarters(pitfalls: readonly Pitfall[]): Starters {
  const empty = () => new Int32Array((pitfalls.length + 31) >> 5);
  const numbers = new Map<string, number>();
  const byKind = new Map<string, Mask>();
  const byWord: Mask[] = [];
  const [anyKind, anyWord] = [empty(), empty()];
  for (const [i, { kinds, words }] of pitfalls.entries()) {
    if (!kinds) add(anyKind, i);
    for (const kind of kinds ?? []) {
      if (!byKind.has(kind)) byKind.set(kind, empty());
      add(byKind.get(kind)!, i);
    }
    if (!words) add(anyWord, i);
    for (const word of words ?? []) {
      if (!numbers.has(word)) numbers.set(word, byWord.push(empty()) - 1);
      add(byWord[numbers.get(word)!]!, i);
    }
  }
  return { pitfalls, numbers, anyKind, byKind, anyWord, byWord };
}

const add = (mask: Mask, i: number) => {
  mask[i >> 5]! |= 1 << (i & 31);
};

/** The pitfalls, in their order, whose detectors may find something where these kinds of nodes and these words are. */
export function detectorsFor(
  starters: Starters,
  kinds: Iterable<Iterable<string>>,
  words: Iterable<Iterable<number>>,
): readonly Pitfall[] {
  const byKind = starters.anyKind.slice();
  for (const some of kinds)
    for (const kind of some) {
      const mask = starters.byKind.get(kind);
      if (mask) for (let i = 0; i < mask.length; i++) byKind[i]! |= mask[i]!;
    }
  const byWord = starters.anyWord.slice();
  for (const some of words)
    for (const word of some) {
      const mask = starters.byWord[word]!;
      for (let i = 0; i < mask.length; i++) byWord[i]! |= mask[i]!;
    }
  const wanted: Pitfall[] = [];
  for (let i = 0; i < byKind.length; i++)
    for (let bits = byKind[i]! & byWord[i]!; bits !== 0; bits &= bits - 1)
      wanted.push(starters.pitfalls[i * 32 + 31 - Math.clz32(bits & -bits)]!);
  return wanted;
}

/** Stands among the words of a detector for every private name such as `__key`. */
export const MANGLED = "__*";

const WORDED: readonly Kind[] = [
  "Name",
  "Attribute",
  "FunctionDef",
  "AsyncFunctionDef",
  "ClassDef",
  "arg",
  "keyword",
  "alias",
  "ImportFrom",
];

/** The numbers of the words that the nodes of a chunk hold: names, attributes, definitions, arguments and imports. */
export function wordsIn(nodes: NodesByKind, numbers: Starters["numbers"]): number[] {
  const found = new Set<number>();
  const note = (word: string) => {
    const number = numbers.get(word);
    if (number !== undefined) found.add(number);
    if (word.startsWith("__") && !word.endsWith("__") && numbers.has(MANGLED)) found.add(numbers.get(MANGLED)!);
  };
  for (const kind of WORDED)
    for (const node of nodes.get(kind) ?? NONE)
      switch (node.kind) {
        case "Name":
          note(node.id);
          break;
        case "Attribute":
          note(node.attr);
          break;
        case "FunctionDef":
        case "AsyncFunctionDef":
        case "ClassDef":
          note(node.name.name);
          break;
        case "arg":
        case "keyword":
          if (node.arg !== null) note(node.arg);
          break;
        case "alias":
          for (const word of node.name.split(".")) note(word);
          if (node.asname) note(node.asname.name);
          break;
        case "ImportFrom":
          for (const word of node.module?.split(".") ?? []) note(word);
          break;
      }
  return [...found];
}

/** The numbers of the words that these imports give another name: they may stand anywhere under it. */
export function renamedIn(nodes: NodesByKind, numbers: Starters["numbers"]): number[] {
  const found: number[] = [];
  for (const node of nodes.get("alias") ?? NONE)
    if ((node as Alias).asname)
      for (const word of (node as Alias).name.split(".")) if (numbers.has(word)) found.push(numbers.get(word)!);
  return found;
}

const NONE: readonly Node[] = [];
