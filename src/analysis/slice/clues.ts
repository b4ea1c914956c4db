/**
 * What the uses of a name say about its value: it is iterated, it has a key, it is compared with a number. One file because
 * every kind of use leads on to others: a loop to its target, an alias to its own uses. Pure.
 */
import type { Call, ClassDef, Constant, Expr, FunctionNode, Lambda, Name, Node } from "../../python/ast";
import type { ScopeSymbol } from "../../python/symbols";
import { walk } from "../../python/walk";
import { dotted, type File, fullName } from "./file";

/** A kind of value that uses speak for. */
export type Vote =
  | "int"
  | "float"
  | "str"
  | "bool"
  | "bytes"
  | "list"
  | "dict"
  | "set"
  | "tuple"
  | "file"
  | "path"
  | "exception"
  | "date"
  | "digits"
  | "char"
  | "json"
  | "class"
  | "folder"
  | "directory"
  | "code";

/** All that was seen of one value. */
export interface Clues {
  /** How strongly the uses speak for a kind. */
  readonly votes: Map<Vote, number>;
  /** Literals it is compared with. */
  readonly values: string[];
  /** Classes of the file it is asked to be of. */
  readonly classes: string[];
  /** The values of a loop over it, or behind a number in brackets. */
  element: Clues | null;
  /** The values it is taken apart into. */
  parts: Clues[] | null;
  /** Behind keys that are written out, by their literal. */
  readonly keys: Map<string, Clues>;
  /** Behind keys that are not; `keyName` is the name they have there. */
  mapped: { keyName: string | null; readonly key: Clues; readonly value: Clues } | null;
  /** A text that is cut at a separator, and what becomes of its parts. */
  split: { readonly at: string; readonly parts: Clues } | null;
  readonly fields: Map<string, Clues>;
  readonly methods: Map<string, Result>;
  called: Result | null;
  awaited: boolean;
  entered: boolean;
  loopedAsync: boolean;
  /** Something is done to it that its owner sees. */
  changed: boolean;
  /** It stands in brackets behind something that is no list. */
  isKey: boolean;
  /** Somebody looks at it. */
  used: boolean;
  /** It is asked for by `get`, which does without it. */
  optional: boolean;
}

/** What is done with what a call gives. */
export interface Result {
  awaited: boolean;
  readonly value: Clues;
}

const fresh = (): Clues => ({
  votes: new Map(),
  values: [],
  classes: [],
  element: null,
  parts: null,
  keys: new Map(),
  mapped: null,
  split: null,
  fields: new Map(),
  methods: new Map(),
  called: null,
  awaited: false,
  entered: false,
  loopedAsync: false,
  changed: false,
  isKey: false,
  used: false,
  optional: false,
});

const METHODS: Readonly<Record<string, Vote>> = (() => {
  const found: Record<string, Vote> = Object.create(null);
  const of = (vote: Vote, names: string) => {
    for (const name of names.split(" ")) found[name] = vote;
  };
  of("list", "append extend insert sort reverse remove count index pop popleft appendleft");
  of("set", "add discard union intersection difference issubset issuperset symmetric_difference");
  of("dict", "get items keys values setdefault popitem update iteritems has_key fromkeys");
  of(
    "str",
    "upper lower strip lstrip rstrip split rsplit splitlines startswith endswith replace title capitalize encode format " +
      "isdigit isalpha isalnum isupper islower isspace find rfind partition rpartition zfill ljust rjust center casefold " +
      "join swapcase removeprefix removesuffix translate isnumeric isdecimal expandtabs",
  );
  of("bytes", "decode hex");
  of("file", "read readline readlines readinto write");
  of("path", "read_text write_text exists is_file is_dir mkdir iterdir glob");
  of("date", "strftime isoformat weekday astimezone timestamp");
  return found;
})();

