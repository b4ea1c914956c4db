import type { FixPlan, Report } from "../analysis/detector";
import { defaultOf } from "../analysis/functions";
import type { ClassInfo, Model } from "../analysis/model";
import { isStub } from "../analysis/stubs";
import type { Expr, FunctionNode } from "../python/ast";

export const words = ["__init__"];

/** Library classes that do not work until their own `__init__` has run, with what breaks without it. */
const NEEDS_INIT: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  "threading.Thread": "start() raises RuntimeError",
  "threading.Timer": "start() raises RuntimeError",
  "multiprocessing.Process": "start() raises AttributeError",
  "html.parser.HTMLParser": "feed() raises AttributeError",
  "logging.Handler": "the handler has no level and no lock",
  "logging.Formatter": "format() raises AttributeError",
  "argparse.ArgumentParser": "add_argument() raises AttributeError",
  "collections.UserDict": "it has no data",
  "collections.UserList": "it has no data",
  "collections.UserString": "it has no data",
  "configparser.ConfigParser": "it has no sections",
  "queue.Queue": "it has no queue and no lock",
  "unittest.TestCase": "run() raises AttributeError",
  "cmd.Cmd": "cmdloop() raises AttributeError",
  "torch.nn.Module": "assigning a layer raises AttributeError",
  "tkinter.Tk": "the window does not exist",
  "tkinter.Frame": "the widget does not exist",
  "tkinter.Toplevel": "the window does not exist",
});

/** An `__init__` that replaces the one of the base without calling it. */
export function* detect(model: Model): Iterable<Report> {
  for (const init of model.nodes("FunctionDef")) {
    if (init.name.name !== "__init__" || init.decorator_list.length > 0) continue;
    const node = model.parent(init);
    const cls = node?.kind === "ClassDef" && node.bases.length > 0 ? model.classOf(node) : null;
    if (!cls || cls.dataclass || cls.members.get("__init__")?.node !== init || callsInit(model, cls, init)) continue;
    const report = fromLibrary(model, cls, init) ?? fromFile(model, cls, init);
    if (report && !isStub(init.body) && !model.alwaysRaises(init.body)) yield report;
  }
}

/** Some method reaches an `__init__` of a base, or sets the attributes in bulk. */
function callsInit(model: Model, cls: ClassInfo, init: FunctionNode): boolean {
  for (const node of model.within(init.body)) {
    if (node.kind !== "Attribute") {
      if (node.kind === "Name" && /^(?:setattr|vars)$/.test(node.id)) return true;
      continue;
    }
    if (isForgotten(node) && model.parent(node)?.kind === "Expr") continue;
    if (node.attr === "__init__" || node.attr === "__dict__" || node.attr === "__setstate__") return true;
    const called = node.value.kind === "Name" ? cls.members.get(node.attr)?.node : undefined;
    if (called?.kind !== "FunctionDef" || called === init || model.parent(node)?.kind !== "Call") continue;
    model.enter(called);
    for (const inner of model.within(called.body))
      if (inner.kind === "Attribute" && inner.attr === "__init__") return true;
  }
  return false;
}

/** `super().__init__` without the parentheses of a call. */
const isForgotten = (expr: Expr) =>
  expr.kind === "Attribute" &&
  expr.attr === "__init__" &&
  expr.value.kind === "Call" &&
  expr.value.func.kind === "Name" &&
  expr.value.func.id === "super";

function fromLibrary(model: Model, cls: ClassInfo, init: FunctionNode): Report | null {
  for (const base of cls.bases) {
    const name = model.qualified(base);
    const why = name && NEEDS_INIT[name];
    if (why)
      return {
        at: model.span(init, init.name.start, init.name.end),
        message: `This __init__ replaces that of \`${model.text(base)}\`, which never runs: ${why}. Call super().__init__() in it.`,
        fixes: plan(model, init, "super().__init__()"),
      };
  }
  return null;
}

