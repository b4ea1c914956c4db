/** A checked diagram as a figure: HTML that reflows, or SVG that scrolls in itself. */
import { escapeHtml } from "../../../src/study/highlight";
import { type Drawing, MAX_WIDTH, toSvg } from "./drawing";
import { drawHash } from "./hash";
import { bars, cards, code, compare, flow, type Inline, levels, pairs, pipeline } from "./html";
import { drawMemory } from "./memory";
import { drawMro } from "./mro";
import type { Diagram } from "./schema";
import { drawStack } from "./stack";
import { drawTimeline } from "./timeline";
import { drawTree } from "./tree";

/** The drawing of a kind that is drawn; null for those that are HTML. */
export function drawingOf(diagram: Diagram): Drawing | null {
  switch (diagram.kind) {
    case "memory":
      return drawMemory(diagram.data);
    case "stack":
      return drawStack(diagram.data);
    case "hash":
      return drawHash(diagram.data);
    case "mro":
      return drawMro(diagram.data);
    case "tree":
      return drawTree(diagram.data);
    case "timeline":
      return drawTimeline(diagram.data);
    default:
      return null;
  }
}

/** Why a diagram cannot be shown; null where it can. */
export function misfit(diagram: Diagram): string | null {
  const width = Math.ceil(drawingOf(diagram)?.width ?? 0);
  return width > MAX_WIDTH
    ? `is ${width} pixels wide and ${MAX_WIDTH} fit; write shorter names or fewer objects in a row`
    : null;
}

/** The figure; `id` occurs once in the page. */
export function renderDiagram(diagram: Diagram, id: string, inline: Inline): string {
  const { title, caption } = diagram.data;
  const drawing = drawingOf(diagram);
  const below = caption === undefined ? "" : `<figcaption>${inline(caption)}</figcaption>`;
  if (drawing)
    return `<figure class="fig"><div class="scroll" tabindex="0" role="group" aria-label="Diagram">${toSvg(drawing, title, id)}</div>${below}</figure>`;
  return `<figure class="fig ${diagram.kind}-fig" aria-label="${escapeHtml(title)}">${htmlOf(diagram, inline)}${below}</figure>`;
}

function htmlOf(diagram: Diagram, inline: Inline): string {
  switch (diagram.kind) {
    case "flow":
      return flow(diagram.data, inline);
    case "compare":
      return compare(diagram.data, inline);
    case "cards":
      return cards(diagram.data, inline);
    case "levels":
      return levels(diagram.data, inline);
    case "bars":
      return bars(diagram.data, inline);
    case "pipeline":
      return pipeline(diagram.data, inline);
    case "code":
      return code(diagram.data, inline);
    case "pairs":
      return pairs(diagram.data, inline);
    default:
      return "";
  }
}
