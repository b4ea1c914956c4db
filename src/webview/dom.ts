/** Elements, made without HTML text: what comes from a program can be nothing but text. */

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/** `on…` attributes are listeners, booleans are attributes without value. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** An icon of 16 by 16; `path` is an SVG path. */
export function iconOf(path: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

/** Replaces what is inside by HTML of our own making. */
export function fill(element: Element, html: string): void {
  element.replaceChildren(document.createRange().createContextualFragment(html));
}

/** A region that scrolls must be reachable by key, one that does not must not be a stop. */
export function markOverflow(region: HTMLElement): void {
  if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
  else region.removeAttribute("tabindex");
}

let used = 0;
/** An id that nothing else in the document has. */
export const freshId = (): string => `coach-${++used}`;
