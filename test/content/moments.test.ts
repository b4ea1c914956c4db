import assert from "node:assert/strict";
import { offeredOn, readPitfall } from "../../scripts/content/pitfalls";
import { run } from "../../scripts/tracer";
import { filmOf } from "../../src/runtime/diagram/film";
import { stepOf } from "../../src/runtime/diagram/moment";
import { site } from "./site";

const pitfalls = [...site.pitfalls.values()];
const withMoment = pitfalls.filter(({ meta }) => meta.moment !== undefined);

describe("the moment that matters on the page of a pitfall", () => {
  it("is named where a picture shows the point", () => {
    assert.ok(withMoment.length >= 50, `${withMoment.length} pages`);
    const named = new Set(withMoment.map(({ id }) => id));
    for (const id of [
      "mutable-default",
      "late-binding-closure",
      "multiplied-mutable",
      "alias-as-copy",
      "shallow-copy",
      "mutation-while-iterating",
      "unbound-local",
      "mutable-class-attribute",
      "exhausted-iterator",
    ])
      assert.ok(named.has(id), id);
  });

  for (const page of withMoment)
    it(`${page.id}: is a step of the program that the page offers, and not the first or the last`, async () => {
      const { moment } = page.meta;
      const program = offeredOn(page);
      assert.ok(program !== null, "the page offers no program");
      const { steps } = await run(program, { seconds: 5 });
      const film = filmOf(steps, { identity: moment!.identity });
      const found = stepOf(film.snapshots, moment!);
      assert.ok(found !== null && found.at > 0 && found.at < steps.length - 1, JSON.stringify(found));
      const { svg, sentences } = film.picture(found.at, "id");
      assert.match(svg, /<text/);
      assert.ok(sentences.length > 0);
    });

  it("shows what the pitfall is about", async () => {
    const seen = async (id: string) => {
      const page = pitfalls.find((one) => one.id === id)!;
      const film = filmOf((await run(offeredOn(page)!)).steps);
      return film.picture(stepOf(film.snapshots, page.meta.moment!)!.at, "id");
    };
    const shared = await seen("mutable-default");
    assert.match(shared.sentences.join(" "), /Three references lead to the same list/);
    assert.match(shared.changes, /changed in place: 1 is 'soup'/);
    const cell = await seen("late-binding-closure");
    assert.match(cell.sentences.join(" "), /references lead to the same cell/);
    assert.match((await seen("exhausted-iterator")).svg, /generator, finished/);
    assert.match((await seen("unbound-local")).changes, /raises UnboundLocalError/);
  });

  it("is one line before or after which the run stands", () => {
    const page = `---\nmoment: { before: 1, after: 2 }\n---\n`;
    const told = readPitfall("x", page).problems.map(({ message }) => message);
    assert.ok(
      told.some((message) => /moment.*`before` or `after` a line/.test(message)),
      told.join("\n"),
    );
  });
});
