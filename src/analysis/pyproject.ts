/** The Python version a project says it needs. Pure. */

/**
 * The lowest minor version of Python 3 that `requires-python` of a pyproject.toml allows, between 8 and 14; null where
 * the file names none.
 */
export function requiredMinor(toml: string): number | null {
  const project = /^[ \t]*\[[ \t]*project[ \t]*\][ \t]*(?:#.*)?$([\s\S]*?)(?=^[ \t]*\[|(?![\s\S]))/m.exec(toml)?.[1];
  const specifiers = /^[ \t]*(?:requires-python|"requires-python"|'requires-python')[ \t]*=[ \t]*(["'])(.*?)\1/m.exec(
    project ?? "",
  )?.[2];
  if (specifiers === undefined) return null;
  const lower = specifiers.split(",").flatMap((specifier) => lowest(specifier.trim()));
  return lower.length === 0 ? null : Math.min(14, Math.max(8, ...lower));
}

/** The minor version from which on one specifier holds; nothing where it sets no lower end. */
function lowest(specifier: string): number[] {
  const [, operator, major, minor = "0"] = /^(>=|>|~=|===?)\s*v?(\d+)(?:\.(\d+))?/.exec(specifier) ?? [];
  if (operator === undefined || major === undefined) return [];
  // `>=3` allows all of them, and a lower end of Python 2 says nothing about Python 3.
  return Number(major) < 3 ? [8] : Number(major) > 3 ? [14] : [Number(minor)];
}
