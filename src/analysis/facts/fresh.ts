/**
 * Calls that exist to give another result each time, by qualified name, with what a default made of one stays forever.
 * Source: the Library Reference (`time`, `datetime`, `random`, `secrets`, `uuid`, `os`, "Built-in Functions") and the
 * documentation of NumPy, pandas, Django, Arrow and Pendulum.
 */

const table = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  const result = new Map<string, string>();
  for (const [what, names] of Object.entries(entries))
    for (const name of names.split(/\s+/)) if (name) result.set(name, what);
  return result;
};

const each = (prefix: string, names: string) => names.replace(/\S+/g, (name) => `${prefix}.${name}`);

const DRAWS = `random randint randrange choice choices sample uniform gauss normalvariate expovariate betavariate
  gammavariate triangular lognormvariate paretovariate weibullvariate vonmisesvariate getrandbits randbytes`;

/** Qualified name → what every call gets: `moment`, `random value`, `id`, … */
export const FRESH_CALLS: ReadonlyMap<string, string> = table({
  moment: `${each("time", "time time_ns monotonic monotonic_ns perf_counter perf_counter_ns process_time process_time_ns thread_time localtime gmtime ctime")}
    datetime.datetime.now datetime.datetime.utcnow datetime.datetime.today datetime.date.today
    django.utils.timezone.now django.utils.timezone.localtime pandas.Timestamp.now pandas.Timestamp.today
    arrow.now arrow.utcnow pendulum.now pendulum.today`,
  "random value": `${each("random", DRAWS)} secrets.token_bytes secrets.token_hex secrets.token_urlsafe secrets.randbelow
    secrets.choice secrets.randbits os.urandom
    ${each("numpy.random", "rand randn randint random choice uniform normal permutation")}`,
  id: "uuid.uuid1 uuid.uuid4 uuid.uuid6 uuid.uuid7",
  "process id": "os.getpid",
  answer: "builtins.input getpass.getpass",
  "open file": "builtins.open io.open",
});

/** Methods of generators of random numbers. */
export const DRAWING_METHODS: ReadonlySet<string> = new Set(DRAWS.split(/\s+/));
