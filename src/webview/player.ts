/** Steps through a run: a slider, keys, the picture of names and objects, and what was printed so far. */

import { frameTitle } from "../runtime/diagram/boxes";
import { filmOf } from "../runtime/diagram/film";
import { type Moment, stepOf } from "../runtime/diagram/moment";
import type { Snapshot } from "../runtime/diagram/snapshots";
import type { Listing, RunResult } from "../runtime/protocol";
import { endingOf } from "../runtime/sentences";
import { createCodePanels } from "./code-panels";
import { unitsOf } from "./code-view";
import { fill, freshId, iconOf, make, markOverflow } from "./dom";
import { createTabs } from "./tabs";

export interface PlayerOptions {
  readonly result: RunResult;
  readonly source: string;
  /** Lines that ran before it and are not shown. */
  readonly skipped: number;
  /** What CPython makes of all that ran; asked for when somebody wants to see it, and not before. */
  readonly list: () => Promise<Listing | null>;
  /** The current line, from one; null for none. */
  readonly onLine: (line: number | null) => void;
  /** Lines to stop at; empty for none. */
  readonly breakpoints: () => ReadonlySet<number>;
  /** The moment that the page is about. */
  readonly moment?: Moment | undefined;
  /** Next is what the page is for. */
  readonly primary: boolean;
}

export interface Player {
  readonly element: HTMLElement;
  /** Moves to the slider, so that the arrow keys step. */
  focus(): void;
  /** The next step at a line with a breakpoint, or the last. */
  breakpointsChanged(): void;
  /** Shows the step in which the exception that ended the program was raised. */
  toException(): void;
  close(): void;
}

const FIRST = "M12 4v8L6.5 8zM4 4v8";
const BACK = "M13 8H3m4-4L3 8l4 4";
const NEXT = "M3 8h10M9 4l4 4-4 4";
const LAST = "M4 4v8l5.5-4zM12 4v8";
/** How long a box takes to its new place, in milliseconds. */
const MOVE = 120;

