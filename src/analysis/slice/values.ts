/**
 * Values to call code with, written as Python: by the annotation, by what the code does with them, and at last by their
 * name. Small ones, so that a learner sees at a glance what goes in. One file because values
 * are made of values: a list of objects, an object of a class, a class by its constructor. Pure.
 */
import type { Arg, ClassDef, Expr, FunctionNode, Lambda } from "../../python/ast";
import { type Clues, Uses, type Vote } from "./clues";
import { dotted, type File } from "./file";

/** An argument of a call. */
export interface Argument {
  readonly name: string;
  /** Given by position; else by `name=`. */
  readonly positional: boolean;
  readonly value: string;
  /** The function does something to it that its owner sees. */
  readonly changed: boolean;
}

/** Which value it is: of several alike each is another. */
interface Wish {
  readonly name: string;
  readonly annotation: Expr | null;
  readonly clues: Clues | null;
  readonly nth: number;
  readonly depth: number;
}

const INTS = ["3", "5", "2"];
const FLOATS = ["2.5", "4.0", "1.25"];
const PEOPLE = ['"Ada"', '"Grace"', '"Alan"'];
const THINGS = ['"tea"', '"cake"', '"soup"'];
const TEXTS = ['"one two three"', '"four five"', '"six"'];

const of = (list: readonly string[], nth: number): string => list[nth % list.length]!;

/** A literal that goes on over several lines where it would be too long for one. */
export function bracket(open: string, parts: readonly string[], close: string, width = 66): string {
  const line = `${open}${parts.join(", ")}${close}`;
  if (line.length <= width && !line.includes("\n")) return line;
  return `${open}\n${parts.map((part) => `    ${part.replaceAll("\n", "\n    ")},\n`).join("")}${close}`;
}

/** Makes values for one file, and remembers what they need. */
export class Values {
  /** Import lines that the values need. */
  readonly imports = new Set<string>();
  /** Functions that the values need, by name. */
  readonly helpers = new Map<string, readonly string[]>();
  readonly uses: Uses;

  constructor(private readonly file: File) {
    this.uses = new Uses(file);
  }

  /** A name of Python's library as it can be used here; an import is added where the file has none. */
  borrow(module: string, name: string | null): string {
    const own = name ?? module;
    const wanted = name === null ? module : `${module}.${name}`;
    const binders = this.file.binders(own);
    const bound = binders.length === 1 ? binders[0]!.stmt : null;
    const isThat =
      (bound?.kind === "Import" && bound.names.some((alias) => alias.name === module && !alias.asname)) ||
      (bound?.kind === "ImportFrom" &&
        bound.names.some((alias) => !alias.asname && `${bound.module ?? ""}.${alias.name}` === wanted));
    if (isThat) return own;
    const as = binders.length === 0 ? own : `${own}_`;
    const suffix = as === own ? "" : ` as ${as}`;
    this.imports.add(name === null ? `import ${module}${suffix}` : `from ${module} import ${name}${suffix}`);
    return as;
  }

  /** The arguments that a function must be given; null where one cannot be made. */
  arguments(fn: FunctionNode | Lambda, skip: number, nth: number, depth = 0): Argument[] {
    const { posonlyargs, args, defaults, kwonlyargs, kw_defaults } = fn.args;
    const all = [...posonlyargs, ...args];
    const needed = all.slice(skip, Math.max(skip, all.length - defaults.length));
    const isCached =
      fn.kind !== "Lambda" && fn.decorator_list.some((each) => /\b(lru_)?cache\b/.test(this.file.source(each)));
    const positional = needed
      .map((arg, i) => this.argument(fn, arg, true, nth + i, depth))
      .map((arg) => (isCached && arg.value.startsWith("[") ? { ...arg, value: asTuple(arg.value) } : arg));
    if (positional.some(({ name, value }) => isGraph(name) && value.startsWith("{")))
      for (const [i, arg] of positional.entries())
        if (/^(start|begin|source|root|node|vertex|place|end|goal|target|first|last)$/.test(arg.name))
          positional[i] = { ...arg, value: /end|goal|target|last/.test(arg.name) ? '"c"' : '"a"' };
    const named = kwonlyargs
      .filter((_, i) => !kw_defaults[i])
      .map((arg, i) => this.argument(fn, arg, false, nth + needed.length + i, depth));
    return [...positional, ...this.further(fn, nth, depth), ...named, ...this.options(fn, nth, depth)];
  }

