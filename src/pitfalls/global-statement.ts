import type { Report } from "../analysis/detector";
import type { Binding, Model } from "../analysis/model";
import type { FunctionNode, Global, Identifier, Node } from "../python/ast";

/** `global total` and an assignment: the function changes the state of the whole program. */
export function* detect(model: Model): Iterable<Report> {
  const statements = model.nodes("Global");
  // Where threads share the variable, `unlocked-shared-state` has the word.
  if (statements.length === 0 || model.imports("threading", "concurrent.futures")) return;
  const byFunction = new Map<FunctionNode, State[]>();
  for (const stmt of statements) {
    const fn = model.function(stmt);
    if (!fn || fn.kind === "Lambda" || FOR_TESTS.test(fn.name.name)) continue;
    for (const name of stmt.names) {
      const written = model.global(name.name).bindings.filter((b) => b.scope.kind !== "module" && isAssignment(b));
      const own = written.filter((b) => b.scope.node === fn);
      if (own.length === 0) continue;
      const places = new Set(written.map((b) => b.scope.node)).size;
      const counts = own.some((b) => b.kind === "augassign");
      if ((places < 2 && !counts) || own.every((b) => isFilledOnce(model, b))) continue;
      const found = byFunction.get(fn);
      const state = { stmt, name, places, changed: own[0]!.node };
      if (found) found.push(state);
      else byFunction.set(fn, [state]);
    }
  }
  for (const [fn, states] of byFunction) {
    const { stmt, name, changed } = states[0]!;
    const places = Math.min(...states.map((state) => state.places));
    yield {
      at: model.span(stmt, name.start, name.end),
      message: `\`${fn.name.name}\` changes ${listed(states)} for the whole program${places > 1 ? `, as ${places} functions do` : ""}: its result depends on what ran before, and tests disturb each other. Pass the value in and return the new one, or keep it in an object.`,
      related: [{ at: changed, message: `\`${name.name}\` is changed here.` }],
    };
  }
}

/** A name that a function declares global and changes. */
interface State {
  readonly stmt: Global;
  readonly name: Identifier;
  /** How many functions change it. */
  readonly places: number;
  readonly changed: Node;
}

/** Puts things back between tests, and says so. */
const FOR_TESTS = /(?:^|_)(?:for_)?test(?:s|ing)?$/;

function listed(states: readonly State[]): string {
  const names = states.map(({ name }) => `\`${name.name}\``);
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0]!;
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
