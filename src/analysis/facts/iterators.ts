/**
 * How much of an iterator its users take.
 * Source: "Built-in Functions", `itertools`, `functools`, `statistics`, `heapq`, `collections` in the Python 3.14 library
 * reference. `test/analysis/library.test.ts` hands a counting iterator to every function named here.
 */
import { byName } from "./table";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Take everything from their first iterable argument before they return. */
export const TAKES_ALL: ReadonlySet<string> = words(
  "builtins.list builtins.tuple builtins.set builtins.frozenset builtins.dict builtins.sum builtins.sorted " +
    "builtins.min builtins.max builtins.bytes builtins.bytearray collections.Counter collections.deque " +
    "collections.OrderedDict math.fsum math.prod statistics.mean statistics.fmean statistics.median statistics.mode " +
    "statistics.stdev statistics.variance statistics.pstdev statistics.pvariance statistics.multimode " +
    "statistics.quantiles json.load itertools.product itertools.permutations itertools.combinations " +
    "itertools.combinations_with_replacement",
);

/** Take everything from an argument that is not the first: its position. */
export const TAKES_ALL_AT = byName<number>({
  "functools.reduce": 1,
  "heapq.nlargest": 1,
  "heapq.nsmallest": 1,
  "collections.defaultdict": 1,
});

/** Methods that take everything from their argument, on any receiver. */
export const METHODS_TAKE_ALL: ReadonlySet<string> = words(
  "join extend extendleft writelines writerows executemany difference_update intersection_update " +
    "symmetric_difference_update",
);

/** Stop as soon as they know the answer, or take one item. */
export const TAKES_SOME: ReadonlySet<string> = words("builtins.any builtins.all builtins.next");

/** Give an iterator that takes from their arguments item by item. */
export const TAKES_LAZILY: ReadonlySet<string> = words(
  "builtins.map builtins.filter builtins.zip builtins.enumerate builtins.iter itertools.accumulate itertools.batched " +
    "itertools.chain itertools.chain.from_iterable itertools.compress itertools.dropwhile itertools.filterfalse " +
    "itertools.groupby itertools.pairwise itertools.starmap itertools.zip_longest csv.reader csv.DictReader",
);

/** Makers of iterators that do not end. */
export const ENDLESS: ReadonlySet<string> = words("itertools.count itertools.cycle itertools.repeat");
