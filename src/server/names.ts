/** What a name of the text means: through the import table and the scopes, or by the type of what stands before the dot. */
import { type Chunk, Document } from "../analysis/document";
import type { Span } from "../analysis/finding";
import type { Model } from "../analysis/model";
import type { Expr, Node } from "../python/ast";

/** Dotted names for the word at an offset, the surest first: `functools.lru_cache`, `str.strip`, `__slots__`. */
export function namesAt(text: string, word: Span): string[] {
  const written = text.slice(word.start, word.end);
  if (/^__\w+__$/.test(written)) return [written];
  const document = analysed(text);
  const chunk = chunkAt(document, word.start);
  const model = chunk === null ? null : modelOf(document, chunk);
  if (chunk === null || model === null) return [];
  const at = word.start - chunk.base;
  for (const node of nodesIn(chunk, "Name")) if (node.start === at) return meaning(model, node as Expr);
  for (const node of nodesIn(chunk, "Attribute")) {
    if (node.kind !== "Attribute" || node.attrStart !== at) continue;
    const known = model.typeOf(node.value);
    return [...meaning(model, node), ...(known === null ? [] : [`${known.name}.${node.attr}`])];
  }
  for (const node of nodesIn(chunk, "ImportFrom")) {
    if (node.kind !== "ImportFrom" || node.level > 0 || node.module === null) continue;
    for (const alias of node.names) if (alias.start <= at && at < alias.end) return [`${node.module}.${alias.name}`];
  }
  return [];
}

/** The text that was hovered over last: the pointer mostly stays in one file, which mostly stays the same. */
let last: { readonly text: string; readonly document: Document } | null = null;

function analysed(text: string): Document {
  if (last?.text !== text) last = { text, document: new Document(text, { pitfalls: [] }) };
  return last.document;
}

function meaning(model: Model, expr: Expr): string[] {
  const name = model.qualified(expr);
  return name === null ? [] : [name];
}

const nodesIn = (chunk: Chunk, kind: Node["kind"]) => chunk.nodes.get(kind) ?? [];

function chunkAt({ chunks }: Document, offset: number): Chunk | null {
  return chunks.findLast(({ base }) => base <= offset) ?? null;
}

function modelOf(document: Document, chunk: Chunk): Model | null {
  const unit = chunk.unit ?? chunk.owner;
  return unit === null ? null : document.viewOf(unit);
}
