/** Expressions that mean another value each time, frozen where they are evaluated once. */
import type { Call, Expr } from "../python/ast";
import { DRAWING_METHODS, FRESH_CALLS } from "./facts/fresh";
import type { Model } from "./model";

export interface FreshCall {
  readonly call: Call;
  /** `moment`, `random value`, `id`, … */
  readonly what: string;
}

const DEPTH = 3;
/** With an argument these only convert it. */
const GIVEN_TIME = new Set(["time.localtime", "time.gmtime", "time.ctime", "django.utils.timezone.localtime"]);

/** The call inside the expression whose result is meant to differ each time; calls inside a lambda are not run. */
export function freshCall(model: Model, value: Expr, depth = 0): FreshCall | null {
  if (value.kind === "Constant" || value.kind === "Name" || value.kind === "Lambda") return null;
  for (const node of model.within(value, { nested: false })) {
    if (node.kind !== "Call") continue;
    const what = kindOf(model, node, depth);
    if (what) return { call: node, what };
  }
  return null;
}

function kindOf(model: Model, call: Call, depth: number): string | null {
  const { func } = call;
  const qualified = model.qualified(func) ?? aliased(model, func);
  if (qualified) {
    if (qualified === "builtins.next") return isCounter(model, call.args[0]) ? "number" : null;
    if (qualified === "time.strftime" && call.args.length === 1) return "moment";
    if (GIVEN_TIME.has(qualified) && call.args.length > 0) return null;
    return FRESH_CALLS.get(qualified) ?? null;
  }
  if (func.kind === "Attribute" && func.value.kind === "Call" && DRAWING_METHODS.has(func.attr)) {
    const maker = model.qualified(func.value.func);
    if (maker === "random.Random" || maker === "random.SystemRandom") return "random value";
  }
  if (func.kind !== "Name" || depth >= DEPTH) return null;
  const fn = model.functionNamed(func);
  if (!fn || fn.isGenerator || fn.isAsync || fn.decorated) return null;
  const home = model.of(fn.node);
  model.enter(fn.node);
  if (fn.node.kind === "Lambda") return freshCall(home, fn.node.body, depth + 1)?.what ?? null;
  if (!fn.returnsValue) return null;
  for (const node of home.within(fn.node.body, { nested: false }))
    if (node.kind === "Return" && node.value) {
      const given = node.value.kind === "Name" ? (home.onlyDefinition(node.value)?.value ?? null) : node.value;
      const inside = given && freshCall(home, given, depth + 1);
      if (inside) return inside.what;
    }
  return null;
}

/** `now = datetime.now`, then `now()`. */
function aliased(model: Model, func: Expr): string | null {
  if (func.kind !== "Name") return null;
  const value = model.single(func)?.value;
  return value?.kind === "Attribute" || value?.kind === "Name" ? model.qualified(value) : null;
}

function isCounter(model: Model, expr: Expr | undefined): boolean {
  const value = expr?.kind === "Name" ? model.single(expr)?.value : expr;
  return value?.kind === "Call" && model.qualified(value.func) === "itertools.count";
}
