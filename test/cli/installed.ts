/** The command line as `npm run build` lays it out, in a folder of its own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

export interface Installed {
  /** `dist/cli.js`. */
  readonly cli: string;
  remove(): void;
}

/** Bundles the command line and the language server beside each other, and one page to explain. */
export async function install(): Promise<Installed> {
  mkdirSync(".cache", { recursive: true });
  const home = mkdtempSync(join(process.cwd(), ".cache", "cli-"));
  await build({
    entryPoints: { cli: "src/cli/main.ts", server: "src/server/main.node.ts" },
    outdir: join(home, "dist"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "error",
  });
  writeFileSync(join(home, "package.json"), readFileSync("package.json"));
  mkdirSync(join(home, "content", "pitfalls"), { recursive: true });
  const page = join("content", "pitfalls", "mutable-default.md");
  writeFileSync(join(home, page), readFileSync(page));
  return { cli: join(home, "dist", "cli.js"), remove: () => rmSync(home, { recursive: true, force: true }) };
}
