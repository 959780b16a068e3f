import assert from "node:assert/strict";
import { TestClient } from "../client.ts";
import { LIBRARY } from "../library.ts";

describe("hover cards", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(LIBRARY);
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
    await client.request("workspace/symbol", { query: "" });
  });
  after(() => client.stop());

  it("tells of a person: role, mentions with links, other sources, quotations and who cites them", async () => {
    const card = await client.hover("articles/vote.txt", "Ruth Tolland");
    assert.match(card, /^\$\(account\) \*\*Ruth Tolland\*\* {2}person/);
    assert.match(card, /mayor/);
    assert.match(card, /mentions: lines \[3\]\(command:sourceline\.openPassage\?/);
    assert.match(card, /also Tolland/);
    assert.match(card, /in 1 other source/);
    assert.match(card, /cited in said\.md/);
    assert.match(card, /that the harbour would be dredged · reported · \[line 3\]/);
    assert.ok(card.split("\n").length <= 12, card);
  });

  it("answers a last name, an acronym and a pronoun with whom they stand for", async () => {
    assert.match(await client.hover("articles/vote.txt", "Tolland said. "), /\*\*Ruth Tolland\*\*/);
    assert.match(await client.hover("articles/vote.txt", "PAHA d"), /Port Aldwin Harbour Authority/);
  });

  it("tells of a quotation: who says it, how that is known, where else it stands", async () => {
    const card = await client.hover("articles/vote.txt", "choosing between");
    assert.match(card, /\$\(quote\) \*\*Ruth Tolland\*\* {2}direct quotation/);
    assert.match(card, /known by "Tolland said"/);
    assert.match(card, /also in \[inquiry\.txt:5\]/);
    assert.match(card, /not cited/);
  });

  it("tells of a cited passage who cites it", async () => {
    assert.match(await client.hover("articles/vote.txt", "do not regret"), /\$\(bookmark\) cited in\n- \[said\.md:5\]/);
  });

  it("shows in a note the cited passage among its neighbours, with the verdict", async () => {
    const card = await client.hover("notes/said.md", "../articles/vote.txt#L4");
    assert.match(card, /\*\*intact\*\*/);
    assert.match(card, /\*\*I do not regret it\.\*\*/);
    assert.match(card, /is painted,” Tolland said\. “\*\*I do/);
  });

  it("answers nothing where nothing stands", async () => {
    assert.equal(await client.hover("articles/vote.txt", "passes by"), "");
  });
});

describe("hover cards on hostile text", () => {
  const HOSTILE = `Harbour news of the day

Ruth Tolland [x](command:evil) said “$(flame) <img src=x> ![y](http://z) **bold** \`code\` & &lt;b&gt; is what we print.”
`;

  it("shows text of an article as text", async () => {
    const client = await TestClient.start({ "a $(flame) [b](command:c).txt": HOSTILE });
    await client.open("a $(flame) [b](command:c).txt");
    const card = await client.hover("a $(flame) [b](command:c).txt", "bold");
    const name = await client.hover("a $(flame) [b](command:c).txt", "Ruth Tolland");
    for (const text of [card, name]) {
      const ours = text.replace(/\]\(command:sourceline\.openPassage\?[^)]*\)/g, "]");
      assert.doesNotMatch(ours, /(?<!\\)\]\(|(?<!\\)<img|(?<!\\)\$\(flame|(?<!\\)\*\*bold|(?<!\\)`code/, ours);
    }
    await client.stop();
  });
});
