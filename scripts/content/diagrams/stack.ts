/** Frames of calls, the running one on top; values are written in the frame. */
import { type Drawing, head, path, plain, type Shape, text, widthOf } from "./drawing";
import type { DiagramData } from "./schema";

const ROW = 26;
const NOTES = ["calls go up,", "returns come down"];

export function drawStack({ frames }: DiagramData<"stack">): Drawing {
  const rows = frames.flatMap(({ names }) => Object.entries(names));
  const headings = frames.map(({ name, running }) => plain(name) + (running ? " · running" : ""));
  const width = Math.max(
    140,
    ...headings.map((heading) => widthOf(heading, "hd")),
    ...rows.map(([name, value]) => 12 + widthOf(name) + 16 + widthOf(value)),
  );
  const shapes: Shape[] = [];
  let y = 0;
  for (const [i, { names, running }] of frames.entries()) {
    const mark = running ? " new" : "";
    const entries = Object.entries(names);
    shapes.push(text(0, y + 11, headings[i]!, `hd${mark}`));
    shapes.push(path(`M0.5 ${y + 18}v${Math.max(10, ROW * entries.length)}`, `rail${mark}`));
    for (const [row, [name, value]] of entries.entries()) {
      const base = y + 18 + ROW * row + 16.5;
      shapes.push(text(12, base, name, mark.trim()), text(width, base, value, `end${mark}`));
    }
    y += 18 + Math.max(10, ROW * entries.length) + 18;
  }
  const height = y - 16;
  if (frames.length === 1) return { width: width + 4, height, shapes };
  const x = width + 20;
  shapes.push(path(`M${x} ${height - 8}V18`, "ar"), head(x, 10, "up"));
  for (const [i, note] of NOTES.entries()) shapes.push(text(x + 14, height / 2 + 17 * i, note, "lb"));
  return { width: x + 18 + Math.max(...NOTES.map((note) => widthOf(note, "lb"))), height, shapes };
}
