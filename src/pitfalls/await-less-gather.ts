import { assigned, awaitPlan, expectsError, misuse } from "../analysis/awaiting";
import type { Report } from "../analysis/detector";
import { isEventLoop } from "../analysis/eventloop";
import type { Model } from "../analysis/model";
import type { Call, Node } from "../python/ast";

export const words = ["gather", "wait", "run", "run_until_complete"];

export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("asyncio") && !model.fileHas("AsyncFunctionDef")) return;
  for (const call of model.nodes("Call")) {
    const { func } = call;
    if (func.kind === "Attribute" ? !/^(gather|wait|run|run_until_complete)$/.test(func.attr) : func.kind !== "Name")
      continue;
    const parent = model.parent(call);
    if (parent?.kind === "Await") continue;
    const name = model.qualified(func);
    if (name === "asyncio.gather" || name === "asyncio.wait") {
      if (parent?.kind === "Return") continue;
      const wrong = unawaited(model, call, parent, name === "asyncio.wait" ? "coroutine" : "future");
      if (wrong && !expectsError(model, call)) yield wrong;
    } else if (
      model.function(call)?.kind === "AsyncFunctionDef" &&
      (name === "asyncio.run" ||
        (func.kind === "Attribute" && func.attr === "run_until_complete" && isEventLoop(model, func.value)))
    ) {
      if (!expectsError(model, call)) yield nested(model, call);
    }
  }
}

function unawaited(model: Model, call: Call, parent: Node | null, what: "coroutine" | "future"): Report | null {
  const written = `\`${model.text(call.func).replace(/\s+/g, "")}(…)\``;
  if (parent?.kind === "Call" && what === "future" && model.qualified(parent.func) === "asyncio.run") {
    const message = `${written} is evaluated before asyncio.run starts its event loop, and gather needs a running one. Write \`async def main(): await …\` and run main().`;
    return { at: call, message };
  }
  const advice =
    model.function(call)?.kind === "AsyncFunctionDef" ? "Write `await` before it." : "Await it in an async function.";
  const plan = awaitPlan(model, call, "Await the results");
  const report = (why: string): Report => ({
    at: call,
    message: `${written} only makes a ${what}, ${why} ${advice}`,
    fixes: plan ? [plan] : [],
  });
  if (parent?.kind === "Expr")
    return report(
      what === "future"
        ? "and nothing waits for its tasks: their results and errors are lost, and they are cancelled when the program ends first."
        : "and nothing awaits it, so it never starts to wait.",
    );
  if (parent?.kind === "Assign" && parent.targets.some((t) => t.kind === "Tuple" || t.kind === "List"))
    return report("which cannot be unpacked; its result can.");
  const wrong = misuse(model, call, what) ?? assigned(model, call, what);
  return wrong === null ? null : report(wrong);
}

/** A second event loop in a running one. */
function nested(model: Model, call: Call): Report {
  const argument = call.args[0];
  const parent = model.parent(call);
  const wrap = (parent?.kind === "Attribute" || parent?.kind === "Subscript") && parent.value === call;
  const changes =
    argument && argument.kind !== "Starred"
      ? [
          model.edit.replaceSpan(call, call.start, argument.start, wrap ? "(await " : "await "),
          model.edit.replaceSpan(call, argument.end, call.end, wrap ? ")" : ""),
        ]
      : null;
  const written = model.text(call.func).replace(/\s+/g, "");
  return {
    at: call,
    message: `\`${written}(…)\` starts an event loop, but an async function already runs inside one, so this raises RuntimeError. Write \`await\` instead.`,
    fixes: changes ? [{ title: "Await it in the running loop", safe: false, changes }] : [],
  };
}
