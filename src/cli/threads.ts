/** Many files on several threads, with results in the order of the files. */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Done, type Item, type Job, perform } from "./work";

/** Files that a thread gets at a time: few enough that all threads end together. */
const BATCH = 8;

interface Answer {
  readonly from: number;
  readonly done: readonly Done[];
}

/** Does the work for all items on `threads` threads; `onProgress` hears how many are done. */
export async function performAll(
  job: Job,
  items: readonly Item[],
  threads: number,
  onProgress: (done: number) => void,
): Promise<Done[]> {
  if (threads <= 1 || items.length < 2)
    return items.map((item, i) => {
      onProgress(i);
      return perform(job, item);
    });
  const results: Done[] = new Array(items.length);
  let next = 0;
  let count = 0;
  const runOne = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(__filename, { workerData: { job }, argv: process.argv.slice(2) });
      const give = () => {
        if (next >= items.length) {
          worker.postMessage(null);
          return;
        }
        worker.postMessage({ from: next, items: items.slice(next, next + BATCH) });
        next += BATCH;
      };
      worker.on("message", ({ from, done }: Answer) => {
        for (const [i, each] of done.entries()) results[from + i] = each;
        count += done.length;
        onProgress(count);
        give();
      });
      worker.on("error", reject);
      worker.on("exit", () => resolve());
      give();
    });
  await Promise.all(Array.from({ length: Math.min(threads, items.length) }, runOne));
  return results;
}

/** Answers the main thread until it has nothing more to ask; true where this is not the main thread. */
export function serveMainThread(): boolean {
  if (isMainThread || parentPort === null) return false;
  const port = parentPort;
  const { job } = workerData as { job: Job };
  port.on("message", (batch: { from: number; items: readonly Item[] } | null) => {
    if (batch === null) port.close();
    else port.postMessage({ from: batch.from, done: batch.items.map((item) => perform(job, item)) } satisfies Answer);
  });
  return true;
}
