/**
 * The tree: CPython 3.14's `ast` nodes by name and field, as plain objects.
 *
 * Differences from `ast`, all of them additions or forced by JavaScript:
 * - every node has `kind` (CPython's class name), `start` and `end` (UTF-16 offsets, end exclusive, relative to the
 *   text that was parsed: the file for `parse`, the chunk inside a `Document`);
 * - `Constant` has `type` for the Python type of `value` and `u` for CPython's `kind == "u"`;
 * - operators are CPython's class names as strings; `op`/`ops` come with the offset of the operator's first character;
 * - nodes that CPython gives no position (`arguments`, `comprehension`, `withitem`, `match_case`, `Module`) have one here:
 *   from the first to the last token that belongs to them (empty `arguments`: the place where they would stand);
 * - most identifiers that CPython keeps as bare strings are `Identifier`s with their place; names are NFKC-normalised as
 *   CPython does, so their length can differ from that of the source token;
 * - `Missing` stands where a half-typed program has no expression, `ErrorStmt` for tokens that belong to no statement.
 */

export interface NodeBase {
  readonly start: number;
  readonly end: number;
  /** The node around it once a `Document` holds the tree; `parse` leaves it null. Here so that all nodes have room for it. */
  parent: Node | null;
}

/** An identifier with its place in the text. `name` is NFKC-normalised; `start`/`end` are the source token. */
export interface Identifier {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export type ExprContext = "Load" | "Store" | "Del";
export type BoolOperator = "And" | "Or";
export type Operator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv";
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub";
export type CompareOperator = "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";

// ---------------------------------------------------------------- module and statements
export interface Module extends NodeBase {
  readonly kind: "Module";
  readonly body: Stmt[];
}

interface FunctionBase extends NodeBase {
  /** The name as an identifier; `name.name` is CPython's `name`. */
  readonly name: Identifier;
  readonly args: Arguments;
  readonly body: Stmt[];
  readonly decorator_list: Expr[];
  readonly returns: Expr | null;
  readonly type_params: TypeParam[];
  /** Offset just after the `:` that ends the header (`end` of the header where the colon is missing). */
  readonly headerEnd: number;
}
/** `start` is the `def`/`async` keyword as in CPython ≥ 3.8; decorators lie before it. */
export interface FunctionDef extends FunctionBase {
  readonly kind: "FunctionDef";
}
export interface AsyncFunctionDef extends FunctionBase {
  readonly kind: "AsyncFunctionDef";
}
export interface ClassDef extends NodeBase {
  readonly kind: "ClassDef";
  readonly name: Identifier;
  readonly bases: Expr[];
  readonly keywords: Keyword[];
  readonly body: Stmt[];
  readonly decorator_list: Expr[];
  readonly type_params: TypeParam[];
  readonly headerEnd: number;
}
export interface Return extends NodeBase {
  readonly kind: "Return";
  readonly value: Expr | null;
}
export interface Delete extends NodeBase {
  readonly kind: "Delete";
  readonly targets: Expr[];
}
export interface Assign extends NodeBase {
  readonly kind: "Assign";
  readonly targets: Expr[];
  readonly value: Expr;
}
export interface TypeAlias extends NodeBase {
  readonly kind: "TypeAlias";
  readonly name: Name;
  readonly type_params: TypeParam[];
  readonly value: Expr;
}
export interface AugAssign extends NodeBase {
  readonly kind: "AugAssign";
  readonly target: Expr;
  readonly op: Operator;
  readonly opStart: number;
  readonly value: Expr;
}
export interface AnnAssign extends NodeBase {
  readonly kind: "AnnAssign";
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
  /** 1 where the target is a bare name without parentheses, else 0, as in CPython. */
  readonly simple: 0 | 1;
}
interface ForBase extends NodeBase {
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: Stmt[];
  readonly orelse: Stmt[];
}
export interface For extends ForBase {
  readonly kind: "For";
}
export interface AsyncFor extends ForBase {
  readonly kind: "AsyncFor";
}
export interface While extends NodeBase {
  readonly kind: "While";
  readonly test: Expr;
  readonly body: Stmt[];
  readonly orelse: Stmt[];
}
/** `elif` is an `If` alone in `orelse` that starts at the word `elif`, as in CPython. */
export interface If extends NodeBase {
  readonly kind: "If";
  readonly test: Expr;
  readonly body: Stmt[];
  readonly orelse: Stmt[];
}
interface WithBase extends NodeBase {
  readonly items: WithItem[];
  readonly body: Stmt[];
}
export interface With extends WithBase {
  readonly kind: "With";
}
export interface AsyncWith extends WithBase {
  readonly kind: "AsyncWith";
}
export interface Match extends NodeBase {
  readonly kind: "Match";
  readonly subject: Expr;
  readonly cases: MatchCase[];
}
export interface Raise extends NodeBase {
  readonly kind: "Raise";
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}
interface TryBase extends NodeBase {
  readonly body: Stmt[];
  readonly handlers: ExceptHandler[];
  readonly orelse: Stmt[];
  readonly finalbody: Stmt[];
}
export interface Try extends TryBase {
  readonly kind: "Try";
}
export interface TryStar extends TryBase {
  readonly kind: "TryStar";
}
export interface Assert extends NodeBase {
  readonly kind: "Assert";
  readonly test: Expr;
  readonly msg: Expr | null;
}
export interface Import extends NodeBase {
  readonly kind: "Import";
  readonly names: Alias[];
}
export interface ImportFrom extends NodeBase {
  readonly kind: "ImportFrom";
  /** The dotted name without leading dots, or null in `from . import x`. */
  readonly module: string | null;
  /** Where `module` starts, or where it would (after the dots). */
  readonly moduleStart: number;
  readonly names: Alias[];
  readonly level: number;
}
export interface Global extends NodeBase {
  readonly kind: "Global";
  readonly names: Identifier[];
}
export interface Nonlocal extends NodeBase {
  readonly kind: "Nonlocal";
  readonly names: Identifier[];
}
export interface ExprStmt extends NodeBase {
  readonly kind: "Expr";
  readonly value: Expr;
}
export interface Pass extends NodeBase {
  readonly kind: "Pass";
}
export interface Break extends NodeBase {
  readonly kind: "Break";
}
export interface Continue extends NodeBase {
  readonly kind: "Continue";
}
/** Tokens that form no statement. Detectors skip it and every statement for which `hasProblem` holds. */
export interface ErrorStmt extends NodeBase {
  readonly kind: "ErrorStmt";
}

export type FunctionNode = FunctionDef | AsyncFunctionDef;
export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue
  | ErrorStmt;

// ---------------------------------------------------------------- expressions
export interface BoolOp extends NodeBase {
  readonly kind: "BoolOp";
  readonly op: BoolOperator;
  readonly values: Expr[];
}
export interface NamedExpr extends NodeBase {
  readonly kind: "NamedExpr";
  readonly target: Expr;
  readonly value: Expr;
}
export interface BinOp extends NodeBase {
  readonly kind: "BinOp";
  readonly left: Expr;
  readonly op: Operator;
  readonly opStart: number;
  readonly right: Expr;
}
export interface UnaryOp extends NodeBase {
  readonly kind: "UnaryOp";
  readonly op: UnaryOperator;
  readonly operand: Expr;
}
export interface Lambda extends NodeBase {
  readonly kind: "Lambda";
  readonly args: Arguments;
  readonly body: Expr;
}
export interface IfExp extends NodeBase {
  readonly kind: "IfExp";
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
/** A `null` key is a `**mapping` entry; its value is the mapping. */
export interface Dict extends NodeBase {
  readonly kind: "Dict";
  readonly keys: (Expr | null)[];
  readonly values: Expr[];
}
export interface SetExpr extends NodeBase {
  readonly kind: "Set";
  readonly elts: Expr[];
}
export interface ListComp extends NodeBase {
  readonly kind: "ListComp";
  readonly elt: Expr;
  readonly generators: Comprehension[];
}
export interface SetComp extends NodeBase {
  readonly kind: "SetComp";
  readonly elt: Expr;
  readonly generators: Comprehension[];
}
export interface DictComp extends NodeBase {
  readonly kind: "DictComp";
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: Comprehension[];
}
export interface GeneratorExp extends NodeBase {
  readonly kind: "GeneratorExp";
  readonly elt: Expr;
  readonly generators: Comprehension[];
}
export interface Await extends NodeBase {
  readonly kind: "Await";
  readonly value: Expr;
}
export interface Yield extends NodeBase {
  readonly kind: "Yield";
  readonly value: Expr | null;
}
export interface YieldFrom extends NodeBase {
  readonly kind: "YieldFrom";
  readonly value: Expr;
}
export interface Compare extends NodeBase {
  readonly kind: "Compare";
  readonly left: Expr;
  readonly ops: CompareOperator[];
  /** Start and end of each operator as written: [start0, end0, start1, end1, …]; `not in` spans both words. */
  readonly opSpans: number[];
  readonly comparators: Expr[];
}
export interface Call extends NodeBase {
  readonly kind: "Call";
  readonly func: Expr;
  readonly args: Expr[];
  readonly keywords: Keyword[];
}
export interface FormattedValue extends NodeBase {
  readonly kind: "FormattedValue";
  readonly value: Expr;
  /** -1, or the character code of `s`, `r`, `a`. */
  readonly conversion: number;
  readonly format_spec: JoinedStr | null;
}
export interface Interpolation extends NodeBase {
  readonly kind: "Interpolation";
  readonly value: Expr;
  readonly str: string;
  readonly conversion: number;
  readonly format_spec: JoinedStr | null;
}
export interface JoinedStr extends NodeBase {
  readonly kind: "JoinedStr";
  readonly values: Expr[];
}
export interface TemplateStr extends NodeBase {
  readonly kind: "TemplateStr";
  readonly values: Expr[];
}
/**
 * `value` by `type`: str → string; bytes → string of code units 0–255; int → number, or bigint from 2^53 on;
 * float → number; complex → number (the imaginary part); bool → boolean; NoneType and ellipsis → null.
 */
export interface Constant extends NodeBase {
  readonly kind: "Constant";
  readonly type: "str" | "bytes" | "int" | "float" | "complex" | "bool" | "NoneType" | "ellipsis";
  readonly value: string | number | bigint | boolean | null;
  /** The literal has the prefix `u`. */
  readonly u: boolean;
  /** How many string tokens were concatenated by juxtaposition (1 for a single literal, 0 for no string). */
  readonly pieces: number;
}
export interface Attribute extends NodeBase {
  readonly kind: "Attribute";
  readonly value: Expr;
  /** Empty where the name is not typed yet. */
  readonly attr: string;
  readonly attrStart: number;
  readonly ctx: ExprContext;
}
export interface Subscript extends NodeBase {
  readonly kind: "Subscript";
  readonly value: Expr;
  readonly slice: Expr;
  readonly ctx: ExprContext;
}
export interface Starred extends NodeBase {
  readonly kind: "Starred";
  readonly value: Expr;
  readonly ctx: ExprContext;
}
export interface Name extends NodeBase {
  readonly kind: "Name";
  readonly id: string;
  readonly ctx: ExprContext;
}
export interface List extends NodeBase {
  readonly kind: "List";
  readonly elts: Expr[];
  readonly ctx: ExprContext;
}
export interface Tuple extends NodeBase {
  readonly kind: "Tuple";
  readonly elts: Expr[];
  readonly ctx: ExprContext;
}
export interface Slice extends NodeBase {
  readonly kind: "Slice";
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}
/** An expression that is not there. `start === end`. */
export interface Missing extends NodeBase {
  readonly kind: "Missing";
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice
  | Missing;

// ---------------------------------------------------------------- the rest
export interface Comprehension extends NodeBase {
  readonly kind: "comprehension";
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: Expr[];
  readonly is_async: 0 | 1;
}
export interface ExceptHandler extends NodeBase {
  readonly kind: "ExceptHandler";
  readonly type: Expr | null;
  readonly name: Identifier | null;
  readonly body: Stmt[];
}
export interface Arguments extends NodeBase {
  readonly kind: "arguments";
  readonly posonlyargs: Arg[];
  readonly args: Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: Arg[];
  readonly kw_defaults: (Expr | null)[];
  readonly kwarg: Arg | null;
  readonly defaults: Expr[];
}
/** `end` includes the annotation, as in CPython; `arg` is the name, which starts at `start`. */
export interface Arg extends NodeBase {
  readonly kind: "arg";
  readonly arg: string;
  readonly annotation: Expr | null;
}
/** `arg` is null in `**mapping`. */
export interface Keyword extends NodeBase {
  readonly kind: "keyword";
  readonly arg: string | null;
  readonly value: Expr;
}
/** `name` is the dotted name as CPython gives it, or `*`. */
export interface Alias extends NodeBase {
  readonly kind: "alias";
  readonly name: string;
  readonly asname: Identifier | null;
}
export interface WithItem extends NodeBase {
  readonly kind: "withitem";
  readonly context_expr: Expr;
  readonly optional_vars: Expr | null;
}
export interface MatchCase extends NodeBase {
  readonly kind: "match_case";
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: Stmt[];
}
export interface MatchValue extends NodeBase {
  readonly kind: "MatchValue";
  readonly value: Expr;
}
export interface MatchSingleton extends NodeBase {
  readonly kind: "MatchSingleton";
  readonly value: boolean | null;
}
export interface MatchSequence extends NodeBase {
  readonly kind: "MatchSequence";
  readonly patterns: Pattern[];
}
export interface MatchMapping extends NodeBase {
  readonly kind: "MatchMapping";
  readonly keys: Expr[];
  readonly patterns: Pattern[];
  readonly rest: Identifier | null;
}
export interface MatchClass extends NodeBase {
  readonly kind: "MatchClass";
  readonly cls: Expr;
  readonly patterns: Pattern[];
  readonly kwd_attrs: Identifier[];
  readonly kwd_patterns: Pattern[];
}
export interface MatchStar extends NodeBase {
  readonly kind: "MatchStar";
  readonly name: Identifier | null;
}
export interface MatchAs extends NodeBase {
  readonly kind: "MatchAs";
  readonly pattern: Pattern | null;
  readonly name: Identifier | null;
}
export interface MatchOr extends NodeBase {
  readonly kind: "MatchOr";
  readonly patterns: Pattern[];
}
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export interface TypeVar extends NodeBase {
  readonly kind: "TypeVar";
  readonly name: Identifier;
  readonly bound: Expr | null;
  readonly default_value: Expr | null;
}
export interface ParamSpec extends NodeBase {
  readonly kind: "ParamSpec";
  readonly name: Identifier;
  readonly default_value: Expr | null;
}
export interface TypeVarTuple extends NodeBase {
  readonly kind: "TypeVarTuple";
  readonly name: Identifier;
  readonly default_value: Expr | null;
}
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

export type Node =
  | Module
  | Stmt
  | Expr
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | Pattern
  | TypeParam;
export type Kind = Node["kind"];
export type NodeOf<K extends Kind> = Extract<Node, { kind: K }>;

/** A comment: from `#` to the end of its line, without the line break. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

/** A place where the text is not Python, with the words a person can use. Never shown as a diagnostic of ours. */
export interface SyntaxProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Target versions as `3.<minor>`; the number is the minor. */
export type Minor = 8 | 9 | 10 | 11 | 12 | 13 | 14;

export interface Tree {
  readonly module: Module;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}
