import assert from "node:assert/strict";
import fc from "fast-check";
import { type Drawing, MAX_WIDTH, roomOf, toSvg, wrapped } from "../../scripts/content/diagrams/drawing";
import { drawingOf, misfit, renderDiagram } from "../../scripts/content/diagrams/render";
import { DIAGRAMS, type Diagram, type DiagramKind, type Tree } from "../../scripts/content/diagrams/schema";

const name = (most: number) => fc.stringMatching(new RegExp(`^[a-zA-Z_][a-zA-Z0-9_]{0,${most - 1}}$`));
const words = (most: number) => fc.array(name(9), { minLength: 1, maxLength: most }).map((all) => all.join(" "));
const title = fc.constant("What the drawing shows, in one sentence.");

const memory = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const id = fc.integer({ min: 0, max: count - 1 }).map((n) => `o${n}`);
  const slot = fc.oneof(
    fc.record({ label: name(6), to: id }),
    fc.record({ label: name(6), value: name(6) }),
    fc.record({ value: name(8) }),
  );
  const object = fc.oneof(
    fc.record({ type: words(2), value: name(10), mark: fc.constantFrom("new", "hot", "gone", undefined) }),
    fc.record({ type: name(8), cells: fc.array(slot, { maxLength: 5 }) }),
  );
  const frame = fc.record({
    name: words(2),
    running: fc.boolean(),
    names: fc.dictionary(
      name(6),
      fc.oneof(
        id,
        name(5).map((value) => `=${value}`),
      ),
      { maxKeys: 4, noNullPrototype: true },
    ),
  });
  const objects = fc.array(object, { minLength: count, maxLength: count });
  return fc.record({
    title,
    frames: fc.array(frame, { minLength: 1, maxLength: 4 }),
    objects: objects.map((all) => Object.fromEntries(all.map((one, i) => [`o${i}`, clean(one)]))),
  });
});

const clean = (one: object) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));

