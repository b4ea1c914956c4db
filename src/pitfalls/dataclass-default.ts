import type { FixPlan, NeededImport, Report } from "../analysis/detector";
import { CONTAINERS } from "../analysis/facts/sizes";
import { freshCall } from "../analysis/fresh";
import type { ClassInfo, Model } from "../analysis/model";
import { freeOfLocals } from "../analysis/none-default";
import type { AnnAssign, Call, ClassDef, Expr, Keyword } from "../python/ast";

type Maker = "dataclass" | "attrs";

/** Field defaults of dataclasses and attrs classes that are refused, shared or frozen, and fields in the wrong order. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("ClassDef")) {
    const made = node.decorator_list.length > 0 ? makerOf(model, node) : null;
    if (!made) continue;
    for (const stmt of node.body) {
      if (stmt.kind === "AnnAssign" && stmt.target.kind === "Name" && stmt.value && isField(stmt))
        yield* judge(model, node, made, stmt.target.id, stmt.value, stmt);
      else if (stmt.kind === "Assign" && stmt.targets.length === 1 && stmt.targets[0]!.kind === "Name")
        yield* unannotated(model, node, made, stmt.targets[0].id, stmt.value);
    }
    yield* wrongOrder(model, node, made);
  }
}

/** The decorator that makes the fields, or null. */
function makerOf(model: Model, node: ClassDef): { readonly by: Maker; readonly decorator: Expr } | null {
  for (const decorator of node.decorator_list) {
    const call = decorator.kind === "Call" ? decorator : null;
    const name = model.qualified(call ? call.func : decorator) ?? "";
    if (name === "dataclasses.dataclass") return { by: "dataclass", decorator };
    if (/^attrs?\.(?:define|frozen|mutable|dataclass)$/.test(name)) return { by: "attrs", decorator };
    if (name === "attr.s" && call?.keywords.some((k) => k.arg === "auto_attribs")) return { by: "attrs", decorator };
  }
  return null;
}

const isField = (stmt: AnnAssign) => !/\b(?:ClassVar|InitVar|KW_ONLY)\b/.test(annotationText(stmt.annotation));

function annotationText(expr: Expr): string {
  if (expr.kind === "Subscript") return annotationText(expr.value);
  if (expr.kind === "Attribute") return expr.attr;
  return expr.kind === "Name" ? expr.id : expr.kind === "Constant" ? String(expr.value) : "";
}

function* judge(
  model: Model,
  node: ClassDef,
  made: { readonly by: Maker; readonly decorator: Expr },
  name: string,
  value: Expr,
  stmt: AnnAssign,
): Iterable<Report> {
  const field = fieldCall(model, value);
  const keyword = field?.keywords.find((k) => k.arg === "default") ?? null;
  const factory = field?.keywords.find((k) => k.arg === "default_factory" || k.arg === "factory");
  if (factory) {
    const type = model.typeOf(factory.value);
    if (type && (CONTAINERS.has(type.name) || factory.value.kind === "Constant"))
      yield {
        at: factory.value,
        message: `The factory of \`${name}\` is a ${type.name}, not a function: making a \`${node.name.name}\` without \`${name}\` raises TypeError. Give the function that makes it, without calling it.`,
        fixes: factoryPlans(model, made, factory.value, factory.value, null),
      };
    return;
  }
  const given = field ? keyword?.value : value;
  if (!given) return;
  const found = defect(model, made.by, given);
  if (!found) return;
  yield {
    at: given,
    message: `${found.message(name, node.name.name)} Use ${made.by === "attrs" ? "a factory" : "field(default_factory=…)"}.`,
    ...(found.related ? { related: [found.related] } : {}),
    fixes: factoryPlans(model, made, given, value, keyword, found.refused, stmt),
  };
}

interface Defect {
  /** Python raises ValueError when the class is made. */
  readonly refused: boolean;
  readonly message: (name: string, cls: string) => string;
  readonly related?: NonNullable<Report["related"]>[number];
}

function defect(model: Model, by: Maker, value: Expr): Defect | null {
  const fresh = freshCall(model, value);
  if (fresh)
    return {
      refused: false,
      message: (name, cls) =>
        `${model.text(fresh.call.func)}() runs once, when the class is made: every \`${cls}\` without \`${name}\` gets that same ${fresh.what}.`,
    };
  const mutable = value.kind === "IfExp" || value.kind === "BoolOp" ? null : model.mutable(value);
  if (mutable && CONTAINERS.has(mutable.what)) {
    const late = mutable.what === "deque" || mutable.what === "bytearray";
    return by === "dataclass" && !(late && model.target < 11)
      ? refused(mutable.what)
      : shared(`this one ${mutable.what}`);
  }
  if (value.kind === "Tuple" && value.elts.some((e) => model.mutable(e)))
    return shared("the objects in this one tuple");
  const made = value.kind === "Call" ? madeByFunction(model, value) : null;
  if (made && by === "dataclass") return refused(made);
  const cls = value.kind === "Call" ? model.typeOf(value)?.cls : undefined;
  if (!cls || !canChange(model, cls)) return null;
  const at = model.span(cls.node, cls.node.name.start, cls.node.name.end);
  const related = { at, message: `Instances of \`${cls.name}\` can change` };
  const unhashable = by === "dataclass" && model.target >= 11 && isUnhashable(cls);
  return { ...(unhashable ? refused(cls.name) : shared(`this one ${cls.name}`)), related };
}

