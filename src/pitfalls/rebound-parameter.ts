import type { Change, FixPlan, Report } from "../analysis/detector";
import type { Binding, Model } from "../analysis/model";
import type { Arg, Assign, AugAssign, Call, ClassDef, Expr, FunctionDef, Name, Node } from "../python/ast";

/** A parameter gets a new value that nobody reads, where a caller expects to see it. */
export function* detect(model: Model): Iterable<Report> {
  if (model.nodes("arg").length === 0) return;
  for (const node of model.nodes("Assign")) {
    const [target] = node.targets;
    if (node.targets.length !== 1 || !target) continue;
    // `a, b = b, a` is said once.
    for (const name of target.kind === "Tuple" ? target.elts : [target]) {
      const report = judge(model, node, name);
      if (!report) continue;
      yield report;
      break;
    }
  }
  for (const node of model.nodes("AugAssign")) {
    const report = judge(model, node, node.target);
    if (report) yield report;
  }
}

function judge(model: Model, node: Assign | AugAssign, target: Expr): Report | null {
  if (target.kind !== "Name" || isReset(node.value)) return null;
  const isIt = (arg: Arg) => arg.arg === target.id;
  if (!model.nodes("arg").some(isIt)) return null;
  const fn = model.function(node);
  if (fn?.kind !== "FunctionDef" || fn.decorator_list.length > 0) return null;
  const arg = fn.args.posonlyargs.find(isIt) ?? fn.args.args.find(isIt) ?? fn.args.kwonlyargs.find(isIt);
  if (!arg) return null;
  const inPlace = node.kind === "AugAssign" && changesInPlace(model, arg, node.value);
  if (inPlace && model.typeOf(node.value) !== null) return null;
  const seen = givesBack(model, fn) ? null : expectingCall(model, fn, arg);
  if (
    !seen ||
    (inPlace && !IMMUTABLE.has(model.of(seen.name).typeOf(seen.name)?.name ?? "")) ||
    !lostBinding(model, target)
  )
    return null;
  const isWhole = node.kind === "AugAssign" || node.targets[0] === target;
  const plans = node.kind === "Assign" && isWhole ? inPlacePlans(model, node, arg, node.value) : [];
  return {
    at: node,
    message: `This gives the name \`${arg.arg}\` another value inside \`${fn.name.name}\` alone: the caller's \`${seen.name.id}\` stays as it is. Return the new value and assign it at the call${plans.length > 0 ? ", or change the object in place" : ""}.`,
    related: [{ at: seen.call, message: `\`${seen.name.id}\` is the same before and after this call` }],
    fixes: isWhole && !classAround(model, fn) ? [...plans, ...returnPlan(model, fn, arg, seen.calls)] : [],
  };
}

/** The binding, where nothing reads it. */
function lostBinding(model: Model, target: Name): Binding | null {
  const variable = model.variable(target);
  const binding = variable.bindings.find((b) => b.node === target);
  if (variable.kind !== "local" || !binding || model.readsOf(binding).length > 0) return null;
  if (variable.symbol?.captures.length) return null;
  const later = variable.bindings.some(
    (b) => b.kind === "augassign" && b !== binding && model.canReach(target, b.node),
  );
  return later ? null : binding;
}

/** `p = None` lets go of an object. */
const isReset = (value: Expr) => value.kind === "Constant" && value.type === "NoneType";

const IMMUTABLE = new Set(["int", "float", "str", "tuple", "bool", "bytes", "complex"]);

/** `p += [1]`, and `+=` on a parameter that is known to be a list. */
function changesInPlace(model: Model, arg: Arg, value: Expr): boolean {
  const type = model.typeOf(value);
  if (type && IMMUTABLE.has(type.name)) return false;
  if (arg.annotation && /^(?:int|float|str|bytes|tuple|bool|complex)$/.test(model.text(arg.annotation))) return false;
  return true;
}

function givesBack(model: Model, fn: FunctionDef): boolean {
  const isOwn = (node: Node) => model.function(node) === fn;
  return (
    model.below(fn, "Return").some((node) => node.value && !isReset(node.value) && isOwn(node)) ||
    model.below(fn, "Yield").some(isOwn) ||
    model.below(fn, "YieldFrom").some(isOwn) ||
    model.below(fn, "Call").some((node) => model.isBuiltin(node.func, "locals", "vars") && isOwn(node))
  );
}

interface Seen {
  readonly call: Call;
  readonly name: Name;
  readonly calls: readonly Call[];
}

