import type { Change, FixPlan, Report } from "../analysis/detector";
import { parameters } from "../analysis/functions";
import { type Closure, evaluatedAt, isWithin, type Loop, outlivesRound } from "../analysis/lifetime";
import type { Binding, Model } from "../analysis/model";
import type { Arg, Comprehension, Name, Node } from "../python/ast";

/** A function made in a loop that lives longer than its round and reads a variable that the next round changes. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef", "Lambda")) {
    const names: Name[] = [];
    let inner: Loop | null = null;
    for (const loop of loopsAround(model, fn)) {
      const found = variablesOfRound(model, fn, loop);
      if (found.length === 0 || !outlivesRound(model, fn, loop)) continue;
      inner ??= loop;
      names.push(...found);
    }
    if (inner)
      yield report(
        model,
        fn,
        inner,
        names.sort((a, b) => a.start - b.start),
      );
  }
}

function report(model: Model, fn: Closure, loop: Loop, names: readonly Name[]): Report {
  const unique = [...new Set(names.map((n) => n.id))];
  const quoted = unique.map((n) => `\`${n}\``).join(" and ");
  const subject = fn.kind === "Lambda" ? "This lambda" : `\`${fn.name.name}\``;
  const them = unique.length > 1 ? "they have their last values" : "it has its last value";
  const example = unique.map((n) => `${n}=${n}`).join(", ");
  const made = "generators" in loop ? loop.generators[0]!.target : loop.kind === "While" ? loop.test : loop.target;
  return {
    at: names[0]!,
    message: `${subject} looks ${quoted} up when it is called, after the loop, and then ${them}: all functions made here see the same. Bind the value now with a default: ${example}.`,
    related: [{ at: made, message: `Each round gives ${quoted} a new value` }],
    fixes: plans(model, fn, unique),
  };
}

/** Loops whose rounds make the function, innermost first; up to the function that runs the loop. */
function* loopsAround(model: Model, fn: Closure): Iterable<Loop> {
  for (let at: Node = fn, up = model.parent(fn); up; at = up, up = model.parent(up)) {
    switch (up.kind) {
      case "For":
      case "AsyncFor":
      case "While":
        if ((up.body as readonly Node[]).includes(at) || (up.kind === "While" && up.test === at)) yield up;
        break;
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        if (up.generators[0] !== at) yield up;
        break;
      case "comprehension": {
        const owner = model.parent(up);
        if (owner && "generators" in owner && owner.generators[0] === up && up.iter !== at) yield owner;
        break;
      }
      case "FunctionDef":
      case "AsyncFunctionDef":
        if ((up.body as readonly Node[]).includes(at)) return;
        break;
      case "Lambda":
        if (up.body === at) return;
        break;
      case "ClassDef":
        if ((up.body as readonly Node[]).includes(at)) return;
        break;
      default:
        break;
    }
  }
}

/** Reads in the function of variables that the loop binds anew in each round. */
function variablesOfRound(model: Model, fn: Closure, loop: Loop): Name[] {
  const out: Name[] = [];
  for (const node of model.within(fn.kind === "Lambda" ? fn.body : fn.body)) {
    if (node.kind !== "Name" || node.ctx !== "Load") continue;
    const variable = model.variable(node);
    if (variable.kind === "builtin" || variable.kind === "unknown") continue;
    if (variable.bindings.some((b) => isWithin(model, b.node, fn))) continue;
    if (variable.bindings.some((b) => b.kind !== "def" && b.kind !== "class" && isRebound(model, b, fn, loop)))
      out.push(node);
  }
  return out;
}

/** The loop's own code binds the variable, and can do so again after the function was made. */
function isRebound(model: Model, binding: Binding, fn: Closure, loop: Loop): boolean {
  if ("generators" in loop) {
    return (
      loop.generators.some((g: Comprehension) => isWithin(model, binding.node, g.target)) ||
      (binding.kind === "walrus" && isWithin(model, binding.node, loop))
    );
  }
  if (!isWithin(model, binding.node, loop) || model.evaluator(binding.node) !== model.evaluator(fn)) return false;
  if ((loop.kind === "For" || loop.kind === "AsyncFor") && isWithin(model, binding.node, loop.iter)) return false;
  if (loop.orelse.some((s) => isWithin(model, binding.node, s))) return false;
  if (binding.kind === "import" || binding.kind === "importFrom" || isConstant(binding)) return false;
  return (
    model.reachesNextIteration(evaluatedAt(model, fn), loop) || model.canReach(evaluatedAt(model, fn), binding.node)
  );
}

/** The same constant in every round. */
const isConstant = (binding: Binding) => binding.kind === "assign" && binding.value?.kind === "Constant";

/** A default parameter for each name; keyword-only where the caller may pass more arguments than it says. */
function plans(model: Model, fn: Closure, names: readonly string[]): FixPlan[] {
  const { args } = fn;
  const all = parameters(args);
  if (all.some((a) => names.includes(a.arg)) || rebinds(model, fn, names)) return [];
  const text = names.map((n) => `${n}=${n}`).join(", ");
  const title = `Bind ${names.map((n) => `\`${n}\``).join(" and ")} now, as a default`;
  return [{ title, safe: false, changes: [withParameters(model, fn, all, text)] }];
}

function rebinds(model: Model, fn: Closure, names: readonly string[]): boolean {
  for (const node of model.within(fn.kind === "Lambda" ? fn.body : fn.body))
    if ((node.kind === "Nonlocal" || node.kind === "Global") && node.names.some((n) => names.includes(n.name)))
      return true;
  return false;
}

function withParameters(model: Model, fn: Closure, all: readonly Arg[], text: string): Change {
  const { args } = fn;
  const keywordOnly = args.vararg === null && args.kwonlyargs.length === 0 && isSignal(model, fn);
  const star = keywordOnly ? "*, " : "";
  if (all.length === 0) {
    if (fn.kind === "Lambda")
      return model.edit.replaceSpan(fn, fn.start, fn.start + "lambda".length, `lambda ${star}${text}`);
    const open = model.place(fn).chunk.text.indexOf("(", fn.type_params.at(-1)?.end ?? fn.name.end) + 1;
    return model.edit.replaceSpan(fn, open, open, `${star}${text}`);
  }
  if (args.kwarg) {
    const source = model.place(fn).chunk.text;
    const at = source.lastIndexOf("**", args.kwarg.start);
    return model.edit.replaceSpan(fn, at, at, `${star}${text}, `);
  }
  const last = all.at(-1)!;
  const value =
    last === args.vararg
      ? null
      : (args.kw_defaults[args.kwonlyargs.indexOf(last)] ?? (args.kwonlyargs.length > 0 ? null : args.defaults.at(-1)));
  const end = Math.max(last.end, value ? (model.parentheses(value)?.end ?? value.end) : 0);
  return model.edit.replaceSpan(fn, end, end, `, ${star}${text}`);
}

/** Qt passes its signal's arguments to whatever takes them. */
function isSignal(model: Model, fn: Closure): boolean {
  const call = model.parent(fn);
  return call?.kind === "Call" && call.func.kind === "Attribute" && call.func.attr === "connect";
}
