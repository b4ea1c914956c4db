/** What the server says about a pitfall by its id. */
import { catalog, type Pitfall } from "../pitfalls/catalog";

const byId: ReadonlyMap<string, Pitfall> = new Map(catalog.map((pitfall) => [pitfall.id, pitfall]));

/** The title for people; the id itself where the catalogue does not know it. */
export function titleOf(id: string): string {
  return byId.get(id)?.title ?? id;
}

/** One sentence on why it matters; empty where the catalogue does not know the id. */
export function summaryOf(id: string): string {
  return byId.get(id)?.summary ?? "";
}
