import type {
  Alias,
  Arg,
  ClassDef,
  Comprehension,
  DictComp,
  ExceptHandler,
  Expr,
  FunctionNode,
  GeneratorExp,
  Identifier,
  ImportFrom,
  Lambda,
  ListComp,
  MatchAs,
  MatchCase,
  MatchMapping,
  MatchStar,
  Module,
  Name,
  SetComp,
  Stmt,
  TypeAlias,
  TypeParam,
} from "./ast";

/** What CPython's symtable calls a block; `typeParams`, `typeVariable`, `typeAlias` since 3.12, `annotation` since 3.14. */
export type ScopeKind =
  | "module"
  | "class"
  | "function"
  | "lambda"
  | "comprehension"
  | "typeParams"
  | "typeVariable"
  | "typeAlias"
  | "annotation";

export type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp;

/**
 * The node a scope belongs to. `typeParams`: the generic function, class or alias; `typeVariable`: the expression that
 * is the bound or default; `annotation`: the function whose header it is, else the first annotation expression.
 */
export type ScopeNode = Module | FunctionNode | ClassDef | Lambda | ComprehensionNode | TypeAlias | Expr;

export interface Scope {
  readonly kind: ScopeKind;
  /** Null for a frame: the module or class around a unit that is built without the rest of the file. */
  readonly node: ScopeNode | null;
  /** The name of the function, class or alias; `lambda`, `listcomp`, …, `top` for the module, as CPython has it. */
  readonly name: string;
  readonly parent: Scope | null;
  /** In document order. */
  readonly children: Scope[];
  /** By mangled name, in the order of first mention. */
  readonly symbols: Map<string, ScopeSymbol>;
  /**
   * When the code runs: `now`; `never` (annotations of local variables since 3.14); `text` (annotations under
   * `from __future__ import annotations`). Names in `never` and `text` scopes are resolved but capture nothing.
   */
  readonly runs: "now" | "never" | "text";
  /** Whether names are looked up in the class around it first: annotations, type parameters and aliases in a class. */
  readonly seesClass: boolean;
  /** `from m import *` statements written directly in this scope. */
  readonly starImports: ImportFrom[];
  /** A class: some method uses `__class__` or `super`. */
  usesClassCell: boolean;
  /** The class name that mangles private names here. */
  readonly privateName: string | null;
  /** In the header of a generic class only these names are mangled. */
  readonly mangledOnly: ReadonlySet<string> | null;
}

/** How a name was mentioned in a scope; the bits are CPython's facts, not its numbers. */
export const Mention = {
  global: 1,
  local: 2,
  param: 4,
  nonlocal: 8,
  use: 16,
  /** In a class: the name is also a free variable that its methods take from around the class. */
  freeClass: 64,
  import: 128,
  annotation: 256,
  comprehensionTarget: 512,
  typeParam: 1024,
} as const;

/** Any of these makes the name belong to the scope (unless it is declared `global` or `nonlocal`). */
export const BOUND = Mention.local | Mention.param | Mention.import | Mention.typeParam;

/**
 * Where the value of a name lives: in this scope (`local`), in this scope and shared with functions inside it (`cell`),
 * in an enclosing function (`free`), in the module by declaration (`globalExplicit`) or because no enclosing function
 * binds it (`globalImplicit`: the module or builtins).
 */
export type Resolution = "local" | "cell" | "free" | "globalExplicit" | "globalImplicit";

/** A name as one scope mentions it. */
export interface ScopeSymbol {
  /** The mangled name. */
  readonly name: string;
  readonly scope: Scope;
  /** Bits of `Mention`. */
  mentions: number;
  resolution: Resolution;
  /** For `free`: the symbol that holds the value; null for `__class__` and for a `nonlocal` without binding. */
  owner: ScopeSymbol | null;
  /** Where a `seesClass` scope finds the name first, although `resolution` says global as CPython does. */
  viaClass: ScopeSymbol | null;
  /** In document order. A walrus inside a comprehension is also listed by the function that gets the value. */
  readonly bindings: Binding[];
  /** Reads in document order; the target of `x += 1` is a binding only. */
  readonly uses: Name[];
  /** The names in `global` and `nonlocal` statements. */
  readonly declarations: Identifier[];
  /** Symbols of inner scopes whose `owner` this is, in document order. */
  readonly captures: ScopeSymbol[];
}

export type BindingKind =
  | "assign"
  | "augassign"
  | "annassign"
  | "for"
  | "with"
  | "import"
  | "importFrom"
  | "def"
  | "class"
  | "param"
  | "except"
  | "walrus"
  | "match"
  | "del"
  | "typeAlias"
  | "typeParam"
  | "comprehension";

/** The node that stands for a binding; each node binds at most one name. */
export type BindingNode =
  | Name
  | Alias
  | Arg
  | FunctionNode
  | ClassDef
  | ExceptHandler
  | MatchAs
  | MatchStar
  | MatchMapping
  | TypeParam;

/** The statement or expression that does the binding. */
export type BindingOwner = Stmt | Expr | Comprehension | ExceptHandler | MatchCase | TypeParam;

export interface Binding {
  readonly kind: BindingKind;
  /** The name as it is written (NFKC-normalised, not mangled). */
  readonly name: string;
  readonly node: BindingNode;
  /** Span of the name in the text. */
  readonly start: number;
  readonly end: number;
  readonly owner: BindingOwner;
  /**
   * The expression whose value the name gets, where it is there to see: `x = v`, `x: T = v`, `(x := v)`,
   * `x, y = v, w`. Null for everything else; an `annassign` without it only declares.
   */
  readonly value: Expr | null;
  /** The scope the binding is written in, and its symbol there. */
  readonly scope: Scope;
  readonly symbol: ScopeSymbol;
}
