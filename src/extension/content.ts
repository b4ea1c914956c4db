/** Reads what the build made of `content/`, through the workspace's file system so that it works in a browser too. */
import * as vscode from "vscode";
import type { ContentIndex, PitfallPage, PitfallSummary } from "../study/content";
import { type Equivalents, equivalentsOf } from "./voices";

/** The curriculum, and pages on demand. */
export interface Content {
  readonly index: ContentIndex;
  /** What the codes of other tools mean. */
  readonly equivalents: Equivalents;
  pitfall(id: string): PitfallSummary | undefined;
  /** The title for people; the id itself where there is no such pitfall. */
  titleOf(id: string): string;
  /** Null where there is no such page. */
  page(id: string): Promise<PitfallPage | null>;
}

/** Reads the index; pages are read when they are opened. */
export async function loadContent(extensionUri: vscode.Uri): Promise<Content> {
  const root = vscode.Uri.joinPath(extensionUri, "dist", "content");
  const index = (await readJson(vscode.Uri.joinPath(root, "index.json"))) as ContentIndex;
  const byId = new Map(index.pitfalls.map((pitfall) => [pitfall.id, pitfall]));
  return {
    index,
    equivalents: equivalentsOf(index.peers),
    pitfall: (id) => byId.get(id),
    titleOf: (id) => byId.get(id)?.title ?? id,
    // An id from an address is looked up before it becomes part of a path.
    page: async (id) =>
      byId.has(id) ? ((await readJson(vscode.Uri.joinPath(root, "pitfall", `${id}.json`))) as PitfallPage) : null,
  };
}

async function readJson(uri: vscode.Uri): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
}
