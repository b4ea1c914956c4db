import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Compare, Constant, Expr, Node } from "../python/ast";

const THREADS = new Set(["Thread", "Process", "Timer", "apply_async", "start_new_thread"]);
const OPTIONS = /^(?:__all__|fields|exclude|list_display|list_filter|search_fields|ordering|readonly_fields)$/;

/** `["red", "green" "blue"]` and `("only one")`: a comma is missing, and Python says nothing. */
export function* detect(model: Model): Iterable<Report> {
  for (const constant of model.nodes("Constant"))
    if (constant.pieces > 1 && constant.pieces < 5) yield* joined(model, constant);
    else if (constant.pieces === 1 || constant.type === "int") {
      const parent = model.parent(constant);
      if (parent?.kind === "Assign" || parent?.kind === "AnnAssign") yield* noTuple(model, constant, parent);
      else if (parent?.kind === "Compare") yield* noMembers(model, constant, parent);
    }
  for (const { func, args, keywords } of model.nodes("Call")) {
    const called = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
    if (THREADS.has(called)) yield* noArguments(model, called, keywords.find((k) => k.arg === "args")?.value);
    else if (called === "execute" && func.kind === "Attribute" && args.length === 2)
      yield* noArguments(model, called, args[1]);
  }
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The string tokens of an implicit concatenation; null where one of them is more than a plain short literal. */
function piecesOf(model: Model, constant: Constant): Piece[] | null {
  const text = model.text(constant);
  const pieces: Piece[] = [];
  const token = /\s*(?:#[^\n\r]*\s*|\\\r?\n\s*)*(?:[bBuU]?)("(?!"")[^"\\\n]*"|'(?!'')[^'\\\n]*')/y;
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    if (!found) return null;
    const end = constant.start + token.lastIndex;
    pieces.push({ text: found[1]!.slice(1, -1), start: end - found[1]!.length, end });
  }
  return pieces.length === constant.pieces ? pieces : null;
}

function* joined(model: Model, constant: Constant): Iterable<Report> {
  const parent = model.parent(constant);
  if (!parent || !["List", "Set", "Tuple", "Call"].includes(parent.kind) || model.parentheses(constant)) return;
  const elements = parent.kind === "Call" ? parent.args : (parent as { elts: Expr[] }).elts;
  if (!elements.includes(constant)) return;
  const pieces = piecesOf(model, constant);
  if (!pieces) return;
  const others = elements.filter((e) => e !== constant && !(e.kind === "Constant" && e.pieces > 1));
  const words = others.flatMap((e) =>
    e.kind === "Constant" && e.type === constant.type && typeof e.value === "string" && e.pieces === 1 ? [e.value] : [],
  );
  const options = parent.kind === "Call" && pieces.every((p) => /^--?[A-Za-z][\w-]*$/.test(p.text));
  if (
    !options &&
    !isCommand(pieces, words, parent.kind) &&
    !looksLikeElements(pieces, words, others.length, parent.kind === "Call")
  )
    return;
  const [first, second] = pieces;
  yield {
    at: constant,
    message: `No comma stands between \`"${first!.text}"\` and \`"${second!.text}"\`, so Python joins them to the one string \`"${first!.text}${second!.text}"\`. Put the comma between them.`,
    fixes: [
      {
        title: "Insert the comma",
        safe: false,
        changes: pieces.slice(0, -1).map((p) => model.edit.replaceSpan(constant, p.end, p.end, ",")),
      },
    ],
  };
}

/** `["git", "commit" "-m", "text"]`: a word and an option of a command line. */
const isCommand = (pieces: readonly Piece[], words: readonly string[], kind: string): boolean =>
  kind === "List" &&
  pieces.length === 2 &&
  words.length > 0 &&
  /^[\w./-]*\w$/.test(pieces[0]!.text) &&
  /^--?[A-Za-z][\w-]*(?:=.*)?$/.test(pieces[1]!.text);

const classOf = (c: string | undefined) =>
  c === undefined
    ? ""
    : /\p{Lu}/u.test(c)
      ? "upper"
      : /\p{L}/u.test(c)
        ? "lower"
        : /\p{N}/u.test(c)
          ? "digit"
          : /\s/.test(c)
            ? "space"
            : c;

/** Every piece looks like the other elements: as long, as many words, the same kind of first and last sign. */
function looksLikeElements(pieces: readonly Piece[], words: readonly string[], others: number, call: boolean): boolean {
  if (words.length === 0 || words.length < others || (call && words.length < 2)) return false;
  const texts = pieces.map((p) => p.text);
  if (texts.some((t) => t === "" || t.length > 40)) return false;
  const longest = Math.max(...words.map((w) => w.length));
  const shortest = Math.min(...words.map((w) => w.length));
  if (texts.some((t) => t.length > longest * 2 + 3 || t.length * 3 + 3 < shortest)) return false;
  const phrases = words.some((w) => /\s/.test(w.trim()));
  if (call && phrases) return false;
  const wholes = texts.map((t) => t.trim());
  if (wholes.some((t) => /\s/.test(t)) && !phrases) return false;
  const firsts = new Set(words.map((w) => classOf(w[0])));
  const lasts = new Set(words.map((w) => classOf(w.at(-1))));
  for (const [i, text] of texts.entries()) {
    const [first, last] = [classOf(text[0]), classOf(text.at(-1))];
    if (i > 0 && (firsts.size === 1 || !/^\w+$/.test(first)) && !firsts.has(first)) return false;
    if (i < texts.length - 1 && !/^(?:upper|lower|digit)$/.test(last) && !lasts.has(last)) return false;
    if (/^\s|\s$/.test(text) && !words.every((w) => /^\s|\s$/.test(w))) return false;
    if (/[\\^$|*+?{}[\]<>%]|\(/.test(text) && !words.every((w) => /[\\^$|*+?{}[\]<>%]|\(/.test(w))) return false;
  }
  return !phrases || firsts.size === 1;
}

// ---------------------------------------------------------------- ("one") is no tuple
/** Redundant parentheses directly around the expression, also as the value of a keyword argument. */
function inParentheses(model: Model, expr: Expr): boolean {
  const { text } = model.place(expr).chunk;
  let before = expr.start - 1;
  while (before >= 0 && /\s/.test(text[before]!)) before--;
  let after = expr.end;
  while (after < text.length && /\s/.test(text[after]!)) after++;
  return text[before] === "(" && text[after] === ")" && !/[\r\n]/.test(model.text(expr));
}

function* noTuple(model: Model, constant: Constant, stmt: Node): Iterable<Report> {
  const target =
    stmt.kind === "Assign" && stmt.targets.length === 1
      ? stmt.targets[0]!
      : stmt.kind === "AnnAssign"
        ? stmt.target
        : null;
  // A statement that ends with the constant has no parenthesis behind it.
  if (target?.kind !== "Name" || target.id === "__slots__" || stmt.end === constant.end) return;
  if (!inParentheses(model, constant)) return;
  const annotated = stmt.kind === "AnnAssign" && /^(?:typing\.)?[Tt]uple\b/.test(model.text(stmt.annotation));
  const use = annotated || (OPTIONS.test(target.id) && constant.type === "str") ? target : collectionUse(model, target);
  if (use)
    yield oneElement(
      model,
      constant,
      `so \`${target.id}\` is just \`${model.text(constant)}\``,
      use === target ? null : use,
    );
}

/** `ext in (".jpg")` asks for a part of the text. */
function* noMembers(model: Model, constant: Constant, { left, ops, comparators }: Compare): Iterable<Report> {
  if (ops.length !== 1 || (ops[0] !== "In" && ops[0] !== "NotIn") || comparators[0] !== constant) return;
  if (constant.type !== "str" || !/^\.?\w[\w-]+$/.test(String(constant.value)) || !inParentheses(model, constant))
    return;
  if (left.kind === "Constant" || left.kind === "Subscript" || (left.kind === "Name" && takesLetters(left))) return;
  yield oneElement(model, constant, `so \`${model.text(left)}\` is looked for inside the text`, null);
}

/** By its name the loop variable holds one character, so that a text is what is meant. */
const takesLetters = (target: Expr): boolean =>
  target.kind !== "Name" ||
  /^(?:c|_+|ch|chr|char|character|letter|digit|sign|symbol|byte|glyph|cp|token)\d?$/i.test(target.id);

/** What may be chosen, also by one name alone. */
const CHOSEN = /^_?(?:valid|allowed|accepted|supported|enabled|permitted|known|blocked|ignored|choices)/i;

/** A read of the variable as a collection: looped over, tested with `in`, unpacked. */
function collectionUse(model: Model, target: Node & { readonly kind: "Name" }): Node | null {
  const variable = model.variable(target);
  if (variable.bindings.length !== 1) return null;
  const number = variable.bindings[0]!.value?.kind === "Constant" && variable.bindings[0]!.value.type === "int";
  const plural = number || (/s$|^[A-Z_]+S$|tuple|list|set/i.test(target.id) && !/ss$/i.test(target.id));
  for (const use of variable.uses) {
    const up = model.parent(use);
    if ((up?.kind === "For" || up?.kind === "comprehension") && up.iter === use && (plural || !takesLetters(up.target)))
      return use;
    if (up?.kind === "Compare" && up.comparators[0] === use && (up.ops[0] === "In" || up.ops[0] === "NotIn"))
      if ((plural || CHOSEN.test(target.id)) && !(up.left.kind === "Name" && takesLetters(up.left))) return use;
    if (up?.kind === "Call" && up.args[1] === use && up.func.kind === "Attribute" && up.func.attr === "execute")
      return use;
    if (up?.kind === "Starred" && plural) return use;
  }
  return null;
}

/** `Thread(args=(x))`, `execute(sql, (x))`. */
function* noArguments(model: Model, called: string, value: Expr | undefined): Iterable<Report> {
  if (!value || !["Constant", "Name", "Attribute", "JoinedStr", "Subscript"].includes(value.kind)) return;
  if (!inParentheses(model, value)) return;
  const name = value.kind === "Name" ? value.id : value.kind === "Attribute" ? value.attr : "";
  if (/args|params|values|tuple|list|row|data/i.test(name)) return;
  const type = model.typeOf(value)?.name;
  if (type === "tuple" || type === "list" || type === "dict") return;
  yield oneElement(model, value, `so \`${called}\` gets \`${model.text(value)}\` itself and not a tuple of it`, null);
}

function oneElement(model: Model, value: Expr, what: string, use: Node | null): Report {
  return {
    at: value,
    message: `Parentheses alone make no tuple, ${what}. The comma makes the tuple: write \`(${model.text(value)},)\`.`,
    related: use ? [{ at: use, message: "It is used as a collection here." }] : [],
    fixes: [{ title: "Make it a tuple with a comma", safe: false, changes: [model.edit.insertAfter(value, ",")] }],
  };
}
