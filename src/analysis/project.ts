/**
 * What the files of a project need to know about each other: who imports what when it is loaded, and which names a module
 * binds where. Summaries are plain data, so that threads can hand them on. Paths have forward slashes. Pure.
 */
import type { Expr, Node, Stmt } from "../python/ast";
import { lineAt, lineStarts } from "../python/lines";
import { parse } from "../python/parser";
import { children } from "../python/walk";

/** `import module` (`name` is null) or `from module import name`; `level` counts the leading dots. */
export interface ImportFact {
  readonly module: string;
  readonly level: number;
  readonly name: string | null;
  /** The name that is bound. */
  readonly as: string;
  /** Offset in the file. */
  readonly at: number;
  /** One-based. */
  readonly line: number;
  /** Runs whenever the module is loaded, and an ImportError is not caught. */
  readonly eager: boolean;
}

/** One module as the others see it. */
export interface Summary {
  readonly imports: readonly ImportFact[];
  /** Where the module's own statements first bind a name. */
  readonly bound: ReadonlyMap<string, { readonly at: number; readonly line: number }>;
  /** `from x import *` or a module-level `__getattr__`: it may have names that are not among the bound. */
  readonly open: boolean;
  /** Names that are read anywhere in the file. */
  readonly read: ReadonlySet<string>;
}

/** Reads one file. Never throws. */
export function summarize(text: string): Summary {
  const { module } = parse(text);
  const starts = lineStarts(text);
  const imports: ImportFact[] = [];
  const bound = new Map<string, { at: number; line: number }>();
  const read = new Set<string>();
  let open = false;
  const lineOf = (at: number) => lineAt(starts, at) + 1;
  const bind = (name: string, at: number) => {
    if (!bound.has(name)) bound.set(name, { at, line: lineOf(at) });
    if (name === "__getattr__") open = true;
  };
  const addImports = (stmt: Stmt, eager: boolean) => {
    const place = { at: stmt.start, line: lineOf(stmt.start), eager };
    if (stmt.kind === "Import")
      for (const { name, asname } of stmt.names) {
        imports.push({ module: name, level: 0, name: null, as: asname?.name ?? name.split(".")[0]!, ...place });
        if (eager) bind(asname?.name ?? name.split(".")[0]!, stmt.start);
      }
    if (stmt.kind === "ImportFrom")
      for (const { name, asname } of stmt.names) {
        if (name === "*" && eager) open = true;
        const as = asname?.name ?? name;
        imports.push({ module: stmt.module ?? "", level: stmt.level, name, as, ...place });
        if (eager) bind(as, stmt.start);
      }
  };
  const bindTarget = (target: Expr) => {
    if (target.kind === "Name") bind(target.id, target.start);
    else if (target.kind === "Starred") bindTarget(target.value);
    else if (target.kind === "Tuple" || target.kind === "List") for (const each of target.elts) bindTarget(each);
  };
  const run = (body: readonly Stmt[], eager: boolean): void => {
    for (const stmt of body) {
      addImports(stmt, eager);
      switch (stmt.kind) {
        case "FunctionDef":
        case "AsyncFunctionDef":
        case "ClassDef":
          bind(stmt.name.name, stmt.start);
          break;
        case "Assign":
          for (const target of stmt.targets) bindTarget(target);
          break;
        case "AnnAssign":
          if (stmt.value !== null) bindTarget(stmt.target);
          break;
        case "If": {
          const when = whenRuns(stmt.test);
          run(stmt.body, eager && when !== "never");
          run(stmt.orelse, eager && when !== "always");
          break;
        }
        case "Try":
        case "TryStar": {
          const caught = stmt.handlers.some(({ type }) => type === null || catchesImportError(type));
          run(stmt.body, eager && !caught);
          for (const handler of stmt.handlers) run(handler.body, false);
          run(stmt.orelse, eager);
          run(stmt.finalbody, eager);
          break;
        }
        case "With":
        case "AsyncWith":
          for (const { optional_vars } of stmt.items) if (optional_vars) bindTarget(optional_vars);
          run(stmt.body, eager);
          break;
        case "For":
        case "AsyncFor":
          bindTarget(stmt.target);
          run(stmt.body, eager);
          run(stmt.orelse, eager);
          break;
        case "While":
          run(stmt.body, eager);
          break;
        case "TypeAlias":
          bindTarget(stmt.name);
          break;
      }
    }
  };
  run(module.body, true);
  const known = new Set(imports.map(({ at }) => at));
  const pending: Node[] = [...module.body];
  while (pending.length > 0) {
    const node = pending.pop()!;
    if (node.kind === "Name" && node.ctx === "Load") read.add(node.id);
    else if ((node.kind === "Import" || node.kind === "ImportFrom") && !known.has(node.start)) addImports(node, false);
    children(node, (child) => {
      pending.push(child);
    });
  }
  return { imports, bound, open, read };
}

