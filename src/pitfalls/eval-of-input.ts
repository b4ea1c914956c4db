import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { isOwnText } from "../analysis/own-text";
import type { Call, Expr, FormattedValue, Name } from "../python/ast";

export const words = [
  "eval",
  "exec",
  "execute",
  "executemany",
  "executescript",
  "fetch",
  "fetchrow",
  "fetchval",
  "raw",
  "read_sql",
  "read_sql_query",
  "loads",
  "load",
  "load_all",
  "unsafe_load",
  "shell",
  "system",
  "popen",
  "getoutput",
  "getstatusoutput",
];

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
      if (!name || isKnown(model, code) || isMachinery(model, call, name)) continue;
      const outside = comesFromOutside(model, code);
      yield {
        at: call,
        ...(outside ? { level: "warning" as const } : {}),
        message: `\`${name}\` runs whatever Python code the text contains, so ${outside ? "the person who types it" : "whoever can influence it"} can read files, delete them or start programs. ${name === "eval" ? "Use ast.literal_eval, int() or a dictionary of allowed operations." : "Call a function, or look one up in a dictionary, instead."}`,
      };
    } else if (func.kind === "Attribute" && SENDS_SQL.test(func.attr)) {
      const part = spliced(model, code, 0);
      if (!part) continue;
      const text = model.text(part);
      yield {
        at: code,
        message: namesTable(model, code, part)
          ? `\`${text}\` becomes part of the SQL text, so whoever chooses it can change the statement (SQL injection). The name of a table cannot be passed separately: take it from a fixed set of names.`
          : `\`${text}\` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: \`execute("… WHERE name = ?", (value,))\`.`,
      };
    } else {
      const said = inShell(model, call, code) ?? inYaml(model, call);
      if (said) yield { at: call, message: said };
    }
  }
}

const SHELLS = /^(?:os\.(?:system|popen)|subprocess\.(?:getoutput|getstatusoutput))$/;
const MAY_USE_SHELL = /^(?:subprocess\.(?:run|call|check_call|check_output|Popen)|asyncio\.create_subprocess_shell)$/;

/** A command line for a shell with a value pasted into it. */
function inShell(model: Model, call: Call, code: Expr): string | null {
  const name = model.qualified(call.func) ?? "";
  const isShell = SHELLS.test(name) || (MAY_USE_SHELL.test(name) && usesShell(call, name));
  if (!isShell) return null;
  const part = pasted(model, code, 0);
  return (
    part &&
    `\`${model.text(part)}\` becomes part of a command line for the shell, so a value such as \`; rm -rf .\` runs as a command of its own. Pass a list without a shell: \`subprocess.run(["program", value])\`.`
  );
}

const usesShell = (call: Call, name: string): boolean =>
  name.startsWith("asyncio.") ||
  call.keywords.some(({ arg, value }) => arg === "shell" && value.kind === "Constant" && value.value === true);

/** What is spliced into a text of the program, or null. */
function pasted(model: Model, code: Expr, depth: number): Expr | null {
  const foreign = (parts: readonly Expr[]) => parts.find((one) => !isOwnText(model, one)) ?? null;
  switch (code.kind) {
    case "JoinedStr":
      return foreign(
        code.values.flatMap((part) => (part.kind === "FormattedValue" && !isNumber(part) ? [part.value] : [])),
      );
    case "BinOp": {
      if (code.op === "Mod" && isText(code.left))
        return foreign(code.right.kind === "Tuple" ? code.right.elts : [code.right]);
      if (code.op !== "Add" || !isText(leftmost(code))) return null;
      const parts: Expr[] = [];
      for (let at: Expr = code; at.kind === "BinOp" && at.op === "Add"; at = at.left) parts.unshift(at.right);
      return foreign(parts);
    }
    case "Call":
      return code.func.kind === "Attribute" && code.func.attr === "format" && isText(code.func.value)
        ? foreign([...code.args, ...code.keywords.map(({ value }) => value)])
        : null;
    case "Name": {
      const value = depth < DEPTH ? (model.onlyDefinition(code)?.value ?? model.single(code)?.value) : null;
      return value ? pasted(model, value, depth + 1) : null;
    }
    default:
      return null;
  }
}

