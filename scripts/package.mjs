// npm run package: dist/python-interview-coach.vsix with exactly what is listed here, less than 10 MB, of which the
// bundled Python takes less than 7.
// vsce runs in a copy that holds nothing else: from this folder it would match every file of every node_modules.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import vsce from "@vscode/vsce";

const FILE = path.resolve("dist/python-interview-coach.vsix");
const LIMIT = 10_000_000;
const RUNTIME_LIMIT = 7_000_000;

const SHIPPED = [
  "package.json",
  "package.nls.json",
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
  "dist/extension.js",
  "dist/extension.web.js",
  "dist/server.js",
  "dist/server.web.js",
  "dist/webview.js",
  "dist/runtime",
  "dist/coach.css",
  "dist/content",
  "media/icon.png",
  "media/activity-bar.svg",
  "media/walkthrough",
  "snippets",
  "sample",
];

const missing = SHIPPED.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(`missing: ${missing.join(", ")}; run \`npm run build\``);
  process.exit(1);
}

const stage = mkdtempSync(path.join(tmpdir(), "coach-package-"));
try {
  const wanted = (/** @type {string} */ file) => !/__pycache__|\.pyc$/.test(file);
  for (const file of SHIPPED) cpSync(file, path.join(stage, file), { recursive: true, filter: wanted });
  await vsce.createVSIX({
    cwd: stage,
    packagePath: FILE,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
} finally {
  rmSync(stage, { recursive: true, force: true });
}
const runtime = readdirSync("dist/runtime")
  .map((file) => deflateSync(readFileSync(path.join("dist/runtime", file))).length)
  .reduce((sum, bytes) => sum + bytes, 0);
if (runtime > RUNTIME_LIMIT) {
  console.error(`dist/runtime takes ${runtime} bytes of the package, more than ${RUNTIME_LIMIT}`);
  process.exitCode = 1;
}
const { size } = statSync(FILE);
if (size > LIMIT) {
  console.error(`${FILE} has ${size} bytes, more than ${LIMIT}`);
  process.exitCode = 1;
}
