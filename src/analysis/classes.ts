/** What is known of a class of this file: members, attributes of `self`, bases, method resolution order. */
import type { ClassDef, Expr, FunctionNode, Keyword, Node, Stmt } from "../python/ast";
import { children } from "../python/walk";
import { BUILTIN_MRO } from "./facts/bases";
import { IN_PLACE_METHOD_NAMES } from "./facts/methods";
import type { Model } from "./model";

export interface Member {
  readonly name: string;
  readonly kind: "method" | "staticmethod" | "classmethod" | "property" | "attribute" | "class" | "import";
  readonly node: Stmt;
  /** The assigned value of an attribute. */
  readonly value: Expr | null;
  readonly annotation: Expr | null;
  /** Decorators of a function, as written. */
  readonly decorators: readonly Expr[];
}

export interface AttributeUse {
  readonly method: FunctionNode;
  /** The `self.x` Attribute node. */
  readonly node: Node;
  /** Assigned value where it is direct. */
  readonly value: Expr | null;
  readonly annotation: Expr | null;
}

/** Uses of `self.<name>` over all methods; `mutated` = in-place change of the object it holds. */
export interface AttributeFacts {
  readonly assigned: AttributeUse[];
  readonly mutated: AttributeUse[];
  readonly read: AttributeUse[];
}

/** The attributes of `self` by name; what is read of one is what the asking unit depends on. */
export interface Attributes {
  get(name: string): AttributeFacts | undefined;
  has(name: string): boolean;
  keys(): Iterable<string>;
  values(): Iterable<AttributeFacts>;
  [Symbol.iterator](): Iterator<[string, AttributeFacts]>;
}

/** What the text of a class says, whoever asks. */
interface Shape {
  readonly body: readonly Stmt[];
  readonly memberList: readonly Member[];
  readonly members: ReadonlyMap<string, Member>;
  readonly methods: readonly FunctionNode[];
  attributes: Map<string, AttributeFacts> | null;
}

const shapes = new WeakMap<ClassDef, Shape>();

/** Kept until the class gets another body. */
function shapeOf(node: ClassDef): Shape {
  const known = shapes.get(node);
  if (known?.body === node.body) return known;
  const memberList = members(node.body);
  const byName = new Map<string, Member>();
  for (const member of memberList) byName.set(member.name, member);
  const methods = memberList
    .map((m) => m.node)
    .filter((n): n is FunctionNode => n.kind === "FunctionDef" || n.kind === "AsyncFunctionDef");
  const shape: Shape = { body: node.body, memberList, members: byName, methods, attributes: null };
  shapes.set(node, shape);
  return shape;
}

export interface ClassInfo {
  readonly name: string;
  readonly node: ClassDef;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly decorators: readonly Expr[];
  /** Decorated as a dataclass or attrs class. */
  readonly dataclass: boolean;
  /** The last member bound to each name, conditional ones included. */
  readonly members: ReadonlyMap<string, Member>;
  readonly memberList: readonly Member[];
  readonly methods: readonly FunctionNode[];
  readonly attributes: Attributes;
  readonly customNew: boolean;
  /** Every base, transitively, is a class of this file or a known builtin. */
  readonly basesKnown: boolean;
  /** Own class first; names of builtins as strings; null where a base is unknown or no order exists. */
  mro(): readonly (ClassInfo | string)[] | null;
  /** The member found along the order, with its owner; null where it is not in this file. */
  find(name: string): { owner: ClassInfo; member: Member } | null;
  /** Direct in-file bases. */
  parents(): readonly ClassInfo[];
}

const DATACLASS = new Set([
  "dataclasses.dataclass",
  "attr.s",
  "attr.define",
  "attr.frozen",
  "attr.mutable",
  "attrs.define",
  "attrs.frozen",
  "attrs.mutable",
  "attr.attrs",
  "pydantic.dataclasses.dataclass",
]);

/** Builds the facts of one class; `model` is asked for names and other classes lazily. */
export const classInfo = (model: Model, node: ClassDef): ClassInfo => new KnownClass(model, node, shapeOf(node));

/** A class, as every unit that asks for one makes its own: little is made before it is wanted. */
class KnownClass implements ClassInfo {
  private order: readonly (ClassInfo | string)[] | null | undefined;
  private ownParents: readonly ClassInfo[] | null = null;
  private ownAttributes: Attributes | null = null;

