/** The sparse index table at the left, the dense entries at the right, and the slots that a key tries. */
import { box, type Drawing, head, MAX_WIDTH, path, round, type Shape, text, widthOf, wrapped } from "./drawing";
import type { DiagramData } from "./schema";

type Hash = DiagramData<"hash">;

const HEADING = "entries, in insertion order";
const TOP = 22;
const SLOT = { left: 104, width: 84 };

export function drawHash({ size, slots, entries, probe }: Hash): Drawing {
  const row = size > 8 ? 22 : 28;
  const middle = (slot: number) => TOP + row * slot + row / 2;
  const tries = probe?.tries ?? [];
  const left = probe ? SLOT.left : 0;
  const shapes: Shape[] = [text(left, 11, "index table", "hd"), box(left, TOP, SLOT.width, row * size, "bx", 0)];
  for (let slot = 0; slot < size; slot++) {
    const entry = slots[String(slot)];
    const mark = entry !== undefined && entries[entry]?.new ? " new" : "";
    if (slot) shapes.push(path(`M${left} ${TOP + row * slot}h${SLOT.width}`, "cell"));
    shapes.push(text(left + 12, middle(slot) + 4.5, String(slot), "lb"));
    shapes.push(
      text(
        left + 56,
        middle(slot) + 4.5,
        entry === undefined ? "–" : String(entry),
        `mid${mark || (entry === undefined ? " faint" : "")}`,
      ),
    );
  }
  if (probe) drawTries(probe.key, tries, middle, shapes);
  const columns = columnsOf(entries);
  const wide = columns.reduce((sum, one) => sum + one, 0);
  const x = Math.max(left + SLOT.width + 44, Math.min(left + SLOT.width + 100, MAX_WIDTH - 4 - wide));
  let bottom = drawEntries(entries, columns, { x, row }, shapes);
  for (const [slot, entry] of Object.entries(slots))
    drawLink(left + SLOT.width, middle(Number(slot)), x, middle(entry), entries[entry]?.new ? "new" : "", shapes);
  for (const { slot, why, found } of tries) {
    shapes.push(text(x, bottom + 22, String(slot), found ? "new" : "hot"));
    const lines = wrapped(why, MAX_WIDTH - x - 24, "lb");
    for (const [i, line] of lines.entries()) shapes.push(text(x + 22, bottom + 22 + 15 * i, line, "lb"));
    bottom += 7 + 15 * lines.length;
  }
  const reasons = tries.flatMap(({ why }) => wrapped(why, MAX_WIDTH - x - 24, "lb"));
  const right = Math.max(x + wide, x + widthOf(HEADING, "hd"), ...reasons.map((line) => x + 22 + widthOf(line, "lb")));
  return { width: right + 4, height: Math.max(TOP + row * size, bottom + 18) + 4, shapes };
}

/** Number, hash, key and value. */
function columnsOf(entries: Hash["entries"]): number[] {
  const widest = (texts: string[]) => Math.max(0, ...texts.map((one) => widthOf(one))) + 18;
  return [
    26,
    widest(entries.map(({ hash }) => `hash ${hash}`)),
    widest(entries.map(({ key }) => key)),
    widest(entries.map(({ value }) => value)),
  ];
}

function drawEntries(
  entries: Hash["entries"],
  columns: readonly number[],
  at: { x: number; row: number },
  shapes: Shape[],
): number {
  shapes.push(text(at.x, 11, HEADING, "hd"));
  const width = columns.reduce((sum, one) => sum + one, 0);
  for (const [i, entry] of entries.entries()) {
    const y = TOP + at.row * i;
    const base = y + at.row / 2 + 4.5;
    shapes.push(box(at.x, y, width, at.row, entry.new ? "bx new" : "bx", 0));
    let x = at.x;
    for (const [column, written] of [String(i), `hash ${entry.hash}`, entry.key, entry.value].entries()) {
      if (column > 1) shapes.push(path(`M${round(x)} ${y}v${at.row}`, "cell"));
      shapes.push(text(x + 9, base, written, column ? "" : "lb"));
      x += columns[column]!;
    }
  }
  return TOP + at.row * entries.length;
}

function drawLink(x: number, y: number, toX: number, toY: number, mark: string, shapes: Shape[]): void {
  const middle = (x + toX) / 2;
  shapes.push(
    path(
      `M${x} ${y}C${round(middle)} ${y} ${round(middle)} ${toY} ${round(toX - 7)} ${toY}`,
      `ar${mark && ` ${mark}`}`,
    ),
    head(toX - 1, toY, "right", mark),
  );
}

/** From the key to the first slot, and from each slot to the next one, in bows at the left. */
function drawTries(
  key: string,
  tries: readonly { slot: number; found?: boolean | undefined }[],
  middle: (slot: number) => number,
  shapes: Shape[],
): void {
  const first = tries[0]!;
  const y = middle(first.slot);
  shapes.push(text(0, y - 8, `key ${key}`, "hd"));
  const mark = (one: { found?: boolean | undefined }) => (one.found ? "new" : "hot");
  shapes.push(path(`M0 ${y}H${SLOT.left - 8}`, `ar ${mark(first)}`), head(SLOT.left - 1, y, "right", mark(first)));
  for (const [i, one] of tries.slice(1).entries()) {
    const from = middle(tries[i]!.slot) + (tries[i]!.slot < one.slot ? 6 : -6);
    const to = middle(one.slot) + (tries[i]!.slot < one.slot ? -4 : 4);
    const bow = SLOT.left - 24 - 10 * i;
    shapes.push(
      path(`M${SLOT.left - 2} ${from}C${bow} ${from} ${bow} ${to} ${SLOT.left - 8} ${to}`, `ar ${mark(one)}`),
      head(SLOT.left - 1, to, "right", mark(one)),
    );
  }
}
