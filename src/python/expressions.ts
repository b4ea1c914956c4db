/**
 * Expressions: precedence climbing over CPython's grammar, 3.14 shapes. One file because the grammar is one recursion.
 *
 * Spans follow CPython's rule: from the first token of the rule to the last one consumed, so a parenthesised left
 * operand belongs to its operation and a trailing comma to its tuple. Chains (`a + b + …`, `a if b else c if …`,
 * `not not …`) are read in loops; only brackets, lambdas and `**` recurse, within limits.
 */
import type {
  Arg,
  Arguments,
  CompareOperator,
  Comprehension,
  Expr,
  ExprContext,
  Keyword,
  Lambda,
  Operator,
  Starred,
  UnaryOperator,
} from "./ast";
import {
  advance,
  ahead,
  at,
  type Cursor,
  eat,
  expect,
  here,
  identifier,
  lastEnd,
  MAX_BRACKETS,
  MAX_DEPTH,
  missing,
  nameText,
  problem,
  skipNested,
} from "./cursor";
import { number, strings } from "./literals";
import { Token } from "./tokens";

const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARE = 4;
const BIT_OR = 5;
const UNARY = 11;

/** How tightly a token binds as an infix operator; 0: it is none. `not` stands for `not in`. */
const PRECEDENCE = new Uint8Array(128);
const OPERATOR: Operator[] = [];
const operators: readonly (readonly [Token, Operator, number])[] = [
  [Token.Bar, "BitOr", BIT_OR],
  [Token.Caret, "BitXor", 6],
  [Token.Ampersand, "BitAnd", 7],
  [Token.LeftShift, "LShift", 8],
  [Token.RightShift, "RShift", 8],
  [Token.Plus, "Add", 9],
  [Token.Minus, "Sub", 9],
  [Token.Star, "Mult", 10],
  [Token.At, "MatMult", 10],
  [Token.Slash, "Div", 10],
  [Token.Percent, "Mod", 10],
  [Token.DoubleSlash, "FloorDiv", 10],
];
for (let i = 0; i < 128; i++) OPERATOR.push("Add");
for (const [token, operator, precedence] of operators) {
  OPERATOR[token] = operator;
  PRECEDENCE[token] = precedence;
}
PRECEDENCE[Token.Or] = OR;
PRECEDENCE[Token.And] = AND;
for (const token of [Token.Less, Token.Greater, Token.LessEqual, Token.GreaterEqual, Token.Equal, Token.NotEqual])
  PRECEDENCE[token] = COMPARE;
for (const token of [Token.In, Token.Is, Token.Not]) PRECEDENCE[token] = COMPARE;

const STARTS = new Uint8Array(128);
for (let token = Token.Name; token <= Token.Ellipsis; token++) STARTS[token] = 1;
for (const token of [Token.FormatText, Token.FormatTextEscaped, Token.FormatEnd]) STARTS[token] = 0;
for (const token of [Token.Plus, Token.Minus, Token.Tilde, Token.Star, Token.Not, Token.Await, Token.Lambda])
  STARTS[token] = 1;
for (const token of [Token.None, Token.True, Token.False, Token.Yield]) STARTS[token] = 1;

/** Whether the token at the cursor can begin an expression (starred and `yield` included). */
export function startsExpression(c: Cursor): boolean {
  return STARTS[at(c)] === 1;
}

/** Where an expression that is read next starts: where it will be missing if the token at the cursor begins none. */
export function ruleStart(c: Cursor): number {
  return STARTS[c.kind] === 1 && c.kind !== Token.Star ? c.tokens[c.index + 1]! : lastEnd(c);
}

/** The same where the expression may be starred. */
export function starRuleStart(c: Cursor): number {
  return STARTS[c.kind] === 1 ? c.tokens[c.index + 1]! : lastEnd(c);
}

