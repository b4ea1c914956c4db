import type { Report } from "../analysis/detector";
import { instanceOf } from "../analysis/instances";
import type { Binding, Model } from "../analysis/model";
import { type Handed, handedInFile } from "../analysis/threads";
import type { Assign, Call, Expr, FunctionNode, Name, Node } from "../python/ast";

const LOCK = /lock|mutex|guard|semaphore|condition|(?:^|_)(?:sem|cond|cv)\b/i;
/** Methods that files, sockets and collections have too. */
const COMMON = /^(?:read\w*|write\w*|get|put|append|close|send|recv|next|pop|update|run|start|flush|seek|tell|join)$/;
const DEPTH = 2;

export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("threading", "concurrent", "_thread", "multiprocessing")) return;
  let handed: ReturnType<typeof handedInFile> | null = null;
  for (const stmt of model.nodes("AugAssign", "Assign")) {
    const target = stmt.kind === "AugAssign" ? stmt.target : stmt.targets.length === 1 ? stmt.targets[0]! : null;
    if (!target || (stmt.kind === "Assign" && stmt.value.kind !== "BinOp" && stmt.value.kind !== "Name")) continue;
    const root = rootOf(target);
    const fn = root && model.enclosing(stmt, "FunctionDef", "AsyncFunctionDef");
    if (!root || fn?.kind !== "FunctionDef" || !mayBeShared(model, target, root)) continue;
    if ((stmt.kind === "Assign" && !updates(model, stmt, target)) || isLocked(model, stmt, fn)) continue;
    if (instanceOf(model, root) === "threading.local") continue;
    handed ??= handedInFile(model);
    const runs = handed.filter(
      ({ home, handed: one }) =>
        (one.runner === "thread" || one.runner === "thread pool") &&
        reaches(home, one, fn) &&
        isShared(model, home, one, fn, target, root),
    );
    const thread = threadClass(model, fn, root);
    if (runs.length === 0 && !thread) continue;
    if (!thread && runs.length < 2 && !runs.some(({ handed: one }) => one.many)) continue;
    const name = model.text(target).replace(/\s+/g, " ");
    yield {
      at: stmt,
      message: `Several threads run this, and changing \`${name}\` is three steps: read, calculate, write. Two threads can read the same value, and one update is lost. Put it under \`with lock:\`.`,
      related: runs.slice(0, 1).map(({ handed: one }) => ({ at: one.call, message: "The threads are started here." })),
    };
  }
}

/** A name from outside the function, or an attribute or item of a parameter. */
function mayBeShared(model: Model, target: Expr, root: Name): boolean {
  const { kind, bindings } = model.variable(root);
  return (
    kind === "global" || kind === "free" || (target !== root && bindings.length === 1 && bindings[0]!.kind === "param")
  );
}

/** `n = n + 1`, also over a local: `value = n` … `n = value + 1`. */
function updates(model: Model, stmt: Assign, target: Expr): boolean {
  if (stmt.value.kind === "Name") return isCountedUp(model, stmt.value, target);
  if (stmt.value.kind !== "BinOp") return false;
  const text = model.text(target);
  for (const side of [stmt.value.left, stmt.value.right]) {
    if (side.kind === "Call" && isGet(model, side, target)) return true;
    if (side.kind === target.kind && model.text(side) === text) return true;
    if (side.kind !== "Name") continue;
    const value = model.variable(side).kind === "local" ? model.onlyDefinition(side)?.value : null;
    if (value && value.kind === target.kind && model.text(value) === text) return true;
  }
  return false;
}

/** `d.get(key, 0)` beside `d[key]`. */
const isGet = (model: Model, { func, args }: Call, target: Expr) =>
  func.kind === "Attribute" &&
  func.attr === "get" &&
  target.kind === "Subscript" &&
  model.same(args[0] ?? null, target.slice) &&
  model.text(func.value) === model.text(target.value);

/** `value = n`, `value += 1` or `value = value + 1`, `n = value`. */
function isCountedUp(model: Model, name: Name, target: Expr): boolean {
  const { kind, bindings } = model.variable(name);
  if (kind !== "local" || bindings.length !== 2) return false;
  const isCount = ({ kind, value }: Binding) =>
    kind === "augassign" ||
    (value?.kind === "BinOp" && [value.left, value.right].some((e) => e.kind === "Name" && e.id === name.id));
  const value = bindings.find((b) => b.kind === "assign" && !isCount(b))?.value;
  return bindings.some(isCount) && value?.kind === target.kind && model.text(value) === model.text(target);
}

function rootOf(target: Expr): Name | null {
  let at = target;
  while (at.kind === "Attribute" || at.kind === "Subscript") at = at.value;
  return at.kind === "Name" ? at : null;
}

function isLocked(model: Model, stmt: Node, fn: FunctionNode): boolean {
  for (const at of model.ancestors(stmt)) {
    if (at === fn) break;
    if (
      at.kind === "With" &&
      at.items.some((i) => LOCK.test(model.text(i.context_expr)) || isLock(model, i.context_expr))
    )
      return true;
  }
  for (const node of model.within(fn.body, { nested: false }))
    if (node.kind === "Attribute" && node.attr === "acquire") return true;
  return fn.decorator_list.length > 0;
}

