/** What the benchmark calls, bundled as the product is. */
import { Document as Core } from "../src/analysis/document";
import { catalog } from "../src/pitfalls/catalog";
import { chunks } from "../src/python/chunks";
import { parse } from "../src/python/parser";
import { buildScopes } from "../src/python/scopes";

export { peers } from "../src/pitfalls/peers";
export { analyze, Document, parse } from "../src/pitfalls/public";
export { chunks };

export const parseWithScopes = (text: string) => buildScopes(parse(text).module, { target: 14 });

export const pitfallCount = catalog.length;

/** A document that looks for some pitfalls alone. */
export const documentOnly = (text: string, ids: ReadonlySet<string>) => new Core(text, { pitfalls: only(ids) });

/** A check for some pitfalls alone. */
export const analyzeOnly = (text: string, ids: ReadonlySet<string>) => documentOnly(text, ids).findings();

const chosen = new Map<ReadonlySet<string>, typeof catalog>();

function only(ids: ReadonlySet<string>): typeof catalog {
  let some = chosen.get(ids);
  if (!some) chosen.set(ids, (some = catalog.filter(({ id }) => ids.has(id))));
  return some;
}

/** Milliseconds per detector over all texts, each detector timed on its own in a full check. */
export function profile(texts: readonly string[]): Record<string, number> {
  const total: Record<string, number> = {};
  const timed = catalog.map((pitfall) => ({
    ...pitfall,
    *detect(model: Parameters<typeof pitfall.detect>[0]) {
      const start = performance.now();
      const found = [...pitfall.detect(model)];
      total[pitfall.id] = (total[pitfall.id] ?? 0) + performance.now() - start;
      yield* found;
    },
  }));
  for (const text of texts) new Core(text, { pitfalls: timed, profile: "strict" }).findings();
  return total;
}
