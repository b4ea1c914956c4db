import type { FixPlan, Report } from "../analysis/detector";
import { afterBreak, lineEnd, lineStart } from "../analysis/edits";
import type { Model } from "../analysis/model";
import { handedBy, runnerOf } from "../analysis/threads";
import type { Expr, Node, Stmt } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("multiprocessing", "concurrent")) return;
  let guarded = false;
  for (const call of model.nodes("Call")) {
    const runner = runnerOf(model, call);
    if (!guarded && (runner === "process" || runner === "process pool") && atImport(model, call)) {
      guarded = true;
      const plan = guard(model, model.statement(call));
      yield {
        at: call,
        message:
          'This runs when the module is imported, and with the start methods spawn and forkserver each new process imports it again: it fails with a RuntimeError instead of starting work. Put the starting code under `if __name__ == "__main__":`.',
        fixes: plan ? [plan] : [],
      };
    }
    for (const handed of handedBy(model, call)) {
      if (handed.runner !== "process" && handed.runner !== "process pool") continue;
      const what = unpicklable(model, handed.callable);
      if (what)
        yield {
          at: handed.callable,
          message: `${what} cannot be pickled, and a function travels to another process by pickling its name. Define it with \`def\` at the top of the module.`,
        };
    }
  }
}

/** The node runs when the module is imported: in no function, and under no test of `__name__`. */
function atImport(model: Model, node: Node): boolean {
  if (model.function(node) || model.document.options.path?.endsWith("__main__.py")) return false;
  for (const at of model.ancestors(node)) {
    if (at.kind === "If" && /__name__/.test(model.text(at.test))) return false;
    if (at.kind === "ClassDef" || at.kind === "Lambda") return false;
  }
  return true;
}

function unpicklable(model: Model, callable: Expr): string | null {
  if (callable.kind === "Lambda") return "A lambda";
  if (callable.kind !== "Name") return null;
  const { bindings, kind } = model.variable(callable);
  const [only] = bindings;
  if (bindings.length !== 1 || !only) return null;
  if (only.kind === "assign" && only.value?.kind === "Lambda") return `\`${callable.id}\` is a lambda, which`;
  if (only.node.kind !== "FunctionDef" || kind === "global") return null;
  return model.function(only.node) ? `\`${callable.id}\` is defined inside a function and` : null;
}

/** Moves the statement and what follows it under `if __name__ == "__main__":`. */
function guard(model: Model, inner: Stmt): FixPlan | null {
  let stmt: Node = inner;
  for (let up = model.parent(stmt); up && up.kind !== "Module"; up = model.parent(up)) stmt = up;
  const { chunks } = model.document;
  const home = model.chunkOf(stmt);
  const first = home.statements.indexOf(stmt as Stmt);
  const here = chunks.indexOf(home);
  if (first < 0 || here < 0) return null;
  const changes = [];
  let isFirst = true;
  for (const chunk of chunks.slice(here)) {
    if (chunk.unit?.kind !== "module" && chunk.statements.length > 0) return null;
    if (chunk.broken) return null;
    for (const one of chunk === home ? chunk.statements.slice(first) : chunk.statements) {
      const start = lineStart(chunk.text, one.start);
      if (chunk.text.slice(start, one.start).trim() !== "") return null;
      for (const node of model.within(one))
        if ((node.kind === "Constant" || node.kind === "JoinedStr") && /[\r\n]/.test(model.text(node))) return null;
      for (let at = start; at < one.end; at = afterBreak(chunk.text, lineEnd(chunk.text, at))) {
        const blank = chunk.text.slice(at, lineEnd(chunk.text, at)).trim() === "";
        const head = isFirst ? `if __name__ == "__main__":${model.newline(chunk.text)}` : "";
        if (!blank) changes.push(model.edit.replaceSpan(one, at, at, `${head}    `));
        isFirst = false;
        if (lineEnd(chunk.text, at) >= chunk.text.length) break;
      }
    }
  }
  return { title: 'Put it under if __name__ == "__main__"', safe: false, changes };
}
