/** Names in frames at the left, objects at the right, an arrow for each reference. */
import { box, type Drawing, dot, head, path, plain, round, type Shape, text, widthOf } from "./drawing";
import type { DiagramData } from "./schema";

type Memory = DiagramData<"memory">;
type MemoryObject = Memory["objects"][string];

const ROW = 26;
/** From the top of an object's label to the top of its box. */
const LABEL = 17;
const GAP = 16;

interface Placed {
  readonly id: string;
  readonly object: MemoryObject;
  readonly x: number;
  /** The top of the box. */
  readonly y: number;
  readonly width: number;
  readonly column: number;
}

interface Reference {
  readonly from: { readonly x: number; readonly y: number; readonly column: number };
  readonly to: string;
  readonly cls: string;
}

const cellsOf = (object: MemoryObject) => object.cells ?? [];
const rowsOf = (object: MemoryObject) => Math.max(1, cellsOf(object).length);
const typeOf = ({ type, mark }: MemoryObject) => plain(type) + (mark === "gone" ? " · gone" : "");
const labelWidth = (object: MemoryObject) => Math.max(0, ...cellsOf(object).map(({ label = "" }) => widthOf(label)));

/** A cell that leads somewhere ends with the dot of its arrow. */
function widthOfObject(object: MemoryObject): number {
  const labels = labelWidth(object);
  const values = Math.max(
    widthOf(object.value ?? ""),
    ...cellsOf(object).map(({ value }) => (value === undefined ? 14 : widthOf(value))),
  );
  return Math.max(40, 20 + labels + (labels ? 10 : 0) + values, widthOf(typeOf(object), "lb"));
}

/** Column 0 holds what names refer to, column 1 what those objects refer to, and so on. */
function columnsOf({ frames, objects }: Memory): string[][] {
  const columns: string[][] = [];
  const seen = new Set<string>();
  const add = (ids: readonly string[]): string[] => {
    const fresh = [...new Set(ids)].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    return fresh;
  };
  const inside = (ids: readonly string[]) =>
    ids.flatMap((id) => cellsOf(objects[id]!).flatMap(({ to }) => (to === undefined ? [] : to)));
  let column = add(frames.flatMap(({ names }) => Object.values(names).filter((value) => !value.startsWith("="))));
  for (; column.length; column = add(inside(column))) columns.push(column);
  for (const id of Object.keys(objects)) {
    if (seen.has(id)) continue;
    columns[0] = [...(columns[0] ?? []), ...add([id])];
    let next = add(inside([id]));
    for (let i = 1; next.length; i++, next = add(inside(next))) columns[i] = [...(columns[i] ?? []), ...next];
  }
  return columns;
}

const isPlain = (value: string) => value.startsWith("=");

function frameWidth(memory: Memory): number {
  const rows = memory.frames.flatMap(({ names }) => Object.entries(names));
  return Math.max(
    64,
    ...rows.map(([name, value]) => 12 + widthOf(name) + (isPlain(value) ? 12 + widthOf(value.slice(1)) : 14)),
  );
}

/** The drawing; wider than `MAX_WIDTH` where names are too long. */
export function drawMemory(memory: Memory): Drawing {
  const headings = memory.frames.map(
    (frame) => plain(frame.name) + (frame.running ? " · running" : frame.gone ? " · gone" : ""),
  );
  const width = Math.max(frameWidth(memory), ...headings.map((heading) => widthOf(heading, "hd")));
  const shapes: Shape[] = [];
  const references: Reference[] = [];
  let y = 0;
  for (const [number, frame] of memory.frames.entries()) {
    const mark = frame.running ? " new" : frame.gone ? " faint" : "";
    shapes.push(text(0, y + 11, headings[number]!, `hd${mark}`));
    const names = Object.entries(frame.names);
    if (names.length) shapes.push(path(`M0.5 ${y + 18}v${ROW * names.length}`, `rail${mark}`));
    for (const [i, [name, value]] of names.entries()) {
      const middle = y + 18 + ROW * i + ROW / 2;
      shapes.push(text(12, middle + 4.5, name, mark.trim()));
      if (isPlain(value)) shapes.push(text(width, middle + 4.5, value.slice(1), `end${mark}`));
      else
        references.push({ from: { x: width, y: middle, column: -1 }, to: value, cls: frame.gone ? " old faint" : "" });
    }
    y += 18 + ROW * names.length + 20;
  }
  const { placed, right, bottom } = place(memory, references, width);
  for (const one of placed.values()) drawObject(one, shapes, references);
  drawReferences(references, placed, shapes);
  const backward = references.filter(({ from, to }) => from.column >= placed.get(to)!.column).length;
  return { width: right + (backward ? 14 + 8 * backward : 2), height: Math.max(y - 20, bottom) + 2, shapes };
}

