/** Whether two names are so close that one is likely the other, mistyped. */

/** One letter more, less or other, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(from, a.length - end);
  const right = b.slice(from, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Names that differ by one edit on purpose: numbered, private, short, another first letter, or one and many. */
export function areSiblings(a: string, b: string): boolean {
  const plain = (name: string) => name.replace(/^_+|_+$/g, "");
  const [x, y] = [plain(a), plain(b)];
  if (x === y || Math.min(x.length, y.length) < 4) return true;
  if (x[0] !== y[0] && x[0] !== y[1]) return true;
  if (/\d/.test(x) || /\d/.test(y)) return true;
  if ((`${x}s` === y || `${y}s` === x) && !/[^s]ss$/.test(x.length > y.length ? x : y)) return true;
  // `x_min` and `y_min`, `row_a` and `row_b`: a part of one letter tells them apart.
  const [p, q] = [x.split("_"), y.split("_")];
  return p.length === q.length && p.some((part, i) => part !== q[i] && (part.length < 3 || q[i]!.length < 3));
}
