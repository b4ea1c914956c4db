import type { Change, FixPlan, NeededImport, Place, Report } from "../analysis/detector";
import type { Chunk } from "../analysis/document";
import { lineEnd, lineStart } from "../analysis/edits";
import type { Model } from "../analysis/model";
import type { Expr, Node } from "../python/ast";

/** Names, methods, modules and statements that went away with Python 2. */
export function* detect(model: Model): Iterable<Report> {
  if (model.unit.chunks.some((chunk) => chunk.broken)) yield* detectBroken(model);
  if (!hasOldWord(model)) return;
  yield* oldNames(model);
  yield* oldForms(model);
}

/** A first look: most code has none of these words. */
function hasOldWord(model: Model): boolean {
  if (model.nodes("ClassDef").length > 0) return true;
  for (const { id, parent } of model.nodes("Name"))
    if (NAMES.has(id) || (id === "print" && parent?.kind !== "Call")) return true;
  for (const { attr } of model.nodes("Attribute")) if (METHOD_NAMES.has(attr) || LIBRARY_NAMES.has(attr)) return true;
  for (const { name } of model.nodes("alias")) if (MODULES.has(name)) return true;
  for (const { module } of model.nodes("ImportFrom")) if (module !== null && MODULES.has(module)) return true;
  return false;
}

function* oldNames(model: Model): Iterable<Report> {
  for (const name of model.nodes("Name")) {
    if (name.ctx !== "Load") continue;
    const now = NAMES.get(name.id);
    if (!now || model.variable(name).kind !== "unknown" || isGuarded(model, name)) continue;
    if (name.id === "cmp" && model.enclosing(name, "FunctionDef")?.name.name === "__cmp__") continue; // one report
    if (model.global("PY2").kind === "global") continue; // code for both, which chooses as it runs
    yield renamed(model, name, now);
  }
  for (const call of model.nodes("Call")) {
    const { func, args } = call;
    if (func.kind !== "Attribute" || args.length > 1 || call.keywords.length > 0) continue;
    const isDictMethod = args.length === 0 && DICT_METHODS.has(func.attr);
    if (
      !isDictMethod &&
      !(func.attr === "has_key" && args.length === 1) &&
      !(func.attr === "next" && args.length === 0)
    )
      continue;
    if (model.fileDefines(func.attr) || isGuarded(model, call) || model.qualified(func) !== null) continue;
    const type = model.typeOf(func.value)?.name;
    if (func.attr === "next" && type !== "iterator" && type !== "generator" && type !== "file") continue;
    const owner = model.text(func.value);
    const text =
      func.attr === "has_key"
        ? `${model.text(args[0]!)} in ${owner}`
        : func.attr === "next"
          ? `next(${owner})`
          : `${owner}.${DICT_METHODS.get(func.attr)}()`;
    const parent = model.parent(call);
    const isOperand = func.attr === "has_key" && /^(?:UnaryOp|Compare|BinOp|Attribute|Await)$/.test(parent?.kind ?? "");
    const not = func.attr === "has_key" && parent?.kind === "UnaryOp" && parent.op === "Not" ? parent : null;
    const negated = not && `${model.text(args[0]!)} not in ${owner}`;
    yield {
      at: call,
      message: `\`.${func.attr}()\` is Python 2; the method is gone, so this raises AttributeError. Write \`${short(negated ?? text)}\`.`,
      fixes: [
        {
          title: `Write \`${short(negated ?? text)}\``,
          safe: type !== undefined,
          changes: [
            negated ? model.edit.replace(not, negated) : model.edit.replace(call, isOperand ? `(${text})` : text),
          ],
        },
      ],
    };
  }
  for (const attribute of model.nodes("Attribute")) {
    if (!LIBRARY_NAMES.has(attribute.attr)) continue;
    const now = LIBRARY.get(model.qualified(attribute) ?? "");
    if (!now || isGuarded(model, attribute)) continue;
    yield {
      at: attribute,
      message: `\`${model.text(attribute)}\` is Python 2 and no longer there. Write \`${now.text}\`.`,
      fixes: [
        {
          title: `Write \`${now.text}\``,
          safe: true,
          changes: [model.edit.replace(attribute, now.text)],
          ...(now.imports ? { imports: now.imports } : {}),
        },
      ],
    };
  }
}

