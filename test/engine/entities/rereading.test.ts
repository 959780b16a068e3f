import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Recognizer } from "../../../src/engine/entities/recognition/recognizer.ts";
import { readWeights } from "../../../src/engine/model/weights.ts";
import { WordClasses } from "../../../src/engine/model/wordClasses.ts";
import { RecentResults } from "../../../src/engine/text/recentResults.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import { weights } from "../../analyzer.ts";

describe("reading an article again", () => {
  const recognizer = () => new Recognizer(readWeights(weights.names), new WordClasses(weights.wordClasses));

  it("finds what a first reading finds, whatever was edited before", () => {
    const editor = recognizer();
    const article = readFileSync("media/sample/articles/dredging-vote.txt", "utf8");
    const edits: ((text: string) => string)[] = [
      (text) => text,
      (text) => text.replace("Ruth", "RUTH"),
      (text) => `The Tolland bank of Aldwin opened. ${text}`,
      (text) => text.replaceAll("Edwin Tolland", "Tolland"),
      (text) => text.split(". ").reverse().join(". "),
      (text) => text.replace(/\n/g, " "),
    ];
    let text = article;
    for (const edit of edits) {
      text = edit(text);
      const source = readSource(text, "text");
      assert.deepEqual(editor.find(source), recognizer().find(source));
    }
  });

  it("forgets what was not asked for while as much again was read", () => {
    const recent = new RecentResults<number>(3);
    let made = 0;
    const get = (key: string) =>
      recent.get(
        key,
        () => ++made,
        () => 1,
      );
    for (const key of ["a", "b", "c", "a", "d", "a"]) get(key);
    assert.equal(made, 4, "a was asked for again and again");
    for (const key of ["e", "f", "g", "h", "i", "j"]) get(key);
    assert.equal(get("g"), 7, "still in the older generation");
    get("a");
    assert.equal(made, 11, "a was forgotten");
  });
});
