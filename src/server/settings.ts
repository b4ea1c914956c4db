/** Settings as people write them, made valid: whatever is wrong is named and replaced by its default. */

import type { LevelSetting, Profile } from "../analysis/finding";
import type { Minor } from "../python/ast";
import { isPitfallId } from "./known";
import { type Complaint, SECTION, type Settings } from "./protocol";

const DEFAULT_TARGET: Minor = 14;

/** What holds where nothing is set. */
export const DEFAULTS: Settings = {
  profile: "coach",
  levels: {},
  target: DEFAULT_TARGET,
  exclude: [],
  conceptHovers: true,
};

const PROFILES: readonly string[] = ["quiet", "coach", "strict"] satisfies Profile[];
const LEVELS: readonly string[] = ["off", "hint", "info", "warning"] satisfies LevelSetting[];

/** The value of the section `pythonCoach` as a client sends it: valid settings, and a sentence for each thing ignored. */
export function readSettings(value: unknown): { settings: Settings; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const complain = (name: string | null, value: unknown, wanted: string) => {
    const setting = name === null ? SECTION : `${SECTION}.${name}`;
    const found = show(value);
    complaints.push({ setting, found, sentence: `${setting}: ${found} is not ${wanted}.` });
  };

  if (value === undefined || value === null) return { settings: DEFAULTS, complaints };
  if (!isRecord(value)) {
    complain(null, value, "an object with settings; the defaults are used");
    return { settings: DEFAULTS, complaints };
  }

  const readProfile = (found: unknown): Profile => {
    if (found === undefined || found === null) return DEFAULTS.profile;
    if (typeof found === "string" && PROFILES.includes(found)) return found as Profile;
    complain("profile", found, `one of ${PROFILES.join(", ")}; "${DEFAULTS.profile}" is used`);
    return DEFAULTS.profile;
  };

  const readLevels = (found: unknown): Settings["levels"] => {
    if (found === undefined || found === null) return {};
    if (!isRecord(found)) {
      complain("levels", found, 'an object such as { "mutable-default": "warning" }; it is ignored');
      return {};
    }
    const levels: Record<string, LevelSetting> = {};
    for (const [id, level] of Object.entries(found)) {
      if (!isPitfallId(id)) complain("levels", id, "the id of a pitfall; it is ignored");
      else if (typeof level !== "string" || !LEVELS.includes(level))
        complain(`levels.${id}`, level, `one of ${LEVELS.join(", ")}; it is ignored`);
      else levels[id] = level as LevelSetting;
    }
    return levels;
  };

  const readTarget = (found: unknown): Minor => {
    if (found === undefined || found === null || found === "auto") return DEFAULT_TARGET;
    const minor = typeof found === "string" ? toMinor(found) : null;
    if (minor !== null) return minor;
    complain("target", found, `"auto" or a version from "3.8" to "3.14"; 3.${DEFAULT_TARGET} is used`);
    return DEFAULT_TARGET;
  };

  const readExclude = (found: unknown): readonly string[] => {
    if (found === undefined || found === null) return [];
    if (Array.isArray(found) && found.every((glob) => typeof glob === "string")) return found;
    complain("exclude", found, "a list of glob patterns; it is ignored");
    return [];
  };

  const readConceptHovers = (found: unknown): boolean => {
    if (found === undefined || found === null) return DEFAULTS.conceptHovers;
    if (typeof found === "boolean") return found;
    complain("hover.concepts", found, "true or false; true is used");
    return DEFAULTS.conceptHovers;
  };

  const hover = value.hover;
  return {
    settings: {
      profile: readProfile(value.profile),
      levels: readLevels(value.levels),
      target: readTarget(value.target),
      exclude: readExclude(value.exclude),
      conceptHovers: readConceptHovers(isRecord(hover) ? hover.concepts : value["hover.concepts"]),
    },
    complaints,
  };
}

/** `"3.11"` → 11; null for anything outside 3.8–3.14. */
function toMinor(version: string): Minor | null {
  const minor = Number(/^3\.(\d{1,2})$/.exec(version.trim())?.[1] ?? Number.NaN);
  return minor >= 8 && minor <= 14 ? (minor as Minor) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
