/** Counts in words: one is not many. */
import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { countInFiles, english, filesDone, findingsInFiles, findingsRecorded } from "../../src/extension/words";

describe("counts in sentences", () => {
  const table: [string, string][] = [
    [findingsInFiles(english, 0, 0), "Nothing found in 0 files."],
    [findingsInFiles(english, 0, 1), "Nothing found in 1 file."],
    [findingsInFiles(english, 1, 1), "1 finding in 1 file."],
    [findingsInFiles(english, 1, 12), "1 finding in 12 files."],
    [findingsInFiles(english, 3, 1), "3 findings in 1 file."],
    [findingsInFiles(english, 3, 2), "3 findings in 2 files."],
    [countInFiles(english, 1, 1), "1 in 1 file"],
    [countInFiles(english, 5, 2), "5 in 2 files"],
    [findingsRecorded(english, 1), "1 finding recorded; from now on only new ones are shown."],
    [findingsRecorded(english, 2), "2 findings recorded; from now on only new ones are shown."],
    [filesDone(english, 1, 1), "1 of 1 file"],
    [filesDone(english, 1, 9), "1 of 9 files"],
  ];
  for (const [said, wanted] of table) it(wanted, () => assert.equal(said, wanted));
});
