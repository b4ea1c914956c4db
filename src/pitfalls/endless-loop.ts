import type { Report } from "../analysis/detector";
import { IN_PLACE_METHOD_NAMES } from "../analysis/facts/methods";
import type { Model } from "../analysis/model";
import type { Call, Expr, Name, Node, NodeOf } from "../python/ast";

type While = NodeOf<"While">;

/** A `while` loop that nothing in its body can end. */
export function* detect(model: Model): Iterable<Report> {
  for (const loop of model.nodes("While")) {
    const always = isTrue(loop.test);
    const names = always ? [] : testNames(loop.test);
    if (!names || (!always && names.length === 0)) continue;
    const skipped = always ? null : skippingContinue(model, loop, names);
    if (skipped) {
      yield skipped;
      continue;
    }
    const body = inspect(model, loop);
    if (body.leaves) {
      if (repeatsItself(model, loop))
        yield {
          at: test(model, loop),
          message:
            "Nothing that this loop reads changes from one round to the next: where the first round does not leave it, no round does, and it never ends. Update a variable that the conditions read.",
        };
      continue;
    }
    if (always) {
      if (body.unknownCalls || body.waits) continue;
      yield {
        at: test(model, loop),
        ...(body.asks ? { level: "info" as const } : {}),
        message:
          "This loop never ends: nothing in it breaks, returns or raises. Add a `break` for the case in which it is done.",
      };
    } else if (names.every((name) => isFixed(model, loop, name, body))) {
      const all = [...new Set(names.map((name) => `\`${name.id}\``))].join(" and ");
      yield {
        at: test(model, loop),
        message: `Nothing in the loop changes ${all}, so once the condition is true it stays true and the loop never ends. Update the variable in the body, or add a \`break\`.`,
      };
    }
  }
}

const isTrue = (test: Expr) =>
  test.kind === "Constant" &&
  (test.type === "str" || test.type === "int" || test.type === "bool") &&
  Boolean(test.value);

const test = (model: Model, loop: While) => model.span(loop, loop.start, loop.test.end);

/** The names of a condition made of names, constants and operators only; null for any other. */
function testNames(test: Expr): Name[] | null {
  switch (test.kind) {
    case "Name":
      return [test];
    case "Constant":
      return [];
    case "UnaryOp":
      return testNames(test.operand);
    case "BinOp":
      return join([test.left, test.right]);
    case "BoolOp":
      return join(test.values);
    case "Compare":
      return join([test.left, ...test.comparators]);
    case "Call":
      return test.func.kind === "Name" &&
        test.func.id === "len" &&
        test.args.length === 1 &&
        test.args[0]!.kind === "Name"
        ? [test.args[0]]
        : null;
    default:
      return null;
  }
}

function join(parts: readonly Expr[]): Name[] | null {
  const found: Name[] = [];
  for (const part of parts) {
    const names = testNames(part);
    if (!names) return null;
    found.push(...names);
  }
  return found;
}

interface Body {
  /** Something may end the loop from inside. */
  readonly leaves: boolean;
  readonly unknownCalls: boolean;
  /** It waits for the world outside: sleep, accept, read. */
  readonly waits: boolean;
  /** It calls `input`, where a person can stop the program. */
  readonly asks: boolean;
}

const WAITS =
  /^(?:sleep|accept|recv|recvfrom|get|poll|select|wait|join|read|readline|next|run|serve|listen|process|step|tick|update|update_idletasks|mainloop|acquire)$/;
const ENDS = /^_?(?:exit|quit|abort|stop|cancel|kill|close|shutdown|fail|die|error|throw|execv\w*)$/;
/** Builtins that neither raise on purpose nor change what they get. */
const HARMLESS = new Set(
  "print len str int float list tuple dict set range sum min max abs round sorted repr bool enumerate zip format chr ord input isinstance".split(
    " ",
  ),
);

function inspect(model: Model, loop: While): Body {
  let unknownCalls = false;
  let waits = false;
  let asks = false;
  const done = { leaves: true, unknownCalls, waits, asks };
  for (const node of model.within([loop.test, ...loop.body], { nested: false })) {
    switch (node.kind) {
      case "Break":
        if (model.loop(node) === loop) return done;
        break;
      case "Return":
      case "Raise":
      case "Yield":
      case "YieldFrom":
      case "Await":
      case "AsyncFor":
      case "AsyncWith":
      case "Assert":
      case "Try":
      case "TryStar":
      case "Global":
      case "Nonlocal":
      case "Delete":
        return done;
      case "With":
        waits = true;
        break;
      case "Call": {
        const name = node.func.kind === "Name" ? node.func.id : node.func.kind === "Attribute" ? node.func.attr : "";
        if (ENDS.test(name)) return done;
        if (name === "next") return done;
        if (WAITS.test(name) && !(name === "update" || name === "get")) waits = true;
        if (name === "input") asks = true;
        if (!isHarmless(model, node)) unknownCalls = true;
        break;
      }
      default:
        break;
    }
  }
  return { leaves: false, unknownCalls, waits, asks };
}

