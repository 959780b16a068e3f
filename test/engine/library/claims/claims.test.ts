import { strict as assert } from "node:assert";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { verify } from "../../../../src/engine/citations/verifying/verify.ts";
import { type Article, readArticle } from "../../../../src/engine/library/article/article.ts";
import { sourceDate } from "../../../../src/engine/library/article/sourceDate.ts";
import { noteClaims } from "../../../../src/engine/library/claims/noteClaims.ts";
import { analyzer } from "../../../analyzer.ts";

/** Published on Saturday, 14 March 2026. */
const SOURCE = `2026-03-14

Council votes for a deeper harbour

Stanmere council members voted 12 to 4 on Thursday to dredge the outer harbour, after a debate of six hours.

The work will cost 4.2 million pounds and take 18 months, said Ada Rowe, the harbour master. She did not say who will pay for the survey.

Edwin Tolland, who leads the pilots' union, said that 40 percent of the fleet would not be able to pass the bar. He was elected in 2019.

The trawler Corvina has made a few trips since January. Her owner, Nordmole, is a Danish company.

Mrs Rowe told the Stanmere Courier that the pilots were asked twice, and that a third survey is planned.
`;

const source = readArticle(analyzer, "file:///sources/vote.txt", SOURCE, () => false);

/** What is told of a note's sentences that cite line `line`: "number: fifty (twelve)". */
function told(body: string): string[] {
  const note = readArticle(analyzer, "file:///notes/a.md", `# Notes\n\n${body}\n`, () => false);
  return claimsOf(note, source);
}

function claimsOf(note: Article, cited: Article): string[] {
  const text = prepareAnchorText(cited.source.text, "text");
  const claims = noteClaims(note, (i) => {
    const { place } = verify(note.citations[i]!, text);
    return place && { source: cited, place, published: sourceDate("vote.txt", cited.source) };
  });
  for (const { start, end, said } of [...claims.values()].flat())
    assert.equal(note.source.text.slice(start, end), said);
  return [...claims.values()].flat().map(({ kind, said, found }) => `${kind}: ${said} (${found?.words ?? "nothing"})`);
}

const link = (line: number) => `[Council votes](../sources/vote.txt#L${line})`;