const stack = fc.record({
  title,
  frames: fc.array(
    fc.record({
      name: words(3),
      running: fc.boolean(),
      names: fc.dictionary(name(8), name(8), { maxKeys: 3, noNullPrototype: true }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

const hash = fc.integer({ min: 4, max: 16 }).chain((size) =>
  fc.integer({ min: 1, max: Math.min(size, 8) }).chain((count) => {
    const slot = fc.integer({ min: 0, max: size - 1 });
    const entry = fc.record({ hash: name(5), key: name(4), value: name(5), new: fc.boolean() });
    return fc.record({
      title,
      size: fc.constant(size),
      slots: fc
        .uniqueArray(slot, { minLength: count, maxLength: count })
        .map((all) => Object.fromEntries(all.map((one, i) => [String(one), i]))),
      entries: fc.array(entry, { minLength: count, maxLength: count }),
      probe: fc.record({
        key: name(5),
        tries: fc.array(fc.record({ slot, why: words(4) }), { minLength: 1, maxLength: 5 }),
      }),
    });
  }),
);

const mro = fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 2 }), { minLength: 1, maxLength: 6 }).map((all) => {
  const order = [...all.map((_, i) => `Class${i}`), "object"];
  const bases = (i: number, picks: readonly number[]) => {
    const below = picks
      .map((pick) => order[i + 1 + (pick % (order.length - i - 1))]!)
      .filter((one) => one !== "object");
    return below.length ? [...new Set(below)] : ["object"];
  };
  return {
    title: "A hierarchy of classes and its order.",
    classes: Object.fromEntries(all.map((picks, i) => [order[i], bases(i, picks)])),
    order,
  };
});

const leaf = words(6);
const ask = (yes: fc.Arbitrary<Tree>, no: fc.Arbitrary<Tree>) =>
  fc.record({ ask: words(6).map((text) => `${text}?`), yes, no });
const tree = fc
  .oneof(
    ask(leaf, leaf),
    ask(leaf, ask(leaf, leaf)),
    ask(ask(leaf, leaf), ask(leaf, leaf)),
    ask(leaf, ask(leaf, ask(leaf, leaf))),
  )
  .map((one) => ({ title: "A decision in at most three questions.", ...one }));

const timeline = fc.record({
  title,
  ticks: fc.constant(12),
  lanes: fc.array(
    fc.record({
      name: words(1),
      spans: fc
        .uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 6 })
        .map((cuts) => cuts.sort((a, b) => a - b))
        .chain((cuts) =>
          fc.tuple(
            ...cuts.slice(1).map((to, i) =>
              fc.record({
                from: fc.constant(cuts[i]!),
                to: fc.constant(to),
                kind: fc.constantFrom("run", "wait", "loop"),
                label: words(2),
              }),
            ),
          ),
        ),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

const DRAWN: Partial<Record<DiagramKind, fc.Arbitrary<object>>> = { memory, stack, hash, mro, tree, timeline };

/** What no drawing may do. */
function faults({ width, height, shapes }: Drawing): string[] {
  const texts = shapes.flatMap((shape) => (shape.shape === "text" ? { ...roomOf(shape), text: shape.text } : []));
  const boxes = shapes.flatMap((shape) =>
    shape.shape === "box"
      ? { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height, text: "a box" }
      : [],
  );
  type Room = (typeof texts)[number];
  const apart = (a: Room, b: Room) =>
    a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;
  const within = (a: Room, b: Room) =>
    a.left >= b.left - 0.5 && a.right <= b.right + 0.5 && a.top >= b.top && a.bottom <= b.bottom;
  const pairs = (all: readonly Room[]) => all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
  return [
    ...[...texts, ...boxes]
      .filter((one) => !within(one, { left: 0, right: width, top: -0.5, bottom: height, text: "" }))
      .map((one) => `${one.text} is outside`),
    ...pairs(texts)
      .filter(([a, b]) => !apart(a, b))
      .map(([a, b]) => `"${a.text}" is over "${b.text}"`),
    ...pairs(boxes)
      .filter(([a, b]) => !apart(a, b))
      .map(() => "a box is over a box"),
    ...texts.flatMap((one) =>
      boxes
        .filter((room) => !apart(one, room) && !within(one, room))
        .map(() => `"${one.text}" crosses the edge of a box`),
    ),
  ];
}

describe("drawn diagrams", () => {
  for (const [kind, data] of Object.entries(DRAWN))
    it(`${kind}: nothing overlaps, nothing is outside`, () => {
      fc.assert(
        fc.property(data, (one) => {
          const parsed = DIAGRAMS[kind as DiagramKind].safeParse(one);
          if (!parsed.success) throw new Error(`the test makes wrong data: ${parsed.error.message}`);
          const diagram = { kind, data: parsed.data } as Diagram;
          const drawing = drawingOf(diagram)!;
          assert.deepEqual(faults(drawing), []);
          assert.equal(misfit(diagram) === null, Math.ceil(drawing.width) <= MAX_WIDTH);
          const svg = toSvg(drawing, "A <title>", "dg1");
          assert.match(svg, /^<svg class="dg" width="\d+" .*<title id="dg1">A &lt;title&gt;<\/title>/);
          assert.doesNotMatch(svg, /="[^"]*(?:NaN|undefined|Infinity)| style=/);
        }),
        { numRuns: 200 },
      );
    });

  it("wrap their texts between words", () => {
    fc.assert(
      fc.property(words(8), fc.integer({ min: 20, max: 200 }), (text, width) => {
        assert.equal(wrapped(text, width, "tx").join(" "), text);
      }),
    );
  });

  it("tell what is too wide", () => {
    const data = {
      title: "One very long name.",
      frames: [{ name: "Global", names: { ["x".repeat(70)]: "=1" } }],
      objects: {},
    };
    assert.match(misfit({ kind: "memory", data })!, /pixels wide and 508 fit/);
  });
});

describe("diagrams in HTML", () => {
  const inline = (text: string) => `[${text}]`;
  const CASES: Diagram[] = [
    { kind: "flow", data: { title: "t", steps: [{ do: "Hash" }, { do: "Probe", note: "next" }] } },
    {
      kind: "compare",
      data: { title: "t", left: { title: "A", points: ["one"] }, right: { title: "B", points: ["two"] } },
    },
    { kind: "cards", data: { title: "t", cards: ["A", "B", "C"].map((one) => ({ title: one, text: "x" })) } },
    {
      kind: "levels",
      data: {
        title: "t",
        levels: [
          { name: "Global", note: "g" },
          { name: "Local", note: "l", here: true },
        ],
      },
    },
    {
      kind: "bars",
      data: {
        title: "t",
        unit: "ns",
        bars: [
          { label: "list", value: 80, shown: "80 ns" },
          { label: "set", value: 2, shown: "2 ns" },
        ],
      },
    },
    {
      kind: "pipeline",
      data: { title: "t", boxes: [{ name: "source" }, { name: "tokens" }, { name: "tree", note: "AST" }] },
    },
    { kind: "code", data: { title: "t", code: "x = 1\ny = x\n", notes: [{ line: 2, text: "reads" }] } },
    { kind: "pairs", data: { title: "t", pairs: [{ before: "x = 1", after: "y = 1", note: "n" }] } },
  ];
  for (const diagram of CASES)
    it(`${diagram.kind} has its story as a label and every text in it`, () => {
      const html = renderDiagram(diagram, "dg1", inline);
      assert.match(html, /^<figure class="fig \w+-fig" aria-label="t">/);
      const opened = html.match(/<(?!\/|rect|path)[a-z]+/g)!.length;
      assert.equal(opened, html.match(/<\//g)!.length);
      for (const text of textsOf(diagram.data)) assert.ok(html.includes(`[${text}]`), text);
    });

  it("bars are as long as their values", () => {
    const html = renderDiagram(CASES[4]!, "dg1", inline);
    assert.deepEqual(
      [...html.matchAll(/<rect width="([\d.]+)"/g)].map(([, width]) => Number(width)),
      [100, 2.5],
    );
  });

  it("code shows the number of a note at its line", () => {
    assert.match(renderDiagram(CASES[6]!, "dg1", inline), /<span class="l" data-note="1">y = x<\/span>/);
  });
});

/** The texts that are shown with inline Markdown. */
function textsOf(data: object): string[] {
  return Object.entries(data).flatMap(([key, value]): string[] => {
    if (["do", "note", "text", "name", "label", "shown", "points"].includes(key))
      return Array.isArray(value) ? value : [String(value)];
    if (Array.isArray(value)) return value.flatMap(textsOf);
    return typeof value === "object" && value !== null ? textsOf(value) : [];
  });
}
