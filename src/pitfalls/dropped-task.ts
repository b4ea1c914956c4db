import type { FixPlan, Report } from "../analysis/detector";
import { startsTask } from "../analysis/eventloop";
import type { Model } from "../analysis/model";
import type { AnnAssign, Assign, Call, Expr, ExprStmt, Name, Node, Stmt } from "../python/ast";

const ADVICE = "Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.";

export const words = ["create_task", "ensure_future"];

export function* detect(model: Model): Iterable<Report> {
  if (!model.fileHas("AsyncFunctionDef") && !model.imports("asyncio")) return;
  for (const stmt of model.nodes("Expr", "Assign", "AnnAssign")) {
    const listed = stmt.value && startedInList(model, stmt, stmt.value);
    if (listed) {
      yield {
        at: listed.call,
        message: `\`${listed.name}\` collects this task, but nothing ever waits for what is in it, and it is gone when the function ends; errors stay unseen. Await them: await asyncio.gather(*${listed.name}), or use asyncio.TaskGroup.`,
      };
      continue;
    }
    const call = stmt.value && started(stmt.value);
    if (!call || !startsTask(model, call)) continue;
    if (stmt.kind === "Expr") {
      const plan = keepIt(model, stmt, call);
      yield {
        at: call,
        message: `Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. ${ADVICE}`,
        fixes: plan ? [plan] : [],
      };
    } else {
      const name = forgotten(model, stmt);
      if (name === null) continue;
      const target = targetOf(stmt);
      const isRead = target?.kind === "Name" && model.variable(target).uses.length > 0;
      const plan = isRead || stmt.kind !== "Assign" ? null : keepIt(model, stmt, call);
      yield {
        at: call,
        message: `\`${name}\` is never ${isRead ? "kept" : "read again"}, so nothing waits for this task or keeps it when the function ends; its errors stay unseen. ${ADVICE}`,
        fixes: plan ? [plan] : [],
      };
    }
  }
}

/** The call whose result the statement drops; `….add_done_callback(…)` keeps nothing. */
function started(value: Expr): Call | null {
  if (value.kind === "ListComp" || value.kind === "SetComp") return value.elt.kind === "Call" ? value.elt : null;
  if (value.kind !== "Call") return null;
  const { func } = value;
  return func.kind === "Attribute" && func.attr === "add_done_callback" && func.value.kind === "Call"
    ? func.value
    : value;
}

interface Listed {
  readonly call: Call;
  readonly name: string;
}

/** `tasks = [create_task(…) for …]` or `tasks.append(create_task(…))` for a local list that only grows. */
function startedInList(model: Model, stmt: Node, value: Expr): Listed | null {
  if (stmt.kind === "Expr") {
    const into = value.kind === "Call" ? collector(value) : null;
    const [call] = value.kind === "Call" ? value.args : [];
    if (!into || call?.kind !== "Call" || !startsTask(model, call)) return null;
    return onlyGrows(model, into) ? { call, name: into.id } : null;
  }
  if (value.kind !== "ListComp" && value.kind !== "SetComp" && value.kind !== "List") return null;
  const call = value.kind === "List" ? value.elts[0] : value.elt;
  if (call?.kind !== "Call" || !startsTask(model, call)) return null;
  const target = targetOf(stmt as Assign | AnnAssign);
  return target?.kind === "Name" && onlyGrows(model, target) ? { call, name: target.id } : null;
}

/** The name of the list in `name.append(…)`. */
function collector({ func, args }: Call): Name | null {
  const adds = func.kind === "Attribute" && /^(?:append|add)$/.test(func.attr) && args.length === 1;
  return adds && func.value.kind === "Name" ? func.value : null;
}

/** A local collection to which the function adds and of which it asks the length, and no more. */
function onlyGrows(model: Model, name: Name): boolean {
  if (!model.function(name)) return false;
  const { kind, bindings, uses } = model.variable(name);
  return (
    kind === "local" &&
    bindings.every(({ kind: how }) => how === "assign" || how === "annassign") &&
    uses.every((use) => {
      const parent = model.parent(use);
      if (parent?.kind === "Call") return model.isBuiltin(parent.func, "len");
      const call = parent?.kind === "Attribute" ? model.parent(parent) : null;
      return call?.kind === "Call" && collector(call) === use && model.parent(call)?.kind === "Expr";
    })
  );
}

/** The local name that gets the task, where nothing reads it but calls that keep nothing. */
function forgotten(model: Model, stmt: Assign | AnnAssign): string | null {
  const target = targetOf(stmt);
  if (target?.kind !== "Name" || stmt.value?.kind !== "Call") return null;
  const variable = model.variable(target);
  return variable.kind === "local" && model.function(stmt) && variable.uses.every((use) => isPassing(model, use))
    ? target.id
    : null;
}

const targetOf = (stmt: Assign | AnnAssign): Expr | undefined =>
  stmt.kind === "AnnAssign" ? stmt.target : stmt.targets.length === 1 ? stmt.targets[0] : undefined;

/** `task.add_done_callback(print)`, `task.set_name("job")` */
function isPassing(model: Model, use: Expr): boolean {
  const adding = model.parent(use);
  const into = adding?.kind === "Call" && adding.args[0] === use ? collector(adding) : null;
  if (into) return model.parent(adding!)?.kind === "Expr" && onlyGrows(model, into);
  const attribute = model.parent(use);
  const call = attribute?.kind === "Attribute" ? model.parent(attribute) : null;
  return (
    attribute?.kind === "Attribute" &&
    (attribute.attr === "add_done_callback" || attribute.attr === "set_name") &&
    call?.kind === "Call" &&
    call.func === attribute &&
    model.parent(call)?.kind === "Expr"
  );
}

/** A set of the module keeps the task until it is done. */
function keepIt(model: Model, stmt: ExprStmt | Assign, call: Call): FixPlan | null {
  const fn = model.function(stmt);
  if (!fn || stmt.value.kind !== "Call") return null;
  const bound = stmt.kind === "Assign" && stmt.targets[0]?.kind === "Name" ? stmt.targets[0].id : null;
  const taken = (name: string) => model.scopeOf(stmt).symbols.has(name);
  const name = bound && bound !== "_" ? bound : ["task", "background_task", "new_task"].find((n) => !taken(n));
  if (!name) return null;
  const lines = [`background_tasks.add(${name})`, `${name}.add_done_callback(background_tasks.discard)`];
  const changes = [];
  if (bound === "_") changes.push(model.edit.replace((stmt as Assign).targets[0]!, name));
  else if (!bound) changes.push(model.edit.insertBefore(stmt, `${name} = `));
  if (stmt.value !== call) changes.push(model.edit.replaceSpan(stmt, call.end, stmt.value.end, ""));
  const callback = stmt.value.args[0];
  if (stmt.value !== call && callback) lines.push(`${name}.add_done_callback(${model.text(callback)})`);
  const after = model.edit.insertLinesAfter(stmt, lines);
  if (!after) return null;
  changes.push(after);
  if (model.global("background_tasks").bindings.length === 0) {
    const outer = outermost(model, stmt);
    const before = model.edit.insertLinesBefore(outer, ["background_tasks = set()", "", ""]);
    if (!before) return null;
    changes.push(before);
  }
  return { title: "Keep the task in a set until it is done", safe: false, changes };
}

function outermost(model: Model, stmt: Stmt): Stmt {
  let at: Node = stmt;
  for (let up = model.parent(at); up && up.kind !== "Module"; up = model.parent(up)) at = up;
  return at as Stmt;
}
