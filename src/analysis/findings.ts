/** From the reports of detectors to the findings a person sees: levels, profiles, precedence, suppression, fixes. */
import type { Pitfall } from "./analyze";
import type { Change, FixPlan, NeededImport, Place, Report } from "./detector";
import type { Chunk, Document, Unit } from "./document";
import { afterBreak, lineEnd, lineStart } from "./edits";
import type { Finding, Fix, Level, Related, TextEdit } from "./finding";
import { importEdits } from "./imports";
import { type Suppression, silences, suppressionsOf } from "./suppress";

const LEVEL_OF_TIER = { bug: "warning", trap: "info", habit: "hint", style: "hint" } as const;

/** The level a person sees, or null where the settings hide it. An explicit level for the id overrides the profile. */
export function levelOf(document: Document, pitfall: Pitfall, reported: Level | undefined): Level | null {
  const set = document.options.levels?.[pitfall.id];
  if (set) return set === "off" ? null : set;
  const level = reported ?? LEVEL_OF_TIER[pitfall.tier];
  switch (document.options.profile ?? "coach") {
    case "strict":
      return level;
    case "coach":
      return pitfall.tier === "style" ? null : level;
    case "quiet":
      return pitfall.tier === "bug" && level !== "hint" ? level : null;
  }
}

/** A report that settings and the comments near it let through. */
export interface Shown {
  readonly pitfall: Pitfall;
  readonly report: Report;
  readonly level: Level;
  readonly place: Place;
}

/**
 * All findings in document order: of the units that have reports, given in document order, without those of pitfalls
 * that `silence` names.
 */
export function findingsOf(
  document: Document,
  speaking: readonly Unit[],
  silence: readonly Suppression[],
  kept: readonly Finding[],
): readonly Finding[] {
  const out: Candidate[] = [];
  for (const unit of speaking) {
    unit.shown ??= shownOf(document, unit);
    for (const shown of unit.shown)
      if (!silence.some((each) => silences(each, shown.pitfall.id)))
        out.push({ finding: lazyFinding(document, shown), pitfall: shown.pitfall });
  }
  out.sort((a, b) => byPosition(a.finding, b.finding));
  // A place can be reported by two units that both see the trap.
  const distinct = out.filter(({ finding }, i) => i === 0 || byPosition(finding, out[i - 1]!.finding) !== 0);
  const strongest = withoutBeaten(distinct);
  if (!kept.length) return strongest;
  const extra = kept.filter(
    (k) => !strongest.some((f) => f.pitfall === k.pitfall && f.start <= k.end && k.start <= f.end),
  );
  return [...strongest, ...extra].sort(byPosition);
}

interface Candidate {
  readonly finding: Finding;
  readonly pitfall: Pitfall;
}

function shownOf(document: Document, { reports }: Unit): readonly Shown[] {
  const shown: Shown[] = [];
  for (const { pitfall, report } of reports ?? []) {
    const level = levelOf(document, pitfall, report.level);
    if (!level) continue;
    const place = asPlace(document, report.at);
    if (!isHushed(document, place, pitfall)) shown.push({ pitfall, report, level, place });
  }
  return shown;
}

const byPosition = (a: Finding, b: Finding) =>
  a.start - b.start || a.end - b.end || (a.pitfall < b.pitfall ? -1 : a.pitfall > b.pitfall ? 1 : 0);

/** Related places and fixes are worked out when somebody reads them. */
function lazyFinding(document: Document, { pitfall, report, place, level }: Shown): Finding {
  const { start, end } = document.absolute(place);
  let related: readonly Related[] | null = null;
  let fixes: readonly Fix[] | null = null;
  return {
    pitfall: pitfall.id,
    level,
    start,
    end,
    message: report.message,
    get related() {
      related ??= (report.related ?? []).map(({ at, message }) => ({
        ...document.absolute(asPlace(document, at)),
        message,
      }));
      return related;
    },
    get fixes() {
      fixes ??= (report.fixes ?? []).map((plan) => fixOf(document, plan)).filter((fix): fix is Fix => fix !== null);
      return fixes;
    },
  };
}

export const asPlace = (document: Document, at: Report["at"]): Place =>
  "chunk" in at ? (at as Place) : document.placeOf(at);

