/** The command line: `check`, `explain` and `lsp`. Exit codes: 0 nothing found, 1 findings, 2 usage or I/O error. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { catalog } from "../pitfalls/catalog";
import { check } from "./check";
import { ConfigError } from "./config";
import { reason } from "./files";
import { byPeerCode, suggestion } from "./ids";
import { lsp } from "./lsp";
import { readPage } from "./pages";
import { serveMainThread } from "./threads";
import { USAGE, UsageError } from "./usage";

const OPTIONS = {
  format: { type: "string", default: "text" },
  profile: { type: "string" },
  select: { type: "string" },
  ignore: { type: "string" },
  target: { type: "string" },
  fix: { type: "boolean", default: false },
  diff: { type: "boolean", default: false },
  jobs: { type: "string" },
  baseline: { type: "string" },
  "write-baseline": { type: "string" },
  "stdin-filename": { type: "string" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const;

function version(): string {
  return (JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8")) as { version: string }).version;
}

function explain(words: readonly string[]): number {
  const [word, ...rest] = words;
  if (word === undefined || rest.length) throw new UsageError("explain needs one pitfall id");
  const id = catalog.find((p) => p.id === word)?.id ?? byPeerCode(word);
  if (!id) throw new UsageError(`there is no pitfall "${word}"${suggestion(word)}`);
  const pitfall = catalog.find((p) => p.id === id)!;
  const body = readPage(id);
  if (body === null) throw new Error(`the page of ${id} is not installed`);
  process.stdout.write(`${pitfall.title} (${id})\n\n${pitfall.summary}\n${body}`);
  return 0;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split(". ")[0]! : String(error));
  }
}

async function main(args: readonly string[]): Promise<number> {
  try {
    if (args[0] === "lsp" && args[1] !== "--help" && args[1] !== "-h") {
      lsp(args.slice(1));
      return 0;
    }
    const { values, positionals } = parse(args);
    if (values.version) {
      process.stdout.write(`${version()}\n`);
      return 0;
    }
    if (values.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const [command, ...rest] = positionals;
    if (command === "check") return await check(values, rest, version());
    if (command === "explain") return explain(rest);
    throw new UsageError(command === undefined ? "a command is missing" : `there is no command "${command}"`);
  } catch (error) {
    const said = error instanceof ConfigError ? error.message : reason(error);
    const usage = error instanceof UsageError ? `\n${USAGE}` : "";
    process.stderr.write(`python-interview-coach: ${said}\n${usage}`);
    return 2;
  }
}

async function start(): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
  process.exitCode = await main(process.argv.slice(2));
}

if (!serveMainThread()) void start();
