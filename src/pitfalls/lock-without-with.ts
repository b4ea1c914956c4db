import type { Change, FixPlan, Report } from "../analysis/detector";
import { afterBreak, lineEnd, lineStart } from "../analysis/edits";
import { instanceOf } from "../analysis/instances";
import type { Model } from "../analysis/model";
import type { Call, Expr, ExprStmt, Node, Stmt } from "../python/ast";

export const words = ["acquire"];

const LOCK_NAME = /(?:^|_)(?:r?lock|mutex|semaphore|sem)$/i;
const LOCKS = /^(?:threading|multiprocessing|asyncio)\.(?:R?Lock|Condition|(?:Bounded)?Semaphore)$/;
/** Functions that are the lock's own interface. */
const WRAPPER = /^(?:__a?enter__|__a?exit__|_*(?:acquire|release|lock|unlock)\w*|setUp|tearDown|__init__|__del__)$/;

export function* detect(model: Model): Iterable<Report> {
  for (const stmt of model.nodes("Expr")) {
    const call = stmt.value.kind === "Await" ? stmt.value.value : stmt.value;
    if (call.kind !== "Call" || call.func.kind !== "Attribute" || call.func.attr !== "acquire") continue;
    if (call.args.length + call.keywords.length > 0 || !isLock(model, call.func.value)) continue;
    const lock = call.func.value;
    const fn = model.function(stmt);
    if (fn && fn.kind !== "Lambda" && WRAPPER.test(fn.name.name)) continue;
    const releases = releasesOf(model, lock, stmt);
    if (releases.some((one) => inFinally(model, one))) continue;
    if (releases.length === 0 && releasedElsewhere(model)) continue;
    if (releases.some((one) => isNext(model, stmt, model.statement(one)))) continue;
    const written = model.text(lock);
    const plan = releases.length === 1 ? withStatement(model, stmt, model.statement(releases[0]!)) : null;
    yield {
      at: call,
      message:
        releases.length > 0
          ? `An exception or return before \`${written}.release()\` leaves \`${written}\` locked for ever, and every other thread waits for it. Use \`with ${written}:\`, which always releases it.`
          : `\`${written}\` is never released, so the next thread that wants it waits for ever. Use \`with ${written}:\`, which always releases it.`,
      related: releases.slice(0, 1).map((at) => ({ at, message: "This line is skipped when something raises." })),
      fixes: plan ? [plan] : [],
    };
  }
}

function isLock(model: Model, expr: Expr): boolean {
  const made = instanceOf(model, expr);
  if (made !== null) return LOCKS.test(made);
  const name = expr.kind === "Name" ? expr.id : expr.kind === "Attribute" ? expr.attr : "";
  return LOCK_NAME.test(name);
}

/** The `release()` calls of the same lock in the same function (or module body). */
function releasesOf(model: Model, lock: Expr, stmt: Stmt): Call[] {
  const fn = model.function(stmt);
  const body: readonly Node[] = fn && fn.kind !== "Lambda" ? fn.body : [];
  const found: Call[] = [];
  const nodes: Iterable<Node> = fn ? model.within(body, { nested: false }) : model.nodes("Call");
  for (const node of nodes)
    if (
      node.kind === "Call" &&
      node.func.kind === "Attribute" &&
      node.func.attr === "release" &&
      model.function(node) === fn &&
      model.same(node.func.value, lock) &&
      position(model, node) > position(model, stmt)
    )
      found.push(node);
  return found;
}

/** Statements of a module stand in chunks of their own. */
const position = (model: Model, node: Node) => model.document.absolute(model.place(node)).start;

function inFinally(model: Model, node: Node): boolean {
  for (let at = node, up = model.parent(node); up; at = up, up = model.parent(up))
    if ((up.kind === "Try" || up.kind === "TryStar") && (up.finalbody as readonly Node[]).includes(at)) return true;
  return false;
}

/** Nothing in between can fail: somebody waits until the lock is free. */
function isNext(model: Model, acquire: Stmt, release: Stmt): boolean {
  const block = model.block(acquire);
  return block !== null && block.list[block.index + 1] === release;
}

const releasedElsewhere = (model: Model) => model.attributeForms("release").size > 0;

/** `with lock:` around what stands between the two calls. */
function withStatement(model: Model, acquire: ExprStmt, release: Stmt): FixPlan | null {
  const block = model.block(acquire);
  const to = block ? block.list.indexOf(release) : -1;
  if (!block || to <= block.index + 1) return null;
  if (release.kind !== "Expr" || release.value.kind !== "Call") return null;
  const inner = block.list.slice(block.index + 1, to);
  const { text } = model.chunkOf(acquire);
  if (
    inner.some((s) => model.chunkOf(s) !== model.chunkOf(acquire)) ||
    model.chunkOf(release) !== model.chunkOf(acquire)
  )
    return null;
  for (const node of model.within(inner))
    if ((node.kind === "Constant" || node.kind === "JoinedStr") && /[\r\n]/.test(model.text(node))) return null;
  const alone = [acquire, ...inner, release].every((s) => text.slice(lineStart(text, s.start), s.start).trim() === "");
  if (
    !alone ||
    text.slice(acquire.end, lineEnd(text, acquire.end)).trim() ||
    text.slice(release.end, lineEnd(text, release.end)).trim()
  )
    return null;
  const call = acquire.value.kind === "Await" ? acquire.value.value : acquire.value;
  if (call.kind !== "Call" || call.func.kind !== "Attribute") return null;
  const keyword = acquire.value.kind === "Await" ? "async with" : "with";
  const changes: Change[] = [model.edit.replace(acquire, `${keyword} ${model.text(call.func.value)}:`)];
  const from = afterBreak(text, lineEnd(text, acquire.end));
  const end = lineStart(text, release.start);
  for (let at = from; at < end; at = afterBreak(text, lineEnd(text, at)))
    if (text.slice(at, lineEnd(text, at)).trim() !== "") changes.push(model.edit.replaceSpan(acquire, at, at, "    "));
  changes.push(model.edit.removeStatement(release));
  return { title: `Hold the lock with a ${keyword} statement`, safe: false, changes };
}
