/** What the file says about mock objects. */
import type { Expr } from "../python/ast";
import { instanceOf } from "./instances";
import type { Model } from "./model";

const LIBRARIES = ["unittest.mock", "mock", "pytest_mock", "asynctest"];
const MOCKS = /^(?:unittest\.)?mock\.(?:\w*Mock|create_autospec|patch(?:\.\w+)?)$/;
const NAMED = /mock|spy|stub/i;

/** The file works with mocks: it imports them, or a test takes the fixture `mocker`. */
export const usesMocks = (model: Model): boolean =>
  model.imports(...LIBRARIES) || model.nodes("arg").some(({ arg }) => arg === "mocker");

/** The expression is a mock as far as one can see: made as one, patched in, named so, or part of one. */
export function isMock(model: Model, expr: Expr, depth = 0): boolean {
  if (depth > 6) return false;
  if (expr.kind === "Attribute")
    return NAMED.test(expr.attr) || MOCKS.test(instanceOf(model, expr) ?? "") || isMock(model, expr.value, depth + 1);
  if (expr.kind === "Call") return isMock(model, expr.func, depth + 1) || MOCKS.test(model.qualified(expr.func) ?? "");
  if (expr.kind !== "Name") return false;
  if (NAMED.test(expr.id)) return true;
  const made = instanceOf(model, expr);
  if (made !== null) return MOCKS.test(made);
  const binding = model.onlyDefinition(expr) ?? model.single(expr);
  if (!binding) return false;
  if (binding.value) return binding.value.kind !== "Name" && isMock(model, binding.value, depth + 1);
  const fn = binding.kind === "param" ? model.enclosing(binding.node, "FunctionDef", "AsyncFunctionDef") : null;
  return fn !== null && patches(model, fn.decorator_list).length > 0 && /^test/.test(fn.name.name);
}

export interface Patch {
  /** The last part of the patched name. */
  readonly name: string;
  readonly decorator: Expr;
}

/** The decorators `@patch(…)` and `@patch.object(…)` that hand a mock to the function, top first. */
export function patches(model: Model, decorators: readonly Expr[]): Patch[] {
  const found: Patch[] = [];
  for (const decorator of decorators) {
    if (decorator.kind !== "Call") continue;
    const called = model.qualified(decorator.func);
    const isObject = called !== null && /^(?:unittest\.)?mock\.patch\.object$/.test(called);
    if (!isObject && (called === null || !/^(?:unittest\.)?mock\.patch$/.test(called))) continue;
    if (decorator.args.length > (isObject ? 2 : 1) || decorator.keywords.some((k) => k.arg === "new")) continue;
    const target = decorator.args[isObject ? 1 : 0];
    if (target?.kind !== "Constant" || typeof target.value !== "string") {
      found.push({ name: "", decorator });
      continue;
    }
    found.push({ name: target.value.slice(target.value.lastIndexOf(".") + 1), decorator });
  }
  return found;
}
