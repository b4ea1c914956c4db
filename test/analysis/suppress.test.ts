import * as assert from "node:assert/strict";
import { analyze } from "../../src/pitfalls/coach";

const found = (text: string, options = {}) => analyze(text, options).map((f) => f.pitfall);
const CODE = "def check(value):\n    if value == None:COMMENT\n        return 1\n    return 2\n";
const at = (comment: string) => found(CODE.replace("COMMENT", comment && `  ${comment}`));

describe("suppression comments", () => {
  it("a finding without a comment is there", () => assert.deepEqual(at(""), ["none-comparison"]));
  for (const comment of [
    "# coach: ignore[none-comparison]",
    "# coach: ignore[bare-except, none-comparison] because of the ORM",
    "# coach: ignore",
    "# noqa",
    "# noqa: E711",
    "# noqa:E501,E711",
    "# NOQA",
    "# noqa: E7",
    "# type: ignore # noqa: E711",
    "# pylint: disable=singleton-comparison",
    "# pylint: disable=C0121",
    "# ruff: ignore[E711]",
    "# ruff: ignore[none-comparison]",
    "# NOSONAR",
    "# noqa: B006  # coach: ignore[none-comparison]",
    "# coach: ignore[mutable-default]  # noqa: E711",
    "# pylint: disable=bare-except  # noqa: E501  # NOSONAR",
    "# noqa: E501 # ruff: ignore[E711]",
    "# coach: ignore[bare-except] # coach: ignore[none-comparison]",
  ])
    it(`silent: ${comment}`, () => assert.deepEqual(at(comment), []));
  for (const comment of [
    "# coach: ignore[mutable-default]",
    "# noqa: E501",
    "# pylint: disable=bare-except",
    "# noqable",
    "# type: ignore",
    "# a comment",
    "# coach: ignore[]",
    "# noqa: B006  # coach: ignore[mutable-default]  # pylint: disable=bare-except",
  ])
    it(`not silent: ${comment}`, () => assert.deepEqual(at(comment), ["none-comparison"]));
  it("a comment on the line above counts", () =>
    assert.deepEqual(found("def check(value):\n    # coach: ignore[none-comparison]\n    return value == None\n"), []));
  it("whole files", () => {
    for (const line of [
      "# coach: ignore-file[none-comparison]",
      "# coach: ignore-file",
      "# ruff: noqa",
      "# flake8: noqa",
      "# pylint: disable=singleton-comparison",
    ])
      assert.deepEqual(found(`${line}\n${at.length ? CODE.replace("COMMENT", "") : ""}`), [], line);
    assert.deepEqual(found(`# coach: ignore-file[bare-except]\n${CODE.replace("COMMENT", "")}`), ["none-comparison"]);
  });
  it("two comments in one silence two pitfalls", () => {
    const line = "def check(value, seen=[]):COMMENT\n    seen.append(value)\n    return seen\n";
    const both = line.replace("seen=[]", "seen=[], free=value == None").replace("def", "value = 1\n\ndef");
    const comments = ["", "  # noqa: B006", "  # noqa: B006  # coach: ignore[none-comparison]"];
    assert.deepEqual(
      comments.map((comment) => found(both.replace("COMMENT", comment))),
      [["mutable-default", "none-comparison"], ["none-comparison"], []],
    );
  });
  it("a comment inside a string is no comment", () =>
    assert.deepEqual(found('def check(value):\n    return value == None, "# noqa"\n'), ["none-comparison"]));
});

describe("levels and profiles", () => {
  const TRAP = "def limit(items, count=None):\n    count = count or 10\n    return items[:count]\n";
  it("an explicit level wins over the tier and the profile", () => {
    assert.deepEqual(
      analyze(CODE.replace("COMMENT", ""), { levels: { "none-comparison": "hint" } }).map((f) => f.level),
      ["hint"],
    );
    assert.deepEqual(found(CODE.replace("COMMENT", ""), { levels: { "none-comparison": "off" } }), []);
    assert.deepEqual(found(TRAP, { profile: "quiet", levels: { "truthiness-none": "info" } }), ["truthiness-none"]);
  });
  it("quiet shows bugs only, coach traps too", () => {
    assert.deepEqual(found(TRAP, { profile: "quiet" }), []);
    assert.deepEqual(found(TRAP), ["truthiness-none"]);
    assert.deepEqual(found(CODE.replace("COMMENT", ""), { profile: "quiet" }), ["none-comparison"]);
  });
});

describe("detectors that throw", () => {
  it("cost their own findings only, and are told once", async () => {
    const { Document } = await import("../../src/analysis/document");
    const { catalog } = await import("../../src/pitfalls/catalog");
    const told: string[] = [];
    const broken = {
      id: "broken",
      tier: "bug" as const,
      beats: [],
      *detect(): Iterable<never> {
        throw new Error("no");
      },
    };
    const document = new Document(`${CODE.replace("COMMENT", "")}\n\nx = 1\n`, {
      pitfalls: [broken, ...catalog],
      onCrash: (id) => told.push(id),
    });
    assert.deepEqual(
      document.findings().map((f) => f.pitfall),
      ["none-comparison"],
    );
    assert.deepEqual(told, ["broken"]);
  });
});
