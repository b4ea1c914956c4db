import { boundIn } from "../analysis/bound";
import { DATA, isAnnotation, needsBuiltin } from "../analysis/builtin-use";
import type { Change, FixPlan, Report } from "../analysis/detector";
import type { Chunk } from "../analysis/document";
import { BUILTIN_NAMES } from "../analysis/facts/builtins";
import { NOT_FOR_PARAMETERS, OFTEN_NEEDED, REPLACING_MODULES } from "../analysis/facts/shadowing";
import { defaultOf } from "../analysis/functions";
import type { Binding, ClassInfo, Model, Variable } from "../analysis/model";
import type { Expr, Name, Node } from "../python/ast";

const KEYWORD_LIKE = new Set([
  "_",
  "__name__",
  "__file__",
  "__doc__",
  "__debug__",
  "__build_class__",
  "__import__",
  "__loader__",
  "__package__",
  "__spec__",
]);
const TO_HIDE: ReadonlySet<string> = new Set([...BUILTIN_NAMES].filter((name) => !KEYWORD_LIKE.has(name)));

/** A name of the file hides a builtin: loud where the builtin is needed later, quiet for names that often are. */
export function* detect(model: Model): Iterable<Report> {
  const seen = new Set<unknown>();
  for (const node of bindingNodes(model)) {
    const variable = model.variable(node);
    const key = variable.kind === "global" ? variable.name : variable.symbol;
    if (seen.has(key) || !TO_HIDE.has(variable.name)) continue;
    seen.add(key);
    const first = variable.bindings.find((b) => b.kind !== "del" && (b.kind !== "annassign" || b.value));
    if (!first || model.document.unitOf(first.node) !== model.unit) continue;
    const scope = first.scope.kind;
    if (scope === "class" || holdsTheBuiltin(first.node)) continue;
    const needed = variable.uses.filter((use) => needsBuiltin(model, variable, use));
    const report = needed[0] ? loud(model, variable, first, needed) : quiet(model, variable, first);
    if (report) yield report;
  }
  for (const node of model.nodes("ClassDef")) {
    const cls = model.classOf(node);
    if (cls) yield* inClassBody(model, cls);
  }
}

function* bindingNodes(model: Model): Iterable<Parameters<Model["variable"]>[0]> {
  if (!model.unit.chunks.some(bindsBuiltin)) return;
  for (const node of model.nodes([
    "Name",
    "arg",
    "FunctionDef",
    "AsyncFunctionDef",
    "ClassDef",
    "alias",
    "ExceptHandler",
    "MatchAs",
    "MatchStar",
    "MatchMapping",
    "TypeVar",
    "ParamSpec",
    "TypeVarTuple",
  ])) {
    const name = nameOf(node);
    if (name !== null && TO_HIDE.has(name)) yield node as Name;
  }
}

/** `def run(len=len)`: the same function, found sooner. */
function holdsTheBuiltin(node: Node): boolean {
  if (node.kind !== "arg" || node.parent?.kind !== "arguments") return false;
  const given = defaultOf(node.parent, node);
  return given?.kind === "Name" && given.id === node.arg;
}

function bindsBuiltin(chunk: Chunk): boolean {
  for (const name of boundIn(chunk).keys()) if (TO_HIDE.has(name)) return true;
  return false;
}

function nameOf(node: Node): string | null {
  switch (node.kind) {
    case "Name":
      return node.ctx === "Store" ? node.id : null;
    case "arg":
      return node.arg;
    case "alias":
      return node.asname?.name ?? node.name;
    case "MatchMapping":
      return node.rest?.name ?? null;
    default:
      return "name" in node && node.name && typeof node.name === "object" && "name" in node.name
        ? node.name.name
        : null;
  }
}

function loud(model: Model, variable: Variable, first: Binding, needed: readonly Name[]): Report {
  const { name } = variable;
  const use = needed[0]!;
  const parameter = first.kind === "param";
  const message = parameter
    ? `\`${name}\` is the parameter here, not the builtin that this line needs. It hides the builtin in the whole function. Give the parameter another name.`
    : `\`${name}\` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to \`${name}_\`.`;
  return {
    at: parameter ? use : model.span(first.node, first.start, first.end),
    message,
    level: "warning",
    related: [
      parameter
        ? { at: model.span(first.node, first.start, first.end), message: "The parameter" }
        : { at: use, message: "The builtin is needed here" },
    ],
    fixes: rename(model, variable, first, needed),
  };
}

