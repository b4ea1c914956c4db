/**
 * What the tokenizer tells the parser: kinds of tokens and their tables. The order matters: kinds of one family are
 * neighbours, so that a family is a range.
 */

export enum Token {
  End,
  Newline,
  Indent,
  Dedent,

  Name,
  Int,
  Float,
  Imaginary,
  /** A string whose value is what stands between the quotes. */
  String,
  /** A string with a backslash or a carriage return. */
  StringEscaped,
  /** A string without its closing quote. */
  StringOpen,
  /** Prefix and opening quote of an f-string or t-string. */
  FormatStart,
  FormatText,
  /** Literal text of an f-string with a backslash, a doubled brace or a carriage return. */
  FormatTextEscaped,
  FormatEnd,
  LeftParen,
  LeftBracket,
  LeftBrace,
  Ellipsis,

  RightParen,
  RightBracket,
  RightBrace,
  Comma,
  Colon,
  Semicolon,
  Dot,
  Arrow,
  Walrus,
  Assign,
  Exclamation,
  Unknown,

  PlusAssign,
  MinusAssign,
  StarAssign,
  AtAssign,
  SlashAssign,
  PercentAssign,
  DoubleStarAssign,
  LeftShiftAssign,
  RightShiftAssign,
  BarAssign,
  CaretAssign,
  AmpersandAssign,
  DoubleSlashAssign,

  Plus,
  Minus,
  Star,
  At,
  Slash,
  Percent,
  DoubleStar,
  LeftShift,
  RightShift,
  Bar,
  Caret,
  Ampersand,
  DoubleSlash,
  Tilde,

  Less,
  Greater,
  LessEqual,
  GreaterEqual,
  Equal,
  NotEqual,

  And,
  Or,
  Not,
  In,
  Is,

  If,
  Else,
  For,
  From,
  Async,
  Await,
  Lambda,
  Yield,
  As,
  None,
  True,
  False,

  Assert,
  Break,
  Class,
  Continue,
  Def,
  Del,
  Elif,
  Except,
  Finally,
  Global,
  Import,
  Nonlocal,
  Pass,
  Raise,
  Return,
  Try,
  While,
  With,
}

/** From here on: words that begin a statement or a clause and can never stand inside brackets. */
export const FIRST_STATEMENT_WORD = Token.Assert;

const WORDS: readonly (readonly [string, Token])[] = [
  ["and", Token.And],
  ["or", Token.Or],
  ["not", Token.Not],
  ["in", Token.In],
  ["is", Token.Is],
  ["if", Token.If],
  ["else", Token.Else],
  ["for", Token.For],
  ["from", Token.From],
  ["async", Token.Async],
  ["await", Token.Await],
  ["lambda", Token.Lambda],
  ["yield", Token.Yield],
  ["as", Token.As],
  ["None", Token.None],
  ["True", Token.True],
  ["False", Token.False],
  ["assert", Token.Assert],
  ["break", Token.Break],
  ["class", Token.Class],
  ["continue", Token.Continue],
  ["def", Token.Def],
  ["del", Token.Del],
  ["elif", Token.Elif],
  ["except", Token.Except],
  ["finally", Token.Finally],
  ["global", Token.Global],
  ["import", Token.Import],
  ["nonlocal", Token.Nonlocal],
  ["pass", Token.Pass],
  ["raise", Token.Raise],
  ["return", Token.Return],
  ["try", Token.Try],
  ["while", Token.While],
  ["with", Token.With],
];

/** Keywords by first letter, last letter and length; the entry is an index into `KEYWORD_TEXT`, 0 for none. */
const KEYWORD_SLOT = new Uint8Array(9 * 1024);
const KEYWORD_TEXT: string[] = [""];
const KEYWORD_TOKEN: Token[] = [Token.Name];
for (const [word, token] of WORDS) {
  KEYWORD_SLOT[slot(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = KEYWORD_TEXT.length;
  KEYWORD_TEXT.push(word);
  KEYWORD_TOKEN.push(token);
}

function slot(first: number, last: number, length: number): number {
  return (first & 31) | ((last & 31) << 5) | (length << 10);
}

/** The keyword that stands at `start`–`end` of `text`, else `Token.Name`. */
export function wordAt(text: string, start: number, end: number): Token {
  const length = end - start;
  if (length > 8 || length < 2) return Token.Name;
  const candidate = KEYWORD_SLOT[slot(text.charCodeAt(start), text.charCodeAt(end - 1), length)]!;
  if (candidate === 0 || !text.startsWith(KEYWORD_TEXT[candidate]!, start)) return Token.Name;
  return KEYWORD_TOKEN[candidate]!;
}

/** Families of ASCII characters for the tokenizer's switch. */
export enum CharClass {
  Unknown,
  Space,
  LineBreak,
  Letter,
  Digit,
  Quote,
  Hash,
  Open,
  Close,
  Backslash,
  Dot,
  Operator,
}

/** The family of each ASCII character; everything beyond ASCII is tested by itself. */
export const CHAR_CLASS = new Uint8Array(128);
function classify(chars: string, family: CharClass): void {
  for (let i = 0; i < chars.length; i++) CHAR_CLASS[chars.charCodeAt(i)] = family;
}
classify(" \t\f", CharClass.Space);
classify("\n\r", CharClass.LineBreak);
classify("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", CharClass.Letter);
classify("0123456789", CharClass.Digit);
classify("'\"", CharClass.Quote);
classify("#", CharClass.Hash);
classify("([{", CharClass.Open);
classify(")]}", CharClass.Close);
classify("\\", CharClass.Backslash);
classify(".", CharClass.Dot);
classify("+-*/%@<>=!&|^~:,;", CharClass.Operator);

/** 1 for ASCII characters that may stand in an identifier. */
export const WORD_CHAR = new Uint8Array(128);
for (let i = 0; i < 128; i++)
  WORD_CHAR[i] = CHAR_CLASS[i] === CharClass.Letter || CHAR_CLASS[i] === CharClass.Digit ? 1 : 0;

const WIDE_START = /^[\p{XID_Start}]/u;
const WIDE_PART = /^[\p{XID_Continue}]/u;

/** How many code units of `text` at `offset` belong to an identifier character beyond ASCII (0: none does). */
export function wideLength(text: string, offset: number, first: boolean): number {
  const code = text.codePointAt(offset)!;
  const char = String.fromCodePoint(code);
  if (!(first ? WIDE_START : WIDE_PART).test(char.normalize("NFKC"))) return 0;
  return (first ? WIDE_START : WIDE_PART).test(char) ? char.length : 0;
}