/** `result` has steps. */
export function createPlayer(options: PlayerOptions): Player {
  const { result, source, skipped, list, onLine, breakpoints, primary } = options;
  const units = unitsOf(result.steps);
  const codes = createCodePanels({ list, source, skipped });
  let film = filmOf(result.steps);
  const last = film.snapshots.length - 1;
  const lines = source.split("\n");
  const output = result.output.map(([, text]) => text).join("");
  let at = 0;

  const slider = make("input", {
    class: "range",
    type: "range",
    min: "0",
    max: String(last),
    value: "0",
    "aria-label": "Step",
  });
  const button = (label: string, path: string, to: () => number, words = "") =>
    make(
      "button",
      {
        class: primary && words === "Next" ? "btn primary" : "btn",
        type: "button",
        "aria-label": label,
        onclick: () => show(to()),
      },
      ...(words === "Next" ? [words, iconOf(path)] : words ? [iconOf(path), words] : [iconOf(path)]),
    );
  const stop = make(
    "button",
    { class: "btn", type: "button", hidden: true, "aria-keyshortcuts": "b", onclick: () => show(nextStop()) },
    "Next breakpoint",
  );
  const { moment } = options;
  const key = moment === undefined ? null : (stepOf(film.snapshots, moment, skipped)?.at ?? null);
  const tick = make("span", { class: "tick", hidden: key === null });
  tick.style.setProperty("--at", String((key ?? 0) / Math.max(1, last)));
  const jump = make(
    "button",
    { class: "btn", type: "button", hidden: key === null, onclick: showMoment },
    "The moment that matters",
  );
  const place = make("span", { class: "small muted num" });
  const identity = make("input", {
    type: "checkbox",
    onchange: () => draw(at),
  });
  const now = make("p", { role: "status" });
  const diagram = make("div", { class: "scroll", role: "group", "aria-label": "Names and objects" });
  const caption = make("figcaption");
  const sentences = make("ul", { class: "small" });
  const so = make("samp");
  const soFar = make(
    "figure",
    { class: "out" },
    make("figcaption", {}, make("span", {}, "Printed so far")),
    make("pre", { "aria-label": "Printed so far" }, so),
  );
  const picture = make(
    "div",
    {},
    make("figure", { class: "fig" }, diagram, caption),
    make("label", { class: "row small muted" }, identity, "Draw small values as objects too"),
    make("details", { class: "more" }, make("summary", {}, "The picture in words"), sentences),
  );
  const tabs = createTabs(
    "View",
    [
      { title: "Names and objects", element: picture },
      { title: "Bytecode", element: codes.bytecode },
      { title: "Symbol table", element: codes.symbols },
    ],
    (index) => {
      if (index > 0) codes.opened();
      // A picture that is not in view has no size.
      else show(at);
    },
  );
  const element = make(
    "div",
    { class: "player" },
    make(
      "div",
      { class: "stepper" },
      make("div", { class: "track" }, slider, tick),
      make(
        "div",
        { class: "row between" },
        make(
          "div",
          { class: "row" },
          button("First step", FIRST, () => 0),
          button("Back", BACK, () => at - 1, "Back"),
          button("Next", NEXT, () => at + 1, "Next"),
          button("Last step", LAST, () => last),
          stop,
          jump,
        ),
        place,
      ),
    ),
    now,
    tabs,
    picture,
    codes.bytecode,
    codes.symbols,
    soFar,
  );

  slider.addEventListener("input", () => show(Number(slider.value)));
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === "b" && !stop.hidden) {
      event.preventDefault();
      show(nextStop());
    }
    if (event.target === slider) return;
    const moves: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last };
    const to = moves[event.key];
    const { target } = event;
    // They scroll a region and change a choice.
    if (to === undefined || (target instanceof Element && target.closest(".scroll, select") !== null)) return;
    event.preventDefault();
    show(to);
  });

  /** Again from the first step, since the kind of picture is another. */
  function draw(to: number): void {
    film = filmOf(result.steps, { identity: identity.checked });
    show(to);
  }

  function showMoment(): void {
    identity.checked ||= moment?.identity === true;
    draw(key ?? 0);
  }

  function nextStop(): number {
    const found = film.snapshots.findIndex(
      ({ event, line }, i) => i > at && event === "line" && breakpoints().has(line - skipped),
    );
    return found < 0 ? last : found;
  }

  function show(to: number): void {
    at = Math.min(last, Math.max(0, to));
    const snapshot = film.snapshots[at]!;
    const drawn = film.picture(at, freshId());
    const before = placesIn(diagram);
    fill(diagram, drawn.svg);
    move(diagram, before);
    markOverflow(diagram);
    reveal(diagram);
    slider.value = String(at);
    slider.setAttribute("aria-valuetext", `Step ${at + 1} of ${last + 1}, line ${snapshot.line - skipped}`);
    place.textContent = `Step ${at + 1} of ${last + 1}${at === key ? ", the moment that matters" : ""}`;
    now.textContent = sentenceOf(snapshot, at);
    caption.textContent = drawn.changes;
    sentences.replaceChildren(...drawn.sentences.map((each) => make("li", {}, each)));
    so.textContent = output.slice(0, snapshot.printed).replace(/\n$/, "");
    soFar.hidden = snapshot.printed === 0;
    codes.moved(units[at] ?? -1, snapshot.line - skipped);
    onLine(snapshot.line > skipped ? snapshot.line - skipped : null);
  }

  function sentenceOf(snapshot: Snapshot, step: number): string {
    const top = snapshot.frames.at(-1);
    const who = top === undefined ? "" : frameTitle(top);
    const line = snapshot.line - skipped;
    const text = (lines[line - 1] ?? "").trim();
    if (line <= 0) return `Before what is shown: line ${snapshot.line} of the earlier programs.`;
    const deep = snapshot.hidden > 0 ? ` ${snapshot.hidden} calls in between are not drawn.` : "";
    const ending = step === last ? ` ${endingOf(result) ?? "The program ends."}` : "";
    switch (snapshot.event) {
      case "line":
        return step === last && (result.partial || result.stopped !== null)
          ? `Line ${line} was running: ${text}.${deep}${ending}`
          : `Line ${line} runs next: ${text}${deep}`;
      case "return":
        return who === "Global" ? `The last line has run.${ending}` : `${who} returns to its caller.${deep}${ending}`;
      case "yield":
        return `${who} hands out a value and pauses.${deep}${ending}`;
      case "exception":
        return `Line ${line} raises an exception.${deep}${ending}`;
      case "unwind":
        return who === "Global"
          ? `No except clause caught it.${ending}`
          : `The exception leaves ${who}.${deep}${ending}`;
      default:
        return snapshot.event satisfies never;
    }
  }

  show(
    Math.max(
      0,
      film.snapshots.findIndex(({ line }) => line > skipped),
    ),
  );
  return {
    element,
    focus: () => slider.focus(),
    toException() {
      const { snapshots } = film;
      let raised = snapshots.findLastIndex(({ event }) => event === "exception");
      // It is said again in each function that it leaves.
      for (let i = raised; i >= 0 && /exception|unwind/.test(snapshots[i]!.event); i--)
        if (snapshots[i]!.event === "exception") raised = i;
      show(raised < 0 ? last : raised);
    },
    breakpointsChanged() {
      stop.hidden = breakpoints().size === 0;
    },
    close() {
      onLine(null);
      element.remove();
    },
  };
}

/** What changed, where the picture is wider than the page. */
function reveal(region: HTMLElement): void {
  const all = [...region.querySelectorAll("rect.hot, rect.new")];
  const changed = (all.find((each) => each.matches(".cell")) ?? all[0])?.getBoundingClientRect();
  const { left, right } = region.getBoundingClientRect();
  if (changed === undefined || (changed.left >= left && changed.right <= right)) return;
  region.scrollLeft += changed.right > right ? changed.right - right + 8 : changed.left - left - 8;
}

const PLACE = /translate\((-?[\d.]+) (-?[\d.]+)\)/;

function placesIn(diagram: HTMLElement): Map<string, readonly [number, number]> {
  return new Map(
    [...diagram.querySelectorAll<SVGGElement>("[data-key]")].flatMap((group) => {
      const [, x, y] = PLACE.exec(group.getAttribute("transform") ?? "") ?? [];
      return x === undefined ? [] : [[group.dataset.key!, [Number(x), Number(y)]] as const];
    }),
  );
}

/** Boxes that have another place than before slide there, for those who like that. */
function move(diagram: HTMLElement, before: ReadonlyMap<string, readonly [number, number]>): void {
  const still =
    document.body.classList.contains("vscode-reduce-motion") || matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (still) return;
  for (const [key, [x, y]] of placesIn(diagram)) {
    const [oldX, oldY] = before.get(key) ?? [x, y];
    if (oldX === x && oldY === y) continue;
    const group = diagram.querySelector<SVGGElement>(`[data-key="${key}"]`);
    group?.animate([{ transform: `translate(${oldX}px, ${oldY}px)` }, { transform: `translate(${x}px, ${y}px)` }], {
      duration: MOVE,
      easing: "ease-out",
    });
  }
}
