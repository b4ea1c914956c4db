import type { Member } from "../analysis/classes";
import type { Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import type { Attribute, ClassDef, Expr, FunctionNode, Node, Stmt } from "../python/ast";

/** `self.count += 1` where `count` lives in the class and is read there. */
export function* detect(model: Model): Iterable<Report> {
  for (const stmt of model.nodes("AugAssign", "Assign")) {
    const target = stmt.kind === "AugAssign" ? stmt.target : stmt.targets.length === 1 ? stmt.targets[0]! : null;
    if (target?.kind !== "Attribute" || target.value.kind !== "Name") continue;
    const fn = methodAround(model, stmt);
    const node = fn && model.parent(fn);
    if (!fn || node?.kind !== "ClassDef" || !hasPlainValue(node, target.attr)) continue;
    const cls = model.selfClass(target.value);
    const member = cls?.members.get(target.attr);
    if (!cls || !member || cls.dataclass || !isPlain(member.value)) continue;
    const counts = stmt.kind === "AugAssign" || mentionsSelf(model, stmt.value, target);
    if (isInstanceDefault(model, cls, target, fn, counts)) continue;
    if (!readOnClass(model, cls, target.attr)) continue;
    yield report(model, cls, member, stmt, target, counts);
  }
}

function methodAround(model: Model, node: Node): FunctionNode | null {
  for (let fn = model.function(node); fn; fn = model.function(fn))
    if (fn.kind !== "Lambda" && model.parent(fn)?.kind === "ClassDef") return fn;
  return null;
}

/** A first look that needs nothing but the class body. */
const hasPlainValue = (node: ClassDef, name: string): boolean =>
  node.body.some((stmt) =>
    stmt.kind === "Assign"
      ? stmt.targets.some((t) => t.kind === "Name" && t.id === name) && isPlain(stmt.value)
      : stmt.kind === "AnnAssign" && stmt.target.kind === "Name" && stmt.target.id === name && isPlain(stmt.value),
  );

/** A number, text, or an empty or constant tuple: nothing that changes in place. */
const isPlain = (value: Expr | null): boolean =>
  (value?.kind === "Constant" && value.type !== "NoneType" && value.type !== "ellipsis") ||
  (value?.kind === "UnaryOp" && isPlain(value.operand)) ||
  (value?.kind === "Tuple" && value.elts.every(isPlain));

/** `self.n = self.n + 1`, `self.n = Account.n + 1`: the new value comes from the old one. */
function mentionsSelf(model: Model, value: Expr, target: Attribute): boolean {
  if (value.kind !== "BinOp") return false;
  for (const node of model.within(value)) if (node.kind === "Attribute" && node.attr === target.attr) return true;
  return false;
}

/** The class gives a default, and each object is meant to have its own value. */
function isInstanceDefault(
  model: Model,
  cls: ClassInfo,
  target: Attribute,
  fn: FunctionNode,
  counts: boolean,
): boolean {
  const facts = cls.attributes.get(target.attr);
  if (!facts) return true;
  if (!counts && (fn.name.name === "__init__" || facts.read.length + facts.mutated.length > 0)) return true;
  return facts.assigned.some(({ method, value }) => {
    if (!value) return false;
    if (method.name.name === "__init__" || method.name.name === "__setstate__")
      return !mentionsSelf(model, value, target);
    return counts && !mentionsSelf(model, value, target);
  });
}

/** Some code reads the value through the class: `Account.count`, `cls.count`, `type(self).count`. */
function readOnClass(model: Model, cls: ClassInfo, name: string): boolean {
  const forms = model.attributeForms(name);
  if (![...forms].some((form) => form !== "store")) return false;
  if (model.document.isTopLevel(cls.node) && model.globalUses(cls.name).has(`attr:${name}`)) {
    for (const use of model.global(cls.name).uses) if (isRead(model.parent(use), name)) return true;
  }
  for (const method of cls.methods) {
    const first = cls.memberList.find((m) => m.node === method)?.kind === "classmethod" ? firstName(method) : null;
    model.enter(method);
    for (const inner of model.within(method.body)) {
      if (!isRead(inner, name)) continue;
      const { value } = inner as Attribute;
      if (value.kind === "Name" ? value.id === first || value.id === cls.name : isOwnClass(value)) return true;
    }
  }
  return false;
}

const firstName = (fn: FunctionNode) => (fn.args.posonlyargs[0] ?? fn.args.args[0])?.arg ?? null;

const isRead = (node: Node | null, name: string): boolean =>
  node?.kind === "Attribute" && node.attr === name && node.ctx === "Load";

/** `type(self)` or `self.__class__`. */
const isOwnClass = (expr: Expr): boolean =>
  expr.kind === "Attribute"
    ? expr.attr === "__class__"
    : expr.kind === "Call" && expr.func.kind === "Name" && expr.func.id === "type" && expr.args.length === 1;

function report(model: Model, cls: ClassInfo, member: Member, stmt: Stmt, target: Attribute, counts: boolean): Report {
  const text = model.text(target);
  const own = model.document.isTopLevel(cls.node) ? cls.name : `type(${model.text(target.value)})`;
  const changes = [...model.within(stmt)].flatMap((node) =>
    node.kind === "Attribute" && node.attr === target.attr && model.same(node.value, target.value) === true
      ? [model.edit.replace(node.value, own)]
      : node === target
        ? [model.edit.replace(target.value, own)]
        : [],
  );
  const unique = changes.filter((c, i) => changes.findIndex((o) => o.start === c.start) === i);
  return {
    at: target,
    message: counts
      ? `\`${text}\` reads \`${target.attr}\` of the class and writes a new one into the object, so \`${cls.name}.${target.attr}\` stays as it is. Change it in the class: ${own}.${target.attr}.`
      : `\`${text}\` makes an attribute of this one object, but the value is read from the class, where \`${cls.name}.${target.attr}\` stays as it is. Change it in the class: ${own}.${target.attr}.`,
    related: [{ at: member.node, message: `The value that all of \`${cls.name}\` share` }],
    fixes: [{ title: `Change \`${own}.${target.attr}\``, safe: false, changes: unique }],
  };
}
