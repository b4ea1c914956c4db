/** What became of a run, in words for the learner. */
import { explanationOf } from "./explanations";
import { printed, type RunError, type RunResult, type Stop } from "./protocol";

const STOPS: Record<Stop, string> = {
  time: "Stopped after about two seconds. Is there a loop that never ends?",
  sleep: "Stopped: the program would sleep for more than a day.",
  output: "Stopped: the program printed more than 65,536 characters.",
  exit: "The program ended the interpreter itself, as os._exit and os.abort do.",
  deadlock: "Stopped: every task waits for something that never happens.",
  unanswered:
    "Stopped after about two seconds inside one call of the interpreter, such as a sum over a huge range. There are no steps to show.",
  broken:
    "This program broke the interpreter, for example by nesting too deeply. A fresh one has been started; your code is unchanged.",
  length: "The program is longer than 200,000 characters, too long for the playground.",
  start: "Python could not be started here. Reload the page to try again.",
};

/** Null where the program ended by itself without an error. */
export function endingOf(result: RunResult): string | null {
  if (result.stopped !== null) return STOPS[result.stopped];
  const { error } = result;
  if (error !== null) {
    const what = error.message ? `${error.type}: ${error.message}` : error.type;
    return error.line === null ? `${what}.` : `${what} (line ${error.line}).`;
  }
  return result.exit === null ? null : `The program left with exit code ${result.exit}.`;
}

/** Whether a run printed what a page says. A page shows the end of the traceback behind the output. */
export function printsAs(result: RunResult, expected: string): boolean {
  if (result.stopped !== null || result.exit !== null) return false;
  const wanted = expected.trimEnd();
  const out = printed(result, 0);
  const ends = (result.error?.text.trimEnd().split("\n") ?? []).map((_, i, lines) => lines.slice(i).join("\n"));
  const texts = (result.error === null ? [out] : ends.map((end) => out + end)).map((text) => text.trimEnd());
  return texts.includes(wanted);
}

/** What a learner should know about this run besides. */
export function notesOf(result: RunResult): string[] {
  return [
    result.again
      ? "This recursion overflows the engine's own stack, so the program ran again with a recursion limit of 300."
      : null,
    result.partial ? `Only the first ${result.steps.length} steps were recorded; the program ran on.` : null,
    result.clock ? "Clocks move only when the program sleeps here, so they measure no work." : null,
  ].filter((note) => note !== null);
}

/** Why it happened and what to look for; null where the message says it all. */
export function reasonOf({ type, message, hint }: RunError): string | null {
  return hint ?? explanationOf(type, message);
}

/** The values that the failing line names, or else the first ones, where it happened. */
export function valuesAt({ locals = [] }: RunError, line: string): readonly (readonly [name: string, value: string])[] {
  const words = new Set(line.match(/[\p{L}_][\p{L}\p{N}_]*/gu));
  const named = locals.filter(([name]) => words.has(name));
  return (named.length > 0 ? named : locals).slice(0, 6);
}
