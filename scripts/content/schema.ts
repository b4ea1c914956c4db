/** The definition of every field that a page may state, and the words that go with them. */
import { z } from "zod";
import type { Moment } from "../../src/runtime/diagram/moment";

const codes = z.array(z.string().min(2)).default([]);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be a pitfall id such as mutable-default");

export const TIERS = ["bug", "trap", "habit", "style"] as const;

export const titleSchema = z.string().min(3).max(60);
export const summarySchema = z
  .string()
  .max(160)
  .regex(/^[^\n]+\.$/, "must be one sentence that ends with a dot");
export const sourcesSchema = z
  .array(z.strictObject({ title: z.string().min(3), url: z.url({ protocol: /^https$/ }) }))
  .min(1);

/** A moment of a run; with neither line its end. Lines count from one in the program that is shown. */
export const momentShape = {
  before: z.int().min(1).optional(),
  after: z.int().min(1).optional(),
  visit: z.int().min(1).optional(),
  /** Draws small values as objects too. */
  identity: z.boolean().optional(),
};
export const isOneMoment = ({ before, after, visit }: Moment): boolean =>
  before === undefined ? after !== undefined || visit === undefined : after === undefined;
export const ONE_MOMENT = "a moment is `before` or `after` a line (with `visit` for the how manieth time), or neither";

/** The front matter of `content/pitfalls/<id>.md`. */
export const pitfallSchema = z.strictObject({
  title: titleSchema,
  summary: summarySchema,
  tier: z.enum(TIERS),
  phase: z.int().min(0).max(18),
  weight: z.int().min(0).max(5),
  questions: z.array(z.int().min(1).max(50)).default([]),
  peers: z.strictObject({ ruff: codes, bugbear: codes, pylint: codes, sonar: codes, pyright: codes }).prefault({}),
  beats: z.array(id).default([]),
  fix: z.enum(["safe", "suggestion", "both", "none"]),
  versions: z.string().min(3).max(48),
  related: z.array(id).default([]),
  /** Where the picture of the program that the page offers to step through shows the point. */
  moment: z.strictObject(momentShape).refine(isOneMoment, ONE_MOMENT).optional(),
  sources: sourcesSchema,
});

export type PitfallMeta = z.infer<typeof pitfallSchema>;

/** `content/phases.yaml`. */
export const phasesSchema = z
  .array(z.strictObject({ phase: z.int(), title: z.string().min(3).max(60) }))
  .refine(
    (all) => all.length === 19 && all.every((one, i) => one.phase === i),
    "must list the phases 0 to 18 in order",
  );

/** `content/parts.yaml`. */
export const partsSchema = z
  .array(
    z.strictObject({
      part: z.int(),
      title: z.string().min(3).max(60),
      pitch: z.string().min(60).max(400),
      chips: z.array(z.string().min(3).max(30)).min(4).max(8),
    }),
  )
  .refine(
    (all) => all.length === 8 && all.every((one, i) => one.part === i + 1),
    "must list the parts 1 to 8 in order",
  );

/** The sections of a pitfall page, in order: heading, address in the page. */
export const SECTIONS = [
  ["What happens", "happens"],
  ["Why it happens", "why"],
  ["Say it in an interview", "say"],
  ["When it is fine", "fine"],
] as const;

/** The parts of "Say it in an interview", in order. */
export const ANSWERS = ["In 30 seconds", "In 2 minutes", "Follow-up questions", "Red flags"] as const;

export const TIER_CHIPS: Record<PitfallMeta["tier"], { dot: string; label: string }> = {
  bug: { dot: "bad", label: "Bug" },
  trap: { dot: "warn", label: "Trap" },
  habit: { dot: "info", label: "Habit" },
  style: { dot: "muted", label: "Style" },
};

/** What `weight` means, from 0 to 5. */
export const WEIGHTS = [
  "",
  "Asked rarely",
  "Asked rarely",
  "Asked sometimes",
  "Asked often",
  "Asked very often",
] as const;

export const PEER_NAMES: Record<keyof PitfallMeta["peers"], string> = {
  ruff: "Ruff",
  bugbear: "flake8-bugbear",
  pylint: "Pylint",
  sonar: "Sonar",
  pyright: "Pyright",
};

/** Fact labels: what an author writes at the end of a paragraph, and what the reader sees. */
export const FACTS: Record<string, { cls: string; label: string }> = {
  guarantee: { cls: "lang", label: "Language guarantee" },
  cpython: { cls: "impl", label: "CPython detail" },
  version: { cls: "ver", label: "Version detail" },
  measured: { cls: "meas", label: "Measured" },
};
