/** Placeholder until the chunk scanner lands: the whole text is one chunk. */
export interface ChunkRange { readonly start: number; readonly end: number; readonly kind: "statement" | "classHeader" | "member" }
export interface Rechunk { readonly from: number; readonly to: number; readonly chunks: readonly ChunkRange[]; readonly ranges: ChunkRange[] }
export function chunks(text: string): ChunkRange[] { return [{ start: 0, end: text.length, kind: "statement" }]; }
export function rechunk(text: string, old: readonly ChunkRange[], _from: number, _to: number, _inserted: number): Rechunk {
  const ranges = chunks(text);
  return { from: 0, to: old.length, chunks: ranges, ranges };
}
