/**
 * What a variable holds besides None: the fact behind "is a truth test the same as a test for None here?". It comes
 * from annotations, defaults, other bindings and from how the variable is used; a telling name is the weakest witness.
 */
import type { Arg, Attribute, Call, Expr, Name } from "../python/ast";
import { byName } from "./facts/table";
import { defaultOf, parameters } from "./functions";
import { mayBeGiven } from "./given";
import type { Binding, ClassInfo, Model } from "./model";

export type Kind = "number" | "bool" | "collection" | "text" | "other";

export interface Optional {
  /** Null where nothing is known. */
  readonly kind: Kind | null;
  /** How the kind is known. */
  readonly by: "annotation" | "use" | "name";
  /** The binding that may give None. */
  readonly binding: Binding;
}

const NUMERIC_NAME =
  /^(?:\w+_)?(?:timeout|limit|count|index|offset|size|port|page|retries|delay|width|height|depth|level|amount|rate|ratio|threshold|quantity|price|score|discount|rows|seconds|minutes|days|workers|results|length|age|balance|duration|priority|temperature)$|^(?:n|idx|seed|start|stop|step)$/;
/** `reuse_port` is a switch, not a port. */
const SWITCH_NAME = /^(?:is|has|use|reuse|allow|enable|show|keep|check|no|ignore)_/;
const OFTEN_NUMERIC_NAME = /^(value|default)$/;

/** Null where the name cannot be None here, or where the code asks for None or for zero itself. */
export function optionalOf(model: Model, name: Name): Optional | null {
  if (!mayGetNone(model, name)) return null;
  const variable = model.variable(name);
  if (variable.kind !== "local" && variable.kind !== "global") return null;
  const reaching = model.reaching(name)?.bindings ?? (variable.bindings.length === 1 ? variable.bindings : []);
  const binding = reaching.find((b) => noneKind(model, b) !== undefined);
  if (!binding || asksForNone(model, name)) return null;
  const annotated = reaching.map((b) => noneKind(model, b)).find((kind) => kind != null);
  if (annotated) return { kind: annotated, by: "annotation", binding };
  const others = reaching.map((b) => valueKind(model, b)).filter((kind) => kind !== null);
  if (others.length > 0)
    return { kind: others.every((k) => k === others[0]) ? others[0]! : "other", by: "use", binding };
  if (isUsedAsNumber(model, name)) return { kind: "number", by: "use", binding };
  const isParameter = binding.kind === "param";
  if (SWITCH_NAME.test(name.id)) return { kind: null, by: "name", binding };
  if (NUMERIC_NAME.test(name.id) || (isParameter && OFTEN_NUMERIC_NAME.test(name.id)))
    return { kind: "number", by: "name", binding };
  return { kind: null, by: "name", binding };
}

/** A quick look that needs no scopes: some binding of a name of this spelling may give None. */
function mayGetNone(model: Model, name: Name): boolean {
  if (
    mayBeGiven(model, name, (value) => isNone(value) || (value.kind === "Call" && callKind(model, value) !== undefined))
  )
    return true;
  for (const arg of model.nodes("arg")) if (arg.arg === name.id && parameterKind(model, arg) !== undefined) return true;
  return (
    model.nodes("AnnAssign").some(({ target }) => target.kind === "Name" && target.id === name.id) ||
    model.global(name.id).bindings.some(({ kind }) => kind === "annassign")
  );
}

/** The same for the target of `:=`, from the value it gets. */
export function optionalTarget(model: Model, target: Name): Optional | null {
  const binding = model.variable(target).bindings.find((b) => b.node === target);
  const kind = binding && noneKind(model, binding);
  return binding && kind ? { kind, by: "annotation", binding } : null;
}

/**
 * What `self.limit` holds besides None, by its annotation: in the class body, where it is assigned, or at the parameter of
 * `__init__` that fills it. Null where it is not known, or where the function asks for None itself.
 */
export function optionalField(model: Model, field: Attribute): Kind | null {
  const type = field.value.kind === "Name" ? model.typeOf(field.value) : null;
  const cls = model.selfClass(field.value) ?? (type?.name === "instance" ? type.cls : null);
  const kind = cls && fieldKind(model, cls, field.attr);
  const fn = kind && model.function(field);
  if (!kind || !fn) return null;
  const asks = model
    .below(fn, "Compare")
    .some(({ left, comparators }) => model.same(left, field) && comparators.some((other) => isNone(other)));
  return asks ? null : kind;
}

