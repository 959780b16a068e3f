import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { readArticle } from "../../../../src/engine/library/article/article.ts";
import { PackedReader, PackedWriter } from "../../../../src/engine/library/records/packedBytes.ts";
import { PackedArticle, packArticle, packUseless } from "../../../../src/engine/library/records/record.ts";
import { analyzer } from "../../../analyzer.ts";

const FOLDER = "media/sample/articles";
const articles = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, "utf8"));

/** Everything that an article says, read from it part by part. */
function plain(article: ReturnType<typeof readArticle>) {
  const { uri, kind, entities, references, quotations, citations, source } = article;
  const { text, format, prose, paragraphs, sentences, title, lines } = source;
  const read = { uri, kind, entities, references, quotations, citations };
  return { ...read, text, format, prose, paragraphs, sentences, title, lines: lines.count };
}

function assertSame(uri: string, text: string): void {
  const article = readArticle(analyzer, uri, text, () => false);
  const packed = new PackedArticle(uri, packArticle(article, true));
  assert.deepEqual(plain(packed), plain(article));
  assert.equal(packed.isAnalysed, true);
}

describe("packed documents", () => {
  for (const [i, text] of articles.entries()) {
    it(`come back as they were: article ${i}`, () => {
      assertSame("file:///w/a.txt", text);
      assertSame("file:///w/a.md", `# Said\n\n> ${text.slice(0, 80)}\n\n[line 2](a.txt#L2)\n\n${text}`);
    });
  }

  it("come back as they were, whatever the text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "“No,” said Ruth Tolland. ",
        "\r\n",
        "\ufeff",
        "\ud83d",
        "Mr. Abara told PAHA that he went. ",
        "\n\n# A\n",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom("a.txt", "a.md"), (pieces, name) => {
        assertSame(`file:///w/${name}`, pieces.join(""));
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  it("take a third more than their text, not twenty times as much", () => {
    const text = articles.join("\n\n");
    const record = packArticle(
      readArticle(analyzer, "file:///w/a.txt", text, () => false),
      true,
    );
    assert.ok(record.length < new TextEncoder().encode(text).length * 2, `${record.length} of ${text.length}`);
  });

  it("know what is useless", () => {
    const article = new PackedArticle("file:///w/list.txt", packUseless());
    assert.deepEqual([article.isUseless, article.isAnalysed, article.kind], [true, true, "other"]);
    assert.deepEqual(
      [article.source.text, article.source.title, article.entities, article.quotations],
      ["", "", [], []],
    );
  });

  it("keep any numbers and strings", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(0xffffffff), fc.string({ unit: "binary" }), fc.double()), { maxLength: 20 }),
        (rows) => {
          const writer = new PackedWriter();
          for (const [whole, text, number] of rows) {
            writer.whole(whole);
            writer.string(text);
            writer.number(number);
          }
          const reader = new PackedReader(writer.finish());
          for (const row of rows) assert.deepEqual([reader.whole(), reader.string(), reader.number()], row);
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });

  it("keep a string of a hundred thousand lone surrogates", () => {
    const text = "\ud83d".repeat(100_000);
    const writer = new PackedWriter();
    writer.string(text);
    assert.equal(new PackedReader(writer.finish()).string(), text);
  });
});

describe("the names of a packed document", () => {
  it("are counted without unpacking where they stand", () => {
    for (const text of articles) {
      const article = readArticle(analyzer, "file:///w/a.txt", text, () => false);
      const counts = new PackedArticle("file:///w/a.txt", packArticle(article, true)).nameCounts();
      const expected = article.entities.map(({ id, name, type, aliases, role, mentions }) => {
        const quotationCount = article.quotations.filter(({ speakerId }) => speakerId === id).length;
        return { id, name, type, aliases, role: role?.text ?? null, mentionCount: mentions.length, quotationCount };
      });
      assert.deepEqual(counts, expected);
    }
  });
});
