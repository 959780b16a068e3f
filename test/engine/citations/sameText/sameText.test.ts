import assert from "node:assert/strict";
import fc from "fast-check";
import { anchor } from "../../../../src/engine/citations/anchoring/anchor.ts";
import { prepareAnchorText } from "../../../../src/engine/citations/anchoring/anchorText.ts";

/** What is said of a quotation whose source is one line. */
function verdictOf(exact: string, source: string, lines = source.split("\n").length) {
  return anchor(prepareAnchorText(source), { exact, startLine: 1, endLine: lines });
}

describe("the same text", () => {
  const folded: [string, string, string][] = [
    ["curly and straight marks", `"we don't", she said`, "Then “we don’t”, she said."],
    ["low marks", "„wir gehen“ he said", "Then “wir gehen” he said."],
    ["guillemets with narrow spaces", '"we go" he said', "Then «\u202fwe go\u202f» he said."],
    ["marks turned single", "she said ‘we go’ again", 'Then she said "we go" again.'],
    ["marks within marks, run together", `"so ‘we go’" it`, "Then “so “we go”” it was."],
    ["an em dash, a double hyphen", "the pier -- the old one", "Then the pier—the old one."],
    ["dashes, spaced or not", "the pier–the old one", "Then the pier - the old one."],
    ["a minus", "at −5 degrees", "Then at -5 degrees."],
    ["ellipses", "so… then it", "And so. . . then it was."],
    ["no-break and thin spaces", "10 000 men of it", "Then 10\u202f000 men\u00a0of\u2009it."],
    ["line breaks", "the old pier fell", "Then the old\r\n\r\n  pier\nfell."],
    ["Markdown's > at a line's beginning", "the old pier fell", "Then the\n> old\n> > pier fell."],
    ["decomposed accents", "the caf\u00e9 N\u00e9v\u00e9", "In the cafe\u0301 Ne\u0301ve\u0301."],
    ["soft hyphens", "the harbour wall", "By the har\u00adbour wall."],
    ["zero-width characters", "the harbour wall", "By the har\u200bbo\u200dur\ufeff wall."],
    ["the long s", "no law of Congress", "There was no Law, and no law of Congreſs."],
    ["ligatures", "the final flight's office", "It was the ﬁnal ﬂight’s oﬃce."],
    ["a hyphen at a line's end", "the harbour wall", "By the har-\nbour wall."],
    ["a hyphen at a line's end that stays", "the well-known wall", "By the well-\nknown wall."],
    ["emphasis", "a *really* **old** pier", "It was a really old pier."],
    ["a final stop", "the old pier fell.", "Then the old pier fell, and sank."],
    ["a final comma", "the old pier fell,", "Then the old pier fell. It sank."],
    ["the first letter's case", "The old pier fell", "Then the old pier fell."],
    ["a bracketed first letter", "[T]he old pier fell", "Then the old pier fell."],
    ["an elision", "the old pier ... and sank", "Then the old pier fell at noon and sank."],
    ["a bracketed elision", "the old pier […] and sank", "Then the old pier fell at noon and sank."],
    ["an editor's bracket", "then [the pier] fell at noon", "And then it fell at noon."],
    ["an added word in brackets", "the old [wooden] pier fell", "Then the old pier fell."],
    ["[sic]", "the old peer [sic] fell", "Then the old peer fell."],
    ["(sic)", "the old peer (sic) fell", "Then the old peer fell."],
    ["(emphasis added)", "the old pier *fell* (emphasis added)", "Then the old pier fell at noon."],
    ["(emphasis in original)", "the old pier *fell* (emphasis in original)", "Then the old pier fell at noon."],
    ["(my italics)", "the old pier *fell* (my italics)", "Then the old pier fell at noon."],
    ["(Hervorhebung hinzugefügt)", "the old pier *fell* (Hervorhebung hinzugefügt)", "Then the old pier fell at noon."],
    ["(nous soulignons)", "the old pier *fell* (nous soulignons)", "Then the old pier fell at noon."],
    ["an elision at the beginning and at the end", "... the old pier fell [...]", "Then the old pier fell at noon."],
    ["an elision in round brackets", "the old pier (…) and sank", "Then the old pier fell at noon and sank."],
    [
      "(c'est nous qui soulignons)",
      "the old pier *fell* (c'est nous qui soulignons)",
      "Then the old pier fell at noon.",
    ],
    ["[sic!]", "the old peer [sic!] fell", "Then the old peer fell."],
    ["[my emphasis]", "the old *pier* [my emphasis] fell", "Then the old pier fell at noon."],
    ["a negation in a sentence left out whole", "It fell. ... They left.", "It fell. It did not sink. They left."],
    ["a bracket that repeats the negation", "we [do not] want it here", "Then we don't want it here."],
    ["a prime for a straight mark of measure", "was 12″ thick and 3′ wide", `It was 12" thick and 3' wide.`],
    ["two single marks for inches", "is 6'2'' tall", "He is 6′2″ tall."],
    ["minutes and seconds in other shapes", `took 5' 30" of it`, "It took 5′ 30″ of it."],
    ["inches within a quotation", `The shelf was 19" wide`, `“The shelf was 19” wide and 3” deep,” he said.`],
    ["marks around a year, turned", 'called it "the year 1990" and left', "He called it ‘the year 1990’ and left."],
    ["a year's apostrophe", "in the 1990’s we were here", "Back in the 1990's we were here."],
    ["a note number behind a stop", "was found guilty. He left", "He was found guilty.[3] He left."],
    ["several note numbers", "was found guilty, he said", "He was found guilty,[3, 14] he said."],
    ["a note number with a space before it", "was found guilty. He left", "He was found guilty [3]. He left."],
    ["a note number in the quotation alone", "was found guilty.[3] He left", "He was found guilty. He left."],
    ["note numbers set high", "the law is dead. It was.", "Then the law¹ is dead.²³ It was."],
    ["a note number set high in the quotation", "the law¹ is dead", "Then the law is dead."],
    ["a dagger", "the law is dead", "Then the law† is dead."],
    ["a note number stuck to a sentence", "in a word. Next came he", "So in a word.12 Next came he."],
    ["a note number stuck to a mark", "“he is guilty,” she said", "“And he is guilty,”12 she said."],
    ["a note's letter behind a stop", "was found guilty. He left", "He was found guilty.[a] He left."],
    ["a byte order mark", "The old pier fell", "\ufeffThe old pier fell."],
    ["a lone surrogate beside it", "the old pier fell", "\ud83d the old pier fell \ude00."],
  ];
  for (const [what, exact, source] of folded) {
    it(`takes no notice of ${what}`, () => {
      const { verdict, place } = verdictOf(exact, source);
      assert.equal(verdict, "intact");
      assert.ok(place && place.start >= 0 && place.end <= source.length && place.end > place.start);
    });
  }

  const told: [string, string, string][] = [
    ["a letter", "the old pies fell down", "Then the old pier fell down."],
    ["a letter put in", "the older pier fell down", "Then the olde pier fell down."],
    ["an accent", "the old pier fell dówn", "Then the old pier fell down."],
    ["a digit", "7-6 votes on the pier", "There were 7-5 votes on the pier."],
    ["a decimal point", "about 35 of the men", "Then about 3.5 of the men."],
    ["a thousand's comma", "about 1,000 of them", "Then about 1000 of them."],
    [
      "words that begin like an editor's remark",
      "the old pier fell (emphasis on fell)",
      "Then the old pier fell at noon.",
    ],
    ["a not dropped", "we do want the pier", "Then we do not want the pier."],
    ["a not put in", "we do not want the pier", "Then we do want the pier."],
    ["a contraction", "we do want the pier", "Then we don't want the pier."],
    ["an apostrophe", "we were sure of it", "Then we're sure of it."],
    ["order", "the mayor thanked the captain", "Then the captain thanked the mayor."],
    ["case inside", "the us troops went home", "Then the US troops went home."],
    ["a comma inside", "eat, grandma, and go", "Then eat grandma, and go."],
    ["a question mark inside", "he left? he did so", "Then he left. he did so."],
    ["words joined", "any one of us here", "Then anyone of us here."],
    ["superscripts", "about 10² of them went", "Then about 102 of them went."],
    ["feet for inches", "was 12' thick and 3' wide", `It was 12" thick and 3' wide.`],
    ["inches for feet", "was 12″ thick and 3″ wide", "It was 12″ thick and 3′ wide."],
    ["seconds for minutes", `took 5" 30" of it`, `It took 5' 30" of it.`],
    ["feet at the end", "he is exactly 6'2'", `Here he is exactly 6'2" tall.`],
    ["feet for inches within a quotation", "The shelf was 19' wide", `“The shelf was 19" wide and 3" deep,” he said.`],
    ["a square", "about 50 km of the land", "Then about 50 km² of the land."],
    ["a number that is one", "left from No. Downing Street", "They left from No.10 Downing Street."],
    ["a number in brackets among words", "as we follow in this", "Then as we follow [3] in this."],
    ["a letter in brackets in a word", "they want it so", "Then they want[s] it so."],
    ["an elision that hides a negation", "we do ... want the pier", "Then we do not want the pier."],
    ["one in a longer elision", "we ... want the pier", "Then we surely would never really want the pier."],
    ["another language's", "wir wollen den Hafen ... mehr", "Und wir wollen den Hafen nicht mehr."],
    ["a bracket for a negation", "we [surely] want the pier here", "Then we never want the pier here."],
    ["a bracket that puts one in", "we do [not] want the pier", "Then we do want the pier."],
    ["parts swapped around an elision", "fell at noon ... the old pier", "Then the old pier fell at noon."],
    ["words beside the source's own dots", "so ... then it fell", "And so ... not then it fell."],
    [
      "words in the source's own brackets",
      "the men [of Velden] left at noon",
      "The men [never of Velden] left at noon.",
    ],
    ["few words among an editor's many", "[The] pier [of the town]", "A new pier is built."],
  ];
  for (const [what, exact, source] of told) {
    it(`tells ${what}`, () => {
      const { verdict, difference } = verdictOf(exact, source);
      assert.ok(verdict === "changed" || verdict === "missing", verdict);
      if (verdict === "changed") assert.ok(difference.some(({ op }) => op !== "same") || exact.includes("..."));
    });
  }

  it("does not let an elision reach over paragraphs that are not cited", () => {
    const source = "The pier fell at noon.\n\nThey all went home then.\n";
    const cited = (endLine: number) =>
      anchor(prepareAnchorText(source), { exact: "pier fell ... went home", startLine: 1, endLine });
    assert.deepEqual([cited(3).verdict, cited(1).verdict], ["intact", "changed"]);
    assert.equal(anchor(prepareAnchorText(source), { exact: "pier fell ... went home" }).verdict, "changed");
    assert.equal(cited(1).remarks[0]?.reachesTooFar, true);
  });

  it("shows what is different, word by word", () => {
    const { difference } = verdictOf("The old peer fell at noon", "Then the old pier fell down at noon.");
    assert.deepEqual(
      difference.map(({ op, text }) => `${op} ${text}`),
      ["same the old", "deleted peer", "inserted pier", "same fell", "inserted down", "same at noon"],
    );
  });
});

