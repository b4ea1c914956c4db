import type { Change, FixPlan, Report } from "../analysis/detector";
import { parameters } from "../analysis/functions";
import type { Model } from "../analysis/model";
import type { Arg, Expr, FunctionNode, Name, Node } from "../python/ast";

/** `def connect(**kwargs)` that reads `kwargs["host"]` and `kwargs.get("port")`: the header hides the parameters. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef")) {
    const { kwarg } = fn.args;
    if (!kwarg || /^_(?!_init__$)/.test(fn.name.name) || fn.decorator_list.length > 0 || model.function(fn)) continue;
    const cls = model.parent(fn);
    if (cls?.kind === "ClassDef" && cls.bases.length > 0) continue;
    const { uses, bindings } = model.variable(kwarg);
    if (uses.length === 0 || bindings.length !== 1) continue;
    const reads = uses.map((use) => readOf(model, use));
    if (reads.some((r) => r === null)) continue;
    const keys = [...new Set(reads.map((r) => r!.key))];
    yield {
      at: model.span(kwarg, kwarg.start, kwarg.end),
      message: `\`${fn.name.name}\` takes any keyword and reads only ${list(keys)}: the header does not say so, and a misspelt name is ignored. Make them keyword-only parameters.`,
      related: [{ at: uses[0]!, message: "A fixed key is read here." }],
      fixes: fix(model, fn, kwarg, reads as Read[], keys),
    };
  }
}

interface Read {
  readonly key: string;
  readonly node: Node;
  /** The text of the default; null where the key must be there. */
  readonly given: string | null;
  readonly plain: boolean;
}

/** `kwargs["a"]`, `kwargs.get("a", 1)`, `kwargs.pop("a")`, `"a" in kwargs`. */
function readOf(model: Model, use: Name): Read | null {
  const up = model.parent(use);
  if (up?.kind === "Subscript" && up.value === use && up.ctx === "Load") {
    const key = keyOf(up.slice);
    return key === null ? null : { key, node: up, given: null, plain: true };
  }
  if (up?.kind === "Compare" && up.comparators[0] === use && up.ops.length === 1 && /In$/.test(up.ops[0]!)) {
    const key = keyOf(up.left);
    return key === null ? null : { key, node: up, given: null, plain: false };
  }
  if (up?.kind !== "Attribute" || (up.attr !== "get" && up.attr !== "pop")) return null;
  const call = model.parent(up);
  if (
    call?.kind !== "Call" ||
    call.func !== up ||
    call.keywords.length > 0 ||
    call.args.length === 0 ||
    call.args.length > 2
  )
    return null;
  const key = keyOf(call.args[0]!);
  const given = call.args[1];
  if (key === null) return null;
  const plain = !given || given.kind === "Constant" || (given.kind === "UnaryOp" && given.operand.kind === "Constant");
  return { key, node: call, given: given ? model.text(given) : up.attr === "get" ? "None" : null, plain };
}

const keyOf = (expr: Expr) =>
  expr.kind === "Constant" && expr.type === "str" && /^[A-Za-z_]\w*$/.test(String(expr.value))
    ? String(expr.value)
    : null;

function list(keys: readonly string[]): string {
  const shown = keys.slice(0, 3).map((k) => `\`${k}\``);
  return keys.length > 3 ? `${shown.join(", ")}, …` : shown.join(" and ");
}

function fix(model: Model, fn: FunctionNode, kwarg: Arg, reads: readonly Read[], keys: readonly string[]): FixPlan[] {
  const taken = new Set(parameters(fn.args).map((p) => p.arg));
  for (const node of model.within(fn)) if (node.kind === "Name") taken.add(node.id);
  const params: string[] = [];
  for (const key of keys) {
    const own = reads.filter((r) => r.key === key);
    const defaults = new Set(own.map((r) => r.given));
    const stored = own.every((r) => isOwnAssignment(model, r.node, key));
    if (own.some((r) => !r.plain) || defaults.size !== 1 || (taken.has(key) && !stored)) return [];
    const given = own[0]!.given;
    params.push(given === null ? key : `${key}=${given}`);
  }
  const { text } = model.place(kwarg).chunk;
  const star = text.lastIndexOf("**", kwarg.start);
  const marker = fn.args.vararg || fn.args.kwonlyargs.length > 0 ? "" : "*, ";
  const changes: Change[] = [model.edit.replaceSpan(kwarg, star, kwarg.end, marker + params.join(", "))];
  for (const read of reads) {
    const stmt = model.statement(read.node);
    changes.push(
      isOwnAssignment(model, read.node, read.key)
        ? model.edit.removeStatement(stmt)
        : model.edit.replace(read.node, read.key),
    );
  }
  return [{ title: "Make them keyword-only parameters", safe: false, changes }];
}

/** `host = kwargs["host"]`. */
function isOwnAssignment(model: Model, read: Node, key: string): boolean {
  const stmt = model.parent(read);
  return (
    stmt?.kind === "Assign" &&
    stmt.value === read &&
    stmt.targets.length === 1 &&
    stmt.targets[0]!.kind === "Name" &&
    stmt.targets[0]!.id === key
  );
}
