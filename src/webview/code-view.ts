/** What the tabs Bytecode and Symbol table say, as plain data: no DOM. */
import type { Instruction, Listing, Scope, Step, Unit, UnitKind, Use } from "../runtime/protocol";

/** The unit of the listing that runs at each step; -1 for code that is not in it. */
export function unitsOf(steps: readonly Step[]): number[] {
  let now = 0;
  return steps.map(({ code }) => (now = code ?? now));
}

const TITLES: Record<UnitKind, (name: string) => string> = {
  module: () => "Global",
  function: (name) => `${name}()`,
  class: (name) => `class ${name}`,
  lambda: () => "lambda",
  "generator expression": () => "generator expression",
  annotations: () => "annotations",
  "type parameters": (name) => `type parameters of ${name}`,
  "type alias": (name) => `type ${name}`,
  "type variable": (name) => `type variable ${name}`,
};

export const titleOf = ({ kind, name }: Unit): string => TITLES[kind](name);

/** As a sentence names it. */
export function nounOf(unit: Unit): string {
  switch (unit.kind) {
    case "module":
      return "the module";
    case "function":
      return `the function ${titleOf(unit)}`;
    case "lambda":
    case "generator expression":
      return `the ${titleOf(unit)}`;
    default:
      return titleOf(unit);
  }
}

/** Its title, and the line where there may be another of that title; `skipped` lines are not shown. */
export function placeOf(unit: Unit, skipped: number): string {
  if (unit.kind === "module") return titleOf(unit);
  const line = unit.line - skipped;
  return `${titleOf(unit)}, ${line > 0 ? `line ${line}` : "earlier"}`;
}

/** How many units it is written in. */
export const depthOf = ({ units }: Listing, index: number): number => pathOf(units, index).length - 1;

/** Numbers of the units around it, outermost first, and its own. */
export function pathOf(units: readonly Unit[], index: number): number[] {
  const path: number[] = [];
  for (let at: number | null = index; at !== null; at = units[at]?.parent ?? null) path.unshift(at);
  return path;
}

/** Numbers of the units that are written in it. */
export const insideOf = (units: readonly Unit[], index: number): number[] =>
  units.flatMap(({ parent }, i) => (parent === index ? [i] : []));

/** Instructions of one line that stand together. */
export interface Group {
  /** Of the text that is shown, from one; null where no line made them. */
  readonly line: number | null;
  readonly rows: readonly Instruction[];
}

/** In order; instructions of lines that are not shown are only counted. */
export function groupsOf(unit: Unit, skipped: number): { groups: Group[]; earlier: number } {
  const groups: { line: number | null; rows: Instruction[] }[] = [];
  let earlier = 0;
  // What belongs to no line goes with what stands before it.
  let hidden = skipped > 0 && unit.kind === "module";
  for (const row of unit.rows) {
    const line = row[0] === null ? null : row[0] - skipped;
    if (line !== null) hidden = line <= 0;
    if (hidden) earlier++;
    else if (groups.length > 0 && groups.at(-1)!.line === line) groups.at(-1)!.rows.push(row);
    else groups.push({ line, rows: [row] });
  }
  return { groups, earlier };
}

/** One name of a scope, in words. */
export interface NameRow {
  readonly name: string;
  /** Where the name lives. */
  readonly lives: string;
  /** What this code does with it. */
  readonly does: string;
}

const USES: Record<Use, string> = {
  parameter: "parameter",
  "type parameter": "type parameter",
  imported: "imported",
  function: "defined by def",
  class: "defined by class",
  "type alias": "defined by type",
  comprehension: "loop variable",
  assigned: "assigned",
  nonlocal: "declared nonlocal",
  annotated: "annotated",
  read: "read",
};

export function namesOf({ units }: Listing, index: number): NameRow[] {
  const unit = units[index];
  return (unit?.names ?? []).map(([name, scope, uses]) => ({
    name,
    lives: uses.includes("comprehension") ? inComprehension(name, scope) : lives(name, scope),
    does: uses.map((use) => USES[use]).join(", ") || elsewhere(name),
  }));

  function lives(name: string, scope: Scope): string {
    switch (scope) {
      case "local":
        return unit!.kind === "class" ? "the class body" : "local";
      case "cell":
        return `local, in a cell${sharedWith(name)}`;
      case "free":
        return `free: in a cell of ${ownerOf(name)}`;
      case "global":
        return "global";
      case "declared":
        return "global, by a global statement";
      case "builtin":
        return "built-in";
      case "unknown":
        return "unknown: nothing in the text binds it";
      default:
        return scope satisfies never;
    }
  }

  function inComprehension(name: string, scope: Scope): string {
    return `the comprehension's own${scope === "cell" ? `, in a cell${sharedWith(name)}` : ""}`;
  }

  function sharedWith(name: string): string {
    const takers = insideOf(units, index).filter((i) => scopeIn(i, name) === "free");
    const titles = [...new Set(takers.map((i) => titleOf(units[i]!)))];
    return titles.length === 0 ? "" : ` that ${titles.join(" and ")} ${takers.length > 1 ? "share" : "shares"}`;
  }

  function ownerOf(name: string): string {
    const around = pathOf(units, index).slice(0, -1).reverse();
    // No table lists the cell that `super()` and `__class__` read.
    const owner = around.find((i) => (name === "__class__" ? units[i]!.kind === "class" : scopeIn(i, name) === "cell"));
    return owner === undefined ? "a function around it" : titleOf(units[owner]!);
  }

  /** A global that other code binds. */
  function elsewhere(name: string): string {
    const binder = units.find(({ names }) =>
      names.some(([one, scope, uses]) => one === name && scope === "declared" && uses.includes("assigned")),
    );
    return binder === undefined ? "not used here" : `assigned in ${titleOf(binder)}`;
  }

  function scopeIn(i: number, name: string): Scope | undefined {
    return units[i]!.names.find(([one]) => one === name)?.[1];
  }
}
