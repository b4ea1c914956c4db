import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readTraces, TRACES } from "../../scripts/content/traces";
import { run } from "../../scripts/tracer";
import { filmOf, stillOf } from "../../src/runtime/diagram/film";
import type { Arrow, Layout, PlacedBox } from "../../src/runtime/diagram/layout";
import { LIFETIMES, NATIVE, SCENES } from "./scenes";

type Point = readonly [x: number, y: number];

/** Points along the path that is drawn, a few pixels apart. */
function pointsOf(path: string): Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command, numbers = ""] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const n = numbers.trim().split(/ +/).map(Number);
    const steps = command === "M" ? 0 : 14;
    const [x0, y0] = at;
    for (let k = 1; k <= steps; k++) {
      const t = k / steps;
      const u = 1 - t;
      const blend = (a: number, b: number, c: number, d: number) =>
        u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d;
      points.push(
        command === "L"
          ? [x0 + (n[0]! - x0) * t, y0 + (n[1]! - y0) * t]
          : [blend(x0, n[0]!, n[2]!, n[4]!), blend(y0, n[1]!, n[3]!, n[5]!)],
      );
    }
    at = [n.at(-2)!, n.at(-1)!];
  }
  return points;
}

const inside = ([x, y]: Point, box: PlacedBox) =>
  x > box.x + 0.5 && x < box.x + box.w - 0.5 && y > box.y + 0.5 && y < box.y + box.h - 0.5;
const overlap = (a: PlacedBox, b: PlacedBox) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const name = (arrow: Arrow) => `${arrow.from} -> ${arrow.to}`;

/** What no picture may do. */
function checkLayout({ boxes, arrows, width, height }: Layout, where: string): void {
  const fits = ([x, y]: Point) => x >= 0 && y >= 0 && x <= width && y <= height;
  boxes.forEach((a, i) => {
    const under = boxes.slice(i + 1).find((b) => overlap(a, b));
    if (under) assert.fail(`${where}: ${a.key} and ${under.key} overlap`);
    if (!fits([a.x, a.y]) || !fits([a.x + a.w, a.y + a.h])) assert.fail(`${where}: ${a.key} is cut off`);
  });
  for (const arrow of arrows) {
    const others = boxes.filter(({ key }) => key !== arrow.from && key !== arrow.to);
    for (const point of pointsOf(arrow.path)) {
      if (!fits(point)) assert.fail(`${where}: ${name(arrow)} is cut off`);
      const crossed = others.find((box) => inside(point, box));
      if (crossed) assert.fail(`${where}: ${name(arrow)} crosses ${crossed.key}`);
    }
  }
}

describe("a picture of names and objects", () => {
  const programs = { ...SCENES, ...LIFETIMES, ...NATIVE };
  for (const identity of [false, true])
    it(`never lets boxes overlap or an arrow cross a box${identity ? ", in identity mode" : ""}`, async () => {
      let pictures = 0;
      let arrows = 0;
      for (const [program, source] of Object.entries(identity ? SCENES : programs)) {
        const film = filmOf((await run(source, { steps: 70 })).steps, { identity });
        for (let step = 0; step < film.snapshots.length; step++) {
          const layout = film.layout(step);
          pictures++;
          arrows += layout.arrows.length;
          checkLayout(layout, `${program}, step ${step}`);
        }
      }
      assert.ok(pictures > 200 && arrows > 800, `${pictures} pictures, ${arrows} arrows`);
    });

  it("is as sound where it stands alone on a page", () => {
    const files = readdirSync(TRACES);
    assert.ok(files.length >= 20, `${files.length} pages`);
    for (const file of files)
      for (const [key, steps] of Object.entries(readTraces(join(TRACES, file))))
        for (const identity of [false, true]) checkLayout(stillOf(steps, { identity }).layout, `${file}, ${key}`);
  });

  it("keeps objects where they were", async () => {
    let pairs = 0;
    let sideways = 0;
    let far = 0;
    for (const source of Object.values(SCENES)) {
      const film = filmOf((await run(source)).steps);
      for (let step = 1; step < film.snapshots.length; step++) {
        const before = new Map(film.layout(step - 1).boxes.map((box) => [box.key, box]));
        for (const box of film.layout(step).boxes) {
          const old = before.get(box.key);
          if (old === undefined || box.kind === "frame") continue;
          pairs++;
          if (old.x !== box.x) sideways++;
          if (Math.abs(old.y - box.y) > 26) far++;
        }
      }
    }
    assert.equal(sideways, 0);
    assert.ok(far < pairs * 0.05, `${far} of ${pairs} moved by more than a row`);
  });

  it("marks what changed in place, and tells it", async () => {
    const film = filmOf((await run("a = [1]\nb = a\nb.append(2)\nc = 1\n")).steps);
    const picture = film.picture(3, "id");
    assert.match(picture.changes, /^List #\d+ changed in place: 1 is 2\.$/);
    assert.match(picture.svg, /class="bx hot"/);
    assert.match(picture.svg, /class="cell hot"/);
    assert.match(picture.sentences.join(" "), /Two references lead to the same list #\d+: a; b\./);
    const made = film.picture(1, "id");
    assert.match(made.changes, /^a is now list #\d+\.$/);
    assert.match(made.svg, /class="bx new"/);
  });

  it("shows small values as shared objects in identity mode", async () => {
    const { steps } = await run("a = 256\nb = 256\nc = [a]\n");
    const boxes = (identity: boolean) =>
      filmOf(steps, { identity })
        .layout(steps.length - 1)
        .boxes.map(({ label }) => label);
    assert.deepEqual(boxes(false), ["Global", "list"]);
    assert.deepEqual(boxes(true), ["Global", "int", "list"]);
  });

  it("escapes what programs contain", async () => {
    const { steps } = await run("a = ['<b>&\"\\x00\\ud800', 1]\nx = 1\n");
    const { svg } = filmOf(steps).picture(steps.length - 1, "id");
    assert.doesNotMatch(svg, /<b>|\x00/);
  });
});
