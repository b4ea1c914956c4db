import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { isInTest } from "../analysis/tests";
import type { Global, Identifier, Name, Node, Nonlocal } from "../python/ast";
import { Mention, type Scope } from "../python/symbols";

/** `global` and `nonlocal` that do nothing, cannot work, or are missing. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Global")) yield* declared(model, node);
  for (const node of model.nodes("Nonlocal")) yield* nonlocals(model, node);
  yield* forgotten(model);
}

function* declared(model: Model, node: Global): Iterable<Report> {
  const scope = model.scopeOf(node);
  for (const name of node.names) {
    const at = model.span(node, name.start, name.end);
    if (scope.kind === "module") {
      yield {
        at,
        message: `At module level \`${name.name}\` is global anyway, so this line does nothing. Remove it: the functions that assign the name need it.`,
        fixes: [{ title: "Remove it", safe: true, changes: removal(model, node, name) }],
      };
      continue;
    }
    const symbol = scope.symbols.get(name.name);
    if (!symbol) continue;
    if (symbol.mentions & Mention.param) {
      yield {
        at,
        level: "warning",
        message: `SyntaxError: \`${name.name}\` is a parameter of this function and cannot be global as well. Give one of them another name.`,
        fixes: [removePlan(model, node, name, false)],
      };
      continue;
    }
    const early = earlier(scope, name);
    if (early) {
      yield {
        at,
        level: "warning",
        message: `SyntaxError: \`${name.name}\` is used in this function before the global statement. Move the statement to the top of the function.`,
        related: [{ at: early, message: "Used here before" }],
        fixes: movePlan(model, node),
      };
      continue;
    }
    if (symbol.bindings.length > 0 || innerBinding(scope, name.name)) continue;
    yield {
      at,
      message: `\`global ${name.name}\` does nothing here: the function only reads \`${name.name}\` or changes the object, and only assigning needs the statement. Remove it.`,
      fixes: [removePlan(model, node, name, true)],
    };
  }
}

/** A mention of the name in the scope that stands before its declaration. */
function earlier(scope: Scope, name: Identifier): Node | null {
  const symbol = scope.symbols.get(name.name);
  if (!symbol) return null;
  const first = Math.min(...symbol.declarations.map((d) => d.start));
  return symbol.bindings.find((b) => b.start < first)?.node ?? symbol.uses.find((use) => use.start < first) ?? null;
}

/** A class or comprehension inside the function binds the name under the same declaration. */
const innerBinding = (scope: Scope, name: string): boolean =>
  scope.children.some(
    (child) =>
      (child.kind === "class" || child.kind === "comprehension") && (child.symbols.get(name)?.bindings.length ?? 0) > 0,
  );

function* nonlocals(model: Model, node: Nonlocal): Iterable<Report> {
  const scope = model.scopeOf(node);
  for (const name of node.names) {
    const symbol = scope.symbols.get(name.name);
    if (!symbol) continue;
    const at = model.span(node, name.start, name.end);
    if (symbol.mentions & Mention.param)
      yield {
        at,
        level: "warning",
        message: `SyntaxError: \`${name.name}\` is a parameter of this function and cannot be nonlocal as well. Give one of them another name.`,
        fixes: [removePlan(model, node, name, false)],
      };
    else if (scope.kind === "module")
      yield {
        at,
        level: "warning",
        message: `SyntaxError: there is no function around this line, so \`${name.name}\` cannot be nonlocal. Remove the statement.`,
        fixes: [removePlan(model, node, name, false)],
      };
    else if (!symbol.owner) {
      const isGlobal = model.global(name.name).kind === "global";
      yield {
        at,
        level: "warning",
        message: `SyntaxError: no function around this one has a variable \`${name.name}\`. ${isGlobal ? "It belongs to the module: write global." : "Give it a value in the function around it first."}`,
        fixes:
          isGlobal && node.names.length === 1
            ? [{ title: "Write global", safe: false, changes: [model.edit.replace(node, `global ${name.name}`)] }]
            : [removePlan(model, node, name, false)],
      };
    }
  }
}

