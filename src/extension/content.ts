/** Reads what the build made of `content/`, through the workspace's file system so that it works in a browser too. */
import * as vscode from "vscode";
import type { ContentIndex, CoursePage, PageSummary, PitfallPage, PitfallSummary } from "../study/content";
import { expander } from "../study/phrases";
import { prepareSearch, type SearchData, type SearchIndex } from "../study/search";
import { type Equivalents, equivalentsOf } from "./voices";

/** The curriculum, and pages on demand. */
export interface Content {
  readonly index: ContentIndex;
  /** What the codes of other tools mean. */
  readonly equivalents: Equivalents;
  pitfall(id: string): PitfallSummary | undefined;
  /** The title for people; the id itself where there is no such pitfall. */
  titleOf(id: string): string;
  /** What an address such as `lesson/closures` or `pitfall/mutable-default` leads to. */
  summaryOf(address: string): Pick<PageSummary, "title" | "summary"> | undefined;
  /** Null where there is no such page. */
  page(id: string): Promise<PitfallPage | null>;
  /** The page of an address such as `lesson/closures`; null where there is none. */
  coursePage(address: string): Promise<CoursePage | null>;
  /** Read at the first search. */
  searchIndex(): Promise<SearchIndex>;
}

/** Reads the index; pages are read when they are opened. */
export async function loadContent(extensionUri: vscode.Uri): Promise<Content> {
  const root = vscode.Uri.joinPath(extensionUri, "dist", "content");
  const index = JSON.parse(await readText(vscode.Uri.joinPath(root, "index.json"))) as ContentIndex;
  const expand = expander(index.phrases);
  const read = async (address: string) =>
    JSON.parse(expand(await readText(vscode.Uri.joinPath(root, `${address}.json`)))) as unknown;
  const byId = new Map(index.pitfalls.map((pitfall) => [pitfall.id, pitfall]));
  const byAddress = new Map(index.pages.map((page) => [`${page.kind}/${page.name}`, page]));
  let searching: Promise<SearchIndex> | undefined;
  return {
    index,
    equivalents: equivalentsOf(index.peers),
    pitfall: (id) => byId.get(id),
    titleOf: (id) => byId.get(id)?.title ?? id,
    summaryOf: (address) => byAddress.get(address) ?? byId.get(/^pitfall\/(.+)$/.exec(address)?.[1] ?? ""),
    // What comes from an address is looked up before it becomes part of a path.
    page: async (id) => (byId.has(id) ? ((await read(`pitfall/${id}`)) as PitfallPage) : null),
    coursePage: async (address) => (byAddress.has(address) ? ((await read(address)) as CoursePage) : null),
    searchIndex: () => {
      searching ??= readText(vscode.Uri.joinPath(root, "search.json")).then((text) =>
        prepareSearch(JSON.parse(text) as SearchData),
      );
      return searching;
    },
  };
}

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
