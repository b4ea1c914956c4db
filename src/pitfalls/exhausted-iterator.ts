import type { Change, FixPlan, Report } from "../analysis/detector";
import {
  ENDLESS,
  METHODS_TAKE_ALL,
  TAKES_ALL,
  TAKES_ALL_AT,
  TAKES_LAZILY,
  TAKES_SOME,
} from "../analysis/facts/iterators";
import { RESULT_TYPE } from "../analysis/facts/results";
import { readsNamed } from "../analysis/given";
import type { Binding, Model } from "../analysis/model";
import type { Arg, AsyncFor, Attribute, Call, Expr, For, Kind, Name, Node } from "../python/ast";

/**
 * How much a use takes: everything; until the answer is known; one item or up to a `break`, which is usually meant;
 * nothing, because it only asks whether the iterator is true.
 */
type Amount = "all" | "some" | "part" | "test";

interface Use {
  readonly name: Name;
  readonly amount: Amount;
  /** The node that is done when the items are taken. */
  readonly at: Node;
}

interface Source {
  readonly binding: Binding;
  /** What made it: `genexp`, `map`, `open`, the name of a generator function, `annotation`. */
  readonly via: string;
  readonly isFile: boolean;
}

/** A name that gets an iterator, and the same as in `Source`. */
interface Made {
  readonly name: Name | Arg;
  readonly via: string;
  readonly isFile: boolean;
}

const DEPTH = 4;

export function* detect(model: Model): Iterable<Report> {
  const names = new Set<string>();
  for (const made of iterators(model)) {
    const { name: node, via, isFile } = made;
    const id = node.kind === "Name" ? node.id : node.arg;
    names.add(id);
    if (!mayMatter(made, readsNamed(model, id))) continue;
    const binding = model.variable(node).bindings.find((b) => b.node === node);
    if (!binding) continue;
    const source = { binding, via, isFile };
    const uses = usesOf(model, source.binding);
    const test = source.isFile ? undefined : uses.find((use) => use.amount === "test");
    if (test) {
      const message = `\`${test.name.id}\` is ${maker(source)}, and an iterator is always true, even when nothing is in it. Make a list of it, then test the list.`;
      yield { at: test.name, message, related: definition(source), fixes: listFix(model, source) };
    }
    const pair = secondUse(model, source, uses);
    if (!pair) continue;
    const { first, second } = pair;
    const inside = first.at.kind === "For" && isInside(model, second.name, first.at);
    const again = first === second ? "The loop comes here again, but then" : "Here";
    const name = `\`${second.name.id}\``;
    const cure = source.isFile
      ? `Rewind it with ${second.name.id}.seek(0), or keep what you read.`
      : "Make a list of it once, or make a new iterator for each use.";
    const used =
      first.amount === "some" ? "`any`, `all` or `in` has already taken a part of it" : "it has been used up";
    yield {
      at: second.name,
      ...(first.amount === "some" ? { level: "hint" as const } : {}),
      message: inside
        ? `Both loops walk over the same ${name}: the inner one takes all that is left, so the outer one ends after its first round. It is ${maker(source)}. ${cure}`
        : `${again} ${name} is ${first.amount === "some" ? "no longer complete" : "empty"}: it is ${maker(source)}, and ${used}. ${cure}`,
      related: [...(first === second ? [] : [{ at: first.name, message: "Used up here." }]), ...definition(source)],
      fixes: source.isFile ? rewind(model, first, second) : listFix(model, source),
    };
  }
  if (model.unit.ownClass)
    for (const node of model.nodes("Attribute")) if (isHandedOn(node)) yield* takenByMethods(model, node);
  for (const call of model.nodes("Call"))
    if (call.args.some((arg) => (arg.kind === "Name" ? names.has(arg.id) : LENT.has(arg.kind))))
      yield* lentTwice(model, call, names);
}

/** It is what a loop walks over, or an argument. */
function isHandedOn(node: Attribute): boolean {
  const { ctx, parent } = node;
  if (ctx !== "Load") return false;
  if (parent?.kind === "For" || parent?.kind === "comprehension") return parent.iter === node;
  return parent?.kind === "Call" && parent.func !== node;
}

