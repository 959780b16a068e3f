import { sentencesOf } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { quotedWords } from "./quotedWords.ts";
import type { Stretch } from "./stretch.ts";

interface Prepared {
  readonly quoted: readonly Span[];
  readonly sentences: readonly Span[];
}

/** One reading for all the links of a paragraph. */
const prepared = new WeakMap<Stretch, Prepared>();

/**
 * The quoted words that the site `index` of a paragraph vouches for, without their marks: the quotation that holds the
 * link; else those before it and in its sentence, back to the link before. A link right behind another one vouches for
 * the same words.
 */
export function inlineSpans(stretch: Stretch, index: number): Span[] {
  const site = stretch.sites[index];
  if (!site) return [];
  const { quoted, sentences } = preparedOf(stretch);
  const around = quoted.filter((span) => span.start <= site.start && site.end <= span.end);
  if (around.length > 0) return around;
  const from = stretch.sites[index - 1]?.end ?? 0;
  const { text } = stretch.plain;
  const vouched: Span[] = [];
  let until = site.start;
  for (let i = lastEndingBy(quoted, site.start); i >= 0 && quoted[i]!.start >= from; i--) {
    if (isNewThought(text, sentences, quoted[i]!.end, until)) break;
    vouched.unshift(quoted[i]!);
    until = quoted[i]!.start;
  }
  if (vouched.length === 0 && index > 0 && JOINING.test(text.slice(from, site.start)))
    return inlineSpans(stretch, index - 1);
  return vouched;
}

/** What stands between two links for the same words. */
const JOINING = /^[\s,;/|()[\]&+]*(?:and|also|see|cf\.?)?[\s,;/|()[\]&+]*$/iu;

function preparedOf(stretch: Stretch): Prepared {
  const known = prepared.get(stretch);
  if (known) return known;
  const masked = withoutLabels(stretch);
  const reading = { quoted: quotedWords(masked), sentences: sentencesOf(masked, { start: 0, end: masked.length }) };
  prepared.set(stretch, reading);
  return reading;
}

/** A quotation mark in a link's text (an article's title) opens nothing in the sentence. */
function withoutLabels({ plain: { text }, sites }: Stretch): string {
  let masked = "";
  let at = 0;
  for (const { start, end } of sites) {
    masked += text.slice(at, start) + "x".repeat(Math.max(0, end - Math.max(at, start)));
    at = Math.max(at, end);
  }
  return masked + text.slice(at);
}

/** Whether a sentence that says something ends between a quotation and what follows it. */
function isNewThought(text: string, sentences: readonly Span[], from: number, to: number): boolean {
  return sentences.some(({ end }) => end > from && end < to && /[\p{L}\p{N}]/u.test(text.slice(from, end)));
}

function lastEndingBy(quoted: readonly Span[], offset: number): number {
  return quoted.findLastIndex(({ end }) => end <= offset);
}
