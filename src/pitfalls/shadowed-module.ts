import type { Report } from "../analysis/detector";
import { STANDARD_MODULES } from "../analysis/facts/modules";
import type { Model } from "../analysis/model";
import { folderOf } from "../analysis/project";

/** A folder with so many of its modules is the standard library itself. */
const LIBRARY = 20;

export function* detect(model: Model): Iterable<Report> {
  const own = ownName(model);
  const seen = new Set<string>();
  for (const stmt of model.nodes("Import", "ImportFrom")) {
    const modules =
      stmt.kind === "Import"
        ? stmt.names.map((alias) => ({ name: alias.name, at: alias }))
        : stmt.level === 0 && stmt.module !== null
          ? [{ name: stmt.module, at: stmt }]
          : [];
    for (const { name, at } of modules) {
      const [top] = name.split(".") as [string];
      if (!STANDARD_MODULES.has(top) || seen.has(top) || !isHidden(model, top, own)) continue;
      seen.add(top);
      const meant = `the standard library's \`${top}\``;
      yield {
        at,
        message:
          top === own
            ? `This file is called \`${top}.py\`, so the import finds the file itself and not ${meant}: names are missing, and other programs in this folder get it too. Rename the file.`
            : `The import finds \`${top}.py\` beside this file and not ${meant}, for Python looks into the program's folder first. Rename that file.`,
      };
    }
  }
}

/** Whether the import finds a file of the program. */
function isHidden(model: Model, top: string, own: string | null): boolean {
  const { around } = model.document.options;
  if (!around) return top === own;
  const folder = folderOf(around.path);
  const files = around.project.filesIn(folder);
  if (!files.has(`${top}.py`) || around.project.isPackage(folder)) return false;
  return [...files].filter((file) => STANDARD_MODULES.has(file.replace(/\.py$/, ""))).length < LIBRARY;
}

/** The module that the file is; null where it may belong to a package. */
function ownName(model: Model): string | null {
  const { around, path = "" } = model.document.options;
  return /^([^/\\]+)\.py$/.exec(around ? around.path.slice(around.path.lastIndexOf("/") + 1) : path)?.[1] ?? null;
}