/** Puts each column as far up as its first reference allows, below what is there already. */
function place(
  { objects, ...memory }: Memory,
  references: readonly Reference[],
  left: number,
): { placed: Map<string, Placed>; right: number; bottom: number } {
  const placed = new Map<string, Placed>();
  const wanted = new Map<string, number>();
  for (const { to, from } of references) if (!wanted.has(to)) wanted.set(to, from.y);
  let x = left + 48;
  let right = left;
  let bottom = 0;
  for (const [column, ids] of columnsOf({ objects, ...memory }).entries()) {
    let top = 0;
    let widest = 0;
    for (const id of ids.toSorted((a, b) => (wanted.get(a) ?? 1e6) - (wanted.get(b) ?? 1e6))) {
      const object = objects[id]!;
      const y = Math.max(top + LABEL, (wanted.get(id) ?? 0) - ROW / 2);
      const width = widthOfObject(object);
      placed.set(id, { id, object, x, y, width, column });
      widest = Math.max(widest, width);
      top = y + ROW * rowsOf(object) + GAP;
      for (const [i, { to }] of cellsOf(object).entries())
        if (to !== undefined && !wanted.has(to)) wanted.set(to, y + ROW * i + ROW / 2);
    }
    right = x + widest;
    bottom = Math.max(bottom, top - GAP);
    x = right + 44;
  }
  return { placed, right, bottom };
}

function drawObject({ object, x, y, width, column }: Placed, shapes: Shape[], references: Reference[]): void {
  const mark = { new: " new", hot: " hot", gone: " old faint" }[object.mark ?? "gone"];
  const cls = object.mark ? mark : "";
  const cells = cellsOf(object);
  shapes.push(text(x, y - 7, typeOf(object), "lb"));
  shapes.push(box(x, y, width, ROW * rowsOf(object), `bx${cls}`));
  if (object.value !== undefined) shapes.push(text(x + 10, y + 17.5, object.value, cls.trim()));
  const labels = labelWidth(object);
  for (const [i, cell] of cells.entries()) {
    const middle = y + ROW * i + ROW / 2;
    if (i) shapes.push(path(`M${round(x)} ${round(y + ROW * i)}h${round(width)}`, "cell"));
    if (cell.label !== undefined) shapes.push(text(x + 10, middle + 4.5, cell.label, "key"));
    if (cell.value !== undefined)
      shapes.push(text(x + 10 + labels + (labels ? 10 : 0), middle + 4.5, cell.value, cls.trim()));
    else
      references.push({
        from: { x: x + width - 12, y: middle, column },
        to: cell.to!,
        cls: object.mark === "gone" ? " old faint" : "",
      });
  }
}

/** Forward arrows meet the left edge, others turn round at the right and meet the right edge. */
function drawReferences(references: readonly Reference[], placed: ReadonlyMap<string, Placed>, shapes: Shape[]): void {
  const columnRight = (column: number) =>
    Math.max(...[...placed.values()].filter((one) => one.column === column).map(({ x, width }) => x + width));
  let turns = 0;
  for (const { from, to, cls } of references) {
    const target = placed.get(to)!;
    const entry = target.y + ROW / 2;
    const mark = cls || (target.object.mark && target.object.mark !== "gone" ? ` ${target.object.mark}` : "");
    shapes.push(dot(from.x, from.y, `pt${cls}`));
    if (from.column < target.column) {
      const middle = (from.x + target.x) / 2;
      const line =
        Math.abs(from.y - entry) < 0.5
          ? `H${round(target.x - 6)}`
          : `C${round(middle)} ${round(from.y)} ${round(middle)} ${round(entry)} ${round(target.x - 6)} ${round(entry)}`;
      shapes.push(
        path(`M${round(from.x)} ${round(from.y)}${line}`, `ar${mark}`),
        head(target.x, entry, "right", mark.trim()),
      );
      continue;
    }
    turns++;
    const edge = target.x + target.width;
    const turn = columnRight(from.column) + 8 + 8 * turns;
    const meets = target.y + 6;
    shapes.push(
      path(
        `M${round(from.x)} ${round(from.y)}C${round(turn)} ${round(from.y)} ${round(turn)} ${round(meets)} ${round(edge + 6)} ${round(meets)}`,
        `ar${mark}`,
      ),
      head(edge, meets, "left", mark.trim()),
    );
  }
}
