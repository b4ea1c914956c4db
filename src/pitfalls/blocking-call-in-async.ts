import type { FixPlan, Report } from "../analysis/detector";
import { BLOCKING_CALLS, BLOCKING_METHODS, type Wait } from "../analysis/facts/blocking";
import { instanceOf } from "../analysis/instances";
import type { Model } from "../analysis/model";
import type { Call, Expr, FunctionNode, Node } from "../python/ast";

interface Blocking {
  readonly wait: Wait;
  /** What waits, by its qualified name. */
  readonly name: string;
}

const WAITS_FOR: Readonly<Record<Wait, string>> = {
  sleep: "sleeps",
  network: "waits for the network",
  process: "waits for another program",
  person: "waits for a person",
  file: "waits for the disk",
  database: "waits for the database",
  thread: "waits for another thread",
};
const HELPER_DEPTH = 2;
const METHOD_NAMES = new Set(Object.values(BLOCKING_METHODS).flatMap(({ methods }) => methods.split(" ")));

export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("AsyncFunctionDef")) yield* inside(model, fn);
}

function* inside(model: Model, fn: FunctionNode): Iterable<Report> {
  for (const call of model.below(fn, "Call")) {
    if (model.parent(call)?.kind === "Await" || model.function(call) !== fn) continue;
    const direct = blocking(model, call);
    const found = direct ?? inHelper(model, call, HELPER_DEPTH);
    if (!found) continue;
    const called = model.text(call.func).replace(/\s+/g, "");
    const where = direct ? `\`${found.name}\`` : `\`${called}\` calls \`${found.name}\`, which`;
    const { advice, fix } = remedy(model, call, found);
    yield {
      at: call,
      ...(found.wait === "file" ? { level: "hint" as const } : {}),
      message: `${where} ${WAITS_FOR[found.wait]} and stops the whole event loop meanwhile: no other task can run. ${advice}`,
      fixes: fix ? [fix] : [],
    };
  }
}

function blocking(model: Model, call: Call): Blocking | null {
  if (doesNotWait(call)) return null;
  const name = model.qualified(call.func);
  const wait = name === null ? undefined : BLOCKING_CALLS.get(name);
  if (wait) return { wait, name: name!.replace(/^builtins\./, "") };
  if (call.func.kind !== "Attribute" || !METHOD_NAMES.has(call.func.attr)) return null;
  const cls = instanceOf(model, call.func.value);
  const known = cls === null ? undefined : BLOCKING_METHODS[cls];
  if (!known?.methods.split(" ").includes(call.func.attr)) return null;
  return { wait: known.wait, name: `${cls}.${call.func.attr}` };
}

/** `get(block=False)`, `acquire(False)`, `result(timeout=0)`. */
function doesNotWait(call: Call): boolean {
  const first = call.args[0];
  const never = (value: Expr) => value.kind === "Constant" && (value.value === false || value.value === 0);
  if (call.func.kind === "Attribute" && /^(get|acquire)$/.test(call.func.attr) && first && never(first)) return true;
  return call.keywords.some((k) => /^(block|blocking|timeout)$/.test(k.arg ?? "") && never(k.value));
}

/** An ordinary function of this file that blocks, itself or one call further down. Reading a file does not count. */
function inHelper(model: Model, call: Call, depth: number): Blocking | null {
  const info = depth > 0 ? model.functionNamed(call.func) : null;
  if (!info || info.isAsync || info.isGenerator || info.node.kind === "Lambda") return null;
  if (info.node.decorator_list.some((d) => !model.isBuiltin(d, "staticmethod", "classmethod"))) return null;
  model.enter(info.node);
  for (const node of model.within(info.node.body, { nested: false })) {
    if (node.kind !== "Call") continue;
    const found = blocking(model, node) ?? inHelper(model, node, depth - 1);
    if (found && found.wait !== "file") return found;
  }
  return null;
}

function remedy(
  model: Model,
  call: Call,
  { wait, name }: Blocking,
): { readonly advice: string; readonly fix: FixPlan | null } {
  if (name === "time.sleep" && model.qualified(call.func) === name) return sleep(model, call);
  switch (wait) {
    case "file":
      return { advice: "For big files or slow disks, read in a thread with asyncio.to_thread.", fix: null };
    case "database":
      return { advice: "Use an asynchronous driver, or keep the database work in one thread.", fix: null };
    default:
      return {
        advice: "Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).",
        fix: toThread(model, call, name),
      };
  }
}

function sleep(model: Model, call: Call): { advice: string; fix: FixPlan | null } {
  const library = ["trio", "anyio"].find((name) => model.imports(name)) ?? "asyncio";
  const { text, imports } = model.importName(library, "sleep");
  const changes = [model.edit.replace(call.func, `await ${text}`)];
  const fix = { title: `Await ${library}.sleep`, safe: false, changes, imports };
  return { advice: `Write \`await ${library}.sleep(…)\`.`, fix: canAwait(model, call) ? fix : null };
}

function toThread(model: Model, call: Call, name: string): FixPlan | null {
  const parent = model.parent(call);
  if (model.target < 9 || name === "subprocess.Popen" || name === "threading.Lock.acquire") return null;
  if (!canAwait(model, call) || model.imports("trio", "anyio")) return null;
  const { text: source } = model.chunkOf(call);
  const open = source.indexOf("(", call.func.end);
  if (open < 0 || source.slice(call.func.end, open).trim() !== "") return null;
  const empty = call.args.length === 0 && call.keywords.length === 0;
  const { text, imports } = model.importName("asyncio", "to_thread");
  const parens = (parent?.kind === "Attribute" || parent?.kind === "Subscript") && !model.parentheses(call);
  const comma = /[\r\n]/.test(source[open + 1] ?? "") ? "," : ", ";
  const changes = [
    model.edit.insertBefore(call, `${parens ? "(" : ""}await ${text}(`),
    model.edit.replaceSpan(call, call.func.end, empty ? call.end - 1 : open + 1, empty ? "" : comma),
    ...(parens ? [model.edit.insertAfter(call, ")")] : []),
  ];
  return { title: "Run it in a thread with asyncio.to_thread", safe: false, changes, imports };
}

/** Not in a generator expression, which `await` would turn into another kind of generator. */
function canAwait(model: Model, call: Node): boolean {
  const fn = model.function(call);
  for (const at of model.ancestors(call)) {
    if (at === fn) return true;
    if (at.kind === "GeneratorExp") return false;
  }
  return true;
}
