/** The state of the tokenizer, and what its parts do to it. */
import type { Comment, SyntaxProblem } from "./ast";
import { Token } from "./tokens";

/** As in CPython: more levels of indentation than this are an error. */
export const MAX_INDENTS = 100;

/** What can be open while a line is read. */
export enum Open {
  Paren,
  Bracket,
  Brace,
  /** An f-string: its literal text is being read. */
  Format,
  /** A replacement field. */
  Field,
  /** The format specification of a field. */
  Spec,
}

/** Bits that describe the innermost f-string: its quote character, and these. */
export const TRIPLE = 256;
export const RAW = 512;
/** To be read as before Python 3.12. */
export const STRICT = 1024;

/** The state of tokenizing one text. */
export interface Lexer {
  readonly text: string;
  /** The text and four NULs, so that a look at the next three characters needs no check. */
  readonly source: string;
  readonly length: number;
  tokens: Int32Array;
  /** How many numbers of `tokens` are used. */
  count: number;
  /** Where the next line begins. */
  position: number;
  /** Of the last logical line: where its physical line starts, its indentation, the index of its first token. */
  lineStart: number;
  column: number;
  first: number;
  readonly indents: Int32Array;
  level: number;
  comments: Comment[];
  problems: SyntaxProblem[];
  /** An identifier has characters beyond ASCII. */
  wide: boolean;

  /** Offsets of the brackets before `regionEnd` that are never closed, ascending. */
  unclosed: readonly number[];
  nextUnclosed: number;
  regionEnd: number;
  /** How far looks ahead went that decided where a line ends. */
  reach: number;
  /** Lines before this offset are read strictly. */
  strictEnd: number;
  /** How often a look ahead had to be repeated. */
  surprises: number;
  /** The f-string whose field turned out to have no end. */
  badFormat: number;
  /** f-strings that were open at `formatsEnd`, ascending. */
  badFormats: readonly number[];
  formatsEnd: number;
  suspicious: boolean;
  /** A triple-quoted string runs to the end of the text. */
  swallowed: boolean;
  /** A triple-quoted string was cut because it looks like code. */
  cut: boolean;
  /** No `"""` (or `'''`) can be closed from this offset on. */
  openFrom: [double: number, single: number];
  judged: number;

  depth: number;
  /** The stack: `Open` kinds, offsets, and what the innermost f-string is (0: none). */
  readonly kinds: number[];
  readonly places: number[];
  readonly formats: number[];
  /** For each f-string on the stack, what there was before it: numbers in `tokens`, comments, problems. */
  readonly before: [count: number, comments: number, problems: number][];
  /** How many f-strings are on the stack. */
  nestedFormats: number;
  /** The kind of the string or number scanned last. */
  scanned: Token;
  /** A string scanned last has no end on its line. */
  failed: boolean;
}

let buffer = new Int32Array(3 * 4096);

/** A tokenizer for `text` at its start. Only one may be in use at a time: they share the token array. */
export function createLexer(text: string): Lexer {
  const tokens = buffer;
  tokens[0] = Token.Newline;
  tokens[1] = 0;
  tokens[2] = 0;
  return {
    text,
    source: `${text}\0\0\0\0`,
    length: text.length,
    tokens,
    count: 3,
    position: 0,
    lineStart: 0,
    column: 0,
    first: 3,
    indents: new Int32Array(MAX_INDENTS + 1),
    level: 0,
    comments: [],
    problems: [],
    wide: false,
    unclosed: [],
    nextUnclosed: 0,
    regionEnd: 0,
    reach: 0,
    strictEnd: 0,
    surprises: 0,
    badFormat: -1,
    badFormats: [],
    formatsEnd: 0,
    suspicious: false,
    swallowed: false,
    cut: false,
    openFrom: [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    judged: 0,
    depth: 0,
    kinds: [],
    places: [],
    formats: [],
    before: [],
    nestedFormats: 0,
    scanned: Token.End,
    failed: false,
  };
}

export function grow(x: Lexer): Int32Array {
  const larger = new Int32Array(x.tokens.length * 2);
  larger.set(x.tokens);
  buffer = larger;
  x.tokens = larger;
  return larger;
}

export function push(x: Lexer, kind: Token, start: number, end: number): void {
  if (x.count + 3 > x.tokens.length) grow(x);
  x.tokens[x.count] = kind;
  x.tokens[x.count + 1] = start;
  x.tokens[x.count + 2] = end;
  x.count += 3;
}

export const isLineBreak = (code: number): boolean => code === 10 || code === 13;

export function open(x: Lexer, kind: Open, place: number): void {
  const depth = x.depth;
  x.kinds[depth] = kind;
  x.places[depth] = place;
  x.formats[depth] = depth > 0 ? x.formats[depth - 1]! : 0;
  x.depth = depth + 1;
}

export function closes(kind: number, code: number): boolean {
  if (code === 41) return kind === Open.Paren;
  if (code === 93) return kind === Open.Bracket;
  return kind === Open.Brace || kind === Open.Field;
}

/** Forgets everything up to and including the innermost f-string. */
export function leaveFormat(x: Lexer): void {
  let depth = x.depth - 1;
  while (depth >= 0 && x.kinds[depth] !== Open.Format) depth--;
  if (depth >= 0) x.nestedFormats--;
  x.depth = Math.max(depth, 0);
}
