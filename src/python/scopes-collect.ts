/**
 * The first pass of the symbol table: one walk over all kinds of statements and expressions that share its stack of
 * work and its maps, which is why it is one file.
 */
import type {
  Arg,
  Arguments,
  ClassDef,
  Comprehension,
  Expr,
  FunctionNode,
  Identifier,
  Keyword,
  Lambda,
  MatchCase,
  Minor,
  Module,
  Name,
  NamedExpr,
  Node,
  Pattern,
  Stmt,
  TypeAlias,
  TypeParam,
  WithItem,
} from "./ast";
import {
  type Binding,
  type BindingKind,
  type BindingNode,
  type BindingOwner,
  BOUND,
  type ComprehensionNode,
  Mention,
  type Scope,
  type ScopeKind,
  type ScopeNode,
  type ScopeSymbol,
} from "./symbols";

/** The class around a unit: all that the scopes of one member need to know of it. */
export interface ClassContext {
  readonly name: string;
  /** Names of its type parameters. */
  readonly typeParams: readonly string[];
  /** Whether the class body binds a name; decides only for annotations that also find it among the type parameters. */
  readonly binds?: (name: string) => boolean;
}

export interface ScopeOptions {
  readonly target: Minor;
  /** `from __future__ import annotations` holds. A `Module` knows by itself. */
  readonly futureAnnotations?: boolean;
  /** The statements are members of this top-level class. */
  readonly inClass?: ClassContext;
  /** Definitions for which this holds only bind their name; they are units of their own. */
  readonly opaque?: (definition: FunctionNode | ClassDef) => boolean;
}

/** The facts of the first pass: what each scope mentions, before anything is resolved. */
export interface Collected {
  readonly root: Scope;
  /** Parents before children. */
  readonly scopes: Scope[];
  readonly eagerAnnotations: boolean;
  readonly futureAnnotations: boolean;
  readonly scopeOfNode: Map<Node, Scope>;
  /** Type-parameter scopes by generic definition, annotation scopes by function or by the scope of the variables. */
  readonly typeParamScopes: Map<Node, Scope>;
  readonly symbolOfName: Map<Name, ScopeSymbol>;
  readonly bindingOfNode: Map<BindingNode, Binding>;
}

const COMPREHENSION_NAMES = {
  ListComp: "listcomp",
  SetComp: "setcomp",
  DictComp: "dictcomp",
  GeneratorExp: "genexpr",
} as const;

/** `__x` inside class `C` is `_C__x`; dunder names, dotted names and classes named `_` only stay as they are. */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

/** Whether the module starts with `from __future__ import annotations` (docstring and other futures may precede). */
export function hasFutureAnnotations(body: readonly Stmt[]): boolean {
  for (const stmt of body) {
    if (stmt.kind === "ImportFrom" && stmt.module === "__future__" && stmt.level === 0) {
      if (stmt.names.some((alias) => alias.name === "annotations")) return true;
    } else if (!(stmt.kind === "Expr" && stmt.value.kind === "Constant")) return false;
  }
  return false;
}

interface NewScope {
  readonly runs?: Scope["runs"];
  readonly seesClass?: boolean;
  readonly privateName?: string | null;
  readonly mangledOnly?: ReadonlySet<string> | null;
}

