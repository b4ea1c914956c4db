import type { Report } from "../analysis/detector";
import { lineEnd } from "../analysis/edits";
import { OPENERS } from "../analysis/facts/files";
import type { Model } from "../analysis/model";
import type { Expr, MatchCase, Node, Stmt, While } from "../python/ast";

/** Statements after one that always leaves: `return`, `raise`, `break`, `continue`, `sys.exit()`. */
export function* detect(model: Model): Iterable<Report> {
  for (const leaving of model.nodes([
    "Return",
    "Raise",
    "Break",
    "Continue",
    "Expr",
    "If",
    "While",
    "With",
    "Try",
    "TryStar",
    "Match",
  ])) {
    if (leaving.kind === "Expr" && !exits(model, leaving)) continue;
    if (leaving.kind === "If" && leaving.orelse.length === 0) continue;
    if (leaving.kind === "With" && !leavesAlways(model, leaving.body.at(-1))) continue;
    if (!leavesAlways(model, leaving)) continue;
    const block = model.block(leaving);
    if (!block || block.index === block.list.length - 1) continue;
    const rest = block.list.slice(block.index + 1);
    if (isMeant(model, leaving, rest) || alreadyDead(model, block.list, block.index)) continue;
    const first = rest[0]!;
    const { text } = model.place(first).chunk;
    const decorator = "decorator_list" in first ? first.decorator_list[0] : undefined;
    const start = decorator ? text.lastIndexOf("@", decorator.start) : first.start;
    const at = model.span(first, start, Math.min(first.end, lineEnd(text, start)));
    const subject = rest.length === 1 ? "This never runs" : "This and what follows in the block never run";
    yield {
      at,
      message: `${subject}: ${reason(model, leaving)} before it always leaves. Remove it, or move it up.`,
      related: [{ at: leaving, message: "Always leaves here" }],
      fixes: [
        {
          title: "Remove what never runs",
          safe: false,
          changes: rest.map((stmt) => model.edit.removeStatement(stmt)),
        },
      ],
    };
  }
}

const EXITS = new Set(["sys.exit", "os._exit", "os.abort", "builtins.exit", "builtins.quit"]);

function exits(model: Model, stmt: Stmt): boolean {
  if (stmt.kind !== "Expr" || stmt.value.kind !== "Call") return false;
  const { func } = stmt.value;
  const name = func.kind === "Name" ? func.id : func.kind === "Attribute" ? func.attr : "";
  const renamed = func.kind === "Name" && model.imports("sys", "os");
  return (renamed || /^(?:_?exit|quit|abort)$/.test(name)) && EXITS.has(model.qualified(func) ?? "");
}

/** Every branch ends in a statement that leaves. */
function leavesAlways(model: Model, stmt: Stmt | undefined): boolean {
  switch (stmt?.kind) {
    case "Return":
    case "Raise":
    case "Break":
    case "Continue":
      return true;
    case "Expr":
      return exits(model, stmt);
    case "If":
      return leavesAlways(model, stmt.body.at(-1)) && leavesAlways(model, stmt.orelse.at(-1));
    case "While":
      return isEndless(model, stmt);
    case "With":
      return leavesAlways(model, stmt.body.at(-1)) && stmt.items.every((item) => isFile(model, item.context_expr));
    case "Try":
    case "TryStar":
      if (leavesAlways(model, stmt.finalbody.at(-1))) return true;
      return (
        stmt.handlers.every((handler) => leavesAlways(model, handler.body.at(-1))) &&
        (leavesAlways(model, stmt.body.at(-1)) || leavesAlways(model, stmt.orelse.at(-1)))
      );
    case "Match":
      return stmt.cases.some(isCatchAll) && stmt.cases.every(({ body }) => leavesAlways(model, body.at(-1)));
    default:
      return false;
  }
}

/** What `open(…)` gives, which lets every exception through. */
const isFile = (model: Model, expr: Expr) => expr.kind === "Call" && OPENERS.has(model.qualified(expr.func) ?? "");

/** `while True` without a `break` of its own. */
function isEndless(model: Model, loop: While): boolean {
  const value = loop.test.kind === "Constant" ? loop.test.value : null;
  if (value !== true && value !== 1) return false;
  return !model.below(loop, "Break").some((node) => model.loop(node) === loop);
}

/** `case _` and `case other`, without a guard. */
const isCatchAll = ({ pattern, guard }: MatchCase) =>
  guard === null && pattern.kind === "MatchAs" && pattern.pattern === null;

/** A statement before this one in the block has been reported already. */
function alreadyDead(model: Model, list: readonly Stmt[], index: number): boolean {
  for (let i = 0; i < index; i++) if (leavesAlways(model, list[i])) return true;
  return false;
}

/** A `yield` that makes the function a generator, or a guard that says "never" itself. */
function isMeant(model: Model, leaving: Stmt, rest: readonly Stmt[]): boolean {
  const fn = model.function(leaving);
  for (const node of model.within(rest as readonly Node[], { nested: false })) {
    if (node.kind !== "Yield" && node.kind !== "YieldFrom") continue;
    return (
      !fn ||
      ![...model.within(fn, { nested: false })].some(
        (other) => (other.kind === "Yield" || other.kind === "YieldFrom") && other.end <= leaving.start,
      )
    );
  }
  const [first] = rest;
  if (rest.length !== 1 || !first) return false;
  if (first.kind === "Assert" || first.kind === "Raise") return leaving.kind === "Expr" || !isPlainRaise(first);
  return (
    first.kind === "Expr" &&
    first.value.kind === "Call" &&
    /(?:^|\.)(?:assert_never|unreachable)$/.test(model.text(first.value.func))
  );
}

function isPlainRaise(stmt: Stmt): boolean {
  if (stmt.kind !== "Raise") return false;
  const name = stmt.exc?.kind === "Call" ? stmt.exc.func : stmt.exc;
  return !(name?.kind === "Name" && /^(?:AssertionError|NotImplementedError|RuntimeError)$/.test(name.id));
}

function reason(model: Model, leaving: Stmt): string {
  if (leaving.kind === "With") return "the end of the `with` block";
  if (leaving.kind === "While") return "the endless loop";
  if (leaving.kind === "Match") return "every `case`";
  if (leaving.kind === "Try" || leaving.kind === "TryStar") return "every way through the `try`";
  if (leaving.kind === "If") return "every branch of the `if`";
  if (leaving.kind === "Expr") return `\`${model.text(leaving).replace(/\s+/g, " ").slice(0, 30)}\``;
  return `the \`${leaving.kind.toLowerCase()}\``;
}
