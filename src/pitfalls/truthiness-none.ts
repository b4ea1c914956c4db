/**
 * A truth test where only None is meant. The question is always the same: may a caller hand over 0, an empty list or
 * an empty text on purpose, and does it then get another result than the caller of a None? Silent where that is not known.
 */
import type { FixPlan, Report } from "../analysis/detector";
import { defaultOf } from "../analysis/functions";
import type { Binding, Model } from "../analysis/model";
import type { BoolOp, Expr, If, IfExp, Name, Node, Stmt } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  for (const bool of model.nodes("BoolOp")) {
    const [subject, fallback] = bool.values;
    if (bool.op !== "Or" || bool.values.length !== 2 || isTested(model, bool)) continue;
    if (subject?.kind === "Name") yield* orDefault(model, bool, subject, fallback!);
    else if (subject?.kind === "Call") yield* getOrDefault(model, bool, subject, fallback!);
  }
  for (const test of model.nodes("If")) yield* inTest(model, test, test.test);
  for (const test of model.nodes("IfExp")) yield* inTest(model, test, test.test);
}

// ------------------------------------------------------------ what falsy values mean here
type Kind = "number" | "bool" | "collection" | "text" | "other";

interface Meaning {
  readonly kind: Kind | null;
  /** Known from an annotation or from how it is used, not from its name alone. */
  readonly sure: boolean;
  readonly binding: Binding;
}

const NUMERIC_NAME =
  /^(?:(?:max|min|num|n|page|batch|chunk|default|request|read|connect)_)?(timeout|limit|count|index|offset|size|port|page|retries|delay|width|height|depth|level|amount|rate|ratio|threshold|quantity|price|score|discount|rows|seconds|start|stop|step|workers|n)$|^idx$/;
const ANY_NAME = /^(value|default)$/;

/** What the name holds besides None; null where it cannot be None, or where the function asks for None itself. */
function meaningOf(model: Model, name: Name): Meaning | null {
  const variable = model.variable(name);
  if (variable.kind !== "local" && variable.kind !== "global") return null;
  const reaching = model.reaching(name)?.bindings ?? (variable.bindings.length === 1 ? variable.bindings : []);
  const optional = reaching.map((b) => optionalKind(model, b)).filter((k) => k !== undefined);
  if (optional.length === 0 || asksForNone(model, name)) return null;
  const binding = reaching.find((b) => optionalKind(model, b) !== undefined)!;
  const annotated = optional.find((k) => k !== null);
  if (annotated) return { kind: annotated, sure: true, binding };
  const others = reaching.map((b) => bindingKind(model, b)).filter((k) => k !== null);
  if (others.length > 0)
    return { kind: others.every((k) => k === others[0]) ? others[0]! : "other", sure: true, binding };
  if (isUsedAsNumber(model, name)) return { kind: "number", sure: true, binding };
  if (binding.kind === "param" && (NUMERIC_NAME.test(name.id) || ANY_NAME.test(name.id)))
    return { kind: "number", sure: false, binding };
  if (binding.kind !== "param" && NUMERIC_NAME.test(name.id)) return { kind: "number", sure: false, binding };
  return { kind: null, sure: false, binding };
}

/** Undefined: the binding gives no None. Null: it may, and nothing says what else. */
function optionalKind(model: Model, binding: Binding): Kind | null | undefined {
  const { node, value } = binding;
  if (node.kind === "arg") {
    const kind = node.annotation ? unionKind(model, node.annotation) : null;
    if (kind) return kind;
    const args = model.enclosing(node, "arguments");
    if (!args || !isNone(defaultOf(args, node))) return undefined;
    if (!node.annotation) return null;
    return isVague(node.annotation) ? null : (plainKind(model, node.annotation) ?? "other");
  }
  const owner = model.statement(node);
  if (owner.kind === "AnnAssign" && owner.target === node) return unionKind(model, owner.annotation) ?? undefined;
  if (isNone(value)) return null;
  if (value?.kind !== "Call") return undefined;
  const fn = model.functionNamed(value.func);
  if (fn)
    return fn.node.kind !== "Lambda" && !fn.isAsync && fn.node.returns
      ? (unionKind(model, fn.node.returns) ?? undefined)
      : undefined;
  return isGet(value) ? null : undefined;
}

const isNone = (expr: Expr | null | undefined) => expr?.kind === "Constant" && expr.type === "NoneType";

