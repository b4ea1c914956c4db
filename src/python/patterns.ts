/** The patterns of `case`. */
import type { Expr, Identifier, MatchClass, Pattern } from "./ast";
import {
  advance,
  ahead,
  at,
  type Cursor,
  eat,
  expect,
  here,
  identifier,
  isWord,
  lastEnd,
  missing,
  nameText,
  problem,
} from "./cursor";
import { enter, leave, nextElement } from "./expressions";
import { number, strings } from "./literals";
import { Token } from "./tokens";

/** What stands between `case` and its guard or colon: one pattern, or a sequence without brackets. */
export function patterns(c: Cursor): Pattern {
  const start = here(c);
  const first = starPattern(c);
  if (at(c) !== Token.Comma && first.kind !== "MatchStar") return first;
  const list = [first];
  while (eat(c, Token.Comma) && at(c) !== Token.Colon && at(c) !== Token.If && at(c) !== Token.Newline)
    list.push(starPattern(c));
  return { kind: "MatchSequence", parent: null, start: Math.min(start, first.start), end: lastEnd(c), patterns: list };
}

function starPattern(c: Cursor): Pattern {
  if (at(c) !== Token.Star) return pattern(c);
  const start = here(c);
  advance(c);
  const name = capture(c);
  return { kind: "MatchStar", parent: null, start, end: lastEnd(c), name };
}

/** A name to bind, null for `_`. */
function capture(c: Cursor): Identifier | null {
  const name = identifier(c);
  return name.name === "_" ? null : name;
}

/** An alternative of closed patterns, with or without `as`. */
function pattern(c: Cursor): Pattern {
  const start = here(c);
  let node = closedPattern(c);
  if (at(c) === Token.Bar) {
    const list = [node];
    while (eat(c, Token.Bar)) list.push(closedPattern(c));
    node = { kind: "MatchOr", parent: null, start: Math.min(start, node.start), end: lastEnd(c), patterns: list };
  }
  if (!eat(c, Token.As)) return node;
  const name = identifier(c);
  return { kind: "MatchAs", parent: null, start: Math.min(start, node.start), end: lastEnd(c), pattern: node, name };
}

function closedPattern(c: Cursor): Pattern {
  const start = here(c);
  switch (at(c)) {
    case Token.Name:
      return namePattern(c, start);
    case Token.None:
    case Token.True:
    case Token.False: {
      const value = at(c) === Token.None ? null : at(c) === Token.True;
      advance(c);
      return { kind: "MatchSingleton", parent: null, start, end: lastEnd(c), value };
    }
    case Token.LeftParen:
      return enter(c) ? group(c, start) : nothing(c);
    case Token.LeftBracket: {
      if (!enter(c)) return nothing(c);
      advance(c);
      const list = patternList(c, Token.RightBracket);
      leave(c, Token.RightBracket, "'[' was never closed");
      return { kind: "MatchSequence", parent: null, start, end: lastEnd(c), patterns: list };
    }
    case Token.LeftBrace:
      return enter(c) ? mapping(c, start) : nothing(c);
  }
  const value = literal(c);
  return { kind: "MatchValue", parent: null, start: value.start, end: value.end, value };
}

function nothing(c: Cursor): Pattern {
  const value = missing(c);
  return { kind: "MatchValue", parent: null, start: value.start, end: value.end, value };
}

function patternList(c: Cursor, close: Token): Pattern[] {
  const list: Pattern[] = [];
  while (at(c) !== close) {
    const before = c.index;
    if (!endsPattern(c)) list.push(starPattern(c));
    if (!nextElement(c, before, close)) break;
  }
  return list;
}

const endsPattern = (c: Cursor): boolean =>
  at(c) <= Token.Dedent || (at(c) >= Token.RightParen && at(c) <= Token.Comma);

function group(c: Cursor, start: number): Pattern {
  advance(c);
  const first = at(c) === Token.RightParen ? null : starPattern(c);
  const open = first === null || first.kind === "MatchStar" || at(c) === Token.Comma;
  const list = first ? [first] : [];
  while (at(c) === Token.Comma) {
    const before = c.index;
    advance(c);
    if (at(c) === Token.RightParen) break;
    if (!endsPattern(c)) list.push(starPattern(c));
    if (c.index === before) break;
  }
  leave(c, Token.RightParen, "'(' was never closed");
  return open || !first ? { kind: "MatchSequence", parent: null, start, end: lastEnd(c), patterns: list } : first;
}

