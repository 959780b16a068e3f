import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { formattedText } from "../../../src/engine/text/markdown/formatted/formattedDocument.ts";
import type { WordedDraft, WriterName } from "../../../src/exports/wordedDraft.ts";
import { Writers } from "../../../src/exports/writers.ts";
import { repository } from "../../host/places.ts";
import { pageParts, wordParts } from "./exportedFiles.ts";

/** What a web worker has, and nothing of Node, nor of a page. */
const worker = createContext({
  ...{
    TextDecoder,
    TextEncoder,
    URL,
    Blob,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    atob,
    btoa,
    performance,
    console,
  },
  crypto: globalThis.crypto,
});

/** The bundles as `importScripts` of a web worker loads them. */
const writers = new Writers((name: WriterName) => {
  runInContext(
    `var self = globalThis; ${readFileSync(join(repository, "dist/exports", `${name}.js`), "utf8")}`,
    worker,
  );
  return runInContext("sourcelineExport", worker);
});

const draft: WordedDraft = {
  title: "A draft",
  showsTitle: false,
  language: "en",
  commentLanguage: "en",
  formatted: formattedText("It moved, they said.\n", [{ start: 0, end: 8, number: 1 }]),
  addressOf: (address) => address,
  comments: [
    {
      number: 1,
      tone: "good",
      word: "intact",
      lines: [
        {
          kind: "verdict",
          parts: [
            { text: "intact", isStrong: true },
            { text: " there", address: "a.txt#L1" },
          ],
        },
      ],
    },
  ],
  summary: "1 comment: 1 intact",
  made: new Date(Date.UTC(2029, 4, 22)),
};

describe("the bundles of writers", () => {
  it("write in a web worker, without Node and without a page: docx", async () => {
    const parts = wordParts(new Uint8Array(await writers.write("docx", draft)));
    assert.match(parts.text("word/document.xml"), /A draft\nIt moved, they said\./);
    assert.equal(parts.text("word/comments.xml"), "intact there\n");
    assert.match(parts.text("docProps/core.xml"), /1 comment: 1 intact/);
  });

  it("write in a web worker, without Node and without a page: html", async () => {
    const { text, values } = pageParts(new Uint8Array(await writers.write("html", draft)));
    assert.match(text, /It moved1, they said\./);
    assert.deepEqual(values("section", "class"), ["comment good"]);
    assert.ok(values("a", "href").includes("a.txt#L1"));
  });
});
