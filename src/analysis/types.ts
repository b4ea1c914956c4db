/** Known types of expressions: local, cheap, never guessed. Where two answers are possible there is none. */
import type { Attribute, Call, ClassDef, Expr, FunctionNode, Name, Node } from "../python/ast";
import type { Binding } from "../python/symbols";
import type { ClassInfo } from "./classes";
import type { Chunk } from "./document";
import { RESULT_TYPE, RESULT_TYPE_OF_METHOD } from "./facts/results";
import { byName } from "./facts/table";
import type { Model } from "./model";

export interface KnownType {
  /** `list`, `dict`, `str`, …; `instance` with `cls` for a class of this file; `class`, `function`, `iterator`, … */
  readonly name: string;
  readonly cls?: ClassInfo;
  /** For iterators and generators: what made it (`map`, `zip`, `genexp`, `open`, or the name of a generator function). */
  readonly via?: string;
}

const of = (name: string, via?: string): KnownType => (via === undefined ? { name } : { name, via });
const NUMBER_RANK: Record<string, number> = { bool: 0, int: 1, float: 2, complex: 3 };
const RANK_NAME = ["int", "int", "float", "complex"];
const SEQUENCES = new Set(["str", "bytes", "list", "tuple", "bytearray"]);
const DEPTH = 12;

/** The type that every evaluation of `expr` here surely has, or null. */
export function typeOf(model: Model, expr: Expr, depth = 0): KnownType | null {
  if (depth > DEPTH) return null;
  const next = (e: Expr) => typeOf(model, e, depth + 1);
  switch (expr.kind) {
    case "Constant":
      return of(expr.type);
    case "JoinedStr":
      return of("str");
    case "TemplateStr":
      return of("Template");
    case "List":
    case "ListComp":
      return of("list");
    case "Dict":
    case "DictComp":
      return of("dict");
    case "Set":
    case "SetComp":
      return of("set");
    case "Tuple":
      return of("tuple");
    case "GeneratorExp":
      return of("generator", "genexp");
    case "Lambda":
      return of("function");
    case "NamedExpr":
      return next(expr.value);
    case "UnaryOp": {
      if (expr.op === "Not") return of("bool");
      const operand = next(expr.operand);
      if (!operand || !(operand.name in NUMBER_RANK)) return null;
      return operand.name === "bool" ? of("int") : operand;
    }
    case "BinOp":
      return binary(next(expr.left), expr.op, next(expr.right));
    case "BoolOp":
      return agree(expr.values, next);
    case "IfExp":
      return agree([expr.body, expr.orelse], next);
    case "Compare":
      return expr.ops.every((op) => op === "In" || op === "NotIn" || op === "Is" || op === "IsNot") ||
        [expr.left, ...expr.comparators].every((e) => builtinValue(next(e)))
        ? of("bool")
        : null;
    case "Subscript": {
      const value = next(expr.value);
      if (!value) return null;
      if (expr.slice.kind === "Slice") return SEQUENCES.has(value.name) ? value : null;
      return value.name === "str" ? value : value.name === "bytes" ? of("int") : null;
    }
    case "Call":
      return callType(model, expr, depth);
    case "Name":
      return nameType(model, expr, depth);
    case "Attribute":
      return attributeType(model, expr, depth);
    default:
      return null;
  }
}

const builtinValue = (type: KnownType | null) => type !== null && type.name !== "instance" && type.name !== "class";

/** The type of all items, asked only as long as they agree: without that, classes that pass values around cost too much. */
function agree<T>(items: readonly T[], type: (item: T) => KnownType | null): KnownType | null {
  let first: KnownType | null = null;
  for (const item of items) {
    const found = type(item);
    if (!found || (first && (found.name !== first.name || found.cls !== first.cls))) return null;
    first ??= found;
  }
  return first;
}

function binary(left: KnownType | null, op: string, right: KnownType | null): KnownType | null {
  if (left?.name === "str" && op === "Mod") return left;
  if (!left || !right) return null;
  const a = NUMBER_RANK[left.name];
  const b = NUMBER_RANK[right.name];
  if (a !== undefined && b !== undefined) {
    if (op === "Div") return of(Math.max(a, b) === 3 ? "complex" : "float");
    if (op === "Pow" && Math.max(a, b) < 2) return null;
    if (op === "BitAnd" || op === "BitOr" || op === "BitXor") return a === 0 && b === 0 ? of("bool") : of("int");
    return of(RANK_NAME[Math.max(a, b)]!);
  }
  if (op === "Add" && left.name === right.name && SEQUENCES.has(left.name)) return left;
  if (op === "Mult" && SEQUENCES.has(left.name) && b !== undefined && b < 2) return left;
  if (op === "Mult" && SEQUENCES.has(right.name) && a !== undefined && a < 2) return right;
  if (left.name === right.name && (left.name === "set" || left.name === "frozenset")) return left;
  return left.name === right.name && left.name === "dict" && op === "BitOr" ? left : null;
}