// ---------------------------------------------------------------- lists of expressions
/** `star_expressions`: one expression, or a tuple without parentheses. */
export function starExpressions(c: Cursor): Expr {
  const start = starRuleStart(c);
  const first = starExpression(c);
  return at(c) === Token.Comma ? openTuple(c, start, first) : first;
}

function openTuple(c: Cursor, start: number, first: Expr): Expr {
  const elts = [first];
  while (eat(c, Token.Comma) && STARTS[at(c)] === 1) elts.push(starExpression(c));
  return { kind: "Tuple", parent: null, start, end: lastEnd(c), elts, ctx: "Load" };
}

function starExpression(c: Cursor): Expr {
  return at(c) === Token.Star ? starred(c) : expression(c);
}

/** `annotated_rhs`: what may stand right of `=`. */
export function yieldOrExpressions(c: Cursor): Expr {
  return at(c) === Token.Yield ? yieldExpression(c) : starExpressions(c);
}

/** `*x`, with what binds at least as tightly as `|`. */
export function starred(c: Cursor): Starred {
  const start = here(c);
  advance(c);
  const value = binary(c, BIT_OR);
  return { kind: "Starred", parent: null, start, end: lastEnd(c), value, ctx: "Load" };
}

function starNamed(c: Cursor): Expr {
  return at(c) === Token.Star ? starred(c) : namedExpression(c);
}

/** The targets of `for` and of comprehensions, in Store context. */
export function targets(c: Cursor): Expr {
  const start = starRuleStart(c);
  const first = target(c);
  let node = first;
  if (at(c) === Token.Comma) {
    const elts = [first];
    while (eat(c, Token.Comma) && STARTS[at(c)] === 1) elts.push(target(c));
    node = { kind: "Tuple", parent: null, start, end: lastEnd(c), elts, ctx: "Load" };
  }
  setContext(c, node, "Store");
  return node;
}

function target(c: Cursor): Expr {
  return at(c) === Token.Star ? starred(c) : binary(c, BIT_OR);
}

export function yieldExpression(c: Cursor): Expr {
  const start = here(c);
  advance(c);
  if (eat(c, Token.From)) {
    const value = expression(c);
    return { kind: "YieldFrom", parent: null, start, end: lastEnd(c), value };
  }
  const value = STARTS[at(c)] === 1 && at(c) !== Token.Yield ? starExpressions(c) : null;
  return { kind: "Yield", parent: null, start, end: lastEnd(c), value };
}

// ---------------------------------------------------------------- one expression
/** `named_expression`: an expression or `name := expression`. */
export function namedExpression(c: Cursor): Expr {
  const start = ruleStart(c);
  const node = expression(c);
  if (at(c) !== Token.Walrus) return node;
  if (node.kind !== "Name") problem(c, "only a name can stand before ':='");
  advance(c);
  setContext(c, node, "Store");
  const value = expression(c);
  return { kind: "NamedExpr", parent: null, start, end: lastEnd(c), target: node, value };
}

/** `expression`: a conditional, an operation or a lambda. */
export function expression(c: Cursor): Expr {
  if (at(c) === Token.Lambda) return lambda(c);
  const start = ruleStart(c);
  const body = binary(c, OR);
  return at(c) === Token.If ? conditional(c, start, body) : body;
}

/** An expression without conditional, as in `for x in …` and the `if` of a comprehension. */
function disjunction(c: Cursor): Expr {
  return binary(c, OR);
}

function conditional(c: Cursor, firstStart: number, firstBody: Expr): Expr {
  const starts = [firstStart];
  const bodies = [firstBody];
  const tests: Expr[] = [];
  let orelse: Expr;
  for (;;) {
    advance(c);
    tests.push(binary(c, OR));
    if (at(c) !== Token.Else) {
      problem(c, "expected 'else'");
      orelse = missing(c);
      break;
    }
    advance(c);
    if (at(c) === Token.Lambda) {
      orelse = lambda(c);
      break;
    }
    const start = ruleStart(c);
    orelse = binary(c, OR);
    if (at(c) !== Token.If) break;
    starts.push(start);
    bodies.push(orelse);
  }
  const end = lastEnd(c);
  for (let i = tests.length - 1; i >= 0; i--)
    orelse = { kind: "IfExp", parent: null, start: starts[i]!, end, test: tests[i]!, body: bodies[i]!, orelse };
  return orelse;
}

