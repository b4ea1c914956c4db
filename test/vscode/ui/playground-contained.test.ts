import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { CASES, NEXT, RECURSIONS } from "../../runtime/cases";
import { withWorkbench } from "../ui";
import { HOSTS, playground, runProgram } from "./playground";

describe("the playground", () => {
  for (const { host, web } of HOSTS) {
    it(`contains every program, says what happened, and is ready for the next, in the ${host} extension host`, async () => {
      await withWorkbench({ files: { "empty.txt": "" }, web }, async (page, tools) => {
        const frame = await playground(page, tools);
        await runProgram(frame, NEXT.source);
        const times: string[] = [];
        for (const { name, source, input = [], says, output } of CASES) {
          const { words, ms } = await runProgram(frame, source, input.join("\n"));
          if (says.test("")) assert.match(words, /^(Done\.|The program ran and printed nothing\.)/, name);
          else assert.match(words, says, name);
          if (output !== undefined) assert.ok(words.includes(output.trim()), `${name}: ${words}`);
          const next = await runProgram(frame, NEXT.source);
          assert.ok(next.words.includes(NEXT.output.trim()), `after ${name}: ${next.words}`);
          times.push(`${name} ${ms} + ${next.ms}`);
        }
        console.log(`    ms until something was said, and then until the next program had run: ${times.join(", ")}`);
        assert.deepEqual(
          tools.foreignRequests().filter((url) => !/\.vscode-cdn\.net\//.test(url)),
          [],
        );
      });
    });

    it(`shows the true error of every recursion without end, in the ${host} extension host`, async () => {
      await withWorkbench({ files: { "empty.txt": "" }, web }, async (page, tools) => {
        const frame = await playground(page, tools);
        let again = 0;
        for (const [name, source] of Object.entries(RECURSIONS)) {
          const { words } = await runProgram(frame, source);
          // A deep copy and a dump of nested lists may succeed where the limit allows it.
          if (!/^Done|printed nothing/.test(words)) assert.match(words, /RecursionError|TypeError/, name);
          if (/limit of 300/.test(words)) again++;
        }
        assert.ok(again > 0, "some of them overflow the engine's own stack");
        console.log(`    ${again} of ${Object.keys(RECURSIONS).length} ran again with a lower limit`);
      });
    });
  }
});
