/**
 * A truth test where only None is meant. The question is always the same: may a caller hand over 0, an empty list or
 * an empty text on purpose, and does it then get another result than the caller of a None? Silent where that is not known.
 */
import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { isPlainGet, type Optional, optionalField, optionalOf, optionalTarget, readsCache } from "../analysis/optional";
import type { Attribute, BoolOp, Call, Expr, If, IfExp, Name, Node, Stmt } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  for (const bool of model.nodes("BoolOp")) {
    const [subject] = bool.values;
    const fallback = bool.values.at(-1);
    if (bool.op !== "Or" || isTested(model, bool)) continue;
    if (subject?.kind === "Name") yield* orDefault(model, bool, subject, fallback!);
    else if (bool.values.length !== 2) continue;
    else if (subject?.kind === "Call") yield* getOrDefault(model, bool, subject, fallback!);
    else if (subject?.kind === "Attribute") yield* fieldOrDefault(model, bool, subject, fallback!);
  }
  for (const statement of model.nodes("If")) yield* inTest(model, statement);
  for (const choice of model.nodes("IfExp")) yield* inTest(model, choice);
}

const oneLine = (text: string) => text.replace(/\s+/g, " ");

interface Verdict {
  readonly level?: "hint" | "warning";
  /** A sentence: what falls victim. */
  readonly lost: string;
}

// ------------------------------------------------------------ p or default
/** The whole `or` is itself only tested, as in `if a or b`. */
function isTested(model: Model, bool: BoolOp): boolean {
  const parent = model.parent(bool);
  switch (parent?.kind) {
    case "BoolOp":
    case "Compare":
      return true;
    case "UnaryOp":
      return parent.op === "Not";
    case "If":
    case "While":
    case "Assert":
    case "IfExp":
      return parent.test === bool;
    default:
      return false;
  }
}

function* orDefault(model: Model, bool: BoolOp, subject: Name, fallback: Expr): Iterable<Report> {
  const optional = optionalOf(model, subject);
  const verdict = optional && judgeDefault(model, subject, optional, fallback, bool);
  if (!verdict) return;
  yield {
    at: bool,
    ...(verdict.level ? { level: verdict.level } : {}),
    message: `\`${oneLine(model.text(bool))}\` replaces not only None: ${verdict.lost} Test for None itself: \`${subject.id} is None\`.`,
    fixes: bool.values.length === 2 ? defaultFix(model, bool, subject, fallback) : [],
  };
}

/** What a falsy argument loses when `fallback` takes its place; null where it loses nothing or nothing is known. */
function judgeDefault(model: Model, subject: Name, optional: Optional, fallback: Expr, at: Node): Verdict | null {
  const { kind, by, binding } = optional;
  const value = model.constant(fallback);
  const isNumber = value?.type === "int" || value?.type === "float";
  if (value?.value === true)
    return kind === null || kind === "bool"
      ? { lost: "a caller's False becomes True as well, so it cannot be switched off." }
      : null;
  if (isEmptyDisplay(model, fallback)) {
    const changed = kind === null || kind === "collection" || by === "name" ? changedAfter(model, subject, at) : null;
    if (!changed) return null;
    const lost = `the caller's empty ${emptyName(fallback)} is replaced by a new one, so what is added here never reaches the caller.`;
    return changed === "returned" ? { level: "warning", lost } : { lost };
  }
  if (isEmpty(model, fallback)) return null;
  const isParameter = binding.kind === "param" || readsGet(optional);
  if (by === "name" && isParameter && subject.id === "default" && value !== null && !isNumber)
    return { level: "hint", lost: "a default of 0 or an empty text is replaced too." };
  if (kind === "number" || (kind === null && isNumber && isParameter)) {
    if ((value && !isNumber) || (by === "name" && !isNumber && !isParameter)) return null;
    if (by === "name" && !isNumber && !isNumberLike(model, fallback)) return null;
    const level = by === "name" && !isNumber ? { level: "hint" as const } : {};
    return { ...level, lost: "a caller's 0 is replaced too, although 0 can be meant." };
  }
  if (readsGet(optional) && isDefaultName(fallback))
    return { lost: "a stored 0, empty text or empty list is replaced too." };
  if (by !== "annotation") return null;
  if (kind === "collection")
    return { level: "hint", lost: 'a caller\'s empty collection is replaced too, although "nothing" can be meant.' };
  if (kind !== "text" || !EMPTY_TEXT_NAME.test(subject.id)) return null;
  return { level: "hint", lost: "a caller's empty text is replaced too, although it can be meant." };
}

