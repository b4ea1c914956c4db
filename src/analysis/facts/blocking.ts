/**
 * Calls that keep their thread waiting, and calls that give a coroutine: by qualified name, and by class and method.
 * Source: the Python 3.14 library reference and the documentation of requests, httpx, urllib3, psycopg2, psycopg,
 * pymysql and aiohttp. The coroutine functions of the standard library were found with `inspect.iscoroutinefunction`
 * in CPython 3.8 to 3.14; `test/analysis/library.test.ts` repeats that with the Python at hand.
 */
import { byName } from "./table";

export type Wait = "sleep" | "network" | "process" | "person" | "file" | "database" | "thread";

const table = (entries: Readonly<Record<Wait, string>>): ReadonlyMap<string, Wait> => {
  const result = new Map<string, Wait>();
  for (const [wait, names] of Object.entries(entries))
    for (const name of names.split(/\s+/)) if (name) result.set(name, wait as Wait);
  return result;
};

const each = (prefix: string, names: string) => names.replace(/\S+/g, (name) => `${prefix}.${name}`);
const HTTP = "get post put patch delete head options request";

/** Functions that wait for something outside the program. */
export const BLOCKING_CALLS: ReadonlyMap<string, Wait> = table({
  sleep: "time.sleep",
  network: `${each("requests", HTTP)} ${each("httpx", `${HTTP} stream`)} urllib.request.urlopen
    urllib.request.urlretrieve socket.create_connection socket.getaddrinfo socket.gethostbyname select.select
    urllib3.request smtplib.SMTP smtplib.SMTP_SSL ftplib.FTP`,
  process: `subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.getoutput
    subprocess.getstatusoutput subprocess.Popen os.system os.popen os.wait os.waitpid os.waitid os.wait3 os.wait4
    os.posix_spawn os.posix_spawnp ${each("os", "spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe")}`,
  person: "builtins.input getpass.getpass",
  file: "builtins.open io.open io.open_code",
  database: `sqlite3.connect psycopg2.connect psycopg.connect pymysql.connect MySQLdb.connect mysql.connector.connect
    pyodbc.connect`,
  thread: "concurrent.futures.wait concurrent.futures.as_completed",
});

/** Class → methods that wait, and for what. */
export const BLOCKING_METHODS = byName<{ readonly wait: Wait; readonly methods: string }>({
  "requests.Session": { wait: "network", methods: `${HTTP} send` },
  "httpx.Client": { wait: "network", methods: `${HTTP} send stream` },
  "urllib3.PoolManager": { wait: "network", methods: "request urlopen" },
  "http.client.HTTPConnection": { wait: "network", methods: "request getresponse connect" },
  "socket.socket": { wait: "network", methods: "accept connect recv recv_into recvfrom send sendall sendto sendfile" },
  "sqlite3.Connection": { wait: "database", methods: "execute executemany executescript commit rollback backup" },
  "sqlite3.Cursor": { wait: "database", methods: "execute executemany executescript fetchone fetchall fetchmany" },
  "psycopg2.connection": { wait: "database", methods: "commit rollback" },
  "psycopg2.cursor": { wait: "database", methods: "execute executemany fetchone fetchall fetchmany callproc" },
  "subprocess.Popen": { wait: "process", methods: "wait communicate" },
  "threading.Thread": { wait: "thread", methods: "join" },
  "threading.Lock": { wait: "thread", methods: "acquire" },
  "threading.Event": { wait: "thread", methods: "wait" },
  "threading.Barrier": { wait: "thread", methods: "wait" },
  "multiprocessing.Process": { wait: "process", methods: "join" },
  "queue.Queue": { wait: "thread", methods: "get join" },
  "concurrent.futures.Future": { wait: "thread", methods: "result exception" },
  "pathlib.Path": { wait: "file", methods: "read_text read_bytes write_text write_bytes open touch" },
});

/** A call that gives an instance → its class: factories, methods of a class, and classes that behave like another. */
export const INSTANCES = byName<string>({
  "requests.session": "requests.Session",
  "requests.sessions.Session": "requests.Session",
  "sqlite3.connect": "sqlite3.Connection",
  "sqlite3.Connection.cursor": "sqlite3.Cursor",
  "sqlite3.Connection.execute": "sqlite3.Cursor",
  "psycopg2.connect": "psycopg2.connection",
  "psycopg2.connection.cursor": "psycopg2.cursor",
  "psycopg.connect": "psycopg2.connection",
  "pymysql.connect": "psycopg2.connection",
  "MySQLdb.connect": "psycopg2.connection",
  "mysql.connector.connect": "psycopg2.connection",
  "pyodbc.connect": "psycopg2.connection",
  "http.client.HTTPSConnection": "http.client.HTTPConnection",
  "socket.create_connection": "socket.socket",
  "threading.RLock": "threading.Lock",
  "threading.Semaphore": "threading.Lock",
  "threading.BoundedSemaphore": "threading.Lock",
  "threading.Timer": "threading.Thread",
  "multiprocessing.Queue": "queue.Queue",
  "queue.LifoQueue": "queue.Queue",
  "queue.PriorityQueue": "queue.Queue",
  "queue.SimpleQueue": "queue.Queue",
  "concurrent.futures.ThreadPoolExecutor.submit": "concurrent.futures.Future",
  "concurrent.futures.ProcessPoolExecutor.submit": "concurrent.futures.Future",
  "asyncio.LifoQueue": "asyncio.Queue",
  "asyncio.PriorityQueue": "asyncio.Queue",
  "asyncio.BoundedSemaphore": "asyncio.Semaphore",
  "asyncio.create_subprocess_exec": "asyncio.subprocess.Process",
  "asyncio.create_subprocess_shell": "asyncio.subprocess.Process",
  "asyncio.start_server": "asyncio.Server",
});

/** Functions that give a coroutine. `asyncio.gather` is none: it gives a future, and the work has been started. */
export const COROUTINES: ReadonlySet<string> = new Set(
  `${each("asyncio", "sleep wait wait_for to_thread open_connection open_unix_connection start_server start_unix_server create_subprocess_exec create_subprocess_shell")}
    anyio.sleep anyio.to_thread.run_sync trio.sleep`.split(/\s+/),
);

/** Class → methods that give a coroutine. */
export const COROUTINE_METHODS = byName<string>({
  "asyncio.Queue": "get put join",
  "asyncio.Lock": "acquire",
  "asyncio.Semaphore": "acquire",
  "asyncio.Condition": "acquire wait wait_for",
  "asyncio.Event": "wait",
  "asyncio.Barrier": "wait reset abort",
  "asyncio.StreamReader": "read readexactly readline readuntil",
  "asyncio.StreamWriter": "drain wait_closed start_tls",
  "asyncio.subprocess.Process": "wait communicate",
  "asyncio.Server": "serve_forever start_serving wait_closed",
  "contextlib.AsyncExitStack": "aclose enter_async_context",
  "aiohttp.ClientSession": "close",
  "httpx.AsyncClient": `${HTTP} send aclose`,
});
