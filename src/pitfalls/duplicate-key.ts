import { constantOf } from "../analysis/constants";
import type { FixPlan, Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import type { ClassDef, Dict, Expr, Match, Pattern, SetExpr } from "../python/ast";

/** Equal keys in dict and set displays, `dict()` calls, Enum members and `match` cases. */
export function* detect(model: Model): Iterable<Report> {
  for (const dict of model.nodes("Dict")) {
    if ((dict.keys.length < 2 && dict.keys[0] !== null) || isSpread(model, dict)) continue;
    const found = [...inDict(model, dict)];
    if (dict.keys.length < TABLE || found.length < TABLE_DOUBLES) yield* found;
  }
  for (const set of model.nodes("Set")) yield* inSet(model, set);
  for (const call of model.nodes("Call")) if (model.isBuiltin(call.func, "dict")) yield* inDictCall(model, call);
  for (const match of model.nodes("Match")) yield* inMatch(model, match);
  for (const cls of model.nodes("ClassDef")) if (cls.bases.length > 0) yield* inEnum(model, cls);
}

/** A large table with many doubled keys is one on purpose, such as a mapping back from codes to characters. */
const TABLE = 64;
const TABLE_DOUBLES = 5;

const shown = (model: Model, expr: Expr) => `\`${model.text(expr).replace(/\s+/g, " ")}\``;

// ------------------------------------------------------------ dicts
interface Entry {
  readonly key: Expr;
  readonly value: Expr;
  readonly dict: Dict;
}

/** A literal `**{…}` inside another display belongs to that one. */
const isSpread = (model: Model, dict: Dict) => {
  const parent = model.parent(dict);
  return parent?.kind === "Dict" && parent.keys[parent.values.indexOf(dict)] === null;
};

/** The entries in order, those of a literal `**{…}` in its place; null where an unknown mapping is spread. */
function* entries(dict: Dict): Iterable<Entry | null> {
  for (const [i, key] of dict.keys.entries()) {
    const value = dict.values[i]!;
    if (key) yield { key, value, dict };
    else if (value.kind === "Dict") yield* entries(value);
    else yield null;
  }
}

function* inDict(model: Model, dict: Dict): Iterable<Report> {
  const seen = new Map<string, Entry>();
  for (const entry of entries(dict)) {
    if (!entry) {
      seen.clear();
      continue;
    }
    const key = stableKey(model, entry.key, dict);
    if (key === null) continue;
    const earlier = seen.get(key);
    seen.set(key, entry);
    if (!earlier) continue;
    const same = model.same(earlier.value, entry.value) && model.pure(entry.value);
    const text = model.text(earlier.value);
    const value = text.length <= 30 && !/[\r\n]/.test(text) ? `the value \`${text}\`` : "the earlier value";
    yield {
      at: entry.key,
      ...(same ? { level: "info" as const } : {}),
      message: same
        ? `The key ${shown(model, entry.key)} is already there with the same value. Nothing is lost, but one of the two is superfluous: remove it.`
        : model.same(earlier.key, entry.key)
          ? `The key ${shown(model, entry.key)} is already there with ${value}, which this entry silently replaces. Keep one of the two or correct the key.`
          : `${shown(model, entry.key)} and ${shown(model, earlier.key)} are the same key, since they are equal: this entry silently replaces ${value}. Keep one of the two or correct the key.`,
      related: [{ at: earlier.key, message: "The key was used here first" }],
      fixes: dictFix(model, dict, earlier, entry, same),
    };
  }
}

/** The key's equality class, where evaluating it again within the display gives the same. */
function stableKey(model: Model, key: Expr, display: Expr): string | null {
  const known = model.key(key);
  if (known === null || model.constant(key)) return known;
  for (const node of model.within(display)) {
    if (node.kind === "NamedExpr") return null;
    if (node.kind === "Call" && readsState(key)) return null;
  }
  return known;
}

/** `reader.position` may change between two reads; `Color.RED` and plain names do not. */
function readsState(key: Expr): boolean {
  if (key.kind === "Tuple") return key.elts.some(readsState);
  if (key.kind === "JoinedStr") return key.values.some((v) => v.kind === "FormattedValue" && readsState(v.value));
  return key.kind === "Attribute" && !/^[A-Z]/.test(key.attr);
}

/** One entry stays: the first key in its place, with the last value. That is what the dict holds anyway. */
function dictFix(model: Model, dict: Dict, earlier: Entry, later: Entry, same: boolean): FixPlan[] {
  if (earlier.dict !== dict || later.dict !== dict) return [];
  const { values } = dict;
  const [from, to] = [values.indexOf(earlier.value), values.indexOf(later.value)];
  for (const value of values.slice(from, to)) if (!model.pure(value)) return [];
  for (const key of dict.keys.slice(from, to)) if (key && !model.pure(key)) return [];
  const gone = removal(model, dict, later.key, values[to - 1]!, later.value, values[to + 1] ? dict.keys[to + 1] : null);
  const { text } = model.place(dict).chunk;
  if (!gone || /[\r\n]/.test(text.slice(later.value.start, later.value.end))) return [];
  const value = slice(model, later.value);
  const old = bounds(model, earlier.value);
  const moved = same ? [] : [model.edit.replaceSpan(dict, old.start, old.end, value)];
  const name = text.slice(earlier.key.start, earlier.key.end);
  const title = same ? `Remove the second ${name}` : `Keep one entry ${name}, with the value it has now`;
  return [{ title: title.replace(/\s+/g, " "), safe: same, changes: [...moved, gone] }];
}

const bounds = (model: Model, expr: Expr) => model.parentheses(expr) ?? { start: expr.start, end: expr.end };
const slice = (model: Model, expr: Expr) => {
  const { start, end } = bounds(model, expr);
  return model.place(expr).chunk.text.slice(start, end);
};

/** Takes an element out of a display: its whole line where it stands alone there. Null where a comment would go. */
function removal(model: Model, display: Expr, first: Expr, before: Expr, last: Expr, next: Expr | null | undefined) {
  const { text } = model.place(display).chunk;
  const previousEnd = bounds(model, before).end;
  const end = bounds(model, last).end;
  const start = bounds(model, first).start;
  const gap = text.slice(previousEnd, start);
  const comma = /^\s*,/.exec(text.slice(end, display.end))?.[0].length ?? 0;
  const rest = /^[^\r\n]*/.exec(text.slice(end + comma))![0];
  if (model.comments(display).some((c) => c.start > start && c.start < end + comma + rest.length)) return null;
  const line = /(?:\r\n|\r|\n)[ \t]*$/.exec(gap);
  if (line && /^[ \t]*$/.test(rest)) {
    if (comma > 0) return model.edit.replaceSpan(display, start - line[0].length, end + comma, "");
    if (gap.includes("#")) return null;
    return model.edit.replaceSpan(display, previousEnd, end, "");
  }
  if (gap.includes("#")) return null;
  return next && line
    ? model.edit.replaceSpan(display, start, bounds(model, next).start, "")
    : model.edit.replaceSpan(display, previousEnd, end, "");
}

function* inDictCall(model: Model, call: Extract<Expr, { kind: "Call" }>): Iterable<Report> {
  const names = new Map<string, Expr>();
  for (const keyword of call.keywords) {
    if (keyword.arg !== null) {
      names.set(keyword.arg, keyword.value);
      continue;
    }
    if (keyword.value.kind !== "Dict") continue;
    for (const key of keyword.value.keys) {
      const name = key && model.constant(key);
      if (name?.type !== "str") continue;
      const earlier = names.get(name.value as string);
      if (!earlier) continue;
      yield {
        at: key!,
        message: `\`dict()\` gets \`${name.value}\` twice, once as a keyword and once from this dict. That raises a TypeError: drop one of them.`,
        related: [{ at: earlier, message: "Given here as a keyword" }],
      };
    }
  }
}

// ------------------------------------------------------------ sets
function* inSet(model: Model, set: SetExpr): Iterable<Report> {
  const seen = new Map<string, Expr>();
  for (const [i, element] of set.elts.entries()) {
    const key = stableKey(model, element, set);
    if (key === null) continue;
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, element);
      continue;
    }
    const same = model.same(earlier, element);
    if (same && set.elts.length >= TABLE) continue; // a long list of words, where a second one harms nobody
    const gone = removal(model, set, element, set.elts[i - 1]!, element, set.elts[i + 1]);
    yield {
      at: element,
      ...(same ? { level: "info" as const } : {}),
      message: same
        ? `${shown(model, element)} is in this set already, and a set holds each value once. Remove the second one or correct it.`
        : `${shown(model, element)} and ${shown(model, earlier)} are equal, so the set holds only the first of them. Remove one or correct it.`,
      related: [{ at: earlier, message: "The equal element" }],
      fixes: gone
        ? [{ title: `Remove the second ${model.text(element)}`.replace(/\s+/g, " "), safe: true, changes: [gone] }]
        : [],
    };
  }
}