function mapping(c: Cursor, start: number): Pattern {
  advance(c);
  const keys: Expr[] = [];
  const list: Pattern[] = [];
  let rest: Identifier | null = null;
  while (at(c) !== Token.RightBrace) {
    const before = c.index;
    if (eat(c, Token.DoubleStar)) rest = identifier(c);
    else if (!endsPattern(c)) {
      keys.push(at(c) === Token.Name ? dotted(c) : literal(c));
      expect(c, Token.Colon, "expected ':'");
      list.push(pattern(c));
    }
    if (!nextElement(c, before, Token.RightBrace)) break;
  }
  leave(c, Token.RightBrace, "'{' was never closed");
  return { kind: "MatchMapping", parent: null, start, end: lastEnd(c), keys, patterns: list, rest };
}

/** A name that is captured, a dotted name that is compared, or a class with its patterns. */
function namePattern(c: Cursor, start: number): Pattern {
  const next = ahead(c, 1);
  if (next !== Token.Dot && next !== Token.LeftParen) {
    const name = capture(c);
    return { kind: "MatchAs", parent: null, start, end: lastEnd(c), pattern: null, name };
  }
  const value = dotted(c);
  if (at(c) !== Token.LeftParen) return { kind: "MatchValue", parent: null, start, end: lastEnd(c), value };
  const node: MatchClass = {
    kind: "MatchClass",
    parent: null,
    start,
    end: 0,
    cls: value,
    patterns: [],
    kwd_attrs: [],
    kwd_patterns: [],
  };
  if (enter(c)) {
    advance(c);
    while (at(c) !== Token.RightParen) {
      const before = c.index;
      if (at(c) === Token.Name && ahead(c, 1) === Token.Assign) {
        node.kwd_attrs.push(identifier(c));
        advance(c);
        node.kwd_patterns.push(pattern(c));
      } else if (!endsPattern(c)) node.patterns.push(pattern(c));
      if (!nextElement(c, before, Token.RightParen)) break;
    }
    leave(c, Token.RightParen, "'(' was never closed");
  }
  (node as { end: number }).end = lastEnd(c);
  return node;
}

function dotted(c: Cursor): Expr {
  const start = here(c);
  const id = nameText(c);
  advance(c);
  let node: Expr = { kind: "Name", parent: null, start, end: lastEnd(c), id, ctx: "Load" };
  while (eat(c, Token.Dot)) {
    const { name: attr, start: attrStart } = identifier(c);
    node = { kind: "Attribute", parent: null, start, end: lastEnd(c), value: node, attr, attrStart, ctx: "Load" };
  }
  return node;
}

/** A literal as patterns allow it: strings, numbers with a sign, complex numbers, and in mappings the singletons. */
function literal(c: Cursor): Expr {
  const start = here(c);
  switch (at(c)) {
    case Token.String:
    case Token.StringEscaped:
    case Token.StringOpen:
    case Token.FormatStart:
      return strings(c);
    case Token.None:
      advance(c);
      return {
        kind: "Constant",
        parent: null,
        start,
        end: lastEnd(c),
        type: "NoneType",
        value: null,
        u: false,
        pieces: 0,
      };
    case Token.True:
    case Token.False: {
      const value = at(c) === Token.True;
      advance(c);
      return { kind: "Constant", parent: null, start, end: lastEnd(c), type: "bool", value, u: false, pieces: 0 };
    }
  }
  const left = signed(c);
  if (at(c) !== Token.Plus && at(c) !== Token.Minus) return left;
  const op = at(c) === Token.Plus ? "Add" : "Sub";
  const opStart = here(c);
  advance(c);
  const right = isNumber(at(c)) ? number(c) : noLiteral(c);
  return { kind: "BinOp", parent: null, start, end: lastEnd(c), left, op, opStart, right };
}

function signed(c: Cursor): Expr {
  const start = here(c);
  if (isNumber(at(c))) return number(c);
  if (!eat(c, Token.Minus)) return noLiteral(c);
  const operand = isNumber(at(c)) ? number(c) : noLiteral(c);
  return { kind: "UnaryOp", parent: null, start, end: lastEnd(c), op: "USub", operand };
}

const isNumber = (kind: Token): boolean => kind >= Token.Int && kind <= Token.Imaginary;

function noLiteral(c: Cursor): Expr {
  problem(c, "expected a pattern");
  return missing(c);
}

export const isCase = (c: Cursor): boolean => isWord(c, "case");