function whenRuns(test: Expr): "always" | "never" | "sometimes" {
  if (test.kind === "UnaryOp" && test.op === "Not") {
    const inner = whenRuns(test.operand);
    return inner === "never" ? "always" : inner === "always" ? "never" : inner;
  }
  const name = test.kind === "Name" ? test.id : test.kind === "Attribute" ? test.attr : null;
  if (name === "TYPE_CHECKING") return "never";
  // What runs only as a script does not run when another module imports it.
  const isName = (expr: Expr) => expr.kind === "Name" && expr.id === "__name__";
  return test.kind === "Compare" && (isName(test.left) || test.comparators.some(isName)) ? "never" : "sometimes";
}

function catchesImportError(type: Expr): boolean {
  if (type.kind === "Tuple") return type.elts.some(catchesImportError);
  return type.kind === "Name" && /^(?:ImportError|ModuleNotFoundError|Exception|BaseException)$/.test(type.id);
}

/** All files of a project; a file whose summary is null is only known to be there. */
export class Project {
  private readonly folders = new Map<string, Set<string>>();
  private readonly resolved = new Map<string, string | null>();
  private readonly linksByFile = new Map<string, readonly Link[]>();

  constructor(private readonly files: ReadonlyMap<string, Summary | null>) {
    for (const path of files.keys()) {
      const folder = folderOf(path);
      const names = this.folders.get(folder);
      if (names) names.add(path.slice(folder.length + 1));
      else this.folders.set(folder, new Set([path.slice(folder.length + 1)]));
    }
  }

  summary(path: string): Summary | null {
    return this.files.get(path) ?? null;
  }

  /** The names of the Python files in a folder. */
  filesIn(folder: string): ReadonlySet<string> {
    return this.folders.get(folder) ?? NONE;
  }

  isPackage(folder: string): boolean {
    return this.filesIn(folder).has("__init__.py");
  }

  /** The file that an import in the file `from` means; null where it is none of the project. */
  find(from: string, module: string, level: number): string | null {
    const folder = folderOf(from);
    const key = `${folder} ${level} ${module}`;
    let found = this.resolved.get(key);
    if (found === undefined) this.resolved.set(key, (found = this.look(folder, module, level)));
    return found;
  }

  private look(folder: string, module: string, level: number): string | null {
    const inside = module === "" ? "" : `/${module.replaceAll(".", "/")}`;
    if (level > 0) {
      let base = folder;
      for (let i = 1; i < level; i++) base = folderOf(base);
      return this.moduleAt(base + inside);
    }
    let root = folder;
    while (this.isPackage(root) && folderOf(root) !== root) root = folderOf(root);
    for (;;) {
      const found = this.moduleAt(root + inside) ?? this.moduleAt(`${root}/src${inside}`);
      if (found !== null || folderOf(root) === root) return found;
      root = folderOf(root);
    }
  }

  private moduleAt(path: string): string | null {
    if (this.files.has(`${path}/__init__.py`)) return `${path}/__init__.py`;
    return this.files.has(`${path}.py`) ? `${path}.py` : null;
  }

  /** What a module imports while it is loaded, in order; each file is worked out once. */
  links(file: string): readonly Link[] {
    let links = this.linksByFile.get(file);
    if (links === undefined) this.linksByFile.set(file, (links = this.linksOf(file)));
    return links;
  }

  private linksOf(file: string): Link[] {
    return (this.summary(file)?.imports ?? []).flatMap((fact): Link[] => {
      const target = fact.eager ? this.targets(file, fact) : null;
      if (target === null) return [];
      const loads = target.submodule === null ? [target.file] : [target.file, target.submodule];
      const isName = fact.name !== null && fact.name !== "*" && target.submodule === null;
      return [{ fact, loads, wants: isName && this.summary(target.file) !== null ? target.file : null }];
    });
  }

  /**
   * The files that an import loads or names: the module and, for `from package import module`, that module too.
   * `isName`: it wants the name from the first of them.
   */
  targets(from: string, { module, level, name }: Pick<ImportFact, "module" | "level" | "name">): Target | null {
    const file = this.find(from, module, level);
    if (file === null || name === null) return file === null ? null : { file, submodule: null };
    const submodule = file.endsWith("/__init__.py") ? this.moduleAt(`${folderOf(file)}/${name}`) : null;
    return { file, submodule: submodule !== null && !this.summary(file)?.bound.has(name) ? submodule : null };
  }
}

/** An import that runs when its module is loaded, and the files of the project that it loads. */
export interface Link {
  readonly fact: ImportFact;
  readonly loads: readonly string[];
  /** The file from which it wants a name at once; null where it wants a module. */
  readonly wants: string | null;
}

interface Target {
  readonly file: string;
  readonly submodule: string | null;
}

/** A project as one of its files sees it. */
export interface Surroundings {
  readonly project: Project;
  readonly path: string;
}

const NONE: ReadonlySet<string> = new Set();

/** The folder of a path; the same at the root. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "" : path.slice(0, end);
}

/** How people call a file: its last two parts. */
export function shortName(path: string): string {
  return path
    .split("/")
    .slice(path.endsWith("/__init__.py") ? -2 : -1)
    .join("/");
}