function lambda(c: Cursor): Expr {
  const start = here(c);
  if (c.depth >= MAX_DEPTH) return tooDeep(c);
  c.depth++;
  advance(c);
  const args = parameters(c, Token.Colon, false);
  expect(c, Token.Colon, "expected ':'");
  const body = expression(c);
  c.depth--;
  const node: Lambda = { kind: "Lambda", parent: null, start, end: lastEnd(c), args, body };
  return node;
}

function tooDeep(c: Cursor): Expr {
  problem(c, "too much nesting");
  skipNested(c);
  return missing(c);
}

/** Everything from `or` down to operators that bind at least as tightly as `min`. */
export function binary(c: Cursor, min: number): Expr {
  const start = ruleStart(c);
  let left = at(c) < Token.Plus ? power(c) : unary(c, min);
  for (;;) {
    const precedence = PRECEDENCE[at(c)]!;
    if (precedence < min) return left;
    if (precedence > COMPARE) {
      const op = OPERATOR[at(c)]!;
      const opStart = here(c);
      advance(c);
      const right = binary(c, precedence + 1);
      left = { kind: "BinOp", parent: null, start, end: lastEnd(c), left, op, opStart, right };
    } else if (precedence === COMPARE) {
      if (at(c) === Token.Not && ahead(c, 1) !== Token.In) return left;
      left = comparison(c, start, left);
    } else left = boolean(c, start, left, precedence);
  }
}

function boolean(c: Cursor, start: number, first: Expr, precedence: number): Expr {
  const token = at(c);
  const values = [first];
  while (eat(c, token)) values.push(binary(c, precedence + 1));
  return { kind: "BoolOp", parent: null, start, end: lastEnd(c), op: token === Token.Or ? "Or" : "And", values };
}

function comparison(c: Cursor, start: number, left: Expr): Expr {
  const ops: CompareOperator[] = [];
  const opSpans: number[] = [];
  const comparators: Expr[] = [];
  while (PRECEDENCE[at(c)] === COMPARE && !(at(c) === Token.Not && ahead(c, 1) !== Token.In)) {
    opSpans.push(here(c));
    ops.push(compareOperator(c));
    opSpans.push(lastEnd(c));
    comparators.push(binary(c, BIT_OR));
  }
  return { kind: "Compare", parent: null, start, end: lastEnd(c), left, ops, opSpans, comparators };
}

function compareOperator(c: Cursor): CompareOperator {
  const token = at(c);
  advance(c);
  switch (token) {
    case Token.Less:
      return "Lt";
    case Token.Greater:
      return "Gt";
    case Token.LessEqual:
      return "LtE";
    case Token.GreaterEqual:
      return "GtE";
    case Token.Equal:
      return "Eq";
    case Token.NotEqual:
      return "NotEq";
    case Token.In:
      return "In";
    case Token.Not:
      advance(c);
      return "NotIn";
    default:
      return eat(c, Token.Not) ? "IsNot" : "Is";
  }
}

const UNARY_OPERATOR = (token: Token): UnaryOperator =>
  token === Token.Minus ? "USub" : token === Token.Plus ? "UAdd" : token === Token.Tilde ? "Invert" : "Not";

