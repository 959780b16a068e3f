import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { FormatBundle } from "../../src/formats/formatReader.ts";
import { FormatBundles } from "../../src/formats/formats.ts";
import { repository } from "../host/places.ts";
import { zip } from "./archives.ts";

const DIST = join(repository, "dist/formats");

/** What a web worker has, and nothing of Node, nor of a page. */
const worker = createContext({
  EventTarget,
  TextDecoder,
  TextEncoder,
  URL,
  Blob,
  ReadableStream,
  WritableStream,
  setTimeout,
  clearTimeout,
  queueMicrotask,
  atob,
  btoa,
  performance,
  console,
});

/** The bundles as `importScripts` of a web worker loads them. */
const formats = new FormatBundles((name): FormatBundle => {
  runInContext(`var self = globalThis; ${readFileSync(join(DIST, `${name}.js`), "utf8")}`, worker);
  return runInContext("sourcelineFormat", worker);
});

describe("the bundles of formats", () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const files: Record<string, [string, Uint8Array]> = {
    html: ["a.html", text("<title>x</title><main><p>It moved.</p></main>")],
    captions: ["a.vtt", text("WEBVTT\n\n00:01.000 --> 00:02.000\nIt moved.\n")],
    mail: ["a.eml", text("From: Ann <a@b.example>\nContent-Type: text/html\n\n<p>It moved.</p>")],
    docx: ["a.docx", zip({ "word/document.xml": "<w:p><w:r><w:t>It moved.</w:t></w:r></w:p>" })],
    odt: ["a.odt", zip({ "content.xml": "<text:p>It moved.</text:p>" })],
    epub: [
      "a.epub",
      zip({
        "b.opf": `<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
        "a.xhtml": "<p>It moved.</p>",
      }),
    ],
  };

  for (const [name, [file, bytes]] of Object.entries(files)) {
    it(`read in a web worker, without Node and without a page: ${name}`, async () => {
      assert.ok((await formats.read({ name: file, bytes })).text.endsWith("It moved."));
    });
  }
});
