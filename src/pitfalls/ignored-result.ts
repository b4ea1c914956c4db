import type { FixPlan, Report } from "../analysis/detector";
import { PURE_METHODS } from "../analysis/facts/methods";
import { RESULT_TYPE_OF_METHOD } from "../analysis/facts/results";
import { instanceOf } from "../analysis/instances";
import type { Model } from "../analysis/model";
import type { Attribute, BinOp, Call, Compare, Expr, ExprStmt, Kind, Name } from "../python/ast";

/** A statement that works out a value and drops it: `text.strip()`, `sorted(names)`, `total == 0`, `file.close`. */
export function* detect(model: Model): Iterable<Report> {
  for (const stmt of model.nodes("Expr")) {
    const { value } = stmt;
    const said =
      value.kind === "Call"
        ? droppedCall(model, value)
        : value.kind === "Compare"
          ? comparison(model, value)
          : value.kind === "Attribute"
            ? uncalled(model, value)
            : value.kind === "BinOp"
              ? arithmetic(model, value)
              : DISPLAYS.has(value.kind)
                ? display(model, value)
                : null;
    if (said && !isProbe(model, stmt, value)) yield { at: value, message: said.message, fixes: said.fixes };
  }
}

interface Said {
  readonly message: string;
  readonly fixes: readonly FixPlan[];
}

/** Names that only texts have, with the least and most arguments they take. */
const TEXT_ONLY: Readonly<Record<string, readonly [number, number]>> = Object.assign(Object.create(null), {
  upper: [0, 0],
  lower: [0, 0],
  title: [0, 0],
  capitalize: [0, 0],
  casefold: [0, 0],
  swapcase: [0, 0],
  strip: [0, 1],
  lstrip: [0, 1],
  rstrip: [0, 1],
  zfill: [1, 1],
  splitlines: [0, 1],
  removeprefix: [1, 1],
  removesuffix: [1, 1],
  startswith: [1, 3],
  endswith: [1, 3],
});

/** Results of the same kind as the receiver, so that the repair can put them back. */
const SAME_KIND = new Set(
  "capitalize casefold center expandtabs format lower lstrip removeprefix removesuffix replace rjust ljust rstrip strip swapcase title translate upper zfill difference intersection symmetric_difference union with_name with_stem with_suffix".split(
    " ",
  ),
);
const OTHER_METHODS: Readonly<Record<string, ReadonlySet<string>>> = {
  datetime: new Set(["replace", "astimezone", "date", "isoformat", "strftime", "timestamp"]),
  date: new Set(["replace", "isoformat", "strftime"]),
  Path: new Set(["with_name", "with_stem", "with_suffix", "joinpath", "relative_to", "as_posix"]),
};
const OTHER_NAMES = new Set(Object.values(OTHER_METHODS).flatMap((names) => [...names]));
const GUI_PACKAGES = ["tkinter", "PyQt5", "PyQt6", "PySide2", "PySide6", "gi", "wx", "turtle"];

function droppedCall(model: Model, call: Call): Said | null {
  return call.func.kind === "Attribute" ? droppedMethod(model, call, call.func) : droppedFunction(model, call);
}

function droppedMethod(model: Model, call: Call, func: Attribute): Said | null {
  const { attr, value: receiver } = func;
  if (PURE_NAMES.has(attr) && PURE_FUNCTIONS.has(model.qualified(func) ?? ""))
    return said(model, call, "only returns a value", null, []);
  const [least, most] = TEXT_ONLY[attr] ?? [-1, -1];
  const looksLikeText = call.args.length >= least && call.args.length <= most && call.keywords.length === 0;
  const isReplace = attr === "replace" && call.args.length >= 2 && call.args.length <= 3;
  if (!looksLikeText && !isReplace && !KNOWN_ONLY.has(attr) && !(attr === "copy" || attr === "deepcopy")) return null;
  if (call.args.some((a) => a.kind === "Starred")) return null;
  const qualified = model.qualified(func);
  if (qualified === "copy.copy" || qualified === "copy.deepcopy") return said(model, call, "makes a copy", null, []);
  if (receiver.kind === "Call" && model.isBuiltin(receiver.func, "super")) return null;
  const type = model.typeOf(receiver)?.name ?? (OTHER_NAMES.has(attr) ? libraryType(model, receiver) : undefined);
  const isKnown = type !== undefined && ((PURE_METHODS[type] ?? OTHER_METHODS[type])?.has(attr) ?? false);
  if (type !== undefined ? !isKnown : !isTextHere(model, call, func, looksLikeText, isReplace)) return null;
  const kind =
    type === undefined || type === "str" || type === "bytes"
      ? "returns a new string; strings never change"
      : SAME_KIND.has(attr)
        ? "returns a new object"
        : "only returns a value";
  return SAME_KIND.has(attr)
    ? said(model, call, kind, receiver, assignment(model, call, receiver, isKnown))
    : said(model, call, kind, null, []);
}

