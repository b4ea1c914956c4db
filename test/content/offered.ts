/** The programs that pages offer to run, and what is wrong with one of them in the runtime of a page. */
import { compileCoursePage } from "../../scripts/content/course-page";
import { addressOfEntry, type Site } from "../../scripts/content/course-site";
import { compilePitfall } from "../../scripts/content/page";
import { run } from "../../scripts/tracer";
import { LIMITS, printed } from "../../src/runtime/protocol";
import { endingOf, printsAs } from "../../src/runtime/sentences";
import type { CoursePage } from "../../src/study/content";
import { type Sample, samplesOf, silently } from "../../src/study/samples";

export interface Offered extends Sample {
  readonly page: string;
  /** Its number on the page, from one. */
  readonly number: number;
}

/** Every program of a text with a button "Run": those of the course in its order, then those of the pitfalls. */
export function offeredOn(
  site: Site,
  course: Iterable<readonly [address: string, page: CoursePage]> = [...site.course.values()].map(
    (entry) => [addressOfEntry(entry), compileCoursePage(entry, site)] as const,
  ),
): Offered[] {
  const pitfalls = [...site.pitfalls.values()].map(
    (source) => [`pitfall/${source.id}`, { sections: compilePitfall(source, site).sections, programs: [] }] as const,
  );
  return [...course, ...pitfalls].flatMap(([page, text]) =>
    samplesOf(text)
      .map((sample, i) => ({ ...sample, page, number: i + 1 }))
      .filter(({ runs }) => runs),
  );
}

/** Runs it, or steps through it; null where it prints exactly what the page says. */
export async function problemOf(offered: Offered, how: "run" | "step"): Promise<string | null> {
  const { page, number, prelude, source, output } = offered;
  const where = `${page}, program ${number}, ${how}:`;
  if (output === null) return `${where} the page does not say what CPython 3.14 prints`;
  const result = await run(silently(prelude) + source, { steps: how === "step" ? LIMITS.steps : 0 });
  if (!printsAs(result, output))
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
