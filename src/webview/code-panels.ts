/** The panels Bytecode and Symbol table: what CPython makes of the program that is stepped through. */
import type { Listing, Unit } from "../runtime/protocol";
import { highlight } from "../study/highlight";
import { depthOf, groupsOf, insideOf, type NameRow, namesOf, nounOf, pathOf, placeOf, titleOf } from "./code-view";
import { fill, make } from "./dom";

export interface CodePanelsOptions {
  /** Asked once, when one of the panels is first shown. */
  readonly list: () => Promise<Listing | null>;
  readonly source: string;
  /** Lines that ran before it and are not shown. */
  readonly skipped: number;
}

export interface CodePanels {
  readonly bytecode: HTMLElement;
  readonly symbols: HTMLElement;
  /** One of them is in view. */
  opened(): void;
  /** The unit that runs, -1 for none, and the line it is at, from one. */
  moved(unit: number, line: number): void;
}

const FOLLOW = "step";

export function createCodePanels({ list, source, skipped }: CodePanelsOptions): CodePanels {
  const selects = [selector(), selector()];
  const table = make("div");
  const names = make("div");
  const state = [make("p", { class: "small muted" }), make("p", { class: "small muted" })];
  const panel = (i: number, body: HTMLElement) =>
    make("div", { class: "codes" }, make("label", { class: "row small" }, "Show", selects[i]!), state[i]!, body);
  const bytecode = panel(0, table);
  const symbols = panel(1, names);
  let listing: Listing | null = null;
  let lines: readonly DocumentFragment[] = [];
  let asked = false;
  let chosen = FOLLOW;
  let running = 0;
  let line = 0;
  /** What is drawn. */
  let drawn = -2;
  let current: HTMLElement[] = [];
  say("Asking CPython…");

  function selector(): HTMLSelectElement {
    return make("select", {
      onchange: (event) => {
        choose((event.target as HTMLSelectElement).value);
      },
    });
  }

  function choose(value: string): void {
    chosen = value;
    for (const select of selects) select.value = value;
    draw();
  }

  /** The button that was pressed is gone then. */
  function go(index: number): void {
    choose(String(index));
    selects[1]!.focus();
  }

  function say(words: string): void {
    for (const each of state) {
      each.textContent = words;
      each.hidden = words === "";
    }
    for (const select of selects) select.parentElement?.toggleAttribute("hidden", listing === null);
  }

  async function ask(): Promise<void> {
    const answer = await list();
    if (answer === null || answer.error !== null) {
      say(`There is nothing to show: ${answer?.error ?? "CPython did not answer in time."}`);
      return;
    }
    listing = answer;
    lines = highlighted(source);
    for (const select of selects)
      select.replaceChildren(
        make("option", { value: FOLLOW }),
        ...answer.units.map((unit, i) =>
          make("option", { value: String(i) }, `${"\u00a0".repeat(3 * depthOf(answer, i))}${placeOf(unit, skipped)}`),
        ),
      );
    draw();
  }

  function draw(): void {
    if (listing === null) return;
    const followed = listing.units[running];
    for (const select of selects)
      select.options[0]!.text =
        `The current step: ${followed === undefined ? "code of another text" : titleOf(followed)}`;
    const index = chosen === FOLLOW ? running : Number(chosen);
    const unit = listing.units[index];
    say(unit === undefined ? missing(listing) : "");
    if (drawn !== index) {
      drawn = index;
      table.replaceChildren(...(unit === undefined ? [] : bytecodeParts(listing, unit, lines, skipped)));
      names.replaceChildren(...(unit === undefined ? [] : symbolParts(listing, index, skipped, go)));
    }
    mark(index);
  }

  function mark(index: number): void {
    for (const group of current) {
      group.classList.remove("now");
      group.removeAttribute("aria-current");
    }
    current = index === running ? [...table.querySelectorAll<HTMLElement>(`tbody[data-line="${line}"]`)] : [];
    for (const group of current) {
      group.classList.add("now");
      group.setAttribute("aria-current", "step");
    }
    follow();
  }

  /** Scrolls within the table alone: the page stays where the reader put it. */
  function follow(): void {
    for (const region of [table, names].flatMap((each) => [...each.querySelectorAll<HTMLElement>(".scroll")])) {
      const overflows = region.scrollHeight > region.clientHeight + 1 || region.scrollWidth > region.clientWidth + 1;
      if (overflows) region.tabIndex = 0;
      else region.removeAttribute("tabindex");
      const [first] = current;
      if (first === undefined || !region.contains(first)) continue;
      const { top, bottom } = region.getBoundingClientRect();
      // The heading stays in view above the rows.
      const under = top + (region.querySelector("thead")?.offsetHeight ?? 0);
      const place = first.getBoundingClientRect();
      if (place.top < under || place.bottom > bottom) region.scrollTop += place.top - under - (bottom - under) / 4;
    }
  }

  return {
    bytecode,
    symbols,
    opened() {
      if (asked) return follow();
      asked = true;
      void ask();
    },
    moved(unit, at) {
      running = unit;
      line = at;
      draw();
    },
  };
}

