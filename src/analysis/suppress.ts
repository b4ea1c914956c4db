/**
 * Suppression comments: ours (`# coach: ignore[id]`, `# coach: ignore`, `# coach: ignore-file[id]`) and the peers'
 * (`# noqa`, `# noqa: B006`, `# ruff: noqa`, `# ruff: ignore[B006]`, `# pylint: disable=…`, `# NOSONAR`).
 * A peer's comment silences what that peer calls by an equivalent code.
 */

/** What one comment silences: pitfall ids, or `all`. */
export interface Suppression {
  readonly what: ReadonlySet<string> | "all";
  readonly reach: "line" | "file";
  /** From a peer that also applies, on a line of its own, to what follows. */
  readonly block: boolean;
}

const OURS = /#\s*coach:\s*(ignore-file|ignore)(?:\s*\[([^\]]*)\])?/gi;
const NOQA = /#\s*(flake8[:=]\s*|ruff:\s*)?noqa(?!\w)(?::\s*([A-Z]+[0-9]*(?:[,\s]+[A-Z]+[0-9]+)*))?/gi;
const RUFF = /#\s*ruff:\s*(?:file-)?ignore\s*\[([^\]]*)\]/gi;
const PYLINT = /#[^#]*?pylint:\s*disable(-next)?\s*=\s*([\w\s,-]+)/g;
const NOSONAR = /#\s*NOSONAR\b(?:\s*\(([^)]*)\))?/g;

const words = (list: string) => list.split(/[\s,]+/).filter((word) => word !== "");

/** Tool → its code → the pitfalls that mean the same. */
export type Peers = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Codes of any peer (`B006`, `dangerous-default-value`, `W0102`, `S5717`, prefixes such as `F`) → pitfall ids. */
function idsOf(peers: Peers, codes: readonly string[], prefixes: boolean): Set<string> {
  const found = new Set<string>();
  for (const table of Object.values(peers))
    for (const [known, ids] of Object.entries(table))
      if (codes.some((code) => known === code || (prefixes && /^[A-Z]+\d*$/.test(code) && known.startsWith(code))))
        for (const id of ids) found.add(id);
  return found;
}

const NOTHING: readonly Suppression[] = [];

/** Every comment that silences something has one of these words in it. */
const SILENCING = /coach|noqa|ruff|pylint|NOSONAR/i;

/** What one comment (from `#` to the end of its line) silences: it may hold ours and those of several peers. */
export function suppressionsOf(comment: string, peers: Peers): readonly Suppression[] {
  if (!SILENCING.test(comment)) return NOTHING;
  const found: Suppression[] = [];
  const add = (what: Suppression["what"], reach: Suppression["reach"] = "line", block = false) =>
    found.push({ what, reach, block });
  for (const [, name, ids] of comment.matchAll(OURS))
    add(ids === undefined ? "all" : new Set(words(ids)), name!.toLowerCase() === "ignore-file" ? "file" : "line");
  for (const [whole, codes] of comment.matchAll(RUFF))
    add(idsOf(peers, words(codes!), true), /file-ignore/i.test(whole) ? "file" : "line");
  for (const [, file, codes] of comment.matchAll(NOQA))
    add(codes ? idsOf(peers, words(codes.toUpperCase()), true) : "all", file ? "file" : "line");
  for (const [, next, list] of comment.matchAll(PYLINT)) {
    const names = words(list!);
    add(names.includes("all") ? "all" : idsOf(peers, names, false), "line", !next);
  }
  for (const [, list] of comment.matchAll(NOSONAR)) {
    const keys = words((list ?? "").replace(/python:/g, ""));
    add(keys.length ? idsOf(peers, keys, false) : "all");
  }
  return found;
}

export const silences = (suppression: Suppression, id: string): boolean =>
  suppression.what === "all" || suppression.what.has(id);
