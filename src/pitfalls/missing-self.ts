import type { FixPlan, Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import { isStub } from "../analysis/stubs";
import type { Arg, ClassDef, FunctionNode, Name } from "../python/ast";

const KNOWN =
  /^(?:builtins\.(?:property|classmethod|staticmethod)|functools\.(?:cached_property|lru_cache|cache)|abc\.abstract\w+|typing\.(?:override|final))$/;
const OF_THE_CLASS = new Set(["__new__", "__init_subclass__", "__class_getitem__"]);
/** Names that people give to the object or the class on purpose. */
const FIRST = /^(?:self|cls|mcs|mcls|metacls|metaclass|klass|_.*|self_|cls_|type_|instance|obj)$/;

/** What the object is called in other languages. */
const OTHER_SELF = /^(?:this|me)$/;

/** A method whose first parameter is not the object. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef")) {
    const node = model.parent(fn);
    if (node?.kind !== "ClassDef") continue;
    const decorators = fn.decorator_list.map((d) => model.qualified(d.kind === "Call" ? d.func : d) ?? "");
    if (decorators.some((d) => !KNOWN.test(d))) continue;
    const isStatic = decorators.includes("builtins.staticmethod");
    const isClass = decorators.includes("builtins.classmethod") || OF_THE_CLASS.has(fn.name.name);
    const first = fn.args.posonlyargs[0] ?? fn.args.args[0];
    if (isStatic) {
      if (first?.arg === "self" && !isPassedSelf(model, fn)) yield staticSelf(fn, first);
    } else if (!first) {
      if (!fn.args.vararg) yield* withoutParameter(model, fn, node, isClass);
    } else if (isClass) {
      if (first.arg === "self" && decorators.length > 0) yield classSelf(model, fn, first);
    } else if (!FIRST.test(first.arg)) yield* otherName(model, fn, node, first);
    else if (first.arg === "cls" && decorators.length === 0) yield* plainCls(model, fn, node, first);
  }
}

const at = (model: Model, fn: FunctionNode) => model.span(fn, fn.name.start, fn.name.end);

function* withoutParameter(model: Model, fn: FunctionNode, node: ClassDef, isClass: boolean): Iterable<Report> {
  const cls = model.classOf(node);
  if (!cls || usedInBody(model, node, fn)) return;
  const reads = unboundSelf(model, fn);
  if (
    !reads &&
    (!cls.mro() || (isStub(fn.body) && cls.memberList.length > 1 && cls.methods.every((m) => m.args.args.length === 0)))
  )
    return;
  const word = isClass ? "cls" : "self";
  const onClass = !reads && !isClass && isReachedByClass(model, cls, fn.name.name);
  yield {
    at: at(model, fn),
    ...(onClass ? { level: "info" as const } : {}),
    message: onClass
      ? `\`${fn.name.name}\` takes no parameter, so it works as \`${cls.name}.${fn.name.name}()\` only: on an instance it raises TypeError. Mark it with @staticmethod.`
      : `Python passes the ${isClass ? "class" : "object"} as the first argument, and \`${fn.name.name}\` takes none: calling it on ${isClass ? "the class" : "an instance"} raises TypeError. Add \`${word}\`.`,
    fixes: onClass ? staticPlan(model, fn) : addPlan(model, fn, word),
  };
}

/** Some code takes the function from the class, by name or by text. */
function isReachedByClass(model: Model, cls: ClassInfo, name: string): boolean {
  if (model.globalUses(cls.name).has(`attr:${name}`)) return true;
  return cls.methods.some((method) => {
    model.enter(method);
    const { text } = model.chunkOf(method);
    return text.includes(`cls.${name}`) || /getattr\(\s*cls\b/.test(text);
  });
}

/** A method with a first parameter of another kind. */
function* otherName(model: Model, fn: FunctionNode, node: ClassDef, first: Arg): Iterable<Report> {
  const cls = model.classOf(node);
  if (!cls || usedInBody(model, node, fn)) return;
  const name = unboundSelf(model, fn);
  if (name) {
    yield {
      at: first,
      message: `\`${fn.name.name}\` uses \`self\` but does not take it: \`${first.arg}\` gets the object, and \`self\` is a NameError. Add \`self\` as the first parameter.`,
      related: [{ at: name, message: "self is used here" }],
      fixes: addPlan(model, fn, "self"),
    };
    return;
  }
  const order = cls.mro();
  if (
    !order ||
    order.includes("type") ||
    isStub(fn.body) ||
    (/^_.*_$/.test(fn.name.name) && !OTHER_SELF.test(first.arg)) ||
    (!OTHER_SELF.test(first.arg) && isObject(model, first))
  )
    return;
  if (OTHER_SELF.test(first.arg)) {
    yield {
      at: first,
      level: "hint",
      message: `Python has no \`${first.arg}\`: the first parameter of a method gets the object, and everybody calls it \`self\`. Rename it, so that others see at once what it is.`,
      fixes: renamePlan(model, first, "self"),
    };
    return;
  }
  const onClass = model.globalUses(cls.name).has(`attr:${fn.name.name}`);
  yield {
    at: first,
    level: "hint",
    message: onClass
      ? `On an instance \`${first.arg}\` gets the object itself, not an argument. Mark \`${fn.name.name}\` with @staticmethod if it needs no object.`
      : `The first parameter of a method gets the object, whatever its name: here \`${first.arg}\` does. Add \`self\`, or mark \`${fn.name.name}\` with @staticmethod.`,
    fixes: onClass ? staticPlan(model, fn) : [...addPlan(model, fn, "self"), ...staticPlan(model, fn)],
  };
}

/** `def make(cls)` without @classmethod. */
function* plainCls(model: Model, fn: FunctionNode, node: ClassDef, first: Arg): Iterable<Report> {
  const cls = model.classOf(node);
  const order = cls?.mro();
  if (!cls || !order || order.includes("type") || usedInBody(model, node, fn)) return;
  if (cls.memberList.some((m) => m.name === fn.name.name && m.node !== fn)) return;
  const onClass = model.globalUses(cls.name).has(`attr:${fn.name.name}`);
  const makes = model.variable(first).uses.some((use) => {
    const parent = model.parent(use);
    return parent?.kind === "Call" && parent.func === use;
  });
  yield {
    at: at(model, fn),
    ...(onClass || makes ? {} : { level: "hint" as const }),
    message: `\`${fn.name.name}\` is an ordinary method, so \`cls\` gets the object, not the class. Mark it with @classmethod.`,
    fixes: decoratorPlan(model, fn, "classmethod"),
  };
}

function classSelf(model: Model, fn: FunctionNode, first: Arg): Report {
  return {
    at: first,
    level: "hint",
    message: `\`${fn.name.name}\` is a class method: this parameter gets the class, not an object. Call it \`cls\`.`,
    fixes: renamePlan(model, first, "cls"),
  };
}

function staticSelf(fn: FunctionNode, first: Arg): Report {
  return {
    at: first,
    level: "hint",
    message: `\`${fn.name.name}\` is a static method: nobody passes the object, so \`self\` gets the caller's first argument. Drop \`self\`, or drop @staticmethod.`,
  };
}

/** Some call hands the object over by hand. */
function isPassedSelf(model: Model, fn: FunctionNode): boolean {
  const node = model.parent(fn);
  return node?.kind === "ClassDef" && model.globalUses(node.name.name).has(`attr:${fn.name.name}`);
}

/** The parameter is used as the object of the class: its attributes are read or set. */
const isObject = (model: Model, arg: Arg): boolean =>
  model.variable(arg).uses.some((use) => {
    const parent = model.parent(use);
    return parent?.kind === "Attribute" && parent.value === use;
  });

/** A read of `self` that nothing binds. */
function unboundSelf(model: Model, fn: FunctionNode): Name | null {
  for (const node of model.within(fn.body))
    if (
      node.kind === "Name" &&
      node.id === "self" &&
      node.ctx === "Load" &&
      ["unknown", "builtin"].includes(model.variable(node).kind)
    )
      return node;
  return null;
}

/** The class body itself calls the function, decorates with it or stores it: a helper, no method. */
function usedInBody(model: Model, node: ClassDef, fn: FunctionNode): boolean {
  for (const stmt of node.body) {
    const roots = stmt.kind === "FunctionDef" || stmt.kind === "AsyncFunctionDef" ? stmt.decorator_list : [stmt];
    for (const inner of model.within(roots))
      if (inner.kind === "Name" && inner.ctx === "Load" && inner.id === fn.name.name) return true;
  }
  return false;
}

function addPlan(model: Model, fn: FunctionNode, word: string): FixPlan[] {
  const open = model.text(fn).indexOf("(") + fn.start + 1;
  if (fn.type_params.length > 0 || open > fn.headerEnd) return [];
  const empty = /^\s*\)/.test(model.chunkOf(fn).text.slice(open));
  return [
    {
      title: `Add \`${word}\``,
      safe: false,
      changes: [model.edit.replaceSpan(fn, open, open, empty ? word : `${word}, `)],
    },
  ];
}

const staticPlan = (model: Model, fn: FunctionNode) => decoratorPlan(model, fn, "staticmethod");

function decoratorPlan(model: Model, fn: FunctionNode, name: string): FixPlan[] {
  const change = model.edit.insertLinesBefore(fn, [`@${name}`]);
  return change ? [{ title: `Mark it with @${name}`, safe: false, changes: [change] }] : [];
}

function renamePlan(model: Model, arg: Arg, to: string): FixPlan[] {
  const { bindings, uses } = model.variable(arg);
  if (bindings.length !== 1 || model.global(to).kind === "global") return [];
  const changes = [
    model.edit.replaceSpan(arg, arg.start, arg.start + arg.arg.length, to),
    ...uses.map((use) => model.edit.replace(use, to)),
  ];
  return [{ title: `Call it \`${to}\``, safe: false, changes }];
}
