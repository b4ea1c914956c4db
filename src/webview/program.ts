/** One program on a page: its code, and below it the ways to run, step through and edit it. */
import type { Moment } from "../runtime/diagram/moment";
import { LONGEST_SOURCE, printed, type RunResult } from "../runtime/protocol";
import type { Runner } from "../runtime/runner";
import { endingOf, notesOf, printsAs } from "../runtime/sentences";
import { highlight } from "../study/highlight";
import { type Breakpoints, mountBreakpoints } from "./breakpoints";
import { fill, freshId, make, markOverflow } from "./dom";
import { createPlayer, type Player } from "./player";
import { problemPart } from "./problem";

export interface ProgramOptions {
  /** `figure.code` with one `.l` per line. */
  readonly figure: HTMLElement;
  readonly source: string;
  /** Runs before it, and is not shown. */
  readonly prelude?: string;
  /** Called for a run; this is what loads Python. */
  readonly runner: () => Runner;
  /** What the page says it prints; compared after a run of the unchanged program. */
  readonly expected?: string | null;
  /** Lines can be marked to stop at. */
  readonly breakpoints?: boolean;
  /** Where results go; below the controls by default. */
  readonly aside?: HTMLElement;
  /** The moment of the unchanged program that the page is about. */
  readonly moment?: Moment;
  /** Called with the text after each edit. */
  readonly onEdit?: (source: string) => void;
  readonly input?: string;
  readonly onInput?: (input: string) => void;
  /** The button that a page has one of. */
  readonly primary?: "Run" | "Step" | null;
}

export interface Program {
  readonly element: HTMLElement;
  /** Null where something else was asked for before it ended. */
  run(): Promise<RunResult | null>;
  step(): Promise<void>;
  /** Shows another text; results of the old one go. */
  show(source: string): void;
  source(): string;
}

/** The text of a code figure. */
export function sourceOf(figure: HTMLElement): string {
  return `${[...figure.querySelectorAll(".l")]
    .map((line) => line.textContent ?? "")
    .join("\n")
    .trimEnd()}\n`;
}