  /** Something for `*values`, where the function has a look at them. */
  private further(fn: FunctionNode | Lambda, nth: number, depth: number): Argument[] {
    const { vararg, args, posonlyargs, defaults } = fn.args;
    // After parameters that are left to their defaults there is no place for more.
    if (!vararg || (defaults.length > 0 && posonlyargs.length + args.length > 0)) return [];
    const clues = this.uses.parameter(fn, vararg.arg);
    if (!clues.element && clues.votes.size === 0) return [];
    const wish = { name: singular(vararg.arg), annotation: vararg.annotation, clues: clues.element, depth: depth + 1 };
    return [0, 1].map((i) => ({
      name: vararg.arg,
      positional: true,
      value: this.value({ ...wish, nth: nth + i }),
      changed: false,
    }));
  }

  /** The keys of `**options` that the function cannot do without. */
  private options(fn: FunctionNode | Lambda, nth: number, depth: number): Argument[] {
    const { kwarg } = fn.args;
    if (!kwarg) return [];
    const { keys } = this.uses.parameter(fn, kwarg.arg);
    return [...keys].flatMap(([key, clues], i) => {
      const name = /^"([A-Za-z_]\w*)"$/.exec(key)?.[1];
      if (name === undefined || clues.optional) return [];
      const value = this.value({ name, annotation: null, clues, nth: nth + i, depth: depth + 1 });
      return [{ name, positional: false, value, changed: false }];
    });
  }

  private argument(fn: FunctionNode | Lambda, arg: Arg, positional: boolean, nth: number, depth: number): Argument {
    const clues = this.uses.parameter(fn, arg.arg);
    return {
      name: arg.arg,
      positional,
      value: this.value({ name: arg.arg, annotation: arg.annotation, clues, nth, depth }),
      changed: clues.changed,
    };
  }

  /** `Class(…)`; null where nobody can make one. */
  construct(owner: ClassDef, nth: number, depth = 0): string | null {
    if (depth > 3) return null;
    const bases = this.basesOf(owner);
    const isOf = (name: RegExp) => bases.some((base) => name.test(base));
    if (isOf(/^(Enum|IntEnum|StrEnum|Flag|IntFlag)$/)) {
      const member = owner.body.find((stmt) => stmt.kind === "Assign");
      const target = member?.kind === "Assign" ? member.targets[0] : null;
      return target?.kind === "Name" ? `${owner.name.name}.${target.id}` : null;
    }
    if (isOf(/^Protocol$/)) return null;
    if (this.abstractNames(owner).size > 0) {
      const concrete = this.subclasses(owner).find((each) => this.abstractNames(each).size === 0);
      return concrete ? this.construct(concrete, nth, depth + 1) : null;
    }
    const args = this.constructorArguments(owner, nth, depth);
    const isException = isOf(/(Error|Exception|Warning)$/);
    if (args === null) return bracket(`${owner.name.name}(`, isException ? ['"something went wrong"'] : [], ")");
    return bracket(`${owner.name.name}(`, args.map(written), ")");
  }

  /** Arguments of the constructor; null where the class has none of its own. */
  private constructorArguments(owner: ClassDef, nth: number, depth: number): Argument[] | null {
    for (const each of this.ancestors(owner)) {
      const init = each.body.find(
        (stmt): stmt is FunctionNode =>
          stmt.kind === "FunctionDef" && (stmt.name.name === "__init__" || stmt.name.name === "__new__"),
      );
      const preferred =
        each.body.find((stmt): stmt is FunctionNode => stmt.kind === "FunctionDef" && stmt.name.name === "__init__") ??
        init;
      if (preferred) return this.arguments(preferred, 1, nth, depth + 1);
      if (isDataclass(each) || this.basesOf(each).some((base) => /^(NamedTuple|TypedDict)$/.test(base)))
        return this.fieldArguments(owner, nth, depth);
    }
    return null;
  }

