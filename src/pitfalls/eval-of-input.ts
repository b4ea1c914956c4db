import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Call, Expr, Name, Node } from "../python/ast";

export const words = ["eval", "exec", "execute", "executemany", "executescript", "loads"];

const SQL = /^\s*(?:select|insert|update|delete|replace|create|drop|alter|merge|with|truncate|call|exec)\b/i;
const OUTSIDE = /^(?:builtins\.input|sys\.argv|sys\.stdin|os\.environ|flask\.request)/;
const DEPTH = 3;

export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    const { func } = call;
    const code = call.args[0];
    if (!code || code.kind === "Constant") continue;
    if (UNPICKLES.test(model.qualified(func) ?? "")) {
      if (isReceived(model, code))
        yield {
          at: call,
          message: `\`${model.text(func)}\` runs whatever functions the bytes name, so whoever sends them can read files, delete them or start programs. Send JSON, or check a signature with hmac before you load.`,
        };
    } else if (func.kind === "Name" || (func.kind === "Attribute" && /^(?:eval|exec)$/.test(func.attr))) {
      if (func.kind === "Name" && func.id !== "eval" && func.id !== "exec") continue;
      const name = /^builtins\.(eval|exec)$/.exec(model.qualified(func) ?? "")?.[1];
      if (!name || isKnown(model, code) || isCompiledText(model, call)) continue;
      const outside = comesFromOutside(model, code);
      yield {
        at: call,
        ...(outside ? { level: "warning" as const } : {}),
        message: `\`${name}\` runs whatever Python code the text contains, so ${outside ? "the person who types it" : "whoever can influence it"} can read files, delete them or start programs. ${name === "eval" ? "Use ast.literal_eval, int() or a dictionary of allowed operations." : "Call a function, or look one up in a dictionary, instead."}`,
      };
    } else if (
      func.kind === "Attribute" &&
      func.attr.startsWith("execute") &&
      /^execute(?:many|script)?$/.test(func.attr)
    ) {
      const part = spliced(model, code, 0);
      if (!part) continue;
      const text = model.text(part);
      yield {
        at: code,
        message: namesTable(model, code, part)
          ? `\`${text}\` becomes part of the SQL text, so whoever chooses it can change the statement (SQL injection). The name of a table cannot be passed separately: take it from a fixed set of names.`
          : `\`${text}\` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: \`execute("… WHERE name = ?", (value,))\`.`,
      };
    }
  }
}

/** Modules that make any object that the bytes ask for, by calling what they name. */
const UNPICKLES = /^(?:pickle|_pickle|cPickle|dill|cloudpickle|marshal)\.loads$/;
const RECEIVES = /^(?:recv|recvfrom|recvmsg|get_data|get_json|read_message)$/;

/** What a request or a socket brought, as far as the expression or the one value of its name shows. */
function isReceived(model: Model, data: Expr, depth = 0): boolean {
  for (const node of model.within(data)) {
    if (node.kind === "Attribute" && RECEIVES.test(node.attr)) return true;
    if (node.kind === "Call" && OPENED.test(model.qualified(node.func) ?? "")) return true;
    if (node.kind !== "Name") continue;
    if (/^_?(?:request|req|sock|socket|conn|client_socket|websocket|ws)$/.test(node.id)) return true;
    const value = depth < DEPTH ? model.onlyDefinition(node)?.value : null;
    if (value && isReceived(model, value, depth + 1)) return true;
  }
  return mentionsOutside(model, data);
}

const OPENED = /^(?:urllib\.request\.urlopen|requests\.\w+|httpx\.\w+)$/;

/** Names that lead to names; more of them are a circle: `code = compile(code, …)`. */
const FARTHEST = 8;

/** Text that stands in the program, compiled or not. */
function isKnown(model: Model, code: Expr, depth = 0): boolean {
  if (depth > FARTHEST) return false;
  if (model.constant(code) !== null) return true;
  if (code.kind === "Call" && model.isBuiltin(code.func, "compile"))
    return code.args[0] !== undefined && (code.args[0].kind === "Constant" || isKnown(model, code.args[0], depth + 1));
  if (code.kind !== "Name") return false;
  const value = model.onlyDefinition(code)?.value ?? model.single(code)?.value;
  return value ? value.kind === "Constant" || (value.kind === "Call" && isKnown(model, value, depth + 1)) : false;
}

/** `exec(code, namespace)` for what `compile` made: the machinery of a tool that runs programs. */
function isCompiledText(model: Model, call: Call): boolean {
  const [code] = call.args;
  if (code?.kind !== "Name" || call.args.length < 2 || comesFromOutside(model, code)) return false;
  const made = model.onlyDefinition(code)?.value;
  return made?.kind === "Call" && model.isBuiltin(made.func, "compile");
}

function comesFromOutside(model: Model, code: Expr): boolean {
  if (mentionsOutside(model, code)) return true;
  for (const node of model.within(code)) {
    const value = node.kind === "Name" ? model.onlyDefinition(node)?.value : null;
    if (value && mentionsOutside(model, value)) return true;
  }
  return false;
}

function mentionsOutside(model: Model, expr: Expr): boolean {
  for (const node of model.within(expr))
    if ((node.kind === "Name" || node.kind === "Attribute") && OUTSIDE.test(model.qualified(node) ?? "")) return true;
  return false;
}

