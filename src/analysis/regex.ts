/**
 * Reads a regular expression of Python's `re` as far as it takes to see where matching can take forever. Characters are
 * bits of a mask: 0–127 for ASCII, 128 for all others, which count as letters. Source: the page of `re` in the Python 3.14 library reference.
 */

export type Pattern =
  | { readonly kind: "set"; readonly mask: bigint }
  /** Matches no character: an anchor, a look-around, an empty group. `fails`: it can say no. */
  | { readonly kind: "empty"; readonly fails: boolean }
  /** A back reference or condition: what it matches is not known. */
  | { readonly kind: "unknown" }
  | { readonly kind: "sequence"; readonly items: readonly Pattern[] }
  | { readonly kind: "choice"; readonly branches: readonly Pattern[] }
  /** `atomic`: it gives nothing back once it matched. `start`, `end`: place in the pattern. */
  | {
      readonly kind: "repeat";
      readonly body: Pattern;
      readonly min: number;
      readonly max: number;
      readonly atomic: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "atomic"; readonly body: Pattern };

export interface RegexFlags {
  ignoreCase: boolean;
  dotAll: boolean;
  verbose: boolean;
}

const ALL = (1n << 129n) - 1n;
const range = (from: number, to: number): bigint => {
  const low = Math.min(from, 128);
  const high = Math.min(to, 128);
  return ((1n << BigInt(high - low + 1)) - 1n) << BigInt(low);
};
const OTHER = 1n << 128n;
const DIGIT = range(48, 57);
const WORD = range(48, 57) | range(65, 90) | range(97, 122) | range(95, 95) | OTHER;
const SPACE = range(9, 13) | range(28, 32);
const NEWLINE = range(10, 10);
const CLASSES: Readonly<Record<string, bigint>> = {
  d: DIGIT,
  D: ALL & ~DIGIT,
  w: WORD,
  W: ALL & ~WORD,
  s: SPACE,
  S: ALL & ~SPACE,
};
const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7 };

class Unreadable extends Error {}