function* oldForms(model: Model): Iterable<Report> {
  for (const alias of model.nodes("alias")) {
    const now = MODULES.get(alias.name);
    const stmt = now ? model.parent(alias) : null;
    if (stmt?.kind === "Import" && !isGuarded(model, stmt))
      yield {
        at: alias,
        message: `The module \`${alias.name}\` is Python 2; its content moved to ${now}. This import fails.`,
      };
  }
  for (const stmt of model.nodes("ImportFrom")) {
    const now = stmt.level === 0 && stmt.module ? MODULES.get(stmt.module) : undefined;
    if (now && !isGuarded(model, stmt))
      yield {
        at: stmt,
        message: `The module \`${stmt.module}\` is Python 2; its content moved to ${now}. This import fails.`,
      };
  }
  for (const shift of model.nodes("BinOp")) {
    if (shift.op !== "RShift" || !model.isBuiltin(shift.left, "print")) continue;
    const parent = model.parent(shift);
    const whole = parent?.kind === "Tuple" ? parent : shift;
    if (model.parent(whole)?.kind !== "Expr") continue;
    const rest = whole.kind === "Tuple" ? whole.elts.slice(1).map((e) => model.text(e)) : [];
    const text = `print(${[...rest, `file=${model.text(shift.right)}`].join(", ")})`;
    yield {
      at: whole,
      message: `\`print >>\` is the Python 2 way to print to a file. Here it shifts the function and raises TypeError. Write \`${short(text)}\`.`,
      fixes: [{ title: `Write \`${short(text)}\``, safe: false, changes: [model.edit.replace(whole, text)] }],
    };
  }
  for (const stmt of model.nodes("Expr"))
    if (stmt.value.kind === "Name" && model.isBuiltin(stmt.value, "print"))
      yield {
        at: stmt,
        message:
          "`print` without parentheses was a statement in Python 2 that wrote an empty line. Here it only names the function. Write `print()`.",
        fixes: [{ title: "Write `print()`", safe: false, changes: [model.edit.insertAfter(stmt, "()")] }],
      };
  for (const cls of model.nodes("ClassDef")) yield* methods(model, cls);
}

const mapOf = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(table));

interface Now {
  readonly text: string;
  readonly imports?: readonly NeededImport[];
}

const NAMES: ReadonlyMap<string, Now> = mapOf({
  xrange: { text: "range" },
  raw_input: { text: "input" },
  unicode: { text: "str" },
  basestring: { text: "str" },
  long: { text: "int" },
  unichr: { text: "chr" },
  file: { text: "open" },
  reduce: { text: "functools.reduce", imports: [{ module: "functools" }] },
  execfile: { text: "exec" },
  cmp: { text: "(a > b) - (a < b)" },
  intern: { text: "sys.intern", imports: [{ module: "sys" }] },
  reload: { text: "importlib.reload", imports: [{ module: "importlib" }] },
});

const DICT_METHODS: ReadonlyMap<string, string> = mapOf({
  iteritems: "items",
  iterkeys: "keys",
  itervalues: "values",
  viewitems: "items",
  viewkeys: "keys",
  viewvalues: "values",
});

const METHOD_NAMES = new Set([...DICT_METHODS.keys(), "has_key", "next"]);

const LIBRARY: ReadonlyMap<string, Now> = mapOf({
  "string.letters": { text: "string.ascii_letters" },
  "string.lowercase": { text: "string.ascii_lowercase" },
  "string.uppercase": { text: "string.ascii_uppercase" },
  "string.maketrans": { text: "str.maketrans" },
  "sys.maxint": { text: "sys.maxsize" },
  "os.getcwdu": { text: "os.getcwd" },
  "itertools.izip": { text: "zip" },
  "itertools.imap": { text: "map" },
  "itertools.ifilter": { text: "filter" },
  "itertools.izip_longest": { text: "itertools.zip_longest" },
});
const LIBRARY_NAMES = new Set([...LIBRARY.keys()].map((name) => name.split(".")[1]!));

const MODULES: ReadonlyMap<string, string> = mapOf({
  urllib2: "`urllib.request` and `urllib.error`",
  urlparse: "`urllib.parse`",
  httplib: "`http.client`",
  ConfigParser: "`configparser`",
  Queue: "`queue`",
  StringIO: "`io`",
  cStringIO: "`io`",
  cPickle: "`pickle`",
  Tkinter: "`tkinter`",
  HTMLParser: "`html.parser`",
  Cookie: "`http.cookies`",
  SocketServer: "`socketserver`",
  BaseHTTPServer: "`http.server`",
  commands: "`subprocess`",
  __builtin__: "`builtins`",
});