/** Prefix operators: all of one kind stand in neighbouring tokens, so they are wrapped around the operand backwards. */
function unary(c: Cursor, min: number): Expr {
  const first = c.index;
  let operand: Expr;
  if (at(c) === Token.Not) {
    if (min > NOT) problem(c, "'not' needs parentheses here");
    while (eat(c, Token.Not));
    operand = binary(c, COMPARE);
  } else if (at(c) === Token.Minus || at(c) === Token.Plus || at(c) === Token.Tilde) {
    while (at(c) === Token.Minus || at(c) === Token.Plus || at(c) === Token.Tilde) advance(c);
    operand = power(c);
  } else return power(c);
  const end = lastEnd(c);
  const operandIndex = operatorEnd(c, first);
  for (let i = operandIndex - 3; i >= first; i -= 3)
    operand = {
      kind: "UnaryOp",
      parent: null,
      start: c.tokens[i + 1]!,
      end,
      op: UNARY_OPERATOR(c.tokens[i]!),
      operand,
    };
  return operand;
}

/** The index behind the run of prefix operators that begins at `first`. */
function operatorEnd(c: Cursor, first: number): number {
  let i = first;
  if (c.tokens[first] === Token.Not) while (c.tokens[i] === Token.Not) i += 3;
  else while (c.tokens[i] === Token.Minus || c.tokens[i] === Token.Plus || c.tokens[i] === Token.Tilde) i += 3;
  return i;
}

function power(c: Cursor): Expr {
  const start = ruleStart(c);
  let left: Expr;
  if (at(c) === Token.Await) {
    advance(c);
    const value = primary(c);
    left = { kind: "Await", parent: null, start, end: lastEnd(c), value };
  } else left = primary(c);
  if (at(c) !== Token.DoubleStar) return left;
  if (c.depth >= MAX_DEPTH) return tooDeep(c);
  const opStart = here(c);
  c.depth++;
  advance(c);
  const right = unary(c, UNARY);
  c.depth--;
  return { kind: "BinOp", parent: null, start, end: lastEnd(c), left, op: "Pow", opStart, right };
}

// ---------------------------------------------------------------- primaries
function primary(c: Cursor): Expr {
  const start = ruleStart(c);
  let node = atom(c);
  for (;;) {
    switch (at(c)) {
      case Token.Dot: {
        advance(c);
        const attrStart = at(c) === Token.Name ? here(c) : lastEnd(c);
        const attr = attribute(c);
        node = { kind: "Attribute", parent: null, start, end: lastEnd(c), value: node, attr, attrStart, ctx: "Load" };
        break;
      }
      case Token.LeftParen: {
        const args: Expr[] = [];
        const keywords: Keyword[] = [];
        callArguments(c, args, keywords);
        node = { kind: "Call", parent: null, start, end: lastEnd(c), func: node, args, keywords };
        break;
      }
      case Token.LeftBracket: {
        const slice = subscript(c);
        node = { kind: "Subscript", parent: null, start, end: lastEnd(c), value: node, slice, ctx: "Load" };
        break;
      }
      default:
        return node;
    }
  }
}

function attribute(c: Cursor): string {
  if (at(c) === Token.Name) {
    const name = nameText(c);
    advance(c);
    return name;
  }
  problem(c, "expected the name of an attribute");
  if (at(c) < Token.And) return "";
  // A keyword right behind the dot is a half-typed or renamed attribute.
  if (here(c) !== lastEnd(c)) return "";
  const name = nameText(c);
  advance(c);
  return name;
}