/** The type of the display that the last line of a function of this file returns, where that is its only `return`. */
function madeByFunction(model: Model, call: Call): string | null {
  const fn = model.functionNamed(call.func);
  if (!fn || fn.decorated || fn.isAsync || fn.isGenerator || fn.node.kind === "Lambda") return null;
  model.enter(fn.node);
  const last = fn.node.body.at(-1);
  const returns = model.below(fn.node, "Return");
  const value = returns.length === 1 && last?.kind === "Return" ? last.value : null;
  return value && DISPLAYS.has(value.kind) ? (model.of(fn.node).typeOf(value)?.name ?? null) : null;
}

const DISPLAYS = new Set<Expr["kind"]>(["List", "Dict", "Set", "ListComp", "DictComp", "SetComp"]);

const refused = (what: string): Defect => ({
  refused: true,
  message: (name) =>
    `A mutable ${what} as the default of \`${name}\` is refused: Python raises ValueError when it makes the class.`,
});
const shared = (what: string): Defect => ({
  refused: false,
  message: (name, cls) =>
    `Every \`${cls}\` without \`${name}\` shares ${what}: a change through one instance shows in all of them.`,
});

/** An ordinary class with state: no enum, named tuple, frozen or read-only class. */
function canChange(model: Model, cls: ClassInfo): boolean {
  const order = cls.mro();
  if (!order || order.some((base) => typeof base === "string" && base !== "object")) return false;
  const classes = order.filter((base) => typeof base !== "string");
  for (const one of classes) {
    if (one.customNew || one.members.has("__setattr__")) return false;
    for (const d of one.decorators) {
      if (!model.qualified(d.kind === "Call" ? d.func : d) || /frozen/.test(model.text(d))) return false;
    }
  }
  return classes.some(
    (one) =>
      !one.attributes.keys()[Symbol.iterator]().next().done ||
      (one.dataclass && one.memberList.some((m) => m.annotation)),
  );
}

const isUnhashable = (cls: ClassInfo): boolean =>
  !cls.members.has("__hash__") &&
  (cls.members.has("__eq__") ||
    (cls.dataclass &&
      !cls.decorators.some(
        (d) => d.kind === "Call" && d.keywords.some((k) => k.arg === "eq" || k.arg === "unsafe_hash"),
      )));

const FIELD = /^(?:dataclasses\.field|attrs?\.(?:field|ib|attrib))$/;

const fieldCall = (model: Model, value: Expr): Call | null =>
  value.kind === "Call" && FIELD.test(model.qualified(value.func) ?? "") ? value : null;

/** `items = []` in a dataclass: an attribute of the class, no field. */
function* unannotated(
  model: Model,
  node: ClassDef,
  made: { readonly by: Maker },
  name: string,
  value: Expr,
): Iterable<Report> {
  if (made.by === "attrs" || /^_|^[A-Z][A-Z0-9_]*$/.test(name) || /registry|instances|cache|memo|shared/i.test(name))
    return;
  const field = fieldCall(model, value);
  const type = field || value.kind === "Name" ? null : model.mutable(value);
  if (!field && !(type && CONTAINERS.has(type.what))) return;
  yield {
    at: value,
    message: field
      ? `\`${name}\` has no annotation, so it is no field: Python raises TypeError when it makes \`${node.name.name}\`. Annotate it.`
      : `\`${name}\` has no annotation, so it is no field of \`${node.name.name}\` but one ${type!.what} that all instances share. Annotate it and use field(default_factory=…), or write ClassVar.`,
  };
}

interface Field {
  readonly stmt: AnnAssign | null;
  readonly hasDefault: boolean;
}

