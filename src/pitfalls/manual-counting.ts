import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { AnnAssign, Assign, Attribute, Expr, For, If, Name, Stmt } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  for (const stmt of model.nodes("Assign", "AugAssign")) {
    const target = stmt.kind === "Assign" ? (stmt.targets.length === 1 ? stmt.targets[0]! : null) : stmt.target;
    if (target?.kind !== "Subscript" || target.slice.kind === "Slice") continue;
    if (target.value.kind !== "Name" && target.value.kind !== "Attribute") continue;
    const loop = model.loop(stmt);
    if (loop?.kind !== "For") continue;
    const form =
      stmt.kind === "Assign"
        ? (counted(model, stmt, target) ?? (addsOne(model, stmt, target) ? guarded(model, stmt, target) : null))
        : stmt.op === "Add" && isNumber(stmt.value, 1)
          ? guarded(model, stmt, target)
          : null;
    if (!form) continue;
    const made = target.value.kind === "Name" ? emptyDict(model, target.value) : null;
    if (!made && !(target.value.kind === "Attribute" && beginsEmpty(model, target.value))) continue;
    const plan = made?.kind === "Assign" ? counter(model, loop, form, target.slice, made) : null;
    const name = model.text(target.value);
    yield {
      at: form,
      message: `This loop counts into \`${name}\` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.`,
      fixes: plan ? [plan] : [],
    };
  }
}

const isNumber = (expr: Expr, value: number) => expr.kind === "Constant" && expr.type === "int" && expr.value === value;

/** `d[k] = d.get(k, 0) + 1` */
function counted(model: Model, stmt: Assign, target: Expr & { kind: "Subscript" }): Stmt | null {
  const { value } = stmt;
  if (value.kind === "BinOp" && value.op === "Add") {
    const [get, one] = value.left.kind === "Call" ? [value.left, value.right] : [value.right, value.left];
    if (get.kind !== "Call" || !isNumber(one, 1) || get.func.kind !== "Attribute" || get.func.attr !== "get")
      return null;
    const [key, zero] = get.args;
    return key && zero && isNumber(zero, 0) && model.same(key, target.slice) && model.same(get.func.value, target.value)
      ? stmt
      : null;
  }
  return null;
}

/** `d[k] = d[k] + 1` */
const addsOne = (model: Model, { value }: Assign, target: Expr) =>
  value.kind === "BinOp" && value.op === "Add" && isNumber(value.right, 1) && same(model, value.left, target);

/** `if k in d: d[k] += 1` `else: d[k] = 1`, its mirror, and `if k not in d: d[k] = 0` before `d[k] += 1`. */
function guarded(model: Model, stmt: Stmt, target: Expr & { kind: "Subscript" }): Stmt | null {
  const parent = model.parent(stmt);
  if (parent?.kind === "If" && parent.body.length === 1 && parent.orelse.length === 1) {
    const other = parent.body[0] === stmt ? parent.orelse[0]! : parent.body[0]!;
    const op = parent.body[0] === stmt ? "In" : "NotIn";
    return tests(model, parent, target, op) && stores(model, other, target, 1) ? parent : null;
  }
  if (parent?.kind === "Try" && parent.body.length === 1) {
    const [handler, ...others] = parent.handlers;
    const isMiss = handler?.type != null && model.isBuiltin(handler.type, "KeyError") && handler.body.length === 1;
    return isMiss && others.length === 0 && stores(model, handler.body[0]!, target, 1) ? parent : null;
  }
  const block = model.block(stmt);
  const before = block?.list[block.index - 1];
  if (before?.kind === "Expr" && before.value.kind === "Call") {
    const { func, args } = before.value;
    const sets = func.kind === "Attribute" && func.attr === "setdefault" && model.same(func.value, target.value);
    return sets && args.length === 2 && model.same(args[0]!, target.slice) && isNumber(args[1]!, 0) ? stmt : null;
  }
  if (before?.kind !== "If" || before.body.length !== 1 || before.orelse.length > 0) return null;
  return tests(model, before, target, "NotIn") && stores(model, before.body[0]!, target, 0) ? stmt : null;
}

function tests(model: Model, branch: If, target: Expr & { kind: "Subscript" }, op: string): boolean {
  const { test } = branch;
  if (test.kind !== "Compare" || test.ops.length !== 1 || test.ops[0] !== op || !model.same(test.left, target.slice))
    return false;
  let held: Expr = test.comparators[0]!;
  if (held.kind === "Call" && held.func.kind === "Attribute" && held.func.attr === "keys") held = held.func.value;
  return model.same(held, target.value);
}

const stores = (model: Model, stmt: Stmt, target: Expr, value: number) =>
  stmt.kind === "Assign" &&
  stmt.targets.length === 1 &&
  same(model, stmt.targets[0]!, target) &&
  isNumber(stmt.value, value);

const same = (model: Model, a: Expr, b: Expr) =>
  a.kind === "Subscript" && b.kind === "Subscript" && model.same(a.value, b.value) && model.same(a.slice, b.slice);

/** The statement that makes the dictionary, where that is an empty plain one. */
function emptyDict(model: Model, name: Name): Assign | AnnAssign | null {
  const binding = model.single(name) ?? model.onlyDefinition(name);
  const { owner, value } = binding ?? {};
  if (owner?.kind === "AnnAssign") return value && isEmptyDict(model, value) ? owner : null;
  if (owner?.kind !== "Assign" || !value || owner.targets.length !== 1) return null;
  return isEmptyDict(model, value) ? owner : null;
}

/** `self.counts` is given an empty dictionary and nothing else. */
function beginsEmpty(model: Model, { attr, value: object }: Attribute): boolean {
  const assigned = model.selfClass(object)?.attributes.get(attr)?.assigned ?? [];
  return assigned.length > 0 && assigned.every(({ value }) => value !== null && isEmptyDict(model, value));
}

const isEmptyDict = (model: Model, value: Expr) =>
  (value.kind === "Dict" && value.keys.length === 0) ||
  (value.kind === "Call" && model.isBuiltin(value.func, "dict") && value.args.length + value.keywords.length === 0);

/** `d = {}` and the loop directly after it, which does nothing else, become one `Counter(…)`. */
function counter(model: Model, loop: For, form: Stmt, key: Expr, made: Assign): FixPlan | null {
  const block = model.block(loop);
  if (!block || block.list[block.index - 1] !== made || loop.orelse.length > 0 || loop.target.kind !== "Name")
    return null;
  const [first, second] = loop.body;
  const alone =
    loop.body.length === 1
      ? first === form
      : loop.body.length === 2 && second === form && first?.kind === "If" && form.kind === "AugAssign";
  if (!alone || model.hasComment(loop) || model.hasComment(made) || model.parent(loop)?.kind === "ClassDef")
    return null;
  const { id } = loop.target;
  if (
    !model.function(loop) ||
    model.variable(loop.target).uses.some((use) => use.start > loop.end || use.start < loop.start)
  )
    return null;
  const isItem = key.kind === "Name" && key.id === id;
  const source = isItem ? model.text(loop.iter) : `${model.text(key)} for ${id} in ${model.text(loop.iter)}`;
  if (/[\r\n]/.test(source) || (isItem && loop.iter.kind === "Tuple")) return null;
  const known = model.importName("collections", "Counter");
  const { text, imports } = known.imports.length
    ? { text: "Counter", imports: [{ module: "collections", name: "Counter" }] }
    : known;
  const change = model.edit.replaceSpan(loop, made.value.start, loop.end, `${text}(${source})`);
  return { title: "Count with collections.Counter", safe: false, changes: [change], imports };
}