const WORDS =
  "not never no the The a we they pier harbour final office well-known don't we're were café naïve Straße U.S. O'Neill 3.5 1,000 7 25 II привет Ärger 港口 x² I".split(
    " ",
  );
const SEPARATORS = [" ", " ", " ", " ", " ", ", ", "; ", " — ", " “", "” ", ". "];

/** Words with what stands between them. */
const passage = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SEPARATORS)), { minLength: 4, maxLength: 25 })
  .map((pairs) => pairs.map(([word, separator], i) => (i < pairs.length - 1 ? word + separator : word)));

/** The letters and digits of a text in their words, by nobody's folding; Chinese writes no spaces between words. */
function bare(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[’]/gu, "'")
    .replace(/(?<=港口) (?=港口)/gu, "");
  const words = plain.match(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}]+|[.,]\p{N}+)*/gu) ?? [];
  return ` ${words.join(" ")} `;
}

type Mutation = (words: string[], at: number) => string[];

const changedIn = (words: readonly string[], at: number, change: (word: string) => string) =>
  words.map((word, i) => (i === at ? change(word) : word));

/** Each changes what is said, somewhere inside the passage. */
const MUTATIONS: Record<string, Mutation> = {
  "another letter or digit": (words, at) =>
    changedIn(words, at, (word) =>
      word.replace(/[\p{L}\p{N}]/u, (sign) => (sign === "q" ? "z" : /\d/.test(sign) ? "8" : "q")),
    ),
  "a word left out": (words, at) => words.toSpliced(at, 1),
  "a not put in": (words, at) => words.toSpliced(at, 0, "not "),
  "words swapped": (words, at) => words.toSpliced(at, 2, words[at + 1]!, words[at]!),
  "another case": (words, at) =>
    changedIn(words, at, (word) => (word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase())),
  "an apostrophe lost": (words, at) => changedIn(words, at, (word) => word.replace("'", "")),
  "a number's point lost": (words, at) => changedIn(words, at, (word) => word.replace(/(?<=\d)[.,](?=\d)/, "")),
};

