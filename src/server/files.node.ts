/** The files of the disk, for URIs with the scheme `file`. */
import { type Dirent, promises as fs } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Files, joined, SKIPPED } from "./files";

/** Reads the disk of this machine. */
export const diskFiles: Files = {
  async read(uri) {
    try {
      return await fs.readFile(fileURLToPath(uri), "utf8");
    } catch {
      return null;
    }
  },
  async names(folder) {
    return (await entriesOf(fileURLToPath(folder))).map(({ name }) => name);
  },
  async list(folder) {
    const files: string[] = [];
    const walk = async (uri: string): Promise<void> => {
      const entries = await entriesOf(fileURLToPath(uri));
      if (entries.some(({ name }) => name === "pyvenv.cfg")) return;
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        if (entry.name.startsWith(".") || SKIPPED.has(entry.name)) continue;
        const inside = joined(uri, entry.name);
        if (entry.isDirectory()) await walk(inside);
        else if (entry.isFile() && /\.py[wi]?$/.test(entry.name)) files.push(inside);
      }
    };
    await walk(folder);
    return files;
  },
};

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
