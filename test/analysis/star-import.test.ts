import * as assert from "node:assert/strict";
import { Document } from "../../src/analysis/document";
import { catalog } from "../../src/pitfalls/catalog";
import { analyze } from "../../src/pitfalls/coach";

const ids = (text: string) =>
  analyze(text, { profile: "strict", path: "app.py", onCrash: assert.fail }).map((f) => f.pitfall);

describe("from module import *", () => {
  const body = "\ndef now():\n    return datetime.utcnow()\n";

  it("gives a name that nothing else gives its module", () =>
    assert.deepEqual(ids(`from datetime import *\n${body}`), ["star-import", "naive-datetime"]));

  it("gives none where two modules could", () =>
    assert.deepEqual(ids(`from datetime import *\nfrom mine import *\n${body}`), ["star-import", "star-import"]));

  it("gives none to a name of the file", () =>
    assert.deepEqual(ids(`from datetime import *\nclass datetime:\n    pass\n${body}`), ["star-import"]));

  it("is followed when it comes and goes", () => {
    const document = new Document(body, { profile: "strict", pitfalls: catalog, peers: {}, path: "app.py" });
    assert.deepEqual(document.findings(), []);
    document.edit(0, 0, "from datetime import *\n");
    assert.ok(document.findings().some((f) => f.pitfall === "naive-datetime"));
    document.edit(0, "from datetime import *\n".length, "");
    assert.deepEqual(document.findings(), []);
  });
});