/** The value that is put into an SQL text, or null. */
function spliced(model: Model, code: Expr, depth: number): Expr | null {
  if (depth > DEPTH) return null;
  switch (code.kind) {
    case "JoinedStr": {
      const [first] = code.values;
      if (first?.kind !== "Constant" || typeof first.value !== "string" || !SQL.test(first.value)) return null;
      for (const part of code.values)
        if (part.kind === "FormattedValue" && !isHarmless(model, part.value)) return part.value;
      return null;
    }
    case "BinOp": {
      if (code.op === "Mod" && isSql(code.left)) {
        const values = code.right.kind === "Tuple" ? code.right.elts : [code.right];
        return values.find((v) => !isHarmless(model, v)) ?? null;
      }
      if (code.op !== "Add" || !startsWithSql(code)) return null;
      for (let at: Expr = code; at.kind === "BinOp" && at.op === "Add"; at = at.left)
        if (!isHarmless(model, at.right)) return at.right;
      return null;
    }
    case "Call": {
      const { func } = code;
      if (/^sqlalchemy\.(?:sql\.)?(?:expression\.)?text$/.test(model.qualified(func) ?? ""))
        return code.args[0] ? spliced(model, code.args[0], depth + 1) : null;
      if (func.kind !== "Attribute" || func.attr !== "format" || !isSql(func.value)) return null;
      return [...code.args, ...code.keywords.map((k) => k.value)].find((v) => !isHarmless(model, v)) ?? null;
    }
    case "Name": {
      const value = model.onlyDefinition(code)?.value ?? model.single(code)?.value;
      return value && value.kind !== "Name" ? spliced(model, value, depth + 1) : added(model, code);
    }
    default:
      return null;
  }
}

/** What `sql += f"… {name}"` puts into a text that began as SQL. */
function added(model: Model, code: Name): Expr | null {
  const all = model.variable(code).bindings.filter((b) => b.kind !== "augassign");
  if (all.length === 0 || !all.every((b) => b.value && (startsWithSql(b.value) || b.value.kind === "JoinedStr")))
    return null;
  for (const { value } of all) {
    const part = value && spliced(model, value, DEPTH);
    if (part) return part;
  }
  if (!all.every((b) => b.value && startsWithSql(b.value))) return null;
  for (const { kind, owner } of model.reached(code)?.bindings ?? []) {
    if (kind !== "augassign" || owner.kind !== "AugAssign") continue;
    const { value } = owner;
    if (value.kind === "JoinedStr") {
      for (const part of value.values)
        if (part.kind === "FormattedValue" && !isHarmless(model, part.value)) return part.value;
    } else if (value.kind === "BinOp" && value.op === "Mod") {
      if (isText(value.left) && value.right.kind !== "Tuple" && !isHarmless(model, value.right)) return value.right;
    } else if (isText(leftmost(value)))
      for (let at: Expr = value; at.kind === "BinOp" && at.op === "Add"; at = at.left)
        if (!isHarmless(model, at.right)) return at.right;
  }
  return null;
}

const isText = (expr: Expr) => expr.kind === "Constant" && typeof expr.value === "string";

/** What is put in first stands where SQL wants a name, not a value. */
function namesTable(model: Model, code: Expr, part: Expr): boolean {
  const home = code.kind === "Name" ? (model.onlyDefinition(code)?.value ?? model.single(code)?.value ?? code) : code;
  const before =
    home.kind === "JoinedStr"
      ? model.chunkOf(part).text.slice(home.start, part.start)
      : model.text(home).split(/%s|\{\w*\}|["']\s*\+/, 1)[0]!;
  return /\b(?:from|into|update|table|join|view|index|exists|database)\s+["'`[{]*$/i.test(before);
}

const isSql = (expr: Expr) => expr.kind === "Constant" && typeof expr.value === "string" && SQL.test(expr.value);

const startsWithSql = (code: Expr): boolean => isSql(leftmost(code));

function leftmost(code: Expr): Expr {
  let at = code;
  while (at.kind === "BinOp" && at.op === "Add") at = at.left;
  return at;
}

/** A number, a constant of the program, or a row of placeholders. */
function isHarmless(model: Model, value: Expr): boolean {
  if (value.kind === "Constant" || value.kind === "Starred" || model.constant(value) !== null) return true;
  if (/\?|%s|placeholder|marks/i.test(model.text(value))) return true;
  if (value.kind === "Name" && /^[A-Z][A-Z0-9_]*$/.test(value.id)) return true;
  if (value.kind === "Attribute" && /^[A-Z][A-Z0-9_]*$/.test(value.attr)) return true;
  if (value.kind === "Call" && model.isBuiltin(value.func, "int", "len", "float")) return true;
  if (value.kind === "Call" && /quote|escape|ident/i.test(model.text(value.func))) return true;
  if (value.kind === "Call" && model.isBuiltin(value.func, "str"))
    return value.args[0] !== undefined && isHarmless(model, value.args[0]);
  if (value.kind === "Name") {
    const made: Node | null | undefined = model.onlyDefinition(value)?.value;
    if (made && made.kind !== "Name" && /\?|%s/.test(model.text(made))) return true;
  }
  const type = model.typeOf(value)?.name;
  return type === "int" || type === "float" || type === "bool";
}