// ------------------------------------------------------------ enum members
/** Without Flag and IntFlag, where several names for one combination of bits are usual. */
const ENUMS = new Set(["Enum", "IntEnum", "StrEnum", "ReprEnum"].map((name) => `enum.${name}`));
const VALUE_TYPES = ["int", "str", "float", "bytes", "complex"];

function* inEnum(model: Model, node: ClassDef): Iterable<Report> {
  const seen = new Map<string, string>();
  for (const statement of node.body) {
    if (statement.kind !== "Assign" || statement.targets.length !== 1) continue;
    const [target] = statement.targets;
    if (target?.kind !== "Name" || target.id.startsWith("_")) continue;
    const value = constantOf(statement.value, () => null);
    if (!value || value.type === "ellipsis") continue;
    const earlier = seen.get(value.key);
    if (earlier === undefined) {
      seen.set(value.key, target.id);
      continue;
    }
    if (!isEnum(model, node)) return;
    if (
      /alias/i.test(
        model
          .comments(statement)
          .map((c) => model.text(model.span(statement, c.start, c.end)))
          .join(),
      )
    )
      continue;
    const unique = node.decorator_list.some((d) => model.qualified(d) === "enum.unique");
    yield {
      at: target,
      message: unique
        ? `\`${target.id}\` has the value of \`${earlier}\`, and \`@unique\` forbids that: the class statement raises ValueError. Give it a value of its own.`
        : `\`${target.id}\` is no new member but an alias of \`${earlier}\`, since both have the value ${model.text(statement.value)}. Give it its own value, or write \`${target.id} = ${earlier}\` to show that you mean it.`,
    };
  }
}

