/** What all measurements share: our analysis as one bundle, and real texts that are the same on every machine. */
import { build } from "esbuild";
import { loadPyodide } from "pyodide";

await build({
  entryPoints: ["scripts/bench-entry.ts"],
  outfile: ".cache/bench/coach.mjs",
  bundle: true,
  minify: true,
  platform: "neutral",
  format: "esm",
  target: "es2022",
  logLevel: "warning",
});
export const coach = await import(new URL("../.cache/bench/coach.mjs", import.meta.url).href);

/** Modules of the standard library as text, without those that start with a `__future__` import. */
export async function corpus() {
  const python = await loadPyodide();
  const json = python.runPython(`
import json, sys, zipfile
path = next(p for p in sys.path if p.endswith(".zip"))
with zipfile.ZipFile(path) as z:
    names = sorted(n for n in z.namelist() if n.endswith(".py") and "/test" not in n)
    out = [(n, z.read(n).decode("utf-8", "replace")) for n in names]
json.dumps([(n, t) for n, t in out if "__future__" not in t and len(t) > 200])`);
  return JSON.parse(json).map(([path, text]) => ({ path, text: text.replace(/\r\n?/g, "\n") }));
}

/** One text of about so many lines, made of whole modules. */
export function textOfLines(files, lines) {
  let text = "";
  let count = 0;
  for (let i = 0; count < lines; i++) {
    const file = files[(i * 7 + 3) % files.length];
    const own = file.text.endsWith("\n") ? file.text : `${file.text}\n`;
    const wanted = own.split("\n");
    if (count + wanted.length > lines + 400 && lines > 2000) continue;
    if (lines <= 2000) {
      const cut = wholeStatements(wanted, lines - count);
      text += cut;
      count += cut.split("\n").length - 1;
    } else {
      text += own;
      count += wanted.length - 1;
    }
  }
  return text;
}

/** The first lines of a module up to a line where a new top-level statement starts. */
function wholeStatements(lines, most) {
  if (lines.length <= most) return lines.join("\n");
  for (let end = most; end > 0; end--)
    if (
      /^(def|class|import|from|[A-Za-z_]\w* = )/.test(lines[end]) &&
      !/['"(]/.test(lines[end - 1] ?? "") &&
      parses(lines.slice(0, end).join("\n"))
    )
      return `${lines.slice(0, end).join("\n")}\n`;
  return `${lines[0]}\n`;
}
export const parses = (text) => coach.parse(text).problems.length === 0;
