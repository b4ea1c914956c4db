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

const OURS = /#\s*coach:\s*(ignore-file|ignore)(?:\s*\[([^\]]*)\])?/i;
const NOQA = /#\s*(flake8[:=]\s*|ruff:\s*)?noqa(?!\w)(?::\s*([A-Z]+[0-9]*(?:[,\s]+[A-Z]+[0-9]+)*))?/i;
const RUFF = /#\s*ruff:\s*(?:file-)?ignore\s*\[([^\]]*)\]/i;
const PYLINT = /#.*?pylint:\s*disable(-next)?\s*=\s*([\w\s,-]+)/;
const NOSONAR = /#\s*NOSONAR\b(?:\s*\(([^)]*)\))?/;

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

/** Reads one comment (from `#` to the end of its line); null where it silences nothing. */
export function suppressionOf(comment: string, peers: Peers): Suppression | null {
  const ours = OURS.exec(comment);
  if (ours) {
    const reach = ours[1]!.toLowerCase() === "ignore-file" ? "file" : "line";
    const ids = ours[2] === undefined ? null : words(ours[2]);
    return { what: ids ? new Set(ids) : "all", reach, block: false };
  }
  const ruff = RUFF.exec(comment);
  if (ruff)
    return {
      what: idsOf(peers, words(ruff[1]!), true),
      reach: /file-ignore/i.test(ruff[0]) ? "file" : "line",
      block: false,
    };
  const noqa = NOQA.exec(comment);
  if (noqa) {
    const reach = noqa[1] ? "file" : "line";
    return { what: noqa[2] ? idsOf(peers, words(noqa[2].toUpperCase()), true) : "all", reach, block: false };
  }
  const pylint = PYLINT.exec(comment);
  if (pylint) {
    const names = words(pylint[2]!);
    return { what: names.includes("all") ? "all" : idsOf(peers, names, false), reach: "line", block: !pylint[1] };
  }
  const sonar = NOSONAR.exec(comment);
  if (sonar) {
    const keys = words((sonar[1] ?? "").replace(/python:/g, ""));
    return { what: keys.length ? idsOf(peers, keys, false) : "all", reach: "line", block: false };
  }
  return null;
}

export const silences = (suppression: Suppression, id: string): boolean =>
  suppression.what === "all" || suppression.what.has(id);
