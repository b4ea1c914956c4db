import type { Change, FixPlan, Report } from "../analysis/detector";
import { exceptionType } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import type { ExceptHandler, Expr, Node, Raise } from "../python/ast";

/** Raised to steer the program: what happened before does not matter to whoever catches them. */
const SIGNALS = [
  "SystemExit",
  "KeyboardInterrupt",
  "GeneratorExit",
  "StopIteration",
  "StopAsyncIteration",
  "NotImplementedError",
];
const NAMES = ["err", "error", "exc", "cause"];

export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Raise")) {
    const { exc } = node;
    if (!exc || node.cause) continue;
    const handler = handlerOf(model, node);
    if (!handler || !isNewException(model, exc, handler) || isImportFallback(model, handler)) continue;
    const cls = model.text(exc.kind === "Call" ? exc.func : exc);
    const hides = saysItAll(model, exc, handler);
    yield {
      at: node,
      message:
        `\`${cls}\` replaces the exception that was caught, without saying so. The traceback then reads "During handling of ` +
        'the above exception, another exception occurred", like an accident in the handler. ' +
        `${hides ? "Add `from None` where the first one tells the caller nothing, else name it with `as` and add `from`." : handler.name ? `Add \`from ${handler.name.name}\`.` : handler.type ? "Name the caught exception with `as` and add `from`." : "Add `from None`, or catch a class by name."}`,
      related: [{ at: handler.type ?? handler, message: "Caught here" }],
      fixes: hides ? fixes(model, node, exc, handler).reverse() : fixes(model, node, exc, handler),
    };
  }
}

/** The handler that runs when the statement does, in the same function. */
function handlerOf(model: Model, node: Node): ExceptHandler | null {
  for (const up of model.ancestors(node)) {
    if (up.kind === "ExceptHandler") return up;
    if (up.kind === "FunctionDef" || up.kind === "AsyncFunctionDef" || up.kind === "ClassDef" || up.kind === "Lambda")
      return null;
  }
  return null;
}

function isNewException(model: Model, exc: Expr, handler: ExceptHandler): boolean {
  const cls = exc.kind === "Call" ? exc.func : exc;
  if (cls.kind !== "Name" && cls.kind !== "Attribute") return false;
  const bound = handler.name?.name;
  if (bound) for (const node of model.within(cls)) if (node.kind === "Name" && node.id === bound) return false;
  const type = exceptionType(model, cls);
  if (type) return !SIGNALS.some((name) => type.ancestors.has(name));
  const last = cls.kind === "Name" ? cls.id : cls.attr;
  if (/^_*(Exit|Abort|Stop\w*|.*Exit)$/.test(last) || !/^_*[A-Z]\w*[a-z]/.test(last)) return false;
  // A name in capitals that is no class here: only a call of it, or an import, can be meant as one.
  if (cls.kind === "Name") {
    const { kind, bindings } = model.variable(cls);
    return bindings.length
      ? bindings.every((b) => b.kind === "class" || b.kind === "importFrom")
      : kind === "unknown" && (exc.kind === "Call" || /(?:Error|Exception)$/.test(last));
  }
  return exc.kind === "Call";
}

const LOOKUPS = ["KeyError", "IndexError", "AttributeError", "StopIteration"];

/**
 * Nobody looks at the caught exception, which only says that something was not there, or is of the class that is raised
 * again: the new message is all that a caller needs.
 */
function saysItAll(model: Model, exc: Expr, handler: ExceptHandler): boolean {
  if (handler.name || !handler.type || exc.kind !== "Call" || exc.args.length + exc.keywords.length === 0) return false;
  if (model.same(handler.type, exc.func)) return true;
  const types = handler.type.kind === "Tuple" ? handler.type.elts : [handler.type];
  return types.every((type) => LOOKUPS.some((name) => model.isBuiltin(type, name)));
}

/** `except ImportError: raise SomethingHelpful(...)` while the module is imported. */
function isImportFallback(model: Model, handler: ExceptHandler): boolean {
  if (!handler.type || model.function(handler)) return false;
  const types = handler.type.kind === "Tuple" ? handler.type.elts : [handler.type];
  return types.every((type) => exceptionType(model, type)?.ancestors.has("ImportError"));
}

function fixes(model: Model, node: Raise, exc: Expr, handler: ExceptHandler): FixPlan[] {
  const parens = model.parentheses(exc);
  const from = (what: string) =>
    model.edit.replaceSpan(exc, parens?.end ?? exc.end, parens?.end ?? exc.end, ` from ${what}`);
  const out: FixPlan[] = [];
  const known = handler.name?.name;
  if (known && !isRebound(model, handler, known))
    out.push({ title: `Add from ${known}`, safe: true, changes: [from(known)] });
  else if (!known && handler.type) {
    const name = freeName(model, node);
    const changes = name ? bindCaught(model, handler, name) : null;
    if (name && changes)
      out.push({ title: `Add as ${name} and from ${name}`, safe: true, changes: [...changes, from(name)] });
  }
  out.push({ title: "Hide the first exception: from None", safe: false, changes: [from("None")] });
  return out;
}

function isRebound(model: Model, handler: ExceptHandler, name: string): boolean {
  for (const node of model.within(handler.body)) {
    if (node.kind === "Name" && node.id === name && node.ctx !== "Load") return true;
    if (node.kind === "ExceptHandler" && node.name?.name === name) return true;
  }
  return false;
}

/** A name that neither the function nor the file uses. */
function freeName(model: Model, node: Node): string | null {
  const around = model.evaluator(node);
  const used = new Set<string>();
  if (around.kind !== "Module")
    for (const inner of model.within(around)) {
      if (inner.kind === "Name") used.add(inner.id);
      if (inner.kind === "arg") used.add(inner.arg);
      if (inner.kind === "ExceptHandler" && inner.name) used.add(inner.name.name);
    }
  return NAMES.find((name) => !used.has(name) && model.global(name).kind === "unknown") ?? null;
}

function bindCaught(model: Model, handler: ExceptHandler, name: string): Change[] | null {
  const type = handler.type!;
  const parens = model.parentheses(type);
  if (type.kind === "Tuple" && !model.text(type).startsWith("(") && !parens)
    return [model.edit.insertBefore(type, "("), model.edit.insertAfter(type, `) as ${name}`)];
  const end = parens?.end ?? type.end;
  return [model.edit.replaceSpan(type, end, end, ` as ${name}`)];
}