  private fieldArguments(owner: ClassDef, nth: number, depth: number): Argument[] {
    const found = new Map<string, Argument>();
    const byName = this.basesOf(owner).includes("TypedDict") || isKeywordOnly(owner);
    for (const each of this.ancestors(owner).reverse())
      for (const stmt of each.body) {
        if (stmt.kind !== "AnnAssign" || stmt.target.kind !== "Name") continue;
        const type = this.file.source(stmt.annotation);
        if (/\bClassVar\b/.test(type)) continue;
        const { value } = stmt;
        const isFactory = value?.kind === "Call" && /(^|\.)field$/.test(dotted(value.func) ?? "");
        const needed =
          value === null ||
          (isFactory && !value.keywords.some(({ arg }) => /^(default|default_factory|init)$/.test(arg ?? "")));
        if (!needed) {
          found.delete(stmt.target.id);
          continue;
        }
        const clues = this.uses.attribute(owner, stmt.target.id);
        const wish = {
          name: stmt.target.id,
          annotation: stmt.annotation,
          clues,
          nth: nth + found.size,
          depth: depth + 1,
        };
        found.set(stmt.target.id, {
          name: stmt.target.id,
          positional: !byName,
          value: this.value(wish),
          changed: false,
        });
      }
    return [...found.values()];
  }

  /** The class and those of the file that it inherits from, nearest first. */
  ancestors(owner: ClassDef, seen: ClassDef[] = []): ClassDef[] {
    if (seen.includes(owner) || seen.length > 20) return seen;
    seen.push(owner);
    for (const base of owner.bases) {
      const found = base.kind === "Name" ? this.file.definition(base.id) : null;
      if (found?.kind === "ClassDef") this.ancestors(found, seen);
    }
    return seen;
  }

  private basesOf(owner: ClassDef): string[] {
    return this.ancestors(owner).flatMap(({ bases }) =>
      bases.map((base) => (dotted(base.kind === "Subscript" ? base.value : base) ?? "").split(".").at(-1)!),
    );
  }

  private subclasses(owner: ClassDef): ClassDef[] {
    return this.file.items
      .map(({ stmt }) => stmt)
      .filter(
        (stmt): stmt is ClassDef => stmt.kind === "ClassDef" && stmt !== owner && this.ancestors(stmt).includes(owner),
      );
  }

  /** Methods that are still abstract. */
  abstractNames(owner: ClassDef): Set<string> {
    const open = new Set<string>();
    for (const each of this.ancestors(owner).reverse())
      for (const stmt of each.body)
        if (stmt.kind === "FunctionDef" || stmt.kind === "AsyncFunctionDef") {
          const marked = stmt.decorator_list.some((one) => /abstract/.test(this.file.source(one)));
          if (marked) open.add(stmt.name.name);
          else open.delete(stmt.name.name);
        } else if (stmt.kind === "Assign")
          for (const target of stmt.targets) if (target.kind === "Name") open.delete(target.id);
    const marked =
      this.basesOf(owner).includes("ABC") || this.ancestors(owner).some(({ keywords }) => keywords.length > 0);
    return marked ? open : new Set();
  }

  /** A value as Python text. */
  value(wish: Wish): string {
    const byType = wish.annotation && wish.depth < 6 ? this.byAnnotation(wish.annotation, wish) : null;
    return byType ?? this.byClues(wish);
  }

  private byAnnotation(type: Expr, wish: Wish): string | null {
    const inner = { ...wish, depth: wish.depth + 1 };
    if (type.kind === "Constant" && type.type === "NoneType") return "None";
    if (type.kind === "Constant" && type.type === "str") return this.named(String(type.value), [], inner);
    if (type.kind === "BinOp" && type.op === "BitOr") {
      const sides = [type.left, type.right].filter((side) => !(side.kind === "Constant" && side.type === "NoneType"));
      return sides[0] ? this.byAnnotation(sides[0], inner) : "None";
    }
    if (type.kind === "Subscript") {
      const name = dotted(type.value)?.split(".").at(-1) ?? "";
      const parts = type.slice.kind === "Tuple" ? type.slice.elts : [type.slice];
      return this.named(name, parts, inner);
    }
    const name = dotted(type)?.split(".").at(-1);
    return name === undefined ? null : this.named(name, [], inner, type);
  }

