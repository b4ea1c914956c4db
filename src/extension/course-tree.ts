/** What the trees *Curriculum* and *Today* show. Pure: data in, data out. */
import type { ContentIndex, PageSummary, PitfallSummary } from "../study/content";
import { placeOf } from "../study/deck";
import { explainedOn, gradesOn, isRead, type Prediction, type Progress, predictionsOn } from "../study/progress";
import type { ViewItem } from "./manifest";
import type { Translate } from "./words";

/** A row: a page, or a group of rows. */
export interface CourseNode {
  /** Unique in its tree, and the same as long as it is the same row. */
  readonly id: string;
  /** The address that it opens; null for a group. */
  readonly page: string | null;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says of the row. */
  readonly spoken: string;
  /** The id of a codicon. */
  readonly icon: string;
  readonly done: boolean;
  readonly contextValue: ViewItem | null;
  readonly children: readonly CourseNode[];
}

/** How far a learner is with a page: `part` of its `all` points are answered. */
export interface Standing {
  readonly read: boolean;
  readonly part: number;
  readonly all: number;
  /** Read, or every point answered. */
  readonly done: boolean;
  readonly begun: boolean;
}

export const pageAddress = ({ kind, name }: Pick<PageSummary, "kind" | "name">) => `${kind}/${name}`;

/** How far a learner is with a page of the course. */
export function standing(page: Pick<PageSummary, "kind" | "name" | "marks">, progress: Progress): Standing {
  const address = pageAddress(page);
  const answered = answeredOn(page, progress);
  const part = page.marks.filter((mark) => answered.includes(mark)).length;
  const all = page.marks.length;
  const read = isRead(progress, address);
  return { read, part, all, done: read || (all > 0 && part === all), begun: part > 0 };
}

function answeredOn(page: Pick<PageSummary, "kind" | "name" | "marks">, progress: Progress): string[] {
  const address = pageAddress(page);
  if (page.kind === "lesson") return explainedOn(progress, address);
  if (page.kind === "deck") return page.marks.filter((mark) => predictionOf(mark, progress)?.right);
  return Object.keys(gradesOn(progress, address));
}

/** How a sample of a deck was predicted. */
export function predictionOf(mark: string, progress: Progress): Prediction | undefined {
  const place = placeOf(mark);
  const predictions = predictionsOn(progress, place.page);
  return Object.hasOwn(predictions, place.mark) ? predictions[place.mark] : undefined;
}

/** The whole course, group by group. */
export function curriculum(index: ContentIndex, progress: Progress, t: Translate): CourseNode[] {
  const rows = (fits: (page: PageSummary) => boolean) =>
    index.pages.filter(fits).map((page) => pageNode(page, progress, t));
  const phases = index.phases.map(({ phase, title }) =>
    group(
      `phase-${phase}`,
      `${phase}. ${title}`,
      [
        ...rows((page) => page.kind === "lesson" && page.phase === phase),
        ...index.pitfalls.filter((one) => one.phase === phase).map((one) => pitfallNode(one, progress, t)),
      ],
      t,
    ),
  );
  const parts = index.parts.map(({ part, title }) =>
    group(
      `part-${part}`,
      `${part}. ${title}`,
      rows((page) => page.kind === "question" && page.part === part),
      t,
    ),
  );
  return [
    group("lessons", t("Lessons and Pitfalls"), phases, t, "mortar-board"),
    group("handbook", t("Handbook"), parts, t, "book"),
    group(
      "drills",
      t("Drills"),
      rows(({ kind }) => kind === "drill"),
      t,
      "megaphone",
    ),
    decks(index, progress, t),
    group(
      "doubts",
      t("Doubts"),
      rows(({ kind }) => kind === "doubt"),
      t,
      "question",
    ),
    group(
      "day-30",
      t("Day 30"),
      rows(({ kind }) => kind === "capstone"),
      t,
      "milestone",
    ),
    group(
      "sheets",
      t("Cheat Sheets"),
      rows(({ kind }) => kind === "sheet"),
      t,
      "note",
    ),
  ].filter(({ children }) => children.length > 0);
}