/** Walks the statements once, without recursion, and notes every mention of a name in the scope it is evaluated in. */
export function collect(root: Module | readonly Stmt[], options: ScopeOptions): Collected {
  const scopes: Scope[] = [];
  const scopeOfNode = new Map<Node, Scope>();
  const typeParamScopes = new Map<Node, Scope>();
  const symbolOfName = new Map<Name, ScopeSymbol>();
  const bindingOfNode = new Map<BindingNode, Binding>();
  const variableAnnotations = new Map<Scope, Scope>();
  const isModule = "kind" in root;
  const body = isModule ? root.body : root;
  const futureAnnotations = options.futureAnnotations ?? (isModule && hasFutureAnnotations(body));
  const eagerAnnotations = options.target < 14 && !futureAnnotations;

  // Work still to do, last in first out: nodes with the scope they are evaluated in. Everything is visited in document
  // order; offsets are never compared across statements, for a unit may hold statements of several texts.
  const pendingNodes: (Node | (() => void))[] = [];
  const pendingScopes: Scope[] = [];

  const module = open("module", isModule ? root : null, "top", null, {});
  pushAll(body, options.inClass ? openFrame(options.inClass) : module);
  while (pendingNodes.length > 0) {
    const item = pendingNodes.pop()!;
    const scope = pendingScopes.pop()!;
    if (typeof item === "function") item();
    else visit(item, scope);
  }
  return {
    root: module,
    scopes,
    eagerAnnotations,
    futureAnnotations,
    scopeOfNode,
    typeParamScopes,
    symbolOfName,
    bindingOfNode,
  };

  // -------------------------------------------------------------- scopes
  function open(kind: ScopeKind, node: ScopeNode | null, name: string, parent: Scope | null, more: NewScope): Scope {
    const scope: Scope = {
      kind,
      node,
      name,
      parent,
      children: [],
      symbols: new Map(),
      runs: more.runs ?? "now",
      seesClass: more.seesClass ?? false,
      starImports: [],
      usesClassCell: false,
      privateName: more.privateName !== undefined ? more.privateName : (parent?.privateName ?? null),
      mangledOnly:
        more.mangledOnly !== undefined ? more.mangledOnly : kind === "class" ? null : (parent?.mangledOnly ?? null),
    };
    parent?.children.push(scope);
    scopes.push(scope);
    return scope;
  }

  function openFrame(context: ClassContext): Scope {
    let around = module;
    if (context.typeParams.length > 0) {
      around = open("typeParams", null, context.name, module, {
        privateName: context.name,
        mangledOnly: new Set(context.typeParams),
      });
      for (const name of context.typeParams) mention(around, name, Mention.local | Mention.typeParam);
    }
    return open("class", null, context.name, around, { privateName: context.name });
  }

  function mention(scope: Scope, name: string, bits: number): ScopeSymbol {
    const mangled =
      scope.privateName !== null && (scope.mangledOnly === null || scope.mangledOnly.has(name))
        ? mangle(scope.privateName, name)
        : name;
    return mentionMangled(scope, mangled, bits);
  }

  function mentionMangled(scope: Scope, name: string, bits: number): ScopeSymbol {
    let symbol = scope.symbols.get(name);
    if (symbol) symbol.mentions |= bits;
    else {
      symbol = newSymbol(scope, name, bits);
      scope.symbols.set(name, symbol);
    }
    return symbol;
  }

  // -------------------------------------------------------------- bindings
  function bind(
    scope: Scope,
    kind: BindingKind,
    name: string,
    node: BindingNode,
    start: number,
    end: number,
    owner: BindingOwner,
    value: Expr | null,
    bits: number,
  ): Binding {
    const symbol = mention(scope, name, bits);
    const binding: Binding = { kind, name, node, start, end, owner, value, scope, symbol };
    symbol.bindings.push(binding);
    bindingOfNode.set(node, binding);
    if (node.kind === "Name") symbolOfName.set(node, symbol);
    return binding;
  }

  function bindIdentifier(
    scope: Scope,
    kind: BindingKind,
    id: Identifier,
    node: BindingNode,
    owner: BindingOwner,
    bits: number = Mention.local,
  ): void {
    bind(scope, kind, id.name, node, id.start, id.end, owner, null, bits);
  }

  /** Binds the names of an assignment target; attributes and subscripts are ordinary expressions. */
  function bindTarget(
    scope: Scope,
    kind: BindingKind,
    target: Expr,
    owner: BindingOwner,
    value: Expr | null,
    bits: number = Mention.local,
  ): void {
    const targets: Expr[] = [target];
    const values: (Expr | null)[] = [value];
    while (targets.length > 0) {
      const next = targets.pop()!;
      const given = values.pop()!;
      if (next.kind === "Name") bind(scope, kind, next.id, next, next.start, next.end, owner, given, bits);
      else if (next.kind === "Starred") {
        targets.push(next.value);
        values.push(null);
      } else if (next.kind === "Tuple" || next.kind === "List") {
        const parts = pairs(next.elts, given);
        for (let i = next.elts.length - 1; i >= 0; i--) {
          targets.push(next.elts[i]!);
          values.push(parts ? parts[i]! : null);
        }
      } else push(next, scope);
    }
  }

  /** The walrus of a comprehension gives its value to the nearest scope that is not a comprehension. */
  function bindAround(binding: Binding): void {
    const { symbol } = binding;
    let around: Scope | null = binding.scope;
    while (around && (around.kind === "comprehension" || around.kind === "annotation")) around = around.parent;
    if (!around) return;
    if (around.kind === "module") {
      symbol.mentions |= Mention.global;
      mentionMangled(around, symbol.name, Mention.global).bindings.push(binding);
      return;
    }
    const outer = mentionMangled(around, symbol.name, 0);
    symbol.mentions |= (outer.mentions & Mention.global) !== 0 ? Mention.global : Mention.nonlocal;
    outer.mentions |= Mention.local;
    outer.bindings.push(binding);
  }

  function bindPattern(scope: Scope, owner: MatchCase): void {
    const patterns: Pattern[] = [owner.pattern];
    const values: Expr[] = [];
    while (patterns.length > 0) {
      const pattern = patterns.pop()!;
      switch (pattern.kind) {
        case "MatchValue":
          values.push(pattern.value);
          break;
        case "MatchSingleton":
          break;
        case "MatchStar":
          if (pattern.name) bindIdentifier(scope, "match", pattern.name, pattern, owner);
          break;
        case "MatchMapping":
          values.push(...pattern.keys);
          if (pattern.rest) bindIdentifier(scope, "match", pattern.rest, pattern, owner);
          pushReversed(patterns, pattern.patterns);
          break;
        case "MatchClass":
          values.push(pattern.cls);
          pushReversed(patterns, pattern.kwd_patterns);
          pushReversed(patterns, pattern.patterns);
          break;
        case "MatchAs":
          if (pattern.name) bindIdentifier(scope, "match", pattern.name, pattern, owner);
          if (pattern.pattern) patterns.push(pattern.pattern);
          break;
        case "MatchSequence":
        case "MatchOr":
          pushReversed(patterns, pattern.patterns);
          break;
        default:
          pattern satisfies never;
      }
    }
    pushAll(values, scope);
  }

  // -------------------------------------------------------------- the walk
  function push(node: Node | (() => void) | null, scope: Scope): void {
    if (!node) return;
    pendingNodes.push(node);
    pendingScopes.push(scope);
  }

  /** Schedules nodes so that the first is visited first. */
  function pushAll(nodes: readonly (Node | null)[], scope: Scope): void {
    for (let i = nodes.length - 1; i >= 0; i--) push(nodes[i]!, scope);
  }

  function visit(node: Node, scope: Scope): void {
    switch (node.kind) {
      // ---- statements that bind or open scopes
      case "FunctionDef":
      case "AsyncFunctionDef":
        bindIdentifier(scope, "def", node.name, node, node);
        if (!options.opaque?.(node)) visitFunction(node, scope);
        return;
      case "ClassDef":
        bindIdentifier(scope, "class", node.name, node, node);
        if (!options.opaque?.(node)) visitClass(node, scope);
        return;
      case "TypeAlias":
        visitTypeAlias(node, scope);
        return;
      case "Assign":
        push(node.value, scope);
        for (const target of node.targets) bindTarget(scope, "assign", target, node, node.value);
        return;
      case "AugAssign":
        push(node.value, scope);
        bindTarget(scope, "augassign", node.target, node, null);
        return;
      case "AnnAssign": {
        push(node.value, scope);
        visitAnnotation(node.annotation, scope);
        const bits = node.simple ? Mention.local | Mention.annotation : Mention.local;
        if (node.target.kind !== "Name") push(node.target, scope);
        else if (node.simple || node.value) bindTarget(scope, "annassign", node.target, node, node.value, bits);
        return;
      }
      case "For":
      case "AsyncFor":
        pushAll(node.orelse, scope);
        pushAll(node.body, scope);
        push(node.iter, scope);
        bindTarget(scope, "for", node.target, node, null);
        return;
      case "With":
      case "AsyncWith":
        pushAll(node.body, scope);
        for (let i = node.items.length - 1; i >= 0; i--) {
          const item: WithItem = node.items[i]!;
          const { optional_vars: target } = item;
          if (target) push(() => bindTarget(scope, "with", target, node, null), scope);
          push(item.context_expr, scope);
        }
        return;
      case "Delete":
        for (const target of node.targets) bindTarget(scope, "del", target, node, null);
        return;
      case "Import":
      case "ImportFrom":
        for (const alias of node.names) {
          if (alias.name === "*") {
            if (node.kind === "ImportFrom") scope.starImports.push(node);
            continue;
          }
          const kind = node.kind === "Import" ? "import" : "importFrom";
          if (alias.asname) bindIdentifier(scope, kind, alias.asname, alias, node, Mention.import);
          else {
            const name = alias.name.split(".", 1)[0]!;
            bind(scope, kind, name, alias, alias.start, alias.start + name.length, node, null, Mention.import);
          }
        }
        return;
      case "Global":
      case "Nonlocal": {
        const bits = node.kind === "Global" ? Mention.global : Mention.nonlocal;
        for (const id of node.names) {
          const symbol = mention(scope, id.name, bits);
          symbol.declarations.push(id);
          if (node.kind === "Global" && scope !== module) mentionMangled(module, symbol.name, bits);
        }
        return;
      }
      case "Try":
      case "TryStar":
        pushAll(node.finalbody, scope);
        pushAll(node.orelse, scope);
        pushAll(node.handlers, scope);
        pushAll(node.body, scope);
        return;
      case "ExceptHandler":
        pushAll(node.body, scope);
        push(node.type, scope);
        if (node.name) bindIdentifier(scope, "except", node.name, node, node);
        return;
      case "Match":
        pushAll(node.cases, scope);
        push(node.subject, scope);
        return;
      case "match_case":
        pushAll(node.body, scope);
        push(node.guard, scope);
        bindPattern(scope, node);
        return;
      // ---- statements that only hold others
      case "If":
      case "While":
        pushAll(node.orelse, scope);
        pushAll(node.body, scope);
        push(node.test, scope);
        return;
      case "Return":
      case "Expr":
      case "Await":
      case "Yield":
      case "YieldFrom":
      case "Starred":
      case "keyword":
      case "Attribute":
        push(node.value, scope);
        return;
      case "Raise":
        push(node.cause, scope);
        push(node.exc, scope);
        return;
      case "Assert":
        push(node.msg, scope);
        push(node.test, scope);
        return;
      // ---- expressions
      case "Name":
        visitName(node, scope);
        return;
      case "NamedExpr":
        visitWalrus(node, scope);
        return;
      case "Lambda":
        visitLambda(node, scope);
        return;
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        visitComprehension(node, scope);
        return;
      case "BoolOp":
      case "JoinedStr":
      case "TemplateStr":
        pushAll(node.values, scope);
        return;
      case "BinOp":
        push(node.right, scope);
        push(node.left, scope);
        return;
      case "UnaryOp":
        push(node.operand, scope);
        return;
      case "IfExp":
        push(node.orelse, scope);
        push(node.test, scope);
        push(node.body, scope);
        return;
      case "Dict":
        for (let i = node.values.length - 1; i >= 0; i--) {
          push(node.values[i]!, scope);
          push(node.keys[i] ?? null, scope);
        }
        return;
      case "Set":
      case "List":
      case "Tuple":
        pushAll(node.elts, scope);
        return;
      case "Compare":
        pushAll(node.comparators, scope);
        push(node.left, scope);
        return;
      case "Call":
        pushAll(inTextOrder(node.args, node.keywords), scope);
        push(node.func, scope);
        return;
      case "FormattedValue":
      case "Interpolation":
        push(node.format_spec, scope);
        push(node.value, scope);
        return;
      case "Subscript":
        push(node.slice, scope);
        push(node.value, scope);
        return;
      case "Slice":
        push(node.step, scope);
        push(node.upper, scope);
        push(node.lower, scope);
        return;
    }
  }

  function visitName(node: Name, scope: Scope): void {
    if (node.ctx !== "Load") {
      // Only a broken tree has a target outside the statements that bind.
      bind(
        scope,
        node.ctx === "Del" ? "del" : "assign",
        node.id,
        node,
        node.start,
        node.end,
        node,
        null,
        Mention.local,
      );
      return;
    }
    const symbol = mention(scope, node.id, Mention.use);
    symbol.uses.push(node);
    symbolOfName.set(node, symbol);
    if (node.id === "super" && scope.kind !== "module" && scope.kind !== "class") {
      mention(scope, "__class__", Mention.use);
    }
  }

  function visitWalrus(node: NamedExpr, scope: Scope): void {
    push(node.value, scope);
    const { target } = node;
    if (target.kind !== "Name") {
      bindTarget(scope, "walrus", target, node, null);
      return;
    }
    const binding = bind(scope, "walrus", target.id, target, target.start, target.end, node, node.value, Mention.local);
    if (scope.kind === "comprehension") bindAround(binding);
  }

  function visitFunction(node: FunctionNode, scope: Scope): void {
    push(() => {
      const header = openTypeParams(node, scope);
      const annotated = annotationScope(node, header, scope);
      const inner = open("function", node, node.name.name, header, {});
      scopeOfNode.set(node, inner);
      bindParams(node.args, node, inner);
      pushAll(node.body, inner);
      push(node.returns, annotated);
      pushArguments(node.args, scope, annotated);
    }, scope);
    pushAll(node.decorator_list, scope);
  }

  function visitLambda(node: Lambda, scope: Scope): void {
    const inner = open("lambda", node, "lambda", scope, {});
    scopeOfNode.set(node, inner);
    bindParams(node.args, node, inner);
    push(node.body, inner);
    pushArguments(node.args, scope, scope);
  }

  function visitClass(node: ClassDef, scope: Scope): void {
    push(() => {
      const header = openTypeParams(node, scope);
      const inner = open("class", node, node.name.name, header, { privateName: node.name.name });
      scopeOfNode.set(node, inner);
      pushAll(node.body, inner);
      pushAll(inTextOrder(node.bases, node.keywords), header);
    }, scope);
    pushAll(node.decorator_list, scope);
  }

  function visitTypeAlias(node: TypeAlias, scope: Scope): void {
    bindTarget(scope, "typeAlias", node.name, node, null);
    const header = openTypeParams(node, scope);
    const inner = open("typeAlias", node, node.name.id, header, { seesClass: scope.kind === "class" });
    scopeOfNode.set(node, inner);
    push(node.value, inner);
  }

  function visitComprehension(node: ComprehensionNode, scope: Scope): void {
    const inner = open("comprehension", node, COMPREHENSION_NAMES[node.kind], scope, {});
    scopeOfNode.set(node, inner);
    const bits = Mention.local | Mention.comprehensionTarget;
    for (let i = node.generators.length - 1; i >= 0; i--) {
      const generator: Comprehension = node.generators[i]!;
      pushAll(generator.ifs, inner);
      push(generator.iter, i === 0 ? scope : inner);
    }
    for (const generator of node.generators) {
      bindTarget(inner, "comprehension", generator.target, generator, null, bits);
    }
    if (node.kind === "DictComp") {
      push(node.value, inner);
      push(node.key, inner);
    } else push(node.elt, inner);
  }

  /** Opens the scope of type parameters around a generic definition; without parameters the scope itself. */
  function openTypeParams(node: FunctionNode | ClassDef | TypeAlias, scope: Scope): Scope {
    if (node.type_params.length === 0) return scope;
    const name = node.kind === "TypeAlias" ? node.name.id : node.name.name;
    const inner = open("typeParams", node, name, scope, {
      seesClass: scope.kind === "class",
      ...(node.kind === "ClassDef"
        ? { privateName: name, mangledOnly: new Set(node.type_params.map((param) => param.name.name)) }
        : {}),
    });
    typeParamScopes.set(node, inner);
    for (const param of node.type_params) {
      bindIdentifier(inner, "typeParam", param.name, param, param, Mention.local | Mention.typeParam);
      if (param.kind === "TypeVar") visitTypeVariable(param, param.bound, inner);
      visitTypeVariable(param, param.default_value, inner);
    }
    return inner;
  }

  function visitTypeVariable(param: TypeParam, value: Expr | null, scope: Scope): void {
    if (value) push(value, open("typeVariable", value, param.name.name, scope, { seesClass: scope.seesClass }));
  }

  /** The scope that the annotations of a function header are evaluated in. */
  function annotationScope(node: FunctionNode, header: Scope, scope: Scope): Scope {
    if (eagerAnnotations) return header;
    if (!node.returns && !allArgs(node.args).some((arg) => arg.annotation)) return header;
    return open("annotation", node, "__annotate__", header, {
      runs: futureAnnotations ? "text" : "now",
      seesClass: header.seesClass || scope.kind === "class",
    });
  }

  function visitAnnotation(annotation: Expr, scope: Scope): void {
    if (eagerAnnotations) {
      push(annotation, scope);
      return;
    }
    let inner = variableAnnotations.get(scope);
    if (!inner) {
      inner = open("annotation", annotation, "__annotate__", scope, {
        runs: futureAnnotations ? "text" : scope.kind === "function" ? "never" : "now",
        seesClass: scope.kind === "class",
      });
      variableAnnotations.set(scope, inner);
    }
    push(annotation, inner);
  }

  function bindParams(args: Arguments, owner: FunctionNode | Lambda, scope: Scope): void {
    for (const arg of allArgs(args)) {
      // An annotation moves the end of the node; without one the node is the name as it stands in the text.
      const end = arg.annotation ? arg.start + arg.arg.length : arg.end;
      bind(scope, "param", arg.arg, arg, arg.start, end, owner, null, Mention.param);
    }
  }

  function pushArguments(args: Arguments, scope: Scope, annotated: Scope): void {
    const all = allArgs(args);
    const positional = args.posonlyargs.length + args.args.length;
    const required = positional - args.defaults.length;
    const keywordOnly = positional + (args.vararg ? 1 : 0);
    for (let i = all.length - 1; i >= 0; i--) {
      if (i < positional) push(args.defaults[i - required] ?? null, scope);
      else push(args.kw_defaults[i - keywordOnly] ?? null, scope);
      push(all[i]!.annotation, annotated);
    }
  }
}

