/**
 * Whether a read of a possibly unbound variable is safe for a reason that the flow graph cannot see: the same condition
 * guards the assignment and the read, a flag is set beside the assignment, the loop surely runs, the other way out
 * calls something that never returns. When in doubt the answer is yes, so that what is reported is worth reading.
 */
import type { Expr, Node, Stmt } from "../python/ast";
import { IN_PLACE_METHOD_NAMES } from "./facts/methods";
import type { Binding, Model } from "./model";

const LEAVES =
  /^_*(?:exit|abort|fail|die|usage|error|fatal|bail|panic|skip|quit|raise|reraise|throw|unreachable|assert_never|print_help|print_usage|help)(?:_\w*)?$/i;

const LOGGER = /(?:^|[._])log(?:ger|ging|s)?(?:\(.*\))?$/i;

/** `bindings` are those that reach the read; none: it is surely unbound, and only a handler can have meant that. */
export function isGuarded(model: Model, read: Node, bindings: readonly Binding[], fn: Node): boolean {
  if (isHandled(model, read, fn, bindings.length > 0)) return true;
  if (bindings.length === 0) return false;
  const asked = guardNames(model, read, fn);
  if (complement(model, bindings, read, fn)) return true;
  return bindings.some(
    (binding) =>
      binding.kind === "import" ||
      binding.kind === "importFrom" ||
      binding.kind === "class" ||
      surelyRuns(model, binding, read) ||
      cannotFail(model, binding, read) ||
      othersLeave(model, binding, read, fn) ||
      overlaps(asked, besides(model, binding, read, fn)) ||
      runsFirst(model, binding, fn),
  );
}

const overlaps = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((name) => b.has(name));

/** What one binding sets beside the variable decides whether another one happens. */
function complement(model: Model, bindings: readonly Binding[], read: Node, fn: Node): boolean {
  return bindings.some((a) => {
    const set = besides(model, a, read, fn);
    return bindings.some((b) => {
      if (a === b || model.statement(a.node) === model.statement(b.node)) return false;
      const chain = model.enclosing(b.node, "If");
      const other = model.enclosing(a.node, "If");
      if (!chain || isInside(model, a.node, chain) || (other && isInside(model, b.node, other))) return false;
      const asked = new Set<string>();
      addNames(model, chain.test, asked);
      return overlaps(set, asked);
    });
  });
}

function isInside(model: Model, node: Node, root: Node): boolean {
  for (const at of model.ancestors(node)) if (at === root) return true;
  return false;
}

/**
 * Read in a handler or `finally` of the `try` that binds: up to the binding nothing can fail in earnest, or each round of
 * a loop binds it, or every handler does and nothing escapes them.
 */
function cannotFail(model: Model, binding: Binding, read: Node): boolean {
  for (let at: Node = binding.node, up = model.parent(at); up; at = up, up = model.parent(up)) {
    if (up.kind !== "Try" || !(up.body as readonly Node[]).includes(at)) continue;
    const before = up.body.slice(0, up.body.indexOf(at as Stmt) + 1);
    const after = !up.body.some((s) => s === read || isInside(model, read, s)) && isInside(model, read, up);
    if (before.every((stmt) => isPlainLoad(model, stmt, after))) return true;
    const handled = up.handlers.some((h) => isInside(model, read, h));
    if (handled && model.loop(binding.node) && isInside(model, model.loop(binding.node)!, up)) return true;
    if (handled && binding.kind === "for") return true;
    const all = up.handlers.some((h) => h.type === null || model.isBuiltin(h.type, "BaseException"));
    if (
      all &&
      up.finalbody.some((s) => s === read || isInside(model, read, s)) &&
      up.handlers.every((h) => binds(model, h.body, binding.name))
    )
      return true;
  }
  return false;
}

/** `saved = self.value`, also under an `if`; in a handler or `finally` also `saved = rows[0]`, which the code there relies on. */
function isPlainLoad(model: Model, stmt: Stmt, items: boolean): boolean {
  if (stmt.kind === "If") return model.simple(stmt.test) && isPlainLoad(model, stmt.body[0]!, items);
  if (stmt.kind !== "Assign" || stmt.targets.some((t) => t.kind !== "Name")) return false;
  let value = stmt.value;
  while (items && (value.kind === "Attribute" || (value.kind === "Subscript" && value.slice.kind === "Constant")))
    value = value.value;
  return model.simple(value);
}