/** The decks, with how many of all samples are predicted. */
function decks(index: ContentIndex, progress: Progress, t: Translate): CourseNode {
  const pages = index.pages.filter(({ kind }) => kind === "deck");
  const children = pages.map((page) => pageNode(page, progress, t));
  const standings = pages.map((page) => standing(page, progress));
  const part = standings.reduce((sum, one) => sum + one.part, 0);
  const all = standings.reduce((sum, one) => sum + one.all, 0);
  const label = t("Predict the Output");
  const predicted = t("{0} of {1} predicted", part, all);
  return {
    ...group("decks", label, children, t, "eye"),
    description: part === 0 ? String(all) : predicted,
    spoken: `${label}, ${predicted}`,
    done: all > 0 && part === all,
  };
}

/** `3 of 251 read`, for the title of the tree; sheets and decks are not counted, they repeat what other pages say. */
export function curriculumDescription(nodes: readonly CourseNode[], t: Translate): string {
  const leaves = nodes.flatMap(leavesOf).filter(counts);
  return t("{0} of {1} read", leaves.filter(({ done }) => done).length, leaves.length);
}

const counts = ({ page }: CourseNode) => page !== null && !/^(?:sheet|deck)\//.test(page);

function leavesOf(node: CourseNode): CourseNode[] {
  return node.page !== null ? [node] : node.children.flatMap(leavesOf);
}

/** Groups of the top have an icon of their own; the others show how far one is. */
function group(id: string, label: string, children: readonly CourseNode[], t: Translate, icon?: string): CourseNode {
  const leaves = children.flatMap(leavesOf).filter(counts);
  const read = leaves.filter(({ done }) => done).length;
  const done = leaves.length > 0 && read === leaves.length;
  const description =
    read === 0 ? String(leaves.length || children.length || "") : t("{0} of {1}", read, leaves.length);
  return {
    id,
    page: null,
    label,
    description,
    tooltip: label,
    spoken: t("{0}, {1} of {2} pages read", label, read, leaves.length),
    icon: icon ?? (done ? "pass-filled" : read > 0 ? "color-mode" : "circle-outline"),
    done,
    contextValue: null,
    children,
  };
}

function pageNode(page: PageSummary, progress: Progress, t: Translate): CourseNode {
  const address = pageAddress(page);
  const { read, part, all, done, begun } = standing(page, progress);
  if (page.kind === "deck") return deckNode(page, progress, t);
  const minutes = page.minutes === 1 ? t("1 minute") : t("{0} minutes", page.minutes);
  const answered = page.kind === "lesson" ? t("checkpoint {0} of {1}", part, all) : t("{0} of {1} answered", part, all);
  const state = done ? t("read") : t("not read");
  const isSheet = page.kind === "sheet";
  return {
    id: address,
    page: address,
    label: plain(page.title),
    description: begun && part < all ? t("{0} of {1}", part, all) : done || isSheet ? "" : t("{0} min", page.minutes),
    tooltip: `${page.summary}\n\n${[minutes, ...(all > 1 ? [answered] : [])].join(", ")}`,
    spoken: [plain(page.title), minutes, ...(isSheet ? [] : [state]), ...(all > 1 ? [answered] : [])].join(", "),
    icon: isSheet ? "note" : done ? (part === all ? "pass-filled" : "pass") : begun ? "color-mode" : "circle-outline",
    done,
    contextValue: isSheet ? null : read ? "read" : "unread",
    children: [],
  };
}

