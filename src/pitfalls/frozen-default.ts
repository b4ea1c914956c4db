import type { FixPlan, Report } from "../analysis/detector";
import { type FreshCall, freshCall } from "../analysis/fresh";
import { defaultOf, parameters } from "../analysis/functions";
import type { Model } from "../analysis/model";
import { freeOfLocals, noneDefault } from "../analysis/none-default";
import type { Arg, Expr, FunctionNode, Lambda } from "../python/ast";

/** A default whose call is meant to give another value each time. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef", "Lambda")) {
    if (fn.args.defaults.length === 0 && fn.args.kw_defaults.length === 0) continue;
    for (const arg of parameters(fn.args)) {
      const value = defaultOf(fn.args, arg);
      const fresh = value && freshCall(model, value);
      if (!fresh) continue;
      const name = fn.kind === "Lambda" ? "the lambda" : `\`${fn.name.name}\``;
      const text = model.text(fresh.call);
      const call = text.length > 40 || text.includes("\n") ? `${model.text(fresh.call.func)}(…)` : text;
      yield {
        at: value,
        message: `${call} runs once, when ${name} is defined: every call that leaves out \`${arg.arg}\` gets that same ${fresh.what}. ${remedy(fn, fresh)}`,
        fixes: plans(model, fn, arg, value, model.text(fresh.call.func)),
      };
    }
  }
}

function remedy(fn: FunctionNode | Lambda, { what }: FreshCall): string {
  if (fn.kind === "Lambda") return "Write a def that makes it inside.";
  return what === "open file"
    ? "Use None as the default and open the file inside."
    : "Use None as the default and make the value inside.";
}

function plans(model: Model, fn: FunctionNode | Lambda, arg: Arg, value: Expr, called: string): FixPlan[] {
  if (fn.kind === "Lambda" || isStartTime(arg) || !freeOfLocals(model, value)) return [];
  const changes = noneDefault(model, fn, arg, value, model.text(value));
  return changes ? [{ title: `Call ${called}() inside the function`, safe: false, changes }] : [];
}

/** A name that may well mean the moment when the program began. */
const isStartTime = (arg: Arg) => /^_|start|begin|boot|launch|import/i.test(arg.arg);
