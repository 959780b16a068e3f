import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ReaderThread } from "../../../src/node/readerThread.ts";
import type { Answer, Question } from "../../../src/readers/question.ts";
import { type Reader, ReaderPool } from "../../../src/readers/readerPool.ts";
import { removeFolder, temporaryFolder } from "../../host/temporary.ts";

/** Answers texts as it is told, and for ever does not answer "endless". */
class ScriptedReader implements Reader {
  isDead = false;
  hasEnded = false;

  async ask(question: Question): Promise<Answer | "deadly"> {
    const text = "text" in question ? question.text : new TextDecoder().decode(question.bytes);
    if (text === "endless") return new Promise(() => {});
    if (text === "locked") return { unreadable: "encrypted" };
    if (text !== "deadly") return { record: Uint8Array.of(text.length) };
    this.isDead = true;
    return "deadly";
  }

  end(): void {
    this.hasEnded = true;
  }
}

describe("readers of texts", () => {
  function pool() {
    const started: ScriptedReader[] = [];
    const start = () => started[started.push(new ScriptedReader()) - 1]!;
    return { started, readers: new ReaderPool(2, start, null, 20, 20) };
  }

  it("are started anew where one has ended over a text", async () => {
    const { started, readers } = pool();
    assert.equal(await readers.read("a", "deadly"), "deadly");
    assert.deepEqual(await readers.read("b", "four"), Uint8Array.of(4));
    assert.equal(started.length, 2);
    assert.deepEqual(await readers.read("c", "five!"), Uint8Array.of(5));
    assert.equal(started.length, 2);
  });

  it("are no more at a time than there are cores for them, and each text gets its turn", async () => {
    const { started, readers } = pool();
    const answers = await Promise.all(["a", "bb", "deadly", "cccc"].map((text) => readers.read("a", text)));
    assert.deepEqual(answers, [Uint8Array.of(1), Uint8Array.of(2), "deadly", Uint8Array.of(4)]);
    assert.equal(started.length, 2);
  });

  it("are ended when a text takes too long, and the next gets another", async () => {
    const { started, readers } = pool();
    assert.equal(await readers.read("a", "endless"), "deadly");
    assert.ok(started[0]!.hasEnded);
    assert.deepEqual(await readers.read("b", "four"), Uint8Array.of(4));
    assert.equal(started.length, 2);
  });
});

describe("readers of files", () => {
  const kindOf = async (content: string) => {
    const start = () => new ScriptedReader();
    const readers = new ReaderPool(2, start, null, 20, 20);
    return readers.readingOf("a.pdf", new TextEncoder().encode(content)).then(
      () => "read",
      (error: { kind: string }) => error.kind,
    );
  };

  it("say why one cannot be read", async () => assert.equal(await kindOf("locked"), "encrypted"));

  it("say that one took too long, or too much memory", async () => {
    assert.equal(await kindOf("endless"), "tooLong");
    assert.equal(await kindOf("deadly"), "tooLong");
  });
});

describe("a reading thread", () => {
  const folder = temporaryFolder("reader");
  after(() => removeFolder(folder));

  async function answerOf(body: string) {
    const script = join(folder, `${body.length}.cjs`);
    writeFileSync(script, `require("node:worker_threads").parentPort.on("message", () => { ${body} });`);
    const thread = new ReaderThread(script);
    return { answer: await thread.ask({ uri: "file:///w/a.txt", text: "text" }), thread };
  }

  it("says that it ended for want of memory, and lets its process live", async () => {
    const { answer, thread } = await answerOf("const all = []; for (;;) all.push(new Array(1e6).fill(all.length));");
    assert.equal(answer, "deadly");
    assert.ok(thread.isDead);
  }).timeout(60_000);

  it("is replaced when a file takes too long, and the next file is read by another", async () => {
    const script = join(folder, "endless.cjs");
    const body = `const { parentPort } = require("node:worker_threads");
      parentPort.on("message", ({ bytes }) => {
        while (bytes[0] === 1);
        parentPort.postMessage({ reading: { text: String(bytes[0]) } });
      });`;
    writeFileSync(script, body);
    let started = 0;
    const start = () => {
      started++;
      return new ReaderThread(script);
    };
    const readers = new ReaderPool(2, start, null, 300, 300);
    const endless = readers.readingOf("file:///w/a.pdf", Uint8Array.of(1));
    const behind = readers.readingOf("file:///w/b.pdf", Uint8Array.of(2));
    await assert.rejects(endless, (error: { kind: string }) => error.kind === "tooLong");
    assert.equal((await behind).text, "2");
    assert.equal(started, 2);
  });

  it("that breaks down otherwise could not read the text", async () => {
    const { answer, thread } = await answerOf('throw new Error("broken");');
    assert.equal(answer, null);
    assert.ok(thread.isDead);
  });
});