const isLock = (model: Model, expr: Expr) => /^(?:threading|multiprocessing)\./.test(instanceOf(model, expr) ?? "");

/** The function that the thread runs is `fn`, or calls it. */
function reaches(home: Model, one: Handed, fn: FunctionNode): boolean {
  const { callable } = one;
  if (callable.kind === "Lambda") return callsIt(home, callable.body, fn, DEPTH);
  const info = home.functionNamed(callable);
  if (info)
    return info.node === fn || (info.node.kind !== "Lambda" && callsIt(home.of(info.node), info.node.body, fn, DEPTH));
  return (
    callable.kind === "Attribute" && isMethodOf(home, fn, callable.attr) && isOneObject(home, callable.value, one.call)
  );
}

const isMethodOf = (model: Model, fn: FunctionNode, name: string) =>
  fn.name.name === name && model.parent(fn)?.kind === "ClassDef";

/** The object is not made anew for each thread. */
function isOneObject(model: Model, expr: Expr, call: Node): boolean {
  if (expr.kind !== "Name") return expr.kind === "Attribute";
  const binding = model.single(expr);
  if (!binding) return false;
  const loop = model.loop(call);
  if (loop && model.loop(binding.node) === loop) return false;
  return binding.kind === "assign" || binding.kind === "annassign" || binding.kind === "param";
}

function callsIt(model: Model, body: Node | readonly Node[], fn: FunctionNode, depth: number): boolean {
  for (const node of model.within(body, { nested: false })) {
    if (node.kind !== "Call") continue;
    const { func } = node;
    if (func.kind === "Attribute" && func.attr === fn.name.name && isMethodOf(model, fn, func.attr)) {
      const root = rootOf(func.value);
      if (root && !isMadeHere(model, root) && mayBeOf(model, func.value, fn)) return true;
    } else if (func.kind === "Name" || (func.kind === "Attribute" && func.value.kind === "Name")) {
      const info = model.functionNamed(func);
      if (!info || info.node.kind === "Lambda") continue;
      if (info.node === fn) return true;
      if (depth > 1 && callsIt(model.of(info.node), info.node.body, fn, depth - 1)) return true;
    }
  }
  return false;
}

/** Nothing says that the object is of another class than the method's; names that many classes have need more. */
function mayBeOf(model: Model, receiver: Expr, fn: FunctionNode): boolean {
  const cls = model.parent(fn);
  const self = receiver.kind === "Name" ? model.selfClass(receiver) : null;
  const type = self ? null : model.typeOf(receiver);
  if (self ?? type?.cls) return (self ?? type?.cls)?.node === cls;
  return !type && !COMMON.test(fn.name.name);
}

function isMadeHere(model: Model, root: Name): boolean {
  const variable = model.variable(root);
  return (
    variable.kind === "local" && variable.bindings.every((b) => b.kind !== "param") && model.function(root) !== null
  );
}

/** All the threads change the same object: a global, `self` of one object, an argument that is the same for all. */
function isShared(model: Model, home: Model, one: Handed, fn: FunctionNode, target: Expr, root: Name): boolean {
  const variable = model.variable(root);
  if (variable.kind === "global") return true;
  if (variable.kind === "free") return model.function(one.call) !== fn;
  if (target.kind === "Name") return false;
  const arg =
    variable.bindings.length === 1 && variable.bindings[0]!.kind === "param" ? variable.bindings[0]!.node : null;
  if (!arg) return false;
  const params = [...fn.args.posonlyargs, ...fn.args.args];
  const index = arg.kind === "arg" ? params.indexOf(arg) : -1;
  if (model.selfClass(root)) return true;
  if (one.call.func.kind === "Attribute" && one.call.func.attr !== "submit" && one.runner !== "thread") return false;
  const tuple = one.call.keywords.find((k) => k.arg === "args")?.value;
  const given =
    one.runner === "thread"
      ? tuple?.kind === "Tuple" || tuple?.kind === "List"
        ? tuple.elts[index]
        : undefined
      : one.call.args[index + 1];
  if (given?.kind !== "Name") return false;
  const binding = home.single(given);
  return (
    binding !== null &&
    (binding.kind === "assign" || binding.kind === "annassign" || binding.kind === "param") &&
    home.loop(binding.node) === null
  );
}

/** `run` of a thread class that changes something shared by all its objects, and that is started several times. */
function threadClass(model: Model, fn: FunctionNode, root: Name): boolean {
  const node = model.parent(fn);
  if (node?.kind !== "ClassDef" || fn.name.name !== "run" || model.variable(root).kind !== "global") return false;
  if (!node.bases.some((b) => model.qualified(b) === "threading.Thread")) return false;
  const calls = model.global(node.name.name).uses.filter((use) => model.parent(use)?.kind === "Call");
  const repeated = (use: Node) =>
    model.loop(use) !== null ||
    [...model.ancestors(use)].some((a) => a.kind === "ListComp" || a.kind === "GeneratorExp");
  return calls.length > 1 || calls.some(repeated);
}
