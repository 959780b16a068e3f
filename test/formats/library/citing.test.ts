import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { removeFolder, temporaryFolder } from "../../host/temporary.ts";
import { zip } from "../archives.ts";

const PAGE = `<!DOCTYPE html><html><head><title>The mole</title></head><body><nav><a href="/">Home of all the ports</a></nav>
<h2 id="mole">The mole</h2><p>The outer mole had moved by a hand in the night, the pilots reported on Monday morning.</p>
<p>Nobody was hurt, the harbour master said, but eleven ships had to wait in the roads until the tide turned again.</p>
<h2 id="tide">The tide</h2><p>The tide will not turn before noon, said Ruth Tolland, who has been a pilot here for nine years.</p></body></html>`;
const TALK = `WEBVTT\n\n00:00:05.000 --> 00:00:08.000\n<v Ruth Tolland>The mole was moving all night,\n\n00:00:08.000 --> 00:00:11.000\n<v Ruth Tolland>and nobody asked us.\n\n00:01:23.000 --> 00:01:26.000\n<v Sam Hask>We asked the council twice.\n`;
const word = (...paragraphs: string[]) =>
  zip({
    "word/document.xml": `<w:document><w:body>${paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
  });
const chapter = (words: string) => `<html><body><p>${words}</p></body></html>`;
const BOOK = zip({
  "META-INF/container.xml": `<container><rootfile full-path="b.opf"/></container>`,
  "b.opf": `<package><manifest><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
  "one.xhtml": chapter("The mole was built in the year of the great storm."),
  "two.xhtml": chapter("It was repaired only once, nine years ago, at night."),
});
const MAIL =
  "From: Ann Rowe <ann@wire.example>\r\nTo: Tom Hask <tom@port.example>\r\nSubject: The mole\r\nDate: Tue, 22 May 2029 08:00:00 +0000\r\n\r\nThe council has known of the mole since March.\r\n";

const quoted = (words: string, link: string) => `> ${words}\n>\n> - [a source](../sources/${link})\n\n`;

