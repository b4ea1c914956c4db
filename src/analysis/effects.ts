/**
 * What happens to the object that a variable holds: is it changed in place, kept somewhere, handed out, or only read?
 * Followed through direct local aliases (`b = a`), into functions of this file that get it as an argument, and into
 * functions nested in this one. Where two answers are possible the harmless one is given, so that a finding that rests
 * on these facts is never guessed.
 */
import type { Arg, Call, Dict, Expr, FunctionNode, Lambda, List, Name, Node, SetExpr, Tuple } from "../python/ast";
import type { Binding } from "../python/symbols";
import { IN_PLACE_FUNCTIONS, KEEPING_METHODS, READING_MODULES } from "./facts/arguments";
import { IN_PLACE_METHOD_NAMES } from "./facts/methods";
import type { Model } from "./model";

/** Nodes by what they do with the object; each node is the mention of the object, not the statement around it. */
export interface Effects {
  /** In-place method, store or `del` of an item or attribute, augmented assignment. */
  readonly mutated: Node[];
  /** The same for an object inside it: `p[0].append(x)`, `p.items.append(x)`. */
  readonly inner: Node[];
  /** Kept in an attribute, a global, an item or another container. */
  readonly stored: Node[];
  /** Returned or yielded, also inside a display. */
  readonly returned: Node[];
  /** Mentioned in a nested function or lambda without being changed there. */
  readonly captured: Node[];
  /** Given to a call that nothing is known about. */
  readonly passed: Node[];
  readonly read: Node[];
  /** Other bindings of the same variable. */
  readonly rebound: readonly Binding[];
}

/** Whether calling the method of this name changes the object; by default: a mutator of the builtin containers. */
export type Mutates = (method: string) => boolean;

const CALL_DEPTH = 3;

/** The effects on the object that a binding (a parameter, an assignment) gives its variable. */
export function effectsOf(
  model: Model,
  held: Binding | Arg,
  mutates: Mutates = (m) => IN_PLACE_METHOD_NAMES.has(m),
): Effects {
  return new Tracer(model, mutates).trace(held.kind === "arg" ? model.variable(held).bindings : [held], held);
}

type Use = keyof Omit<Effects, "rebound"> | Binding;

type Found = { -readonly [K in keyof Omit<Effects, "rebound">]: Effects[K] };

class Tracer {
  private readonly found: Found = {
    mutated: [],
    inner: [],
    stored: [],
    returned: [],
    captured: [],
    passed: [],
    read: [],
  };
  private readonly seen = new Set<Binding>();

  constructor(
    private readonly model: Model,
    private readonly mutates: Mutates,
    private readonly depth = 0,
    private readonly entered: ReadonlySet<Node> = new Set(),
  ) {}

  trace(candidates: readonly Binding[], held: Binding | Arg): Effects {
    const binding = candidates.find((b) => b === held || b.node === held);
    if (!binding) return { ...this.found, rebound: [] };
    this.follow(binding);
    return {
      ...this.found,
      rebound: candidates.length > 1 ? candidates.filter((b) => b !== binding) : this.others(binding),
    };
  }

  private others(binding: Binding): readonly Binding[] {
    return this.model.variable(binding.node).bindings.filter((b) => b !== binding);
  }

  /** Classifies every mention that the binding reaches. */
  private follow(binding: Binding): void {
    if (this.seen.has(binding)) return;
    this.seen.add(binding);
    const { model } = this;
    const variable = model.variable(binding.node);
    const home = model.function(binding.node.kind === "arg" ? this.bodyOf(binding.node) : binding.node);
    for (const use of variable.uses) {
      const nested = this.definedAt(use, home);
      const reached = nested ? model.before(nested, variable) : model.reached(use);
      if (reached ? reached.bindings.includes(binding) : variable.bindings.length === 1)
        this.classify(use, use, nested !== null);
    }
    for (const other of variable.bindings) {
      if (other.kind !== "augassign" || other.node.kind !== "Name") continue;
      const nested = this.definedAt(other.node, home);
      const reached = nested ? model.before(nested, variable) : model.reached(other.node);
      if (reached?.bindings.includes(binding)) this.found.mutated.push(other.node);
    }
  }

  /** The function inside `home` that a mention stands in, outermost first; null where it stands in `home` itself. */
  private definedAt(mention: Node, home: Node | null): Node | null {
    let outermost: Node | null = null;
    for (let fn = this.model.function(mention); fn && fn !== home; fn = this.model.function(fn)) outermost = fn;
    return outermost;
  }

