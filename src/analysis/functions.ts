/** What is known of a function of this file without looking at its callers. */
import type { Arg, Arguments, AsyncFunctionDef, FunctionDef, FunctionNode, Lambda } from "../python/ast";
import { bodyFacts } from "./facts";

export interface FunctionInfo {
  readonly node: FunctionDef | AsyncFunctionDef | Lambda;
  readonly name: string;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Some `return` gives a value that is not the constant None. */
  readonly returnsValue: boolean;
  readonly decorated: boolean;
  readonly isMethod: boolean;
  /** The body is only a docstring, `...`, `pass` or `raise NotImplementedError`. */
  readonly stub: boolean;
  readonly params: readonly Arg[];
}

/** All parameters in call order: positional-only, positional, `*args`, keyword-only, `**kwargs`. */
export function parameters(args: Arguments): Arg[] {
  return [
    ...args.posonlyargs,
    ...args.args,
    ...(args.vararg ? [args.vararg] : []),
    ...args.kwonlyargs,
    ...(args.kwarg ? [args.kwarg] : []),
  ];
}

/** The default of a parameter, or null. */
export function defaultOf(args: Arguments, arg: Arg): import("../python/ast").Expr | null {
  const positional = [...args.posonlyargs, ...args.args];
  const at = positional.indexOf(arg);
  if (at >= 0) return args.defaults[at - (positional.length - args.defaults.length)] ?? null;
  const keyword = args.kwonlyargs.indexOf(arg);
  return keyword >= 0 ? (args.kw_defaults[keyword] ?? null) : null;
}

export function functionInfo(node: FunctionNode | Lambda, isMethod: boolean): FunctionInfo {
  if (node.kind === "Lambda")
    return {
      node,
      name: "lambda",
      isAsync: false,
      isGenerator: false,
      returnsValue: true,
      decorated: false,
      isMethod,
      stub: false,
      params: parameters(node.args),
    };
  const facts = bodyFacts(node);
  return {
    node,
    name: node.name.name,
    isAsync: node.kind === "AsyncFunctionDef",
    isGenerator: facts.includes("generator"),
    returnsValue: facts.includes("returns"),
    decorated: node.decorator_list.length > 0,
    isMethod,
    stub: facts.includes("stub"),
    params: parameters(node.args),
  };
}
