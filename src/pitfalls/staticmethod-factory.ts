import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Call, ClassDef, Expr, FunctionNode, Name } from "../python/ast";

export const words = ["staticmethod", "classmethod"];

type OwnCall = Call & { readonly func: Name };

/** A factory that names its class, so that a subclass gets the wrong kind of object. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef")) {
    const [decorator] = fn.decorator_list;
    if (fn.decorator_list.length !== 1 || decorator!.kind !== "Name") continue;
    const node = model.parent(fn);
    if (node?.kind !== "ClassDef" || !model.isBuiltin(decorator!, "staticmethod", "classmethod")) continue;
    const isStatic = decorator.id === "staticmethod";
    const own = ownCalls(model, fn, node).filter((call) =>
      isStatic ? isReturned(model, fn, call) : !isOperand(model, call) && !isTool(model, fn, call),
    );
    const [call] = own;
    if (!call || isClosed(model, node) || isRule(model, fn, node)) continue;
    const name = node.name.name;
    const first = isStatic ? null : ((fn.args.posonlyargs[0] ?? fn.args.args[0])?.arg ?? null);
    yield {
      at: call.func,
      message: isStatic
        ? `\`${fn.name.name}\` always makes an object of \`${name}\`: a static method does not know through which class it was called, so a subclass gets an object of the wrong class. Make it a class method and call cls(…).`
        : `\`${fn.name.name}\` names \`${name}\` although it is handed the class: called through a subclass it still makes an object of \`${name}\`. Call ${first ?? "cls"}(…).`,
      fixes: isStatic ? staticPlan(model, fn, decorator, own) : classPlan(model, first, own),
    };
  }
}

/** Calls of the class that the method stands in, outside nested functions. */
function ownCalls(model: Model, fn: FunctionNode, node: ClassDef): OwnCall[] {
  const found: OwnCall[] = [];
  for (const inner of model.within(fn.body, { nested: false }))
    if (
      inner.kind === "Call" &&
      inner.func.kind === "Name" &&
      inner.func.id === node.name.name &&
      model.classOf(inner.func)?.node === node
    )
      found.push(inner as OwnCall);
  return found;
}

/** The object is worked with on the spot, as numbers and formulas are: nothing is handed out. */
const isOperand = (model: Model, call: Call) =>
  ["BinOp", "UnaryOp", "Compare", "Call"].includes(model.parent(call)?.kind ?? "");

/** The object is given a name and only its methods are called: a tool, nothing that is handed out. */
function isTool(model: Model, fn: FunctionNode, call: Call): boolean {
  const parent = model.parent(call);
  const target = parent?.kind === "Assign" && parent.targets.length === 1 ? parent.targets[0]! : null;
  if (target?.kind !== "Name") return false;
  return model
    .below(fn, "Name")
    .filter(({ id, ctx }) => id === target.id && ctx === "Load")
    .every((use) => model.parent(use)?.kind === "Attribute");
}

/** Other ways out give what no factory makes, a formula or an object of another class: a rule that names what it means. */
function isRule(model: Model, fn: FunctionNode, node: ClassDef): boolean {
  for (const { value } of model.below(fn, "Return")) {
    if (value?.kind === "BinOp" && model.function(value) === fn) return true;
    if (value?.kind !== "Call" || value.func.kind !== "Name" || model.function(value) !== fn) continue;
    const cls = model.classOf(value.func);
    if (cls && cls.node !== node) return true;
  }
  return false;
}

/** The new object is what the method returns, also after a stop in a local name. */
function isReturned(model: Model, fn: FunctionNode, call: Call): boolean {
  let at: Expr = call;
  let parent = model.parent(at);
  while (
    (parent?.kind === "IfExp" && parent.test !== at) ||
    parent?.kind === "BoolOp" ||
    parent?.kind === "Await" ||
    (parent?.kind === "ListComp" && parent.elt === at)
  ) {
    at = parent;
    parent = model.parent(at);
  }
  if (parent?.kind === "Return" || parent?.kind === "Yield") return true;
  const target = parent?.kind === "Assign" && parent.targets.length === 1 ? parent.targets[0]! : null;
  if (target?.kind !== "Name") return false;
  for (const inner of model.within(fn.body, { nested: false }))
    if (inner.kind === "Return" && inner.value?.kind === "Name" && inner.value.id === target.id) return true;
  return false;
}

/** Nobody can or should derive from the class. */
function isClosed(model: Model, node: ClassDef): boolean {
  if (node.decorator_list.some((d) => /(?:^|\.)final$/.test(model.qualified(d) ?? ""))) return true;
  return node.bases.some((base) => /^enum\./.test(model.qualified(base) ?? ""));
}

function staticPlan(model: Model, fn: FunctionNode, decorator: Expr, own: readonly OwnCall[]): FixPlan[] {
  for (const inner of model.within(fn))
    if ((inner.kind === "Name" && inner.id === "cls") || (inner.kind === "arg" && inner.arg === "cls")) return [];
  const { text } = model.chunkOf(fn);
  const open = text.indexOf("(", fn.name.end) + 1;
  if (fn.type_params.length > 0 || open === 0 || open > fn.headerEnd) return [];
  const empty = /^\s*\)/.test(text.slice(open));
  return [
    {
      title: "Make it a class method",
      safe: false,
      changes: [
        model.edit.replace(decorator, "classmethod"),
        model.edit.replaceSpan(fn, open, open, empty ? "cls" : "cls, "),
        ...own.map((call) => model.edit.replace(call.func, "cls")),
      ],
    },
  ];
}

function classPlan(model: Model, first: string | null, own: readonly OwnCall[]): FixPlan[] {
  if (first === null) return [];
  return [{ title: `Call ${first}(…)`, safe: false, changes: own.map((call) => model.edit.replace(call.func, first)) }];
}
