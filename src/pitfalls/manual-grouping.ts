import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Call, Expr, If, Stmt, Subscript, Try, UnaryOp } from "../python/ast";

const FILLING = /^(?:append|add|extend|update|appendleft)$/;

interface Group {
  readonly held: Expr;
  readonly key: Expr;
  /** The call that fills the group. */
  readonly call: Call;
  /** The new, empty group. */
  readonly empty: string;
  readonly last: Stmt;
}

export function* detect(model: Model): Iterable<Report> {
  for (const attempt of model.nodes("Try")) {
    const held = afterKeyError(model, attempt);
    const type = held && model.typeOf(held)?.name;
    if (held && (!type || type === "dict" || type === "OrderedDict"))
      yield { at: model.span(attempt, attempt.start, attempt.start + "try".length), message: say(model, held) };
  }
  for (const branch of model.nodes("If")) {
    if (branch.body.length !== 1) continue;
    const group = branch.orelse.length === 0 ? emptyFirst(model, branch) : eitherWay(model, branch);
    if (!group) continue;
    const type = model.typeOf(group.held)?.name;
    if (type && type !== "dict" && type !== "OrderedDict") continue;
    const plan = setdefault(model, branch, group, type !== undefined);
    yield {
      at: branch.test,
      message: say(model, group.held),
      fixes: plan ? [plan] : [],
    };
  }
}

const say = (model: Model, held: Expr) =>
  `\`${model.text(held)}\` looks up the same key several times to make sure that a group exists. \`setdefault\` does it in one step; collections.defaultdict does it for the whole dictionary.`;

/** The dictionary of `try: d[k].append(v)`, `except KeyError: d[k] = [v]`. */
function afterKeyError(model: Model, { body, handlers, orelse, finalbody }: Try): Expr | null {
  const [filled] = body;
  const [handler] = handlers;
  if (body.length !== 1 || handlers.length !== 1 || orelse.length + finalbody.length > 0 || !filled) return null;
  const [made] = handler!.body;
  if (handler!.body.length !== 1 || !model.isBuiltin(handler!.type, "KeyError") || made?.kind !== "Assign") return null;
  const [target] = made.targets;
  if (made.targets.length !== 1 || target?.kind !== "Subscript") return null;
  const call = fills(model, filled, target.value, target.slice);
  return call && made.value.kind === "List" && made.value.elts.length === 1 ? target.value : null;
}

/** The dictionary and the key of `k in d`, `k not in d` or `not k in d`. */
function membership(branch: If, op: "In" | "NotIn"): { readonly key: Expr; readonly held: Expr } | null {
  const negated = branch.test.kind === "UnaryOp" && branch.test.op === "Not";
  const test = negated ? (branch.test as UnaryOp).operand : branch.test;
  const wanted = negated ? (op === "In" ? "NotIn" : "In") : op;
  if (test.kind !== "Compare" || test.ops.length !== 1 || test.ops[0] !== wanted) return null;
  let held = test.comparators[0]!;
  if (held.kind === "Call" && held.func.kind === "Attribute" && held.func.attr === "keys") held = held.func.value;
  return held.kind === "Name" || held.kind === "Attribute" || held.kind === "Subscript"
    ? { key: test.left, held }
    : null;
}

const isItem = (model: Model, expr: Expr, held: Expr, key: Expr): expr is Subscript =>
  expr.kind === "Subscript" && model.same(expr.value, held) && model.same(expr.slice, key);

/** `if k not in d: d[k] = []`, then `d[k].append(v)`. */
function emptyFirst(model: Model, branch: If): Group | null {
  const found = membership(branch, "NotIn");
  const [store] = branch.body;
  if (!found || store?.kind !== "Assign" || store.targets.length !== 1) return null;
  if (!isItem(model, store.targets[0]!, found.held, found.key)) return null;
  const empty = emptyText(model, store.value);
  const block = model.block(branch);
  const next = block?.list[block.index + 1];
  const call = next ? fills(model, next, found.held, found.key) : null;
  return empty && call && next ? { ...found, call, empty, last: next } : null;
}

/** `if k in d: d[k].append(v)`, else `d[k] = [v]`; or its mirror. */
function eitherWay(model: Model, branch: If): Group | null {
  const isIn = membership(branch, "In");
  const found = isIn ?? membership(branch, "NotIn");
  if (!found || branch.orelse.length > 2) return null;
  const [filled, made] = isIn ? [branch.body[0]!, branch.orelse[0]!] : [branch.orelse[0]!, branch.body[0]!];
  const call = fills(model, filled, found.held, found.key);
  const more = branch.orelse[1];
  if (more && (!isIn || !call || !model.same(more, filled))) return null;
  if (call?.func.kind !== "Attribute" || made.kind !== "Assign" || made.targets.length !== 1) return null;
  if (!isItem(model, made.targets[0]!, found.held, found.key)) return null;
  const { value } = made;
  const wanted = call.func.attr === "append" ? "List" : call.func.attr === "add" ? "Set" : null;
  if (more) {
    const empty = emptyText(model, value);
    return empty ? { ...found, call, empty, last: branch } : null;
  }
  if (
    value.kind !== wanted ||
    !("elts" in value) ||
    value.elts.length !== 1 ||
    !model.same(value.elts[0]!, call.args[0]!)
  )
    return null;
  return { ...found, call, empty: wanted === "List" ? "[]" : "set()", last: branch };
}

function emptyText(model: Model, value: Expr): string | null {
  if (value.kind === "List") return value.elts.length === 0 ? "[]" : null;
  if (value.kind === "Dict") return value.keys.length === 0 ? "{}" : null;
  if (value.kind !== "Call" || value.args.length + value.keywords.length > 0) return null;
  return model.isBuiltin(value.func, "list", "set", "dict") ? model.text(value) : null;
}

/** `d[k].append(v)` */
function fills(model: Model, stmt: Stmt, held: Expr, key: Expr): Call | null {
  if (stmt.kind !== "Expr" || stmt.value.kind !== "Call") return null;
  const { func, args } = stmt.value;
  const fits =
    func.kind === "Attribute" && FILLING.test(func.attr) && args.length === 1 && isItem(model, func.value, held, key);
  return fits ? stmt.value : null;
}

function setdefault(model: Model, branch: If, group: Group, known: boolean): FixPlan | null {
  const { held, key, call, empty, last } = group;
  if (!model.pure(key) || !model.pure(held) || call.func.kind !== "Attribute") return null;
  const item = call.func.value;
  const { text } = model.chunkOf(branch);
  const isElif = text.startsWith("elif", branch.start);
  if (isElif || model.hasComment(branch)) return null;
  const made = `${model.text(held)}.setdefault(${model.text(key)}, ${empty})`;
  const changes =
    last === branch
      ? [model.edit.replace(branch, `${made}${text.slice(item.end, call.end)}`)]
      : [model.edit.removeStatement(branch), model.edit.replace(item, made)];
  return { title: "Use setdefault", safe: known, changes };
}
