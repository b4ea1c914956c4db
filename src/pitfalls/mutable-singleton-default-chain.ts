import type { FixPlan, Report } from "../analysis/detector";
import { CONTAINERS } from "../analysis/facts/sizes";
import type { Binding, Model } from "../analysis/model";
import type { Assign, Attribute, Expr, Name } from "../python/ast";

/** `evens = odds = []`: one list with two names. */
export function* detect(model: Model): Iterable<Report> {
  for (const stmt of model.nodes("Assign")) {
    const { targets, value } = stmt;
    if (targets.length < 2 || value.kind === "Constant" || value.kind === "Name") continue;
    if (!isFresh(model, value)) continue;
    const fates = targets.every((t) => t.kind === "Name")
      ? targets.map((t) => nameFate(model, t as Name))
      : targets.every((t) => t.kind === "Attribute")
        ? targets.map((t) => attributeFate(model, t as Attribute))
        : [];
    if (!fates.some((f) => f === "changed") || fates.filter((f) => f !== "unused").length < 2) continue;
    if (fates.includes("rebound")) continue;
    const names = targets.map((t) => `\`${model.text(t)}\``);
    const all = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
    yield {
      at: stmt,
      message: `${all} are ${targets.length === 2 ? "two" : targets.length} names for one ${kindOf(model, value)}: a change through one shows in the other${targets.length === 2 ? "" : "s"}. Give each name its own.`,
      fixes: split(model, stmt),
    };
  }
}

function isFresh(model: Model, value: Expr): boolean {
  const made = model.mutable(value);
  return made !== null && !made.shared;
}

function kindOf(model: Model, value: Expr): string {
  const type = model.typeOf(value)?.name ?? "";
  return CONTAINERS.has(type) ? (type === "dict" ? "dictionary" : type) : "object";
}

type Fate = "changed" | "read" | "unused" | "rebound";

function nameFate(model: Model, target: Name): Fate {
  const variable = model.variable(target);
  const binding = variable.bindings.find((b): b is Binding => b.node === target);
  if (!binding) return "rebound";
  const others = variable.bindings.filter((b) => b !== binding && b.kind !== "augassign");
  if (others.length > 0) return "rebound";
  const effects = model.effects(binding);
  if (effects.mutated.length + effects.inner.length > 0) return "changed";
  return variable.uses.length > 0 ? "read" : "unused";
}

function attributeFate(model: Model, target: Attribute): Fate {
  const facts = model.selfClass(target.value)?.attributes.get(target.attr);
  if (!facts) return "rebound";
  if (facts.mutated.length > 0) return "changed";
  return facts.read.length > 0 || /^[a-z]/.test(target.attr) ? "read" : "unused";
}

function split(model: Model, stmt: Assign): FixPlan[] {
  const value = model.text(stmt.value);
  const lines = stmt.targets.map((target) => `${model.text(target)} = ${value}`);
  const { text } = model.place(stmt).chunk;
  const before = text.slice(text.lastIndexOf("\n", stmt.start - 1) + 1, stmt.start);
  if (before.trim() !== "" || /[\n\r#]/.test(model.text(stmt))) return [];
  return [
    {
      title: "Make one for each name",
      safe: false,
      changes: [model.edit.replace(stmt, lines.join(model.newline(text) + model.indent(stmt)))],
    },
  ];
}
