import type { SentenceCutter } from "./sentences.ts";
import type { Span } from "./span.ts";
import type { Turn } from "./turns/turns.ts";

/** The sentences of a transcript's paragraphs: what a label says is no words of anybody, and no part of a sentence. */
export function sentencesOfTurns(cutter: SentenceCutter, paragraphs: readonly Span[], turns: readonly Turn[]): Span[] {
  let at = 0;
  return paragraphs.flatMap(({ start, end }) => {
    while (at < turns.length && turns[at]!.lead.end <= start) at++;
    const lead = turns[at]?.lead;
    const from = lead && lead.start < end ? Math.min(lead.end, end) : start;
    return from < end ? cutter.cut({ start: from, end }) : [];
  });
}
