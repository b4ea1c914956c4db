import type { Member } from "../analysis/classes";
import type { FixPlan, Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import type { ClassDef, FunctionNode, Name, Node } from "../python/ast";

/** A name of the class body, read bare in a method, lambda or comprehension that cannot see it. */
export function* detect(model: Model): Iterable<Report> {
  const own = model.unit.ownClass;
  const method = model.unit.node;
  const cls = own && model.unit.kind === "function" ? model.classOf(own.node) : null;
  if (cls && (method.kind === "FunctionDef" || method.kind === "AsyncFunctionDef"))
    for (const name of model.nodes("Name"))
      if (name.ctx === "Load" && name.start >= method.headerEnd && cls.members.has(name.id))
        yield* judge(model, cls, name, method);
  const classes = model.nodes("ClassDef");
  if (classes.length > 1 || INNER.some((kind) => model.unit.chunks.some((chunk) => chunk.nodes.has(kind))))
    for (const node of classes) yield* inBody(model, node);
}

/** What does not see the names of the class body around it; a class in a class is another. */
const INNER = ["FunctionDef", "AsyncFunctionDef", "Lambda", "ListComp", "SetComp", "DictComp", "GeneratorExp"];

/** What stands in a class body without being a unit of its own: comprehensions, lambdas, methods of inner classes. */
function* inBody(model: Model, node: ClassDef): Iterable<Report> {
  const cls = model.classOf(node);
  if (!cls) return;
  const own = model.chunkOf(node).unit;
  for (const stmt of node.body) {
    if (model.chunkOf(stmt).unit !== own) continue;
    if (stmt.kind === "ClassDef") {
      yield* inInnerClass(model, cls, stmt);
      continue;
    }
    const fn = stmt.kind === "FunctionDef" || stmt.kind === "AsyncFunctionDef" ? stmt : null;
    for (const inner of model.within(fn ? fn.body : stmt)) {
      if (inner.kind !== "Name" || inner.ctx !== "Load" || !cls.members.has(inner.id)) continue;
      if (fn || model.scopeOf(inner).node !== node) yield* judge(model, cls, inner, fn);
    }
  }
}

/** A class in a class body sees the names around it as little as a method does. */
function* inInnerClass(model: Model, cls: ClassInfo, inner: ClassDef): Iterable<Report> {
  const own = model.classOf(inner);
  for (const node of model.within(inner.body)) {
    if (node.kind !== "Name" || node.ctx !== "Load" || !cls.members.has(node.id) || own?.members.has(node.id)) continue;
    if (model.variable(node).kind === "unknown") yield* judge(model, cls, node, null);
  }
}

function* judge(model: Model, cls: ClassInfo, name: Name, fn: FunctionNode | null): Iterable<Report> {
  const variable = model.variable(name);
  if (variable.kind === "local" || variable.kind === "free" || isAnnotation(model, name)) return;
  const member = cls.members.get(name.id)!;
  if (member.kind === "import" || (member.node.kind === "AnnAssign" && !member.value)) return;
  const where = fn ? "a method" : `a ${placeOf(model, name)} in the class body`;
  const related = [{ at: member.node, message: `\`${name.id}\` of the class` }];
  const fix = fn ? prefixed(model, cls, fn, name) : null;
  if (variable.kind === "unknown") {
    if (hasStarImport(model) || catchesNameError(model, name)) return;
    yield {
      at: name,
      message: `NameError: \`${name.id}\` belongs to the class \`${cls.name}\`, and ${where} does not see names of the class body. ${fix ? `Write ${fix.text}.` : advice(name.id)}`,
      related,
      fixes: fix ? [{ title: `Write ${fix.text}`, safe: true, changes: fix.changes }] : [],
    };
    return;
  }
  if (!hidesOther(model, member, name, variable.kind === "builtin")) return;
  yield {
    at: name,
    message: `This \`${name.id}\` is the ${variable.kind === "builtin" ? "builtin" : "one of the module"}, not that of \`${cls.name}\`: ${where} does not see names of the class body. ${fix ? `If the class is meant, write ${fix.text}.` : advice(name.id)}`,
    related,
    fixes: fix ? [{ title: `Write ${fix.text}`, safe: false, changes: fix.changes }] : [],
  };
}

const advice = (name: string) => `Set \`${name}\` at module level, or work the value out in a plain loop.`;

const placeOf = (model: Model, name: Name) => {
  const around = model.enclosing(name, "Lambda", "ListComp", "SetComp", "DictComp", "GeneratorExp", "ClassDef");
  return around?.kind === "Lambda" ? "lambda" : around?.kind === "ClassDef" ? "class" : "comprehension";
};

/** Both hold plain values that differ, so that the wrong one goes unnoticed. */
function hidesOther(model: Model, member: Member, name: Name, builtin: boolean): boolean {
  if (member.kind !== "attribute" || !member.value) return false;
  const own = model.constant(member.value)?.key ?? null;
  if (own === null) return false;
  const parent = model.parent(name);
  if (builtin) return parent?.kind === "BinOp" || (parent?.kind === "Compare" && parent.ops[0] !== "Is");
  const binding = model.single(name);
  const other =
    binding?.kind === "assign" && binding.scope.kind === "module" && binding.value
      ? (model.constant(binding.value)?.key ?? null)
      : null;
  return other !== null && other !== own;
}

function isAnnotation(model: Model, name: Name): boolean {
  let below: Node = name;
  for (const at of model.ancestors(name)) {
    if (at.kind === "arg" || at.kind === "AnnAssign") return at.annotation === below;
    if (at.kind === "FunctionDef" || at.kind === "AsyncFunctionDef") return at.returns === below;
    below = at;
  }
  return false;
}

function hasStarImport(model: Model): boolean {
  return model.document.facts
    .chunks("imports", "")
    .some((chunk) =>
      (chunk.nodes.get("ImportFrom") ?? []).some((n) => n.kind === "ImportFrom" && n.names[0]?.name === "*"),
    );
}

function catchesNameError(model: Model, name: Name): boolean {
  for (const at of model.ancestors(name))
    if (
      (at.kind === "Try" || at.kind === "TryStar") &&
      at.handlers.some((h) => !h.type || /NameError|Exception/.test(model.text(h.type)))
    )
      return true;
  return false;
}

/** `self.x`, `cls.x` or `Class.x`, by what the method has. */
function prefixed(
  model: Model,
  cls: ClassInfo,
  fn: FunctionNode,
  name: Name,
): { readonly text: string; readonly changes: FixPlan["changes"] } | null {
  const isStatic = fn.decorator_list.some((d) => model.isBuiltin(d, "staticmethod"));
  const first = (fn.args.posonlyargs[0] ?? fn.args.args[0])?.arg;
  const owner = isStatic || (first !== "self" && first !== "cls") ? cls.name : first;
  if (owner === cls.name ? model.parent(cls.node)?.kind === "ClassDef" : hidesFirst(model, fn, name, owner))
    return null;
  const text = `${owner}.${name.id}`;
  return { text, changes: [model.edit.replace(name, text)] };
}

/** A function or class between the method and the name has its own `self`. */
function hidesFirst(model: Model, fn: FunctionNode, name: Name, first: string): boolean {
  for (const at of model.ancestors(name)) {
    if (at === fn) return false;
    if (at.kind === "ClassDef") return true;
    if (at.kind !== "FunctionDef" && at.kind !== "AsyncFunctionDef" && at.kind !== "Lambda") continue;
    if ([...at.args.posonlyargs, ...at.args.args].some((a) => a.arg === first)) return true;
  }
  return true;
}
