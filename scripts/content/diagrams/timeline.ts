/** Lanes over time: blocks run, dashes wait. */
import { box, type Drawing, head, path, plain, round, type Shape, text, widthOf } from "./drawing";
import type { DiagramData } from "./schema";

const WIDTH = 500;
const BAR = 16;
const LABEL = 15;

const LEGEND = [
  ["run", "blue: runs"],
  ["loop", "grey: the loop"],
  ["wait", "dashes: waits"],
] as const;

export function drawTimeline({ lanes, ticks }: DiagramData<"timeline">): Drawing {
  const left = Math.max(48, ...lanes.map(({ name }) => widthOf(plain(name), "lb"))) + 12;
  const right = WIDTH - 8;
  const at = (tick: number) => left + ((right - left) * tick) / ticks;
  const shapes: Shape[] = [];
  let y = 0;
  for (const { name, spans } of lanes) {
    const labels = rowsOf(
      spans.flatMap(({ label, from, to }) =>
        label === undefined ? [] : { label: plain(label), middle: at((from + to) / 2) },
      ),
      left,
      right,
    );
    const rows = Math.max(0, ...labels.map(({ row }) => row + 1));
    const middle = y + LABEL * rows + BAR / 2 + 2;
    shapes.push(text(0, middle + 4, plain(name), "lb"), path(`M${round(left)} ${middle}H${right}`, "thin"));
    for (const { from, to, kind } of spans)
      if (kind === "wait") shapes.push(path(`M${round(at(from))} ${middle}H${round(at(to))}`, "ar old"));
      else
        shapes.push(box(at(from), middle - BAR / 2, at(to) - at(from), BAR, kind === "run" ? "solid new" : "solid", 2));
    for (const { label, x, row } of labels) shapes.push(text(x, middle - BAR / 2 - 5 - LABEL * row, label, "lb mid"));
    y = middle + BAR / 2 + 12;
  }
  const axis = y + 4.5;
  shapes.push(path(`M${round(left)} ${axis}H${WIDTH - 16}`, "rail"), head(WIDTH - 6, axis, "right"));
  const kinds = new Set(lanes.flatMap(({ spans }) => spans.map(({ kind }) => kind)));
  const words = LEGEND.flatMap(([kind, word]) => (kinds.has(kind) ? word : []));
  shapes.push(text(left, axis + 19, "time", "lb"));
  shapes.push(text(WIDTH - 4, axis + 19, words.join(", "), "lb end"));
  return { width: WIDTH, height: axis + 24, shapes };
}

interface Label {
  readonly label: string;
  readonly x: number;
  readonly row: number;
}

/** Labels over their spans; one that would touch its neighbour goes to the next row. */
function rowsOf(labels: readonly { label: string; middle: number }[], left: number, right: number): Label[] {
  const ends: number[] = [];
  return labels
    .toSorted((a, b) => a.middle - b.middle)
    .map(({ label, middle }) => {
      const half = widthOf(label, "lb") / 2;
      const x = Math.max(left + half, Math.min(middle, right - half));
      let row = ends.findIndex((end) => end + 8 <= x - half);
      if (row < 0) row = ends.length;
      ends[row] = x + half;
      return { label, x, row };
    });
}
