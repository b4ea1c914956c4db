import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { type ImportFact, type Project, shortName } from "../analysis/project";
import type { Call, Constant, Node } from "../python/ast";
import { children } from "../python/walk";

export const words = ["patch"];

export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    const literal = patched(model, call);
    if (literal === null) continue;
    const target = literal.value as string;
    const [module, name] = split(target);
    const user = whoCalls(model, call, target);
    if (user !== null) {
      const here = `f"{__name__}.${user.name}"`;
      yield {
        at: literal,
        message: `${user.where} calls \`${user.name}\`, which this file took from \`${module}\` by \`from ${module} import\`: that name still means the real one, so nothing is patched for it. Patch the name where it is used: \`patch(${here})\`.`,
        fixes: [{ title: "Patch the name of this module", safe: false, changes: [model.edit.replace(literal, here)] }],
      };
      continue;
    }
    const elsewhere = whoImported(model, module, name);
    if (elsewhere === null) continue;
    const { file, line, wanted } = elsewhere;
    yield {
      at: literal,
      message: `\`${shortName(file)}\` took \`${name}\` from \`${module}\` by name in line ${line}, so it keeps the real one while this patch replaces only \`${target}\`. Patch the name where it is used: \`${wanted}\`.`,
      fixes: [
        {
          title: `Patch ${wanted}`,
          safe: false,
          changes: [model.edit.replace(literal, model.text(literal).replace(target, wanted))],
        },
      ],
    };
  }
}

const split = (target: string): [module: string, name: string] => [
  target.slice(0, target.lastIndexOf(".")),
  target.slice(target.lastIndexOf(".") + 1),
];

/** The target that `patch("…")` or `mocker.patch("…")` names; null for any other call. */
function patched(model: Model, { func, args }: Call): Constant | null {
  const isPatch =
    /^(?:unittest\.)?mock\.patch$/.test(model.qualified(func) ?? "") ||
    (func.kind === "Attribute" && func.attr === "patch" && func.value.kind === "Name" && func.value.id === "mocker");
  const [first] = args;
  if (!isPatch || first?.kind !== "Constant" || typeof first.value !== "string") return null;
  return /^[A-Za-z_][\w.]*\.[A-Za-z_]\w*$/.test(first.value) && !/^[a-z]*f/i.test(model.text(first)) ? first : null;
}

/** Who calls, while the patch lasts, a name of this file that `from … import` took from the patched place. */
function whoCalls(model: Model, call: Call, target: string): { name: string; where: string } | null {
  for (const node of region(model, call)) {
    if (node.kind !== "Call" || node.func.kind !== "Name") continue;
    if (model.qualified(node.func) === target) return { name: node.func.id, where: "The code under this patch" };
    const called = model.functionNamed(node.func);
    if (!called || called.node.kind === "Lambda") continue;
    model.enter(called.node);
    const inside = model.of(called.node);
    for (const deeper of below(called.node.body))
      if (deeper.kind === "Call" && deeper.func.kind === "Name" && inside.qualified(deeper.func) === target)
        return { name: deeper.func.id, where: `\`${called.name}\`` };
  }
  return null;
}

/** The nodes that run while the patch lasts. */
function region(model: Model, call: Call): Node[] {
  const parent = model.parent(call);
  if (parent?.kind === "withitem") {
    const stmt = model.parent(parent);
    return stmt?.kind === "With" || stmt?.kind === "AsyncWith" ? below(stmt.body) : [];
  }
  if (parent?.kind === "FunctionDef" || parent?.kind === "AsyncFunctionDef")
    return parent.decorator_list.includes(call) ? below(parent.body) : [];
  const isMocker = call.func.kind === "Attribute" && call.func.value.kind === "Name" && call.func.value.id === "mocker";
  const fn = isMocker ? model.function(call) : null;
  return fn !== null && fn.kind !== "Lambda" ? below(fn.body).filter(({ start }) => start > call.end) : [];
}

function below(nodes: readonly Node[]): Node[] {
  const found: Node[] = [];
  const pending = [...nodes].reverse();
  while (pending.length > 0) {
    const node = pending.pop()!;
    found.push(node);
    children(node, (child) => {
      pending.push(child);
    });
  }
  return found;
}

/** A module under test that took the name with `from … import` and uses it, where nobody under test asks the patched place. */
function whoImported(
  model: Model,
  module: string,
  name: string,
): { file: string; line: number; wanted: string } | null {
  const { around } = model.document.options;
  const own = around?.project.summary(around.path);
  if (!around || !own) return null;
  const { project, path } = around;
  const place = project.find(path, module, 0);
  const tested = new Map(own.imports.flatMap((fact) => modulesOf(project, path, fact)));
  if ([...tested.keys()].some((file) => file === place) || own.imports.some((fact) => fact.module === module))
    return null;
  let found: { file: string; line: number; wanted: string } | null = null;
  for (const [file, dotted] of tested) {
    const summary = project.summary(file);
    if (summary === null) continue;
    const means = (fact: ImportFact) =>
      place === null
        ? fact.level === 0 && fact.module === module
        : project.find(file, fact.module, fact.level) === place;
    // Some code under test looks the name up in its module: there the patch works.
    if (
      summary.imports.some((fact) =>
        fact.name === null ? means(fact) : project.targets(file, fact)?.submodule === place && place !== null,
      )
    )
      return null;
    const taken = summary.imports.find((fact) => fact.eager && fact.name === name && means(fact));
    if (taken !== undefined && summary.read.has(taken.as))
      found ??= { file, line: taken.line, wanted: `${dotted}.${taken.as}` };
  }
  return found;
}

/** The files that an import of the test names, with the dotted names by which they can be patched. */
function modulesOf(project: Project, path: string, fact: ImportFact): [file: string, dotted: string][] {
  const target = fact.level > 0 ? null : project.targets(path, fact);
  if (target === null) return [];
  return target.submodule === null ? [[target.file, fact.module]] : [[target.submodule, `${fact.module}.${fact.name}`]];
}
