// @ts-check
// Mocha reporter of `npm test`: nothing while tests pass, every failure in full, and one line that a program reads.
const { Base, Spec } = require("mocha").reporters;

class Counted extends (process.env.COACH_SPEC ? Spec : Base) {
  /** Starts the line that carries the counts, as JSON. */
  static resultMark = "::result ";

  /**
   * @param {import("mocha").Runner} runner
   * @param {import("mocha").MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => {
      const { passes, failures, pending } = this.stats;
      if (!process.env.COACH_SPEC && failures > 0) this.epilogue();
      console.log(`${Counted.resultMark}${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
    });
  }
}

module.exports = Counted;
