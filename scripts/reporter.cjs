// @ts-check
// Mocha reporter of `npm test`: nothing while tests pass, every failure in full, and one line that a program reads.
const { existsSync, readFileSync } = require("node:fs");
const { SourceMap } = require("node:module");
const path = require("node:path");
const { Base, Spec } = require("mocha").reporters;

/** @type {Map<string, import("node:module").SourceMap | null>} */
const maps = new Map();

/**
 * A stack with the places in the sources instead of those in joined files. Node itself would do so, for packages too,
 * and Pyodide finds its files by where it stands.
 * @param {string} stack
 */
function inSources(stack) {
  return stack.replace(/([^\s()]+\.cjs):(\d+):(\d+)/g, (place, /** @type {string} */ file, line, column) => {
    if (!maps.has(file)) {
      const map = `${file}.map`;
      maps.set(file, existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, "utf8"))) : null);
    }
    const found = maps.get(file)?.findEntry(line - 1, column - 1);
    if (!found || !("originalSource" in found)) return place;
    const source = path.relative(process.cwd(), path.resolve(path.dirname(file), found.originalSource));
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}

class Counted extends (process.env.COACH_SPEC ? Spec : Base) {
  /** Starts the line that carries the counts, as JSON. */
  static resultMark = "::result ";

  /**
   * @param {import("mocha").Runner} runner
   * @param {import("mocha").MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    // Said even where the second try goes well: a test that needs one is a test to look at.
    runner.on("retry", (test, error) => console.log(`second try: ${test.fullTitle()}: ${error.message}`));
    runner.on("fail", (_, error) => {
      if (error.stack) error.stack = inSources(error.stack);
    });
    runner.once("end", () => {
      const { passes, failures, pending } = this.stats;
      if (!process.env.COACH_SPEC && failures > 0) this.epilogue();
      console.log(`${Counted.resultMark}${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
    });
  }
}

module.exports = Counted;