  private named(name: string, parts: readonly Expr[], wish: Wish, node: Expr | null = null): string | null {
    const { clues, nth } = wish;
    const part = (i: number, nth: number, name: string, clues: Clues | null = null): string =>
      this.value({ ...wish, name, annotation: parts[i] ?? null, clues, nth });
    const several = (count: number) =>
      Array.from({ length: count }, (_, i) => part(0, i, singular(wish.name), clues?.element ?? null));
    switch (name) {
      case "int":
        return compared(clues, /^-?\d+$/) ?? of(INTS, nth);
      case "float":
      case "Real":
      case "Number":
        return compared(clues, /^-?\d*\.?\d+$/) ?? of(FLOATS, nth);
      case "str":
      case "LiteralString":
      case "AnyStr":
        return this.text(wish);
      case "bool":
        return nth % 2 === 0 ? "True" : "False";
      case "bytes":
        return 'b"tea"';
      case "None":
        return "None";
      case "complex":
        return "1 + 2j";
      case "list":
      case "List":
      case "Sequence":
      case "Iterable":
      case "Collection":
      case "MutableSequence":
      case "Sized":
      case "Container":
      case "Reversible":
        return bracket("[", several(3), "]");
      case "Iterator":
      case "Generator":
        return `iter(${bracket("[", several(3), "]")})`;
      case "set":
      case "Set":
      case "frozenset":
      case "FrozenSet":
      case "AbstractSet":
      case "MutableSet": {
        const set = bracket("{", several(3), "}");
        return /frozen/i.test(name) ? `frozenset(${set})` : set;
      }
      case "deque":
        return `${this.borrow("collections", "deque")}(${bracket("[", several(3), "]")})`;
      case "tuple":
      case "Tuple": {
        if (parts.length === 2 && parts[1]!.kind === "Constant" && parts[1]!.type === "ellipsis")
          return bracket("(", several(3), ")");
        if (parts.length === 0) return clues?.parts || clues?.element ? null : '("tea", 3)';
        return bracket(
          "(",
          parts.map((_, i) => part(i, nth + i, wish.name)),
          parts.length === 1 ? ",)" : ")",
        );
      }
      case "dict":
      case "Dict":
      case "Mapping":
      case "MutableMapping":
      case "OrderedDict":
      case "defaultdict": {
        if (parts.length < 2) return this.mapping(clues, wish);
        const keys = clues && clues.keys.size > 0 ? [...clues.keys] : null;
        const entries = keys
          ? keys.map(([key, value], i) => `${key}: ${part(1, i, key.replace(/\W/g, ""), value)}`)
          : [0, 1].map(
              (i) =>
                `${part(0, i, clues?.mapped?.keyName ?? "key", clues?.mapped?.key ?? null)}: ${part(1, i, "value", clues?.mapped?.value ?? null)}`,
            );
        return bracket("{", entries, "}");
      }
      case "Counter":
        return `${this.borrow("collections", "Counter")}(["tea", "tea", "cake"])`;
      case "Optional":
      case "Annotated":
      case "Final":
      case "Union":
      case "InitVar":
      case "Required":
        return parts[0] ? this.byAnnotation(parts[0], wish) : null;
      case "Literal":
        return parts[0] ? this.file.source(parts[0]) : null;
      case "Callable":
        return this.callable(clues, wish);
      case "type":
      case "Type":
        return parts[0] ? (dotted(parts[0]) ?? "int") : "int";
      case "Awaitable":
      case "Coroutine":
        return `${this.borrow("asyncio", null)}.sleep(0, ${part(0, nth, wish.name)})`;
      case "datetime":
        return `${this.borrow("datetime", "datetime")}(2024, 2, 29, 12, 30)`;
      case "date":
        return `${this.borrow("datetime", "date")}(2024, 2, 29)`;
      case "timedelta":
        return `${this.borrow("datetime", "timedelta")}(hours=1)`;
      case "Decimal":
        return `${this.borrow("decimal", "Decimal")}("2.50")`;
      case "Fraction":
        return `${this.borrow("fractions", "Fraction")}(1, 3)`;
      case "Path":
      case "PurePath":
      case "PathLike":
        return `${this.borrow("pathlib", "Path")}("notes.txt")`;
      case "TextIO":
      case "IO":
      case "StringIO":
        return this.textFile();
      case "SimpleNamespace":
        return this.namespace(clues, wish);
      case "Exception":
      case "BaseException":
      case "ValueError":
        return 'ValueError("something went wrong")';
    }
    const found = this.file.definition(name);
    if (found?.kind === "ClassDef") {
      const own = this.construct(found, nth, wish.depth);
      return own ?? this.byProtocol(found, wish);
    }
    const alias = this.file.constant(name);
    if (alias && "value" in alias && alias.value && node && alias.value !== node && wish.depth < 5) {
      const value = alias.value;
      if (value.kind === "Subscript" || value.kind === "BinOp" || value.kind === "Name")
        return this.byAnnotation(value, { ...wish, depth: wish.depth + 1 });
    }
    return null;
  }

  /** A class of the file that has the methods of a protocol. */
  private byProtocol(protocol: ClassDef, wish: Wish): string | null {
    const methods = protocol.body.flatMap((stmt) =>
      "name" in stmt && stmt.name && "name" in stmt.name ? [stmt.name.name] : [],
    );
    return methods.length > 0 ? this.alike(methods, wish, protocol) : null;
  }