/** Each changes the printing alone. */
const PRINTINGS: Record<string, (text: string) => string> = {
  "straight marks": (text) => text.replace(/[“”]/g, '"').replaceAll("’", "'"),
  "curly apostrophes": (text) => text.replaceAll("'", "’"),
  "other dashes": (text) => text.replaceAll(" — ", "--"),
  "no-break spaces": (text) => text.replaceAll(" ", "\u00a0"),
  "hard wraps": (text) => text.replace(/ (?=\p{L})/gu, "\r\n"),
  "a quoted mail": (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, "\n> "),
  "soft hyphens": (text) => text.replace(/(?<=\p{Ll}{2})(?=\p{Ll}{2})/gu, "\u00ad"),
  "zero-width spaces": (text) => text.replace(/(?<=\p{Ll}{2})(?=\p{Ll}{2})/gu, "\u200b"),
  "decomposed letters": (text) => text.normalize("NFD"),
  ligatures: (text) => text.replaceAll("ffi", "ﬃ").replaceAll("fi", "ﬁ"),
  "hyphens at line ends": (text) => text.replace(/harbour/g, "har-\nbour"),
  emphasis: (text) => text.replace(/(?<= )(pier|never|not)(?= )/g, "**$1**"),
  "a stop at the end": (text) => `${text}.`,
};

