/** Children of nodes in source order, and walks that need no stack of calls however deep a tree is. */
import type { Arguments, Expr, Keyword, Node } from "./ast";

type Visit = (child: Node) => void;

/** Calls `visit` with each direct child of `node` in source order. */
export function children(node: Node, visit: Visit): void {
  switch (node.kind) {
    case "Name":
    case "Constant":
    case "Missing":
    case "ErrorStmt":
    case "Pass":
    case "Break":
    case "Continue":
    case "Global":
    case "Nonlocal":
    case "Import":
    case "ImportFrom":
    case "alias":
    case "MatchSingleton":
    case "MatchStar":
      if (node.kind === "Import" || node.kind === "ImportFrom") each(node.names, visit);
      return;
    case "Attribute":
      visit(node.value);
      return;
    case "Call":
      visit(node.func);
      interleaved(node.args, node.keywords, visit);
      return;
    case "Expr":
    case "Await":
    case "YieldFrom":
    case "Starred":
    case "keyword":
    case "MatchValue":
      visit(node.value);
      return;
    case "Return":
    case "Yield":
      if (node.value) visit(node.value);
      return;
    case "Assign":
      each(node.targets, visit);
      visit(node.value);
      return;
    case "Subscript":
      visit(node.value);
      visit(node.slice);
      return;
    case "BinOp":
      visit(node.left);
      visit(node.right);
      return;
    case "Compare":
      visit(node.left);
      each(node.comparators, visit);
      return;
    case "BoolOp":
    case "JoinedStr":
    case "TemplateStr":
      each(node.values, visit);
      return;
    case "UnaryOp":
      visit(node.operand);
      return;
    case "If":
    case "While":
      visit(node.test);
      each(node.body, visit);
      each(node.orelse, visit);
      return;
    case "For":
    case "AsyncFor":
      visit(node.target);
      visit(node.iter);
      each(node.body, visit);
      each(node.orelse, visit);
      return;
    case "FunctionDef":
    case "AsyncFunctionDef":
      each(node.decorator_list, visit);
      each(node.type_params, visit);
      visit(node.args);
      if (node.returns) visit(node.returns);
      each(node.body, visit);
      return;
    case "ClassDef":
      each(node.decorator_list, visit);
      each(node.type_params, visit);
      interleaved(node.bases, node.keywords, visit);
      each(node.body, visit);
      return;
    case "Module":
      each(node.body, visit);
      return;
    case "arguments":
      parameters(node, visit);
      return;
    case "arg":
      if (node.annotation) visit(node.annotation);
      return;
    case "Tuple":
    case "List":
    case "Set":
      each(node.elts, visit);
      return;
    case "Dict":
      for (let i = 0; i < node.values.length; i++) {
        const key = node.keys[i];
        if (key) visit(key);
        visit(node.values[i]!);
      }
      return;
    case "IfExp":
      visit(node.body);
      visit(node.test);
      visit(node.orelse);
      return;
    case "Lambda":
      visit(node.args);
      visit(node.body);
      return;
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      visit(node.elt);
      each(node.generators, visit);
      return;
    case "DictComp":
      visit(node.key);
      visit(node.value);
      each(node.generators, visit);
      return;
    case "comprehension":
      visit(node.target);
      visit(node.iter);
      each(node.ifs, visit);
      return;
    case "Slice":
      if (node.lower) visit(node.lower);
      if (node.upper) visit(node.upper);
      if (node.step) visit(node.step);
      return;
    case "FormattedValue":
    case "Interpolation":
      visit(node.value);
      if (node.format_spec) visit(node.format_spec);
      return;
    case "NamedExpr":
    case "AugAssign":
      visit(node.target);
      visit(node.value);
      return;
    case "AnnAssign":
      visit(node.target);
      visit(node.annotation);
      if (node.value) visit(node.value);
      return;
    case "Delete":
      each(node.targets, visit);
      return;
    case "Raise":
      if (node.exc) visit(node.exc);
      if (node.cause) visit(node.cause);
      return;
    case "Assert":
      visit(node.test);
      if (node.msg) visit(node.msg);
      return;
    case "Try":
    case "TryStar":
      each(node.body, visit);
      each(node.handlers, visit);
      each(node.orelse, visit);
      each(node.finalbody, visit);
      return;
    case "ExceptHandler":
      if (node.type) visit(node.type);
      each(node.body, visit);
      return;
    case "With":
    case "AsyncWith":
      each(node.items, visit);
      each(node.body, visit);
      return;
    case "withitem":
      visit(node.context_expr);
      if (node.optional_vars) visit(node.optional_vars);
      return;
    case "Match":
      visit(node.subject);
      each(node.cases, visit);
      return;
    case "match_case":
      visit(node.pattern);
      if (node.guard) visit(node.guard);
      each(node.body, visit);
      return;
    case "MatchSequence":
    case "MatchOr":
      each(node.patterns, visit);
      return;
    case "MatchMapping":
      for (let i = 0; i < node.patterns.length; i++) {
        visit(node.keys[i]!);
        visit(node.patterns[i]!);
      }
      return;
    case "MatchClass":
      visit(node.cls);
      each(node.patterns, visit);
      each(node.kwd_patterns, visit);
      return;
    case "MatchAs":
      if (node.pattern) visit(node.pattern);
      return;
    case "TypeAlias":
      visit(node.name);
      each(node.type_params, visit);
      visit(node.value);
      return;
    case "TypeVar":
      if (node.bound) visit(node.bound);
      if (node.default_value) visit(node.default_value);
      return;
    case "ParamSpec":
    case "TypeVarTuple":
      if (node.default_value) visit(node.default_value);
      return;
    default:
      node satisfies never;
  }
}

function each(nodes: readonly Node[], visit: Visit): void {
  for (const node of nodes) visit(node);
}

/** Arguments of a call or class: `f(a, k=b, *c)` may mix them. */
function interleaved(args: readonly Expr[], keywords: readonly Keyword[], visit: Visit): void {
  let k = 0;
  for (const arg of args) {
    while (k < keywords.length && keywords[k]!.start < arg.start) visit(keywords[k++]!);
    visit(arg);
  }
  while (k < keywords.length) visit(keywords[k++]!);
}

function parameters(node: Arguments, visit: Visit): void {
  const { posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults } = node;
  const count = posonlyargs.length + args.length;
  for (let i = 0; i < count; i++) {
    visit(i < posonlyargs.length ? posonlyargs[i]! : args[i - posonlyargs.length]!);
    const value = defaults[i - (count - defaults.length)];
    if (value) visit(value);
  }
  if (vararg) visit(vararg);
  for (let i = 0; i < kwonlyargs.length; i++) {
    visit(kwonlyargs[i]!);
    const value = kw_defaults[i];
    if (value) visit(value);
  }
  if (kwarg) visit(kwarg);
}

/**
 * Calls `enter` with `root` and everything below it, parents before children, children in source order. Where `enter`
 * returns false the node's children are left out.
 */
export function walk(root: Node, enter: (node: Node, parent: Node | null) => unknown): void {
  const nodes: Node[] = [root];
  const parents: (Node | null)[] = [null];
  let parent: Node = root;
  const push = (child: Node): void => {
    nodes.push(child);
    parents.push(parent);
  };
  while (nodes.length > 0) {
    const node = nodes.pop()!;
    if (enter(node, parents.pop()!) === false) continue;
    parent = node;
    const first = nodes.length;
    children(node, push);
    for (let i = first, j = nodes.length - 1; i < j; i++, j--) {
      const child = nodes[i]!;
      nodes[i] = nodes[j]!;
      nodes[j] = child;
    }
  }
}