/** `x.get(key)` or `x.get(key, None)`, not of the environment, whose values are texts. */
function isGet(call: Extract<Expr, { kind: "Call" }>): boolean {
  const { func, args, keywords } = call;
  if (func.kind !== "Attribute" || func.attr !== "get" || keywords.length > 0) return false;
  if (args.length !== 1 && !(args.length === 2 && isNone(args[1]))) return false;
  return !/environ|headers|request|GET|POST/.test(
    func.value.kind === "Name" ? func.value.id : func.value.kind === "Attribute" ? func.value.attr : "",
  );
}

const isVague = (annotation: Expr) =>
  (annotation.kind === "Name" && ["Any", "object"].includes(annotation.id)) ||
  (annotation.kind === "Attribute" && annotation.attr === "Any");

const KINDS: Record<string, Kind> = {
  int: "number",
  float: "number",
  complex: "number",
  bool: "bool",
  str: "text",
  bytes: "text",
  list: "collection",
  dict: "collection",
  set: "collection",
  tuple: "collection",
  frozenset: "collection",
  List: "collection",
  Dict: "collection",
  Set: "collection",
  Tuple: "collection",
  Sequence: "collection",
  Iterable: "collection",
  Mapping: "collection",
};

/** The kind of the other members of a union with None; null where the annotation is none; "other" where they differ. */
function unionKind(model: Model, annotation: Expr): Kind | null {
  if (annotation.kind === "Constant" && annotation.type === "str") return textUnionKind(annotation.value as string);
  const members = unionMembers(annotation);
  if (!members.some(isNone)) return null;
  const kinds = new Set(members.filter((m) => !isNone(m)).map((m) => plainKind(model, m) ?? "other"));
  return kinds.size === 1 ? [...kinds][0]! : "other";
}

/** `"int | None"` and `"Optional[int]"` in quotes. */
function textUnionKind(text: string): Kind | null {
  const inner =
    /^\s*(?:typing\.)?Optional\[(.*)\]\s*$/.exec(text)?.[1] ??
    (/\|\s*None\s*$/.test(text) ? text.replace(/\|\s*None\s*$/, "") : null);
  if (inner === null) return null;
  const head = /^\s*(?:typing\.)?(\w+)\s*(\[.*\])?\s*$/.exec(inner)?.[1];
  return (head !== undefined && KINDS[head]) || "other";
}

function unionMembers(annotation: Expr): Expr[] {
  if (annotation.kind === "BinOp" && annotation.op === "BitOr")
    return [...unionMembers(annotation.left), ...unionMembers(annotation.right)];
  if (annotation.kind !== "Subscript") return [annotation];
  const head =
    annotation.value.kind === "Attribute"
      ? annotation.value.attr
      : annotation.value.kind === "Name"
        ? annotation.value.id
        : "";
  if (head === "Optional")
    return [
      annotation.slice,
      { kind: "Constant", type: "NoneType", value: null, u: false, pieces: 0, start: 0, end: 0 },
    ];
  if (head === "Union")
    return annotation.slice.kind === "Tuple"
      ? annotation.slice.elts.flatMap(unionMembers)
      : unionMembers(annotation.slice);
  return [annotation];
}

function plainKind(model: Model, annotation: Expr): Kind | null {
  const base = annotation.kind === "Subscript" ? annotation.value : annotation;
  if (base.kind === "Attribute") return KINDS[base.attr] ?? null;
  if (base.kind !== "Name" || model.classOf(base)) return null;
  return KINDS[base.id] ?? null;
}

/** What another binding of the variable puts into it. */
function bindingKind(model: Model, binding: Binding): Kind | null {
  const { node, value } = binding;
  if (isNone(value) || node.kind === "arg") return null;
  if (binding.kind === "for") {
    const loop = model.statement(node);
    if (loop.kind !== "For" || loop.iter.kind !== "Call") return null;
    if (model.isBuiltin(loop.iter.func, "range") && loop.target === node) return "number";
    return model.isBuiltin(loop.iter.func, "enumerate") && loop.target.kind === "Tuple" && loop.target.elts[0] === node
      ? "number"
      : null;
  }
  if (!value) return null;
  if (
    value.kind === "Name" &&
    model.reaching(value)?.bindings.every((b) => bindingKind(model, b) === "number") &&
    value !== node
  ) {
    if (model.reaching(value)!.bindings.length > 0) return "number";
  }
  const type = model.typeOf(value)?.name;
  if (type === undefined) return value.kind === "Call" && isGet(value) ? null : value.kind === "Name" ? null : "other";
  return type === "NoneType" ? null : (KINDS[type] ?? "other");
}

