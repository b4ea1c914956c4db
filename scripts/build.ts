/** Builds everything that ships into `dist/`: the bundles, the style sheet and the compiled content. */
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { type BuildOptions, build } from "esbuild";
import { compileIndex, compilePitfall } from "./content/page";
import { readPhases, readPitfalls, showProblem } from "./content/pitfalls";

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
  const { pitfalls, problems } = readPitfalls();
  for (const problem of problems) console.error(showProblem(problem));
  if (problems.length) process.exitCode = 1;
  const site = { phases: readPhases(), pitfalls: new Map(pitfalls.map((one) => [one.id, one])) };
  rmSync("dist/content", { recursive: true, force: true });
  mkdirSync("dist/content/pitfall", { recursive: true });
  writeFileSync("dist/content/index.json", JSON.stringify(compileIndex(site)));
  for (const source of pitfalls)
    writeFileSync(`dist/content/pitfall/${source.id}.json`, JSON.stringify(compilePitfall(source, site)));
}

async function main(): Promise<void> {
  mkdirSync("dist", { recursive: true });
  buildContent();
  copyFileSync("media/coach.css", "dist/coach.css");
  await buildBundles();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