/** Functions by what their first argument is. */
const FIRST: Readonly<Record<string, Vote>> = {
  int: "digits",
  float: "digits",
  range: "int",
  chr: "int",
  hex: "int",
  bin: "int",
  abs: "int",
  round: "float",
  ord: "char",
  open: "path",
  "json.loads": "json",
  "os.path.join": "folder",
  "os.path.exists": "path",
  "os.listdir": "folder",
  "pathlib.Path": "path",
  "io.open": "path",
  "math.sqrt": "float",
  "math.floor": "float",
  "math.ceil": "float",
  "math.isclose": "float",
  "math.isnan": "float",
  "time.sleep": "float",
  "asyncio.sleep": "float",
  "asyncio.run": "list",
  issubclass: "class",
  "os.chdir": "folder",
  eval: "code",
  exec: "code",
};
const keyOfText = (file: File, key: Expr): string =>
  key.kind === "Constant" && key.type === "str" ? JSON.stringify(key.value) : file.source(key);

const CHANGES =
  /^(append|add|update|extend|insert|setdefault|remove|discard|pop|popitem|clear|appendleft|popleft|sort|reverse|(set|mark|record|register|add|remove|delete|push|deposit|withdraw|rename|rate|close|open)(_\w+)?)$/;
const TEXT_SECOND = new Set(["re.match", "re.search", "re.fullmatch", "re.findall", "re.finditer", "re.split"]);
const PASS_ON = new Set(["sorted", "reversed", "list", "tuple", "set", "frozenset", "iter", "deque", "enumerate"]);
const CONSUME = new Set([
  "sum",
  "min",
  "max",
  "any",
  "all",
  "zip",
  "next",
  "Counter",
  "filter",
  "map",
  "len",
  "isinstance",
]);

/** Reads the uses of names in one file. */
export class Uses {
  private budget = 3000;
  private readonly visited = new Set<ScopeSymbol>();

  constructor(private readonly file: File) {}

  /** What a function does with a parameter. */
  parameter(fn: FunctionNode | Lambda, name: string): Clues {
    const clues = fresh();
    const symbol = this.file.scopes.scopeOf(fn)?.symbols.get(name);
    this.visited.clear();
    if (symbol) this.symbol(symbol, clues, 0);
    return clues;
  }

  /** What the methods of a class do with an attribute of `self`. */
  attribute(owner: ClassDef, name: string): Clues {
    const clues = fresh();
    this.visited.clear();
    this.selfAttribute(owner, name, clues, 0);
    return clues;
  }

  private symbol(symbol: ScopeSymbol, clues: Clues, depth: number): void {
    // A function that calls itself would be asked for ever smaller parts of the same value.
    if (this.visited.has(symbol)) return;
    this.visited.add(symbol);
    for (const use of symbol.uses) this.use(use, clues, depth);
    for (const captured of symbol.captures) for (const use of captured.uses) this.use(use, clues, depth);
    for (const { kind, owner } of symbol.bindings)
      if (kind === "augassign" && owner.kind === "AugAssign") {
        this.vote(clues, this.kindOf(owner.value), 2);
        if (owner.value.kind === "List" || owner.op === "BitOr") clues.changed = true;
      }
  }

  private selfAttribute(owner: ClassDef, name: string, clues: Clues, depth: number): void {
    walk(owner, (node) => {
      if (node.kind === "Attribute" && node.attr === name && node.value.kind === "Name" && node.value.id === "self")
        this.use(node, clues, depth);
    });
  }

  private vote(clues: Clues, vote: Vote | null, weight: number): void {
    if (vote) clues.votes.set(vote, (clues.votes.get(vote) ?? 0) + weight);
  }

