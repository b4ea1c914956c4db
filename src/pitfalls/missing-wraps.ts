import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Arg, Call, Expr, FunctionNode, Lambda, Name, Node } from "../python/ast";

const FUNCTION_NAMES =
  /^_*(?:fn|func|f|function|method|wrapped|original|orig|coro|coroutine|handler|view|decorated|(?:\w+_)?(?:fn|func|function|method))_*$/;
const NOT_FUNCTIONS = new Set(["self", "cls", "klass", "class_", "cls_"]);
const COPIES = /^(?:functools\.(?:wraps|update_wrapper)|wrapt\.|decorator\.)/;
const METADATA = /^__(?:name|qualname|doc|wrapped|dict|signature|module)__$/;

/** A wrapper that stands in for the decorated function and does not take over its metadata. */
export function* detect(model: Model): Iterable<Report> {
  for (const decorator of model.nodes("FunctionDef")) {
    const inner = (kind: "FunctionDef" | "AsyncFunctionDef" | "Lambda") =>
      model.below(decorator, kind).some((fn) => fn !== decorator);
    if (!inner("FunctionDef") && !inner("AsyncFunctionDef") && !inner("Lambda")) continue;
    const wrappers = returnedFunctions(model, decorator);
    const arg = wrappers.length > 0 ? wrappedParameter(model, decorator) : null;
    if (!arg) continue;
    for (const wrapper of wrappers) {
      if (!standsIn(model, decorator, wrapper, arg) || copiesMetadata(model, decorator, wrapper, arg)) continue;
      const named = wrapper.kind !== "Lambda";
      const subject = named ? `\`${wrapper.name.name}\`` : "The lambda";
      yield {
        at: named ? model.span(wrapper, wrapper.name.start, wrapper.name.end) : wrapper,
        message: `${subject} hides the name, docstring and signature of \`${arg.arg}\`. Help, logs and frameworks then see \`${named ? wrapper.name.name : "<lambda>"}\`. Copy them with functools.wraps(${arg.arg}).`,
        related: [{ at: arg, message: "The function that is wrapped" }],
        fixes: [plan(model, wrapper, arg)],
      };
    }
  }
}

/** The parameter that receives the decorated function. */
function wrappedParameter(model: Model, decorator: FunctionNode): Arg | null {
  const { args } = decorator;
  const plain = [...args.posonlyargs, ...args.args];
  const rest = plain[0] && NOT_FUNCTIONS.has(plain[0].arg) ? plain.slice(1) : plain;
  const arg = rest[0];
  if (!arg) return null;
  const used = usedAsDecorator(model, decorator);
  const required = plain.length - args.defaults.length - (plain.length - rest.length);
  if (!used && (!FUNCTION_NAMES.test(arg.arg) || required > 1 || args.kw_defaults.includes(null))) return null;
  return NOT_FUNCTIONS.has(arg.arg) ? null : arg;
}

function usedAsDecorator(model: Model, decorator: FunctionNode): boolean {
  const outer = model.function(decorator);
  if (!outer) return isUsedSo(model, decorator);
  if (outer.kind === "Lambda" || !isUsedSo(model, outer)) return false;
  return returnedNames(model, outer).some((name) => name.id === decorator.name.name);
}

function isUsedSo(model: Model, fn: FunctionNode): boolean {
  const variable = model.variable(fn);
  if (variable.kind === "global") return model.globalUses(variable.name).has("decorator");
  return variable.uses.some((use) => {
    const parent = model.parent(use);
    const at = parent?.kind === "Call" && parent.func === use ? parent : use;
    const above = model.parent(at);
    return above !== null && "decorator_list" in above && above.decorator_list.includes(at);
  });
}

/** Names that the function itself returns, through one plain alias. */
function returnedNames(model: Model, fn: FunctionNode): Name[] {
  const out: Name[] = [];
  const add = (value: Expr) => {
    if (value.kind === "IfExp") {
      add(value.body);
      add(value.orelse);
    } else if (value.kind === "Name") {
      const alias = model.onlyDefinition(value);
      out.push(alias?.value?.kind === "Name" ? alias.value : value);
    }
  };
  for (const node of model.within(fn.body, { nested: false }))
    if (node.kind === "Return" && node.value && model.function(node) === fn) add(node.value);
  return out;
}

