/** Pitfalls by what people call them. */
import { catalog } from "../pitfalls/catalog";
import { peers } from "../pitfalls/peers";
import { UsageError } from "./usage";

/** The ids of an option, separated by commas; null where the option is not there. */
export function pitfallIds(option: string, value: string | undefined): string[] | null {
  if (value === undefined) return null;
  const list = value
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  for (const id of list)
    if (!catalog.some((p) => p.id === id))
      throw new UsageError(`--${option}: there is no pitfall "${id}"${suggestion(id)}`);
  return list;
}

/** ` (do you mean …?)` for an id that is nearly right or another tool's code. */
export function suggestion(word: string): string {
  const same = byPeerCode(word) ?? catalog.find((p) => p.id.includes(word) || word.includes(p.id))?.id;
  return same ? ` (do you mean "${same}"?)` : "";
}

/** The first pitfall that another tool calls so. */
export function byPeerCode(code: string): string | null {
  for (const table of Object.values(peers)) {
    const found = table[code] ?? table[code.toUpperCase()] ?? table[code.toLowerCase()];
    if (found?.[0]) return found[0];
  }
  return null;
}
