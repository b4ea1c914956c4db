/**
 * `npm run course -- check FILE…` tells what is wrong with pages of the course, `npm run course -- record FILE…` runs their
 * programs and writes what they print. Without files: all pages. A folder stands for the pages in it.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import {
  addressOf,
  type CourseSource,
  courseExecutions,
  courseFiles,
  pythonOn,
  readCourse,
  readCoursePage,
} from "./content/course";
import {
  addressIn,
  checkCorrections,
  checkIds,
  checkLinks,
  checkNames,
  checkOrder,
  readInventory,
  uncovered,
} from "./content/course-checks";
import { askNative, askPyodide, type Outcome, TIME_LIMIT } from "./content/cpython";
import { PAGES } from "./content/pitfalls";
import { outputsOf, rewrite, unsteady } from "./content/record";
import { idsIn, type Problem, showProblem } from "./content/source";
import { TRACES, traceFile } from "./content/traces";
import { executionsIn, recordTraces } from "./content/tracing";

/** Runs the programs of pages on both Pythons. What stops in one is not tried in the other. */
async function runAll(programs: readonly { pieces: readonly string[]; native: boolean }[], compile: readonly string[]) {
  const native = await askNative({ run: programs.map(({ pieces }) => pieces), compile: [] });
  const stopped = native?.printed.map((text) => text === null) ?? [];
  const pyodide = await askPyodide({
    run: programs.map(({ pieces, native }, i) => (native || stopped[i] ? null : pieces)),
    compile,
  });
  return { native, pyodide, stopped };
}

/** Whether the file with the traces of a page is what they are today; if `write`, it becomes so. */
async function compareTraces(file: string, write: boolean): Promise<Problem[]> {
  const { kind, slug } = addressOf(file)!;
  const problems: Problem[] = [];
  const problem = (line: number, message: string) => problems.push({ file, line, message });
  const text = await recordTraces(readFileSync(file, "utf8"), problem);
  const target = traceFile(kind, slug);
  if (text === (existsSync(target) ? readFileSync(target, "utf8") : null)) return problems;
  if (!write) problem(1, `${target} is not what a run shows today; run \`npm run course -- record ${file}\``);
  else {
    mkdirSync(TRACES, { recursive: true });
    if (text === null) rmSync(target);
    else writeFileSync(target, text);
    console.log(`${target}: recorded`);
  }
  return problems;
}

async function record(files: readonly string[]): Promise<Problem[]> {
  const pages = files.map((file) => ({ file, text: readFileSync(file, "utf8") }));
  const runs = pages.flatMap((page) => executionsIn(page.text).map((run) => ({ ...run, page })));
  const { native, pyodide, stopped } = await runAll(runs, []);
  const again = await askNative({ run: runs.map(({ pieces }) => pieces), compile: [] });
  const problems: Problem[] = [];
  const changes = runs.map((run, i) => {
    const problem = (message: string) => problems.push({ file: run.page.file, line: run.line, message });
    if (stopped[i]) problem(`runs for more than ${TIME_LIMIT} seconds and was stopped; nothing was written`);
    const outcomes = [native, run.native ? null : pyodide].filter((one): one is Outcome => one !== null);
    const printed = outcomes.map(({ version, printed }) => ({ version, text: printed[i] ?? null }));
    if (stopped[i] || printed.length === 0) return null;
    if (again && native?.printed[i] !== again.printed[i]) problem("prints something different each time it is run");
    if (printed.some(({ text }) => !text?.trim()))
      problem("prints nothing; print something, or write ```python without `run`");
    const reason = printed.map(({ text }) => unsteady(text ?? "")).find((one) => one !== null);
    if (reason) problem(`${reason}, which is different each time`);
    if (printed.some(({ text }) => text?.includes("```"))) problem("prints ```, which ends the fence");
    return { run, outputs: outputsOf(run.outputs, printed) };
  });
  for (const page of pages) {
    const mine = changes.flatMap((change) => (change?.run.page === page ? change : []));
    const text = rewrite(page.text, mine);
    if (text === page.text) continue;
    writeFileSync(page.file, text);
    console.log(`${page.file}: ${mine.length} programs recorded`);
  }
  for (const file of files) problems.push(...(await compareTraces(file, true)));
  return problems;
}