export function mountProgram(options: ProgramOptions): Program {
  const { figure, runner } = options;
  const prelude = options.prelude ?? "";
  /** Lines that are not shown. */
  const skipped = prelude.split("\n").length - 1;
  const code = figure.querySelector<HTMLElement>("pre code")!;
  const pre = figure.querySelector("pre")!;
  let original = options.source;
  let source = original;
  let player: Player | null = null;
  let asked = 0;

  const action = (label: string, act: () => void) =>
    make("button", { class: options.primary === label ? "btn primary" : "btn", type: "button", onclick: act }, label);
  const runButton = action("Run", () => void run());
  const stepButton = action("Step", () => void step());
  const editButton = action("Edit", toggleEditor);
  const reset = make(
    "button",
    { class: "btn quiet", type: "button", hidden: true, onclick: () => show(original) },
    "Reset",
  );
  const editor = make("textarea", { class: "source", spellcheck: "false", "aria-label": "Program", hidden: true });
  const inputId = freshId();
  const input = make("textarea", { id: inputId, rows: "2", spellcheck: "false" });
  input.value = options.input ?? "";
  const inputBox = make(
    "div",
    { class: "lines" },
    make("label", { class: "small muted", for: inputId }, "Lines for input(), one per call"),
    input,
  );
  const said = make("p", { role: "status" });
  const output = make("div");
  const results = make("div", { class: "results" }, said, output);
  const element = make(
    "div",
    { class: "program" },
    make("div", { class: "row" }, runButton, stepButton, editButton, reset),
    inputBox,
  );
  if (options.aside === undefined) element.append(results);
  else options.aside.append(results);
  figure.append(editor);

  editor.addEventListener("input", () => {
    setSource(editor.value);
    grow();
  });
  editor.addEventListener("keydown", (event) => {
    // Tab leaves the field as everywhere else; four spaces would be a trap for those who work by keyboard.
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void run();
    } else if (event.key === "Escape") {
      event.preventDefault();
      toggleEditor();
      editButton.focus();
    }
  });
  input.addEventListener("input", () => options.onInput?.(input.value));
  const breakpoints: Breakpoints | null = options.breakpoints
    ? mountBreakpoints(code, () => player?.breakpointsChanged())
    : null;
  for (const place of [element, results])
    place.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || player === null) return;
      event.preventDefault();
      clear();
      stepButton.focus();
    });
  showInputBox();

  function showInputBox(): void {
    inputBox.hidden = !/\binput\s*\(|\bstdin\b/.test(source);
  }

  function setSource(text: string): void {
    source = text;
    reset.hidden = source === original;
    showInputBox();
    clear();
    options.onEdit?.(source);
  }

  function grow(): void {
    editor.rows = Math.min(40, Math.max(4, editor.value.split("\n").length + 1));
  }

  function draw(): void {
    // A page of that many lines would not answer any more; it is not run either.
    fill(code, source.length > LONGEST_SOURCE ? '<span class="l">…</span>' : highlight(source));
    for (const [i, line] of [...code.querySelectorAll<HTMLElement>(".l")].entries()) line.dataset.n = String(i + 1);
    breakpoints?.redraw();
    markOverflow(pre);
  }

  function toggleEditor(): void {
    const opens = editor.hidden;
    editor.hidden = !opens;
    pre.hidden = opens;
    editButton.textContent = opens ? "Done" : "Edit";
    if (opens) {
      clear();
      editor.value = source;
      grow();
      editor.focus();
    } else draw();
  }

  function closeEditor(): void {
    if (editor.hidden) return;
    const inside = document.activeElement === editor;
    toggleEditor();
    // What had the focus is gone.
    if (inside) runButton.focus();
  }

  function show(text: string): void {
    original = text;
    breakpoints?.clear();
    setSource(text);
    editor.value = text;
    if (editor.hidden) draw();
  }

  function clear(): void {
    asked++;
    player?.close();
    player = null;
    stepButton.classList.toggle("primary", options.primary === "Step");
    said.textContent = "";
    output.replaceChildren();
  }

  async function perform(steps: boolean): Promise<RunResult | null> {
    clear();
    const mine = asked;
    said.textContent = "Running…";
    const lines = input.value === "" ? [] : input.value.replace(/\n$/, "").split("\n");
    const result = await runner().run(prelude + source, {
      input: inputBox.hidden ? [] : lines,
      ...(steps ? {} : { limits: { steps: 0 } }),
    });
    // Something else was asked for meanwhile.
    if (mine !== asked) return null;
    said.textContent = "";
    return result;
  }

  async function run(): Promise<RunResult | null> {
    closeEditor();
    const result = await perform(false);
    if (result === null) return null;
    output.replaceChildren(...resultParts(result, undefined, problemOf(result, true)));
    const expected = options.expected;
    const compares =
      expected !== undefined && expected !== null && source === options.source && result.stopped === null;
    const same = compares && printsAs(result, expected);
    const ending = endingOf(result);
    const verdict = !compares ? "" : same ? "As printed on this page." : "Not what is printed on this page.";
    said.textContent = [
      ending ?? (printed(result, 0) === "" ? "The program ran and printed nothing." : "Done."),
      verdict,
    ]
      .filter(Boolean)
      .join(" ");
    markErrorLine(result);
    return result;
  }

  function markErrorLine(result: RunResult): void {
    const line = (result.error?.line ?? 0) - skipped;
    for (const [i, each] of [...code.querySelectorAll(".l")].entries()) each.classList.toggle("now", i + 1 === line);
  }

  async function step(): Promise<void> {
    closeEditor();
    const result = await perform(true);
    if (result === null) return;
    if (result.steps.length === 0) {
      output.replaceChildren(...resultParts(result, undefined, problemOf(result, false)));
      said.textContent = endingOf(result) ?? "";
      markErrorLine(result);
      return;
    }
    const whole = prelude + source;
    player = createPlayer({
      result,
      source,
      skipped,
      list: () => runner().list(whole),
      onLine: setLine,
      breakpoints: () => breakpoints?.lines ?? new Set(),
      moment: source === options.source ? options.moment : undefined,
      primary: options.primary === "Step",
    });
    stepButton.classList.remove("primary");
    player.breakpointsChanged();
    const problem = problemOf(result, false);
    output.replaceChildren(player.element, ...(problem === null ? [] : [problem]), ...noteParts(result));
    player.focus();
  }

  /** `far`: it was run and not stepped through, so the way there is offered. */
  function problemOf({ error }: RunResult, far: boolean): HTMLElement | null {
    if (error === null) return null;
    const line = (error.line ?? 0) - skipped;
    const go = make(
      "button",
      {
        class: "btn",
        type: "button",
        async onclick() {
          await step();
          player?.toException();
        },
      },
      "Step to where it happened",
    );
    const steps = far && line > 0 && error.at === undefined;
    return problemPart(error, source.split("\n")[line - 1] ?? "", ...(steps ? [go] : []));
  }

  function setLine(current: number | null): void {
    const lines = [...code.querySelectorAll(".l")];
    for (const [i, line] of lines.entries()) line.classList.toggle("now", i + 1 === current);
    const line = current === null ? undefined : lines[current - 1];
    // Only within the code itself: the page stays where the reader put it.
    if (line !== undefined && pre.scrollHeight > pre.clientHeight)
      pre.scrollTop = (line as HTMLElement).offsetTop - pre.clientHeight / 2;
  }

  return { element, run, step, show, source: () => source };
}

/** What a run printed and how it ended, without the sentence about it. */
export function resultParts(
  result: RunResult,
  caption = `Printed by Python ${result.python}`,
  problem = result.error === null ? null : problemPart({ ...result.error, locals: [] }, ""),
): HTMLElement[] {
  const out = printed(result, 0);
  const err = printed(result, 1) + (result.error?.text ?? "");
  return [
    ...(out ? [outputFigure(caption, out)] : []),
    ...(problem === null ? [] : [problem]),
    ...(err ? [outputFigure(result.error === null ? "Warnings and errors" : "Error", err)] : []),
    ...noteParts(result),
  ];
}

const noteParts = (result: RunResult): HTMLElement[] =>
  notesOf(result).map((note) => make("p", { class: "small muted" }, note));

export function outputFigure(caption: string, text: string): HTMLElement {
  return make(
    "figure",
    { class: "out" },
    make("figcaption", {}, make("span", {}, caption)),
    make("pre", { "aria-label": caption }, make("samp", {}, text.replace(/\n$/, ""))),
  );
}
