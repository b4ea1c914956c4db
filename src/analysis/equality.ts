/** What `__eq__` compares, and what follows from that for `__hash__`. */
import type { Expr, FunctionNode } from "../python/ast";

/** The fields of `(self.a, self.b) == (other.a, other.b)` or `self.a == other.a and …`, after type checks; else null. */
export function comparedFields(eq: FunctionNode): string[] | null {
  const [self, other] = eq.args.args.map((a) => a.arg);
  let result: Expr | null = null;
  for (const stmt of eq.body) {
    if (stmt.kind === "Expr" && stmt.value.kind === "Constant") continue;
    if (stmt.kind === "If" && stmt.orelse.length === 0 && stmt.body.length === 1 && stmt.body[0]!.kind === "Return") {
      const { value } = stmt.body[0]!;
      if (value && !isVerdict(value)) {
        if (result) return null;
        result = value;
      }
      continue;
    }
    if (stmt.kind !== "Return" || !stmt.value) return null;
    if (isVerdict(stmt.value)) continue;
    if (result) return null;
    result = stmt.value;
  }
  if (!result || !self || !other) return null;
  const fields: string[] = [];
  for (const part of result.kind === "BoolOp" && result.op === "And" ? result.values : [result]) {
    if (part.kind === "Call" && part.func.kind === "Name" && part.func.id === "isinstance") continue;
    if (part.kind !== "Compare" || part.ops.length !== 1 || part.ops[0] !== "Eq") return null;
    const [left, right] = [part.left, part.comparators[0]!];
    const pairs: [Expr, Expr][] =
      left.kind === "Tuple" && right.kind === "Tuple" && left.elts.length === right.elts.length
        ? left.elts.map((e, i) => [e, right.elts[i]!])
        : [[left, right]];
    for (const [a, b] of pairs) {
      const field = fieldOf(a, self);
      if (field === null || field !== fieldOf(b, other)) return null;
      fields.push(field);
    }
  }
  return fields.length > 0 ? fields : null;
}

const isVerdict = (e: Expr) =>
  (e.kind === "Name" && e.id === "NotImplemented") || (e.kind === "Constant" && e.type === "bool");
const fieldOf = (e: Expr, owner: string) =>
  e.kind === "Attribute" && e.value.kind === "Name" && e.value.id === owner ? e.attr : null;
