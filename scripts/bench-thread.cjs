// @ts-check
// Loaded into each thread of a measured program: says at its end what it took of the processor, in milliseconds.
const { readFileSync, writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

/** Of this thread alone, where the system tells: `cpu`, and `waited` for a core while it could have worked. */
function own() {
  try {
    const [cpu = 0, waited = 0] = readFileSync("/proc/thread-self/schedstat", "utf8").split(" ").map(Number);
    return { cpu: cpu / 1e6, waited: waited / 1e6 };
  } catch {
    return { cpu: Number.NaN, waited: Number.NaN };
  }
}

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, `::thread ${JSON.stringify({ isMainThread, ...own(), process: (user + system) / 1000 })}\n`);
});
