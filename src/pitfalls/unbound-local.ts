import { doubtfulIn } from "../analysis/assigned";
import type { FixPlan, Report } from "../analysis/detector";
import { isGuarded } from "../analysis/guards";
import type { Binding, Model, Variable } from "../analysis/model";
import type { FunctionNode, Lambda, Name, Node } from "../python/ast";

/** A local variable that is read where no path, or not every path, has given it a value. */
export function* detect(model: Model): Iterable<Report> {
  const doubtful = doubtfulNames(model);
  if (doubtful.size === 0) return;
  const reported = new Set<unknown>();
  for (const name of model.nodes("Name")) {
    if (!doubtful.has(name.id) || !isRead(model, name)) continue;
    const variable = model.variable(name);
    const fn = home(variable);
    if (!fn || reported.has(variable.symbol) || model.evaluator(name) !== fn) continue;
    const reached = name.ctx === "Del" ? model.before(name, variable) : model.reached(name);
    if (!reached?.unbound || !reached.tracked || seesNamesAtRunTime(model, fn)) continue;
    // What only this very statement binds is still missing when it is read for the first time.
    const values = reached.bindings.filter((b) => givesValue(b) && model.statement(b.node) !== model.statement(name));
    if (values.length === 0) {
      if (isGuarded(model, name, [], fn)) continue;
      reported.add(variable.symbol);
      yield definite(model, fn, name, variable);
    } else if (name.ctx === "Load" && !reached.deferred && !isGuarded(model, name, values, fn)) {
      reported.add(variable.symbol);
      yield possible(name, values, model);
    }
  }
}

/** The names worth asking the flow graph for. */
function doubtfulNames(model: Model): ReadonlySet<string> {
  const found = new Set<string>();
  for (const chunk of model.unit.chunks)
    if (!chunk.broken && FUNCTIONS.some((kind) => chunk.nodes.has(kind)))
      for (const name of doubtfulIn(model, chunk)) found.add(name);
  return found;
}

const FUNCTIONS = ["FunctionDef", "AsyncFunctionDef", "Lambda"];

const givesValue = (b: Binding) => b.kind !== "del" && (b.kind !== "annassign" || b.value !== null);

function isRead(model: Model, name: Name): boolean {
  if (name.ctx !== "Store") return true;
  const parent = model.parent(name);
  return parent?.kind === "AugAssign" && parent.target === name;
}

/** The function whose local variable it is. */
function home(variable: Variable): FunctionNode | Lambda | null {
  const node = variable.symbol?.scope.node;
  if (variable.kind === "global" || variable.kind === "builtin" || !node) return null;
  return node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "Lambda" ? node : null;
}

function seesNamesAtRunTime(model: Model, fn: Node): boolean {
  for (const node of model.within(fn))
    if (node.kind === "Call" && model.isBuiltin(node.func, "exec", "eval", "locals", "vars", "dir")) return true;
  return false;
}

function definite(model: Model, fn: FunctionNode | Lambda, name: Name, variable: Variable): Report {
  const before = variable.bindings.filter((b) => b.start < name.start);
  const caught = before.find((b) => b.kind === "except");
  const deleted = before.find((b) => b.kind === "del" && b.node !== name);
  if (caught || deleted) {
    const what = caught ? "is removed at the end of the except block" : "has been deleted";
    const remedy = caught
      ? "Keep it under another name inside the block."
      : "Give it a value again, or delete it later.";
    return {
      at: name,
      message: `\`${name.id}\` ${what}, so it has no value here: UnboundLocalError. ${remedy}`,
      related: [
        {
          at: model.span((caught ?? deleted)!.node, (caught ?? deleted)!.start, (caught ?? deleted)!.end),
          message: caught ? "Bound for this block only" : "Deleted here",
        },
      ],
    };
  }
  const outer = outerBinding(model, variable);
  const where = fn.kind === "Lambda" ? "the lambda" : `\`${fn.name.name}\``;
  const assignment = variable.bindings.find(givesValue);
  const word = outer?.word ?? "";
  const remedy = outer
    ? `The \`${name.id}\` outside is another variable. Declare \`${word} ${name.id}\`, or pass the value in and return the new one.`
    : "Give it a value first.";
  const related = [];
  if (assignment && assignment.node !== name)
    related.push({
      at: model.span(assignment.node, assignment.start, assignment.end),
      message: "This binding makes it local to the whole function",
    });
  if (outer)
    related.push({
      at: model.span(outer.binding.node, outer.binding.start, outer.binding.end),
      message: "The variable of the same name outside",
    });
  return {
    at: name,
    message: `\`${name.id}\` is local to ${where}, because the function binds it, and it has no value here yet: UnboundLocalError. ${remedy}`,
    related,
    fixes: outer && fn.kind !== "Lambda" ? declare(model, fn, name, variable, outer.word) : [],
  };
}

interface Outer {
  readonly word: "global" | "nonlocal";
  readonly binding: Binding;
}

