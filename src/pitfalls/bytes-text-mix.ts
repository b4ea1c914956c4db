import { type Link, linkPlace, links } from "../analysis/comparisons";
import type { FixPlan, Report } from "../analysis/detector";
import { RESULT_TYPE, RESULT_TYPE_OF_METHOD } from "../analysis/facts/results";
import { mayBeGiven, mayBePromised } from "../analysis/given";
import type { Binding, Model } from "../analysis/model";
import type { Attribute, AugAssign, Call, Expr, Name } from "../python/ast";

/** Bytes and text in one `+`, `==`, `in` or method call. */
export function* detect(model: Model): Iterable<Report> {
  const sums = model.nodes("BinOp").filter(({ op, left, right }) => op === "Add" && mayMix(model, left, right));
  const compares = model.nodes("Compare");
  const compared = compares.flatMap(links).filter((link) => mayMixLink(model, link));
  const calls = model.nodes("Call").filter((call) => mayMixMethod(model, call));
  const grown = model.nodes("AugAssign").filter((node) => node.op === "Add" && mayGrow(model, node));
  const given = model.nodes("Call").filter((call) => WANTING.test(nameOf(call)) && call.args.length > 0);
  if (sums.length + compared.length + calls.length + grown.length + given.length === 0) return;
  if (!model.unit.chunks.some((chunk) => MENTION.test(chunk.text))) return;
  for (const sum of sums) {
    const pair = mixed(model, sum.left, sum.right);
    if (!pair) continue;
    yield {
      at: sum,
      message: `\`${short(model, sum)}\` adds bytes and text, which raises TypeError: \`${short(model, pair.bytes)}\` is bytes. Decode it first, or encode the text.`,
      fixes: decode(model, pair.bytes),
    };
  }
  for (const link of compared) yield* checkLink(model, link);
  for (const node of grown) yield* checkGrown(model, node);
  for (const call of given) yield* checkGiven(model, call);
  for (const call of calls) yield* checkMethod(model, call);
}

