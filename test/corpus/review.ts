/** A random sample of the findings in real Python, to be read by a person; test/corpus/review.md holds the verdicts. */
import type { Finding } from "../../src/analysis/finding";
import { analyze } from "../../src/pitfalls/coach";
import type { Minor } from "../../src/python/ast";
import { randomFrom } from "../python/corpus";
import type { SourceFile } from "./examine";

export interface Reviewed {
  readonly file: SourceFile;
  readonly finding: Finding;
  /** One-based. */
  readonly line: number;
}

/** Every finding of the default profile, in the order of the files. */
export function survey(files: readonly SourceFile[], target: Minor): { found: Reviewed[]; lines: number } {
  let lines = 0;
  const found = files.flatMap((file) => {
    const starts = [0, ...[...file.text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
    lines += starts.length - (starts.at(-1) === file.text.length ? 1 : 0);
    return analyze(file.text, { profile: "coach", target, path: file.name, onCrash: () => {} }).map((finding) => ({
      file,
      finding,
      line: starts.findLastIndex((start) => start <= finding.start) + 1,
    }));
  });
  return { found, lines };
}

/** `count` findings, each as likely as any other, the same for the same seed; in the order of the files. */
export function draw(found: readonly Reviewed[], count: number, seed: number): Reviewed[] {
  const random = randomFrom(seed);
  const drawn = found.map((each, i) => ({ each, i, at: random() })).sort((a, b) => a.at - b.at);
  return drawn
    .slice(0, count)
    .sort((a, b) => a.i - b.i)
    .map(({ each }) => each);
}

/** A finding as a reader wants it: where, what, and the code around. */
export function show({ file, finding, line }: Reviewed): string {
  const around = file.text.split(/\r\n?|\n/).slice(Math.max(0, line - 8), line + 9);
  const first = Math.max(0, line - 8) + 1;
  const code = around.map((text, i) => `${first + i === line ? ">" : " "} ${first + i}  ${text}`);
  return [`${file.name}:${line}: ${finding.pitfall} (${finding.level}): ${finding.message}`, ...code, ""].join("\n");
}
