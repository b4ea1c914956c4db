/**
 * What a unit does with the names of one spelling, whatever their scope: a first look that spares the scopes where it
 * finds nothing. What `Binding.value` holds of a name's bindings is among the values here.
 */
import type { Arg, Expr, Name } from "../python/ast";
import type { Model } from "./model";
import { itemsOf } from "./types";

const given = new WeakMap<Model, ReadonlyMap<string, readonly Expr[]>>();
const read = new WeakMap<Model, ReadonlyMap<string, readonly Name[]>>();

/** Some assignment to a name of this spelling, in the unit or at module level, gives it a value that passes. */
export function mayBeGiven(model: Model, name: Name, test: (value: Expr) => boolean): boolean {
  const own = givenIn(model).get(name.id);
  if (own) for (const value of own) if (test(value)) return true;
  for (const { value } of model.global(name.id).bindings) if (value && test(value)) return true;
  return false;
}

/** Some parameter of the unit with this name has an annotation that passes. */
export const mayBePromised = (model: Model, name: Name, test: (annotation: Expr) => boolean): boolean =>
  model.nodes("arg").some(({ arg, annotation }: Arg) => arg === name.id && annotation !== null && test(annotation));

/** The reads of a name in the unit, in source order. */
export function readsNamed(model: Model, name: string): readonly Name[] {
  let reads = read.get(model);
  if (!reads) read.set(model, (reads = byName(model.nodes("Name").filter(isRead))));
  return reads.get(name) ?? NONE;
}

const NONE: readonly Name[] = [];
const isRead = ({ ctx }: Name) => ctx === "Load";

function byName(names: readonly Name[]): Map<string, Name[]> {
  const found = new Map<string, Name[]>();
  for (const name of names) push(found, name.id, name);
  return found;
}

/** The values that the assignments of the unit write down for each name. */
function givenIn(model: Model): ReadonlyMap<string, readonly Expr[]> {
  let values = given.get(model);
  if (!values) given.set(model, (values = readGiven(model)));
  return values;
}

function readGiven(model: Model): Map<string, Expr[]> {
  const values = new Map<string, Expr[]>();
  for (const { targets, value } of model.nodes("Assign")) for (const target of targets) note(values, target, value);
  for (const { target, value } of model.nodes("AnnAssign")) if (value) note(values, target, value);
  for (const { target, value } of model.nodes("NamedExpr")) note(values, target, value);
  for (const { target } of model.nodes("For", "comprehension"))
    if (target.kind === "Name") for (const item of itemsOf(target) ?? NO_ITEMS) note(values, target, item);
  return values;
}

const NO_ITEMS: readonly Expr[] = [];

function note(values: Map<string, Expr[]>, target: Expr, value: Expr): void {
  if (target.kind === "Name") push(values, target.id, value);
  else if (
    (target.kind === "Tuple" || target.kind === "List") &&
    (value.kind === "Tuple" || value.kind === "List") &&
    target.elts.length === value.elts.length
  )
    for (let i = 0; i < target.elts.length; i++) note(values, target.elts[i]!, value.elts[i]!);
}

function push<T>(map: Map<string, T[]>, name: string, item: T): void {
  const list = map.get(name);
  if (list) list.push(item);
  else map.set(name, [item]);
}
