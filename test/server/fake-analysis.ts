/** A small analysis for tests of the server: it knows three patterns, and one word that makes it fail. */
import type { Finding, Fix } from "../../src/analysis/finding";
import type { CoachOptions } from "../../src/pitfalls/coach";
import type { Analyze } from "../../src/server/documents";

export const CRASH = "make_the_analysis_fail";

const edit = (start: number, end: number, text: string) => ({ start, end, text });

function look(text: string, { levels = {}, target }: CoachOptions): Finding[] {
  if (text.includes(CRASH)) throw new Error("the analysis failed");
  const findings: Finding[] = [];
  const add = (pitfall: string, at: number, length: number, message: string, fixes: Fix[], related: number[] = []) => {
    const line = text.slice(at).split(/\r?\n/, 1)[0]!;
    const silenced = /# coach: ignore\[([^\]]*)\]/.exec(line)?.[1]?.includes(pitfall);
    const level = levels[pitfall] ?? "info";
    if (silenced || level === "off") return;
    const places = related.map((start) => ({ start, end: start + 1, message: "changed here" }));
    findings.push({ pitfall, level, start: at, end: at + length, message, fixes, related: places });
  };
  for (const { index } of text.matchAll(/== None/g)) {
    const fix = { title: "Write `is None`", safe: true, edits: [edit(index, index + 2, "is")] };
    add("none-comparison", index, 7, `Compared for 3.${target}.`, [fix]);
  }
  for (const { index } of text.matchAll(/=\[\]/g)) {
    const fixes = [
      { title: "Create the list inside", safe: false, edits: [edit(index + 1, index + 3, "None")] },
      { title: "Use a tuple", safe: false, edits: [edit(index + 1, index + 3, "()")] },
    ];
    const append = text.indexOf("append", index);
    add("mutable-default", index + 1, 2, "Shared. It changes. Make it new.", fixes, append < 0 ? [] : [append]);
  }
  // Repairing it takes two rounds, and both rounds want the same line at the top.
  for (const { index } of text.matchAll(/later(\d)/g)) {
    const left = Number(text[index + 5]) - 1;
    const edits = [edit(0, 0, "import later\n"), edit(index, index + 6, left < 0 ? "done" : `later${left}`)];
    const needed = text.startsWith("import later\n") ? edits.slice(1) : edits;
    add("missing-wraps", index, 6, "Not yet.", [{ title: "Go on", safe: true, edits: needed }]);
  }
  return findings.sort((a, b) => a.start - b.start);
}

export const fakeAnalysis: Analyze = (first, options) => {
  let text = first;
  let settings: CoachOptions = options;
  return {
    edit: (start, end, insert) => {
      if (start < 0 || end < start || end > text.length) throw new RangeError(`${start}-${end}`);
      text = text.slice(0, start) + insert + text.slice(end);
    },
    setOptions: (changed) => {
      settings = { ...settings, ...changed };
    },
    findings: () => look(text, settings),
  };
};
