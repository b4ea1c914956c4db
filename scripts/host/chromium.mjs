// @ts-check
// A Chromium without a window: $CHROMIUM, the machine's own, or the one inside the npm package @sparticuz/chromium.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { run } from "../processes.mjs";
import { hostFolder } from "./install.mjs";

const system = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/**
 * Where a Chromium is and the environment it needs. Set NO_SYSTEM_CHROMIUM to insist on the packaged one.
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>}
 */
export async function findChromium() {
  const env = /** @type {Record<string, string>} */ ({ ...process.env });
  const candidates = process.env.NO_SYSTEM_CHROMIUM ? [] : system.map((name) => `/usr/bin/${name}`);
  if (process.env.CHROMIUM) candidates.unshift(process.env.CHROMIUM);
  const found = candidates.find((file) => existsSync(file));
  return found ? { executablePath: found, env } : unpack(env);
}

/** @param {Record<string, string>} env */
async function unpack(env) {
  const packed = path.join(hostFolder, "node_modules/@sparticuz/chromium/bin");
  const folder = path.join(hostFolder, "node_modules/.cache/chromium");
  const executablePath = path.join(folder, "chromium");
  if (!existsSync(executablePath)) {
    // In a folder of its own, which is renamed when it is whole: other runs may do the same now, or be interrupted.
    const own = `${folder}.${process.pid}`;
    mkdirSync(own, { recursive: true });
    for (const name of ["al2023", "fonts", "swiftshader"]) {
      await inflate(path.join(packed, `${name}.tar.br`), path.join(own, `${name}.tar`));
      const { code, output } = await run("tar", ["xf", `${name}.tar`], { cwd: own });
      if (code !== 0) throw new Error(`cannot unpack ${name}.tar: ${output}`);
    }
    await inflate(path.join(packed, "chromium.br"), path.join(own, "chromium"));
    chmodSync(path.join(own, "chromium"), 0o755);
    if (existsSync(folder) && !existsSync(executablePath)) rmSync(folder, { recursive: true, force: true });
    try {
      renameSync(own, folder);
    } catch (error) {
      if (!existsSync(executablePath)) throw error;
      rmSync(own, { recursive: true, force: true }); // another run was first
    }
  }
  // The package also carries libnss3, libnspr4 and libexpat, for machines that lack them.
  const linked = spawnSync("ldd", [executablePath], { encoding: "utf8" }).stdout ?? "";
  if (linked.includes("not found")) {
    env.LD_LIBRARY_PATH = [path.join(folder, "lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  }
  // A machine may have no font at all, and then Chromium draws nothing: it gets the package's font besides its own ones.
  const fonts = path.join(folder, "all-fonts.conf");
  writeFileSync(fonts, fontSettings(path.join(folder, "fonts"), path.join(folder, "font-cache")));
  env.FONTCONFIG_FILE = fonts;
  return { executablePath, env };
}

/**
 * @param {string} more
 * @param {string} cache
 */
function fontSettings(more, cache) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${more}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}

/**
 * @param {string} from
 * @param {string} to
 */
async function inflate(from, to) {
  await pipeline(createReadStream(from), zlib.createBrotliDecompress(), createWriteStream(to));
}
