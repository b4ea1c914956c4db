// @ts-check
/**
 * `npm run bench -- --scan FOLDER`: the server, as a process of its own, looks at all Python files below a folder, while a
 * client asks for hovers in an open document. Prints how long it took and how long the answers took meanwhile.
 */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

const folder = process.argv[process.argv.indexOf("--scan") + 1];
if (folder === undefined) throw new Error("npm run bench -- --scan FOLDER");
await build({
  entryPoints: ["src/server/main.node.ts"],
  outfile: ".cache/bench/server.js",
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  logLevel: "warning",
});

const server = spawn(process.execPath, [".cache/bench/server.js", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.onRequest("client/registerCapability", () => null);
connection.onRequest("workspace/configuration", (/** @type {{ items: unknown[] }} */ { items }) =>
  items.map(() => ({})),
);
let published = 0;
connection.onNotification(
  "textDocument/publishDiagnostics",
  (/** @type {{ diagnostics: unknown[] }} */ { diagnostics }) => {
    published += diagnostics.length;
  },
);
connection.listen();
const root = pathToFileURL(path.resolve(folder)).href;
await connection.sendRequest("initialize", {
  processId: null,
  rootUri: root,
  capabilities: { workspace: { configuration: true } },
  initializationOptions: { findings: true },
  workspaceFolders: [{ uri: root, name: "folder" }],
});
await connection.sendNotification("initialized", {});
const uri = `${root}/open.py`;
const text = "def f(x=[]):\n    x.append(1)\n";
await connection.sendNotification("textDocument/didOpen", {
  textDocument: { uri, languageId: "python", version: 1, text },
});
const hover = () =>
  connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 9 } });
await hover();

const began = performance.now();
let over = false;
const scanning = connection
  .sendRequest("pythonCoach/scan", {})
  .then((/** @type {{ looked: number, files: unknown[] }} */ result) => {
    over = true;
    return result;
  });
/** @type {number[]} */
const waits = [];
while (!over) {
  const start = performance.now();
  await hover();
  waits.push(performance.now() - start);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
const { looked, files } = await scanning;
const seconds = (performance.now() - began) / 1000;
waits.sort((a, b) => a - b);
const at = (/** @type {number} */ q) => Math.round(waits[Math.floor((waits.length - 1) * q)] ?? 0);
const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.py[wi]?$/.test(name)).length;
console.log(
  `${looked} of ${all} files in ${seconds.toFixed(1)} s, ${files.length} with findings, ${published} published`,
);
console.log(
  `hovers meanwhile: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (${waits.length} of them)`,
);
server.kill();