function quiet(model: Model, variable: Variable, first: Binding): Report | null {
  const { name, bindings } = variable;
  if (!OFTEN_NEEDED.has(name) || first.kind === "comprehension" || first.kind === "except") return null;
  if (first.kind === "param" && (!NOT_FOR_PARAMETERS.has(name) || isPrescribed(model, first))) return null;
  if (variable.kind === "global" && (isExported(model, name) || bindings.some((b) => replaces(b)))) return null;
  if (bindings.some((b) => b.kind === "importFrom" && replaces(b))) return null;
  return {
    at: model.span(first.node, first.start, first.end),
    level: "hint",
    message: `\`${name}\` hides the builtin of that name from here on. A later ${name}(…) in this scope would call this one. Another name, such as \`${name}_\`, avoids the surprise.`,
    fixes: rename(model, variable, first, []),
  };
}

/** A parameter of a lambda, or of a method that a base class may dictate. */
function isPrescribed(model: Model, binding: Binding): boolean {
  const fn = model.enclosing(binding.node, "FunctionDef", "AsyncFunctionDef", "Lambda");
  if (!fn || fn.kind === "Lambda") return true;
  const cls = model.parent(fn);
  return cls?.kind === "ClassDef" && (cls.bases.length > 0 || /^__\w+__$/.test(fn.name.name));
}

/** `open = io.open`, `from six.moves import range`, `input = raw_input`: one function in place of another. */
function replaces(binding: Binding): boolean {
  const { owner, value } = binding;
  if (owner.kind === "ImportFrom") return REPLACING_MODULES.test(owner.module ?? "") || owner.level > 0;
  if (value?.kind === "Attribute") return true;
  return (
    value?.kind === "Name" &&
    (BUILTIN_NAMES.has(value.id) ||
      ["raw_input", "unicode", "xrange", "basestring", "long", "unichr"].includes(value.id))
  );
}

/** The module offers the name on purpose. */
function isExported(model: Model, name: string): boolean {
  const binding = model.global("__all__").bindings.find((b) => b.value);
  const value = binding?.value;
  if (value?.kind !== "List" && value?.kind !== "Tuple") return false;
  return value.elts.some((e) => e.kind === "Constant" && e.value === name);
}

/** A member of the class body that hides a builtin which the body itself reads later. */
function* inClassBody(model: Model, cls: ClassInfo): Iterable<Report> {
  for (const member of cls.members.values()) {
    if (
      !BUILTIN_NAMES.has(member.name) ||
      /^__/.test(member.name) ||
      cls.memberList.filter((m) => m.name === member.name).length > 1
    )
      continue;
    if (member.node.kind === "AnnAssign" && !member.node.value) continue; // only declares
    const from = model.document.position(member.node);
    const isFunction = member.kind !== "attribute";
    for (const stmt of cls.node.body) {
      if (stmt === member.node || (model.document.position(stmt) < from && model.document.position(stmt) !== from))
        continue;
      model.enter(stmt);
      const use = [...readsOfBody(model, stmt)].find(
        (n) => n.id === member.name && meansBuiltin(model, n, member.value, isFunction),
      );
      if (!use) continue;
      const start =
        member.node.kind === "FunctionDef" || member.node.kind === "AsyncFunctionDef" || member.node.kind === "ClassDef"
          ? member.node.name
          : targetOf(member.node, member.name);
      if (!start) break;
      yield {
        at: model.span(member.node, start.start, start.end),
        level: "warning",
        message: `\`${member.name}\` hides the builtin for the rest of the class body, and \`${model.text(model.parent(use) ?? use).split(/\r?\n/)[0]}\` needs it. Rename the member, or write builtins.${member.name} there.`,
        related: [{ at: use, message: "The builtin is needed here" }],
      };
      break;
    }
  }
}

function targetOf(stmt: Node, name: string): Node | null {
  const targets = stmt.kind === "Assign" ? stmt.targets : stmt.kind === "AnnAssign" ? [stmt.target] : [];
  return targets.find((t) => t.kind === "Name" && t.id === name) ?? null;
}

