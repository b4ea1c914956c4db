/**
 * Statements: CPython's grammar, 3.14 shapes. One file because statements and their blocks are one recursion.
 *
 * Recovery: what a line has too much becomes an ErrorStmt up to the next `;` or the end of the line; a header without
 * its colon or block keeps what it has; lines indented without reason belong to the block around them.
 */
import type {
  Alias,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  Identifier,
  If,
  Keyword,
  MatchCase,
  Operator,
  Stmt,
  TypeParam,
  WithItem,
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
  isWord,
  lastEnd,
  missing,
  nameText,
  problem,
  skipNested,
} from "./cursor";
import {
  binary,
  callArguments,
  expression,
  namedExpression,
  parameters,
  ruleStart,
  setContext,
  starExpressions,
  starRuleStart,
  starred,
  startsExpression,
  targets,
  yieldOrExpressions,
} from "./expressions";
import { isCase, patterns } from "./patterns";
import { Token } from "./tokens";

/** The operators of `+=` and its kin, in the order of their tokens. */
const AUGMENTED: readonly Operator[] = [
  "Add",
  "Sub",
  "Mult",
  "MatMult",
  "Div",
  "Mod",
  "Pow",
  "LShift",
  "RShift",
  "BitOr",
  "BitXor",
  "BitAnd",
  "FloorDiv",
];

/** Reads statements into `body` up to the end of the block or of the text. */
export function statements(c: Cursor, body: Stmt[]): void {
  for (;;) {
    switch (at(c)) {
      case Token.End:
      case Token.Dedent:
        return;
      case Token.Newline:
        advance(c);
        break;
      case Token.Indent:
        c.problems.push({
          start: c.tokens[c.index + 1]!,
          end: c.tokens[c.index + 1]!,
          message: "unexpected indentation",
        });
        advance(c);
        statements(c, body);
        eat(c, Token.Dedent);
        break;
      default:
        statement(c, body);
    }
  }
}

function statement(c: Cursor, body: Stmt[]): void {
  const start = c.tokens[c.index + 1]!;
  switch (at(c)) {
    case Token.If:
      body.push(ifStatement(c));
      return;
    case Token.For:
      forStatement(c, body, start, false);
      return;
    case Token.While:
      whileStatement(c, body, start);
      return;
    case Token.Try:
      tryStatement(c, body, start);
      return;
    case Token.With:
      withStatement(c, body, start, false);
      return;
    case Token.Def:
      functionDef(c, body, start, [], false);
      return;
    case Token.Class:
      classDef(c, body, start, []);
      return;
    case Token.At:
      decorated(c, body, start);
      return;
    case Token.Async:
      asyncStatement(c, body, start, []);
      return;
    case Token.Elif:
    case Token.Else:
    case Token.Except:
    case Token.Finally:
      strayClause(c, body, start);
      return;
    case Token.Name:
      if (isMatch(c)) {
        matchStatement(c, body, start);
        return;
      }
  }
  simpleLine(c, body);
}

// ---------------------------------------------------------------- lines and blocks
function simpleLine(c: Cursor, body: Stmt[]): void {
  for (;;) {
    const start = here(c);
    simple(c, body, start);
    if (at(c) !== Token.Newline && at(c) !== Token.Semicolon && at(c) !== Token.End && at(c) !== Token.Dedent)
      junk(c, body, start);
    if (at(c) === Token.Semicolon) {
      advance(c);
      if (at(c) !== Token.Newline) continue;
    }
    if (at(c) === Token.Newline) advance(c);
    return;
  }
}

/** The rest of the line, to the next `;`, as an ErrorStmt; the problem covers the statement from `start` on. */
function junk(c: Cursor, body: Stmt[], start: number): void {
  const from = here(c);
  skipTo(c, Token.Semicolon);
  const end = lastEnd(c);
  c.problems.push({ start, end, message: "unexpected text in the statement" });
  body.push({ kind: "ErrorStmt", parent: null, start: from, end });
}