function fromFile(model: Model, cls: ClassInfo, init: FunctionNode): Report | null {
  const order = cls.mro();
  if (!order || cls.customNew) return null;
  const owner = order.slice(1).find((base) => typeof base === "string" || base.members.has("__init__"));
  if (!owner || typeof owner === "string" || owner.customNew || owner.dataclass) return null;
  if (order.some((base) => typeof base === "string" && /^(?:typing\.(?:Protocol|NamedTuple)|enum\.)/.test(base)))
    return null;
  const parent = owner.members.get("__init__")!.node;
  if (parent.kind !== "FunctionDef" || parent.decorator_list.length > 0 || isStub(parent.body)) return null;
  model.enter(parent);
  const missing = [...owner.attributes].filter(
    ([name, facts]) =>
      facts.assigned.some((use) => use.method === parent) &&
      !cls.members.has(name) &&
      !owner.members.has(name) &&
      !cls.attributes.get(name)?.assigned.some((use) => use.method === init || isHelper(model, init, use.method)),
  );
  const names = missing.map(([name]) => name);
  const sets = [...owner.attributes.values()].some((facts) => facts.assigned.some((use) => use.method === parent));
  if (names.length === 0 && (sets || !doesWork(model, parent))) return null;
  const used = names.find((name) => isRead(model, cls, name, init, parent));
  if (!used && names.length > 0 && names.every((name) => isReadByReplaced(cls, owner, name))) return null;
  const what = used ? [used, ...names.filter((n) => n !== used)] : names;
  const list = what
    .slice(0, 3)
    .map((n) => `\`${n}\``)
    .join(", ");
  const missed = names.length > 0 ? `instances of \`${cls.name}\` have no ${list}` : "what it sets up is missing";
  return {
    at: model.span(init, init.name.start, init.name.end),
    level: used ? "warning" : "info",
    message: `\`${cls.name}.__init__\` replaces \`${owner.name}.__init__\`, which never runs: ${missed}${used ? ", and reading it raises AttributeError" : ""}. Call super().__init__(…) first.`,
    related: [
      {
        at: model.span(parent, parent.name.start, parent.name.end),
        message: `\`${owner.name}.__init__\` is not called`,
      },
    ],
    fixes: superPlan(model, init, parent),
  };
}

/** The method is called by the initialiser, which sets the attribute that way. */
function isHelper(model: Model, init: FunctionNode, method: FunctionNode): boolean {
  for (const node of model.within(init.body))
    if (node.kind === "Attribute" && node.attr === method.name.name) return true;
  return false;
}

/** It calls something besides the initialiser of its own base. */
function doesWork(model: Model, parent: FunctionNode): boolean {
  for (const node of model.within(parent.body))
    if (
      node.kind === "Call" &&
      !(node.func.kind === "Attribute" && node.func.attr === "__init__") &&
      !model.isBuiltin(node.func, "super", "print")
    )
      return true;
  return false;
}

/** A method of the family or other code of the file reads the attribute. */
function isRead(model: Model, cls: ClassInfo, name: string, init: FunctionNode, parent: FunctionNode): boolean {
  const forms = model.attributeForms(name);
  if ([...forms].some((form) => form !== "store")) return true;
  for (const one of [...(cls.mro() ?? []), ...model.subclasses(cls)]) {
    if (typeof one === "string") continue;
    const facts = one.attributes.get(name);
    if (
      facts &&
      [...facts.read, ...facts.mutated].some(
        (use) => use.method !== parent && (use.method !== init || one === cls) && !isReplaced(cls, one, use.method),
      )
    )
      return true;
  }
  return false;
}

/** The base reads the attribute, and only in methods that the class replaces. */
const isReadByReplaced = (cls: ClassInfo, owner: ClassInfo, name: string) => {
  const { read = [], mutated = [] } = owner.attributes.get(name) ?? {};
  const elsewhere = [...read, ...mutated].filter((use) => use.method.name.name !== "__init__");
  return elsewhere.length > 0 && elsewhere.every((use) => isReplaced(cls, owner, use.method));
};

/** The class has a method of its own in place of that of a base. */
const isReplaced = (cls: ClassInfo, owner: ClassInfo, method: FunctionNode) =>
  owner !== cls && owner.members.get(method.name.name)?.node === method && cls.members.has(method.name.name);

function plan(model: Model, init: FunctionNode, call: string): FixPlan[] {
  const forgotten = model.below(init, "Expr").find(({ value }) => isForgotten(value));
  if (forgotten) {
    const changes = [model.edit.insertAfter(forgotten, call.slice("super().__init__".length))];
    return [{ title: `Call ${call}`, safe: false, changes }];
  }
  if (init.args.args.length + init.args.posonlyargs.length === 0) return [];
  const change = model.edit.insertStatementFirst(init, [call]);
  return change ? [{ title: `Call ${call} first`, safe: false, changes: [change] }] : [];
}

/** The call with the parameters that both have by the same name; none where one of the base's would be missing. */
function superPlan(model: Model, init: FunctionNode, parent: FunctionNode): FixPlan[] {
  const own = new Set([...init.args.posonlyargs, ...init.args.args, ...init.args.kwonlyargs].map((a) => a.arg));
  const given: string[] = [];
  for (const arg of [...parent.args.posonlyargs, ...parent.args.args].slice(1)) {
    if (own.has(arg.arg))
      given.push(given.length > 0 && given.at(-1)!.includes("=") ? `${arg.arg}=${arg.arg}` : arg.arg);
    else if (!defaultOf(parent.args, arg)) return [];
    else break;
  }
  for (const arg of parent.args.kwonlyargs) {
    if (own.has(arg.arg)) given.push(`${arg.arg}=${arg.arg}`);
    else if (!defaultOf(parent.args, arg)) return [];
  }
  return plan(model, init, `super().__init__(${given.join(", ")})`);
}