/** The tree of a pattern, or null where it is not valid or uses something that is not read here. */
export function parseRegex(text: string, flags: RegexFlags): Pattern | null {
  try {
    const reader = new Reader(text, { ...flags });
    const tree = reader.choice();
    return reader.at === text.length ? tree : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Reader {
  at = 0;

  constructor(
    private readonly text: string,
    private readonly flags: RegexFlags,
  ) {}

  choice(): Pattern {
    const branches = [this.sequence()];
    while (this.text[this.at] === "|") {
      this.at++;
      branches.push(this.sequence());
    }
    return branches.length === 1 ? branches[0]! : { kind: "choice", branches };
  }

  private sequence(): Pattern {
    const items: Pattern[] = [];
    for (;;) {
      if (this.flags.verbose) this.skipLayout();
      const next = this.text[this.at];
      if (next === undefined || next === "|" || next === ")") break;
      const start = this.at;
      items.push(this.repeated(this.atom(), start));
    }
    return items.length === 1 ? items[0]! : { kind: "sequence", items };
  }

  private skipLayout(): void {
    const layout = /(?:\s|#[^\n]*(?:\n|$))*/y;
    layout.lastIndex = this.at;
    this.at += layout.exec(this.text)?.[0].length ?? 0;
  }

  private repeated(atom: Pattern, start: number): Pattern {
    let body = atom;
    for (;;) {
      if (this.flags.verbose) this.skipLayout();
      const found = /[*+?]|\{(?:\d+(?:,\d*)?|,\d+)\}/y;
      found.lastIndex = this.at;
      const text = found.exec(this.text)?.[0];
      if (!text) return body;
      this.at += text.length;
      const suffix = this.text[this.at];
      const atomic = suffix === "+";
      if (atomic || suffix === "?") this.at++;
      const [min, max] = bounds(text);
      body = { kind: "repeat", body, min, max, atomic, start, end: this.at };
    }
  }

  private atom(): Pattern {
    const char = this.text[this.at++]!;
    switch (char) {
      case "(":
        return this.group();
      case "[":
        return { kind: "set", mask: this.fold(this.set()) };
      case ".":
        return { kind: "set", mask: this.flags.dotAll ? ALL : ALL & ~NEWLINE };
      case "^":
      case "$":
        return { kind: "empty", fails: true };
      case "\\":
        return this.escape();
      case "*":
      case "+":
      case "?":
        throw new Unreadable();
      default:
        return { kind: "set", mask: this.fold(bit(char)) };
    }
  }

  private group(): Pattern {
    const rest = this.text.slice(this.at);
    const look = /^\?(?:<?[=!])/.exec(rest);
    if (look) {
      this.at += look[0].length;
      this.closed();
      return { kind: "empty", fails: true };
    }
    if (rest.startsWith("?#")) {
      this.at = this.text.indexOf(")", this.at) + 1;
      if (this.at === 0) throw new Unreadable();
      return { kind: "empty", fails: false };
    }
    if (rest.startsWith("?>")) {
      this.at += 2;
      return { kind: "atomic", body: this.closed() };
    }
    const reference = /^\?P=\w+\)/.exec(rest);
    if (reference) {
      this.at += reference[0].length;
      return { kind: "unknown" };
    }
    if (rest.startsWith("?(")) throw new Unreadable();
    const inline = /^\?([aiLmsux]+)\)/.exec(rest);
    if (inline) {
      this.at += inline[0].length;
      this.setFlags(inline[1]!);
      return { kind: "empty", fails: false };
    }
    const plain = /^\?(?::|P<\w+>|[aiLmsux]*(?:-[imsx]+)?:)/.exec(rest);
    if (plain) this.at += plain[0].length;
    else if (rest.startsWith("?")) throw new Unreadable();
    return this.closed();
  }

  private setFlags(letters: string): void {
    if (letters.includes("i")) this.flags.ignoreCase = true;
    if (letters.includes("s")) this.flags.dotAll = true;
    if (letters.includes("x")) this.flags.verbose = true;
  }

  private closed(): Pattern {
    const inside = this.choice();
    if (this.text[this.at] !== ")") throw new Unreadable();
    this.at++;
    return inside;
  }

  private escape(): Pattern {
    const char = this.text[this.at++];
    if (char === undefined) throw new Unreadable();
    if (/[bBAZz]/.test(char)) return { kind: "empty", fails: true };
    if (/[1-9]/.test(char)) {
      while (/\d/.test(this.text[this.at] ?? "")) this.at++;
      return { kind: "unknown" };
    }
    return { kind: "set", mask: this.fold(this.escaped(char)) };
  }

  /** What the escape stands for, its first character already read. */
  private escaped(char: string): bigint {
    const known = CLASSES[char];
    if (known !== undefined) return known;
    const code = ESCAPED[char];
    if (code !== undefined) return range(code, code);
    const digits = char === "x" ? 2 : char === "u" ? 4 : char === "U" ? 8 : 0;
    if (digits > 0) {
      const value = Number.parseInt(this.text.slice(this.at, this.at + digits), 16);
      if (Number.isNaN(value)) throw new Unreadable();
      this.at += digits;
      return range(value, value);
    }
    if (/[a-zA-Z]/.test(char)) throw new Unreadable();
    return bit(char);
  }

  private set(): bigint {
    const negated = this.text[this.at] === "^";
    if (negated) this.at++;
    let mask = 0n;
    for (let first = true; ; first = false) {
      const char = this.text[this.at++];
      if (char === undefined) throw new Unreadable();
      if (char === "]" && !first) break;
      const one = char === "\\" ? this.escaped(this.escapedInSet()) : bit(char);
      const to = this.text[this.at] === "-" ? this.text[this.at + 1] : undefined;
      if (to === undefined || to === "]") {
        mask |= one;
        continue;
      }
      this.at += 2;
      const last = to === "\\" ? this.escaped(this.escapedInSet()) : bit(to);
      mask |= range(lowest(one), lowest(last));
    }
    return negated ? ALL & ~mask : mask;
  }

  private escapedInSet(): string {
    const char = this.text[this.at++];
    if (char === undefined) throw new Unreadable();
    return char === "b" ? "\b" : char;
  }

  private fold(mask: bigint): bigint {
    if (!this.flags.ignoreCase) return mask;
    const upper = (mask >> 65n) & ((1n << 26n) - 1n);
    const lower = (mask >> 97n) & ((1n << 26n) - 1n);
    return mask | (upper << 97n) | (lower << 65n);
  }
}

const bit = (char: string): bigint => range(char.charCodeAt(0), char.charCodeAt(0));

function lowest(mask: bigint): number {
  for (let i = 0; i < 129; i++) if ((mask >> BigInt(i)) & 1n) return i;
  throw new Unreadable();
}

function bounds(text: string): [number, number] {
  if (text === "*") return [0, Number.POSITIVE_INFINITY];
  if (text === "+") return [1, Number.POSITIVE_INFINITY];
  if (text === "?") return [0, 1];
  const [from, to] = text.slice(1, -1).split(",");
  const min = Number(from || 0);
  return [min, to === undefined ? min : to === "" ? Number.POSITIVE_INFINITY : Number(to)];
}

export interface Explosion {
  /** `nested`: each part more doubles the work; `adjacent`: the work grows with the square of the length. */
  readonly kind: "nested" | "choice" | "adjacent";
  readonly start: number;
  readonly end: number;
}

/**
 * The first place where one text can be split in very many ways and a later failure makes `re` try them all. `fails`:
 * something behind the pattern can say no, as the end of the text does for `fullmatch`.
 */
export function explosionIn(tree: Pattern, fails: boolean): Explosion | null {
  switch (tree.kind) {
    case "sequence": {
      let behind = fails;
      let found: Explosion | null = null;
      for (let i = tree.items.length - 1; i >= 0; i--) {
        const item = tree.items[i]!;
        found = explosionIn(item, behind) ?? (behind ? adjacent(tree.items[i - 1], item) : null) ?? found;
        behind ||= canFail(item);
      }
      return found;
    }
    case "choice":
      for (const branch of tree.branches) {
        const found = explosionIn(branch, fails);
        if (found) return found;
      }
      return null;
    case "repeat": {
      if (tree.atomic) return null;
      if (fails && tree.max === Number.POSITIVE_INFINITY) {
        const kind = ambiguity(tree.body);
        if (kind) return { kind, start: tree.start, end: tree.end };
      }
      return explosionIn(tree.body, fails);
    }
    default:
      return null;
  }
}

function canFail(tree: Pattern): boolean {
  return tree.kind === "empty" ? tree.fails : !isNullable(tree);
}

function isNullable(tree: Pattern): boolean {
  switch (tree.kind) {
    case "empty":
      return !tree.fails;
    case "sequence":
      return tree.items.every(isNullable);
    case "choice":
      return tree.branches.some(isNullable);
    case "repeat":
      return tree.min === 0 || isNullable(tree.body);
    case "atomic":
      return isNullable(tree.body);
    default:
      return false;
  }
}

/** `\s*\s*`: two repeats of the same characters side by side. */
function adjacent(left: Pattern | undefined, right: Pattern): Explosion | null {
  if (left?.kind !== "repeat" || right.kind !== "repeat" || left.atomic || right.atomic) return null;
  if (left.max !== Number.POSITIVE_INFINITY || right.max !== Number.POSITIVE_INFINITY) return null;
  if (left.body.kind !== "set" || right.body.kind !== "set" || left.body.mask !== right.body.mask) return null;
  return { kind: "adjacent", start: left.start, end: right.end };
}

/** In how far a text can be split into rounds of this body in several ways. */
function ambiguity(body: Pattern): "nested" | "choice" | null {
  const branches = body.kind === "choice" ? body.branches : [body];
  if (branches.some(isSplitAnywhere)) return "nested";
  const fixed = branches.map(asSets);
  for (let i = 0; i < fixed.length; i++)
    for (let j = i + 1; j < fixed.length; j++)
      if (fixed[i] && fixed[j] && overlap(fixed[i]!, fixed[j]!)) return "choice";
  return null;
}

/** The branch holds an endless repeat, and all the rest of it can be made of that repeat's characters, or of nothing. */
function isSplitAnywhere(branch: Pattern): boolean {
  const items = flat(branch);
  return items.some((item, i) => {
    if (item.kind !== "repeat" || item.atomic || item.max !== Number.POSITIVE_INFINITY) return false;
    const inner = flat(item.body);
    const mask = inner.length === 1 && inner[0]!.kind === "set" ? inner[0]!.mask : null;
    if (mask === null) return items.length === 1 && item.body.kind !== "choice" && !isNullable(item.body);
    return items.every((other, j) => j === i || fits(other, mask));
  });
}

function fits(tree: Pattern, mask: bigint): boolean {
  switch (tree.kind) {
    case "set":
      return (tree.mask & mask) !== 0n;
    case "empty":
      return !tree.fails;
    case "sequence":
      return tree.items.every((item) => fits(item, mask));
    case "choice":
      return tree.branches.some((branch) => fits(branch, mask));
    case "repeat":
      return tree.min === 0 || fits(tree.body, mask);
    default:
      return false;
  }
}

const flat = (tree: Pattern): readonly Pattern[] => (tree.kind === "sequence" ? tree.items.flatMap(flat) : [tree]);

/** The sets of a branch that matches a fixed number of characters. */
function asSets(branch: Pattern): bigint[] | null {
  const sets: bigint[] = [];
  for (const item of flat(branch)) {
    if (item.kind !== "set") return null;
    sets.push(item.mask);
  }
  return sets.length > 0 ? sets : null;
}

/** The longer branch can match what the shorter one matches in one or more rounds. */
function overlap(a: readonly bigint[], b: readonly bigint[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.length % short.length === 0 && long.every((mask, i) => (mask & short[i % short.length]!) !== 0n);
}
