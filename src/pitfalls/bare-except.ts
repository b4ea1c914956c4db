import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { ExceptHandler, Stmt } from "../python/ast";

/** End the process at once, as a forked child must. */
const KILLS = new Set(["os._exit", "os.abort"]);
/** Raise SystemExit, whatever was caught. */
const EXITS = new Set(["sys.exit", "builtins.exit", "builtins.quit"]);

export function* detect(model: Model): Iterable<Report> {
  for (const handler of model.nodes("ExceptHandler")) {
    if (handler.type) continue;
    const end = endCall(model, handler.body);
    if (KILLS.has(end) || (!EXITS.has(end) && model.alwaysRaises(handler.body))) continue;
    const start = handler.start;
    yield {
      at: model.span(handler, start, start + "except".length),
      ...(isLastResort(model, handler) || stopsGoBefore(model, handler) ? { level: "hint" as const } : {}),
      message:
        "`except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. " +
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

/** The qualified name of the call that ends the body, or "". */
function endCall(model: Model, body: readonly Stmt[]): string {
  const last = body[body.length - 1];
  return last?.kind === "Expr" && last.value.kind === "Call" ? (model.qualified(last.value.func) ?? "") : "";
}

/** Ctrl+C and sys.exit() have handlers of their own before this one. */
function stopsGoBefore(model: Model, handler: ExceptHandler): boolean {
  const node = model.parent(handler);
  if (node?.kind !== "Try") return false;
  const names = node.handlers.flatMap(({ type }) => (!type ? [] : type.kind === "Tuple" ? type.elts : [type]));
  const caught = new Set(names.map((name) => model.qualified(name)));
  return caught.has("builtins.KeyboardInterrupt") && caught.has("builtins.SystemExit");
}

/** In `__del__` or at exit, with a comment that gives the reason. */
function isLastResort(model: Model, handler: ExceptHandler): boolean {
  const fn = model.function(handler);
  if (!fn || fn.kind === "Lambda" || model.comments(handler).length === 0) return false;
  return fn.name.name === "__del__" || fn.decorator_list.some((d) => model.qualified(d) === "atexit.register");
}