  /** A node inside the function that the parameter belongs to. */
  private bodyOf(arg: Arg): Node {
    const fn = this.model.enclosing(arg, "FunctionDef", "AsyncFunctionDef", "Lambda");
    return !fn ? arg : fn.kind === "Lambda" ? fn.body : (fn.body[0] ?? fn);
  }

  /** Notes what the expression `at`, whose value is the object that `mention` names, is used for. */
  private classify(at: Expr, mention: Node, nested: boolean): void {
    for (const use of this.usesOf(at)) {
      if (typeof use === "object") this.follow(use);
      else this.found[nested && (use === "read" || use === "returned") ? "captured" : use].push(mention);
    }
  }

  /** What an expression is used for; a binding where its value gets another name. */
  private usesOf(at: Expr): readonly Use[] {
    const parent = this.model.parent(at);
    switch (parent?.kind) {
      case "Attribute":
        if (parent.ctx !== "Load" || this.mutates(parent.attr)) return ["mutated"];
        return this.changesInside(parent) ? ["inner"] : ["read"];
      case "Subscript":
        if (parent.value !== at) return ["read"];
        if (parent.ctx !== "Load") return ["mutated"];
        return this.changesInside(parent) ? ["inner"] : ["read"];
      case "Assign":
        return parent.targets.flatMap((target) => this.assigned(target, at));
      case "AnnAssign":
        return parent.value === at ? this.assigned(parent.target, at) : ["read"];
      case "NamedExpr":
        return [...this.assigned(parent.target, at), ...this.usesOf(parent)];
      case "IfExp":
        return parent.test === at ? ["read"] : this.usesOf(parent);
      case "BoolOp":
        return parent.values[parent.values.length - 1] === at ? this.usesOf(parent) : ["read"];
      case "Return":
      case "Yield":
        return ["returned"];
      case "Tuple":
      case "List":
      case "Set":
      case "Dict":
        return this.carried(parent, at);
      case "Call":
        return this.argument(parent, at, null);
      case "keyword": {
        const call = this.model.parent(parent);
        return call?.kind === "Call" && parent.arg !== null ? this.argument(call, at, parent.arg) : ["read"];
      }
      case "arguments":
        return ["captured"];
      default:
        return ["read"];
    }
  }

  /** An item or attribute of the object is changed in place. */
  private changesInside(element: Expr): boolean {
    for (let at: Expr = element; ; ) {
      const parent = this.model.parent(at);
      if (parent?.kind === "Attribute" && parent.value === at) {
        if (parent.ctx !== "Load") return true;
        const call = this.model.parent(parent);
        if (call?.kind === "Call" && call.func === parent && IN_PLACE_METHOD_NAMES.has(parent.attr)) return true;
      } else if (parent?.kind !== "Subscript" || parent.value !== at) return false;
      else if (parent.ctx !== "Load") return true;
      at = parent;
    }
  }

  private assigned(target: Expr, value: Expr): readonly Use[] {
    if (target.kind === "Attribute" || target.kind === "Subscript") return ["stored"];
    if (target.kind !== "Name") return ["read"];
    const variable = this.model.variable(target);
    if (variable.kind === "global" && this.model.function(target)) return ["stored"];
    const binding = variable.bindings.find((b) => b.node === target);
    return binding?.value === value ? [binding] : ["read"];
  }

  /** The object stands in a display: what happens to the display happens to it, as far as it leaves the function. */
  private carried(display: Tuple | List | SetExpr | Dict, at: Expr): readonly Use[] {
    if ((display.kind === "Tuple" || display.kind === "List") && display.ctx !== "Load") return ["read"];
    if (display.kind === "Dict" && display.keys[display.values.indexOf(at)] === null) return ["read"];
    const parent = this.model.parent(display);
    if (parent?.kind === "Assign") {
      const uses = parent.targets.flatMap((target) => this.unpacked(target, display, at));
      return uses.length > 0 ? uses : ["read"];
    }
    if (parent?.kind === "Return" || parent?.kind === "Yield") return ["returned"];
    if (parent?.kind === "Tuple" || parent?.kind === "List" || parent?.kind === "Dict")
      return this.carried(parent, display);
    const kept = parent?.kind === "Call" && parent.func.kind === "Attribute" && KEEPING_METHODS.has(parent.func.attr);
    return [kept ? "stored" : "read"];
  }

