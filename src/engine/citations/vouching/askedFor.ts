import { isLongEnough } from "./quotation.ts";

/** Words in marks with what stands before them. */
export interface MarkedWords {
  readonly text: string;
  /** The end of what the text says before the mark that opens them; "" of a block quotation. */
  readonly lead: string;
}

/** Whether words that a text has in marks claim to be somebody's, so that their source is looked for: no title, no word in doubt. */
export function isAskedFor({ text, lead }: MarkedWords): boolean {
  return isLongEnough(text) && !isSoCalled(lead) && !isTitle(text, lead);
}

/** What says of the words behind it that they are only a manner of speaking, in the languages that we speak. */
const SO_CALLED =
  /(?:\bso-?called|\bself-(?:styled|described|proclaimed)|\bscare quotes?|\bsogenannte[nrms]?|\bsog\.|\bsoi-disant|\bdit(?:e|es|s)?)\s*["“”„«»‹›‘’'*_\s]*$/iu;

const isSoCalled = (lead: string) => SO_CALLED.test(lead);

/** What names a work right before its title: "the film “...”", "a book titled “...”". */
const WORK =
  /\b(?:(?:en|sub)?titled|headlined|betitelt|intitulée?|(?:book|novel|film|movie|song|album|poem|essay|play|painting|podcast|chapter|roman|buch|lied|gedicht|livre|chanson|poème)(?:\s+(?:called|named|namens|mit dem Titel))?)\s*["“”„«»‹›‘’'*_\s]*$/iu;

/** What leads on to somebody's words: after it capitals make no title. */
const SAID =
  /(?:[:：]|\b(?:said|says|wrote|writes|told|added|asked|replied|that|sagte|schrieb|dit|écrit))[\s,"“”„«»‘’']*$/iu;

/** A sentence, not a title: it ends as one, or is cut as one. */
const ENDS_SENTENCE = /[.!…,;](?:["”’»)\]]*)$/u;

function isTitle(text: string, lead: string): boolean {
  if (WORK.test(lead)) return true;
  if (SAID.test(lead) || ENDS_SENTENCE.test(text.trimEnd())) return false;
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const telling = words.filter((word, i) => i === 0 || !SMALL.test(word));
  return telling.length > 1 && telling.every((word) => /^\p{Lu}/u.test(word));
}

/** Words that titles leave small. */
const SMALL =
  /^(?:\p{L}{1,3}|from|with|into|onto|over|upon|than|that|when|und|oder|über|unter|dans|pour|avec|sans|chez)$/u;
