import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { MessageConnection } from "vscode-languageserver/node";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { fileUri } from "../../../src/node/diskFiles.ts";
import { type IndexingReport, indexingReport } from "../../../src/protocol/indexing/indexing.ts";
import { searchQuotes } from "../../../src/protocol/quotations/quoteSearch.ts";
import { bomb, locked, zip } from "../../formats/archives.ts";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { book, word } from "../../formats/smallFiles.ts";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { writeFiles } from "../files.ts";
import { LIBRARY } from "../library.ts";

const page = (words: string) => new PdfPage().lines(72, 700, [words], 14);
/** A page of a log, none of whose lines is on all of them. */
const sheet = (i: number) =>
  new PdfPage().lines(
    72,
    700,
    Array.from({ length: 1 + (i % 7) }, (_, line) => entry(i, line)),
    14,
  );
const entry = (i: number, line: number) =>
  `${["Rowe", "Abara", "Tolland", "Hask"][(i + line) % 4]} wrote at ${(i * 7) % 24}:${10 + (line % 50)} that ship ${i}-${line} lay ${["in the roads", "at the quay", "off the mole"][(i + 2 * line) % 3]}.`;
const SHIPS = "The ship waited in the roads until the tide turned, and then for another day.";
const whole = makePdf(Array.from({ length: 9 }, (_, i) => page(`Page ${i} of the log. ${SHIPS}`)));
const key = "0".repeat(64);
const password = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`;
const minutes = word(SHIPS);
const cues = Array.from({ length: 12_000 }, (_, i) => {
  const at = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
  return `${at(3 * i)} --> ${at(3 * i + 3)}\n<v Speaker ${i % 7}>We asked about ship number ${i}, and nobody knew.\n`;
});

/** What can be wrong with a file, by its name, and what is told of it; null where all of it is read. */
const BAD: Readonly<Record<string, readonly [content: string | Uint8Array, told: RegExp | null]>> = {
  "letter.pdf": ["Dear Ruth, this is no PDF.", /^letter\.pdf is not what its name says\.$/],
  "picture.docx": [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), /^picture\.docx is not what its name says\.$/],
  "pdf-in-truth.html": [whole, /^pdf-in-truth\.html is not what its name says\.$/],
  "empty.pdf": ["", /^empty\.pdf is empty\.$/],
  "empty.epub": ["", /^empty\.epub is empty\.$/],
  "locked.pdf": [makePdf([page(SHIPS)], { trailer: password }), /^locked\.pdf is protected by a password\.$/],
  "locked.docx": [locked(minutes), /^locked\.docx is protected by a password\.$/],
  "scan.pdf": [makePdf([new PdfPage()]), /^scan\.pdf has no text\.$/],
  "cut.pdf": [whole.slice(0, whole.length * 0.6), /^The file is cut off: what follows is missing\./],
  "cut.docx": [minutes.slice(0, 40), /^cut\.docx is (?:cut off|damaged)/],
  "bomb.docx": [bomb(minutes, 0xfffffff0), /^bomb\.docx would unpack to more than is read\.$/],
  "zeros.epub": [book({ "a.xhtml": `<p>${"\u00a0".repeat(30_000_000)}</p>` }), /^zeros\.epub has no text\.$/],
  "outside.docx": [
    zip({
      "../../../../tmp/outside.txt": "Out.",
      "/etc/outside.txt": "Out.",
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": wordStory(SHIPS),
    }),
    null,
  ],
  "entities.xhtml": [
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${"aaaaaaaaaa ".repeat(20)}">${entities()}<!ENTITY f SYSTEM "file:///etc/passwd">]><html><body><p>${SHIPS} &z; &f;</p><p>${SHIPS} Nobody of the harbour office was there to see it, and nobody wrote it down.</p></body></html>`,
    null,
  ],
  "deep.html": [`${"<div>".repeat(100_000)}${SHIPS} ${SHIPS}${"</div>".repeat(100_000)}`, null],
  "large.html": [`<article>${`<p>${SHIPS}</p>\n`.repeat(220_000)}</article>`, null],
  "ten-hours.vtt": [`WEBVTT\n\n${cues.join("\n")}`, null],
  "broken.eml": [
    `From: a@b.example\r\nSubject: Ships\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\n${SHIPS}\r\n${SHIPS}\r\n`,
    /^The file is cut off: what follows is missing\.$/,
  ],
  "thousands.pdf": [makePdf(Array.from({ length: 2000 }, (_, i) => sheet(i))), null],
};

