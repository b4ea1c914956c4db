import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Call, Expr, Name, Node, Subscript } from "../python/ast";

export const words = ["sorted"];

export function* detect(model: Model): Iterable<Report> {
  if (!model.unit.chunks.some((chunk) => chunk.text.includes("sorted("))) return;
  for (const item of model.nodes("Subscript")) {
    const end = endOf(item);
    if (end === null || item.ctx !== "Load") continue;
    const call = item.value;
    if (call.kind === "Call" && isSorted(model, call)) {
      const reverse = reversed(call);
      if (reverse === null || expectsEmpty(model, item)) continue;
      const name = (end === "first") === reverse ? "max" : "min";
      const plan = instead(model, item, call, name);
      yield {
        at: item,
        message: message(`\`sorted(…)[${model.text(item.slice)}]\` needs`, name),
        fixes: plan ? [plan] : [],
      };
    } else if (call.kind === "Name") {
      const made = sortedOnce(model, call, item);
      if (!made || expectsEmpty(model, item)) continue;
      const name = (end === "first") === reversed(made) ? "max" : "min";
      yield { at: made, message: message(`Only the ${end} item of \`${call.id}\` is used, which needs`, name) };
    }
  }
}

const message = (what: string, name: string) =>
  `${what} one item, but sorting puts all of them in order first: O(n log n) and a new list. \`${name}(…)\` finds it in one pass.`;

/** `[0]` or `[-1]` */
function endOf(item: Subscript): "first" | "last" | null {
  const { slice } = item;
  if (slice.kind === "Constant") return slice.type === "int" && slice.value === 0 ? "first" : null;
  if (slice.kind !== "UnaryOp" || slice.op !== "USub" || slice.operand.kind !== "Constant") return null;
  return slice.operand.type === "int" && slice.operand.value === 1 ? "last" : null;
}

const isSorted = (model: Model, call: Call) =>
  call.func.kind === "Name" &&
  call.func.id === "sorted" &&
  call.args.length === 1 &&
  call.args[0]!.kind !== "Starred" &&
  model.isBuiltin(call.func, "sorted");

/** The value of `reverse`, null where it is not known. */
function reversed(call: Call): boolean | null {
  for (const { arg, value } of call.keywords) {
    if (arg === "key") continue;
    if (arg !== "reverse" || value.kind !== "Constant" || typeof value.value !== "boolean") return null;
    return value.value;
  }
  return false;
}

/** The sorted list in a local name that is read just here. */
function sortedOnce(model: Model, name: Name, item: Node): Call | null {
  const variable = model.variable(name);
  const value: Expr | null = variable.bindings.length === 1 ? variable.bindings[0]!.value : null;
  if (value?.kind !== "Call" || !isSorted(model, value) || reversed(value) === null) return null;
  return variable.uses.length === 1 &&
    model.parent(variable.uses[0]!) === item &&
    variable.kind === "local" &&
    !model.loop(item)
    ? value
    : null;
}

/** The empty case is handled by the error that indexing raises. */
function expectsEmpty(model: Model, item: Node): boolean {
  for (let at = item, up = model.parent(at); up; at = up, up = model.parent(up))
    if (up.kind === "Try" && (up.body as readonly Node[]).includes(at))
      if (up.handlers.some((h) => h.type && /IndexError|LookupError/.test(model.text(h.type)))) return true;
  return false;
}

function instead(model: Model, item: Subscript, call: Call, name: string): FixPlan | null {
  const { text } = model.chunkOf(item);
  if (/[^\s[\]\-01]/.test(text.slice(call.end, item.end))) return null;
  if (model.global(name).kind !== "builtin") return null;
  const changes = [model.edit.replace(call.func, name), model.edit.replaceSpan(item, call.end, item.end, "")];
  const reverse = call.keywords.find((k) => k.arg === "reverse");
  if (reverse) {
    const comma = text.lastIndexOf(",", reverse.start);
    if (/\S/.test(text.slice(comma + 1, reverse.start))) return null;
    changes.push(model.edit.replaceSpan(item, comma, reverse.end, ""));
  }
  return { title: `Use ${name}`, safe: false, changes };
}