describe("any passage of nasty words", () => {
  const runs = { numRuns: Number(process.env.RUNS ?? 150) };
  const sourceOf = (words: readonly string[]) => `Before it all, she spoke: ${words.join("")} and that was the end.`;

  for (const [what, mutate] of Object.entries(MUTATIONS)) {
    it(`with ${what} is never intact`, () => {
      fc.assert(
        fc.property(passage, fc.nat(), (words, at) => {
          const source = sourceOf(words);
          const exact = mutate([...words], 1 + (at % (words.length - 2))).join("");
          fc.pre(!bare(source).toLowerCase().includes(bare(exact).toLowerCase()) || what === "another case");
          fc.pre(!bare(source).includes(bare(exact)));
          const { verdict } = verdictOf(exact, source);
          assert.ok(verdict === "changed" || verdict === "missing", JSON.stringify({ exact, source, verdict }));
        }),
        runs,
      );
    });
  }

  for (const [what, print] of Object.entries(PRINTINGS)) {
    it(`printed with ${what} is intact, in the note and in the source`, () => {
      fc.assert(
        fc.property(passage, (words) => {
          const exact = words.join("");
          for (const [quoted, source] of [
            [print(exact), sourceOf(words)],
            [exact, print(sourceOf(words))],
          ] as const) {
            const { verdict, place } = verdictOf(quoted, source);
            assert.ok(verdict === "intact" || verdict === "ambiguous", JSON.stringify({ quoted, source, verdict }));
            assert.ok(place && place.start >= 0 && place.end <= source.length);
          }
        }),
        runs,
      );
    });
  }
});
