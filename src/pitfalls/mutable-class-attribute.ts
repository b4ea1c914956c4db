import type { AttributeUse, Member } from "../analysis/classes";
import type { Change, FixPlan, Report } from "../analysis/detector";
import { lineStart } from "../analysis/edits";
import { IN_PLACE_FUNCTIONS } from "../analysis/facts/arguments";
import { IN_PLACE_METHOD_NAMES } from "../analysis/facts/methods";
import { CONTAINERS } from "../analysis/facts/sizes";
import { mayBeOwnInstance } from "../analysis/instances";
import type { ClassInfo, Model } from "../analysis/model";
import type { Expr, FunctionNode, Node, Stmt } from "../python/ast";

const INITIALISERS = new Set(["__init__", "__post_init__", "__new__", "__attrs_post_init__", "__setstate__", "setUp"]);
const OWN_RULES = /^(?:enum\.|ctypes\.|typing\.(?:NamedTuple|TypedDict|Protocol)|unittest\.)/;

interface Shared {
  readonly member: Member;
  readonly what: string;
  readonly value: Expr;
  /** The place where an instance changes it. */
  readonly change: Node;
}

/** A mutable object of the class body that is changed through an instance. */
export function* detect(model: Model): Iterable<Report> {
  const outside = new Set<ClassInfo>();
  for (const node of model.nodes("ClassDef")) {
    const cls = model.classOf(node);
    if (!cls) continue;
    yield* reports(model, cls, (name, what) => changeInMethods(model, cls, name, what));
    outside.add(cls);
  }
  for (const [cls, name, at] of changesOfInstances(model)) {
    if (!outside.has(cls)) model.enter(cls.node);
    yield* reports(model, cls, (wanted, what) =>
      wanted === name && !changeInMethods(model, cls, name, what) ? at : null,
    );
  }
}

function* reports(
  model: Model,
  cls: ClassInfo,
  changeOf: (name: string, what: string) => Node | null,
): Iterable<Report> {
  if (!cls.memberList.some(({ value }) => value && mayBeMutable(value)) || !isPlain(model, cls)) return;
  const found: Shared[] = [];
  for (const member of cls.members.values()) {
    const { value } = member;
    const what = value && mayBeMutable(value) && isInstanceData(cls, member) ? mutableKind(model, value) : null;
    const change = what && changeOf(member.name, what);
    if (!change || !value || isReplaced(model, cls, member.name) || isSharedOnPurpose(model, cls, member.name))
      continue;
    found.push({ member, what, value, change });
  }
  for (const shared of found) {
    const { name } = shared.member;
    yield {
      at: shared.value,
      ...(isSingleton(model, cls) ? { level: "info" as const } : {}),
      message: `All instances of \`${cls.name}\` share this one ${shared.what}, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.${name}.`,
      related: [{ at: shared.change, message: "Changed here for every instance" }],
      fixes: plans(model, cls, shared, found),
    };
  }
}

/** No metaclass, unknown base or framework gives the class body a meaning of its own. */
function isPlain(model: Model, cls: ClassInfo): boolean {
  const order = cls.mro();
  if (!order || order.some((base) => typeof base === "string" && OWN_RULES.test(base))) return false;
  if (order.some((base) => typeof base !== "string" && base.keywords.length > 0)) return false;
  return !cls.bases.some((base) => OWN_RULES.test(model.qualified(base) ?? ""));
}

function isInstanceData(cls: ClassInfo, member: Member): boolean {
  const { name, node, annotation } = member;
  if (/^_*[A-Z][A-Z0-9_]*$/.test(name) || /^__\w+__$/.test(name) || cls.node.body.indexOf(node) < 0) return false;
  if (node.kind !== "Assign" && node.kind !== "AnnAssign") return false;
  if (/registry|instances|cache|memo|shared/i.test(name)) return false;
  if (!annotation) return true;
  return !cls.dataclass && !/ClassVar|Final/.test(nameOf(annotation));
}

