/** Elements that are closed in the wrong order or not at all. */
export function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, tag, rest] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
    if (rest!.endsWith("/") || ["br", "input"].includes(tag!)) continue;
    if (!close) open.push(tag!);
    else if (open.pop() !== tag) wrong.push(tag!);
  }
  return [...wrong, ...open];
}
