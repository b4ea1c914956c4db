/** What the learner has read: one versioned JSON value that changes only through `reduce`. */

const VERSION = 1;

/** `read`: pitfall id → when it was marked, in milliseconds since 1970. `rest`: what another version wrote beside it. */
export interface Progress {
  readonly version: typeof VERSION;
  readonly read: Readonly<Record<string, number>>;
  readonly rest: Readonly<Record<string, unknown>>;
}

/** What changes the progress; times are milliseconds since 1970. */
export type ProgressEvent =
  | { readonly type: "read"; readonly pitfall: string; readonly at: number }
  | { readonly type: "unread"; readonly pitfall: string };

/** Where everybody begins. */
export const NOTHING_READ: Progress = { version: VERSION, read: {}, rest: {} };

/** The progress after an event. */
export function reduce(progress: Progress, event: ProgressEvent): Progress {
  switch (event.type) {
    case "read":
      return { ...progress, read: own([...Object.entries(progress.read), [event.pitfall, event.at]]) };
    case "unread":
      return { ...progress, read: own(Object.entries(progress.read).filter(([id]) => id !== event.pitfall)) };
    default:
      return event satisfies never;
  }
}

/** Whether a pitfall is marked as read. */
export function isRead(progress: Progress, pitfall: string): boolean {
  return Object.hasOwn(progress.read, pitfall);
}

/**
 * Takes whatever was stored. Keys it does not know are kept and written back by `serialize`; a value that it cannot
 * read as progress comes back whole as `backup`, for the caller to put aside before anything is written.
 */
export function parse(stored: unknown): { readonly progress: Progress; readonly backup: unknown } {
  if (stored === undefined) return { progress: NOTHING_READ, backup: undefined };
  if (!isRecord(stored) || stored.version !== VERSION) return { progress: NOTHING_READ, backup: stored };
  const { version: _, read, ...rest } = stored;
  if (read === undefined) return { progress: { version: VERSION, read: {}, rest }, backup: undefined };
  if (!isRecord(read)) return { progress: { version: VERSION, read: {}, rest }, backup: stored };
  const entries = Object.entries(read).filter((entry): entry is [string, number] => Number.isFinite(entry[1]));
  const damaged = entries.length < Object.keys(read).length;
  return { progress: { version: VERSION, read: own(entries), rest }, backup: damaged ? stored : undefined };
}

/** What `parse` reads back. */
export function serialize({ version, read, rest }: Progress): Record<string, unknown> {
  return own([...Object.entries(rest), ["read", read], ["version", version]]);
}

/** An object with exactly these own keys: also `__proto__`, which a literal would take for something else. */
function own<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