  constructor(
    private readonly model: Model,
    readonly node: ClassDef,
    private readonly shape: Shape,
  ) {}

  get name() {
    return this.node.name.name;
  }

  get bases() {
    return this.node.bases;
  }

  get keywords() {
    return this.node.keywords;
  }

  get decorators() {
    return this.node.decorator_list;
  }

  get memberList() {
    return this.shape.memberList;
  }

  get members() {
    return this.shape.members;
  }

  get methods() {
    return this.shape.methods;
  }

  get attributes() {
    this.ownAttributes ??= new KnownAttributes(this.model, this.node, this.shape);
    return this.ownAttributes;
  }

  get dataclass() {
    const { model } = this;
    return this.decorators.some((d) => DATACLASS.has(model.qualified(d.kind === "Call" ? d.func : d) ?? ""));
  }

  get customNew() {
    return this.members.has("__new__") || this.keywords.some((k) => k.arg === "metaclass");
  }

  get basesKnown() {
    return this.mro() !== null;
  }

  mro() {
    if (this.order === undefined) {
      this.order = null;
      this.order = linearise(this.model, this);
    }
    return this.order;
  }

  parents() {
    this.ownParents ??= this.bases
      .map((base) => this.model.classOf(base))
      .filter((c): c is ClassInfo => c !== null && c !== this);
    return this.ownParents;
  }

  find(name: string): { owner: ClassInfo; member: Member } | null {
    for (const owner of this.mro() ?? [this]) {
      if (typeof owner === "string") continue;
      const member = owner.members.get(name);
      if (member) return { owner, member };
    }
    return null;
  }
}

class KnownAttributes implements Attributes {
  private readonly views = new Map<string, AttributeFacts>();

  constructor(
    private readonly model: Model,
    private readonly node: ClassDef,
    private readonly shape: Shape,
  ) {}

  private all(): Map<string, AttributeFacts> {
    this.shape.attributes ??= selfAttributes(this.shape.methods);
    return this.shape.attributes;
  }

  private each(): Map<string, AttributeFacts> {
    this.model.trackAttribute(this.node, null, null);
    return this.all();
  }

  get(name: string) {
    const facts = this.all().get(name);
    if (!facts) {
      this.askAll(name);
      return undefined;
    }
    let view = this.views.get(name);
    if (!view) this.views.set(name, (view = new AskedFacts(this.model, this.node, name, facts)));
    return view;
  }

  has(name: string) {
    this.askAll(name);
    return this.all().has(name);
  }

  private askAll(name: string): void {
    for (const form of SELF_FORMS) this.model.trackAttribute(this.node, name, form);
  }

  keys() {
    return this.each().keys();
  }

  values() {
    return this.each().values();
  }

  [Symbol.iterator]() {
    return this.each()[Symbol.iterator]();
  }
}

/** What is read of an attribute is what the asking unit depends on. */
class AskedFacts implements AttributeFacts {
  constructor(
    private readonly model: Model,
    private readonly node: ClassDef,
    private readonly name: string,
    private readonly facts: AttributeFacts,
  ) {}

  get assigned() {
    return this.asked("assigned");
  }

  get mutated() {
    return this.asked("mutated");
  }

  get read() {
    return this.asked("read");
  }

  private asked(form: SelfUse["form"]): AttributeUse[] {
    this.model.trackAttribute(this.node, this.name, form);
    return this.facts[form];
  }
}

