// @ts-check
/**
 * `npm run bench -- --server`: our language server beside an empty one that publishes nothing but an empty list, both
 * over stdio, in turns: from the start of the process, and from opening a file of 1,000 lines, to its diagnostics; and
 * the memory that 50 open files of 1,000 lines take. The files are those of the other measurements.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { corpus, textOfLines } from "./bench-texts.mjs";
import { run } from "./processes.mjs";

const ROUNDS = 7;
/** The memory is that of a server which nobody has asked for so long. */
const IDLE_SECONDS = 12;
const EMPTY = `
const { createConnection, TextDocumentSyncKind } = require("vscode-languageserver/node");
const connection = createConnection(process.stdin, process.stdout);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
connection.onDidOpenTextDocument(({ textDocument: { uri } }) => connection.sendDiagnostics({ uri, diagnostics: [] }));
connection.listen();
`;

const build = await run("npm", ["run", "--silent", "build"], { minutes: 3 });
if (build.code !== 0) throw new Error(build.output);
const files = await corpus();
const texts = Array.from({ length: 50 }, (_, i) => textOfLines(files.slice(i), 1000));

/** @param {string[]} args */
async function start(args) {
  const server = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  /** @type {Map<string, () => void>} */
  const waiting = new Map();
  connection.onNotification("textDocument/publishDiagnostics", (/** @type {{ uri: string }} */ { uri }) =>
    waiting.get(uri)?.(),
  );
  for (const method of ["client/registerCapability", "window/workDoneProgress/create"])
    connection.onRequest(method, () => null);
  connection.onRequest("workspace/configuration", (/** @type {{ items: unknown[] }} */ { items }) =>
    items.map(() => null),
  );
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
  return {
    /** Milliseconds from opening the text to its diagnostics. @param {number} i */
    async open(i) {
      const uri = `file:///bench/file${i}.py`;
      const began = performance.now();
      const published = new Promise((resolve) => waiting.set(uri, () => resolve(undefined)));
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "python", version: 1, text: texts[i] },
      });
      await published;
      return performance.now() - began;
    },
    /** Resident memory in megabytes, where the system tells. */
    memory() {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1]) / 1000;
      } catch {
        return Number.NaN;
      }
    },
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      connection.dispose();
    },
  };
}

/** @type {Record<string, string[]>} */
const servers = { ours: ["dist/cli.js", "lsp"], empty: ["-e", EMPTY] };
/** @type {Record<string, { start: number[], first: number[], next: number[] }>} */
const times = Object.fromEntries(Object.keys(servers).map((name) => [name, { start: [], first: [], next: [] }]));
/** @type {Record<string, number>} */
const memory = {};
for (let round = 0; round < ROUNDS; round++)
  for (const [name, args] of Object.entries(servers)) {
    const time = times[name];
    if (!time) continue;
    const began = performance.now();
    const server = await start(args);
    time.start.push(performance.now() - began);
    time.first.push(await server.open(0));
    for (let i = 1; i < 6; i++) time.next.push(await server.open(i));
    if (round === 0) {
      for (let i = 6; i < texts.length; i++) await server.open(i);
      await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
      memory[name] = server.memory();
    }
    await server.stop();
  }

const median = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
const row = (/** @type {string} */ what, /** @type {(name: string) => string} */ value) =>
  `| ${what} | ${value("ours")} | ${value("empty")} |`;
const ms = (/** @type {"start" | "first" | "next"} */ what) => (/** @type {string} */ name) =>
  `${median(times[name]?.[what] ?? []).toFixed(0)} ms`;
console.log(
  [
    "| | Interview Coach | empty server |",
    "| --- | --- | --- |",
    row("Start of the process to its answer", ms("start")),
    row("First file of 1,000 lines, opened to diagnosed", ms("first")),
    row("Further files of 1,000 lines", ms("next")),
    row(
      `Memory with 50 open files of 1,000 lines, idle for ${IDLE_SECONDS} s (RSS)`,
      (name) => `${memory[name]?.toFixed(0)} MB`,
    ),
  ].join("\n"),
);
console.log(`\nMedian of ${ROUNDS} starts, Node ${process.version}`);
