/** What runs inside a page: HTML comes from the extension, clicks and keys go back. Programs are run here; see programs.ts. */

import { markOverflow } from "./dom";
import { mountMarks } from "./marks";
import type { FromPage, FromPlayground, LevelChoice, PageState, ToPage, ToPlayground } from "./messages";
import { mountPrograms } from "./programs";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage | FromPlayground): void;
  getState(): unknown;
  setState(state: PageState): void;
};

const host = acquireVsCodeApi();
let state = readState(host.getState());
/** Text typed or chosen here must not be taken for a key of the page. */
const FIELDS = "input, select, textarea, [contenteditable]";

function readState(kept: unknown): PageState {
  const { origin = null, scroll = 0, said = [], opened = [], deck = null } = (kept ?? {}) as Partial<PageState>;
  return { origin, scroll, said, opened, deck };
}

function keep(change: Partial<PageState>): void {
  state = { ...state, ...change };
  host.setState(state);
}

function all<E extends HTMLElement>(selector: string): E[] {
  return [...document.querySelectorAll<E>(selector)];
}

function receive(message: ToPage | ToPlayground): void {
  switch (message.type) {
    case "code":
      showCode(message);
      break;
    case "say": {
      const region = document.getElementById("said");
      if (region !== null) region.textContent = message.text;
      break;
    }
    case "settings":
      showSettings(message);
      break;
    case "marks":
      showMarks(message);
      break;
    case "go":
      goTo(message.id);
      break;
    case "deck":
      programs.deal(message);
      break;
    case "own":
      programs.showOwn(message);
      markScrollable();
      break;
    case "repaired":
      programs.repaired(message.result);
      break;
    case "program":
      programs.playground?.show(message.source, message.step);
      break;
    default:
      message satisfies never;
  }
}

function showCode({ html, title, origin, found, asked }: Extract<ToPage, { type: "code" }>): void {
  const old = document.getElementById("code");
  if (old === null) return;
  const focused = old.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset.action
    : undefined;
  old.replaceWith(document.createRange().createContextualFragment(html));
  keep({ origin });
  for (const link of all('.toc a[href="#code"]')) link.textContent = title;
  for (const button of all('[data-action="ignore"]')) button.hidden = !found;
  markScrollable();
  if (asked) {
    restoring = null;
    // Code that comes when the reader has begun to read does not take them back.
    if (!isAwaited || !hasMoved) window.scrollTo({ top: 0 });
  }
  isAwaited = false;
  restoreScroll();
  // A key user who pressed a button in the replaced section goes on from the same place.
  const next = focused === undefined ? null : document.querySelector<HTMLElement>(`#code [data-action="${focused}"]`);
  if (focused !== undefined) (next ?? document.querySelector<HTMLElement>("#code button"))?.focus();
}

function goTo(id: string): void {
  move();
  const target = document.getElementById(id);
  target?.closest("details")?.setAttribute("open", "");
  target?.scrollIntoView();
}

function showSettings({ level, read }: Extract<ToPage, { type: "settings" }>): void {
  for (const select of all<HTMLSelectElement>("#level")) select.value = level;
  showRead(read);
}

function showRead(read: boolean): void {
  for (const button of all('[data-action="read"]')) {
    button.setAttribute("aria-pressed", String(read));
    button.textContent = read ? "Mark as unread" : "Mark as read";
  }
}

function requestOf(element: HTMLElement): FromPage | null {
  switch (element.dataset.action) {
    case "apply":
      return { type: "apply", title: element.dataset.title ?? "" };
    case "show":
      return { type: "show" };
    case "ignore":
      return { type: "ignore" };
    case "print":
      return { type: "print" };
    case "find":
      return { type: "find" };
    case "grade": {
      const mark = element.closest<HTMLElement>("[data-item]")?.dataset.item ?? "";
      return { type: "graded", mark, grade: element.dataset.grade === "got" ? "got" : "missed" };
    }
    case "read":
      return { type: "read", read: element.getAttribute("aria-pressed") !== "true" };
    case "copy":
      return { type: "copy", text: codeAround(element) };
    case "openCode": {
      const { program } = element.dataset;
      return { type: "openCode", code: codeAround(element), program: program === undefined ? null : Number(program) };
    }
    default:
      return null;
  }
}