/** The edits of a plan with their absolute offsets, or null where they would overlap. */
function fixOf(document: Document, plan: FixPlan): Fix | null {
  const edits: TextEdit[] = plan.changes.map((change: Change) => ({ ...document.absolute(change), text: change.text }));
  edits.push(...importEdits(document, uniqueImports(plan.imports ?? [])));
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  for (let i = 1; i < edits.length; i++) if (edits[i]!.start < edits[i - 1]!.end) return null;
  return { title: plan.title, safe: plan.safe, edits };
}

function uniqueImports(needed: readonly NeededImport[]): NeededImport[] {
  const seen = new Map<string, NeededImport>();
  for (const n of needed) seen.set(`${n.module} ${n.name ?? ""}`, n);
  return [...seen.values()];
}

/** Drops findings that overlap one whose pitfall names theirs in `beats`; the candidates are in document order. */
function withoutBeaten(candidates: readonly Candidate[]): Finding[] {
  const beaten = new Set<Finding>();
  const beats = (a: Candidate, b: Candidate) =>
    a.pitfall.beats.includes(b.pitfall.id) && a.finding.start < b.finding.end && b.finding.start < a.finding.end;
  let open: Candidate[] = [];
  for (const candidate of candidates) {
    if (open.length) open = open.filter((other) => other.finding.end > candidate.finding.start);
    for (const other of open) {
      if (beats(other, candidate)) beaten.add(candidate.finding);
      if (beats(candidate, other)) beaten.add(other.finding);
    }
    open.push(candidate);
  }
  return candidates.flatMap(({ finding }) => (beaten.has(finding) ? [] : [finding]));
}

/** A suppression comment in a chunk. */
export interface Hush {
  readonly at: number;
  readonly end: number;
  /** Nothing but white space stands before it on its line. */
  readonly alone: boolean;
  readonly what: Suppression;
}

const NONE: readonly Hush[] = [];

/** The suppression comments of a chunk, read once. */
export function hushesOf(chunk: Chunk, document: Document): readonly Hush[] {
  if (!chunk.comments.length) return NONE;
  if (!chunk.hushes) {
    const found: Hush[] = [];
    for (const { start, end } of chunk.comments) {
      const silenced = suppressionsOf(chunk.text.slice(start, end), document.options.peers ?? {});
      if (!silenced.length) continue;
      const alone = /^\s*$/.test(chunk.text.slice(lineStart(chunk.text, start), start));
      for (const what of silenced) found.push({ at: start, end, alone, what });
    }
    chunk.hushes = found.length ? found : NONE;
  }
  return chunk.hushes;
}

/** What comments silence in the whole document. */
export function fileSilence(document: Document): readonly Suppression[] {
  const silence: Suppression[] = [];
  for (const chunk of document.chunks)
    for (const { at, alone, what } of hushesOf(chunk, document)) {
      if (what.reach === "file") silence.push(what);
      else if (what.block && alone && chunk.kind !== "member" && indentBefore(chunk.text, at) === 0) silence.push(what);
    }
  return silence;
}

/** Whether a comment near the place silences the pitfall there. */
function isHushed(document: Document, place: Place, pitfall: Pitfall): boolean {
  const { text } = place.chunk;
  const comments = hushesOf(place.chunk, document);
  if (!comments.length) return false;
  const first = lineStart(text, place.start);
  const firstEnd = lineEnd(text, place.start);
  const lastStart = lineStart(text, Math.max(place.start, place.end - 1));
  const lastEnd = lineEnd(text, place.end);
  for (const { at, end, alone, what } of comments) {
    if (!silences(what, pitfall.id)) continue;
    if (!alone && ((at >= first && at <= firstEnd) || (at >= lastStart && at <= lastEnd))) return true;
    if (alone && afterBreak(text, end) === first) return true;
    if (
      alone &&
      what.block &&
      at < place.start &&
      indentBefore(text, at) <= indentOf(text, first) &&
      !dedentsBetween(text, end, first, indentBefore(text, at))
    )
      return true;
  }
  return false;
}

const indentBefore = (text: string, at: number) => at - lineStart(text, at);

function indentOf(text: string, start: number): number {
  let at = start;
  while (text[at] === " " || text[at] === "\t") at++;
  return at - start;
}

function dedentsBetween(text: string, from: number, to: number, indent: number): boolean {
  for (let at = afterBreak(text, lineEnd(text, from)); at < to; ) {
    const end = lineEnd(text, at);
    const own = indentOf(text, at);
    if (at + own < end && own < indent) return true;
    const next = afterBreak(text, end);
    if (next <= at) return false;
    at = next;
  }
  return false;
}
