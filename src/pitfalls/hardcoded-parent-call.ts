import type { FixPlan, Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import type { Attribute, Call, ClassDef, Expr, FunctionNode } from "../python/ast";

/** `Parent.method(self, …)` in an override, where `super()` would ask the next class in the order. */
export function* detect(model: Model): Iterable<Report> {
  if (model.nodes("FunctionDef").length + model.nodes("AsyncFunctionDef").length === 0) return;
  for (const call of model.nodes("Call")) {
    const { func } = call;
    const [object] = call.args;
    if (func.kind !== "Attribute" || object?.kind !== "Name" || !isDotted(func.value)) continue;
    const place = methodAround(model, call);
    if (!place || func.attr !== place.fn.name.name || object.id !== place.first) continue;
    const { fn, node } = place;
    const base = node.bases.find((one) => model.text(plain(one)) === model.text(func.value));
    if (!base || model.isBuiltin(func.value, "object") || isExplained(model, call)) continue;
    const cls = model.classOf(node);
    if (!cls || !model.selfClass(object)) continue;
    const calls = callsOfBases(model, fn, object.id, node);
    if (basesBesideObject(model, node) > 1) {
      if (model.isBuiltin(func.value, ...CONTAINERS)) continue; // which ask no next class themselves
      if (!cls.mro() && (calls.length > 1 || base !== node.bases[0])) continue; // each base gets its own
      const shared = runsTwice(model, calls, fn);
      if (!shared && (areChosen(model, cls, fn, calls) || haveOwnArguments(calls))) continue;
      yield report(model, cls, call, func, calls.length, shared || leavesOut(model, cls, fn, func, calls) ? cls : null);
    } else yield report(model, cls, call, func, calls.length, joinedBelow(model, cls, fn.name.name, func.value));
  }
}

const CONTAINERS = ["dict", "list", "set", "frozenset", "tuple", "str", "bytes"];

const basesBesideObject = (model: Model, node: ClassDef) =>
  node.bases.filter((base) => !model.isBuiltin(base, "object")).length;

const isDotted = (expr: Expr): boolean => expr.kind === "Name" || (expr.kind === "Attribute" && isDotted(expr.value));

const plain = (expr: Expr): Expr => (expr.kind === "Subscript" ? expr.value : expr);

interface InMethod {
  readonly fn: FunctionNode;
  readonly node: ClassDef;
  readonly first: string;
}

/** The method that the call stands in directly. */
function methodAround(model: Model, call: Call): InMethod | null {
  const fn = model.function(call);
  const node = fn && model.parent(fn);
  if (!fn || fn.kind === "Lambda" || node?.kind !== "ClassDef") return null;
  const first = (fn.args.posonlyargs[0] ?? fn.args.args[0])?.arg;
  return first === undefined ? null : { fn, node, first };
}

/** A comment at the call, or on a line of its own above it, gives the reason. */
function isExplained(model: Model, call: Call): boolean {
  const stmt = model.statement(call);
  if (model.hasComment(stmt)) return true;
  const { text } = model.chunkOf(stmt);
  return /(?:^|\n)[ \t]*#[^\n]*\n[ \t]*$/.test(text.slice(0, stmt.start));
}

/** The calls of this shape that the method makes, one for each base that it names. */
function callsOfBases(model: Model, fn: FunctionNode, self: string, node: ClassDef): BaseCall[] {
  const bases = node.bases.map((base) => model.text(plain(base)));
  const found: BaseCall[] = [];
  for (const call of model.below(fn, "Call")) {
    const { func } = call;
    if (func.kind !== "Attribute" || func.attr !== fn.name.name || model.function(call) !== fn) continue;
    if (call.args[0]?.kind !== "Name" || call.args[0].id !== self || !bases.includes(model.text(func.value))) continue;
    const given = [...call.args.slice(1), ...call.keywords].map((part) => model.text(part)).join();
    found.push({ call, base: model.text(func.value), parent: model.classOf(func.value), given });
  }
  return found;
}

interface BaseCall {
  readonly call: Call;
  readonly base: string;
  readonly parent: ClassInfo | null;
  /** The arguments after `self`, as written. */
  readonly given: string;
}

/** Two bases that are called one after the other lead to one method of a class above both. */
function runsTwice(model: Model, calls: readonly BaseCall[], fn: FunctionNode): boolean {
  const roots = calls.map(({ parent }) => (parent ? rootOf(parent, fn.name.name) : null));
  return calls.some((one, i) =>
    calls.some(
      (other, j) =>
        one.base !== other.base && roots[i] !== null && roots[i] === roots[j] && model.canReach(one.call, other.call),
    ),
  );
}

/** The highest class of this file that has the method. */
function rootOf(cls: ClassInfo, method: string): ClassDef | null {
  let root: ClassDef | null = null;
  for (const one of cls.mro() ?? []) if (typeof one !== "string" && one.members.has(method)) root = one.node;
  return root;
}

/** The method goes to one base or the other, or each method of the class to a base of its own. */
function areChosen(model: Model, cls: ClassInfo, fn: FunctionNode, calls: readonly BaseCall[]): boolean {
  const named = new Set(calls.map(({ base }) => base));
  if (named.size > 1)
    return calls.every((one) => calls.every((other) => one === other || !model.canReach(one.call, other.call)));
  const bases = cls.bases.map((base) => model.text(plain(base)));
  return cls.methods.some((method) => {
    const self = (method.args.posonlyargs[0] ?? method.args.args[0])?.arg;
    if (method === fn || method.name.name === fn.name.name || self === undefined) return false;
    model.enter(method);
    const ways = bases.filter((base) => model.text(method).includes(`${base}.${method.name.name}(${self}`));
    return ways.length === 1 && !named.has(ways[0]!);
  });
}

/** Several bases in turn, each with what it needs: no single `super()` call says that. */
const haveOwnArguments = (calls: readonly BaseCall[]): boolean =>
  new Set(calls.map(({ base }) => base)).size > 1 && new Set(calls.map(({ given }) => given)).size > 1;

/** Another base has a method of its own that the calls pass by. */
function leavesOut(
  model: Model,
  cls: ClassInfo,
  fn: FunctionNode,
  func: Attribute,
  calls: readonly BaseCall[],
): boolean {
  const named = model.classOf(func.value);
  if (!named) return false;
  return cls
    .parents()
    .some(
      (parent) =>
        parent.node !== named.node &&
        parent.find(fn.name.name) !== null &&
        !calls.some((one) => one.parent?.node === parent.node),
    );
}

/**
 * A class of this file below this one, for whose objects another class with the method comes next, and which comes to
 * this method.
 */
function joinedBelow(model: Model, cls: ClassInfo, method: string, parent: Expr): ClassInfo | null {
  const meant = model.document.isTopLevel(cls.node) ? model.classOf(parent)?.find(method)?.owner : null;
  return meant ? below(model, cls, cls, method, meant, 0) : null;
}

function below(
  model: Model,
  at: ClassInfo,
  cls: ClassInfo,
  method: string,
  meant: ClassInfo,
  depth: number,
): ClassInfo | null {
  if (depth > 4) return null;
  for (const sub of model.subclasses(at)) {
    if (!goesOn(model, sub, at, method)) continue;
    const order = sub.mro() ?? [];
    const index = order.findIndex((one) => typeof one !== "string" && one.node === cls.node);
    const next = order.slice(index + 1).find((one) => typeof one !== "string" && one.members.has(method));
    if (index >= 0 && next && typeof next !== "string" && next.node !== meant.node) return sub;
    const found = below(model, sub, cls, method, meant, depth + 1);
    if (found) return found;
  }
  return null;
}

/** The class does not override the method, or its own calls the one of the class above or `super()`. */
function goesOn(model: Model, cls: ClassInfo, above: ClassInfo, method: string): boolean {
  const own = cls.members.get(method)?.node;
  if (!own) return true;
  model.enter(own);
  const text = model.text(own);
  return text.includes("super(") || text.includes(`${above.name}.${method}(`);
}

function report(
  model: Model,
  cls: ClassInfo,
  call: Call,
  func: Attribute,
  others: number,
  joined: ClassInfo | null,
): Report {
  const parent = model.text(func.value);
  const why = !joined
    ? `names the class it derives from: change the base, or add a second one, and this call goes to the wrong place.`
    : joined === cls
      ? `goes to \`${parent}\` alone, whatever else \`${cls.name}\` derives from: in a diamond a class is left out or runs twice.`
      : `goes to \`${parent}\` even in a \`${joined.name}\`, where another class comes in between, and that one is left out.`;
  return {
    at: model.span(call, func.start, func.end),
    level: joined ? "info" : "hint",
    message: `\`${model.text(func)}\` ${why} Call super().${func.attr}(…).`,
    ...(joined && joined !== cls
      ? {
          related: [
            {
              at: model.span(joined.node, joined.node.name.start, joined.node.name.end),
              message: "Several bases come together here",
            },
          ],
        }
      : {}),
    fixes: others === 1 && isNext(model, cls, func.value) ? plan(model, call, func) : [],
  };
}

/** The named class is the one that `super()` asks first for an object of this class. */
function isNext(model: Model, cls: ClassInfo, parent: Expr): boolean {
  const order = cls.mro();
  const named = model.classOf(parent);
  if (order && named) return order[1] === named;
  return model.text(plain(cls.bases[0]!)) === model.text(parent);
}

function plan(model: Model, call: Call, func: Attribute): FixPlan[] {
  if (model.enclosing(call, "ListComp", "SetComp", "DictComp", "GeneratorExp")) return [];
  const object = call.args[0]!;
  const rest = [...call.args.slice(1), ...call.keywords];
  const change =
    rest.length > 0
      ? model.edit.replaceSpan(call, object.start, Math.min(...rest.map((node) => node.start)), "")
      : model.edit.replaceSpan(call, func.end, call.end, "()");
  return [
    {
      title: `Call super().${func.attr}(…)`,
      safe: false,
      changes: [model.edit.replace(func.value, "super()"), change],
    },
  ];
}
