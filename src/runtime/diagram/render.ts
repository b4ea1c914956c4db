/** A layout as SVG text: classes of `media/coach.css` only, so that it follows the reader's theme and the page's policy. */
import type { Arrow, Layout, PlacedBox, PlacedRow } from "./layout";
import { SIZE } from "./layout";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML cannot hold, and halves of pairs. */
const UNSHOWABLE =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escapeXml = (text: string) => text.replace(UNSHOWABLE, "\ufffd").replace(/[&<>"]/g, (each) => ESCAPES[each]!);

const text = (x: number, y: number, words: string, cls = "") =>
  `<text x="${fix(x)}" y="${fix(y)}"${cls && ` class="${cls}"`}>${escapeXml(words)}</text>`;
const fix = (n: number) => Math.round(n * 10) / 10;
const classes = (...names: (string | false)[]) => names.filter(Boolean).join(" ");

/** `id` is unique in its document; `title` tells the whole story. */
export function renderSvg(layout: Layout, id: string, title: string): string {
  const arrows = layout.arrows.toSorted((a, b) => Number(a.changed) - Number(b.changed));
  const { width, height } = layout;
  return (
    `<svg class="dg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}">` +
    `<title id="${id}">${escapeXml(title)}</title>${layout.boxes.map(boxSvg).join("")}${arrows.map(arrow).join("")}</svg>`
  );
}

function boxSvg(box: PlacedBox): string {
  const inside = box.kind === "frame" ? frame(box) : box.cells ? cells(box) : rows(box);
  return `<g data-key="${box.key}" transform="translate(${box.x} ${box.y})">${inside}</g>`;
}

function frame(box: PlacedBox): string {
  const tone = box.running ? "new" : "";
  const running = box.running ? '<tspan dx="8" class="lb">running</tspan>' : "";
  const head = text(0, 11, box.label, classes("hd", tone)).replace("</text>", `${running}</text>`);
  const rail = `<path d="M0.5 ${SIZE.rail}V${box.h}" class="${classes("rail", tone)}"/>`;
  const names = box.rows.map((row) => {
    const cls = row.changed ? "new" : "";
    const label = text(12, row.y + 17.5, row.label, row.role === "result" ? classes("lb", cls) : cls);
    return label + (row.to === null ? text(box.split, row.y + 17.5, row.text, cls) : "");
  });
  return head + rail + names.join("") + (box.empty ? text(12, SIZE.rail + 17.5, box.empty, "lb") : "");
}

function outline(box: PlacedBox): string {
  const cls = classes("bx", box.isNew && "new", box.rows.some((row) => row.changed) && "hot");
  return `<rect y="${box.top}" width="${box.w}" height="${box.h - box.top}" rx="4" class="${cls}"/>`;
}

function cells(box: PlacedBox): string {
  const each = box.rows.map((row, i) => {
    const index = box.indexed ? text(row.x + row.w / 2, box.top - 4, row.label, "lb mid ix") : "";
    const wall = i > 0 ? `<path d="M${row.x} ${box.top}v${SIZE.row}" class="cell"/>` : "";
    return (
      index + wall + mark(row) + text(row.x + row.w / 2, row.y + 17.5, row.text, classes("mid", row.changed && "hot"))
    );
  });
  return text(0, 11, box.label, "lb") + outline(box) + each.join("") + empty(box);
}

function rows(box: PlacedBox): string {
  const lines = box.rows.map((row, i) => {
    const wall = i > 0 || box.title ? `<path d="M0 ${row.y}h${box.w}" class="cell"/>` : "";
    const tone = row.changed ? "hot" : "";
    if (row.role === "note") return wall + text(10, row.y + 17.5, row.text, "lb");
    const label = row.label ? text(10, row.y + 17.5, row.label, classes(box.indexed && "lb", tone)) : "";
    const value = row.to === null ? text(row.x + 10, row.y + 17.5, row.text, tone) : "";
    return wall + mark(row) + label + value;
  });
  const title = box.title ? text(10, box.top + 17.5, box.title) : "";
  const first = box.rows.findIndex((row) => row.role !== "note");
  const split =
    box.split > 0 && first >= 0
      ? `<path d="M${fix(box.split)} ${box.rows[first]!.y}V${box.rows.findLast((row) => row.role !== "note")!.y + SIZE.row}" class="thin"/>`
      : "";
  return text(0, 11, box.label, "lb") + outline(box) + title + split + lines.join("") + empty(box);
}

/** A changed slot: an outline as well as a colour. */
const mark = (row: PlacedRow) =>
  row.changed
    ? `<rect x="${fix(row.x + 1)}" y="${row.y + 1}" width="${fix(row.w - 2)}" height="${SIZE.row - 2}" rx="3" class="cell hot"/>`
    : "";

const empty = (box: PlacedBox) => (box.empty ? text(10, box.top + 17.5, box.empty, "lb") : "");

function arrow({ from, to, path, start, head, leftwards, changed, fromFrame, role }: Arrow): string {
  const tone = classes(changed && (fromFrame ? "new" : "hot"), role === "class" && "old faint");
  const [x, y] = head.map(fix);
  const back = leftwards ? 8 : -8;
  return (
    `<g data-from="${from}" data-to="${to}"><path d="${path}" class="${classes("ar", tone)}"/>` +
    `<circle cx="${fix(start[0])}" cy="${fix(start[1])}" r="3" class="${classes("pt", tone)}"/>` +
    `<path d="M${x} ${y}l${back} -4v8z" class="${classes("ah", tone)}"/></g>`
  );
}
