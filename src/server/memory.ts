/** Memory of the server process between bursts of work. Node only. */

import { performance } from "node:perf_hooks";
import { memoryUsage } from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds between two looks. */
const INTERVAL = 3000;
/** The share of the time that an idle process computes. */
const IDLE = 0.05;
/** Bytes of heap beyond what was left the last time that make a collection worth its pause. */
const WORTH = 24_000_000;

/**
 * Opening many files leaves much behind that V8 collects only under pressure, which a machine with memory to spare never
 * makes. So while nobody waits, the garbage is collected and the memory goes back to the system.
 */
export function releaseWhenIdle(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let since = performance.eventLoopUtilization();
  let left = memoryUsage().heapUsed;
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, since);
    since = now;
    if (utilization > IDLE || memoryUsage().heapUsed - left < WORTH) return;
    // The second time finds what the first one let go of.
    collect();
    collect();
    left = memoryUsage().heapUsed;
  }, INTERVAL).unref();
}
