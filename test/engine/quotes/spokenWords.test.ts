import assert from "node:assert/strict";
import { readArticle } from "../../../src/engine/library/article/article.ts";
import { spokenWords } from "../../../src/engine/quotes/spokenWords.ts";
import { analyzer } from "../../analyzer.ts";

/** The words of the longest quotation of an article. */
function longest(text: string, name = "a.txt"): string {
  const { source, quotations } = readArticle(
    analyzer,
    `file:///${name}`,
    `The vote in the Sound\n\n${text}\n`,
    () => false,
  );
  const [first] = [...quotations].sort((a, b) => b.end - b.start - (a.end - a.start));
  return spokenWords(source.text, first!).replace(/\s+/g, " ");
}

describe("the words that somebody says", () => {
  it("leave out the mark that opens the next paragraph", () => {
    const said = "It bought a bench for us. It is a good bench, and you can sit on it.";
    const lines =
      "“It bought a bench for us.\n\n“It is a good bench, and you can sit on it,” Joseph Abara told reporters on Monday.";
    assert.equal(longest(lines).replace(/,$/, "."), said);
    assert.equal(longest(lines.replace("\n\n", "\n")).replace(/,$/, "."), said);
    assert.equal(longest(lines.replace(/[“”]/g, '"')).replace(/,$/, "."), said);
  });

  it("keep who said it between them, and quotations within", () => {
    const text = "“It bought a bench,” Joseph Abara said on Monday, “and a “good” bench, too, I would say.”";
    assert.match(
      longest(text),
      /^It bought a bench,” Joseph Abara said on Monday, “and a “good” bench, too, I would say\.?$/,
    );
  });
});