function fieldKind(model: Model, cls: ClassInfo, name: string): Kind | null {
  const member = cls.find(name)?.member;
  if (member) return member.annotation && annotatedKind(model, member.annotation, member.value);
  const assigned = cls.attributes.get(name)?.assigned ?? [];
  const [first] = assigned;
  if (assigned.length !== 1 || !first) return null;
  model.enter(first.method);
  if (first.annotation) return annotatedKind(model, first.annotation, first.value);
  const { value } = first;
  if (first.method.name.name !== "__init__" || value?.kind !== "Name") return null;
  const arg = parameters(first.method.args).find((each) => each.arg === value.id);
  return (arg?.annotation && parameterKind(model, arg)) ?? null;
}

const annotatedKind = (model: Model, annotation: Expr, value: Expr | null) =>
  unionKind(model, annotation) ?? (isNone(value) ? plainKind(model, annotation) : null);

/** `x.get(key)` or `x.get(key, None)`, but not of an environment or a request, whose values are texts. */
export function isPlainGet({ func, args, keywords }: Call): boolean {
  if (func.kind !== "Attribute" || func.attr !== "get" || keywords.length > 0) return false;
  if (args.length !== 1 && !(args.length === 2 && isNone(args[1]))) return false;
  return !/environ|headers|request|GET|POST/.test(ownerName(func.value));
}

/** The binding reads a cache: `cached = cache.get(key)`. */
export function readsCache({ value }: Binding): boolean {
  if (value?.kind !== "Call" || !isPlainGet(value) || value.func.kind !== "Attribute") return false;
  return /cache|memo/i.test(ownerName(value.func.value));
}

const ownerName = (expr: Expr) => (expr.kind === "Name" ? expr.id : expr.kind === "Attribute" ? expr.attr : "");
const isNone = (expr: Expr | null | undefined) => expr?.kind === "Constant" && expr.type === "NoneType";

/** Undefined: the binding gives no None. Null: it may, and it does not say what else. */
function noneKind(model: Model, { node, value }: Binding): Kind | null | undefined {
  if (node.kind === "arg") return parameterKind(model, node);
  const owner = model.statement(node);
  if (owner.kind === "AnnAssign" && owner.target === node) return unionKind(model, owner.annotation) ?? undefined;
  if (isNone(value)) return null;
  return value?.kind === "Call" ? callKind(model, value) : undefined;
}

function parameterKind(model: Model, arg: Arg): Kind | null | undefined {
  const kind = arg.annotation ? unionKind(model, arg.annotation) : null;
  if (kind) return kind;
  const args = model.parent(arg);
  if (args?.kind !== "arguments" || !isNone(defaultOf(args, arg))) return undefined;
  if (!arg.annotation || ["Any", "object"].includes(ownerName(arg.annotation))) return null;
  return plainKind(model, arg.annotation) ?? "other";
}

function callKind(model: Model, call: Call): Kind | null | undefined {
  const fn = model.functionNamed(call.func);
  if (!fn) return isPlainGet(call) ? null : undefined;
  if (fn.node.kind === "Lambda" || fn.isAsync || !fn.node.returns) return undefined;
  return unionKind(model, fn.node.returns) ?? undefined;
}

// ------------------------------------------------------------ annotations
const KINDS = byName<Kind>({
  int: "number",
  float: "number",
  complex: "number",
  bool: "bool",
  str: "text",
  bytes: "text",
  ...Object.fromEntries(
    "list dict set tuple frozenset List Dict Set Tuple FrozenSet Sequence Iterable Mapping"
      .split(" ")
      .map((name) => [name, "collection" as const]),
  ),
});

/** The kind of the other members of a union with None; null where None is not among them. */
function unionKind(model: Model, annotation: Expr): Kind | null {
  if (annotation.kind === "Constant" && annotation.type === "str") return quotedKind(annotation.value as string);
  const members = unionMembers(annotation);
  if (!members.includes(null)) return null;
  const kinds = new Set(members.filter((m) => m !== null).map((m) => plainKind(model, m) ?? "other"));
  return kinds.size === 1 ? [...kinds][0]! : "other";
}

/** `"int | None"` and `"Optional[int]"` in quotes. */
function quotedKind(text: string): Kind | null {
  const inner = /^\s*(?:typing\.)?Optional\[(.*)\]\s*$/.exec(text)?.[1] ?? /^(.*)\|\s*None\s*$/.exec(text)?.[1];
  if (inner === undefined) return null;
  const head = /^\s*(?:typing\.)?(\w+)\s*(\[.*\])?\s*$/.exec(inner)?.[1];
  return (head !== undefined && KINDS[head]) || "other";
}