  /** One place where the value stands. */
  private use(node: Node, clues: Clues, depth: number): void {
    if (depth > 7 || this.budget-- <= 0) return;
    const parent = this.file.around(node);
    if (!parent) return;
    const next = depth + 1;
    switch (parent.kind) {
      case "Attribute":
        this.attributeOf(parent, clues, next);
        break;
      case "Subscript":
        if (parent.value === node) this.subscript(parent, clues, next);
        else this.keyOf(parent.value, node, clues);
        break;
      case "Call":
        this.call(parent, node, clues, next);
        break;
      case "keyword":
        this.keyword(parent, clues, next);
        break;
      case "For":
      case "AsyncFor":
      case "comprehension":
        if (parent.kind === "comprehension" && parent.ifs.includes(node as Expr)) this.vote(clues, "bool", 0.5);
        if (parent.iter !== node) break;
        if (parent.kind === "AsyncFor" || (parent.kind === "comprehension" && parent.is_async))
          clues.loopedAsync = true;
        this.target(parent.target, (clues.element ??= fresh()), next);
        break;
      case "Dict":
        if (parent.keys[parent.values.indexOf(node as Expr)] === null) this.vote(clues, "dict", 3);
        break;
      case "BinOp":
        this.binary(parent, node, clues);
        break;
      case "AugAssign":
        if (parent.value === node) this.added(parent.target, clues);
        break;
      case "UnaryOp":
        this.vote(clues, parent.op === "Not" ? "bool" : "int", parent.op === "Not" ? 0.5 : 2);
        break;
      case "If":
      case "While":
      case "Assert":
        if (parent.test === node) this.vote(clues, "bool", 0.5);
        break;
      case "Compare":
        this.compare(parent, node, clues);
        break;
      case "FormattedValue":
        this.formatted(parent.format_spec ? this.file.source(parent.format_spec) : "", clues);
        break;
      case "Assign":
        if (parent.value === node) for (const target of parent.targets) this.assigned(target, clues, next);
        break;
      case "AnnAssign":
        if (parent.value === node) this.assigned(parent.target, clues, next);
        break;
      case "NamedExpr":
        if (parent.value === node) this.assigned(parent.target, clues, next);
        break;
      case "BoolOp":
      case "IfExp":
        if (parent.kind === "IfExp" && parent.test === node) {
          this.vote(clues, "bool", 0.5);
          break;
        }
        if (parent.kind === "BoolOp")
          for (const each of parent.values) if (each !== node) this.vote(clues, this.kindOf(each), 1);
        this.use(parent, clues, next);
        break;
      case "Await":
        clues.awaited = true;
        break;
      case "withitem":
        clues.entered = true;
        break;
      case "Starred":
        clues.element ??= fresh();
        break;
      case "Raise":
        this.vote(clues, "exception", 3);
        break;
      case "YieldFrom":
        clues.element ??= fresh();
        break;
      case "Match":
        this.matched(parent.cases[0]?.pattern ?? null, clues);
        break;
    }
  }

  private attributeOf(node: Extract<Node, { kind: "Attribute" }>, clues: Clues, depth: number): void {
    const call = this.file.around(node);
    if (call?.kind !== "Call" || call.func !== node) {
      const field = clues.fields.get(node.attr) ?? fresh();
      clues.fields.set(node.attr, field);
      if (node.ctx !== "Load") clues.changed = true;
      if (call?.kind === "AugAssign" && call.target === node) this.vote(field, this.kindOf(call.value) ?? "int", 2);
      if (call?.kind === "Assign" && call.targets.includes(node)) this.vote(field, this.kindOf(call.value), 1);
      this.use(node, field, depth);
      return;
    }
    const vote = METHODS[node.attr];
    if (CHANGES.test(node.attr)) clues.changed = true;
    if (vote) this.knownMethod(vote, node.attr, call, clues, depth);
    const seen = clues.methods.get(node.attr) ?? { awaited: false, value: fresh() };
    clues.methods.set(node.attr, seen);
    seen.awaited ||= this.file.around(call)?.kind === "Await";
    seen.value.used ||= this.file.around(seen.awaited ? this.file.around(call)! : call)?.kind !== "Expr";
    if (!vote || vote === "file" || vote === "path")
      this.use(seen.awaited ? this.file.around(call)! : call, seen.value, depth);
  }

