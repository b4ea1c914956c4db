/** What the learner has done: one versioned JSON value that changes only through `reduce`. */

const VERSION = 2;

/** How a learner judged an answer given aloud. */
export type Grade = "got" | "missed";

/** How it went when the learner said what a sample prints, and on which day; `tries` is 1 or 2. */
export interface Prediction {
  readonly right: boolean;
  readonly tries: number;
  readonly day: string;
}

/** Address of a page → mark on it → value; see `marks` of a page's summary. */
type OfPages<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** Times are milliseconds since 1970. `rest`: what another version wrote beside it. */
export interface Progress {
  readonly version: typeof VERSION;
  /** Address of a page → when it was marked as read. */
  readonly read: Readonly<Record<string, number>>;
  /** Points of checkpoints that the learner can explain, and since when. */
  readonly explained: OfPages<number>;
  /** The newest judgement of each answer. */
  readonly graded: OfPages<{ readonly grade: Grade; readonly at: number }>;
  /** The newest prediction of each sample, by the page that shows it; marks are those of src/study/samples.ts. */
  readonly predicted: OfPages<Prediction>;
  /** The page that was opened last. */
  readonly last: { readonly page: string; readonly at: number } | null;
  /** Pitfall id → the last day, such as `2026-11-21`, on which it was in the learner's own code. */
  readonly seen: Readonly<Record<string, string>>;
  readonly rest: Readonly<Record<string, unknown>>;
}

/** What changes the progress. A `page` is an address, `lesson/closures`. */
export type ProgressEvent =
  | { readonly type: "read"; readonly page: string; readonly at: number }
  | { readonly type: "unread"; readonly page: string }
  | { readonly type: "explained"; readonly page: string; readonly mark: string; readonly at: number }
  | { readonly type: "unexplained"; readonly page: string; readonly mark: string }
  | {
      readonly type: "graded";
      readonly page: string;
      readonly mark: string;
      readonly grade: Grade;
      readonly at: number;
    }
  | ({ readonly type: "predicted"; readonly page: string; readonly mark: string } & Prediction)
  | { readonly type: "opened"; readonly page: string; readonly at: number }
  | { readonly type: "seen"; readonly pitfalls: readonly string[]; readonly day: string }
  /** Takes in what was exported elsewhere; of two values for one thing the newer one stays. */
  | { readonly type: "merged"; readonly other: Progress }
  | { readonly type: "reset" };

/** Where everybody begins. */
export const NOTHING_DONE: Progress = {
  version: VERSION,
  read: {},
  explained: {},
  graded: {},
  predicted: {},
  last: null,
  seen: {},
  rest: {},
};

/** The progress after an event. */
export function reduce(progress: Progress, event: ProgressEvent): Progress {
  switch (event.type) {
    case "read":
      return { ...progress, read: put(progress.read, event.page, event.at) };
    case "unread":
      return { ...progress, read: drop(progress.read, event.page) };
    case "explained":
      return { ...progress, explained: putMark(progress.explained, event, event.at) };
    case "unexplained":
      return { ...progress, explained: dropMark(progress.explained, event) };
    case "graded":
      return { ...progress, graded: putMark(progress.graded, event, { grade: event.grade, at: event.at }) };
    case "predicted": {
      const { right, tries, day } = event;
      return { ...progress, predicted: putMark(progress.predicted, event, { right, tries, day }) };
    }
    case "opened":
      return { ...progress, last: { page: event.page, at: event.at } };
    case "seen":
      return { ...progress, seen: event.pitfalls.reduce((seen, id) => put(seen, id, event.day), progress.seen) };
    case "merged":
      return merge(progress, event.other);
    case "reset":
      return NOTHING_DONE;
    default:
      return event satisfies never;
  }
}

/** Whether a page is marked as read. */
export function isRead(progress: Progress, page: string): boolean {
  return Object.hasOwn(progress.read, page);
}

/** The marks of a page that the learner can explain. */
export function explainedOn({ explained }: Progress, page: string): string[] {
  return Object.keys(get(explained, page) ?? {});
}

/** How the answers of a page were judged. */
export function gradesOn({ graded }: Progress, page: string): Record<string, Grade> {
  return own(Object.entries(get(graded, page) ?? {}).map(([mark, { grade }]) => [mark, grade]));
}

/** How the samples of a page were predicted. */
export function predictionsOn({ predicted }: Progress, page: string): Readonly<Record<string, Prediction>> {
  return get(predicted, page) ?? {};
}

/** The day of a time where the learner is; `offset` is what `Date.getTimezoneOffset` says, in minutes. */
export function dayOf(at: number, offset: number): string {
  return new Date(at - offset * 60_000).toISOString().slice(0, 10);
}

/**
 * Takes whatever was stored. Keys it does not know are kept and written back by `serialize`. A value in which something
 * cannot be read comes back whole as `backup`, for the caller to put aside before anything is written; what can be read
 * of it is in `progress` all the same.
 */
export function parse(stored: unknown): { readonly progress: Progress; readonly backup: unknown } {
  if (stored === undefined) return { progress: NOTHING_DONE, backup: undefined };
  if (!isRecord(stored)) return { progress: NOTHING_DONE, backup: stored };
  if (stored.version === 1) return parseFirst(stored);
  if (stored.version !== VERSION) return { progress: NOTHING_DONE, backup: stored };
  const { version: _, read, explained, graded, predicted, last, seen, ...rest } = stored;
  const reader = new Reader();
  const progress: Progress = {
    version: VERSION,
    read: reader.entries(read, isTime),
    explained: reader.pages(explained, isTime),
    graded: reader.pages(graded, isGraded),
    predicted: reader.pages(predicted, isPrediction),
    last: reader.value(last, isLast),
    seen: reader.entries(seen, isDay),
    rest,
  };
  return { progress, backup: reader.damaged ? stored : undefined };
}

