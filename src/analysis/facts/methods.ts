/**
 * What the methods of the builtin containers and texts do, and which functions of the standard library return None.
 * Source: "Built-in Types" and the pages of the modules in the Python 3.14 library reference; the method names are
 * compared with `dir()` of CPython in test/methods.test.ts, the None results are run there.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const SEQUENCE_NONE = "append clear extend insert remove reverse";
const SET_NONE = "add clear difference_update discard intersection_update remove symmetric_difference_update update";
const TEXT_PURE =
  "capitalize center count endswith expandtabs find index isalnum isalpha isascii isdigit islower isspace istitle " +
  "isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition " +
  "rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill";
const BYTES_PURE = `${TEXT_PURE} decode fromhex hex`;
const DICT_PURE = "copy fromkeys get items keys values";

/** Methods that change their receiver and return None, by type. */
export const NONE_METHODS: Readonly<Record<string, ReadonlySet<string>>> = {
  list: words(`${SEQUENCE_NONE} sort`),
  bytearray: words(SEQUENCE_NONE),
  deque: words(`${SEQUENCE_NONE} appendleft extendleft rotate`),
  dict: words("clear update"),
  defaultdict: words("clear update"),
  OrderedDict: words("clear move_to_end update"),
  Counter: words("clear subtract update"),
  set: words(SET_NONE),
};

/** Methods that change their receiver and return something, by type. */
export const VALUE_MUTATORS: Readonly<Record<string, ReadonlySet<string>>> = {
  list: words("pop"),
  bytearray: words("pop"),
  deque: words("pop popleft"),
  dict: words("pop popitem setdefault"),
  defaultdict: words("pop popitem setdefault"),
  OrderedDict: words("pop popitem setdefault"),
  Counter: words("pop popitem setdefault"),
  set: words("pop"),
};

/** Methods that leave their receiver alone and whose only purpose is their result, by type. */
export const PURE_METHODS: Readonly<Record<string, ReadonlySet<string>>> = {
  str: words(`${TEXT_PURE} casefold encode format format_map isdecimal isidentifier isnumeric isprintable`),
  bytes: words(BYTES_PURE),
  bytearray: words(`${BYTES_PURE} copy`),
  list: words("copy count index"),
  tuple: words("count index"),
  deque: words("copy count index"),
  dict: words(DICT_PURE),
  defaultdict: words(DICT_PURE),
  OrderedDict: words(DICT_PURE),
  Counter: words(`${DICT_PURE} elements most_common total`),
  set: words("copy difference intersection isdisjoint issubset issuperset symmetric_difference union"),
  frozenset: words("copy difference intersection isdisjoint issubset issuperset symmetric_difference union"),
};

/** Method names that change their receiver in every builtin container that has them; for receivers of unknown type. */
export const IN_PLACE_METHOD_NAMES: ReadonlySet<string> = new Set(
  [...Object.values(NONE_METHODS), ...Object.values(VALUE_MUTATORS)].flatMap((names) => [...names]),
);

/** Functions that return None on every call, by qualified name. */
export const NONE_FUNCTIONS: ReadonlySet<string> = words(
  "builtins.print builtins.setattr builtins.delattr builtins.exec random.shuffle random.seed random.setstate " +
    "time.sleep os.makedirs os.mkdir os.remove os.unlink os.rmdir os.removedirs os.rename os.renames os.replace " +
    "os.chdir os.chmod os.putenv os.unsetenv os.symlink os.link os.truncate os.utime os.close os.fsync shutil.rmtree " +
    "shutil.copyfileobj shutil.copymode shutil.copystat heapq.heapify heapq.heappush bisect.insort " +
    "bisect.insort_left bisect.insort_right json.dump pickle.dump marshal.dump gc.enable gc.disable gc.freeze " +
    "warnings.warn warnings.simplefilter warnings.filterwarnings logging.debug logging.info logging.warning " +
    "logging.error logging.exception logging.critical logging.log logging.basicConfig logging.disable " +
    "traceback.print_exc traceback.print_exception traceback.print_stack sys.setrecursionlimit sys.settrace " +
    "sys.setprofile pprint.pprint",
);
