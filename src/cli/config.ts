/** What the nearest pyproject.toml above a file says. */
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { excluder } from "../project/exclude";
import { NOTHING, type ProjectSettings, readPyproject } from "../project/pyproject";

/** Settings that make no sense; its message names the file and what to write instead. */
export class ConfigError extends Error {}

interface Folder {
  readonly settings: ProjectSettings;
  /** Whether a path below is left out. */
  readonly excludes: (path: string) => boolean;
}

const NOWHERE: Folder = { settings: NOTHING, excludes: () => false };

/** A function from the path of a file to what its nearest pyproject.toml says, read once for each folder. */
export function projects(): (path: string) => Folder {
  const known = new Map<string, Folder>();
  const ofFolder = (folder: string): Folder => {
    const cached = known.get(folder);
    if (cached !== undefined) return cached;
    const file = join(folder, "pyproject.toml");
    const toml = read(file);
    const parent = dirname(folder);
    const found = toml !== null ? readFolder(folder, file, toml) : parent === folder ? NOWHERE : ofFolder(parent);
    known.set(folder, found);
    return found;
  };
  return (path) => ofFolder(dirname(resolve(path)));
}

function readFolder(folder: string, file: string, toml: string): Folder {
  const { settings, nonsense } = readPyproject(toml);
  if (nonsense.length > 0)
    throw new ConfigError(
      nonsense.map(({ setting, found, wanted }) => `${file}: ${setting}: ${found} is not ${wanted}`).join("\n"),
    );
  const excluded = excluder(settings.exclude);
  return { settings, excludes: (path) => excluded(relative(folder, resolve(path)).replaceAll("\\", "/")) };
}

/** Null where there is no such file that can be read. */
function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