/** `self.rows`, an iterator that `__init__` made, which two methods walk over. */
function* takenByMethods(model: Model, node: Attribute): Iterable<Report> {
  const facts = model.selfClass(node.value)?.attributes.get(node.attr);
  const [made, ...others] = facts?.assigned ?? [];
  if (!facts || !made?.value || others.length > 0 || facts.mutated.length > 0 || made.method.name.name !== "__init__")
    return;
  const home = model.of(made.value);
  if (!mayMake(home, made.value)) return;
  const type = home.typeOf(made.value);
  const via = made.value.kind === "GeneratorExp" ? "genexp" : type?.name === "iterator" ? type.via : undefined;
  if (!via || via === "iter" || ENDLESS.has(via)) return;
  const takers = facts.read.filter(
    (use) => use.node.kind === "Attribute" && take(model.of(use.node), use.node, 0)?.amount === "all",
  );
  const first = takers.find(
    (use) => use.node !== node && model.document.position(use.node) < model.document.position(node),
  );
  if (!first || first.method === model.function(node) || !takers.some((use) => use.node === node)) return;
  yield {
    at: node,
    level: "info",
    message: `\`self.${node.attr}\` is ${via === "genexp" ? "a generator expression" : `an iterator made by \`${via}\``}, which can be walked over once, and \`${first.method.name.name}\` walks over it too: whichever runs second finds nothing. Make a list of it in __init__.`,
    related: [
      { at: made.node, message: "The iterator is made here." },
      { at: first.node, message: "Walked over here as well." },
    ],
    fixes:
      model.global("list").kind === "builtin"
        ? [
            {
              title: "Make a list of it once",
              safe: false,
              changes:
                made.value.kind === "GeneratorExp"
                  ? brackets(model, made.value)
                  : model.edit.wrap(made.value, "list(", ")"),
            },
          ]
        : [],
  };
}

/** A quick look at the reads: two may take items, or one that may come again, or one asks whether there are any. */
function mayMatter({ isFile }: Pick<Made, "isFile">, reads: readonly Name[]): boolean {
  let takers = 0;
  for (const read of reads) {
    const { parent } = read;
    if (!parent || (parent.kind === "Attribute" && !READS.test(parent.attr))) continue;
    if (!isFile && (ASKING.has(parent.kind) || isBool(parent))) return true;
    if (!TAKING.has(parent.kind)) continue;
    if (++takers > 1 || isRepeated(read, parent)) return true;
  }
  return false;
}

const isBool = (node: Node) => node.kind === "Call" && node.func.kind === "Name" && node.func.id === "bool";

function isRepeated(read: Name, parent: Node): boolean {
  for (let at = parent.kind === "For" && parent.iter === read ? parent.parent : parent; at; at = at.parent)
    if (REPEATING.has(at.kind)) return true;
  return false;
}

const READS = /^(read|readlines)$/;
const ASKING = new Set<Kind>(["If", "While", "IfExp", "Assert", "UnaryOp", "BoolOp"]);
const TAKING = new Set<Kind>([
  "For",
  "AsyncFor",
  "comprehension",
  "Call",
  "Starred",
  "YieldFrom",
  "Compare",
  "Assign",
  "AugAssign",
  "Attribute",
] as const);
const REPEATING = new Set<Kind>(["For", "AsyncFor", "While", "ListComp", "SetComp", "DictComp", "GeneratorExp"]);

const LENT = new Set<Kind>(["GeneratorExp", "Call"]);

/** An iterator goes to a function of this file that walks over its parameter twice. */
function* lentTwice(model: Model, call: Call, names: ReadonlySet<string>): Iterable<Report> {
  const fn = model.functionNamed(call.func);
  if (!fn || fn.decorated || fn.node.kind === "Lambda") return;
  const skipped = fn.isMethod && call.func.kind === "Attribute" ? 1 : 0;
  for (const [index, arg] of call.args.entries()) {
    if (arg.kind === "Starred") return;
    const type = (arg.kind === "Name" ? names.has(arg.id) : mayMake(model, arg)) ? model.typeOf(arg) : null;
    const param = fn.params[index + skipped];
    if (!type?.via || (type.name !== "iterator" && type.name !== "generator") || ENDLESS.has(type.via)) continue;
    if (!param || !model.isPlainParameter(param) || param.annotation) continue;
    model.enter(fn.node);
    const binding = model.variable(param).bindings.find((b) => b.node === param);
    const source = binding && { binding, via: type.via, isFile: false };
    const pair = source && secondUse(model, source, usesOf(model, binding));
    if (!source || pair?.first.amount !== "all" || pair.second.amount === "part") continue;
    yield {
      at: arg,
      message: `\`${fn.name}\` walks over \`${param.arg}\` twice, but this is ${maker(source)}: the second time it is empty. Pass a list.`,
      related: [{ at: pair.second.name, message: "Empty here." }],
      fixes:
        model.global("list").kind === "builtin"
          ? [{ title: "Pass a list", safe: false, changes: asList(model, arg, call) }]
          : [],
    };
  }
}