describe("what a passage does not say", () => {
  const cases: readonly (readonly [line: number, sentence: string, ...claims: string[]])[] = [
    // Numbers by value and unit
    [5, "The council members voted 12 to 4 to dredge the harbour"],
    [5, "The council members voted twelve to four to dredge the harbour"],
    [5, "After six hours of debate the council members voted 12 to 5 to dredge the harbour", "number: 5 (4)"],
    [5, "The debate in the council took eight hours", "number: eight hours (six hours)"],
    [7, "The work will cost £4,200,000, said Ada Rowe"],
    [7, "The work will cost about four million pounds, said Ada Rowe"],
    [7, "The work will cost 4.2 million euros, said Ada Rowe", "number: 4.2 million euros (4.2 million pounds)"],
    [7, "The work will take a year and a half, said Ada Rowe"],
    [7, "The work will take 16 months, said Ada Rowe", "number: 16 months (18 months)"],
    [9, "Tolland said that 40% of the fleet cannot pass"],
    [9, "Tolland said that 40 percentage points of the fleet cannot pass", "number: 40 percentage points (40 percent)"],
    [9, "Tolland said that half of the fleet cannot pass the bar", "number: half (40 percent)"],
    [11, "The Corvina has made forty trips since January", "number: forty (a few trips)"],
    [13, "Rowe told the Courier that a fourth survey is planned", "number: fourth (third)"],
    // Dates by day
    [5, "On 12 March the council voted to dredge the outer harbour"],
    [5, "On Thursday the council voted to dredge the outer harbour"],
    [5, "On Tuesday the council voted to dredge the outer harbour", "date: Tuesday (Thursday)"],
    [5, "On 10 March the council voted to dredge the outer harbour", "date: 10 March (Thursday)"],
    [5, "In the issue of 14 March 2026 it says that the council voted to dredge the outer harbour"],
    [9, "Edwin Tolland, who was elected in 2018, leads the pilots' union", "date: 2018 (2019)"],
    [11, "The trawler Corvina has made a few trips since February", "date: since February (since January)"],
    // Names under any of their forms
    [7, "The harbour master, Mrs Rowe, said that the work will take 18 months"],
    [7, "She, Ada Rowe, did not say who pays for the survey"],
    [7, "The work will take 18 months, said Harold Marsh, the harbour master", "name: Harold Marsh (Ada Rowe)"],
    [11, "The Danish owner of the Corvina is Nordmole"],
    [11, "The owner of the Corvina, from Denmark, is Nordmole"],
    [11, "The owner of the Corvina, Nordmole, is a Swedish company", "name: Swedish (Danish)"],
    // A "not" too many or too few
    [7, "Rowe said who will pay for the survey", "negation: said (did not say)"],
    [9, "He was not elected in 2019", "negation: was not elected (elected)"],
    [
      9,
      "Tolland said that 40 percent of the fleet would be able to pass the bar",
      "negation: would be able (would not be able)",
    ],
    // The note's own
    [5, "I counted 40 people when the council voted to dredge the outer harbour"],
    [5, "The report does not say that 40 members of the council voted to dredge the harbour"],
    [5, "Did the council vote 14 to 4 to dredge the outer harbour"],
    [5, "See line 12 and page 40 on the vote to dredge the harbour"],
    [5, "Rowe lost an appeal against three newspapers in 2021"],
  ];
  for (const [line, sentence, ...claims] of cases) {
    const end = /^Did /.test(sentence) ? "?" : ".";
    it(sentence, () => assert.deepEqual(told(`${sentence} (${link(line)})${end}`), claims));
  }

  it("leaves quoted words to their verdict", () => {
    assert.deepEqual(told(`The council said “it took 90 hours” of the vote to dredge the harbour (${link(5)}).`), []);
    assert.deepEqual(told(`After a debate of eight hours the council members “voted 12 to 4” (${link(5)}).`), [
      "number: eight hours (six hours)",
    ]);
  });

  it("reads the sentence before a link that stands alone, a footnote's and the one before a block quotation", () => {
    const sentence = "The debate in the council took eight hours";
    const claims = ["number: eight hours (six hours)"];
    assert.deepEqual(told(`${sentence}. ${link(5)} Nobody left the room for 40 minutes.`), claims);
    assert.deepEqual(told(`${sentence}.[^1] Nobody left.\n\n[^1]: ${link(5)}`), claims);
    assert.deepEqual(told(`${sentence}:\n\n> after a debate of six hours\n>\n> ${link(5)}`), claims);
    assert.deepEqual(told(`[${sentence}](../sources/vote.txt#L5), which was long.`), claims);
    assert.deepEqual(told(`- ${sentence} (${link(5)})\n- Nobody left the room.`), claims);
  });

  it("takes what any of the passages holds that a sentence cites", () => {
    const sentence = "The debate took six hours and the work will cost 4.2 million pounds";
    assert.deepEqual(told(`${sentence} (${link(5)}, ${link(7)}).`), []);
    assert.deepEqual(
      told(`The debate of the council took eight hours ${link(5)}, and the work will take 18 months ${link(7)}.`),
      ["number: eight hours (six hours)"],
    );
  });

  it("says nothing of a link to a whole file, or to no source", () => {
    assert.deepEqual(told("The debate in the council took eight hours ([vote](../sources/vote.txt))."), []);
    assert.deepEqual(told("The debate in the council took eight hours ([vote](../sources/vote.txt#L900))."), []);
  });

  it("reads numbers of German and French notes", () => {
    assert.deepEqual(
      told(
        `# Der Hafen\n\nDas ist die Notiz, die ich mit dem Archiv und der Zeitung für die Serie von Stanmere schreibe. Ada Rowe, die Hafenmeisterin von Stanmere, nennt 4,2 Millionen Pfund und anderthalb Jahre (${link(7)}).`,
      ),
      [],
    );
  });
});
