/** The picture in sentences: for readers who do not see it, and for those who want it said. */
import { type Box, boxesOf, type DrawOptions, frameTitle, type Row } from "./boxes";
import type { Snapshot } from "./snapshots";

/** Everything in the picture. */
export function describe(snapshot: Snapshot, before: Snapshot | null, options: DrawOptions = {}): string[] {
  const boxes = boxesOf(snapshot, before, options);
  const byKey = new Map(boxes.map((box) => [box.key, box]));
  const referrers = new Map<string, string[]>();
  for (const box of boxes)
    for (const row of box.rows)
      if (row.to !== null && row.role !== "class") {
        const place =
          box.kind === "frame" ? placeInFrame(box, row) : `${nounOf(box)}${row.label ? `, ${row.label}` : ""}`;
        referrers.set(row.to, [...(referrers.get(row.to) ?? []), place]);
      }
  const shared = [...referrers]
    .filter(([, places]) => places.length > 1)
    .map(
      ([key, places]) =>
        `${count(places.length)} references lead to the same ${nounOf(byKey.get(key)!)}: ${places.join("; ")}.`,
    );
  return [...boxes.map((box) => (box.kind === "frame" ? sayFrame(box) : sayObject(box))), ...shared];

  function say(row: Row): string {
    const target = row.to === null ? undefined : byKey.get(row.to);
    return target === undefined ? row.text : nounOf(target);
  }

  function sayFrame(box: Box): string {
    const head = `${box.label}${box.running ? ", running" : ""}`;
    if (box.rows.length === 0) return `${head}: no names yet.`;
    const names = box.rows.map((row) => {
      const verb = row.role === "result" ? " " : row.role === "cell" ? " is, through a cell, " : " is ";
      return `${row.label}${verb}${say(row)}${row.changed ? " (new)" : ""}`;
    });
    return `${head}: ${names.join("; ")}.`;
  }

  function sayObject(box: Box): string {
    const parts = box.rows.map((row) => {
      const label = row.label && !(box.cells && box.indexed) ? `${row.label}: ` : "";
      return `${label}${say(row)}${row.changed ? " (changed)" : ""}`;
    });
    const inside = parts.join(box.cells ? ", " : "; ") || box.empty || "nothing that changes";
    return `${capital(nounOf(box))} holds ${inside}.${box.isNew ? " It is new." : ""}`;
  }
}

/** What is different from the step before, in one or two sentences; empty where nothing is. */
export function changesOf(snapshot: Snapshot, before: Snapshot | null, options: DrawOptions = {}): string {
  if (before === null) return "";
  const boxes = boxesOf(snapshot, before, options);
  const byKey = new Map(boxes.map((box) => [box.key, box]));
  const say = (row: Row) => (row.to === null ? row.text : nounOf(byKey.get(row.to)!));
  const made = boxes.filter((box) => box.kind === "frame" && box.isNew).map((box) => `${box.label} has been called`);
  const named = boxes
    .filter((box) => box.kind === "frame")
    .flatMap((box) =>
      box.rows
        .filter((row) => row.changed)
        .map((row) =>
          row.role === "result" ? `${box.label} ${row.label} ${say(row)}` : `${row.label} is now ${say(row)}`,
        ),
    );
  const inPlace = boxes
    .filter((box) => box.kind !== "frame" && box.rows.some((row) => row.changed))
    .map((box) => {
      const rows = box.rows.filter((row) => row.changed);
      const what = rows.map((row) => `${row.label ? `${row.label} is ` : "it holds "}${say(row)}`);
      return `${capital(nounOf(box))} changed in place: ${what.join(", ")}`;
    });
  const gone = before.frames
    .filter((frame) => !snapshot.frames.some(({ id }) => id === frame.id))
    .map((frame) => `${frameTitle(frame)} has ended`);
  const all = [...gone, ...made, ...named, ...inPlace];
  return all.length === 0 ? "" : `${all.join(". ")}.`;
}

/** Not for names of the program: they are written as they are. */
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

const WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const count = (n: number) => WORDS[n] ?? String(n);

const placeInFrame = (box: Box, row: Row) => (box.label === "Global" ? row.label : `${row.label} in ${box.label}`);

function nounOf(box: Box): string {
  const tag = `#${box.key.slice(1)}`;
  if (box.kind === "function" || box.kind === "class" || box.kind === "generator")
    return `${box.label.replace(/,.*/, "")} ${box.title.replace(/\(.*/, "")} ${tag}`;
  if (box.kind === "value") return `${box.label} ${box.rows[0]?.text ?? ""} ${tag}`;
  return `${box.label.replace(/,.*/, "")} ${tag}`;
}
