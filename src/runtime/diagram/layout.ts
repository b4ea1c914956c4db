/**
 * Where everything stands: frames in the first column, objects in columns by how far they are from a name.
 *
 * No box covers another and no arrow crosses a box, by construction: an arrow moves up or down only in the gutters
 * between columns, and passes a column only in a lane that was kept free for it. An object keeps its column for the whole
 * run and its height from step to step, unless it is pushed.
 */
import type { Box, Row } from "./boxes";

/** Pixels. Text is not measured: the font of code is monospaced. */
export const SIZE = {
  char: 7.9,
  small: 6.6,
  heading: 7.2,
  row: 26,
  label: 17,
  index: 13,
  rail: 18,
  gutter: 36,
  gap: 16,
  pad: 4,
} as const;
const LANE = 6;
const STAYS = 50;

export interface PlacedRow extends Row {
  /** Within its box. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

export interface PlacedBox extends Omit<Box, "rows"> {
  readonly rows: readonly PlacedRow[];
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Where values begin in a box with labels; within the box. */
  readonly split: number;
  /** Of the drawn rectangle, below what is written above it. */
  readonly top: number;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly start: readonly [x: number, y: number];
  readonly head: readonly [x: number, y: number];
  /** Enters from the right. */
  readonly leftwards: boolean;
  readonly path: string;
  readonly changed: boolean;
  readonly fromFrame: boolean;
  readonly role: Row["role"];
}

export interface Layout {
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
  /** Heights by key, for the next step. */
  readonly places: ReadonlyMap<string, number>;
}

/** What holds for a whole run: the column of each object, and how wide columns are. */
export interface Plan {
  readonly columns: ReadonlyMap<string, number>;
  readonly widths: readonly number[];
}

interface Measured {
  readonly box: Box;
  readonly rows: readonly PlacedRow[];
  readonly w: number;
  readonly h: number;
  readonly split: number;
  readonly top: number;
}

const wide = (text: string) => text.length * SIZE.char;

function measure(box: Box): Measured {
  const { row, label, index, rail } = SIZE;
  const head = box.label.length * (box.kind === "frame" ? SIZE.heading : SIZE.small) + 4;
  const title = box.title ? wide(box.title) + 20 : 0;
  if (box.kind === "frame") {
    const split = 12 + Math.max(0, ...box.rows.map((each) => wide(each.label))) + 16;
    const values = Math.max(14, ...box.rows.map((each) => wide(each.text) + 8));
    const w = Math.ceil(Math.max(64, split + values, head + 56));
    const rows = box.rows.map((each, i) => ({ ...each, x: split, y: rail + i * row, w: w - split }));
    return { box, rows, w, h: rail + Math.max(1, rows.length) * row, split, top: rail };
  }
  if (box.cells) {
    const top = label + (box.indexed && box.rows.length > 0 ? index : 0);
    let x = 0;
    const rows = box.rows.map((each) => {
      const w = Math.max(28, Math.ceil(wide(each.text) + 14));
      x += w;
      return { ...each, x: x - w, y: top, w };
    });
    return { box, rows, w: Math.ceil(Math.max(x, head, box.rows.length === 0 ? 60 : 0)), h: top + row, split: 0, top };
  }
  const labels = Math.max(0, ...box.rows.map((each) => (each.role === "note" ? 0 : wide(each.label))));
  const split = labels > 0 ? labels + 20 : 0;
  const values = Math.max(
    30,
    ...box.rows.map((each) => (each.role === "note" ? each.text.length * SIZE.small - split : wide(each.text)) + 20),
  );
  const w = Math.ceil(Math.max(split + values, title, head, box.empty ? box.empty.length * SIZE.small + 20 : 0));
  const first = label + (box.title ? row : 0);
  const rows = box.rows.map((each, i) => {
    const x = each.role === "note" ? 0 : split;
    return { ...each, x, y: first + i * row, w: w - x };
  });
  return { box, rows, w, h: first + Math.max(box.title ? 0 : 1, rows.length) * row, split, top: label };
}

/** The longest way from a frame to each box, without going round in circles. */
function layersOf(boxes: readonly Box[]): Map<string, number> {
  const byKey = new Map(boxes.map((box) => [box.key, box]));
  const back = new Set<Row>();
  const state = new Map<string, "open" | "done">();
  const order: Box[] = [];
  const visit = (box: Box) => {
    state.set(box.key, "open");
    for (const row of box.rows) {
      const target = row.to === null ? undefined : byKey.get(row.to);
      if (target === undefined) continue;
      if (state.get(target.key) === "open") back.add(row);
      else if (!state.has(target.key)) visit(target);
    }
    state.set(box.key, "done");
    order.unshift(box);
  };
  for (const box of boxes) if (!state.has(box.key)) visit(box);
  const layers = new Map(boxes.map((box) => [box.key, box.kind === "frame" ? 0 : 1]));
  for (const box of order)
    for (const row of box.rows)
      if (row.to !== null && byKey.has(row.to) && !back.has(row))
        layers.set(row.to, Math.max(layers.get(row.to)!, layers.get(box.key)! + 1));
  return layers;
}

