import assert from "node:assert/strict";
import { align } from "../../../src/webview/pages/alignment.ts";
import { joinedParts } from "../../../src/webview/pages/choosing.ts";
import { joinedLetters, lettersOf } from "../../../src/webview/pages/letters.ts";
import { PageReading } from "../../../src/webview/pages/pageReading.ts";

/** A page and its reading, the reading at an offset in the whole. */
function both(page: string, ...stretches: readonly [start: number, text: string][]): PageReading {
  return new PageReading(
    page,
    stretches.map(([start, text]) => ({ start, text })),
  );
}

/** What is chosen when `words` are selected on a page, as the text of the reading, which begins at 0. */
function chosenText(page: string, reading: string, words: string): string | null {
  const start = page.indexOf(words);
  assert.ok(start >= 0, words);
  const chosen = joinedParts([{ reading: both(page, [0, reading]), start, end: start + words.length }]);
  return chosen && reading.slice(chosen.start, chosen.end);
}

/** The pieces of the page that show `words` of a reading that begins at 0. */
function shownText(page: string, reading: string, words: string): string[] {
  const start = reading.indexOf(words);
  assert.ok(start >= 0, words);
  const shown = both(page, [0, reading]).shown({ start, end: start + words.length });
  return shown.map((piece) => page.slice(piece.start, piece.end));
}

describe("the letters of a text", () => {
  it("are small, without accents, each with its place", () => {
    const { text, at } = lettersOf("Éa-B 7.");
    assert.equal(text, "eab7");
    assert.deepEqual([...at], [0, 1, 3, 5, 7]);
  });

  it("take a ligature apart, whose letters stand at one place", () => {
    const { text, at } = lettersOf("oﬃce");
    assert.equal(text, "office");
    assert.deepEqual([...at], [0, 1, 1, 1, 2, 3, 4]);
  });

  it("are the same whether an accent stands in its letter or behind it", () => {
    assert.equal(lettersOf("caf\u00e9").text, lettersOf("cafe\u0301").text);
  });

  it("are those of letters beyond the first plane, too", () => {
    assert.equal(lettersOf("x\u{1D400}y").text, "xay");
  });

  it("of several texts have their places in the whole", () => {
    const { text, at } = joinedLetters([
      { start: 10, text: "a b" },
      { start: 40, text: "c" },
    ]);
    assert.equal(text, "abc");
    assert.deepEqual([...at], [10, 12, 40, 41]);
  });
});

describe("the alignment of a page with its reading", () => {
  const words = (text: string) => lettersOf(text).text;
  const LEFT = "the harbour council voted on monday to deepen the channel";
  const RIGHT = "walter rowe steered by the chapel for eleven nights";

  it("finds columns that the reading has in another order", () => {
    const found = align(words(LEFT + RIGHT), words(RIGHT + LEFT));
    assert.equal(found[0], words(RIGHT).length);
    assert.equal(found[words(LEFT).length], 0);
    assert.ok(found.every((place) => place >= 0));
  });

  it("leaves out what the reading leaves out", () => {
    const head = "Annual report of the authority 12";
    const found = align(words(head + LEFT), words(LEFT));
    assert.ok(found.subarray(0, words(head).length).every((place) => place === -1));
    assert.equal(found[words(head).length], 0);
  });

  it("gives what stands twice on the page to the place with the longer surroundings", () => {
    const sentence = `Of ${RIGHT} nobody spoke`;
    const found = align(words(RIGHT + sentence), words(sentence));
    assert.ok(found.subarray(0, words(RIGHT).length).every((place) => place === -1));
    assert.equal(found[words(RIGHT).length], 0);
  });

  it("gives two same sentences of the page the two of the reading, in order", () => {
    const twice = words(RIGHT + RIGHT);
    assert.deepEqual(
      [...align(twice, twice)],
      [...twice].map((_, at) => at),
    );
  });

  it("finds the few words of a title page", () => {
    assert.deepEqual([...align("report", "report")], [0, 1, 2, 3, 4, 5]);
  });

  it("does not take a few letters for each other that stand in different sentences", () => {
    const found = align(`${words(LEFT)}abcd`, `abcd${words(LEFT)}`);
    assert.equal(found.at(-1), -1);
  });

  it("is quick where everything is the same letter", () => {
    const started = performance.now();
    align("a".repeat(6000), "a".repeat(6000));
    assert.ok(performance.now() - started < 2000);
  });
});