function nameOf(annotation: Expr): string {
  if (annotation.kind === "Subscript") return nameOf(annotation.value);
  if (annotation.kind === "Attribute") return annotation.attr;
  if (annotation.kind === "Constant") return String(annotation.value);
  return annotation.kind === "Name" ? annotation.id : "";
}

/** By its outermost node alone; names are not looked up. */
const mayBeMutable = ({ kind }: Expr): boolean => kind !== "Constant" && kind !== "Name" && kind !== "JoinedStr";

function mutableKind(model: Model, value: Expr): string | null {
  if (value.kind === "Tuple") return value.elts.some((e) => model.mutable(e)) ? "tuple" : null;
  return value.kind === "Name" ? null : (model.mutable(value)?.what ?? null);
}

/** The class, its bases and its subclasses in this file. */
function family(model: Model, cls: ClassInfo): ClassInfo[] {
  const out = new Set<ClassInfo>([cls]);
  for (const base of cls.mro() ?? []) if (typeof base !== "string") out.add(base);
  const pending = [cls];
  while (pending.length > 0)
    for (const sub of model.subclasses(pending.pop()!))
      if (!out.has(sub)) {
        out.add(sub);
        pending.push(sub);
      }
  return [...out];
}

/** Some initialiser, or a method that one calls, gives each instance its own. */
function isReplaced(model: Model, cls: ClassInfo, name: string): boolean {
  for (const relative of family(model, cls)) {
    const assigning = new Set(
      (relative.attributes.get(name)?.assigned ?? []).filter((u) => !isConditional(model, u)).map((u) => u.method),
    );
    const called = (fn: FunctionNode, depth: number): boolean => {
      model.enter(fn);
      if (assigning.has(fn)) return true;
      for (const node of model.within(fn.body)) {
        if (node.kind === "Attribute" && node.ctx === "Store" && node.attr === name && fn.name.name === "__new__")
          return true;
        if (node.kind === "Attribute" && node.attr === "__dict__") return true;
        if (node.kind !== "Call") continue;
        if (node.func.kind === "Name" && node.func.id === "setattr") return true;
        if (node.func.kind !== "Attribute" || depth > 2) continue;
        const { attr } = node.func;
        const next = relative.methods.find((m) => m.name.name === attr && m !== fn);
        if (next && called(next, depth + 1)) return true;
      }
      return false;
    };
    if (relative.methods.some((m) => INITIALISERS.has(m.name.name) && called(m, 0))) return true;
  }
  return false;
}

/** The class itself gets a new one somewhere, or instances enter themselves: a register of the class. */
function isSharedOnPurpose(model: Model, cls: ClassInfo, name: string): boolean {
  if (model.globalUses(cls.name).has(`attr:${name}`) && model.attributeForms(name).has("store")) return true;
  return (cls.attributes.get(name)?.mutated ?? []).some((use) => {
    model.enter(use.method);
    const self = use.method.args.args[0]?.arg;
    const isSelf = (e: Expr | undefined) => e?.kind === "Name" && e.id === self;
    const parent = model.parent(use.node);
    if (parent?.kind === "Subscript") return isSelf(parent.slice);
    const call = parent && model.parent(parent);
    return call?.kind === "Call" && isSelf(call.args[0]);
  });
}

/** `if given: self.x = given`: without the other branch the shared object stays. */
function isConditional(model: Model, use: AttributeUse): boolean {
  for (const at of model.ancestors(use.node)) {
    if (at.kind === "AugAssign") return true;
    if (at === use.method) return false;
    if (at.kind === "If" && at.orelse.length === 0) return true;
  }
  return false;
}

