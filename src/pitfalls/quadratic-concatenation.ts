import type { FixPlan, Report } from "../analysis/detector";
import { isShort, mentions, valuesBefore } from "../analysis/loops";
import type { Model } from "../analysis/model";
import type { Assign, BinOp, Call, Expr, Name } from "../python/ast";

/** `sum(lists, [])` and `result = result + [x]` in a loop: everything is copied again in every step. */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    if (reducesByPlus(model, call))
      yield {
        at: call,
        message:
          "`reduce` adds lists with `+` here, which copies everything so far in each step: the time grows with the square of the length. Use `itertools.chain.from_iterable`.",
      };
    if (!model.isBuiltin(call.func, "sum")) continue;
    const start = call.args[1] ?? call.keywords.find((k) => k.arg === "start")?.value;
    const [lists] = call.args;
    if (!start || !lists || !isEmpty(model, start) || isFew(lists)) continue;
    const tuples = model.typeOf(start)?.name === "tuple";
    const { text, imports } = model.importName("itertools", "chain");
    yield {
      at: call,
      message: `\`sum\` adds ${tuples ? "tuples" : "lists"} with \`+\`, which copies everything so far in each step: the time grows with the square of the length. Use \`itertools.chain.from_iterable\`.`,
      fixes:
        lists.kind === "Starred" || (lists.kind === "GeneratorExp" && !model.text(lists).startsWith("("))
          ? []
          : [
              {
                title: "Use `itertools.chain.from_iterable`",
                safe: true,
                imports,
                changes: [
                  model.edit.replace(call, `${tuples ? "tuple" : "list"}(${text}.from_iterable(${model.text(lists)}))`),
                ],
              },
            ],
    };
  }
  for (const binary of model.nodes("BinOp")) {
    const stmt = binary.op === "Add" ? model.parent(binary) : null;
    if (stmt?.kind !== "Assign") continue;
    const found = grown(model, stmt, binary);
    if (found) yield found;
  }
  for (const list of model.nodes("List")) {
    const stmt = list.elts.length > 1 ? model.parent(list) : null;
    const first = list.elts[0];
    if (stmt?.kind !== "Assign" || stmt.value !== list || first?.kind !== "Starred") continue;
    const found = grown(model, stmt, first.value);
    if (found) yield found;
  }
  for (const stmt of model.nodes("AugAssign")) {
    const { target } = stmt;
    if (stmt.op !== "Add" || target.kind !== "Name" || stmt.value.kind !== "Tuple") continue;
    const loop = model.loop(stmt);
    if (!loop || (loop.kind !== "While" && isShort(model, loop.iter))) continue;
    if (!valuesBefore(model, target, loop)?.every((b) => model.typeOf(b.value)?.name === "tuple")) continue;
    yield {
      at: stmt,
      message: `A tuple cannot grow, so every round copies \`${target.id}\` as a whole: the time grows with the square of the length. Append to a list and make the tuple at the end.`,
    };
  }
}

const isEmpty = (model: Model, expr: Expr) =>
  ((expr.kind === "List" || expr.kind === "Tuple") && expr.elts.length === 0) ||
  (expr.kind === "Call" &&
    model.isBuiltin(expr.func, "list", "tuple") &&
    expr.args.length + expr.keywords.length === 0);

/** `reduce(operator.add, lists, [])`, also with a lambda that adds. */
function reducesByPlus(model: Model, { func, args }: Call): boolean {
  const [adds, lists, start] = args;
  if (!adds || !lists || !start || args.length !== 3 || !isEmpty(model, start) || isFew(lists)) return false;
  if (func.kind !== "Name" && func.kind !== "Attribute") return false;
  if (model.qualified(func) !== "functools.reduce") return false;
  if (adds.kind !== "Lambda") return /^operator\.(?:add|concat)$/.test(model.qualified(adds) ?? "");
  const { body } = adds;
  return body.kind === "BinOp" && body.op === "Add" && body.left.kind === "Name" && body.right.kind === "Name";
}
const isFew = (expr: Expr) =>
  (expr.kind === "List" || expr.kind === "Tuple") &&
  expr.elts.length <= 8 &&
  !expr.elts.some((e) => e.kind === "Starred");