const SAFE_LOADERS = /^yaml\.(?:C?SafeLoader|C?BaseLoader|C?FullLoader)$/;

/** `yaml.load` with a loader that makes any object the text names. */
function inYaml(model: Model, call: Call): string | null {
  const name = /^yaml\.((?:unsafe_)?load(?:_all)?)$/.exec(model.qualified(call.func) ?? "")?.[1];
  if (!name) return null;
  const shown = `\`${model.text(call.func)}\``;
  const danger =
    "makes whatever objects the text names, by calling functions, so whoever writes the text can run code.";
  if (name.startsWith("unsafe")) return `${shown} ${danger} Use yaml.safe_load.`;
  const loader = call.args[1] ?? call.keywords.find(({ arg }) => arg === "Loader")?.value;
  if (!loader)
    return `${shown} without a loader raises TypeError since PyYAML 6, and before 5.1 it ${danger} Use yaml.safe_load.`;
  const meant = model.qualified(loader) ?? "";
  return /^yaml\./.test(meant) && !SAFE_LOADERS.test(meant)
    ? `${shown} with this loader ${danger} Use yaml.safe_load.`
    : null;
}

/** Methods of cursors and connections, of asyncpg, Django and pandas; what is passed must begin as SQL. */
const SENDS_SQL = /^(?:execute(?:many|script)?|fetch(?:row|val)|fetch|raw|read_sql(?:_query)?)$/;

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

/** Namespaces that a frame, a module or the caller has: the machinery of a tool that runs programs. */
const FOREIGN_SPACE = /(?:\.|^)(?:__dict__|f_globals|f_locals)$|curframe_locals$/;
const SPACE_NAME = /^_*(?:run_)?(?:glob|globs|globals|globalns|globals_|loc|locs|locals|localns|locals_)$/;
/** Source that defines something, with gaps for names. */
const DEFINES = /^\s*(?:def|class|lambda|import|from|@\w|async def)\b/;

function isMachinery(model: Model, call: Call, name: string): boolean {
  const [code, ...spaces] = call.args;
  if (!code || comesFromOutside(model, code)) return false;
  if (isOwnText(model, code)) return true;
  if (spaces.length === 0) return false;
  if (spaces.some((space) => runsForOthers(model, space))) return true;
  const made = code.kind === "Name" ? (model.onlyDefinition(code)?.value ?? null) : code;
  if (code.kind === "Name" && isCodeObject(model, code)) return true;
  if (made?.kind === "Call" && model.isBuiltin(made.func, "compile")) return true;
  return name === "exec" && DEFINES.test(startOf(model, code));
}

/** `frame.f_globals`, `module.__dict__`, or a parameter that has the name of a namespace. */
function runsForOthers(model: Model, space: Expr): boolean {
  if (space.kind === "Attribute") return FOREIGN_SPACE.test(model.text(space)) || space.attr === "locals";
  if (space.kind !== "Name" || !SPACE_NAME.test(space.id)) return false;
  return model.variable(space).bindings.some(({ kind }) => kind === "param");
}

/** A parameter annotated as code, or what a loader gives. */
function isCodeObject(model: Model, code: Name): boolean {
  const { bindings } = model.variable(code);
  if (bindings.length !== 1) return false;
  const { kind, node, value } = bindings[0]!;
  if (kind === "param" && node.kind === "arg" && node.annotation)
    return /\bCodeType\b/.test(model.text(node.annotation));
  return value?.kind === "Call" && /(?:^|[._])get_code$|(?:^|_)compile\w*$/.test(model.text(value.func));
}

