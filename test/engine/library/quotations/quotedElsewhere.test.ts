import assert from "node:assert/strict";
import { isProjectFile } from "../../../../src/documentFiles.ts";
import { Library } from "../../../../src/engine/library/library.ts";
import { elsewhere } from "../../../../src/engine/library/quotations/quotedElsewhere.ts";
import { analyzer } from "../../../analyzer.ts";

const SAID =
  "“The sand will move under the bank. It will do so whether or not you vote tonight. We want to be there when it moves.”";

/** Reads two articles; tells at which words of the second the first one's quotation stands, too. */
function foundIn(other: string, own = `${SAID} said Marta Lindqvist, the project director.`): string[] {
  const library = new Library(analyzer, isProjectFile);
  const prose = "The council met on Tuesday in the old customs house.";
  library.read("file:///w/other.txt", `A second report\n\n${prose}\n\n${other}\n\n${prose}\n`);
  const article = library.read("file:///w/own.txt", `The vote\n\n${prose}\n\n${own}\n\n${prose}\n`);
  const [quotation] = article.quotations;
  assert.ok(quotation, "somebody is quoted");
  return elsewhere(article, quotation, library).map(({ document, start, end }) => {
    assert.equal(document.uri, "file:///w/other.txt");
    return document.source.text.slice(start, end);
  });
}

describe("where else a quotation stands", () => {
  it("is each sentence that holds one of its sentences", () => {
    const sentence = 'She told us: "It will do so whether or not you vote tonight," and hung up.';
    assert.deepEqual(foundIn(sentence), [sentence]);
    const last = "We want to be there when it moves.";
    assert.deepEqual(foundIn(last), [last]);
  });

  it("is a sentence that is part of it, when it has enough words", () => {
    assert.deepEqual(foundIn("The sand will move under."), ["The sand will move under."]);
    assert.deepEqual(foundIn("The sand will move."), []);
  });

  it("is no sentence with a word more, less or other", () => {
    for (const near of [
      "The sand will not move under the bank.",
      "The sand will move under a bank.",
      "It will do so whether you vote tonight.",
      "It will do so tonight, whether or not you vote.",
    ]) {
      assert.deepEqual(foundIn(near), [], near);
    }
  });

  it("does not depend on case, accents and marks", () => {
    assert.deepEqual(foundIn("“THE SAND will móve — under the bank”, she wrote."), [
      "“THE SAND will móve — under the bank”, she wrote.",
    ]);
  });

  it("is not looked for with few words", () => {
    assert.deepEqual(foundIn("“Yes, of course,” said Tom Hask.", "“Yes, of course,” said Marta Lindqvist."), []);
  });

  it("is found on both sides of who says it", () => {
    const own =
      "“The sand will move under the bank,” said Marta Lindqvist, “and it will do so whether or not you vote.”";
    assert.deepEqual(foundIn("And it will do so whether or not you vote, they wrote.", own), [
      "And it will do so whether or not you vote, they wrote.",
    ]);
  });

  it("is no place in the same article", () => {
    assert.deepEqual(foundIn("Nothing of it.", `${SAID} said Marta Lindqvist. Later she said: ${SAID}`), []);
  });
});