const ARITHMETIC = new Set(["Sub", "Div", "FloorDiv", "Pow", "Mult"]);
const NUMBER_CALLS = new Set(["range", "round", "abs", "divmod", "pow"]);

/** Somewhere in the function the variable is calculated with, ordered against something, or used as a slice bound. */
function isUsedAsNumber(model: Model, name: Name): boolean {
  for (const use of model.variable(name).uses) {
    const parent = model.parent(use);
    if (parent?.kind === "BinOp") {
      const other = parent.left === use ? parent.right : parent.left;
      if (ARITHMETIC.has(parent.op)) return true;
      const type = model.typeOf(other)?.name;
      if (parent.op === "Add" && (type === "int" || type === "float")) return true;
      if (parent.op === "Mod" && parent.left === use && model.typeOf(use)?.name !== "str" && type === "int")
        return true;
    }
    if (
      parent?.kind === "Compare" &&
      parent.ops.every((op) => op === "Lt" || op === "LtE" || op === "Gt" || op === "GtE")
    )
      return true;
    if (parent?.kind === "Slice") return true;
    if (parent?.kind === "Call" && parent.args.includes(use)) {
      if (parent.func.kind === "Name" && NUMBER_CALLS.has(parent.func.id)) return true;
      if (model.qualified(parent.func) === "time.sleep") return true;
    }
  }
  return false;
}

/** The code around already tells None from the other falsy values, or asks for one of those. */
function asksForNone(model: Model, name: Name): boolean {
  for (const use of model.variable(name).uses) {
    const parent = model.parent(use);
    if (parent?.kind !== "Compare" || parent.ops.length !== 1) continue;
    const other = parent.left === use ? parent.comparators[0]! : parent.left;
    if (isNone(other)) return true;
    const value = model.constant(other);
    if (value && !value.value && (parent.ops[0] === "Eq" || parent.ops[0] === "NotEq")) return true;
  }
  return false;
}

// ------------------------------------------------------------ p or default
/** The whole `or` is itself only tested, as in `if a or b`. */
function isTested(model: Model, bool: BoolOp): boolean {
  const parent = model.parent(bool);
  if (parent?.kind === "BoolOp" || parent?.kind === "Compare" || (parent?.kind === "UnaryOp" && parent.op === "Not"))
    return true;
  return (
    (parent?.kind === "If" || parent?.kind === "While" || parent?.kind === "Assert" || parent?.kind === "IfExp") &&
    parent.test === bool
  );
}

