/** What goes to the interpreter and comes back: one JSON text each way. What comes back is data of a stranger. */

/** Where a run ends and how much of it is kept. Sizes are counts, `text` and `output` characters. */
export interface Limits {
  /** Steps to record; 0 runs without recording. */
  readonly steps: number;
  /** Objects drawn in one snapshot. */
  readonly objects: number;
  /** Items of one object. */
  readonly items: number;
  /** Of one value. */
  readonly text: number;
  /** References away from a name. */
  readonly depth: number;
  /** Of a deep recursion. */
  readonly frames: number;
  /** Python's recursion limit. */
  readonly recursion: number;
  /** Slots recorded in all. */
  readonly weight: number;
  readonly output: number;
  /** Of real time. */
  readonly seconds: number;
}

export const LIMITS: Limits = {
  steps: 1000,
  objects: 120,
  items: 24,
  text: 60,
  depth: 8,
  frames: 14,
  recursion: 1000,
  weight: 150_000,
  output: 65_536,
  seconds: 1.8,
};

/** No pattern of recursion overflows the stack of the WASM engine at this limit; many do at Python's own. */
export const SAFE_RECURSION = 300;
/** Longer programs are not run. In characters. */
export const LONGEST_SOURCE = 200_000;

export interface RunRequest {
  readonly source: string;
  /** The lines that `input()` gets. */
  readonly input: readonly string[];
  /** For `random`; null for other numbers each time. */
  readonly seed: number | null;
  readonly limits: Limits;
}

/** Asks what CPython makes of a program, which is not run. */
export interface ListingRequest {
  readonly kind: "code";
  readonly source: string;
}

/** An object as `tracer/objects.py` describes it. */
export interface Encoded {
  readonly kind: Kind;
  /** A word for people. */
  readonly type: string;
  readonly text?: string;
  readonly slots?: readonly (readonly [name: string, id: number])[];
  readonly items?: readonly number[];
  readonly pairs?: readonly (readonly [key: number, value: number])[];
  readonly total?: number;
  readonly base?: string;
  readonly line?: number;
  readonly state?: string;
}

const KINDS = [
  "value",
  "list",
  "set",
  "dict",
  "record",
  "object",
  "class",
  "function",
  "cell",
  "generator",
  "method",
  "cut",
] as const;
export type Kind = (typeof KINDS)[number];

const EVENTS = ["line", "return", "yield", "unwind", "exception"] as const;
export type StepEvent = (typeof EVENTS)[number];

/** A name in a frame: what it refers to, and whether through a cell. */
export type Variable = readonly [name: string, id: number, cell?: number];
export type FrameRow = readonly [id: number, name: string, line: number, names: readonly Variable[]];

/** A step as the change to the one before; `tracer/steps.py` says what each part means. Lines count from one. */
export interface Step {
  readonly event: StepEvent;
  readonly line: number;
  /** Characters printed so far. */
  readonly printed: number;
  readonly frames: readonly number[];
  readonly hidden?: number;
  readonly changed?: readonly FrameRow[];
  /** Where it is another than before: the unit of the listing that runs; -1 for code that is not in it. */
  readonly code?: number;
  readonly value?: number;
  readonly objects?: Readonly<Record<string, Encoded>>;
  readonly gone?: readonly number[];
}

const STOPS = ["time", "sleep", "output", "exit", "deadlock"] as const;
/** Why a run ended early. The last four are said by the page: no answer came, or none could. */
export type Stop = (typeof STOPS)[number] | "unanswered" | "broken" | "length" | "start";

/** An uncaught exception. `at` is a syntax error's place: line, column, end line, end column, from one. */
export interface RunError {
  readonly type: string;
  readonly message: string;
  /** The traceback. */
  readonly text: string;
  readonly line: number | null;
  readonly hint: string | null;
  /** The function in which it happened; null for the program itself. */
  readonly where?: string | null;
  /** Values of names there, as text. */
  readonly locals?: readonly (readonly [name: string, value: string])[];
  readonly at?: readonly (number | null)[];
}

export interface RunResult {
  readonly python: string;
  /** In order: stream (0 stdout, 1 stderr) and text. */
  readonly output: readonly (readonly [stream: number, text: string])[];
  readonly error: RunError | null;
  /** Of `sys.exit`. */
  readonly exit: string | null;
  readonly stopped: Stop | null;
  /** What the engine said where there was no answer. */
  readonly detail: string;
  readonly steps: readonly Step[];
  /** The run went on after the last step but one. */
  readonly partial: boolean;
  /** Some objects or items were left out. */
  readonly truncated: boolean;
  /** The program looked at a clock, which only sleeping moves. */
  readonly clock: boolean;
  /** The first try overflowed the engine's stack; this one ran with `SAFE_RECURSION`. */
  readonly again: boolean;
  /** Milliseconds in the interpreter. */
  readonly ms: number;
}

/** A result that holds nothing but why. */
export function stoppedResult(stopped: Stop, detail = ""): RunResult {
  const nothing = { output: [], error: null, exit: null, steps: [], detail };
  return { python: "", ...nothing, stopped, partial: false, truncated: false, clock: false, again: false, ms: 0 };
}

