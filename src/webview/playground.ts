/** The playground: one program of the learner's own beside its names and objects. */
import type { Runner } from "../runtime/runner";
import { make } from "./dom";
import type { FromPlayground } from "./messages";
import { mountProgram } from "./program";

/** What the page can do for the extension. */
export interface Playground {
  show(source: string, step: boolean): void;
}

/** `root` carries the program and the lines it reads as data. */
export function mountPlayground(
  root: HTMLElement,
  runner: () => Runner,
  tell: (message: Extract<FromPlayground, { type: "edited" | "save" | "load" }>) => void,
): Playground {
  let { source = "", input = "" } = root.dataset;
  const keep = () => tell({ type: "edited", source, input });
  const figure = make("figure", { class: "code nums marks" }, make("pre", {}, make("code")));
  const aside = make("div");
  const program = mountProgram({
    figure,
    source,
    runner,
    aside,
    input,
    breakpoints: true,
    primary: "Step",
    onEdit(text) {
      source = text;
      keep();
    },
    onInput(text) {
      input = text;
      keep();
    },
  });
  const quiet = (label: string, act: () => void) =>
    make("button", { class: "btn quiet", type: "button", onclick: act }, label);
  const key = (name: string) => make("kbd", {}, name);
  const keys = make(
    "p",
    { class: "small muted" },
    "Click a line to stop there, or go to it by ",
    key("↑"),
    " ",
    key("↓"),
    " and press ",
    key("Space"),
    ". While stepping: ",
    key("←"),
    " ",
    key("→"),
    " ",
    key("Home"),
    " ",
    key("End"),
    ", ",
    key("B"),
    " for the next breakpoint, ",
    key("Esc"),
    " to leave.",
  );
  program.show(source);
  program.element.querySelector(".row")?.append(
    quiet("Open a file…", () => tell({ type: "load" })),
    quiet("Save as a file…", () => tell({ type: "save", source })),
  );
  program.element.append(keys);
  root.append(make("div", { class: "split" }, make("div", {}, figure, program.element), aside));
  if (root.dataset.step !== undefined) void program.step();
  return {
    show(text, step) {
      program.show(text);
      if (step) void program.step();
    },
  };
}
