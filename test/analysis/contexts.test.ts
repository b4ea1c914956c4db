/** What a whole file says about a comparison: imports decide, so each case is a file of its own. */
import * as assert from "node:assert/strict";
import { analyze } from "../../src/pitfalls/coach";

/** The flagged texts of one pitfall. */
function flagged(text: string, pitfall: string): string[] {
  return analyze(text, { profile: "strict" })
    .filter((finding) => finding.pitfall === pitfall)
    .map((finding) => text.slice(finding.start, finding.end));
}

describe("comparisons in files that overload them", () => {
  const none = (text: string) => flagged(text, "none-comparison");

  it("leave arrays and queries alone", () => {
    assert.deepEqual(none("import pandas as pd\ndf = pd.DataFrame()\nempty = df['a'] == None\n"), []);
    assert.deepEqual(none("import numpy as np\ndef missing(values):\n    return (values == None).sum()\n"), []);
    assert.deepEqual(none("from sqlalchemy import select\nstatement = select(User).where(User.name == None)\n"), []);
    assert.deepEqual(none("from sqlalchemy import and_\nboth = and_(User.name == None, User.age != None)\n"), []);
    assert.deepEqual(none("from peewee import Model\nhidden = Post.deleted != None\n"), []);
  });

  it("find the truth test of a plain value there too", () => {
    assert.deepEqual(none("import numpy as np\ndef mean(values=None):\n    if values == None:\n        return 0\n"), [
      "values == None",
    ]);
    assert.deepEqual(none("import pandas as pd\nresult = None\nif result != None:\n    print(result)\n"), [
      "result != None",
    ]);
    const method =
      "import numpy as np\nclass Net:\n    def run(self):\n        if self.weights == None:\n            raise ValueError\n";
    assert.deepEqual(none(method), ["self.weights == None"]);
  });

  it("offer a safe repair only for values that cannot overload", () => {
    const safe = (text: string) => analyze(text).find((f) => f.pitfall === "none-comparison")?.fixes[0]?.safe;
    assert.equal(safe("def f(n: int | None = None):\n    return n == None\n"), true);
    assert.equal(safe("x = 3\nprint(x == None)\n"), true);
    assert.equal(safe("def f(n):\n    return n == None\n"), false);
    assert.equal(safe("import numpy\ndef f(n: int | None = None):\n    if n == None:\n        return 1\n"), false);
  });

  it("leave masks and algebra alone", () => {
    const floats = (text: string) => flagged(text, "float-equality");
    assert.deepEqual(floats("import numpy as np\ndef f(a, b, n):\n    a[a * 0.1 == b] = 0\n"), []);
    assert.deepEqual(floats("from sympy import Symbol\nx = Symbol('x')\nassert x * 0.5 == 0.1 * x\n"), []);
    assert.deepEqual(floats("from pathlib import Path\ndef same(a, b, c, d):\n    return a / b == c / d\n"), []);
    assert.deepEqual(floats("def same(a, b, c, d):\n    return a / b == c / d\n"), ["a / b == c / d"]);
    assert.deepEqual(flagged("from sympy import S\ndef f(x):\n    return 1 / x is S.One\n", "is-literal"), []);
  });
});