/** Whether a binding may tell the type of its name: a look that spares the flow graph. */
const mayTell = ({ kind, value, node }: Binding): boolean => {
  switch (kind) {
    case "assign":
    case "walrus":
    case "annassign":
    case "with":
      return value !== null && mayHaveType(value);
    case "param":
      return node.kind === "arg" && node.annotation !== null;
    case "for":
    case "comprehension":
      return itemsOf(node) !== null;
    default:
      return kind === "def" || kind === "class";
  }
};

/** Whether `typeOf` may know an expression, by its outermost nodes alone. */
export function mayHaveType(expr: Expr): boolean {
  let at = expr;
  for (;;)
    switch (at.kind) {
      case "NamedExpr":
      case "Subscript":
        at = at.value;
        break;
      case "UnaryOp":
        if (at.op === "Not") return true;
        at = at.operand;
        break;
      case "BinOp":
        at = at.left;
        break;
      case "BoolOp":
        at = at.values[0]!;
        break;
      case "IfExp":
        at = at.body;
        break;
      case "Call":
        if (at.func.kind === "Name") return true;
        if (at.func.kind !== "Attribute") return false;
        if (at.func.value.kind === "Name" || at.func.value.kind === "Attribute") return true;
        at = at.func.value;
        break;
      case "Attribute":
        return at.value.kind === "Name";
      case "Constant":
      case "JoinedStr":
      case "TemplateStr":
      case "List":
      case "ListComp":
      case "Dict":
      case "DictComp":
      case "Set":
      case "SetComp":
      case "Tuple":
      case "GeneratorExp":
      case "Lambda":
      case "Compare":
      case "Name":
        return true;
      default:
        return false;
    }
}

/** Methods whose result some type of the receiver tells. */
const TELLING_METHODS: ReadonlySet<string> = new Set(Object.values(RESULT_TYPE_OF_METHOD).flatMap(Object.keys));

function callType(model: Model, call: Call, depth: number): KnownType | null {
  const qualified = model.qualified(call.func);
  if (qualified) {
    const result = RESULT_TYPE[qualified];
    if (result)
      return of(result, result === "iterator" || result === "file" ? qualified.replace(/^builtins\./, "") : undefined);
  }
  const fn = model.functionNamed(call.func);
  if (fn) {
    if (fn.decorated) return null;
    if (fn.isGenerator) return of(fn.isAsync ? "async generator" : "generator", fn.name);
    if (fn.isAsync) return of("coroutine", fn.name);
    if (fn.node.kind !== "Lambda" && !fn.returnsValue && !fn.stub && !fn.isMethod) return of("NoneType");
    return null;
  }
  if (call.func.kind === "Name" || call.func.kind === "Attribute") {
    const cls = model.classOf(call.func);
    if (cls)
      return cls.customNew || (!cls.dataclass && !cls.decorators.every((d) => isOrdering(model, d)))
        ? null
        : { name: "instance", cls };
  }
  if (call.func.kind !== "Attribute" || !TELLING_METHODS.has(call.func.attr)) return null;
  const receiver = typeOf(model, call.func.value, depth + 1);
  const result = receiver && RESULT_TYPE_OF_METHOD[receiver.name]?.[call.func.attr];
  return result ? of(result) : null;
}

/** A decorator that gives back the class it gets. */
const isOrdering = (model: Model, decorator: Expr): boolean =>
  model.qualified(decorator) === "functools.total_ordering";

/** The names to which some binding in the chunk may tell a type, told by the nodes alone. */
export function tellingIn(chunk: Chunk): ReadonlySet<string> {
  if (chunk.telling) return chunk.telling;
  const telling = new Set<string>();
  for (const name of chunk.nodes.get("Name") ?? NONE)
    if (name.kind === "Name" && name.ctx === "Store" && !telling.has(name.id)) {
      const value = valueFor(name);
      if (value === "part" || (value && mayHaveType(value))) telling.add(name.id);
    }
  for (const arg of chunk.nodes.get("arg") ?? NONE) if (arg.kind === "arg" && arg.annotation) telling.add(arg.arg);
  for (const kind of ["FunctionDef", "AsyncFunctionDef", "ClassDef"] as const)
    for (const node of chunk.nodes.get(kind) ?? NONE) telling.add((node as FunctionNode | ClassDef).name.name);
  chunk.telling = telling;
  return telling;
}

const NONE: readonly Node[] = [];

