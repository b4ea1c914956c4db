import type { FixPlan, Report } from "../analysis/detector";
import { BORROWERS, OPENERS, READERS } from "../analysis/facts/files";
import { indentStatements, indentUnit } from "../analysis/indentation";
import { instanceOf } from "../analysis/instances";
import type { Binding, Model } from "../analysis/model";
import type { Call, Expr, Name, Node, Stmt, Tuple } from "../python/ast";

const MESSAGE_END = "Open it with `with`, which closes it on every way out of the block.";

export const words = [...new Set([...OPENERS].map((name) => name.slice(name.lastIndexOf(".") + 1)))];

export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    const opener = opens(model, call);
    if (opener === null || isContextManager(model, call)) continue;
    const what = `\`${model.text(call.func).replace(/\s+/g, "")}(…)\``;
    const bound = boundTo(model, call);
    if (bound) {
      const uses = usesOf(model, bound);
      const ways = uses?.orderly ? "normal" : "either";
      if (!uses || !model.exitsWithout(model.statement(call), (node) => uses.closing.has(node), ways)) continue;
      const { name } = bound;
      const message = uses.close
        ? `\`${name}.close()\` is skipped when something before it fails or leaves, and \`${name}\` stays open. ${MESSAGE_END}`
        : `\`${name}\` is never closed: it stays open, and what was written to it may be lost. ${MESSAGE_END}`;
      const fix = withBlock(model, call, bound, uses);
      yield {
        at: call,
        message,
        fixes: fix ? [fix] : [],
        ...(uses.close ? { related: [{ at: uses.close, message: "Closed here, if control comes here." }] } : {}),
      };
    } else if (isLost(model, call) && !call.keywords.some((k) => k.arg === "fileobj")) {
      const fix = opener === "builtins.open" ? (wholeText(model, call) ?? around(model, call)) : around(model, call);
      yield {
        at: call,
        message: `The file that ${what} gives has no name and is never closed. ${MESSAGE_END}`,
        fixes: fix ? [fix] : [],
      };
    }
  }
}

function opens(model: Model, call: Call): string | null {
  const name = model.qualified(call.func);
  if (name !== null) return OPENERS.has(name) ? name : null;
  const { func } = call;
  return func.kind === "Attribute" && func.attr === "open" && instanceOf(model, func.value) === "pathlib.Path"
    ? "pathlib.Path.open"
    : null;
}

/** In a function that makes a context manager: what comes after its `yield` is the way out. */
function isContextManager(model: Model, call: Call): boolean {
  const fn = model.function(call);
  return (
    fn?.kind === "FunctionDef" && fn.decorator_list.some((d) => model.qualified(d) === "contextlib.contextmanager")
  );
}

// ---------------------------------------------------------------- without a name
/** Used on the spot, by something that does not keep it. */
function isLost(model: Model, expr: Expr): boolean {
  const parent = model.parent(expr);
  switch (parent?.kind) {
    case "Attribute": {
      const call = model.parent(parent);
      return (
        call?.kind === "Call" && call.func === parent && !/^(close|detach|fileno|makefile|__enter__)$/.test(parent.attr)
      );
    }
    case "For":
    case "comprehension":
      return parent.iter === expr;
    case "Starred":
      return true;
    case "keyword": {
      const call = model.parent(parent);
      return call?.kind === "Call" && model.isBuiltin(call.func, "print") && parent.arg === "file";
    }
    case "Call": {
      const name = parent.args.includes(expr) ? (model.qualified(parent.func) ?? "") : "";
      return BORROWERS.has(name) || (READERS.has(name) && (isLost(model, parent) || isReadHere(model, parent)));
    }
    default:
      return false;
  }
}

/** `rows = csv.reader(open(p))`, and the rows are only looped over here. */
function isReadHere(model: Model, reader: Call): boolean {
  const stmt = model.parent(reader);
  const [target] = stmt?.kind === "Assign" && stmt.targets.length === 1 ? stmt.targets : [];
  if (target?.kind !== "Name") return false;
  const { bindings, uses } = model.variable(target);
  return bindings.length === 1 && uses.length > 0 && uses.every((use) => isLost(model, use));
}

