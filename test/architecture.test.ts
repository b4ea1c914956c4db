import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";

/**
 * What each folder of src may import besides itself: folders or single files of src, then packages. This table is the
 * architecture; it is read from the source text, because bundlers forget imports of types.
 */
const MAY_IMPORT: Record<string, { src?: string[]; packages?: string[] }> = {
  python: {},
  analysis: { src: ["python"] },
  pitfalls: { src: ["python", "analysis"] },
  project: { src: ["python", "analysis", "pitfalls"], packages: ["smol-toml", "picomatch"] },
  study: {},
  runtime: { packages: ["pyodide"] },
  server: {
    src: ["python", "analysis", "pitfalls", "project"],
    packages: ["vscode-languageserver", "vscode-languageserver-textdocument", "node:"],
  },
  cli: { src: ["python", "analysis", "pitfalls", "project"], packages: ["node:", "diff"] },
  extension: {
    src: ["study", "webview/messages", "runtime", "server/protocol", "analysis/finding"],
    packages: ["vscode", "vscode-languageclient"],
  },
  webview: { src: ["study", "runtime", "server/protocol", "analysis/finding"] },
};

/** `import … from "x"`, `export … from "x"`, `import "x"`, `import("x")`, `require("x")`. */
const IMPORT =
  /^(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"|\b(?:import|require)\(\s*"([^"]+)"/gm;
const importsOf = (text: string): string[] =>
  [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3]!);
const folders = readdirSync("src");

describe("walls between the folders of src", () => {
  it("are checked for every way to import", () => {
    const text =
      'import type {\n  A, // of b\n} from "./b";\nexport * from "./c";\nimport "./d";\nconst e = await import("./e");\n';
    assert.deepEqual(importsOf(text), ["./b", "./c", "./d", "./e"]);
  });
  it("are drawn for every folder", () => {
    assert.deepEqual(
      folders.filter((folder) => !MAY_IMPORT[folder]),
      [],
    );
  });
  for (const folder of folders)
    it(`src/${folder} imports only what it may`, () => {
      const { src = [], packages = [] } = MAY_IMPORT[folder]!;
      const files = readdirSync(`src/${folder}`, { recursive: true })
        .map(String)
        .filter((file) => file.endsWith(".ts"));
      const strangers = files.flatMap((file) => {
        const path = join("src", folder, file.replaceAll("\\", "/"));
        return importsOf(readFileSync(path, "utf8"))
          .filter((name) => {
            if (!name.startsWith("."))
              return !packages.some((one) => name === one || name.startsWith(one.endsWith(":") ? one : `${one}/`));
            const target = join(dirname(path), name).replace(/^src\//, "");
            return ![folder, ...src].some((one) => target === one || target.startsWith(`${one}/`));
          })
          .map((name) => `${path} imports ${name}`);
      });
      assert.deepEqual(strangers, []);
    });
});