/** A handler around the read expects that the name is missing. */
function isHandled(model: Model, read: Node, fn: Node, broadly: boolean): boolean {
  for (let at = read, up = model.parent(read); up && up !== fn; at = up, up = model.parent(up)) {
    if (up.kind !== "Try" || !(up.body as readonly Node[]).includes(at)) continue;
    for (const { type } of up.handlers) {
      if (!type) return broadly;
      const names = type.kind === "Tuple" ? type.elts : [type];
      if (names.some((e) => model.isBuiltin(e, "NameError", "UnboundLocalError"))) return true;
      if (broadly && names.some((e) => model.isBuiltin(e, "Exception", "BaseException"))) return true;
    }
  }
  return false;
}

/** Names and attributes that the conditions on the way to a node mention, up to `top`. */
function guardNames(model: Model, node: Node, top: Node): Set<string> {
  const out = new Set<string>();
  for (let at = node, up = model.parent(node); up && at !== top; at = up, up = model.parent(up)) {
    if (up.kind === "If" || up.kind === "While" || up.kind === "IfExp") {
      if (up.test !== at) addNames(model, up.test, out);
    } else if (up.kind === "BoolOp") {
      for (const value of up.values.slice(0, up.values.indexOf(at as Expr))) addNames(model, value, out);
    } else if (up.kind === "For" || up.kind === "AsyncFor") {
      if (up.iter !== at) addNames(model, up.iter, out);
    } else if (up.kind === "comprehension" || up.kind === "match_case") {
      for (const test of up.kind === "comprehension" ? up.ifs : [up.guard])
        if (test && test !== at) addNames(model, test, out);
    }
    const block = isStatementIn(model, at);
    for (const before of block) {
      if (before.kind === "If" && (leaves(model, before.body) || leaves(model, before.orelse)))
        addNames(model, before.test, out);
      if (before.kind === "Assert") addNames(model, before.test, out);
      if (before.kind === "While" || before.kind === "For") {
        const broken = [...model.within(before.body, { nested: false })].find(
          (n) => n.kind === "If" && leaves(model, n.body),
        );
        if (broken?.kind === "If" && !onlySays(model, before.orelse)) addNames(model, broken.test, out);
      }
    }
  }
  return out;
}

/** Nothing, or a message, after which the code goes on. */
const onlySays = (model: Model, body: readonly Stmt[]) =>
  body.every(({ kind }) => kind === "Expr" || kind === "Pass") && !leaves(model, body);

/** The statements before this one in its list. */
function isStatementIn(model: Model, node: Node): readonly Stmt[] {
  const block = STATEMENT_LISTS.has(model.parent(node)?.kind ?? "") ? listOf(model, node) : null;
  return block ? block.slice(0, block.indexOf(node as Stmt)) : [];
}

const STATEMENT_LISTS = new Set([
  "FunctionDef",
  "AsyncFunctionDef",
  "If",
  "For",
  "AsyncFor",
  "While",
  "With",
  "AsyncWith",
  "Try",
  "TryStar",
  "ExceptHandler",
  "match_case",
]);

/** The list of statements that a statement stands in. */
function listOf(model: Model, stmt: Node): readonly Stmt[] | null {
  const parent = model.parent(stmt) as unknown as Record<string, unknown>;
  for (const field of ["body", "orelse", "finalbody"]) {
    const list = parent[field];
    if (Array.isArray(list) && list.includes(stmt)) return list as Stmt[];
  }
  return null;
}

function leaves(model: Model, body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (!last) return false;
  if (["Return", "Raise", "Continue", "Break"].includes(last.kind)) return true;
  if (last.kind === "With" || last.kind === "AsyncWith") return leaves(model, last.body);
  const call = last.kind === "Expr" && last.value.kind === "Call" ? last.value.func : null;
  const name = call?.kind === "Attribute" ? call.attr : call?.kind === "Name" ? call.id : "";
  const logs = call?.kind === "Attribute" && LOGGER.test(model.text(call.value));
  return (LEAVES.test(name) && !logs) || model.alwaysLeaves(body) !== null || (call !== null && raises(model, call));
}

