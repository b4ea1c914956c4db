/** What a learner marks on a page of the course: ticked points, judged answers, and what was left open. */
import type { PageState, ToPage } from "./messages";

type Marks = Extract<ToPage, { type: "marks" }>;

const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];

/** Brings back what was ticked and open before a reload, and keeps it. Gives the function that shows stored marks. */
export function mountMarks(state: PageState, keep: (change: Partial<PageState>) => void): (marks: Marks) => void {
  const said = all<HTMLInputElement>("input[data-said]");
  const details = all<HTMLDetailsElement>("main details");
  for (const [i, box] of said.entries()) box.checked = state.said.includes(i);
  for (const i of state.opened) if (details[i] !== undefined) details[i].open = true;
  const numbersOf = <E>(elements: readonly E[], has: (element: E) => boolean) =>
    elements.flatMap((element, i) => (has(element) ? i : []));
  for (const box of said)
    box.addEventListener("change", () => {
      keep({ said: numbersOf(said, ({ checked }) => checked) });
      countSaid();
    });
  for (const each of details)
    each.addEventListener("toggle", () => keep({ opened: numbersOf(details, ({ open }) => open) }));
  countSaid();
  return ({ read, explained, grades }) => {
    for (const button of all('[data-action="read"]')) {
      button.setAttribute("aria-pressed", String(read));
      button.textContent = read ? "Mark as unread" : "Mark as read";
    }
    for (const box of all<HTMLInputElement>("input[data-check]")) box.checked = explained.includes(box.dataset.check!);
    const groups = all(".grade[data-item]");
    for (const group of groups)
      for (const button of group.querySelectorAll<HTMLElement>("[data-grade]"))
        button.setAttribute("aria-pressed", String(grades[group.dataset.item!] === button.dataset.grade));
    count("items", groups.filter(({ dataset }) => grades[dataset.item!] !== undefined).length, groups.length);
  };
}

/** The points of a rubric that one must say. */
function countSaid(): void {
  const boxes = all<HTMLInputElement>('input[data-said="must"]');
  count("must", boxes.filter(({ checked }) => checked).length, boxes.length);
}

function count(what: string, part: number, whole: number): void {
  for (const text of all(`[data-count="${what}"]`)) text.textContent = `${part} of ${whole}`;
  for (const bar of all<HTMLProgressElement>(`[data-progress="${what}"]`)) bar.value = part;
}