/** `open(p, encoding=e).read()` → `pathlib.Path(p).read_text(encoding=e)`. */
function wholeText(model: Model, call: Call): FixPlan | null {
  const attribute = model.parent(call);
  const read = attribute && model.parent(attribute);
  if (
    attribute?.kind !== "Attribute" ||
    attribute.attr !== "read" ||
    read?.kind !== "Call" ||
    read.args.length ||
    read.keywords.length
  )
    return null;
  const [path, mode, ...rest] = call.args;
  if (
    !path ||
    path.kind === "Starred" ||
    rest.length ||
    call.keywords.some((k) => k.arg !== "encoding" && k.arg !== "errors")
  )
    return null;
  const kind = mode ? (mode.kind === "Constant" ? mode.value : null) : "r";
  if (kind !== "r" && kind !== "rt" && (kind !== "rb" || call.keywords.length)) return null;
  const { text, imports } = model.importName("pathlib", "Path");
  const options = call.keywords.map((k) => model.text(k)).join(", ");
  const method = kind === "rb" ? "read_bytes" : "read_text";
  const changes = [model.edit.replace(read, `${text}(${model.text(path)}).${method}(${options})`)];
  return { title: `Read it with Path.${method}, which closes the file`, safe: false, changes, imports };
}

/** `data = json.load(open(p))` → `with open(p) as file:` and the statement below it. */
function around(model: Model, call: Call): FixPlan | null {
  const stmt = model.statement(call);
  if (
    !["Expr", "Assign", "AugAssign", "AnnAssign", "Return", "For"].includes(stmt.kind) ||
    !runsOnce(model, call, stmt)
  )
    return null;
  if (openersIn(model, [stmt]) > 1 || model.block(stmt) === null || /;/.test(model.text(stmt))) return null;
  const fn = model.function(call);
  const names = [...model.within(fn?.kind === "FunctionDef" || fn?.kind === "AsyncFunctionDef" ? fn : stmt)];
  const taken = new Set(
    names.flatMap((node) => (node.kind === "Name" ? [node.id] : node.kind === "arg" ? [node.arg] : [])),
  );
  const name = ["file", "handle", "opened_file"].find(
    (n) => !taken.has(n) && (fn !== null || model.global(n).bindings.length === 0),
  );
  const unit = indentUnit(model, stmt);
  const lines = indentStatements(model, null, [stmt], unit);
  if (!name || !lines?.length) return null;
  const header = model.edit.insertLinesBefore(stmt, [`with ${model.text(call)} as ${name}:`]);
  if (!header || /[\r\n]/.test(model.text(call))) return null;
  const [first, ...others] = lines;
  const changes = [{ ...header, text: header.text + first!.text }, ...others, model.edit.replace(call, name)];
  return { title: "Open it in a with block", safe: false, changes };
}

/** Calls below that get a fix of their own, which must not move the same lines. */
function openersIn(model: Model, stmts: readonly Stmt[]): number {
  let count = 0;
  for (const node of model.within(stmts)) if (node.kind === "Call" && opens(model, node) !== null) count++;
  return count;
}

/** The call runs exactly once in its statement, whatever happens, so that it can come before it. */
function runsOnce(model: Model, call: Call, stmt: Stmt): boolean {
  for (const at of model.ancestors(call)) {
    if (at === stmt) return true;
    if (at.kind === "Lambda" || at.kind === "IfExp" || at.kind === "BoolOp" || at.kind === "GeneratorExp") return false;
    if (at.kind === "comprehension") {
      const whole = model.parent(at);
      if (!whole || !("generators" in whole) || whole.generators[0] !== at || whole.kind === "GeneratorExp")
        return false;
    }
  }
  return false;
}

