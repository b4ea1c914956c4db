/**
 * Which values a name may have, told without scopes: a first look that spares them where it finds nothing. What
 * `Binding.value` holds of a name's bindings is among the answers, whatever the scope of the name.
 */
import type { Expr, Name } from "../python/ast";
import type { Model } from "./model";

const known = new WeakMap<Model, ReadonlyMap<string, readonly Expr[]>>();

/** Some assignment to a name of this spelling, in the unit or at module level, gives it a value that passes. */
export function mayBeGiven(model: Model, name: Name, test: (value: Expr) => boolean): boolean {
  const own = givenIn(model).get(name.id);
  if (own) for (const value of own) if (test(value)) return true;
  for (const { value } of model.global(name.id).bindings) if (value && test(value)) return true;
  return false;
}

/** The values that the assignments of the unit write down for each name. */
function givenIn(model: Model): ReadonlyMap<string, readonly Expr[]> {
  let given = known.get(model);
  if (!given) known.set(model, (given = readGiven(model)));
  return given;
}

function readGiven(model: Model): Map<string, Expr[]> {
  const given = new Map<string, Expr[]>();
  for (const { targets, value } of model.nodes("Assign")) for (const target of targets) note(given, target, value);
  for (const { target, value } of model.nodes("AnnAssign")) if (value) note(given, target, value);
  for (const { target, value } of model.nodes("NamedExpr")) note(given, target, value);
  return given;
}

function note(given: Map<string, Expr[]>, target: Expr, value: Expr): void {
  if (target.kind === "Name") {
    const values = given.get(target.id);
    if (values) values.push(value);
    else given.set(target.id, [value]);
  } else if (
    (target.kind === "Tuple" || target.kind === "List") &&
    (value.kind === "Tuple" || value.kind === "List") &&
    target.elts.length === value.elts.length
  )
    for (let i = 0; i < target.elts.length; i++) note(given, target.elts[i]!, value.elts[i]!);
}
