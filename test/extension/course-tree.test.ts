import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  type CourseNode,
  continueAt,
  curriculum,
  curriculumDescription,
  dueCount,
  filterTree,
  nextLesson,
  today,
} from "../../src/extension/course-tree";
import { english as t } from "../../src/extension/words";
import type { ContentIndex, PageKind, PageSummary } from "../../src/study/content";
import { dayOf, NOTHING_DONE, type ProgressEvent, reduce } from "../../src/study/progress";

const page = (kind: PageKind, name: string, rest: Partial<PageSummary> = {}): PageSummary => ({
  kind,
  name,
  title: `The ${name}`,
  summary: `About ${name}.`,
  phase: null,
  part: null,
  weight: null,
  minutes: 4,
  pitfalls: [],
  lessons: [],
  marks: [],
  ...rest,
});
const lesson = (name: string, phase: number, lessons: string[] = []) =>
  page("lesson", name, { phase, lessons, marks: ["0", "1", "2"] });

const index: ContentIndex = {
  phases: [
    { phase: 0, title: "How Python runs" },
    { phase: 1, title: "The core" },
  ],
  parts: [{ part: 1, title: "Fundamentals" }],
  pages: [
    lesson("running", 0),
    lesson("names", 1, ["scope"]),
    lesson("scope", 1, ["running"]),
    page("question", "01", { part: 1, marks: ["q01"] }),
    page("drill", "core", { marks: ["drill-01", "drill-02"] }),
    page("doubt", "why-257", { phase: 1 }),
    page("capstone", "mastery"),
    page("sheet", "phase-01", { phase: 1 }),
    page("deck", "phase-01", {
      phase: 1,
      title: "Predict: The core",
      marks: ["lesson/names:a", "lesson/names:b", "doubt/why-257:c"],
    }),
  ],
  pitfalls: [
    { id: "is-literal", title: "`is` with a literal", summary: "It.", tier: "bug", phase: 1, weight: 5 },
    { id: "none-comparison", title: "== None", summary: "So.", tier: "habit", phase: 1, weight: 4 },
  ],
  peers: {},
  phrases: [],
};

const having = (...events: ProgressEvent[]) => events.reduce(reduce, NOTHING_DONE);
const read = (address: string): ProgressEvent => ({ type: "read", page: address, at: 1 });
const tick = (address: string, mark: string, at = 1): ProgressEvent => ({ type: "explained", page: address, mark, at });
const open = (address: string): ProgressEvent => ({ type: "opened", page: address, at: 1 });

const predict = (address: string, mark: string, right: boolean, day = "2026-11-20"): ProgressEvent => ({
  type: "predicted",
  page: address,
  mark,
  right,
  tries: right ? 1 : 2,
  day,
});

function* rowsOf(nodes: readonly CourseNode[]): Generator<CourseNode> {
  for (const node of nodes) {
    yield node;
    yield* rowsOf(node.children);
  }
}
const rowNamed = (nodes: readonly CourseNode[], id: string) => [...rowsOf(nodes)].find((node) => node.id === id)!;
const outline = (nodes: readonly CourseNode[]): unknown =>
  nodes.map(({ label, children }) => (children.length ? [label, outline(children)] : label));