// ---------------------------------------------------------------- with a name
function boundTo(model: Model, call: Call): Binding | null {
  const parent = model.parent(call);
  const target =
    parent?.kind === "Assign" && parent.targets.length === 1
      ? parent.targets[0]!
      : parent?.kind === "AnnAssign" || parent?.kind === "NamedExpr"
        ? parent.target
        : parent?.kind === "Tuple"
          ? inTuple(model, parent, call)
          : null;
  if (target?.kind !== "Name") return null;
  return model.variable(target).bindings.find((b) => b.node === target) ?? null;
}

/** The target of the call in `a, b = open(p), open(q)`. */
function inTuple(model: Model, tuple: Tuple, call: Call): Expr | null {
  const stmt = model.parent(tuple);
  const names = stmt?.kind === "Assign" && stmt.value === tuple && stmt.targets.length === 1 ? stmt.targets[0]! : null;
  const same = names?.kind === "Tuple" && names.elts.length === tuple.elts.length;
  return same && ![...names.elts, ...tuple.elts].some((e) => e.kind === "Starred")
    ? names.elts[tuple.elts.indexOf(call)]!
    : null;
}

interface Uses {
  /** Nodes after which the file is closed or somebody else's. */
  readonly closing: ReadonlySet<Node>;
  /** A call of `close`. */
  readonly close: Node | null;
  /** It is closed in `finally` or by a later `with`; what may fail before that is not worth a word. */
  readonly orderly: boolean;
  readonly reads: readonly Name[];
}

/** What the code does with the file it bound; null where it hands it on. */
function usesOf(model: Model, binding: Binding): Uses | null {
  const variable = model.variable(binding.node);
  const home = model.function(binding.node);
  if (variable.symbol?.scope.kind === "class" || (variable.kind === "global" && home)) return null;
  if (variable.uses.some((use) => model.function(use) !== home)) return null;
  const closing = new Set<Node>();
  let close: Node | null = null;
  let orderly = false;
  const reads = model.readsOf(binding);
  for (const use of reads) {
    const call = model.parent(model.parent(use) ?? use);
    if (sharesName(model, use, binding)) return null;
    if (isWithItem(model, use)) {
      closing.add(use);
      orderly = true;
    } else if (isClose(model, use)) {
      close ??= call;
      closing.add(use);
      // `if file: file.close()` closes it as well as it can be closed.
      for (const at of model.ancestors(use)) {
        if (at === home) break;
        if (at.kind === "If" && mentions(model, at.test, binding.name)) closing.add(at);
        if ("finalbody" in at && at.finalbody.some((stmt) => stmt.start <= use.start && use.end <= stmt.end))
          orderly = true;
      }
    } else if (isHandedOn(model, use)) return null;
  }
  return { closing, close, orderly, reads };
}

/** The name may also hold something that this code did not open, such as a parameter or sys.stdin. */
function sharesName(model: Model, use: Name, binding: Binding): boolean {
  return (model.reaching(use)?.bindings ?? []).some((other) => {
    if (other === binding || (other.value?.kind === "Constant" && other.value.type === "NoneType")) return false;
    return other.value?.kind !== "Call" || opens(model, other.value) === null;
  });
}

function isWithItem(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  if (parent?.kind === "withitem") return parent.context_expr === use;
  return (
    parent?.kind === "Call" &&
    /(^|\.)closing$/.test(model.qualified(parent.func) ?? "") &&
    model.parent(parent)?.kind === "withitem"
  );
}

function isClose(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  const call = parent && model.parent(parent);
  return parent?.kind === "Attribute" && parent.attr === "close" && call?.kind === "Call" && call.func === parent;
}

function mentions(model: Model, root: Expr, name: string): boolean {
  for (const node of model.within(root)) if (node.kind === "Name" && node.id === name) return true;
  return false;
}

