/** Tabs: one panel is shown, arrow keys walk from tab to tab. */
import { freshId, make } from "./dom";

export interface TabPanel {
  readonly title: string;
  readonly element: HTMLElement;
}

/** The list of tabs; the panels become parts of it by their roles. `onChoose` is told the number of the panel that is shown. */
export function createTabs(label: string, panels: readonly TabPanel[], onChoose: (index: number) => void): HTMLElement {
  const tabs = panels.map(({ title, element }, i) => {
    const id = freshId();
    element.id ||= freshId();
    element.setAttribute("role", "tabpanel");
    element.setAttribute("aria-labelledby", id);
    return make(
      "button",
      { id, type: "button", role: "tab", "aria-controls": element.id, onclick: () => choose(i) },
      title,
    );
  });
  const list = make("div", { class: "tabs", role: "tablist", "aria-label": label }, ...tabs);
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = tabs.indexOf(event.target as HTMLButtonElement);
    const last = tabs.length - 1;
    const moves: Record<string, number> = {
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowRight: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    // These keys mean something else to whoever holds the tabs.
    event.stopPropagation();
    tabs[to]!.focus();
    choose(to);
  });
  select(0);
  return list;

  function choose(index: number): void {
    select(index);
    onChoose(index);
  }

  function select(index: number): void {
    for (const [i, tab] of tabs.entries()) {
      tab.setAttribute("aria-selected", String(i === index));
      tab.tabIndex = i === index ? 0 : -1;
      panels[i]!.element.hidden = i !== index;
    }
  }
}
