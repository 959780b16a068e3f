import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver";
import { verifyAll } from "../../../src/protocol/citing/verifying.ts";
import { rowDetail, viewRows } from "../../../src/protocol/views/views.ts";
import { apply } from "../apply.ts";
import { TestClient, uriOf } from "../client.ts";

const COUNT = `Crew of the Corvina is counted twice

The trawler Corvina left Port Aldwin on Thursday with twelve men, said Ruth Tolland, the harbour master.
She has made a few trips since January. Her owner did not pay for the repair of the winch.
`;
const NOTE = `# The Corvina

The trawler Corvina left Port Aldwin with fourteen men, said Joseph Abara, the harbour master ([count](../articles/count.txt#L3)).

The Corvina has made forty trips since January ([count](../articles/count.txt#L4)).

Her owner did pay for the repair of the winch ([count](../articles/count.txt#L4)).
`;
const PATH = "notes/corvina.md";

describe("what a passage does not say", () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function start(settings?: object): Promise<void> {
    client = await TestClient.start({ "articles/count.txt": COUNT, [PATH]: NOTE }, undefined, settings);
    await client.open(PATH);
  }

  const said = (note: string, count: number) =>
    client
      .problemsOf(PATH, (found) => found.length === count)
      .then((found) =>
        found.map(({ range, severity, code, message }) => {
          const lines = note.split("\n").slice(range.start.line, range.end.line + 1);
          return [severity, code, lines[0]!.slice(range.start.character, range.end.character), message];
        }),
      );

  const CLAIMS = [
    [3, "number", "fourteen", "“fourteen” is not in line 3 (“twelve”)."],
    [3, "name", "Joseph Abara", "“Joseph Abara” is not in line 3 (“Ruth Tolland”)."],
    [3, "number", "forty", "“forty” is not in line 4 (“a few trips”)."],
    [3, "negation", "did pay", "“did pay” here, “did not pay” in line 4."],
  ];

  const named = (fixes: CodeAction[], title: string) => fixes.find((one) => one.title === title);

  it("is an information at the very words", async () => {
    await start();
    assert.deepEqual(await said(NOTE, 4), CLAIMS);
  });

  it("takes the source's number or name, and offers no words that would not say the same", async () => {
    await start();
    await said(NOTE, 4);
    const number = named(await client.fixesAt(PATH, NOTE, "fourteen"), "Write “twelve”, as the Source Has It")!;
    assert.equal(number.diagnostics?.length, 1);
    const fixed = apply(NOTE, number.edit!.changes![uriOf(PATH)]!);
    assert.equal(fixed, NOTE.replace("fourteen", "twelve"));
    const name = named(await client.fixesAt(PATH, NOTE, "Joseph Abara"), "Write “Ruth Tolland”, as the Source Has It");
    assert.equal(name?.diagnostics?.length, 1);
    for (const words of ["forty", "did pay"]) {
      const titles = (await client.fixesAt(PATH, NOTE, words)).map(({ title }) => title);
      assert.deepEqual(titles, ["Open the Passage"], words);
    }
    await client.change(PATH, fixed);
    assert.deepEqual(await said(fixed, 3), CLAIMS.slice(1));
  });

  it("stays at its words while somebody types elsewhere, and goes with them", async () => {
    await start();
    await said(NOTE, 4);
    const longer = NOTE.replace("# The Corvina\n", "# The Corvina\n\nIt rained.\n");
    await client.change(PATH, longer);
    await client.problemsOf(PATH, ([first]) => first?.range.start.line === 4);
    assert.deepEqual(await said(longer, 4), CLAIMS);
    const shorter = longer.replace(/The Corvina has made.*\n/, "");
    await client.change(PATH, shorter);
    assert.deepEqual(await said(shorter, 3), [CLAIMS[0], CLAIMS[1], CLAIMS[3]]);
  });

  it("is looked at again when the source changes, or an entity page says who is meant", async () => {
    await start();
    await said(NOTE, 4);
    await client.open("articles/count.txt");
    await client.change("articles/count.txt", COUNT.replace("twelve", "fourteen"));
    assert.deepEqual(await said(NOTE, 3), CLAIMS.slice(1));
    await client.writeFile("Ruth Tolland.md", "---\nentity: person\naliases: [Joseph Abara]\n---\n# Ruth Tolland\n");
    assert.deepEqual(await said(NOTE, 2), CLAIMS.slice(2));
  });

  it("is told by the citation's hover, its row in the view and Verify All Citations", async () => {
    await start();
    await said(NOTE, 4);
    const hover = await client.hover(PATH, "[count]");
    assert.match(hover, /intact|unquoted/);
    assert.match(hover, /\$\(info\) “fourteen” is not in line 3 \\?\(“twelve”\\?\)\./);
    const uri = uriOf(PATH);
    const { answers } = await client.ask(viewRows, {
      view: "citations",
      uri,
      asked: [{ parent: "verdict:unquoted", version: "" }],
    });
    const [row] = answers[0]!.rows;
    assert.equal(row!.icon, "info");
    assert.match(row!.spoken ?? "", /“fourteen” is not in line 3/);
    const { tooltip } = await client.ask(rowDetail, { view: "citations", uri, id: row!.id });
    assert.match(tooltip, /“fourteen” is not in line 3/);
    const [first] = await client.ask(verifyAll, null);
    assert.match(first!.sentence, /“fourteen” is not in line 3 \(“twelve”\)\. “Joseph Abara” is not in line 3/);
  });

  it("is not looked for when that is off", async () => {
    await start({ claims: false });
    const [first] = await client.ask(verifyAll, null);
    assert.doesNotMatch(first!.sentence, /fourteen/);
    assert.deepEqual(client.problems.get(uriOf(PATH)), []);
    await client.configure({ claims: true });
    assert.deepEqual(await said(NOTE, 4), CLAIMS);
    await client.configure({ claims: false });
    await said(NOTE, 0);
  });
});
