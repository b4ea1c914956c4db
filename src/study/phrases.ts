/** Pages are stored short: what they say again and again stands once in the index, and one character stands for it. */

/** A character that no page uses, and the text that it stands for. */
export type Phrase = readonly [char: string, text: string];

/** Turns stored texts back into what was written; what has no phrases stays as it is. */
export function expander(phrases: readonly Phrase[]): (stored: string) => string {
  if (phrases.length === 0) return (stored) => stored;
  const texts = new Map(phrases);
  const any = new RegExp(`[${phrases.map(([char]) => char).join("")}]`, "g");
  return (stored) => stored.replace(any, (char) => texts.get(char)!);
}