function asList(model: Model, arg: Expr, call: Call): readonly Change[] {
  if (arg.kind !== "GeneratorExp") return model.edit.wrap(arg, "list(", ")");
  // A generator expression that is the only argument shares its parentheses with the call.
  if (model.text(model.span(call, call.func.end, arg.start)).trim() !== "") return brackets(model, arg);
  const at = (offset: number, text: string) => model.edit.replaceSpan(arg, offset, offset, text);
  return [at(arg.start + 1, "["), at(arg.end - 1, "]")];
}

/** `(x for x in y)` → `[x for x in y]`. */
const brackets = (model: Model, expr: Expr) => [
  model.edit.replaceSpan(expr, expr.start, expr.start + 1, "["),
  model.edit.replaceSpan(expr, expr.end - 1, expr.end, "]"),
];

function maker({ via, isFile }: Source): string {
  if (isFile) return "a file, which is read from where it stands";
  if (via === "genexp") return "a generator expression, which can be walked over once";
  return via === "annotation"
    ? "an iterator, which can be walked over once"
    : `an iterator made by \`${via}\`, which can be walked over once`;
}

const definition = ({ binding }: Source) => [{ at: binding.node, message: "The iterator is made here." }];

// ---------------------------------------------------------------- where iterators come from
function iterators(model: Model): Made[] {
  const found: Made[] = [];
  const note = (name: Expr | null | undefined, value: Expr | null) => {
    if (name?.kind !== "Name" || (value?.kind !== "Call" && value?.kind !== "GeneratorExp")) return;
    if (!isWorthALook(model, readsNamed(model, name.id)) || !mayMake(model, value)) return;
    const type = model.typeOf(value);
    const via = type ? type.via : value.kind === "Call" ? returnedBy(model, value) : null;
    if (!via || ENDLESS.has(via) || (type && !MADE.has(type.name))) return;
    found.push({ name, via, isFile: type?.name === "file" });
  };
  for (const { targets, value } of model.nodes("Assign")) note(targets[0], value);
  for (const { target, value } of model.nodes("AnnAssign")) note(target, value);
  for (const { target, value } of model.nodes("NamedExpr")) note(target, value);
  for (const item of model.nodes("withitem")) note(item.optional_vars, item.context_expr);
  for (const param of model.nodes("arg")) if (param.annotation) noteParameter(model, param, param.annotation, found);
  return found;
}

/** Before anybody asks what the value is: the reads may matter, or a function of this file gets it. */
const isWorthALook = (model: Model, reads: readonly Name[]) =>
  mayMatter({ isFile: false }, reads) ||
  reads.some(({ parent }) => parent?.kind === "Call" && model.functionNamed(parent.func) !== null);

function noteParameter(model: Model, param: Arg, annotation: Expr, found: Made[]): void {
  const base = annotation.kind === "Subscript" ? annotation.value : annotation;
  if (
    !PROMISES.has(model.qualified(base) ?? "") ||
    readsNamed(model, param.arg).length === 0 ||
    !model.isPlainParameter(param)
  )
    return;
  found.push({ name: param, via: "annotation", isFile: false });
}

const MADE = new Set(["iterator", "generator", "async generator", "file"]);
const PROMISES = new Set(
  ["typing", "collections.abc"].flatMap((module) => [`${module}.Iterator`, `${module}.Generator`]),
);

/** A quick look that needs no types: only such expressions make an iterator or open a file. */
function mayMake(model: Model, value: Expr): boolean {
  if (value.kind !== "Call") return value.kind === "GeneratorExp";
  const type = RESULT_TYPE[model.qualified(value.func) ?? ""];
  return type
    ? MADE.has(type)
    : model.functionNamed(value.func)?.isGenerator === true || returnedBy(model, value) !== null;
}