  private knownMethod(vote: Vote, name: string, call: Call, clues: Clues, depth: number): void {
    this.vote(clues, vote, name === "pop" || name === "count" || name === "index" || name === "update" ? 1 : 3);
    const [first] = call.args;
    if ((name === "append" || name === "add" || name === "remove" || name === "discard") && first) {
      this.vote((clues.element ??= fresh()), this.kindOf(first), 2);
    }
    if ((name === "get" || name === "setdefault" || name === "pop") && first) {
      const fallback = call.args[1];
      if (fallback || name !== "pop") {
        const isNew = !clues.keys.has(keyOfText(this.file, first));
        const value = this.behindKey(first, clues);
        if (isNew) value.optional = true;
        if (fallback) this.vote(value, this.kindOf(fallback), 2);
        this.use(call, value, depth);
      }
    }
    if (/^r?split$/.test(name) && (!first || (first.kind === "Constant" && first.type === "str"))) {
      clues.split ??= { at: first?.kind === "Constant" ? String(first.value) : " ", parts: fresh() };
      this.use(call, clues.split.parts, depth);
    }
    const isAtPlace = !first || (first.kind === "Constant" && first.type === "int") || first.kind === "UnaryOp";
    if (name === "popleft" || (name === "pop" && isAtPlace && clues.votes.get("dict") === undefined))
      this.use(call, (clues.element ??= fresh()), depth);
    const loop = this.file.around(call);
    const target = loop?.kind === "For" || loop?.kind === "comprehension" ? loop.target : null;
    if (!target || (name !== "items" && name !== "keys" && name !== "values" && name !== "iteritems")) return;
    const mapped = this.mapping(clues);
    if (name === "values") this.target(target, mapped.value, depth);
    else if (name === "keys") this.key(target, mapped, depth);
    else if (target.kind === "Tuple" && target.elts.length === 2) {
      this.key(target.elts[0]!, mapped, depth);
      this.target(target.elts[1]!, mapped.value, depth);
    }
  }

  private mapping(clues: Clues): NonNullable<Clues["mapped"]> {
    return (clues.mapped ??= { keyName: null, key: fresh(), value: fresh() });
  }

  private key(target: Expr, mapped: NonNullable<Clues["mapped"]>, depth: number): void {
    if (target.kind === "Name") mapped.keyName ??= target.id;
    this.target(target, mapped.key, depth);
  }

  private subscript(node: Extract<Node, { kind: "Subscript" }>, clues: Clues, depth: number): void {
    const { slice } = node;
    if (node.ctx !== "Load") clues.changed = true;
    const inList =
      slice.kind === "Slice" ||
      (slice.kind === "UnaryOp" && slice.operand.kind === "Constant") ||
      (slice.kind === "Constant" && slice.type === "int") ||
      slice.kind === "BinOp" ||
      (slice.kind === "Name" && this.isIndex(slice));
    if (inList) {
      this.vote(clues, "list", 1);
      if (slice.kind !== "Slice") this.use(node, (clues.element ??= fresh()), depth);
      else this.use(node, clues, depth);
      return;
    }
    this.vote(clues, "dict", 2);
    const value = this.behindKey(slice, clues);
    const around = this.file.around(node);
    if (around?.kind === "AugAssign" && around.target === node) this.vote(value, this.kindOf(around.value) ?? "int", 2);
    this.use(node, value, depth);
  }

  private behindKey(key: Expr, clues: Clues): Clues {
    const known = key.kind === "Name" ? this.defaultOf(key) : key;
    if (known?.kind === "Constant") {
      const text = keyOfText(this.file, known);
      const value = clues.keys.get(text) ?? fresh();
      clues.keys.set(text, value);
      return value;
    }
    const mapped = this.mapping(clues);
    if (key.kind === "Name") mapped.keyName ??= key.id;
    return mapped.value;
  }

  /** The default of a parameter. */
  private defaultOf(name: Name): Expr | null {
    const symbol = this.file.scopes.symbolOf(name);
    const fn = symbol?.scope.node;
    if (!symbol || (fn?.kind !== "FunctionDef" && fn?.kind !== "AsyncFunctionDef")) return null;
    const all = [...fn.args.posonlyargs, ...fn.args.args];
    const place = all.findIndex(({ arg }) => arg === symbol.name);
    return place < 0 ? null : (fn.args.defaults[place - all.length + fn.args.defaults.length] ?? null);
  }

