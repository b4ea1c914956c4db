/** The learner's own code in “Predict, run, step”: beside the page's example, or one line that says why it is not there. */
import type { Runner } from "../runtime/runner";
import type { RepairResult } from "../server/protocol";
import { diffLines } from "../study/diff";
import { fill, freshId, iconOf, make, markOverflow } from "./dom";
import type { ToPage } from "./messages";
import { mountGuess, sideBySide } from "./predict";
import { mountProgram, type Program } from "./program";

/** What the extension says about the learner's own code. */
export type OwnMessage = Extract<ToPage, { type: "own" }>;
type OwnProgram = Extract<OwnMessage["own"], { source: string }>;

/** The part of a page that shows own code. */
export interface OwnCode {
  show(message: OwnMessage): void;
}

const WARNING = "M8 2.5 14 13H2zM8 6.5V10m0 1.8v.1";
const WRENCH = "M10.5 2.5a3 3 0 0 0-2.8 4.2L3 11.4 4.6 13l4.7-4.7a3 3 0 0 0 4-3.6l-1.8 1.8-1.9-.4-.4-1.9z";

/**
 * `section` holds the example already, or nothing where the page has none to run. `repair` gives a program back with the
 * fix; `line` is that of the finding.
 */
export function mountOwnCode(
  section: HTMLElement,
  runner: () => Runner,
  repair: (source: string, line: number) => Promise<RepairResult>,
): OwnCode {
  const heading = section.querySelector("h2")!;
  const example = make("div", { class: "part" });
  const own = make("div", { class: "part", hidden: true });
  const bar = make("div", { hidden: true });
  let laidOut = false;
  let shown: { readonly own: OwnProgram; readonly program: Program } | null = null;
  let choice: "own" | "example" = "own";

  return {
    show(message) {
      layOut();
      if ("reason" in message.own) refuse(message.own.reason);
      else offer(message.own, message);
    },
  };

  function layOut(): void {
    if (laidOut) return;
    laidOut = true;
    while (heading.nextSibling !== null) example.append(heading.nextSibling);
    section.append(bar, own, example);
  }

  function refuse(reason: string): void {
    shown = null;
    own.replaceChildren();
    const label = example.hasChildNodes() ? " This is the page’s example instead:" : "";
    const words = make("span", {}, make("b", {}, "Your own code cannot run here. "), ...prose(reason), label);
    bar.replaceChildren(
      make("p", { class: "note", id: "own-reason" }, make("span", { class: "warn" }, iconOf(WARNING)), words),
    );
    bar.hidden = false;
    pick("example");
  }

  function offer(next: OwnProgram, { file, asked }: OwnMessage): void {
    // What the learner made of the last one is theirs, until they come from another finding.
    if (shown !== null && !asked && (shown.own.source === next.source || shown.program.source() !== shown.own.source))
      return;
    if (shown === null || asked) choice = "own";
    shown = { own: next, program: mount(next, file) };
    bar.replaceChildren(...(example.hasChildNodes() ? [switcher()] : []));
    bar.hidden = !example.hasChildNodes();
    pick(choice);
  }

  function switcher(): HTMLElement {
    const name = freshId();
    const tab = (which: "own" | "example", label: string) => {
      const radio = make("input", { type: "radio", name, value: which, onchange: () => pick(which) });
      radio.checked = which === choice;
      return make("label", {}, radio, label);
    };
    return make(
      "div",
      { class: "tabs", role: "radiogroup", "aria-label": "Which program" },
      tab("own", "With your code"),
      tab("example", "The page’s example"),
    );
  }

  function pick(which: "own" | "example"): void {
    if (shown !== null) choice = which;
    own.hidden = which === "example";
    example.hidden = which === "own";
    for (const region of section.querySelectorAll("pre")) markOverflow(region);
  }

  /** Puts a program in the place of the last one. Nothing runs before somebody presses a key. */
  function mount({ source, line, fix }: OwnProgram, file: string): Program {
    const figure = make(
      "figure",
      { class: "code nums" },
      make(
        "figcaption",
        {},
        make("span", {}, "From ", make("code", {}, file), `; the finding is in line ${line} here`),
      ),
      make("pre", { tabindex: "0", "aria-label": "Your own code" }, make("code")),
    );
    const program = mountProgram({ figure, source, runner });
    program.show(source);
    const guess = mountGuess(() => runner().run(program.source(), { seed: 1, limits: { steps: 0 } }));
    const both = make("div", { class: "results", role: "status" });
    const apply = make(
      "button",
      { class: "btn", type: "button", onclick: () => void compare() },
      iconOf(WRENCH),
      "Apply the fix and run again",
    );
    const title = make("span", { class: "small muted" }, ...prose(fix ?? ""));
    own.replaceChildren(
      make(
        "p",
        {},
        "This is as much of your code as the finding needs, with a call at the end. Its values come from your file where it has some, and are made up otherwise: change them with Edit. What does it print?",
      ),
      figure,
      guess.label,
      guess.field,
      make("div", { class: "row" }, guess.check),
      guess.verdict,
      program.element,
      ...(fix === null ? [] : [make("div", { class: "row" }, apply, title), both]),
    );
    return program;

    async function compare(): Promise<void> {
      const before = program.source();
      both.replaceChildren(make("p", {}, "Running…"));
      const repaired = await repair(before, line);
      if (repaired === null) {
        both.replaceChildren(
          make("p", {}, "As it stands now, there is nothing in this program that the fix would change."),
        );
        return;
      }
      const results = await Promise.all(
        [before, repaired.source].map((text) => runner().run(text, { seed: 1, limits: { steps: 0 } })),
      );
      both.replaceChildren(changeFigure(before, repaired.source), sideBySide(["As written", "With the fix"], results));
    }
  }
}

/** The lines that the fix changes, with two around them. */
function changeFigure(before: string, after: string): HTMLElement {
  const code = make("code");
  fill(code, diffLines(before, after));
  const lines = [...code.querySelectorAll(".l")];
  const changed = lines.flatMap((line, i) => (line.matches(".del, .ins") ? [i] : []));
  const isNear = (i: number) => changed.some((at) => Math.abs(at - i) <= 2);
  const isEdge = (line: Element, i: number) =>
    line.textContent?.trim() === "" && (i < Math.min(...changed) || i > Math.max(...changed));
  for (const [i, line] of lines.entries()) if (!isNear(i) || isEdge(line, i)) line.remove();
  const caption = make("figcaption", {}, make("span", {}, "What the fix changes"));
  return make(
    "figure",
    { class: "code diff" },
    caption,
    make("pre", { "aria-label": "Change: lines removed and added" }, code),
  );
}

/** What stands between backquotes is code. */
const prose = (text: string): (Node | string)[] =>
  text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 0 ? part : make("code", {}, part)));
