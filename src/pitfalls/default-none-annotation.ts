import type { FixPlan, Report } from "../analysis/detector";
import { defaultOf, parameters } from "../analysis/functions";
import type { Model } from "../analysis/model";
import type { Expr, Node } from "../python/ast";

const BUILTINS = new Set([
  "int",
  "str",
  "float",
  "bool",
  "bytes",
  "bytearray",
  "complex",
  "list",
  "dict",
  "set",
  "frozenset",
  "tuple",
  "type",
]);
const TYPING =
  /^(?:typing|collections\.abc)\.(?:List|Dict|Set|FrozenSet|Tuple|Type|Callable|Sequence|MutableSequence|Mapping|MutableMapping|Iterable|Iterator|Collection|Deque|DefaultDict|Literal)$/;
const STANDARD =
  /^(?:pathlib\.Path|datetime\.(?:datetime|date|time|timedelta)|decimal\.Decimal|fractions\.Fraction|collections\.(?:deque|defaultdict|Counter|OrderedDict)|logging\.Logger|uuid\.UUID|re\.Pattern)$/;

/** `count: int = None`: the annotation does not allow its own default. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef"))
    for (const arg of parameters(fn.args)) {
      if (arg.annotation) yield* check(model, arg.arg, arg.annotation, defaultOf(fn.args, arg), arg);
    }
  for (const stmt of model.nodes("AnnAssign"))
    if (stmt.value && stmt.target.kind === "Name" && model.parent(stmt)?.kind === "ClassDef")
      yield* check(model, stmt.target.id, stmt.annotation, stmt.value, stmt);
}

function* check(model: Model, name: string, annotation: Expr, given: Expr | null, at: Node): Iterable<Report> {
  if (given?.kind !== "Constant" || given.type !== "NoneType") return;
  const quoted = annotation.kind === "Constant" && annotation.type === "str" ? String(annotation.value) : null;
  if (!excludesNone(model, annotation)) return;
  const text = quoted ?? model.text(annotation);
  yield {
    at: annotation,
    message: `\`${name}\` is None by default, but \`${text.slice(0, 40)}\` does not allow None: callers and type checkers are told wrong. Write \`${text.slice(0, 40)} | None\`.`,
    fixes: quoted === null ? fix(model, annotation, text, at) : unquoted(model, annotation),
  };
}

/** The text of an annotation in quotes names a builtin or a class of this file, perhaps with parameters. */
function isPlainClass(model: Model, text: string): boolean {
  const [, name = "", rest = ""] = /^\s*([A-Za-z_]\w*)\s*(\[.*\])?\s*$/.exec(text) ?? [];
  if (name === "" || /\]\s*\|/.test(rest)) return false;
  const { kind, bindings } = model.global(name);
  return kind === "builtin" ? BUILTINS.has(name) : bindings.length === 1 && isPlain(bindings[0]!.node);
}

const isPlain = (node: Node): boolean =>
  node.kind === "ClassDef" && node.keywords.length === 0 && node.bases.every((base) => base.kind === "Name");

/** `"int"` becomes `"int | None"`, where the quotes are the first and last characters. */
function unquoted(model: Model, annotation: Expr): FixPlan[] {
  if (model.target < 10 || !/^(["'])[^"'\\]*\1$/.test(model.text(annotation))) return [];
  const changes = [model.edit.replaceSpan(annotation, annotation.end - 1, annotation.end - 1, " | None")];
  return [{ title: "Allow None in the annotation", safe: true, changes }];
}

/** None is surely no member: a builtin or known class, a generic of one, a union of such. */
function excludesNone(model: Model, annotation: Expr): boolean {
  if (annotation.kind === "Constant") return annotation.type === "str" && isPlainClass(model, String(annotation.value));
  if (annotation.kind === "BinOp")
    return annotation.op === "BitOr" && excludesNone(model, annotation.left) && excludesNone(model, annotation.right);
  if (annotation.kind === "Subscript") {
    const base = model.qualified(annotation.value);
    if (base === "typing.Union")
      return annotation.slice.kind === "Tuple" && annotation.slice.elts.every((e) => excludesNone(model, e));
    if (base === "typing.Annotated")
      return annotation.slice.kind === "Tuple" && excludesNone(model, annotation.slice.elts[0]!);
    if (base === "typing.Literal") return !/\bNone\b/.test(model.text(annotation.slice));
    return excludesNone(model, annotation.value);
  }
  if (annotation.kind !== "Name" && annotation.kind !== "Attribute") return false;
  const qualified = model.qualified(annotation);
  if (qualified)
    return (
      (qualified.startsWith("builtins.") && BUILTINS.has(qualified.slice(9))) ||
      TYPING.test(qualified) ||
      STANDARD.test(qualified)
    );
  const cls = annotation.kind === "Name" ? model.classOf(annotation) : null;
  return cls !== null && cls.keywords.length === 0 && !cls.bases.some((b) => /Protocol/.test(model.text(b)));
}

function fix(model: Model, annotation: Expr, text: string, at: Node): FixPlan[] {
  if (model.target >= 10) {
    const tight =
      annotation.kind === "Attribute" ||
      annotation.kind === "Name" ||
      annotation.kind === "Subscript" ||
      annotation.kind === "BinOp";
    return tight
      ? [
          {
            title: "Allow None in the annotation",
            safe: true,
            changes: [model.edit.insertAfter(annotation, " | None")],
          },
        ]
      : [];
  }
  const { text: optional, imports } = model.importName("typing", "Optional");
  return at.kind === "arg" || at.kind === "AnnAssign"
    ? [
        {
          title: "Allow None in the annotation",
          safe: false,
          imports,
          changes: [model.edit.replace(annotation, `${optional}[${text}]`)],
        },
      ]
    : [];
}