  private alike(names: readonly string[], wish: Wish, not: ClassDef | null): string | null {
    if (wish.depth > 3 || names.length === 0) return null;
    for (const { stmt } of this.file.items) {
      if (stmt.kind !== "ClassDef" || stmt === not) continue;
      const has = new Set(this.ancestors(stmt).flatMap((each) => this.attributesOf(each)));
      if (names.every((name) => has.has(name))) {
        const made = this.construct(stmt, wish.nth, wish.depth + 1);
        if (made !== null) return made;
      }
    }
    return null;
  }

  private attributesOf(owner: ClassDef): string[] {
    const found = owner.body.flatMap((stmt) => {
      if (stmt.kind === "AnnAssign" && stmt.target.kind === "Name") return [stmt.target.id];
      if (stmt.kind === "Assign") return stmt.targets.flatMap((target) => (target.kind === "Name" ? [target.id] : []));
      return stmt.kind === "FunctionDef" || stmt.kind === "AsyncFunctionDef" ? [stmt.name.name] : [];
    });
    const stored = this.file.source(owner).matchAll(/\bself\.(\w+)\s*(?::[^=\n]+)?=[^=]/g);
    return [...found, ...[...stored].map(([, name]) => name!)];
  }

  private byClues(wish: Wish): string {
    const { clues } = wish;
    if (!clues || wish.depth > 6) return this.byName(wish);
    if (clues.awaited) return `${this.borrow("asyncio", null)}.sleep(0, 1)`;
    const [known] = clues.classes;
    const owner = known === undefined ? null : this.file.definition(known);
    if (owner?.kind === "ClassDef") {
      const made = this.construct(owner, wish.nth, wish.depth + 1);
      if (made !== null) return made;
    }
    if (clues.called) return this.callable(clues, wish);
    if (clues.loopedAsync) return this.list(clues, wish);
    const best = strongest(clues.votes);
    const isWeak = best === "bool" && (clues.votes.get("bool") ?? 0) < 1;
    const isText = best === "int" && (clues.votes.get("int") ?? 0) <= 1 && isTextName(wish.name);
    const vote = isText ? "str" : isWeak && (clues.element || clues.mapped || clues.parts || clues.isKey) ? null : best;
    const ownMethods = [...clues.methods.keys()];
    const asked = [...clues.fields.keys(), ...ownMethods];
    const foreign = asked.filter(
      (name) => clues.fields.has(name) || clues.methods.get(name)?.awaited || !isMethodOf(vote, name),
    );
    if (foreign.length > 0 && vote !== "path") {
      if (clues.entered) return this.entered(clues, wish);
      return this.alike(asked, wish, null) ?? this.namespace(clues, wish);
    }
    if (clues.entered) return this.entered(clues, wish);
    if (clues.keys.size > 0 && vote !== "list") return this.mapping(clues, wish);
    const fitting = clues.values.find((value) => vote === null || fits(value, vote));
    if (
      fitting !== undefined &&
      (vote === null || vote === "int" || vote === "float" || vote === "str" || vote === "bytes")
    )
      return fitting;
    if (clues.parts && !clues.element) return this.tuple(clues.parts, wish);
    switch (vote) {
      case "list":
        if (clues.mapped && !clues.element) return this.mapping(clues, wish);
        return this.list(clues, wish);
      case "set":
        return bracket("{", this.elements(clues, wish), "}");
      case "dict":
        return this.mapping(clues, wish);
      case "tuple":
        return clues.parts ? this.tuple(clues.parts, wish) : bracket("(", this.elements(clues, wish), ")");
      case "int":
        return clues.element ? this.list(clues, wish) : of(INTS, wish.nth);
      case "float":
        return of(FLOATS, wish.nth);
      case "bool":
        return wish.nth % 2 === 0 ? "True" : "False";
      case "str":
        return this.text(wish);
      case "bytes":
        return 'b"tea"';
      case "digits":
        return of(['"42"', '"7"', '"15"'], wish.nth);
      case "char":
        return '"a"';
      case "json":
        return "'{\"tea\": 3}'";
      case "path":
        return clues.methods.size > 0 ? `${this.borrow("pathlib", "Path")}("notes.txt")` : '"notes.txt"';
      case "file":
        return this.textFile();
      case "exception":
        return 'ValueError("something went wrong")';
      case "date":
        return `${this.borrow("datetime", "datetime")}(2024, 2, 29, 12, 30)`;
      case "class":
        return "int";
      case "folder":
        return '"."';
      case "directory":
        return `${this.borrow("pathlib", "Path")}(".")`;
      case "code":
        return '"1 + 2"';
    }
    if (clues.element) return this.list(clues, wish);
    if (clues.mapped) return this.mapping(clues, wish);
    return clues.isKey ? keyText(wish.name, wish.nth % 2) : this.byName(wish);
  }

