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
    if (KILLS.has(end) || (!EXITS.has(end) && mayRaise(model, handler) && model.alwaysRaises(handler.body))) continue;
    if (reraises(model, handler)) continue;
    const start = handler.start;
    const letsGo = stopsGoBefore(model, handler);
    yield {
      at: model.span(handler, start, start + "except".length),
      ...(letsGo || isLastResort(model, handler) ? { level: "hint" as const } : {}),
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

/** `with safe_reraise(): …` or `reraise(*sys.exc_info())`: a helper whose name says that it raises again. */
function reraises(model: Model, { body }: ExceptHandler): boolean {
  const last = body.at(-1);
  const call = last?.kind === "With" ? last.items[0]!.context_expr : last?.kind === "Expr" ? last.value : null;
  return call?.kind === "Call" && /re_?raise$/.test(model.text(call.func));
}

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
    return body[0]?.kind === "Raise" && !body[0].exc && type.kind === "Attribute" && /^_*sys/.test(type.attr);
  });
}

/** In `__del__` or at exit, with a comment that gives the reason. */
function isLastResort(model: Model, handler: ExceptHandler): boolean {
  const fn = model.function(handler);
  if (!fn || fn.kind === "Lambda" || model.comments(handler).length === 0) return false;
  return fn.name.name === "__del__" || fn.decorator_list.some((d) => model.qualified(d) === "atexit.register");
}
