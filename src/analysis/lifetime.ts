/** Whether a function that a loop makes lives longer than the round that made it. */
import type { Arg, Call, Expr, FunctionNode, GeneratorExp, Lambda, Node, NodeOf } from "../python/ast";
import {
  KEEPS_CALLABLE,
  KEEPS_CALLABLE_METHODS,
  KEPT_KEYWORD,
  PASSING_DECORATORS,
  WAITING_METHODS,
} from "./facts/callbacks";
import { parameters } from "./functions";
import type { Binding, Model } from "./model";

export type Closure = FunctionNode | Lambda;
export type Loop = NodeOf<"For" | "AsyncFor" | "While" | "ListComp" | "SetComp" | "DictComp" | "GeneratorExp">;

/** The function is kept in a container, attribute or callback, or read in a later round or after the loop. */
export function outlivesRound(model: Model, fn: Closure, loop: Loop): boolean {
  return new Life(model, fn, loop).outlives();
}

/** The node whose place in the flow graph is that of making the function. */
export const evaluatedAt = (model: Model, fn: Closure): Node => (fn.kind === "Lambda" ? model.statement(fn) : fn);

/** The node is `root` or below it. */
export function isWithin(model: Model, node: Node, root: Node): boolean {
  if (node === root) return true;
  for (const at of model.ancestors(node)) if (at === root) return true;
  return false;
}

/** Where a function made in a loop goes. */
class Life {
  private readonly seen = new Set<Node>();

  constructor(
    private readonly model: Model,
    private readonly fn: Closure,
    private readonly loop: Loop,
    /** Functions being asked about: they may name each other. */
    private readonly asked = new Set<Closure>(),
  ) {}

  outlives(): boolean {
    const { asked, fn, model } = this;
    if (asked.has(fn)) return false;
    asked.add(fn);
    if (fn.kind === "Lambda") return this.kept(fn);
    if (fn.decorator_list.some((d) => this.registers(d))) return true;
    const binding = model.variable(fn).bindings.find((b) => b.node === fn);
    return binding !== undefined && this.keptByName(binding, fn);
  }

  /** `@app.route("/x")`, `@bot.command`: an unknown decorator that belongs to an object usually registers. */
  private registers(decorator: Expr): boolean {
    const func = decorator.kind === "Call" ? decorator.func : decorator;
    if (PASSING_DECORATORS.test(this.model.qualified(func) ?? "")) return false;
    return func.kind === "Attribute" && decorator.kind === "Call";
  }

  /** The value of the expression is a function of this round, or holds one: is it kept for a later one? */
  private kept(at: Expr): boolean {
    const { model, loop } = this;
    if (this.seen.has(at)) return false;
    this.seen.add(at);
    const parent = model.parent(at);
    switch (parent?.kind) {
      case "Assign":
        return parent.targets.some((target) => this.keptIn(target, at));
      case "AnnAssign":
        return parent.value === at && this.keptIn(parent.target, at);
      case "NamedExpr":
        return this.keptIn(parent.target, at) || this.kept(parent);
      case "IfExp":
        return parent.test !== at && this.kept(parent);
      case "BoolOp":
      case "Tuple":
      case "List":
      case "Set":
      case "Dict":
      case "Starred":
        return this.kept(parent);
      case "Subscript":
        return parent.value === at && this.kept(parent);
      case "Yield":
        return true;
      case "ListComp":
      case "SetComp":
      case "DictComp":
        return parent === loop || this.kept(parent);
      case "GeneratorExp":
        return this.collected(parent);
      case "keyword": {
        const call = model.parent(parent);
        return call?.kind === "Call" && this.keptByCall(call, at, parent.arg);
      }
      case "AugAssign":
        return parent.value === at;
      case "BinOp":
        return this.kept(parent);
      case "Call":
        return parent.func === at ? this.runsLater && this.started(parent) : this.keptByCall(parent, at, null);
      default:
        return false;
    }
  }

  /** Calling it only makes a coroutine or generator. */
  private get runsLater(): boolean {
    const { fn, model } = this;
    if (fn.kind === "AsyncFunctionDef") return true;
    if (fn.kind === "Lambda") return false;
    for (const node of model.within(fn.body, { nested: false }))
      if (node.kind === "Yield" || node.kind === "YieldFrom") return true;
    return false;
  }

