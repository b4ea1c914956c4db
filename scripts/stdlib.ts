/**
 * Python's library as the pages get it: Pyodide's own archive of sources, and beside many of those that every start
 * imports their compiled code, which Python then takes. Compiling is most of a start without a snapshot.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";
import { version } from "pyodide/package.json";
import { LIBRARY } from "../src/runtime/interpreter";

const ARCHIVE = "node_modules/pyodide/python_stdlib.zip";
/** What the compiled code may take in the archive, in bytes: the package has a limit. */
const ROOM = 560_000;

/** `tracer` are the files of our half by name. */
const RECIPE = `
import importlib._bootstrap_external as files, importlib.util, sys, zipfile
sys.path.insert(0, "/coach")
import tracer.run, ${LIBRARY}

archive = "/lib/python314.zip/"
imported = {getattr(module, "__file__", None) or "" for module in list(sys.modules.values())}
source = zipfile.ZipFile("/in.zip")
compiled = []
for info in source.infolist():
    if archive + info.filename in imported:
        text = source.read(info)
        code = compile(text, archive + info.filename, "exec", dont_inherit=True, optimize=0)
        entry = zipfile.ZipInfo(info.filename + "c", info.date_time)
        entry.compress_type = zipfile.ZIP_DEFLATED
        # Not by the time of the file, which is another in each time zone.
        data = bytes(files._code_to_hash_pyc(code, importlib.util.source_hash(text), False))
        size = len(zipfile.zlib.compress(data, 9))
        compiled.append((size / max(1, len(text)), size, entry, data))
# The most source for the least room.
compiled.sort(key=lambda each: each[:2])
room = ${ROOM}
with zipfile.ZipFile("/out.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
    for info in source.infolist():
        out.writestr(info, source.read(info))
    for _, size, entry, data in compiled:
        if size <= room:
            room -= size
            out.writestr(entry, data, compresslevel=9)
`;

/** The archive; made once for these texts, and kept in `.cache`. */
export async function libraryArchive(tracer: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const key = createHash("sha256")
    .update(JSON.stringify([version, RECIPE, tracer]))
    .digest("hex")
    .slice(0, 16);
  const kept = `.cache/python_stdlib-${key}.zip`;
  if (existsSync(kept)) return readFileSync(kept);
  const python = await loadPyodide();
  python.FS.mkdirTree("/coach/tracer");
  for (const [name, text] of Object.entries(tracer)) python.FS.writeFile(`/coach/tracer/${name}`, text);
  python.FS.writeFile("/in.zip", readFileSync(ARCHIVE));
  python.runPython(RECIPE);
  const archive = python.FS.readFile("/out.zip") as Uint8Array;
  mkdirSync(".cache", { recursive: true });
  // Renamed when it is whole: another build may be reading.
  writeFileSync(`${kept}.${process.pid}`, archive);
  renameSync(`${kept}.${process.pid}`, kept);
  return archive;
}