async function checkPrograms(pages: readonly CourseSource[]): Promise<Problem[]> {
  const runs = pages.flatMap((page) => courseExecutions(page.sections).map((run) => ({ ...run, page })));
  const pieces = pages.flatMap((page) => pythonOn(page).map((piece) => ({ ...piece, page })));
  const { native, pyodide, stopped } = await runAll(
    runs,
    pieces.map(({ code }) => code),
  );
  const problems: Problem[] = pieces.flatMap(({ line, page }, i) =>
    pyodide.errors[i] === null ? [] : [{ file: page.file, line, message: `does not compile: ${pyodide.errors[i]}` }],
  );
  for (const [i, run] of runs.entries()) {
    const problem = (message: string) => problems.push({ file: run.page.file, line: run.line, message });
    if (stopped[i]) problem(`runs for more than ${TIME_LIMIT} seconds`);
    else
      for (const python of [native, run.native ? null : pyodide])
        if (python && run.expected(python.version) !== python.printed[i])
          problem(
            `Python ${python.version.join(".")} prints something else; run \`npm run course -- record ${run.page.file}\``,
          );
  }
  return problems;
}

async function tracesOf(files: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) problems.push(...(await compareTraces(file, false)));
  return problems;
}

async function check(files: readonly string[], whole: boolean): Promise<{ problems: Problem[]; notes: Problem[] }> {
  const told = files.flatMap((file) => readCoursePage(readFileSync(file, "utf8"), file).problems);
  const { pages } = readCourse();
  const mine = pages.filter(({ file }) => files.includes(file));
  const all = { pages, pitfalls: idsIn(PAGES, ".md"), inventory: readInventory() };
  const here = { ...all, pages: mine };
  const about = (problems: Problem[]) => problems.filter(({ file }) => files.includes(file));
  return {
    problems: [
      ...told,
      ...checkIds(here),
      ...about(checkCorrections(all)),
      ...about(checkNames(all)),
      ...about(checkOrder(all)),
      ...(await checkPrograms(mine)),
      ...(await tracesOf(files)),
      ...(whole ? checkLinks(all) : []),
    ],
    notes: whole ? [] : about(checkLinks(all)),
  };
}

function filesOf(named: readonly string[]): string[] {
  const all = courseFiles();
  const paths = named.map((name) => relative(".", name).replaceAll("\\", "/"));
  const unknown = paths.find((path) => !all.some((file) => file === path || file.startsWith(`${path}/`)));
  if (unknown) throw new Error(`${unknown} is no page of the course`);
  return named.length ? all.filter((file) => paths.some((path) => file === path || file.startsWith(`${path}/`))) : all;
}

async function main([command, ...named]: readonly string[]): Promise<void> {
  const files = filesOf(named);
  if (command === "record") {
    const problems = await record(files);
    for (const problem of problems) console.error(showProblem(problem));
    if (problems.length) process.exitCode = 1;
    return;
  }
  if (command !== "check") throw new Error("write `npm run course -- check FILE…` or `npm run course -- record FILE…`");
  const { problems, notes } = await check(files, named.length === 0);
  for (const note of notes) console.log(`${showProblem(note)} (yet)`);
  for (const problem of problems) console.error(showProblem(problem));
  console.log(`${files.length} pages, ${problems.length} problems`);
  if (problems.length) process.exitCode = 1;
  if (named.length) return;
  const pages = readCourse(files).pages;
  const missing = uncovered({ pages, pitfalls: idsIn(PAGES, ".md"), inventory: readInventory() });
  console.log(`${new Set(pages.map(addressIn)).size} addresses`);
  console.log(`not covered yet (${missing.ids.length}): ${missing.ids.join(" ")}`);
  console.log(`not taught yet (${missing.pitfalls.length}): ${missing.pitfalls.join(" ")}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