function* orDefault(model: Model, bool: BoolOp, subject: Name, fallback: Expr): Iterable<Report> {
  const meaning = meaningOf(model, subject);
  if (!meaning || meaning.kind === "other") return;
  const verdict = judgeDefault(model, subject, meaning, fallback, bool);
  if (!verdict) return;
  const text = oneLine(model.text(bool));
  yield {
    at: bool,
    ...(verdict.level ? { level: verdict.level } : {}),
    message: `\`${text}\` replaces not only None: ${verdict.lost} Test for None itself: \`${subject.id} is None\`.`,
    fixes: defaultFix(model, bool, subject, fallback),
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, " ");

interface Verdict {
  readonly level?: "hint" | "warning";
  /** A sentence: what falls victim. */
  readonly lost: string;
}

/** What a falsy argument loses when `fallback` takes its place; null where it loses nothing or nothing is known. */
function judgeDefault(model: Model, subject: Name, meaning: Meaning, fallback: Expr, at: Node): Verdict | null {
  const value = model.constant(fallback);
  const own = `a caller's`;
  if (fallback.kind === "Constant" && fallback.value === true && (meaning.kind === null || meaning.kind === "bool"))
    return { lost: `${own} False becomes True as well, so it cannot be switched off.` };
  const isNumber = value?.type === "int" || value?.type === "float";
  if (meaning.kind === "number" || (meaning.kind === null && isNumber && meaning.binding.kind === "param")) {
    if (isNumber && Number(value!.value) === 0) return null;
    if (value && !isNumber) return null;
    if (meaning.kind === "number" && !meaning.sure && !isNumber && meaning.binding.kind !== "param") return null;
    return { lost: `${own} 0 is replaced too, although 0 can be meant.` };
  }
  if (isEmptyDisplay(model, fallback)) {
    if (meaning.kind !== null && meaning.kind !== "collection") return null;
    const changed = changedAfter(model, subject, at);
    if (!changed) return null;
    const lost = `the caller's empty ${emptyName(fallback)} is replaced by a new one, so what is added here never reaches the caller.`;
    return changed === "returned" ? { level: "warning", lost } : { lost };
  }
  if (meaning.kind === "collection")
    return { level: "hint", lost: `${own} empty collection is replaced too, although "nothing" can be meant.` };
  if (meaning.kind === "text" && value?.value !== "")
    return { level: "hint", lost: `${own} empty text is replaced too.` };
  return null;
}

function isEmptyDisplay(model: Model, expr: Expr): boolean {
  if (expr.kind === "List") return expr.elts.length === 0;
  if (expr.kind === "Dict") return expr.keys.length === 0;
  return (
    expr.kind === "Call" &&
    expr.args.length + expr.keywords.length === 0 &&
    model.isBuiltin(expr.func, "list", "dict", "set")
  );
}

const emptyName = (expr: Expr) =>
  expr.kind === "Dict"
    ? "dict"
    : expr.kind === "List"
      ? "list"
      : expr.kind === "Call" && expr.func.kind === "Name"
        ? expr.func.id
        : "one";

/** The variable gets the default back and is changed in place afterwards. */
function changedAfter(model: Model, subject: Name, at: Node): "changed" | "returned" | null {
  const statement = model.statement(at);
  const target = statement.kind === "Assign" && statement.targets.length === 1 ? statement.targets[0]! : null;
  if (target?.kind !== "Name" || target.id !== subject.id) return null;
  const binding = model.variable(target).bindings.find((b) => b.node === target);
  if (!binding) return null;
  const { mutated, returned } = model.effects(binding);
  if (mutated.length === 0) return null;
  return returned.length > 0 ? "returned" : "changed";
}

function defaultFix(model: Model, bool: BoolOp, subject: Name, fallback: Expr): FixPlan[] {
  if (/[\r\n#]/.test(model.text(bool))) return [];
  const statement = model.statement(bool);
  const value = sourceOf(model, fallback);
  const title = `Use the default only for None`;
  if (
    statement.kind === "Assign" &&
    statement.value === bool &&
    statement.targets.length === 1 &&
    !model.parentheses(bool)
  ) {
    const [target] = statement.targets;
    if (target?.kind === "Name" && target.id === subject.id && standsAlone(model, statement)) {
      const indent = model.indent(statement);
      const newline = model.newline(model.place(statement).chunk.text);
      const step = indent.includes("\t") ? "\t" : "    ";
      const text = `if ${subject.id} is None:${newline}${indent}${step}${subject.id} = ${value}`;
      return [{ title, safe: false, changes: [model.edit.replace(statement, text)] }];
    }
  }
  const parent = model.parent(bool);
  const bare =
    model.parentheses(bool) ||
    (parent &&
      [
        "Assign",
        "AnnAssign",
        "Return",
        "Call",
        "keyword",
        "List",
        "Tuple",
        "Dict",
        "Lambda",
        "NamedExpr",
        "Expr",
      ].includes(parent.kind));
  const choice = `${value} if ${subject.id} is None else ${subject.id}`;
  return [{ title, safe: false, changes: [model.edit.replace(bool, bare ? choice : `(${choice})`)] }];
}

function standsAlone(model: Model, statement: Stmt): boolean {
  const { text } = model.place(statement).chunk;
  const before = text
    .slice(0, statement.start)
    .split(/[\r\n]/)
    .at(-1)!;
  return before.trim() === "" && /^[ \t]*(?:[#\r\n]|$)/.test(text.slice(statement.end));
}

const sourceOf = (model: Model, expr: Expr) => {
  const parens = model.parentheses(expr);
  return parens ? model.text(model.span(expr, parens.start, parens.end)) : model.text(expr);
};

// ------------------------------------------------------------ d.get(key) or 5
function* getOrDefault(
  model: Model,
  bool: BoolOp,
  call: Extract<Expr, { kind: "Call" }>,
  fallback: Expr,
): Iterable<Report> {
  if (!isGet(call)) return;
  const value = model.constant(fallback);
  const isNumber = (value?.type === "int" || value?.type === "float") && Number(value.value) !== 0;
  if (!isNumber && value?.value !== true) return;
  const stored = value.value === true ? "False" : "0";
  const instead = `${model
    .text(call)
    .slice(0, -1)
    .replace(/, None$/, "")}, ${model.text(fallback)})`;
  yield {
    at: bool,
    message: `\`or\` replaces not only a missing value: a stored ${stored} becomes ${model.text(fallback)} too. Give the default to \`get\`: \`${oneLine(instead)}\`.`,
    fixes: /[\r\n#]/.test(model.text(bool))
      ? []
      : [{ title: "Give the default to `get`", safe: false, changes: [model.edit.replace(bool, instead)] }],
  };
}

// ------------------------------------------------------------ if p, if not p
function* inTest(model: Model, at: If | IfExp, test: Expr): Iterable<Report> {
  const parts = test.kind === "BoolOp" ? test.values : [test];
  for (const part of parts) {
    const negated = part.kind === "UnaryOp" && part.op === "Not";
    const inner = negated ? part.operand : part;
    const subject = inner.kind === "NamedExpr" ? inner.target : inner;
    if (subject.kind !== "Name") continue;
    const meaning = inner.kind === "NamedExpr" ? walrusMeaning(model, inner.target as Name) : meaningOf(model, subject);
    if (!meaning || meaning.kind === "other") continue;
    const verdict = judgeTest(model, at, test, subject, negated, meaning);
    if (!verdict) continue;
    const operator = negated ? "is None" : "is not None";
    const shown = inner.kind === "NamedExpr" ? `(${oneLine(model.text(inner))})` : subject.id;
    yield {
      at: part,
      ...(verdict.level ? { level: verdict.level } : {}),
      message: `\`${oneLine(model.text(part))}\` does not ask for None alone: ${verdict.lost} Write \`${shown} ${operator}\` if you mean "not given".`,
      fixes: [testFix(model, part, inner, operator)],
    };
    return;
  }
}

function walrusMeaning(model: Model, target: Name): Meaning | null {
  const binding = model.variable(target).bindings.find((b) => b.node === target);
  const kind = binding && optionalKind(model, binding);
  return binding && kind ? { kind, sure: true, binding } : null;
}

function judgeTest(
  model: Model,
  at: If | IfExp,
  test: Expr,
  subject: Name,
  negated: boolean,
  meaning: Meaning,
): Verdict | null {
  const replacement = test.kind === "BoolOp" ? null : replacementOf(at, subject, negated);
  if (replacement)
    return judgeDefault(model, subject, cacheMeaning(model, meaning), replacement, at.kind === "If" ? at.body[0]! : at);
  if (isCached(model, meaning.binding) && at.kind === "If")
    return { lost: "a cached 0, empty text or empty list counts as missing, and is worked out again each time." };
  if (meaning.kind !== "number" || (meaning.binding.kind === "walrus" && !meaning.sure)) return null;
  if (at.kind === "If" && negated && refuses(at.body)) return null;
  if (at.kind === "IfExp" && isFalsyConstant(model, negated ? at.body : at.orelse)) return null;
  const lost = "it treats 0 in the same way, although 0 can be meant.";
  return meaning.sure || meaning.binding.kind === "param"
    ? { ...(meaning.sure ? {} : { level: "hint" as const }), lost }
    : null;
}

const cacheMeaning = (model: Model, meaning: Meaning): Meaning =>
  meaning.kind === null && isCached(model, meaning.binding) ? { ...meaning, kind: "number", sure: true } : meaning;

/** `cached = cache.get(key)` */
function isCached(_model: Model, { value }: Binding): boolean {
  if (value?.kind !== "Call" || !isGet(value) || value.func.kind !== "Attribute") return false;
  const owner = value.func.value;
  return /cache|memo/i.test(owner.kind === "Name" ? owner.id : owner.kind === "Attribute" ? owner.attr : "");
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

/** The branch turns the value away: it raises, or leaves with nothing in hand. */
function refuses(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (last?.kind === "Raise" || last?.kind === "Continue" || last?.kind === "Break" || last?.kind === "Pass")
    return true;
  if (last?.kind !== "Return") return false;
  const { value } = last;
  if (!value) return true;
  if (value.kind === "Constant") return !value.value;
  return value.kind === "List" || value.kind === "Tuple"
    ? value.elts.length === 0
    : value.kind === "Dict" && value.keys.length === 0;
}

function isFalsyConstant(model: Model, expr: Expr): boolean {
  const value = model.constant(expr);
  return (
    (value !== null && !value.value) ||
    (expr.kind === "List" && expr.elts.length === 0) ||
    (expr.kind === "Dict" && expr.keys.length === 0)
  );
}

function testFix(model: Model, part: Expr, inner: Expr, operator: string): FixPlan {
  const text = inner.kind === "NamedExpr" ? `(${model.text(inner)}) ${operator}` : `${model.text(inner)} ${operator}`;
  const parens = inner.kind === "NamedExpr" && part === inner ? model.parentheses(inner) : null;
  const change = parens ? model.edit.replaceSpan(part, parens.start, parens.end, text) : model.edit.replace(part, text);
  return { title: `Test with \`${operator}\``, safe: false, changes: [change] };
}
