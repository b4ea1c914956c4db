/** The definition of every kind of diagram that a page may state. */
import { z } from "zod";
import type { Step } from "../../../src/runtime/protocol";
import { isOneMoment, momentShape, ONE_MOMENT } from "../schema";

const text = z.string().min(1);
const short = z.string().min(1).max(40);
const common = {
  title: z.string().min(20, "tells the whole story in a sentence, for people who cannot see it").max(500),
  caption: text.optional(),
};
const column = z.strictObject({ title: short, points: z.array(text).min(1).max(8) });
/** YAML reads `0` as a number and `no` as a word. */
const written = z.union([z.string(), z.number()]).transform(String);
const names = z.record(z.string().max(24), written);

export type Tree = string | { ask: string; yes: Tree; no: Tree };
const tree: z.ZodType<Tree> = z.lazy(() =>
  z.union([text, z.strictObject({ ask: z.string().endsWith("?"), yes: tree, no: tree })]),
);
const questions = (one: Tree): number => (typeof one === "string" ? 0 : 1 + questions(one.yes) + questions(one.no));

const slot = z.strictObject({ label: written.optional(), to: short.optional(), value: written.optional() });

const memory = z
  .strictObject({
    ...common,
    frames: z
      .array(z.strictObject({ name: short, gone: z.boolean().optional(), running: z.boolean().optional(), names }))
      .min(1)
      .max(4),
    objects: z.record(
      short,
      z.strictObject({
        type: short,
        value: written.optional(),
        cells: z
          .array(
            slot.refine((one) => (one.to === undefined) !== (one.value === undefined), "a cell has `to` or `value`"),
          )
          .max(8)
          .optional(),
        mark: z.enum(["new", "hot", "gone"]).optional(),
      }),
    ),
  })
  .superRefine(({ frames, objects }, problem) => {
    const ids = new Set(Object.keys(objects));
    if (ids.size > 8) problem.addIssue({ code: "custom", path: ["objects"], message: "at most eight" });
    const unknown = (id: string, path: string) =>
      ids.has(id) ||
      problem.addIssue({ code: "custom", path: [path], message: `there is no object "${id}"; a plain value is "=5"` });
    for (const frame of frames)
      for (const value of Object.values(frame.names)) if (!value.startsWith("=")) unknown(value, "frames");
    for (const object of Object.values(objects)) {
      for (const { to } of object.cells ?? []) if (to !== undefined) unknown(to, "objects");
      if ((object.cells === undefined) === (object.value === undefined))
        problem.addIssue({ code: "custom", path: ["objects"], message: "an object has either `value` or `cells`" });
    }
  });

const trace = z
  .strictObject({
    caption: text.optional(),
    ...momentShape,
    /** Which program of the page, from one; the last one before the diagram where it is left out. */
    of: z.int().min(1).optional(),
    /** Names to draw, where there are others too. */
    names: z.array(z.string()).min(1).optional(),
  })
  .refine(isOneMoment, ONE_MOMENT);

const hash = z
  .strictObject({
    ...common,
    size: z.int().min(4).max(16),
    slots: z.record(written, z.int().min(0)),
    entries: z
      .array(z.strictObject({ hash: written, key: written, value: written, new: z.boolean().optional() }))
      .max(8),
    probe: z
      .strictObject({
        key: written,
        tries: z
          .array(z.strictObject({ slot: z.int().min(0), why: text.max(44), found: z.boolean().optional() }))
          .min(1)
          .max(5),
      })
      .optional(),
  })
  .superRefine(({ size, slots, entries, probe }, problem) => {
    const places = [...Object.keys(slots).map(Number), ...(probe?.tries.map((one) => one.slot) ?? [])];
    if (places.some((place) => !(place < size)))
      problem.addIssue({ code: "custom", path: ["slots"], message: `a slot is a number from 0 to ${size - 1}` });
    if (Object.values(slots).some((entry) => entry >= entries.length))
      problem.addIssue({
        code: "custom",
        path: ["slots"],
        message: "a slot names an entry that is not there (they count from 0)",
      });
  });

