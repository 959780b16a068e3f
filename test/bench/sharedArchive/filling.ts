import type { Archive } from "../../../src/archive/archive.ts";
import { Batch } from "../../../src/archive/writer.ts";
import { foldedText } from "../../../src/engine/library/quotations/searchContext.ts";
import type { Article } from "../search/corpus.ts";

/** Writes articles whose sentences are known: nothing is analysed, and nobody is said to speak. */
export async function fill(archive: Archive, corpus: readonly Article[]): Promise<void> {
  const writer = await archive.open(1);
  const batch = new Batch();
  for (const [number, article] of corpus.entries()) {
    if (batch.add(sourceOf(article, number))) await writer.write(batch.take());
  }
  await writer.write(batch.take());
  await writer.finish();
}

function sourceOf(article: Article, number: number): Parameters<Batch["add"]>[0] {
  const path = `bench/${number}.txt`;
  const nothing = { url: null, authors: [], date: null, language: "en" };
  const reading = {
    text: article.join("\n"),
    title: "",
    places: [],
    headings: [],
    turns: [],
    asides: [],
    warnings: [],
  };
  let start = 0;
  const sentences = article.map((text, i) => {
    const sentence = { number: i, start, end: start + text.length, text, line: i + 1, column: 1, place: null };
    start += text.length + 1;
    const terms = { words: foldedText(text), speakers: [], about: [], kinds: [], marked: false };
    return JSON.stringify({ ...sentence, said: [], names: [], ...terms });
  });
  return {
    document: {
      source: String(number),
      path,
      collection: "bench",
      original: "",
      checksum: String(number).padStart(64, "0"),
      size: start,
      format: "text",
      pushed: "2030-01-01T00:00:00.000Z",
      title: "",
      ...nothing,
      reading: { ...reading, ...nothing, language: null, pages: null },
    },
    sentences,
    within: path,
    days: null,
    known: null,
  };
}
