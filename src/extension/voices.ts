/**
 * One voice: where another tool says what the coach says too, its underline stays and ours is withdrawn. What others
 * say is followed through edits, and what they stop saying counts a little longer, so that nothing flickers while they
 * look again. Pure; the time is an argument, in milliseconds.
 */
import { comparePositions, type WireFinding, type WireRange } from "../server/protocol";
import type { ContentIndex } from "../study/content";
import { follow, type TextChange } from "./tracking";

/** How long another tool's silence, and the typing since, must last until our own underline comes back. */
export const GRACE = 1_500;

/** Code of any tool, in lower case → the pitfalls that mean the same. */
export type Equivalents = ReadonlyMap<string, readonly string[]>;

/** A diagnostic's code as VS Code has it. */
export type Code = string | number | { readonly value: string | number } | undefined;

/** What another tool says about a place where we may have something to say. */
export interface Heard {
  /** Its name for people. */
  readonly tool: string;
  readonly code: string;
  readonly pitfalls: readonly string[];
  readonly range: WireRange;
}

/** The same over time: `range` moves with the text. */
export interface Voice extends Heard {
  /** What it was when it was heard. */
  readonly key: string;
  /** Since when nothing is heard of it; null while it is there. */
  readonly silentSince: number | null;
}

/** Codes that say much more than the pages they are listed on: our page belongs to them only where we find it too. */
const CATCH_ALL: ReadonlySet<string> = new Set([
  "f821",
  "e0602",
  "undefined-variable",
  "undefined-name",
  "s5953",
  "reportundefinedvariable",
  "reportgeneraltypeissues",
  "reportindexissue",
  "reportoperatorissue",
  "reportunusedcallresult",
  "e1136",
  "unsubscriptable-object",
  "e1137",
  "unsupported-assignment-operation",
]);

/** The codes of all tools in one table. */
export function equivalentsOf(peers: ContentIndex["peers"]): Equivalents {
  const table = new Map<string, readonly string[]>();
  for (const codes of Object.values(peers))
    for (const [code, pitfalls] of Object.entries(codes)) {
      const key = code.toLowerCase();
      table.set(key, [...new Set([...(table.get(key) ?? []), ...pitfalls])]);
    }
  return table;
}

/** Tools write `B006`, `W0102:dangerous-default-value`, `python:S5717` or `reportIndexIssue`. */
function partsOf(code: string): string[] {
  return code
    .toLowerCase()
    .split(/[^a-z0-9-]+/)
    .filter((part) => part !== "");
}

/** A code as text; empty where there is none. */
export function textOf(code: Code): string {
  return String((typeof code === "object" ? code.value : code) ?? "");
}

/** The pitfalls that a code means, as a tool or a person writes it. */
export function pitfallsOf(code: string, equivalents: Equivalents): readonly string[] {
  return [...new Set(partsOf(code).flatMap((part) => equivalents.get(part) ?? []))];
}

/** What is known after a tool spoke: `heard` is all that the tools say now. */
export function listen(voices: readonly Voice[], heard: readonly Heard[], now: number): Voice[] {
  const before = new Map(voices.filter((voice) => voice.silentSince === null).map((voice) => [voice.key, voice]));
  const live = heard.map((each): Voice => {
    const key = JSON.stringify([each.tool, each.code, each.range]);
    // A list that comes again unchanged is older than the edits that moved its ranges.
    return { ...each, key, range: before.get(key)?.range ?? each.range, silentSince: null };
  });
  const keys = new Set(live.map(({ key }) => key));
  const silent = voices.filter(({ key }) => !keys.has(key));
  return [...live, ...silent.map((voice) => ({ ...voice, silentSince: voice.silentSince ?? now }))];
}

/** What is known after an edit. Who fell silent may be about to look at the new text, and gets the whole time again. */
export function move(voices: readonly Voice[], changes: readonly TextChange[], now: number): Voice[] {
  return voices.map((voice) => ({
    ...voice,
    range: follow(voice.range, changes),
    silentSince: voice.silentSince === null ? null : now,
  }));
}

/** What is left of it when silence has lasted. */
export function forget(voices: readonly Voice[], now: number): Voice[] {
  return voices.filter(({ silentSince }) => silentSince === null || now - silentSince < GRACE);
}

/** When there is something to forget next; null where nobody is silent. */
export function nextForgetting(voices: readonly Voice[]): number | null {
  const times = voices.flatMap(({ silentSince }) => (silentSince === null ? [] : [silentSince + GRACE]));
  return times.length === 0 ? null : Math.min(...times);
}

/** Who speaks for a finding of ours; null where we do. */
export function speakerFor(finding: Pick<WireFinding, "pitfall" | "range">, voices: readonly Voice[]): Voice | null {
  return voices.find((voice) => voice.pitfalls.includes(finding.pitfall) && meet(voice.range, finding.range)) ?? null;
}

/** The findings of ours that another tool's words are about. */
export function findingsOf<F extends Pick<WireFinding, "pitfall" | "range">>(
  { pitfalls, range }: Pick<Heard, "pitfalls" | "range">,
  findings: readonly F[],
): F[] {
  const near = findings.filter((finding) => pitfalls.includes(finding.pitfall) && meet(range, finding.range));
  const exact = near.filter((finding) => shareText(range, finding.range));
  return exact.length > 0 ? exact : near;
}

/** The pages that explain another tool's words: of what we found there too, else of all that the code means. */
export function pagesFor(heard: Heard, findings: readonly Pick<WireFinding, "pitfall" | "range">[]): string[] {
  const agreed = findingsOf(heard, findings).map(({ pitfall }) => pitfall);
  if (agreed.length > 0) return [...new Set(agreed)];
  return partsOf(heard.code).some((part) => CATCH_ALL.has(part)) ? [] : [...heard.pitfalls];
}

/** Whether two ranges share text, or begin on one line: Pylint underlines `def f` for a default of `f`. */
function meet(a: WireRange, b: WireRange): boolean {
  return a.start.line === b.start.line || shareText(a, b);
}

function shareText(a: WireRange, b: WireRange): boolean {
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}
