/** A run as pictures, one per step. A picture depends on those before it, so that objects keep their places. */
import type { Step } from "../protocol";
import { type Box, boxesOf, type DrawOptions } from "./boxes";
import { type Layout, layOut, planOf } from "./layout";
import { renderSvg } from "./render";
import { type Snapshot, snapshotsOf } from "./snapshots";
import { changesOf, describe } from "./words";

export interface Picture {
  readonly svg: string;
  /** The whole picture, sentence by sentence. */
  readonly sentences: readonly string[];
  /** Against the step before. */
  readonly changes: string;
}

export interface Film {
  readonly snapshots: readonly Snapshot[];
  layout(step: number): Layout;
  /** `id` is unique in the document. */
  picture(step: number, id: string): Picture;
}

/** Longer runs are planned from a sample. */
const PLANNED = 250;

export function filmOf(steps: readonly Step[], options: DrawOptions = {}): Film {
  const snapshots = snapshotsOf(steps);
  const boxes = (step: number): Box[] => boxesOf(snapshots[step]!, snapshots[step - 1] ?? null, options);
  const stride = Math.ceil(snapshots.length / PLANNED);
  const plan = planOf(
    snapshots
      .map((_, i) => i)
      .filter((i) => i % stride === 0 || i === snapshots.length - 1)
      .map(boxes),
  );
  const layouts: Layout[] = [];
  const layout = (step: number): Layout => {
    for (let i = layouts.length; i <= step; i++)
      layouts.push(layOut(boxes(i), plan, layouts[i - 1]?.places ?? new Map()));
    return layouts[step]!;
  };
  return {
    snapshots,
    layout,
    picture(step, id) {
      const snapshot = snapshots[step]!;
      const before = snapshots[step - 1] ?? null;
      const sentences = describe(snapshot, before, options);
      return {
        svg: renderSvg(layout(step), id, sentences.join(" ")),
        sentences,
        changes: changesOf(snapshot, before, options),
      };
    },
  };
}

/** The last of a few steps as a picture that stands alone: its marks tell what changed since the one before it. */
export function stillOf(steps: readonly Step[], options: DrawOptions = {}): { layout: Layout; sentences: string[] } {
  const [snapshot, before = null] = snapshotsOf(steps).slice(-2).reverse();
  const still = { ...options, still: true };
  const boxes = boxesOf(snapshot!, before, still);
  return { layout: layOut(boxes, planOf([boxes]), new Map()), sentences: describe(snapshot!, before, still) };
}
