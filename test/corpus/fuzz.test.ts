import * as assert from "node:assert/strict";
import { stdlib } from "../python/corpus";
import { fuzz } from "./fuzz";

describe("broken files", function () {
  this.timeout(180_000);

  it("300 of them: nothing throws, edits stay inside, no text is far slower than its size explains", () => {
    assert.deepEqual(fuzz(stdlib(), 300, 7), []);
  });
});
