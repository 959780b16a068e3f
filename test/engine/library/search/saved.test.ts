import assert from "node:assert/strict";
import { SentenceIndex } from "../../../../src/engine/library/search/sentenceIndex.ts";

/** Sentences of common and rare words, the same for the same number. */
function sentencesOf(article: number, version = 0): string[] {
  const places = ["harbour", "quay", "lock", "basin", "mole", "slip", "dock"];
  return Array.from({ length: 30 }, (_, i) => {
    const [from, to] = [places[(article + i) % 7], places[(article * 3 + i * 5) % 7]];
    return `The pilot of vessel unit${article}y${i}v${version} said that it had left the ${from} for the ${to} at dawn.`;
  });
}

function filled(articles: number): SentenceIndex {
  const index = new SentenceIndex(() => "");
  for (let a = 0; a < articles; a++) index.set(`a${a}`, sentencesOf(a), (i) => i % 4 === 0, `c${a}`);
  index.search("vessel", { limit: 1 });
  while (index.tidy());
  return index;
}

/** What is read of a file that was written in parts. */
const copied = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** The words and segments of an index, as bytes. */
function saved(index: SentenceIndex) {
  return { words: index.savedWords(0), segments: index.savable.map((segment) => index.savedSegment(segment)) };
}

const begun = (index: SentenceIndex, ...words: Uint8Array[]) =>
  index.beginWith(
    words,
    async () => {},
    () => {},
  );

async function loaded(
  { words, segments }: ReturnType<typeof saved>,
  accepts: (article: string, content: string) => boolean,
) {
  const index = new SentenceIndex(() => "");
  assert.ok(await begun(index, copied(words)));
  for (const segment of segments) index.loadSegment(copied(segment), accepts);
  return index;
}

const QUERIES = [
  "unit7y3v0",
  "vessel unit88y1v0 dawn",
  "pilott left quay for mole",
  "the it had at that",
  "bas",
  "unit4",
];
const answers = (index: SentenceIndex) =>
  QUERIES.map((typed) =>
    index
      .search(typed, { limit: 20 })
      .map(({ article, sentence, score }) => `${article}:${sentence} ${score.toFixed(4)}`),
  );

describe("a saved index", () => {
  it("answers as before", async () => {
    const index = filled(400);
    assert.ok(index.savable.length > 0);
    const again = await loaded(saved(index), (article, content) => content === `c${article.slice(1)}`);
    const inSegments = again.sentenceCount;
    for (let a = 0; a < 400; a++) {
      if (!again.holds(`a${a}`, `c${a}`)) again.set(`a${a}`, sentencesOf(a), (i) => i % 4 === 0, `c${a}`);
    }
    assert.ok(inSegments > 4000);
    assert.equal(again.sentenceCount, 12_000);
    assert.deepEqual(answers(again), answers(index));
  });

  it("is without the articles that are others now, and takes them anew", async () => {
    const again = await loaded(saved(filled(400)), (article) => article !== "a7");
    assert.equal(again.holds("a7", "c7"), false);
    assert.deepEqual(again.search("", { limit: 5, exact: ["unit7y3v0"] }), []);
    again.set("a7", sentencesOf(7, 1), undefined, "c7b");
    assert.equal(again.search("unit7y3v1", { limit: 1 })[0]?.article, "a7");
    while (again.tidy());
    assert.equal(again.search("unit7y3v1", { limit: 1 })[0]?.article, "a7");
  });

  it("saves nothing of what was dropped", async () => {
    const index = filled(400);
    index.delete("a7");
    const again = await loaded(saved(index), () => true);
    assert.deepEqual(again.search("", { limit: 5, exact: ["unit7y3v0"] }), []);
  });

  it("is saved in steps: words that came later follow those before", async () => {
    const index = filled(200);
    const before = index.wordCount;
    const first = index.savedWords(0);
    for (let a = 200; a < 400; a++) index.set(`a${a}`, sentencesOf(a), undefined, `c${a}`);
    index.search("vessel", { limit: 1 });
    while (index.tidy());
    const second = index.savedWords(before);
    const again = new SentenceIndex(() => "");
    assert.equal(await begun(again, copied(second)), false, "words behind a gap");
    assert.ok(await begun(again, copied(first), copied(second)));
    assert.equal(again.wordCount, index.wordCount);
    for (const segment of saved(index).segments) assert.ok(again.loadSegment(copied(segment), () => true));
    assert.equal(again.search("unit399y3v0", { limit: 1 })[0]?.article, "a399");
  });

  it("is read again with the words that were saved, though others came before it was saved itself", async () => {
    const index = filled(200);
    const words = { saved: index.savedWords(0), count: index.wordCount };
    const [segment] = index.savable;
    index.set("late", ["A pelican came to the quay."]);
    assert.ok(index.wordCount > words.count);
    const again = new SentenceIndex(() => "");
    assert.ok(await begun(again, copied(words.saved)));
    assert.ok(again.loadSegment(copied(index.savedSegment(segment!, words.count)), () => true));
  });

  it("is refused by the words of another", async () => {
    const [index, other] = [filled(200), filled(300)];
    const again = new SentenceIndex(() => "");
    assert.ok(await begun(again, copied(index.savedWords(0))));
    for (const segment of saved(other).segments)
      assert.equal(
        again.loadSegment(copied(segment), () => true),
        null,
      );
  });

  it("learns later what an article's sentences are", async () => {
    const index = filled(300);
    index.set("late", ["A pelican came to the quay.", "A pelican came to the quay."]);
    assert.equal(index.search("pelican came", { limit: 1 })[0]?.sentence, 0);
    index.describe("late", "c", [1]);
    assert.ok(index.holds("late", "c"));
    assert.equal(index.search("pelican came", { limit: 1 })[0]?.sentence, 1);
  });
});
