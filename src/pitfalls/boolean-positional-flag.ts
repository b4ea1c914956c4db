import type { Member } from "../analysis/classes";
import type { Change, FixPlan, Report } from "../analysis/detector";
import { defaultOf, type FunctionInfo, functionInfo } from "../analysis/functions";
import type { Model } from "../analysis/model";
import type { Arg, Arguments, Call, Expr } from "../python/ast";

/** `export(rows, True, False)`: which switch is which? */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    const at = call.args.findIndex(isFlag);
    if (at < 0 || call.args.some((a) => a.kind === "Starred")) continue;
    const params = parametersOf(model, call);
    if (!params) continue;
    const { list, args, positionalOnly } = params;
    if (list.filter((p) => isSwitch(model, args, p)).length < 2) continue;
    const first = call.args.findIndex((a, i) => isFlag(a) && list[i] !== undefined && isSwitch(model, args, list[i]!));
    if (first < 0 || call.args.length > list.length) continue;
    const flag = call.args[first]!;
    const name = list[first]!.arg;
    yield {
      at: flag,
      message: `\`${model.text(flag)}\` alone does not tell which switch it is, and two switches are easily swapped. Name it: \`${name}=${model.text(flag)}\`.`,
      related: [{ at: list[first]!, message: `This is the parameter \`${name}\`.` }],
      fixes: first < positionalOnly ? [] : named(model, call, list, first),
    };
  }
}

const isFlag = (expr: Expr) => expr.kind === "Constant" && expr.type === "bool";

/** The parameter is a switch by its default or annotation. */
function isSwitch(model: Model, args: Arguments, param: Arg): boolean {
  const given = defaultOf(args, param);
  if (given) return given.kind === "Constant" && given.type === "bool";
  return param.annotation !== null && model.isBuiltin(param.annotation, "bool");
}

/** The positional parameters that the arguments of the call fill, without `self`. */
function parametersOf(model: Model, call: Call) {
  const fn = model.functionNamed(call.func) ?? methodOfInstance(model, call);
  if (fn && fn.node.kind !== "Lambda" && isPlain(model, fn))
    return positional(fn.node.args, fn.isMethod && !isStatic(model, fn.node) ? 1 : 0, fn.name);
  const cls = call.func.kind === "Name" ? model.classOf(call.func) : null;
  const init = cls?.members.get("__init__")?.node;
  if (init?.kind !== "FunctionDef" || init.decorator_list.length > 0) return null;
  return positional(init.args, 1, cls!.name);
}

/** `plot.draw(…)` for a `plot` that is an instance of a class of this file, or `Plot.draw(…)` for a static method. */
function methodOfInstance(model: Model, { func }: Call): FunctionInfo | null {
  if (func.kind !== "Attribute" || !model.fileDefines(func.attr)) return null;
  const named = model.classOf(func.value);
  const member = (named ?? model.typeOf(func.value)?.cls)?.find(func.attr)?.member;
  if (named ? !isCalledOnClass(model, member) : member?.kind !== "method") return null;
  if (!member || (member.node.kind !== "FunctionDef" && member.node.kind !== "AsyncFunctionDef")) return null;
  model.enter(member.node);
  return functionInfo(member.node, member.kind !== "staticmethod");
}

const isPlain = (model: Model, { node }: FunctionInfo): boolean =>
  node.kind !== "Lambda" && node.decorator_list.every((d) => model.isBuiltin(d, "staticmethod", "classmethod"));

const isStatic = (model: Model, node: FunctionInfo["node"]): boolean =>
  node.kind !== "Lambda" && node.decorator_list.some((d) => model.isBuiltin(d, "staticmethod"));

/** A static method or a class method, with no other decorator. */
const isCalledOnClass = (model: Model, member: Member | undefined): boolean =>
  (member?.kind === "staticmethod" || member?.kind === "classmethod") &&
  member.decorators.every((d) => model.isBuiltin(d, "staticmethod", "classmethod"));

function positional(args: Arguments, skip: number, name: string) {
  if (/^(?:set|enable|toggle)/.test(name) && args.args.length - skip < 2) return null;
  return {
    list: [...args.posonlyargs, ...args.args].slice(skip),
    args,
    positionalOnly: Math.max(0, args.posonlyargs.length - skip),
  };
}

/** From the first switch on, every argument gets its name. */
function named(model: Model, call: Call, list: readonly Arg[], first: number): FixPlan[] {
  const changes: Change[] = [];
  for (let i = first; i < call.args.length; i++) {
    const arg = call.args[i]!;
    const start = model.parentheses(arg)?.start ?? arg.start;
    if (arg.kind === "GeneratorExp" || arg.kind === "NamedExpr") return [];
    changes.push(model.edit.replaceSpan(call, start, start, `${list[i]!.arg}=`));
  }
  return [{ title: "Pass it by name", safe: true, changes }];
}
