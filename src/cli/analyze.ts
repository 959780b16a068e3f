import type { Quotation } from "../engine/engine.ts";
import { Analyzer } from "../engine/engine.ts";
import { shippedWeights } from "../node/weightsFolder.ts";
import { answerLines, textField } from "./jsonLines.ts";

/** `sourceline analyze --jsonl` (design.md, "Batch formats"). */
export function analyze(): Promise<void> {
  const analyzer = new Analyzer(shippedWeights());
  return answerLines((row) => {
    const text = textField(row, "text");
    const { source, entities, quotations, references } = analyzer.analyze(text, "text");
    const mentions = entities.flatMap(({ id, name, mentions: own }) =>
      own.map(({ start, end, type }) => ({ start, end, type, entityId: id, name })),
    );
    return {
      id: row.id ?? null,
      language: source.language,
      entities: mentions.sort((a, b) => a.start - b.start),
      quotes: quotations.flatMap(quotesOf),
      references: references.map(({ start, end, entityId, confidence }) => ({ start, end, entityId, confidence })),
    };
  });
}

/** Words in marks are told piece by piece, as they stand; reported words are one stretch. */
function quotesOf(quotation: Quotation) {
  const { kind, segments, speaker, speakerName, cue, confidence } = quotation;
  const pieces = kind === "indirect" ? [quotation] : segments;
  return pieces.map(({ start, end }) => {
    return { start, end, kind, speaker: spanOf(speaker), speakerName, cue: spanOf(cue), confidence };
  });
}

function spanOf(span: { start: number; end: number } | null) {
  return span && { start: span.start, end: span.end };
}
