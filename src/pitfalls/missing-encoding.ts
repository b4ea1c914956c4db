import type { Report } from "../analysis/detector";
import { byName } from "../analysis/facts/table";
import type { Model } from "../analysis/model";
import type { Call, Expr } from "../python/ast";

export const words = ["open", "read_text", "write_text", "TextIOWrapper", "TemporaryFile", "NamedTemporaryFile"];

/** `open(path)` as text without an encoding: the result depends on the machine. */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    const what = textCall(model, call);
    // Nothing is read or written: the file is only made, or emptied.
    if (!what || (call.parent?.kind === "Attribute" && call.parent.attr === "close")) continue;
    yield {
      at: call.func,
      message: `\`${what}\` names no encoding, so text is read with that of the machine: often UTF-8, on Windows usually not, and "é" becomes "Ã©". Write \`encoding="utf-8"\`.`,
      fixes: [{ title: 'Add `encoding="utf-8"`', safe: false, changes: [addArgument(model, call)] }],
    };
  }
}

/** Where the mode and the encoding stand among the positional arguments. */
interface Places {
  readonly mode: number;
  readonly encoding: number;
  /** Text is only what the mode says; null: without a mode it is text. */
  readonly text: RegExp | null;
}

function textCall(model: Model, call: Call): string | null {
  const { func } = call;
  const method = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
  if (call.keywords.some((k) => k.arg === null || k.arg === "encoding") || call.args.some((a) => a.kind === "Starred"))
    return null;
  const [file] = call.args;
  if (file?.kind === "Name" && /^(?:fd|fileno)$|_fd(?:_|$)/.test(file.id)) return null; // somebody else opened it
  if (file?.kind === "Constant" && String(file.value).startsWith("/dev/")) return null;
  const places = placesOf(model, func, method);
  if (!places || call.args.length > places.encoding) return null;
  const mode =
    places.mode < 0 ? undefined : (call.args[places.mode] ?? call.keywords.find((k) => k.arg === "mode")?.value);
  if (places.text && !(mode?.kind === "Constant" && places.text.test(String(mode.value)))) return null;
  if (mode && !(mode.kind === "Constant" && mode.type === "str" && !String(mode.value).includes("b"))) return null;
  if (call.args.length + call.keywords.length === 0 && places.mode === 1) return null;
  return method;
}

const OPENERS = byName<Places>({
  "builtins.open": { mode: 1, encoding: 3, text: null },
  "io.open": { mode: 1, encoding: 3, text: null },
  "io.TextIOWrapper": { mode: -1, encoding: 1, text: null },
  "gzip.open": { mode: 1, encoding: 3, text: /t/ },
  "bz2.open": { mode: 1, encoding: 3, text: /t/ },
  "lzma.open": { mode: 1, encoding: 2, text: /t/ },
  "tempfile.TemporaryFile": { mode: 0, encoding: 2, text: /^[^b]*$/ },
  "tempfile.NamedTemporaryFile": { mode: 0, encoding: 2, text: /^[^b]*$/ },
});

const OPENER_MODULES = ["io", "gzip", "bz2", "lzma", "tempfile"];
const OPENER_NAMES = /^(?:open|TextIOWrapper|(?:Named)?TemporaryFile)$/;

function placesOf(model: Model, func: Expr, method: string): Places | null {
  const renamed = func.kind === "Name" && model.imports(...OPENER_MODULES);
  const opener = OPENER_NAMES.test(method) || renamed ? OPENERS[model.qualified(func) ?? ""] : undefined;
  if (opener) return opener;
  if (func.kind !== "Attribute" || !/^(?:open|read_text|write_text)$/.test(method) || !isPath(model, func.value))
    return null;
  if (method === "open") return { mode: 0, encoding: 2, text: null };
  return { mode: -1, encoding: method === "read_text" ? 0 : 1, text: null };
}

/** A `pathlib.Path`, also one made with `/` or found through another. */
function isPath(model: Model, expr: Expr): boolean {
  if (expr.kind === "BinOp" && expr.op === "Div") return isPath(model, expr.left);
  if (expr.kind === "Attribute" && expr.attr === "parent") return isPath(model, expr.value);
  if (expr.kind === "Call") {
    if (model.qualified(expr.func) === "pathlib.Path") return true;
    const { func } = expr;
    return (
      func.kind === "Attribute" &&
      /^(?:with_name|with_suffix|joinpath|resolve|absolute|home|cwd|expanduser)$/.test(func.attr) &&
      (model.qualified(func.value) === "pathlib.Path" || isPath(model, func.value))
    );
  }
  if (model.typeOf(expr)?.name === "Path") return true;
  const value = expr.kind === "Name" ? model.onlyDefinition(expr)?.value : null;
  return value ? value.kind !== "Name" && isPath(model, value) : false;
}

function addArgument(model: Model, call: Call) {
  const last = [...call.args, ...call.keywords].sort((a, b) => a.start - b.start).at(-1);
  if (!last) return model.edit.replaceSpan(call, call.end - 1, call.end - 1, 'encoding="utf-8"');
  const end = last.kind === "keyword" ? last.end : (model.parentheses(last)?.end ?? last.end);
  return model.edit.replaceSpan(call, end, end, ', encoding="utf-8"');
}