describe("a selection on a page", () => {
  const READING = "“The lantern is well-kept,” said Ruth Tolland, the mayor of the office. The log has no entry.";
  const PAGE =
    "“The lantern is well-kept,” said Ruth Tol-\nland, the mayor of the oﬃce. The log has no entry.7 Harbour Report";

  it("is the words of the reading, over split words and ligatures", () => {
    assert.equal(
      chosenText(PAGE, READING, "said Ruth Tol-\nland, the mayor of the oﬃce"),
      "said Ruth Tolland, the mayor of the office",
    );
  });

  it("has the marks that are selected with the words, and no others", () => {
    assert.equal(chosenText(PAGE, READING, "“The lantern is well-kept,”"), "“The lantern is well-kept,”");
    assert.equal(chosenText(PAGE, READING, "The lantern is well-kept"), "The lantern is well-kept");
  });

  it("ends with the last word that the reading has", () => {
    assert.equal(chosenText(PAGE, READING, "has no entry.7 Harbour"), "has no entry.");
  });

  it("is nothing when the reading has none of its words", () => {
    assert.equal(chosenText(PAGE, READING, "Harbour Report"), null);
  });

  it("begins at the first word behind the place where the reading goes on", () => {
    assert.equal(both("7 Harbour Report", [0, READING]).firstFrom(0), null);
    assert.equal(both(PAGE, [100, READING]).firstFrom(PAGE.indexOf("The log")), 100 + READING.indexOf("The log"));
  });

  it("is from the lowest to the highest place where the reading has its ends the other way round", () => {
    const [a, b] = ["the harbour council voted on monday to deepen", "walter rowe steered by the chapel for eleven"];
    const all = { start: 0, end: a.length + 1 + b.length };
    const chosen = joinedParts([{ reading: both(`${a} ${b}`, [0, `${b}. ${a}.`]), ...all }]);
    assert.deepEqual(chosen, { start: 0, end: a.length + b.length + 2 });
  });
});

describe("a selection over a page's end", () => {
  const [HEAD, ABOVE] = ["Report on the north mole", "The mole was dark for a week in March, and no notice was"];
  const [BELOW, NOTE] = [
    "given. Walter Rowe, a pilot, reported it twice.",
    "See the log of the harbour master for that month.",
  ];
  const READING = `${HEAD}\n\n${ABOVE} ${BELOW}\n\n${NOTE}`;
  const below = both(BELOW, [0, READING]);
  const text = (first: string, from: string) => {
    const parts = [
      { reading: both(first, [0, READING]), start: first.indexOf(from), end: first.length },
      { reading: below, start: 0, end: "given. Walter Rowe".length },
    ];
    const chosen = joinedParts(parts);
    return chosen && READING.slice(chosen.start, chosen.end);
  };

  it("goes on on the next page", () => {
    assert.equal(text(`${HEAD}\n${ABOVE}`, "for a week"), "for a week in March, and no notice was given. Walter Rowe");
  });

  it("passes over what the page has between, and the reading elsewhere", () => {
    const expected = "for a week in March, and no notice was given. Walter Rowe";
    assert.equal(text(`${ABOVE}\n${HEAD}`, "for a week"), expected);
    assert.equal(text(`${ABOVE}\n${NOTE}\n12`, "for a week"), expected);
  });

  it("is what one page has when the other has nothing of the reading", () => {
    const blank = { reading: both("12", [0, READING]), start: 0, end: 2 };
    assert.deepEqual(joinedParts([blank, { reading: below, start: 0, end: 5 }]), {
      start: READING.indexOf("given"),
      end: READING.indexOf("given") + 5,
    });
    assert.equal(joinedParts([blank]), null);
  });
});

describe("a cited passage on a page", () => {
  const PAGE = "It was dark for eleven\nnights, and no notice to mari-\nners was given.12 The authority denied it.";
  const READING = "It was dark for eleven nights, and no notice to mariners was given. The authority denied it.";

  it("is one piece where nothing comes between its words", () => {
    assert.deepEqual(shownText(PAGE, READING, "no notice to mariners was given."), [
      "no notice to mari-\nners was given.",
    ]);
  });

  it("leaves out what the reading has left out", () => {
    assert.deepEqual(shownText(PAGE, READING, "given. The authority"), ["given.", "The authority"]);
  });

  it("is found by the half of it that is on the page", () => {
    const whole = `${READING} Nobody from the authority rowed out to look at it, then or later.`;
    const start = whole.indexOf("denied it");
    const pieces = both(PAGE, [0, whole]).shown({ start, end: whole.length });
    assert.deepEqual(
      pieces.map((piece) => PAGE.slice(piece.start, piece.end)),
      ["denied it."],
    );
  });

  it("is nowhere when it is on another page", () => {
    assert.deepEqual(both(PAGE, [0, READING]).shown({ start: 500, end: 600 }), []);
  });
});