function renamed(model: Model, name: Extract<Expr, { kind: "Name" }>, now: Now): Report {
  const isCopy = name.id !== "execfile" && name.id !== "file" && name.id !== "cmp";
  return {
    at: name,
    message: `\`${name.id}\` is Python 2; the name is gone, so this raises NameError. ${name.id === "execfile" ? "Read the file and use `exec`." : `Write \`${now.text}\`.`}`,
    fixes: isCopy
      ? [
          {
            title: `Write \`${now.text}\``,
            safe: true,
            changes: [model.edit.replace(name, now.text)],
            ...(now.imports ? { imports: now.imports } : {}),
          },
        ]
      : [],
  };
}

/** In a `try` that expects it to be missing, or under a question about the version. */
function isGuarded(model: Model, node: Node): boolean {
  let below: Node = node;
  for (const at of model.ancestors(node)) {
    if (
      at.kind === "Try" &&
      at.handlers.length > 0 &&
      ((at.body as readonly Node[]).includes(below) || below.kind === "ExceptHandler")
    )
      return true;
    if (
      (at.kind === "If" || at.kind === "IfExp") &&
      at.test !== below &&
      /version|PY[23]|hasattr|hexversion/i.test(model.text(at.test))
    )
      return true;
    below = at;
  }
  return false;
}

const METHODS: ReadonlyMap<string, string> = mapOf({
  __nonzero__: "__bool__",
  __div__: "__truediv__",
  __idiv__: "__itruediv__",
  __unicode__: "__str__",
  __cmp__: "__eq__",
  __getslice__: "__getitem__",
  __setslice__: "__setitem__",
  __long__: "__int__",
});

function* methods(model: Model, node: Extract<Node, { kind: "ClassDef" }>): Iterable<Report> {
  const members = model.classOf(node)?.members;
  if (!members) return;
  for (const [name, now] of METHODS) {
    const member = members.get(name);
    const fn = member?.node;
    if (fn?.kind !== "FunctionDef" || members.has(now)) continue;
    const isSame = name !== "__cmp__" && !name.endsWith("slice__");
    const at = model.span(fn, fn.name.start, fn.name.end);
    yield {
      at,
      message: `Python 3 never calls \`${name}\`. ${name === "__cmp__" ? "Define `__eq__` and `__lt__`." : `The method is called \`${now}\` now.`}`,
      fixes: isSame ? [{ title: `Call it \`${now}\``, safe: false, changes: [{ ...at, text: now }] }] : [],
    };
  }
  const next = members.get("next")?.node;
  const iter = members.get("__iter__")?.node;
  if (next?.kind === "FunctionDef" && iter && returnsSelf(model, iter) && !members.has("__next__")) {
    const at = model.span(next, next.name.start, next.name.end);
    yield {
      at,
      message:
        "An iterator is asked for its next value by `__next__` since Python 3; `next` is never called. Rename the method.",
      fixes: [{ title: "Call it `__next__`", safe: false, changes: [{ ...at, text: "__next__" }] }],
    };
  }
  const meta = members.get("__metaclass__");
  if (meta?.kind === "attribute")
    yield {
      at: meta.node,
      message:
        "`__metaclass__` is Python 2; here it is an ordinary attribute without effect. Write `class Name(metaclass=…)`.",
    };
}

function returnsSelf(model: Model, iter: Node): boolean {
  model.enter(iter);
  const last = iter.kind === "FunctionDef" ? iter.body.at(-1) : undefined;
  return last?.kind === "Return" && last.value?.kind === "Name" && last.value.id === "self";
}

// ------------------------------------------------------------ what does not parse
/** Statements of Python 2 that are syntax errors now, in the words of a person. */
export function* detectBroken(model: Model): Iterable<Report> {
  for (const chunk of model.unit.chunks)
    if (chunk.broken)
      for (const problem of chunk.problems) {
        const start = lineStart(chunk.text, problem.start);
        const end = lineEnd(chunk.text, problem.start);
        const line = chunk.text.slice(start, end);
        const found = statement(chunk, start, line, problem.start) ?? token(chunk, problem.start, problem.end);
        if (found) yield found;
      }
}

