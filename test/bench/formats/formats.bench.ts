// `npm run bench:formats -- DATA [COUNT]`: documents are made of the articles in DATA by writers of our own, and read. Per kind of
// document: sentences that stand in the reading word for word; words of the reading that are not the document's own, in its body and
// (in brackets) with what is marked as beside it; sentences whose place is right; titles, days and authors; milliseconds each.
import { performance } from "node:perf_hooks";
import type { Reading } from "../../../src/engine/text/reading/reading.ts";
import { withoutSpans } from "../../../src/engine/text/reading/readingProse.ts";
import { formats } from "../../formats/reading.ts";
import { Random } from "../random.ts";
import { articlesIn } from "./articles.ts";
import { captionsOf } from "./captionFiles.ts";
import type { MadeDocument } from "./document.ts";
import { mailOf } from "./mails.ts";
import { bookOf, openDocumentOf, wordFileOf } from "./officeFiles.ts";
import { webPageOf } from "./webPages.ts";

interface Score {
  documents: number;
  sentences: number;
  found: number;
  words: number;
  foreign: number;
  beside: number;
  placed: number;
  right: number;
  title: number;
  date: number;
  authors: number;
  milliseconds: number;
}

const [data, count = "200"] = process.argv.slice(2);
if (!data) throw new Error("Name the folder of the data.");
const random = new Random(Number(process.env.SEED ?? 7));
const articles = articlesIn(data, Number(count));
const documents = articles.flatMap((article, i): MadeDocument[] => [
  webPageOf(article, i, random),
  wordFileOf(article, i, random),
  openDocumentOf(article, i, random),
  captionsOf(article, i),
  mailOf(article, i),
  ...(i % 5 === 4 ? [bookOf(articles.slice(i - 4, i + 1), i)] : []),
]);

const scores = new Map<string, Score>();
const lost: string[] = [];
function add(document: MadeDocument, reading: Reading, milliseconds: number): void {
  const none = {
    documents: 0,
    sentences: 0,
    found: 0,
    words: 0,
    foreign: 0,
    beside: 0,
    placed: 0,
    right: 0,
    title: 0,
    date: 0,
    authors: 0,
    milliseconds: 0,
  };
  const score = scores.get(document.kind) ?? none;
  scores.set(document.kind, score);
  const { text, starts } = even(reading.text);
  let from = 0;
  document.sentences.forEach((sentence, i) => {
    const after = text.indexOf(sentence, from);
    const at = after < 0 ? text.indexOf(sentence) : after;
    score.sentences++;
    if (at < 0) {
      lost.push(`${document.kind} ${document.name}: ${sentence.slice(0, 120)}`);
      return;
    }
    from = after < 0 ? from : after;
    score.found++;
    const place = document.places[i];
    if (place === null || place === undefined) return;
    score.placed++;
    if (isAt(reading, starts[at]!, place)) score.right++;
  });
  const own = `${document.sentences.join(" ")} ${document.own}`;
  score.documents++;
  score.words += wordsIn(reading.text).length;
  score.foreign += foreign(withoutSpans(reading.text, reading.asides), own);
  score.beside += foreign(reading.text, own);
  if (reading.title !== document.title) lost.push(`${document.kind} title: ${document.title} | ${reading.title}`);
  score.title += Number(reading.title === document.title);
  score.date += Number(reading.date === document.date);
  score.authors += Number(reading.authors.join() === document.authors.join());
  score.milliseconds += milliseconds;
}

/** A text with single spaces, and where each of its units stands in the text. */
function even(text: string): { text: string; starts: number[] } {
  const starts: number[] = [];
  let out = "";
  for (const { 0: piece, index } of text.matchAll(/\s+|\S+/gu)) {
    const words = /^\s/u.test(piece) ? " " : piece;
    for (let i = 0; i < words.length; i++) starts.push(index + i);
    out += words;
  }
  return { text: out, starts };
}

function isAt({ places }: Reading, offset: number, wanted: string | number): boolean {
  const locator = places.find(({ start, end }) => start <= offset && offset < end)?.locator;
  if (locator?.kind === "section") return locator.id === wanted;
  return locator?.kind === "time" && Math.abs(locator.seconds - Number(wanted)) < 0.02;
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words of a text are not among some words, counted as often as they stand there. */
function foreign(text: string, own: string): number {
  const left = new Map<string, number>();
  for (const word of wordsIn(own)) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of wordsIn(text)) {
    const rest = left.get(word) ?? 0;
    if (rest === 0) count++;
    else left.set(word, rest - 1);
  }
  return count;
}

function report(): void {
  const percent = (part: number, of: number) => (of === 0 ? "-" : `${((100 * part) / of).toFixed(2)} %`);
  for (const [kind, score] of [...scores].sort()) {
    const cells = [
      kind.padEnd(32),
      `${score.documents} documents`,
      `found ${percent(score.found, score.sentences)}`,
      `foreign ${percent(score.foreign, score.words)} (${percent(score.beside, score.words)})`,
      `place ${percent(score.right, score.placed)}`,
      `title ${percent(score.title, score.documents)}`,
      `day ${percent(score.date, score.documents)}`,
      `authors ${percent(score.authors, score.documents)}`,
      `${(score.milliseconds / score.documents).toFixed(1)} ms`,
    ];
    console.log(cells.join("  "));
  }
  if (process.env.SOURCELINE_VERBOSE) console.log(lost.slice(0, 40).join("\n"));
}

for (const document of documents) {
  const started = performance.now();
  const reading = await formats.read({ name: document.name, bytes: document.bytes });
  add(document, reading, performance.now() - started);
}
report();