  /** `tasks.append(job())`, `create_task(job())`: the body runs when this round may be over. */
  private started(made: Call): boolean {
    const { model } = this;
    const call = model.parent(made);
    if (call?.kind !== "Call" || call.func === made) return call?.kind !== "Await" && this.kept(made);
    const name = call.func.kind === "Attribute" ? call.func.attr : call.func.kind === "Name" ? call.func.id : "";
    if (name === "create_task" || name === "ensure_future") return model.parent(call)?.kind !== "Await";
    return KEEPS_CALLABLE_METHODS.has(name) && this.keptByCall(call, made, null);
  }

  private keptIn(target: Expr, value: Expr): boolean {
    if (target.kind === "Subscript" || target.kind === "Attribute") return true;
    if (target.kind !== "Name") return false;
    const binding = this.model.variable(target).bindings.find((b) => b.node === target);
    if (!binding || binding.value !== value) return false;
    return this.keptByName(binding, target);
  }

  /** The name is read after the loop or in a later round, or its value is kept where it is read. */
  private keptByName(binding: Binding, from: Node): boolean {
    const { model, loop, fn } = this;
    if (this.seen.has(from) && from !== fn) return false;
    this.seen.add(from);
    const variable = model.variable(binding.node);
    if (variable.kind === "global" && model.function(binding.node)) return true;
    for (const use of variable.uses) {
      if (isWithin(model, use, fn)) continue;
      const inner = this.functionInLoop(use);
      if (inner) {
        if (new Life(model, inner, loop, this.asked).outlives()) return true;
        continue;
      }
      const reached = model.reached(use);
      if (reached && !reached.bindings.includes(binding)) continue;
      if (!isWithin(model, use, loop)) {
        if (this.isConditional(from) && model.function(use) === model.function(from)) return true;
        if (this.kept(use)) return true;
        continue;
      }
      if (this.readInLaterRound(use, from) || this.kept(use)) return true;
    }
    return false;
  }

  /** Another function made in the same round reads the name. */
  private functionInLoop(use: Node): Closure | null {
    const { model, loop } = this;
    const home = model.function(this.fn);
    let inner: Closure | null = null;
    for (let fn = model.function(use); fn && fn !== home; fn = model.function(fn)) inner = fn;
    return inner && isWithin(model, inner, loop) && inner !== this.fn ? inner : null;
  }

  /** Not every round makes the function, so after the loop it may be an earlier round's. */
  private isConditional(from: Node): boolean {
    const { model, loop } = this;
    if ("generators" in loop) return false;
    const block = model.parent(model.statement(from));
    return block !== loop || loop.kind === "While";
  }

  private readInLaterRound(use: Node, from: Node): boolean {
    const { model, loop } = this;
    if ("generators" in loop || use.start > from.start) return false;
    return (
      model.reachesNextIteration(evaluatedAt(model, this.fn), loop) &&
      !model.canReach(loop, use, (n) => n === model.statement(from))
    );
  }

  private keptByCall(call: Call, at: Expr, keyword: string | null): boolean {
    const { model } = this;
    const qualified = model.qualified(call.func);
    const method = call.func.kind === "Attribute" ? call.func.attr : "";
    if (qualified === "functools.partial" || qualified === "functools.partialmethod") return this.kept(call);
    if (model.isBuiltin(call.func, "map", "filter") || LAZY.test(qualified ?? "")) return this.collectedLazily(call);
    if (model.isBuiltin(call.func, "list", "tuple", "set", "dict", "sorted", "reversed", "iter", "zip", "enumerate"))
      return keyword === "key" ? false : at.kind === "Lambda" && keyword === null ? false : this.kept(call);
    if (qualified !== null && KEEPS_CALLABLE.has(qualified)) return !this.awaited(call);
    if (method === "update" && at.kind === "Dict") return !this.staysInRound(call);
    const inFile = this.keptByFunction(call, at, keyword);
    if (inFile !== null) return inFile;
    if (qualified === null && KEEPS_CALLABLE_METHODS.has(method))
      return !this.staysInRound(call) && !this.awaited(call);
    return (
      keyword !== null &&
      KEPT_KEYWORD.test(keyword) &&
      qualified?.startsWith("builtins.") !== true &&
      !this.awaited(call)
    );
  }

