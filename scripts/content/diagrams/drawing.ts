/** Shapes of a drawing with the room that they take, and how they become SVG. Pixels; y grows downward. */
import { escapeHtml } from "../../../src/study/highlight";

/** The widest drawing that fits every page. */
export const MAX_WIDTH = 508;

/** `lb` and `tx` are interface text, `hd` is a heading, no class is code. */
export interface Text {
  readonly shape: "text";
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly cls: string;
}

export interface Box {
  readonly shape: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly cls: string;
}

export interface Path {
  readonly shape: "path";
  readonly d: string;
  readonly cls: string;
}

export interface Dot {
  readonly shape: "dot";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly cls: string;
}

export type Shape = Text | Box | Path | Dot;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** In the order in which they are painted. */
  readonly shapes: readonly Shape[];
}

export const text = (x: number, y: number, written: string, cls = ""): Text => ({
  shape: "text",
  x,
  y,
  text: written,
  cls,
});
export const box = (x: number, y: number, width: number, height: number, cls = "bx", radius = 4): Box => ({
  shape: "box",
  x,
  y,
  width,
  height,
  radius,
  cls,
});
export const path = (d: string, cls: string): Path => ({ shape: "path", d, cls });
export const dot = (x: number, y: number, cls = "pt", radius = 3): Dot => ({ shape: "dot", x, y, radius, cls });

/** The head of an arrow whose tip is at a place. */
export function head(x: number, y: number, to: "right" | "left" | "down" | "up", cls = ""): Path {
  const d = { right: "l-8-4v8z", left: "l8-4v8z", down: "l-4-8h8z", up: "l-4 8h8z" }[to];
  return path(`M${round(x)} ${round(y)}${d}`, `ah${cls && ` ${cls}`}`);
}

const NARROW = /[iljtfr.,:;'|!()[\] ]/;
const WIDE = /[mwMW@%—…]/;

/** About how wide a text is drawn in the widest of the usual fonts. */
export function widthOf(written: string, cls = ""): number {
  const chars = [...written];
  if (!/\b(lb|tx|hd)\b/.test(cls)) return chars.length * 8;
  const width = (char: string) => (NARROW.test(char) ? 4.5 : WIDE.test(char) ? 11.5 : /[A-Z]/.test(char) ? 8.8 : 7.4);
  return chars.reduce((sum, char) => sum + width(char), 0) * (/\bhd\b/.test(cls) ? 1.12 : 1);
}

/** The room a text takes. */
export function roomOf({ x, y, text: written, cls }: Text): {
  left: number;
  right: number;
  top: number;
  bottom: number;
} {
  const width = widthOf(written, cls);
  const left = /\bmid\b/.test(cls) ? x - width / 2 : /\bend\b/.test(cls) ? x - width : x;
  return { left, right: left + width, top: y - 10, bottom: y + 3 };
}

/** The text in lines that are at most so wide, where words allow it. */
export function wrapped(written: string, width: number, cls: string): string[] {
  const lines: string[] = [];
  for (const word of written.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOf(longer, cls) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Drawings show plain text; backquotes and stars are for pages. */
export const plain = (written: string): string => written.replace(/`([^`]*)`/g, "$1").replace(/\*\*([^*]*)\*\*/g, "$1");

/** At most one decimal. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** The drawing as an SVG element whose title is read aloud; ids occur once in a page. */
export function toSvg({ width, height, shapes }: Drawing, title: string, id: string): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const inner = shapes.map(shapeSvg).join("");
  return `<svg class="dg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="${id}"><title id="${id}">${escapeHtml(title)}</title>${inner}</svg>`;
}

function shapeSvg(shape: Shape): string {
  const cls = shape.cls && ` class="${shape.cls}"`;
  switch (shape.shape) {
    case "text":
      return `<text x="${round(shape.x)}" y="${round(shape.y)}"${cls}>${escapeHtml(shape.text)}</text>`;
    case "box": {
      const { x, y, width, height, radius } = shape;
      return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}"${cls}/>`;
    }
    case "path":
      return `<path d="${shape.d}"${cls}/>`;
    case "dot":
      return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${shape.radius}"${cls}/>`;
    default:
      shape satisfies never;
      return "";
  }
}
