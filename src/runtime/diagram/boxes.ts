/** What of a snapshot is drawn: frames and objects as boxes with rows, each row a value or a reference. No coordinates. */
import type { Encoded } from "../protocol";
import type { FrameView, Snapshot } from "./snapshots";

export interface DrawOptions {
  /** Small values are objects of their own, so that it shows which are one object. */
  readonly identity?: boolean | undefined;
  /** One picture, not a film: that the only frame runs is not worth a word. */
  readonly still?: boolean;
}

export interface Row {
  /** A name, an index or a key; empty for none. */
  readonly label: string;
  /** The value where it is written in place; clipped. */
  readonly text: string;
  /** The key of the box it refers to; null for a value. */
  readonly to: string | null;
  /** Not so in the step before. */
  readonly changed: boolean;
  /** `result`: what a call returns, yields or raises; `class`: from an instance to its class. */
  readonly role?: "result" | "class" | "note" | "cell";
}

export interface Box {
  /** The same for the same frame or object in every step. */
  readonly key: string;
  readonly kind: Encoded["kind"] | "frame";
  /** Above the box. */
  readonly label: string;
  /** The first line of functions, classes and generators; empty for none. */
  readonly title: string;
  readonly rows: readonly Row[];
  /** Items side by side. */
  readonly cells: boolean;
  /** Items are counted from 0. */
  readonly indexed: boolean;
  /** What stands in a box without rows. */
  readonly empty: string;
  readonly isNew: boolean;
  /** A frame that runs now. */
  readonly running: boolean;
}

const CLIP = 22;
const CELL_CLIP = 10;
const CELLS_WIDTH = 36;
const MOST_ROWS = 12;

export const clip = (text: string, size: number): string =>
  text.length <= size ? text : `${text.slice(0, size - 1)}…`;

/** The name of a frame for people. */
export function frameTitle({ name }: FrameView): string {
  if (name === "<module>") return "Global";
  if (name === "<tasks>") return "Waiting tasks";
  const short = name.replace(/^.*<locals>\./, "");
  return short.startsWith("<") ? short : `${short}()`;
}

const VALUES_WITHOUT_IDENTITY = /^(function|module|type|builtin_function_or_method|code)$/;

/** Whether an object is written where it is referred to. */
function isInline(object: Encoded | undefined, options: DrawOptions): boolean {
  if (object === undefined) return true;
  switch (object.kind) {
    case "value":
      return !options.identity || VALUES_WITHOUT_IDENTITY.test(object.type);
    case "cut":
      return true;
    case "function":
      return object.slots?.length === 0;
    case "method":
      return object.type !== "method";
    default:
      return false;
  }
}

/** A short text for an object, for places without room for a box. */
export function textOf(object: Encoded | undefined, snapshot: Snapshot): string {
  if (object === undefined) return "?";
  switch (object.kind) {
    case "value":
      return object.text ?? "";
    case "cut":
      return `${object.type} …`;
    case "function":
      return `function ${object.text}`;
    case "method":
      return `${object.type} ${textOf(snapshot.objects.get(object.slots?.[0]?.[1] ?? -1), snapshot)}`;
    case "list": {
      const items = (object.items ?? []).slice(0, 3).map((id) => shallow(snapshot.objects.get(id)));
      const more = (object.total ?? 0) > 3 ? ", …" : "";
      if (object.base !== "tuple") return `[${items.join(", ")}${more}]`;
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")}${more})`;
    }
    default:
      return shallow(object);
  }
}

