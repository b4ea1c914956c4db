import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { isStub } from "../analysis/stubs";
import type { Expr, FunctionNode, Node, Return, Stmt } from "../python/ast";

/** A function that returns a value on some paths and falls off its end on others. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef")) {
    const last = fn.body.at(-1);
    if (!last || last.kind === "Raise" || isStub(fn.body) || isSpecial(fn) || saysNone(fn)) continue;
    const returns = returnsOf(model, fn);
    if (!returns) continue;
    const values = returns.filter((r) => r.value !== null && !isNone(r.value));
    const bare = returns.filter((r) => r.value === null);
    if (values.length === 0 || (last.kind === "Return" && bare.length === 0)) continue;
    const explicit = returns.length > values.length + bare.length;
    const saysLittle = explicit || bare.length > 0 || !values.every((r) => isBool(r.value!));
    if (saysLittle && !mayBeUsed(model, fn)) continue;
    const falls = !leaves(last) && model.fallsThrough(fn) && !endsInHelper(model, fn);
    if (!falls && bare.length === 0) continue;
    if (!isUsed(model, fn) && (saysLittle || isCalled(model, fn) || isHook(model, fn))) continue;
    const value = model.text(values[0]!.value!);
    yield {
      at: model.span(fn, fn.name.start, fn.name.end),
      message: `\`${fn.name.name}\` returns ${value.length < 25 && !value.includes("\n") ? `\`${value}\`` : "a value"} on one path, and on another ${bare.length ? "a bare `return` gives" : "it ends without `return`, which gives"} None. A caller cannot see which is meant: write \`return None\`, or raise an error.`,
      related: [
        { at: values[0]!, message: "A value is returned here." },
        ...bare.slice(0, 2).map((at) => ({ at, message: "None is returned here." })),
      ],
      fixes: fixes(model, fn, bare, falls),
    };
  }
}

const isNone = (expr: Expr) => expr.kind === "Constant" && expr.type === "NoneType";
const isBool = (expr: Expr) => (expr.kind === "Constant" && expr.type === "bool") || expr.kind === "Compare";
const isSpecial = (fn: FunctionNode) => /^__\w+__$/.test(fn.name.name) || /^(?:visit|test|do)_/.test(fn.name.name);

/** The docstring tells callers that they may get None. */
function saysNone(fn: FunctionNode): boolean {
  const [first] = fn.body;
  return first?.kind === "Expr" && first.value.kind === "Constant" && /\bNone\b/.test(String(first.value.value));
}

/** Private, registered, or in a class whose bases are not known: somebody else calls it, and may well expect None. */
function isHook(model: Model, fn: FunctionNode): boolean {
  if (fn.name.name.startsWith("_")) return true;
  const cls = model.parent(fn);
  if (cls?.kind === "ClassDef") return !model.classOf(cls)?.mro();
  return fn.decorator_list.length > 0;
}

/** Told by the look of it: control never comes to the end of the statement. */
function leaves(stmt: Stmt): boolean {
  if (stmt.kind !== "If") return stmt.kind === "Return" || stmt.kind === "Raise";
  return stmt.orelse.length > 0 && leaves(stmt.body.at(-1)!) && leaves(stmt.orelse.at(-1)!);
}

/** The returns of the function itself; null for a generator or where there is none. */
function returnsOf(model: Model, fn: FunctionNode): readonly Return[] | null {
  const all = model.below(fn, "Return");
  if (all.length === 0) return null;
  const isOwn = (node: Node) => model.function(node) === fn;
  if (model.below(fn, "Yield").some(isOwn) || model.below(fn, "YieldFrom").some(isOwn)) return null;
  const found = all.filter(isOwn);
  return found.length > 0 ? found : null;
}

/** Some statement only calls a helper that raises or exits, so that the end may well be out of reach. */
function endsInHelper(model: Model, fn: FunctionNode): boolean {
  for (const node of model.within(fn.body, { nested: false })) {
    if (node.kind !== "Expr" || node.value.kind !== "Call") continue;
    const { func } = node.value;
    const name = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
    if (/^_*(?:raise|fail|abort|exit|die|usage|skip|error$)/i.test(name) && name !== "error") return true;
    if (name === "error" && /parser/i.test(model.text(func))) return true;
    const helper = model.functionNamed(func)?.node;
    if (!helper || helper.kind === "Lambda" || helper === fn) continue;
    const last = helper.body.at(-1);
    model.enter(helper);
    if (last?.kind === "Raise") return true;
  }
  return false;
}

function* callsOf(model: Model, fn: FunctionNode): Iterable<Node> {
  const cls = model.parent(fn);
  if (cls?.kind === "ClassDef") {
    const uses = model.classOf(cls)?.attributes.get(fn.name.name)?.read ?? [];
    for (const { node } of uses) {
      const call = model.of(node).parent(node);
      if (call?.kind === "Call" && call.func === node) yield call;
    }
    return;
  }
  for (const use of model.variable(fn).uses) {
    const call = model.of(use).parent(use);
    if (call?.kind === "Call" && call.func === use) yield call;
  }
}

/** A first look that spares the flow graph: the file calls a function of this name at all. */
function mayBeUsed(model: Model, fn: FunctionNode): boolean {
  const around = model.parent(fn);
  if (around?.kind === "ClassDef") return (model.classOf(around)?.attributes.get(fn.name.name)?.read.length ?? 0) > 0;
  return model.function(fn) !== null || model.globalUses(fn.name.name).has("call");
}

/** Some caller in the file uses what the function returns. */
function isUsed(model: Model, fn: FunctionNode): boolean {
  for (const call of callsOf(model, fn)) {
    const home = model.of(call);
    let up = home.parent(call);
    if (up?.kind === "Await") up = home.parent(up);
    if (up && up.kind !== "Expr" && up.kind !== "Return" && up.kind !== "Lambda") return true;
  }
  return false;
}

function isCalled(model: Model, fn: FunctionNode): boolean {
  for (const _ of callsOf(model, fn)) return true;
  return false;
}

function fixes(model: Model, fn: FunctionNode, bare: readonly Return[], falls: boolean): FixPlan[] {
  const changes = bare.map((r) => model.edit.insertAfter(r, " None"));
  if (falls) {
    const end = model.edit.insertLinesAfter(fn.body.at(-1)!, ["return None"]);
    if (!end || model.indent(fn.body.at(-1)!) === model.indent(fn)) return [];
    changes.push(end);
  }
  return [{ title: "Say `return None`", safe: true, changes }];
}
