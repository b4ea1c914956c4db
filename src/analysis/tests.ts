/** Is this test code? Tests may do what program code should not: assert on arguments, catch everything, poke at internals. */
import type { Node } from "../python/ast";
import type { Model } from "./model";

const TEST_PATH =
  /(?:^|[\\/])(?:tests?[\\/]|testing[\\/]|test_[^\\/]*\.py$|[^\\/]*_tests?\.py$|tests?\.py$|conftest\.py$)/;

/** The file is a test file by its path or by what it imports. */
export const isTestFile = (model: Model): boolean =>
  TEST_PATH.test(model.document.options.path ?? "") || model.imports("pytest", "unittest", "hypothesis", "doctest");

/** The node stands in a function whose name says that it tests or checks. */
export function isInTest(model: Model, node: Node): boolean {
  if (isTestFile(model)) return true;
  for (let fn = model.function(node); fn; fn = model.function(fn))
    if (fn.kind !== "Lambda" && /^_*(?:test|assert|check)/i.test(fn.name.name)) return true;
  return false;
}
