import assert from "node:assert/strict";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";

/** The words of each citation of a note; "~" before those that are only near the link. */
const words = (note: string) =>
  parseCitations(note).map((citation) => citation.words.map(({ text, isNear }) => (isNear ? `~${text}` : text)));

const Q = "the office denied the sale";

describe("quotations and the links that they are from", () => {
  const ways: Record<string, [note: string, expected: string[][]][]> = {
    "block quotations": [
      [`> ${Q}\n\n- Rowe, [report](a.txt#L3)`, [[Q]]],
      [`> ${Q}\n\nSo says [the report](a.txt#L3) of that year.`, [[Q]]],
      [`> ${Q}\n\n*Source: [report](a.txt#L3)*`, [[Q]]],
      [`> ${Q}\n\nSee [report](a.txt#L3).`, [[Q]]],
      [`Rowe wrote to the board ([report](a.txt#L3)):\n\n> ${Q}`, [[Q]]],
      [`From [report](a.txt#L3):\n\n> ${Q}\n\nI have to ask again.`, [[Q]]],
      [`[Report](a.txt#L3) has this:\n\n> ${Q}`, [[Q]]],
      [`I went through [report](a.txt#L3) again.\n\n> ${Q}`, [[`~${Q}`]]],
      [`From [one](a.txt#L3):\n\n> ${Q}\n\n— Hale, [two](b.txt#L4)`, [[], [Q]]],
      [`> ${Q}\n\n[Two](b.txt#L4):\n\n> another thing that was said`, [["another thing that was said"]]],
      [`- [report](a.txt#L3)\n\n  > ${Q}`, [[Q]]],
      [`<blockquote>\n\n${Q}\n\n</blockquote>\n\n— [report](a.txt#L3)`, [[Q]]],
      [`> [!quote] [Report](a.txt#L3)\n> ${Q}`, [[Q]]],
      [`> [Report](a.txt#L3):\n>\n> ${Q}`, [[Q]]],
    ],
    "words before and behind a link": [
      [`[Rowe](a.txt#L3) said “${Q}”.`, [[Q]]],
      [`As [Rowe told the board](a.txt#L3): “${Q}”`, [[Q]]],
      [`According to [the report](a.txt#L3), “${Q}”`, [[Q]]],
      [`[Report](a.txt#L3) — “${Q}”`, [[Q]]],
      [`[Report](a.txt#L3) (“${Q}”)`, [[Q]]],
      [`[One](a.txt#L3) says “${Q}”, and [two](b.txt#L4) says “it was sold in May”.`, [[Q], ["it was sold in May"]]],
      [`“${Q}” ([one](a.txt#L3)), while “it was sold in May” ([two](b.txt#L4)).`, [[Q], ["it was sold in May"]]],
      [`“${Q}” [One](a.txt#L3) and “it was sold in May”.`, [[Q, "~it was sold in May"]]],
      [`The minutes are [here](a.txt#L3). Rowe was clear: “${Q}”`, [[`~${Q}`]]],
      [`Rowe was clear: “${Q}.” The minutes are [here](a.txt#L3).`, [[`${Q}.`]]],
      [`Rowe was clear: “${Q}.” She left. The minutes are [here](a.txt#L3).`, [[`~${Q}.`]]],
      [`“${Q}”\n\n[Report](a.txt#L3)`, [[Q]]],
      [`Rowe: “${Q}”\n\n[Report](a.txt#L3)`, [[`~${Q}`]]],
      [`## “${Q}”\n\n[Report](a.txt#L3)`, [[Q]]],
      [`[Report](a.txt#L3)\n\n“${Q}”`, [[`~${Q}`]]],
      [`“so-called” means [report](a.txt#L3).`, [["so-called"]]],
      [`The “old” pier. It rose [again](a.txt#L3).`, [[]]],
      [`Rowe said <q>${Q}</q> (<a href="a.txt#L3">report</a>).`, [[Q]]],
    ],
    items: [
      [`- “${Q}”\n  - [report](a.txt#L3)`, [[Q]]],
      [`- [report](a.txt#L3)\n  - “${Q}”`, [[Q]]],
      [`- [report](a.txt#L3)\n  - Ask again.\n  - Rowe: “${Q}”`, [[Q]]],
      [`From [report](a.txt#L3):\n\n- “${Q}”\n- Rowe: “it was sold in May”`, [[Q, "it was sold in May"]]],
      [`I read [report](a.txt#L3) again.\n\n- “${Q}”`, [[]]],
      [`- “one thing that was said” ([report](a.txt#L3))\n  - “${Q}”`, [["one thing that was said", `~${Q}`]]],
    ],
    "what governs": [
      [`## [Report](a.txt#L3)\n\nRowe said “${Q}”.\n\n## Next\n\n“it was sold in May”`, [[`~${Q}`]]],
      [
        `## [Report](a.txt#L3)\n\nAsk.\n\n> ${Q}\n\n### More\n\n> it was sold in May`,
        [[`~${Q}`, "~it was sold in May"]],
      ],
      [`Source: [report](a.txt#L3)\n\nAsk again.\n\n> ${Q}`, [[`~${Q}`]]],
      [`**Source:** [report](a.txt#L3)\n\nRowe said: “${Q}”`, [[`~${Q}`]]],
      [`## One\n\n[report](a.txt#L3)\n\nText.\n\n“${Q}”\n\n## Two\n\n“it was sold in May”`, [[`~${Q}`]]],
      [`## [One](a.txt)\n\n“${Q}” ([two](b.txt#L4))`, [[], [Q]]],
    ],
    "front matter": [
      [`---\nsource: a.txt#L3\n---\n\nRowe said “${Q}”.`, [[`~${Q}`]]],
      [`---\nsource: "[[a.txt]]"\n---\n\nAsk.\n\n> ${Q}`, [[`~${Q}`]]],
      [`---\nsource: ../sources/a.txt\n---\n\n> ${Q}\n\n— [two](b.txt#L4)`, [[Q]]],
      [
        `---\nsource: a.txt\n---\n\n## [Two](b.txt)\n\n“${Q}”\n\n## Three\n\n“it was sold in May”`,
        [["~it was sold in May"], [`~${Q}`]],
      ],
      [`---\nsource: https://elsewhere.org/a.txt\n---\n\nRowe said “${Q}”.`, []],
      [`---\nsource: a.txt\n---\n\nNothing is quoted.`, []],
    ],
    italics: [
      [`Rowe said *${Q}* ([report](a.txt#L3)).`, [[Q]]],
      [`_${Q}_ — [report](a.txt#L3)`, [[Q]]],
      [`*${Q}*\n\n[report](a.txt#L3)`, [[Q]]],
      [`In the long *history of a small harbour* there is [more](a.txt#L3).`, [["~history of a small harbour"]]],
      [`She wrote *The Long History of Harbours* ([here](a.txt#L3)).`, [[]]],
    ],
    "rows of tables": [
      [`| Quote | Source |\n|---|---|\n| ${Q} | [report](a.txt#L3) |`, [[Q]]],
      [`| Source | Zitat |\n|---|---|\n| [report](a.txt#L3) | ${Q} |`, [[Q]]],
      [`| where | what |\n|---|---|\n| [report](a.txt#L3) | “${Q}” |`, [[Q]]],
      [`| where | what |\n|---|---|\n| [report](a.txt#L3) | ${Q} |`, [[]]],
    ],
    "blocks of HTML": [
      [`<p>Rowe said <q>${Q}</q> in <a href="a.txt#L3">the report</a>.</p>`, [[Q]]],
      [`<p>Rowe said &ldquo;${Q}&rdquo; (<a href="a.txt#L3">report</a>).</p>`, [[Q]]],
      [`<blockquote>${Q} <a href="a.txt#L3">report</a></blockquote>`, [[Q]]],
      [
        `<figure>\n<blockquote>${Q}</blockquote>\n<figcaption><a href="a.txt#L3">report</a></figcaption>\n</figure>`,
        [[Q]],
      ],
      [`<table><tr><td>“${Q}”</td><td><a href="a.txt#L3">report</a></td></tr></table>`, [[Q]]],
      [
        `<ul>\n<li>“${Q}” <a href="a.txt#L3">one</a></li>\n<li>“it was sold in May” <a href="b.txt#L4">two</a></li>\n</ul>`,
        [[Q], ["it was sold in May"]],
      ],
      [`<p>“We <del>never</del> saw it” <a href="a.txt#L3">report</a></p>`, [["We  saw it"]]],
      [`<!-- “${Q}” <a href="a.txt#L3">report</a> -->`, []],
      [`<script>"${Q}" <a href="a.txt#L3">report</a></script>`, []],
      [`<div>[report](a.txt#L3) “${Q}”</div>`, []],
    ],
    "words struck out": [
      ["“We ~~never~~ saw the letter” ([report](a.txt#L3))", [["We  saw the letter"]]],
      ["> We <del>never</del> saw it\n>\n> [report](a.txt#L3)", [["We  saw it"]]],
    ],
    "names of pages": [
      [`Rowe said “${Q}” ([[report]]).`, [[Q]]],
      [`> ${Q}\n\n— [[report.txt#L3|the report]]`, [[Q]]],
      [`“${Q},” said [[Ruth Tolland]] ([report](a.txt#L3)).`, [[`${Q},`]]],
      [`## [Report](a.txt)\n\n“${Q},” said [[Ruth Tolland]].`, [[`~${Q},`], [`${Q},`]]],
    ],
  };
  for (const [kind, cases] of Object.entries(ways)) {
    for (const [note, expected] of cases) {
      it(`${kind}: ${JSON.stringify(note)}`, () => assert.deepEqual(words(note), expected));
    }
  }

  it("says instead of which loose link governed words are given", () => {
    const [governing, loose] = parseCitations(`## [Report](a.txt)\n\n“${Q},” said [[Ruth Tolland]].`);
    assert.deepEqual([loose!.target.isLoose, governing!.words[0]!.insteadOf], [true, loose!.link.start]);
  });
});
