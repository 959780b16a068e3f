import { sentencesOf } from "../../text/sentences.ts";
import type { Span } from "../../text/span.ts";

/** A note's own words around what it quotes: those of its sentence; of a block quotation, the sentence that introduces it. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Nobody's sentence is longer. UTF-16 units. */
const LOOK_AROUND = 600;

/** The note's words around the span of a quotation, as they stand there but for links' addresses. */
export function surroundingsOf(note: string, { start, end }: Span): Surroundings {
  const before = note.slice(Math.max(0, start - LOOK_AROUND), start);
  const after = note.slice(end, end + LOOK_AROUND);
  return { before: plain(sentenceBefore(before)), after: plain(sentenceBehind(after)) };
}

/** What opens a quotation or a block: a list's item with its marker. */
const OPENING = /(?:(?<=\n)([ \t]*)(?:[-*+]|\d+[.)]) )?[\s>*_"“”„«»‘’'`[(]*$/u;
const BLANK_LINE = /\r?\n[\s>]*\r?\n/u;
/** A list's next item is another thought. */
const ITEM = /\r?\n(?=[ \t]*(?:[-*+]|\d+[.)]) )/u;
const MARKER = /^([ \t]*)(?:[-*+]|\d+[.)]) /u;

function sentenceBefore(before: string): string {
  const [opening, indent] = OPENING.exec(before)!;
  const beginsBlock = indent !== undefined || /\n/.test(opening);
  const lead = before
    .slice(0, before.length - opening.length)
    .split(BLANK_LINE)
    .at(-1)!
    .split(ITEM)
    .at(-1)!;
  const isSibling = indent !== undefined && indent.length <= (MARKER.exec(lead)?.[1]?.length ?? -1);
  const last = sentencesOf(lead, { start: 0, end: lead.length }).at(-1);
  if (!last || isSibling) return "";
  const sentence = lead.slice(last.start, last.end);
  return beginsBlock || !/[.!?…]["”’»)\]]*$/u.test(sentence) ? sentence : "";
}

function sentenceBehind(after: string): string {
  const block = after.split(BLANK_LINE)[0]!.split(ITEM)[0]!;
  // Something stands before it, so that a stop at its beginning ends a sentence.
  const [first] = sentencesOf(`x${block}`, { start: 0, end: block.length + 1 });
  return first ? block.slice(0, first.end - 1) : "";
}

/** A link's address tells nothing of the words beside it. */
const plain = (text: string) => text.replace(/\]\([^()\s]*\)/gu, "]");