/** What a function of this file made that only hands out a fresh iterator: `return (x for x in …)`, `return map(…)`. */
function returnedBy(model: Model, call: Call): string | null {
  const fn = model.functionNamed(call.func);
  if (!fn || fn.decorated || fn.isAsync || fn.isGenerator || !fn.returnsValue || fn.node.kind === "Lambda") return null;
  model.enter(fn.node);
  const home = model.of(fn.node);
  let made: string | null = null;
  for (const node of home.within(fn.node.body, { nested: false })) {
    if (node.kind !== "Return") continue;
    const { value } = node;
    if (value?.kind === "GeneratorExp") made = fn.name;
    else if (value?.kind === "Call" && LAZY_RESULTS.has(home.qualified(value.func) ?? "")) made = fn.name;
    else return null;
  }
  return made;
}

const LAZY_RESULTS = new Set(["builtins.map", "builtins.filter", "builtins.zip", "builtins.reversed"]);

// ---------------------------------------------------------------- who takes from them
function usesOf(model: Model, binding: Binding): Use[] {
  const home =
    binding.node.kind === "arg"
      ? model.enclosing(binding.node, "FunctionDef", "AsyncFunctionDef", "Lambda")
      : model.function(binding.node);
  const uses: Use[] = [];
  for (const name of model.readsOf(binding)) {
    const reaching = model.reaching(name);
    if (model.function(name) !== home || reaching?.bindings.length !== 1 || reaching.unbound) continue;
    const taken = take(model, name, 0);
    if (taken) uses.push({ name, ...taken });
  }
  return uses;
}

/** What happens to the items of the iterator that `expr` gives; null where nothing is known. */
function take(model: Model, expr: Expr, depth: number): { amount: Amount; at: Node } | null {
  const parent = model.parent(expr);
  if (!parent || depth > DEPTH) return null;
  switch (parent.kind) {
    case "For":
    case "AsyncFor":
      return parent.iter === expr ? { amount: stops(model, parent) ? "part" : "all", at: parent } : null;
    case "comprehension": {
      const whole = model.parent(parent);
      if (parent.iter !== expr || !whole || !("generators" in whole)) return null;
      return whole.kind === "GeneratorExp" ? take(model, whole, depth + 1) : { amount: "all", at: whole };
    }
    case "Call":
      return takenByCall(model, parent, expr, depth);
    case "Starred":
      return { amount: "all", at: model.parent(parent) ?? parent };
    case "YieldFrom":
      return { amount: "all", at: parent };
    case "Compare":
      return parent.left !== expr && parent.ops.some((op) => op === "In" || op === "NotIn")
        ? { amount: "some", at: parent }
        : null;
    case "Assign": {
      const [target] = parent.targets;
      if (target?.kind === "Tuple" || target?.kind === "List") return { amount: "all", at: parent };
      return target?.kind === "Name" && expr.kind !== "Name" ? takenThrough(model, target, depth) : null;
    }
    case "AugAssign":
      return parent.op === "Add" && parent.value === expr && model.typeOf(parent.target)?.name === "list"
        ? { amount: "all", at: parent }
        : null;
    case "Attribute": {
      const call = model.parent(parent);
      if (call?.kind !== "Call" || call.func !== parent || call.args.length) return null;
      return READS.test(parent.attr) ? { amount: "all", at: call } : null;
    }
    case "If":
    case "While":
    case "IfExp":
    case "Assert":
      return parent.test === expr && expr.kind === "Name" ? { amount: "test", at: parent } : null;
    case "UnaryOp":
      return parent.op === "Not" && expr.kind === "Name" ? { amount: "test", at: parent } : null;
    case "BoolOp":
      return parent.values[parent.values.length - 1] !== expr && expr.kind === "Name"
        ? { amount: "test", at: parent }
        : null;
    default:
      return null;
  }
}

function takenByCall(model: Model, call: Call, expr: Expr, depth: number): { amount: Amount; at: Node } | null {
  const index = call.args.indexOf(expr);
  if (index < 0) return null;
  const name = model.qualified(call.func) ?? "";
  if (index === 0 && name === "builtins.bool") return expr.kind === "Name" ? { amount: "test", at: call } : null;
  if (index === 0 && name === "builtins.next") return { amount: "part", at: call };
  if (index === 0 && TAKES_ALL.has(name)) return { amount: "all", at: call };
  if (TAKES_ALL_AT[name] === index) return { amount: "all", at: call };
  if (TAKES_SOME.has(name)) return { amount: "some", at: call };
  if (TAKES_LAZILY.has(name)) {
    const taken = take(model, call, depth + 1);
    const shortest = name === "builtins.zip" && call.args.some((arg) => !model.same(arg, expr));
    return taken && shortest && taken.amount === "all" ? { amount: "part", at: taken.at } : taken;
  }
  if (name === "itertools.islice") {
    const taken = take(model, call, depth + 1);
    return taken && { amount: "part", at: taken.at };
  }
  if (call.func.kind !== "Attribute" || name !== "") return null;
  if (METHODS_TAKE_ALL.has(call.func.attr) && index === call.args.length - 1) return { amount: "all", at: call };
  const isUpdate =
    call.func.attr === "update" && ["set", "dict", "Counter"].includes(model.typeOf(call.func.value)?.name ?? "");
  return isUpdate ? { amount: "all", at: call } : null;
}

