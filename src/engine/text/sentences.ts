import { likelyLanguages } from "./language.ts";
import { trimmed } from "./paragraphs.ts";
import { type Conventions, conventionsOf } from "./sentenceEnds/conventions.ts";
import { isOfInitials } from "./sentenceEnds/initials.ts";
import { itemsIn } from "./sentenceEnds/items.ts";
import { isOfNumber } from "./sentenceEnds/ordinals.ts";
import { beginsWithStarter, beginsWithTitle } from "./sentenceEnds/starters.ts";
import { endsInItsScript, STOP, standsAlone } from "./sentenceEnds/stops.ts";
import type { Span } from "./span.ts";

/**
 * The sentences of one paragraph, in order, trimmed. Abbreviations are those of the language that `text` is likely in, which a
 * caller who cuts many paragraphs of one text has from a `SentenceCutter`.
 *
 * Rules, because a stop is nearly always decided by its two neighbours: a sentence ends at . ! ? or an ellipsis (with
 * the closing marks that follow it) when white space and then something that may begin a sentence comes next, unless
 * the stop belongs to an abbreviation, an initial or a number. The stops of some scripts end one without a space.
 */
export function sentencesOf(text: string, paragraph: Span): Span[] {
  return new SentenceCutter(text).cut(paragraph);
}

/** Cuts the paragraphs of one text, whose language is told once, and only when an abbreviation asks for it. */
export class SentenceCutter {
  private known: Conventions | null = null;

  constructor(private readonly text: string) {}

  /** The sentences of a paragraph of the text, in order, trimmed. */
  cut(paragraph: Span): Span[] {
    const { text } = this;
    const prose = text.slice(paragraph.start, paragraph.end);
    const sentences: Span[] = [];
    let from = 0;
    for (const end of this.ends(prose)) {
      const span = trimmed(text, { start: paragraph.start + from, end: paragraph.start + end });
      if (span.end > span.start) sentences.push(span);
      from = end;
    }
    return sentences;
  }

  /** Where the sentences of a paragraph end, in order; the last at its end. */
  private ends(prose: string): number[] {
    const { starts, stops } = itemsIn(prose);
    const ends: number[] = [];
    let item = 0;
    for (const stop of prose.matchAll(STOP)) {
      const end = stop.index + stop[0].length;
      while (item < starts.length && starts[item]! <= stop.index) ends.push(starts[item++]!);
      if (!stops.has(stop.index) && this.endsSentence(prose, stop.index, stop[0], end, ends.at(-1) ?? 0))
        ends.push(end);
    }
    return [...ends, ...starts.slice(item), prose.length];
  }

  private endsSentence(prose: string, index: number, stop: string, end: number, from: number): boolean {
    if (standsAlone(stop)) return endsAlone(prose, index, stop, end, from);
    const before = prose.slice(Math.max(0, index - LOOK_BACK), index);
    const ownScript = endsInItsScript(stop, before);
    if (ownScript !== null) return ownScript && /^(?:\s|$)/u.test(prose.slice(end, end + 1));
    const after = prose.slice(end, end + LOOK_AHEAD);
    if (/^[!?]+$/.test(stop) && CASELESS.test(before) && /^\p{Lo}/u.test(after)) return true;
    if (!BEGINNING.test(after) || isPlaceOfQuotation(stop, after)) return false;
    if (/^[!?‼⁇⁈⁉]/u.test(stop)) return !isFollowedBySpeaker(stop, after);
    if (stop[0] !== "." || stop.startsWith("..")) return true;
    if (SPACED_ELLIPSIS.test(before)) return false;
    return !isAbbreviation(before, after, prose.slice(from, index), this.conventions);
  }

  private get conventions(): Conventions {
    this.known ??= conventionsOf(likelyLanguages(this.text));
    return this.known;
  }
}

/** What may begin a sentence: opening marks, then a capital, a digit, a letter of a script without cases, or "...and" without a space. */
const BEGINNING =
  /^\s+(?:["'“‘«„‚‹¿¡([\u2014-]|[»›](?=\p{L}))*\s*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|["“‘«„¿¡](?![\s.,;:]|$)|(?:\.\.\.|…)\p{L})/u;

/** A letter of a script without cases, which needs no space behind a stop. */
const CASELESS = /\p{Lo}$/u;

/** The first two of three stops with spaces: words are left out inside a sentence. Behind four it ends. */
const SPACED_ELLIPSIS = /[^\s.] \. \. $/u;

const LOOK_AHEAD = 60;
/** Abbreviations are shorter. */
const LOOK_BACK = 24;

/** 他说：“好。”我们走了 ends behind the mark; in 「来るの？」と聞いた, which begins with the quoted words, and in a title nothing ends. */
function endsAlone(prose: string, index: number, stop: string, end: number, from: number): boolean {
  const sentence = prose.slice(from, index);
  if (sentence.lastIndexOf("《") > sentence.lastIndexOf("》")) return false;
  if (!CLOSED.test(stop) || !/^\p{L}/u.test(prose.slice(end, end + 2))) return true;
  const opened = Math.max(sentence.lastIndexOf("“"), sentence.lastIndexOf("「"), sentence.lastIndexOf("『"));
  return /[：:，,]$/u.test(sentence.slice(0, Math.max(0, opened)));
}

const CLOSED = /["'”’»›)\]」』）】》〉]$/u;

/** “... [...]” (Smith 55). — where the words stand belongs to them. */
function isPlaceOfQuotation(stop: string, after: string): boolean {
  return /["'”’»]$/u.test(stop) && /^\s+\([^()]{1,39}[^().\s]\)[.,;]/u.test(after);
}

/** “Why?” Carter asked. — the mark ends the quotation, not the sentence. */
function isFollowedBySpeaker(stop: string, after: string): boolean {
  return /["'”’»]$/.test(stop) && SPEAKER.test(after);
}

const SPEAKER = /^\s+(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|told|replied|cried|added|shouted)\b/u;

/** Whether the full stop behind `before` belongs to the word there. `sentence`: what the sentence holds so far. */
function isAbbreviation(before: string, after: string, sentence: string, conventions: Conventions): boolean {
  const word = /[\p{L}\p{M}\p{N}.°º§'’-]*$/u.exec(before)![0];
  const all = PARTS.exec(before)![0].replace(/\s/gu, "");
  // "l'Avv. Conti": the article is none of its letters.
  const own = word.slice(Math.max(word.lastIndexOf("'"), word.lastIndexOf("’")) + 1);
  if (conventions.before.has(word) || conventions.before.has(own) || conventions.before.has(all)) return true;
  if (isOfInitials(word, before, after, sentence, conventions)) return true;
  if (conventions.within.has(word) || conventions.within.has(all)) {
    return !beginsWithStarter(after, conventions) && !beginsWithTitle(after, sentence);
  }
  if (conventions.counted.has(word)) return /^\s+\p{N}/u.test(after);
  return conventions.hasOrdinals && isOfNumber(word, before, after, conventions);
}

/** An abbreviation of several parts, with or without spaces: "z. B", "s. r. o", "EE. UU". */
const PARTS = /(?:\p{L}{1,2}\.\s?)*[\p{L}\p{M}\p{N}°º§'’-]*$/u;
