/** How the server reads the workspace: by itself where it has a disk, else through its client. */

/** Reading by URI. None of it fails: what cannot be read is not there. */
export interface Files {
  /** The text of a file; null where there is none. */
  read(uri: string): Promise<string | null>;
  /** The names of the files and folders in a folder. */
  names(folder: string): Promise<readonly string[]>;
  /** The Python files below a folder, in order; hidden folders, environments and caches are left out. */
  list(folder: string): Promise<readonly string[]>;
}

/** Where nothing can be read. */
export const NO_FILES: Files = {
  read: async () => null,
  names: async () => [],
  list: async () => [],
};

/** Folders that hold no code of the project. */
export const SKIPPED: ReadonlySet<string> = new Set([
  "site-packages",
  "dist-packages",
  "node_modules",
  "__pycache__",
  "__pypackages__",
  "venv",
  "virtualenv",
]);

/** The folder of a file, or the folder above a folder; the same at the root. */
export function parentOf(uri: string): string {
  const end = uri.lastIndexOf("/");
  const root = uri.indexOf("/", uri.indexOf("://") + 3);
  return end <= root ? uri : uri.slice(0, end);
}

/** The last part of a URI, decoded. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The URI of something in a folder; `path` may have several parts. */
export function joined(folder: string, path: string): string {
  const parts = path.replaceAll("\\", "/").split("/");
  let uri = folder.replace(/\/$/, "");
  for (const part of parts) {
    if (part === "" || part === ".") continue;
    uri = part === ".." ? parentOf(uri) : `${uri}/${encoded(part)}`;
  }
  return uri;
}

/** As VS Code writes it, so that our URIs and a client's are the same text. */
function encoded(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