/** Moves to the end of the line, or to a `stop` token outside brackets. */
function skipTo(c: Cursor, stop: Token): void {
  while (at(c) !== stop && at(c) > Token.Dedent) {
    switch (at(c)) {
      case Token.LeftParen:
      case Token.LeftBracket:
      case Token.LeftBrace:
      case Token.FormatStart:
        skipNested(c);
        break;
      default:
        advance(c);
    }
  }
}

/** Over the colon of a header; returns the end of the header. */
function colon(c: Cursor): number {
  if (eat(c, Token.Colon)) return lastEnd(c);
  if (at(c) === Token.Newline && c.tokens[c.index - 3] === Token.Colon) return lastEnd(c);
  problem(c, "expected ':'");
  skipTo(c, Token.Colon);
  eat(c, Token.Colon);
  return lastEnd(c);
}

/** The block behind a header's colon. */
function suite(c: Cursor): Stmt[] {
  const body: Stmt[] = [];
  if (at(c) !== Token.Newline) {
    if (at(c) > Token.Dedent) simpleLine(c, body);
    else problem(c, "expected an indented block");
    return body;
  }
  if (ahead(c, 1) !== Token.Indent) {
    if (!(c.header && ahead(c, 1) === Token.End)) problem(c, "expected an indented block");
    advance(c);
    return body;
  }
  advance(c);
  advance(c);
  statements(c, body);
  eat(c, Token.Dedent);
  return body;
}

function block(c: Cursor): Stmt[] {
  colon(c);
  return suite(c);
}

function elseBlock(c: Cursor): Stmt[] {
  return eat(c, Token.Else) ? block(c) : [];
}

/** `else`, `except` and the like without what they belong to; their blocks' statements are kept. */
function strayClause(c: Cursor, body: Stmt[], start: number): void {
  advance(c);
  skipTo(c, Token.Colon);
  const end = lastEnd(c);
  c.problems.push({ start, end, message: "this clause belongs to no statement" });
  body.push({ kind: "ErrorStmt", parent: null, start, end });
  eat(c, Token.Colon);
  if (at(c) === Token.Newline && ahead(c, 1) !== Token.Indent) advance(c);
  else body.push(...suite(c));
}

// ---------------------------------------------------------------- compound statements
function ifStatement(c: Cursor): If {
  const starts: number[] = [];
  const tests: Expr[] = [];
  const bodies: Stmt[][] = [];
  do {
    starts.push(here(c));
    advance(c);
    tests.push(namedExpression(c));
    bodies.push(block(c));
  } while (at(c) === Token.Elif);
  let orelse = elseBlock(c);
  const end = lastEnd(c);
  let i = starts.length - 1;
  for (; i > 0; i--)
    orelse = [{ kind: "If", parent: null, start: starts[i]!, end, test: tests[i]!, body: bodies[i]!, orelse }];
  return { kind: "If", parent: null, start: starts[0]!, end, test: tests[0]!, body: bodies[0]!, orelse };
}

function forStatement(c: Cursor, into: Stmt[], start: number, isAsync: boolean): void {
  advance(c);
  const target = targets(c);
  const iter = expect(c, Token.In, "expected 'in'") ? starExpressions(c) : missing(c);
  const body = block(c);
  const orelse = elseBlock(c);
  into.push({ kind: isAsync ? "AsyncFor" : "For", parent: null, start, end: lastEnd(c), target, iter, body, orelse });
}

function whileStatement(c: Cursor, into: Stmt[], start: number): void {
  advance(c);
  const test = namedExpression(c);
  const body = block(c);
  const orelse = elseBlock(c);
  into.push({ kind: "While", parent: null, start, end: lastEnd(c), test, body, orelse });
}

function tryStatement(c: Cursor, into: Stmt[], start: number): void {
  advance(c);
  const body = block(c);
  const handlers: ExceptHandler[] = [];
  let star = false;
  while (at(c) === Token.Except) {
    const handlerStart = here(c);
    advance(c);
    if (eat(c, Token.Star)) star = true;
    const type = startsExpression(c) ? starExpressions(c) : null;
    const name = eat(c, Token.As) ? identifier(c) : null;
    const handled = block(c);
    handlers.push({
      kind: "ExceptHandler",
      parent: null,
      start: handlerStart,
      end: lastEnd(c),
      type,
      name,
      body: handled,
    });
  }
  const orelse = elseBlock(c);
  const finalbody = eat(c, Token.Finally) ? block(c) : [];
  const end = lastEnd(c);
  if (handlers.length === 0 && finalbody.length === 0)
    c.problems.push({ start, end: start + 3, message: "expected 'except' or 'finally'" });
  into.push({ kind: star ? "TryStar" : "Try", parent: null, start, end, body, handlers, orelse, finalbody });
}

