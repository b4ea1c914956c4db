/** The definition of every field that a course page may state, and of its sections. */
import { z } from "zod";
import { sourcesSchema, summarySchema, titleSchema } from "./schema";

export const KINDS = ["lesson", "question", "doubt", "drill", "capstone"] as const;
export type Kind = (typeof KINDS)[number];

/** Where the files of a kind lie. */
export const FOLDERS: Record<Kind, string> = {
  lesson: "content/lessons",
  question: "content/questions",
  doubt: "content/doubts",
  drill: "content/drills",
  capstone: "content/capstone",
};

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be a slug such as mutable-default");
const slugs = z.array(slug).default([]);
const number = z.int().min(1).max(50);

/** Names of constructs that have a hover card of their own; every other card has a name of Python's. */
export const CONSTRUCTS = [
  ..."nonlocal global lambda yield await with try except except* finally match case walrus comprehension".split(" "),
  ..."decorator default f-string t-string is in del assert class metaclass slice import break".split(" "),
  ..."continue pass annotation keyword-only positional-only".split(" "),
  ...["yield from", "async def", "async for", "async with", "else on try", "raise from", "else on loop"],
  ...["generator expression", "star parameter", "double-star parameter", "type statement", "type parameters"],
  ...["chained comparison", "starred assignment", "from import", "star import"],
];

const concept = z.strictObject({
  name: z
    .string()
    .refine(
      (name) => CONSTRUCTS.includes(name) || /^(__[a-z_]+__|[a-z_]\w*(\.\w+)+)$/i.test(name),
      `must be a qualified name (functools.lru_cache, builtins.super), a special name (__slots__) or one of: ${CONSTRUCTS.join(", ")}`,
    ),
  text: z.string().min(20).max(200),
});

const remember = z.array(z.string().min(10).max(120)).min(2).max(4);

const common = {
  title: titleSchema,
  summary: summarySchema,
  covers: z
    .array(z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/))
    .min(1, "names at least one id; a doubt that was only offered covers doubt-offered")
    .max(6),
  versions: z.string().min(3).max(48),
  sources: sourcesSchema,
};
const order = z.number().min(0);
const phase = z.int().min(0).max(18);
const weight = z.int().min(0).max(5);

export const META = {
  lesson: z.strictObject({
    ...common,
    phase,
    order,
    weight,
    after: slugs,
    pitfalls: slugs,
    questions: z.array(number).default([]),
    concepts: z.array(concept).default([]),
    remember,
  }),
  question: z.strictObject({
    ...common,
    part: z.int().min(1).max(8),
    weight,
    pitfalls: slugs,
    lessons: slugs,
    remember,
  }),
  doubt: z.strictObject({
    ...common,
    phase,
    order,
    weight: weight.optional(),
    after: slugs,
    pitfalls: slugs,
    questions: z.array(number).default([]),
    lessons: slugs,
  }),
  drill: z.strictObject({
    ...common,
    set: slug,
    order,
    pitfalls: slugs,
    questions: z.array(number).default([]),
    lessons: slugs,
  }),
  capstone: z.strictObject({
    ...common,
    order,
    pitfalls: slugs,
    questions: z.array(number).default([]),
    lessons: slugs,
  }),
};

/** The fields of all kinds; what a kind does not have is empty. */
export interface CourseMeta {
  readonly title: string;
  readonly summary: string;
  readonly covers: readonly string[];
  readonly versions: string;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  readonly phase: number | null;
  readonly part: number | null;
  readonly set: string | null;
  readonly order: number;
  readonly weight: number | null;
  readonly after: readonly string[];
  readonly pitfalls: readonly string[];
  readonly questions: readonly number[];
  readonly lessons: readonly string[];
  readonly concepts: readonly { readonly name: string; readonly text: string }[];
  readonly remember: readonly string[];
}

export const EMPTY = {
  phase: null,
  part: null,
  set: null,
  order: 0,
  weight: null,
  after: [],
  pitfalls: [],
  questions: [],
  lessons: [],
  concepts: [],
  remember: [],
} satisfies Partial<CourseMeta>;

/** Words of prose, from and to. */
export const LENGTHS: Partial<Record<Kind, readonly [number, number]>> = {
  lesson: [350, 1000],
  question: [300, 800],
  doubt: [250, 700],
};

/** Pitfalls that lessons teach although the coach has no detector for them. */
export const TAUGHT_ONLY = ["circular-import", "shadowed-module", "patch-wrong-target"];