/** The code of the figure that a button stands in. */
function codeAround(element: HTMLElement): string {
  const lines = [...(element.closest("figure")?.querySelectorAll(".l") ?? [])];
  return `${lines.map((line) => line.textContent).join("\n")}\n`;
}

function act(element: HTMLElement): void {
  const request = requestOf(element);
  if (request !== null) host.postMessage(request);
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = target?.closest<HTMLElement>("[data-action]");
  if (button) {
    act(button);
    return;
  }
  const link = target?.closest<HTMLAnchorElement>("a[href]");
  if (!link) return;
  if (link.dataset.open !== undefined) {
    event.preventDefault();
    host.postMessage({ type: "open", page: link.dataset.open });
  } else if (link.getAttribute("href")?.startsWith("#")) {
    event.preventDefault();
    document.querySelector(link.getAttribute("href")!)?.scrollIntoView();
  }
});

/** Points of a rubric that are ticked, in the line below it. */
function countPoints(kind: string): void {
  const boxes = all<HTMLInputElement>(`[data-said="${kind}"]`);
  const ticked = boxes.filter(({ checked }) => checked).length;
  for (const text of all(`[data-count="${kind}"]`)) text.textContent = `${ticked} of ${boxes.length}`;
  for (const bar of all<HTMLProgressElement>(`progress[data-progress="${kind}"]`)) bar.value = ticked;
}

document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.dataset.said) countPoints(event.target.dataset.said);
  if (event.target instanceof HTMLSelectElement && event.target.id === "level")
    host.postMessage({ type: "level", level: event.target.value as LevelChoice });
  if (!(event.target instanceof HTMLInputElement)) return;
  const { check } = event.target.dataset;
  if (check !== undefined) host.postMessage({ type: "explained", mark: check, yes: event.target.checked });
});

document.addEventListener("keydown", (event) => {
  const inField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
  if (event.key.toLowerCase() !== "f" || event.ctrlKey || event.metaKey || event.altKey || inField) return;
  const fix = document.querySelector<HTMLElement>('#code .primary[data-action="apply"]');
  if (fix !== null) act(fix);
});

window.addEventListener("message", (event: MessageEvent<ToPage | ToPlayground>) => receive(event.data));

/** Where the reader was before a reload; until the page has its final height that place may not exist yet. */
let restoring: number | null = state.scroll > 0 ? state.scroll : null;
/** No code has come since the page was opened, and whether somebody went elsewhere on it. */
let isAwaited = true;
let hasMoved = false;

/** The reader goes where they want. */
function move(): void {
  restoring = null;
  hasMoved = true;
}

function restoreScroll(): void {
  if (restoring !== null) window.scrollTo({ top: restoring });
}
for (const event of ["wheel", "pointerdown", "keydown"]) window.addEventListener(event, move);

let scrolling: ReturnType<typeof setTimeout> | undefined;
window.addEventListener("scroll", () => {
  clearTimeout(scrolling);
  scrolling = setTimeout(() => {
    if (restoring === null || Math.abs(window.scrollY - restoring) < 2) keep({ scroll: window.scrollY });
  }, 100);
});
window.addEventListener("load", restoreScroll);
window.addEventListener("resize", restoreScroll);

/** What is hidden now is looked at when it is shown. */
const markScrollable = (): void => all("pre, .scroll").forEach(markOverflow);
window.addEventListener("resize", markScrollable);

/** The contents list marks the section that is being read. */
function followSections(): void {
  const links = new Map(all<HTMLAnchorElement>(".toc a").map((link) => [link.getAttribute("href")!.slice(1), link]));
  const mark = () => {
    const sections = all(".page > section");
    const current =
      sections.findLast((section) => section.getBoundingClientRect().top < window.innerHeight / 3) ?? sections[0];
    for (const [id, link] of links)
      if (id === current?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  };
  window.addEventListener("scroll", mark, { passive: true });
  mark();
}

const showMarks = mountMarks(state, keep);
const programs = mountPrograms(
  (message) => host.postMessage(message),
  state.deck,
  (deck) => keep({ deck }),
);
markScrollable();
followSections();
restoreScroll();
host.postMessage({ type: "ready", origin: state.origin });
