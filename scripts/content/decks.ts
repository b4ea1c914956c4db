/** Decks: one for each phase, made of the samples whose output a reader is asked to predict. */
import type { CoursePage } from "../../src/study/content";
import { escapeHtml } from "../../src/study/highlight";
import { markOf } from "../../src/study/samples";
import { courseExecutions, has } from "./course";
import { addressOfEntry, type Entry, type Site } from "./course-site";

/** All decks that have a sample. They name their samples; code, output and explanation stay on the pages. */
export function compileDecks(site: Site): CoursePage[] {
  const samples = [...site.course.values()].flatMap((entry) =>
    predictable(entry).map((source) => ({
      phase: phaseOf(entry, site),
      mark: `${addressOfEntry(entry)}:${markOf(source)}`,
    })),
  );
  return site.phases.flatMap(({ phase, title }) => {
    const marks = samples.filter((sample) => sample.phase === phase).map(({ mark }) => mark);
    if (marks.length === 0) return [];
    const name = `Predict: ${title}`;
    return {
      kind: "deck" as const,
      name: `phase-${String(phase).padStart(2, "0")}`,
      title: name,
      summary: `${marks.length === 1 ? "One program" : `${marks.length} programs`} of phase ${phase}: say what each prints before Python does.`,
      phase,
      part: null,
      weight: null,
      minutes: marks.length,
      pitfalls: [],
      lessons: [],
      marks,
      head: `<header class="head"><p class="crumbs">Predict the output <span aria-hidden="true">/</span> Phase ${phase}</p>
<h1>${escapeHtml(name)}</h1></header>`,
      sections: "",
      toc: [],
      programs: [],
    };
  });
}

/** Whole programs marked `predict` that the Python of a page runs, with what CPython 3.14 prints. */
function predictable({ sources }: Entry): string[] {
  return sources.flatMap(({ sections, fences }) =>
    courseExecutions(sections).flatMap(({ line, pieces, native, terminal, expected }) => {
      const asks = fences.some((fence) => fence.line === line && has(fence, "predict"));
      const [source] = pieces;
      if (!asks || native || terminal || pieces.length > 1 || expected([3, 14]) === undefined) return [];
      return source ?? [];
    }),
  );
}

/** A page without a phase belongs to that of the first lesson that it names. */
function phaseOf({ sources: [{ meta }] }: Entry, site: Site): number | null {
  if (meta.phase !== null) return meta.phase;
  const first = meta.lessons.map((slug) => site.course.get(`lesson/${slug}`)).find((lesson) => lesson !== undefined);
  return first?.sources[0].meta.phase ?? null;
}
