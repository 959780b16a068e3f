/**
 * PDFs made of articles in many layouts: how many sentences are found word for word in the reading, how many words of the reading are not
 * the document's own, and how many sentences are told on the right page; beside pdf.js' plain text and pdftotext, in the same run.
 *
 *     npm run bench:pdf -- DATA [DOCUMENTS] [SEED] [--only=LAYOUT] [--failures]
 *
 * typst is installed by the lockfile of the benches; Chromium and pdftotext (poppler-utils) are used where they are installed. A SEED below
 * 1000 takes the half of the articles that the reader was tuned on, any other the other half.
 */
import { Random } from "../random.ts";
import { CHROMIUM_LAYOUTS, chromium, chromiumPdf } from "./chromiumLayouts.ts";
import { makeDocuments, type PrintedDocument, sentencesOf } from "./documents.ts";
import { ours, pdfjsPages, pdftotext, type Read } from "./readers.ts";
import { TYPST_LAYOUTS, typstPdf } from "./typstLayouts.ts";

const [data = "", count = "6", seed = "90210"] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const only = process.argv.find((one) => one.startsWith("--only="))?.slice(7);
const showsFailures = process.argv.includes("--failures");

interface Printed {
  readonly document: PrintedDocument;
  readonly bytes: Uint8Array;
  /** What is printed beside the pieces: notes. */
  readonly more: readonly string[];
}

interface Score {
  sentences: number;
  found: number;
  pdfjs: number;
  pdftotext: number;
  words: number;
  foreign: number;
  pages: number;
  pagesRight: number;
  ms: number;
  pdfjsMs: number;
}

void main();

async function main(): Promise<void> {
  const documents = makeDocuments(data, Number(count), Number(seed) < 1000, new Random(Number(seed)));
  await read(print(documents[0]!, "one column"), zero());
  console.log(
    "layout                       sentences   ours  pdf.js  pdftotext | not its own  page right  time of pdf.js'",
  );
  for (const layout of [...Object.keys(TYPST_LAYOUTS), ...(chromium ? Object.keys(CHROMIUM_LAYOUTS) : [])]) {
    if (only && layout !== only) continue;
    const score = zero();
    for (const document of documents) await read(print(document, layout), score);
    say(layout, score);
  }
}

function print(document: PrintedDocument, name: string): Printed {
  const more: string[] = [];
  const style = CHROMIUM_LAYOUTS[name];
  if (style) return { document, bytes: chromiumPdf(document, style), more };
  return { document, bytes: typstPdf(document, TYPST_LAYOUTS[name]!, more), more };
}

async function read({ document, bytes, more }: Printed, score: Score): Promise<void> {
  let began = processorTime();
  const reading = await ours(bytes);
  score.ms += processorTime() - began;
  began = processorTime();
  const pages = await pdfjsPages(bytes);
  score.pdfjsMs += processorTime() - began;
  const texts = [reading.text, pages.join("\n"), pdftotext(bytes) ?? ""].map(plain);
  const sentences = [...sentencesOf(document), ...more].map(plain);
  for (const sentence of sentences) {
    score.sentences++;
    const [here, there, also] = texts.map((text) => text.includes(sentence));
    if (here) score.found++;
    else if (showsFailures) fail(sentence, texts[0]!);
    if (there) score.pdfjs++;
    if (also) score.pdftotext++;
  }
  countWords(reading, document, more, score);
  countPages(reading, sentences, pages, score);
}

/** In milliseconds, of this process: others may use the machine. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** White space as one space. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Shows a sentence and what the reading has instead. */
function fail(sentence: string, text: string): void {
  const begin = sentence.slice(0, 22);
  const at = text.indexOf(begin);
  console.log(`  - ${sentence}\n  + ${at === -1 ? "(not there)" : text.slice(at, at + sentence.length + 40)}`);
}

function countWords({ text }: Read, { pieces }: PrintedDocument, more: readonly string[], score: Score): void {
  const own = new Map<string, number>();
  const all = [...pieces.flatMap(({ title, paragraphs }) => [title, ...paragraphs.flat()]), ...more].join(" ");
  for (const word of all.split(/\s+/)) own.set(word, (own.get(word) ?? 0) + 1);
  const foreign: string[] = [];
  for (const word of text.split(/\s+/)) {
    score.words++;
    const left = own.get(word) ?? 0;
    if (left > 0) own.set(word, left - 1);
    else foreign.push(word);
  }
  score.foreign += foreign.length;
  if (showsFailures) console.log(`  ! ${foreign.slice(0, 60).join(" ")}`);
}

/** The page on which a sentence begins is where its letters begin in pdf.js' text of one page, whatever is between them. */
function countPages(
  { text, places }: Read,
  sentences: readonly string[],
  pages: readonly string[],
  score: Score,
): void {
  const letters = pages.map(lettersOf);
  const { folded, offsets } = foldedText(text);
  for (const sentence of sentences) {
    const begin = lettersOf(sentence).slice(0, 24);
    const on = letters.flatMap((page, at) => (page.includes(begin) ? [at + 1] : []));
    const at = folded.indexOf(plain(sentence));
    if (begin.length < 24 || on.length !== 1 || at === -1) continue;
    score.pages++;
    const offset = offsets[at]!;
    const place = places.find(({ start, end }) => start <= offset && offset < end)?.locator;
    if (place?.kind === "page" && place.page === on[0]) score.pagesRight++;
  }
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The text with white space as one space, and where each unit of it stands. */
function foldedText(text: string): { folded: string; offsets: number[] } {
  const offsets: number[] = [];
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const space = /\s/.test(text[at]!);
    if (space && folded.endsWith(" ")) continue;
    folded += space ? " " : text[at];
    offsets.push(at);
  }
  return { folded, offsets };
}

function zero(): Score {
  return {
    sentences: 0,
    found: 0,
    pdfjs: 0,
    pdftotext: 0,
    words: 0,
    foreign: 0,
    pages: 0,
    pagesRight: 0,
    ms: 0,
    pdfjsMs: 0,
  };
}

function say(layout: string, score: Score): void {
  const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
  const { sentences } = score;
  console.log(
    layout.padEnd(28),
    String(sentences).padStart(9),
    share(score.found, sentences).padStart(8),
    share(score.pdfjs, sentences).padStart(7),
    share(score.pdftotext, sentences).padStart(8),
    "  |",
    share(score.foreign, score.words).padStart(9),
    share(score.pagesRight, score.pages).padStart(11),
    `${(score.ms / score.pdfjsMs).toFixed(2)} x`.padStart(10),
  );
}
