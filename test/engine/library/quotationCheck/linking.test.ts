import assert from "node:assert/strict";
import { isProjectFile } from "../../../../src/documentFiles.ts";
import { Engine, type TextEdit } from "../../../../src/engine/engine.ts";
import { memoryHost } from "../memoryHost.ts";

const CHARTER = `Quay charter signed after nine years

“We have waited nine years for a quay that does not lean,” Ellen Marrow said. “It will not lean again.”
`;
const DRAFT = "file:///w/draft.md";
const REFERENCE = "([Quay charter signed after nine years](charter.txt#L3), line 3)";

async function engineWith(draft: string, uri = DRAFT): Promise<Engine> {
  const { host } = memoryHost(new Map([["file:///w/charter.txt", CHARTER]]));
  const engine = new Engine(host, { maxFileSize: 50e6, isProjectFile });
  await engine.files.index(() => {});
  engine.files.open(uri, draft);
  return engine;
}

async function checkedIn(engine: Engine, uri = DRAFT) {
  return (await engine.quotationCheck.check(engine.files.text(uri)!))!.quotations;
}

/** The draft with all its quotations linked; each is intact by its link then. */
async function linked(draft: string, { footnotes = false, uri = DRAFT } = {}): Promise<string> {
  const engine = await engineWith(draft, uri);
  const found = await checkedIn(engine, uri);
  const chosen = found.filter(({ isLinked }) => !isLinked).map(({ words, places }) => ({ words, place: places[0]! }));
  const text = applied(draft, engine.quotationCheck.link(engine.files.text(uri)!, chosen, footnotes));
  engine.files.open(uri, text);
  for (const { verdict, isLinked, words } of await checkedIn(engine, uri)) {
    if (uri.endsWith(".md")) assert.deepEqual([verdict, isLinked], ["intact", true], `${words.text} in ${text}`);
  }
  return text;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => b.start - a.start);
  return sorted.reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

describe("the link of a quotation in a draft", () => {
  it("goes behind the mark that closes it", async () => {
    assert.equal(
      await linked("She said: *“It will not lean again.”* And went."),
      `She said: *“It will not lean again.”* ${REFERENCE} And went.`,
    );
    assert.equal(await linked('"It will not lean again"'), `"It will not lean again" ${REFERENCE}`);
  });

  it("is a line of a block quotation, with the speaker whom the source surely names", async () => {
    const text = await linked("She said:\n\n> It will not lean again.\n\nAnd went.");
    assert.match(
      text,
      /^She said:\n\n> It will not lean again\.\n>\n> - (?:Ellen Marrow, )?\[Quay charter [^\]]*\]\(charter\.txt#L3\), line 3\n\nAnd went\.$/,
    );
  });

  it("goes into the line of a block quotation that names the speaker already, and keeps the block's own line ends", async () => {
    assert.equal(
      await linked("> It will not lean again.\r\n>\r\n> — Ellen Marrow\r\n\r\nSo it went."),
      `> It will not lean again.\r\n>\r\n> — Ellen Marrow ${REFERENCE}\r\n\r\nSo it went.`,
    );
    assert.match(
      await linked("- Item\n\n  > It will not lean again.\n"),
      /\n {2}> It will not lean again\.\n {2}>\n {2}> - /,
    );
  });

  it("is a footnote where the draft has footnotes, or where they are set and it cites nothing yet", async () => {
    const draft =
      "“We have waited nine years”[^1]\n\nOn.\n\n## Later\n\n“It will not lean again.” So.\n\n[^1]: [It](charter.txt#L3)\n";
    const text = await linked(draft, { footnotes: false });
    assert.match(text, /“It will not lean again\.”\[\^2\] So\./);
    assert.match(text, /\[\^2\]: (?:Ellen Marrow, )?\[Quay charter [^\]]*\]\(charter\.txt#L3\), line 3\n?$/);
    const both = await linked("“It will not lean again” and “waited nine years for a quay”.", { footnotes: true });
    assert.match(both, /again”\[\^1\] and “waited nine years for a quay”\[\^2\]\./);
  });

  it("goes into plain text as well", async () => {
    assert.equal(
      await linked('He heard "It will not lean again".', { uri: "file:///w/draft.txt" }),
      `He heard "It will not lean again" ${REFERENCE}.`,
    );
  });
});

describe("the words of a changed quotation", () => {
  async function taken(draft: string, uri = DRAFT): Promise<string> {
    const engine = await engineWith(draft, uri);
    const [one] = await checkedIn(engine, uri);
    assert.equal(one!.verdict, "changed");
    return applied(draft, engine.quotationCheck.takeWords(engine.files.text(uri)!, one!));
  }

  it("are taken from the source where they differ, and the draft's hand stays", async () => {
    assert.equal(
      await taken("> We have *waited* ten years for a quay that does not lean\n"),
      "> We have *waited* nine years for a quay that does not lean\n",
    );
    assert.equal(
      await taken("“We have waited nine years for a quay that does lean,” she said."),
      "“We have waited nine years for a quay that does not lean,” she said.",
    );
  });

  it("are taken in plain text, too", async () => {
    assert.equal(
      await taken("“We have waited ten years for a quay that does not lean,” she said.", "file:///w/draft.txt"),
      "“We have waited nine years for a quay that does not lean,” she said.",
    );
  });
});
