import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DraftFormat, exportAnnotatedDraft } from "../../../src/protocol/exporting/exporting.ts";
import { refusal } from "../../formats/reading.ts";
import { repository } from "../../host/places.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY } from "../library.ts";
import { pageParts, wordParts } from "./exportedFiles.ts";

/** All that Markdown has, and citations in each of it. */
const NOTE = `---
title: The “harbour” & <its> vote
---

A **bold _both_** ~~gone~~ \`x < y\` start, 港口 😀 e\u0301, with [a page](https://example.org/a?b=1&c=2).[^1]

> I do regret it.
>
> - Ruth Tolland, [Harbour vote passes by one voice](../articles/vote.txt#L4), line 4

1. Abara says "I have never seen the memo" ([inquiry](../articles/inquiry.txt#L4)).
2. “We are choosing between a harbour that works and a harbour that is painted”

| what | who |
|------|----:|
| "I have never seen the memo" | [Abara](../articles/inquiry.txt#L2) |

\`\`\`
code  <here>
\`\`\`

[^1]: In the *note*: "I do not regret it." ([vote](../articles/vote.txt#L4))
[^2]: Nobody refers to [this](../articles/gone.txt#L1).
`;

const WORDS = [
  ...["The “harbour” & <its> vote", "bold", "both", "gone", "x < y", "港口 😀 e\u0301", "a page", "I do regret it."],
  ...["Abara says", "what", "who", "code  <here>"],
];

describe("exporting an annotated draft", () => {
  let client: TestClient;
  const files = { ...LIBRARY, "notes/said.md": NOTE };
  beforeEach(async () => {
    client = await TestClient.start(files);
    await client.open("notes/said.md");
  });
  afterEach(() => client.stop());

  async function exported(format: DraftFormat, target = `notes/said.annotated.${format}`) {
    const made = await client.ask(exportAnnotatedDraft, { uri: uriOf("notes/said.md"), target: uriOf(target), format });
    assert.ok(made);
    return { ...made, bytes: new Uint8Array(Buffer.from(made.content, "base64")) };
  }

  it("makes a Word document with a comment for each, and all words of the note", async () => {
    const { bytes, comments, summary } = await exported("docx");
    const parts = wordParts(bytes);
    assert.equal(comments, 6);
    assert.match(summary, /^6 comments: /);
    assert.equal(parts.count("word/comments.xml", "w:comment"), 6);
    for (const element of ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"]) {
      assert.equal(parts.count("word/document.xml", element), 6, element);
    }
    const text = parts.text("word/document.xml");
    for (const words of [...WORDS, "Nobody refers to"]) assert.ok(text.includes(words), `${words} in ${text}`);
    assert.match(parts.text("word/footnotes.xml"), /In the note: "I do not regret it\."/);
    assert.equal(parts.count("word/document.xml", "w:tbl"), 1);
  });

  it("says in a comment the verdict, the passage with its neighbours and the source", async () => {
    const comments = wordParts((await exported("docx")).bytes).text("word/comments.xml");
    assert.match(comments, /changed {2}Not word for word: “not” is left out\./);
    assert.match(comments, /Harbour vote passes by one voice, line 4\n.*Tolland said\. “I do not regret it\.”/);
    assert.match(comments, /articles\/vote\.txt/);
    assert.match(comments, /ambiguous without a link/);
    assert.match(comments, /missing {2}There is no file \.\.\/articles\/gone\.txt\./);
  });

  it("makes a web page that says the same and fetches nothing", async () => {
    const { bytes, comments } = await exported("html");
    const { text, values } = pageParts(bytes);
    for (const words of [...WORDS, "In the", "Nobody refers to", "“not” is left out"])
      assert.ok(text.includes(words), words);
    const told = values("section", "id").filter((id) => /^c\d+$/.test(id));
    assert.deepEqual(
      told.sort(),
      Array.from({ length: comments }, (_, i) => `c${i + 1}`),
    );
    const inText = values("a", "id").filter((id) => /^r\d+$/.test(id));
    assert.deepEqual(
      inText.sort(),
      Array.from({ length: comments }, (_, i) => `r${i + 1}`),
    );
    assert.deepEqual([values("script", "src"), values("img", "src"), values("link", "href")], [[], [], []]);
    assert.ok(values("a", "href").includes("../articles/vote.txt#L4"));
    assert.ok(values("a", "href").includes("https://example.org/a?b=1&c=2"));
  });

  it("leads to the sources from wherever the file is", async () => {
    const { values } = pageParts((await exported("html", "out/deep/said.html")).bytes);
    assert.ok(values("a", "href").includes("../../articles/vote.txt#L4"));
  });

  it("makes what is no source, whatever its name", async () => {
    for (const format of ["docx", "html"] as const) {
      assert.equal(await refusal(`a.${format}`, (await exported(format)).bytes), "ownDraft");
    }
  });

  it("exports the note as it stands in the editor, and one without citations", async () => {
    await client.change("notes/said.md", "# Nothing\n\nYet.\n");
    const { bytes, comments, summary } = await exported("docx");
    assert.deepEqual([comments, summary], [0, "0 comments"]);
    assert.match(wordParts(bytes).text("word/document.xml"), /Nothing\nYet\./);
  });

  it("keeps characters that no document can hold from spoiling it", async () => {
    await client.change("notes/said.md", `a\u0000b\u0007c \ud800 "We are \u000bchoosing" <script>alert(1)</script>\n`);
    for (const format of ["docx", "html"] as const) {
      const { bytes } = await exported(format);
      const text = format === "docx" ? wordParts(bytes).text("word/document.xml") : pageParts(bytes).text;
      assert.match(text, /a\ufffdb\ufffdc \ufffd/);
    }
    assert.deepEqual(pageParts((await exported("html")).bytes).values("script", "src"), []);
  });

  it("says all of it in the language of the person", async () => {
    const messages = JSON.parse(readFileSync(join(repository, "l10n/bundle.l10n.de.json"), "utf8"));
    const german = await TestClient.start(files, { commands: true, translations: { language: "de", messages } });
    const params = { uri: uriOf("notes/said.md"), target: uriOf("notes/said.html"), format: "html" as const };
    await german.open("notes/said.md");
    const made = await german.ask(exportAnnotatedDraft, params);
    const { text } = pageParts(Buffer.from(made!.content, "base64"));
    assert.match(text, /6 Kommentare: .*von Sourceline am .* erstellt/s);
    assert.match(text, /mehrdeutig ohne Link/);
    await german.stop();
  });

  it("refuses with a sentence what is no note, and another format", async () => {
    const ask = (path: string, format: string) =>
      client.ask(exportAnnotatedDraft, { uri: uriOf(path), target: uriOf("x"), format: format as DraftFormat });
    await assert.rejects(ask("notes/none.md", "docx"), /none\.md is no note that can be exported\./);
    await assert.rejects(ask("notes/said.md", "exe"), /Drafts are exported as docx or html\./);
  });
});
