/** The predict drill: one sample at a time, two tries, then what it prints and why. */
import type { Runner } from "../runtime/runner";
import { type Card, firstDifference, pairsOf, roundOf } from "../study/deck";
import type { Prediction } from "../study/progress";
import { fill, freshId, iconOf, make } from "./dom";
import type { DeckState, ToPage } from "./messages";
import { mountProgram, outputFigure, sourceOf } from "./program";

type Deal = Extract<ToPage, { type: "deck" }>;
type Outcome = Pick<Prediction, "right" | "tries">;

export interface DeckOptions {
  readonly runner: () => Runner;
  /** Of before a reload. */
  readonly state: DeckState | null;
  readonly keep: (state: DeckState) => void;
  readonly tell: (mark: string, outcome: Outcome) => void;
}

const TRIES = 2;
const CROSS = "m4 4 8 8m0-8-8 8";
const TICK = "M3 8.5 6.5 12 13 4.5";

/** Gives the function that takes the cards when they come. */
export function mountDeck(root: HTMLElement, options: DeckOptions): (deal: Deal) => void {
  const { runner, tell } = options;
  let cards = new Map<string, Card>();
  let past: Record<string, Outcome> = {};
  let state: DeckState = options.state ?? { round: [], at: 0, outcomes: {}, guess: "", tries: 0 };

  return (deal) => {
    cards = new Map(deal.cards.map((card) => [card.mark, card]));
    past = { ...deal.past };
    const goesOn = state.round.length > 0 && state.round.every((mark) => cards.has(mark));
    if (goesOn) show(false);
    else begin(false);
  };

  function keep(change: Partial<DeckState>): void {
    state = { ...state, ...change };
    options.keep(state);
  }

  function begin(focuses: boolean): void {
    const marks = [...cards.keys()];
    const round = roundOf(marks, (mark) => (past[mark] === undefined ? undefined : { ...past[mark], day: "" }));
    keep({ round, at: 0, outcomes: {}, guess: "", tries: 0 });
    show(focuses);
  }

  /** The card that is asked, or the summary; `focuses` when somebody asked to go on. */
  function show(focuses: boolean): void {
    const card = cards.get(state.round[state.at] ?? "");
    if (card === undefined) showSummary(focuses);
    else showCard(card, focuses);
    if (focuses) window.scrollTo({ top: 0 });
  }

  function next(): void {
    keep({ at: state.at + 1, guess: "", tries: 0 });
    show(true);
  }

  function progressBar(): HTMLElement {
    const [number, all] = [state.at + 1, state.round.length];
    const answered = state.outcomes[state.round[state.at] ?? ""] === undefined ? state.at : number;
    const right = Object.values(state.outcomes).filter((one) => one.right).length;
    return make(
      "div",
      { class: "bar" },
      make("span", { class: "num" }, make("b", {}, String(number)), ` of ${all}`),
      make("progress", { max: String(all), value: String(answered), "aria-label": `Program ${number} of ${all}` }),
      make("span", { class: "small muted num" }, `${right} right`),
    );
  }

  function showCard(card: Card, focuses: boolean): void {
    const [headingId, askId, codeId, guessId] = [freshId(), freshId(), freshId(), freshId()];
    const code = make("code");
    fill(code, card.code);
    for (const [i, line] of [...code.querySelectorAll<HTMLElement>(".l")].entries()) line.dataset.n = String(i + 1);
    const figure = make(
      "figure",
      { class: "code nums", id: codeId },
      make("pre", { tabindex: "0", "aria-label": "Python code" }, code),
    );
    const ask = proseOf(card.before, askId);
    const guess = make("textarea", {
      id: guessId,
      rows: String(Math.min(12, Math.max(3, state.guess.split("\n").length + 1))),
      spellcheck: "false",
      autocapitalize: "off",
      autocomplete: "off",
      "aria-describedby": card.before === "" ? codeId : `${askId} ${codeId}`,
    });
    guess.value = state.guess;
    const check = make("button", { class: "btn primary", type: "button", onclick: judge }, "Check");
    const give = make(
      "button",
      { class: "btn", type: "button", onclick: () => finish({ right: false, tries: Math.max(1, state.tries) }) },
      "Show the answer",
    );
    const skip = make("button", { class: "btn quiet", type: "button", onclick: next }, "Skip");
    const field = make(
      "div",
      { class: "guess" },
      make("label", { class: "small muted", for: guessId }, "What it prints, line by line"),
      guess,
    );
    const keys = make("span", { class: "small muted" }, make("kbd", {}, "Ctrl+Enter"), " checks");
    const row = make("div", { class: "row" }, check, give, skip, keys);
    const verdict = make("div", { class: "verdict", role: "status" });
    const rest = make("div", { class: "answer" });
    const section = make(
      "section",
      { class: "ask", "aria-labelledby": headingId },
      make("h2", { id: headingId }, "What does this print?"),
      ...(card.before === "" ? [] : [ask]),
      figure,
      field,
      row,
      verdict,
      rest,
    );
    root.replaceChildren(progressBar(), section);
    leaveOut(section);
    guess.addEventListener("input", () => keep({ guess: guess.value }));
    guess.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      judge();
    });
    const outcome = state.outcomes[card.mark];
    if (outcome !== undefined) reveal(outcome, false);
    else if (state.tries > 0) lookAgain();
    if (focuses) guess.focus();

    function judge(): void {
      if (guess.value.trim() === "") {
        say(null, "Write down what you expect first.");
        guess.focus();
        return;
      }
      const tries = state.tries + 1;
      keep({ guess: guess.value, tries });
      const right = firstDifference(guess.value, card.output) === null;
      if (right || tries === TRIES) finish({ right, tries });
      else {
        lookAgain();
        guess.focus();
      }
    }

    /** After the first try: where to look, and not what is there. */
    function lookAgain(): void {
      const difference = firstDifference(state.guess, card.output);
      if (difference === null) return;
      const where = {
        different: `Line ${difference.line} is not what Python prints.`,
        missing: `Something is printed after line ${difference.line - 1}.`,
        surplus: `Nothing is printed any more in line ${difference.line}.`,
      };
      say(false, `${where[difference.how]} Look again: you have one more try.`);
    }

    function finish(outcome: Outcome): void {
      keep({ outcomes: { ...state.outcomes, [card.mark]: outcome }, tries: outcome.tries });
      past[card.mark] = outcome;
      tell(card.mark, outcome);
      const bar = progressBar();
      root.querySelector(".bar")?.replaceWith(bar);
      reveal(outcome, true);
    }

    function reveal({ right, tries }: Outcome, focusesNext: boolean): void {
      const last = state.at + 1 === state.round.length;
      const label = last ? "Finish" : "Next program";
      const onward = make("button", { class: "btn primary", type: "button", onclick: next }, label);
      row.replaceChildren(onward);
      field.remove();
      const guessed = state.guess.trim() !== "";
      const words = right
        ? tries === 1
          ? "That is what it prints."
          : "That is what it prints, at the second try."
        : guessed
          ? "The lines that differ are marked."
          : "It comes again in a later round.";
      say(right, words);
      const printed = "Printed by Python 3.14";
      const output =
        right || !guessed
          ? outputFigure(printed, card.output)
          : make("div", { class: "beside" }, ...compared(state.guess, card.output, printed));
      const lesson = make("a", { href: "#" }, card.title);
      lesson.dataset.open = `${card.page}#${card.section.id}`;
      const program = mountProgram({ figure, source: sourceOf(figure), runner, expected: card.output, primary: null });
      rest.replaceChildren(
        output,
        proseOf(card.explanation, freshId()),
        make("p", { class: "small muted" }, "From ", lesson, `, “${card.section.title}”.`),
        program.element,
      );
      leaveOut(rest);
      if (focusesNext) onward.focus({ preventScroll: true });
    }

    /** Null is neither right nor wrong. */
    function say(right: boolean | null, words: string): void {
      if (right === null) {
        verdict.replaceChildren(make("p", {}, words));
        return;
      }
      const sign = iconOf(right ? TICK : CROSS);
      sign.classList.add(right ? "good" : "bad");
      const opening = make("b", { class: right ? "good" : "bad" }, right ? "Right. " : "Not quite. ");
      verdict.replaceChildren(make("div", { class: "result" }, sign, make("div", {}, make("p", {}, opening, words))));
    }
  }

  function showSummary(focuses: boolean): void {
    const count = (fits: (outcome: Outcome) => boolean) => Object.values(state.outcomes).filter(fits).length;
    const missed = state.round.filter((mark) => state.outcomes[mark]?.right === false);
    const asked = count(() => true);
    const stat = (label: string, value: string) => make("div", {}, make("dt", {}, label), make("dd", {}, value));
    const heading = make("h2", { tabindex: "-1" }, "Round finished");
    const left = roundOf([...cards.keys()], (mark) =>
      past[mark] === undefined ? undefined : { ...past[mark], day: "" },
    );
    const over = [...cards.keys()].every((mark) => past[mark]?.right);
    const again = over
      ? "Go through all of them again"
      : left.length === 1
        ? "Predict the one that is left"
        : `Predict the ${left.length} that are left`;
    const rows = missed.flatMap((mark) => {
      const card = cards.get(mark);
      if (card === undefined) return [];
      const link = make("a", { href: "#" }, card.section.title);
      link.dataset.open = `${card.page}#${card.section.id}`;
      return make("li", {}, link, make("span", { class: "kind" }, card.title));
    });
    root.replaceChildren(
      make(
        "section",
        { class: "ask" },
        heading,
        make(
          "dl",
          { class: "stats" },
          stat("right at the first try", `${count(({ right, tries }) => right && tries === 1)} of ${asked}`),
          stat("right at the second", String(count(({ right, tries }) => right && tries > 1))),
          stat("to predict again", String(missed.length)),
        ),
        ...(rows.length === 0 ? [] : [make("h3", {}, "Worth another look"), make("ul", { class: "links" }, ...rows)]),
        make(
          "p",
          { class: "small muted" },
          over
            ? "Every program of this phase is predicted."
            : "What was missed comes first in the next round; Today lists it from tomorrow on.",
        ),
        make(
          "div",
          { class: "row" },
          make("button", { class: over ? "btn" : "btn primary", type: "button", onclick: () => begin(true) }, again),
        ),
      ),
    );
    if (focuses) heading.focus();
  }
}