/** An Enum whose members keep the value as written. */
function isEnum(model: Model, node: ClassDef, below: readonly ClassDef[] = []): boolean {
  const cls = model.classOf(node);
  if (!cls || cls.members.has("__new__")) return false;
  let found = false;
  for (const base of node.bases) {
    if (ENUMS.has(model.qualified(base) ?? "")) found = true;
    else if (model.isBuiltin(base, ...VALUE_TYPES)) continue;
    else {
      const parent: ClassInfo | null = model.classOf(base);
      const line = [...below, node];
      if (!parent || line.includes(parent.node) || !isEnum(model, parent.node, line)) return false;
      found = true;
    }
  }
  return found;
}

// ------------------------------------------------------------ match
function* inMatch(model: Model, match: Match): Iterable<Report> {
  const seen = new Map<string, Pattern>();
  for (const branch of match.cases) {
    const own = new Map<string, Pattern>();
    for (const literal of literals(branch.pattern)) {
      const keys = patternKeys(model, literal);
      if (!keys) continue;
      const earlier = keys.covered.map((key) => seen.get(key) ?? own.get(key)).find((p) => p !== undefined);
      if (earlier)
        yield {
          at: literal,
          message: `\`${model.text(literal)}\` can never match: \`${model.text(earlier)}\` above takes every value that equals it, and the first matching case wins. Remove it or correct the literal.`,
          related: [{ at: earlier, message: "This pattern matches first" }],
        };
      else own.set(keys.own, literal);
    }
    if (!branch.guard) for (const [key, pattern] of own) seen.set(key, pattern);
  }
}

/** The alternatives of a pattern that are values. */
function* literals(pattern: Pattern): Iterable<Pattern> {
  if (pattern.kind === "MatchValue" || pattern.kind === "MatchSingleton") yield pattern;
  else if (pattern.kind === "MatchOr") for (const each of pattern.patterns) yield* literals(each);
  else if (pattern.kind === "MatchAs" && pattern.pattern) yield* literals(pattern.pattern);
}

/** Values match by `==`, the singletons by `is`: an earlier `case 1` takes True, an earlier `case True` leaves 1. */
function patternKeys(model: Model, pattern: Pattern): { own: string; covered: string[] } | null {
  if (pattern.kind === "MatchSingleton") {
    const own = `is ${pattern.value}`;
    return { own, covered: pattern.value === null ? [own] : [own, `n:${Number(pattern.value)}`] };
  }
  if (pattern.kind !== "MatchValue") return null;
  const key = model.key(pattern.value);
  return key === null ? null : { own: key, covered: [key] };
}
