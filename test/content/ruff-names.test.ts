import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { describe, it } from "mocha";
import { RUFF_NAMES } from "../../scripts/content/ruff-names";

const FOLDER = "test/pitfalls";

interface Report {
  readonly code: string | null;
  readonly message: string;
  readonly start_location: { readonly row: number; readonly column: number };
}

/** Codes, or in preview names, that Ruff gives to places of a text. */
function reports(preview: boolean): (text: string) => Map<string, string | null> {
  const lint = { select: Object.keys(RUFF_NAMES), preview };
  const workspace = new Workspace({ lint, "target-version": "py314" }, PositionEncoding.Utf16);
  return (text) =>
    new Map(
      (workspace.check(text) as Report[]).map(({ code, message, start_location: { row, column } }) => [
        `${row}:${column} ${message}`,
        code,
      ]),
    );
}

describe("the names of Ruff's codes", () => {
  it("are those that Ruff reports in preview", () => {
    const [codes, names] = [reports(false), reports(true)];
    const compared = new Set<string>();
    for (const file of readdirSync(FOLDER).filter((each) => each.endsWith(".py"))) {
      const text = readFileSync(`${FOLDER}/${file}`, "utf8");
      const named = names(text);
      for (const [place, code] of codes(text)) {
        const name = named.get(place);
        if (code === null || RUFF_NAMES[code] === undefined || name === undefined) continue;
        assert.equal(RUFF_NAMES[code], name, `${file}:${place}`);
        compared.add(code);
      }
    }
    assert.ok(compared.size > 60, `only ${compared.size} codes were compared`);
  });
});
