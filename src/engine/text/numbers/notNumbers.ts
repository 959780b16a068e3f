import { writtenDates } from "../dates/dates.ts";
import { monthNamed } from "../dates/monthNames.ts";
import type { Span } from "../span.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NumberToken } from "./numberTokens.ts";

/** What holds digits and tells no number: addresses, full dates, line and page numbers, telephone numbers. */
export function notNumbers(text: string, { references }: Lexicon): Span[] {
  const dates = writtenDates(text).map(({ start, end }) => ({ start, end }));
  const others = [ADDRESS, TELEPHONE, SEASON, references].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
  return [...dates, ...others];
}

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\]\([^)\s]*\)/g;
const TELEPHONE = /\+\d[\d ()/-]{6,}\d|\(\d{2,5}\) ?\d[\d -]{4,}\d/g;
/** 2019-20, 2019/20, 2016–2018, 1990s, ’90s */
const SEASON =
  /\b(?:1[4-9]|20|21)\d\d\s?[-–/]\s?(?:(?:1[4-9]|20|21)\d\d|\d\d)\b|\b(?:1[4-9]|20|21)\d\d['’]?s\b|['’]\d\ds?\b/g;

/** Whether digits are a day beside a month's name: May 5, 5 May, the 5th of May. */
export function isDayOfMonth(tokens: readonly NumberToken[], at: number, next: number): boolean {
  if (!/^\d{1,2}$/.test(tokens[at]!.text) || Number(tokens[at]!.text) > 31) return false;
  let behind = next;
  while (/^(?:st|nd|rd|th|er|of|de|\.|-|–)$/.test(tokens[behind]?.word ?? "") && behind < next + 3) behind++;
  return isMonth(tokens[behind]) || isMonth(beforeDay(tokens, at));
}

/** What stands before a day or a range of days: "Sept." and "August" in "Sept. 5", "August 5-6", "August 5 to 12". */
function beforeDay(tokens: readonly NumberToken[], at: number): NumberToken | undefined {
  const [second, first] = [tokens[at - 1], tokens[at - 2]];
  if (second?.text === ".") return first;
  const isRange = /^(?:[-–]|to|and)$/.test(second?.text ?? "") && /^\d{1,2}$/.test(first?.text ?? "");
  return isRange ? tokens[at - 3] : second;
}

/** "may" and "march" are words. */
const isMonth = (token: NumberToken | undefined): boolean =>
  token?.kind === "letters" && !/^(?:may|march)$/.test(token.text) && monthNamed(token.text) !== undefined;

/** What stands before years: in 2011, since 2009, the 2019 elections, May 2011. */
const BEFORE_YEAR =
  /^(?:in|since|by|until|till|from|before|after|between|late|early|mid|during|to|and|through|year|years|the|this|seit|im|jahr|jahre|ab|bis|vor|nach|von|en|depuis|avant|après|entre|fin|début|année|an)$/;

/** Whether four digits are rather a year than a number of things. */
export function isYear(tokens: readonly NumberToken[], at: number, next: number): boolean {
  if (!/^(?:1[4-9]|20|21)\d\d$/.test(tokens[at]!.text)) return false;
  const [before, behind] = [tokens[at - 1], tokens[next]];
  if (before && (BEFORE_YEAR.test(before.word) || isMonth(before))) return true;
  const isCounted = behind?.kind === "letters" && PEOPLE.test(behind.text);
  if (before?.word === "of" && !isCounted && /^(?:19|20)/.test(tokens[at]!.text)) return true;
  return !(behind?.kind === "letters" && (isCounted || /^\p{Ll}{3,}s$/u.test(behind.text)));
}

const PEOPLE = /^(?:people|men|women|children|police|Menschen|Soldaten|Personen|personnes)$/;

/** "Article 5", "Boeing 737": a number that is rather a name's than a count of what follows. */
export function isLabel(tokens: readonly NumberToken[], at: number, next: number, { endsCounted }: Lexicon): boolean {
  const [before, behind] = [tokens[at - 1], tokens[next]];
  if (before?.kind !== "letters" || !/^\p{Lu}/u.test(before.text) || at < 2) return false;
  return !(behind?.kind === "letters" && /^\p{Ll}/u.test(behind.text) && !endsCounted.has(behind.word));
}
