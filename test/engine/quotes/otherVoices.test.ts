import assert from "node:assert/strict";
import { analyzer } from "../../analyzer.ts";
import { wordsAt } from "../entities/analysis.ts";

/** Those whom words must not be given to, as a text about them begins. */
const BEFORE =
  "Harold Marsh was arrested on Monday in Eastport. Nina Vale, the mayor, was at sea. The trial begins in May.\n\n";

/** Whom the quotations of a sentence are given to: the name, or in brackets the words that speak. */
function speakersOf(sentence: string): string[] {
  const { source, quotations } = analyzer.analyze(BEFORE + sentence, "text");
  return quotations.map(({ speaker, speakerName }) =>
    speakerName !== null ? speakerName : speaker ? `(${wordsAt(source, speaker)})` : "nobody",
  );
}

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);

/** Ways of giving words to somebody, of all kinds of quotations. */
const WAYS: ((who: string) => string)[] = [
  (who) => `“The claim is false,” ${who} said on Tuesday.`,
  (who) => `"The claim is false," said ${who}.`,
  (who) => `${capital(who)} said, "The claim is false."`,
  (who) => `“We have no comment,” ${who} said in a statement.`,
  (who) => `${capital(who)} told reporters: “The claim is false.”`,
  (who) => `“The claim is false,” according to ${who}.`,
  (who) => `According to ${who}, the claim was false.`,
  (who) => `${capital(who)} said that the claim was false.`,
  (who) => `The claim was false, ${who} said.`,
  (who) => `${capital(who)} called it “a lie of the worst kind”.`,
  (who) => `“The claim is false,” ${who} said, “and the judge will see that.”`,
];

describe("whoever belongs to somebody speaks for himself", () => {
  const people = [
    ...["his wife", "his lawyer", "his spokesman", "his two sons", "his accuser", "his office", "his campaign"],
    ...["her husband", "her lawyers", "her spokeswoman", "her aides", "her family", "her mother", "her chief of staff"],
    ...["their lawyer", "its spokesman", "my wife", "our lawyer", "one of his lawyers", "two of her sons"],
    ...["Marsh's wife", "Marsh's lawyer", "Vale’s press secretary", "Harold Marsh's sons", "the mayor's office"],
    ...["the mayor's husband", "a lawyer for Marsh", "a spokesman for the mayor", "the office of the mayor"],
    ...["an aide to Marsh", "the family of Harold Marsh", "a member of her staff", "a friend of Nina Vale"],
    ...["the Marsh campaign", "a Vale spokeswoman", "two Marsh allies", "a lawyer representing Harold Marsh"],
    ...["a person close to Marsh", "the woman accusing him", "someone in his family"],
  ];
  for (const who of people) {
    it(who, () => {
      for (const way of WAYS) {
        const sentence = way(who);
        const speakers = speakersOf(sentence);
        assert.ok(speakers.length > 0, `nothing is found in ${sentence}`);
        for (const speaker of speakers) assert.equal(speaker.toLowerCase(), `(${who.toLowerCase()})`, sentence);
      }
    });
  }
});

describe("nobody is given what another says", () => {
  const cases: [string, string[]][] = [
    // A name that is no subject.
    ["The man who sold Marsh the boat called it “a fine old ship”.", ["(The man)"]],
    ["“She was framed,” said the woman who met Harold Marsh.", ["(the woman)"]],
    ["A neighbor who knows Marsh said it was late.", ["(A neighbor)"]],
    ["The detective investigating Marsh said, “He ran.”", ["(The detective investigating Marsh)"]],
    ["The indictment against Marsh said “he ran from the police”.", ["(The indictment)"]],
    ["“You lied,” the judge told Harold Marsh.", ["(the judge)"]],
    ["Marsh was told by his lawyer: “Sit down.”", ["(his lawyer)"]],
    ["“Sit down,” Marsh was told.", ["nobody"]],
    ["Marsh, whose wife said he was framed, was not there.", ["(wife)"]],
    ["Asked about Vale, a spokesman said: “We have no comment.”", ["(a spokesman)"]],
    ["Those close to Marsh said it was late.", ["(Those close to Marsh)"]],
    // What begins behind a comma is no apposition.
    ["According to his lawyer, Marsh was framed.", ["(his lawyer)"]],
    ["According to the judge, Harold Marsh has two boats.", ["(the judge)"]],
    ["The boat was sold by Harold Marsh, his lawyer said.", ["(his lawyer)"]],
    ["Harold Marsh, his lawyer said, was framed.", ["(his lawyer)"]],
    ["Harold Marsh, the judge said, was framed.", ["(the judge)"]],
    // "He" is the one who was spoken of last, named or not.
    ["“He was framed,” said his wife. “He was at home,” she added.", ["(his wife)", "(she)"]],
    ["His lawyer came out at noon. “The claim is false,” he said.", ["(he)"]],
    ["A young woman stood at the gate. “I saw nothing of it,” she said.", ["(she)"]],
    ["A spokesman for the port arrived late. “We have no comment,” he said.", ["(he)"]],
    ["“It is late,” I told him. “Go home.”", ["(I)", "(I)"]],
  ];
  for (const [sentence, expected] of cases) {
    it(sentence, () => assert.deepEqual(speakersOf(sentence), expected));
  }
});

describe("whoever speaks keeps the words", () => {
  const cases: [string, string][] = [
    ["“I was framed,” Marsh told his wife.", "Harold Marsh"],
    ["Marsh, through a spokesman, said he was framed.", "Harold Marsh"],
    ["“I was framed,” said Harold Marsh, whose wife stood beside him.", "Harold Marsh"],
    ["In a statement released by his lawyer, Marsh said: “I was framed.”", "Harold Marsh"],
    ["“I was framed,” he said.", "Harold Marsh"],
    ["His lawyer came with Harold Marsh. Then Marsh spoke. “I was framed,” he said.", "Harold Marsh"],
    ["“I shall win again,” said the mayor.", "Nina Vale"],
    ["“He was framed,” said his lawyer, Ann Rowe.", "Ann Rowe"],
    ["His lawyer, Ann Rowe, said: “He was framed.”", "Ann Rowe"],
    ["Ann Rowe, his lawyer, said: “He was framed.”", "Ann Rowe"],
    ["“He was framed,” Marsh lawyer Ann Rowe said.", "Ann Rowe"],
    ["According to his lawyer, Ann Rowe, he was framed.", "Ann Rowe"],
    ["“Nobody was paid,” the mayor's spokesman, Tom Hask, said.", "Tom Hask"],
    ["Marsh's claim that he was framed is a lie, Nina Vale said.", "Nina Vale"],
  ];
  for (const [sentence, speaker] of cases) {
    it(sentence, () => assert.deepEqual(speakersOf(sentence).slice(-1), [speaker]));
  }
});
