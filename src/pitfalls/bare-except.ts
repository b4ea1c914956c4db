import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Call, ExceptHandler, Name, Node, Raise, Stmt } from "../python/ast";

/** End the process at once, as a forked child must. */
const KILLS = new Set(["os._exit", "os.abort", "posix._exit", "nt._exit"]);
/** Raise SystemExit, whatever was caught. */
const EXITS = new Set(["sys.exit", "builtins.exit", "builtins.quit"]);

export function* detect(model: Model): Iterable<Report> {
  for (const handler of model.nodes("ExceptHandler")) {
    if (handler.type) continue;
    const end = endCall(model, handler.body);
    if (KILLS.has(end) || (!EXITS.has(end) && mayRaise(model, handler) && model.alwaysRaises(handler.body))) continue;
    if (reraises(model, handler) || raisesLater(model, handler) || leavesNext(model, handler)) continue;
    const start = handler.start;
    const letsGo = stopsGoBefore(model, handler);
    yield {
      at: model.span(handler, start, start + "except".length),
      ...(letsGo || isLastResort(model, handler) || keepsIt(model, handler) ? { level: "hint" as const } : {}),
      message: letsGo
        ? "`except:` after these handlers catches all that they leave, also your own typing mistakes, which then stay hidden. " +
          "Write `except Exception:` at least, or the class you expect."
        : "`except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. " +
          "So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.",
      fixes: [
        {
          title: "Catch Exception only",
          safe: false,
          changes: [model.edit.replaceSpan(handler, start + "except".length, start + "except".length, " Exception")],
        },
      ],
    };
  }
}

/** Without one of these nothing raises on purpose. */
const mayRaise = (model: Model, handler: ExceptHandler): boolean =>
  model.below(handler, "Raise").length > 0 ||
  model.below(handler, "Call").length > 0 ||
  model.below(handler, "Assert").length > 0 ||
  model.below(handler, "While").length > 0;

/** `with safe_reraise(): …`, `reraise(*sys.exc_info())`: a helper that raises again, or the hook that shows what nobody catches. */
function reraises(model: Model, { body }: ExceptHandler): boolean {
  const last = body.at(-1);
  const call = last?.kind === "With" ? last.items[0]!.context_expr : last?.kind === "Expr" ? last.value : null;
  return call?.kind === "Call" && /(?:re_?raise|excepthook)$/.test(model.text(call.func));
}

/** Functions that raise what they get. */
const RAISES = /(?:^|[._])(?:re_?)?raise_?$/;

const isExcInfo = (model: Model, node: Node): boolean =>
  node.kind === "Call" && /^sys\.(?:exc_info|exception)$/.test(model.qualified(node.func) ?? "");

/** `failure = sys.exc_info()[1]`, and a `raise` of that name below: the exception waits until the clean-up is done. */
function raisesLater(model: Model, handler: ExceptHandler): boolean {
  if (!model.below(handler, "Call").some((call) => isExcInfo(model, call))) return false;
  const fn = model.function(handler);
  if (!fn || fn.kind === "Lambda") return false;
  const helpers = model.below(fn, "Call").filter(({ func }) => RAISES.test(model.text(func)));
  const names = model.below(handler, "Name").filter(({ ctx }) => ctx === "Store");
  return [...model.below(fn, "Raise"), ...helpers].some(
    (one) => one.start > handler.end && names.some((name) => leadsTo(model, name, one)),
  );
}

/** The raised expression, or the test around it, reads the name that the handler set. */
function leadsTo(model: Model, name: Name, raise: Raise | Call): boolean {
  for (const up of [raise, ...model.ancestors(raise)]) {
    if (up.kind === "FunctionDef" || up.kind === "AsyncFunctionDef") return false;
    const shown = up.kind === "If" ? up.test : up === raise ? raise : null;
    if (shown && model.below(shown, "Name").some((read) => read.id === name.id)) return true;
  }
  return false;
}

/** The exception goes into an attribute, so somebody may look at it later. */
const keepsIt = (model: Model, handler: ExceptHandler): boolean =>
  model
    .below(handler, "Assign")
    .some(({ targets, value }) => targets[0]?.kind === "Attribute" && isExcInfo(model, value));

/** The statement after the `try` ends the program or raises anyway. */
function leavesNext(model: Model, handler: ExceptHandler): boolean {
  const node = model.parent(handler);
  const around = node?.kind === "Try" ? model.block(node) : null;
  const next = around?.list[around.index + 1];
  return next !== undefined && (next.kind === "Raise" || LEAVES.has(endCall(model, [next])));
}

const LEAVES = new Set([...KILLS, ...EXITS]);

/** The qualified name of the call that ends the body, or "". */
function endCall(model: Model, body: readonly Stmt[]): string {
  const last = body[body.length - 1];
  return last?.kind === "Expr" && last.value.kind === "Call" ? (model.qualified(last.value.func) ?? "") : "";
}

/** Ctrl+C, or a group of classes that nobody here can know, has a handler of its own before this one. */
function stopsGoBefore(model: Model, handler: ExceptHandler): boolean {
  const node = model.parent(handler);
  if (node?.kind !== "Try") return false;
  return node.handlers.some(({ type, body }) => {
    if (!type) return false;
    const listed = type.kind === "Name" ? model.single(type)?.value : null;
    const group = listed?.kind === "Tuple" ? listed : type;
    const names = group.kind === "Tuple" ? group.elts : [group];
    if (names.some((name) => model.isBuiltin(name, "KeyboardInterrupt", "BaseException"))) return true;
    if (body[0]?.kind !== "Raise" || body[0].exc) return false;
    if (names.some((name) => model.isBuiltin(name, "SystemExit"))) return true;
    return type.kind === "Attribute"
      ? /^_*sys/.test(type.attr)
      : type.kind === "Name" && /^_*(?:pass|sys|stop|exit|quit)/.test(type.id);
  });
}

/** In `__del__` or at exit, with a comment that gives the reason. */
function isLastResort(model: Model, handler: ExceptHandler): boolean {
  const fn = model.function(handler);
  if (!fn || fn.kind === "Lambda" || (model.comments(handler).length === 0 && !isExplained(model, handler)))
    return false;
  return fn.name.name === "__del__" || fn.decorator_list.some((d) => model.qualified(d) === "atexit.register");
}

/** A comment stands on the line above the `try`. */
function isExplained(model: Model, handler: ExceptHandler): boolean {
  const node = model.parent(handler);
  return node !== null && /(?:^|\n)[ \t]*#[^\n]*\n[ \t]*$/.test(model.chunkOf(node).text.slice(0, node.start));
}