/** A capital constant or a count: `MAX_ROWS`, `len(rows)`. */
const isNumberLike = (model: Model, expr: Expr) =>
  /(?:^|\.)[A-Z][A-Z0-9_]*$/.test(model.text(expr)) || ["int", "float"].includes(model.typeOf(expr)?.name ?? "");

/** Texts that people leave empty on purpose; an empty name or path is rarely meant. */
const EMPTY_TEXT_NAME =
  /(?:^|_)(?:sep|separator|delimiter|prefix|suffix|end|indent|padding|terminator|text|string|s|content|body|comment|notes?|description|message|default|value)$/i;

const readsGet = ({ binding }: Optional) => binding.value?.kind === "Call" && isPlainGet(binding.value);
const isDefaultName = (expr: Expr) => expr.kind === "Name" && /^default/.test(expr.id);

function isEmptyDisplay(model: Model, expr: Expr): boolean {
  if (expr.kind === "List") return expr.elts.length === 0;
  if (expr.kind === "Dict") return expr.keys.length === 0;
  return (
    expr.kind === "Call" &&
    expr.args.length + expr.keywords.length === 0 &&
    model.isBuiltin(expr.func, "list", "dict", "set")
  );
}

function emptyName(expr: Expr): string {
  if (expr.kind === "Call" && expr.func.kind === "Name") return expr.func.id;
  return expr.kind === "Dict" ? "dict" : "list";
}

/** The variable gets the default back and is changed in place afterwards. */
function changedAfter(model: Model, subject: Name, at: Node): "changed" | "returned" | null {
  const statement = model.statement(at);
  if (statement.kind !== "Assign" || (statement !== at && statement.value !== at) || statement.targets.length !== 1)
    return null;
  const [target] = statement.targets;
  if (target?.kind !== "Name" || target.id !== subject.id) return null;
  const binding = model.variable(target).bindings.find((b) => b.node === target);
  if (!binding) return null;
  const { mutated, returned } = model.effects(binding);
  if (mutated.length === 0) return null;
  return returned.length > 0 ? "returned" : "changed";
}

const PLAIN_PARENTS = new Set("Assign AnnAssign Return Call keyword List Tuple Dict Lambda NamedExpr Expr".split(" "));

