import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Await, Call, Expr, For, ListComp, Node, Stmt } from "../python/ast";

/** Things that one task at a time may use; a session may be an HTTP client, which many may use. */
const EXCLUSIVE =
  /(?:^|_)(?:db|database|conn|connection|cursor|cur|transaction|tx|pipe|pipeline|lock|queue|reader|writer|stream|sock|socket|ws|websocket|page|browser|driver|channel|sem|semaphore|limiter|rate_?limit\w*|throttle\w*|bucket)$/i;
const SESSION = /(?:^|_)session$/i;
const HTTP_CLIENTS = ["aiohttp", "httpx"];
const EXCLUSIVE_LIBRARIES = ["sqlalchemy", "asyncpg", "aiosqlite", "aiomysql", "psycopg", "playwright", "pyppeteer"];
const MESSAGE =
  "Each round waits for its own answer before the next one starts, so the waiting times add up. When the calls do not " +
  "depend on each other, start them together and await `asyncio.gather(…)`.";

export function* detect(model: Model): Iterable<Report> {
  if (!model.fileHas("AsyncFunctionDef") || model.imports("trio", "anyio", "curio")) return;
  for (const node of model.nodes("Await")) {
    const call = node.value;
    if (call.kind !== "Call") continue;
    const parent = model.parent(node);
    if (
      (parent?.kind === "ListComp" && parent.elt === node) ||
      (parent?.kind === "DictComp" && parent.value === node && !hasAwait(model, parent.key!))
    ) {
      const [generator] = parent.generators;
      if (parent.generators.length !== 1 || !generator || generator.is_async) continue;
      if (generator.ifs.some((test) => hasAwait(model, test))) continue;
      if (!independent(model, call, generator.target, [])) continue;
      const plan = parent.kind === "ListComp" ? comprehensionPlan(model, parent, call) : null;
      yield { at: node, message: MESSAGE, fixes: plan ? [plan] : [] };
    } else {
      const loop = collectingLoop(model, node);
      if (!loop || !independent(model, call, loop.target, loop.body)) continue;
      const plan = loopPlan(model, loop, node, call);
      yield { at: node, message: MESSAGE, fixes: plan ? [plan] : [] };
    }
  }
}

function hasAwait(model: Model, node: Node): boolean {
  for (const inner of model.within(node)) if (inner.kind === "Await") return true;
  return false;
}

/** The loop whose whole body is: name the answer, perhaps, and put it into a list, set or dictionary. */
function collectingLoop(model: Model, node: Await): For | null {
  const stmt = model.statement(node);
  const loop = model.parent(stmt);
  if (loop?.kind !== "For" || loop.orelse.length > 0 || !loop.body.includes(stmt) || loop.body.length > 4) return null;
  let stored = false;
  let named: string | null = null;
  for (const one of loop.body) {
    if (one === stmt && one.kind === "Assign" && one.targets.length === 1 && one.targets[0]!.kind === "Name") {
      if (one.value !== node) return null;
      named = one.targets[0]!.id;
    } else if (one.kind === "Assign" && one.targets.length === 1 && one.targets[0]!.kind === "Name") {
      if (hasAwait(model, one.value)) return null;
    } else if (stores(one)) {
      if (one !== stmt && (named === null || hasAwait(model, one))) return null;
      if (one !== stmt && !mentions(model, one, named!)) return null;
      stored = true;
    } else if (!isPrint(model, one)) return null;
  }
  return stored ? loop : null;
}

const isPrint = (model: Model, stmt: Stmt) =>
  stmt.kind === "Expr" &&
  ((stmt.value.kind === "Call" && model.isBuiltin(stmt.value.func, "print") && !hasAwait(model, stmt)) ||
    stmt.value.kind === "Constant");

function stores(stmt: Stmt): boolean {
  if (stmt.kind === "Assign") return stmt.targets.length === 1 && stmt.targets[0]!.kind === "Subscript";
  if (stmt.kind !== "Expr" || stmt.value.kind !== "Call") return false;
  const { func } = stmt.value;
  return func.kind === "Attribute" && /^(append|add|extend|update)$/.test(func.attr);
}

function mentions(model: Model, node: Node, name: string): boolean {
  for (const inner of model.within(node)) if (inner.kind === "Name" && inner.id === name) return true;
  return false;
}