const mro = z
  .strictObject({ ...common, classes: z.record(short, z.array(short)), order: z.array(short).min(2).max(8) })
  .superRefine(({ classes, order }, problem) => {
    for (const name of [...Object.keys(classes), ...Object.values(classes).flat()])
      if (!order.includes(name))
        problem.addIssue({ code: "custom", path: ["order"], message: `"${name}" has no place in the order` });
    for (const name of order)
      if (!Object.keys(classes).includes(name) && !Object.values(classes).flat().includes(name))
        problem.addIssue({ code: "custom", path: ["order"], message: `"${name}" is not among the classes` });
  });

const code = z
  .strictObject({
    ...common,
    code: text,
    notes: z
      .array(z.strictObject({ line: z.int().min(1), text }))
      .min(1)
      .max(6),
  })
  .refine(({ code, notes }) => notes.every(({ line }) => line <= code.trimEnd().split("\n").length), {
    path: ["notes"],
    message: "a note stands at a line that the code does not have (lines count from 1)",
  });

export const DIAGRAMS = {
  flow: z.strictObject({
    ...common,
    steps: z
      .array(z.strictObject({ do: text.max(60), note: text.optional() }))
      .min(2)
      .max(7),
  }),
  compare: z.strictObject({ ...common, left: column, right: column }),
  cards: z.strictObject({
    ...common,
    cards: z
      .array(z.strictObject({ title: short, text }))
      .min(3)
      .max(6),
  }),
  levels: z.strictObject({
    ...common,
    levels: z
      .array(z.strictObject({ name: short, note: text, here: z.boolean().optional() }))
      .min(2)
      .max(6),
  }),
  tree: z
    .strictObject({ ...common, ask: z.string().endsWith("?"), yes: tree, no: tree })
    .refine((one) => questions(one) <= 3, { path: ["ask"], message: "at most three questions" }),
  bars: z.strictObject({
    ...common,
    unit: z.string().max(20),
    bars: z
      .array(z.strictObject({ label: short, value: z.number().min(0), shown: short }))
      .min(2)
      .max(8),
  }),
  pipeline: z.strictObject({
    ...common,
    boxes: z
      .array(z.strictObject({ name: short, note: text.max(60).optional() }))
      .min(3)
      .max(7),
  }),
  timeline: z
    .strictObject({
      ...common,
      ticks: z.int().min(2).max(24),
      lanes: z
        .array(
          z.strictObject({
            name: z.string().max(16),
            spans: z
              .array(
                z
                  .strictObject({
                    from: z.number().min(0),
                    to: z.number(),
                    kind: z.enum(["run", "wait", "loop"]),
                    label: z.string().max(24).optional(),
                  })
                  .refine(({ from, to }) => from < to, "`from` is before `to`"),
              )
              .max(12),
          }),
        )
        .min(1)
        .max(5),
    })
    .refine(({ ticks, lanes }) => lanes.every(({ spans }) => spans.every(({ to }) => to <= ticks)), {
      path: ["lanes"],
      message: "a span ends after the last tick",
    }),
  memory,
  trace,
  stack: z.strictObject({
    ...common,
    frames: z
      .array(z.strictObject({ name: z.string().max(30), running: z.boolean().optional(), names }))
      .min(1)
      .max(5),
  }),
  hash,
  mro,
  code,
  pairs: z.strictObject({
    ...common,
    pairs: z
      .array(z.strictObject({ before: text, after: text, note: text.optional() }))
      .min(1)
      .max(6),
  }),
};

export type DiagramKind = keyof typeof DIAGRAMS;
export type DiagramData<K extends DiagramKind> = z.infer<(typeof DIAGRAMS)[K]>;
/** What a trace is drawn from: its moment in words (Markdown), and the recorded step after the one it is compared with. */
export interface Recorded {
  readonly when: string;
  readonly steps: readonly Step[];
}
/** A checked diagram of any kind. */
export type Diagram = {
  [K in DiagramKind]: { readonly kind: K; readonly data: DiagramData<K> } & (K extends "trace" ? Recorded : unknown);
}[DiagramKind];
