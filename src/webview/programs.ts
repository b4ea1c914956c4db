/** Finds the programs of a page and gives each its controls. */
import type { Runner } from "../runtime/runner";
import type { RepairResult } from "../server/protocol";
import { isOfOthersAlone, silently, speaksOf314 } from "../study/samples";
import { mountDeck } from "./deck";
import { make } from "./dom";
import { createEngine } from "./engine";
import type { DeckState, FromPage, FromPlayground, ToPage } from "./messages";
import { mountOwnCode, type OwnMessage } from "./own-code";
import { mountPlayground, type Playground } from "./playground";
import { mountPrediction } from "./predict";
import { mountProgram, sourceOf } from "./program";

/** What a page has besides its text. */
export interface Programs {
  /** Null where the page is none. */
  readonly playground: Playground | null;
  /** Takes the cards of a deck. */
  readonly deal: (message: Extract<ToPage, { type: "deck" }>) => void;
  /** Takes the learner's own code. */
  readonly showOwn: (message: OwnMessage) => void;
  /** Takes the answer to the last `repair`. */
  readonly repaired: (result: RepairResult) => void;
}

/** One Python serves the whole page. `state` and `keep` are of a deck, across a reload. */
export function mountPrograms(
  tell: (
    message: Exclude<FromPlayground, { type: "ready" }> | Extract<FromPage, { type: "predicted" | "repair" }>,
  ) => void,
  state: DeckState | null,
  keep: (state: DeckState) => void,
): Programs {
  const { runtime, kept } = document.body.dataset;
  const nothing = () => undefined;
  if (runtime === undefined || kept === undefined)
    return { playground: null, deal: nothing, showOwn: nothing, repaired: nothing };
  let engine: Runner | undefined;
  const runner = () => (engine ??= createEngine({ runtime, kept }, (name, data) => tell({ type: "keep", name, data })));

  const section = document.getElementById("try");
  const entry = document.querySelector<HTMLElement>('.toc li:has(> a[href="#try"])');
  const seeSection = (seen: boolean): void => {
    for (const part of [section, entry]) if (part !== null) part.hidden = !seen;
  };
  const hasExample = section !== null && mountPrediction(section, runner, firstSample());
  seeSection(hasExample);
  let answer: (result: RepairResult) => void = nothing;
  const repair = (source: string, line: number): Promise<RepairResult> => {
    answer(null);
    tell({ type: "repair", source, line });
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const own = section === null ? null : mountOwnCode(section, runner, repair);
  mountSamples(runner);
  const playground = document.getElementById("playground");
  const deck = document.getElementById("deck");
  return {
    playground: playground === null ? null : mountPlayground(playground, runner, tell),
    showOwn: (message) => {
      own?.show(message);
      seeSection(hasExample || "source" in message.own);
    },
    repaired: (result) => answer(result),
    deal:
      deck === null
        ? nothing
        : mountDeck(deck, {
            runner,
            state,
            keep,
            tell: (mark, outcome) => tell({ type: "predicted", mark, ...outcome }),
          }),
  };
}

/** The first program of the text of which the page says what ours prints. */
function firstSample(): string | null {
  const figures = [...document.querySelectorAll<HTMLElement>("section:not(#try):not(#code) > figure.code:not(.diff)")];
  const found = figures.find((figure) => {
    const outputs = outputsOf(figure);
    if (figure.dataset.terminal !== undefined) return false;
    return outputs.length === 1 && !outputs.some((output) => isOfOthersAlone(captionOf(output)));
  });
  return found === undefined ? null : sourceOf(found);
}

/** The programs of a text. One that goes on with what earlier ones of its section defined runs behind them. */
function mountSamples(runner: () => Runner): void {
  let section: Element | null = null;
  let earlier: string[] = [];
  for (const figure of document.querySelectorAll<HTMLElement>("figure.code:not(.diff)")) {
    if (figure.closest("#try, #code, #playground") !== null) continue;
    const outputs = outputsOf(figure);
    const action = figure.querySelector<HTMLElement>('[data-action="openCode"]');
    if (action === null && outputs.length === 0) continue;
    if (figure.closest("section") !== section) {
      section = figure.closest("section");
      earlier = [];
    }
    const source = sourceOf(figure);
    const prelude = silently(action?.dataset.program === undefined ? "" : earlier.join("\n"));
    earlier.push(source);
    const last = outputs.at(-1);
    const place = last?.parentElement === figure.parentElement ? last : figure;
    if (figure.dataset.terminal !== undefined || outputs.some((output) => isOfOthersAlone(captionOf(output)))) {
      place?.after(
        make(
          "p",
          { class: "small muted noprint" },
          "This one runs in a terminal: Python inside this page is kept apart from what it needs.",
        ),
      );
      continue;
    }
    // Where versions differ the page has an output for each.
    const ours = outputs.find((output) => speaksOf314(captionOf(output)));
    const expected = ours?.querySelector("samp")?.textContent ?? null;
    place?.after(mountProgram({ figure, source, prelude, runner, expected }).element);
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

const captionOf = (output: Element): string => output.querySelector("figcaption")?.textContent ?? "";