function isHarmless(model: Model, call: Call): boolean {
  const { func } = call;
  if (func.kind === "Name") return HARMLESS.has(func.id) && model.isBuiltin(func, func.id);
  if (func.kind !== "Attribute") return false;
  if (func.attr === "append" || func.attr === "format" || func.attr === "add") return true;
  return model.typeOf(func.value)?.name === "str";
}

const CARRIES_NOTHING = new Set<Node["kind"]>(
  "If While Assign Expr Return Break Continue Pass Name Constant BinOp UnaryOp BoolOp Compare IfExp Call Subscript Slice Tuple List Set Dict JoinedStr FormattedValue".split(
    " ",
  ) as Node["kind"][],
);
const PLAIN_CALLS = "print len abs int str float bool round ord chr isinstance format".split(" ");

/** Each round works with the same values as the one before, though something in it may leave the loop. */
function repeatsItself(model: Model, loop: While): boolean {
  const stored = new Set<string>();
  const isInFunction = model.function(loop) !== null;
  for (const node of model.within([loop.test, ...loop.body])) {
    if (!CARRIES_NOTHING.has(node.kind)) return false;
    if (node.kind === "Call" && !model.isBuiltin(node.func, ...PLAIN_CALLS)) return false;
    if (node.kind === "Subscript" && node.ctx !== "Load") return false;
    if (node.kind !== "Name") continue;
    if (node.ctx !== "Load") stored.add(node.id);
    else if (isInFunction && model.variable(node).kind === "global") return false;
  }
  const mentions = (node: Node, name: string) => model.below(node, "Name").some(({ id }) => id === name);
  for (const name of stored) {
    const first = mentions(loop.test, name) ? undefined : loop.body.find((stmt) => mentions(stmt, name));
    if (first?.kind !== "Assign" || first.targets.length !== 1 || first.targets[0]!.kind !== "Name") return false;
    if (mentions(first.value, name)) return false;
  }
  return model.reachesNextIteration(loop.body[0]!, loop);
}

/** No assignment in the loop, no other function that may write it, and no call that may change its object. */
function isFixed(model: Model, loop: While, name: Name, body: Body): boolean {
  const variable = model.variable(name);
  if (variable.kind !== "local" && variable.kind !== "global") return false;
  const isIn = (node: Node) =>
    node.start >= loop.start && node.end <= loop.end && model.chunkOf(node) === model.chunkOf(loop);
  const scope = model.scopeOf(loop);
  for (const { node, scope: where } of variable.bindings)
    if (isIn(node) || (where !== scope && where.kind !== "module")) return false;
  if (variable.kind === "global" && (model.function(loop) !== null || body.unknownCalls)) return false;
  if (body.waits && body.unknownCalls && variable.kind === "global") return false;
  if (isIdentityTest(model, name)) return true;
  if (variable.uses.some((use) => isBoundMethod(model, use))) return false;
  const type = model.typeOf(name)?.name;
  if (type && /^(?:int|float|str|bool|bytes|tuple|NoneType)$/.test(type)) return true;
  return (
    !variable.uses.some((use) => use !== name && isIn(use) && mayChange(model, use)) &&
    (type !== undefined || isNumberTest(model, name) || (!body.unknownCalls && !changesObjects(model, loop)))
  );
}

/** Some statement of the loop changes an object in place. */
function changesObjects(model: Model, loop: While): boolean {
  for (const node of model.within([loop.test, ...loop.body], { nested: false }))
    if (
      ((node.kind === "Attribute" || node.kind === "Subscript") && node.ctx !== "Load") ||
      (node.kind === "Call" && node.func.kind === "Attribute" && IN_PLACE_METHOD_NAMES.has(node.func.attr))
    )
      return true;
  return false;
}

/** `pop = stack.pop`: a call of that name changes the object. */
function isBoundMethod(model: Model, use: Name): boolean {
  const attribute = model.parent(use);
  if (attribute?.kind !== "Attribute" || attribute.ctx !== "Load") return false;
  const parent = model.parent(attribute);
  return parent?.kind === "Assign" || (parent?.kind === "Call" && parent.func !== attribute);
}

