import assert from "node:assert/strict";
import fc from "fast-check";
import { UnreadDocument } from "../../../../src/engine/library/article/textDocument.ts";
import { Library } from "../../../../src/engine/library/library.ts";
import { CorrectedArticles } from "../../../../src/engine/library/names/correctedArticles.ts";
import { EntityPages } from "../../../../src/engine/library/names/entityPages.ts";
import { NameUses } from "../../../../src/engine/library/names/nameUses.ts";
import type { KeptArticle } from "../../../../src/engine/library/records/keptArticle.ts";
import { analyzer } from "../../../analyzer.ts";

const uri = (path: string) => `file:///w/${path}`;

const SOURCES: Record<string, string> = {
  "a.txt":
    "The vote\n\nThe mayor, Ruth Tolland, spoke on Tuesday. “I do not regret it,” Tolland said. The U.S. has no harbour here.\n",
  "b.txt":
    "Outside\n\nCaptain Edwin Tolland waited outside the hall. José Abara of the Harbour Union laughed at him.\n",
  "c.txt": "Abroad\n\nThe United States sent nobody. America is far away, said Joseph Abara, and Ruth is not.\n",
  "d.md": "# Notes\n\nShe said so, [[Tolland]] did, and [Ruth](entities/p1.md) meant it. The harbour was dredged.\n",
};

const FORMS = [
  "Ruth Tolland",
  "Tolland",
  "tolland",
  "US",
  "U.S.",
  "America",
  "Jose Abara",
  "Harbour Union",
  "Ruth",
  "Edwin",
];

const page = (type: string, name: string, aliases: readonly string[]) =>
  `---\nentity: ${type}\naliases: [${aliases.join(", ")}]\n---\n\n# ${name}\n`;

/** A clock by which everything takes longer than a slice. */
function slowClock(): () => number {
  let time = 0;
  return () => (time += 100);
}

function library(files: Iterable<readonly [string, string]>): Library {
  const made = new Library(analyzer, () => false, slowClock());
  for (const [path, text] of files) made.read(uri(path), text);
  return made;
}

/** All that is counted of names (how one is written is told by whichever document was read first), and the names of every document. */
function told(from: Library) {
  while (from.settle());
  const uses = [...from.names.all()].map(({ id, aliases, mentionCount, quotationCount, uris }) => {
    return [id, [...aliases].sort().join(), mentionCount, quotationCount, [...uris].sort().join()].join(" | ");
  });
  const documents = [...from.all()].map(({ uri: place, entities }) => {
    return `${place}: ${entities.map(({ id, mentions }) => `${id} ${mentions.length}`).join(", ")}`;
  });
  return { uses: uses.sort(), documents: documents.sort() };
}

/** What somebody does: writes a page or a source, takes one away, asks for a document or for a name, or rests a moment. */
const step = fc.oneof(
  fc.record({
    path: fc.constantFrom("entities/p1.md", "entities/p2.md", "p3.md"),
    text: fc
      .tuple(
        fc.constantFrom("person", "location", "ignore", "nonsense"),
        fc.constantFrom(...FORMS),
        fc.array(fc.constantFrom(...FORMS), { maxLength: 3 }),
      )
      .map(([type, name, aliases]) => page(type, name, aliases)),
    isShown: fc.boolean(),
  }),
  fc.record({
    path: fc.constantFrom("a.txt", "b.txt"),
    text: fc.constantFrom(...Object.values(SOURCES).slice(0, 3)),
    isShown: fc.boolean(),
  }),
  fc.record({
    path: fc.constantFrom("entities/p1.md", "p3.md", "c.txt"),
    text: fc.constant(null),
    isShown: fc.constant(false),
  }),
  fc.record({ asks: fc.constantFrom(...Object.keys(SOURCES)) }),
  fc.record({ rests: fc.nat(4) }),
);

describe("documents as the entity pages want them", () => {
  it("are the same whatever was written and asked before, and whenever", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const files = new Map(Object.entries(SOURCES));
        const lived = library(files);
        for (const one of steps) {
          if ("asks" in one) void lived.get(uri(one.asks))?.entities;
          else if ("rests" in one) for (let i = 0; i < one.rests; i++) lived.settle();
          else if (one.text === null) {
            lived.delete(uri(one.path));
            files.delete(one.path);
          } else {
            // As an editor shows it, or from its file.
            if (one.isShown) lived.show(new UnreadDocument(uri(one.path), one.text), true);
            else lived.read(uri(one.path), one.text);
            files.set(one.path, one.text);
          }
        }
        assert.deepEqual(told(lived), told(library(files)));
      }),
      { numRuns: 150 },
    );
  });

  it("are not looked at when a page changes, but when somebody asks or there is time", () => {
    const looked: string[] = [];
    const articles = new Map(
      Array.from({ length: 500 }, (_, i) => {
        const one = library([[`${i}.txt`, SOURCES["a.txt"]!]]).asRead(uri(`${i}.txt`))!;
        return [one.uri, one] as const;
      }),
    );
    const read = (place: string): KeptArticle | undefined => {
      looked.push(place);
      return articles.get(place);
    };
    const pages = new EntityPages(analyzer);
    const paged = new CorrectedArticles(pages, new NameUses(), read, () => articles.keys(), slowClock());
    const source = library([["p.md", page("person", "Mayor Ruth Tolland", ["Ruth Tolland"])]]).asRead(uri("p.md"))!;
    paged.pageChanged(uri("p.md"), source);
    assert.deepEqual(looked, []);
    const asked = paged.of(articles.get(uri("7.txt"))!);
    assert.ok(asked.entities.some(({ name }) => name === "Mayor Ruth Tolland"));
    assert.deepEqual(looked, []);
    assert.equal(paged.sweep(), true);
    assert.equal(looked.length, 1);
    while (paged.sweep());
    assert.equal(looked.length, 500);
  });
});
