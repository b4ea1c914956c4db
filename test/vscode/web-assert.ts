/** The part of `node:assert/strict` that tests use, for the web worker, which has no Node modules. */

function fail(message: string | undefined, otherwise: string): never {
  throw new Error(message ?? otherwise);
}

/** A value as text with sorted keys, so that equal structures have equal texts. */
function show(value: unknown): string {
  const sorted = (_key: string, each: unknown) =>
    each && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  return JSON.stringify(value, sorted, 2) ?? String(value);
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `${show(value)} is not truthy`);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message, `${show(actual)} is not ${show(expected)}`);
}

export function notEqual(actual: unknown, unexpected: unknown, message?: string): void {
  if (Object.is(actual, unexpected)) fail(message, `${show(actual)} was not expected`);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (show(actual) !== show(expected)) fail(message, `${show(actual)} is not ${show(expected)}`);
}

export function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) fail(message, `${show(text)} does not match ${pattern}`);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) fail(message, `${show(text)} matches ${pattern}`);
}

export async function rejects(promise: Promise<unknown>, expected?: RegExp | string, message?: string): Promise<void> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason ?? new Error("rejected"),
  );
  const said = typeof expected === "string" ? expected : message;
  if (error === undefined) fail(said, "the promise was not rejected");
  if (expected instanceof RegExp) match(String(error), expected, said);
}

export default Object.assign(ok, { ok, equal, notEqual, deepEqual, match, doesNotMatch, rejects });