/** Looks at the steps of a run, or at a sample of them. */
export function planOf(steps: readonly (readonly Box[])[]): Plan {
  const columns = new Map<string, number>();
  for (const boxes of steps)
    for (const [key, layer] of layersOf(boxes)) columns.set(key, Math.max(columns.get(key) ?? 0, layer));
  const widths: number[] = [];
  for (const boxes of steps)
    for (const box of boxes) {
      const column = columns.get(box.key)!;
      widths[column] = Math.max(widths[column] ?? 0, measure(box).w);
    }
  return { columns, widths: Array.from(widths, (width) => width ?? 0) };
}

/** Something in a column that takes height: a box, or a lane for arrows that pass. */
interface Item {
  readonly key: string;
  readonly column: number;
  readonly h: number;
  readonly measured: Measured | null;
  y: number;
}

interface Route {
  readonly from: Item;
  readonly row: PlacedRow;
  readonly to: Item;
  readonly leftwards: boolean;
  readonly lanes: Item[];
}

/** `places` are those of the step before. */
export function layOut(boxes: readonly Box[], plan: Plan, places: ReadonlyMap<string, number>): Layout {
  const layers = layersOf(boxes);
  const items = new Map<string, Item>();
  for (const box of boxes) {
    const measured = measure(box);
    const column = plan.columns.get(box.key) ?? layers.get(box.key)!;
    items.set(box.key, { key: box.key, column, h: measured.h, measured, y: 0 });
  }
  const routes: Route[] = [];
  for (const from of [...items.values()])
    for (const row of from.measured!.rows) {
      const to = row.to === null ? undefined : items.get(row.to);
      if (to !== undefined) routes.push(routeOf(from, row, to, items));
    }
  const columns: Item[][] = [];
  for (const item of items.values()) (columns[item.column] ??= []).push(item);

  let y: number = SIZE.pad;
  for (const frame of columns[0] ?? []) {
    frame.y = y;
    y += frame.h + SIZE.gap;
  }
  const wishes = new Map<Item, number[]>();
  const wish = (item: Item, height: number) => wishes.set(item, [...(wishes.get(item) ?? []), height]);
  for (let column = 1; column < columns.length; column++) {
    for (const { from, row, to, lanes } of routes) {
      const stations = [...lanes, to];
      stations.forEach((station, i) => {
        if (station.column !== column) return;
        const source = i === 0 ? from : stations[i - 1]!;
        if (source.column < column) wish(station, i === 0 ? from.y + row.y + SIZE.row / 2 : source.y + LANE / 2);
        else if (source === from && from !== to) wish(station, (places.get(from.key) ?? 0) + from.h);
      });
    }
    stack(columns[column] ?? [], wishes, places);
  }

  const widths = Array.from({ length: columns.length }, (_, column) =>
    Math.max(plan.widths[column] ?? 0, ...(columns[column] ?? []).map((item) => item.measured?.w ?? 0)),
  );
  const lefts = widths.map(
    (_, column) => SIZE.pad + widths.slice(0, column).reduce((sum, w) => sum + w + SIZE.gutter, 0),
  );
  const placed = [...items.values()]
    .filter((item) => item.measured !== null)
    .map(({ measured, column, y: top }): PlacedBox => {
      const { box, ...sizes } = measured!;
      return { ...box, ...sizes, column, x: lefts[column]!, y: top };
    });
  const arrows = draw(routes, lefts, widths);
  const bottoms = [...items.values()].map((item) => item.y + item.h);
  const used = columns.length === 0 ? 0 : lefts[columns.length - 1]! + widths[columns.length - 1]!;
  const loops = arrows.some(({ leftwards }) => leftwards);
  return {
    boxes: placed,
    arrows,
    width: Math.ceil(used + (loops ? SIZE.gutter : SIZE.pad)),
    height: Math.ceil(Math.max(0, ...bottoms) + SIZE.pad),
    places: new Map([...items.values()].map((item) => [item.key, item.y])),
  };
}

/** Which columns an arrow must pass. Arrows to the same object share their lane. */
function routeOf(from: Item, row: PlacedRow, to: Item, items: Map<string, Item>): Route {
  const leftwards = to.column <= from.column;
  const passed: number[] = [];
  if (leftwards) for (let column = from.column; column > to.column; column--) passed.push(column);
  else for (let column = from.column + 1; column < to.column; column++) passed.push(column);
  const lanes = passed.map((column) => {
    const key = `${to.key}@${column}${leftwards ? "<" : ""}`;
    const lane = items.get(key) ?? { key, column, h: LANE, measured: null, y: 0 };
    items.set(key, lane);
    return lane;
  });
  return { from, row, to, leftwards, lanes };
}

const anchorOf = ({ measured }: Item) => (measured === null ? LANE / 2 : measured.top + SIZE.row / 2);

interface Wanted {
  readonly item: Item;
  /** Where its arrows come from. */
  readonly goal: number;
  /** Its top in the step before. */
  readonly old: number | undefined;
}