function statement(chunk: Chunk, start: number, line: string, problem: number): Report | null {
  const found = /^(.*?)\b(print|exec|raise)\b[ \t]+(\S.*?)[ \t]*(?:;?[ \t]*#.*)?$/.exec(line);
  if (!found) return null;
  const [, before, word, rest] = found as unknown as [string, string, string, string];
  const from = start + before.length;
  if (from > problem || /["'#]/.test(before)) return null;
  const restStart = line.indexOf(rest, before.length + word.length);
  const at: Place = { chunk, start: from, end: start + restStart + rest.length };
  const gap = (text: string): Change => ({ chunk, start: from, end: at.end, text });
  const plan = (text: string): FixPlan[] =>
    isWhole(rest) ? [{ title: `Write \`${short(text)}\``, safe: true, changes: [gap(text)] }] : [];
  if (word === "print") {
    if (/^[=.:]|^\(.*\)$|^,/.test(rest)) return null;
    const [, file, tail] = /^>>\s*([\w.]+)\s*,?\s*(.*)$/.exec(rest) ?? [];
    const values = (file === undefined ? rest : tail!).trim();
    const open = values.endsWith(",") ? [values.slice(0, -1), 'end=" "'] : values ? [values] : [];
    return {
      at,
      message:
        "`print` is a function since Python 3, and without parentheses this is a syntax error. Put its arguments in parentheses.",
      fixes: plan(`print(${[...open, ...(file === undefined ? [] : [`file=${file}`])].join(", ")})`),
    };
  }
  if (word === "exec")
    return /^["'\w]/.test(rest)
      ? {
          at,
          message: "`exec` is a function since Python 3. Put the code in parentheses.",
          fixes: / in /.test(rest) ? [] : plan(`exec(${rest})`),
        }
      : null;
  const raised = /^([\w.]+)\s*,\s*(.+)$/.exec(rest);
  return raised
    ? {
        at,
        message: "`raise Class, value` is Python 2. Call the class: the value goes into the parentheses.",
        fixes: plan(`raise ${raised[1]}(${raised[2]})`),
      }
    : null;
}

/** `a <> b`, `0777`, `` `x` `` and `10L`: the signs of Python 2 that no longer are any. */
function token(chunk: Chunk, start: number, end: number): Report | null {
  const text = chunk.text.slice(start, lineEnd(chunk.text, start));
  if (text.startsWith("<>")) return instead(chunk, start, 2, "`<>` is Python 2.", "!=");
  const octal = /^0+([1-7][0-7]*)(?!\w)/.exec(text);
  if (octal)
    return instead(chunk, start, octal[0].length, "A leading 0 made an octal number in Python 2.", `0o${octal[1]}`);
  const whole = chunk.text.slice(start, end);
  if (/["'#]/.test(whole)) return null;
  const shown = /`([^`\\\r\n]+)`/.exec(whole);
  if (shown)
    return instead(chunk, start + shown.index, shown[0].length, "Backticks are Python 2.", `repr(${shown[1]})`);
  const long = /(?<![\w.])(\d+)[lL](?!\w)/.exec(whole);
  if (!long) return null;
  const message = "Python 3 has one kind of whole number, of any size, and no `L` behind it.";
  return instead(chunk, start + long.index, long[0].length, message, long[1]!);
}

function instead(chunk: Chunk, start: number, length: number, message: string, text: string): Report {
  const place: Place = { chunk, start, end: start + length };
  return {
    at: place,
    message: `${message} Write \`${text}\`.`,
    fixes: [{ title: `Write \`${text}\``, safe: true, changes: [{ ...place, text }] }],
  };
}

/** Brackets and quotes are closed on the line. */
function isWhole(text: string): boolean {
  const plain = text.replace(/\\./g, "").replace(/"[^"]*"|'[^']*'/g, "");
  if (/["'\\;]/.test(plain)) return false;
  let depth = 0;
  for (const char of plain) {
    if ("([{".includes(char)) depth++;
    else if (")]}".includes(char) && --depth < 0) return false;
  }
  return depth === 0;
}

const short = (text: string) => {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 40 ? line : `${line.slice(0, 37)}…`;
};
