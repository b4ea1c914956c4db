/**
 * What calls do with an argument. Source: the pages of the named modules in the Python 3.14 library reference, and for
 * the method names the pages of the builtin containers, `queue` and `asyncio.Queue`.
 */

/** Functions that change their first argument in place, by qualified name. */
export const IN_PLACE_FUNCTIONS: ReadonlySet<string> = new Set([
  "random.shuffle",
  "heapq.heapify",
  "heapq.heappush",
  "heapq.heappop",
  "heapq.heappushpop",
  "heapq.heapreplace",
  "bisect.insort",
  "bisect.insort_left",
  "bisect.insort_right",
  "operator.iadd",
  "operator.setitem",
  "operator.delitem",
  "builtins.setattr",
  "builtins.delattr",
]);

/** The last parts of these names; whatever is called by an attribute of another name is none of them. */
export const IN_PLACE_FUNCTION_NAMES: ReadonlySet<string> = new Set(
  [...IN_PLACE_FUNCTIONS].map((name) => name.slice(name.lastIndexOf(".") + 1)),
);

/** Methods that keep their argument itself in their receiver. */
export const KEEPING_METHODS: ReadonlySet<string> = new Set([
  "append",
  "appendleft",
  "add",
  "insert",
  "put",
  "put_nowait",
  "setdefault",
]);

/** Modules (or single functions of them) that only read what they are given. */
export const READING_MODULES: ReadonlySet<string> = new Set([
  "copy",
  "json",
  "logging",
  "math",
  "statistics",
  "itertools",
  "operator",
  "re",
  "string",
  "textwrap",
  "pprint",
  "collections",
  "fnmatch",
  "difflib",
  "hashlib",
  "subprocess",
  "shlex",
  "struct",
  "warnings",
  "os.path",
  "os.environ",
  "random.choice",
  "random.choices",
  "random.sample",
  "functools.reduce",
  "bisect.bisect",
  "bisect.bisect_left",
  "bisect.bisect_right",
  "types.MappingProxyType",
]);