/** Reads from `(` to `)`, as in a call or behind the name of a class. */
export function callArguments(c: Cursor, args: Expr[], keywords: Keyword[]): void {
  const open = here(c);
  if (!enter(c)) return;
  advance(c);
  let unpacked = false;
  while (at(c) !== Token.RightParen) {
    const before = c.index;
    const start = here(c);
    if (at(c) === Token.Name && ahead(c, 1) === Token.Assign) {
      const arg = nameText(c);
      advance(c);
      advance(c);
      const value = expression(c);
      keywords.push({ kind: "keyword", parent: null, start, end: lastEnd(c), arg, value });
    } else if (at(c) === Token.Star) {
      if (unpacked) problem(c, "an argument with '*' follows one with '**'");
      advance(c);
      const value = expression(c);
      args.push({ kind: "Starred", parent: null, start, end: lastEnd(c), value, ctx: "Load" });
    } else if (at(c) === Token.DoubleStar) {
      unpacked = true;
      advance(c);
      const value = expression(c);
      keywords.push({ kind: "keyword", parent: null, start, end: lastEnd(c), arg: null, value });
    } else if (STARTS[at(c)] === 1) {
      if (keywords.length > 0) problem(c, "a positional argument follows a keyword argument");
      const elt = namedExpression(c);
      if (at(c) === Token.For || at(c) === Token.Async) {
        const generators = comprehensions(c);
        const sole = args.length === 0 && keywords.length === 0 && at(c) === Token.RightParen;
        const end = sole ? c.tokens[c.index + 2]! : lastEnd(c);
        args.push({ kind: "GeneratorExp", parent: null, start: sole ? open : start, end, elt, generators });
      } else args.push(elt);
    }
    if (!nextElement(c, before, Token.RightParen)) break;
  }
  leave(c, Token.RightParen, "'(' was never closed");
}

/** After an element: over its comma. False where the list ends, or nothing more can belong to it. */
export function nextElement(c: Cursor, before: number, close: Token): boolean {
  if (c.index !== before && eat(c, Token.Comma)) return true;
  if (at(c) === close) return true;
  switch (at(c)) {
    case Token.Newline:
    case Token.End:
    case Token.RightParen:
    case Token.RightBracket:
    case Token.RightBrace:
    case Token.FormatEnd:
    case Token.Indent:
    case Token.Dedent:
      return false;
  }
  problem(c, STARTS[at(c)] === 1 ? "expected ','" : "unexpected token in brackets");
  if (c.index === before || STARTS[at(c)] === 0) advance(c);
  return true;
}

/** Counts an opening bracket at the cursor; false, and moved over the group, where there are too many. */
export function enter(c: Cursor): boolean {
  if (c.brackets < MAX_BRACKETS && c.depth < MAX_DEPTH) {
    c.brackets++;
    c.depth++;
    return true;
  }
  problem(c, "too many nested brackets");
  skipNested(c);
  return false;
}

/** Counterpart of `enter`: over the closing bracket. */
export function leave(c: Cursor, close: Token, message: string): void {
  c.brackets--;
  c.depth--;
  expect(c, close, message);
}

function subscript(c: Cursor): Expr {
  if (!enter(c)) return missing(c);
  advance(c);
  const start = at(c) === Token.Colon ? here(c) : starRuleStart(c);
  let node: Expr;
  if (at(c) === Token.RightBracket) {
    problem(c, "expected an index");
    node = missing(c);
  } else {
    node = sliceItem(c);
    if (at(c) === Token.Comma || node.kind === "Starred") {
      const elts = [node];
      while (eat(c, Token.Comma)) {
        if (STARTS[at(c)] === 0 && at(c) !== Token.Colon) break;
        elts.push(sliceItem(c));
      }
      node = { kind: "Tuple", parent: null, start, end: lastEnd(c), elts, ctx: "Load" };
    }
  }
  closeOrSkip(c, Token.RightBracket);
  leave(c, Token.RightBracket, "'[' was never closed");
  return node;
}

/** Moves to the closing bracket of the innermost group where junk stands before it on the line. */
export function closeOrSkip(c: Cursor, close: Token): void {
  if (at(c) === close) return;
  const problems = c.problems.length;
  const before = c.index;
  while (at(c) !== close) {
    switch (at(c)) {
      case Token.Newline:
      case Token.End:
      case Token.RightParen:
      case Token.RightBracket:
      case Token.RightBrace:
      case Token.FormatEnd:
        return;
    }
    if (c.problems.length === problems) problem(c, "unexpected token in brackets");
    const index = c.index;
    skipNested(c);
    if (c.index === index) advance(c);
    if (c.index === before) return;
  }
}

