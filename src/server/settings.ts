/** Settings as people write them in an editor, made valid: whatever is wrong is named and replaced by what holds without it. */
import { NOTHING, type ProjectSettings } from "../project/pyproject";
import { isRecord, type Nonsense, readChoices, show } from "../project/settings";
import type { Minor } from "../python/ast";
import { type Complaint, SECTION, type Settings } from "./protocol";

const DEFAULT_TARGET: Minor = 14;

/** What holds where nothing is set. */
export const DEFAULTS: Settings = {
  profile: "coach",
  levels: {},
  target: DEFAULT_TARGET,
  exclude: [],
  conceptHovers: true,
  baseline: null,
};

/** A complaint in a sentence. */
export function complaintOf({ setting, found, wanted, instead }: Nonsense, file = ""): Complaint {
  return { setting, found, sentence: `${file}${setting}: ${found} is not ${wanted}; ${instead}.` };
}

/**
 * The value of the section `pythonCoach` as a client sends it, over what the project says: valid settings, and a sentence
 * for each thing ignored.
 */
export function readSettings(
  value: unknown,
  project: ProjectSettings = NOTHING,
): { settings: Settings; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const base: Settings = {
    ...DEFAULTS,
    profile: project.profile ?? DEFAULTS.profile,
    levels: project.levels,
    target: project.target ?? DEFAULTS.target,
  };
  if (value === undefined || value === null) return { settings: base, complaints };
  const complain = (nonsense: Nonsense) => complaints.push(complaintOf(nonsense));
  if (!isRecord(value)) {
    const wanted = "an object with settings";
    complain({ setting: SECTION, found: show(value), wanted, instead: "the defaults are used" });
    return { settings: base, complaints };
  }
  const own = readChoices(value, SECTION, base, complain);

  const readConceptHovers = (found: unknown): boolean => {
    if (found === undefined || found === null) return base.conceptHovers;
    if (typeof found === "boolean") return found;
    const instead = `${base.conceptHovers} is used`;
    complain({ setting: `${SECTION}.hover.concepts`, found: show(found), wanted: "true or false", instead });
    return base.conceptHovers;
  };
  const readBaseline = (found: unknown): string | null => {
    if (found === undefined || found === null || found === "") return null;
    if (typeof found === "string") return found;
    const wanted = "the path of a file";
    complain({ setting: `${SECTION}.baseline`, found: show(found), wanted, instead: "it is ignored" });
    return null;
  };
  const { hover } = value;
  return {
    settings: {
      profile: own.profile ?? base.profile,
      levels: { ...base.levels, ...own.levels },
      target: own.target === undefined || own.target === "auto" ? base.target : own.target,
      exclude: own.exclude ?? base.exclude,
      conceptHovers: readConceptHovers(isRecord(hover) ? hover.concepts : value["hover.concepts"]),
      baseline: readBaseline(value.baseline),
    },
    complaints,
  };
}
