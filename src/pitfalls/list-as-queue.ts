import type { FixPlan, Report } from "../analysis/detector";
import { mentions } from "../analysis/loops";
import type { Model } from "../analysis/model";
import type { Attribute, Call, Expr, Name, Node } from "../python/ast";

export const words = ["pop", "insert"];

/** `queue.pop(0)` and `rows.insert(0, row)`: each moves all other items of the list. */
export function* detect(model: Model): Iterable<Report> {
  const seen = new Set<string>();
  for (const call of model.nodes("Call")) {
    const { func } = call;
    if (func.kind !== "Attribute" || !isAtFront(call, func.attr)) continue;
    if (!isPath(func.value)) continue;
    const loop = model.loop(call) ?? whileTest(model, call);
    const key = `${func.attr} ${model.text(func.value)} ${loop?.start ?? -1}`;
    if (seen.has(key) || (loop && isOnce(model, call, func.value, loop))) continue;
    if (loop ? !isLongList(model, func.value, func.attr, loop) : !isQueueOfClass(model, func)) continue;
    seen.add(key);
    const name = `\`${model.text(func.value)}\``;
    const takes = func.attr === "pop";
    yield {
      at: call,
      message: takes
        ? `\`pop(0)\` takes the first item of the list ${name} and moves all others one place, every time. A \`collections.deque\` does it in constant time with \`popleft()\`.`
        : `\`insert(0, …)\` moves every item of the list ${name} one place, every time. Use \`collections.deque\` with \`appendleft\`, or append and reverse once at the end.`,
      fixes: func.value.kind === "Name" ? withDeque(model, func.value) : [],
    };
  }
}

function isAtFront(call: Call, method: string): boolean {
  const [first] = call.args;
  if (first?.kind !== "Constant" || first.value !== 0 || first.type !== "int" || call.keywords.length > 0) return false;
  return (method === "pop" && call.args.length === 1) || (method === "insert" && call.args.length === 2);
}

/** The loop ends right after, or it makes the list anew in each round. */
function isOnce(model: Model, call: Call, list: Expr, loop: Node): boolean {
  const stmt = model.statement(call);
  const block = model.block(stmt);
  const last = block?.list.at(-1);
  if (last?.kind === "Break" || last?.kind === "Return" || last?.kind === "Raise") return last !== stmt;
  if (list.kind !== "Name") return false;
  const { bindings } = model.variable(list);
  return bindings.length > 0 && bindings.every(({ node }) => model.loop(node) === loop);
}

const isPath = (expr: Expr) => expr.kind === "Name" || (expr.kind === "Attribute" && expr.value.kind === "Name");

/** The `while` in whose condition the call stands. */
function whileTest(model: Model, call: Call) {
  const loop = model.enclosing(call, "While");
  return loop && loop.test.start <= call.start && call.end <= loop.test.end ? loop : null;
}

/** A list, and not one that a few literals fill. */
function isLongList(model: Model, list: Expr, method: string, loop: Node): boolean {
  const type = model.typeOf(list)?.name;
  if (type !== undefined ? type !== "list" : !isWorkedOff(model, list, method, loop)) return false;
  if (list.kind !== "Name") return true;
  const variable = model.variable(list);
  const value = variable.bindings.length === 1 ? variable.bindings[0]!.value : null;
  const grows = variable.uses.some((use) => {
    const up = model.parent(use);
    return up?.kind === "Attribute" && /^(?:append|extend|insert)$/.test(up.attr);
  });
  if (value?.kind === "List" && !grows && value.elts.length > 0 && value.elts.length <= 8) return false;
  return !variable.uses.some((use) => needsList(model, use));
}

/** `while queue: queue.pop(0)` on a parameter: only a list has `pop(0)` and an end. */
function isWorkedOff(model: Model, list: Expr, method: string, loop: Node): boolean {
  if (method !== "pop" || loop.kind !== "While" || list.kind !== "Name") return false;
  return (
    mentions(model, [loop.test], list.id).length > 0 && model.variable(list).bindings.some((b) => b.kind === "param")
  );
}

/** Slices and sorting are what a deque cannot do. */
function needsList(model: Model, use: Name): boolean {
  const up = model.parent(use);
  if (up?.kind === "Subscript" && up.value === use) return up.slice.kind === "Slice";
  return up?.kind === "Attribute" && up.attr === "sort";
}

/** A class that appends to `self.items` and takes with `pop(0)`: a queue. */
function isQueueOfClass(model: Model, func: Attribute): boolean {
  if (func.value.kind !== "Attribute") return false;
  const cls = model.selfClass(func.value.value);
  if (!cls || model.typeOf(func.value)?.name !== "list") return false;
  return (cls.attributes.get(func.value.attr)?.mutated ?? []).some(({ node }) => {
    const up = model.of(node).parent(node);
    if (up?.kind !== "Attribute") return false;
    if (func.attr === "pop") return up.attr === "append";
    const call = model.of(node).parent(up);
    return up.attr === "pop" && call?.kind === "Call" && call.args.length === 0;
  });
}

const SAME = new Set(["append", "extend", "pop", "insert", "clear", "count", "remove", "reverse"]);

/** The list becomes a deque, where everything that is done with it works for both. */
function withDeque(model: Model, name: Name): FixPlan[] {
  const variable = model.variable(name);
  if (variable.kind !== "local" || variable.bindings.length !== 1) return [];
  const [binding] = variable.bindings;
  const value = binding!.kind === "assign" ? binding!.value : null;
  if (!value || model.typeOf(value)?.name !== "list") return [];
  const changes = [];
  for (const use of variable.uses) {
    const up = model.parent(use);
    const call = up && model.parent(up);
    if (up?.kind === "Attribute" && call?.kind === "Call" && call.func === up && SAME.has(up.attr)) {
      if (isAtFront(call, up.attr)) {
        const to = up.attr === "pop" ? "popleft()" : `appendleft(${model.text(call.args[1]!)})`;
        changes.push(model.edit.replaceSpan(call, up.attrStart, call.end, to));
      } else if (up.attr === "pop" && call.args.length > 0) return [];
    } else if (!readsOnly(model, use, up)) return [];
  }
  const { text, imports } = model.importName("collections", "deque");
  const empty = value.kind === "List" && value.elts.length === 0;
  const copied = value.kind === "Call" && model.isBuiltin(value.func, "list") && value.args.length === 1;
  if (empty) changes.push(model.edit.replace(value, `${text}()`));
  else if (copied) changes.push(model.edit.replace(value.func, text));
  else changes.push(...model.edit.wrap(value, `${text}(`, ")"));
  return [{ title: "Make it a `collections.deque`", safe: false, changes, imports }];
}

function readsOnly(model: Model, use: Name, up: Node | null): boolean {
  if (up?.kind === "While" || up?.kind === "If") return up.test === use;
  if (up?.kind === "For" || up?.kind === "comprehension") return up.iter === use;
  if (up?.kind === "UnaryOp") return up.op === "Not";
  if (up?.kind === "Compare") return up.comparators[0] === use && (up.ops[0] === "In" || up.ops[0] === "NotIn");
  if (up?.kind === "Subscript") return up.value === use && up.slice.kind !== "Slice";
  return up?.kind === "Call" && model.isBuiltin(up.func, "len", "bool", "list", "sum", "any", "all", "sorted");
}
