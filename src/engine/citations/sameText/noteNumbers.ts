import type { Span } from "../../text/span.ts";

/** Digits set high, as note numbers are. */
const HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Whether a word is nothing but a note number set high, or a dagger. */
export const isNoteSign = (key: string) => NOTE_SIGN.test(key);

const NOTE_SIGN = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[†‡]{1,2})$/u;

/** Where the note number begins that a word from `start` to `end` carries ("law¹"); `end` when it carries none ("km²"). */
export function noteSignStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && HIGH.includes(text[at - 1]!)) at--;
  if (at === end || end - at > 3 || !/\p{L}\p{L}$/u.test(text.slice(start, at))) return end;
  return /^[²³]$/u.test(text.slice(at, end)) && SQUARED.test(text.slice(start, at)) ? end : at;
}

/** What is squared or cubed: units, and the names of statistics and formulas. */
const SQUARED = /^(?:[kcmdµμn]m|ft|in|yd|mi|ha|mc|chi|eta|omega|sec)$/iu;

/**
 * A number in brackets behind a word or a stop: "guilty.[3]", "guilty,[3, 4]", "guilty [3]."; behind a stop a letter, too. What
 * stands in brackets within a sentence, with spaces around it, may be a word of it ("We follow [3] in this").
 */
const BRACKETED =
  /(?<=\S)\\?\[(?:(?:note|nb|fn|n)\.? ?)?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\\?\]|(?<=[.,;:!?”’"'»)])\\?\[[a-z]\\?\]|(?<=\S )\[\d{1,3}\](?=[.,;:!?)”’"'»]|\s*$)/gu;

/** A number that sticks to the end of a sentence ("guilty.12 Next") or of a quotation ("guilty,”12 he said"). */
const STUCK =
  /(?<=(?<word>\p{L}+)[.!?][”’"'»)]?)[1-9]\d{0,2}(?=\s+["“‘«(]?\p{Lu}|\s*$)|(?<=\p{L}[.,!?][”’»"])[1-9]\d{0,2}(?=[\s,.;:)]|$)/gu;

/** Words with a stop behind which a number is a number: "Fig.3", "No.10", "Sept.12"; and letters, "p.m.12". */
const NUMBERED =
  /^(?:\p{L}{1,2}|(?:no|nr|vol|fig|sec|art|para|pp|pt|col|eq|ref|ver)s?|chap|app|tab|rev|approx|abs|ziff|kap|(?:sect|vers)ion|rule|article|chapter|page|line|part|clause|table|figure|volume|number|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu;

/** The markup of a number set high, in HTML. */
const MARKED_UP = /(?<=<sup>)\s*\[?\d{1,3}\]?\s*(?=<\/sup>)/giu;

/** The numbers of notes within a text, where that is certain: they are no words of it. In no order. */
export function noteNumbers(text: string): Span[] {
  const found = [BRACKETED, STUCK, MARKED_UP].flatMap((pattern) => [...text.matchAll(pattern)]);
  return found
    .filter(({ groups }) => groups?.word === undefined || !NUMBERED.test(groups.word))
    .map(({ 0: number, index }) => ({ start: index, end: index + number.length }));
}

/** The note number that a word or a mark of a text is, or is a part of; null when it is none. */
export function noteNumberAt(text: string, { start, end }: Span): Span | null {
  if (isNoteSign(text.slice(start, end))) return { start, end };
  if (!MAY_BE_NUMBER.test(text.slice(start - 1, start + 1))) return null;
  const from = Math.max(0, start - LOOK_AROUND);
  const found = noteNumbers(text.slice(from, end + LOOK_AROUND)).find(
    (number) => number.start <= start - from && end - from <= number.end,
  );
  return found ? { start: found.start + from, end: found.end + from } : null;
}

/** Longer than any note number with the word before it. */
const LOOK_AROUND = 40;

/** A bracket, or a digit behind a stop, a mark or markup. */
const MAY_BE_NUMBER = /[[\]]$|[.!?”’"'»)>]\d$/u;
