/**
 * Modules of the standard library that a file beside the program hides. Left out are those that Python has loaded before
 * the program begins or finds before it looks at folders (`os`, `sys`, `time` …), and private ones. Source:
 * `sys.stdlib_module_names` of CPython 3.11 and 3.14 without `sys.builtin_module_names` and the `sys.modules` of a bare start.
 */
export const STANDARD_MODULES: ReadonlySet<string> = new Set(
  `annotationlib argparse array ast asynchat asyncio asyncore base64 bdb binascii bisect bz2 cProfile calendar cgi cgitb
  chunk cmath cmd code codeop collections colorsys compileall compression concurrent configparser contextlib contextvars
  copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email ensurepip enum
  fcntl filecmp fileinput fnmatch fractions ftplib functools getopt getpass gettext glob graphlib grp gzip hashlib heapq
  hmac html http imaplib imghdr imp importlib inspect ipaddress json keyword lib2to3 linecache locale logging lzma mailbox
  mailcap math mimetypes mmap modulefinder multiprocessing netrc nntplib numbers operator optparse pathlib pdb pickle
  pickletools pipes pkgutil platform plistlib poplib pprint profile pstats pty py_compile pyclbr pydoc pyexpat queue
  quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal
  smtpd smtplib sndhdr socket socketserver sqlite3 ssl statistics string stringprep struct subprocess symtable sysconfig
  syslog tabnanny tarfile telnetlib tempfile termios textwrap threading timeit tkinter token tokenize tomllib trace
  traceback tracemalloc turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref
  xml xmlrpc zipapp zipfile zlib zoneinfo`.split(/\s+/),
);