function members(body: readonly Stmt[], out: Member[] = []): Member[] {
  const add = (
    name: string,
    kind: Member["kind"],
    node: Stmt,
    value: Expr | null = null,
    annotation: Expr | null = null,
    decorators: readonly Expr[] = [],
  ) => out.push({ name, kind, node, value, annotation, decorators });
  const target = (expr: Expr, stmt: Stmt, value: Expr | null, annotation: Expr | null) => {
    if (expr.kind === "Name") add(expr.id, "attribute", stmt, value, annotation);
    else if (expr.kind === "Tuple" || expr.kind === "List") for (const e of expr.elts) target(e, stmt, null, null);
    else if (expr.kind === "Starred") target(expr.value, stmt, null, null);
  };
  for (const stmt of body) {
    switch (stmt.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        add(stmt.name.name, methodKind(stmt), stmt, null, null, stmt.decorator_list);
        break;
      case "ClassDef":
        add(stmt.name.name, "class", stmt, null, null, stmt.decorator_list);
        break;
      case "Assign":
        for (const t of stmt.targets) target(t, stmt, stmt.value, null);
        break;
      case "AnnAssign":
        target(stmt.target, stmt, stmt.value, stmt.annotation);
        break;
      case "AugAssign":
        if (stmt.target.kind === "Name" && !out.some((m) => m.name === (stmt.target as { id: string }).id))
          target(stmt.target, stmt, null, null);
        break;
      case "Import":
        for (const a of stmt.names) add(a.asname?.name ?? a.name.split(".")[0]!, "import", stmt);
        break;
      case "ImportFrom":
        for (const a of stmt.names) add(a.asname?.name ?? a.name, "import", stmt);
        break;
      case "If":
      case "While":
      case "For":
      case "AsyncFor":
        if (stmt.kind === "For" || stmt.kind === "AsyncFor") target(stmt.target, stmt, null, null);
        members(stmt.body, out);
        members(stmt.orelse, out);
        break;
      case "With":
      case "AsyncWith":
        members(stmt.body, out);
        break;
      case "Try":
      case "TryStar":
        members(stmt.body, out);
        for (const h of stmt.handlers) members(h.body, out);
        members(stmt.orelse, out);
        members(stmt.finalbody, out);
        break;
      default:
        break;
    }
  }
  return out;
}

function methodKind(fn: FunctionNode): Member["kind"] {
  for (const d of fn.decorator_list) {
    if (d.kind === "Name" && d.id === "staticmethod") return "staticmethod";
    if (d.kind === "Name" && d.id === "classmethod") return "classmethod";
    if (d.kind === "Name" && (d.id === "property" || d.id === "cached_property")) return "property";
    if (
      d.kind === "Attribute" &&
      ["setter", "getter", "deleter", "cached_property", "abstractproperty"].includes(d.attr)
    )
      return "property";
  }
  return fn.name.name === "__new__"
    ? "staticmethod"
    : fn.name.name === "__init_subclass__" || fn.name.name === "__class_getitem__"
      ? "classmethod"
      : "method";
}

/** The name of the first parameter of an instance method, or null. */
export function selfName(fn: FunctionNode): string | null {
  const kind = methodKind(fn);
  if (kind === "staticmethod" || kind === "classmethod") return null;
  return (fn.args.posonlyargs[0] ?? fn.args.args[0])?.arg ?? null;
}

function selfAttributes(methods: readonly FunctionNode[]): Map<string, AttributeFacts> {
  const found = new Map<string, AttributeFacts>();
  for (const method of methods) {
    const self = selfName(method);
    if (self !== null)
      for (const use of attributeUses(method, self)) {
        let facts = found.get(use.attr);
        if (!facts) found.set(use.attr, (facts = { assigned: [], mutated: [], read: [] }));
        facts[use.form].push({ method, node: use.node, value: use.value, annotation: use.annotation });
      }
  }
  return found;
}

const SELF_FORMS = ["assigned", "mutated", "read"] as const;

export interface SelfUse {
  readonly attr: string;
  readonly form: (typeof SELF_FORMS)[number];
  readonly node: Node;
  readonly value: Expr | null;
  readonly annotation: Expr | null;
}

/**
 * Every `self.<attr>` in a method, nested functions included, with what is done to it. A direct local alias
 * (`lines = self.lines`) counts where it is mutated.
 */
export function attributeUses(method: FunctionNode, self: string): readonly SelfUse[] {
  let uses = usesOf.get(method);
  if (!uses) usesOf.set(method, (uses = findUses(method, self)));
  return uses;
}

const usesOf = new WeakMap<FunctionNode, readonly SelfUse[]>();

