/** Finds the programs of a page and gives each its controls. */
import type { Runner } from "../runtime/runner";
import { createEngine } from "./engine";
import type { FromPlayground } from "./messages";
import { mountPlayground, type Playground } from "./playground";
import { mountPrediction } from "./predict";
import { mountProgram, sourceOf } from "./program";

/** One Python serves the whole page. Gives back the playground where the page is one. */
export function mountPrograms(tell: (message: Exclude<FromPlayground, { type: "ready" }>) => void): Playground | null {
  const { runtime, kept } = document.body.dataset;
  if (runtime === undefined || kept === undefined) return null;
  let engine: Runner | undefined;
  const runner = () => (engine ??= createEngine({ runtime, kept }, (name, data) => tell({ type: "keep", name, data })));

  const section = document.getElementById("try");
  if (section !== null) mountPrediction(section, runner);
  // A program of a text is code that is followed by what it prints, at once or behind a question.
  for (const figure of document.querySelectorAll<HTMLElement>("figure.code:not(.diff)")) {
    if (figure.closest("#try, #code") !== null) continue;
    const after = figure.nextElementSibling;
    const output = after?.matches("figure.out")
      ? after
      : after?.matches("details.predict")
        ? after.querySelector(":scope > figure.out")
        : null;
    if (!output) continue;
    const outputs = [output, output.nextElementSibling].filter((each) => each?.matches("figure.out"));
    const program = mountProgram({
      figure,
      source: sourceOf(figure),
      runner,
      // Where versions differ the page has an output for each, and ours need not be among them.
      expected: outputs.length === 1 ? (output.querySelector("samp")?.textContent ?? null) : null,
    });
    (after?.matches("details.predict") ? figure : outputs.at(-1)!).after(program.element);
  }
  const playground = document.getElementById("playground");
  return playground === null ? null : mountPlayground(playground, runner, tell);
}
