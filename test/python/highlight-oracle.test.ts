/** The colours of src/study, tried here because Python is here already. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { bare } from "../../scripts/tracer";
import { colourTokens } from "../../src/study/highlight";

/** Every token of a class that CPython's tokenizer knows, as [start, end, class], in UTF-16 offsets. */
const ORACLE = `
import ast, io, json, keyword, token, tokenize

def oracle(code):
    lines = code.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode("utf-16-le")) // 2)
    def offset(row, column):
        line = lines[row - 1] if row <= len(lines) else ""
        return starts[row - 1] + len(line[:column].encode("utf-16-le")) // 2
    found, strings = [], []
    for tok in tokenize.generate_tokens(io.StringIO(code).readline):
        span = [offset(*tok.start), offset(*tok.end)]
        if tok.type == token.COMMENT: found.append([*span, "c"])
        if tok.type == token.NUMBER: found.append([*span, "m"])
        if tok.type == token.STRING: found.append([*span, "s"])
        if tok.type == token.NAME and keyword.iskeyword(tok.string): found.append([*span, "k"])
        if tok.type in (token.FSTRING_START, token.TSTRING_START): strings.append(span[0])
        if tok.type in (token.FSTRING_END, token.TSTRING_END): found.append([strings.pop(), span[1], "f-string"])
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, (ast.Match, ast.TypeAlias)):
            start = starts[node.lineno - 1] + len(lines[node.lineno - 1].encode()[:node.col_offset].decode().encode("utf-16-le")) // 2
            found.append([start, start + (5 if isinstance(node, ast.Match) else 4), "soft"])
    return json.dumps(found)
`;

/** CPython takes none of these, as their findings say: there is no oracle. */
const REFUSED = ["test/pitfalls/python2-leftover.py", "test/pitfalls/invalid-escape.py"];

describe("highlighting, compared with CPython", function () {
  this.timeout(0);
  const files = [
    ...readdirSync("sample/shop").map((file) => `sample/shop/${file}`),
    ...readdirSync("test/pitfalls").map((file) => `test/pitfalls/${file}`),
  ].filter((file) => file.endsWith(".py") && !REFUSED.includes(file));
  const MODULES =
    "dataclasses datetime functools inspect typing argparse textwrap statistics fractions string difflib ast".split(
      " ",
    );
  let ask: (code: string) => [number, number, string][];
  let source: (module: string) => string;

  before(async () => {
    const python = await bare();
    const scope = python.toPy({});
    python.runPython(
      `${ORACLE}\nimport importlib.resources, importlib.util\ndef source(name):\n    spec = importlib.util.find_spec(name)\n    return spec.loader.get_source(name)`,
      { globals: scope },
    );
    ask = (code) => JSON.parse(scope.get("oracle")(code));
    source = (module) => scope.get("source")(module);
  });

  for (const name of [...files, ...MODULES])
    it(name, () => {
      const code = name.endsWith(".py") ? readFileSync(name, "utf8") : source(name);
      const known = ask(code);
      const mine = new Map(colourTokens(code).map((token) => [token.start, token]));
      const at = (start: number) => `${name}, line ${code.slice(0, start).split("\n").length}`;
      const inside = known.filter(([, , cls]) => cls === "f-string" || cls === "s");
      const expected = new Map(
        known.filter(([, , cls]) => cls !== "f-string").map(([start, end, cls]) => [start, { end, cls }]),
      );
      for (const [start, { end, cls }] of expected) {
        const token = mine.get(start);
        assert.equal(token?.end, end, at(start));
        assert.ok(cls === token.cls || (/^(k|soft)$/.test(cls) && /^[kd]$/.test(token.cls)), at(start));
      }
      for (const { start, end, cls } of mine.values()) {
        if (cls === "s")
          assert.ok(
            inside.some(([from, to]) => from <= start && end <= to),
            at(start),
          );
        else if (/[cmkd]/.test(cls) && code.slice(start, end) !== "case")
          assert.equal(expected.get(start)?.end, end, at(start));
      }
    });
});
