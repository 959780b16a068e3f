import type { Reading, ReadingWarning } from "../../engine/text/reading/reading.ts";
import { Unreadable } from "../../engine/text/reading/unreadable.ts";
import type { FormatReader } from "../formatReader.ts";
import { documentFacts } from "./document/facts.ts";
import { withNotesApart } from "./document/footnotes.ts";
import { withoutFurniture } from "./document/furniture.ts";
import { withoutLineNumbers } from "./document/lineNumbers.ts";
import { withoutNoteMarks } from "./document/noteMarks.ts";
import { outlineOf } from "./document/outline.ts";
import { pagedText } from "./document/pagedText.ts";
import { paragraphsOf } from "./document/paragraphs.ts";
import { readPages } from "./document/readPages.ts";
import { turnedOnce } from "./document/turned.ts";
import { defuse } from "./file/defused.ts";
import { repaired } from "./file/repaired.ts";
import { hasPictures, isCutOff, isPdf } from "./file/signs.ts";
import { guttersOf, placesOf } from "./page/gutters.ts";
import { linesOf } from "./page/lines.ts";
import { mostUsed, rowsOf } from "./page/rows.ts";
import { PdfFile } from "./pdfjs/pdfFile.ts";

export { serve } from "./pdfjs/pdfFile.ts";

/** Reads a PDF: paragraphs as their author meant them, with the page of each stretch. */
export const read: FormatReader = async ({ bytes }) => {
  if (!isPdf(bytes)) throw new Unreadable("otherFormat");
  const file = await opened(bytes);
  try {
    return await readingOf(file, bytes);
  } finally {
    await file.close();
  }
};

async function opened(bytes: Uint8Array): Promise<PdfFile> {
  // A copy, since pdf.js writes into what it reads.
  const copy = new Uint8Array(bytes);
  defuse(copy);
  try {
    return await PdfFile.open(copy);
  } catch (error) {
    if ((error as Error | undefined)?.name === "PasswordException") throw new Unreadable("encrypted");
    return openedAnew(bytes);
  }
}

/** Opens what is left of a file whose end is missing. */
async function openedAnew(bytes: Uint8Array): Promise<PdfFile> {
  try {
    const copy = repaired(bytes);
    if (copy) return await PdfFile.open(copy);
  } catch {
    // It was worth a try.
  }
  throw new Unreadable(isCutOff(bytes) ? "cutOff" : "damaged");
}

async function readingOf(file: PdfFile, bytes: Uint8Array): Promise<Reading> {
  const pictures = hasPictures(bytes);
  const { pages, unreadable } = await readPages(file, pictures);
  if (pages.every((words) => words.length === 0))
    throw new Unreadable(whyNone(unreadable, pages.length, pictures, bytes));
  const upright = turnedOnce(pages);
  const all = upright.map(({ main }) => rowsOf(main));
  const bare = withoutFurniture(withoutLineNumbers(all));
  const rows = bare.some((its) => its.length > 0) ? bare : all;
  const without = bare.flatMap((its, page) => (its.length > 0 || unreadable.includes(page + 1) ? [] : [page + 1]));
  const size = mostUsed(
    rows.flatMap((its) => its.flatMap(({ words }) => words)),
    (word) => Math.round(word.size * 4) / 4,
  );
  const gutters = placesOf(rows.flatMap((its) => guttersOf(its)));
  const lines = rows.map((its, page) => linesOf(its, page, gutters));
  const noted = withoutNoteMarks(withNotesApart(lines, size)).map(({ body, notes }, page) => ({
    body: [...body, ...upright[page]!.turned.flatMap((words) => linesOf(rowsOf(words), page))],
    notes,
  }));
  const labels = await file.labels().catch(() => null);
  const { text, places } = pagedText(paragraphsOf(noted), labels);
  const facts = documentFacts(await file.metadata().catch(() => ({ info: {}, xmp: new Map() })), lines[0] ?? [], size);
  return {
    text,
    places,
    ...facts,
    url: null,
    pages: file.pageCount,
    headings: await outlineOf(file, text, places).catch(() => []),
    turns: [],
    asides: [],
    warnings: warningsOf(without, unreadable, isCutOff(bytes)),
  };
}

function whyNone(
  unreadable: readonly number[],
  pages: number,
  pictures: boolean,
  bytes: Uint8Array,
): Unreadable["kind"] {
  if (unreadable.length === pages) return isCutOff(bytes) ? "cutOff" : "damaged";
  return pictures ? "scanned" : "noText";
}

function warningsOf(without: readonly number[], unreadable: readonly number[], cutOff: boolean): ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  if (cutOff) warnings.push({ kind: "cutOff" });
  if (unreadable.length > 0) warnings.push({ kind: "pagesUnreadable", pages: unreadable });
  if (without.length > 0) warnings.push({ kind: "pagesWithoutText", pages: without });
  return warnings;
}
