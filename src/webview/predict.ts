/** Predict, run, step: the example of a pitfall page. Answers are computed by running it, never written by anybody. */
import { printed, type RunResult } from "../runtime/protocol";
import type { Runner } from "../runtime/runner";
import { endingOf } from "../runtime/sentences";
import { prints } from "../study/example";
import { freshId, make } from "./dom";
import { mountProgram, outputFigure, resultParts } from "./program";

/** A place to write down what one expects, which is then compared with what a run prints. */
export interface Guess {
  readonly label: HTMLLabelElement;
  readonly field: HTMLTextAreaElement;
  readonly check: HTMLButtonElement;
  /** What the comparison says, or anything else about it. */
  readonly verdict: HTMLElement;
}

/** `chosen` says what was picked from a list (null: nothing yet); undefined where the answer is in the field. */
export function mountGuess(
  run: () => Promise<RunResult>,
  chosen: () => string | null | undefined = () => undefined,
): Guess {
  const id = freshId();
  const field = make("textarea", { id, rows: "2", spellcheck: "false" });
  const label = make("label", { class: "small muted", for: id }, "Your prediction");
  const verdict = make("div", { role: "status" });
  const check = make("button", { class: "btn", type: "button", onclick: () => void compare() }, "Check");
  return { label, field, check, verdict };

  async function compare(): Promise<void> {
    const choice = chosen();
    if (choice === null || (choice === undefined && field.value.trim() === "")) {
      const words = choice === null ? "Choose what you expect first." : "Write down what you expect first.";
      verdict.replaceChildren(make("p", {}, words));
      if (choice === undefined) field.focus();
      return;
    }
    verdict.replaceChildren(make("p", {}, "Running…"));
    verdict.replaceChildren(...judge(choice ?? field.value, await run()));
  }
}

/** What several runs came to, each under its label. */
export function sideBySide(labels: readonly string[], results: readonly RunResult[]): HTMLElement {
  const columns = labels.map((label, i) => {
    const result = results[i]!;
    const parts = resultParts(result, label);
    const ending = endingOf(result);
    const silent = parts.length === 0 ? [outputFigure(label, "(nothing is printed)")] : parts;
    return make("div", {}, ...silent, ...(ending === null ? [] : [make("p", { class: "small muted" }, ending)]));
  });
  return make("div", { class: "split outs" }, ...columns);
}

/**
 * `section` carries both versions of the example; see `trySection` in src/extension/page-html.ts. Where that prints
 * nothing there is nothing to predict: then `sample` is taken, a program from the text of the page. False where there is none.
 */
