/** Pages of pitfalls as they ship beside the command line. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The page of a pitfall as Markdown that any viewer shows; null where it is not there. */
export function readPage(id: string): string | null {
  let page: string;
  try {
    page = readFileSync(join(__dirname, "..", "content", "pitfalls", `${id}.md`), "utf8");
  } catch {
    return null;
  }
  return page
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^```python bad$/m, "```python  (the pitfall)")
    .replace(/^```python good$/m, "```python  (repaired)")
    .replace(/\]\(pitfall:([\w-]+)\)/g, "] ($1)")
    .replace(/ \{(guarantee|cpython|version|measured)\}$/gm, "");
}
