/**
 * Which calls keep a function for later. Source: the pages of threading, concurrent.futures, asyncio, signal, atexit,
 * weakref, contextlib, tkinter and unittest in the Python 3.14 library reference; Qt and web frameworks by the names
 * that their documentation uses for registering a handler.
 */

/** Functions and classes that keep a callable argument, by qualified name. */
export const KEEPS_CALLABLE: ReadonlySet<string> = new Set([
  "threading.Thread",
  "threading.Timer",
  "multiprocessing.Process",
  "signal.signal",
  "atexit.register",
  "weakref.finalize",
  "weakref.ref",
  "builtins.setattr",
  "builtins.property",
  "sched.scheduler",
  "types.MethodType",
]);

/** Method names that keep a callable argument. */
export const KEEPS_CALLABLE_METHODS: ReadonlySet<string> = new Set([
  "append",
  "appendleft",
  "add",
  "insert",
  "put",
  "put_nowait",
  "push",
  "setdefault",
  "submit",
  "apply_async",
  "map_async",
  "add_done_callback",
  "call_later",
  "call_soon",
  "call_soon_threadsafe",
  "call_at",
  "run_in_executor",
  "add_signal_handler",
  "add_reader",
  "add_writer",
  "connect",
  "bind",
  "after",
  "after_idle",
  "trace_add",
  "addCleanup",
  "add_callback",
  "callback",
  "subscribe",
  "register",
  "add_listener",
  "add_handler",
  "schedule",
  "on",
]);

/** Parameter names under which a callable is kept. */
export const KEPT_KEYWORD = /^(?:target|command|callback|handler|listener|on_\w+|on[A-Z]\w*)$/;

/** Methods whose result is there only when the kept function has run, or that wait for it. */
export const WAITING_METHODS: ReadonlySet<string> = new Set(["result", "join", "get", "wait"]);

/** Decorators that hand out a function in place of the decorated one and keep it nowhere. */
export const PASSING_DECORATORS =
  /^(?:functools\.|contextlib\.|abc\.|typing\.|builtins\.(?:staticmethod|classmethod|property)|numba\.|tenacity\.|backoff\.)/;