/** The members of a union, None as null. */
function unionMembers(annotation: Expr): (Expr | null)[] {
  if (isNone(annotation)) return [null];
  if (annotation.kind === "BinOp" && annotation.op === "BitOr")
    return [...unionMembers(annotation.left), ...unionMembers(annotation.right)];
  if (annotation.kind !== "Subscript") return [annotation];
  const head = ownerName(annotation.value);
  if (head === "Optional") return [...unionMembers(annotation.slice), null];
  if (head !== "Union") return [annotation];
  return annotation.slice.kind === "Tuple"
    ? annotation.slice.elts.flatMap(unionMembers)
    : unionMembers(annotation.slice);
}

function plainKind(model: Model, annotation: Expr): Kind | null {
  const base = annotation.kind === "Subscript" ? annotation.value : annotation;
  return base.kind === "Name" && model.classOf(base) ? null : (KINDS[ownerName(base)] ?? null);
}

// ------------------------------------------------------------ other bindings and uses
/** What a binding puts into the variable besides None. */
function valueKind(model: Model, { kind, node, value }: Binding): Kind | null {
  if (isNone(value) || node.kind === "arg") return null;
  if (kind === "for") {
    const loop = model.statement(node);
    if (loop.kind !== "For" || loop.iter.kind !== "Call") return null;
    if (model.isBuiltin(loop.iter.func, "range")) return loop.target === node ? "number" : null;
    const counts = model.isBuiltin(loop.iter.func, "enumerate") && loop.target.kind === "Tuple";
    return counts && loop.target.elts[0] === node ? "number" : null;
  }
  if (!value || (value.kind === "Call" && isPlainGet(value))) return null;
  if (value.kind === "Name" && model.typeOf(value) === null) {
    const sources = model.reaching(value)?.bindings ?? [];
    const isCounter = (b: Binding) => b.value?.kind !== "Name" && valueKind(model, b) === "number";
    return sources.length > 0 && sources.every(isCounter) ? "number" : null;
  }
  const type = model.typeOf(value)?.name;
  if (type === undefined) return "other";
  // A plain 0 or 1 may be an old way to write False or True.
  if (value.kind === "Constant" && (value.value === 0 || value.value === 1)) return "other";
  return type === "NoneType" ? null : (KINDS[type] ?? "other");
}

const ARITHMETIC = new Set(["Sub", "Div", "FloorDiv", "Pow", "Mult"]);
const NUMBER_CALLS = new Set(["range", "round", "abs", "divmod", "pow"]);

/** Somewhere the variable is calculated with, ordered against something, or used as a slice bound. */
function isUsedAsNumber(model: Model, name: Name): boolean {
  const { uses } = model.variable(name);
  return !uses.some((use) => isUsedAsObject(model, use)) && uses.some((use) => isNumberUse(model, use));
}

/** It has attributes or items, or is looped over: no number. */
function isUsedAsObject(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  if (parent?.kind === "Attribute") return !["real", "imag", "is_integer", "bit_length"].includes(parent.attr);
  if (parent?.kind === "Subscript") return parent.value === use;
  if (parent?.kind === "For" || parent?.kind === "comprehension") return parent.iter === use;
  return (
    parent?.kind === "Call" &&
    (parent.func === use || (parent.args[0] === use && model.isBuiltin(parent.func, "len", "iter", "list", "sorted")))
  );
}

function isNumberUse(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  if (parent?.kind === "Slice") return true;
  if (parent?.kind === "Subscript") return parent.slice === use && /^(?:idx|index|pos|position)$/.test(use.id);
  if (parent?.kind === "BinOp") {
    if (ARITHMETIC.has(parent.op)) return true;
    const other = model.typeOf(parent.left === use ? parent.right : parent.left)?.name;
    if ((parent.op === "Add" || parent.op === "Mod") && (other === "int" || other === "float")) return true;
  }
  if (parent?.kind === "Compare" && parent.ops.every((op) => ["Lt", "LtE", "Gt", "GtE"].includes(op))) return true;
  if (parent?.kind !== "Call" || !parent.args.includes(use)) return false;
  if (parent.func.kind === "Name" && NUMBER_CALLS.has(parent.func.id)) return true;
  return model.qualified(parent.func) === "time.sleep";
}

/** The code around tells None from the other falsy values already, or asks for one of those. */
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