function withStatement(c: Cursor, into: Stmt[], start: number, isAsync: boolean): void {
  advance(c);
  const items = (at(c) === Token.LeftParen && parenthesisedItems(c)) || withItems(c, Token.Colon);
  const body = block(c);
  into.push({ kind: isAsync ? "AsyncWith" : "With", parent: null, start, end: lastEnd(c), items, body });
}

/** `(item, …)` before the colon; null, and back at the parenthesis, where that is an expression. */
function parenthesisedItems(c: Cursor): WithItem[] | null {
  const { index } = c;
  const problems = c.problems.length;
  skipNested(c);
  const close = at(c);
  back(c, index);
  if (close !== Token.Colon) return null;
  advance(c);
  if (at(c) !== Token.RightParen && at(c) !== Token.Yield && at(c) !== Token.Star) {
    const items = withItems(c, Token.RightParen);
    if (c.problems.length === problems && at(c) === Token.RightParen && ahead(c, 1) === Token.Colon) {
      advance(c);
      return items;
    }
  }
  c.problems.length = problems;
  back(c, index);
  return null;
}

function back(c: Cursor, index: number): void {
  c.index = index;
  c.kind = c.tokens[index]!;
}

function withItems(c: Cursor, close: Token): WithItem[] {
  const items: WithItem[] = [];
  do {
    if (at(c) === close && close === Token.RightParen && items.length > 0) break;
    const start = ruleStart(c);
    const context_expr = expression(c);
    let optional_vars: Expr | null = null;
    if (eat(c, Token.As)) {
      optional_vars = at(c) === Token.Star ? starred(c) : binary(c, 5);
      setContext(c, optional_vars, "Store");
    }
    items.push({ kind: "withitem", parent: null, start, end: lastEnd(c), context_expr, optional_vars });
  } while (eat(c, Token.Comma));
  return items;
}

function decorated(c: Cursor, into: Stmt[], start: number): void {
  const decorators: Expr[] = [];
  while (eat(c, Token.At)) {
    decorators.push(namedExpression(c));
    if (at(c) > Token.Dedent) {
      const problemStart = here(c);
      skipTo(c, Token.Newline);
      c.problems.push({ start: problemStart, end: lastEnd(c), message: "unexpected text after the decorator" });
    }
    eat(c, Token.Newline);
  }
  if (at(c) === Token.Def) functionDef(c, into, here(c), decorators, false);
  else if (at(c) === Token.Class) classDef(c, into, here(c), decorators);
  else if (at(c) === Token.Async && ahead(c, 1) === Token.Def) asyncStatement(c, into, here(c), decorators);
  else {
    const end = lastEnd(c);
    c.problems.push({ start, end, message: "a decorator needs a function or a class" });
    into.push({ kind: "ErrorStmt", parent: null, start, end });
  }
}

function asyncStatement(c: Cursor, into: Stmt[], start: number, decorators: Expr[]): void {
  advance(c);
  if (at(c) === Token.Def) functionDef(c, into, start, decorators, true);
  else if (at(c) === Token.For) forStatement(c, into, start, true);
  else if (at(c) === Token.With) withStatement(c, into, start, true);
  else {
    junk(c, into, start);
    if (at(c) === Token.Semicolon || at(c) === Token.Newline) advance(c);
  }
}

