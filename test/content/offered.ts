/** The programs that pages of the course offer to run, and what is wrong with one of them in the runtime of a page. */
import { compileCoursePage } from "../../scripts/content/course-page";
import { addressOfEntry, type Site } from "../../scripts/content/course-site";
import { run } from "../../scripts/tracer";
import { LIMITS, printed } from "../../src/runtime/protocol";
import { endingOf, printsAs } from "../../src/runtime/sentences";
import { type Sample, samplesOf } from "../../src/study/samples";

export interface Offered extends Sample {
  readonly page: string;
  /** Its number on the page, from one. */
  readonly number: number;
}

/** Every program with a button "Run", in the order of the course. */
export function offeredOn(site: Site): Offered[] {
  return [...site.course.values()].flatMap((entry) =>
    samplesOf(compileCoursePage(entry, site))
      .map((sample, i) => ({ ...sample, page: addressOfEntry(entry), number: i + 1 }))
      .filter(({ runs }) => runs),
  );
}

/** Runs it, or steps through it; null where it prints exactly what the page says. */
export async function problemOf(offered: Offered, how: "run" | "step"): Promise<string | null> {
  const { page, number, prelude, source, output } = offered;
  const where = `${page}, program ${number}, ${how}:`;
  if (output === null) return `${where} the page does not say what CPython 3.14 prints`;
  const result = await run(prelude + source, { steps: how === "step" ? LIMITS.steps : 0 });
  if (!printsAs(result, output, prelude !== ""))
    return `${where} ${endingOf(result) ?? ""} ${JSON.stringify(printed(result, 0))} instead of ${JSON.stringify(output)}`;
  return how === "step" && result.steps.length === 0 ? `${where} no step` : null;
}

/** So many of a list, drawn; the same seed draws the same. */
export function draw<T>(all: readonly T[], count: number, seed: number): T[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const left = [...all];
  return Array.from({ length: Math.min(count, all.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}