  /** What a function of this file does with its parameter; null where it is none. */
  private keptByFunction(call: Call, at: Expr, keyword: string | null): boolean | null {
    const { model } = this;
    const info = model.functionNamed(call.func);
    if (!info) return this.keptByInstance(call, at, keyword);
    if (info.decorated || info.node.kind === "Lambda") return null;
    const skip = info.isMethod ? 1 : 0;
    const plain = [...info.node.args.posonlyargs, ...info.node.args.args].slice(skip);
    const arg: Arg | undefined =
      keyword === null ? plain[call.args.indexOf(at)] : parameters(info.node.args).find((a) => a.arg === keyword);
    if (!arg) return null;
    const effects = model.of(info.node).effects(arg);
    if (effects.stored.length > 0 || (effects.captured.length > 0 && effects.returned.length > 0)) return true;
    return effects.returned.length > 0 || info.isGenerator ? this.kept(call) : false;
  }

  /** A class of this file whose `__init__` keeps its parameter: then the function lives as long as the instance. */
  private keptByInstance(call: Call, at: Expr, keyword: string | null): boolean | null {
    const { model } = this;
    const init = model.classOf(call.func)?.find("__init__")?.member.node;
    if (init?.kind !== "FunctionDef") return null;
    const plain = [...init.args.posonlyargs, ...init.args.args].slice(1);
    const arg = keyword === null ? plain[call.args.indexOf(at)] : parameters(init.args).find((a) => a.arg === keyword);
    if (!arg) return null;
    return model.of(init).effects(arg).stored.length > 0 && this.kept(call);
  }

  /** A container made in this round, which nothing takes out of it. */
  private staysInRound(call: Call): boolean {
    const { model, loop } = this;
    const container = (call.func as Extract<Expr, { kind: "Attribute" }>).value;
    if (container.kind !== "Name") return false;
    const binding = model.onlyDefinition(container);
    if (!binding?.value || !isWithin(model, binding.node, loop) || "generators" in loop) return false;
    return model.typeOf(container) !== null && !this.keptByName(binding, binding.node);
  }

  /** `Thread(target=f)` that this round joins, `submit(f).result()`. */
  private awaited(call: Call): boolean {
    const { model, loop } = this;
    const parent = model.parent(call);
    if (parent?.kind === "Await") return true;
    if (parent?.kind === "Attribute" && WAITING_METHODS.has(parent.attr)) return true;
    const target = parent?.kind === "Assign" ? parent.targets[0] : null;
    if (target?.kind !== "Name") return false;
    return model.variable(target).uses.some((use) => {
      const method = model.parent(use);
      return isWithin(model, use, loop) && method?.kind === "Attribute" && WAITING_METHODS.has(method.attr);
    });
  }

  /** `list(lambda: n for n in …)` collects all; a loop over the generator calls one by one. */
  private collected(generator: GeneratorExp): boolean {
    const { model } = this;
    const call = model.parent(generator);
    if (call?.kind !== "Call" || call.func === generator) return false;
    if (model.isBuiltin(call.func, "list", "tuple", "set", "dict", "frozenset", "sorted"))
      return generator === this.loop || this.kept(call);
    const method = call.func.kind === "Attribute" ? call.func.attr : "";
    return method === "extend" || method === "update";
  }

  /** `map(f, rows)` calls when somebody asks; an eager consumer asks at once. */
  private collectedLazily(call: Call): boolean {
    const { model } = this;
    const parent = model.parent(call);
    if (parent?.kind === "Starred" || parent?.kind === "For") return false;
    if (parent?.kind !== "Call" || parent.func === call) return this.kept(call);
    const method = parent.func.kind === "Attribute" ? parent.func.attr : "";
    if (
      model.isBuiltin(parent.func, "map", "filter", "zip", "enumerate", "iter") ||
      LAZY.test(model.qualified(parent.func) ?? "")
    )
      return this.collectedLazily(parent);
    return KEEPS_CALLABLE_METHODS.has(method) ? this.keptByCall(parent, call, null) : false;
  }
}

const LAZY = /^itertools\.(?:takewhile|dropwhile|filterfalse|starmap|accumulate|groupby|chain|islice)/;
