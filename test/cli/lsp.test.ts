import * as assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { CodeAction, InitializeResult, PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { type Installed, install } from "./installed";

const URI = "file:///tmp/shop.py";
const BAD = "def add(item, items=[]):\n    items.append(item)\n    return items\n";
const FIXED =
  "def add(item, items=None):\n    if items is None:\n        items = []\n    items.append(item)\n    return items\n";

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { code: number; message: string };
}

/** A client that knows no more than the framing of messages. */
class BareClient {
  readonly received: Message[] = [];
  errors = "";
  private buffer = Buffer.alloc(0);
  private wake = () => {};
  private lastId = 0;
  private ended = false;
  readonly ending: Promise<number | null>;

  constructor(private readonly server: ChildProcessWithoutNullStreams) {
    server.stdout.on("data", (chunk: Buffer) => {
      this.buffer = Buffer.concat([this.buffer, chunk]);
      this.read();
    });
    server.stderr.on("data", (chunk: Buffer) => {
      this.errors += chunk;
    });
    this.ending = once(server, "exit").then(([code]) => {
      this.ended = true;
      this.wake();
      return code as number | null;
    });
  }

  private read(): void {
    for (;;) {
      const end = this.buffer.indexOf("\r\n\r\n");
      if (end < 0) break;
      const length = Number(
        /^Content-Length: (\d+)$/m.exec(this.buffer.subarray(0, end).toString().replaceAll("\r", ""))![1],
      );
      if (this.buffer.length < end + 4 + length) break;
      this.received.push(JSON.parse(this.buffer.subarray(end + 4, end + 4 + length).toString()) as Message);
      this.buffer = this.buffer.subarray(end + 4 + length);
    }
    this.wake();
  }

  raw(text: string): void {
    this.server.stdin.write(text);
  }

  private send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  async request(method: string, params: unknown): Promise<Message> {
    const id = ++this.lastId;
    this.send({ id, method, params });
    return this.until((message) => message.id === id && message.method === undefined, method);
  }

  async until(wanted: (message: Message) => boolean, what: string): Promise<Message> {
    for (;;) {
      const found = this.received.find(wanted);
      if (found) return found;
      assert.ok(!this.ended, `the server ended before ${what}: ${this.errors}`);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async diagnostics(version: number): Promise<PublishDiagnosticsParams> {
    const published = await this.until((message) => {
      const params = message.params as PublishDiagnosticsParams | undefined;
      return message.method === "textDocument/publishDiagnostics" && params!.version === version;
    }, `diagnostics of version ${version}`);
    return published.params as PublishDiagnosticsParams;
  }

  hangUp(): void {
    this.server.stdin.end();
  }

  kill(): void {
    if (!this.ended) this.server.kill();
  }
}

describe("language server over stdio", function () {
  this.timeout(60_000);
  let installed: Installed;
  let client: BareClient;

  before(async () => {
    installed = await install();
  });
  after(() => installed.remove());
  beforeEach(() => {
    client = new BareClient(spawn(process.execPath, [installed.cli, "lsp"]));
  });
  afterEach(() => client.kill());

  const initialize = async (settings?: unknown) => {
    const { result } = await client.request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      ...(settings ? { initializationOptions: { settings } } : {}),
    });
    client.notify("initialized", {});
    return result as InitializeResult;
  };
  const open = (text: string) =>
    client.notify("textDocument/didOpen", { textDocument: { uri: URI, languageId: "python", version: 1, text } });
  const leave = async () => {
    assert.equal((await client.request("shutdown", null)).result, null);
    client.notify("exit", null);
    assert.equal(await client.ending, 0);
  };

  it("tells what it can, finds, repairs, and leaves", async () => {
    const { serverInfo, capabilities } = await initialize();
    assert.equal(serverInfo!.name, "python-interview-coach");
    assert.ok(capabilities.codeActionProvider && capabilities.hoverProvider);
    open(BAD);
    const { diagnostics } = await client.diagnostics(1);
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range]),
      [["mutable-default", { start: { line: 0, character: 20 }, end: { line: 0, character: 22 } }]],
    );
    const [diagnostic] = diagnostics;
    assert.match(diagnostic!.codeDescription!.href, /^https:\/\/.*\/mutable-default\.md$/);

