/**
 * The lines at the end of a slice that call the learner's function or class and print what comes of it. One file because each
 * way to call something (function, generator, coroutine, decorator, method, special method) rests on the same arguments
 * and the same free names. Pure.
 */
import type { Call, ClassDef, Expr, FunctionNode, Lambda, Node } from "../../python/ast";
import { walk } from "../../python/walk";
import { dotted, type File, fullName, isBuiltin, ownNodes } from "./file";
import { type Argument, bracket, type Values, written } from "./values";

/** What the slice is for. */
export interface Target {
  /** The definitions around the finding, outermost first, at least one. */
  readonly path: readonly (FunctionNode | ClassDef)[];
  readonly pitfall: string;
  readonly start: number;
  readonly end: number;
}

/** Why nothing can be called, in a learner's words. */
export interface Refusal {
  readonly reason: string;
}

/** Their point is what one call leaves behind for the next. */
const TWICE = new Set([
  "mutable-default",
  "frozen-default",
  "cached-method",
  "cached-mutable-result",
  "mutable-class-attribute",
  "class-attribute-shadowing",
  "dataclass-default",
  "singleton-reinit",
  "global-statement",
  "shallow-copy",
  "identity-as-key",
  "unbounded-cache",
]);
/** Where a second call with the same arguments says more than one with others. */
const SAME_AGAIN = new Set(["cached-method", "cached-mutable-result", "frozen-default", "identity-as-key"]);
/** Where arguments with a default must be left to it. */
const BY_DEFAULT = new Set(["mutable-default", "frozen-default"]);
/** Seen when equal objects meet in a set. */
const EQUALITY = new Set(["eq-without-hash", "constant-hash", "mutable-hash"]);

type Fn = FunctionNode | Lambda;
const isFunction = (node: Node): node is FunctionNode =>
  node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef";

/** The lines, or why there are none. Names that they bind are bound nowhere in the file. */
export function callOf(file: File, values: Values, target: Target): readonly string[] | Refusal {
  return new Caller(file, values, target).lines();
}

class Caller {
  private readonly taken: Set<string>;

  constructor(
    private readonly file: File,
    private readonly values: Values,
    private readonly target: Target,
  ) {
    this.taken = new Set(file.scopes.scopes.flatMap(({ symbols, parent }) => (parent ? [] : [...symbols.keys()])));
  }

  lines(): readonly string[] | Refusal {
    const [outermost] = this.target.path;
    if (outermost && isFunction(outermost)) return this.callFunction(outermost);
    return this.useClass();
  }

  private unique(name: string): string {
    let free = name;
    if (this.taken.has(free) || isBuiltin(free)) free = `my_${name}`;
    for (let i = 2; this.taken.has(free); i++) free = `my_${name}_${i}`;
    this.taken.add(free);
    return free;
  }

  private get twice(): boolean {
    return TWICE.has(this.target.pitfall);
  }

  // ---------------------------------------------------------------- functions

  private callFunction(fn: FunctionNode): readonly string[] {
    const { name } = fn.name;
    const inner = returnedFunction(fn);
    if (inner && this.isDecorator(fn, inner)) return this.decorate(fn, inner);
    const [first, second] = this.argumentsOf(fn, 0, name, null);
    if (/^test/.test(name) && !givesValue(fn) && fn.kind === "FunctionDef" && !prints(fn))
      return [
        ...this.perform(fn, name, first!, null).map((line) => line.replace(/^print\((\w+\(.*\))\)$/, "$1")),
        `print("${name} passed")`,
      ];
    const nested = this.nestedMutable(fn, name, first!);
    if (nested) return nested;
    if (decoratedBy(fn, /^(async)?contextmanager$/)) return this.enter(fn, name, first!);
    if (inner && inner.kind === "Lambda" ? true : inner !== null) return this.callTwice(name, first!, inner as Fn);
    return this.perform(fn, name, first!, this.twice ? (second ?? first!) : null);
  }

