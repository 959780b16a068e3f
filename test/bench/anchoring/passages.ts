import { LineIndex } from "../../../src/engine/text/lineIndex.ts";
import type { Span } from "../../../src/engine/text/span.ts";
import type { Random } from "../random.ts";
import { paragraphsOf, wordsIn } from "./articles.ts";

/** What is kept of a passage when it is cited. */
export interface Selector {
  exact: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
  startLine?: number;
  endLine?: number;
}

/**
 * A stretch of running text such as people cite: some words, a sentence, sentences of neighbouring paragraphs; or one
 * that a program cut inside words, if it `mayCut`: then its neighbours have to say how the words go on.
 */
export function pickPassage(text: string, random: Random, mayCut = true): Span {
  const paragraphs = paragraphsOf(text).filter((paragraph) => wordsIn(text, paragraph).length > 7);
  const first = random.below(paragraphs.length);
  const way = random.next();
  const last = way < 0.08 ? Math.min(first + 1, paragraphs.length - 1) : first;
  const words = wordsIn(text, { start: paragraphs[first]!.start, end: paragraphs[last]!.end });
  if (last > first) return ofWords(words, random.below(Math.ceil(words.length / 3)), words.length);
  if (way < 0.16 && mayCut) return cutInWords(text, ofWords(words, 1, words.length - 1), random);
  if (way < 0.6) return aSentence(text, words, random);
  const count = Math.min(words.length, 4 + random.below(37));
  return ofWords(words, random.below(words.length - count + 1), count);
}

function ofWords(words: readonly Span[], from: number, count: number): Span {
  return { start: words[from]!.start, end: words[Math.min(words.length, from + count) - 1]!.end };
}

/** What a program selects that knows nothing of words. */
function cutInWords(text: string, { start, end }: Span, random: Random): Span {
  const length = Math.min(end - start, 25 + random.below(200));
  const from = start + random.below(end - start - length + 1);
  const passage = text.slice(from, from + length);
  const lead = /^\s*/.exec(passage)![0].length;
  return { start: from + lead, end: from + passage.trimEnd().length };
}

function aSentence(text: string, words: readonly Span[], random: Random): Span {
  const ends = words.flatMap((word, i) => (/[.!?]["”’)]*$/.test(text.slice(word.start, word.end)) ? [i + 1] : []));
  const cuts = [0, ...ends.filter((end) => end < words.length), words.length];
  const at = random.below(cuts.length - 1);
  const from = cuts[at]!;
  const count = Math.max(4, cuts[at + 1]! - from);
  return ofWords(words, Math.max(0, Math.min(from, words.length - count)), count);
}

/** A whole selector, or one that lacks what programs and notes often do not have. */
export function selectorOf(text: string, { start, end }: Span, fields: Fields, lines = new LineIndex(text)): Selector {
  const neighbours = 32;
  const selector: Selector = { exact: text.slice(start, end) };
  if (hasNeighbours(fields)) {
    selector.prefix = text.slice(Math.max(0, start - neighbours), start);
    selector.suffix = text.slice(end, end + neighbours);
  }
  if (fields === "all" || fields === "words and offsets") Object.assign(selector, { start, end });
  if (fields === "all" || fields === "words and lines") {
    Object.assign(selector, { startLine: lines.lineAt(start), endLine: lines.lineAt(end - 1) });
  }
  return selector;
}

export const hasNeighbours = (fields: Fields) => fields === "all" || fields === "words and neighbours";

export type Fields = "all" | "words and neighbours" | "words and lines" | "words and offsets";