export function mountPrediction(section: HTMLElement, runner: () => Runner, sample: string | null): boolean {
  const { bad: example = "", good = "", repair = "", moment } = section.dataset;
  const bad = prints(example) ? example : sample;
  if (bad === null) return false;
  const versions: Record<string, string> = bad === example ? { "As written": bad, [repair]: good } : { Program: bad };
  const figure = make(
    "figure",
    { class: "code nums" },
    make("pre", { tabindex: "0", "aria-label": "Python code" }, make("code")),
  );
  const program = mountProgram({
    figure,
    source: bad,
    runner,
    ...(moment === undefined ? {} : { moment: JSON.parse(moment) }),
  });
  program.show(bad);

  const group = freshId();
  const tabs = make("div", { class: "tabs", role: "radiogroup", "aria-label": "Version of the example" });
  for (const [label, source] of Object.entries(versions)) {
    const radio = make("input", {
      type: "radio",
      name: group,
      onchange: () => {
        program.show(source);
        verdict.replaceChildren();
      },
    });
    radio.checked = source === bad;
    tabs.append(make("label", {}, radio, label));
  }

  const choices = make("fieldset", { hidden: true });
  const {
    label: guessLabel,
    field: guess,
    check,
    verdict,
  } = mountGuess(
    () => run(program.source()),
    () => {
      if (choices.hidden) return undefined;
      const picked = choices.querySelector<HTMLInputElement>("input:checked");
      if (picked === null) choices.querySelector("input")?.focus();
      return picked?.value ?? null;
    },
  );
  const offer = make(
    "button",
    { class: "btn quiet", type: "button", onclick: () => void offerChoices() },
    "Let me choose",
  );
  const compare = make(
    "button",
    { class: "btn", type: "button", onclick: () => void compareBoth() },
    `Run both, side by side`,
  );
  const both = make("div", { role: "status" });

  const several = Object.keys(versions).length > 1;
  tabs.hidden = offer.hidden = compare.hidden = !several;
  section.append(
    make(
      "p",
      {},
      "What does this print? Write your prediction, line by line; if it ends in an exception, the last line is its name. Python runs inside this page: nothing is installed, and nothing leaves it.",
    ),
    tabs,
    figure,
    guessLabel,
    guess,
    choices,
    make("div", { class: "row" }, check, offer),
    verdict,
    program.element,
    make("div", { class: "row" }, compare),
    both,
  );

  return true;

  function run(text: string): Promise<RunResult> {
    return runner().run(text, { seed: 1, limits: { steps: 0 } });
  }

  async function offerChoices(): Promise<void> {
    offer.disabled = true;
    const outcomes = await Promise.all(Object.values(versions).map((text) => run(text).then(outcomeOf)));
    const different = [...new Set(outcomes)].sort();
    if (different.length < 2) {
      verdict.replaceChildren(make("p", {}, "Both versions print the same here, so there is nothing to choose from."));
      return;
    }
    offer.hidden = guess.hidden = true;
    guessLabel.hidden = true;
    choices.hidden = false;
    const name = freshId();
    const rows = different.map((outcome) =>
      make(
        "label",
        { class: "choice" },
        make("input", { type: "radio", name, value: outcome }),
        make("pre", {}, outcome || "nothing"),
      ),
    );
    choices.replaceChildren(
      make("legend", { class: "small muted" }, "Your prediction"),
      make("div", { class: "choices" }, ...rows),
    );
    choices.querySelector("input")?.focus();
  }

  async function compareBoth(): Promise<void> {
    both.replaceChildren(make("p", {}, "Running…"));
    const results = await Promise.all(Object.values(versions).map(run));
    both.replaceChildren(sideBySide(Object.keys(versions), results));
  }
}

/** What a run comes to, as a learner would write it down: the output, then the name of the exception. */
function outcomeOf(result: RunResult): string {
  return [printed(result, 0).trimEnd(), result.error?.type ?? ""].filter(Boolean).join("\n");
}

function judge(answer: string, result: RunResult): HTMLElement[] {
  const ending = endingOf(result);
  if (result.stopped !== null) return [make("p", {}, ending ?? "")];
  const wanted = linesOf(outcomeOf(result));
  const given = linesOf(answer);
  const wrong = wanted.findIndex((line, i) => !same(given[i] ?? "", line));
  const right = wrong < 0 && given.length <= wanted.length;
  const where = wrong >= 0 ? `line ${wrong + 1}` : `line ${wanted.length + 1}, which is not there`;
  const words = right ? "Right, that is what it prints." : `It differs from your prediction in ${where}.`;
  const parts = resultParts(result);
  return [
    make(
      "p",
      {},
      make("b", { class: right ? "good" : "bad" }, right ? "Right. " : "Not quite. "),
      words.replace(/^Right, t/, "T"),
    ),
    ...(right
      ? parts
      : [make("div", { class: "split" }, outputFigure("What you predicted", answer), make("div", {}, ...parts))]),
  ];
}

const linesOf = (text: string): string[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.trim());

/** Spaces and the kind of quotes are no part of the question; of an exception its name is enough. */
function same(given: string, wanted: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, "").replaceAll('"', "'");
  return plain(given) === plain(wanted) || plain(given).startsWith(`${plain(wanted)}:`);
}