describe("sources of other formats", () => {
  const folder = temporaryFolder("formats");
  after(() => removeFolder(folder));

  function write(files: Readonly<Record<string, string | Uint8Array>>): void {
    rmSync(folder, { recursive: true, force: true });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }

  function sourceline(args: readonly string[], input = "") {
    const command = [resolve("dist/cli.js"), ...args];
    return spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8", input });
  }

  const SOURCES = {
    "sources/page.html": PAGE,
    "sources/talk.vtt": TALK,
    "sources/letter.docx": word("The first line.", "The council voted against a new mole."),
    "sources/book.epub": BOOK,
    "sources/a.eml": MAIL,
  };

  /** Verdicts of a note over the sources, each with where the words stand; `told`: what is said beside them. */
  function verdicts(
    note: string,
    sources: Readonly<Record<string, string | Uint8Array>> = SOURCES,
    told = "",
  ): string[] {
    write({ ...sources, "notes/a.md": `# Notes\n\n${note}` });
    const { stdout, stderr } = sourceline(["verify", "notes", "--format", "json"]);
    assert.equal(stderr, told);
    const { citations } = JSON.parse(stdout) as { citations: Record<string, string | null>[] };
    return citations.map(({ verdict, fragment, locator }) => `${verdict} ${fragment} ${locator}`);
  }

  it("verify a citation of a web page by its words, and by a heading", () => {
    const words = "eleven ships had to wait in the roads";
    const text = ":~:text=eleven%20ships%20had%20to,wait%20in%20the%20roads";
    assert.deepEqual(verdicts(quoted(words, `page.html#${text}`)), [
      `intact ${text} :~:text=eleven%20ships%20had%20to%20wait%20in%20the%20roads`,
    ]);
    assert.match(verdicts(quoted(words, "page.html#mole"))[0]!, /^intact mole /);
    assert.match(verdicts(quoted(words, "page.html#tide"))[0]!, /^moved tide /);
    assert.match(
      verdicts(quoted("twelve ships had to wait in the roads until the tide turned", "page.html#mole"))[0]!,
      /^changed mole /,
    );
    assert.deepEqual(verdicts(quoted("Everybody slept through that night of wind.", "page.html#mole")), [
      "missing mole null",
    ]);
  });

  it("verify words beside the body of a page as well", () => {
    assert.match(verdicts(quoted("Home of all the ports", "page.html"))[0]!, /^intact null /);
  });

  it("verify a citation of captions by its time, over captions", () => {
    const words = "The mole was moving all night, and nobody asked us.";
    assert.deepEqual(verdicts(quoted(words, "talk.vtt#t=5")), ["intact t=5 t=5"]);
    assert.deepEqual(verdicts(quoted(words, "talk.vtt#t=00:00:05,00:00:11")), ["intact t=00:00:05,00:00:11 t=5"]);
    assert.deepEqual(verdicts(quoted(words, "talk.vtt#t=83")), ["moved t=83 t=5"]);
    assert.deepEqual(verdicts(quoted("We asked the council twice.", "talk.vtt#t=83")), ["intact t=83 t=83"]);
  });

  it("verify a citation of a book by its chapter", () => {
    const words = "It was repaired only once, nine years ago";
    assert.deepEqual(verdicts(quoted(words, "book.epub#two.xhtml")), ["intact two.xhtml two.xhtml"]);
    assert.deepEqual(verdicts(quoted(words, "book.epub#one.xhtml")), ["moved one.xhtml two.xhtml"]);
  });

  it("verify a citation of a Word file and a mail by the lines of its reading", () => {
    assert.deepEqual(verdicts(quoted("The council voted against a new mole.", "letter.docx#L3")), ["intact L3 L3"]);
    assert.deepEqual(verdicts(quoted("The council voted against a new mole.", "letter.docx")), ["intact null L3"]);
    assert.deepEqual(verdicts(quoted("The council has known of the mole since March.", "a.eml")), ["intact null L6"]);
  });

  it("compare a file that has changed anew", () => {
    const note = quoted("The council voted against a new mole.", "letter.docx");
    assert.deepEqual(verdicts(note, { "sources/letter.docx": word("The council voted for a new mole.") }), [
      "changed null L1",
    ]);
  });

  it("that cannot be read make a citation missing, and end nothing", () => {
    assert.deepEqual(
      verdicts(
        quoted("Words.", "letter.docx") + quoted("We asked the council twice.", "talk.vtt#t=83"),
        { ...SOURCES, "sources/letter.docx": "no archive" },
        "sources/letter.docx is not what its name says.\n",
      ),
      ["missing null null", "intact t=83 t=83"],
    );
  });

  it("say where moved words stand to people", () => {
    write({ ...SOURCES, "notes/a.md": quoted("We asked the council twice.", "talk.vtt#t=5") });
    const { stdout, status } = sourceline(["verify", "notes"]);
    assert.equal(status, 1);
    assert.match(stdout, /moved: "We asked the council twice\." in sources\/talk\.vtt, cited time 0:05, now time 1:23/);
  });

  it("are read a line at a time, and a wrong line is answered", () => {
    write(SOURCES);
    const lines = [
      { id: 1, path: "sources/talk.vtt" },
      { id: 2, path: "sources/none.pdf" },
      { id: 3 },
      { id: 4, path: "sources/a.eml" },
    ];
    const { stdout, status } = sourceline(
      ["read", "--jsonl"],
      `${lines.map((line) => JSON.stringify(line)).join("\n")}\nno json\n`,
    );
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.equal(status, 0);
    assert.deepEqual(
      answers.map(({ id, error }) => [id, error]),
      [
        [1, undefined],
        [2, "There is no file none.pdf."],
        [3, '"path" is not a text.'],
        [4, undefined],
        [null, "This line is not JSON."],
      ],
    );
    const [talk] = answers;
    assert.equal(talk.format, "webvtt");
    assert.deepEqual(
      talk.places.map(({ time }: { time: number }) => time),
      [5, 8, 83],
    );
    assert.deepEqual(
      talk.turns.map(({ speaker, start, end }: { speaker: string; start: number; end: number }) => [
        speaker,
        talk.text.slice(start, end),
      ]),
      [
        ["Ruth Tolland", "The mole was moving all night, and nobody asked us."],
        ["Sam Hask", "We asked the council twice."],
      ],
    );
    const mail = answers[3];
    assert.deepEqual(
      [mail.title, mail.date, mail.authors, mail.url, mail.pages],
      ["The mole", "2029-05-22", ["Ann Rowe"], null, null],
    );
    assert.deepEqual(
      mail.places.map(({ line }: { line: number }) => line),
      [1, 2, 3, 4, 5, 6],
    );
  });

  it("are read without what stands beside their own words, which is told apart", () => {
    const body = `<w:p><w:r><w:t>The mole moved.</w:t></w:r></w:p>`;
    const headed = zip({
      "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>`,
      "word/header1.xml": `<w:hdr><w:p><w:r><w:t>Harbour board</w:t></w:r></w:p></w:hdr>`,
    });
    write({ ...SOURCES, "sources/headed.docx": headed });
    const lines = ["page.html", "headed.docx"].map((name) => JSON.stringify({ id: name, path: `sources/${name}` }));
    const [page, letter] = sourceline(["read", "--jsonl"], lines.join("\n"))
      .stdout.trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(page.beside, ["Home of all the ports"]);
    assert.ok(page.text.startsWith("The mole\n\nThe outer mole"), page.text);
    const sections = page.places.map(({ start, end, section }: { start: number; end: number; section: string }) => [
      section,
      page.text.slice(start, end).trim().slice(0, 20),
    ]);
    assert.deepEqual(sections, [
      ["mole", "The mole\n\nThe outer "],
      ["tide", "The tide\n\nThe tide w"],
    ]);
    assert.deepEqual([letter.text, letter.beside], ["The mole moved.", ["Harbour board"]]);
    assert.deepEqual(letter.places, [{ start: 0, end: 15, line: 1 }]);
  });

  it("are read for people, each with what is known of it", () => {
    write({ ...SOURCES, "sources/b.docx": "no archive" });
    const { stdout } = sourceline(["read", "sources/talk.vtt"]);
    assert.equal(
      stdout,
      "format: webvtt\n\n[0:05] Ruth Tolland: The mole was moving all night, and nobody asked us.\n\n[1:23] Sam Hask: We asked the council twice.\n",
    );
    const { stderr, status } = sourceline(["read", "sources/b.docx"]);
    assert.deepEqual([status, stderr], [1, "sourceline: b.docx is not what its name says.\n"]);
    assert.equal(sourceline(["read"]).status, 2);
  });
});