function changeInMethods(model: Model, cls: ClassInfo, name: string, what: string): Node | null {
  for (const relative of family(model, cls)) {
    if (relative !== cls && relative.members.has(name)) continue;
    const facts = relative.attributes.get(name);
    if (!facts) continue;
    const inside = facts.read.filter((use) => {
      model.enter(use.method);
      return changesInside(model, use.node, what) || (CONTAINERS.has(what) && isGivenToMutator(model, use.node));
    });
    const direct = what === "tuple" || !CONTAINERS.has(what) ? [] : facts.mutated;
    for (const use of [...direct, ...inside]) {
      model.enter(use.method);
      if (!ownBefore(model, facts.assigned, use)) return use.node;
    }
  }
  return null;
}

/** The same method has given the instance its own object before. */
function ownBefore(model: Model, assigned: readonly AttributeUse[], change: AttributeUse): boolean {
  return assigned.some((use) => {
    if (use.method !== change.method || use.node.start >= change.node.start) return false;
    const statement = model.statement(use.node);
    if (statement.kind === "AugAssign") return false;
    const block = model.parent(statement);
    for (const at of model.ancestors(change.node)) if (at === block) return true;
    return false;
  });
}

/** `heapq.heappush(self.x, item)`. */
function isGivenToMutator(model: Model, element: Node): boolean {
  const parent = model.parent(element);
  if (parent?.kind !== "Call" || parent.args[0] !== element) return false;
  return IN_PLACE_FUNCTIONS.has(model.qualified(parent.func) ?? "");
}

/** `self.x[k].append(v)`, or for instances `self.x.name = v`. */
function changesInside(model: Model, element: Node, what: string): boolean {
  for (let at = element, depth = 0; ; depth++) {
    const parent = model.parent(at);
    if (parent?.kind === "Subscript" && parent.value === at) {
      if (parent.ctx !== "Load" && (depth > 0 || what !== "tuple")) return true;
    } else if (parent?.kind === "Attribute" && parent.value === at) {
      if (parent.ctx !== "Load") return true;
      const call = model.parent(parent);
      const mutates = call?.kind === "Call" && call.func === parent && IN_PLACE_METHOD_NAMES.has(parent.attr);
      return mutates && depth > 0;
    } else return false;
    at = parent;
  }
}

/** `thing.tags.append(…)` where `thing` surely is an instance of a class of this file. */
function* changesOfInstances(model: Model): Iterable<[ClassInfo, string, Node]> {
  const seen = new Set<string>();
  for (const node of model.nodes("Attribute")) {
    if (node.value.kind !== "Name" || !isChanged(model, node)) continue;
    const type = mayBeOwnInstance(model, node.value) ? model.typeOf(node.value) : null;
    const found = type?.name === "instance" ? type.cls?.find(node.attr) : null;
    if (found?.member.kind !== "attribute" || seen.has(`${found.owner.name}.${node.attr}`)) continue;
    seen.add(`${found.owner.name}.${node.attr}`);
    yield [found.owner, node.attr, node];
  }
}

function isChanged(model: Model, node: Node): boolean {
  const parent = model.parent(node);
  if (parent?.kind === "Subscript" && parent.value === node) return parent.ctx !== "Load";
  if (parent?.kind !== "Attribute") return parent?.kind === "AugAssign" && parent.target === node;
  const call = model.parent(parent);
  return call?.kind === "Call" && call.func === parent && IN_PLACE_METHOD_NAMES.has(parent.attr);
}