  private list(clues: Clues, wish: Wish): string {
    if (clues.loopedAsync) {
      const name = `each_${singular(wish.name)}`;
      this.helpers.set(name, [
        `async def ${name}():`,
        `    for each in ${bracket("[", this.elements(clues, wish), "]").replaceAll("\n", "\n    ")}:`,
        "        yield each",
      ]);
      return `${name}()`;
    }
    return bracket("[", this.elements(clues, wish), "]");
  }

  private elements(clues: Clues, wish: Wish): string[] {
    const element = clues.element;
    const isBig = element !== null && (element.fields.size > 0 || element.keys.size > 0 || element.methods.size > 1);
    return Array.from({ length: isBig ? 2 : 3 }, (_, nth) =>
      this.value({ name: singular(wish.name), annotation: null, clues: element, nth, depth: wish.depth + 1 }),
    );
  }

  private tuple(parts: readonly Clues[], wish: Wish): string {
    const values = parts.map((clues, i) =>
      this.value({
        name: i === 0 ? "thing" : "value",
        annotation: null,
        clues,
        nth: wish.nth + i,
        depth: wish.depth + 1,
      }),
    );
    return bracket("(", values, values.length === 1 ? ",)" : ")");
  }

  private mapping(clues: Clues | null, wish: Wish): string {
    if (clues && clues.keys.size > 0) {
      const entries = [...clues.keys].map(([key, value], i) => {
        const plain = key.replace(/\W/g, "");
        const name = plain === "name" && isGoods(wish.name) ? "thing" : plain;
        return `${key}: ${this.value({ name, annotation: null, clues: value, nth: wish.nth + i, depth: wish.depth + 1 })}`;
      });
      return bracket("{", entries, "}");
    }
    const mapped = clues?.mapped ?? null;
    if (isGraph(wish.name))
      return mapped?.keyName ? '{"a": ["b", "c"], "b": ["c"], "c": []}' : '{"a": {"b": {}}, "c": {}}';
    const keyName = mapped?.keyName ?? "key";
    const entries = [0, 1].map((nth) => {
      const key = this.value({
        name: keyName,
        annotation: null,
        clues: mapped?.key ?? null,
        nth,
        depth: wish.depth + 1,
      });
      const value = this.value({
        name: "value",
        annotation: null,
        clues: mapped?.value ?? null,
        nth,
        depth: wish.depth + 1,
      });
      const isSaid = mapped !== null && mapped.key.votes.size > 0 && /^["'\d(]/.test(key);
      return `${isSaid ? key : keyText(keyName, nth)}: ${value}`;
    });
    return bracket("{", entries, "}");
  }

  /** An object with just the attributes that are asked for. */
  private namespace(clues: Clues | null, wish: Wish): string {
    const fields = [...(clues?.fields ?? [])].map(([name, field], i) => {
      // Goods have names as well as people.
      const as = name === "name" && isGoods(wish.name) ? "thing" : name;
      const value = this.value({ name: as, annotation: null, clues: field, nth: wish.nth + i, depth: wish.depth + 1 });
      return `${name}=${value}`;
    });
    const methods = [...(clues?.methods ?? [])]
      .filter(([name]) => !clues?.fields.has(name))
      .map(([name, { awaited, value }]) => `${name}=${this.lambda(awaited, value, name, wish)}`);
    return bracket(`${this.borrow("types", "SimpleNamespace")}(`, [...fields, ...methods], ")");
  }

  private lambda(awaited: boolean, clues: Clues, name: string, wish: Wish): string {
    const isBare = clues.votes.size === 0 && !clues.element && clues.fields.size === 0 && clues.keys.size === 0;
    const result =
      isBare && clues.methods.size === 0 && !clues.parts
        ? /^(is|has|can|looks)_/.test(name)
          ? wish.nth % 2 === 0
            ? "True"
            : "False"
          : clues.used
            ? this.byName({ ...wish, name })
            : "None"
        : this.value({ name, annotation: null, clues, nth: wish.nth, depth: wish.depth + 1 });
    return awaited
      ? `lambda *args, **options: ${this.borrow("asyncio", null)}.sleep(0, ${result})`
      : `lambda *args, **options: ${result}`;
  }

  private callable(clues: Clues | null, wish: Wish): string {
    const called = clues?.called;
    if (called?.awaited) return this.lambda(true, called.value, wish.name, wish);
    const known = called && (called.value.votes.size > 0 || called.value.element || called.value.fields.size > 0);
    if (called && known) return this.lambda(false, called.value, wish.name, wish);
    return "lambda *args, **options: args";
  }

  private entered(clues: Clues, wish: Wish): string {
    const plain = clues.fields.size + clues.methods.size === 0;
    const inner = plain ? "1" : this.namespace(clues, wish);
    return `${this.borrow("contextlib", "nullcontext")}(${inner})`;
  }

  private textFile(): string {
    return `${this.borrow("io", null)}.StringIO("tea;3\\ncake;2\\n")`;
  }

  private text(wish: Wish): string {
    const { clues, name, nth } = wish;
    const known = clues?.values.find((value) => /^["']/.test(value));
    return known ?? this.parted(wish) ?? textFor(name, nth);
  }

  /** A text with a separator between parts that are what the code makes of them; null where nothing is known of them. */
  private parted({ clues, nth, depth }: Wish): string | null {
    const split = clues?.split ?? null;
    if (!split || depth > 5) return null;
    const { parts, element } = split.parts;
    const known = parts ?? (element && element.votes.size > 0 ? [element, element, element] : null);
    if (!known) return null;
    const texts = known.map((part, i) =>
      this.value({ name: i === 0 ? "thing" : "value", annotation: null, clues: part, nth: nth + i, depth: depth + 1 }),
    );
    const plain = texts.map((text) => /^"([^"\\]*)"$/.exec(text)?.[1] ?? (/^[\d.]+$/.test(text) ? text : null));
    return plain.every((text) => text !== null) ? JSON.stringify(plain.join(split.at)) : null;
  }

  private byName({ name, nth }: Wish): string {
    const word = name.toLowerCase();
    if (/^(func|fn|f|function|callback|action|handler|method|predicate|key_func)$|_(func|fn|callback)$/.test(word))
      return "lambda *args, **options: args";
    if (
      /^(is|has|can|should|use|with|allow|enable)_|^(flag|verbose|debug|force|enabled|active|strict|dry_run|reverse)$/.test(
        word,
      )
    )
      return nth % 2 === 0 ? "True" : "False";
    if (
      /^(data|config|settings|options|mapping|table|params|kwargs|context|env|prices|stock|scores|counts|record|row|headers|payload|cache|registry|d)$/.test(
        word,
      )
    )
      return '{"tea": 3, "cake": 2}';
    if (
      /^(price|amount|rate|total|balance|cost|percent|ratio|weight|temperature|radius|width|height|salary|seconds|delay|timeout|factor)$/.test(
        word,
      )
    )
      return /price|rate|ratio|percent|temperature|delay|factor/.test(word) ? of(FLOATS, nth) : of(INTS, nth);
    if (isTextName(word)) return textFor(name, nth);
    if (/^(path|file|filename|file_name|folder|url|email|date)$/.test(word)) return textFor(name, nth);
    if (
      /(items|values|list|names|words|numbers|lines|rows|elements|nums|args|things|entries|results|records|orders)$/.test(
        word,
      ) ||
      isPlural(word)
    ) {
      const one = singular(name);
      return `[${[0, 1, 2].map((i) => (isTextName(one) ? textFor(one, i) : /name|word|line|thing|tag|label|key/.test(one) ? of(THINGS, i) : of(INTS, i))).join(", ")}]`;
    }
    return /^(item|thing|product|dish|drink|value|element|element|tag|label|entry|message|word)$/.test(word) &&
      word !== "value"
      ? of(THINGS, nth)
      : of(INTS, nth);
  }
}

const isDataclass = (owner: ClassDef): boolean =>
  owner.decorator_list.some((each) => /(^|\.)dataclass$/.test(dotted(each.kind === "Call" ? each.func : each) ?? ""));

const isKeywordOnly = (owner: ClassDef): boolean =>
  owner.decorator_list.some((each) => each.kind === "Call" && each.keywords.some(({ arg }) => arg === "kw_only"));

/** An argument as it stands in a call. */
export const written = ({ positional, name, value }: Argument): string => (positional ? value : `${name}=${value}`);

const isTextName = (word: string): boolean =>
  /^(name|text|line|key|word|title|label|message|msg|s|string|url|path|user|person|customer|owner|author|guest|city|country|email|filename|file_name|sentence|body|content|prefix|suffix|sep|host|tag|code|status|role|mode|kind|color|colour|password|username|first_name|last_name|product|dish|raw|query|token|symbol|pattern|topic|subject)$|_(name|text|path|url|key|id|title|word)$/.test(
    word.toLowerCase(),
  );

function textFor(name: string, nth: number): string {
  const word = name.toLowerCase();
  if (/path|file|folder/.test(word)) return of(['"notes.txt"', '"prices.csv"', '"log.txt"'], nth);
  if (/url|link/.test(word)) return '"https://example.org"';
  if (/mail/.test(word)) return of(['"ada@example.org"', '"grace@example.org"'], nth);
  if (
    /^(name|user|person|customer|owner|author|guest|friend|player|username|first_name|who|participant)s?$|_name$/.test(
      word,
    )
  )
    return of(PEOPLE, nth);
  if (/text|sentence|body|content|string|message|msg|^s$|line|raw/.test(word)) return of(TEXTS, nth);
  if (/city/.test(word)) return of(['"Oslo"', '"Lima"', '"Rome"'], nth);
  if (/country/.test(word)) return of(['"NO"', '"PE"', '"IT"'], nth);
  return of(THINGS, nth);
}

/** The key that a name stands for; the same for a parameter and for the dict that it is a key of. */
const keyText = (name: string, nth: number): string =>
  /^(n|number|index|id|row|col|column|year|day|month|k|i|j|position|seat|\w+_id)$/.test(name)
    ? of(INTS, nth)
    : textFor(name, nth);

const isGoods = (name: string): boolean =>
  !/^(row|record|entry|data|d|person|people|user|customer|guest|student|author|employee|player|friend|member|owner|worker|subscriber|teacher|child|parent|who)$/.test(
    name,
  );

const isGraph = (name: string): boolean =>
  /^(graph|tree|edges|adjacency|neighbours|neighbors|links|dependencies)$/.test(name);

/** A list as a tuple, which can be hashed. */
const asTuple = (list: string): string =>
  `(${list.slice(1, -1)}${/,\s*$/.test(list.slice(1, -1)) || list.includes(",") ? "" : ","})`;

const isPlural = (word: string): boolean => /[^su]s$/.test(word) && word.length > 3;

function singular(name: string): string {
  const word = name.toLowerCase().replace(/^(all|my|the|some|new|old)_/, "");
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return isPlural(word) ? word.slice(0, -1) : "item";
}

function compared(clues: Clues | null, form: RegExp): string | null {
  return clues?.values.find((value) => form.test(value)) ?? null;
}

function fits(value: string, vote: Vote): boolean {
  const form: Partial<Record<Vote, RegExp>> = {
    int: /^-?\d+$/,
    float: /^-?\d*\.?\d+$/,
    str: /^[rR]?["']/,
    bool: /^(True|False)$/,
    bytes: /^b["']/,
  };
  return form[vote]?.test(value) ?? false;
}

function strongest(votes: ReadonlyMap<Vote, number>): Vote | null {
  let best: Vote | null = null;
  let most = 0;
  for (const [vote, weight] of votes)
    if (weight > most) {
      best = vote;
      most = weight;
    }
  // A number with a part behind the point does for every calculation, a whole one not.
  return best === "int" && (votes.get("float") ?? 0) >= 2 ? "float" : best;
}

const METHODS_OF: Partial<Record<Vote, RegExp>> = {
  list: /^(append|extend|insert|sort|reverse|remove|count|index|pop|copy|clear)$/,
  set: /^(add|discard|remove|pop|clear|copy|update|union|intersection|difference|issubset|issuperset|symmetric_difference)$/,
  dict: /^(get|items|keys|values|setdefault|popitem|update|pop|clear|copy|iteritems|has_key|fromkeys)$/,
  str: /^(?!read|write)[a-z]+$/,
  bytes: /^(decode|hex|startswith|endswith|split|strip|find|replace)$/,
  file: /^(read|readline|readlines|close|write|seek|flush|tell)$/,
  date: /^(strftime|isoformat|weekday|date|time|timestamp|replace|astimezone)$/,
};

const isMethodOf = (vote: Vote | null, name: string): boolean =>
  vote ? (METHODS_OF[vote]?.test(name) ?? false) : false;