function wordStory(words: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;
}

/** Each ten times the one before it: a billion letters in the last. */
function entities(): string {
  const names = "abcdefghijz";
  return [...names.slice(1)].map((name, i) => `<!ENTITY ${name} "${`&${names[i]};`.repeat(10)}">`).join("");
}

/** The server as a process, over a folder of the disk in which everything is wrong that can be. */
describe("a folder of bad files", () => {
  const folder = temporaryFolder("bad");
  let child: ChildProcess;
  let connection: MessageConnection;
  let report: IndexingReport;
  /** Milliseconds, each the time that an answer took while all of it was read. */
  const waits: number[] = [];

  before(async function () {
    this.timeout(120_000);
    writeFiles(folder, LIBRARY);
    for (const [name, [content]] of Object.entries(BAD)) writeFiles(folder, { [`bad/${name}`]: content });
    child = spawn(process.execPath, [join(repository, "dist/server.js"), "--stdio"], {
      env: { PATH: process.env.PATH ?? "", HOME: folder, XDG_CACHE_HOME: join(folder, ".cache") },
      stdio: ["pipe", "pipe", "ignore"],
    });
    connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
    connection.listen();
    const rootUri = fileUri(folder);
    await connection.sendRequest("initialize", { processId: null, rootUri, capabilities: {}, workspaceFolders: null });
    await connection.sendNotification("initialized", {});
    await search("harbour");
    do {
      const asked = performance.now();
      report = await connection.sendRequest<IndexingReport>(indexingReport.method, null);
      waits.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 100));
    } while (report.indexing);
  });
  after(() => {
    connection.dispose();
    child.kill();
  });

  const search = (text: string) =>
    connection.sendRequest<{ hits: { uri: string }[] }>(searchQuotes.method, { text, limit: 5 });
  const told = (name: string) =>
    [...report.skipped, ...report.partly].filter(({ uri }) => uri.endsWith(`/bad/${name}`)).map(({ reason }) => reason);

  for (const [name, [, sentence]] of Object.entries(BAD)) {
    it(sentence ? `is told of ${name}` : `is read in spite of what is in ${name}`, () => {
      const [reason, ...more] = told(name);
      assert.deepEqual(more, []);
      if (sentence) assert.match(reason ?? "", sentence);
      else assert.equal(reason, undefined);
    });
  }

  it("holds up nobody, and disturbs no other file", async () => {
    assert.equal(child.exitCode, null);
    const { hits } = await search("never seen the memo");
    assert.equal(hits[0]?.uri, fileUri(join(folder, "articles/inquiry.txt")));
    const median = waits.sort((a, b) => a - b)[waits.length >> 1]!;
    assert.ok(median < 1000, `${median} ms`);
  });

  it("is searched in what could be read", async () => {
    for (const [words, name] of [
      ["ship 1999-0 lay in:thousands", "thousands.pdf"],
      ["ship number 11999 in:hours", "ten-hours.vtt"],
      ["tide turned in:broken", "broken.eml"],
      ["tide turned in:outside", "outside.docx"],
      ["tide turned in:cut", "cut.pdf"],
    ] as const) {
      const { hits } = await search(words);
      assert.equal(hits[0]?.uri, fileUri(join(folder, "bad", name)), name);
    }
  });

  it("has nothing written into it, nor beside it", () => {
    assert.deepEqual(readdirSync(join(folder, "bad")).sort(), Object.keys(BAD).sort());
    assert.deepEqual(
      readdirSync(dirname(folder)).filter((name) => name.includes("outside")),
      [],
    );
  });
});
