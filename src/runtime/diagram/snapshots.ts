/** Steps, which are changes, as whole pictures of names and objects. */
import type { Encoded, Step, StepEvent, Variable } from "../protocol";

export interface FrameView {
  readonly id: number;
  /** Qualified, as Python gives it; `<module>` for the program, `<tasks>` for the tasks that wait. */
  readonly name: string;
  readonly line: number;
  readonly names: readonly Variable[];
}

export interface Snapshot {
  readonly event: StepEvent;
  /** From one. */
  readonly line: number;
  readonly printed: number;
  /** Outermost first. */
  readonly frames: readonly FrameView[];
  readonly objects: ReadonlyMap<number, Encoded>;
  /** What is returned, yielded or raised. */
  readonly value: number | null;
  /** Calls between the second frame and the third that are not shown. */
  readonly hidden: number;
}

export function snapshotsOf(steps: readonly Step[]): Snapshot[] {
  const frames = new Map<number, FrameView>();
  const objects = new Map<number, Encoded>();
  return steps.map((step) => {
    for (const [id, name, line, names] of step.changed ?? []) frames.set(id, { id, name, line, names });
    for (const id of step.gone ?? []) objects.delete(id);
    for (const [id, object] of Object.entries(step.objects ?? {})) objects.set(Number(id), object);
    return {
      event: step.event,
      line: step.line,
      printed: step.printed,
      frames: step.frames.map((id) => frames.get(id)).filter((frame) => frame !== undefined),
      objects: new Map(objects),
      value: step.value ?? null,
      hidden: step.hidden ?? 0,
    };
  });
}
