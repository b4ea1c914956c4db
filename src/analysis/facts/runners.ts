/** What makes threads, processes and pools of them, by qualified name. Source: the library's pages on each module. */
import { byName } from "./table";

export type Runner = "thread" | "process" | "thread pool" | "process pool";

export const RUNNERS = byName<Runner>({
  "threading.Thread": "thread",
  "threading.Timer": "thread",
  "_thread.start_new_thread": "thread",
  "multiprocessing.Process": "process",
  "multiprocessing.context.Process": "process",
  "concurrent.futures.ThreadPoolExecutor": "thread pool",
  "concurrent.futures.thread.ThreadPoolExecutor": "thread pool",
  "multiprocessing.pool.ThreadPool": "thread pool",
  "multiprocessing.dummy.Pool": "thread pool",
  "concurrent.futures.ProcessPoolExecutor": "process pool",
  "concurrent.futures.process.ProcessPoolExecutor": "process pool",
  "multiprocessing.Pool": "process pool",
  "multiprocessing.Manager": "process",
  "multiprocessing.pool.Pool": "process pool",
});

/** The last parts of these names: a call of anything else, unless renamed at import, makes none of them. */
export const RUNNER_NAMES: ReadonlySet<string> = new Set(
  Object.keys(RUNNERS).map((name) => name.slice(name.lastIndexOf(".") + 1)),
);
