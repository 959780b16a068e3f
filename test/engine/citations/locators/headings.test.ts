import assert from "node:assert/strict";
import { AnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";
import { verify } from "../../../../src/engine/citations/verifying/verify.ts";
import { updateLines } from "../../../../src/engine/citations/writing/edits.ts";

const SOURCE = `# The harbour inquiry

The board met for a third time.

## What the pilots say

We have steered by the chapel since the spring. ^chapel

### At night

Nobody can see the mole.

## What the board says

The mole is lit. Nobody has ever complained of it.

| light | state |
| --- | --- |
| north mole | dark for a week |

^lights
`;

/** As Obsidian and GitHub name the parts of a Markdown file. */
describe("a link to a part of a Markdown source", () => {
  const source = new AnchorText(SOURCE, "markdown");
  function verified(note: string) {
    const [citation] = parseCitations(note);
    const verification = verify(citation!, source);
    return { ...verification, updated: applied(note, updateLines(note, citation!, verification)) };
  }

  const applied = (note: string, edits: ReturnType<typeof updateLines>) =>
    [...edits]
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), note);

  const steered = "“We have steered by the chapel since the spring”";
  for (const link of [
    "[[inquiry#What the pilots say]]",
    "[[inquiry.md#What the pilots say|the pilots]]",
    "[[inquiry#The harbour inquiry#What the pilots say]]",
    "[[inquiry#^chapel]]",
    "[report](inquiry.md#what-the-pilots-say)",
    "[report](inquiry.md#What%20the%20pilots%20say)",
  ]) {
    it(`is intact where the words stand in it: ${link}`, () => {
      assert.equal(verified(`They said ${steered} (${link}).`).verdict, "intact");
    });
  }

  it("reaches over lower headings", () => {
    assert.equal(verified("“Nobody can see the mole” ([[inquiry#What the pilots say]])").verdict, "intact");
  });

  it("has moved where they stand in another, and the fix names that", () => {
    const moved = verified(`They said ${steered} ([[inquiry#What the board says]]).`);
    assert.equal(moved.verdict, "moved");
    assert.equal(moved.updated, `They said ${steered} ([[inquiry#What the pilots say]]).`);
    const onGitHub = verified(`They said ${steered} ([report](inquiry.md#what-the-board-says)).`);
    assert.equal(onGitHub.updated, `They said ${steered} ([report](inquiry.md#what-the-pilots-say)).`);
  });

  it("is a block before its mark, where that stands alone", () => {
    assert.equal(verified("“dark for a week” ([[inquiry#^lights]])").verdict, "intact");
    assert.equal(verified(`${steered} ([[inquiry#^lights]])`).verdict, "moved");
  });

  it("is no reason to doubt the words where there is no such part", () => {
    for (const name of ["No such heading", "^nothing", "^.*", "What the pilots say-9"])
      assert.equal(verified(`${steered} ([[inquiry#${name}]])`).verdict, "intact", name);
  });

  it("changes nothing of what is false", () => {
    assert.equal(verified("“We have steered by the church since the spring” ([[inquiry#^chapel]])").verdict, "changed");
    assert.equal(verified("Read [[inquiry#What the pilots say]].").verdict, "unquoted");
  });
});