describe("the curriculum tree", () => {
  it("has every page once, below its phase, its part or its kind", () => {
    assert.deepEqual(outline(curriculum(index, NOTHING_DONE, t)), [
      [
        "Lessons and Pitfalls",
        [
          ["0. How Python runs", ["The running"]],
          ["1. The core", ["The names", "The scope", "is with a literal", "== None"]],
        ],
      ],
      ["Handbook", [["1. Fundamentals", ["The 01"]]]],
      ["Drills", ["The core"]],
      ["Predict the Output", ["1. The core"]],
      ["Doubts", ["The why-257"]],
      ["Day 30", ["The mastery"]],
      ["Cheat Sheets", ["The phase-01"]],
    ]);
  });

  it("has ids that occur once", () => {
    const ids = [...rowsOf(curriculum(index, NOTHING_DONE, t))].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("marks what was read, what was begun and what is complete", () => {
    const nodes = curriculum(
      index,
      having(
        read("lesson/running"),
        read("pitfall/is-literal"),
        tick("lesson/names", "1"),
        ...["0", "1", "2"].map((mark) => tick("lesson/scope", mark)),
        { type: "graded", page: "drill/core", mark: "drill-01", grade: "missed", at: 1 },
      ),
      t,
    );
    const look = (id: string) => {
      const { icon, description, done, contextValue } = rowNamed(nodes, id);
      return [icon, description, done, contextValue];
    };
    assert.deepEqual(look("lesson/running"), ["pass", "", true, "read"]);
    assert.deepEqual(look("lesson/names"), ["color-mode", "1 of 3", false, "unread"]);
    assert.deepEqual(look("lesson/scope"), ["pass-filled", "", true, "unread"]);
    assert.deepEqual(look("drill/core"), ["color-mode", "1 of 2", false, "unread"]);
    assert.deepEqual(look("pitfall/is-literal"), ["pass-filled", "bug", true, "readPitfall"]);
    assert.deepEqual(look("phase-0"), ["pass-filled", "1 of 1", true, null]);
    assert.deepEqual(look("phase-1"), ["color-mode", "2 of 4", false, null]);
    assert.deepEqual(look("sheet/phase-01"), ["note", "", false, null]);
    assert.equal(curriculumDescription(nodes, t), "3 of 9 read");
  });

  it("says how many programs of a phase are predicted, and how many come again", () => {
    const look = (...events: ProgressEvent[]) => {
      const nodes = curriculum(index, having(...events), t);
      const { icon, description, done, spoken } = rowNamed(nodes, "deck/phase-01");
      return [icon, description, done, spoken, rowNamed(nodes, "decks").description];
    };
    const named = "Predict: The core";
    assert.deepEqual(look(), ["circle-outline", "3", false, `${named}, 0 of 3 predicted`, "3"]);
    assert.deepEqual(look(predict("lesson/names", "a", true), predict("lesson/names", "b", false)), [
      "color-mode",
      "1 of 3",
      false,
      `${named}, 1 of 3 predicted, 1 to predict again`,
      "1 of 3 predicted",
    ]);
    const all = [
      predict("lesson/names", "a", true),
      predict("lesson/names", "b", true),
      predict("doubt/why-257", "c", true),
    ];
    const rest = [`${named}, 3 of 3 predicted`, "3 of 3 predicted"];
    assert.deepEqual(look(...all), ["pass-filled", "3 of 3", true, ...rest]);
    assert.equal(curriculumDescription(curriculum(index, having(...all), t), t), "0 of 9 read");
  });

  it("says to a screen reader what the icons say", () => {
    const nodes = curriculum(index, having(tick("lesson/names", "1")), t);
    assert.equal(rowNamed(nodes, "lesson/names").spoken, "The names, 4 minutes, not read, checkpoint 1 of 3");
    assert.equal(rowNamed(nodes, "pitfall/is-literal").spoken, "is with a literal, pitfall, bug, not read");
    assert.equal(rowNamed(nodes, "phase-1").spoken, "1. The core, 0 of 4 pages read");
  });

  it("is filtered by every word, and keeps the groups around what fits", () => {
    const nodes = curriculum(index, NOTHING_DONE, t);
    assert.deepEqual(outline(filterTree(nodes, " LITERAL is")), [
      ["Lessons and Pitfalls", [["1. The core", ["is with a literal"]]]],
    ]);
    assert.deepEqual(outline(filterTree(nodes, "fundamentals")), [["Handbook", [["1. Fundamentals", ["The 01"]]]]]);
    assert.deepEqual(filterTree(nodes, "nowhere"), []);
    assert.deepEqual(filterTree(nodes, "  "), nodes);
  });
});

describe("the next lesson", () => {
  it("is the first one whose foundations are laid", () => {
    assert.equal(nextLesson(index, NOTHING_DONE)?.name, "running");
    assert.equal(nextLesson(index, having(read("lesson/running")))?.name, "scope");
    assert.equal(nextLesson(index, having(read("lesson/running"), read("lesson/scope")))?.name, "names");
  });

  it("is there in a circle too, and not when all are done", () => {
    const circle = { ...index, pages: [lesson("a", 0, ["b"]), lesson("b", 0, ["a"])] };
    assert.equal(nextLesson(circle, NOTHING_DONE)?.name, "a");
    assert.equal(nextLesson(circle, having(read("lesson/a"), read("lesson/b"))), null);
  });

  it("comes after the page that was opened last and is not done", () => {
    assert.equal(continueAt(index, NOTHING_DONE), "lesson/running");
    assert.equal(continueAt(index, having(open("doubt/why-257"))), "doubt/why-257");
    assert.equal(continueAt(index, having(open("pitfall/is-literal"))), "pitfall/is-literal");
    for (const done of ["doubt/why-257", "pitfall/is-literal"])
      assert.equal(continueAt(index, having(open(done), read(done))), "lesson/running", done);
    for (const other of ["sheet/phase-01", "lesson/gone", "pitfall/gone"])
      assert.equal(continueAt(index, having(open(other))), "lesson/running", other);
  });
});

describe("the tree of today", () => {
  const DAY = "2026-11-21";
  const rows = (...events: ProgressEvent[]) =>
    today(index, having(...events), DAY, t).map(({ page: address, description }) => [address, description]);
  const seen = (day: string, ...pitfalls: string[]): ProgressEvent => ({ type: "seen", pitfalls, day });

  it("begins with the next lesson", () => {
    assert.deepEqual(rows(), [["lesson/running", "next, 4 min"]]);
  });

  it("has what was left, the next lesson, and unfinished checkpoints, each page once", () => {
    assert.deepEqual(rows(read("lesson/running"), tick("lesson/names", "2"), open("doubt/why-257")), [
      ["doubt/why-257", "left here"],
      ["lesson/scope", "next, 4 min"],
      ["lesson/running", "0 of 3 ticked"],
      ["lesson/names", "1 of 3 ticked"],
    ]);
  });

  it("has the pitfalls of the learner's own code of this week until they are read", () => {
    const found = [seen("2026-11-15", "none-comparison"), seen(DAY, "is-literal")];
    assert.deepEqual(rows(...found).slice(1), [
      ["pitfall/is-literal", "found today"],
      ["pitfall/none-comparison", "found this week"],
    ]);
    assert.deepEqual(rows(...found, read("pitfall/is-literal")).slice(1), [
      ["pitfall/none-comparison", "found this week"],
    ]);
    assert.equal(rows(seen("2026-11-14", "is-literal")).length, 1);
  });

  it("has what was predicted wrong on an earlier day, until it is predicted right", () => {
    const missed = [predict("lesson/names", "a", false), predict("lesson/names", "b", false)];
    assert.deepEqual(rows(...missed).slice(1), [["deck/phase-01", "2 to predict again"]]);
    assert.deepEqual(rows(...missed, predict("lesson/names", "a", true, DAY)).slice(1), [
      ["deck/phase-01", "1 to predict again"],
    ]);
    assert.equal(rows(predict("lesson/names", "a", false, DAY)).length, 1, "missed today: not before tomorrow");
    const [, row] = today(index, having(...missed), DAY, t);
    assert.deepEqual(
      [row!.label, row!.spoken],
      ["Predict: The core", "Predict: The core, 2 programs to predict again"],
    );
  });

  it("is empty when everything is done", () => {
    const all = ["running", "names", "scope"].flatMap((name) => ["0", "1", "2"].map((i) => tick(`lesson/${name}`, i)));
    assert.deepEqual(rows(...all), []);
  });

  it("counts as due what was begun on an earlier day", () => {
    const dayAt = (time: number) => dayOf(time, 0);
    const noon = Date.parse("2026-11-21T12:00Z");
    const due = (...events: ProgressEvent[]) => dueCount(index, having(...events), DAY, dayAt);
    assert.equal(due(tick("lesson/names", "1", noon)), 0);
    assert.equal(due(tick("lesson/names", "1", noon - 86_400_000)), 1);
    assert.equal(due(tick("lesson/names", "1", noon - 86_400_000), tick("lesson/names", "2", noon)), 0);
    assert.equal(due(read("lesson/running")), 0);
  });
});