/** The file (or something that reads from it) is returned, stored, or given to code that may keep it. */
function isHandedOn(model: Model, expr: Expr): boolean {
  const parent = model.parent(expr);
  switch (parent?.kind) {
    case "Attribute": {
      const call = model.parent(parent);
      const called = call?.kind === "Call" && call.func === parent;
      return (
        parent.ctx === "Load" &&
        (called ? /^(detach|makefile|__enter__)$/.test(parent.attr) : /^(close|buffer|raw|fileno)$/.test(parent.attr))
      );
    }
    case "Expr":
    case "If":
    case "While":
    case "Assert":
    case "Compare":
    case "UnaryOp":
    case "BinOp":
    case "FormattedValue":
    case "Subscript":
    case "For":
    case "YieldFrom":
    case "Delete":
      return false;
    case "Starred":
      return false;
    case "comprehension": {
      const whole = model.parent(parent);
      return whole?.kind === "GeneratorExp" && parent.iter === expr ? isHandedOn(model, whole) : false;
    }
    case "keyword": {
      const call = model.parent(parent);
      return !(call?.kind === "Call" && model.isBuiltin(call.func, "print"));
    }
    case "Call":
      return isKept(model, parent, expr);
    case "Assign": {
      const [target] = parent.targets;
      if (expr.kind === "Name" || target?.kind !== "Name" || parent.targets.length > 1) return true;
      const binding = model.variable(target).bindings.find((b) => b.node === target);
      return !binding || model.readsOf(binding).some((use) => isHandedOn(model, use));
    }
    default:
      return true;
  }
}

function isKept(model: Model, call: Call, expr: Expr): boolean {
  if (call.func === expr) return true;
  const name = model.qualified(call.func) ?? "";
  if (BORROWERS.has(name)) return false;
  if (READERS.has(name)) return isHandedOn(model, call);
  if (
    call.func.kind === "Attribute" &&
    /^(write|writelines|join|extend|update|read_file|readfp|send|sendall)$/.test(call.func.attr)
  )
    return false;
  if (/(^|\.)(load|loads|dump|parse|read|read_\w+)$/.test(name) && !name.startsWith("builtins.")) return false;
  const info = model.functionNamed(call.func);
  const index = call.args.indexOf(expr);
  if (!info || info.decorated || info.isGenerator || index < 0 || info.node.kind === "Lambda") return true;
  const param = info.params[index + (info.isMethod && call.func.kind === "Attribute" ? 1 : 0)];
  if (!param || !model.isPlainParameter(param)) return true;
  model.enter(info.node);
  for (const node of model.within(info.node.body))
    if (node.kind === "Name" && node.id === param.arg && (isWithItem(model, node) || isClose(model, node))) return true;
  const effects = model.effects(param);
  return effects.stored.length + effects.returned.length + effects.captured.length + effects.passed.length > 0;
}

/** `f = open(…)` … `f.close()` in one block → `with open(…) as f:`. */
function withBlock(model: Model, call: Call, binding: Binding, uses: Uses): FixPlan | null {
  const open = model.statement(call);
  const block = model.block(open);
  if (
    open.kind !== "Assign" ||
    open.value !== call ||
    !block ||
    model.text(model.span(call, call.end, open.end)) !== ""
  )
    return null;
  const places = uses.reads.map((use) => block.list.findIndex((stmt) => [...model.ancestors(use)].includes(stmt)));
  if (places.some((index) => index <= block.index) || model.variable(binding.node).bindings.length > 1) return null;
  const last = Math.max(block.index, ...places);
  const end = block.list[last]!;
  const closes = end.kind === "Expr" && end.value === uses.close;
  const inside = block.list.slice(block.index + 1, closes ? last : last + 1);
  if (!inside.length || (uses.close !== null && !closes) || model.text(open).includes(";")) return null;
  if (openersIn(model, inside) > 0) return null;
  const lines = indentStatements(model, open, inside, indentUnit(model, open));
  if (!lines) return null;
  return {
    title: `Open ${binding.name} in a with block`,
    safe: closes,
    changes: [
      model.edit.replaceSpan(open, open.start, call.start, "with "),
      model.edit.insertAfter(call, ` as ${binding.name}:`),
      ...lines,
      ...(closes ? [model.edit.removeStatement(end)] : []),
    ],
  };
}
