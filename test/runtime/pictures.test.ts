import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { linesOf, PICTURES, pictureFile, pictureOf } from "./pictures";
import { STANDARD } from "./scenes";

describe("the pictures of the standard scenes", () => {
  for (const scene of Object.keys(STANDARD))
    it(`${scene} is drawn as it was when somebody looked at it; if it shall change, run \`npm run scenes\` and look`, async () => {
      assert.equal(linesOf((await pictureOf(scene)).svg), readFileSync(pictureFile(scene), "utf8"));
    });

  it("are eight, and nothing else is recorded", () => {
    assert.equal(Object.keys(STANDARD).length, 8);
    assert.deepEqual(
      readdirSync(PICTURES).sort(),
      Object.keys(STANDARD)
        .map((scene) => `${scene}.svg`)
        .sort(),
    );
    for (const theme of ["light", "dark", "high-contrast"]) assert.ok(existsSync(`docs/images/scenes-${theme}.png`));
  });
});
