import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { isStub } from "../analysis/stubs";
import type { ClassDef, Expr, FunctionNode, Node, Stmt } from "../python/ast";

type Definition = FunctionNode | ClassDef;

/** Two functions or classes of one name in the same block: the first is lost. */
export function* detect(model: Model): Iterable<Report> {
  const { unit } = model;
  if (unit.kind === "class" && unit.node.kind === "ClassDef")
    yield* inBlock(model, unit.node.body, unit.node.name.name);
  const own = isDef(unit.node) ? unit.node : null;
  if (own && (!unit.ownClass || own.kind === "ClassDef")) {
    const earlier = atTopLevel(model, own);
    if (earlier) yield report(model, own, earlier, "");
  }
  const seen = new Set<readonly Stmt[]>();
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef", "ClassDef")) {
    if (fn === own) continue;
    const list = model.block(fn)?.list;
    if (!list || seen.has(list) || (unit.kind === "class" && model.parent(fn) === unit.node)) continue;
    seen.add(list);
    const around = model.parent(fn);
    yield* inBlock(model, list, around?.kind === "ClassDef" ? around.name.name : "");
  }
}

const isDef = (node: Node): node is Definition =>
  node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "ClassDef";

function* inBlock(model: Model, list: readonly Stmt[], cls: string): Iterable<Report> {
  const last = new Map<string, number>();
  for (const [index, stmt] of list.entries()) {
    if (!isDef(stmt)) continue;
    const name = stmt.name.name;
    const before = last.get(name);
    last.set(name, index);
    const earlier = before === undefined ? null : (list[before] as Definition);
    if (!earlier || !isPlain(model, earlier) || !isPlain(model, stmt)) continue;
    if (list.slice(before! + 1, index).some((s) => mentionsName(model, s, name)) || mentionsHeader(model, stmt, name))
      continue;
    yield report(model, stmt, earlier, cls);
  }
}

/** The definition of the same name that this top-level function replaces, where nothing uses it in between. */
function atTopLevel(model: Model, fn: Definition): Definition | null {
  const variable = model.global(fn.name.name);
  const { bindings } = variable;
  if (bindings.length < 2) return null;
  const at = bindings.findIndex((b) => b.node === fn);
  const earlier = bindings[at - 1];
  if ((earlier?.kind !== "def" && earlier?.kind !== "class") || earlier.scope.kind !== "module") return null;
  const node = earlier.node as Definition;
  if (model.chunkOf(node).unit?.node !== node || !isPlain(model, node) || !isPlain(model, fn)) return null;
  const position = (n: Node) => model.chunkOf(n).base + n.start;
  const [from, to] = [position(node), position(fn)];
  const between = variable.uses.some(
    (use) => position(use) > from + (node.end - node.start) && position(use) < to + (fn.headerEnd - fn.start),
  );
  return between ? null : node;
}

const HARMLESS =
  /^(?:staticmethod|classmethod|property|(?:functools\.)?(?:cache|lru_cache|wraps|cached_property)|(?:contextlib\.)?(?:async)?contextmanager)$/;

/** No decorator that could keep the function somewhere, and more than a stub for type checkers. */
function isPlain(model: Model, fn: Definition): boolean {
  if (fn.name.name === "_" || isStub(fn.body)) return false;
  return fn.decorator_list.every((d: Expr) => HARMLESS.test(model.text(d.kind === "Call" ? d.func : d)));
}

function mentionsName(model: Model, root: Node, name: string): boolean {
  for (const node of model.within(root)) if (node.kind === "Name" && node.id === name) return true;
  return false;
}

const mentionsHeader = (model: Model, fn: Definition, name: string) =>
  [...fn.decorator_list, ...(fn.kind === "ClassDef" ? fn.bases : fn.args.defaults)].some((e) =>
    mentionsName(model, e, name),
  );

function report(model: Model, fn: Definition, earlier: Definition, cls: string): Report {
  const name = fn.name.name;
  const what = cls ? `\`${cls}.${name}\`` : `\`${name}\``;
  return {
    at: nameOf(model, fn),
    message: `${what} is defined a second time, and the first definition is lost: ${
      fn.kind === "ClassDef" || earlier.kind === "ClassDef"
        ? "the last one wins. Give one of them another name."
        : "Python has no overloading, the last `def` wins. Give one of them another name, or use a default for the parameter."
    }`,
    related: [{ at: nameOf(model, earlier), message: "This definition is never used." }],
  };
}

const nameOf = (model: Model, fn: Definition) => model.span(fn, fn.name.start, fn.name.end);