/** The items pass through another lazy iterator with a name: what happens to that one. */
function takenThrough(model: Model, target: Name, depth: number): { amount: Amount; at: Node } | null {
  const binding = model.variable(target).bindings.find((b) => b.node === target);
  for (const use of binding ? model.readsOf(binding) : []) {
    const taken = take(model, use, depth + 1);
    if (taken && taken.amount !== "test") return taken;
  }
  return null;
}

/** The loop can end before its iterator does. */
function stops(model: Model, loop: For | AsyncFor): boolean {
  for (const node of model.within(loop.body, { nested: false }))
    if (node.kind === "Return" || (node.kind === "Break" && model.loop(node) === loop)) return true;
  return false;
}

// ---------------------------------------------------------------- which use comes too late
function secondUse(model: Model, source: Source, uses: readonly Use[]): { first: Use; second: Use } | null {
  const { binding, via, isFile } = source;
  const renewed = (node: Node) =>
    node === binding.node ||
    node === binding.owner ||
    (node.kind === "Call" && node.func.kind === "Attribute" && /^(seek|truncate)$/.test(node.func.attr));
  const takers = uses.filter((use) => use.amount !== "test");
  for (const second of takers)
    for (const first of takers) {
      if (
        first.amount === "part" ||
        (first.amount === "some" && (isFile || via === "iter" || second.amount === "part"))
      )
        continue;
      if (first === second) {
        const inOuter = takers.some(
          (outer) => outer !== first && outer.at.kind === "For" && isInside(model, first.name, outer.at),
        );
        if (first.amount === "all" && !inOuter && model.canReach(first.at, first.name, renewed))
          return { first, second };
        continue;
      }
      if (first.at === second.at || (via === "iter" && second.amount === "part")) continue;
      if (first.at.kind === "For" && isInside(model, second.name, first.at)) {
        if (second.at.kind === "For" && second.amount === "all" && !isFile && via !== "iter") return { first, second };
        continue;
      }
      if (model.canReach(first.at, second.name, renewed)) return { first, second };
    }
  return null;
}

function isInside(model: Model, node: Node, loop: For): boolean {
  let below: Node = node;
  for (const at of model.ancestors(node)) {
    if (at === loop) return (loop.body as readonly Node[]).includes(below);
    below = at;
  }
  return false;
}

// ---------------------------------------------------------------- fixes
function listFix(model: Model, { binding, via }: Source): FixPlan[] {
  if (model.global("list").kind !== "builtin") return [];
  const title = "Make a list of it once";
  const { value } = binding;
  if (value && model.typeOf(value)?.name === "async generator") return [];
  if (value?.kind === "GeneratorExp") return [{ title, safe: false, changes: brackets(model, value) }];
  if (value) return [{ title, safe: false, changes: model.edit.wrap(value, "list(", ")") }];
  const fn =
    binding.node.kind === "arg" && via === "annotation"
      ? model.enclosing(binding.node, "FunctionDef", "AsyncFunctionDef")
      : null;
  const change = fn && model.edit.insertStatementFirst(fn, [`${binding.name} = list(${binding.name})`]);
  return change ? [{ title, safe: false, changes: [change] }] : [];
}

function rewind(model: Model, first: Use, second: Use): FixPlan[] {
  const stmt = model.statement(second.name);
  if (
    stmt === model.statement(first.name) ||
    !["Expr", "Assign", "Return", "For", "AugAssign", "With"].includes(stmt.kind)
  )
    return [];
  const change = model.edit.insertLinesBefore(stmt, [`${second.name.id}.seek(0)`]);
  return change ? [{ title: `Rewind ${second.name.id} first`, safe: false, changes: [change] }] : [];
}