    const actions = (
      await client.request("textDocument/codeAction", {
        textDocument: { uri: URI },
        range: diagnostic!.range,
        context: { diagnostics },
      })
    ).result as CodeAction[];
    assert.deepEqual(
      actions.filter((action) => action.command),
      [],
      "a client that announced no commands gets none",
    );
    const lines = BAD.split("\n");
    const offset = ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).join("\n").length + (line ? 1 : 0) + character;
    const edits = [...actions[0]!.edit!.changes![URI]!].sort((a, b) => offset(b.range.start) - offset(a.range.start));
    assert.equal(
      edits.reduce((t, e) => t.slice(0, offset(e.range.start)) + e.newText + t.slice(offset(e.range.end)), BAD),
      FIXED,
    );

    const hover = await client.request("textDocument/hover", {
      textDocument: { uri: URI },
      position: diagnostic!.range.start,
    });
    assert.doesNotMatch(JSON.stringify(hover.result), /command:|python-coach:/);
    assert.match(JSON.stringify(hover.result), /\(https:\/\//);

    client.notify("textDocument/didChange", {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: diagnostic!.range, text: "()" }],
    });
    assert.deepEqual((await client.diagnostics(2)).diagnostics, []);
    await leave();
  });

  it("takes its settings from initializationOptions", async () => {
    await initialize({ levels: { "mutable-default": "off" } });
    open(BAD);
    assert.deepEqual((await client.diagnostics(1)).diagnostics, []);
    await leave();
  });

  it("survives messages that make no sense", async () => {
    await initialize();
    const framed = (body: string) => client.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    framed("{ this is no JSON");
    framed("[]");
    framed("null");
    framed('"text"');
    framed('{"jsonrpc":"2.0"}');
    framed('{"jsonrpc":"2.0","id":"x","result":1}');
    for (const params of [null, undefined, 1, [], {}, { textDocument: null }, { textDocument: { uri: 7 } }]) {
      for (const event of ["didOpen", "didChange", "didClose"]) client.notify(`textDocument/${event}`, params);
      const answer = await client.request("textDocument/codeAction", params);
      assert.ok("result" in answer || answer.error, JSON.stringify(params));
    }
    client.notify("workspace/didChangeConfiguration", null);
    client.notify("$/nonsense", { a: 1 });
    assert.equal((await client.request("no/such/method", {})).error!.code, -32601);
    open(BAD);
    client.notify("textDocument/didChange", {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: { line: 99, character: 99 }, end: { line: -4, character: 1e9 } }, text: "x" }],
    });
    client.notify("textDocument/didChange", {
      textDocument: { uri: URI, version: 3 },
      contentChanges: [{ text: BAD }],
    });
    assert.deepEqual(
      (await client.diagnostics(3)).diagnostics.map(({ code }) => code),
      ["mutable-default"],
    );
    await leave();
  });

  it("survives headers that make no sense", async () => {
    await initialize();
    for (const header of ["Content-Length: many", "Content-Type: nothing", "no header at all"]) {
      client.raw(`${header}\r\n\r\n`);
      // What follows a bad header in the same chunk is read when the next chunk comes.
      const more = setInterval(() => client.notify("$/more", {}), 20);
      assert.equal((await client.request("no/such/method", {})).error!.code, -32601, header);
      clearInterval(more);
    }
    open(BAD);
    assert.equal((await client.diagnostics(1)).diagnostics.length, 1);
    await leave();
  });

  it("ends when the client goes away without a word", async () => {
    await initialize();
    client.raw("Content-Length: 100\r\n\r\n{");
    client.hangUp();
    assert.notEqual(await client.ending, null);
  });

  it("accepts --stdio and refuses what it does not know", () => {
    const run = (...args: string[]) => spawnSync(process.execPath, [installed.cli, "lsp", ...args], { input: "" });
    assert.equal(run("--stdio").stderr.toString(), "");
    const refused = run("--socket=7000");
    assert.equal(refused.status, 2);
    assert.match(refused.stderr.toString(), /lsp speaks over standard input and output and takes no "--socket=7000"/);
  });
});