function sliceItem(c: Cursor): Expr {
  if (at(c) === Token.Star) return starred(c);
  const start = at(c) === Token.Colon ? here(c) : ruleStart(c);
  const lower = at(c) === Token.Colon ? null : namedExpression(c);
  if (at(c) !== Token.Colon) return lower ?? missing(c);
  advance(c);
  const upper = STARTS[at(c)] === 1 ? expression(c) : null;
  const step = eat(c, Token.Colon) && STARTS[at(c)] === 1 ? expression(c) : null;
  return { kind: "Slice", parent: null, start, end: lastEnd(c), lower, upper, step };
}

// ---------------------------------------------------------------- atoms
function atom(c: Cursor): Expr {
  const start = c.tokens[c.index + 1]!;
  const end = c.tokens[c.index + 2]!;
  switch (at(c)) {
    case Token.Name: {
      const id = nameText(c);
      advance(c);
      return { kind: "Name", parent: null, start, end, id, ctx: "Load" };
    }
    case Token.Int:
    case Token.Float:
    case Token.Imaginary:
      return number(c);
    case Token.String:
    case Token.StringEscaped:
    case Token.StringOpen:
    case Token.FormatStart:
      return strings(c);
    case Token.None:
      advance(c);
      return { kind: "Constant", parent: null, start, end, type: "NoneType", value: null, u: false, pieces: 0 };
    case Token.True:
      advance(c);
      return { kind: "Constant", parent: null, start, end, type: "bool", value: true, u: false, pieces: 0 };
    case Token.False:
      advance(c);
      return { kind: "Constant", parent: null, start, end, type: "bool", value: false, u: false, pieces: 0 };
    case Token.Ellipsis:
      advance(c);
      return { kind: "Constant", parent: null, start, end, type: "ellipsis", value: null, u: false, pieces: 0 };
    case Token.LeftParen:
      return enter(c) ? parenthesised(c, start) : missing(c);
    case Token.LeftBracket:
      return enter(c) ? list(c, start) : missing(c);
    case Token.LeftBrace:
      return enter(c) ? braces(c, start) : missing(c);
    case Token.Lambda:
    case Token.Not:
    case Token.Yield:
    case Token.Await:
      return misplaced(c);
  }
  problem(c, "expected an expression");
  return missing(c);
}

/** `lambda`, `not`, `yield`, `await` where CPython wants parentheres around them. */
function misplaced(c: Cursor): Expr {
  problem(c, "this needs parentheses");
  if (c.depth >= MAX_DEPTH) return tooDeep(c);
  c.depth++;
  const node = at(c) === Token.Yield ? yieldExpression(c) : at(c) === Token.Lambda ? lambda(c) : binary(c, NOT);
  c.depth--;
  return node;
}

function parenthesised(c: Cursor, start: number): Expr {
  advance(c);
  let node: Expr;
  if (at(c) === Token.RightParen) {
    leave(c, Token.RightParen, "");
    return { kind: "Tuple", parent: null, start, end: lastEnd(c), elts: [], ctx: "Load" };
  }
  if (at(c) === Token.Yield) {
    node = yieldExpression(c);
    closeOrSkip(c, Token.RightParen);
    leave(c, Token.RightParen, "'(' was never closed");
    return node;
  }
  const before = c.index;
  node = starNamed(c);
  if (at(c) === Token.For || at(c) === Token.Async) {
    const generators = comprehensions(c);
    closeOrSkip(c, Token.RightParen);
    leave(c, Token.RightParen, "'(' was never closed");
    return { kind: "GeneratorExp", parent: null, start, end: lastEnd(c), elt: node, generators };
  }
  if (at(c) === Token.RightParen) {
    if (node.kind === "Starred") problem(c, "a starred expression needs a comma here");
    leave(c, Token.RightParen, "");
    return node;
  }
  const comma = at(c) === Token.Comma;
  const elts = [node];
  elements(c, before, Token.RightParen, elts);
  leave(c, Token.RightParen, "'(' was never closed");
  return comma || elts.length > 1 ? { kind: "Tuple", parent: null, start, end: lastEnd(c), elts, ctx: "Load" } : node;
}

