import type { Change, FixPlan, Report } from "../analysis/detector";
import { lineStart } from "../analysis/edits";
import { mentions, plainAssignment, previous } from "../analysis/loops";
import type { Model } from "../analysis/model";
import type { Assign, Call, Expr, Name, NodeOf, Stmt } from "../python/ast";

/** `while True: try: x = next(it) except StopIteration: break`: a `for` loop by hand. */
export function* detect(model: Model): Iterable<Report> {
  for (const loop of model.nodes("While")) {
    if (loop.test.kind !== "Constant" || !loop.test.value || loop.orelse.length > 0) continue;
    const attempt = loop.body[0];
    const taking = attempt?.kind === "Assign" ? nextOf(model, attempt) : null;
    if (taking && isEndedAround(model, loop) && mentions(model, loop.body, taking.id).length === 1)
      yield {
        at: model.span(loop, loop.start, attempt!.end),
        message: say(model.text((attempt as Assign).targets[0]!), taking.id),
      };
    if (attempt?.kind !== "Try" || attempt.finalbody.length > 0 || !leavesAtEnd(model, attempt)) continue;
    const first = attempt.body[0];
    const taken =
      first?.kind === "Assign"
        ? nextOf(model, first)
        : first?.kind === "Expr" || first?.kind === "AugAssign"
          ? nextIn(model, first)
          : null;
    if (!taken || !first || mentions(model, loop.body, taken.id).length !== 1) continue;
    if (attempt.body.length > 1 && loop.body.length > 1) continue;
    const target = first.kind === "Assign" ? model.text(first.targets[0]!) : "item";
    yield {
      at: model.span(loop, loop.start, first.end),
      message: say(target, taken.id),
      fixes: first.kind === "Assign" && ends(attempt) === "Break" ? fix(model, loop, attempt, first, taken) : [],
    };
  }
}

const say = (target: string, it: string) =>
  `This is a \`for\` loop by hand: \`for\` calls \`next\` itself and ends at StopIteration. Write \`for ${target} in ${it}:\`.`;

/** The loop is all that a `try` holds, whose handler takes its end for granted. */
function isEndedAround(model: Model, loop: NodeOf<"While">): boolean {
  const attempt = model.parent(loop);
  if (attempt?.kind !== "Try" || attempt.body.at(-1) !== loop || attempt.handlers.length !== 1) return false;
  const [handler] = attempt.handlers;
  const silent = handler!.body.every(({ kind }) => kind === "Pass" || kind === "Return");
  return silent && handler!.type !== null && model.isBuiltin(handler!.type, "StopIteration");
}

const ends = (attempt: NodeOf<"Try">) => attempt.handlers[0]!.body[0]!.kind;

/** The iterator of the one `next(it)` inside a statement such as `print(next(it))`. */
function nextIn(model: Model, stmt: Stmt): Name | null {
  for (const node of model.within(stmt)) {
    if (node.kind === "Lambda" || node.kind.endsWith("Comp") || node.kind === "GeneratorExp") return null;
    const it = node.kind === "Call" ? iteratorOf(model, node) : null;
    if (it) return it;
  }
  return null;
}

/** The only handler is `except StopIteration: break`, or a `return` of what a `for` loop knows too. */
function leavesAtEnd(model: Model, attempt: NodeOf<"Try">): boolean {
  const [handler] = attempt.handlers;
  return (
    attempt.handlers.length === 1 &&
    handler!.type !== null &&
    model.isBuiltin(handler!.type, "StopIteration") &&
    handler!.body.length === 1 &&
    handler!.name === null &&
    (handler!.body[0]!.kind === "Break" || handler!.body[0]!.kind === "Return")
  );
}

/** The iterator's name in `x = next(it)` or `x = it.__next__()`. */
const nextOf = (model: Model, { targets, value }: Assign) =>
  targets.length === 1 && value.kind === "Call" ? iteratorOf(model, value) : null;

function iteratorOf(model: Model, call: Call): Name | null {
  const { func, args } = call;
  if (call.keywords.length > 0) return null;
  const it: Expr | undefined =
    func.kind === "Attribute" && func.attr === "__next__" && args.length === 0
      ? func.value
      : args.length === 1 && model.isBuiltin(func, "next")
        ? args[0]
        : undefined;
  return it?.kind === "Name" ? it : null;
}

function fix(
  model: Model,
  loop: NodeOf<"While">,
  attempt: NodeOf<"Try">,
  first: Assign,
  it: { readonly id: string },
): FixPlan[] {
  const { text } = model.place(loop).chunk;
  if (lineStart(text, loop.start) !== loop.start - model.indent(loop).length || model.hasComment(attempt.handlers[0]!))
    return [];
  const made = madeJustBefore(model, loop, it.id);
  const header = `for ${model.text(first.targets[0]!)} in ${made?.source ?? it.id}:`;
  const own = model.indent(attempt);
  const rest: readonly Stmt[] = attempt.body.length > 1 ? attempt.body.slice(1) : attempt.orelse;
  if (rest.length === 0 && loop.body.length === 1) return [];
  const lines: string[] = [];
  if (rest.length > 0) {
    const inner = model.indent(rest[0]!);
    const from = lineStart(text, rest[0]!.start);
    if (!inner.startsWith(own) || /"""|'''/.test(text.slice(from, rest.at(-1)!.end))) return [];
    for (const line of text.slice(from, rest.at(-1)!.end).split(/\r\n|\n|\r/))
      lines.push(line.startsWith(inner) ? own + line.slice(inner.length) : line);
  }
  const block = [header, ...lines].join(model.newline(text));
  const changes: Change[] = [model.edit.replaceSpan(loop, loop.start, attempt.end, block)];
  if (made) changes.unshift(model.edit.removeStatement(made.stmt));
  return [{ title: "Use a `for` loop", safe: false, changes }];
}

/** `it = iter(rows)` directly before the loop, with no other use. */
function madeJustBefore(model: Model, loop: Stmt, id: string): { readonly stmt: Stmt; readonly source: string } | null {
  const stmt = previous(model, loop);
  const assigned = plainAssignment(stmt);
  if (!stmt || assigned?.target.id !== id || assigned.value.kind !== "Call") return null;
  const { func, args } = assigned.value;
  const variable = model.variable(assigned.target);
  if (
    !model.isBuiltin(func, "iter") ||
    args.length !== 1 ||
    variable.bindings.length !== 1 ||
    variable.uses.length !== 1
  )
    return null;
  return { stmt, source: model.text(args[0]!) };
}
