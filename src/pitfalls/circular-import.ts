import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { folderOf, type ImportFact, type Link, type Project, type Surroundings, shortName } from "../analysis/project";
import type { ImportFrom } from "../python/ast";

/** How many files a circle may have, and how many are looked at in search of it. */
const LONGEST = 6;
const MOST = 300;

export function* detect(model: Model): Iterable<Report> {
  const { around } = model.document.options;
  if (!around || around.project.summary(around.path) === null) return;
  for (const stmt of model.nodes("ImportFrom")) {
    if (model.function(stmt) || model.enclosing(stmt, "ClassDef")) continue;
    const message = circle(stmt, around);
    if (message !== null) yield { at: stmt, message };
  }
}

function circle(stmt: ImportFrom, { project, path }: Surroundings): string | null {
  const module = stmt.module ?? "";
  for (const { name } of stmt.names) {
    const link = project
      .links(path)
      .find(({ fact }) => fact.module === module && fact.level === stmt.level && fact.name === name);
    const other = link?.wants ?? null;
    if (link === undefined || other === null) continue;
    if (other === path)
      return `This module imports \`${name}\` from itself, while it is not loaded yet: ImportError. Remove the import; the name is here already.`;
    const back = project.links(other).find(({ loads }) => loads.includes(path));
    if (back !== undefined) {
      if (!bindsLater(project, other, name, back.fact) || isLoadedBefore(project, path, other, back)) continue;
      const bound = project.summary(other)!.bound.get(name)!;
      return `\`${shortName(other)}\` imports this module in line ${back.fact.line}, before it binds \`${name}\` in line ${bound.line}: when it is loaded first, this import fails with ImportError (partially initialized module). Import inside the function that needs \`${name}\`, or import the module itself and use its attribute later, or move what both need into a third module.`;
    }
    const ring = longCircle(project, path, link);
    if (ring !== null)
      return `These modules import names from each other in a circle: ${ring.map((file) => `\`${shortName(file)}\``).join(" → ")} → here. Whichever is loaded first, one of the imports fails with ImportError (partially initialized module). Move what they share into a module of its own, or import inside the functions.`;
  }
  return null;
}

/** Whether a module binds a name only after one of its imports. */
function bindsLater(project: Project, file: string, name: string, after: ImportFact): boolean {
  const { bound, open } = project.summary(file)!;
  const first = bound.get(name);
  return !open && first !== undefined && first.at > after.at;
}

/** Whether `path` is always loaded first, so that `other`'s import of it only looks at a module that is already there. */
function isLoadedBefore(project: Project, path: string, other: string, back: Link): boolean {
  // A package is loaded before every module in it.
  if (path.endsWith("/__init__.py") && other.startsWith(`${folderOf(path)}/`)) return true;
  const start = `${folderOf(other)}/__init__.py`;
  if (start === other || start === path || back.wants === path) return false;
  const links = project.links(start);
  const first = (file: string) => links.findIndex(({ loads }) => loads.includes(file));
  return first(path) >= 0 && (first(other) < 0 || first(path) < first(other));
}

interface Step {
  readonly file: string;
  /** The import that leads here. */
  readonly by: ImportFact;
  readonly from: Step | null;
  readonly length: number;
}

/** A circle of three or more files in which every link wants a name that is not bound yet; null where there is none. */
function longCircle(project: Project, path: string, first: Link): readonly string[] | null {
  const queue: Step[] = [{ file: first.wants!, by: first.fact, from: null, length: 2 }];
  const seen = new Set([path, first.wants!]);
  for (const step of queue) {
    for (const { fact, wants } of project.links(step.file)) {
      // The name that led here must be missing while this file is on its way to the next.
      if (wants === null || !bindsLater(project, step.file, step.by.name!, fact)) continue;
      if (wants === path) {
        if (step.from !== null && bindsLater(project, path, fact.name!, first.fact)) return filesOf(step);
      } else if (!seen.has(wants) && step.length < LONGEST && seen.size < MOST) {
        seen.add(wants);
        queue.push({ file: wants, by: fact, from: step, length: step.length + 1 });
      }
    }
  }
  return null;
}

function filesOf(step: Step): string[] {
  return step.from === null ? [step.file] : [...filesOf(step.from), step.file];
}