/** A field without a default after one that has it: TypeError when the class is made. */
function* wrongOrder(
  model: Model,
  node: ClassDef,
  made: { readonly by: Maker; readonly decorator: Expr },
): Iterable<Report> {
  const cls = model.classOf(node);
  const order = cls?.mro();
  if (!cls || !order || cls.members.has("__init__")) return;
  const fields = new Map<string, Field>();
  for (const owner of [...order].reverse()) {
    if (typeof owner === "string") continue;
    const maker = owner === cls ? made : makerOf(model, owner.node);
    if (!maker) continue;
    addFields(model, owner === cls, owner.node, maker.decorator, fields);
  }
  let before: string | null = null;
  for (const [name, field] of fields) {
    if (field.hasDefault) before = name;
    else if (before !== null) {
      const culprit = field.stmt ?? fields.get(before)?.stmt;
      if (!culprit) continue;
      const earlier = fields.get(before)!.stmt;
      yield {
        at: culprit,
        message: `Field \`${name}\` has no default but follows \`${before}\`, which has one: Python raises TypeError when it makes \`${node.name.name}\`. Move \`${name}\` before it, give it a default, or make it keyword-only.`,
        ...(earlier && earlier !== culprit ? { related: [{ at: earlier, message: "The field with a default" }] } : {}),
      };
      return;
    }
  }
}

function addFields(model: Model, own: boolean, node: ClassDef, decorator: Expr, into: Map<string, Field>): void {
  const isTrue = (keywords: readonly Keyword[], name: string, value = true) =>
    keywords.some((k) => k.arg === name && k.value.kind === "Constant" && k.value.value === value);
  let keywordOnly = decorator.kind === "Call" && isTrue(decorator.keywords, "kw_only");
  if (decorator.kind === "Call" && isTrue(decorator.keywords, "init", false)) return;
  for (const stmt of node.body) {
    if (stmt.kind !== "AnnAssign" || stmt.target.kind !== "Name") continue;
    const kind = annotationText(stmt.annotation);
    if (/\bKW_ONLY\b/.test(kind)) keywordOnly = true;
    if (/\b(?:KW_ONLY|ClassVar)\b/.test(kind)) continue;
    const field = stmt.value && fieldCall(model, stmt.value);
    if (keywordOnly || (field && (isTrue(field.keywords, "kw_only") || isTrue(field.keywords, "init", false)))) {
      into.delete(stmt.target.id);
      continue;
    }
    if (field?.keywords.some((k) => k.arg === null)) continue;
    const hasDefault = field
      ? field.args.length > 0 || field.keywords.some((k) => ["default", "default_factory", "factory"].includes(k.arg!))
      : stmt.value !== null;
    into.set(stmt.target.id, { stmt: own ? stmt : null, hasDefault });
  }
}

function factoryPlans(
  model: Model,
  made: { readonly by: Maker; readonly decorator: Expr },
  given: Expr,
  whole: Expr,
  keyword: Keyword | null,
  certain = true,
  stmt?: AnnAssign,
): FixPlan[] {
  const factory = factoryOf(model, given);
  if (!factory) return [];
  const title = `Make it anew for each instance with ${factory}`;
  const word = made.by === "attrs" ? "factory" : "default_factory";
  if (given === whole && !stmt) return [{ title, safe: false, changes: [model.edit.replace(given, factory)] }];
  const safe = certain && model.typeOf(given)?.name !== "instance" && given.kind !== "Name";
  if (keyword) return [{ title, safe, changes: [model.edit.replace(keyword, `${word}=${factory}`)] }];
  const field = fieldName(model, made);
  if (!field) return [];
  return [
    { title, safe, changes: [model.edit.replace(whole, `${field.text}(${word}=${factory})`)], imports: field.imports },
  ];
}

/** `list` for `[]`, the class for a call without arguments, else a lambda. */
function factoryOf(model: Model, value: Expr): string | null {
  if (!freeOfLocals(model, value)) return null;
  if (value.kind === "List" && value.elts.length === 0 && model.global("list").kind === "builtin") return "list";
  if (value.kind === "Dict" && value.values.length === 0 && model.global("dict").kind === "builtin") return "dict";
  if (value.kind === "Call" && value.args.length + value.keywords.length === 0 && model.simple(value.func))
    return model.text(value.func);
  if (value.kind === "Name") return model.typeOf(value)?.name === "instance" ? null : `${value.id}.copy`;
  return model.text(value).includes("\n") ? null : `lambda: ${model.text(value)}`;
}

function fieldName(
  model: Model,
  { by, decorator }: { readonly by: Maker; readonly decorator: Expr },
): { readonly text: string; readonly imports: readonly NeededImport[] } | null {
  const maker = decorator.kind === "Call" ? decorator.func : decorator;
  if (maker.kind === "Attribute") {
    const old = by === "attrs" && /^attr\.(?:s|dataclass)$/.test(model.qualified(maker) ?? "");
    return { text: `${model.text(maker.value)}.${old ? "ib" : "field"}`, imports: [] };
  }
  const module = by === "attrs" ? (model.qualified(maker)?.split(".")[0] ?? "attrs") : "dataclasses";
  const known = model.importName(module, "field");
  if (known.imports.length === 0) return known;
  return model.global("field").bindings.length > 0 ? null : { text: "field", imports: [{ module, name: "field" }] };
}
