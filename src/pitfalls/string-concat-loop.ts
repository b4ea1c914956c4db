import type { Change, FixPlan, Report } from "../analysis/detector";
import { type AnyLoop, isBelow, isShort, mentions, plainAssignment, valuesBefore } from "../analysis/loops";
import type { Model } from "../analysis/model";
import type { Assign, Attribute, AugAssign, Expr, Name } from "../python/ast";

/** `text += piece` in a loop: build a list and join it. */
export function* detect(model: Model): Iterable<Report> {
  const seen = new Set<string>();
  for (const stmt of model.nodes("AugAssign", "Assign")) {
    const added = addition(model, stmt);
    if (!added) continue;
    const loop = model.loop(stmt);
    if (!loop || (loop.kind !== "While" && isShort(model, loop.iter))) continue;
    const { target } = added;
    const key = `${model.function(stmt)?.start} ${model.text(target)}`;
    if (seen.has(key) || !growsText(model, target, loop)) continue;
    seen.add(key);
    const name = `\`${model.text(target)}\``;
    const why =
      target.kind === "Name"
        ? "CPython can often spare that for a local name, other cases and other Pythons copy again and again"
        : "through an attribute the time grows with the square of the length";
    yield {
      at: stmt,
      message: `Every round makes a new string from ${name} and the next piece; ${why}. Collect the pieces in a list and \`"".join\` them once.`,
      fixes: target.kind === "Name" && stmt.kind === "AugAssign" ? fixes(model, stmt, target, loop) : [],
    };
  }
}

/** `target += value`, or `target = target + value`. */
function addition(model: Model, stmt: AugAssign | Assign) {
  if (stmt.kind === "AugAssign")
    return stmt.op === "Add" && isPath(stmt.target) ? { target: stmt.target, value: stmt.value } : null;
  const [target] = stmt.targets;
  if (stmt.targets.length === 1 && target?.kind === "Name" && stmt.value.kind === "JoinedStr") {
    const own = stmt.value.values.findIndex(
      (part) => part.kind === "FormattedValue" && part.value.kind === "Name" && part.value.id === target.id,
    );
    return own >= 0 && stmt.value.values.length > 1 ? { target, value: stmt.value } : null;
  }
  if (stmt.targets.length !== 1 || stmt.value.kind !== "BinOp" || stmt.value.op !== "Add" || !isPath(target!))
    return null;
  const name = model.text(target!);
  let [left, right]: Expr[] = [stmt.value, stmt.value];
  while (left?.kind === "BinOp" && left.op === "Add") left = left.left;
  while (right?.kind === "BinOp" && right.op === "Add") right = right.right;
  if (left?.kind === target!.kind && model.text(left) === name) return { target: target!, value: stmt.value.right };
  return right?.kind === target!.kind && model.text(right) === name
    ? { target: target!, value: stmt.value.left }
    : null;
}

const isPath = (expr: Expr) => expr.kind === "Name" || (expr.kind === "Attribute" && expr.value.kind === "Name");

function growsText(model: Model, target: Expr, loop: AnyLoop): boolean {
  if (target.kind === "Attribute") return startsAsText(model, target);
  if (target.kind !== "Name") return false;
  const before = valuesBefore(model, target, loop);
  if (!before?.every((b) => isText(model, b.value))) return false;
  return mentions(model, [loop], target.id).every((use) => use.ctx === "Store" || isHarmless(model, use, target.id));
}

/** `self.text` starts as a text, and nothing assigns anything else that is known. */
function startsAsText(model: Model, target: Attribute): boolean {
  const assigned = model.selfClass(target.value)?.attributes.get(target.attr)?.assigned ?? [];
  const types = assigned.map(({ value }) => (value ? model.typeOf(value)?.name : undefined));
  return types.includes("str") && types.every((type) => type === undefined || type === "str");
}

const isText = (model: Model, expr: Expr) => model.typeOf(expr)?.name === "str";

/** The read belongs to the concatenation, or only asks whether the text is empty. */
function isHarmless(model: Model, use: Name, id: string): boolean {
  const parent = model.parent(use);
  if (parent?.kind === "If") return parent.test === use;
  if (parent?.kind === "UnaryOp") return parent.op === "Not";
  for (const at of model.ancestors(use)) {
    if (at.kind === "Assign") return at.targets.some((t) => t.kind === "Name" && t.id === id);
    if (at.kind === "FormattedValue" || at.kind === "JoinedStr") continue;
    if (at.kind !== "BinOp" || at.op !== "Add") return false;
  }
  return false;
}

function fixes(model: Model, stmt: AugAssign, target: Name, loop: AnyLoop): FixPlan[] {
  const block = model.block(loop);
  const init = block?.list[block.index - 1];
  const start = init ? plainAssignment(init) : null;
  if (!block || !init || start?.target.id !== target.id || loop.orelse.length > 0) return [];
  const empty = start.value.kind === "Constant" && start.value.value === "";
  const all = mentions(model, [loop], target.id);
  if (all.some((use) => model.parent(use)?.kind !== "AugAssign")) return [];
  const text = model.text(target);
  if (loop.kind === "For" && empty && loop.body.length === 1 && loop.body[0] === stmt && !model.hasComment(loop)) {
    const joined = `${text} = "".join(${model.text(stmt.value)} for ${model.text(loop.target)} in ${model.text(loop.iter)})`;
    if (!joined.includes("\n") && !["Lambda", "IfExp", "Tuple"].includes(loop.iter.kind) && isPlain(model, stmt.value))
      return [
        {
          title: 'Join the pieces with `"".join`',
          safe: false,
          changes: [model.edit.removeStatement(init), model.edit.replace(loop, joined)],
        },
      ];
  }
  const parts = freeName(model, stmt, ["parts", "pieces", `${text}_parts`]);
  const after = model.edit.insertLinesAfter(loop, [`${text} = "".join(${parts})`]);
  if (!parts || !after) return [];
  const changes: Change[] = [
    model.edit.replaceSpan(init, init.start, init.end, `${parts} = [${empty ? "" : model.text(start.value)}]`),
  ];
  for (const use of all) {
    const add = model.parent(use) as AugAssign;
    if (add.op !== "Add" || !isBelow(model, add, loop)) return [];
    changes.push(
      model.edit.replaceSpan(add, add.start, add.value.start, `${parts}.append(`),
      model.edit.insertAfter(add.value, ")"),
    );
  }
  changes.push(after);
  return [{ title: `Collect the pieces in \`${parts}\` and join them`, safe: false, changes }];
}

/** It can stand in a generator expression: no await, yield or walrus. */
function isPlain(model: Model, expr: Expr): boolean {
  for (const node of model.within(expr))
    if (["Await", "Yield", "YieldFrom", "NamedExpr"].includes(node.kind)) return false;
  return true;
}

function freeName(model: Model, near: AugAssign, names: readonly string[]): string | null {
  const fn = model.function(near);
  const taken = new Set<string>();
  for (const node of model.within(fn ?? model.unit.node)) if (node.kind === "Name") taken.add(node.id);
  if (fn) for (const arg of [...fn.args.args, ...fn.args.posonlyargs, ...fn.args.kwonlyargs]) taken.add(arg.arg);
  return names.find((name) => !taken.has(name)) ?? null;
}