function functionDef(c: Cursor, into: Stmt[], start: number, decorator_list: Expr[], isAsync: boolean): void {
  advance(c);
  const name = identifier(c);
  const type_params = typeParams(c);
  expect(c, Token.LeftParen, "expected '('");
  const args = parameters(c, Token.RightParen, true);
  expect(c, Token.RightParen, "'(' was never closed");
  const returns = eat(c, Token.Arrow) ? expression(c) : null;
  const headerEnd = colon(c);
  const body = suite(c);
  const kind = isAsync ? "AsyncFunctionDef" : "FunctionDef";
  const end = lastEnd(c);
  into.push({
    kind,
    parent: null,
    start,
    end,
    name,
    args,
    body,
    decorator_list,
    returns,
    type_params,
    headerEnd,
  } as FunctionDef);
}

function classDef(c: Cursor, into: Stmt[], start: number, decorator_list: Expr[]): void {
  advance(c);
  const name = identifier(c);
  const type_params = typeParams(c);
  const bases: Expr[] = [];
  const keywords: Keyword[] = [];
  if (at(c) === Token.LeftParen) callArguments(c, bases, keywords);
  const headerEnd = colon(c);
  const body = suite(c);
  const end = lastEnd(c);
  const node: ClassDef = {
    kind: "ClassDef",
    parent: null,
    start,
    end,
    name,
    bases,
    keywords,
    body,
    decorator_list,
    type_params,
    headerEnd,
  };
  into.push(node);
}

function typeParams(c: Cursor): TypeParam[] {
  const params: TypeParam[] = [];
  if (!eat(c, Token.LeftBracket)) return params;
  while (at(c) !== Token.RightBracket) {
    const start = here(c);
    const star = at(c);
    if (star === Token.Star || star === Token.DoubleStar) advance(c);
    if (at(c) !== Token.Name) break;
    const name = identifier(c);
    if (star === Token.Star) {
      const default_value = eat(c, Token.Assign) ? (at(c) === Token.Star ? starred(c) : expression(c)) : null;
      params.push({ kind: "TypeVarTuple", parent: null, start, end: lastEnd(c), name, default_value });
    } else {
      const bound = star !== Token.DoubleStar && eat(c, Token.Colon) ? expression(c) : null;
      const default_value = eat(c, Token.Assign) ? expression(c) : null;
      if (star === Token.DoubleStar)
        params.push({ kind: "ParamSpec", parent: null, start, end: lastEnd(c), name, default_value });
      else params.push({ kind: "TypeVar", parent: null, start, end: lastEnd(c), name, bound, default_value });
    }
    if (!eat(c, Token.Comma)) break;
  }
  expect(c, Token.RightBracket, "'[' was never closed");
  return params;
}

// ---------------------------------------------------------------- match
/** Whether the word `match` at the cursor begins a statement: its line must end with a colon. */
function isMatch(c: Cursor): boolean {
  if (!isWord(c, "match")) return false;
  const next = ahead(c, 1);
  if (next < Token.Name || next === Token.Comma || next === Token.Dot || next === Token.Colon) return false;
  if (next >= Token.RightParen && next <= Token.DoubleSlashAssign) return false;
  for (let i = c.index + 3; ; i += 3) {
    const kind: Token = c.tokens[i]!;
    if (kind === Token.Semicolon || kind === Token.End) return false;
    if (kind === Token.Newline) return c.tokens[i - 3] === Token.Colon;
  }
}

function matchStatement(c: Cursor, into: Stmt[], start: number): void {
  advance(c);
  const subject = matchSubject(c);
  const cases: MatchCase[] = [];
  const strays: Stmt[] = [];
  colon(c);
  if (at(c) === Token.Newline && ahead(c, 1) === Token.Indent) {
    advance(c);
    advance(c);
    while (at(c) !== Token.Dedent && at(c) !== Token.End) {
      if (isCase(c)) cases.push(matchCase(c));
      else if (at(c) === Token.Newline) advance(c);
      else {
        c.problems.push({ start: c.tokens[c.index + 1]!, end: c.tokens[c.index + 1]!, message: "expected 'case'" });
        if (eat(c, Token.Indent)) {
          statements(c, strays);
          eat(c, Token.Dedent);
        } else statement(c, strays);
      }
    }
    eat(c, Token.Dedent);
  } else {
    problem(c, "expected an indented 'case'");
    if (at(c) === Token.Newline) advance(c);
    else if (at(c) > Token.Dedent) simpleLine(c, strays);
  }
  const end = Math.max(lastEnd(c), start);
  into.push({ kind: "Match", parent: null, start, end, subject, cases }, ...strays);
}