/** `name = name + more` or `name = [*name, more]` in a loop, where the name held a list before it. */
function grown(model: Model, stmt: Assign, value: Expr): Report | null {
  const [target] = stmt.targets;
  if (stmt.targets.length !== 1 || target?.kind !== "Name") return null;
  let left = value;
  while (left.kind === "BinOp" && left.op === "Add") left = left.left;
  const last = value.kind === "BinOp" ? value.right : null;
  const isBefore = last?.kind === "Name" && last.id === target.id && left.kind === "List";
  if (!isBefore && (left.kind !== "Name" || left.id !== target.id)) return null;
  const loop = model.loop(stmt);
  if (!loop || (loop.kind !== "While" && isShort(model, loop.iter))) return null;
  const before = valuesBefore(model, target, loop);
  const types = new Set(before?.map((b) => model.typeOf(b.value)?.name));
  const kind = types.has("list") ? "list" : "tuple";
  if (types.size !== 1 || !types.has(kind)) return null;
  return {
    at: stmt,
    message: `\`${isBefore ? `[…] + ${target.id}` : value.kind === "BinOp" ? `${target.id} + …` : `[*${target.id}, …]`}\` makes a new ${kind} and copies everything in it, every round: the time grows with the square of the length. ${isBefore ? "Append, and reverse once at the end; or use a deque and `appendleft`." : kind === "list" ? "Use `append` or `+=`, which change the list in place." : "Append to a list and make the tuple at the end."}`,
    fixes:
      kind === "list" && value.kind === "BinOp" && value.left === left && !isBefore
        ? inPlace(model, stmt, target, value, loop)
        : [],
  };
}

function inPlace(
  model: Model,
  stmt: Assign,
  target: Name,
  { left, right }: BinOp,
  loop: NonNullable<ReturnType<Model["loop"]>>,
): FixPlan[] {
  const name = model.text(target);
  const items = right.kind === "List" ? right.elts : null;
  const one = items?.length === 1 && items[0]!.kind !== "Starred" ? items[0]! : null;
  const known = items !== null || model.typeOf(right)?.name === "list";
  const only = model.variable(target);
  const others = mentions(model, [loop], target.id).filter(
    (use) => use !== target && use !== left && !isGrowth(model, use),
  );
  const fresh = only.bindings.every(
    (b) => b.value !== null && (isFresh(model, b.value) || mentions(model, [b.value], target.id).length > 0),
  );
  const alone =
    only.kind === "local" &&
    fresh &&
    others.length === 0 &&
    !only.uses.some((use) => model.function(use) !== model.function(stmt)) &&
    !aliased(model, only.uses, loop);
  return [
    {
      title: one ? "Append to the list" : "Extend the list in place",
      safe: alone && known,
      changes: one
        ? [
            model.edit.replaceSpan(stmt, target.end, one.start, ".append("),
            model.edit.replaceSpan(stmt, one.end, stmt.end, ")"),
          ]
        : [model.edit.replaceSpan(stmt, target.end, right.start, ` += ${parenthesis(model, right)}`)],
    },
  ].filter(() => name.length > 0);
}

const parenthesis = (model: Model, expr: Expr) => (model.parentheses(expr) ? "(" : "");

/** A read in another `name = name + …`. */
function isGrowth(model: Model, use: Name): boolean {
  if (use.ctx === "Store") return model.parent(use)?.kind === "Assign" || model.parent(use)?.kind === "AugAssign";
  const up = model.parent(use);
  return (up?.kind === "BinOp" && up.left === use) || (up?.kind === "Attribute" && /^(?:append|extend)$/.test(up.attr));
}

const isFresh = (model: Model, value: Expr) =>
  value.kind === "List" ||
  value.kind === "ListComp" ||
  (value.kind === "Call" && model.isBuiltin((value as Call).func, "list"));

/** A mention before the loop could give the list another name. */
const aliased = (model: Model, uses: readonly Name[], loop: { readonly start: number }) =>
  uses.some((use) => use.start < loop.start && model.parent(use)?.kind !== "BinOp");