function deckNode(page: PageSummary, progress: Progress, t: Translate): CourseNode {
  const { part, all, done } = standing(page, progress);
  const again = missedOn(page, progress).length;
  const label = plain(page.title).replace(/^Predict: /, "");
  const predicted = t("{0} of {1} predicted", part, all);
  const counted = again === 0 ? predicted : t("{0}, {1} to predict again", predicted, again);
  return {
    id: pageAddress(page),
    page: pageAddress(page),
    label: page.phase === null ? label : `${page.phase}. ${label}`,
    // The row above says of what.
    description: part + again === 0 ? String(all) : t("{0} of {1}", part, all),
    tooltip: `${page.summary}\n\n${counted}`,
    spoken: `${plain(page.title)}, ${counted}`,
    icon: done ? "pass-filled" : part + again > 0 ? "color-mode" : "circle-outline",
    done,
    contextValue: null,
    children: [],
  };
}

/** The samples of a deck whose newest prediction was wrong; those of before a day, where one is given. */
function missedOn({ marks }: PageSummary, progress: Progress, day?: string): string[] {
  return marks.filter((mark) => {
    const prediction = predictionOf(mark, progress);
    return prediction?.right === false && (day === undefined || prediction.day < day);
  });
}

function pitfallNode({ id, title, summary, tier }: PitfallSummary, progress: Progress, t: Translate): CourseNode {
  const page = `pitfall/${id}`;
  const read = isRead(progress, page);
  const tiers = { bug: t("bug"), trap: t("trap"), habit: t("habit"), style: t("style") };
  return {
    id: page,
    page,
    label: plain(title),
    description: tiers[tier],
    tooltip: `${summary}\n\n${t("Pitfall")}, ${tiers[tier]}, ${id}`,
    spoken: [plain(title), t("pitfall"), tiers[tier], read ? t("read") : t("not read")].join(", "),
    // Among the circles of lessons a pitfall is seen as one.
    icon: read ? "pass-filled" : "bug",
    done: read,
    contextValue: read ? "readPitfall" : "unreadPitfall",
    children: [],
  };
}

/** Rows show no Markdown. */
const plain = (title: string) => title.replaceAll("`", "");