  /** Whether a name is a number that counts: a loop over `range`, or it is compared and calculated with. */
  private isIndex(name: Name): boolean {
    const symbol = this.file.scopes.symbolOf(name);
    if (!symbol) return false;
    if (/^(i|j|k|n|index|pos|position|low|high|mid|middle|left|right|start|end)$/.test(symbol.name)) return true;
    return symbol.bindings.some(
      ({ kind, owner, value }) =>
        (kind === "augassign" && owner.kind === "AugAssign") ||
        (value?.kind === "Constant" && value.type === "int") ||
        ((owner.kind === "For" || owner.kind === "comprehension") &&
          owner.iter.kind === "Call" &&
          dotted(owner.iter.func) === "range"),
    );
  }

  private keyOf(container: Expr, key: Node, clues: Clues): void {
    if (key.kind === "Name" && !this.isIndex(key)) clues.isKey = true;
    if (container.kind !== "Name") return;
    const constant = this.file.constant(container.id);
    const value = constant && "value" in constant ? constant.value : null;
    if (value?.kind === "Dict") {
      const [first] = value.keys;
      if (first?.kind === "Constant") clues.values.push(this.file.source(first));
    } else if (value?.kind === "List" || value?.kind === "Tuple") this.vote(clues, "int", 2);
  }

  private call(call: Call, node: Node, clues: Clues, depth: number): void {
    if (call.func === node) {
      clues.called ??= { awaited: false, value: fresh() };
      const around = this.file.around(call);
      if (around?.kind === "Await") clues.called.awaited = true;
      this.use(around?.kind === "Await" ? around : call, clues.called.value, depth);
      return;
    }
    const place = call.args.indexOf(node as Expr);
    if (place < 0) return;
    const name = fullName(this.file, call.func) ?? "";
    if (call.func.kind === "Attribute" && call.func.value.kind === "Constant" && call.func.value.type === "str") {
      if (call.func.attr === "join") this.vote((clues.element ??= fresh()), "str", 3);
      else if (call.func.attr !== "format") this.vote(clues, "str", 3);
      return;
    }
    const key = call.keywords.find(({ arg }) => arg === "key")?.value;
    const by = name.endsWith("groupby") ? (key ?? call.args[1]) : key;
    if (place === 0 && by) this.sortedBy(by, (clues.element ??= fresh()), depth);
    if (TEXT_SECOND.has(name)) this.vote(clues, "str", 3);
    else if (place === 0 && PASS_ON.has(name)) this.passedOn(call, name, clues, depth);
    else if (name === "isinstance" && place === 0) this.instance(call.args[1] ?? null, clues);
    else if (CONSUME.has(name)) this.consumed(call, name, place, clues, depth);
    else if (place === 0 && name in FIRST) this.vote(clues, FIRST[name]!, 3);
    else if (name === "pow" || name === "divmod" || (name === "range" && place > 0)) this.vote(clues, "int", 3);
    else this.argument(call, place, clues, depth);
  }

  private passedOn(call: Call, name: string, clues: Clues, depth: number): void {
    const element = (clues.element ??= fresh());
    const around = this.file.around(call);
    if (name === "enumerate") {
      const target = around?.kind === "For" || around?.kind === "comprehension" ? around.target : null;
      if (target?.kind === "Tuple" && target.elts[1]) this.target(target.elts[1], element, depth);
      return;
    }
    this.use(call, clues, depth);
  }

