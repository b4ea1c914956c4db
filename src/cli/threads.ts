/** Many files on several threads, with results in the order of the files. */
import { setFlagsFromString } from "node:v8";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { Project, type Summary } from "../analysis/project";
import { type Done, type Item, type Job, perform, summaryOf } from "./work";

/** Files that a thread gets at a time: few enough that all threads end together. */
const BATCH = 8;

/**
 * How long V8 watches a function before it optimizes it, four times its own choice. Each thread optimizes everything for
 * itself, on threads of V8's own that then take the cores from ours: with V8's choice two threads need as much time as
 * one on two cores (`npm run bench -- --jobs`).
 */
const PATIENT = "--interrupt-budget=540672";

type Files = ReadonlyMap<string, Summary | null>;
type Order =
  | { readonly kind: "summarize"; readonly from: number; readonly items: readonly Item[] }
  | { readonly kind: "project"; readonly files: Files }
  | { readonly kind: "perform"; readonly from: number; readonly items: readonly Item[] }
  | { readonly kind: "end" };
type Result<K extends Order["kind"]> = K extends "summarize" ? Summary | null : Done;
interface Answer {
  readonly from: number;
  readonly results: readonly (Summary | null | Done)[];
}

/** What can be done with many files. */
export interface Team {
  summarizeAll(items: readonly Item[]): Promise<(Summary | null)[]>;
  /** What `performAll` looks into when a pitfall needs more than one file. */
  setProject(files: Files): void;
  performAll(items: readonly Item[], onProgress: (done: number) => void): Promise<Done[]>;
  end(): void;
}

/** A team of `threads` threads; with one, the work is done right here. */
export function teamOf(job: Job, threads: number): Team {
  return threads <= 1 ? alone(job) : together(job, threads);
}

function alone(job: Job): Team {
  let project = new Project(new Map());
  return {
    summarizeAll: async (items) => items.map(summaryOf),
    setProject: (files) => {
      project = new Project(files);
    },
    performAll: async (items, onProgress) =>
      items.map((item, i) => {
        onProgress(i);
        return perform(job, item, project);
      }),
    end: () => undefined,
  };
}

function together(job: Job, threads: number): Team {
  setFlagsFromString(PATIENT);
  const workers = Array.from(
    { length: threads },
    () => new Worker(__filename, { workerData: { job }, argv: process.argv.slice(2) }),
  );
  const distribute = async <K extends "summarize" | "perform">(
    kind: K,
    items: readonly Item[],
    onProgress: (done: number) => void,
  ): Promise<Result<K>[]> => {
    const results: Result<K>[] = new Array(items.length);
    let next = 0;
    let count = 0;
    const share = (worker: Worker) =>
      new Promise<void>((resolve, reject) => {
        const give = () => {
          if (next >= items.length) {
            worker.off("message", take).off("error", reject);
            resolve();
            return;
          }
          worker.postMessage({ kind, from: next, items: items.slice(next, next + BATCH) } satisfies Order);
          next += BATCH;
        };
        const take = ({ from, results: some }: Answer) => {
          for (const [i, each] of some.entries()) results[from + i] = each as Result<K>;
          count += some.length;
          onProgress(count);
          give();
        };
        worker.on("message", take).on("error", reject);
        give();
      });
    await Promise.all(workers.map(share));
    return results;
  };
  return {
    summarizeAll: (items) => distribute("summarize", items, () => undefined),
    setProject: (files) => {
      for (const worker of workers) worker.postMessage({ kind: "project", files } satisfies Order);
    },
    performAll: (items, onProgress) => distribute("perform", items, onProgress),
    end: () => {
      for (const worker of workers) worker.postMessage({ kind: "end" } satisfies Order);
    },
  };
}

/** Answers the main thread until it has nothing more to ask; true where this is not the main thread. */
export function serveMainThread(): boolean {
  if (isMainThread || parentPort === null) return false;
  const port = parentPort;
  const { job } = workerData as { job: Job };
  let project = new Project(new Map());
  const answer = (answer: Answer) => port.postMessage(answer);
  port.on("message", (order: Order) => {
    switch (order.kind) {
      case "summarize":
        return answer({ from: order.from, results: order.items.map(summaryOf) });
      case "project":
        project = new Project(order.files);
        return;
      case "perform":
        return answer({ from: order.from, results: order.items.map((item) => perform(job, item, project)) });
      case "end":
        return port.close();
      default:
        return order satisfies never;
    }
  });
  return true;
}