/** The rest of a bracketed list after its first element. */
function elements(c: Cursor, before: number, close: Token, elts: Expr[]): void {
  let from = before;
  while (nextElement(c, from, close) && at(c) !== close) {
    from = c.index;
    if (STARTS[at(c)] === 1) elts.push(starNamed(c));
  }
}

function list(c: Cursor, start: number): Expr {
  advance(c);
  const elts: Expr[] = [];
  if (at(c) !== Token.RightBracket) {
    const before = c.index;
    const first = starNamed(c);
    if (at(c) === Token.For || at(c) === Token.Async) {
      const generators = comprehensions(c);
      closeOrSkip(c, Token.RightBracket);
      leave(c, Token.RightBracket, "'[' was never closed");
      return { kind: "ListComp", parent: null, start, end: lastEnd(c), elt: first, generators };
    }
    if (first.kind !== "Missing") elts.push(first);
    elements(c, before, Token.RightBracket, elts);
  }
  leave(c, Token.RightBracket, "'[' was never closed");
  return { kind: "List", parent: null, start, end: lastEnd(c), elts, ctx: "Load" };
}

function braces(c: Cursor, start: number): Expr {
  advance(c);
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  let isSet = false;
  while (at(c) !== Token.RightBrace) {
    const before = c.index;
    if (at(c) === Token.DoubleStar) {
      advance(c);
      keys.push(null);
      values.push(binary(c, BIT_OR));
    } else if (STARTS[at(c)] === 1) {
      const first = starNamed(c);
      if (at(c) === Token.Colon) {
        advance(c);
        const value = expression(c);
        if (at(c) === Token.For || at(c) === Token.Async) {
          const generators = comprehensions(c);
          closeOrSkip(c, Token.RightBrace);
          leave(c, Token.RightBrace, "'{' was never closed");
          return { kind: "DictComp", parent: null, start, end: lastEnd(c), key: first, value, generators };
        }
        if (isSet) {
          problem(c, "a set has no ':'");
          values.push(first);
        } else keys.push(first);
        values.push(value);
      } else if (at(c) === Token.For || at(c) === Token.Async) {
        const generators = comprehensions(c);
        closeOrSkip(c, Token.RightBrace);
        leave(c, Token.RightBrace, "'{' was never closed");
        return { kind: "SetComp", parent: null, start, end: lastEnd(c), elt: first, generators };
      } else if (keys.length > 0) {
        problem(c, "expected ':'");
        keys.push(first);
        values.push(missing(c));
      } else {
        isSet = true;
        values.push(first);
      }
    }
    if (!nextElement(c, before, Token.RightBrace)) break;
  }
  leave(c, Token.RightBrace, "'{' was never closed");
  return isSet
    ? { kind: "Set", parent: null, start, end: lastEnd(c), elts: values }
    : { kind: "Dict", parent: null, start, end: lastEnd(c), keys, values };
}

function comprehensions(c: Cursor): Comprehension[] {
  const generators: Comprehension[] = [];
  while (at(c) === Token.For || (at(c) === Token.Async && ahead(c, 1) === Token.For)) {
    const start = here(c);
    const is_async = eat(c, Token.Async) ? 1 : 0;
    advance(c);
    const node = targets(c);
    const iter = expect(c, Token.In, "expected 'in'") ? disjunction(c) : missing(c);
    const ifs: Expr[] = [];
    while (eat(c, Token.If)) ifs.push(disjunction(c));
    generators.push({ kind: "comprehension", parent: null, start, end: lastEnd(c), target: node, iter, ifs, is_async });
  }
  return generators;
}

