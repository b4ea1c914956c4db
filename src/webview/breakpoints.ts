/** Lines to stop at: set by a click, or by keys on the code as a list of lines. */

export interface Breakpoints {
  /** From one. */
  readonly lines: ReadonlySet<number>;
  /** The lines of the code are new elements. */
  redraw(): void;
  /** For another program. */
  clear(): void;
}

/** `code` holds one `.l` per line; `changed` is called when a breakpoint comes or goes. */
export function mountBreakpoints(code: HTMLElement, changed: () => void): Breakpoints {
  const marked = new Set<number>();
  /** The line that the keys are at, from zero. */
  let at = 0;
  let drawn: HTMLElement[] = [];

  code.tabIndex = 0;
  code.setAttribute("role", "listbox");
  code.setAttribute("aria-multiselectable", "true");
  code.setAttribute("aria-label", "Python code. Space sets or removes a breakpoint");

  code.addEventListener("click", (event) => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>(".l") : null;
    if (line === null) return;
    at = drawn.indexOf(line);
    toggle();
  });
  code.addEventListener("focus", () => {
    const current = drawn.findIndex((line) => line.matches(".now"));
    if (current >= 0) at = current;
    mark();
  });
  code.addEventListener("blur", mark);
  code.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, number> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: drawn.length - 1 };
    const to = moves[event.key];
    if (to !== undefined) {
      at = Math.min(drawn.length - 1, Math.max(0, to));
      mark();
      drawn[at]?.scrollIntoView({ block: "nearest" });
    } else if (event.key === " " || event.key === "F9") toggle();
    else return;
    event.preventDefault();
  });

  function toggle(): void {
    if (!marked.delete(at + 1)) marked.add(at + 1);
    mark();
    changed();
  }

  function mark(): void {
    const focused = document.activeElement === code;
    for (const [i, line] of drawn.entries()) {
      line.classList.toggle("stop", marked.has(i + 1));
      line.classList.toggle("at", focused && i === at);
      line.setAttribute("aria-selected", String(marked.has(i + 1)));
    }
    code.setAttribute("aria-activedescendant", drawn[at]?.id ?? "");
  }

  return {
    lines: marked,
    redraw() {
      drawn = [...code.querySelectorAll<HTMLElement>(".l")];
      at = Math.min(at, Math.max(0, drawn.length - 1));
      for (const [i, line] of drawn.entries()) {
        line.id = `line-${i + 1}`;
        line.setAttribute("role", "option");
        line.setAttribute("aria-label", `Line ${i + 1}: ${line.textContent?.trim() || "empty"}`);
      }
      mark();
    },
    clear() {
      marked.clear();
      at = 0;
    },
  };
}
