import assert from "node:assert/strict";
import { isProjectFile } from "../../../src/documentFiles.ts";
import { Engine } from "../../../src/engine/engine.ts";
import type { Reading } from "../../../src/engine/text/reading/reading.ts";
import { memoryHost } from "./memoryHost.ts";

const WORDS =
  "The mayor, Ruth Tolland, said on Tuesday that the harbour would be dredged before the end of the year. “We have no choice in this matter,” Tolland said.";
const LOG = "file:///w/log.pdf";

function readingOf(text: string): Reading {
  const places = [{ start: 0, end: text.length, locator: { kind: "page", page: 1, label: null } as const }];
  const known = { title: "", date: null, authors: [], url: null, language: null, pages: 1 };
  return { text, places, ...known, headings: [], turns: [], asides: [], warnings: [] };
}

/** A library of PDFs whose names nobody ever reads to the end. */
function busyEngine(files: readonly string[]) {
  const { host } = memoryHost(new Map(files.map((uri) => [uri, WORDS])));
  const read: string[] = [];
  const formats = {
    readingOf: async (uri: string, bytes: Uint8Array) => {
      read.push(uri);
      return readingOf(new TextDecoder().decode(bytes));
    },
  };
  const readers = { count: 1, read: () => new Promise<never>(() => {}) };
  const engine = new Engine({ ...host, formats, readers }, { maxFileSize: 50e6, isProjectFile });
  return { engine, read };
}

describe("a file that somebody waits to see", () => {
  it("is there before any names are read", async () => {
    const { engine } = busyEngine([LOG]);
    await engine.files.show(LOG);
    assert.equal(engine.files.text(LOG)?.source.text, WORDS);
  });

  it("waits for no other file, while the library is indexed", async () => {
    const { engine, read } = busyEngine(["file:///w/a.pdf", "file:///w/b.pdf", LOG]);
    const shown = engine.files.show(LOG);
    void engine.files.index(() => {});
    await shown;
    assert.equal(read[0], LOG);
    assert.equal(engine.files.text(LOG)?.source.text, WORDS);
  });

  it("is read once, however many ask for it", async () => {
    const { engine, read } = busyEngine([LOG]);
    await Promise.all([engine.files.show(LOG), engine.files.show(LOG)]);
    await engine.files.show(LOG);
    assert.deepEqual(read, [LOG]);
  });

  it("may not be there, or be none that is read", async () => {
    const { engine, read } = busyEngine([]);
    await engine.files.show(LOG);
    await engine.files.show("file:///w/a.png");
    assert.equal(engine.files.text(LOG), undefined);
    assert.deepEqual(read, []);
  });
});