function libraryType(model: Model, receiver: Expr): string | undefined {
  const name = instanceOf(model, receiver);
  return name === "datetime.date" || name === "datetime.datetime" || name === "pathlib.Path"
    ? name.split(".")[1]
    : undefined;
}

const KNOWN_ONLY = new Set([...Object.values(PURE_METHODS).flatMap((names) => [...names]), ...OTHER_NAMES]);

/** The receiver has no known type, but the method and its arguments are those of a text. */
function isTextHere(model: Model, call: Call, func: Attribute, looksLikeText: boolean, isReplace: boolean): boolean {
  const { value: receiver, attr } = func;
  if (receiver.kind !== "Name" && receiver.kind !== "Attribute" && receiver.kind !== "Subscript") return false;
  if (model.qualified(receiver) !== null || model.classOf(receiver) || model.selfClass(receiver)) return false;
  if (receiver.kind === "Attribute" && /^(?:str|dt)$/.test(receiver.attr)) return false;
  if (receiver.kind === "Name" && model.variable(receiver).uses.some((use) => isOtherThanText(model, use)))
    return false;
  if (isReplace)
    return (
      receiver.kind !== "Attribute" &&
      call.keywords.length === 0 &&
      call.args.slice(0, 2).some((a) => model.typeOf(a)?.name === "str") &&
      !model.imports("pandas", "polars", "pyspark")
    );
  if (!looksLikeText) return false;
  return !(attr === "lower" && model.imports(...GUI_PACKAGES)) && !model.fileDefines(attr);
}

/** A method is called on it that no text has. */
function isOtherThanText(model: Model, use: Name): boolean {
  const attribute = model.parent(use);
  if (attribute?.kind !== "Attribute" || attribute.value !== use) return false;
  return !PURE_METHODS.str!.has(attribute.attr) && !PURE_METHODS.bytes!.has(attribute.attr);
}

/** Functions of the library that do nothing but give a value. */
const PURE_FUNCTIONS = new Set([
  ..."join basename dirname abspath normpath split splitext expanduser exists isfile isdir"
    .split(" ")
    .map((n) => `os.path.${n}`),
  ..."sub subn escape findall finditer split match search fullmatch".split(" ").map((n) => `re.${n}`),
  ..."sqrt floor ceil sin cos tan log exp pow hypot gcd factorial fsum isclose".split(" ").map((n) => `math.${n}`),
  ..."chain product permutations combinations accumulate islice groupby starmap zip_longest"
    .split(" ")
    .map((n) => `itertools.${n}`),
  ..."textwrap.dedent textwrap.wrap textwrap.fill functools.partial datetime.datetime.now datetime.date.today datetime.timedelta".split(
    " ",
  ),
]);
const PURE_NAMES = new Set([...PURE_FUNCTIONS].map((name) => name.slice(name.lastIndexOf(".") + 1)));

const LAZY = new Set(["map", "filter", "zip", "enumerate", "reversed"]);
/** Builtins that only give a value; the second group also runs an iterator to its end. */
const VALUES = new Set(
  "sorted len str int float complex abs round bool range repr ord chr bin hex oct ascii format divmod pow bytes slice".split(
    " ",
  ),
);
const DRAINING = new Set("list tuple set frozenset dict sum min max any all".split(" "));

