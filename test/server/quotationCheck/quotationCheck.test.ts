import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver";
import { difference } from "../../../src/protocol/citing/verifying.ts";
import { checkQuotations, stopCheckingQuotations } from "../../../src/protocol/quotationCheck/quotationCheck.ts";
import { apply } from "../apply.ts";
import { positionOf, TestClient, uriOf } from "../client.ts";
import { LIBRARY } from "../library.ts";

const PATH = "drafts/new.md";

const DRAFT = `Tolland said “I do not regret it.” Then she went.

> I have never seen that memo.
>
> — Joseph Abara

“We are choosing between a harbour that works and a harbour that is painted,” it went on.

A witness spoke of “a boat full of borrowed lanterns at midnight”.
`;

describe("the check of a draft's quotations", () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ ...LIBRARY, [PATH]: DRAFT });
    await client.open(PATH);
  });
  afterEach(() => client.stop());

  const check = () => client.ask(checkQuotations, { uri: uriOf(PATH) });
  const shows = (...codes: string[]) =>
    client.problemsOf(PATH, (found) => JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(codes));
  const titles = (fixes: CodeAction[]) => fixes.map(({ title }) => title);

  async function fixed(words: string, title: RegExp): Promise<string> {
    const fixes = await client.fixesAt(PATH, DRAFT, words);
    const fix = fixes.find((one) => title.test(one.title));
    assert.ok(fix, titles(fixes).join(", "));
    assert.equal(fix.diagnostics?.length, 1);
    return apply(DRAFT, fix.edit!.changes![uriOf(PATH)]!);
  }

  it("answers with each quotation, and says nothing before it is asked", async () => {
    await client.problemsOf(PATH, (found) => found.length === 0);
    const found = await check();
    assert.deepEqual(
      found!.map(({ verdict, sentence, place }) => [verdict, sentence, place?.uri.split("/").at(-1)]),
      [
        ["intact", "Word for word in vote.txt, line 4.", "vote.txt"],
        [
          "changed",
          "Nearly so in inquiry.txt, line 4. Not word for word: “that” reads “the” in the source.",
          "inquiry.txt",
        ],
        ["ambiguous", "These words stand in 2 places: inquiry.txt, line 5, vote.txt, line 4.", "inquiry.txt"],
        ["missing", "No source holds these words, or nearly these.", undefined],
      ],
    );
    await shows("intact", "changed", "ambiguous", "missing");
  });

  it("follows the draft as it is edited, and the sources as they change, until it is closed", async () => {
    await check();
    await shows("intact", "changed", "ambiguous", "missing");
    await client.change(PATH, `A line more.\n\n${DRAFT.replace("that memo", "the memo")}`);
    const [first] = await shows("intact", "intact", "ambiguous", "missing");
    assert.equal(first!.range.start.line, 2);
    await client.writeFile(
      "articles/lanterns.txt",
      "A boat full of borrowed lanterns at midnight. It came into the harbour.\n",
    );
    await shows("intact", "intact", "ambiguous", "intact");
    await client.close(PATH);
    await shows();
    await client.open(PATH);
    await client.problemsOf(PATH, (found) => found.every(({ code }) => code === "unlinked"));
  });

  it("warns where a draft puts words into another's mouth", async () => {
    await client.change(PATH, "Joseph Abara said “I do not regret it.” Then he went.\n");
    await check();
    const [, warning] = await shows("intact", "speaker");
    assert.equal(warning!.message, "The source gives these words to Ruth Tolland (line 4).");
    assert.deepEqual(warning!.range.start, { line: 0, character: 0 });
  });

  it("stops when it is told to", async () => {
    await check();
    await shows("intact", "changed", "ambiguous", "missing");
    const stop = (await client.fixesAt(PATH, DRAFT, "regret")).find(({ title }) => /^Stop Checking/.test(title));
    assert.deepEqual(stop!.command!.arguments, [uriOf(PATH)]);
    await client.ask(stopCheckingQuotations, { uri: uriOf(PATH) });
    await shows();
  });

  it("offers the link of words that stand in one place, and what is linked is no problem any more", async () => {
    await check();
    await shows("intact", "changed", "ambiguous", "missing");
    const text = await fixed("regret", /^Link to vote\.txt, line 4$/);
    assert.match(
      text,
      /“I do not regret it\.” \(\[Harbour vote passes by one voice\]\(\.\.\/articles\/vote\.txt#L4\), line 4\) Then/,
    );
    await client.change(PATH, text);
    // The block beside the link may be its words, for all the link knows: its citation says so.
    await shows("unquoted", "changed", "ambiguous", "missing");
  });

  it("offers each place of words that stand in several", async () => {
    await check();
    await shows("intact", "changed", "ambiguous", "missing");
    const offered = titles(await client.fixesAt(PATH, DRAFT, "We are choosing"));
    assert.match(offered[0]!, /^Link to inquiry\.txt, line 5: \.\.\. .*\[We are choosing between a .*\].* \.\.\.$/);
    assert.match(offered[1]!, /^Link to vote\.txt, line 4: /);
    const text = await fixed("We are choosing", /^Link to vote/);
    assert.match(text, /painted,” \(\[Harbour vote [^\]]*\]\(\.\.\/articles\/vote\.txt#L4\), line 4\) it went on\./);
  });

  it("offers today's words and the difference of changed ones, and the search of missing ones", async () => {
    await check();
    await shows("intact", "changed", "ambiguous", "missing");
    assert.match(
      await fixed("seen that memo", /^Take Today's Words$/),
      /> I have never seen the memo\.\n>\n> — Joseph Abara/,
    );
    assert.match(titles(await client.fixesAt(PATH, DRAFT, "borrowed lanterns")).join(), /^Search for These Words/);
    const shown = await client.ask(difference, { uri: uriOf(PATH), position: positionOf(DRAFT, "that memo") });
    assert.deepEqual(shown, {
      quotation: "I have never seen that memo.",
      source: "I have never seen the memo",
      note: "new.md",
      sourceName: "inquiry.txt",
    });
  });

  it("offers to link all that stand word for word at once", async () => {
    const draft = DRAFT.replace("that memo", "the memo");
    await client.change(PATH, draft);
    await check();
    await shows("intact", "intact", "ambiguous", "missing");
    const fixes = await client.fixesAt(PATH, draft, "regret");
    const all = fixes.find(({ title }) => title === "Link All 2 Quotations That Stand Word for Word in a Source");
    await client.change(PATH, apply(draft, all!.edit!.changes![uriOf(PATH)]!));
    await shows("ambiguous", "missing");
  });

  it("shows in the hover the verdict, the difference and the passages", async () => {
    await check();
    assert.match(
      await client.hover(PATH, "regret"),
      /^\$\(pass\) \*\*intact\*\* {2}\[vote\.txt, line 4\]\([^)]*\)\n\n> .*\*\*I do not regret it\.\*\*”$/,
    );
    assert.match(
      await client.hover(PATH, "that memo"),
      /\*\*changed\*\* {2}\[inquiry\.txt, line 4\][^\n]*\n\nI have never seen ~~that~~ \*\*the\*\* memo\n\n> /,
    );
    assert.match(await client.hover(PATH, "We are choosing"), /inquiry\.txt, line 5[\s\S]*vote\.txt, line 4/);
    assert.match(await client.hover(PATH, "borrowed lanterns"), /^\$\(error\) \*\*missing\*\* {2}No source holds/);
  });

  it("leaves to the citations what has a link", async () => {
    const note = "Abara says “I have never seen a memo” ([inquiry](../articles/inquiry.txt#L4)).\n";
    await client.change(PATH, note);
    const found = await check();
    assert.deepEqual(
      found!.map(({ verdict, isLinked }) => [verdict, isLinked]),
      [["changed", true]],
    );
    const [only] = await shows("changed");
    assert.match(String(only!.message), /^Not word for word/);
  });

  it("refuses a draft that is too long, in a sentence, and knows nothing of what it does not follow", async () => {
    await client.change(PATH, "a “b c d e f” ".repeat(800_000));
    await assert.rejects(
      check(),
      /new\.md is 11\.2 MB: the quotations of a document are checked in texts up to 10 MB\./,
    );
    assert.equal(await client.ask(checkQuotations, { uri: uriOf("drafts/nowhere.md") }), null);
  });

  it("checks an empty draft, one of lone surrogates and one outside of the workspace", async () => {
    await client.change(PATH, "");
    assert.deepEqual(await check(), []);
    await client.change(PATH, "“\ud800 a b c d” said \udfff");
    assert.equal((await check())!.length, 1);
    for (const uri of ["untitled:Untitled-1", "file:///elsewhere/a.txt"]) {
      const textDocument = { uri, languageId: "plaintext", version: 1, text: DRAFT };
      await client.connection.sendNotification("textDocument/didOpen", { textDocument });
      const found = await client.ask(checkQuotations, { uri });
      assert.equal(found!.filter(({ verdict }) => verdict === "missing").length, 1, uri);
    }
  });
});