/** Gives every item of a column its height: near its wish, the old ones where they were, in order and apart. */
function stack(
  column: readonly Item[],
  wishes: ReadonlyMap<Item, number[]>,
  places: ReadonlyMap<string, number>,
): void {
  const wanted: Wanted[] = column.map((item) => {
    const heights = wishes.get(item) ?? [SIZE.pad];
    const mean = heights.reduce((sum, each) => sum + each, 0) / heights.length;
    return { item, goal: (2 * Math.min(...heights) + mean) / 3, old: places.get(item.key) };
  });
  const order = wanted.filter(({ old }) => old !== undefined).sort((a, b) => a.old! - b.old!);
  // What is new stands behind what arrows from above it lead to, so that arrows cross seldom.
  for (const each of wanted.filter(({ old }) => old === undefined).sort((a, b) => a.goal - b.goal))
    order.splice(order.findLastIndex(({ goal }) => goal <= each.goal) + 1, 0, each);
  // Pool adjacent violators: the least squares of all moves under the order and the distances.
  let offset = 0;
  const pools: { z: number; weight: number; members: { item: Item; offset: number }[] }[] = [];
  for (const { item, goal, old } of order) {
    const y = old ?? Math.max(SIZE.pad, goal - anchorOf(item));
    pools.push({ z: y - offset, weight: old === undefined ? 1 : STAYS, members: [{ item, offset }] });
    offset += item.h + (item.measured === null ? SIZE.gap / 2 : SIZE.gap);
    while (pools.length > 1 && pools.at(-2)!.z > pools.at(-1)!.z) {
      const last = pools.pop()!;
      const into = pools.at(-1)!;
      into.z = (into.z * into.weight + last.z * last.weight) / (into.weight + last.weight);
      into.weight += last.weight;
      into.members.push(...last.members);
    }
  }
  for (const { z, members } of pools)
    for (const { item, offset } of members) item.y = Math.round(Math.max(z, SIZE.pad) + offset);
}

function draw(routes: readonly Route[], lefts: readonly number[], widths: readonly number[]): Arrow[] {
  const arriving = new Map<string, number>();
  const count = (key: string) => routes.filter(({ to, leftwards }) => key === to.key + leftwards).length;
  const totals = new Map<string, number>();
  return routes.map(({ from, row, to, leftwards, lanes }) => {
    const right = (column: number) => lefts[column]! + widths[column]!;
    const side = to.key + leftwards;
    const total = totals.get(side) ?? count(side);
    totals.set(side, total);
    const nth = arriving.get(side) ?? 0;
    arriving.set(side, nth + 1);
    // Several arrows into one box arrive a little apart.
    const spread = total === 1 ? 0 : (nth / (total - 1) - 0.5) * Math.min(16, 5 * (total - 1));
    const frame = from.measured!.box.kind === "frame";
    const startX = lefts[from.column]! + (frame ? from.measured!.w - 6 : row.x + row.w - 14);
    const startY = from.y + row.y + SIZE.row / 2;
    // From the right at the top edge: rows begin their own arrows there.
    const endY = to.y + (leftwards ? to.measured!.top + 5 + Math.max(-3, Math.min(3, spread)) : anchorOf(to) + spread);
    const path = [`M${fix(startX)} ${fix(startY)}`];
    let x = right(from.column);
    let y = startY;
    path.push(`L${fix(x)} ${fix(y)}`);
    const across = (toX: number, toY: number) => {
      const middle = (x + toX) / 2;
      path.push(`C${fix(middle)} ${fix(y)} ${fix(middle)} ${fix(toY)} ${fix(toX)} ${fix(toY)}`);
      [x, y] = [toX, toY];
    };
    /** Out of a column to the right and back into it, within the gutter. */
    const around = (toY: number) => {
      const out = x + Math.min(SIZE.gutter - 8, 22 + Math.abs(toY - y) / 8);
      path.push(`C${fix(out)} ${fix(y)} ${fix(out)} ${fix(toY)} ${fix(x)} ${fix(toY)}`);
      y = toY;
    };
    const along = (toX: number) => {
      path.push(`L${fix(toX)} ${fix(y)}`);
      x = toX;
    };
    let endX: number;
    if (leftwards) {
      const [first, ...rest] = lanes;
      around(first === undefined ? endY : first.y + LANE / 2);
      if (first !== undefined) {
        along(lefts[first.column]!);
        for (const lane of rest) {
          across(right(lane.column), lane.y + LANE / 2);
          along(lefts[lane.column]!);
        }
        across(right(to.column), endY);
      }
      endX = lefts[to.column]! + to.measured!.w;
      along(endX + 6);
    } else {
      for (const lane of lanes) {
        across(lefts[lane.column]!, lane.y + LANE / 2);
        along(right(lane.column));
      }
      endX = lefts[to.column]!;
      across(endX - 6, endY);
    }
    return {
      from: from.key,
      to: to.key,
      start: [startX, startY],
      head: [endX, endY],
      leftwards,
      path: path.join(" "),
      changed: row.changed,
      fromFrame: frame,
      role: row.role,
    };
  });
}

const fix = (n: number) => String(Math.round(n * 10) / 10);