/** The whole value that the statement or item around a name gives it, or that it gets a part of one. */
function valueFor(name: Name): Expr | "part" | null {
  const { parent } = name;
  switch (parent?.kind) {
    case "Assign":
    case "AnnAssign":
    case "NamedExpr":
      return parent.value;
    case "withitem":
      return parent.context_expr;
    case "For":
    case "comprehension":
      return itemsOf(name)?.[0] ?? null;
    case "Tuple":
    case "List":
      return "part";
    default:
      return null;
  }
}

/** What a loop over a display gives the name of its target, one after the other. */
export function itemsOf(target: Node): readonly Expr[] | null {
  const { parent } = target;
  if ((parent?.kind !== "For" && parent?.kind !== "comprehension") || parent.target !== target) return null;
  const { iter } = parent;
  if (iter.kind !== "List" && iter.kind !== "Tuple" && iter.kind !== "Set") return null;
  return iter.elts.length > 0 && iter.elts.length <= MOST_ITEMS ? iter.elts : null;
}

const MOST_ITEMS = 20;

function nameType(model: Model, name: Name, depth: number): KnownType | null {
  if (name.ctx !== "Load" || !model.mayHaveType(name)) return null;
  const variable = model.variable(name);
  if (variable.kind === "builtin" || variable.kind === "unknown" || !variable.bindings.some(mayTell)) return null;
  const reaching = model.reaching(name);
  if (reaching) {
    if (reaching.bindings.length === 0 || reaching.bindings.length > 4) return null;
    return agree(reaching.bindings, (b) => bindingType(model, b, depth + 1));
  }
  const single = variable.bindings.length === 1 ? variable.bindings[0]! : null;
  if (single) return bindingType(model, single, depth + 1);
  return null;
}

function bindingType(model: Model, binding: Binding, depth: number): KnownType | null {
  switch (binding.kind) {
    case "assign":
    case "walrus":
    case "annassign":
      return binding.value ? typeOf(model, binding.value, depth) : null;
    case "param": {
      const arg = binding.node;
      if (arg.kind !== "arg" || !model.isPlainParameter(arg)) return null;
      return arg.annotation ? annotationType(model, arg.annotation) : null;
    }
    case "with": {
      const type = binding.value ? typeOf(model, binding.value, depth) : null;
      return type?.name === "file" ? type : null;
    }
    case "for":
    case "comprehension": {
      const items = itemsOf(binding.node);
      return items ? agree(items, (item) => typeOf(model, item, depth)) : null;
    }
    case "def":
      return of("function");
    case "class":
      return of("class");
    default:
      return null;
  }
}

/** `self.x` where every assignment in the class agrees. */
function attributeType(model: Model, expr: Attribute, depth: number): KnownType | null {
  const cls = model.selfClass(expr.value);
  if (!cls) return null;
  const assigned = cls.attributes.get(expr.attr)?.assigned ?? [];
  const declared = cls.members.get(expr.attr);
  if (declared && declared.kind !== "attribute") return null;
  const given = declared?.value ? [...assigned, { value: declared.value, annotation: null }] : assigned;
  if (given.length > 6) return null;
  return agree(given, ({ value, annotation }) =>
    annotation ? annotationType(model, annotation) : value ? typeOf(model, value, depth + 1) : null,
  );
}

const ANNOTATION = byName<string>({
  "builtins.list": "list",
  "builtins.dict": "dict",
  "builtins.set": "set",
  "builtins.frozenset": "frozenset",
  "builtins.tuple": "tuple",
  "builtins.str": "str",
  "builtins.bytes": "bytes",
  "builtins.bytearray": "bytearray",
  "builtins.int": "int",
  "builtins.float": "float",
  "builtins.bool": "bool",
  "builtins.complex": "complex",
  "typing.List": "list",
  "typing.Dict": "dict",
  "typing.Set": "set",
  "typing.FrozenSet": "frozenset",
  "typing.Tuple": "tuple",
  "typing.Text": "str",
  "typing.Iterator": "iterator",
  "typing.Generator": "generator",
  "collections.abc.Iterator": "iterator",
  "collections.abc.Generator": "generator",
  "collections.deque": "deque",
  "collections.defaultdict": "defaultdict",
  "collections.Counter": "Counter",
  "collections.OrderedDict": "OrderedDict",
  "pathlib.Path": "Path",
  "decimal.Decimal": "Decimal",
  "fractions.Fraction": "Fraction",
});

/** The type that an annotation promises, where it is one plain class; unions and strings say nothing. */
export function annotationType(model: Model, annotation: Expr): KnownType | null {
  const base = annotation.kind === "Subscript" ? annotation.value : annotation;
  const qualified = model.qualified(base);
  const known = qualified ? ANNOTATION[qualified] : undefined;
  if (known) return of(known, known === "iterator" || known === "generator" ? "annotation" : undefined);
  const cls = annotation.kind === "Name" ? model.classOf(annotation) : null;
  return cls ? { name: "instance", cls } : null;
}