/** All parameters in the order they are written. */
export function allArgs(args: Arguments): Arg[] {
  const { posonlyargs, vararg, kwonlyargs, kwarg } = args;
  return [...posonlyargs, ...args.args, ...(vararg ? [vararg] : []), ...kwonlyargs, ...(kwarg ? [kwarg] : [])];
}

/** Positional and keyword arguments may alternate: `f(*a, k=b, *c)`. */
function inTextOrder(args: readonly Expr[], keywords: readonly Keyword[]): readonly (Expr | Keyword)[] {
  if (keywords.length === 0) return args;
  if (args.length === 0) return keywords;
  return [...args, ...keywords].sort((a, b) => a.start - b.start);
}

function newSymbol(scope: Scope, name: string, mentions: number): ScopeSymbol {
  return {
    name,
    scope,
    mentions,
    resolution: "globalImplicit",
    owner: null,
    viaClass: null,
    bindings: [],
    uses: [],
    declarations: [],
    captures: [],
  };
}

/** Adds a name that a scope only hands on from around it to a scope inside it. */
export function passThrough(scope: Scope, name: string): void {
  const symbol = newSymbol(scope, name, 0);
  symbol.resolution = "free";
  scope.symbols.set(name, symbol);
}

/** Whether the mentions make the name belong to the scope. */
export function isBound(mentions: number): boolean {
  return (mentions & BOUND) !== 0 && (mentions & (Mention.global | Mention.nonlocal)) === 0;
}

function pairs(targets: readonly Expr[], value: Expr | null): readonly Expr[] | null {
  if (value?.kind !== "Tuple" && value?.kind !== "List") return null;
  if (value.elts.length !== targets.length) return null;
  if (targets.some((elt) => elt.kind === "Starred") || value.elts.some((elt) => elt.kind === "Starred")) return null;
  return value.elts;
}

function pushReversed<T>(stack: T[], items: readonly T[]): void {
  for (let i = items.length - 1; i >= 0; i--) stack.push(items[i]!);
}