/** A function of this file, or a method of this class, whose last statement raises. */
function raises(model: Model, called: Expr): boolean {
  const member = called.kind === "Attribute" && called.value.kind === "Name" ? called.attr : null;
  const cls = model.unit.ownClass && model.classOf(model.unit.ownClass.node);
  const fn = model.functionNamed(called)?.node ?? (member === null ? undefined : cls?.find(member)?.member.node);
  if (fn?.kind !== "FunctionDef") return false;
  model.enter(fn);
  return fn.body.at(-1)?.kind === "Raise";
}

function addNames(model: Model, expr: Expr, out: Set<string>): void {
  for (const node of model.within(expr)) {
    if (node.kind === "Name") out.add(node.id);
    else if (node.kind === "Attribute" || node.kind === "Call" || node.kind === "Subscript") out.add(model.text(node));
  }
}

/** Names by which one can tell whether the binding has happened: its conditions, and what is set beside it. */
function besides(model: Model, binding: Binding, read: Node, fn: Node): Set<string> {
  const shared = new Set<Node>(model.ancestors(read));
  const out = new Set<string>();
  let at: Node = binding.node;
  for (let up = model.parent(at); up && at !== fn && !shared.has(at); at = up, up = model.parent(up)) {
    if (up.kind === "If" || up.kind === "While") addNames(model, up.test, out);
    if (up.kind === "For" || up.kind === "AsyncFor") {
      addNames(model, up.iter, out);
      addNames(model, up.target, out);
    }
    if (up.kind === "match_case") {
      const match = model.parent(up);
      if (match?.kind === "Match") addNames(model, match.subject, out);
    }
    const whole: readonly Node[] =
      up.kind === "Try" || up.kind === "TryStar" ? [up] : (listOfStatement(model, at) ?? []);
    if (!shared.has(up))
      for (const node of model.within(whole, { nested: false })) addChanged(model, node, binding.name, out);
  }
  return out;
}

/** Names and attributes that are assigned, and containers that are filled. */
function addChanged(model: Model, node: Node, except: string, out: Set<string>): void {
  if (node.kind === "Name" && node.ctx === "Store" && node.id !== except) out.add(node.id);
  if (node.kind === "Attribute" && node.ctx === "Store") out.add(model.text(node));
  if (node.kind === "Call" && node.func.kind === "Attribute" && IN_PLACE_METHOD_NAMES.has(node.func.attr))
    addNames(model, node.func.value, out);
}

const listOfStatement = (model: Model, node: Node) =>
  STATEMENT_LISTS.has(model.parent(node)?.kind ?? "") ? listOf(model, node) : null;

/** A loop around the binding that is known to run at least once; the binding stands directly in it. */
function surelyRuns(model: Model, binding: Binding, read: Node): boolean {
  const shared = new Set<Node>(model.ancestors(read));
  for (let at: Node = binding.node, up = model.parent(at); up; at = up, up = model.parent(up)) {
    if (shared.has(up)) return false;
    if (up.kind === "If" || up.kind === "Try" || up.kind === "match_case") return false;
    if (up.kind === "For" && up.iter !== at && isFilled(model, up.iter)) return true;
    if (up.kind === "While" && startsTrue(model, up.test, up)) return true;
  }
  return false;
}

function isFilled(model: Model, iter: Expr): boolean {
  if (iter.kind === "List" || iter.kind === "Tuple" || iter.kind === "Set")
    return iter.elts.some((e) => e.kind !== "Starred");
  if (iter.kind === "Dict") return iter.keys.some((k) => k !== null);
  if (iter.kind === "Constant") return typeof iter.value === "string" && iter.value.length > 0;
  if (iter.kind === "Name") {
    const value = (model.onlyDefinition(iter) ?? model.single(iter))?.value;
    return value !== null && value !== undefined && value.kind !== "Name" && isFilled(model, value);
  }
  if (iter.kind !== "Call") return false;
  const { func, args } = iter;
  if (func.kind === "Attribute" && ["items", "keys", "values"].includes(func.attr)) return isFilled(model, func.value);
  if (/^itertools\.(?:count|cycle|repeat)$/.test(model.qualified(func) ?? "")) return true;
  if (model.isBuiltin(func, "range")) {
    const [first, second] = args.map((a) => model.constant(a)?.value);
    return args.length === 1 ? Number(first) > 0 : args.length === 2 && Number(second) > Number(first);
  }
  return (
    model.isBuiltin(func, "enumerate", "sorted", "reversed", "list", "tuple", "set") &&
    args[0] !== undefined &&
    isFilled(model, args[0])
  );
}

