/** What an expression in `except` or `raise` says about exception classes, those of this file included. */
import type { ClassDef, Expr, Stmt } from "../python/ast";
import type { ClassInfo } from "./classes";
import { exceptionBases, exceptionClass } from "./facts/exceptions";
import { mayBeGiven } from "./given";
import type { Model } from "./model";

/** A class of the library by its canonical name, or a class of this file by its definition. */
export type ExceptionKey = string | ClassDef;

export interface ExceptionType {
  /** As the learner writes it, or the canonical name. */
  readonly name: string;
  readonly key: ExceptionKey;
  /** The class itself and everything it surely derives from; more where a base is unknown. */
  readonly ancestors: ReadonlySet<ExceptionKey>;
  /** Every base is known. */
  readonly complete: boolean;
}

/** The exception class that a name or dotted name surely means; null for anything else. */
export function exceptionType(model: Model, expr: Expr): ExceptionType | null {
  const cls = model.classOf(expr);
  if (cls) {
    const ancestors = new Set<ExceptionKey>();
    const complete = addClass(model, cls, ancestors);
    return ancestors.has("BaseException") ? { name: cls.name, key: cls.node, ancestors, complete } : null;
  }
  if (expr.kind === "Name") {
    const isAlias = (value: Expr) => value.kind === "Attribute" || (value.kind === "Name" && value.id !== expr.id);
    const binding = mayBeGiven(model, expr, isAlias) ? model.single(expr) : null;
    const value = binding?.kind === "assign" ? binding.value : null;
    if (value && isAlias(value)) {
      const meant = exceptionType(model, value);
      return meant && { ...meant, name: expr.id };
    }
  }
  const key = libraryException(model, expr);
  if (!key) return null;
  const ancestors = new Set<ExceptionKey>();
  addLibrary(key, ancestors);
  return { name: key, key, ancestors, complete: true };
}

/** Every instance of `child` surely is an instance of `parent`. */
export const derivesFrom = (child: ExceptionType, parent: ExceptionType): boolean => child.ancestors.has(parent.key);

/** Some class may derive from both: one derives from the other, or one of them is not wholly known. */
export const mayOverlap = (a: ExceptionType | null, b: ExceptionType | null): boolean =>
  !a || !b || !a.complete || !b.complete || derivesFrom(a, b) || derivesFrom(b, a);

export interface CaughtType {
  /** The expression in the handler. */
  readonly expr: Expr;
  /** Null where the expression may mean anything. */
  readonly type: ExceptionType | null;
}

/** The classes that an `except` clause names: members of a tuple one by one, names bound once to a tuple looked up. */
export function caughtTypes(model: Model, expr: Expr): readonly CaughtType[] {
  if (expr.kind === "Tuple") return expr.elts.flatMap((elt) => caughtTypes(model, elt));
  const value = expr.kind === "Name" ? model.single(expr) : null;
  if (value?.kind === "assign" && value.value?.kind === "Tuple")
    return value.value.elts.map((elt) => ({ expr, type: exceptionType(model, elt) }));
  return [{ expr, type: exceptionType(model, expr) }];
}

function libraryException(model: Model, expr: Expr): string | null {
  const dotted = model.qualified(expr);
  return dotted === null ? null : exceptionClass(dotted, model.target);
}

function addLibrary(key: string, into: Set<ExceptionKey>): void {
  into.add(key);
  for (const base of exceptionBases(key)) addLibrary(base, into);
}

function addClass(model: Model, cls: ClassInfo, into: Set<ExceptionKey>): boolean {
  if (into.has(cls.node)) return true;
  into.add(cls.node);
  let complete = true;
  for (const base of cls.bases) {
    const plain = base.kind === "Subscript" ? base.value : base;
    const parent = model.classOf(plain);
    const key = parent ? null : libraryException(model, plain);
    if (parent) complete = addClass(model, parent, into) && complete;
    else if (key) addLibrary(key, into);
    else if (!model.isBuiltin(plain, "object")) complete = false;
  }
  return complete;
}

/** A handler statement that does nothing with the exception: `pass`, `...`, `continue`, `return` of nothing. */
export function saysNothing(stmt: Stmt): boolean {
  if (stmt.kind === "Pass" || stmt.kind === "Continue") return true;
  if (stmt.kind === "Expr") return stmt.value.kind === "Constant";
  if (stmt.kind !== "Return") return false;
  const { value } = stmt;
  if (!value) return true;
  // A number is an answer that somebody goes on with.
  if (value.kind === "Constant") return !value.value && !["ellipsis", "int", "float", "complex"].includes(value.type);
  return (
    (value.kind === "List" || value.kind === "Tuple" ? value.elts : value.kind === "Dict" ? value.values : [0])
      .length === 0
  );
}