const missing = ({ more }: Listing): string =>
  more > 0
    ? `${more} more pieces of code are left out here, among them the one that runs.`
    : "What runs now is not in this text: a call of exec or eval, for example, brings code of its own.";

/** The lines of the code, coloured and without their indentation. */
function highlighted(source: string): DocumentFragment[] {
  const code = make("code");
  fill(code, highlight(source));
  return [...code.querySelectorAll(".l")].map((line) => {
    const fragment = document.createDocumentFragment();
    fragment.append(...line.childNodes);
    const [first] = fragment.childNodes;
    if (first?.nodeType === Node.TEXT_NODE) first.textContent = (first.textContent ?? "").trimStart();
    return fragment;
  });
}

function bytecodeParts(
  { python }: Listing,
  unit: Unit,
  lines: readonly DocumentFragment[],
  skipped: number,
): HTMLElement[] {
  const { groups, earlier } = groupsOf(unit, skipped);
  const caption = `Bytecode of ${nounOf(unit)}, CPython ${python}. Other versions differ.`;
  const notes = [
    earlier > 0 ? `${earlier} instructions of the earlier programs are not shown.` : "",
    unit.cut ? "There are more instructions than fit here." : "",
  ].filter(Boolean);
  const body = groups.map(({ line, rows }) => {
    const source = line === null ? undefined : lines[line - 1]?.cloneNode(true);
    const head = make(
      "tr",
      {},
      make(
        "th",
        { scope: "rowgroup", colspan: "3" },
        make("span", { class: "ln" }, line === null ? "–" : String(line)),
        " ",
        source === undefined
          ? make("span", { class: "muted" }, "added by the compiler, for no line")
          : make("code", {}, source),
        " ",
        make("span", { class: "here" }, "current line"),
      ),
    );
    const group = make(
      "tbody",
      {},
      head,
      ...rows.map(([, label, operation, argument]) =>
        make(
          "tr",
          {},
          make("td", { class: "lb" }, label === 0 ? "" : `L${label}`),
          make("td", {}, operation),
          make("td", {}, argument),
        ),
      ),
    );
    if (line !== null) group.dataset.line = String(line);
    return group;
  });
  const columns = ["Label", "Instruction", "Argument"].map((each) => make("th", { scope: "col" }, each));
  return [
    make("p", { class: "small muted" }, caption),
    make(
      "div",
      { class: "scroll tall", role: "group", "aria-label": caption },
      make("table", { class: "dis", "aria-label": caption }, make("thead", {}, make("tr", {}, ...columns)), ...body),
    ),
    ...notes.map((note) => make("p", { class: "small muted" }, note)),
    ...(unit.handlers.length === 0 ? [] : [handlersOf(unit)]),
  ];
}

function handlersOf({ handlers }: Unit): HTMLElement {
  const rows = handlers.map(([from, to, target]) =>
    make("li", {}, `Raised from L${from} up to L${to}: goes on at L${target}.`),
  );
  return make(
    "details",
    { class: "more" },
    make("summary", {}, "Where an exception goes on"),
    make("ul", { class: "small" }, ...rows),
  );
}

function symbolParts(listing: Listing, index: number, skipped: number, go: (index: number) => void): HTMLElement[] {
  const { units, python } = listing;
  const unit = units[index]!;
  const link = (i: number, words: string) =>
    make("button", { class: "btn quiet", type: "button", onclick: () => go(i) }, words);
  const path = pathOf(units, index).flatMap((i) => [
    ...(i === 0 ? [] : [make("span", { "aria-hidden": "true" }, "›")]),
    i === index ? make("b", { "aria-current": "true" }, titleOf(units[i]!)) : link(i, titleOf(units[i]!)),
  ]);
  const inside = insideOf(units, index);
  const rows = namesOf(listing, index);
  const caption = `Names of ${nounOf(unit)}, as the symbol table of CPython ${python} has them.`;
  return [
    make("nav", { class: "row small scopes", "aria-label": "Scopes around" }, ...path),
    make("p", { class: "small muted" }, rows.length === 0 ? `${capital(nounOf(unit))} uses no name.` : caption),
    ...(rows.length === 0
      ? []
      : [make("div", { class: "scroll", role: "group", "aria-label": caption }, tableOf(rows, caption))]),
    ...(unit.unlisted > 0 ? [make("p", { class: "small muted" }, `${unit.unlisted} more names are not shown.`)] : []),
    ...(inside.length === 0
      ? []
      : [
          make(
            "div",
            { class: "row small scopes", role: "group", "aria-label": "Scopes inside" },
            "Inside it:",
            ...inside.map((i) => link(i, placeOf(units[i]!, skipped))),
          ),
        ]),
  ];
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

function tableOf(rows: readonly NameRow[], caption: string): HTMLElement {
  const columns = ["Name", "Where it lives", "In this code"];
  return make(
    "table",
    { class: "names", "aria-label": caption },
    make("thead", {}, make("tr", {}, ...columns.map((each) => make("th", { scope: "col" }, each)))),
    make(
      "tbody",
      {},
      ...rows.map(({ name, lives, does }) =>
        make(
          "tr",
          {},
          make("th", { scope: "row" }, make("code", {}, name)),
          make("td", {}, lives),
          make("td", {}, does),
        ),
      ),
    ),
  );
}