/** Beside its own name, a function or module needs no second one. */
function shortly(label: string, text: string): string {
  const [, word, name] = /^(function|module) ([\w.]+)(?:\(.*)?$/.exec(text) ?? [];
  return name === label && word !== undefined ? word : text;
}

const shallow = (object: Encoded | undefined): string =>
  object === undefined ? "?" : object.kind === "value" ? (object.text ?? "") : `${object.type} …`;

/** Frames first, outermost first; then what they reach, in the order in which it is reached. */
export function boxesOf(snapshot: Snapshot, before: Snapshot | null, options: DrawOptions = {}): Box[] {
  const { objects } = snapshot;
  const boxes = new Map<string, Box>();
  const queue: number[] = [];

  const row = (label: string, id: number, changed: boolean, role?: Row["role"]): Row => {
    const object = objects.get(id);
    const more = role === undefined ? {} : { role };
    if (isInline(object, options))
      return { label, text: clip(shortly(label, textOf(object, snapshot)), CLIP), to: null, changed, ...more };
    queue.push(id);
    return { label, text: "", to: `o${id}`, changed, ...more };
  };

  const onlyFrame = snapshot.frames.length === 1;
  const frames = snapshot.frames.map((frame, i) => frameBox(frame, i === snapshot.frames.length - 1));
  while (queue.length > 0) {
    const id = queue.shift()!;
    const key = `o${id}`;
    if (!boxes.has(key)) boxes.set(key, objectBox(key, id, objects.get(id)!));
  }
  return [...frames, ...boxes.values()];

  function frameBox(frame: FrameView, top: boolean): Box {
    const old = before?.frames.find(({ id }) => id === frame.id);
    const rows = frame.names.map(([name, id, cell]) => {
      const was = old?.names.find(([each]) => each === name);
      return row(name, id, before !== null && was?.[1] !== id, cell === 1 ? "cell" : undefined);
    });
    if (top && snapshot.value !== null && frame.name !== "<module>") {
      const verb = { return: "returns", yield: "yields", exception: "raises", line: "", unwind: "" }[snapshot.event];
      if (verb) rows.push(row(verb, snapshot.value, true, "result"));
    } else if (top && snapshot.value !== null && snapshot.event === "exception")
      rows.push(row("raises", snapshot.value, true, "result"));
    return {
      key: `f${frame.id}`,
      kind: "frame",
      label: frameTitle(frame),
      title: "",
      rows,
      cells: false,
      indexed: false,
      empty: rows.length === 0 ? "no names yet" : "",
      isNew: before !== null && old === undefined,
      running: top && !(snapshot.event === "return" && frame.name === "<module>") && !(options.still && onlyFrame),
    };
  }

  function objectBox(key: string, id: number, object: Encoded): Box {
    const old = before?.objects.get(id);
    const isNew = before !== null && old === undefined;
    const known = before !== null && old !== undefined;
    const slots = object.slots ?? [];
    const named = (pairs: typeof slots) =>
      pairs.map(([name, each]) => {
        const was = old?.slots?.find(([other]) => other === name);
        return row(name, each, known && was?.[1] !== each);
      });
    const box = {
      key,
      kind: object.kind,
      label: object.type,
      title: "",
      cells: false,
      indexed: false,
      empty: "",
      isNew,
      running: false,
    };
    switch (object.kind) {
      case "value":
        return { ...box, rows: [{ label: "", text: clip(object.text ?? "", CLIP), to: null, changed: false }] };
      case "list": {
        const items = object.items ?? [];
        const all = items.map((each, i) => row(String(i), each, known && old?.items?.[i] !== each));
        const shrunk = known && (old?.total ?? 0) > (object.total ?? 0);
        const cells = fits(all) && slots.length === 0 && (object.total ?? 0) <= items.length;
        const rows = cells ? all : [...limited(all, object.total ?? 0), ...named(slots)];
        return {
          ...box,
          rows,
          cells,
          indexed: true,
          empty: items.length === 0 ? "empty" : "",
          label: shrunk ? `${object.type}, shorter now` : object.type,
        };
      }
      case "set": {
        const items = object.items ?? [];
        const all = items.map((each) => row("", each, known && !old?.items?.includes(each)));
        const cells = fits(all) && slots.length === 0 && (object.total ?? 0) <= items.length;
        return {
          ...box,
          rows: cells ? all : [...limited(all, object.total ?? 0), ...named(slots)],
          cells,
          empty: items.length === 0 ? "empty" : "",
        };
      }
      case "dict": {
        const pairs = object.pairs ?? [];
        const all = pairs.map(([name, each]) => {
          const was = old?.pairs?.find(([other]) => other === name);
          return row(clip(textOf(objects.get(name), snapshot), 16), each, known && was?.[1] !== each);
        });
        return {
          ...box,
          rows: [...limited(all, object.total ?? 0), ...named(slots)],
          empty: pairs.length === 0 ? "empty" : "",
        };
      }
      case "function":
        return { ...box, title: clip(object.text ?? "", 24), rows: limited(named(slots), slots.length) };
      case "class":
        return { ...box, title: object.text ?? "", rows: classRows(slots, named) };
      case "cell":
        return { ...box, rows: named(slots), empty: slots.length === 0 ? "empty" : "" };
      case "generator": {
        const label =
          object.state === "suspended"
            ? `${object.type}, paused at line ${object.line}`
            : `${object.type}, ${object.state}`;
        return { ...box, label, title: object.text ?? "", rows: limited(named(slots), slots.length) };
      }
      case "object": {
        const [first] = slots;
        const holder = first?.[0] === "__class__" ? objects.get(first[1]) : undefined;
        const own = hasPlainArgs(slots)
          ? [...plainArgs(slots[0]![1]), ...named(slots.slice(1))]
          : named(holder === undefined ? slots : slots.slice(1));
        const text = object.text === undefined ? [] : [note(object.text)];
        const link = first !== undefined && holdsData(holder) ? [row("class", first[1], false, "class")] : [];
        const rows = [...text, ...link, ...limited(own, own.length)];
        const nothing = hasPlainArgs(slots) ? "no message" : "no attributes";
        return { ...box, rows, empty: rows.length === 0 ? nothing : "" };
      }
      default:
        return { ...box, rows: limited(named(slots), slots.length) };
    }
  }

  function classRows(slots: NonNullable<Encoded["slots"]>, named: (pairs: typeof slots) => Row[]): Row[] {
    const plain = slots.filter(([, id]) => isPlainMethod(objects.get(id), objects));
    const rows = named(slots.filter(([, id]) => !isPlainMethod(objects.get(id), objects)));
    if (plain.length === 0) return limited(rows, rows.length);
    return [...limited(rows, rows.length), note(clip(`methods: ${plain.map(([name]) => name).join(", ")}`, 34))];
  }

  /** An exception whose arguments are values needs no box for them. */
  function hasPlainArgs([first]: NonNullable<Encoded["slots"]>): boolean {
    const args = first?.[0] === "args" ? objects.get(first[1]) : undefined;
    return (
      args?.base === "tuple" && !options.identity && (args.items ?? []).every((id) => isInline(objects.get(id), {}))
    );
  }

  function plainArgs(id: number): Row[] {
    const args = objects.get(id)!;
    const [only, ...others] = args.items ?? [];
    if (only === undefined) return [];
    const text = others.length === 0 ? textOf(objects.get(only), snapshot) : textOf(args, snapshot);
    return [{ label: others.length === 0 ? "" : "args", text: clip(text, CLIP), to: null, changed: false }];
  }

  function holdsData(holder: Encoded | undefined): boolean {
    return (
      holder?.kind === "class" &&
      (holder.slots ?? []).some(
        ([name, id]) => name !== "base" && !isSpecial(name) && !isPlainMethod(objects.get(id), objects),
      )
    );
  }
}

/** A method of which there is nothing to see but its name: no default that is an object of its own, no closure. */
function isPlainMethod(object: Encoded | undefined, objects: Snapshot["objects"]): boolean {
  if (object?.kind === "function")
    return (object.slots ?? []).every(([name, id]) => name.endsWith("=") && objects.get(id)?.kind === "value");
  if (object?.kind === "method") return object.type !== "method";
  return object?.kind === "value" && (object.type === "function" || object.type === "property");
}

/** Such as `__hash__`, which a dataclass sets to None. */
const isSpecial = (name: string): boolean => /^__\w+__$/.test(name);

const note = (text: string): Row => ({ label: "", text, to: null, changed: false, role: "note" });

const fits = (rows: readonly Row[]): boolean =>
  rows.every(({ to, text }) => to === null && text.length <= CELL_CLIP) &&
  rows.reduce((sum, { text }) => sum + Math.max(2, text.length + 1), 0) <= CELLS_WIDTH;

/** The first rows, a changed one further on, and how many are left out. */
function limited(rows: readonly Row[], total: number): Row[] {
  const late = rows.slice(MOST_ROWS).filter(({ changed }) => changed);
  const shown =
    rows.length <= MOST_ROWS ? rows : [...rows.slice(0, MOST_ROWS - Math.min(late.length, 3)), ...late.slice(0, 3)];
  const rest = Math.max(total, rows.length) - shown.length;
  return rest > 0 ? [...shown, note(`… ${rest} more`)] : [...shown];
}