/** A flag that was set to a constant before the loop usually lets it run once. */
function startsTrue(model: Model, test: Expr, loop: Node): boolean {
  for (const node of model.within(test)) {
    if (node.kind !== "Name") continue;
    const set = model
      .variable(node)
      .bindings.some((b) => b.start < loop.start && b.kind === "assign" && b.value?.kind === "Constant");
    if (set) return true;
  }
  return false;
}

/** On the paths without the binding something is called that, by its name, does not return. */
function othersLeave(model: Model, binding: Binding, read: Node, fn: Node): boolean {
  const shared = new Set<Node>(model.ancestors(read));
  for (let at: Node = binding.node, up = model.parent(at); up && at !== fn; at = up, up = model.parent(up)) {
    if (shared.has(up)) return false;
    if (up.kind === "If" && up.body.includes(at as Stmt) && elseLeaves(model, up.orelse)) return true;
    if (up.kind === "If" && up.orelse.includes(at as Stmt) && leaves(model, up.body)) return true;
    if (
      up.kind === "Try" &&
      up.handlers.length > 0 &&
      up.handlers.every((h) => leaves(model, h.body) || binds(model, h.body, binding.name)) &&
      !((up.handlers as readonly Node[]).includes(at) && (breaks(model, up.body) || breaks(model, up.orelse)))
    )
      return true;
    if (up.kind === "match_case") {
      const match = model.parent(up);
      if (match?.kind === "Match" && match.cases.length > 1 && leaves(model, match.cases.at(-1)!.body)) return true;
    }
  }
  return false;
}

/** What succeeds breaks out of the loop: then no handler has bound anything. */
const breaks = (model: Model, body: readonly Stmt[]) => model.alwaysLeaves(body)?.has("break") === true;

function elseLeaves(model: Model, orelse: readonly Stmt[]): boolean {
  const only = orelse.length === 1 ? orelse[0]! : null;
  return only?.kind === "If" ? elseLeaves(model, only.orelse) : leaves(model, orelse);
}

function binds(model: Model, body: readonly Stmt[], name: string): boolean {
  for (const node of model.within(body, { nested: false }))
    if (node.kind === "Name" && node.ctx === "Store" && node.id === name) return true;
  return false;
}

/** Something that was there before the loop around the node, and is no item of it. */
function isState(model: Model, expr: Expr, node: Node): boolean {
  const loop = model.loop(node);
  if (!loop) return false;
  const items = new Set<string>();
  if (loop.kind !== "While") addNames(model, loop.target, items);
  for (const inner of model.within(expr)) if (inner.kind === "Name" && items.has(inner.id)) return false;
  return true;
}

/** `if first: x = …; first = False` and `if i == 0: x = …`: the first round does it. */
function runsFirst(model: Model, binding: Binding, fn: Node): boolean {
  for (let at: Node = binding.node, up = model.parent(at); up && at !== fn; at = up, up = model.parent(up)) {
    if (up.kind !== "If" || up.test === at) continue;
    const test = new Set<string>();
    addNames(model, up.test, test);
    for (const node of model.within(up.body, { nested: false }))
      if (
        (node.kind === "Name" || node.kind === "Attribute") &&
        node.ctx === "Store" &&
        test.has(model.text(node)) &&
        model.loop(up)
      )
        return true;
    if (
      up.test.kind === "Compare" &&
      up.test.ops[0] === "Eq" &&
      model.simple(up.test.left) &&
      model.constant(up.test.comparators[0]!)?.value === 0 &&
      model.loop(up)
    )
      return true;
    if (up.test.kind === "UnaryOp" && up.test.op === "Not" && isState(model, up.test.operand, up)) return true;
  }
  return false;
}
