import { monthNamed } from "../dates/monthNames.ts";
import type { Conventions } from "./conventions.ts";
import { beginsWithStarter } from "./starters.ts";

/** Whether the stop behind a number makes it an ordinal, in languages that write them so: "am 3. Mai", "der 2. Rang", "XII. Pluk". */
export function isOfNumber(word: string, before: string, after: string, conventions: Conventions): boolean {
  if (!/^(?:\d{1,2}|[IVX]{1,5})$/u.test(word)) return false;
  if (beginsWithStarter(after, conventions)) return false;
  const next = /^\s+(\p{L}+)/u.exec(after)?.[1] ?? "";
  if (monthNamed(next) !== undefined || DATE.test(after)) return true;
  return /^[IVX]+$/u.test(word) || ARTICLE.test(before);
}

/** The rest of a date: a month's number, a year, or a month with one. */
const DATE = /^\s+(?:\d{1,2}\.|(?:\p{L}+\s+)?\d{4}(?!\d))/u;

/** What stands before ordinals: articles and prepositions with one, the first half of a pair. */
const ARTICLE =
  /(?:^|\s)(?:der|die|das|den|dem|des|am|im|zum|zur|vom|beim|bis|ins|ans|und|seit|ab|jeder|jede|jedes|ihr|sein|unser|den|det|på|i|til|og|na|w|do|od|z|po|v|ve|ke|až|za|ze|a|przed)\s+\S+$/iu;
