// npm run package: dist/python-interview-coach.vsix, with nothing in it but what .vscodeignore allows, and less than 3 MB.
import { existsSync, statSync } from "node:fs";
import vsce from "@vscode/vsce";

const FILE = "dist/python-interview-coach.vsix";
const LIMIT = 3_000_000;
/** Without these the extension does not start or its pages are empty. */
const NEEDED = [
  ...[
    "extension.js",
    "extension.web.js",
    "server.js",
    "server.web.js",
    "webview.js",
    "coach.css",
    "content/index.json",
  ],
].map((file) => `dist/${file}`);
const ALLOWED =
  /^(package(\.nls)?\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/[\w./-]+|media\/[\w./-]+\.(png|svg|md)|snippets\/\w+\.json|sample\/[\w/]+\.(py|md))$/;

const problems = NEEDED.filter((file) => !existsSync(file)).map((file) => `${file} is missing; run \`npm run build\``);
const files = await vsce.listFiles({ packageManager: vsce.PackageManager.None });
problems.push(
  ...files
    .filter((file) => !ALLOWED.test(file))
    .map((file) => `${file} does not belong into the package; see .vscodeignore`),
);
if (problems.length === 0) {
  await vsce.createVSIX({
    packagePath: FILE,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    // Looking for secrets in minified bundles takes ten times as long as all the rest; only what we wrote is in them.
    allowPackageAllSecrets: true,
    allowPackageEnvFile: true,
  });
  const { size } = statSync(FILE);
  console.log(`${FILE}: ${files.length} files, ${Math.round(size / 1000)} kB`);
  if (size > LIMIT) problems.push(`${FILE} is larger than ${LIMIT} bytes`);
}
for (const problem of problems) console.error(problem);
if (problems.length) process.exitCode = 1;