const UNIT_KINDS = [
  "module",
  "function",
  "class",
  "lambda",
  "generator expression",
  "annotations",
  "type parameters",
  "type alias",
  "type variable",
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const SCOPES = ["local", "cell", "free", "global", "declared", "builtin", "unknown"] as const;
/** Where a name lives, as `tracer/code.py` says. */
export type Scope = (typeof SCOPES)[number];

const USES = [
  "parameter",
  "type parameter",
  "imported",
  "function",
  "class",
  "type alias",
  "comprehension",
  "assigned",
  "nonlocal",
  "annotated",
  "read",
] as const;
/** What a unit does with a name. */
export type Use = (typeof USES)[number];

/** `line` is null where no line of the program made it; `label` is 0 where nothing leads there. */
export type Instruction = readonly [line: number | null, label: number, operation: string, argument: string];
export type ScopedName = readonly [name: string, scope: Scope, uses: readonly Use[]];

/** One code object: its instructions and its names. */
export interface Unit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly line: number;
  /** The unit it is written in; null for the module. */
  readonly parent: number | null;
  readonly rows: readonly Instruction[];
  /** There are more instructions. */
  readonly cut: boolean;
  /** Labels: where an exception that is raised between two goes on. */
  readonly handlers: readonly (readonly [from: number, to: number, target: number])[];
  readonly names: readonly ScopedName[];
  /** Names that are left out. */
  readonly unlisted: number;
}

/** What CPython makes of a program. */
export interface Listing {
  readonly python: string;
  /** Why there is nothing. */
  readonly error: string | null;
  /** The first is the module; one that is written in another stands behind it. */
  readonly units: readonly Unit[];
  /** Units that are left out. */
  readonly more: number;
}

type Check = (value: unknown) => boolean;
const isString: Check = (value) => typeof value === "string";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isBoolean: Check = (value) => typeof value === "boolean";
const isOneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && words.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const tuple =
  (...checks: Check[]): Check =>
  (value) =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, i) => check(value[i]));
const either =
  (a: Check, b: Check): Check =>
  (value) =>
    a(value) || b(value);
/** Every key is known; those with `?` may be missing. */
const shape = (keys: Readonly<Record<string, Check>>): Check => {
  const known = new Map(Object.entries(keys).map(([key, check]) => [key.replace("?", ""), check]));
  const needed = Object.keys(keys).filter((key) => !key.endsWith("?"));
  return (value) =>
    isObject(value) &&
    needed.every((key) => key in value) &&
    Object.entries(value).every(([key, each]) => known.get(key)?.(each) ?? false);
};
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSlots = listOf(tuple(isString, isNumber));
const isEncoded = shape({
  kind: isOneOf(KINDS),
  type: isString,
  "text?": isString,
  "slots?": isSlots,
  "items?": listOf(isNumber),
  "pairs?": listOf(tuple(isNumber, isNumber)),
  "total?": isNumber,
  "base?": isString,
  "line?": isNumber,
  "state?": isString,
});
const isVariable = either(tuple(isString, isNumber), tuple(isString, isNumber, isNumber));
const isStep = shape({
  event: isOneOf(EVENTS),
  line: isNumber,
  printed: isNumber,
  frames: listOf(isNumber),
  "hidden?": isNumber,
  "changed?": listOf(tuple(isNumber, isString, isNumber, listOf(isVariable))),
  "code?": isNumber,
  "value?": isNumber,
  "objects?": (value) => isObject(value) && Object.values(value).every(isEncoded),
  "gone?": listOf(isNumber),
});
const isResult = shape({
  python: isString,
  output: listOf(tuple(isNumber, isString)),
  error: orNull(
    shape({
      type: isString,
      message: isString,
      text: isString,
      line: orNull(isNumber),
      hint: orNull(isString),
      "where?": orNull(isString),
      "locals?": listOf(tuple(isString, isString)),
      "at?": listOf(orNull(isNumber)),
    }),
  ),
  exit: orNull(isString),
  stopped: orNull(isOneOf(STOPS)),
  steps: listOf(isStep),
  partial: isBoolean,
  truncated: isBoolean,
  clock: isBoolean,
  ms: isNumber,
  ran: isNumber,
});

/** The interpreter's answer; null where it is not one. */
export function readResult(json: string): RunResult | null {
  const value = parsed(json);
  return isResult(value) ? { ...(value as RunResult), again: false, detail: "" } : null;
}

const isListing = shape({
  python: isString,
  error: orNull(isString),
  units: listOf(
    shape({
      name: isString,
      kind: isOneOf(UNIT_KINDS),
      line: isNumber,
      parent: orNull(isNumber),
      rows: listOf(tuple(orNull(isNumber), isNumber, isString, isString)),
      cut: isBoolean,
      handlers: listOf(tuple(isNumber, isNumber, isNumber)),
      names: listOf(tuple(isString, isOneOf(SCOPES), listOf(isOneOf(USES)))),
      unlisted: isNumber,
    }),
  ),
  more: isNumber,
});

/** The interpreter's answer to a `ListingRequest`; null where it is not one. */
export function readListing(json: string): Listing | null {
  const value = parsed(json);
  if (!isListing(value)) return null;
  const listing = value as Listing;
  // Whoever walks up to the module must arrive.
  const rooted = listing.units.every(({ parent }, i) => (i === 0 ? parent === null : isBelow(parent, i)));
  return rooted ? listing : null;
}

const isBelow = (value: number | null, end: number) => Number.isInteger(value) && value! >= 0 && value! < end;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** What a run printed on one stream. */
export function printed(result: RunResult, stream: 0 | 1): string {
  return result.output
    .filter(([each]) => each === stream)
    .map(([, text]) => text)
    .join("");
}