/** The rows that have every word of the query in their title, id or summary, and the groups they stand in. */
export function filterTree(nodes: readonly CourseNode[], query: string): CourseNode[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ id, label, tooltip }: CourseNode) => {
    const text = `${id} ${label} ${tooltip}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const keep = (node: CourseNode): CourseNode[] => {
    if (fits(node)) return [node];
    const children = node.children.flatMap(keep);
    return children.length > 0 ? [{ ...node, children }] : [];
  };
  return words.length === 0 ? [...nodes] : nodes.flatMap(keep);
}

/** The first lesson that is not done and builds on nothing that is not; else the first that is not done. */
export function nextLesson(index: ContentIndex, progress: Progress): PageSummary | null {
  const lessons = index.pages.filter(({ kind }) => kind === "lesson");
  const done = new Set(lessons.filter((page) => standing(page, progress).done).map(({ name }) => name));
  const known = new Set(lessons.map(({ name }) => name));
  const open = lessons.filter(({ name }) => !done.has(name));
  const ready = ({ lessons: before }: PageSummary) => before.every((name) => done.has(name) || !known.has(name));
  return open.find(ready) ?? open[0] ?? null;
}

/** The page to go on with: the one that was opened last unless it is done, else the next lesson. */
export function continueAt(index: ContentIndex, progress: Progress): string | null {
  const last = progress.last?.page;
  const page = index.pages.find((one) => pageAddress(one) === last);
  const isOpen = page !== undefined ? page.kind !== "sheet" && !standing(page, progress).done : isOpenPitfall(last);
  if (last !== undefined && isOpen) return last;
  const next = nextLesson(index, progress);
  return next === null ? null : pageAddress(next);

  function isOpenPitfall(address: string | undefined): boolean {
    const known = index.pitfalls.some(({ id }) => `pitfall/${id}` === address);
    return address !== undefined && known && !isRead(progress, address);
  }
}

/** Rows of each sort that *Today* shows at most. */
const MOST = 5;
/** Milliseconds that a pitfall in one's code is news. */
const WEEK = 7 * 86_400_000;

/** What to do now; `day` is today, such as `2026-11-21`. */
export function today(index: ContentIndex, progress: Progress, day: string, t: Translate): CourseNode[] {
  const next = nextLesson(index, progress);
  const last = continueAt(index, progress);
  const lessonOf = (page: PageSummary | null) => (page === null ? null : pageAddress(page));
  const rows: (CourseNode | null)[] = [
    last === null || last === lessonOf(next) ? null : row(last, "history", t("left here"), t("where you left")),
    next === null
      ? null
      : row(
          pageAddress(next),
          "mortar-board",
          t("next, {0} min", next.minutes),
          t("the next lesson, {0} minutes", next.minutes),
        ),
    ...unfinished(index, progress)
      .filter((page) => pageAddress(page) !== last && pageAddress(page) !== lessonOf(next))
      .slice(0, MOST)
      .map((page) => {
        const { part, all } = standing(page, progress);
        return row(
          pageAddress(page),
          "checklist",
          t("{0} of {1} ticked", part, all),
          t("checkpoint {0} of {1}", part, all),
        );
      }),
    ...index.pages
      .filter((page) => page.kind === "deck" && pageAddress(page) !== last && missedOn(page, progress, day).length > 0)
      .slice(0, MOST)
      .map((page) => {
        const again = missedOn(page, progress, day).length;
        return row(
          pageAddress(page),
          "eye",
          t("{0} to predict again", again),
          t("{0} programs to predict again", again),
        );
      }),
    ...foundInCode(index, progress, day)
      .filter((id) => `pitfall/${id}` !== last)
      .slice(0, MOST)
      .map((id) =>
        row(
          `pitfall/${id}`,
          "bug",
          progress.seen[id] === day ? t("found today") : t("found this week"),
          progress.seen[id] === day ? t("in your code today") : t("in your code this week"),
        ),
      ),
  ];
  return rows.filter((one) => one !== null);

  function row(address: string, icon: string, description: string, spoken: string): CourseNode | null {
    const page = index.pages.find((one) => pageAddress(one) === address);
    const pitfall = index.pitfalls.find(({ id }) => `pitfall/${id}` === address);
    const node = page ? pageNode(page, progress, t) : pitfall ? pitfallNode(pitfall, progress, t) : null;
    if (node === null) return null;
    const tooltip = `${node.tooltip}\n\n${spoken}`;
    // In the tree a deck stands below the word for it.
    const label = page?.kind === "deck" ? plain(page.title) : node.label;
    return { ...node, label, icon, description, tooltip, spoken: `${label}, ${spoken}` };
  }
}

/** Lessons whose checkpoint was begun, or that were read without it. */
export function unfinished(index: ContentIndex, progress: Progress): PageSummary[] {
  return index.pages.filter((page) => {
    const { read, part, all } = standing(page, progress);
    return page.kind === "lesson" && part < all && (read || part > 0);
  });
}

/** What is due: checkpoints that were begun on an earlier day. `dayAt` says on which day a time was. */
export function dueCount(
  index: ContentIndex,
  progress: Progress,
  day: string,
  dayAt: (time: number) => string,
): number {
  return unfinished(index, progress).filter((page) => {
    const times = Object.values(progress.explained[pageAddress(page)] ?? {});
    return times.length > 0 && dayAt(Math.max(...times)) < day;
  }).length;
}

/** Pitfalls of the learner's own code of this week without those that were read; the newest first, then the most asked. */
function foundInCode({ pitfalls }: ContentIndex, progress: Progress, day: string): string[] {
  const since = new Date(Date.parse(day) - WEEK).toISOString().slice(0, 10);
  const seenOn = (id: string) => (Object.hasOwn(progress.seen, id) ? progress.seen[id]! : "");
  return pitfalls
    .filter(({ id }) => seenOn(id) > since && !isRead(progress, `pitfall/${id}`))
    .toSorted((a, b) => (seenOn(a.id) === seenOn(b.id) ? b.weight - a.weight : seenOn(a.id) < seenOn(b.id) ? 1 : -1))
    .map(({ id }) => id);
}