  /** Rows that are one row show it when one of them is changed. */
  private nestedMutable(fn: FunctionNode, name: string, args: readonly Argument[]): string[] | null {
    const { pitfall, start, end } = this.target;
    if (pitfall !== "multiplied-mutable" || !/^\[\[.*\]\s*\*/s.test(this.file.text.slice(start, end))) return null;
    const returned = ownNodes(fn).findLast((node) => node.kind === "Return");
    if (returned?.kind !== "Return" || returned.value === null || isAsync(fn)) return null;
    const isIt = returned.value.kind === "Name" ? true : returned.value.start <= start && returned.value.end >= end;
    if (!isIt || (returned.value.kind !== "Name" && returned.value.start !== start)) return null;
    if (
      returned.value.kind === "Name" &&
      !new RegExp(`\\b${returned.value.id}\\s*(:[^=]*)?=\\s*$`).test(this.file.text.slice(fn.start, start))
    )
      return null;
    const made = this.unique("rows");
    return [`${made} = ${bracket(`${name}(`, args.map(written), ")", 88)}`, `${made}[0][0] = "x"`, `print(${made})`];
  }

  /** `name(…)` once or twice, and what is to be seen of it. */
  private perform(fn: FunctionNode, callee: string, first: Argument[], second: Argument[] | null): string[] {
    const lines: string[] = [];
    const silent = !givesValue(fn) && !yieldsAny(fn);
    const shown: string[] = [];
    const isRebound = this.target.pitfall === "rebound-parameter";
    const place = (args: readonly Argument[]): string => {
      const whole = `print(${callee}(${args.map(written).join(", ")}))`;
      const isLong = whole.length > 88 || whole.includes("\n");
      const placed = args.map((arg) => {
        const shows = silent && ((arg.changed && /^(\[|\{|\w+\()/.test(arg.value)) || isRebound);
        if (!shows && !(isLong && arg.value.length > 12)) return arg;
        const name = this.unique(arg.name);
        lines.push(`${name} = ${arg.value}`);
        if (shows && !arg.value.includes("lambda")) shown.push(name);
        return { ...arg, value: name };
      });
      return bracket(`${callee}(`, placed.map(written), ")", 88);
    };
    const globals = silent ? this.globalsSet(fn) : [];
    for (const args of second ? [first, second] : [first]) {
      const call = place(args);
      lines.push(...this.shown(fn, call, shown.length + globals.length > 0));
    }
    for (const name of shown) lines.push(`print(${this.seen(name, lines)})`);
    if (globals.length > 0) lines.push(`print(${globals.join(", ")})`);
    const helpers = [...this.values.helpers.values()].flatMap((helper) => [...helper, "", ""]);
    this.values.helpers.clear();
    return [...helpers, ...this.filesFor(fn, lines), ...lines];
  }

  /** Names of the module that a function binds, or (where that is the pitfall) means to bind. */
  private globalsSet(fn: FunctionNode): string[] {
    const scope = this.file.scopes.scopeOf(fn);
    const isMeant = this.target.pitfall === "global-misuse";
    const own = [...(scope?.symbols.values() ?? [])].filter(
      (symbol) =>
        symbol.bindings.length > 0 &&
        (symbol.resolution === "globalExplicit" || (isMeant && symbol.resolution === "local")) &&
        this.file.constant(symbol.name) !== null,
    );
    return own.map(({ name }) => name).slice(0, 3);
  }

  /** A file to read, where the call gives the name of one. */
  private filesFor(fn: FunctionNode, lines: readonly string[]): string[] {
    const name = /"(notes\.txt|prices\.csv|log\.txt)"/.exec(lines.join("\n"))?.[1];
    const text = this.file.source(fn);
    if (name === undefined || !/\bopen\(|\.read_text\(|\.read_bytes\(|\.open\(/.test(text)) return [];
    if (/\bopen\([^)]*["'](w|a|x)b?["']/.test(text) && !/\.read|json\.load/.test(text)) return [];
    const content = /json/.test(text) ? `'{"tea": 3, "cake": 2}'` : '"tea;3\\ncake;2\\n"';
    const as = this.unique("sample");
    return [`with open("${name}", "w", encoding="utf-8") as ${as}:`, `    ${as}.write(${content})`, ""];
  }

  /** An object without a text of its own is shown by its attributes. */
  private seen(name: string, lines: readonly string[]): string {
    const made = lines.find((line) => line.startsWith(`${name} = `))?.slice(name.length + 3) ?? "";
    const owner = this.file.definition(/^(\w+)\(/.exec(made)?.[1] ?? "");
    return owner?.kind === "ClassDef" ? this.view(owner, name) : name;
  }

  private shown(fn: FunctionNode, call: string, hasMore: boolean): string[] {
    const isGenerator = yields(fn);
    const isAsync = fn.kind === "AsyncFunctionDef";
    if (isAsync && isGenerator) {
      const main = this.unique("main");
      return [
        `async def ${main}():`,
        `    print([each async for each in ${call}])`,
        "",
        "",
        `${this.values.borrow("asyncio", null)}.run(${main}())`,
      ];
    }
    if (isGenerator) {
      if (!isEndless(fn)) return this.lateCalls(`list(${call})`) ?? [`print(list(${call}))`];
      const made = this.unique("values");
      return [`${made} = ${call}`, `print(next(${made}))`, `print(next(${made}))`];
    }
    const value = isAsync ? `${this.values.borrow("asyncio", null)}.run(${call})` : call;
    if (!givesValue(fn) && (hasMore || this.printsAnywhere(fn, 0))) return [value];
    return this.lateCalls(value, fn) ?? [`print(${value})`];
  }

  /** Whether a function prints, or one that it calls. */
  private printsAnywhere(fn: FunctionNode, depth: number): boolean {
    if (prints(fn)) return true;
    return (
      depth < 3 &&
      ownNodes(fn).some((node) => {
        const found = node.kind === "Call" && node.func.kind === "Name" ? this.file.definition(node.func.id) : null;
        return found !== null && found.kind !== "ClassDef" && found !== fn && this.printsAnywhere(found, depth + 1);
      })
    );
  }

  /** Functions that were made in a loop show what they remember when they are called. */
  private lateCalls(value: string, fn: FunctionNode | null = null): string[] | null {
    if (this.target.pitfall !== "late-binding-closure" || fn === null) return null;
    const lambdas: Fn[] = [];
    walk(fn, (node) => {
      if (
        node !== fn &&
        (node.kind === "Lambda" || isFunction(node)) &&
        node.start <= this.target.start &&
        node.end >= this.target.end
      )
        lambdas.push(node);
    });
    const made = lambdas.at(-1);
    if (!made || made.args.args.length > made.args.defaults.length || made.args.posonlyargs.length > 0 || isAsync(made))
      return null;
    const kind = returnedKind(fn);
    if (kind === null) return null;
    const all = this.unique("made");
    const each = this.unique("each");
    return [
      `${all} = ${value}`,
      `for ${each} in ${kind === "dict" ? `${all}.values()` : all}:`,
      made.kind === "Lambda" && /^print\b/.test(this.file.source(made.body)) ? `    ${each}()` : `    print(${each}())`,
    ];
  }

  private callTwice(callee: string, args: readonly Argument[], inner: Fn): string[] {
    const made = this.unique(/^(?:make|create|build|get)_(\w+)$/.exec(callee)?.[1] ?? "function");
    const [first = [], second = first] = [0, 1].map((nth) => this.values.arguments(inner, 0, nth));
    const call = (own: readonly Argument[]) => {
      const text = bracket(`${made}(`, own.map(written), ")");
      return isAsync(inner) ? `${this.values.borrow("asyncio", null)}.run(${text})` : text;
    };
    const lines = [first, second].map((own) =>
      yieldsAny(inner) ? `print(list(${call(own)}))` : `print(${call(own)})`,
    );
    return [`${made} = ${bracket(`${callee}(`, args.map(written), ")")}`, ...lines];
  }

  private enter(fn: FunctionNode, callee: string, args: readonly Argument[]): string[] {
    const value = this.unique("value");
    const call = bracket(`${callee}(`, args.map(written), ")");
    if (fn.kind !== "AsyncFunctionDef") return [`with ${call} as ${value}:`, `    print(${value})`];
    const main = this.unique("main");
    return [
      `async def ${main}():`,
      `    async with ${call} as ${value}:`,
      `        print(${value})`,
      "",
      "",
      `${this.values.borrow("asyncio", null)}.run(${main}())`,
    ];
  }

  /** Whether a function gets a function and gives back another that calls it. */
  private isDecorator(fn: FunctionNode, inner: Fn): boolean {
    const required = fn.args.posonlyargs.length + fn.args.args.length - fn.args.defaults.length;
    const [arg] = [...fn.args.posonlyargs, ...fn.args.args];
    if (!arg) return false;
    const calls = (name: string, within: Node): boolean => {
      let found = false;
      walk(within, (node) => {
        if (node.kind === "Call" && node.func.kind === "Name" && node.func.id === name) found = true;
        return !found;
      });
      return found;
    };
    if (required === 1 && calls(arg.arg, inner)) return true;
    const deeper = inner.kind === "Lambda" ? null : returnedFunction(inner);
    const own = inner.kind === "Lambda" ? undefined : inner.args.args[0];
    return deeper !== null && own !== undefined && calls(own.arg, deeper);
  }

  private decorate(fn: FunctionNode, inner: Fn): string[] {
    const deeper = inner.kind === "Lambda" ? null : returnedFunction(inner);
    const example = this.unique("example");
    const wrapper = deeper ?? inner;
    const own = deeper ? this.argumentsOf(fn, 0, fn.name.name, null)[0]! : [];
    const line = deeper ? `@${bracket(`${fn.name.name}(`, own.map(written), ")")}` : `@${fn.name.name}`;
    const isCoroutine = isAsync(wrapper);
    const required = wrapper.args.vararg ? 1 : [...wrapper.args.posonlyargs, ...wrapper.args.args].length;
    const names = ["number", "other", "third", "fourth"].slice(0, required);
    const values = ["3", "5", "2", "1"].slice(0, required).join(", ");
    const call = `${example}(${values})`;
    return [
      line,
      `${isCoroutine ? "async " : ""}def ${example}(${names.join(", ")}):`,
      `    return ${names.length > 0 ? `${names[0]} + 1` : "1"}`,
      "",
      "",
      `print(${isCoroutine ? `${this.values.borrow("asyncio", null)}.run(${call})` : call})`,
      ...(this.target.pitfall === "missing-wraps" ? [`print(${example}.__name__)`] : []),
    ];
  }

  // ---------------------------------------------------------------- arguments

  /** Arguments for up to two calls: those of real calls in the file first, else made up. At least one. */
  private argumentsOf(fn: FunctionNode, skip: number, name: string, method: string | null): Argument[][] {
    const real = this.realArguments(fn, skip, name, method);
    const again = SAME_AGAIN.has(this.target.pitfall) ? 0 : 1;
    const [first = this.values.arguments(fn, skip, 0)] = real;
    const second = again === 0 ? first : (real[1] ?? (real.length > 0 ? first : this.values.arguments(fn, skip, 1)));
    return [first, second];
  }

  private realArguments(fn: FunctionNode, skip: number, name: string, method: string | null): Argument[][] {
    const found: { args: Argument[]; literals: number }[] = [];
    for (const call of this.file.calls) {
      if (call.start >= fn.start && call.end <= fn.end) continue;
      const isCall =
        method === null
          ? call.func.kind === "Name" && call.func.id === name && isModuleName(this.file, call.func)
          : call.func.kind === "Attribute" && call.func.attr === method && call.args.length + call.keywords.length > 0;
      if (!isCall) continue;
      const args = this.fromCall(fn, skip, call);
      if (args) found.push(args);
      if (found.length > 20) break;
    }
    const best = found.filter(({ literals }) => literals > 0).sort((a, b) => b.literals - a.literals);
    const texts = new Set<string>();
    return best
      .filter(({ args }) => {
        const text = args.map(written).join(", ");
        return texts.has(text) ? false : texts.add(text);
      })
      .slice(0, 2)
      .map(({ args }) => args);
  }

  private fromCall(fn: FunctionNode, skip: number, call: Call): { args: Argument[]; literals: number } | null {
    if (call.args.some(({ kind }) => kind === "Starred") || call.keywords.some(({ arg }) => arg === null)) return null;
    const { posonlyargs, args: plain, defaults, kwonlyargs, kw_defaults, vararg, kwarg } = fn.args;
    const positional = [...posonlyargs, ...plain].slice(skip);
    const required = Math.max(0, positional.length - defaults.length);
    if (call.args.length > positional.length && !vararg) return null;
    const known = new Set([...plain, ...kwonlyargs].map(({ arg }) => arg));
    if (!kwarg && call.keywords.some(({ arg }) => !known.has(arg!))) return null;
    const made = new Map(this.values.arguments(fn, skip, 0).map((arg) => [arg.name, arg.value]));
    const out: Argument[] = [];
    let literals = 0;
    let gap = false;
    const changes = (name: string) => this.values.uses.parameter(fn, name).changed;
    const byDefault = BY_DEFAULT.has(this.target.pitfall);
    const textOf = (expr: Expr | undefined): string | null => {
      const text = expr ? this.literal(expr, 0) : null;
      if (text !== null) literals++;
      return text;
    };
    for (const [i, { arg }] of positional.entries()) {
      const needed = i < required;
      const given = call.args[i] ?? call.keywords.find((keyword) => keyword.arg === arg)?.value;
      const text = !needed && byDefault ? null : textOf(given);
      const value = text ?? (needed ? (made.get(arg) ?? null) : null);
      if (value === null) {
        gap = true;
        continue;
      }
      if (gap && i < posonlyargs.length - skip) return null;
      out.push({ name: arg, positional: !gap, value, changed: changes(arg) });
    }
    if (!gap)
      for (const extra of call.args.slice(positional.length)) {
        const text = textOf(extra);
        if (text !== null) out.push({ name: vararg?.arg ?? "value", positional: true, value: text, changed: false });
      }
    for (const [i, { arg }] of kwonlyargs.entries()) {
      const needed = !kw_defaults[i];
      const text = !needed && byDefault ? null : textOf(call.keywords.find((keyword) => keyword.arg === arg)?.value);
      const value = text ?? (needed ? made.get(arg) : undefined);
      if (value !== undefined) out.push({ name: arg, positional: false, value, changed: changes(arg) });
    }
    for (const { arg, value } of call.keywords) {
      if (arg === null || known.has(arg)) continue;
      const text = textOf(value);
      if (text !== null) out.push({ name: arg, positional: false, value: text, changed: false });
    }
    return { args: out, literals: call.args.length + call.keywords.length === 0 ? 1 : literals };
  }

  /** The text of an expression that means the same at the end of the file; null for any other. */
  private literal(expr: Expr, depth: number): string | null {
    if (depth > 6) return null;
    const parts = (list: readonly Expr[]): string[] | null => {
      const texts = list.map((each) => this.literal(each, depth + 1));
      return texts.every((text) => text !== null) ? texts : null;
    };
    switch (expr.kind) {
      case "Constant":
        return this.file.source(expr);
      case "UnaryOp":
        return expr.operand.kind === "Constant" ? this.file.source(expr) : null;
      case "List":
      case "Set":
      case "Tuple": {
        const texts = parts(expr.elts);
        if (!texts) return null;
        if (expr.kind === "List") return bracket("[", texts, "]");
        if (expr.kind === "Set") return bracket("{", texts, "}");
        return bracket("(", texts, texts.length === 1 ? ",)" : ")");
      }
      case "Dict": {
        if (expr.keys.some((key) => key === null)) return null;
        const keys = parts(expr.keys as Expr[]);
        const values = parts(expr.values);
        return keys && values
          ? bracket(
              "{",
              keys.map((key, i) => `${key}: ${values[i]}`),
              "}",
            )
          : null;
      }
      case "Name": {
        if (!isModuleName(this.file, expr)) return null;
        if (this.file.definition(expr.id) && this.file.binders(expr.id).length === 1) return expr.id;
        const constant = this.file.constant(expr.id);
        const value = constant && "value" in constant ? constant.value : null;
        const text = value && value.end - value.start <= 60 ? this.literal(value, depth + 1) : null;
        if (text !== null) return text;
        return isBuiltin(expr.id) && this.file.binders(expr.id).length === 0 ? expr.id : null;
      }
      case "Call": {
        const name = fullName(this.file, expr.func);
        const owner =
          expr.func.kind === "Name" && isModuleName(this.file, expr.func) ? this.file.definition(expr.func.id) : null;
        if (owner?.kind !== "ClassDef" && !(name !== null && MAKERS.has(name))) return null;
        const texts = parts(expr.args);
        const named = parts(expr.keywords.map(({ value }) => value));
        if (!texts || !named || expr.keywords.some(({ arg }) => arg === null)) return null;
        return bracket(
          `${this.file.source(expr.func)}(`,
          [...texts, ...expr.keywords.map(({ arg }, i) => `${arg}=${named[i]}`)],
          ")",
        );
      }
      default:
        return null;
    }
  }

  // ---------------------------------------------------------------- classes

  /** `Class(…)`: as the file itself makes one, else with made-up arguments. */
  private make(owner: ClassDef, prefix: string, nth: number): string | null {
    const init = this.values
      .ancestors(owner)
      .flatMap(({ body }) => body)
      .find((stmt): stmt is FunctionNode => stmt.kind === "FunctionDef" && stmt.name.name === "__init__");
    if (prefix === "" && init && this.values.abstractNames(owner).size === 0) {
      const real = this.realArguments(init, 1, owner.name.name, null);
      const own = real[nth] ?? real[0];
      if (own) return bracket(`${owner.name.name}(`, own.map(written), ")");
    }
    const made = this.values.construct(owner, nth);
    return made === null ? null : prefix + made;
  }

  private useClass(): readonly string[] | Refusal {
    const { path, pitfall } = this.target;
    const classes: ClassDef[] = [];
    for (const each of path) {
      if (isFunction(each)) break;
      classes.push(each);
    }
    const owner = classes.at(-1)!;
    const prefix = classes
      .slice(0, -1)
      .map(({ name }) => `${name.name}.`)
      .join("");
    const found = path[classes.length];
    const method = found && isFunction(found) ? found : null;
    if (method && /^test/.test(method.name.name) && this.isTestCase(owner))
      return [`${prefix}${owner.name.name}("${method.name.name}").debug()`, `print("${method.name.name} passed")`];
    if (method && decoratedBy(method, /^(staticmethod|classmethod)$/)) {
      const skip = decoratedBy(method, /^classmethod$/) ? 1 : 0;
      const callee = `${prefix}${owner.name.name}.${method.name.name}`;
      const [first, second] = this.argumentsOf(method, skip, "", method.name.name);
      return this.perform(method, callee, first!, this.twice ? second! : null);
    }
    const same = EQUALITY.has(pitfall) || (method !== null && /^__(eq|ne|hash)__$/.test(method.name.name));
    const made = this.make(owner, prefix, 0);
    if (made === null)
      return {
        reason: `Nobody can make a \`${owner.name.name}\`: it is abstract, and no class in this file completes it.`,
      };
    if (same) return this.compareTwo(made, pitfall);
    if (this.twice && pitfall !== "cached-method") {
      const lines = this.twoInstances(owner, prefix, made, method);
      if (lines) return lines;
    }
    const thing = this.unique(snake(owner.name.name));
    const head = [`${thing} = ${made}`];
    if (!method) return [...head, ...this.showClass(owner, thing)];
    return [...head, ...this.callMethod(owner, method, thing)];
  }

  private isTestCase(owner: ClassDef): boolean {
    return this.values.ancestors(owner).some(({ bases }) => bases.some((base) => /TestCase$/.test(dotted(base) ?? "")));
  }

  private compareTwo(made: string, pitfall: string): string[] {
    const first = this.unique("first");
    const second = this.unique("second");
    const inSet = EQUALITY.has(pitfall) ? [`print(len({${first}, ${second}}))`] : [];
    return [`${first} = ${made}`, `${second} = ${made}`, `print(${first} == ${second})`, ...inSet];
  }

  /** Two objects: what is done to one is looked for at the other. */
  private twoInstances(owner: ClassDef, prefix: string, made: string, method: FunctionNode | null): string[] | null {
    const attribute = this.attributeAt(owner);
    const first = this.unique("first");
    const second = this.unique("second");
    const lines = [`${first} = ${made}`, `${second} = ${this.make(owner, prefix, 1) ?? made}`];
    const changing =
      method && !/^__/.test(method.name.name)
        ? method
        : attribute === null
          ? null
          : this.methodThatUses(owner, attribute);
    if (changing) {
      const [args] = this.argumentsOf(changing, 1, "", changing.name.name);
      const call = bracket(`${first}.${changing.name.name}(`, args!.map(written), ")");
      lines.push(isAsync(changing) ? `${this.values.borrow("asyncio", null)}.run(${call})` : call);
    }
    lines.push(attribute === null ? `print(${first} is ${second})` : `print(${second}.${attribute})`);
    if (attribute === null) lines.push(`print(${this.view(owner, second)})`);
    return lines;
  }

  /** The attribute of the class that the finding is about. */
  private attributeAt(owner: ClassDef): string | null {
    const { start } = this.target;
    const stmt = owner.body.find((each) => each.start <= start && each.end >= start);
    const target = stmt?.kind === "Assign" ? stmt.targets[0] : stmt?.kind === "AnnAssign" ? stmt.target : null;
    if (target?.kind === "Name") return target.id;
    return /^(?:self|cls)\.(\w+)/.exec(this.file.text.slice(start, this.target.end))?.[1] ?? null;
  }

  private methodThatUses(owner: ClassDef, attribute: string): FunctionNode | null {
    const uses = (method: FunctionNode, form: string) =>
      new RegExp(`\\b(?:self|cls|${owner.name.name})\\.${attribute}\\b${form}`).test(this.file.source(method));
    const methods = owner.body
      .filter(isFunction)
      .filter(
        (each) =>
          !/^__/.test(each.name.name) &&
          !decoratedBy(each, /^(property|cached_property|staticmethod|classmethod|setter)$/),
      );
    return (
      methods.find((each) => uses(each, "(\\.\\w+\\(|\\[|\\s*[-+*|]=)")) ??
      methods.find((each) => uses(each, "")) ??
      null
    );
  }

  /** What shows an object: its own text where it has one, else its attributes. */
  private view(owner: ClassDef, thing: string): string {
    const all = this.values.ancestors(owner);
    const hasText = all.some(({ body, decorator_list, bases }) =>
      [
        body.some((stmt) => isFunction(stmt) && /^__(repr|str)__$/.test(stmt.name.name)),
        decorator_list.some((each) => /dataclass/.test(this.file.source(each))),
        bases.some(
          (base) =>
            base.kind !== "Name" || (base.id !== "object" && base.id !== "ABC" && !this.file.definition(base.id)),
        ),
        body.some((stmt) => stmt.kind === "Assign" && /^__slots__/.test(this.file.source(stmt))),
      ].includes(true),
    );
    return hasText || this.target.pitfall === "missing-repr" ? thing : `vars(${thing})`;
  }

  private showClass(owner: ClassDef, thing: string): string[] {
    const attribute = this.attributeAt(owner);
    const method = attribute === null ? null : this.methodThatUses(owner, attribute);
    if (method) return this.callMethod(owner, method, thing);
    return [`print(${this.view(owner, thing)})`];
  }

  private callMethod(owner: ClassDef, method: FunctionNode, thing: string): string[] {
    const { name } = method.name;
    const special = SPECIAL[name];
    if (special) return special(thing);
    if (/^__(init|new|post_init|init_subclass|set_name|class_getitem)__$/.test(name))
      return [`print(${this.view(owner, thing)})`];
    if (decoratedBy(method, /^(property|cached_property)$/)) return [`print(${thing}.${name})`];
    if (decoratedBy(method, /^setter$/)) {
      const [argument] = this.values.arguments(method, 1, 0);
      return [`${thing}.${name} = ${argument?.value ?? "3"}`, `print(${thing}.${name})`];
    }
    const [first, second] = this.argumentsOf(method, 1, "", name);
    if (method.args.args.length + method.args.posonlyargs.length === 0 && !method.args.vararg)
      return [`print(${thing}.${name}())`];
    if (name === "__call__") return [`print(${bracket(`${thing}(`, first!.map(written), ")")})`];
    if (/^__(enter|aenter|exit|aexit)__$/.test(name)) return this.enterObject(method, thing);
    if (/^__(lt|le|gt|ge|add|sub|mul|or|and)__$/.test(name)) {
      const sign = { lt: "<", le: "<=", gt: ">", ge: ">=", add: "+", sub: "-", mul: "*", or: "|", and: "&" }[
        name.slice(2, -2)
      ];
      const other = method.args.args[1]?.annotation ? first![0]!.value : thing;
      return [`print(${thing} ${sign} ${other})`];
    }
    if (/^__(getitem|missing)__$/.test(name)) return [`print(${thing}[${first?.[0]?.value ?? "0"}])`];
    if (name === "__contains__") return [`print(${first?.[0]?.value ?? "3"} in ${thing})`];
    if (name === "__setitem__")
      return [
        `${thing}[${first?.[0]?.value ?? "0"}] = ${first?.[1]?.value ?? "3"}`,
        `print(${this.view(owner, thing)})`,
      ];
    if (decoratedBy(method, /^(async)?contextmanager$/)) return this.enter(method, `${thing}.${name}`, first!);
    const lines = [
      ...this.filled(owner, method, thing),
      ...this.perform(method, `${thing}.${name}`, first!, this.twice ? second! : null),
    ];
    const silent = !givesValue(method) && !yields(method);
    const last = lines.at(-1)!;
    // The result is None; what the method did is seen at the object.
    if (silent && last.startsWith(`print(${thing}.`)) {
      const bare = lines.map((line) => (line.startsWith(`print(${thing}.`) ? line.slice(6, -1) : line));
      return [...bare, `print(${this.view(owner, thing)})`];
    }
    return silent && !prints(method) ? [...lines, `print(${this.view(owner, thing)})`] : lines;
  }

  /** Calls that put something into what the method works on, where it begins empty. */
  private filled(owner: ClassDef, method: FunctionNode, thing: string): string[] {
    const own = this.values.ancestors(owner);
    const text = own.map((each) => this.file.source(each)).join("\n");
    const used = [...this.file.source(method).matchAll(/\bself\.(\w+)/g)].map(([, name]) => name!);
    for (const attribute of new Set(used)) {
      const empty = String.raw`(\[\]|\{\}|set\(\)|list\(\)|dict\(\)|deque\(\)|Counter\(\)|defaultdict\(\w+\))\s*(#.*)?$`;
      const begins = new RegExp(String.raw`(\bself\.|^\s+)${attribute}\s*(:[^=\n]*)?=\s*${empty}`, "m");
      if (!begins.test(text)) continue;
      const fills = new RegExp(
        String.raw`\bself\.${attribute}(\.(append|add|insert|setdefault|extend|appendleft)\(|\[[^\]\n]+\]\s*[-+]?=[^=])`,
      );
      if (fills.test(this.file.source(method))) continue;
      const filler = own
        .flatMap(({ body }) => body.filter(isFunction))
        .find(
          (each) =>
            each !== method &&
            each.kind === "FunctionDef" &&
            !/^__/.test(each.name.name) &&
            each.decorator_list.length === 0 &&
            fills.test(this.file.source(each)),
        );
      if (!filler) continue;
      return this.argumentsOf(filler, 1, "", filler.name.name).map((args) =>
        bracket(`${thing}.${filler.name.name}(`, args.map(written), ")", 88),
      );
    }
    return [];
  }

  private enterObject(method: FunctionNode, thing: string): string[] {
    const value = this.unique("value");
    // An __exit__ is about exceptions.
    const body = /exit/.test(method.name.name)
      ? [`    print("inside")`, `    raise ValueError("something went wrong")`]
      : [`    print(${value})`];
    const after = /exit/.test(method.name.name) ? ['print("after")'] : [];
    if (method.kind !== "AsyncFunctionDef") return [`with ${thing} as ${value}:`, ...body, ...after];
    const main = this.unique("main");
    return [
      `async def ${main}():`,
      ...[`async with ${thing} as ${value}:`, ...body].map((line) => `    ${line}`),
      "",
      "",
      `${this.values.borrow("asyncio", null)}.run(${main}())`,
      ...after,
    ];
  }
}

/** Python's own ways to call a special method. */
const SPECIAL: Readonly<Record<string, (thing: string) => string[]>> = Object.assign(Object.create(null), {
  __repr__: (thing: string) => [`print(repr(${thing}))`],
  __str__: (thing: string) => [`print(${thing})`],
  __len__: (thing: string) => [`print(len(${thing}))`],
  __bool__: (thing: string) => [`print(bool(${thing}))`],
  __iter__: (thing: string) => [`print(list(${thing}))`],
  __next__: (thing: string) => [`print(next(${thing}))`, `print(next(${thing}))`],
  __del__: (thing: string) => [`del ${thing}`, 'print("gone")'],
  __getattr__: (thing: string) => [`print(${thing}.colour)`],
  __getattribute__: (thing: string) => [`print(${thing}.colour)`],
  __format__: (thing: string) => [`print(f"{${thing}}")`],
  __int__: (thing: string) => [`print(int(${thing}))`],
  __float__: (thing: string) => [`print(float(${thing}))`],
});

/** Calls that make a plain value. */
const MAKERS = new Set(
  (
    "set dict list tuple frozenset range bytearray object datetime.date datetime.datetime datetime.timedelta " +
    "decimal.Decimal fractions.Fraction pathlib.Path collections.deque collections.Counter collections.OrderedDict " +
    "types.SimpleNamespace"
  ).split(" "),
);

const isAsync = (fn: Fn): boolean => fn.kind === "AsyncFunctionDef";

function isModuleName(file: File, name: Expr): boolean {
  if (name.kind !== "Name") return false;
  const found = file.scopes.resolve(name);
  return found === "global" || (typeof found === "object" && found.scope.kind === "module");
}

/** By the last word of a decorator. */
function decoratedBy(fn: FunctionNode, name: RegExp): boolean {
  return fn.decorator_list.some((each) =>
    name.test((dotted(each.kind === "Call" ? each.func : each) ?? "").split(".").at(-1)!),
  );
}

const yieldsAny = (fn: Fn): boolean => ownNodes(fn).some(({ kind }) => kind === "Yield" || kind === "YieldFrom");
const yields = (fn: FunctionNode): boolean => yieldsAny(fn);

/** Whether some `return` gives back more than None. */
function givesValue(fn: FunctionNode): boolean {
  return ownNodes(fn).some(
    (node) =>
      node.kind === "Return" &&
      node.value !== null &&
      !(node.value.kind === "Constant" && node.value.type === "NoneType"),
  );
}

const isEndless = (fn: FunctionNode): boolean =>
  ownNodes(fn).some((node) => node.kind === "While" && node.test.kind === "Constant") ||
  ownNodes(fn).some(
    (node) =>
      node.kind === "For" && node.iter.kind === "Call" && /(^|\.)(count|cycle)$/.test(dotted(node.iter.func) ?? ""),
  );

function prints(fn: FunctionNode): boolean {
  let found = false;
  walk(fn, (node) => {
    if (node.kind === "Call" && node.func.kind === "Name" && node.func.id === "print") found = true;
    return !found;
  });
  return found;
}

/** The function that a function makes and gives back. */
function returnedFunction(fn: FunctionNode): Fn | null {
  const nodes = ownNodes(fn);
  const returned = nodes.findLast((node) => node.kind === "Return");
  const value = returned?.kind === "Return" ? returned.value : null;
  if (value?.kind === "Lambda") return value;
  if (value?.kind !== "Name" || yields(fn)) return null;
  return nodes.filter(isFunction).find(({ name }) => name.name === value.id) ?? null;
}

/** Whether a function gives back a list or a dict that it made. */
function returnedKind(fn: FunctionNode): "list" | "dict" | null {
  const nodes = ownNodes(fn);
  const returned = nodes.findLast((node) => node.kind === "Return");
  const kindOf = (value: Node | null | undefined): "list" | "dict" | null =>
    value?.kind === "List" || value?.kind === "ListComp"
      ? "list"
      : value?.kind === "Dict" || value?.kind === "DictComp"
        ? "dict"
        : null;
  const value = returned?.kind === "Return" ? returned.value : null;
  if (value?.kind !== "Name") return kindOf(value);
  const made = nodes.find(
    (node) => node.kind === "Assign" && node.targets.some((target) => target.kind === "Name" && target.id === value.id),
  );
  return made?.kind === "Assign" ? kindOf(made.value) : null;
}

const snake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/^_+/, "") || "thing";
