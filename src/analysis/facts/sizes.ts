/**
 * Which methods change how many items a collection has.
 * Source: "Built-in Types" and `collections.deque` in the Python 3.14 library reference; `test/analysis/library.test.ts`
 * calls each of them.
 */
import { byName } from "./table";

export type Collection = "list" | "dict" | "set" | "deque";
/** Does it make the collection smaller, larger, or both? */
export type SizeChange = "shrink" | "grow" | "both";

/** Methods that change the number of items, by the kind of collection. */
export const SIZE_METHODS: Readonly<Record<Collection, Readonly<Record<string, SizeChange>>>> = {
  list: byName({ append: "grow", insert: "grow", extend: "grow", remove: "shrink", pop: "shrink", clear: "shrink" }),
  dict: byName({ pop: "shrink", popitem: "shrink", clear: "shrink", update: "grow", setdefault: "grow" }),
  set: byName({
    add: "grow",
    discard: "shrink",
    remove: "shrink",
    pop: "shrink",
    clear: "shrink",
    update: "grow",
    difference_update: "shrink",
    intersection_update: "shrink",
    symmetric_difference_update: "both",
  }),
  deque: byName({
    append: "grow",
    appendleft: "grow",
    extend: "grow",
    extendleft: "grow",
    insert: "grow",
    remove: "shrink",
    pop: "shrink",
    popleft: "shrink",
    clear: "shrink",
  }),
};

/** Type name → the kind of collection it behaves as. */
export const COLLECTION_OF: Readonly<Record<string, Collection>> = {
  list: "list",
  dict: "dict",
  defaultdict: "dict",
  OrderedDict: "dict",
  Counter: "dict",
  set: "set",
  deque: "deque",
};

/** Types whose objects hold others or bytes and can change. */
export const CONTAINERS: ReadonlySet<string> = new Set([...Object.keys(COLLECTION_OF), "bytearray"]);
export const DICTIONARIES: ReadonlySet<string> = new Set(
  Object.keys(COLLECTION_OF).filter((type) => COLLECTION_OF[type] === "dict"),
);
