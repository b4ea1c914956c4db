/**
 * What of Python's own library runs inside a page. Source: each name of `sys.stdlib_module_names` imported in the bundled
 * interpreter (Pyodide, CPython 3.14) with the modules switched off that src/runtime/tracer/world.py names; the tests
 * import them again.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Top-level modules that can be imported. */
export const RUNS_HERE = words(`
__future__ _thread abc annotationlib argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile
calendar cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser contextlib
contextvars copy copyreg csv dataclasses datetime decimal difflib dis email encodings enum errno fcntl filecmp fileinput
fnmatch fractions functools gc genericpath getopt getpass gettext glob graphlib gzip hashlib heapq hmac html http
importlib inspect io ipaddress itertools json keyword linecache locale logging lzma marshal math mimetypes mmap
modulefinder netrc numbers opcode operator optparse os pathlib pickle pickletools pkgutil platform plistlib posix
posixpath pprint profile pstats py_compile pyclbr pydoc pyexpat queue quopri random re reprlib runpy sched secrets select
selectors shelve shlex shutil signal site sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys
sysconfig tabnanny tarfile tempfile textwrap threading time timeit token tokenize tomllib trace traceback tracemalloc
types typing unicodedata unittest urllib uuid warnings wave weakref webbrowser wsgiref xml zipapp zipfile zipimport
zlib zoneinfo
`);

/** Of Python's own library, on some system or in some version, but not here: modules and modules inside of others. */
export const NOT_HERE = words(`
aifc asynchat asyncore audioop cgi cgitb chunk crypt ctypes curses dbm distutils doctest ensurepip faulthandler ftplib
grp http.client http.cookiejar http.server idlelib imaplib imghdr imp lib2to3 logging.config logging.handlers mailbox
mailcap msilib msvcrt multiprocessing nis nntplib ossaudiodev pdb pipes poplib pwd readline resource smtpd smtplib
sndhdr socket socketserver spwd sunau syslog telnetlib tkinter turtle urllib.request urllib.robotparser uu venv winreg
winsound wsgiref.simple_server xdrlib xmlrpc.client xmlrpc.server concurrent.interpreters
concurrent.futures.process
`);

/** Functions and classes that import but cannot do their work, by what they would need. */
export const CANNOT_START: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "threads do not run": `threading.Thread threading.Timer _thread.start_new_thread _thread.start_joinable_thread
      asyncio.to_thread concurrent.futures.ThreadPoolExecutor concurrent.futures.ProcessPoolExecutor
      concurrent.futures.InterpreterPoolExecutor concurrent.futures.thread.ThreadPoolExecutor`,
    "no other program can be started": `subprocess.run subprocess.Popen subprocess.call subprocess.check_call
      subprocess.check_output subprocess.getoutput subprocess.getstatusoutput os.system os.popen os.fork os.forkpty
      os.execv os.execve os.execl os.execlp os.execvp os.spawnl os.spawnv os.posix_spawn os.startfile
      asyncio.create_subprocess_exec asyncio.create_subprocess_shell webbrowser.open webbrowser.open_new`,
    "there is no network": `asyncio.open_connection asyncio.start_server asyncio.open_unix_connection
      asyncio.start_unix_server`,
  }).flatMap(([why, names]) => names.split(/\s+/).map((name): [string, string] => [name, why])),
);