  /** `a, b = x, y`: what becomes of `x`. */
  private unpacked(target: Expr, display: Expr, at: Expr): readonly Use[] {
    if (target.kind === "Attribute" || target.kind === "Subscript") return ["stored"];
    if (target.kind === "Name") return this.keptInside(target, display);
    if ((target.kind !== "Tuple" && target.kind !== "List") || !("elts" in display)) return [];
    if ([...target.elts, ...display.elts].some((e) => e.kind === "Starred")) return [];
    const element = target.elts[display.elts.indexOf(at)];
    return element ? this.assigned(element, at) : [];
  }

  /** `user = {"roles": roles}`: does the display leave the function, and the object with it? */
  private keptInside(target: Name, display: Expr): readonly Use[] {
    const binding = this.model.variable(target).bindings.find((b) => b.node === target);
    if (binding?.value !== display || this.depth >= CALL_DEPTH) return [];
    const { stored, returned } = new Tracer(this.model, this.mutates, this.depth + 1, this.entered).trace(
      [binding],
      binding,
    );
    return stored.length > 0 ? ["stored"] : returned.length > 0 ? ["returned"] : [];
  }

  private argument(call: Call, at: Expr, keyword: string | null): readonly Use[] {
    const { model } = this;
    if (call.func === at) return ["read"];
    const qualified = model.qualified(call.func);
    const first = keyword === null && call.args[0] === at;
    if (qualified !== null) {
      if (first && IN_PLACE_FUNCTIONS.has(qualified)) return ["mutated"];
      if (qualified === "functools.partial") return ["stored"];
      const [module, name, method] = qualified.split(".");
      if (module === "builtins") return [first && method !== undefined && this.mutates(method) ? "mutated" : "read"];
      if (READING_MODULES.has(module!) || READING_MODULES.has(`${module}.${name}`)) return ["read"];
    }
    if (call.func.kind === "Attribute" && qualified === null && model.functionNamed(call.func) === null) {
      if (KEEPING_METHODS.has(call.func.attr)) return ["stored"];
      if (COPYING_METHODS.has(call.func.attr)) return ["read"];
    }
    const inside = this.inFile(call, at, keyword);
    if (!inside) return ["passed"];
    if (inside === "unseen") return ["read"];
    if (inside.mutated.length > 0 || inside.inner.length > 0) return ["mutated"];
    if (inside.stored.length > 0) return ["stored"];
    if (inside.passed.length > 0) return ["passed"];
    return [inside.captured.length > 0 ? "captured" : "read"];
  }

  /** What a function or class of this file does with an argument; `unseen`: nothing new; null: not of this file. */
  private inFile(call: Call, at: Expr, keyword: string | null): Effects | "unseen" | null {
    const { model } = this;
    let fn: FunctionNode | Lambda | null = null;
    let skipped = 0;
    const named = model.functionNamed(call.func);
    if (named && !named.decorated) {
      fn = named.node;
      skipped = named.isMethod && named.node.kind !== "Lambda" && call.func.kind === "Attribute" ? 1 : 0;
    } else if (!named) {
      const found = model.classOf(call.func)?.find("__init__")?.member.node;
      if (found?.kind === "FunctionDef") [fn, skipped] = [found, 1];
    }
    if (!fn) return null;
    if (this.entered.has(fn)) return "unseen";
    if (this.depth >= CALL_DEPTH) return null;
    const positional = [...fn.args.posonlyargs, ...fn.args.args].slice(skipped);
    const index = call.args.indexOf(at);
    if (keyword === null && call.args.slice(0, index + 1).some((a) => a.kind === "Starred")) return "unseen";
    const arg =
      keyword === null ? positional[index] : [...positional, ...fn.args.kwonlyargs].find((a) => a.arg === keyword);
    if (!arg) return "unseen";
    const inner = model.of(fn);
    const tracer = new Tracer(inner, this.mutates, this.depth + 1, new Set([...this.entered, fn]));
    return tracer.trace(inner.variable(arg).bindings, arg);
  }
}

/** Methods that read their argument's items and keep nothing else of it. */
const COPYING_METHODS: ReadonlySet<string> = new Set([
  "extend",
  "extendleft",
  "update",
  "join",
  "format",
  "union",
  "intersection",
  "difference",
  "symmetric_difference",
  "intersection_update",
  "difference_update",
  "symmetric_difference_update",
  "issubset",
  "issuperset",
  "isdisjoint",
  "writelines",
  "count",
  "index",
  "startswith",
  "endswith",
  "format_map",
]);
