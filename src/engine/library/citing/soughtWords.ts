import { foldedWords } from "../../citations/sameText/fold.ts";

/** Fewer words stand everywhere: nobody can say from where they are. */
export const FEWEST_WORDS = 3;
/** Fewer than these are anybody's where several sources hold them. */
export const FEW_WORDS = 5;
/** So many pieces of a quotation are looked for. */
const MOST_PIECES = 3;

/** What an editor put in or left out, and what ends a sentence: the source's own words stand side by side between them. */
const BETWEEN = /\[[^\]]*\]|\(\s*(?:\.{3}|…)\s*\)|\.{3,}|…|(?:\. ){2,}\.|[.!?]["”’»]?\s+/u;

/** How many words a quotation has, marks left out. */
export function wordCount(text: string): number {
  return foldedWords(text).filter(({ isWord }) => isWord).length;
}

/** So many words of a piece tell its source from others; of more, one may be broken in print. */
const TELLING = 10;

/**
 * The pieces of a quotation that the index of sentences is asked for: its source holds each side by side, within a sentence.
 * The longest first, since it tells its source best from others.
 */
export function soughtIn(quotation: string): string[] {
  const pieces = quotation.split(BETWEEN).filter((piece) => wordCount(piece) > 0);
  const ordered = pieces
    .map((piece) => ({ piece, count: wordCount(piece) }))
    .sort((a, b) => b.count - a.count)
    .map(({ piece }) => firstWords(piece));
  return [...new Set(ordered)].slice(0, MOST_PIECES);
}

function firstWords(piece: string): string {
  const words = foldedWords(piece).filter(({ isWord }) => isWord);
  return words.length <= TELLING ? piece.trim() : piece.slice(words[0]!.start, words[TELLING - 1]!.end);
}
