import assert from "node:assert/strict";
import type { CodeLens, CompletionList, Hover } from "vscode-languageserver";
import { citationText, cite, findPassage, linkToSource } from "../../../src/protocol/citing/citing.ts";
import { apply } from "../apply.ts";
import { rangeOf, TestClient, uriOf } from "../client.ts";
import { INQUIRY, LIBRARY, NOTE, VOTE } from "../library.ts";

const MEMO = { uri: uriOf("articles/inquiry.txt"), range: rangeOf(INQUIRY, "have never seen the memo") };
const LINK = "[Inquiry opens into the harbour vote](../articles/inquiry.txt#L4)";

/** A template's variable. */
const v = (name: string) => `\${${name}}`;

describe("ways of citing", () => {
  async function cited(settings: object, note: string, line: number, character: number): Promise<string> {
    const client = await TestClient.start({ ...LIBRARY, "notes/new.md": note }, {}, settings);
    await client.open("articles/inquiry.txt");
    await client.open("notes/new.md");
    const caret = { line, character };
    try {
      const change = await client.ask(cite, { source: MEMO, note: uriOf("notes/new.md"), caret });
      const text = apply(note, change!.edits);
      if (!("template" in (settings as { citation: object }).citation)) {
        await client.change("notes/new.md", text);
        await client.problemsOf("notes/new.md", (problems) => problems.length === 0);
      }
      return text;
    } finally {
      await client.stop();
    }
  }

  it("inline, at the caret, with spaces where there are none", async () => {
    const text = await cited({ citation: { style: "inline" } }, "He said and left.\n", 0, 7);
    assert.equal(text, `He said “have never seen the memo” (Joseph Abara, ${LINK}, line 4) and left.\n`);
  });

  it("as a footnote with the next free number, its text at the note's end", async () => {
    const text = await cited({ citation: { style: "footnote" } }, "One[^1] and \n\nTwo.\n\n[^1]: Some.\n", 0, 12);
    assert.equal(
      text,
      `One[^1] and “have never seen the memo”[^2]\n\nTwo.\n\n[^1]: Some.\n\n[^2]: Joseph Abara, ${LINK}, line 4\n`,
    );
  });

  it("as a footnote in an empty note", async () => {
    const text = await cited({ citation: { style: "footnote" } }, "", 0, 0);
    assert.equal(text, `“have never seen the memo”[^1]\n\n[^1]: Joseph Abara, ${LINK}, line 4\n`);
  });

  it("as a bare link whose title keeps the words", async () => {
    const text = await cited({ citation: { style: "link" } }, "See \n", 0, 4);
    assert.equal(
      text,
      `See [Inquiry opens into the harbour vote](../articles/inquiry.txt#L4 "have never seen the memo")\n`,
    );
  });

  it("as a block where words in the sentence would claim more than they are", async () => {
    const text = await cited(
      { citation: { style: "inline" } },
      "She calls it “a big lie told twice over” and \n",
      0,
      45,
    );
    assert.match(text, /^> have never seen the memo$/m);
  });

  it("by a template of one's own", async () => {
    const template = `> ${v("quote")}\n> (${v("speaker")} in [${v("title")}](${v("path")}#${v("lines")}), ${v("date")})`;
    const text = await cited({ citation: { style: "template", template } }, "", 0, 0);
    assert.match(
      text,
      /^> have never seen the memo\n> \(Joseph Abara in \[Inquiry opens into the harbour vote\]\(\.\.\/articles\/inquiry\.txt#L4\), \d{4}-\d\d-\d\d\)\n$/,
    );
  });

  it("say in a sentence what a template cannot have", async () => {
    await assert.rejects(
      cited({ citation: { style: "template", template: `${v("quote")} ${v("weather")}` } }, "", 0, 0),
      /has no \$\{weather\}\. It can have \$\{quote\}, \$\{speaker\}/,
    );
  });
});

describe("citing", () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start(LIBRARY);
    await client.open("articles/vote.txt");
    await client.problemsOf("notes/said.md", () => true);
  });
  afterEach(() => client.stop());

  it("gives a note that is saved nowhere a path from the workspace", async () => {
    await client.open("articles/inquiry.txt");
    const markdown = await client.ask(citationText, { source: MEMO, note: "untitled:Untitled-1" });
    assert.match(markdown!, /\]\(\/articles\/inquiry\.txt#L4\)/);
  });

  it("finds pasted words where they stand, and no others", async () => {
    const found = await client.ask(findPassage, { words: "I have never seen the memo" });
    assert.equal(found?.uri, uriOf("articles/inquiry.txt"));
    assert.equal(await client.ask(findPassage, { words: "I have not seen the memo" }), null);
  });

  it("links to the whole of a source that is dropped, also one that nobody has read", async () => {
    await client.writeFile("articles/a (1).txt", "Short list\n");
    const link = await client.ask(linkToSource, { source: uriOf("articles/a (1).txt"), note: uriOf("notes/said.md") });
    assert.equal(link, "[a (1).txt](../articles/a%20%281%29.txt)");
  });

  async function complete(line: string): Promise<CompletionList | null> {
    const text = `${NOTE}\n${line.replace("|", "")}\n`;
    await client.open("notes/said.md", text);
    const position = { line: NOTE.split("\n").length, character: line.indexOf("|") };
    const list = await client.request<CompletionList | null>("textDocument/completion", {
      textDocument: { uri: uriOf("notes/said.md") },
      position,
    });
    client.files.set("notes/said.md", text);
    return list;
  }

  it("completes words after an opening quotation mark, with their link", async () => {
    const list = await complete('He said "memo never seen|" twice.');
    const [first] = list!.items;
    const text = apply(String(client.files.get("notes/said.md")), [first!.textEdit as never]);
    assert.match(
      text,
      /He said “I have never seen the memo” \(Joseph Abara, \[Inquiry [^\]]+\]\([^)]+#L4\), line 4\) twice\./,
    );
    assert.equal(first!.filterText, '"memo never seen"');
    assert.ok(list!.items.length <= 20);
    assert.equal(typeof first!.documentation, "string");
    await client.change("notes/said.md", text);
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
  });

  for (const line of ["He said never seen|", '"Never seen" and then|', 'He said "never|', 'a 5" pipe is seen|']) {
    it(`proposes nothing in ${line}`, async () => assert.equal(await complete(line), null));
  }

  it("counts the citations of a passage above it, when that is set", async () => {
    const lenses = async (settings: object) => {
      const other = await TestClient.start(LIBRARY, { commands: true }, settings);
      await other.open("articles/vote.txt");
      await other.problemsOf("notes/said.md", () => true);
      const found = await other.request<CodeLens[]>("textDocument/codeLens", {
        textDocument: { uri: uriOf("articles/vote.txt") },
      });
      await other.stop();
      return found.map(({ range, command }) => [range.start.line, command!.title]);
    };
    assert.deepEqual(await lenses({ codeLens: true }), [[3, "1 citation"]]);
    assert.deepEqual(await lenses({}), []);
  });

  it("never takes a source's text for Markdown", async () => {
    const nasty = `Nasty [title](command:x) $(zap)\n\nHe said: “see [here](command:evil) <img src=x> $(zap) and ![p](http://x) now” on Monday.\n`;
    await client.writeFile("articles/<b>.txt", nasty);
    const note =
      "He: “see [here](command:evil) <img src=x> $(zap) and never now” ([n](../articles/%3Cb%3E.txt#L3)).\n".replace(
        "[here](command:evil) <img src=x>",
        "\\[here\\](command:evil) \\<img src=x>",
      );
    await client.writeFile("notes/nasty.md", note);
    await client.open("notes/nasty.md");
    await client.problemsOf("notes/nasty.md", ([problem]) => problem?.code === "changed");
    const text = await client.hover("notes/nasty.md", "and never now");
    assert.doesNotMatch(text, /(?<!\\)\[here\]|(?<!\\)<img|(?<!\\)!\[p|(?<!\\)\$\(zap/);
    const list = await complete('He "see here and now|');
    for (const item of list?.items ?? []) assert.equal(typeof (item.documentation as Hover["contents"]), "string");
    assert.ok(VOTE);
  });
});