function droppedFunction(model: Model, call: Call): Said | null {
  const { func, args } = call;
  if (func.kind !== "Name") return null;
  const { id } = func;
  const isCopy = id === "copy" || id === "deepcopy";
  if (!isCopy && !LAZY.has(id) && !VALUES.has(id) && !DRAINING.has(id)) return null;
  if (isCopy)
    return /^copy\.(copy|deepcopy)$/.test(model.qualified(func) ?? "")
      ? said(model, call, "makes a copy", null, [])
      : null;
  if (!model.isBuiltin(func, id) || args.length === 0) return null;
  const [first] = args;
  if (LAZY.has(id))
    return id === "map" || id === "filter"
      ? {
          message: `\`${short(model, call)}\` is lazy: it makes an iterator that nobody reads, so ${named(model, args[0]!)} is never called. Use a \`for\` loop, or keep the result.`,
          fixes: [],
        }
      : said(model, call, "returns an iterator", null, []);
  if (args.some((a) => a.kind === "Starred")) return null;
  if (DRAINING.has(id) || id === "sorted") {
    const type = first!.kind === "GeneratorExp" ? "generator" : model.typeOf(first!)?.name;
    if (type === "generator" || type === "iterator" || type === "file") return null;
    if (id !== "sorted" && type === undefined) return null;
  }
  const fixes = first!.kind === "Name" && REPLACING.has(id) ? assignment(model, call, first!, false) : [];
  return said(
    model,
    call,
    id === "sorted" ? "returns a new list" : "only returns a value",
    REPLACING.has(id) ? first! : null,
    fixes,
  );
}

const REPLACING = new Set("sorted str int float abs round list tuple set".split(" "));
const named = (model: Model, expr: Expr) => (expr.kind === "Lambda" ? "the lambda" : `\`${short(model, expr)}\``);

function said(model: Model, call: Expr, what: string, subject: Expr | null, fixes: readonly FixPlan[]): Said {
  const kept = subject && subject.kind !== "Constant" ? `, and \`${short(model, subject)}\` stays as it was` : "";
  return { message: `\`${short(model, call)}\` ${what}. Nobody keeps the result${kept}: assign it to a name.`, fixes };
}

const DISPLAYS = new Set<Kind>([
  "List",
  "Tuple",
  "Set",
  "Dict",
  "ListComp",
  "SetComp",
  "DictComp",
  "UnaryOp",
  "Constant",
]);

/** `[n * 2 for n in numbers]`, `not done`, `42`: a value without any work that could matter. */
function display(model: Model, value: Expr): Said | null {
  if (value.kind === "Constant" && (value.type === "str" || value.type === "ellipsis")) return null;
  if (value.kind === "UnaryOp" && (value.op === "UAdd" || value.op === "USub") && value.operand.kind !== "Constant")
    return null;
  if (value.kind === "Tuple" && value.elts.every((one) => one.kind === "Name")) return null; // keeps imports in use
  if (value.kind === "Tuple" && value.elts.every((one) => one.kind === "Call" || one.kind === "Await"))
    return {
      message: `The comma makes a tuple that nobody keeps of ${value.elts.length === 1 ? "this result" : "these results"}. ${value.elts.length === 1 ? "Delete the comma." : "Give each call a line of its own."}`,
      fixes: [],
    };
  if (!isInert(model, value)) return null;
  return said(model, value, value.kind.endsWith("Comp") ? "makes a new object" : "is only a value", null, []);
}

/** Nothing in it calls, waits, reads an attribute or an item, or adds objects of unknown types. */
function isInert(model: Model, value: Expr): boolean {
  for (const node of model.within(value))
    if (UNCERTAIN.has(node.kind) || (node.kind === "Name" && model.variable(node).kind === "unknown")) return false;
  return true;
}

const UNCERTAIN = new Set<Kind>([
  "Call",
  "Await",
  "Yield",
  "YieldFrom",
  "NamedExpr",
  "Attribute",
  "Subscript",
  "Starred",
  "Missing",
  "Lambda",
]);

function comparison(model: Model, compare: Compare): Said | null {
  if (compare.ops.length !== 1 || compare.ops[0] !== "Eq")
    return isInert(model, compare) ? said(model, compare, "only compares", null, []) : null;
  const { left } = compare;
  if (left.kind !== "Name" && left.kind !== "Attribute" && left.kind !== "Subscript") return null;
  const [start, end] = compare.opSpans as [number, number];
  return {
    message: `\`${short(model, compare)}\` compares and drops the answer; \`${short(model, left)}\` stays as it was. To assign, write one \`=\`.`,
    fixes: [{ title: "Assign with `=`", safe: false, changes: [model.edit.replaceSpan(compare, start, end, "=")] }],
  };
}

