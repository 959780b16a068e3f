import type { CitedWords } from "../../citations/links/citation.ts";
import type { Format } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";

/** A stretch of a note that is read for who speaks in it. */
export interface Glimpse {
  readonly text: string;
  readonly format: Format;
  /** Where it begins in the note. */
  readonly from: number;
  /** Up to here its text is the note's, letter for letter. */
  readonly own: number;
  /** The quoted words, in the glimpse. */
  readonly words: Span;
}

/** Who speaks is said within so many units before the words, and behind them. */
const BEFORE = 1200;
const BEHIND = 400;
/** "He" is somebody who is named in these paragraphs. */
const PARAGRAPHS_BEFORE = 2;

const BLANK_LINE = /\r?\n[ \t>]*\r?\n/gu;

/** What stands around words that a note quotes in its running text. `without`: links behind them, which name a source and nobody who speaks. */
export function aroundWords(text: string, format: Format, words: Span, without: Span | null): Glimpse {
  const from = beginning(text, words.start);
  const to = ending(text, words.end);
  const own = text.slice(from, to);
  const shown = without && without.start >= words.end && without.end <= to ? blank(own, shifted(without, -from)) : own;
  return { text: stopped(shown), format, from, own: own.length, words: shifted(words, -from) };
}

/** The words of a block quotation, in marks behind the paragraph that introduces it; null when none does. */
export function behindLead(text: string, { start, text: words }: CitedWords): Glimpse | null {
  const opening = /(?:\r?\n[ \t]*)+(?:>[ \t>]*(?:\r?\n)?)*$/u.exec(text.slice(Math.max(0, start - 40), start));
  if (!opening) return null;
  const end = start - opening[0].length;
  const from = beginning(text, end);
  const lead = text.slice(from, end);
  if (!/[:,：]\s*$/u.test(lead)) return null;
  const said = words.replace(/["“”«»„]/gu, " ").replace(/\s+/gu, " ");
  const shown = stopped(`${lead} “${said}”`);
  const first = lead.length + 2;
  return { text: shown, format: "markdown", from, own: lead.length, words: { start: first, end: first + said.length } };
}

/** What ends without a stop is read as a heading, in which nobody speaks. */
const stopped = (text: string) => (/[.!?…]["”’»)\]\s]*$/u.test(text) ? text : `${text}.`);

function beginning(text: string, at: number): number {
  const from = Math.max(0, at - BEFORE);
  const breaks = [...text.slice(from, at).matchAll(BLANK_LINE)].map((one) => from + one.index + one[0].length);
  if (breaks.length > PARAGRAPHS_BEFORE) return breaks.at(-1 - PARAGRAPHS_BEFORE)!;
  if (from === 0) return 0;
  return breaks[0] ?? text.indexOf(" ", from) + 1;
}

function ending(text: string, at: number): number {
  const behind = text.slice(at, at + BEHIND);
  const blankLine = behind.search(BLANK_LINE);
  return at + (blankLine < 0 ? behind.length : blankLine);
}

function blank(text: string, { start, end }: Span): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
