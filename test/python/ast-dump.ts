/**
 * Our tree in the words of oracle_ast.py, to be compared with CPython's.
 *
 * What both sides leave out:
 * - values of strings with `\N{…}` (we have no table of Unicode names), on both sides written as "named";
 * - with a CPython before 3.12: everything inside f-strings, whose positions it did not know.
 */
import { createHash } from "node:crypto";
import type { Constant, Identifier, Kind, Node, Tree } from "../../src/python/ast";

/** CPython's `_fields`, without `type_comment`, `type_ignores` and what is special. */
const FIELDS: Record<Exclude<Kind, "Constant" | "Missing" | "ErrorStmt">, string> = {
  Module: "body",
  FunctionDef: "name args body decorator_list returns type_params",
  AsyncFunctionDef: "name args body decorator_list returns type_params",
  ClassDef: "name bases keywords body decorator_list type_params",
  Return: "value",
  Delete: "targets",
  Assign: "targets value",
  TypeAlias: "name type_params value",
  AugAssign: "target op value",
  AnnAssign: "target annotation value simple",
  For: "target iter body orelse",
  AsyncFor: "target iter body orelse",
  While: "test body orelse",
  If: "test body orelse",
  With: "items body",
  AsyncWith: "items body",
  Match: "subject cases",
  Raise: "exc cause",
  Try: "body handlers orelse finalbody",
  TryStar: "body handlers orelse finalbody",
  Assert: "test msg",
  Import: "names",
  ImportFrom: "module names level",
  Global: "names",
  Nonlocal: "names",
  Expr: "value",
  Pass: "",
  Break: "",
  Continue: "",
  BoolOp: "op values",
  NamedExpr: "target value",
  BinOp: "left op right",
  UnaryOp: "op operand",
  Lambda: "args body",
  IfExp: "test body orelse",
  Dict: "keys values",
  Set: "elts",
  ListComp: "elt generators",
  SetComp: "elt generators",
  DictComp: "key value generators",
  GeneratorExp: "elt generators",
  Await: "value",
  Yield: "value",
  YieldFrom: "value",
  Compare: "left ops comparators",
  Call: "func args keywords",
  FormattedValue: "value conversion format_spec",
  Interpolation: "value str conversion format_spec",
  JoinedStr: "values",
  TemplateStr: "values",
  Attribute: "value attr ctx",
  Subscript: "value slice ctx",
  Starred: "value ctx",
  Name: "id ctx",
  List: "elts ctx",
  Tuple: "elts ctx",
  Slice: "lower upper step",
  comprehension: "target iter ifs is_async",
  ExceptHandler: "type name body",
  arguments: "posonlyargs args vararg kwonlyargs kw_defaults kwarg defaults",
  arg: "arg annotation",
  keyword: "arg value",
  alias: "name asname",
  withitem: "context_expr optional_vars",
  match_case: "pattern guard body",
  MatchValue: "value",
  MatchSingleton: "value",
  MatchSequence: "patterns",
  MatchMapping: "keys patterns rest",
  MatchClass: "cls patterns kwd_attrs kwd_patterns",
  MatchStar: "name",
  MatchAs: "pattern name",
  MatchOr: "patterns",
  TypeVar: "name bound default_value",
  ParamSpec: "name default_value",
  TypeVarTuple: "name default_value",
};
const SPLIT = new Map(Object.entries(FIELDS).map(([kind, names]) => [kind, names === "" ? [] : names.split(" ")]));
/** Fields whose strings are class names in CPython, not identifiers. */
const WORDS = new Set(["ctx", "op", "ops"]);
const WITHOUT_POSITION = new Set(["Module", "arguments", "comprehension", "withitem", "match_case"]);

/** The dump of a tree as lines. `formatted`: with what is inside f-strings. */
export function dump(text: string, tree: Tree, formatted: boolean): string[] {
  const out: string[] = [];
  const write = (node: Node): void => {
    out.push(WITHOUT_POSITION.has(node.kind) ? node.kind : `${node.kind} ${node.start} ${node.end}`);
    if (node.kind === "Constant") {
      if (node.u) out.push("u");
      out.push(node.type === "str" && text.slice(node.start, node.end).includes("\\N{") ? "named" : constant(node));
      return;
    }
    if (node.kind === "JoinedStr" && !formatted) return;
    for (const name of SPLIT.get(node.kind) ?? []) {
      const value = (node as unknown as Record<string, unknown>)[name];
      if (Array.isArray(value)) {
        out.push("[");
        for (const item of value) one(name, item);
        out.push("]");
      } else one(name, value);
    }
  };
  const one = (name: string, value: unknown): void => {
    if (value === null) out.push("-");
    else if (typeof value === "object") {
      if ("kind" in value!) write(value as Node);
      else out.push(`=${(value as Identifier).name}`);
    } else if (typeof value === "string") out.push(WORDS.has(name) ? value : `=${value}`);
    else out.push(String(value));
  };
  write(tree.module);
  return out;
}

function constant({ type, value }: Constant): string {
  switch (type) {
    case "str":
    case "bytes":
    case "bool":
      return `${type} ${value}`;
    case "int":
      return `int ${(value as number | bigint).toString(16)}`;
    case "float":
    case "complex": {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleBE(value as number);
      return `${type} ${bytes.toString("hex")}`;
    }
    default:
      return type;
  }
}

/** The SHA-1 of a dump as oracle_ast.py computes it. */
export function digest(lines: readonly string[]): string {
  return createHash("sha1")
    .update(Buffer.from(lines.join("\n"), "utf16le"))
    .digest("hex");
}

/** The first lines at which two dumps differ, with what is around them. */
export function firstDifference(dumped: readonly string[], theirs: readonly string[]): string {
  const ours = dumped.join("\n").split("\n");
  let i = 0;
  while (i < ours.length && ours[i] === theirs[i]) i++;
  const show = (lines: readonly string[]) =>
    lines
      .slice(i, i + 6)
      .map((line) => `    ${JSON.stringify(line).slice(0, 120)}`)
      .join("\n");
  return `  after ${JSON.stringify(ours.slice(Math.max(0, i - 4), i))}\n  ours:\n${show(ours)}\n  CPython's:\n${show(theirs)}`;
}
