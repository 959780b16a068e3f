import { strict as assert } from "node:assert";
import fc from "fast-check";
import { SentenceIndex } from "../../../../src/engine/library/search/sentenceIndex.ts";

/** A sentence that no other number makes. */
const sentence = (number: number) => `The vessel marked unit${number}x left berth${number % 7} at dawn.`;

/** Many sentences of articles, each with its own word. */
function filled(articles: number, each: number) {
  const texts = new Map<string, string[]>();
  const index = new SentenceIndex((article, i) => texts.get(article)?.[i] ?? "");
  for (let a = 0; a < articles; a++) {
    const sentences = Array.from({ length: each }, (_, i) => sentence(a * each + i));
    texts.set(`a${a}`, sentences);
    index.set(`a${a}`, sentences);
  }
  return { index, texts };
}

const first = (index: SentenceIndex, typed: string) => {
  const [hit] = index.search(typed, { limit: 1, exact: [typed] });
  return hit ? `${hit.article}:${hit.sentence}` : null;
};

describe("sentence search while articles change", () => {
  it("finds an article at once, its new words when replaced, nothing when dropped", () => {
    const { index } = filled(20, 10);
    index.set("new", ["A pelican came."]);
    assert.equal(first(index, "pelican"), "new:0");
    index.set("new", ["Two storks came.", "The pelicans went."]);
    assert.equal(first(index, "pelican"), null);
    assert.equal(first(index, "pelicans"), "new:1");
    index.delete("new");
    assert.equal(first(index, "pelicans"), null);
    assert.equal(index.sentenceCount, 200);
  });

  it("drops an article before anybody searched", () => {
    const { index } = filled(0, 0);
    index.set("a", ["A pelican came."]);
    index.set("a", ["A stork came."]);
    index.set("b", ["A heron came."]);
    index.delete("b");
    assert.equal(first(index, "pelican"), null);
    assert.equal(first(index, "heron"), null);
    assert.equal(first(index, "stork"), "a:0");
  });

  it("finds every sentence after merges, small and big, with changes while they go on", () => {
    const { index } = filled(1500, 30);
    for (let a = 0; a < 1500; a += 3) {
      if (a % 2 === 0) index.delete(`a${a}`);
      else index.set(`a${a}`, [`Changed chart${a}x hangs here.`]);
      if (a % 60 === 0) index.search("vessel", { limit: 1 });
    }
    for (const settle of [false, true]) {
      while (settle && index.tidy());
      for (let a = 0; a < 1500; a += 13) {
        const kept = a % 3 !== 0;
        assert.equal(first(index, `unit${a * 30 + 7}x`), kept ? `a${a}:7` : null);
        if (!kept) assert.equal(first(index, `chart${a}x`), a % 2 === 0 ? null : `a${a}:0`);
      }
    }
    assert.equal(index.sentenceCount, 1000 * 30 + 250);
  });

  it("forgets all and begins anew", () => {
    const { index } = filled(300, 30);
    index.search("vessel", { limit: 1 });
    for (let a = 0; a < 300; a++) index.delete(`a${a}`);
    while (index.tidy());
    assert.equal(index.sentenceCount, 0);
    assert.deepEqual(index.search("vessel", { limit: 5 }), []);
    index.set("a1", [sentence(1)]);
    assert.equal(first(index, "unit1x"), "a1:0");
  });

  it("agrees with a plain list under any changes", () => {
    const words = ["pilot", "tug", "quay", "mole", "basin", "lock"];
    const change = fc.record({
      article: fc.constantFrom("a", "b", "c", "d"),
      sentences: fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
      look: fc.constantFrom(...words),
      tidies: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const texts = new Map<string, string[]>();
        const index = new SentenceIndex((article, i) => texts.get(article)![i]!);
        for (const { article, sentences, look, tidies } of changes) {
          texts.set(
            article,
            sentences.map((words) => words.join(" ")),
          );
          index.set(article, texts.get(article)!);
          for (let i = 0; i < tidies; i++) index.tidy();
          const found = index.search("", { limit: 100, exact: [look] }).map((hit) => `${hit.article}:${hit.sentence}`);
          const held = [...texts].flatMap(([name, all]) =>
            all.flatMap((text, i) => (text.split(" ").includes(look) ? [`${name}:${i}`] : [])),
          );
          assert.deepEqual(found.sort(), held.sort());
        }
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
