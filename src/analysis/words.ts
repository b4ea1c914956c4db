/**
 * Which chunks may mention a name: a list of the words of their texts, kept while somebody types. A chunk that takes the
 * place of another takes over its words and adds those at the edit. Words that went away stay listed, so an answer may
 * hold a chunk too many; too few it never holds.
 */
import type { Chunk } from "./document";

/** A place in the list, taken by one chunk after another; null where it was removed. */
interface Slot {
  chunk: Chunk | null;
}

/** So many changes may leave words behind before it is cheaper to start anew. */
const CHANGES = 5000;
/** A letter beyond ASCII, which NFKC may make another one. */
export const STRANGE = /[^\0-\x7f]/;
const WORD = /[A-Za-z_]\w*/g;
/** Stands for all words with letters beyond ASCII, which NFKC may make the same. */
const OTHERS = "";

export class WordList {
  private readonly byWord = new Map<string, Set<Slot>>();
  private readonly slots = new Map<Chunk, Slot>();
  private changes = 0;

  constructor(chunks: readonly Chunk[]) {
    for (const chunk of chunks) this.add(chunk);
  }

  /** Whether it is time for a new list. */
  get isWorn(): boolean {
    return this.changes > CHANGES;
  }

  replace(gone: readonly Chunk[], fresh: readonly Chunk[]): void {
    for (let i = 0; i < gone.length || i < fresh.length; i++) {
      const [old, chunk] = [gone[i], fresh[i]];
      const slot = old && this.slots.get(old);
      if (old) this.slots.delete(old);
      if (!slot) {
        if (chunk) this.add(chunk);
        continue;
      }
      this.changes++;
      slot.chunk = chunk ?? null;
      if (chunk) this.list(changedPart(old.text, chunk.text), chunk, slot);
    }
  }

  /** The chunks whose text may mention an ASCII name, in no order. */
  mentioning(name: string): Set<Chunk> {
    const found = new Set<Chunk>();
    for (const word of [name, OTHERS]) for (const { chunk } of this.byWord.get(word) ?? []) if (chunk) found.add(chunk);
    return found;
  }

  private add(chunk: Chunk): void {
    this.list(chunk.text, chunk, { chunk });
  }

  private list(text: string, chunk: Chunk, slot: Slot): void {
    this.slots.set(chunk, slot);
    for (const word of text.match(WORD) ?? []) this.enlist(word, slot);
    if (STRANGE.test(text)) this.enlist(OTHERS, slot);
  }

  private enlist(word: string, slot: Slot): void {
    const set = this.byWord.get(word);
    if (set) set.add(slot);
    else this.byWord.set(word, new Set([slot]));
  }
}

/** The part of a text that differs from what it was, with the whole words at both ends. */
function changedPart(before: string, after: string): string {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = after.length;
  const shift = before.length - after.length;
  while (end > start && end + shift > start && before.charCodeAt(end + shift - 1) === after.charCodeAt(end - 1)) end--;
  while (start > 0 && isWordPart(after.charCodeAt(start - 1))) start--;
  while (end < after.length && isWordPart(after.charCodeAt(end))) end++;
  return after.slice(start, end);
}

const isWordPart = (unit: number) =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
