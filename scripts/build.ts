/** Builds everything that ships into `dist/`: the bundles, the style sheet and the compiled content. */
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { version as PYODIDE } from "pyodide/package.json";
import { readSite } from "./content/course-site";
import { showProblem } from "./content/source";
import { storedContent } from "./content/stored";
import { libraryArchive } from "./stdlib";

const node: BuildOptions = { platform: "node", format: "cjs", target: "node20" };
const browser: BuildOptions = { platform: "browser", format: "cjs", target: "es2022" };
const page: BuildOptions = { platform: "browser", format: "iife", target: "es2022" };

/** Output, entry point, and how it is bundled. */
const BUNDLES: [outfile: string, entry: string, options: BuildOptions][] = [
  ["dist/extension.js", "src/extension/main.node.ts", { ...node, external: ["vscode"] }],
  ["dist/extension.web.js", "src/extension/main.browser.ts", { ...browser, external: ["vscode"] }],
  ["dist/server.js", "src/server/main.node.ts", node],
  ["dist/server.web.js", "src/server/main.browser.ts", page],
  ["dist/webview.js", "src/webview/page.ts", page],
  [
    "dist/runtime/worker.js",
    "src/runtime/worker.ts",
    {
      ...page,
      external: ["node:*", "ws", "fs", "path", "url", "vm", "crypto", "child_process"],
      define: { "import.meta.url": '"https://local.invalid/"' },
    },
  ],
  ["dist/cli.js", "src/cli/main.ts", { ...node, banner: { js: "#!/usr/bin/env node" } }],
  ["dist/analysis.mjs", "src/pitfalls/public.ts", { platform: "neutral", format: "esm", target: "es2022" }],
];

async function buildBundles(): Promise<void> {
  await Promise.all(
    BUNDLES.map(([outfile, entry, options]) =>
      build({
        ...options,
        entryPoints: [entry],
        outfile,
        bundle: true,
        minify: true,
        legalComments: "none",
        logLevel: "warning",
      }),
    ),
  );
  chmodSync("dist/cli.js", 0o755);
}

/** Compiles every right page; the others are told about and left out, and the build fails in the end. */
function buildContent(): void {
  const { site, problems } = readSite();
  for (const problem of [...problems.pitfalls, ...problems.course]) {
    console.error(showProblem(problem));
    process.exitCode = 1;
  }
  rmSync("dist/content", { recursive: true, force: true });
  for (const [address, text] of storedContent(site)) {
    mkdirSync(dirname(`dist/content/${address}`), { recursive: true });
    writeFileSync(`dist/content/${address}.json`, text);
  }
}

/** What the page gives to the worker: Pyodide's data, and our half of it that is written in Python. */
async function buildRuntime(): Promise<void> {
  mkdirSync("dist/runtime", { recursive: true });
  copyFileSync("node_modules/pyodide/pyodide.asm.wasm", "dist/runtime/pyodide.asm.wasm");
  copyFileSync("src/runtime/NOTICE.txt", "dist/runtime/NOTICE.txt");
  const folder = "src/runtime/tracer";
  const names = readdirSync(folder).filter((name) => name.endsWith(".py"));
  const sources = Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));
  const library = await libraryArchive(sources);
  writeFileSync("dist/runtime/python_stdlib.zip", library);
  // A snapshot knows where in the archive everything lies.
  const key = createHash("sha256").update(JSON.stringify(sources)).update(library).digest("hex").slice(0, 16);
  writeFileSync("dist/runtime/tracer.json", JSON.stringify({ key: `${PYODIDE}-${key}`, sources }));
}

async function main(): Promise<void> {
  mkdirSync("dist", { recursive: true });
  buildContent();
  await buildRuntime();
  copyFileSync("media/coach.css", "dist/coach.css");
  await buildBundles();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