const MENTION =
  /\bb["']|\brb["']|\bbr["']|encode|bytes?|urandom|recv|check_output|stdout|stderr|content|["']\w?r?b\+?["']|\bread\(|hashlib|b64|digest|pack|compress|dumps|hexlify|\bmd5|\bsha\d|\bsend|urlopen/i;

interface Pair {
  readonly bytes: Expr;
  readonly text: Expr;
}

function mixed(model: Model, left: Expr, right: Expr): Pair | null {
  const isBytes = (name: Name) => model.variable(name).bindings.some(bindsBytes);
  if (!mayBeBytes(model, left, isBytes) && !mayBeBytes(model, right, isBytes)) return null;
  const first = kindOf(model, left);
  if (!first) return null;
  const second = kindOf(model, right);
  if (!second || first === second) return null;
  return first === "bytes" ? { bytes: left, text: right } : { bytes: right, text: left };
}

const mayMix = (model: Model, left: Expr, right: Expr) =>
  mayBe(left) && mayBe(right) && (mayHoldBytes(model, left) || mayHoldBytes(model, right));

/** A quick look that needs neither types nor scopes: could `kindOf` say bytes? `seen`: names asked before. */
function mayHoldBytes(model: Model, expr: Expr, seen: string[] = []): boolean {
  switch (expr.kind) {
    case "Constant":
      return expr.type === "bytes";
    case "BinOp":
      return operands(expr).some((one) => mayHoldBytes(model, one, seen));
    case "Subscript":
    case "NamedExpr":
    case "Await":
      return mayHoldBytes(model, expr.value, seen);
    case "IfExp":
      return mayHoldBytes(model, expr.body, seen);
    case "BoolOp":
      return mayHoldBytes(model, expr.values[0]!, seen);
    case "Attribute":
      return OUTPUTS.test(expr.attr) || attributeMayHoldBytes(model, expr, seen);
    case "Call":
      if (expr.func.kind !== "Attribute") return BYTES_FUNCTIONS.has(model.qualified(expr.func) ?? "");
      return (
        GIVING_BYTES.has(expr.func.attr) ||
        (BYTES_TO_BYTES.has(expr.func.attr) && mayHoldBytes(model, expr.func.value, seen))
      );
    case "Name":
      if (seen.includes(expr.id)) return false;
      seen.push(expr.id);
      return (
        mayBeGiven(model, expr, (value) => mayHoldBytes(model, value, seen)) ||
        mayBePromised(model, expr, isBytesType) ||
        model.nodes("For").some(({ target, iter }) => target.kind === "Name" && target.id === expr.id && isMade(iter))
      );
    default:
      return false;
  }
}

/** What may be a file to walk over. */
const isMade = ({ kind }: Expr): boolean => kind === "Name" || kind === "Call";

/** What a chain of operators joins, the last ones where there are more than anybody writes. */
function operands(expr: Expr): readonly Expr[] {
  const found: Expr[] = [];
  const pending: Expr[] = [expr];
  for (let at = pending.pop(); at && found.length < 50; at = pending.pop())
    if (at.kind === "BinOp") pending.push(at.left, at.right);
    else found.push(at);
  return found;
}

/** Something says bytes where the class or its methods give the attribute of `self` a value. */
function attributeMayHoldBytes(model: Model, { value: object, attr }: Attribute, seen: readonly string[]): boolean {
  const cls = model.selfClass(object);
  const key = `.${attr}`;
  if (!cls || seen.includes(key)) return false;
  const asked = [...seen.filter((one) => one.startsWith(".")), key];
  const holds = (value: Expr | null | undefined) => !!value && mayHoldBytes(model.of(value), value, asked.slice());
  return (
    holds(cls.members.get(attr)?.value) ||
    (cls.attributes
      .get(attr)
      ?.assigned.some(({ value, annotation }) => (annotation ? isBytesType(annotation) : holds(value))) ??
      false)
  );
}

const isBytesType = (annotation: Expr): boolean =>
  annotation.kind === "Name"
    ? annotation.id === "bytes"
    : annotation.kind === "Attribute"
      ? annotation.attr === "bytes"
      : annotation.kind === "Subscript" && isBytesType(annotation.value);

const BYTES_FUNCTIONS = new Set([
  "subprocess.check_output",
  "urllib.request.urlopen",
  ...Object.keys(RESULT_TYPE).filter((name) => RESULT_TYPE[name] === "bytes"),
]);
const methodsGivingBytes = (isOfBytes: boolean) =>
  Object.entries(RESULT_TYPE_OF_METHOD)
    .filter(([type]) => (type === "bytes") === isOfBytes)
    .flatMap(([, results]) => Object.keys(results).filter((method) => results[method] === "bytes"));
const BYTES_TO_BYTES = new Set(methodsGivingBytes(true));
const GIVING_BYTES = new Set([
  ...methodsGivingBytes(false),
  ...["check_output", "encode", "read", "readline", "recv", "digest"],
  ...[...BYTES_FUNCTIONS].map((name) => name.slice(name.lastIndexOf(".") + 1)),
]);

const OTHER = new Set(["List", "Tuple", "Dict", "Set", "ListComp", "DictComp", "SetComp", "Lambda", "Compare"]);
const mayBe = (expr: Expr) =>
  expr.kind === "Constant" ? expr.type === "str" || expr.type === "bytes" : !OTHER.has(expr.kind);

/** Does anything say bytes here? */
function mayBeBytes(model: Model, expr: Expr, isBytes: (name: Name) => boolean): boolean {
  switch (expr.kind) {
    case "Constant":
      return expr.type === "bytes";
    case "Call":
      return true;
    case "BinOp":
      return operands(expr).some((one) => mayBeBytes(model, one, isBytes));
    case "Subscript":
      return mayBeBytes(model, expr.value, isBytes);
    case "Attribute":
      return expr.value.kind === "Name" && (model.unit.ownClass !== null || OUTPUTS.test(expr.attr));
    case "Name":
      return isBytes(expr);
    default:
      return false;
  }
}

const bindsBytes = ({ kind, node, value }: Binding) =>
  kind === "for" ||
  (value ? givesBytes(value) : kind === "param" && node.kind === "arg" && promisesBytes(node.annotation));

const givesBytes = (value: Expr) =>
  value.kind === "Call" || value.kind === "BinOp" || (value.kind === "Constant" && value.type === "bytes");

const promisesBytes = (annotation: Expr | null) => annotation?.kind === "Name" && annotation.id === "bytes";

function kindOf(model: Model, expr: Expr): "bytes" | "str" | null {
  const type = model.typeOf(expr)?.name;
  if (type === "str" && isPath(model, expr)) return null;
  if (type === "str" || type === "bytes") return type;
  if (type !== undefined) return null;
  if (expr.kind === "Name") {
    const binding = model.onlyDefinition(expr);
    if (binding?.kind === "for") return lineKind(model, binding);
    const value = binding?.value ?? null;
    return value?.kind === "Call" || value?.kind === "Await" || value?.kind === "Attribute"
      ? givenBy(model, value)
      : null;
  }
  return givenBy(model, expr);
}

/** `for line in file` */
function lineKind(model: Model, { node }: Binding): "bytes" | "str" | null {
  const loop = model.parent(node);
  if (loop?.kind !== "For" || loop.target !== node) return null;
  if (isFile(model, loop.iter, "b")) return "bytes";
  return isFile(model, loop.iter, "t") ? "str" : null;
}

/** Functions of `os.path` give bytes for bytes. */
const isPath = (model: Model, expr: Expr): boolean => {
  const made = madeBy(model, expr);
  return made !== null && (model.qualified(made.func) ?? "").startsWith("os.path.");
};

/** What calls give that the table of results does not know: `x.encode()`, reading a file opened with `"rb"`. */
function givenBy(model: Model, expr: Expr): "bytes" | "str" | null {
  if (expr.kind === "Attribute") return isRawOutput(model, expr) ? "bytes" : null;
  if (expr.kind !== "Call") return null;
  const { func, args, keywords } = expr;
  const qualified = model.qualified(func);
  if (qualified === "subprocess.check_output")
    return keywords.some((k) => k.arg === null || TEXT_OUTPUT.test(k.arg)) ? null : "bytes";
  if (func.kind !== "Attribute") return null;
  if (func.attr === "encode" && args.length <= 2 && args.every((a) => a.kind === "Constant"))
    return isTextual(model, func.value) ? "bytes" : null;
  if (func.attr === "decode" && args.length <= 2 && kindOf(model, func.value) === "bytes") return "str";
  if (func.attr === "read" || func.attr === "readline")
    return isFile(model, func.value, "b") || isBuffer(model, func.value) || isResponse(model, func.value)
      ? "bytes"
      : null;
  if (func.attr === "digest" && model.imports("hashlib", "hmac")) return "bytes";
  if (func.attr === "recv" && model.imports("socket")) return "bytes";
  return null;
}

function isTextual(model: Model, expr: Expr): boolean {
  const type = model.typeOf(expr)?.name;
  return type === undefined
    ? expr.kind === "Name" && !model.imports("torch", "transformers", "tokenizers")
    : type === "str";
}

/** A file opened in binary (`b`) or text (`t`) mode, as far as the call says so. */
function isFile(model: Model, expr: Expr, kind: "b" | "t"): boolean {
  const made = madeBy(model, expr);
  if (!made || !model.isBuiltin(made.func, "open")) return false;
  const mode = made.args[1] ?? made.keywords.find((k) => k.arg === "mode")?.value;
  if (mode?.kind !== "Constant" || typeof mode.value !== "string") return false;
  return mode.value.includes("b") === (kind === "b");
}

/** `sys.stdin.buffer` */
const isBuffer = (model: Model, expr: Expr): boolean => model.qualified(expr) === "sys.stdin.buffer";

const isResponse = (model: Model, expr: Expr): boolean => {
  const made = madeBy(model, expr);
  return made !== null && model.qualified(made.func) === "urllib.request.urlopen";
};

/** The call that made what an expression holds: the expression itself, an assignment, or a `with`. */
function madeBy(model: Model, expr: Expr): Call | null {
  if (expr.kind === "Call") return expr;
  if (expr.kind !== "Name" || !mayBeMade(model, expr)) return null;
  const binding = model.onlyDefinition(expr) ?? model.single(expr);
  const item = binding && model.parent(binding.node);
  const made = binding?.kind === "with" && item?.kind === "withitem" ? item.context_expr : binding?.value;
  return made?.kind === "Call" ? made : null;
}

/** A quick look that needs no scopes: some `=` or `with` gives the name what a call made. */
const mayBeMade = (model: Model, name: Name): boolean =>
  mayBeGiven(model, name, ({ kind }) => kind === "Call") ||
  model.nodes("withitem").some(({ optional_vars: as }) => as?.kind === "Name" && as.id === name.id) ||
  model.global(name.id).bindings.length > 0;

/** `subprocess.run(…)` and its like without `text=True`: what their result holds is bytes. */
function isRawOutput(model: Model, expr: Expr): boolean {
  if (expr.kind !== "Attribute" || !OUTPUTS.test(expr.attr)) return false;
  const made = madeBy(model, expr.value);
  if (expr.attr === "content")
    return (
      made !== null &&
      /^(?:requests|httpx)\.(?:get|post|put|patch|delete|request)$/.test(model.qualified(made.func) ?? "")
    );
  return (
    made !== null &&
    model.qualified(made.func) === "subprocess.run" &&
    !made.keywords.some((k) => k.arg === null || TEXT_OUTPUT.test(k.arg))
  );
}

const OUTPUTS = /^(?:stdout|stderr|content)$/;
const TEXT_OUTPUT = /^(?:text|universal_newlines|encoding|errors)$/;

function mayGrow(model: Model, { target, value }: AugAssign): boolean {
  if (target.kind !== "Name" || !mayBe(value)) return false;
  const holdsBytes = (one: Expr | null) =>
    one !== null && (mayHoldBytes(model, one) || (one.kind === "Call" && model.isBuiltin(one.func, "bytearray")));
  return (
    mayHoldBytes(model, value) ||
    model.variable(target).bindings.some((b) => b.kind === "assign" && holdsBytes(b.value))
  );
}

/** `data += "…"` where every other assignment of `data` gives bytes, or the other way round. */
function* checkGrown(model: Model, node: AugAssign): Iterable<Report> {
  const added = kindOf(model, node.value);
  if (!added || node.target.kind !== "Name") return;
  const begun = model.variable(node.target).bindings.filter((b) => b.kind !== "augassign");
  const kinds = begun.map((b) => (b.kind === "assign" && b.value ? growingKind(model, b.value) : null));
  const [first] = kinds;
  if (!first || first === added || kinds.some((kind) => kind !== first)) return;
  yield {
    at: node,
    message: `\`${node.target.id}\` is ${first === "bytes" ? "bytes" : "text"} and \`${short(model, node.value)}\` is ${added === "bytes" ? "bytes" : "text"}: adding them raises TypeError. Both must be of one kind; decode the bytes first.`,
    fixes: added === "bytes" ? decode(model, node.value) : encode(model, node.value),
  };
}

const growingKind = (model: Model, value: Expr) =>
  model.typeOf(value)?.name === "bytearray" ? "bytes" : kindOf(model, value);

/** Functions and methods that take bytes alone; `write` takes what its file was opened for. */
const WANTING = /^(?:md5|sha\d\w*|blake2[bs]|(?:urlsafe_|standard_)?b\d\dencode|compress|write|send|sendall)$/;
const HASHES = /^(?:hashlib\.\w+|base64\.\w+encode|zlib\.compress|gzip\.compress)$/;

const nameOf = ({ func }: Call): string =>
  func.kind === "Name" ? func.id : func.kind === "Attribute" ? func.attr : "";

/** `hashlib.sha256("text")`, `f.write("text")` to a file opened with "wb". */
function* checkGiven(model: Model, call: Call): Iterable<Report> {
  const value = call.args[0]!;
  const { func } = call;
  const wants =
    func.kind === "Attribute" && func.attr === "write"
      ? isFile(model, func.value, "b")
        ? "bytes"
        : isFile(model, func.value, "t")
          ? "str"
          : null
      : HASHES.test(model.qualified(func) ?? "") ||
          (func.kind === "Attribute" && func.attr.startsWith("send") && isSocket(model, func.value))
        ? "bytes"
        : null;
  const kind = wants && kindOf(model, value);
  if (!kind || wants === kind) return;
  yield {
    at: value,
    message: `\`${short(model, func)}\` wants ${wants === "bytes" ? "bytes" : "text"} and gets ${kind === "bytes" ? "bytes" : "text"}, which raises TypeError. ${wants === "bytes" ? "Encode the text first." : "Decode the bytes first."}`,
    fixes: kind === "bytes" ? decode(model, value) : encode(model, value),
  };
}

const isSocket = (model: Model, expr: Expr): boolean => {
  const made = madeBy(model, expr);
  return made !== null && /^socket\.(?:socket|create_connection)$/.test(model.qualified(made.func) ?? "");
};

const mayMixLink = (model: Model, { left, op, right }: Link) => MIXING.has(op) && mayMix(model, left, right);

function* checkLink(model: Model, link: Link): Iterable<Report> {
  const { op } = link;
  const pair = mixed(model, link.left, link.right);
  if (!pair) return;
  const at = linkPlace(model, link);
  const isEqual = op === "Eq" || op === "NotEq";
  const result = isEqual
    ? `is always ${op === "Eq" ? "False" : "True"}, since bytes never equal text`
    : "raises TypeError, since bytes and text do not mix";
  yield {
    at,
    message: `\`${short(model, at)}\` ${result}: \`${short(model, pair.bytes)}\` is bytes. Decode it first, or compare with bytes.`,
    fixes: [...decode(model, pair.bytes), ...encode(model, pair.text)],
  };
}

const MIXING = new Set(["Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "In", "NotIn"]);
const TEXT_METHODS = new Set(
  "split rsplit replace startswith endswith find rfind index rindex count strip lstrip rstrip partition rpartition removeprefix removesuffix join".split(
    " ",
  ),
);

/** The argument, or the first item of the list given to `join`, that is a literal. */
const textArgument = ({ func, args }: Call): Expr | undefined => {
  const [first] = args;
  const isList = first?.kind === "List" || first?.kind === "Tuple";
  const among = func.kind === "Attribute" && func.attr === "join" ? (isList ? first.elts : []) : args;
  return among.find((a) => a.kind === "Constant" && (a.type === "str" || a.type === "bytes"));
};

function mayMixMethod(model: Model, call: Call): boolean {
  const { func } = call;
  if (func.kind !== "Attribute" || !TEXT_METHODS.has(func.attr)) return false;
  const given = textArgument(call);
  return given?.kind === "Constant" && (given.type === "bytes" || mayHoldBytes(model, func.value));
}

/** `data.split(",")` on bytes, `text.startswith(b"x")` on text. */
function* checkMethod(model: Model, call: Call): Iterable<Report> {
  const { func } = call;
  const wrong = textArgument(call);
  if (func.kind !== "Attribute" || wrong?.kind !== "Constant") return;
  const receiver = kindOf(model, func.value);
  if (!receiver || receiver === wrong.type) return;
  const noun = (type: string) => (type === "bytes" ? "bytes" : "text");
  yield {
    at: call,
    message: `\`${short(model, func.value)}\` is ${noun(receiver)} and \`${short(model, wrong)}\` is ${noun(wrong.type)}: \`${func.attr}\` raises TypeError. Both must be of one kind; decode the bytes first.`,
    fixes: receiver === "bytes" ? [...decode(model, func.value), ...encode(model, wrong)] : decode(model, wrong),
  };
}

function decode(model: Model, bytes: Expr): FixPlan[] {
  if (bytes.kind === "Constant") {
    const text = model.text(bytes);
    const prefix = /^[a-z]+/i.exec(text)?.[0];
    if (!prefix || bytes.pieces !== 1 || /\\x|[^\x20-\x7e]/i.test(text)) return [];
    return [
      {
        title: "Write text instead of bytes",
        safe: false,
        changes: [model.edit.replaceSpan(bytes, bytes.start, bytes.start + prefix.length, prefix.replace(/b/i, ""))],
      },
    ];
  }
  if (bytes.kind === "BinOp" && !model.parentheses(bytes)) return [];
  return [{ title: "Decode the bytes", safe: false, changes: [model.edit.insertAfter(bytes, ".decode()")] }];
}

function encode(model: Model, text: Expr): FixPlan[] {
  if (text.kind !== "Constant" || text.pieces !== 1 || text.u || /\\[uUN]|[^\x20-\x7e]/.test(model.text(text)))
    return [];
  return [{ title: "Write bytes instead of text", safe: false, changes: [model.edit.insertBefore(text, "b")] }];
}

function short(model: Model, at: Parameters<Model["text"]>[0]): string {
  const text = model.text(at).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
