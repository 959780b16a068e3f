import { readPlainText } from "../../text/paragraphs.ts";
import { sentencesOf } from "../../text/sentences.ts";
import type { Span } from "../../text/span.ts";
import { type SenseWord, senseWord, withoutHyphens } from "../sense/words.ts";
import type { AnchorText } from "./anchorText.ts";

/** Sentences are looked for so far before and behind an offset; UTF-16 units. */
const LOOK_AROUND = 1_200;

/** The sentence of a document that holds what stands at an offset. */
export function sentenceAt({ text }: AnchorText, offset: number): Span {
  const from = Math.max(0, offset - LOOK_AROUND);
  const stretch = text.slice(from, offset + LOOK_AROUND);
  const at = offset - from;
  const holds = ({ start, end }: Span) => start <= at && at < end;
  const paragraph = readPlainText(stretch).paragraphs.find(holds) ?? { start: at, end: at };
  const sentence = sentencesOf(stretch, paragraph).find(holds) ?? paragraph;
  return { start: sentence.start + from, end: sentence.end + from };
}

/** The words and marks of a stretch of a document, as its sense is read; of Markdown, what is read of it. */
export function wordsWithin(document: AnchorText, { start, end }: Span): SenseWord[] {
  const { starts, ends, count } = document.words;
  const words: SenseWord[] = [];
  for (let j = document.wordAt(start); j < count && starts[j]! < end; j++) {
    words.push(senseWord(document.text, { start: starts[j]!, end: ends[j]! }));
  }
  return withoutHyphens(words);
}
