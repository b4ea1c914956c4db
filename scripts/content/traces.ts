/**
 * What the `trace` diagrams of a page are drawn from: `npm run course -- record` runs the shown programs with the
 * playground's tracer and keeps the steps that are drawn in `content/traces`, so that a build needs no Python.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Moment } from "../../src/runtime/diagram/moment";
import type { Step } from "../../src/runtime/protocol";
import type { CourseExecution } from "./course";
import type { DiagramData } from "./diagrams/schema";

export const TRACES = "content/traces";

/** The steps of each trace of a page, by `keyOf`. */
export type Traces = Readonly<Record<string, readonly Step[]>>;

export const traceFile = (kind: string, slug: string): string => `${TRACES}/${kind}-${slug}.json`;

export const readTraces = (file: string): Traces =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Traces) : {};

type TraceData = DiagramData<"trace">;

/** The program that a diagram at this line speaks of. */
export const programOf = (
  runs: readonly CourseExecution[],
  { of }: TraceData,
  line: number,
): CourseExecution | undefined => (of === undefined ? runs.findLast((run) => run.line < line) : runs[of - 1]);

/** Changes with the program and with what is shown of it. */
export const keyOf = ({ pieces }: CourseExecution, { before, after, visit, names }: TraceData): string =>
  createHash("sha256")
    .update(JSON.stringify([pieces, before, after, visit, names]))
    .digest("hex")
    .slice(0, 16);

const ORDINALS = ["", "first", "second", "third", "fourth", "fifth"];

/** The moment in words, with the line itself. */
export function whenOf({ pieces }: CourseExecution, { before, after, visit }: Moment): string {
  const line = before ?? after;
  if (line === undefined) return "At the end of the program.";
  const code = `\`${(pieces.at(-1)!.split("\n")[line - 1] ?? "").trim()}\``;
  const time = visit === undefined ? "" : `, the ${ORDINALS[visit] ?? `${visit}th`} time`;
  return before === undefined ? `After ${code}${time}.` : `Before ${code}${time}.`;
}