/** Reads that run in the class body: values, annotations, and the headers of methods. */
function* readsOfBody(model: Model, stmt: Node): Iterable<Name> {
  const roots: Node[] =
    stmt.kind === "FunctionDef" || stmt.kind === "AsyncFunctionDef"
      ? [...stmt.decorator_list, stmt.args, ...(stmt.returns ? [stmt.returns] : [])]
      : stmt.kind === "ClassDef"
        ? []
        : [stmt];
  for (const node of model.within(roots, { nested: false }))
    if (node.kind === "Name" && node.ctx === "Load") yield node;
}

function meansBuiltin(model: Model, use: Name, value: Expr | null, isFunction: boolean): boolean {
  const parent = model.parent(use);
  const isDataValue = isFunction || (value !== null && DATA.has(model.typeOf(value)?.name ?? ""));
  if (parent?.kind === "Subscript" && parent.value === use) return isAnnotation(model, parent);
  if (parent?.kind === "Call" && parent.func === use) return isDataValue;
  return isDataValue && isAnnotation(model, use);
}

/** Renames every mention that means the variable; what needs the builtin stays and then finds it. */
function rename(model: Model, variable: Variable, first: Binding, needed: readonly Name[]): FixPlan[] {
  const { name, symbol } = variable;
  const fresh = `${name}_`;
  const bindings = variable.bindings.filter((b) => b.name === name);
  if (
    bindings.some((b) => b.kind === "typeParam") ||
    symbol?.declarations.length ||
    symbol?.captures.some((c) => c.declarations.length)
  )
    return [];
  if (
    isTaken(model, variable, fresh) ||
    [...bindings.map((b) => b.node), ...variable.uses].some((n) => /=\s*(?:![rsa])?\}?$/.test(inBraces(model, n)))
  )
    return [];
  const changes: Change[] = [];
  for (const b of bindings) {
    if (b.node.kind === "alias") {
      if (b.node.asname === null && b.owner.kind !== "ImportFrom") return [];
      changes.push(
        b.node.asname
          ? model.edit.replaceSpan(b.node, b.start, b.end, fresh)
          : model.edit.insertAfter(b.node, ` as ${fresh}`),
      );
    } else changes.push(model.edit.replaceSpan(b.node, b.start, b.end, fresh));
  }
  const mayBeEarly = first.kind !== "param" || bindings.some((b) => b.kind === "del");
  for (const use of variable.uses)
    if (!needed.includes(use) && !(mayBeEarly && isTooEarly(model, use))) changes.push(model.edit.replace(use, fresh));
  const local =
    first.scope.kind === "function" &&
    bindings.every(
      (b) =>
        b.kind === "assign" || b.kind === "for" || b.kind === "augassign" || b.kind === "with" || b.kind === "walrus",
    );
  return [{ title: `Rename \`${name}\` to \`${fresh}\``, safe: local && !looksUpNames(model, first), changes }];
}

/** Read before the variable has a value: renamed or not, this line meant the builtin. */
function isTooEarly(model: Model, use: Name): boolean {
  const reached = model.document.unitOf(use) === model.unit ? model.reached(use) : null;
  return reached?.tracked === true && reached.unbound && reached.bindings.length === 0;
}

function isTaken(model: Model, variable: Variable, fresh: string): boolean {
  if (model.global(fresh).bindings.length > 0) return true;
  for (let scope = variable.symbol?.scope ?? null; scope; scope = scope.parent)
    if (scope.symbols.has(fresh)) return true;
  return variable.symbol?.captures.some((c) => c.scope.symbols.has(fresh)) ?? false;
}

/** The rest of a replacement field that shows its own source, as in `f"{list=}"`. */
function inBraces(model: Model, node: Node): string {
  const parent = model.parent(node);
  return parent?.kind === "FormattedValue" ? model.text(parent) : "";
}

function looksUpNames(model: Model, binding: Binding): boolean {
  const fn = model.function(binding.node);
  if (!fn) return false;
  for (const node of model.within(fn))
    if (node.kind === "Call" && model.isBuiltin(node.func, "locals", "vars", "exec", "eval")) return true;
  return false;
}
