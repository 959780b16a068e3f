import { strict as assert } from "node:assert";
import { isProjectFile } from "../../../../src/documentFiles.ts";
import { Library } from "../../../../src/engine/library/library.ts";
import { NameDirectory } from "../../../../src/engine/library/names/nameDirectory.ts";
import { analyzer } from "../../../analyzer.ts";
import { Random } from "../../../bench/random.ts";

const SENTENCES = [
  "Ruth Tolland, the mayor of Stanmere, said the harbour was “not for sale today”.",
  "“We will dredge the harbour,” Tolland said on Tuesday.",
  "Joseph Abara of the Harbour Authority (HA) wrote to Ruth Tolland.",
  "The HA did not answer, said Joe Abara.",
  "General Peter Holm and Anna Holm were in Stanmere.",
  "Holm said: “Nobody asked the garrison at all.”",
];

const QUERIES = ["", "tolland", "toll", "tolalnd", "abara", "joe", "ha", "harbour auth", "holm", "peter h", "stanmere"];

/** What the directory says of a library's names. */
function answers(library: Library) {
  const names = new NameDirectory({ library });
  return QUERIES.map((query) => ({
    query,
    found: names.find(query, 50).map(({ id, mentionCount }) => `${id} ${mentionCount}`),
    speakers: names.findSpeakers(query, 50).map(({ id, quotationCount }) => `${id} ${quotationCount}`),
    meant: [...names.meant(query)].sort(),
    called: [...names.speakersCalled(query.split(" "), false)].sort(),
  }));
}

describe("the directory of names", () => {
  it("says after articles came, changed and went what it would say of those that are left", () => {
    const random = new Random(31);
    const library = new Library(analyzer, isProjectFile);
    const names = new NameDirectory({ library });
    const texts = new Map<string, string>();
    for (let step = 0; step < 60; step++) {
      const uri = `file:///w/${random.below(8)}.txt`;
      const text = Array.from({ length: 1 + random.below(3) }, () => random.pick(SENTENCES)).join("\n\n");
      if (texts.has(uri) && random.below(2) === 0) {
        texts.delete(uri);
        library.delete(uri);
      } else {
        texts.set(uri, text);
        library.read(uri, text);
      }
      if (step % 3 === 0) names.find(random.pick(QUERIES), 5);
    }
    const fresh = new Library(analyzer, isProjectFile);
    for (const [uri, text] of texts) fresh.read(uri, text);
    assert.ok(texts.size > 2);
    assert.deepEqual(answers(library), answers(fresh));
  });

  it("keeps a name's words when an alias goes that shares them", () => {
    const library = new Library(analyzer, isProjectFile);
    library.read("file:///w/a.txt", `${SENTENCES[0]}\n\n${SENTENCES[1]}`);
    library.read("file:///w/b.txt", SENTENCES[2]!);
    const names = new NameDirectory({ library });
    assert.equal(names.find("tolland", 9)[0]?.name, "Ruth Tolland");
    library.delete("file:///w/a.txt");
    assert.equal(names.find("tolland", 9)[0]?.name, "Ruth Tolland");
    library.delete("file:///w/b.txt");
    assert.deepEqual(names.find("tolland", 9), []);
    assert.deepEqual([...library.names.words.names.keys()], []);
    assert.deepEqual([...library.names.words.roles.keys()], []);
  });
});