/** How the text begins that the expression splices, as far as its first literal shows. */
function startOf(model: Model, expr: Expr, depth = 0): string {
  if (depth > DEPTH) return "";
  switch (expr.kind) {
    case "Constant":
      return typeof expr.value === "string" ? expr.value : "";
    case "JoinedStr":
      return expr.values[0] ? startOf(model, expr.values[0], depth + 1) : "";
    case "BinOp":
      return startOf(model, expr.left, depth + 1);
    case "Call":
      return expr.func.kind === "Attribute" && expr.func.attr === "format"
        ? startOf(model, expr.func.value, depth + 1)
        : "";
    case "Name": {
      const only = model.onlyDefinition(expr)?.value;
      const values = only ? [only] : model.variable(expr).bindings.map(({ value }) => value);
      const starts = values.map((value) => (value ? startOf(model, value, depth + 1) : ""));
      return starts.every((start) => DEFINES.test(start)) ? (starts[0] ?? "") : "";
    }
    default:
      return "";
  }
}

function comesFromOutside(model: Model, code: Expr): boolean {
  // The second argument of `compile` is a name for messages.
  if (code.kind === "Call" && code.args[0] && model.isBuiltin(code.func, "compile"))
    return comesFromOutside(model, code.args[0]);
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
        if (part.kind === "FormattedValue" && !isNumber(part) && !isHarmless(model, part.value)) return part.value;
      return null;
    }
    case "BinOp": {
      if (code.op === "Mod" && isSql(code.left)) {
        if (isInBackticks(code.left) && !isParameter(model, code.right)) return null;
        const values = code.right.kind === "Tuple" ? code.right.elts : dictionary(model, code.right);
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

/** What `"…%(name)s…" % names` takes from: the values of the dictionary, where it is there to see. */
function dictionary(model: Model, right: Expr): readonly Expr[] {
  const made = right.kind === "Name" ? model.onlyDefinition(right)?.value : right;
  return made?.kind === "Dict" ? made.values : [right];
}

/** Each gap stands in the quotes of a name, as in "`%s`". */
const isInBackticks = (text: Expr): boolean =>
  text.kind === "Constant" && typeof text.value === "string" && !/%s/.test(text.value.replace(/`%s`/g, ""));

/** Some value is a parameter as the caller gave it. */
function isParameter(model: Model, right: Expr): boolean {
  for (const node of model.within(right))
    if (node.kind === "Name" && model.variable(node).bindings.some(({ kind }) => kind === "param")) return true;
  return false;
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
        if (part.kind === "FormattedValue" && !isNumber(part) && !isHarmless(model, part.value)) return part.value;
    } else if (value.kind === "BinOp" && value.op === "Mod") {
      if (isText(value.left) && value.right.kind !== "Tuple" && !isHarmless(model, value.right)) return value.right;
    } else if (isText(leftmost(value)))
      for (let at: Expr = value; at.kind === "BinOp" && at.op === "Add"; at = at.left)
        if (!isHarmless(model, at.right)) return at.right;
  }
  return null;
}

/** `{page:d}` raises for anything but a number. */
function isNumber({ format_spec: spec }: FormattedValue): boolean {
  const [part] = spec?.kind === "JoinedStr" && spec.values.length === 1 ? spec.values : [];
  return part?.kind === "Constant" && typeof part.value === "string" && /[bdoxXeEfFgG]$/.test(part.value);
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

/** A number, a constant of the program, a quoted name, or a row of placeholders. */
function isHarmless(model: Model, value: Expr): boolean {
  if (value.kind === "Starred" || /\?|%s|placeholder|marks/i.test(model.text(value))) return true;
  if (value.kind === "Name") {
    const made = model.onlyDefinition(value)?.value;
    if (made && made.kind !== "Name" && /\?|%s/.test(model.text(made))) return true;
  }
  if (isOwnText(model, value)) return true;
  const type = model.typeOf(value)?.name;
  return type === "int" || type === "float" || type === "bool";
}
