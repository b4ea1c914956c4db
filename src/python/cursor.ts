/** Where the parser is in the tokens, and the small moves that every part of it makes. */
import type { Comment, Identifier, Missing, SyntaxProblem } from "./ast";
import { Token } from "./tokens";

/** As in CPython's tokenizer: brackets nested deeper than this are not read. */
export const MAX_BRACKETS = 200;
/** Operators, lambdas and brackets that nest deeper than this are not read, to keep the stack small. */
export const MAX_DEPTH = 400;

export interface Cursor {
  readonly text: string;
  /** Triples of kind, start, end; see tokenizer.ts. */
  readonly tokens: Int32Array;
  index: number;
  kind: Token;
  readonly problems: SyntaxProblem[];
  readonly comments: readonly Comment[];
  /** Some identifier of the text is not ASCII. */
  readonly wide: boolean;
  brackets: number;
  depth: number;
  /** The text is the header of a class whose members are in other slices. */
  readonly header: boolean;
}

/** Moves to the next token; stays on `End`. */
export function advance(c: Cursor): void {
  if (c.kind === Token.End) return;
  c.index += 3;
  c.kind = c.tokens[c.index]!;
}

/** The kind of the token at the cursor. */
export function at(c: Cursor): Token {
  return c.kind;
}

/** The kind of the token `count` tokens ahead (at most three). */
export function ahead(c: Cursor, count: number): Token {
  return c.tokens[c.index + 3 * count]!;
}

/** Where the token at the cursor starts; layout stands where the text before it ended. */
export function here(c: Cursor): number {
  return c.kind <= Token.Dedent ? lastEnd(c) : c.tokens[c.index + 1]!;
}

/** Where the token before the cursor ended; layout does not count. */
export function lastEnd(c: Cursor): number {
  return c.tokens[c.index - 1]!;
}

/** Notes a problem at the token at the cursor, or after the last one where the line has ended. */
export function problem(c: Cursor, message: string): void {
  const layout = c.kind <= Token.Dedent;
  const start = layout ? lastEnd(c) : here(c);
  const end = layout ? start : c.tokens[c.index + 2]!;
  const last = c.problems.length > 0 ? c.problems[c.problems.length - 1]! : null;
  if (last === null || last.start !== start) c.problems.push({ start, end, message });
}

/** An expression that is not there, after the last token. */
export function missing(c: Cursor): Missing {
  const at = lastEnd(c);
  return { kind: "Missing", parent: null, start: at, end: at };
}

/** Moves over `kind` if it is there. */
export function eat(c: Cursor, kind: Token): boolean {
  if (c.kind !== kind) return false;
  advance(c);
  return true;
}

/** Moves over `kind`, or notes that it is missing. */
export function expect(c: Cursor, kind: Token, message: string): boolean {
  if (eat(c, kind)) return true;
  problem(c, message);
  return false;
}

/** The identifier of the token at the cursor, NFKC-normalised. */
export function nameText(c: Cursor): string {
  const name = c.text.slice(c.tokens[c.index + 1]!, c.tokens[c.index + 2]!);
  return c.wide ? normalized(name) : name;
}

function normalized(name: string): string {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 127) return name.normalize("NFKC");
  return name;
}

/** The identifier at the cursor, or an empty one where there is none. A keyword counts as a misplaced name. */
export function identifier(c: Cursor): Identifier {
  if (c.kind !== Token.Name) {
    problem(c, "expected a name");
    if (c.kind < Token.And || ahead(c, 1) === Token.Name) {
      const at = lastEnd(c);
      return { name: "", start: at, end: at };
    }
  }
  const node = { name: nameText(c), start: c.tokens[c.index + 1]!, end: c.tokens[c.index + 2]! };
  advance(c);
  return node;
}

/** Whether the word at the cursor (a Name token) is `word`. */
export function isWord(c: Cursor, word: string): boolean {
  const start = c.tokens[c.index + 1]!;
  return c.kind === Token.Name && c.tokens[c.index + 2]! - start === word.length && c.text.startsWith(word, start);
}

/** Moves over a bracketed group or to the next token that ends one, a line included. */
export function skipNested(c: Cursor): void {
  let depth = 0;
  for (;;) {
    switch (c.kind) {
      case Token.Newline:
      case Token.End:
        return;
      case Token.LeftParen:
      case Token.LeftBracket:
      case Token.LeftBrace:
      case Token.FormatStart:
        depth++;
        break;
      case Token.RightParen:
      case Token.RightBracket:
      case Token.RightBrace:
      case Token.FormatEnd:
        if (depth === 0) return;
        depth--;
        if (depth === 0) {
          advance(c);
          return;
        }
        break;
    }
    advance(c);
  }
}