function matchSubject(c: Cursor): Expr {
  const start = starRuleStart(c);
  const first = at(c) === Token.Star ? starred(c) : namedExpression(c);
  if (at(c) !== Token.Comma) return first;
  const elts = [first];
  while (eat(c, Token.Comma) && startsExpression(c)) elts.push(at(c) === Token.Star ? starred(c) : namedExpression(c));
  return { kind: "Tuple", parent: null, start, end: lastEnd(c), elts, ctx: "Load" };
}

function matchCase(c: Cursor): MatchCase {
  const start = here(c);
  advance(c);
  const pattern = patterns(c);
  const guard = eat(c, Token.If) ? namedExpression(c) : null;
  const body = block(c);
  return { kind: "match_case", parent: null, start, end: lastEnd(c), pattern, guard, body };
}

// ---------------------------------------------------------------- simple statements
function simple(c: Cursor, into: Stmt[], start: number): void {
  switch (at(c)) {
    case Token.Pass:
      advance(c);
      into.push({ kind: "Pass", parent: null, start, end: lastEnd(c) });
      return;
    case Token.Break:
      advance(c);
      into.push({ kind: "Break", parent: null, start, end: lastEnd(c) });
      return;
    case Token.Continue:
      advance(c);
      into.push({ kind: "Continue", parent: null, start, end: lastEnd(c) });
      return;
    case Token.Return: {
      advance(c);
      const value = startsExpression(c) ? yieldOrExpressions(c) : null;
      into.push({ kind: "Return", parent: null, start, end: lastEnd(c), value });
      return;
    }
    case Token.Raise: {
      advance(c);
      const exc = startsExpression(c) ? expression(c) : null;
      const cause = exc && eat(c, Token.From) ? expression(c) : null;
      into.push({ kind: "Raise", parent: null, start, end: lastEnd(c), exc, cause });
      return;
    }
    case Token.Global:
    case Token.Nonlocal: {
      const kind = at(c) === Token.Global ? "Global" : "Nonlocal";
      advance(c);
      const names: Identifier[] = [identifier(c)];
      while (eat(c, Token.Comma)) names.push(identifier(c));
      into.push({ kind, parent: null, start, end: lastEnd(c), names });
      return;
    }
    case Token.Del: {
      advance(c);
      const list = [expression(c)];
      while (eat(c, Token.Comma) && startsExpression(c)) list.push(expression(c));
      for (const target of list) setContext(c, target, "Del");
      into.push({ kind: "Delete", parent: null, start, end: lastEnd(c), targets: list });
      return;
    }
    case Token.Assert: {
      advance(c);
      const test = expression(c);
      const msg = eat(c, Token.Comma) ? expression(c) : null;
      into.push({ kind: "Assert", parent: null, start, end: lastEnd(c), test, msg });
      return;
    }
    case Token.Import:
      importStatement(c, into, start);
      return;
    case Token.From:
      importFrom(c, into, start);
      return;
    case Token.Name:
      if (ahead(c, 1) === Token.Name && isWord(c, "type")) {
        const next = ahead(c, 2);
        if (next === Token.Assign || next === Token.LeftBracket) {
          typeAlias(c, into, start);
          return;
        }
      }
  }
  if (startsExpression(c)) expressionStatement(c, into, start);
  else if (at(c) === Token.Semicolon) problem(c, "expected a statement");
  else junk(c, into, start);
}