/** A local variable with the name of a global one, set and never read: the function meant the global. */
function* forgotten(model: Model): Iterable<Report> {
  if (model.unit.kind !== "function") return;
  const seen = new Set<string>();
  for (const node of model.nodes("Assign")) {
    const [target] = node.targets;
    if (node.targets.length !== 1 || target?.kind !== "Name" || target.id.startsWith("_") || seen.has(target.id))
      continue;
    const all = model.global(target.id).bindings;
    const bindings = all.filter((b) => b.scope.kind === "module");
    if (
      bindings.length === 0 ||
      bindings.some((b) => b.kind !== "assign" && b.kind !== "annassign" && b.kind !== "augassign")
    )
      continue;
    const variable = model.variable(target);
    if (variable.kind !== "local" || variable.uses.length > 0 || variable.bindings.some((b) => b.kind !== "assign"))
      continue;
    const fn = model.function(target);
    if (!fn || fn.kind === "Lambda" || model.scopeOf(target).kind !== "function") continue;
    const reader =
      all.find((b) => b.kind === "augassign" && b.scope.kind !== "module")?.node ??
      model
        .global(target.id)
        .uses.find((use) => model.function(use) !== null || comesLater(model, use, bindings[0]!.node));
    if (!reader || isInTest(model, target) || readsAllNames(model, fn)) continue;
    if (WORKED_OUT.has(node.value.kind) && bindings.some(({ value }) => model.same(value, node.value))) continue;
    seen.add(target.id);
    yield {
      at: target,
      message: `This makes a new local \`${target.id}\` that nobody reads; the \`${target.id}\` of the module stays as it is. Write \`global ${target.id}\` at the top of \`${fn.name.name}\` if it is meant, or better return the value.`,
      related: [
        { at: bindings[0]!.node, message: "The one of the module" },
        { at: reader, message: "Read here" },
      ],
      fixes: globalPlan(model, fn, target),
    };
  }
}

/** The same call, item or attribute here and in the module gives the same thing: nothing was forgotten. */
const WORKED_OUT: ReadonlySet<Node["kind"]> = new Set(["Call", "Subscript", "Attribute"]);

/** `locals()` or `exec` reads names that no other line mentions. */
const readsAllNames = (model: Model, fn: Node): boolean =>
  model.below(fn, "Call").some(({ func }) => model.isBuiltin(func, "locals", "vars", "exec", "eval"));

const comesLater = (model: Model, use: Node, binding: Node): boolean =>
  model.document.absolute(model.place(use)).start > model.document.absolute(model.place(binding)).end;

function globalPlan(model: Model, fn: Parameters<Model["edit"]["insertStatementFirst"]>[0], target: Name): FixPlan[] {
  const change = model.edit.insertStatementFirst(fn, [`global ${target.id}`]);
  return change ? [{ title: `Declare \`global ${target.id}\``, safe: false, changes: [change] }] : [];
}

/** The statement with this name alone moves to the top of its function. */
function movePlan(model: Model, node: Global): FixPlan[] {
  const fn = model.function(node);
  if (!fn || fn.kind === "Lambda" || node.names.length > 1) return [];
  const change = model.edit.insertStatementFirst(fn, [model.text(node)]);
  return change
    ? [{ title: "Move it to the top of the function", safe: true, changes: [change, model.edit.removeStatement(node)] }]
    : [];
}

const removePlan = (model: Model, node: Global | Nonlocal, name: Identifier, safe: boolean): FixPlan => ({
  title: `Remove \`${name.name}\` from the statement`,
  safe,
  changes: removal(model, node, name),
});

/** The whole statement, or one name of it with its comma. */
function removal(model: Model, node: Global | Nonlocal, name: Identifier) {
  if (node.names.length === 1) return [model.edit.removeStatement(node)];
  const i = node.names.indexOf(name);
  const next = node.names[i + 1];
  return [
    next
      ? model.edit.replaceSpan(node, name.start, next.start, "")
      : model.edit.replaceSpan(node, node.names[i - 1]!.end, name.end, ""),
  ];
}