/** The variable of an enclosing function, else of the module, that the learner may have meant. */
function outerBinding(model: Model, variable: Variable): Outer | null {
  for (let scope = variable.symbol?.scope.parent; scope; scope = scope.parent) {
    if (scope.kind !== "function" && scope.kind !== "lambda") continue;
    const binding = scope.symbols.get(variable.name)?.bindings.find(givesValue);
    if (binding) return { word: "nonlocal", binding };
  }
  const binding = model.global(variable.name).bindings.find(givesValue);
  return binding ? { word: "global", binding } : null;
}

function declare(model: Model, fn: FunctionNode, name: Name, variable: Variable, word: string): FixPlan[] {
  const values = variable.bindings.filter(givesValue);
  if (values.some((b) => !["assign", "augassign", "annassign", "for", "walrus"].includes(b.kind))) return [];
  if (variable.bindings.some((b) => b.kind === "annassign")) return [];
  const change = model.edit.insertStatementFirst(fn, [`${word} ${name.id}`]);
  if (!change) return [];
  const alone = values.length === 1 && model.statement(values[0]!.node) === model.statement(name);
  const method = model.parent(fn)?.kind === "ClassDef";
  return [{ title: `Declare \`${word} ${name.id}\``, safe: alone && !method, changes: [change] }];
}

function possible(name: Name, values: readonly Binding[], model: Model): Report {
  const first = values[0]!;
  return {
    at: name,
    level: isSeldomMeant(model, first, name) ? "hint" : "info",
    message: `\`${name.id}\` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.`,
    related: [{ at: model.span(first.node, first.start, first.end), message: "Gets its value only here" }],
  };
}

/**
 * Of the ways to miss a value those that often cannot happen: no case fits, the loop has no round, the handler is early
 * or hands the exception to a function that may well raise it.
 */
function isSeldomMeant(model: Model, binding: Binding, read: Name): boolean {
  const handler = model.enclosing(read, "ExceptHandler");
  const bound = handler && model.parent(handler);
  for (const at of model.ancestors(binding.node)) if (at === bound) return true;
  return (
    model.enclosing(binding.node, "match_case") !== null ||
    isChoice(model, binding) ||
    isInLoop(model, binding, read) ||
    isHandedOn(model, binding) ||
    isBoundFirst(model, binding, read)
  );
}

/**
 * Every handler of the `try` that binds the name leaves, or does nothing but call a function with the exception, or one
 * whose name says that it gives up.
 */
function isHandedOn(model: Model, binding: Binding): boolean {
  const handlers = model.enclosing(binding.node, "Try")?.handlers ?? [];
  const handing = handlers.filter(({ name, body }) => {
    const call = body.length === 1 && body[0]!.kind === "Expr" ? body[0]!.value : null;
    if (call?.kind !== "Call") return false;
    const func = call.func.kind === "Attribute" ? call.func.attr : call.func.kind === "Name" ? call.func.id : "print";
    if (/(?:^|_)(?:error|fail|failed|abort|die|invalid|raise|exit|usage)(?:_|$)/.test(func))
      return !/(?:^|[._])log(?:ger|ging|s)?\./i.test(model.text(call.func));
    if (!name || !call.args.some((a) => a.kind === "Name" && a.id === name.name)) return false;
    return !/^(?:print|write|append|debug|info|warn|warning|error|exception|critical|log)$/.test(func);
  });
  return handing.length > 0 && handlers.every((h) => handing.includes(h) || model.alwaysLeaves(h.body) !== null);
}

/** The read stands in `finally`, and the `try` begins with an `if … else …` that binds: only its test can fail before. */
function isBoundFirst(model: Model, binding: Binding, read: Name): boolean {
  const node = model.enclosing(binding.node, "Try");
  const first = node?.body[0];
  if (first?.kind !== "If" || first.orelse.length === 0) return false;
  const above = new Set<Node>(model.ancestors(read));
  return node!.finalbody.some((stmt) => above.has(stmt)) && [...model.ancestors(binding.node)].includes(first);
}

/** Two or more branches of one `if … elif` bind the name: often these are all cases there are. */
function isChoice(model: Model, binding: Binding): boolean {
  let top = model.enclosing(binding.node, "If");
  for (let up = top && model.parent(top); top && up?.kind === "If" && up.orelse[0] === top; up = model.parent(top))
    top = up;
  let branches = 0;
  for (let at = top; at; at = at.orelse[0]?.kind === "If" && at.orelse.length === 1 ? at.orelse[0] : null)
    for (const node of model.within(at.body))
      if (node.kind === "Name" && node.ctx === "Store" && node.id === binding.name) {
        branches++;
        break;
      }
  return branches > 1;
}

/** What is missing is a round of the loop that binds it. */
function isInLoop(model: Model, binding: Binding, read: Name): boolean {
  const shared = new Set<Node>(model.ancestors(read));
  for (const at of model.ancestors(binding.node)) {
    if (shared.has(at) || at.kind === "If" || at.kind === "Try") return false;
    if (at.kind === "For" || at.kind === "AsyncFor" || at.kind === "While") return true;
  }
  return false;
}