/** The call depends on the item, on nothing that the loop makes, and on nothing that only one task may use. */
function independent(model: Model, call: Call, target: Expr, body: readonly Stmt[]): boolean {
  const items = new Set<string>();
  for (const node of model.within(target)) if (node.kind === "Name") items.add(node.id);
  const made = new Set<string>();
  for (const stmt of body) {
    const place = stmt.kind === "Assign" ? stmt.targets[0]! : stmt.kind === "Expr" ? receiver(stmt.value) : null;
    if (place) made.add(model.text(place.kind === "Subscript" ? place.value : place));
  }
  const before = new Set<string>();
  for (const stmt of body) {
    if (stmt.start <= call.start && call.end <= stmt.end) break;
    if (stmt.kind === "Assign" && stmt.targets[0]!.kind === "Name") before.add(stmt.targets[0]!.id);
  }
  let usesItem = false;
  const http = model.imports(...HTTP_CLIENTS) && !model.imports(...EXCLUSIVE_LIBRARIES);
  const exclusive = (name: string) => EXCLUSIVE.test(name) || (!http && SESSION.test(name));
  for (const node of model.within(call)) {
    if (node.kind === "Await" || node.kind === "NamedExpr" || node.kind === "Yield") return false;
    if (node.kind === "Attribute" && (exclusive(node.attr) || made.has(model.text(node)))) return false;
    if (node.kind !== "Name") continue;
    if (items.has(node.id) || before.has(node.id)) usesItem = true;
    else if (made.has(node.id) || exclusive(node.id)) return false;
  }
  return usesItem && !waitsOnPurpose(model, call);
}

/** `asyncio.sleep`, and waiting for work that has been started already. */
function waitsOnPurpose(model: Model, call: Call): boolean {
  const name = model.qualified(call.func);
  if (name === "asyncio.wait_for" || name === "asyncio.shield") return call.args[0]?.kind !== "Call";
  if (name?.startsWith("asyncio.")) return name !== "asyncio.to_thread";
  return (
    call.func.kind === "Attribute" &&
    /^(get|put|acquire|join|wait|read\w*|recv\w*|send\w*|write|drain|__anext__|sleep|execute\w*|fetch(?:one|all|many|row|val)|commit)$/.test(
      call.func.attr,
    ) &&
    !(call.func.attr === "get" && call.args.length > 0)
  );
}

const receiver = (expr: Expr): Expr | null =>
  expr.kind === "Call" && expr.func.kind === "Attribute" ? expr.func.value : null;

function comprehensionPlan(model: Model, comp: ListComp, call: Call): FixPlan | null {
  const parent = model.parent(comp);
  if ((parent?.kind === "Attribute" || parent?.kind === "Subscript") && parent.value === comp) return null;
  if (parent?.kind === "Await" || (parent?.kind === "BinOp" && parent.op === "Pow")) return null;
  if (hasAwait(model, comp.generators[0]!)) return null;
  const { text, imports } = model.importName("asyncio", "gather");
  const changes = [
    model.edit.replaceSpan(comp, comp.start, call.start, `await ${text}(*(`),
    model.edit.replaceSpan(comp, comp.end - 1, comp.end, "))"),
  ];
  return { title: "Await all of them together", safe: false, changes, imports };
}

/** `for x in xs: found.append(await f(x))` */
function loopPlan(model: Model, loop: For, node: Await, call: Call): FixPlan | null {
  const [only] = loop.body;
  if (loop.body.length !== 1 || only?.kind !== "Expr" || only.value.kind !== "Call") return null;
  const { func, args } = only.value;
  if (func.kind !== "Attribute" || func.attr !== "append" || args[0] !== node || func.value.kind !== "Name")
    return null;
  if (model.hasComment(loop) || hasAwait(model, loop.iter) || loop.iter.kind === "Tuple") return null;
  const { text, imports } = model.importName("asyncio", "gather");
  const gathered = `await ${text}(*(${model.text(call)} for ${model.text(loop.target)} in ${model.text(loop.iter)}))`;
  if (/[\r\n]/.test(gathered)) return null;
  const block = model.block(loop);
  const before = block ? block.list[block.index - 1] : undefined;
  const title = "Await all of them together";
  if (
    before?.kind === "Assign" &&
    before.targets.length === 1 &&
    before.targets[0]!.kind === "Name" &&
    before.targets[0]!.id === func.value.id &&
    before.value.kind === "List" &&
    before.value.elts.length === 0 &&
    !model.hasComment(before)
  ) {
    const change = model.edit.replaceSpan(loop, before.value.start, loop.end, gathered);
    return { title, safe: false, changes: [change], imports };
  }
  const change = model.edit.replace(loop, `${func.value.id}.extend(${gathered})`);
  return { title, safe: false, changes: [change], imports };
}
