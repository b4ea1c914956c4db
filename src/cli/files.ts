/** Finding and reading Python files. */
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const SKIPPED = new Set([
  "site-packages",
  "dist-packages",
  "node_modules",
  "__pycache__",
  "__pypackages__",
  "venv",
  "virtualenv",
]);

export interface Failure {
  readonly path: string;
  readonly message: string;
}

/** Python files below the given paths, in order; files that were named are taken whatever they are called. */
export function findFiles(paths: readonly string[], failures: Failure[]): string[] {
  const files: string[] = [];
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) walk(path, files, failures);
      else files.push(path);
    } catch (error) {
      failures.push({ path, message: reason(error) });
    }
  }
  return [...new Set(files)];
}

function walk(folder: string, files: string[], failures: Failure[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    failures.push({ path: folder, message: reason(error) });
    return;
  }
  if (entries.some((entry) => entry.name === "pyvenv.cfg")) return;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".") || SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, files, failures);
    else if (entry.isFile() && /\.py[wi]?$/.test(entry.name)) files.push(path);
  }
}

/** What the system says of a failure, in one line without the path. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case "ENOENT":
      return "no such file or folder";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "EISDIR":
      return "is a folder";
    default:
      return error instanceof Error ? error.message.split("\n")[0]! : String(error);
  }
}

export interface Source {
  readonly text: string;
  /** How to write the text back; null where it cannot be written without loss. */
  readonly encode: ((text: string) => Buffer) | null;
}

/** Reads a file by its byte order mark or encoding cookie (PEP 263), else as UTF-8; undecodable bytes become U+FFFD. */
export function readSource(path: string): Source {
  return decode(readFileSync(path));
}

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

export function decode(bytes: Buffer): Source {
  const bom = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const head = bytes
    .subarray(0, 1024)
    .toString("latin1")
    .split(/\r\n|\r|\n/, 2);
  const named = bom
    ? null
    : (COOKIE.exec(head[0] ?? "")?.[1] ??
      (/^[ \t\f]*(#.*)?$/.test(head[0] ?? "") ? COOKIE.exec(head[1] ?? "")?.[1] : undefined));
  const encoding = named ? named.toLowerCase().replaceAll("_", "-") : "utf-8";
  if (/^(utf-?8|utf-8-sig|ascii|us-ascii)/.test(encoding))
    return withRoundTrip(bytes, bytes.toString("utf8"), (text) => Buffer.from(text, "utf8"));
  if (/^(latin-?1|iso-?8859-1|iso-latin-1|l1)$/.test(encoding))
    return withRoundTrip(bytes, bytes.toString("latin1"), (text) => Buffer.from(text, "latin1"));
  try {
    const label = encoding
      .replace(/^cp(125\d|874)$/, "windows-$1")
      .replace(/^iso-?8859-?(\d+)$/, "iso-8859-$1")
      .replace(/^cp932$/, "shift_jis")
      .replace(/^euc-?jp$/, "euc-jp");
    return { text: new TextDecoder(label, { ignoreBOM: true }).decode(bytes), encode: null };
  } catch {
    return withRoundTrip(bytes, bytes.toString("utf8"), (text) => Buffer.from(text, "utf8"));
  }
}

function withRoundTrip(bytes: Buffer, text: string, encode: (text: string) => Buffer): Source {
  return { text, encode: encode(text).equals(bytes) ? encode : null };
}
