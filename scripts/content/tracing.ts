/** Records what the `trace` diagrams of a page are drawn from; see `traces.ts`. */
import { stepOf } from "../../src/runtime/diagram/moment";
import { type Snapshot, snapshotsOf } from "../../src/runtime/diagram/snapshots";
import type { Encoded, RunResult, Step } from "../../src/runtime/protocol";
import { run as runTraced } from "../tracer";
import { type CourseExecution, courseExecutions } from "./course";
import { DIAGRAMS, type DiagramData } from "./diagrams/schema";
import { COURSE_DIALECT, lineOf, parseMarkdown, type Report } from "./markdown";
import { readYaml, splitFront, splitSections } from "./source";
import { keyOf, programOf, type Traces } from "./traces";

/** Everything that is executed in the text of a page, which may be wrong otherwise: its fences are enough. */
export function executionsIn(text: string): CourseExecution[] {
  const front = splitFront(text, () => undefined);
  if (!front) return [];
  const tokens = parseMarkdown(front.body, front.firstLine, () => undefined, COURSE_DIALECT);
  const [intro, sections] = splitSections(tokens);
  return courseExecutions([{ heading: "", line: 1, tokens: intro }, ...sections]);
}

/** The text of the file with the traces of a page; null for a page without any. */
export async function recordTraces(text: string, problem: Report): Promise<string | null> {
  const front = splitFront(text, () => undefined);
  const tokens = front ? parseMarkdown(front.body, front.firstLine, () => undefined, COURSE_DIALECT) : [];
  const fences = tokens.filter(({ type, info }) => type === "fence" && info === "diagram trace");
  if (fences.length === 0) return null;
  const runs = executionsIn(text);
  const traces: Record<string, readonly Step[]> = {};
  for (const token of fences) {
    const line = lineOf(token);
    const data = readYaml(token.content, DIAGRAMS.trace, { what: "diagram trace", firstLine: line + 1 }, problem);
    if (data === undefined) continue;
    const program = programOf(runs, data, line);
    if (program === undefined) problem(line, "the diagram speaks of no program");
    else if (program.native) problem(line, "the diagram speaks of a program that only the machine's Python runs");
    else {
      const steps = traceOf(await runTraced(program.pieces.join("")), program, data);
      if (typeof steps === "string") problem(line, `the diagram cannot be drawn: ${steps}`);
      else traces[keyOf(program, data)] = steps;
    }
  }
  return tracesText(traces);
}

/** One line per trace. */
const tracesText = (traces: Traces): string =>
  `{\n${Object.entries(traces)
    .map(([key, steps]) => `${JSON.stringify(key)}: ${JSON.stringify(steps)}`)
    .join(",\n")}\n}\n`;

/** The steps to keep of a run, or why there are none. */
function traceOf(result: RunResult, run: CourseExecution, data: DiagramData<"trace">): readonly Step[] | string {
  const skipped = run.pieces.slice(0, -1).join("").split("\n").length - 1;
  const snapshots = snapshotsOf(result.steps);
  const found = stepOf(snapshots, data, skipped);
  if (found === null || (result.partial && found.at === snapshots.length - 1)) return "the program has no such moment";
  const shown = [found.since, found.at].flatMap((i) => (i === null ? [] : onlyNames(snapshots[i]!, data.names)));
  const missing = data.names?.find(
    (name) => !shown.some((each) => each.frames.some(({ names }) => names.some(([one]) => one === name))),
  );
  return missing === undefined ? stepsOf(shown) : `there is no name ${missing} at that moment`;
}

function onlyNames(snapshot: Snapshot, wanted: readonly string[] | undefined): Snapshot {
  if (wanted === undefined) return snapshot;
  const frames = snapshot.frames
    .map((frame) => ({ ...frame, names: frame.names.filter(([name]) => wanted.includes(name)) }))
    .filter(({ names }, i, all) => names.length > 0 || i === all.length - 1);
  return { ...snapshot, frames };
}

/** Steps with nothing in them that is not drawn; ids count up in the order in which the last picture reaches things. */
function stepsOf(snapshots: readonly Snapshot[]): Step[] {
  const ids = new Map<number, number>();
  const frameIds = new Map<number, number>();
  const number = (known: Map<number, number>, id: number) => {
    if (!known.has(id)) known.set(id, known.size + 1);
    return known.get(id)!;
  };
  const renamed = (id: number) => number(ids, id);
  const whole = snapshots.toReversed().map(({ event, line, frames, objects, value }): Step => {
    const queue = frames.flatMap(({ names }) => names.map(([, id]) => id));
    if (value !== null) queue.push(value);
    const reached = new Set<number>();
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (reached.has(id)) continue;
      reached.add(id);
      const object = objects.get(id);
      if (object !== undefined) queue.push(...referencesOf(object));
    }
    for (const id of reached) renamed(id);
    return {
      event,
      line,
      printed: 0,
      frames: frames.map(({ id }) => number(frameIds, id)),
      changed: frames.map(({ id, name, line, names }) => [
        number(frameIds, id),
        name,
        line,
        names.map(([name, to, cell]) => (cell === undefined ? [name, renamed(to)] : [name, renamed(to), cell])),
      ]),
      ...(value === null ? {} : { value: renamed(value) }),
      objects: Object.fromEntries(
        [...reached].flatMap((id) => {
          const object = objects.get(id);
          return object === undefined ? [] : [[renamed(id), withIds(object, renamed)]];
        }),
      ),
    };
  });
  const [last, first] = whole;
  if (first === undefined) return [last!];
  const changes = Object.entries(last!.objects!).filter(
    ([id, object]) => JSON.stringify(object) !== JSON.stringify(first.objects![id]),
  );
  const gone = Object.keys(first.objects!).filter((id) => !(id in last!.objects!));
  return [first, { ...last!, objects: Object.fromEntries(changes), gone: gone.map(Number) }];
}

const referencesOf = ({ slots = [], items = [], pairs = [] }: Encoded): number[] => [
  ...slots.map(([, id]) => id),
  ...items,
  ...pairs.flat(),
];

const withIds = (object: Encoded, renamed: (id: number) => number): Encoded => ({
  ...object,
  ...(object.slots && { slots: object.slots.map(([name, id]) => [name, renamed(id)] as const) }),
  ...(object.items && { items: object.items.map(renamed) }),
  ...(object.pairs && { pairs: object.pairs.map(([key, value]) => [renamed(key), renamed(value)] as const) }),
});
