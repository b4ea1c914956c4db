import type { Report } from "../analysis/detector";
import type { Binding, Model } from "../analysis/model";

/** `global total` and an assignment: the function changes the state of the whole program. */
export function* detect(model: Model): Iterable<Report> {
  const statements = model.nodes("Global");
  // Where threads share the variable, `unlocked-shared-state` has the word.
  if (statements.length === 0 || model.imports("threading", "concurrent.futures")) return;
  for (const stmt of statements)
    for (const name of stmt.names) {
      const fn = model.function(stmt);
      if (!fn || fn.kind === "Lambda") continue;
      const written = model.global(name.name).bindings.filter((b) => b.scope.kind !== "module" && isAssignment(b));
      const own = written.filter((b) => b.scope.node === fn);
      if (own.length === 0) continue;
      const places = new Set(written.map((b) => b.scope.node));
      const counts = own.some((b) => b.kind === "augassign");
      if (places.size < 2 && !counts) continue;
      if (own.every((b) => isFilledOnce(model, b))) continue;
      yield {
        at: model.span(stmt, name.start, name.end),
        message: `\`${fn.name.name}\` changes \`${name.name}\` for the whole program${places.size > 1 ? `, as ${places.size} functions do` : ""}: its result depends on what ran before, and tests disturb each other. Pass the value in and return the new one, or keep it in an object.`,
        related: [{ at: own[0]!.node, message: `\`${name.name}\` is changed here.` }],
      };
    }
}

const isAssignment = (b: Binding) =>
  b.kind === "assign" ||
  b.kind === "augassign" ||
  b.kind === "annassign" ||
  b.kind === "walrus" ||
  b.kind === "for" ||
  b.kind === "with";

/** `if cache is None: cache = …`, or `if not ready: ready = True`. */
function isFilledOnce(model: Model, binding: Binding): boolean {
  for (const at of model.ancestors(binding.node)) {
    if (at.kind.endsWith("Def")) return false;
    if (at.kind !== "If") continue;
    for (const node of model.within(at.test))
      if (node.kind === "Name" && node.id === binding.name && binding.kind !== "augassign") return true;
  }
  return false;
}