  private consumed(call: Call, name: string, place: number, clues: Clues, depth: number): void {
    if (name === "len") {
      this.vote(clues, "list", 1);
      return;
    }
    if (name === "map" || name === "filter") {
      const [fn] = call.args;
      if (place === 0 || !fn) return;
      const element = (clues.element ??= fresh());
      if (fn.kind === "Lambda") this.lambdaParameter(fn, place - 1, element, depth);
      else if (fn.kind === "Name" && fn.id in FIRST) this.vote(element, FIRST[fn.id]!, 3);
      else if (fn.kind === "Name") this.parameterOf(fn.id, place - 1, null, element, depth);
      return;
    }
    if ((name === "min" || name === "max") && call.args.length > 1) {
      for (const other of call.args) this.vote(clues, this.kindOf(other), 2);
      if (clues.votes.size === 0) this.vote(clues, "int", 1);
      return;
    }
    const element = (clues.element ??= fresh());
    if (name === "sum") this.vote(element, "int", 2);
    if (name === "zip") {
      const around = this.file.around(call);
      const target = around?.kind === "For" || around?.kind === "comprehension" ? around.target : null;
      if (target?.kind === "Tuple" && target.elts[place]) this.target(target.elts[place]!, element, depth);
    }
  }

  /** `key=lambda order: order.day`, or a getter of the library. */
  private sortedBy(by: Expr, element: Clues, depth: number): void {
    if (by.kind === "Lambda") this.lambdaParameter(by, 0, element, depth);
    if (by.kind !== "Call") return;
    const getter = (dotted(by.func) ?? "").split(".").at(-1);
    for (const each of by.args) {
      if (each.kind !== "Constant" || each.type !== "str") continue;
      const into = getter === "attrgetter" ? element.fields : getter === "itemgetter" ? element.keys : null;
      const name = getter === "attrgetter" ? String(each.value) : JSON.stringify(each.value);
      if (into && !into.has(name)) into.set(name, fresh());
    }
  }

  private lambdaParameter(fn: Lambda, place: number, clues: Clues, depth: number): void {
    const arg = [...fn.args.posonlyargs, ...fn.args.args][place];
    const symbol = arg && this.file.scopes.scopeOf(fn)?.symbols.get(arg.arg);
    if (symbol) this.symbol(symbol, clues, depth);
  }

  private instance(type: Expr | null, clues: Clues): void {
    const one = type?.kind === "Tuple" ? (type.elts[0] ?? null) : type;
    const name = one ? dotted(one) : null;
    const votes: Record<string, Vote> = {
      int: "int",
      float: "float",
      str: "str",
      bool: "bool",
      bytes: "bytes",
      list: "list",
      dict: "dict",
      set: "set",
      tuple: "tuple",
    };
    if (name !== null && Object.hasOwn(votes, name)) this.vote(clues, votes[name]!, 2);
    else if (name !== null && this.file.definition(name)?.kind === "ClassDef") clues.classes.push(name);
  }

  private keyword(keyword: Extract<Node, { kind: "keyword" }>, clues: Clues, depth: number): void {
    if (keyword.arg === null) {
      this.vote(clues, "dict", 3);
      return;
    }
    const call = this.file.around(keyword);
    if (call?.kind === "Call" && call.func.kind === "Name")
      this.parameterOf(call.func.id, -1, keyword.arg, clues, depth);
  }

  /** Given on to a function or class of the same file. */
  private argument(call: Call, place: number, clues: Clues, depth: number): void {
    if (call.args.slice(0, place).some(({ kind }) => kind === "Starred")) return;
    if (call.func.kind === "Name") {
      const symbol = this.file.scopes.resolve(call.func);
      const made = typeof symbol === "object" ? symbol.bindings.findLast(({ kind }) => kind === "def") : undefined;
      const inner = made ? (made.node as FunctionNode) : null;
      if (typeof symbol === "object" && symbol.scope.kind !== "module" && !inner) return;
      this.parameterOf(call.func.id, place, null, clues, depth, inner);
    } else if (call.func.kind === "Attribute" && call.func.attr === "extend") clues.element ??= fresh();
    else if (call.func.kind === "Attribute" && call.func.attr === "update") this.vote(clues, "dict", 1);
  }

