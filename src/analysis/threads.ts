/** Which functions a file hands to threads, processes and executors, and how many of them can run at once. */
import type { Call, Expr, Node } from "../python/ast";
import { RUNNER_NAMES, RUNNERS, type Runner } from "./facts/runners";
import type { Binding, Model } from "./model";

/** One function handed over. */
export interface Handed {
  readonly runner: Runner;
  /** The function: a name, an attribute, a lambda, a call. */
  readonly callable: Expr;
  readonly call: Call;
  /** More than one run of it can be going on, by this place alone. */
  readonly many: boolean;
}

const HANDING = /^(?:submit|map|imap|imap_unordered|starmap|starmap_async|map_async|apply|apply_async)$/;
const LIBRARIES = ["threading", "_thread", "multiprocessing", "concurrent"];

/** What the call makes: a thread, a process, a pool; null where it is none of these. */
export function runnerOf(model: Model, call: Call): Runner | null {
  const { func } = call;
  if (func.kind !== "Name" && func.kind !== "Attribute") return null;
  if (func.kind === "Attribute" && !RUNNER_NAMES.has(func.attr)) return null;
  return RUNNERS[model.qualified(func) ?? ofContext(model, func) ?? ""] ?? null;
}

/** `multiprocessing.Pool` for `context.Pool` after `context = multiprocessing.get_context("spawn")`. */
function ofContext(model: Model, func: Expr): string | null {
  if (func.kind !== "Attribute") return null;
  const made = func.value.kind === "Name" ? model.single(func.value)?.value : func.value;
  if (made?.kind !== "Call" || (made.func.kind !== "Name" && made.func.kind !== "Attribute")) return null;
  return model.qualified(made.func) === "multiprocessing.get_context" ? `multiprocessing.${func.attr}` : null;
}

/** The functions that this call hands over. */
export function* handedBy(model: Model, call: Call): Iterable<Handed> {
  const runner = runnerOf(model, call);
  if (runner === "thread" || runner === "process") {
    const callable =
      call.keywords.find((k) => k.arg === "target" || k.arg === "function")?.value ??
      call.args[call.args.length > 1 && model.text(call.func).endsWith("start_new_thread") ? 0 : 1];
    if (callable) yield { runner, callable, call, many: repeats(model, call) };
    return;
  }
  if (runner !== null || call.func.kind !== "Attribute" || !HANDING.test(call.func.attr)) return;
  const [callable] = call.args;
  const pool = callable ? poolOf(model, call.func.value) : null;
  if (pool && callable)
    yield {
      runner: pool,
      callable,
      call,
      many: call.func.attr !== "submit" && !call.func.attr.startsWith("apply") ? true : repeats(model, call),
    };
}

/** The kind of pool that the expression is. */
function poolOf(model: Model, expr: Expr): Runner | null {
  if (expr.kind === "Call") return pools(runnerOf(model, expr));
  if (expr.kind === "Attribute") {
    const made = model.selfClass(expr.value)?.attributes.get(expr.attr)?.assigned ?? [];
    const [first] = made;
    return made.length === 1 && first?.value?.kind === "Call" ? pools(runnerOf(model, first.value)) : null;
  }
  if (expr.kind !== "Name") return null;
  const binding: Binding | null = model.onlyDefinition(expr) ?? model.single(expr);
  const item = binding?.kind === "with" ? model.parent(binding.node) : null;
  const value = item?.kind === "withitem" ? item.context_expr : binding?.value;
  return value?.kind === "Call" ? pools(runnerOf(model, value)) : null;
}

const pools = (runner: Runner | null) => (runner === "thread pool" || runner === "process pool" ? runner : null);

/** The node stands in a loop or comprehension of its function. */
function repeats(model: Model, node: Node): boolean {
  if (model.loop(node)) return true;
  for (const at of model.ancestors(node)) {
    if (/Comp$|^GeneratorExp$/.test(at.kind)) return true;
    if (at.kind === "FunctionDef" || at.kind === "AsyncFunctionDef" || at.kind === "Lambda") return false;
  }
  return false;
}

const inFile = new WeakMap<Model, readonly { readonly home: Model; readonly handed: Handed }[]>();

/** Everything that the file hands to threads and processes, wherever it stands, with the view it stands in. */
export function handedInFile({ file }: Model): readonly { readonly home: Model; readonly handed: Handed }[] {
  let found = inFile.get(file);
  if (!found) inFile.set(file, (found = readFile(file)));
  return found;
}

function readFile(model: Model): { readonly home: Model; readonly handed: Handed }[] {
  const found: { home: Model; handed: Handed }[] = [];
  const add = (call: Call) => {
    const home = model.of(call);
    for (const handed of handedBy(home, call)) found.push({ home, handed });
  };
  for (const call of makingCalls(model)) {
    const runner = runnerOf(model.of(call), call);
    if (runner === "thread" || runner === "process") add(call);
    else if (runner) for (const use of usesOfPool(model.of(call), call)) add(use);
  }
  return found;
}

/** Calls that may make a thread, a process or a pool: by the names of their classes, and by names given at import. */
function* makingCalls(model: Model): Iterable<Call> {
  if (!model.imports(...LIBRARIES)) return;
  yield* model.runnerCalls();
  for (const chunk of model.document.facts.chunks("imports", ""))
    for (const stmt of chunk.statements) {
      if (stmt.kind !== "ImportFrom" || !LIBRARIES.includes(stmt.module?.split(".")[0] ?? "")) continue;
      for (const { name, asname } of stmt.names) {
        if (!asname || !RUNNER_NAMES.has(name) || RUNNER_NAMES.has(asname.name)) continue;
        for (const use of model.global(asname.name).uses) {
          const call = model.parent(use);
          if (call?.kind === "Call" && call.func === use) yield call;
        }
      }
    }
}

/** `pool.submit(…)`, `pool.map(…)` of the pool that the call makes. */
function* usesOfPool(model: Model, call: Call): Iterable<Call> {
  const parent = model.parent(call);
  const target =
    parent?.kind === "withitem"
      ? parent.optional_vars
      : parent?.kind === "Assign" && parent.targets.length === 1
        ? parent.targets[0]!
        : null;
  const uses: Node[] = parent?.kind === "Attribute" ? [call] : [];
  if (target?.kind === "Name") uses.push(...model.variable(target).uses);
  else if (target?.kind === "Attribute")
    for (const use of model.selfClass(target.value)?.attributes.get(target.attr)?.read ?? []) uses.push(use.node);
  for (const use of uses) {
    const method = model.parent(use);
    const outer = method?.kind === "Attribute" ? model.parent(method) : null;
    if (outer?.kind === "Call" && outer.func === method) yield outer;
  }
}
