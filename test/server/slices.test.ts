/** Programs of the learner's own code, asked for by a page. */
import * as assert from "node:assert/strict";
import { openDocument } from "../../src/pitfalls/coach";
import { REPAIR, type RepairResult, SLICE, type SliceResult } from "../../src/server/protocol";
import { inNotebook, uriOf } from "./notebook";
import { type Session, withSession } from "./session";

const FILE = "file:///work/cart.py";
const CODE = `import requests


def fetch(url, seen=[]):
    seen.append(url)
    return requests.get(url)


def tag(text, tags=[]):
    tags.append(text)
    return tags


tag("eggs")
`;

const sliceAt = (session: Session, uri: string, line: number, pitfall = "mutable-default") => {
  const start = { line, character: 0 };
  return session.connection.sendRequest<SliceResult>(SLICE, { uri, pitfall, range: { start, end: start } });
};

const repaired = (session: Session, source: string, pitfall = "mutable-default") =>
  session.connection.sendRequest<RepairResult>(REPAIR, { uri: FILE, pitfall, source, line: 1 });

const inFile = (body: (session: Session) => Promise<void>) =>
  withSession({ analyze: openDocument }, async (session) => {
    await session.open(FILE, CODE);
    await body(session);
  });

const PROGRAM = `def tag(text, tags=[]):
    tags.append(text)
    return tags


print(tag("eggs"))
print(tag("eggs"))
`;

describe("own code as a program", () => {
  it("is the part that the finding needs, with the title of its fix", async () => {
    await inFile(async (session) => {
      const own = await sliceAt(session, FILE, 8);
      assert.ok(own !== null && "source" in own, JSON.stringify(own));
      assert.equal(own.source, PROGRAM);
      assert.equal(own.line, 1);
      assert.match(own.fix ?? "", /inside the function/);
    });
  });

  it("is refused with a reason, and nothing where there is no finding", async () => {
    await inFile(async (session) => {
      assert.deepEqual(await sliceAt(session, FILE, 3), {
        reason: "It needs `requests`, which is neither in this file nor in Python's own library.",
      });
      assert.equal(await sliceAt(session, FILE, 9), null);
      assert.equal(await sliceAt(session, "file:///work/other.py", 8), null);
    });
  });

  it("is repaired as it stands, with what the learner changed in it", async () => {
    await inFile(async (session) => {
      const result = await repaired(session, PROGRAM.replace("eggs", "soup"));
      assert.ok(result !== null);
      assert.match(result.source, /tags=None\):\n {4}if tags is None:\n {8}tags = \[\]\n/);
      assert.match(result.source, /print\(tag\("soup"\)\)/);
      assert.equal(await repaired(session, "x = 1\n"), null);
      assert.equal(await repaired(session, "def tag(text, tags=[]"), null);
    });
  });

  it("is made of the cells down to the one with the finding", async () => {
    const cells = {
      one: "LIMIT = 2\n",
      two: "%time x = 1\ndef tag(text, tags=[]):\n    tags.append(text)\n    return tags[:LIMIT]\n",
    };
    await inNotebook(cells, async (session) => {
      await session.until(
        () => (session.published.findLast(({ uri }) => uri === uriOf("two"))?.diagnostics.length ?? 0) > 0,
        "a finding in the second cell",
      );
      const own = await sliceAt(session, uriOf("two"), 1);
      assert.ok(own !== null && "source" in own, JSON.stringify(own));
      assert.match(own.source, /^LIMIT = 2\n\n\ndef tag\(/);
      assert.equal(own.line, 4);
      assert.match(own.fix ?? "", /inside the function/);
    });
  });
});