  private parameterOf(
    name: string,
    place: number,
    keyword: string | null,
    clues: Clues,
    depth: number,
    inner: FunctionNode | null = null,
  ): void {
    const found = inner ?? this.file.definition(name);
    const fn =
      found?.kind === "ClassDef"
        ? found.body.find((stmt): stmt is FunctionNode => stmt.kind === "FunctionDef" && stmt.name.name === "__init__")
        : found;
    if (!fn || depth > 6) return;
    const all = [...fn.args.posonlyargs, ...fn.args.args].slice(found?.kind === "ClassDef" ? 1 : 0);
    const arg = keyword === null ? all[place] : [...all, ...fn.args.kwonlyargs].find((each) => each.arg === keyword);
    const symbol = arg && this.file.scopes.scopeOf(fn)?.symbols.get(arg.arg);
    if (symbol) this.symbol(symbol, clues, depth);
    const type = arg?.annotation?.kind === "Name" ? arg.annotation.id : null;
    if (type !== null && ["int", "str", "float", "list", "dict", "bool"].includes(type))
      this.vote(clues, type as Vote, 2);
  }

  private binary(node: Extract<Node, { kind: "BinOp" }>, own: Node, clues: Clues): void {
    const other = node.left === own ? node.right : node.left;
    const kind = this.kindOf(other);
    if (node.op === "Mod" && node.left === own && (kind === "tuple" || kind === "str")) this.vote(clues, "str", 2);
    else if (node.op === "Mod" && kind === "str") return;
    else if (node.op === "Mult" && (kind === "str" || kind === "list")) this.vote(clues, "int", 2);
    else if (node.op === "Div" && kind === "str") this.vote(clues, "directory", 2);
    else if (kind) this.vote(clues, kind, 2);
    else if (node.op !== "Add" || other.kind === "BinOp") this.vote(clues, "int", node.op === "BitOr" ? 1 : 2);
    else this.vote(clues, "int", 1);
  }

  /** `total += p` */
  private added(target: Expr, clues: Clues): void {
    if (target.kind === "Name") {
      const found = this.file.scopes.symbolOf(target);
      const value = found?.bindings.find((binding) => binding.value)?.value;
      const kind = value ? this.kindOf(value) : null;
      if (kind === "list") clues.element ??= fresh();
      if (kind !== "list") this.vote(clues, kind ?? "int", kind ? 2 : 1);
    } else this.vote(clues, "int", 1);
  }

  private compare(node: Extract<Node, { kind: "Compare" }>, own: Node, clues: Clues): void {
    const sides = [node.left, ...node.comparators];
    const place = sides.indexOf(own as Expr);
    const at = Math.max(0, place - 1);
    const op = node.ops[at];
    const other = sides[place === 0 ? 1 : place - 1];
    if (!other) return;
    const isRight = place > 0;
    if (op === "In" || op === "NotIn") {
      if (isRight) {
        clues.element ??= fresh();
        this.vote(clues, "list", 1);
        return;
      }
      const elements = other.kind === "Name" ? this.elementsOf(other.id) : "elts" in other ? other.elts : [];
      const [first] = elements;
      if (first?.kind === "Constant") clues.values.push(this.file.source(first));
      return;
    }
    if (other.kind === "Constant" && other.type !== "NoneType") {
      if (op === "Eq" || op === "Is" || op === "NotEq" || op === "IsNot") clues.values.push(this.file.source(other));
      this.vote(clues, this.kindOf(other), 2);
      return;
    }
    const kind = this.kindOf(other);
    if (kind) this.vote(clues, kind, 2);
    else if (op === "Lt" || op === "Gt" || op === "LtE" || op === "GtE") this.vote(clues, "int", 1);
  }

  private elementsOf(name: string): readonly Expr[] {
    const constant = this.file.constant(name);
    const value = constant && "value" in constant ? constant.value : null;
    if (!value) return [];
    if (value.kind === "Dict") return value.keys.filter((key): key is Expr => key !== null);
    return "elts" in value ? value.elts : [];
  }