function findUses(method: FunctionNode, self: string): SelfUse[] {
  const out: SelfUse[] = [];
  const aliases = new Map<string, string>();
  const isSelfAttr = (e: Node | null): e is Extract<Node, { kind: "Attribute" }> =>
    e?.kind === "Attribute" && e.value.kind === "Name" && e.value.id === self;
  const add = (
    e: Extract<Node, { kind: "Attribute" }>,
    form: SelfUse["form"],
    value: Expr | null = null,
    annotation: Expr | null = null,
  ) => out.push({ attr: e.attr, form, node: e, value, annotation });
  const aliased = (e: Node): string | null => (e.kind === "Name" ? (aliases.get(e.id) ?? null) : null);
  const mutate = (e: Node) => {
    if (isSelfAttr(e)) add(e, "mutated");
    else {
      const attr = aliased(e);
      if (attr !== null) out.push({ attr, form: "mutated", node: e, value: null, annotation: null });
    }
  };
  const target = (e: Expr, value: Expr | null, annotation: Expr | null = null) => {
    if (isSelfAttr(e)) add(e, "assigned", value, annotation);
    else if (e.kind === "Name") {
      if (value && isSelfAttr(value)) aliases.set(e.id, value.attr);
      else aliases.delete(e.id);
    } else if (e.kind === "Tuple" || e.kind === "List") for (const x of e.elts) target(x, null);
    else if (e.kind === "Starred") target(e.value, null);
    else if (e.kind === "Subscript") mutate(e.value);
  };
  const pending: Node[] = [];
  const visit = (node: Node) => {
    switch (node.kind) {
      case "Assign":
        for (const t of node.targets) target(t, node.value);
        break;
      case "AnnAssign":
        target(node.target, node.value, node.annotation);
        break;
      case "AugAssign":
        if (isSelfAttr(node.target)) {
          add(node.target, "mutated", node.value);
          add(node.target, "assigned", null);
        } else if (node.target.kind === "Subscript") mutate(node.target.value);
        else mutate(node.target);
        break;
      case "For":
      case "AsyncFor":
        target(node.target, null);
        break;
      case "withitem":
        if (node.optional_vars) target(node.optional_vars, node.context_expr);
        break;
      case "Delete":
        for (const t of node.targets) if (t.kind === "Subscript") mutate(t.value);
        break;
      case "Call":
        if (node.func.kind === "Attribute" && IN_PLACE_METHOD_NAMES.has(node.func.attr)) mutate(node.func.value);
        break;
      case "Attribute":
        if (isSelfAttr(node) && node.ctx === "Load") add(node, "read");
        break;
      default:
        break;
    }
  };
  pending.push(method);
  while (pending.length) {
    const node = pending.pop()!;
    visit(node);
    const below: Node[] = [];
    children(node, (child) => {
      below.push(child);
    });
    for (let i = below.length - 1; i >= 0; i--) pending.push(below[i]!);
  }
  return out;
}

function linearise(model: Model, cls: ClassInfo): readonly (ClassInfo | string)[] | null {
  const lists: (ClassInfo | string)[][] = [];
  const direct: (ClassInfo | string)[] = [];
  for (const base of cls.bases) {
    const plain = base.kind === "Subscript" ? base.value : base;
    const info = model.classOf(plain);
    if (info && info !== cls) {
      const order = info.mro();
      if (!order) return null;
      direct.push(info);
      lists.push([...order]);
      continue;
    }
    const name = model.qualified(plain)?.replace(/^builtins\./, "");
    const order = name === undefined ? undefined : BUILTIN_MRO[name];
    if (!order) return null;
    direct.push(order[0]!);
    lists.push([...order]);
  }
  if (direct.length === 0) return [cls, "object"];
  return merge([[cls], ...lists, direct]);
}

/** C3: the next class is the first head that is in no tail. Null where there is none. */
export function merge(lists: (ClassInfo | string)[][]): (ClassInfo | string)[] | null {
  const result: (ClassInfo | string)[] = [];
  let rest = lists.filter((l) => l.length > 0);
  while (rest.length > 0) {
    const next = rest.map((l) => l[0]!).find((head) => rest.every((l) => l.indexOf(head, 1) < 0));
    if (next === undefined) return null;
    result.push(next);
    rest = rest.map((l) => (l[0] === next ? l.slice(1) : l)).filter((l) => l.length > 0);
  }
  return result;
}

/** The classes of this file that derive from `cls`, near ones first; ends also where classes derive from each other. */
export function descendants(model: Model, cls: ClassInfo): readonly ClassInfo[] {
  const found = new Set(model.subclasses(cls));
  for (const sub of found) for (const below of model.subclasses(sub)) found.add(below);
  found.delete(cls);
  return [...found];
}
