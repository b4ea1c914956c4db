import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";

const text = readFileSync("package.json", "utf8");
const manifest = JSON.parse(text);
const strings: Record<string, string> = JSON.parse(readFileSync("package.nls.json", "utf8"));
const commands: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);

/** Every string in the manifest with the keys that lead to it. */
function* leaves(value: unknown, path: string[] = []): Generator<[path: string[], text: string]> {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
}

describe("the manifest", () => {
  it("takes every text that people read from package.nls.json, and uses all of them", () => {
    const used = [...text.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
    const READ = /^(title|label|name|description|markdownDescription|displayName|contents|enumDescriptions)$/;
    const bare = [...leaves(manifest.contributes)]
      .filter(([path]) => !path.includes("pythonCoach.levels") || path.at(-1) === "markdownDescription")
      .filter(([path, value]) => (READ.test(path.at(-1)!) || READ.test(path.at(-2)!)) && !/^%.+%$/.test(value));
    assert.deepEqual(
      bare.map(([path]) => path.join(".")),
      [],
    );
  });

  it("can be translated: every sentence of the code that is looked up stands there as it is", () => {
    const files = readdirSync("src/extension").filter((file) => file.endsWith(".ts"));
    const calls = files.flatMap((file) => {
      const text = readFileSync(`src/extension/${file}`, "utf8");
      return [...text.matchAll(/(?<![\w.])(?:vscode\.l10n\.)?t\(\s*([^\s)]?)/g)].map((match) => [file, match[1]!]);
    });
    assert.ok(calls.length > 100);
    assert.deepEqual(
      calls.filter(([, first]) => first !== '"'),
      [],
    );
  });

  it("names only commands, files and views that exist", () => {
    const views = Object.values(manifest.contributes.views as Record<string, { id: string }[]>)
      .flat()
      .map(({ id }) => id);
    const settings = Object.keys(manifest.contributes.configuration.properties);
    const events = [...leaves(manifest.contributes.walkthroughs)].filter(([path]) => path.includes("completionEvents"));
    const named = [
      ...[...leaves(manifest.contributes.menus)]
        .filter(([path]) => path.at(-1) === "command")
        .map(([, value]) => value),
      ...Object.values(strings).flatMap((one) => [...one.matchAll(/\(command:([\w.]+)\)/g)].map((match) => match[1]!)),
      ...events.map(([, value]) => value.replace(/^on(Command|SettingChanged|View):/, "")),
    ];
    const known = [...commands, ...views, ...settings];
    assert.deepEqual(
      named.filter((name) => !known.includes(name)),
      [],
    );
    const files = [...leaves(manifest.contributes), ["", manifest.icon] as const]
      .map(([, value]) => value)
      .filter((value) => /^(\.\/)?(media|snippets)\//.test(value));
    assert.ok(files.length > 5);
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });

  it("lets every command be used, or says why not in the palette", () => {
    const hidden = manifest.contributes.menus.commandPalette
      .filter(({ when }: { when: string }) => when === "false")
      .map(({ command }: { command: string }) => command);
    const elsewhere = Object.entries(manifest.contributes.menus as Record<string, { command?: string }[]>)
      .filter(([menu]) => menu !== "commandPalette")
      .flatMap(([, items]) => items.map(({ command }) => command));
    const unreachable = hidden.filter((command: string) => !elsewhere.includes(command));
    assert.deepEqual(unreachable, []);
  });

  it("keeps what an untrusted or virtual workspace needs", () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    assert.ok(manifest.main && manifest.browser);
    assert.deepEqual(manifest.activationEvents, [
      "onLanguage:python",
      "onWebviewPanel:pythonCoach.playground",
      "onUri",
    ]);
    assert.equal(manifest.dependencies, undefined, "everything is bundled; nothing is installed with the extension");
    assert.equal(manifest.extensionDependencies, undefined);
  });

  it("has a reason in CONTRIBUTING.md for each dependency", () => {
    const reasons = readFileSync("CONTRIBUTING.md", "utf8");
    const named = [...reasons.matchAll(/^\| (`[^|]+) \|/gm)].flatMap((row) =>
      [...row[1]!.matchAll(/`([^`]+)`/g)].map((m) => m[1]!),
    );
    const packages = Object.keys(manifest.devDependencies);
    assert.deepEqual(
      packages.filter((name) => !named.includes(name)),
      [],
    );
  });
});