/** A call that passes a name which is read again afterwards. */
function expectingCall(model: Model, fn: FunctionDef, arg: Arg): Seen | null {
  const cls = classAround(model, fn);
  const own = cls && model.classOf(cls)?.attributes.get(fn.name.name)?.read;
  const calls: Call[] = [];
  let found: { call: Call; name: Name } | null = null;
  for (const use of cls ? (own ?? []).map(({ node }) => node) : model.variable(fn).uses) {
    model.enter(use);
    const call = model.parent(use);
    if (call?.kind !== "Call" || call.func !== use) return null;
    calls.push(call);
    const name = argumentOf(call, fn, arg, cls ? 1 : 0);
    if (!found && name?.kind === "Name" && isReadAfter(model, call, name)) found = { call, name };
  }
  return found && { ...found, calls };
}

const classAround = (model: Model, fn: FunctionDef): ClassDef | null => {
  const parent = model.parent(fn);
  return parent?.kind === "ClassDef" ? parent : null;
};

/** What the call gives the parameter, where the first `given` ones come by themselves. */
function argumentOf(call: Call, fn: FunctionDef, arg: Arg, given: number): Expr | null {
  const keyword = call.keywords.find((k) => k.arg === arg.arg);
  if (keyword) return keyword.value;
  const index = [...fn.args.posonlyargs, ...fn.args.args].indexOf(arg) - given;
  if (index < 0) return null;
  return call.args.slice(0, index + 1).some((a) => a.kind === "Starred") ? null : (call.args[index] ?? null);
}

function isReadAfter(model: Model, call: Call, name: Name): boolean {
  const home = model.function(call);
  const end = position(model, call).end;
  const variable = model.variable(name);
  model.enter(call);
  const again = variable.bindings.find((b) => position(model, b.node).start > end && model.function(b.node) === home);
  const limit = again ? position(model, again.node).start : Number.POSITIVE_INFINITY;
  return variable.uses.some((use) => {
    const { start } = position(model, use);
    return start > end && start < limit && model.function(use) === home;
  });
}

const position = (model: Model, node: Node) => model.document.absolute(model.place(node));

/** `p = p + [x]` → `p.append(x)`, `p = sorted(p)` → `p.sort()`, `p = []` → `p.clear()`. */
function inPlacePlans(model: Model, stmt: Node, arg: Arg, value: Expr): FixPlan[] {
  const isIt = (e: Expr | undefined) => e?.kind === "Name" && e.id === arg.arg;
  let text: string | null = null;
  if (value.kind === "BinOp" && value.op === "Add" && isIt(value.left) && value.right.kind === "List") {
    const { elts } = value.right;
    const single = elts.length === 1 && elts[0]!.kind !== "Starred";
    text = single ? `${arg.arg}.append(${model.text(elts[0]!)})` : `${arg.arg}.extend(${model.text(value.right)})`;
  } else if (value.kind === "Call" && value.args.length === 1 && isIt(value.args[0])) {
    const keywords = value.keywords.map((k) => model.text(k)).join(", ");
    if (model.isBuiltin(value.func, "sorted")) text = `${arg.arg}.sort(${keywords})`;
  } else if ((value.kind === "List" && value.elts.length === 0) || (value.kind === "Dict" && value.keys.length === 0))
    text = `${arg.arg}.clear()`;
  else if (
    value.kind === "ListComp" ||
    (value.kind === "Subscript" && isIt(value.value) && value.slice.kind === "Slice")
  )
    text = `${arg.arg}[:] = ${model.text(value)}`;
  return text === null
    ? []
    : [{ title: `Write ${text.split("\n")[0]}`, safe: false, changes: [model.edit.replace(stmt, text)] }];
}

/** `return p` at the end, and `x = f(x)` at every call. */
function returnPlan(model: Model, fn: FunctionDef, arg: Arg, calls: readonly Call[]): FixPlan[] {
  const last = fn.body.at(-1)!;
  const changes: Change[] = [];
  for (const call of calls) {
    const name = argumentOf(call, fn, arg, 0);
    if (model.parent(call)?.kind !== "Expr" || name?.kind !== "Name") return [];
    changes.push(model.edit.insertBefore(call, `${name.id} = `));
  }
  for (const node of model.within(fn.body, { nested: false })) if (node.kind === "Return") return [];
  const end = model.edit.insertLinesAfter(last, [`return ${arg.arg}`]);
  return end
    ? [{ title: `Return \`${arg.arg}\` and assign it at the call`, safe: false, changes: [end, ...changes] }]
    : [];
}
