/** What a project's pyproject.toml says to the coach: the table `[tool.python-coach]`, and `requires-python`. Pure. */
import { parse, TomlError } from "smol-toml";
import type { LevelSetting, Profile } from "../analysis/finding";
import { requiredMinor } from "../analysis/pyproject";
import type { Minor } from "../python/ast";
import { isPitfallId, isRecord, type Nonsense, narrowed, readChoices, readStrings, show } from "./settings";

/** What holds in the folder of a pyproject.toml and below. */
export interface ProjectSettings {
  readonly profile: Profile | null;
  /** `select` and `ignore` are worked in: what they hide is off. */
  readonly levels: Readonly<Record<string, LevelSetting>>;
  /** The same without `select` and `ignore`. */
  readonly ownLevels: Readonly<Record<string, LevelSetting>>;
  readonly select: readonly string[] | null;
  readonly ignore: readonly string[] | null;
  /** Relative to the folder of the file. */
  readonly exclude: readonly string[];
  /** As `target` says, else `requires-python`; null where neither does. */
  readonly target: Minor | null;
}

export const SECTION = "tool.python-coach";
const KEYS = ["profile", "levels", "select", "ignore", "exclude", "target"];

/** What a folder without a pyproject.toml says. */
export const NOTHING: ProjectSettings = {
  profile: null,
  levels: {},
  ownLevels: {},
  select: null,
  ignore: null,
  exclude: [],
  target: null,
};

/** Reads a pyproject.toml; what makes no sense is left out and named. */
export function readPyproject(toml: string): { settings: ProjectSettings; nonsense: readonly Nonsense[] } {
  const nonsense: Nonsense[] = [];
  const required = requiredMinor(toml) as Minor | null;
  // Most files have no such table, and a mistake elsewhere in them is not ours to tell.
  if (!/python-coach/.test(toml)) return { settings: { ...NOTHING, target: required }, nonsense };
  let tool: unknown;
  try {
    tool = (parse(toml) as { tool?: unknown }).tool;
  } catch (error) {
    const line = error instanceof TomlError ? ` in line ${error.line}` : "";
    const found = error instanceof Error ? error.message.split("\n")[0]! : String(error);
    nonsense.push({ setting: SECTION, found, wanted: `TOML${line}`, instead: "the file is ignored" });
    return { settings: { ...NOTHING, target: required }, nonsense };
  }
  const table = isRecord(tool) ? tool["python-coach"] : undefined;
  if (table === undefined) return { settings: { ...NOTHING, target: required }, nonsense };
  if (!isRecord(table)) {
    nonsense.push({ setting: SECTION, found: show(table), wanted: "a table", instead: "it is ignored" });
    return { settings: { ...NOTHING, target: required }, nonsense };
  }
  for (const key of Object.keys(table))
    if (!KEYS.includes(key))
      nonsense.push({ setting: SECTION, found: key, wanted: `one of ${KEYS.join(", ")}`, instead: "it is ignored" });
  const choices = readChoices(table, SECTION, { profile: "coach", target: required ?? 14 }, (each) =>
    nonsense.push(each),
  );
  const readIds = (name: "select" | "ignore"): readonly string[] | null => {
    if (table[name] === undefined) return null;
    const list = readStrings(table[name]);
    const setting = `${SECTION}.${name}`;
    if (list === undefined)
      nonsense.push({ setting, found: show(table[name]), wanted: "a list of ids", instead: "it is ignored" });
    for (const id of list ?? [])
      if (!isPitfallId(id))
        nonsense.push({ setting, found: show(id), wanted: "the id of a pitfall", instead: "it is ignored" });
    return list?.filter(isPitfallId) ?? null;
  };
  const select = readIds("select");
  const ignore = readIds("ignore");
  const ownLevels = choices.levels ?? {};
  return {
    settings: {
      // What is asked for by name is shown, style too.
      profile: choices.profile ?? (select === null ? null : "strict"),
      levels: narrowed(ownLevels, select, ignore),
      ownLevels,
      select,
      ignore,
      exclude: choices.exclude ?? [],
      target: choices.target === undefined || choices.target === "auto" ? required : choices.target,
    },
    nonsense,
  };
}
