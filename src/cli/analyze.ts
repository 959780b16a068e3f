import type { Quotation } from "../engine/engine.ts";
import { analyze as analyzeText } from "../engine/engine.ts";
import { answerLines, textField } from "./jsonLines.ts";

/** `sourceline analyze --jsonl` (design.md, "Batch formats"). */
export function analyze(): Promise<void> {
  return answerLines((row) => {
    const text = textField(row, "text");
    const { entities, quotations, references } = analyzeText(text, "text");
    const mentions = entities.flatMap(({ id, name, mentions: own }) =>
      own.map(({ start, end, type }) => ({ start, end, type, entityId: id, name })),
    );
    return {
      id: row.id ?? null,
      entities: mentions.sort((a, b) => a.start - b.start),
      quotes: quotations.map(quoteOf),
      references: references.map(({ start, end, entityId, confidence }) => ({ start, end, entityId, confidence })),
    };
  });
}

function quoteOf({ start, end, kind, speaker, speakerName, cue, confidence }: Quotation) {
  return { start, end, kind, speaker: spanOf(speaker), speakerName, cue: spanOf(cue), confidence };
}

function spanOf(span: { start: number; end: number } | null) {
  return span && { start: span.start, end: span.end };
}
