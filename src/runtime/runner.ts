/** Runs programs in a worker: starts it when it is first needed, ends it when it does not answer, starts it again. */
import {
  LIMITS,
  type Limits,
  type Listing,
  type ListingRequest,
  LONGEST_SOURCE,
  type RunRequest,
  type RunResult,
  readListing,
  readResult,
  SAFE_RECURSION,
  type Stop,
  stoppedResult,
} from "./protocol";
import type { FromWorker, ToWorker } from "./worker-messages";

/** A worker, whichever kind it is. */
export interface Port {
  post(message: ToWorker): void;
  /** Called once: `message` with each message, `broken` when the worker itself fails. */
  listen(message: (message: FromWorker) => void, broken: (text: string) => void): void;
  terminate(): void;
}

/** What a worker is started with. */
export interface RuntimeFiles {
  /** Compiled once: a worker that is started again starts sooner. */
  readonly wasm: WebAssembly.Module;
  readonly library: ArrayBuffer;
  readonly sources: Readonly<Record<string, string>>;
  /** Of an earlier start; null for a plain one. */
  readonly snapshot: ArrayBuffer | null;
}

export interface Environment {
  /** Called when the first program is run, and not before. */
  files(): Promise<RuntimeFiles>;
  /** Makes a worker that has not been started. */
  port(): Promise<Port>;
  /** A start without snapshot made one. */
  keep(snapshot: ArrayBuffer): void;
}

export interface RunOptions {
  readonly input?: readonly string[];
  readonly seed?: number | null;
  readonly limits?: Partial<Limits>;
}

/** What the page waits beyond the time that Python gives itself. In milliseconds. */
const PATIENCE = 400;

export interface Runner {
  /** Runs one program after the other; never rejects. */
  run(source: string, options?: RunOptions): Promise<RunResult>;
  /** Of the interpreter after the last run that it answered, in bytes. */
  memory(): number;
  /** What CPython makes of a program, which is not run; null where there is no answer. Never rejects. */
  list(source: string): Promise<Listing | null>;
  /** Ends the worker; what runs ends with the stop `broken`. */
  dispose(): void;
}

interface Started {
  readonly port: Port;
  /** Of the run that is under way. */
  answer: ((message: FromWorker) => void) | null;
}

/** Nothing is loaded before the first run. */
export function createRunner(environment: Environment): Runner {
  let files: Promise<RuntimeFiles> | undefined;
  let snapshot: ArrayBuffer | null = null;
  let worker: Promise<Started> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let disposed = false;
  let memory = 0;

  const launch = async (): Promise<Started> => {
    files ??= environment.files();
    const [{ wasm, library, sources, snapshot: kept }, port] = await Promise.all([files, environment.port()]);
    const started: Started = { port, answer: null };
    const first = await new Promise<FromWorker>((resolve) => {
      started.answer = resolve;
      port.listen(
        (message) => {
          if (started.answer !== null) started.answer(message);
          else if (message.type === "worn") end(started, true);
        },
        (text) => started.answer?.({ type: "failed", text }),
      );
      port.post({ type: "start", wasm, library, sources, snapshot: snapshot ?? kept });
    });
    if (first.type !== "ready") {
      port.terminate();
      throw new Error("text" in first ? first.text : first.type);
    }
    if (first.snapshot !== null) {
      snapshot = first.snapshot;
      environment.keep(first.snapshot);
    }
    return started;
  };

  const end = (started: Started, restart: boolean) => {
    started.port.terminate();
    worker = undefined;
    if (!restart || disposed) return;
    worker = launch();
    worker.catch(() => {
      worker = undefined;
    });
  };

  /** Asks the worker; without an answer that `read` takes, the worker is ended and started again. */
  const ask = async <T>(
    request: RunRequest | ListingRequest,
    seconds: number,
    read: (json: string) => T | null,
  ): Promise<{ answer: T } | { stop: Stop | "stack"; detail: string }> => {
    let started: Started;
    try {
      worker ??= launch();
      started = await worker;
    } catch (error) {
      worker = undefined;
      files = undefined;
      return { stop: "start", detail: error instanceof Error ? error.message : String(error) };
    }
    const message = await new Promise<FromWorker | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), seconds * 1000 + PATIENCE);
      started.answer = (message) => {
        // At once: two messages may come before anybody who awaits the first goes on.
        started.answer = null;
        clearTimeout(timer);
        resolve(message);
      };
      started.port.post({ type: "run", request: JSON.stringify(request) });
    });
    started.answer = null;
    if (message?.type === "done") {
      const answer = read(message.json);
      if (answer !== null) {
        memory = message.memory;
        return { answer };
      }
    }
    end(started, true);
    // The run before this one did that.
    if (message?.type === "worn") return ask(request, seconds, read);
    if (message === null) return { stop: "unanswered", detail: "" };
    if (message.type === "fatal" && message.stack) return { stop: "stack", detail: message.text };
    const detail = "text" in message ? message.text : "";
    return { stop: /terminated with exit/.test(detail) ? "exit" : "broken", detail };
  };

  const once = async (request: RunRequest): Promise<RunResult | "stack"> => {
    const asked = await ask(request, request.limits.seconds, readResult);
    if ("answer" in asked) return asked.answer;
    return asked.stop === "stack" ? "stack" : stoppedResult(asked.stop, asked.detail);
  };

  const run = async (source: string, options: RunOptions): Promise<RunResult> => {
    if (source.length > LONGEST_SOURCE) return stoppedResult("length");
    const limits = { ...LIMITS, ...options.limits };
    const request: RunRequest = { source, input: options.input ?? [], seed: options.seed ?? null, limits };
    const first = await once(request);
    if (first !== "stack") return first;
    const second = await once({ ...request, limits: { ...limits, recursion: SAFE_RECURSION } });
    return second === "stack" ? stoppedResult("broken") : { ...second, again: true };
  };

  return {
    run(source, options = {}) {
      const result = queue.then(() => (disposed ? stoppedResult("broken") : run(source, options)));
      queue = result;
      return result;
    },
    memory: () => memory,
    list(source) {
      const listing = queue.then(async () => {
        if (disposed || source.length > LONGEST_SOURCE) return null;
        const asked = await ask({ kind: "code", source }, LIMITS.seconds, readListing);
        return "answer" in asked ? asked.answer : null;
      });
      queue = listing;
      return listing;
    },
    dispose() {
      disposed = true;
      void worker?.then(
        (started) => {
          started.answer?.({ type: "failed", text: "disposed" });
          started.port.terminate();
        },
        () => undefined,
      );
    },
  };
}
