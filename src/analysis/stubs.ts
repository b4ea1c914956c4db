/** Bodies that say nothing. */
import type { Expr, Stmt } from "../python/ast";
import { isDocstring } from "./edits";

/** A body that says nothing: docstrings, `...`, `pass`, `raise NotImplementedError`. */
export function isStub(body: readonly Stmt[]): boolean {
  return body.every(
    (stmt) =>
      stmt.kind === "Pass" ||
      isDocstring(stmt) ||
      (stmt.kind === "Expr" && stmt.value.kind === "Constant" && stmt.value.type === "ellipsis") ||
      (stmt.kind === "Raise" && stmt.exc !== null && raisesNotImplemented(stmt.exc)),
  );
}

function raisesNotImplemented(exc: Expr): boolean {
  const cls = exc.kind === "Call" ? exc.func : exc;
  return cls.kind === "Name" && (cls.id === "NotImplementedError" || cls.id === "NotImplemented");
}
