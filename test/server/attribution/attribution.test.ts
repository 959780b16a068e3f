import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver";
import { verifyAll } from "../../../src/protocol/citing/verifying.ts";
import { rowDetail, viewRows } from "../../../src/protocol/views/views.ts";
import { apply } from "../apply.ts";
import { TestClient, uriOf } from "../client.ts";
import { INQUIRY, VOTE } from "../library.ts";

const MEMO = `“I have never seen the memo” ([inquiry](../articles/inquiry.txt#L4))`;
const NOTE = `# Who said what

Ruth Tolland said, ${MEMO}.

Ruth Tolland opened the hearing. She said, ${MEMO}.

> I do not regret it.
>
> - Joseph Abara, chairman of the fishermen's association, [vote](../articles/vote.txt#L4)

Abara said, ${MEMO}.

[[Ruth Tolland]] said, ${MEMO}.
`;
const PATH = "notes/who.md";

describe("in whose mouth words stand", () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function start(note = NOTE, more: Record<string, string> = {}): Promise<void> {
    client = await TestClient.start({
      "articles/inquiry.txt": INQUIRY,
      "articles/vote.txt": VOTE,
      [PATH]: note,
      ...more,
    });
    await client.open(PATH);
  }

  const said = (note: string, count: number) =>
    client
      .problemsOf(PATH, (found) => found.length === count)
      .then((found) =>
        found.map(({ range, severity, code, message }) => {
          const line = note.split("\n")[range.start.line]!;
          return [severity, code, line.slice(range.start.character, range.end.character), message];
        }),
      );

  const ABARA = "The source gives these words to Joseph Abara (line 4).";
  const WARNINGS = [
    [2, "speaker", "Ruth Tolland", ABARA],
    [2, "speaker", "She", ABARA],
    [
      2,
      "speaker",
      "Joseph Abara, chairman of the fishermen's association",
      "The source gives these words to Ruth Tolland (line 4).",
    ],
    [2, "speaker", "Ruth Tolland", ABARA],
  ];

  const given = (fixes: CodeAction[], to: string) => {
    const fix = fixes.find(({ title }) => title === `Give These Words to ${to}`);
    assert.ok(fix, `among ${fixes.map(({ title }) => title)}`);
    return fix;
  };
  const fixed = (fix: CodeAction) => apply(NOTE, fix.edit!.changes![uriOf(PATH)]!);

  it("is a warning at the note's words that say who speaks, and nothing where both agree", async () => {
    await start();
    assert.deepEqual(await said(NOTE, 4), WARNINGS);
  });

  it("takes the source's speaker, with what stands beside the name, in one edit", async () => {
    await start();
    await said(NOTE, 4);
    const full = given(await client.fixesAt(PATH, NOTE, "Ruth Tolland said"), "Joseph Abara");
    assert.equal(full.diagnostics?.length, 1);
    assert.equal(full.isPreferred, true);
    assert.equal(fixed(full), NOTE.replace("Ruth Tolland said", "Joseph Abara said"));
    const pronoun = given(await client.fixesAt(PATH, NOTE, "She said"), "Joseph Abara");
    assert.equal(fixed(pronoun), NOTE.replace("She said", "Joseph Abara said"));
    const block = given(await client.fixesAt(PATH, NOTE, "chairman"), "Ruth Tolland");
    assert.equal(fixed(block), NOTE.replace(/- Joseph Abara.*association/, "- Ruth Tolland"));
    const linked = given(await client.fixesAt(PATH, NOTE, "Ruth Tolland]]"), "Joseph Abara");
    assert.equal(fixed(linked), NOTE.replace("[[Ruth Tolland]] said", "Joseph Abara said"));
  });

  it("is gone once the source's speaker speaks", async () => {
    await start();
    await said(NOTE, 4);
    const after = fixed(given(await client.fixesAt(PATH, NOTE, "Ruth Tolland said"), "Joseph Abara"));
    await client.change(PATH, after);
    assert.deepEqual(await said(after, 3), WARNINGS.slice(1));
  });

  it("offers to show who speaks in the source", async () => {
    await start();
    await said(NOTE, 4);
    const fixes = await client.fixesAt(PATH, NOTE, "Ruth Tolland said");
    const show = fixes.find(({ title }) => title === "Show Who Speaks in the Source");
    const [uri, range] = show!.command!.arguments as [string, { start: { line: number; character: number } }];
    assert.equal(uri, uriOf("articles/inquiry.txt"));
    assert.deepEqual(range.start, { line: 3, character: "“I have never seen the memo,” said ".length });
  });

  it("stays at its words while somebody types elsewhere", async () => {
    await start();
    await said(NOTE, 4);
    const longer = NOTE.replace("# Who said what\n", "# Who said what\n\nIt rained.\n");
    await client.change(PATH, longer);
    await client.problemsOf(PATH, ([first]) => first?.range.start.line === 4);
    assert.deepEqual(await said(longer, 4), WARNINGS);
  });

  it("is looked at again when the source changes, or an entity page says who is meant", async () => {
    await start();
    await said(NOTE, 4);
    await client.open("articles/inquiry.txt");
    await client.change("articles/inquiry.txt", INQUIRY.replace("said Joseph Abara", "said Ruth Tolland"));
    await said(NOTE, 2);
    await client.change("articles/inquiry.txt", INQUIRY);
    await said(NOTE, 4);
    await client.writeFile("Ruth Tolland.md", "---\nentity: person\naliases: [Joseph Abara]\n---\n# Ruth Tolland\n");
    await said(NOTE, 0);
  });

  it("is told by the citation's hover, its row in the view and Verify All Citations", async () => {
    await start();
    await said(NOTE, 4);
    const hover = await client.hover(PATH, "[inquiry]");
    assert.match(hover, /intact/);
    assert.match(hover, /\$\(warning\) The source gives these words to Joseph Abara \\?\(line 4\\?\)\./);
    const uri = uriOf(PATH);
    const { answers } = await client.ask(viewRows, {
      view: "citations",
      uri,
      asked: [{ parent: "verdict:intact", version: "" }],
    });
    const [row] = answers[0]!.rows;
    assert.equal(row!.icon, "warning");
    assert.match(row!.spoken ?? "", /gives these words to Joseph Abara/);
    const { tooltip } = await client.ask(rowDetail, { view: "citations", uri, id: row!.id });
    assert.match(tooltip, /gives these words to Joseph Abara/);
    const [first] = await client.ask(verifyAll, null);
    assert.equal(first!.verdict, "intact");
    assert.equal(first!.sentence, ABARA);
  });
});
