/** The cells of a notebook as one text, and where the edits of that text belong. Pure. */
import { applyEdits, type Fix, type Span, type TextEdit } from "../analysis/finding";
import { difference, ROUNDS, touches } from "./fixall";
import { neutral, pythonStart } from "./magics";

/** The Python cells of a notebook in its order, as one text with neutral magics. */
export interface Layout {
  readonly text: string;
  /** The texts of the cells, as they are. */
  readonly cells: readonly string[];
  /** Where each begins in the text. */
  readonly starts: readonly number[];
}

/** An edit in a cell, with offsets in it. */
export interface CellEdit extends TextEdit {
  readonly cell: number;
}

/** A fix whose edits know their cells. */
export type CellFix = Omit<Fix, "edits"> & { readonly edits: readonly CellEdit[] };

/** Lines that do nothing but import. */
const IMPORTS = /^\s*(?:(?:import|from)[ \t][^\r\n]+(?:\r\n|\r|\n))+\s*$/;
/** What is added to `from module import name`. */
const NAME_OF_IMPORT = /^, \w+$/;
const LAST_BREAK = /(?:\r\n|\r|\n)$/;

/** Lays cells out one after the other, with a line break between them. */
export function layOut(cells: readonly string[]): Layout {
  let text = "";
  const starts = cells.map((cell) => {
    const start = text.length;
    text += `${neutral(cell)}\n`;
    return start;
  });
  return { text, cells, starts };
}

/** A fix of a finding in the cell `own`, cell by cell; null where it would touch what is not Python. */
export function fixInCells(layout: Layout, own: number, { title, safe, edits }: Fix): CellFix | null {
  const placed = edits.map((edit) => placeEdit(layout, own, edit));
  return placed.every((edit) => edit !== null) ? { title, safe, edits: placed } : null;
}

function placeEdit(layout: Layout, own: number, edit: TextEdit): CellEdit | null {
  const cell = layout.starts.findLastIndex((start) => start <= edit.start);
  const text = layout.cells[cell];
  if (text === undefined) return null;
  const isInsertion = edit.start === edit.end;
  if (isInsertion && IMPORTS.test(edit.text)) return placeImport(layout, own, cell, edit);
  // One more name of an import that runs only after the cell that needs it.
  if (isInsertion && cell > own && NAME_OF_IMPORT.test(edit.text)) return null;
  const moved = within(layout, cell, edit);
  const first = pythonStart(text);
  if (moved === null || first === null || moved.start < first) return null;
  return neutral(text).slice(moved.start, moved.end) === text.slice(moved.start, moved.end) ? moved : null;
}

/** The edit with offsets in its cell; the line break between two cells is in neither. */
function within({ cells, starts }: Layout, cell: number, edit: TextEdit): CellEdit | null {
  const own = cells[cell]!;
  const [start, end] = [edit.start - starts[cell]!, edit.end - starts[cell]!];
  if (end <= own.length) return { cell, start, end, text: edit.text };
  if (end > own.length + 1) return null;
  const text = edit.text.replace(LAST_BREAK, "");
  const lastBreak = LAST_BREAK.exec(own.slice(0, start))?.[0] ?? "";
  if (start > own.length)
    return { cell, start: own.length, end: own.length, text: own === "" || LAST_BREAK.test(own) ? text : `\n${text}` };
  // Without its last lines a cell ends with the line before them.
  return { cell, start: text === "" ? start - lastBreak.length : start, end: own.length, text };
}

/** Imports go where they were meant to: behind a cell magic, into Python, and not behind the cell that needs them. */
function placeImport(layout: Layout, own: number, wanted: number, edit: TextEdit): CellEdit | null {
  for (let cell = Math.min(wanted, own); cell <= own; cell++) {
    const text = layout.cells[cell]!;
    const first = pythonStart(text);
    if (first === null) continue;
    if (cell === wanted && edit.start - layout.starts[cell]! > first) return within(layout, cell, edit);
    const rest = text.slice(first);
    const newline = /\r\n|\r|\n/.exec(edit.text)![0];
    const isApart = rest === "" || /^(?:[ \t]*[\r\n]|import\s|from\s)/.test(rest);
    return { cell, start: first, end: first, text: edit.text.trim() + newline + (isApart ? "" : newline) };
  }
  return null;
}

/** All safe fixes of the findings of a cell: for each cell that they change, its number and its edits. */
export function safeFixesInCells(
  layout: Layout,
  fixesIn: (layout: Layout) => readonly (readonly CellFix[])[],
): { readonly cell: number; readonly edits: readonly TextEdit[] }[] {
  let current = layout;
  let only: CellEdit[] = [];
  let rounds = 0;
  for (; rounds < ROUNDS; rounds++) {
    const taken: CellEdit[] = [];
    for (const fixes of fixesIn(current)) {
      const fix = fixes.find(({ safe }) => safe);
      if (fix?.edits.some((edit) => taken.some((other) => other.cell === edit.cell && touches(edit, other)))) continue;
      taken.push(...(fix?.edits ?? []));
    }
    if (taken.length === 0) break;
    only = taken;
    current = layOut(current.cells.map((text, cell) => applyEdits(text, editsOf(taken, cell))));
  }
  return layout.cells.flatMap((before, cell) => {
    const edits = rounds === 1 ? editsOf(only, cell) : difference(before, current.cells[cell]!);
    return edits.length > 0 ? [{ cell, edits }] : [];
  });
}

/** The edits of one cell, in their order. */
export function editsOf(edits: readonly CellEdit[], wanted: number): TextEdit[] {
  return edits
    .filter(({ cell }) => cell === wanted)
    .map(({ start, end, text }) => ({ start, end, text }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a span of the text lies in a cell. */
export function isInCell({ cells, starts }: Layout, cell: number, { start, end }: Span): boolean {
  return start >= starts[cell]! && end <= starts[cell]! + cells[cell]!.length;
}