function returnedFunctions(model: Model, decorator: FunctionNode): (FunctionNode | Lambda)[] {
  const found = new Set<FunctionNode | Lambda>();
  for (const name of returnedNames(model, decorator))
    for (const { node } of model.variable(name).bindings)
      if ((node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef") && model.function(node) === decorator)
        found.add(node);
  for (const node of model.within(decorator.body, { nested: false }))
    if (node.kind === "Return" && node.value?.kind === "Lambda" && model.function(node) === decorator)
      found.add(node.value);
  return [...found];
}

/** The wrapper calls the function with what it was called with. */
function standsIn(model: Model, decorator: FunctionNode, wrapper: FunctionNode | Lambda, arg: Arg): boolean {
  const variable = model.variable(arg);
  const isIt = (e: Expr): boolean => {
    if (e.kind !== "Name") return false;
    if (model.variable(e).symbol === variable.symbol) return true;
    const value = model.onlyDefinition(e)?.value;
    return value?.kind === "Name" && model.variable(value).symbol === variable.symbol;
  };
  const others = new Set(
    [...decorator.args.posonlyargs, ...decorator.args.args].filter((a) => a !== arg).map((a) => a.arg),
  );
  let forwards = false;
  for (const node of model.within(wrapper)) {
    if (node.kind !== "Call") continue;
    if (isIt(node.func) && forwarded(node, wrapper)) forwards = true;
    const composes =
      node.func.kind === "Name" && others.has(node.func.id) && node.args.some((a) => a.kind === "Call" && isIt(a.func));
    if (composes) return false;
  }
  return forwards;
}

function forwarded(call: Call, wrapper: FunctionNode | Lambda): boolean {
  const { args } = wrapper;
  const stars = call.args
    .filter((a) => a.kind === "Starred")
    .map((a) => (a.kind === "Starred" && a.value.kind === "Name" ? a.value.id : ""));
  const mappings = call.keywords.filter((k) => k.arg === null).map((k) => (k.value.kind === "Name" ? k.value.id : ""));
  const own = [...args.posonlyargs, ...args.args].map((a) => a.arg);
  const given = call.args.filter((a) => a.kind !== "Starred").map((a) => (a.kind === "Name" ? a.id : ""));
  if (args.vararg || args.kwarg) {
    if (args.vararg && !stars.includes(args.vararg.arg)) return false;
    if (args.kwarg && !mappings.includes(args.kwarg.arg)) return false;
    return given.every((name) => own.includes(name));
  }
  return (
    given.length === own.length &&
    given.every((name, i) => name === own[i]) &&
    stars.length === 0 &&
    mappings.length === 0
  );
}

function copiesMetadata(model: Model, decorator: FunctionNode, wrapper: FunctionNode | Lambda, arg: Arg): boolean {
  const is = (node: Node, name: string) => node.kind === "Name" && node.id === name;
  if (wrapper.kind === "Lambda") return false;
  const name = wrapper.name.name;
  for (const d of wrapper.decorator_list) {
    if (COPIES.test(model.qualified(d.kind === "Call" ? d.func : d) ?? "")) return true;
    if (d.kind === "Call" && d.args.some((a) => is(a, arg.arg))) return true;
  }
  for (const node of model.within(decorator.body, { nested: false })) {
    if (node.kind === "Attribute" && node.ctx === "Store" && is(node.value, name) && METADATA.test(node.attr))
      return true;
    if (node.kind === "Attribute" && is(node.value, name) && node.attr === "__dict__") return true;
    if (node.kind !== "Call" || !node.args.some((a) => is(a, name))) continue;
    if (model.parent(node)?.kind === "Expr" && node.func.kind === "Name") return true; // a helper dresses it up
    const inner = node.func.kind === "Call" ? node.func.args : [];
    if ([...node.args, ...inner].some((a) => is(a, arg.arg)) || model.isBuiltin(node.func, "setattr")) return true;
  }
  return false;
}

function plan(model: Model, wrapper: FunctionNode | Lambda, arg: Arg): FixPlan {
  const { text, imports } = model.importName("functools", "wraps");
  const call = `${text}(${arg.arg})`;
  return {
    title: `Copy the metadata with ${call}`,
    safe: true,
    changes:
      wrapper.kind === "Lambda"
        ? model.edit.wrap(wrapper, `${call}(`, ")")
        : [
            model.edit.insertBefore(
              wrapper,
              `@${call}${model.newline(model.place(wrapper).chunk.text)}${model.indent(wrapper)}`,
            ),
          ],
    imports,
  };
}
