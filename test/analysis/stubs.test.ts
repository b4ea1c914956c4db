import * as assert from "node:assert/strict";
import { analyze, openDocument } from "../../src/pitfalls/coach";

const STUB = `import os as os
from typing import List, overload
from builtins import *

class A(B, object, object):
    x: list = ...
    def f(self, items=[]) -> List[int]: ...
    @overload
    def h(self, a: int) -> int: ...
    @overload
    def h(self, a: str) -> str: ...
    @property
    def p(self) -> int: ...

def input(prompt: str = ...) -> str: ...
def input(prompt: str = ..., other: int = ...) -> str: ...
def stop() -> None:
    raise NotImplementedError
    ...
async def wait(x: int = None) -> int: ...
`;

describe("a stub", () => {
  const ids = (path: string) => analyze(STUB, { path, profile: "strict" }).map(({ pitfall }) => pitfall);

  it("is looked at for what makes sense in it", () => {
    assert.deepEqual([...new Set(ids("a.pyi"))].sort(), ["default-none-annotation", "legacy-typing", "mro-conflict"]);
  });
  it("as a program has more", () => {
    for (const id of ["shadowed-builtin", "star-import"]) assert.ok(ids("a.py").includes(id), id);
  });
  it("stays a stub while it is edited, and obeys levels", () => {
    const document = openDocument(STUB, { path: "a.pyi", profile: "strict" });
    document.edit(0, 0, "def f(x=[]): x.append(1)\n");
    assert.equal(document.findings().filter(({ pitfall }) => pitfall === "mutable-default").length, 0);
    assert.ok(
      !analyze(STUB, { path: "a.pyi", levels: { "mro-conflict": "off" } }).some((f) => f.pitfall === "mro-conflict"),
    );
  });
});
