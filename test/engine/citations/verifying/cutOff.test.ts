import assert from "node:assert/strict";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";
import { surroundingsOf } from "../../../../src/engine/citations/notation/surroundings.ts";
import { verify } from "../../../../src/engine/citations/verifying/verify.ts";

const LEASE = `The lease of May

The tenant is not permitted to terminate this lease. He may let the house.
The clerk denied that the rent had ever been paid. If the roof leaks, the rent is halved.
Marsh allegedly took the money from the till. Nobody at the yard was hurt.
The tenant is not permitted
to paint the walls of it.`;

function check(note: string, source = LEASE, format: "text" | "markdown" = "text") {
  const [citation] = parseCitations(note);
  return verify(citation!, prepareAnchorText(source, format), (words) => surroundingsOf(note, words));
}

describe("words that are cut off from what governs them", () => {
  const changed: [note: string, word: string][] = [
    ["The tenant is “permitted to terminate this lease” ([L](l.txt#L3)).", "not"],
    ["> permitted to terminate this lease\n>\n> - [L](l.txt#L3)", "not"],
    ["He did not come, but he is “permitted to terminate this lease” ([L](l.txt#L3)).", "not"],
    ["He did not come. He is “permitted to terminate this lease” ([L](l.txt#L3)).", "not"],
    ["- He did not come\n- “permitted to terminate this lease” ([L](l.txt#L3))", "not"],
    ["He says “the rent had ever been paid” ([L](l.txt#L4)).", "denied"],
    ["It says “the rent is halved” ([L](l.txt#L4)).", "If"],
    ["Marsh said “took the money from the till” ([L](l.txt#L5)).", "allegedly"],
    ["It says “permitted to paint the walls of it” ([L](l.txt#L6-L7)).", "not"],
  ];
  for (const [note, word] of changed) {
    it(`are changed, and “${word}” is named: ${JSON.stringify(note)}`, () => {
      const { verdict, parts } = check(note);
      assert.equal(verdict, "changed");
      const told = parts[0]!.difference.flatMap(({ op, text }) => (op === "inserted" ? text.split(" ") : []));
      assert.ok(told.includes(word), told.join(" "));
      assert.ok(parts[0]!.remarks.some((remark) => remark.hidesNegation && remark.source.includes(word)));
    });
  }

  const given = [
    "The tenant is not “permitted to terminate this lease” ([L](l.txt#L3)).",
    "The tenant is “[not] permitted to terminate this lease” ([L](l.txt#L3)).",
    "The tenant is “not permitted to terminate this lease” ([L](l.txt#L3)).",
    "By the lease, nobody is “permitted to terminate this lease” ([L](l.txt#L3)).",
    "He denied that “the rent had ever been paid” ([L](l.txt#L4)).",
    "He denied this:\n\n> the rent had ever been paid\n>\n> - [L](l.txt#L4)",
    "“The rent had ever been paid”, he denied ([L](l.txt#L4)).",
    "Should it rain in, “the rent is halved” ([L](l.txt#L4)).",
    "Marsh, it is alleged, “took the money from the till” ([L](l.txt#L5)).",
    "“[Nobody] at the yard was hurt” ([L](l.txt#L5))",
  ];
  for (const note of given) {
    it(`are intact where the note gives it: ${JSON.stringify(note)}`, () =>
      assert.equal(check(note).verdict, "intact"));
  }

  it("are changed at other lines, too", () => {
    assert.equal(check("He is “permitted to terminate this lease” ([L](l.txt#L5)).").verdict, "changed");
  });

  it("are shown with the words that were cut off", () => {
    const { place } = check("He is “permitted to terminate this lease” ([L](l.txt#L3)).");
    assert.equal(LEASE.slice(place!.start, place!.end), "not permitted to terminate this lease");
  });

  it("may stand in a heading's way, and are told by the words of Markdown that are read", () => {
    const source = "# Not\n\nThe tenant is **not** [permitted](not.html) to leave.\n\n> He may leave the house.";
    assert.equal(check("He is “permitted to leave” ([L](l.md#L3)).", source, "markdown").verdict, "changed");
    assert.equal(check("Well, “He may leave the house” ([L](l.md#L5)).", source, "markdown").verdict, "intact");
  });

  it("are no title's: it only names a passage", () => {
    assert.equal(check('[L](l.txt#L3 "permitted to ... this lease")').verdict, "intact");
  });

  it("ask the note only where the source governs them", () => {
    const ask = (words: string) => check(`He is “${words}” ([L](l.txt#L3)).`).parts[0]!.around;
    assert.equal(ask("He may let the house"), null);
    assert.deepEqual(ask("permitted to terminate this lease"), { before: "He is", after: "” ([L])." });
  });
});

describe("elisions and brackets", () => {
  const turned: [quotation: string, source: string][] = [
    ["[Everybody] at the yard was hurt", "Nobody at the yard was hurt."],
    ["[All] of the men was paid", "None of the men was paid."],
    ["[Every]one signed it", "No one signed it."],
    ["[every]thing in it was true", "It said that nothing in it was true."],
    ["It was [un]fair to the men", "It was fair to the men."],
    ["He ... told the truth", "He seldom told the truth."],
    ["He ... took it", "He denied that he took it."],
    ["They ... act", "They failed to act."],
    ["The men ... to pay", "The men refused to pay."],
    ["We go ... it rains", "We go unless it rains."],
    ["We can ... sell the pier", "We can no longer sell the pier."],
    ["He ... took the money", "He allegedly took the money."],
    ["It is ... that he lied", "It is not true that he lied."],
    ["It was [true] that he lied", "It was false that he lied."],
    ["He was [convicted] of murder", "He was acquitted of murder."],
    ["The judge found him [guilty]", "The judge found him innocent."],
    ["He [did] pay the men", "He didn’t pay the men."],
    ["I would not say ... it was legal", "I would not say anything of the sort. In the end I thought it was legal."],
    ["The deal was ... not legal", "The deal was fair to all. The other one was not legal."],
  ];
  for (const [quotation, source] of turned) {
    it(`turn the sense: ${quotation}`, () => {
      assert.equal(check(`> ${quotation}\n>\n> - [S](s.txt#L1)`, source).verdict, "changed");
    });
  }

  const honest: [quotation: string, source: string][] = [
    ["[W]e do not want it here", "And we do not want it here."],
    ["[Daesh] took the town in May", "The group took the town in May."],
    ["said that [the mayor] would leave", "He said that he would leave."],
    ["[They] refused to pay", "The men refused to pay."],
    ["[it] was read out", "The motion that failed was read out."],
    ["He is [not guilty] of it", "He is innocent of it."],
    ["He [declined] to pay", "He refused to pay."],
    ["He left the house ... and drove home", "He left the house, which was not his, and drove home."],
    ["It fell. ... They left.", "It fell. It did not sink. They left."],
    ["He denied ... that he took it", "He denied on Monday that he took it."],
    ["We do not want the pier ... The council agreed", "We do not want the pier. It is old. The council agreed."],
    ["He said ... that the pier was safe", "He said, having failed twice, that the pier was safe."],
  ];
  for (const [quotation, source] of honest) {
    it(`do not: ${quotation}`, () => {
      assert.equal(check(`> ${quotation}\n>\n> - [S](s.txt#L1)`, source).verdict, "intact");
    });
  }
});