/**
 * `if i == 5: continue` before `i += 1`: nothing that the condition or the tests around the `continue` read has changed by
 * then, so the next round comes to the same place.
 */
function skippingContinue(model: Model, loop: While, names: readonly Name[]): Report | null {
  for (const node of model.below(loop, "Continue")) {
    if (model.loop(node) !== loop) continue;
    const read = readOnTheWay(model, loop, node, names);
    if (!read || !isUntouched(model, loop, node, read)) continue;
    const later = names.find((name) => isBoundAfter(model, loop, name, node.end));
    if (later)
      return {
        at: node,
        message: `This \`continue\` skips the statement that changes \`${later.id}\`, so the next round is the same one and the loop never ends. Change \`${later.id}\` before the \`continue\`.`,
      };
  }
  return null;
}

/** The names of the condition and of the tests that lead to the `continue`; null where a test may answer differently. */
function readOnTheWay(model: Model, loop: While, node: Node, names: readonly Name[]): Set<string> | null {
  const read = new Set(names.map((name) => name.id));
  let at: Node = node;
  for (let up = model.parent(at); up && up !== loop; at = up, up = model.parent(up)) {
    const tested = up.kind === "If" ? pureNames(model, up.test) : null;
    if (!tested) return null;
    for (const id of tested) read.add(id);
  }
  return model.parent(node) === loop ? null : read;
}

/** The names of a test that gives the same answer as long as they stay the same; null for any other. */
function pureNames(model: Model, tested: Expr): string[] | null {
  const found: string[] = [];
  for (const node of model.within(tested)) {
    if (node.kind === "Name") found.push(node.id);
    else if (node.kind === "Call" && !model.isBuiltin(node.func, ...PURE)) return null;
    else if (["Attribute", "Await", "NamedExpr", "Lambda"].includes(node.kind)) return null;
  }
  return found;
}

const PURE = ["len", "int", "str", "float", "abs", "isinstance", "min", "max", "ord"];
const UNFORESEEN = new Set("Try TryStar With Yield YieldFrom Await Global Nonlocal".split(" "));

/** Before the `continue` nothing in the loop binds one of the names, hands it out or calls what may change it. */
function isUntouched(model: Model, loop: While, end: Node, names: ReadonlySet<string>): boolean {
  for (const node of model.within([loop.test, ...loop.body], { nested: false })) {
    if (node.start >= end.start) continue;
    if (UNFORESEEN.has(node.kind) || (node.kind === "Call" && !isHarmless(model, node))) return false;
    if (node.kind !== "Name" || !names.has(node.id)) continue;
    const isShared = model.variable(node).kind === "global" && model.function(loop) !== null;
    if (node.ctx !== "Load" || isShared || mayChange(model, node)) return false;
  }
  return true;
}

const isBoundAfter = (model: Model, loop: While, name: Name, from: number): boolean =>
  model.below(loop, "Name").some((node) => node.id === name.id && node.ctx !== "Load" && node.start >= from);

/** `node is not None`: only another object for the name would change the answer. */
function isIdentityTest(model: Model, name: Name): boolean {
  const parent = model.parent(name);
  return parent?.kind === "Compare" && parent.ops.every((op) => op === "Is" || op === "IsNot");
}

/** A parameter compared by size holds a number, which cannot change. */
function isNumberTest(model: Model, name: Name): boolean {
  const parent = model.parent(name);
  if (parent?.kind === "Call") return true;
  return parent?.kind === "Compare" && parent.ops.every((op) => ["Lt", "LtE", "Gt", "GtE", "NotEq", "Eq"].includes(op));
}

/** The object is handed to a call, an item or attribute is stored, or a method of it is called. */
function mayChange(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  switch (parent?.kind) {
    case "Call":
      return !model.isBuiltin(parent.func, ...HARMLESS);
    case "Attribute": {
      const call = model.parent(parent);
      return (
        parent.ctx !== "Load" ||
        (call?.kind === "Call" &&
          call.func === parent &&
          (IN_PLACE_METHOD_NAMES.has(parent.attr) || model.typeOf(use) === null))
      );
    }
    case "Subscript":
      return parent.value === use && parent.ctx !== "Load";
    case "keyword":
    case "Starred":
    case "Assign":
    case "NamedExpr":
    case "Tuple":
    case "List":
    case "Dict":
      return true;
    default:
      return false;
  }
}
