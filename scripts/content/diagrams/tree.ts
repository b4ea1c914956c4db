/** A decision tree: questions in round boxes, answers as plain text. */
import { box, type Drawing, head, MAX_WIDTH, path, plain, round, type Shape, text, widthOf, wrapped } from "./drawing";
import type { DiagramData, Tree } from "./schema";

const LINE = 16;
const GAP = 20;
/** From a question to what follows, with the words yes and no in between. */
const DROP = 46;

interface Block {
  readonly lines: readonly string[];
  readonly width: number;
  /** Of the part below, the question itself not counted. */
  readonly yes?: Block;
  readonly no?: Block;
}

/** Narrower and narrower texts until the tree fits. */
export function drawTree(tree: DiagramData<"tree">): Drawing {
  let drawing: Drawing | undefined;
  for (const width of [190, 150, 120, 96, 76]) {
    drawing = draw(blockOf(tree, width));
    if (drawing.width <= MAX_WIDTH) return drawing;
  }
  return drawing!;
}

function blockOf(tree: Tree, limit: number): Block {
  if (typeof tree === "string") {
    const lines = wrapped(plain(tree), limit, "tx");
    return { lines, width: Math.max(ANSWER, ...lines.map((line) => widthOf(line, "tx"))) };
  }
  const lines = wrapped(plain(tree.ask), limit + 20, "hd");
  const yes = blockOf(tree.yes, limit);
  const no = blockOf(tree.no, limit);
  const asked = askedWidth(lines);
  return { lines, width: Math.max(asked, yes.width + GAP + no.width), yes, no };
}

/** Of the box of a question. */
const askedWidth = (lines: readonly string[]) => Math.max(96, ...lines.map((line) => widthOf(line, "hd") + 32));

/** Half of it stands at each side of an arrow, together with the word yes or no. */
const ANSWER = 62;

const heightOf = ({ lines, yes, no }: Block): number =>
  yes && no ? LINE * lines.length + 12 + DROP + Math.max(heightOf(yes), heightOf(no)) : LINE * lines.length + 4;

function draw(root: Block): Drawing {
  const shapes: Shape[] = [];
  drawBlock(root, 1, 1, shapes);
  return { width: root.width + 4, height: heightOf(root) + 2, shapes };
}

/** Draws a block into its room from `left` on; returns the middle of its first row. */
function drawBlock(block: Block, left: number, top: number, shapes: Shape[]): number {
  const { lines, yes, no, width } = block;
  if (!yes || !no) {
    const middle = left + width / 2;
    for (const [i, line] of lines.entries()) shapes.push(text(middle, top + 13 + LINE * i, line, "tx mid"));
    return middle;
  }
  const below = top + LINE * lines.length + 12;
  const spare = width - yes.width - GAP - no.width;
  const a = drawBlock(yes, left + spare / 4, below + DROP, shapes);
  const b = drawBlock(no, left + yes.width + GAP + (3 * spare) / 4, below + DROP, shapes);
  const asked = askedWidth(lines);
  const middle = Math.min(Math.max((a + b) / 2, left + asked / 2), left + width - asked / 2);
  shapes.push(box(middle - asked / 2, top, asked, LINE * lines.length + 12, "bx", 14));
  for (const [i, line] of lines.entries()) shapes.push(text(middle, top + 18.5 + LINE * i, line, "hd mid"));
  for (const [x, word] of [
    [a, "yes"],
    [b, "no"],
  ] as const) {
    const start = middle + (x < middle ? -1 : 1) * Math.min(asked / 4, Math.abs(x - middle));
    const turn = below + DROP / 2 - 4;
    shapes.push(path(`M${round(start)} ${below}V${turn}H${round(x)}V${below + DROP - 10}`, "ar"));
    shapes.push(head(x, below + DROP - 2, "down"));
    shapes.push(text(start + (word === "yes" ? -6 : 6), below + 13, word, word === "yes" ? "lb end" : "lb"));
  }
  return middle;
}
