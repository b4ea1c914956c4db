// @ts-check
/**
 * The second half of `npm run corpus`, or all of it with `-- --broken`: 10,000 real files broken on purpose, and texts of
 * machine size whose cost must grow with their size and not with its square. `--seed N` breaks the files in another way.
 */
import { fuzz } from "../test/corpus/fuzz";
import { growthOf, HOSTILE } from "../test/corpus/hostile";
import { stdlib } from "../test/python/corpus";

const COUNT = 10_000;
const AT_A_TIME = 1_000;

/** Says what it finds, and gives a line for each thing that must not be. */
export function examineBroken() {
  const problems = [];
  console.log("Machine-made texts: milliseconds, and how many times longer than half the size");
  for (const hostile of HOSTILE) {
    const { name, milliseconds, ratio, problem } = growthOf(hostile);
    console.log(`  ${name}: ${Math.round(milliseconds)} ms, ${ratio.toFixed(1)}`);
    if (problem !== null) problems.push(problem);
  }
  const given = process.argv.indexOf("--seed");
  const seed = given < 0 ? 1 : Number(process.argv[given + 1]);
  const began = Date.now();
  for (let i = 0; i < COUNT / AT_A_TIME; i++) problems.push(...fuzz(stdlib(), AT_A_TIME, seed * 1_000 + i));
  console.log(`${COUNT} broken files, ${Math.round((Date.now() - began) / 1000)} s`);
  for (const problem of problems) console.log(`✗ ${problem}`);
  return problems;
}