const ACTIONS = new Set(
  "append extend insert remove clear sort reverse update add discard close flush commit rollback start stop join cancel release acquire shutdown terminate kill".split(
    " ",
  ),
);

/** `file.close` without parentheses. */
function uncalled(model: Model, value: Attribute): Said | null {
  if (!ACTIONS.has(value.attr)) {
    const own = model.selfClass(value.value)?.find(value.attr)?.member.kind;
    const type = model.typeOf(value.value)?.name ?? "";
    if (own !== "method" && RESULT_TYPE_OF_METHOD[type]?.[value.attr] === undefined) return null;
  } else if (model.qualified(value.value) !== null) return null;
  return {
    message: `\`${short(model, value)}\` names the method but does not call it, so nothing happens. Add \`()\`.`,
    fixes: ACTIONS_WITH_ARGUMENTS.has(value.attr)
      ? []
      : [{ title: `Call \`${value.attr}()\``, safe: false, changes: [model.edit.insertAfter(value, "()")] }],
  };
}

const ACTIONS_WITH_ARGUMENTS = new Set(["append", "extend", "insert", "remove", "add", "discard", "update"]);

/** `first + second` with builtin values on both sides, or with a number on one. */
function arithmetic(model: Model, value: BinOp): Said | null {
  if (!/^(?:Add|Sub|Mult|Div|FloorDiv|Mod|Pow)$/.test(value.op)) return null;
  if (value.left.kind === "Constant")
    return model.constant(value) ? said(model, value, "works out a value", null, []) : null;
  const isNumber = value.right.kind === "Constant" && /^(?:int|float)$/.test(value.right.type);
  const type = model.typeOf(value)?.name;
  if (type === undefined && !(isNumber && value.left.kind === "Name" && (value.op === "Add" || value.op === "Sub")))
    return null;
  const fixes = value.left.kind === "Name" ? assignment(model, value, value.left, false) : [];
  return said(model, value, "works out a value", value.left, fixes);
}

/** Put the result back into the variable; safe only where the variable belongs to this very scope. */
function assignment(model: Model, value: Expr, target: Expr, isKnown: boolean): FixPlan[] {
  if (target.kind !== "Name" && target.kind !== "Attribute" && target.kind !== "Subscript") return [];
  if ((target.kind === "Name" && !bindsHere(model, target)) || !model.pure(target)) return [];
  const text = model.text(target);
  return [
    {
      title: `Keep the result in \`${text}\``,
      safe: isKnown && target.kind === "Name",
      changes: [model.edit.insertBefore(value, `${text} = `)],
    },
  ];
}

function bindsHere(model: Model, name: Extract<Expr, { kind: "Name" }>): boolean {
  const { kind } = model.variable(name);
  return kind === "local" || (kind === "global" && model.function(name) === null);
}

const RAISES = /raises|warns|suppress|assert/i;

/** The call is there for the exception it may raise: in a `try`, under `pytest.raises`, in a test. */
function isProbe(model: Model, stmt: ExprStmt, value: Expr): boolean {
  let below: Expr | ExprStmt | Extract<ReturnType<Model["parent"]>, object> = stmt;
  const cannotFail = value.kind === "Call" && value.func.kind === "Attribute" && value.func.attr in TEXT_ONLY;
  for (const at of model.ancestors(stmt)) {
    if (at.kind === "Try" && !cannotFail && (at.body as readonly object[]).includes(below) && at.handlers.length > 0)
      return value.kind !== "Call" || !(value.func.kind === "Name" && /^(?:sorted|map|filter)$/.test(value.func.id));
    if (
      (at.kind === "With" || at.kind === "AsyncWith") &&
      at.items.some((i) => RAISES.test(model.text(i.context_expr)))
    )
      return true;
    if (at.kind === "FunctionDef" && /^(?:time|timeit|bench(?:mark)?)_/.test(at.name.name)) return true; // only measured
    if (at.kind === "FunctionDef" && /^test_/.test(at.name.name))
      return value.kind === "Call" && value.func.kind === "Name" && /^(?:str|repr|bool|int|float)$/.test(value.func.id);
    below = at;
  }
  return false;
}

function short(model: Model, expr: Expr): string {
  const text = model.text(expr).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