function defaultFix(model: Model, bool: BoolOp, subject: Name, fallback: Expr): FixPlan[] {
  if (/[\r\n#]/.test(model.text(bool))) return [];
  const statement = model.statement(bool);
  const parens = model.parentheses(fallback);
  const value = model.text(parens ? model.span(fallback, parens.start, parens.end) : fallback);
  const title = "Use the default only for None";
  const { text: source } = model.place(bool).chunk;
  if (
    statement.kind === "Assign" &&
    statement.value === bool &&
    statement.targets.length === 1 &&
    !model.parentheses(bool)
  ) {
    const [target] = statement.targets;
    if (target?.kind === "Name" && target.id === subject.id && standsAlone(source, statement)) {
      const indent = model.indent(statement);
      const step = indent.includes("\t") ? "\t" : "    ";
      const text = `if ${subject.id} is None:${model.newline(source)}${indent}${step}${subject.id} = ${value}`;
      return [{ title, safe: false, changes: [model.edit.replace(statement, text)] }];
    }
  }
  const isBare = model.parentheses(bool) !== null || PLAIN_PARENTS.has(model.parent(bool)?.kind ?? "");
  const choice = `${value} if ${subject.id} is None else ${subject.id}`;
  return [{ title, safe: false, changes: [model.edit.replace(bool, isBare ? choice : `(${choice})`)] }];
}

/** No other statement shares the line. */
function standsAlone(source: string, statement: Stmt): boolean {
  const before = source
    .slice(0, statement.start)
    .split(/[\r\n]/)
    .at(-1)!;
  return before.trim() === "" && /^[ \t]*(?:[#\r\n]|$)/.test(source.slice(statement.end));
}

// ------------------------------------------------------------ d.get(key) or 5
function* getOrDefault(model: Model, bool: BoolOp, call: Call, fallback: Expr): Iterable<Report> {
  if (!isPlainGet(call)) return;
  const value = model.constant(fallback);
  const isNumber = (value?.type === "int" || value?.type === "float") && Number(value.value) !== 0;
  const isDefault = isDefaultName(fallback);
  if (!isNumber && value?.value !== true && !isDefault) return;
  const stored = value?.value === true ? "False" : isDefault ? "0 or empty text" : "0";
  const instead = oneLine(
    `${model
      .text(call)
      .slice(0, -1)
      .replace(/,\s*(None\s*)?$/, "")}, ${model.text(fallback)})`,
  );
  const changes = [model.edit.replace(bool, instead)];
  yield {
    at: bool,
    message: `\`or\` replaces not only a missing value: a stored ${stored} becomes \`${model.text(fallback)}\` too. Give the default to \`get\`: \`${instead}\`.`,
    fixes: /[\r\n#]/.test(model.text(bool)) ? [] : [{ title: "Give the default to `get`", safe: false, changes }],
  };
}

// ------------------------------------------------------------ self.limit
const ZERO_LOST = "0 can be meant, and it counts as missing here.";

function* fieldOrDefault(model: Model, bool: BoolOp, field: Attribute, fallback: Expr): Iterable<Report> {
  if (optionalField(model, field) !== "number" || isEmpty(model, fallback)) return;
  const text = model.text(field);
  yield {
    at: bool,
    message: `\`${oneLine(model.text(bool))}\` replaces not only None: ${ZERO_LOST} Test for None itself: \`${text} is None\`.`,
  };
}

function* fieldInTest(model: Model, at: If | IfExp, part: Expr, field: Attribute): Iterable<Report> {
  if (optionalField(model, field) !== "number") return;
  const negated = part !== field;
  if (at.kind === "If" && negated && turnsAway(model, at.body) && !saysMissing(model, at.body)) return;
  if (at.kind === "IfExp" && isEmpty(model, negated ? at.body : at.orelse)) return;
  const operator = negated ? "is None" : "is not None";
  const text = model.text(field);
  yield {
    at: part,
    message: `\`${oneLine(model.text(part))}\` does not ask for None alone: ${ZERO_LOST} Write \`${text} ${operator}\` if you mean "not given".`,
    fixes: [testFix(model, part, field, operator)],
  };
}

// ------------------------------------------------------------ if p, if not p
function* inTest(model: Model, at: If | IfExp): Iterable<Report> {
  for (const part of at.test.kind === "BoolOp" ? at.test.values : [at.test]) {
    const negated = part.kind === "UnaryOp" && part.op === "Not";
    const tested = negated ? part.operand : part;
    const subject = tested.kind === "NamedExpr" ? tested.target : tested;
    if (subject.kind === "Attribute" && subject === tested) yield* fieldInTest(model, at, part, subject);
    if (subject.kind !== "Name") continue;
    const optional = tested === subject ? optionalOf(model, subject) : optionalTarget(model, subject);
    const verdict = optional && judgeTest(model, at, subject, negated, optional);
    if (!verdict) continue;
    const operator = negated ? "is None" : "is not None";
    const whole = tested === subject ? subject.id : `(${oneLine(model.text(tested))})`;
    yield {
      at: part,
      ...(verdict.level ? { level: verdict.level } : {}),
      message: `\`${oneLine(model.text(part))}\` does not ask for None alone: ${verdict.lost} Write \`${whole} ${operator}\` if you mean "not given".`,
      fixes: [testFix(model, part, tested, operator)],
    };
    return;
  }
}

function judgeTest(model: Model, at: If | IfExp, subject: Name, negated: boolean, optional: Optional): Verdict | null {
  if (readsCache(optional.binding))
    return {
      level: "hint",
      lost: "a cached 0, empty text or empty list counts as missing, and is worked out again each time.",
    };
  const replacement = at.test.kind === "BoolOp" ? null : replacementOf(at, subject, negated);
  if (replacement) return judgeDefault(model, subject, optional, replacement, at.kind === "If" ? at.body[0]! : at);
  if (
    !negated &&
    at.kind === "If" &&
    isUpdate(model, at, subject) &&
    ["number", "text", "collection", null].includes(optional.kind)
  )
    return { lost: "an empty or zero value can never be set this way." };
  if (optional.kind !== "number" || (optional.by === "name" && optional.binding.kind !== "param")) return null;
  if (negated && isBelowOtherwise(model, at.test, subject)) return null;
  if (at.kind === "If" && negated && turnsAway(model, at.body) && !saysMissing(model, at.body)) return null;
  if (at.kind === "IfExp" && isEmpty(model, negated ? at.body : at.orelse)) return null;
  const level = optional.by === "name" ? { level: "hint" as const } : {};
  return { ...level, lost: "it treats 0 in the same way, although 0 can be meant." };
}

/** `if name: self.name = name` in a function that changes what is given and leaves the rest. */
function isUpdate(model: Model, { test, body }: If, subject: Name): boolean {
  const [only] = body;
  if (test.kind === "BoolOp" || body.length !== 1 || only?.kind !== "Assign") return false;
  if (only.value.kind !== "Name" || only.value.id !== subject.id || only.targets[0]?.kind === "Name") return false;
  const fn = model.function(only);
  return fn !== null && fn.kind !== "Lambda" && /^(?:update|edit|patch|modify|change)(?:_|$)/.test(fn.name.name);
}

/** `not limit or limit < 1`: 0 is turned away on purpose, with the negative numbers. */
function isBelowOtherwise(model: Model, test: Expr, subject: Name): boolean {
  if (test.kind !== "BoolOp") return false;
  return test.values.some(
    (v) =>
      v.kind === "Compare" &&
      v.left.kind === "Name" &&
      v.left.id === subject.id &&
      (v.ops[0] === "Lt" || v.ops[0] === "LtE") &&
      model.constant(v.comparators[0]!) !== null,
  );
}

/** `if not p: p = default`, `p if p else default`. */
function replacementOf(at: If | IfExp, subject: Name, negated: boolean): Expr | null {
  if (at.kind === "IfExp") {
    const [kept, other] = negated ? [at.orelse, at.body] : [at.body, at.orelse];
    return kept.kind === "Name" && kept.id === subject.id ? other : null;
  }
  const [first] = at.body;
  if (!negated || at.body.length !== 1 || at.orelse.length > 0 || first?.kind !== "Assign") return null;
  return first.targets.some((t) => t.kind === "Name" && t.id === subject.id) ? first.value : null;
}

/** The branch raises, moves on, or leaves with nothing in hand. */
function turnsAway(model: Model, body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (last?.kind === "Return") return !last.value || isEmpty(model, last.value);
  return last !== undefined && ["Raise", "Continue", "Break", "Pass"].includes(last.kind);
}

/** `raise ValueError("size is required")`: what is turned away is a value that was not given, and 0 was given. */
function saysMissing(model: Model, body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  return last?.kind === "Raise" && last.exc?.kind === "Call" && MISSING.test(model.text(last.exc));
}

const MISSING =
  /["'].*\b(?:required|missing|None|not (?:given|set|provided|specified|supplied)|must be (?:given|set|provided|specified|supplied))\b/;

function isEmpty(model: Model, expr: Expr): boolean {
  const value = model.constant(expr);
  return (
    (value !== null && !value.value) || isEmptyDisplay(model, expr) || (expr.kind === "Tuple" && expr.elts.length === 0)
  );
}

function testFix(model: Model, part: Expr, tested: Expr, operator: string): FixPlan {
  const text = `${tested.kind === "NamedExpr" ? `(${model.text(tested)})` : model.text(tested)} ${operator}`;
  const parens = tested.kind === "NamedExpr" && part === tested ? model.parentheses(tested) : null;
  const change = parens ? model.edit.replaceSpan(part, parens.start, parens.end, text) : model.edit.replace(part, text);
  return { title: `Test with \`${operator}\``, safe: false, changes: [change] };
}
