import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { libreOffice } from "../../host/libreOffice.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { pageParts, wordParts } from "../exporting/exportedFiles.ts";
import { writeFiles } from "../files.ts";
import { LIBRARY } from "../library.ts";

const MANY = 40;

const waysOf = (i: number) => `## Part ${i}

Tolland says "I do not regret it" ([vote](../articles/vote.txt#L4)), and more.[^${i}]

> We are choosing between a harbour that works and a harbour that is painted
>
> - [vote](../articles/vote.txt#L4), line 4

- Abara: "I have never seen the memo" ([inquiry](../articles/inquiry.txt#L4))

| words | source |
|---|---|
| "I have never seen the memo" | [inquiry](../articles/inquiry.txt#L4) |

[^${i}]: Footnote ${i}: "I have never seen the memo" ([inquiry](../articles/inquiry.txt#L4)).
`;

/** A note of each way of citing, many times over: in running text, blocks, items, cells and footnotes. */
const LONG_NOTE = `# Many\n\n${Array.from({ length: MANY }, (_, i) => waysOf(i)).join("\n")}`;

describe("sourceline export", () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder("export");
    writeFiles(folder, { ...LIBRARY, "notes/long.md": LONG_NOTE });
  });

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [resolve("dist/cli.js"), "export", ...args], { cwd: folder, encoding: "utf8" });
  const bytesOf = (path: string) => new Uint8Array(readFileSync(join(folder, path)));

  it("writes each note beside it as a Word document, and says what is in it", () => {
    const { status, stdout, stderr } = run("--annotated", "notes/said.md", "notes/long.md");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(stdout, "said.annotated.docx: 2 comments: 2 intact\nlong.annotated.docx: 200 comments: 200 intact\n");
    assert.equal(wordParts(bytesOf("notes/long.annotated.docx")).count("word/comments.xml", "w:comment"), 200);
  });

  it("writes a web page where it is told to, with links from there", () => {
    const { status } = run("--annotated", "notes/said.md", "--output", "out.html");
    assert.equal(status, 0);
    assert.ok(pageParts(bytesOf("out.html")).values("a", "href").includes("articles/vote.txt#L4"));
  });

  it("writes over nothing unasked, and goes on with the next", () => {
    run("--annotated", "notes/said.md");
    const before = bytesOf("notes/said.annotated.docx");
    const { status, stdout, stderr } = run("--annotated", "notes/said.md", "notes/long.md");
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^sourceline: notes\/said\.md: said\.annotated\.docx is there already; --overwrite writes over it\.\n$/,
    );
    assert.match(stdout, /^long\.annotated\.docx: /);
    assert.deepEqual(bytesOf("notes/said.annotated.docx"), before);
    assert.equal(run("--annotated", "notes/said.md", "--overwrite").status, 0);
  });

  it("does not count what it exported among the sources", () => {
    writeFiles(folder, { "notes/said.md": "“Nobody has ever said these words anywhere at all.”\n" });
    const first = run("--annotated", "notes/said.md").stdout;
    const second = run("--annotated", "notes/said.md", "--format=html").stdout;
    for (const told of [first, second]) assert.match(told, /1 comment: 1 in no source/);
  });

  it("refuses wrong usage in a sentence, and writes nothing", () => {
    for (const [args, sentence] of [
      [["notes/said.md"], "Say what is to be exported: --annotated or --annotations."],
      [["--annotated"], "Name a note to export."],
      [["--annotated", "no.md"], "There is no file no.md."],
      [["--annotated", "notes"], "There is no file notes."],
      [["--annotated", "notes/said.md", "--library", "no"], "There is no folder no."],
      [["--annotated", "notes/said.md", "--format", "exe"], 'There is no format "exe"; choose docx, html.'],
      [
        ["--annotated", "notes/said.md", "--output", "a.pdf"],
        "a.pdf is neither .docx nor .html; say which by --format.",
      ],
      [["--annotated", "--annotations", "a.md"], "Say what is to be exported: --annotated or --annotations."],
      [["--annotations"], "Name a source to export."],
      [["--annotations", "articles/vote.txt", "--format", "docx"], "--format goes with --annotated."],
      [["--annotated", "a.md", "b.md", "--output", "c.docx"], "--output goes with one file."],
      [["--annotated", "--so"], 'There is no option "--so".'],
    ] as const) {
      const { status, stderr, stdout } = run(...args);
      assert.deepEqual([status, stderr, stdout], [2, `sourceline: ${sentence}\n`, ""]);
    }
    assert.ok(!existsSync(join(folder, "notes/said.annotated.docx")));
  });

  it("says what cannot be written, and what is no text", () => {
    writeFiles(folder, { "notes/binary.md": "\0\u0001\0" });
    assert.match(
      run("--annotated", "notes/binary.md").stderr,
      /binary\.md: It is no note: notes are Markdown or plain text\./,
    );
    assert.match(
      run("--annotated", "notes/said.md", "--output", "no/such/folder.docx").stderr,
      /folder\.docx cannot be written \(ENOENT\)\./,
    );
  });

  it("never writes over a source or a note", () => {
    writeFiles(folder, {
      "articles/page.html": "<title>A page</title><p>Ruth Tolland said on Tuesday that it would be dredged.</p>",
    });
    for (const output of ["articles/page.html", "notes/said.md"]) {
      const before = bytesOf(output);
      const { status, stderr } = run(
        "--annotated",
        "notes/said.md",
        "--format=html",
        "--output",
        output,
        "--overwrite",
      );
      assert.equal(status, 1);
      assert.match(stderr, /is a source or a note, and never written over\./);
      assert.deepEqual(bytesOf(output), before);
    }
  });

  it("writes what notes cite of sources, and says of what is no source that it is none", () => {
    const { status, stdout, stderr } = run("--annotations", "articles/vote.txt", "notes/said.md");
    assert.deepEqual([status, stdout], [1, "vote.annotations.json: 81 annotations\n"]);
    assert.equal(stderr, "sourceline: notes/said.md: It is no source of the library (--library).\n");
    const { total, first } = JSON.parse(readFileSync(join(folder, "articles/vote.annotations.json"), "utf8"));
    assert.deepEqual([total, first.items.length], [81, 81]);
    assert.equal(first.items[80].target.selector[0].exact, "I do not regret it.");
  });

  it("makes what LibreOffice reads to the last comment, footnote, table and word", async function () {
    this.timeout(120_000);
    const program = libreOffice();
    if (!program) this.skip();
    run("--annotated", "notes/long.md");
    const home = temporaryFolder("libreoffice-home");
    const args = ["--headless", `-env:UserInstallation=file://${home}`, "--convert-to", "fodt", "--outdir", folder];
    execFileSync(program, [...args, join(folder, "notes/long.annotated.docx")], { stdio: "pipe", timeout: 110_000 });
    const read = readFileSync(join(folder, "long.annotated.fodt"), "utf8");
    const all = (element: string) => read.match(new RegExp(`<${element}[ >].*?</${element}>`, "gs")) ?? [];
    const words = (xml: string) => xml.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
    const comments = all("office:annotation").map(words);
    assert.equal(comments.length, MANY * 5);
    for (const comment of comments) assert.match(comment, /intact Word for word in the source\..*line 4.*articles\//);
    const footnotes = all("text:note").map(words);
    assert.deepEqual(
      footnotes.map((note) => /Footnote (\d+): &quot;I have never seen the memo/.exec(note)?.[1]),
      Array.from({ length: MANY }, (_, i) => String(i)),
    );
    assert.equal(all("table:table").length, MANY);
    assert.equal(all("text:h").length, MANY + 1);
    assert.equal((read.match(/xlink:href="[^"]*articles\/vote\.txt#L4"/g) ?? []).length >= MANY * 2, true);
  });
});
