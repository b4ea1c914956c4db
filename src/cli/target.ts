/** Which Python a file must run on, as the nearest pyproject.toml says. */
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { requiredMinor } from "../analysis/pyproject";
import type { Minor } from "../python/ast";

/** Where nothing is said. */
const NEWEST: Minor = 14;

/** A function from the path of a file to its target: the lower end of `requires-python`, looked up once for each folder. */
export function targets(): (path: string) => Minor {
  const known = new Map<string, Minor>();
  const ofFolder = (folder: string): Minor => {
    const cached = known.get(folder);
    if (cached !== undefined) return cached;
    const toml = read(join(folder, "pyproject.toml"));
    const parent = dirname(folder);
    const found =
      toml !== null ? ((requiredMinor(toml) ?? NEWEST) as Minor) : parent === folder ? NEWEST : ofFolder(parent);
    known.set(folder, found);
    return found;
  };
  return (path) => ofFolder(dirname(resolve(path)));
}

/** Null where there is no such file that can be read. */
function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
