/** Writes into a page what its programs print; nothing else of the text changes. */
import type { CourseExecution } from "./course";
import { holds } from "./markdown";

const FENCE = "```";

/** What one Python printed; null: the program was stopped after the time limit. */
export interface Printed {
  readonly version: readonly [number, number];
  readonly text: string | null;
}

interface OutputFence {
  readonly info: string;
  readonly content: string;
}

/**
 * The output fences that a program must have. What an author said of versions stays as long as it is true: a fence such as
 * `output <3.12` gets the text that the versions it speaks of print, unless they differ.
 */
export function outputsOf(stated: readonly OutputFence[], printed: readonly Printed[]): OutputFence[] {
  const texts = printed.map(({ version, text }) => ({ version, text: text ?? "" }));
  const of = ({ info }: OutputFence) =>
    texts.filter(({ version }) => stated.find((one) => holds(one.info, version))?.info === info);
  const same = (all: readonly { text: string }[]) => all.every(({ text }) => text === all[0]?.text);
  const spokenFor = stated.length > 0 && texts.every(({ version }) => stated.some(({ info }) => holds(info, version)));
  const distinct = stated.length < 2 || !same(texts);
  if (spokenFor && distinct && stated.every((one) => same(of(one))))
    return stated.map((one) => ({ info: one.info, content: of(one)[0]?.text ?? one.content }));
  const unmeasured = stated.filter((one) => one.info !== "output" && of(one).length === 0);
  if (same(texts) && unmeasured.length === 0) return [{ info: "output", content: texts[0]?.text ?? "" }];
  return [...texts.map(({ version, text }) => ({ info: `output ${version.join(".")}`, content: text })), ...unmeasured];
}

/** The text of a page with new output fences. Lines of executions count from one in this text. */
export function rewrite(
  text: string,
  changes: readonly { run: CourseExecution; outputs: readonly OutputFence[] }[],
): string {
  const lines = text.split("\n");
  for (const { run, outputs } of [...changes].sort((a, b) => b.run.line - a.run.line)) {
    const at = run.line - 1;
    const afterRun = endOf(lines, at);
    const last = run.outputs.at(-1);
    const from = last ? run.outputs[0]!.line - 1 : afterRun;
    const to = last ? endOf(lines, last.line - 1) : afterRun;
    const fences = outputs.map(({ info, content }) => [
      `${FENCE}${info}`,
      ...content.replace(/\n$/, "").split("\n"),
      FENCE,
    ]);
    const written = fences.flatMap((fence, i) => (i ? ["", ...fence] : fence));
    lines.splice(from, to - from, ...(last ? written : ["", ...written]));
  }
  return lines.join("\n");
}

/** The line behind the fence that begins at a line, both counted from zero. */
function endOf(lines: readonly string[], at: number): number {
  const fence = /^`+/.exec(lines[at]!)![0];
  const end = lines.findIndex((line, i) => i > at && line.startsWith(fence) && line.slice(fence.length).trim() === "");
  return end < 0 ? lines.length : end + 1;
}

/** What in a printed text will be different in the next run. */
export function unsteady(text: string): string | null {
  if (/\b0x[0-9a-f]{6,}\b/i.test(text)) return "prints an address";
  if (/page\.py|\/tmp\//.test(text)) return "prints the path of a temporary file";
  return null;
}