function expressionStatement(c: Cursor, into: Stmt[], start: number): void {
  const bare = at(c) === Token.Name;
  const first = yieldOrExpressions(c);
  if (at(c) === Token.Newline) {
    into.push({ kind: "Expr", parent: null, start, end: lastEnd(c), value: first });
    return;
  }
  if (at(c) === Token.Assign) {
    const list = [first];
    let value = first;
    while (eat(c, Token.Assign)) {
      value = yieldOrExpressions(c);
      if (at(c) === Token.Assign) list.push(value);
    }
    for (const target of list) setContext(c, target, "Store");
    into.push({ kind: "Assign", parent: null, start, end: lastEnd(c), targets: list, value });
    return;
  }
  if (at(c) >= Token.PlusAssign && at(c) <= Token.DoubleSlashAssign) {
    const op = AUGMENTED[at(c) - Token.PlusAssign]!;
    const opStart = here(c);
    advance(c);
    setContext(c, first, "Store");
    const value = yieldOrExpressions(c);
    into.push({ kind: "AugAssign", parent: null, start, end: lastEnd(c), target: first, op, opStart, value });
    return;
  }
  if (at(c) === Token.Colon && (first.kind === "Name" || first.kind === "Attribute" || first.kind === "Subscript")) {
    advance(c);
    setContext(c, first, "Store");
    const annotation = expression(c);
    const value = eat(c, Token.Assign) ? yieldOrExpressions(c) : null;
    const simple = bare && first.kind === "Name" ? 1 : 0;
    into.push({ kind: "AnnAssign", parent: null, start, end: lastEnd(c), target: first, annotation, value, simple });
    return;
  }
  into.push({ kind: "Expr", parent: null, start, end: lastEnd(c), value: first });
}

/** The dotted name at the cursor as CPython gives it, "" where there is none. */
function dottedName(c: Cursor): string {
  if (at(c) !== Token.Name) {
    problem(c, "expected a name");
    return "";
  }
  let name = nameText(c);
  advance(c);
  while (eat(c, Token.Dot)) name += `.${identifier(c).name}`;
  return name;
}

function importStatement(c: Cursor, into: Stmt[], start: number): void {
  advance(c);
  const names: Alias[] = [];
  do {
    const aliasStart = here(c);
    const name = dottedName(c);
    if (name === "") break;
    const asname = eat(c, Token.As) ? identifier(c) : null;
    names.push({ kind: "alias", parent: null, start: aliasStart, end: lastEnd(c), name, asname });
  } while (eat(c, Token.Comma));
  into.push({ kind: "Import", parent: null, start, end: lastEnd(c), names });
}

function importFrom(c: Cursor, into: Stmt[], start: number): void {
  advance(c);
  let level = 0;
  while (at(c) === Token.Dot || at(c) === Token.Ellipsis) {
    level += at(c) === Token.Dot ? 1 : 3;
    advance(c);
  }
  const moduleStart = at(c) === Token.Name ? here(c) : lastEnd(c);
  const module = at(c) === Token.Name || level === 0 ? dottedName(c) : null;
  const names: Alias[] = [];
  if (expect(c, Token.Import, "expected 'import'")) importedNames(c, names);
  into.push({ kind: "ImportFrom", parent: null, start, end: lastEnd(c), module, moduleStart, names, level });
}

function importedNames(c: Cursor, names: Alias[]): void {
  if (at(c) === Token.Star) {
    const start = here(c);
    advance(c);
    names.push({ kind: "alias", parent: null, start, end: lastEnd(c), name: "*", asname: null });
    return;
  }
  const parenthesised = eat(c, Token.LeftParen);
  do {
    if (parenthesised && at(c) === Token.RightParen && names.length > 0) break;
    if (at(c) !== Token.Name) {
      problem(c, "expected a name");
      break;
    }
    const start = here(c);
    const name = nameText(c);
    advance(c);
    const asname = eat(c, Token.As) ? identifier(c) : null;
    names.push({ kind: "alias", parent: null, start, end: lastEnd(c), name, asname });
  } while (eat(c, Token.Comma));
  if (parenthesised) expect(c, Token.RightParen, "'(' was never closed");
}

function typeAlias(c: Cursor, into: Stmt[], start: number): void {
  advance(c);
  const nameStart = here(c);
  const id = nameText(c);
  advance(c);
  const end = lastEnd(c);
  const type_params = typeParams(c);
  expect(c, Token.Assign, "expected '='");
  const value = expression(c);
  const name = { kind: "Name", parent: null, start: nameStart, end, id, ctx: "Store" } as const;
  into.push({ kind: "TypeAlias", parent: null, start, end: lastEnd(c), name, type_params, value });
}
