/** A checked diagram as a figure: HTML that reflows, or SVG that scrolls in itself. */
import { stillOf } from "../../../src/runtime/diagram/film";
import { renderSvg } from "../../../src/runtime/diagram/render";
import { escapeHtml } from "../../../src/study/highlight";
import { type Drawing, MAX_WIDTH, plain, toSvg } from "./drawing";
import { drawHash } from "./hash";
import { bars, cards, code, compare, flow, type Inline, levels, pairs, pipeline } from "./html";
import { drawMemory } from "./memory";
import { drawMro } from "./mro";
import type { Diagram } from "./schema";
import { drawStack } from "./stack";
import { drawTimeline } from "./timeline";
import { drawTree } from "./tree";

/** Chains of objects may fill the column of a page; in a narrower one they scroll. */
const MAX_TRACE_WIDTH = 576;

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
  const traced = diagram.kind === "trace";
  const width = Math.ceil((traced ? stillOf(diagram.steps, diagram.data).layout : drawingOf(diagram))?.width ?? 0);
  const most = traced ? MAX_TRACE_WIDTH : MAX_WIDTH;
  return width > most ? `is ${width} pixels wide and ${most} fit; write shorter names or fewer objects in a row` : null;
}

/** The figure; `id` occurs once in the page. */
export function renderDiagram(diagram: Diagram, id: string, inline: Inline): string {
  if (diagram.kind === "trace") return renderTrace(diagram, id, inline);
  const { title, caption } = diagram.data;
  const drawing = drawingOf(diagram);
  const below = caption === undefined ? "" : `<figcaption>${inline(caption)}</figcaption>`;
  if (drawing)
    return `<figure class="fig"><div class="scroll" tabindex="0" role="group" aria-label="Diagram">${toSvg(drawing, title, id)}</div>${below}</figure>`;
  return `<figure class="fig ${diagram.kind}-fig" aria-label="${escapeHtml(title)}">${htmlOf(diagram, inline)}${below}</figure>`;
}

/** By these the player finds what moves. */
const PLAYER_MARKS = / data-(?:key|from|to)="[^"]*"/g;

/** The moment, then the picture of it, said in the sentences that the player would say. */
function renderTrace({ data, when, steps }: Diagram & { kind: "trace" }, id: string, inline: Inline): string {
  const { layout, sentences } = stillOf(steps, data);
  const rest = data.names ? ["Other names are not drawn."] : [];
  const title = [plain(when), ...sentences, ...rest].join(" ");
  const svg = renderSvg(layout, id, title).replace(PLAYER_MARKS, "");
  const below = [when, data.caption ?? ""].filter(Boolean).join(" ");
  return `<figure class="fig"><div class="scroll" tabindex="0" role="group" aria-label="Diagram">${svg}</div><figcaption>${inline(below)}</figcaption></figure>`;
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