function plans(model: Model, cls: ClassInfo, shared: Shared, all: readonly Shared[]): FixPlan[] {
  const init = cls.members.get("__init__")?.node;
  const movable = (s: Shared) => isMovable(model, cls, s);
  if (!movable(shared) || isReadOnClass(model, cls, shared) || losesInit(model, cls)) return [];
  const title = `Create the ${shared.what} in __init__`;
  if (init?.kind === "FunctionDef") {
    const self = (init.args.posonlyargs[0] ?? init.args.args[0])?.arg;
    const first =
      self && model.edit.insertStatementFirst(init, [`${self}.${shared.member.name} = ${model.text(shared.value)}`]);
    if (!first) return [];
    const safe = model.attributeForms(shared.member.name).size === 0 && model.subclasses(cls).length === 0;
    return [{ title, safe, changes: [removal(model, cls, shared), first] }];
  }
  if (init || cls.bases.length > 0 || cls.dataclass || !all.every(movable)) return [];
  const [head, ...rest] = all;
  const lines = all.map((s) => `self.${s.member.name} = ${model.text(s.value)}`);
  const indent = model.indent(head!.member.node);
  const newline = model.newline(model.place(head!.member.node).chunk.text);
  const def = [`def __init__(self):`, ...lines.map((line) => `${indent}    ${line}`)].join(newline);
  const target = head!.member.node;
  const keep =
    target.kind === "AnnAssign"
      ? `${model.text(target).slice(0, target.target.end - target.start)}: ${model.text(target.annotation)}${newline}${newline}${indent}`
      : "";
  return [
    {
      title,
      safe: false,
      changes: [model.edit.replace(target, `${keep}${def}`), ...rest.map((s) => removal(model, cls, s))],
    },
  ];
}

/** The only instance is made by the module itself, once. */
function isSingleton(model: Model, cls: ClassInfo): boolean {
  const calls = model.variable(cls.node).uses.filter((use) => {
    const call = model.parent(use);
    return call?.kind === "Call" && call.func === use;
  });
  const [only] = calls;
  return (
    calls.length === 1 &&
    only !== undefined &&
    !model.function(only) &&
    !model.loop(only) &&
    !model.enclosing(only, "ListComp")
  );
}

/** Somebody reads the attribute of the class itself, which then would have none. */
const isReadOnClass = (model: Model, cls: ClassInfo, shared: Shared) =>
  family(model, cls).some((c) => model.globalUses(c.name).has(`attr:${shared.member.name}`));

/** A subclass has an `__init__` that does not call this one. */
const losesInit = (model: Model, cls: ClassInfo) =>
  model.subclasses(cls).some((sub) => {
    const init = sub.members.get("__init__")?.node;
    if (!init) return false;
    model.enter(init);
    for (const node of model.within(init)) if (node.kind === "Name" && node.id === "super") return false;
    return true;
  });

/** One plain assignment on lines of its own, whose value means the same in a method and which the class body does not read. */
function isMovable(model: Model, cls: ClassInfo, shared: Shared): boolean {
  const { node, name } = shared.member;
  if (node.kind === "Assign" && (node.targets.length !== 1 || node.targets[0]!.kind !== "Name")) return false;
  if (cls.memberList.filter((m) => m.name === name).length > 1) return false;
  const values = new Set<Node>(model.within(shared.value));
  for (const inside of values) if (inside.kind === "Name" && cls.members.has(inside.id)) return false;
  for (const stmt of cls.node.body)
    if (stmt !== node && stmt.kind !== "FunctionDef" && stmt.kind !== "AsyncFunctionDef")
      for (const at of model.within(stmt)) if (at.kind === "Name" && at.id === name) return false;
  return true;
}

/** Removes the value where an annotation declares the attribute, else the statement with the blank line that it leaves. */
function removal(model: Model, cls: ClassInfo, shared: Shared): Change {
  const { node } = shared.member;
  if (node.kind === "AnnAssign") return model.edit.replaceSpan(node, node.annotation.end, node.end, "");
  const change = model.edit.removeStatement(node as Stmt);
  const { text } = change.chunk;
  const body = cls.node.body;
  const isFirst = body[0] === node;
  const blankBefore = /(?:^|[\r\n])[ \t]*(?:\r\n|\r|\n)$/.test(text.slice(0, change.start));
  if (change.text !== "" || change.start !== lineStart(text, change.start) || !(isFirst || blankBefore)) return change;
  const blank = /^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(text.slice(change.end))?.[0].length ?? 0;
  return { ...change, end: change.end + blank };
}
