import type { Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import type { Call, Node } from "../python/ast";

export const words = ["__del__"];

/** Methods that give a resource back. */
const RELEASING =
  /^(?:close|aclose|release|terminate|kill|shutdown|disconnect|unlink|rmtree|cleanup|clean_up|logout|quit|stop|flush|commit|rollback|unlock|free|dispose)$/;
const RELEASING_FUNCTIONS = new Set([
  "os.remove",
  "os.unlink",
  "os.close",
  "os.rmdir",
  "shutil.rmtree",
  "os.kill",
  "fcntl.flock",
]);
/** What a caller can use to give the resource back at a chosen time. */
const EXPLICIT =
  /^(?:__exit__|__aexit__|a?close|release|shutdown|stop|terminate|disconnect|dispose|cleanup|clean_up|destroy|quit|finish|free|unlink|delete|end|join|kill|detach|teardown|tear_down)$/;

/** A class that gives a resource back in `__del__` only. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef")) {
    if (fn.name.name !== "__del__") continue;
    const node = model.parent(fn);
    if (node?.kind !== "ClassDef") continue;
    const released = releasedIn(model, fn.body);
    const cls = released && model.classOf(node);
    if (!cls || hasExplicitWay(cls)) continue;
    yield {
      at: model.span(fn, fn.name.start, fn.name.end),
      message: `Only __del__ does \`${short(model, released)}\`, and nobody can say when that runs: after the last reference is gone, late where there is a cycle, perhaps never at exit. Give \`${cls.name}\` a close() with __enter__ and __exit__, so that a with statement ends it.`,
      related: [{ at: released, message: "The resource is given back here" }],
    };
  }
}

const short = (model: Model, call: Call) => {
  const text = model.text(call);
  return text.length > 40 || text.includes("\n") ? `${model.text(call.func)}(…)` : text;
};

/** The first call that gives something back, here or in a private method that is called here. */
function releasedIn(model: Model, body: readonly Node[], depth = 0): Call | null {
  for (const node of model.within(body)) {
    if (node.kind !== "Call" || node.func.kind !== "Attribute") continue;
    if (depth === 0 && node.func.attr.startsWith("_")) {
      const helper = model.functionNamed(node.func)?.node;
      if (helper?.kind === "FunctionDef") {
        model.enter(helper);
        const released = releasedIn(model.of(helper), helper.body, 1);
        if (released) return released;
      }
    }
    const { func } = node;
    if (RELEASING_FUNCTIONS.has(model.qualified(func) ?? "")) return node;
    const holder = func.value;
    if (!RELEASING.test(func.attr) || holder.kind !== "Attribute" || holder.value.kind !== "Name") continue;
    if (model.selfClass(holder.value)) return node;
  }
  return null;
}

/** The class or a base has a method that ends it; a base that is not in the file may have one. */
function hasExplicitWay(cls: ClassInfo): boolean {
  const order = cls.mro();
  if (!order) return true;
  return order.some((base) =>
    typeof base === "string"
      ? base !== "object" && base !== "abc.ABC"
      : [...base.members.keys()].some((name) => EXPLICIT.test(name) || /^_?(?:close|release)_/.test(name)),
  );
}