/** Code that does not scroll is no stop for the Tab key. */
function leaveOut(within: HTMLElement): void {
  for (const pre of within.querySelectorAll("pre"))
    if (pre.scrollWidth <= pre.clientWidth) pre.removeAttribute("tabindex");
}

/** HTML of the course as a block of its own. */
function proseOf(html: string, id: string): HTMLElement {
  const prose = make("div", { class: "prose", id });
  fill(prose, html);
  return prose;
}

/** A line in which what the other one has not is marked; nothing, where they share neither beginning nor end. */
function marked(line: string, other: string | null): (Node | string)[] {
  if (other === null || line === other) return [line];
  const most = Math.min(line.length, other.length);
  let start = 0;
  while (start < most && line[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && line.at(-1 - end) === other.at(-1 - end)) end++;
  if (start + end === 0) return [line];
  return [line.slice(0, start), make("mark", {}, line.slice(start, line.length - end)), line.slice(line.length - end)];
}

/** Guess and output side by side; a line that only one of them has is marked there. */
function compared(guess: string, output: string, caption: string): HTMLElement[] {
  const pairs = pairsOf(guess, output);
  const column = (title: string, key: "given" | "wanted", sign: string) => {
    const lines = pairs.map((pair) => {
      const cls = pair[key] === null ? "l none" : pair.given === pair.wanted ? "l" : `l ${sign}`;
      return make("span", { class: cls }, ...marked(pair[key] ?? "", pair[key === "given" ? "wanted" : "given"]));
    });
    return make(
      "figure",
      { class: "code diff" },
      make("figcaption", {}, make("span", {}, title)),
      make("pre", { tabindex: "0", "aria-label": title }, make("code", {}, ...lines)),
    );
  };
  return [column("Your prediction", "given", "del"), column(caption, "wanted", "ins")];
}
