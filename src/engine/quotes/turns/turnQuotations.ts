import type { Entity } from "../../entities/grouping/entities.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { contains, type Span } from "../../text/span.ts";
import { isAside, type Turn } from "../../text/turns/turns.ts";
import type { Quotation } from "../quotation.ts";
import { TurnSpeakers } from "./turnSpeakers.ts";

/** A label with a name leaves no doubt; whom "A." or "The CHAIRMAN." means is read from elsewhere. */
const BY_NAME = 0.98;
const BY_PART = 0.96;

/** Each turn of a transcript as a quotation of its speaker, with its label as the cue; in order. */
export function turnQuotations(source: SourceText, entities: readonly Entity[]): Quotation[] {
  if (source.turns.length === 0) return [];
  const speakers = new TurnSpeakers(source, entities);
  const paragraphs = new Paragraphs(source);
  return source.turns.flatMap((turn) => {
    const { label, start, end } = turn;
    const speaker = speakers.of(turn);
    if (end <= start) return [];
    const isNamed = speaker !== null && label.layout !== "answer";
    return {
      start,
      end,
      kind: "direct",
      marks: null,
      segments: paragraphs.of(turn),
      speaker: label.name,
      speakerId: speaker?.id ?? null,
      speakerName: speaker?.name ?? partOf(source, turn),
      cue: label.cue,
      confidence: isNamed ? BY_NAME : BY_PART,
    };
  });
}

/** What a label calls somebody whom the text does not name: "The CHAIRMAN", "Speaker 1"; null for "Q" and "A". */
function partOf({ prose }: SourceText, { label }: Turn): string | null {
  return label.layout === "answer" ? null : prose.slice(label.name.start, label.name.end).replace(/\s+/gu, " ");
}

/** What is found inside turns besides them: words in marks, and what is reported of somebody else than the one who speaks. */
export function besideTurns(turns: readonly Quotation[], found: readonly Quotation[]): Quotation[] {
  let at = 0;
  const kept = found.filter((one) => {
    while (at < turns.length && turns[at]!.end <= one.start) at++;
    const turn = turns[at];
    if (!turn || !contains(turn, one)) return turn === undefined || one.end <= turn.start;
    return one.kind !== "indirect" || (one.speakerId !== null && one.speakerId !== turn.speakerId);
  });
  return [...turns, ...kept].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The paragraphs of a text, asked about in its order. */
class Paragraphs {
  private at = 0;

  constructor(private readonly source: SourceText) {}

  /** The pieces of a turn, one a paragraph; without those that are no words of anybody ("[Laughter]"). */
  of({ start, end }: Turn): Span[] {
    const { paragraphs, prose } = this.source;
    const pieces: Span[] = [];
    while (this.at < paragraphs.length && paragraphs[this.at]!.end <= start) this.at++;
    for (let k = this.at; k < paragraphs.length && paragraphs[k]!.start < end; k++) {
      const paragraph = paragraphs[k]!;
      const piece = { start: Math.max(paragraph.start, start), end: Math.min(paragraph.end, end) };
      if (piece.end > piece.start && !isAside(prose.slice(piece.start, piece.end))) pieces.push(piece);
    }
    return pieces.length > 0 ? pieces : [{ start, end }];
  }
}
