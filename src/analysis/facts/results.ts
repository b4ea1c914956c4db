/**
 * What calls return, by qualified name and by receiver type.
 * Source: the Library Reference ("Built-in Functions", "Built-in Types", `collections`, `itertools`, `io`), and checked
 * against CPython by test/analysis/facts.test.ts.
 */

const table = (entries: Record<string, string>): Record<string, string> => {
  const result: Record<string, string> = Object.create(null);
  for (const [type, names] of Object.entries(entries)) for (const name of names.split(" ")) result[name] = type;
  return result;
};

const prefixed = (prefix: string, names: string) =>
  names
    .split(" ")
    .map((name) => prefix + name)
    .join(" ");

/** Qualified name of a callable → the name of the type of its result. */
export const RESULT_TYPE: Readonly<Record<string, string>> = table({
  list: "builtins.list builtins.sorted builtins.dir glob.glob os.listdir random.sample random.choices",
  dict: "builtins.dict builtins.vars builtins.globals builtins.locals builtins.dict.fromkeys",
  set: "builtins.set",
  frozenset: "builtins.frozenset",
  tuple: "builtins.tuple builtins.divmod os.path.split os.path.splitext",
  str: "builtins.str builtins.repr builtins.ascii builtins.chr builtins.format builtins.hex builtins.oct builtins.bin builtins.input os.getcwd os.path.join os.path.basename os.path.dirname os.path.abspath json.dumps textwrap.dedent",
  bytes:
    "builtins.bytes os.urandom base64.b64encode base64.b64decode base64.urlsafe_b64encode base64.urlsafe_b64decode base64.b32encode base64.b16encode binascii.hexlify binascii.unhexlify struct.pack zlib.compress zlib.decompress gzip.compress gzip.decompress pickle.dumps marshal.dumps secrets.token_bytes os.fsencode",
  bytearray: "builtins.bytearray",
  int: "builtins.int builtins.len builtins.ord builtins.hash builtins.id random.randint random.randrange os.getpid",
  float: `builtins.float time.time time.monotonic time.perf_counter random.random random.uniform ${prefixed("math.", "sqrt sin cos tan asin acos atan atan2 sinh cosh tanh exp exp2 expm1 log log2 log10 log1p pow hypot degrees radians fsum dist fmod cbrt copysign erf gamma")}`,
  bool: "builtins.bool builtins.isinstance builtins.issubclass builtins.callable builtins.hasattr builtins.any builtins.all os.path.exists os.path.isfile os.path.isdir math.isclose math.isnan math.isinf math.isfinite",
  complex: "builtins.complex",
  range: "builtins.range",
  memoryview: "builtins.memoryview",
  object: "builtins.object",
  NoneType:
    "builtins.print builtins.setattr builtins.delattr random.shuffle random.seed time.sleep os.makedirs os.mkdir os.remove os.unlink os.rmdir os.rename shutil.rmtree",
  iterator: `builtins.map builtins.filter builtins.zip builtins.enumerate builtins.reversed builtins.iter csv.reader csv.DictReader glob.iglob os.walk os.scandir re.finditer ${prefixed("itertools.", "accumulate chain chain.from_iterable combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile zip_longest batched")}`,
  file: "builtins.open io.open gzip.open bz2.open lzma.open codecs.open",
  deque: "collections.deque",
  defaultdict: "collections.defaultdict",
  Counter: "collections.Counter",
  OrderedDict: "collections.OrderedDict",
  ChainMap: "collections.ChainMap",
  Path: "pathlib.Path pathlib.Path.cwd pathlib.Path.home",
  Decimal: "decimal.Decimal",
  Fraction: "fractions.Fraction",
  datetime: "datetime.datetime datetime.datetime.now datetime.datetime.utcnow datetime.datetime.today",
  date: "datetime.date datetime.date.today",
  Thread: "threading.Thread",
  Lock: "threading.Lock threading.RLock",
});

const STR_TO_STR =
  "capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix removesuffix replace rjust rstrip strip swapcase title translate upper zfill";
const IS_METHODS = "endswith startswith isalnum isalpha isascii isdigit islower isspace istitle isupper";

/** Type of the receiver → method → the name of the type of its result. */
export const RESULT_TYPE_OF_METHOD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  str: table({
    str: STR_TO_STR,
    list: "split rsplit splitlines",
    tuple: "partition rpartition",
    int: "count find index rfind rindex",
    bool: `${IS_METHODS} isdecimal isidentifier isnumeric isprintable`,
    bytes: "encode",
  }),
  bytes: table({
    bytes:
      "capitalize center expandtabs join ljust lower lstrip removeprefix removesuffix replace rjust rstrip strip swapcase title translate upper zfill",
    list: "split rsplit splitlines",
    str: "decode hex",
    int: "count find index rfind rindex",
    bool: IS_METHODS,
  }),
  list: table({ list: "copy", int: "count index", NoneType: "append extend insert remove clear sort reverse" }),
  dict: table({
    dict: "copy",
    dict_keys: "keys",
    dict_values: "values",
    dict_items: "items",
    NoneType: "clear update",
    tuple: "popitem",
  }),
  set: table({
    set: "copy union intersection difference symmetric_difference",
    bool: "issubset issuperset isdisjoint",
    NoneType: "add clear discard remove update difference_update intersection_update symmetric_difference_update",
  }),
  frozenset: table({
    frozenset: "copy union intersection difference symmetric_difference",
    bool: "issubset issuperset isdisjoint",
  }),
  tuple: table({ int: "count index" }),
  file: table({ list: "readlines", NoneType: "close flush writelines", int: "fileno tell seek" }),
  deque: table({
    deque: "copy",
    NoneType: "append appendleft clear extend extendleft insert remove reverse rotate",
    int: "count index",
  }),
  Counter: table({
    Counter: "copy",
    list: "most_common",
    NoneType: "clear update subtract",
    dict_keys: "keys",
    dict_values: "values",
    dict_items: "items",
  }),
  defaultdict: table({
    defaultdict: "copy",
    NoneType: "clear update",
    dict_keys: "keys",
    dict_values: "values",
    dict_items: "items",
  }),
  OrderedDict: table({ OrderedDict: "copy", NoneType: "clear update move_to_end" }),
  Path: table({
    str: "read_text as_posix as_uri",
    bytes: "read_bytes",
    file: "open",
    bool: "exists is_file is_dir",
    iterator: "iterdir glob rglob",
  }),
};
