import type { Report } from "../analysis/detector";
import { caughtTypes } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import type { Expr, Kind, Node, Stmt, Try } from "../python/ast";

const ENOUGH = 8;
const COMPOUND = new Set<Kind>([
  "If",
  "For",
  "AsyncFor",
  "While",
  "With",
  "AsyncWith",
  "Try",
  "TryStar",
  "Match",
  "FunctionDef",
  "AsyncFunctionDef",
  "ClassDef",
]);
/** Calls that raise ValueError for a wrong text or value. */
const VALUE_CALLS =
  /^(?:builtins\.(?:int|float|complex)|json\.loads?|datetime\.(?:datetime|date|time)\.(?:strptime|fromisoformat)|uuid\.UUID|ipaddress\.ip_\w+|time\.strptime|ast\.literal_eval|base64\.b64decode)$/;
const VALUE_METHODS = /^(?:index|strptime|fromisoformat|decode|encode)$/;
const FILE_CALLS =
  /^(?:builtins\.open|io\.open|shutil\.\w+|os\.(?:remove|unlink|mkdir|makedirs|rmdir|rename|replace|listdir|scandir|stat|chdir|open|link|symlink)|os\.path\.get(?:size|mtime))$/;
const FILE_METHODS = /^(?:read_text|write_text|read_bytes|write_bytes|unlink|rmdir|mkdir|iterdir|touch|stat)$/;
/** Calls that raise none of these here. */
const HARMLESS =
  /^(?:print|len|str|repr|bool|list|dict|set|tuple|range|enumerate|zip|sorted|isinstance|type|abs|round|sum|append|add|extend|update|get|items|keys|values|setdefault|strip|lstrip|rstrip|lower|upper|title|split|splitlines|replace|startswith|endswith|join|format|debug|info|warning|error|copy|sort|reverse|clear|discard|read|readline|readlines|close|input)$/;

/** What each exception comes from; statements that hold none of it cannot raise the exception by themselves. */
const SOURCES: Readonly<Record<string, (model: Model, node: Node) => boolean>> = {
  KeyError: (_, node) => isLookup(node, false) || isCall(node, /^(?:pop|remove)$/),
  IndexError: (_, node) => isLookup(node, true) || isCall(node, /^(?:pop|popleft)$/),
  LookupError: (_, node) => isLookup(node, false) || isLookup(node, true) || isCall(node, /^(?:pop|remove|popleft)$/),
  ValueError: (model, node) =>
    isCall(node, VALUE_METHODS) || isCall(node, /^remove$/) || calls(model, node, VALUE_CALLS) || isUnpacking(node),
  ZeroDivisionError: (_, node) =>
    (node.kind === "BinOp" || node.kind === "AugAssign") &&
    (node.op === "Div" || node.op === "FloorDiv" || node.op === "Mod") &&
    !isText(node.kind === "BinOp" ? node.left : node.target),
  FileNotFoundError: (model, node) => isCall(node, FILE_METHODS) || calls(model, node, FILE_CALLS),
  OSError: (model, node) =>
    isCall(node, FILE_METHODS) ||
    isCall(node, /^(?:read|readline|readlines|write|close|flush)$/) ||
    calls(model, node, FILE_CALLS),
};

export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Try")) {
    const simple = simpleStatements(model, node.body);
    if (simple.length < ENOUGH || node.handlers.length === 0) continue;
    const kinds = caughtKinds(model, node);
    if (!kinds) continue;
    const risky = new Set<Stmt>();
    let unknown = 0;
    for (const inner of model.within(node.body, { nested: false })) {
      if (kinds.some((kind) => SOURCES[kind]!(model, inner))) risky.add(model.statement(inner));
      else if (inner.kind === "Await" || inner.kind === "Yield" || inner.kind === "YieldFrom" || inner.kind === "Raise")
        unknown = Infinity;
      else if (inner.kind === "Call" && !isHarmless(inner.func)) unknown++;
    }
    const [only, ...more] = risky;
    if (
      !only ||
      more.length > 0 ||
      unknown > (kinds.includes("OSError") ? 0 : simple.length / 3) ||
      isInLoop(model, only, node)
    )
      continue;
    const names = node.handlers.map(({ type }) => model.text(type!)).join(" and ");
    yield {
      at: model.span(node, node.start, node.start + "try".length),
      message:
        `This \`try\` holds ${simple.length} statements, and ${names} can only come from one of them. Whatever else raises the same ` +
        "class one day is treated as that failure. Keep the one call in the `try`, and put the rest into `else:` or below.",
      related: [{ at: only, message: "Only this can raise it" }],
    };
  }
}

/** The caught classes in terms of SOURCES; null where one is not listed. */
function caughtKinds(model: Model, node: Try): string[] | null {
  const found = new Set<string>();
  for (const { type } of node.handlers) {
    if (!type) return null;
    for (const { type: cls } of caughtTypes(model, type)) {
      if (!cls || typeof cls.key !== "string") return null;
      const kind = Object.hasOwn(SOURCES, cls.key)
        ? cls.key
        : ["OSError", "ValueError"].find((name) => cls.ancestors.has(name));
      if (!kind) return null;
      found.add(kind);
    }
  }
  return [...found];
}

function simpleStatements(model: Model, body: readonly Stmt[]): Stmt[] {
  const out: Stmt[] = [];
  for (const node of model.within(body, { nested: false }))
    if (model.statement(node) === node && !COMPOUND.has(node.kind)) out.push(node as Stmt);
  return out;
}

function isInLoop(model: Model, stmt: Stmt, outer: Try): boolean {
  const loop = model.loop(stmt);
  return loop !== null && loop.start > outer.start;
}

const isLookup = (node: Node, byNumber: boolean): boolean => {
  if (node.kind !== "Subscript" || node.ctx === "Store" || node.slice.kind === "Slice") return false;
  const { slice } = node;
  const isNumber =
    (slice.kind === "Constant" && slice.type === "int") || slice.kind === "UnaryOp" || slice.kind === "BinOp";
  return slice.kind === "Constant" ? isNumber === byNumber : true;
};

const isCall = (node: Node, name: RegExp) =>
  node.kind === "Call" && node.func.kind === "Attribute" && name.test(node.func.attr);
const calls = (model: Model, node: Node, name: RegExp) =>
  node.kind === "Call" && name.test(model.qualified(node.func) ?? "");
const isUnpacking = (node: Node) =>
  node.kind === "Assign" && node.targets[0]!.kind === "Tuple" && node.value.kind !== "Tuple";
const isText = (expr: Expr) =>
  expr.kind === "JoinedStr" || (expr.kind === "Constant" && (expr.type === "str" || expr.type === "bytes"));
const isHarmless = (func: Expr) =>
  HARMLESS.test(func.kind === "Name" ? func.id : func.kind === "Attribute" ? func.attr : "");
