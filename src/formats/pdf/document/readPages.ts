import { seenWords } from "../page/seenWords.ts";
import { TextWalk } from "../page/textWalk.ts";
import type { Word } from "../page/word.ts";
import type { PdfFile } from "../pdfjs/pdfFile.ts";

/** Pages beyond which nobody wrote a document. */
const MOST = 20_000;
/** In milliseconds: what is read by then is given, before whoever waits gives up. */
const LONGEST = 22_000;
/** Pages after which fonts and streams are let go. */
const KEPT = 64;

export interface ReadPages {
  /** The words of each page, as drawn. */
  readonly pages: readonly (readonly Word[])[];
  /** Those that could not be read to their end, from 1. */
  readonly unreadable: readonly number[];
}

/** Reads all pages that can be read in time. `pictures`: white words may stand on one. */
export async function readPages(file: PdfFile, pictures: boolean): Promise<ReadPages> {
  const pages: (readonly Word[])[] = [];
  const unreadable: number[] = [];
  const began = performance.now();
  const isLate = () => performance.now() - began > LONGEST;
  const count = Math.min(file.pageCount, MOST);
  for (let index = 0; index < count; index++) {
    const { words, whole } = isLate() ? { words: [], whole: false } : await pageWords(file, index, pictures, isLate);
    pages.push(words);
    if (!whole) unreadable.push(index + 1);
    if (index % KEPT === KEPT - 1) await file.cleanUp().catch(() => undefined);
  }
  return { pages, unreadable };
}

async function pageWords(file: PdfFile, index: number, pictures: boolean, isLate: () => boolean) {
  const walk = new TextWalk(file.fonts);
  let view: readonly number[] = [];
  let whole = true;
  try {
    view = (await file.page(index)).view;
    await file.draw(index, (drawing) => {
      walk.follow(drawing);
      if (isLate()) throw new Error("late");
    });
  } catch {
    whole = false;
  }
  return { words: view.length === 4 ? seenWords(walk.words, view, pictures) : [], whole: whole && !walk.isIncomplete };
}
