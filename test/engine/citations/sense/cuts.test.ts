import assert from "node:assert/strict";
import { cutsBefore, cutsBehind } from "../../../../src/engine/citations/sense/cuts.ts";
import { senseWords } from "../../../../src/engine/citations/sense/words.ts";

/** What a sentence cuts off from the words that stand between bars in it. */
function cutsOf(marked: string): string[] {
  const [before, words, after] = marked.split("|") as [string, string, string];
  const sentence = before + words + after;
  const [start, end] = [before.length, before.length + words.length];
  const all = senseWords(sentence);
  return [...cutsBefore(all, start, end), ...cutsBehind(all, start, end)].map((cut) =>
    sentence.slice(cut.start, cut.end),
  );
}

describe("words are cut off from what governs them", () => {
  const cuts: [string, string][] = [
    ["The tenant is not |permitted to terminate this lease|.", "not"],
    ["The tenant is not permitted to |terminate this lease|.", "not"],
    ["The tenant isn’t |permitted to terminate this lease|.", "isn’t"],
    ["The clerk can no longer |sell the old pier|.", "no longer"],
    ["The clerk has never |seen the letter of May|.", "never"],
    ["Never |had the clerk seen the letter|.", "Never"],
    ["The clerk seldom |told the truth of it|.", "seldom"],
    ["Nobody |at the yard was hurt|.", "Nobody"],
    ["Nobody at the yard |was hurt by it|.", "Nobody"],
    ["No one |signed it in May|.", "No one"],
    ["No |man was paid for it|.", "No"],
    ["Few |of the men were paid|.", "Few"],
    ["Not |all of the men were paid|.", "Not"],
    ["Neither the mayor nor |the council sold the pier|.", "nor"],
    ["The tenant is not allowed to sell, |lease or let the house|.", "not"],
    ["He would not, he said, |sell the old pier|.", "not"],
    ["“I would not,” he said, “|sell the old pier|.”", "not"],
    ["He would not say that |the pier was unsafe|.", "not"],
    ["He did not say |it was legal at all|.", "not"],
    ["The police do not believe |he was involved in it|.", "not"],
    ["He never said, “|We will sell the pier|.”", "never"],
    ["There is no |evidence that the pier is unsafe|.", "no"],
    ["There is no evidence that |the pier is unsafe|.", "no"],
    ["It is not true that |he lied to the court|.", "not"],
    ["He denied that |he took the money|.", "denied"],
    ["He denied that, in May, |he took the money|.", "denied"],
    ["He denied |having taken the money|.", "denied"],
    ["He refused to |pay the men of the yard|.", "refused"],
    ["They failed |to act in time|.", "failed"],
    ["The men were barred from |selling the old pier|.", "barred"],
    ["It was false that |he lied to the court|.", "false"],
    ["The tenant is unable to |terminate this lease|.", "unable"],
    ["They did it without |asking the mayor first|.", "without"],
    ["That |he took the money| is not true.", "not"],
    ["|He took the money|, which is false.", "is"],
    ["If |the price of it rises|, we will sell.", "If"],
    ["If the price rises, |we will sell the pier|.", "If"],
    ["|We will sell the pier| if the price rises.", "if"],
    ["|We will go to the pier|, unless it rains.", "unless"],
    ["|We will pay the men| provided that he signs.", "provided that"],
    ["He asked whether |the pier was safe|.", "whether"],
    ["He allegedly |took the money from the till|.", "allegedly"],
    ["Allegedly, |he took the money|.", "Allegedly"],
    ["|He took the money|, allegedly.", "allegedly"],
    ["He was accused of |killing his own wife|.", "accused"],
    ["The bomb could have |killed ten of the men|.", "could have"],
    ["There were reports of alleged |war crimes in the town|.", "alleged"],
    ["|Wir wollen den Hafen| nicht.", "nicht"],
  ];
  for (const [sentence, word] of cuts) {
    it(`“${word}”: ${sentence}`, () => assert.ok(cutsOf(sentence).includes(word), cutsOf(sentence).join()));
  }
});

describe("words are not cut off", () => {
  const whole: [why: string, sentence: string][] = [
    ["all is quoted", "|The tenant is not permitted to leave|."],
    ["the negation is quoted", "The tenant is |not permitted to leave|."],
    ["behind “but”", "It was not a lie, but |it was a mistake|."],
    ["behind “not ... but”", "It was not a lie but |a mistake of his|."],
    ["“not only”", "He is not only |guilty but proud of it|."],
    ["another clause with its subject", "He did not come, and |she left early|."],
    ["another predicate", "He did not pay tax and |sold the old pier|."],
    ["behind a semicolon", "He did not name Marsh; |the council did that|."],
    ["behind “because”", "He did not come because |he was ill|."],
    ["behind “until”", "He did not leave until |the police came|."],
    ["behind “when”", "When he did not come, |the council voted|."],
    ["within a relative clause", "He did not see the man who |sold the old pier|."],
    ["behind a negated relative clause", "The man who was not there |sold the old pier|."],
    ["behind an aside that is negated", "The council, which had not met, |sold the old pier|."],
    ["who says it", "He did not come, |the mayor said|."],
    ["speech that goes on", "“I did not do it,” said Marsh, “and |they know it|.”"],
    ["before a contrast", "|He left the town|, not the county."],
    ["a name before its predicate", "|The old pier| was never safe."],
    ["an answer", "No, |we will sell the pier|."],
    ["an idiom", "Not surprisingly, |the council sold the pier|."],
    ["“no doubt”", "There is no doubt that |the pier is unsafe|."],
    ["“no fewer than”", "No fewer than |ten men were hurt|."],
    ["“a few”", "A few |of the men were paid|."],
    ["a double negation", "He did not deny that |he took the money|."],
    ["another one", "The board never failed to |pay the men|."],
    ["“even if”", "Even if it rains, |we will go to the pier|."],
    ["behind a question", "He asked if it was safe, and |we went in|."],
    ["a plain future", "He said |he would sell the pier|."],
    ["what a verb of saying reports", "The mayor said that |the pier was safe|."],
    ["what somebody believes", "He believed that |the pier was safe|."],
  ];
  for (const [why, sentence] of whole) it(`${why}: ${sentence}`, () => assert.deepEqual(cutsOf(sentence), []));
});
