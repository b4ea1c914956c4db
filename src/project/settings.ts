/** What people may set, in the editor or in pyproject.toml, made valid: whatever is wrong is named and left out. Pure. */
import type { LevelSetting, Profile } from "../analysis/finding";
import { catalog } from "../pitfalls/catalog";
import type { Minor } from "../python/ast";

/** What is set; a field that is absent or wrong is left out. */
export interface Choices {
  readonly profile?: Profile;
  readonly levels?: Readonly<Record<string, LevelSetting>>;
  readonly target?: Minor | "auto";
  readonly exclude?: readonly string[];
}

/** A value that makes no sense: `setting: found is not wanted; instead`. */
export interface Nonsense {
  /** `pythonCoach.profile`. */
  readonly setting: string;
  /** What was found there, as JSON, not longer than a line. */
  readonly found: string;
  readonly wanted: string;
  /** What is done instead, where the rest of the settings still counts. */
  readonly instead: string;
}

/** How the fallbacks are called in sentences. */
export interface Fallbacks {
  readonly profile: Profile;
  readonly target: Minor;
}

const PROFILES: readonly string[] = ["quiet", "coach", "strict"] satisfies Profile[];
const LEVELS: readonly string[] = ["off", "hint", "info", "warning"] satisfies LevelSetting[];
const ids: ReadonlySet<string> = new Set(catalog.map(({ id }) => id));

/** Reads a table of settings; `section` is how it is called, and `complain` hears of what is wrong. */
export function readChoices(
  table: Readonly<Record<string, unknown>>,
  section: string,
  fallbacks: Fallbacks,
  complain: (nonsense: Nonsense) => void,
): Choices {
  const refuse = (name: string, found: unknown, wanted: string, instead: string) =>
    complain({ setting: `${section}.${name}`, found: show(found), wanted, instead });

  const readProfile = (found: unknown): Profile | undefined => {
    if (typeof found === "string" && PROFILES.includes(found)) return found as Profile;
    refuse("profile", found, `one of ${PROFILES.join(", ")}`, `"${fallbacks.profile}" is used`);
    return undefined;
  };
  const readLevels = (found: unknown): Choices["levels"] => {
    if (!isRecord(found)) {
      refuse("levels", found, 'an object such as { "mutable-default": "warning" }', "it is ignored");
      return undefined;
    }
    const levels: [string, LevelSetting][] = [];
    for (const [id, level] of Object.entries(found)) {
      if (!ids.has(id)) refuse("levels", id, "the id of a pitfall", "it is ignored");
      else if (typeof level !== "string" || !LEVELS.includes(level))
        refuse(`levels.${id}`, level, `one of ${LEVELS.join(", ")}`, "it is ignored");
      else levels.push([id, level as LevelSetting]);
    }
    return Object.fromEntries(levels);
  };
  const readTarget = (found: unknown): Choices["target"] => {
    if (found === "auto") return "auto";
    const minor = typeof found === "string" ? toMinor(found) : null;
    if (minor !== null) return minor;
    refuse("target", found, '"auto" or a version from "3.8" to "3.14"', `3.${fallbacks.target} is used`);
    return undefined;
  };
  const readExclude = (found: unknown): Choices["exclude"] =>
    readStrings(found) ?? void refuse("exclude", found, "a list of glob patterns", "it is ignored");

  const has = (name: string) => table[name] !== undefined && table[name] !== null;
  return dropUndefined({
    profile: has("profile") ? readProfile(table.profile) : undefined,
    levels: has("levels") ? readLevels(table.levels) : undefined,
    target: has("target") ? readTarget(table.target) : undefined,
    exclude: has("exclude") ? readExclude(table.exclude) : undefined,
  });
}

/** A list of texts; undefined where it is anything else. */
export function readStrings(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((each) => typeof each === "string") ? value : undefined;
}

/** Levels that leave on only what is selected and not ignored; `levels` for single pitfalls count where nothing is said. */
export function narrowed(
  levels: Readonly<Record<string, LevelSetting>>,
  select: readonly string[] | null,
  ignore: readonly string[] | null,
): Record<string, LevelSetting> {
  const result: Record<string, LevelSetting> = { ...levels };
  for (const { id } of catalog)
    if (ignore?.includes(id) || (select !== null && !select.includes(id))) result[id] = "off";
  return result;
}

/** Whether the catalogue has a pitfall with this id. */
export function isPitfallId(id: string): boolean {
  return ids.has(id);
}

/** `"3.11"` → 11; null for anything outside 3.8–3.14. */
export function toMinor(version: string): Minor | null {
  const minor = Number(/^3\.(\d{1,2})$/.exec(version.trim())?.[1] ?? Number.NaN);
  return minor >= 8 && minor <= 14 ? (minor as Minor) : null;
}

/** Whether a value is a table of values by name. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value in a few words, for sentences about it. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function dropUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
