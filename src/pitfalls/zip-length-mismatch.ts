import type { FixPlan, Report } from "../analysis/detector";
import { parameters } from "../analysis/functions";
import type { Model } from "../analysis/model";
import type { Attribute, Call, Expr, Name } from "../python/ast";

export const words = ["zip"];

const HEADERS = /header|field|column|^[A-Z][A-Z0-9_]*$/;

/** `zip(names, scores)` where two lengths are only hoped to be equal: the rest is dropped without a word. */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    if (call.func.kind !== "Name" || call.func.id !== "zip" || call.args.length < 2 || call.keywords.length > 0)
      continue;
    if (
      model.target < 10 ||
      call.args.some((a) => a.kind !== "Name" && a.kind !== "Attribute" && !isDisplay(a)) ||
      !model.isBuiltin(call.func, "zip")
    )
      continue;
    const sizes = call.args.map((arg) => sizeOf(model, arg));
    const known = sizes.filter((n) => n !== null);
    const differ = new Set(known).size > 1;
    if (!differ && (known.length > 0 || !isAssumed(model, call) || !areApart(model, call) || isChecked(model, call)))
      continue;
    const names = call.args.map((a) => `\`${a.kind === "Name" ? a.id : model.text(a).slice(0, 20)}\``).join(" and ");
    yield {
      at: call,
      level: differ ? "warning" : "hint",
      message: differ
        ? `${names} have ${known.join(" and ")} items, and \`zip\` stops at the end of the shortest: the rest is dropped without a word. \`strict=True\` raises an error instead.`
        : `If ${names} differ in length, \`zip\` drops the rest of the longer one without a word. Say \`strict=True\` if they have to be equal.`,
      fixes: fixes(model, call),
    };
  }
}

const isDisplay = (expr: Expr) =>
  (expr.kind === "List" || expr.kind === "Tuple") && !expr.elts.some((e) => e.kind === "Starred");

/** The number of items, where the text shows it. */
function sizeOf(model: Model, arg: Expr): number | null {
  if (arg.kind === "List" || arg.kind === "Tuple") return isDisplay(arg) ? arg.elts.length : null;
  if (arg.kind !== "Name") return null;
  const binding = model.single(arg);
  const value = binding?.kind === "assign" ? binding.value : null;
  if (!value || !isDisplay(value) || (value.kind === "List" && isTouched(model, arg))) return null;
  return (value as { elts: Expr[] }).elts.length;
}

/** Something may have changed the list. */
const isTouched = (model: Model, name: Name) =>
  model.variable(name).uses.some((use) => {
    const up = model.of(use).parent(use);
    return up?.kind === "Attribute" || (up?.kind === "Subscript" && up.ctx !== "Load") || up?.kind === "AugAssign";
  });

/** Pairs that are meant to be complete: a dict of them, or a loop over both parameters. */
function isAssumed(model: Model, call: Call): boolean {
  const up = model.parent(call);
  if (up?.kind === "Call")
    return model.isBuiltin(up.func, "dict") || (up.func.kind === "Attribute" && up.func.attr === "update");
  if (up?.kind === "For" || up?.kind === "comprehension") return up.iter === call;
  return false;
}

/** Different parameters, which callers fill as they like, or results of different functions. */
function areApart(model: Model, call: Call): boolean {
  const seen = new Set<string>();
  for (const arg of call.args) {
    if (arg.kind === "Attribute") {
      const source = HEADERS.test(arg.attr) ? null : parameterOf(model, arg);
      if (source === null || seen.has(source)) return false;
      seen.add(source);
      continue;
    }
    if (arg.kind !== "Name" || seen.has(arg.id) || HEADERS.test(arg.id)) return false;
    seen.add(arg.id);
    const binding = model.onlyDefinition(arg);
    if (binding?.kind === "assign" && binding.value?.kind === "Call") {
      const maker = model.text(binding.value.func);
      if (!isLoader(model, binding.value.func) || seen.has(maker)) return false;
      seen.add(maker);
      continue;
    }
    if (binding?.kind !== "param" || binding.node.kind !== "arg" || !model.isPlainParameter(binding.node)) return false;
  }
  return true;
}

/** The parameter of `__init__` that alone fills `self.names`, as a list or a tuple of its items or as it is. */
function parameterOf(model: Model, { attr, value: object }: Attribute): string | null {
  const [use, ...more] = model.selfClass(object)?.attributes.get(attr)?.assigned ?? [];
  if (!use?.value || more.length > 0 || use.method.name.name !== "__init__") return null;
  model.enter(use.method);
  const { value } = use;
  const isCopy = value.kind === "Call" && value.args.length === 1 && model.isBuiltin(value.func, "list", "tuple");
  const given = isCopy ? value.args[0]! : value;
  if (given.kind !== "Name") return null;
  return parameters(use.method.args).some(({ arg }) => arg === given.id) ? given.id : null;
}

/** A function that is not of the language: its name says that it fetches something. */
const isLoader = (model: Model, func: Expr) =>
  /^(?:load|read|get|fetch|find|query|parse)_\w+$/.test(
    func.kind === "Name" ? func.id : func.kind === "Attribute" ? func.attr : "",
  ) && !/^(?:builtins|itertools)\./.test(model.qualified(func) ?? "");

/** The function compares the lengths itself. */
function isChecked(model: Model, call: Call): boolean {
  const fn = model.function(call);
  if (!fn) return false;
  for (const node of model.within(fn))
    if (
      node.kind === "Call" &&
      model.isBuiltin(node.func, "len") &&
      model.parent(node)?.kind !== "BinOp" &&
      call.args.some((arg) => model.same(node.args[0] ?? null, arg))
    )
      return true;
  return false;
}

function fixes(model: Model, call: Call): FixPlan[] {
  const last = call.args.at(-1)!;
  const end = model.parentheses(last)?.end ?? last.end;
  const plan = (value: string, safe: boolean): FixPlan => ({
    title: value === "True" ? "Raise an error if the lengths differ" : "Say that the rest may be dropped",
    safe,
    changes: [model.edit.replaceSpan(call, end, end, `, strict=${value}`)],
  });
  return [plan("True", false), plan("False", true)];
}