// ---------------------------------------------------------------- parameters
/** The parameters up to (not including) `close`; `annotated`: of a function, not a lambda. */
export function parameters(c: Cursor, close: Token, annotated: boolean): Arguments {
  const start = here(c);
  let posonlyargs: Arg[] = [];
  let args: Arg[] = [];
  const defaults: Expr[] = [];
  const kwonlyargs: Arg[] = [];
  const kw_defaults: (Expr | null)[] = [];
  let vararg: Arg | null = null;
  let kwarg: Arg | null = null;
  let keywordOnly = false;
  /** A `*` without a name, and no parameter after it yet. */
  let bare = false;
  while (at(c) !== close) {
    const before = c.index;
    if (at(c) === Token.Name) {
      const arg = parameter(c, annotated, false);
      const value = eat(c, Token.Assign) ? expression(c) : null;
      if (keywordOnly) {
        bare = false;
        kwonlyargs.push(arg);
        kw_defaults.push(value);
      } else {
        args.push(arg);
        if (value) defaults.push(value);
        else if (defaults.length > 0) problem(c, "a parameter without a default follows one with a default");
      }
    } else if (at(c) === Token.Star) {
      advance(c);
      if (keywordOnly) problem(c, "a second '*'");
      keywordOnly = bare = true;
      if (at(c) === Token.Name) {
        const arg = parameter(c, annotated, true);
        vararg ??= arg;
        bare = false;
      } else if (at(c) !== Token.Comma) problem(c, "expected a name");
    } else if (at(c) === Token.DoubleStar) {
      if (bare) problem(c, "a parameter must follow '*'");
      advance(c);
      if (at(c) === Token.Name) {
        const arg = parameter(c, annotated, false);
        kwarg ??= arg;
      } else problem(c, "expected a name");
    } else if (at(c) === Token.Slash) {
      advance(c);
      if (posonlyargs.length > 0 || keywordOnly || args.length === 0) problem(c, "misplaced '/'");
      posonlyargs = posonlyargs.concat(args);
      args = [];
    } else if (at(c) === Token.LeftParen) {
      problem(c, "a parameter cannot be a tuple since Python 3");
      skipNested(c);
    }
    if (c.index === before && at(c) === Token.Comma) problem(c, "expected a parameter");
    if (eat(c, Token.Comma)) continue;
    if (at(c) === close) break;
    problem(c, "expected ','");
    if (at(c) === Token.Colon || at(c) === Token.RightParen || at(c) === Token.Arrow || at(c) <= Token.Dedent) break;
    if (c.index === before) advance(c);
  }
  if (bare && kwonlyargs.length === 0 && kwarg === null) problem(c, "a parameter must follow '*'");
  const end = Math.max(start, lastEnd(c));
  return {
    kind: "arguments",
    parent: null,
    start,
    end,
    posonlyargs,
    args,
    vararg,
    kwonlyargs,
    kw_defaults,
    kwarg,
    defaults,
  };
}

function parameter(c: Cursor, annotated: boolean, star: boolean): Arg {
  const { name, start } = identifier(c);
  let annotation: Expr | null = null;
  if (annotated && at(c) === Token.Colon) {
    advance(c);
    annotation = star && at(c) === Token.Star ? starred(c) : expression(c);
  }
  return { kind: "arg", parent: null, start, end: lastEnd(c), arg: name, annotation };
}

// ---------------------------------------------------------------- contexts
/** Makes `node` a target; notes what cannot be one. */
export function setContext(c: Cursor, node: Expr, ctx: ExprContext): void {
  switch (node.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      (node as { ctx: ExprContext }).ctx = ctx;
      return;
    case "Starred":
      (node as { ctx: ExprContext }).ctx = ctx;
      setContext(c, node.value, ctx);
      return;
    case "List":
    case "Tuple":
      (node as { ctx: ExprContext }).ctx = ctx;
      for (const element of node.elts) setContext(c, element, ctx);
      return;
    case "Missing":
      return;
  }
  const last = c.problems.length > 0 ? c.problems[c.problems.length - 1]! : null;
  if (last === null || last.start < node.start)
    c.problems.push({ start: node.start, end: node.end, message: "this cannot be assigned to or deleted" });
}