/** The first version knew pitfalls alone, by their ids. */
function parseFirst(stored: Record<string, unknown>): { progress: Progress; backup: unknown } {
  const { version: _, read, ...rest } = stored;
  const reader = new Reader();
  const marks = Object.entries(reader.entries(read, isTime)).map(([id, at]) => [`pitfall/${id}`, at] as const);
  const taken = Object.keys(rest).some(isOurs);
  const progress = {
    ...NOTHING_DONE,
    read: own(marks),
    rest: own(Object.entries(rest).filter(([key]) => !isOurs(key))),
  };
  return { progress, backup: reader.damaged || taken ? stored : undefined };
}

/** What `parse` reads back. */
export function serialize({ rest, ...known }: Progress): Record<string, unknown> {
  return own([...Object.entries(rest), ...Object.entries(known)]);
}

const isOurs = (key: string) => Object.hasOwn(NOTHING_DONE, key) && key !== "rest";

/** Reads pieces of a stored value and notes whether one of them was damaged; what is missing is empty. */
class Reader {
  damaged = false;

  entries<T>(stored: unknown, fits: (value: unknown) => value is T): Record<string, T> {
    if (stored === undefined) return {};
    const all = isRecord(stored) ? Object.entries(stored) : null;
    const good = (all ?? []).filter((entry): entry is [string, T] => fits(entry[1]));
    if (all === null || good.length < all.length) this.damaged = true;
    return own(good);
  }

  pages<T>(stored: unknown, fits: (value: unknown) => value is T): Record<string, Record<string, T>> {
    const pages = Object.entries(this.entries(stored, isRecord)).map(
      ([page, marks]) => [page, this.entries(marks, fits)] as const,
    );
    return own(pages.filter(([, marks]) => Object.keys(marks).length > 0));
  }

  value<T>(stored: unknown, fits: (value: unknown) => value is T): T | null {
    if (stored === undefined || stored === null) return null;
    if (fits(stored)) return stored;
    this.damaged = true;
    return null;
  }
}

const isTime = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

const isDay = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

const isGraded = (value: unknown): value is { grade: Grade; at: number } =>
  isRecord(value) && (value.grade === "got" || value.grade === "missed") && isTime(value.at);

const isPrediction = (value: unknown): value is Prediction =>
  isRecord(value) && typeof value.right === "boolean" && (value.tries === 1 || value.tries === 2) && isDay(value.day);

const isLast = (value: unknown): value is { page: string; at: number } =>
  isRecord(value) && typeof value.page === "string" && isTime(value.at);

function merge(a: Progress, b: Progress): Progress {
  const later = (one: number, other: number) => Math.max(one, other);
  return {
    version: VERSION,
    read: join(a.read, b.read, later),
    explained: join(a.explained, b.explained, (one, other) => join(one, other, later)),
    graded: join(a.graded, b.graded, (one, other) => join(one, other, (x, y) => (y.at > x.at ? y : x))),
    predicted: join(a.predicted, b.predicted, (one, other) => join(one, other, newer)),
    last: a.last === null || (b.last !== null && b.last.at > a.last.at) ? b.last : a.last,
    seen: join(a.seen, b.seen, laterDay),
    rest: join(b.rest, a.rest, (_, mine) => mine),
  };
}

/** Of two on one day the better one. */
function newer(a: Prediction, b: Prediction): Prediction {
  if (a.day !== b.day) return a.day > b.day ? a : b;
  if (a.right !== b.right) return a.right ? a : b;
  return a.tries <= b.tries ? a : b;
}

/** Days are written so that the later one is the greater text. */
const laterDay = (a: string, b: string) => [a, b].sort()[1]!;

type Of<T> = Readonly<Record<string, T>>;

function join<T>(a: Of<T>, b: Of<T>, both: (one: T, other: T) => T): Record<string, T> {
  const entries = Object.entries(b).map(
    ([key, value]) => [key, Object.hasOwn(a, key) ? both(a[key]!, value) : value] as const,
  );
  return own([...Object.entries(a), ...entries]);
}

const get = <T>(all: Of<T>, key: string): T | undefined => (Object.hasOwn(all, key) ? all[key] : undefined);

const put = <T>(all: Of<T>, key: string, value: T) => own([...Object.entries(all), [key, value]]);

const drop = <T>(all: Of<T>, key: string) => own(Object.entries(all).filter(([other]) => other !== key));

interface MarkOfPage {
  readonly page: string;
  readonly mark: string;
}

const putMark = <T>(all: OfPages<T>, { page, mark }: MarkOfPage, value: T): OfPages<T> =>
  put(all, page, put(get(all, page) ?? {}, mark, value));

function dropMark<T>(all: OfPages<T>, { page, mark }: MarkOfPage): OfPages<T> {
  const left = drop(get(all, page) ?? {}, mark);
  return Object.keys(left).length > 0 ? put(all, page, left) : drop(all, page);
}

/** An object with exactly these own keys: also `__proto__`, which a literal would take for something else. */
function own<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
