/** The language server over standard input and output, for editors that have no extension of ours. */
import { join } from "node:path";
import { UsageError } from "./usage";

/** What clients add on their own; the server reads it from `process.argv`. */
const KNOWN = /^--(stdio|clientProcessId(=\d+)?)$/;

/** Starts the server, which ends the process itself when the client says so or goes away. */
export function lsp(args: readonly string[]): void {
  const unknown = args.find((arg, i) => !KNOWN.test(arg) && args[i - 1] !== "--clientProcessId");
  if (unknown !== undefined)
    throw new UsageError(`lsp speaks over standard input and output and takes no "${unknown}"`);
  if (!args.includes("--stdio")) process.argv.push("--stdio");
  require(join(__dirname, "server.js"));
}
