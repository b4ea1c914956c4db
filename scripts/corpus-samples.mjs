// @ts-check
/**
 * The last part of `npm run corpus`, or all of it with `-- --samples`: every program that a page of the course offers to
 * run, run and stepped through in the runtime of a page; it must print what the page says.
 */
import { offeredOn, problemOf } from "../test/content/offered";
import { readSite } from "./content/course-site";

/** Says what it finds, and gives a line for each thing that must not be. */
export async function examineSamples() {
  const began = Date.now();
  const offered = offeredOn(readSite().site);
  const problems = [];
  for (const one of offered)
    for (const how of /** @type {const} */ (["run", "step"]))
      try {
        problems.push((await problemOf(one, how)) ?? []);
      } catch (error) {
        problems.push(`${one.page}, program ${one.number}, ${how}: ${error}`);
      }
  const found = problems.flat();
  console.log(`${offered.length} programs of pages, run and stepped, ${Math.round((Date.now() - began) / 1000)} s`);
  for (const problem of found) console.log(`✗ ${problem}`);
  return found;
}
