import assert from "node:assert/strict";
import { UnreadDocument } from "../../../../src/engine/library/article/textDocument.ts";
import { DocumentCache } from "../../../../src/engine/library/caching/documentCache.ts";
import { LibraryCache } from "../../../../src/engine/library/caching/libraryCache.ts";
import { Signal } from "../../../../src/engine/library/caching/signal.ts";

const A = "file:///w/a.txt";
const B = "file:///w/b.txt";

/** The length of each text, and which texts were measured. */
function lengths() {
  const documents = new Map<string, UnreadDocument>();
  const measured: string[] = [];
  const source = { get: (uri: string) => documents.get(uri), versionOf: (uri: string) => documents.get(uri)?.version };
  const cache = new DocumentCache(source, ({ source: { text } }: UnreadDocument) => {
    measured.push(text);
    return text.length;
  });
  const write = (uri: string, text: string) => documents.set(uri, new UnreadDocument(uri, text)).get(uri)!;
  return { documents, measured, cache, write };
}

describe("a cache of documents", () => {
  it("works a thing out once for each text", () => {
    const { measured, cache, write } = lengths();
    write(A, "one");
    write(B, "three");
    assert.deepEqual([cache.get(A), cache.get(A), cache.get(B), cache.get(A)], [3, 3, 5, 3]);
    write(A, "seven");
    assert.deepEqual([cache.get(A), cache.get(B)], [5, 5]);
    assert.deepEqual(measured, ["one", "three", "seven"]);
  });

  it("keeps what is undefined or null, too, and knows nothing of documents that are gone", () => {
    const { documents, cache, write } = lengths();
    let asked = 0;
    const titles = new DocumentCache<UnreadDocument, null>(
      { get: (uri) => documents.get(uri), versionOf: (uri) => documents.get(uri)?.version },
      () => {
        asked++;
        return null;
      },
    );
    write(A, "one");
    assert.deepEqual([titles.get(A), titles.get(A), asked], [null, null, 1]);
    assert.equal(cache.get(A), 3);
    documents.delete(A);
    assert.equal(cache.get(A), undefined);
  });

  it("tells of a document that was fetched what is true of it, although there is a newer one", () => {
    const { measured, cache, write } = lengths();
    const old = write(A, "one");
    write(A, "seven");
    assert.deepEqual([cache.of(old), cache.get(A), cache.of(old)], [3, 5, 3]);
    assert.deepEqual(measured, ["one", "seven"]);
  });
});

describe("a cache of the library", () => {
  it("works a thing out anew when the signal has fired, and looks at the library as it is now first", () => {
    const library = { changed: new Signal(), names: ["Tolland"] };
    const waiting: string[] = [];
    const current = () => {
      for (const name of waiting.splice(0)) {
        library.names.push(name);
        library.changed.fire();
      }
      return library;
    };
    let made = 0;
    const count = new LibraryCache(
      current,
      ({ changed }) => changed,
      ({ names }) => {
        made++;
        return names.length;
      },
    );
    assert.deepEqual([count.value, count.value, made], [1, 1, 1]);
    waiting.push("Abara");
    assert.deepEqual([count.value, count.value, made], [2, 2, 2]);
  });
});
