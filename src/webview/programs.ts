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
  if (section !== null && !mountPrediction(section, runner, firstSample())) {
    section.remove();
    document.querySelector('.toc a[href="#try"]')?.parentElement?.remove();
  }
  mountSamples(runner);
  const playground = document.getElementById("playground");
  return playground === null ? null : mountPlayground(playground, runner, tell);
}

/** The first program of the text of which the page says what ours prints. */
function firstSample(): string | null {
  const figures = [...document.querySelectorAll<HTMLElement>("section:not(#try):not(#code) > figure.code:not(.diff)")];
  const found = figures.find((figure) => {
    const outputs = outputsOf(figure);
    return outputs.length === 1 && !outputs.some(isOfAnotherPython);
  });
  return found === undefined ? null : sourceOf(found);
}

/** The programs of a text. One that goes on with what earlier ones defined runs behind them. */
function mountSamples(runner: () => Runner): void {
  let pieces: string[] = [];
  for (const figure of document.querySelectorAll<HTMLElement>("figure.code:not(.diff)")) {
    if (figure.closest("#try, #code, #playground") !== null) continue;
    const outputs = outputsOf(figure);
    const action = figure.querySelector<HTMLElement>('[data-action="openCode"]');
    if (action === null && outputs.length === 0) continue;
    const source = sourceOf(figure);
    pieces = action?.dataset.program === undefined ? [source] : [...pieces, source];
    if (outputs.some(isOfAnotherPython)) continue;
    const program = mountProgram({
      figure,
      source,
      prelude: pieces.slice(0, -1).join(""),
      runner,
      // Where versions differ the page has an output for each, and ours need not be among them.
      expected: outputs.length === 1 ? (outputs[0]!.querySelector("samp")?.textContent ?? null) : null,
    });
    const last = outputs.at(-1);
    (last?.parentElement === figure.parentElement ? last : figure).after(program.element);
  }
}

/** What the page says that a program prints: figures behind it, at once or behind a question. */
function outputsOf(figure: HTMLElement): Element[] {
  let next = figure.nextElementSibling;
  if (next?.matches("details.predict")) next = next.querySelector(":scope > figure.out");
  const outputs: Element[] = [];
  for (; next?.matches("figure.out"); next = next.nextElementSibling) outputs.push(next);
  return outputs;
}

/** Printed by another version alone, because ours cannot: it starts threads, say. */
const isOfAnotherPython = (output: Element): boolean => {
  const caption = output.querySelector("figcaption")?.textContent ?? "";
  return caption.startsWith("Printed by") && !caption.includes("3.14");
};
