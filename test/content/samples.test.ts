import assert from "node:assert/strict";
import { courseExecutions, has } from "../../scripts/content/course";
import { compileDecks } from "../../scripts/content/decks";
import { run } from "../../scripts/tracer";
import { cardsOf } from "../../src/study/deck";
import { samplesOf, speaksOf314 } from "../../src/study/samples";
import { draw, offeredOn, problemOf } from "./offered";
import { coursePages as pages, site } from "./site";

const written = [...site.course].map(([address, { sources }]) => ({
  address,
  runs: sources.flatMap(({ sections, fences }) =>
    courseExecutions(sections).map((run) => ({ ...run, fence: fences.find(({ line }) => line === run.line)! })),
  ),
}));

describe("samples read from a page", () => {
  it("are the programs of its source, with what runs before them and what CPython 3.14 prints", () => {
    for (const { address, runs } of written) {
      const samples = samplesOf(pages.get(address)!);
      assert.deepEqual(
        samples.map(({ source }) => source),
        runs.map(({ fence }) => `${fence.content.trimEnd()}\n`),
        address,
      );
      for (const [i, { pieces, native, terminal, fence, outputs, expected }] of runs.entries()) {
        const sample = samples[i]!;
        const where = `${address}, line ${fence.line}`;
        assert.equal(sample.predict, has(fence, "predict"), where);
        assert.equal(sample.prelude.trim(), pieces.slice(0, -1).join("\n").trim(), where);
        const ours = native && outputs.every(({ info }) => info === "output") ? undefined : expected([3, 14]);
        assert.equal(sample.output, ours === undefined ? null : `${ours.trimEnd()}\n`, where);
        if (terminal) assert.equal(sample.runs, false, where);
      }
    }
  });

  it("have a name of their own on each page", () => {
    for (const [address, page] of pages) {
      const marks = samplesOf(page).map(({ mark }) => mark);
      assert.equal(new Set(marks).size, marks.length, address);
    }
  });

  it("know for which versions a caption speaks", () => {
    const captions = {
      ...{ "In Python 3.14": true, "In Python 3.11": false, "Before Python 3.14": false, "Before Python 3.15": true },
      ...{ "Up to Python 3.14": true, "Up to Python 3.13": false, "After Python 3.13": true },
      ...{ "After Python 3.14": false, "Since Python 3.14": true, "Since Python 3.15": false },
      ...{ "Printed by 3.11 and 3.14": true, "Printed by 3.11": false },
    };
    for (const [caption, ours] of Object.entries(captions)) assert.equal(speaksOf314(caption), ours, caption);
  });
});

describe("the decks", () => {
  const decks = compileDecks(site);

  it("ask every marked program that runs inside a page, once, with its explanation", () => {
    const marked = written.flatMap(({ address, runs }) =>
      runs
        .filter(({ fence, native, terminal, pieces }) => has(fence, "predict") && !native && !terminal && !pieces[1])
        .map(({ fence }) => `${address}: ${fence.content.trimEnd()}\n`),
    );
    const cards = decks.flatMap(({ marks }) => cardsOf(marks, pages));
    assert.equal(cards.length, decks.flatMap(({ marks }) => marks).length);
    const samples = new Map([...pages].map(([address, page]) => [address, samplesOf(page)]));
    const asked = cards.map(({ mark, page }) => {
      const sample = samples.get(page)!.find((one) => mark === `${page}:${one.mark}`)!;
      assert.ok(sample.runs, `${page} offers to run it`);
      return `${page}: ${sample.source}`;
    });
    assert.deepEqual(asked.sort(), marked.sort());
    assert.ok(cards.length >= 170, `${cards.length} cards`);
    for (const { page, section, explanation, output } of cards) {
      assert.match(explanation, /^<p>/, page);
      assert.ok(output.trim() !== "" && section.id !== "" && section.title !== "", page);
    }
  });

  it("are one for each phase, and each can be told from the others", () => {
    assert.deepEqual(
      decks.map(({ phase }) => phase),
      site.phases.map(({ phase }) => phase),
    );
    for (const { marks, minutes } of decks) assert.ok(marks.length >= 3 && minutes === marks.length);
  });
});

describe("programs that a page offers to run", () => {
  const offered = offeredOn(site, pages);
  const seed = Number(process.env.COACH_SEED ?? 1);
  before(async function () {
    this.timeout(0);
    await run("");
  });

  // All of them: `npm run corpus -- --samples`.
  for (const one of new Set([...draw(offered, 30, seed), ...offered.filter(({ prelude }) => prelude !== "")]))
    it(`print what ${one.page} says, program ${one.number}`, async () => {
      assert.equal(await problemOf(one, "run"), null);
      assert.equal(await problemOf(one, "step"), null);
    });

  it("are most of the programs of the course", () => {
    assert.ok(offered.length >= 900, `${offered.length}`);
    assert.equal(offered.filter(({ output }) => output === null).length, 0);
  });
});
