/** A moment of a run, named by a line of the program, as an author names it. */
import type { Snapshot } from "./snapshots";

/** With neither line: the end of the run. */
export interface Moment {
  /** From one: this line runs next. */
  readonly before?: number | undefined;
  /** From one: this line has just run, with all that it called. */
  readonly after?: number | undefined;
  /** The how manieth time that line is reached, from one; 1 where it is left out. */
  readonly visit?: number | undefined;
  /** Which small values are one object is the point. */
  readonly identity?: boolean | undefined;
}

/**
 * The step that shows a moment, and for `after` the step from which the line started; null where the run has no such
 * moment. So many lines are `skipped` before the program that the moment speaks of.
 */
export function stepOf(
  snapshots: readonly Snapshot[],
  { before, after, visit = 1 }: Moment,
  skipped = 0,
): { readonly at: number; readonly since: number | null } | null {
  const line = before ?? after;
  if (line === undefined) return snapshots.length === 0 ? null : { at: snapshots.length - 1, since: null };
  const visits = snapshots.flatMap(({ event, line: at }, i) => (event === "line" && at === line + skipped ? i : []));
  const since = visits[visit - 1];
  if (since === undefined) return null;
  if (before !== undefined) return { at: since, since: null };
  const frame = snapshots[since]!.frames.at(-1)?.id;
  const at = snapshots.findIndex(({ frames }, i) => i > since && frames.at(-1)?.id === frame);
  return at < 0 ? null : { at, since };
}
