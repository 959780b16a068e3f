import type { BlockText } from "./blockText.ts";

/** What may stand before a link that names the source of what comes before: a dash, or a name and a comma at most. */
const CLOSING_LEAD =
  /^\s*(?:[-–—―~(]{1,3}[^.!?\n]{0,120}|(?:Source|From|See|Via|Quelle|Aus|Siehe|De|Voir|Fuente)\b[^.!?\n]{0,60})?$/iu;

/** The same as an item of a list: "- Rowe, [report](...)". */
const ITEM_LEAD = /^[^.!?\n]{0,80}$/u;

/** What may stand so in a sentence: "So says [the report](...) of that year." */
const SENTENCE_LEAD = /^[^.!?:\n]{0,80}$/u;

/** Behind the link of a paragraph that only names a source: "line 8", a date, a bracket. */
const ASIDE = /^[^.!?\n]{0,60}[.!?)\]\s]*$/u;

const COLON = /[:：]\s*$/u;

/** Whether a paragraph leads on to what follows: it ends in a colon. */
export const leadsOn = (text: string): boolean => COLON.test(text);

/** How surely a paragraph behind a quotation names its source; null when it does not. */
export function closingOf(read: BlockText, isItem: boolean): "surely" | "loosely" | null {
  const [first] = read.places;
  if (!first || read.quoted.length > 0 || leadsOn(read.text)) return null;
  const lead = read.text.slice(0, first.start);
  if ((isItem ? ITEM_LEAD : CLOSING_LEAD).test(lead)) return "surely";
  return SENTENCE_LEAD.test(lead) && read.sentenceAt(first.start) === 0 ? "loosely" : null;
}

/** Whether a paragraph does nothing but name a source. */
export function onlyNamesSource(read: BlockText): boolean {
  const [first, last] = [read.places[0], read.places.at(-1)];
  if (!first || !last || read.quoted.length > 0) return false;
  return CLOSING_LEAD.test(read.text.slice(0, first.start)) && ASIDE.test(read.text.slice(last.end));
}

/** A line that names the source of what follows: "Source: [report](...)", in any of the languages that we speak. */
const SOURCE_LINE = /^\s*(?:sources?|from|via|quellen?|aus|fuentes?|fonte)\s*[:：]\s*$/iu;

/** Whether a paragraph is a line "Source: ...". */
export function isSourceLine(read: BlockText): boolean {
  const [first] = read.places;
  return first !== undefined && SOURCE_LINE.test(read.text.slice(0, first.start)) && onlyNamesSource(read);
}