  private formatted(spec: string, clues: Clues): void {
    if (/[0-9,.]f$|%$/.test(spec)) this.vote(clues, "float", 2);
    else if (/d$/.test(spec)) this.vote(clues, "int", 2);
    else if (/%[A-Za-z]/.test(spec)) this.vote(clues, "date", 3);
  }

  private assigned(target: Expr, clues: Clues, depth: number): void {
    if (target.kind === "Attribute" && target.value.kind === "Name" && target.value.id === "self") {
      for (let at = this.file.around(target); at; at = this.file.around(at))
        if (at.kind === "ClassDef") {
          this.selfAttribute(at, target.attr, clues, depth);
          return;
        }
    }
    this.target(target, clues, depth);
  }

  /** What becomes of a value that a name gets. */
  private target(target: Expr, clues: Clues, depth: number): void {
    if (depth > 6) return;
    if (target.kind === "Name") {
      const symbol = this.file.scopes.symbolOf(target);
      if (symbol && symbol.scope.kind !== "module") this.symbol(symbol, clues, depth);
    } else if (target.kind === "Tuple" || target.kind === "List") {
      clues.parts ??= target.elts.map(fresh);
      for (const [i, each] of target.elts.entries()) if (clues.parts[i]) this.target(each, clues.parts[i], depth + 1);
    }
  }

  private matched(pattern: Node | null, clues: Clues): void {
    if (pattern?.kind === "MatchValue" && pattern.value.kind === "Constant")
      clues.values.push(this.file.source(pattern.value));
    else if (pattern?.kind === "MatchSequence") this.vote(clues, "list", 3);
    else if (pattern?.kind === "MatchMapping")
      for (const key of pattern.keys) clues.keys.set(this.file.source(key), fresh());
    else if (pattern?.kind === "MatchClass") this.instance(pattern.cls, clues);
    else if (pattern?.kind === "MatchOr") this.matched(pattern.patterns[0] ?? null, clues);
  }

  /** The kind of a literal, or of a name of the module that is one. */
  private kindOf(expr: Expr): Vote | null {
    switch (expr.kind) {
      case "Constant":
        return KINDS[expr.type] ?? null;
      case "JoinedStr":
        return "str";
      case "List":
      case "ListComp":
        return "list";
      case "Tuple":
        return "tuple";
      case "Dict":
        return "dict";
      case "Set":
        return "set";
      case "UnaryOp":
        return expr.op === "Not" ? "bool" : this.kindOf(expr.operand);
      case "BinOp":
        return expr.op === "Add" ? (this.kindOf(expr.left) ?? this.kindOf(expr.right)) : null;
      case "Call": {
        if (expr.func.kind === "Attribute")
          return METHODS[expr.func.attr] === "str" && expr.func.attr !== "split" ? "str" : null;
        const name = dotted(expr.func) ?? "";
        return RESULTS[name] ?? null;
      }
      case "Name": {
        const own = this.file.scopes.symbolOf(expr);
        const first = own && own.scope.kind === "function" ? own.bindings[0]?.value : null;
        if (first && first.kind !== "Name" && first.kind !== "BinOp") return this.kindOf(first);
        const constant =
          this.file.scopes.symbolOf(expr)?.scope.kind === "module" || this.file.scopes.resolve(expr) === "global"
            ? this.file.constant(expr.id)
            : null;
        const value = constant && "value" in constant ? constant.value : null;
        return value && value.kind === "Constant" ? (KINDS[value.type] ?? null) : null;
      }
      default:
        return null;
    }
  }
}

const RESULTS: Readonly<Record<string, Vote>> = {
  str: "str",
  input: "str",
  repr: "str",
  int: "int",
  len: "int",
  float: "float",
  list: "list",
  sorted: "list",
  dict: "dict",
  set: "set",
  tuple: "tuple",
};

const KINDS: Readonly<Partial<Record<Constant["type"], Vote>>> = {
  str: "str",
  bytes: "bytes",
  int: "int",
  float: "float",
  bool: "bool",
};
