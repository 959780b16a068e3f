import { inTurns, type Prose, readPlainText } from "../paragraphs.ts";
import type { Span } from "../span.ts";
import type { Turn } from "../turns/turns.ts";
import type { Reading, ReadingTurn } from "./reading.ts";

/**
 * The prose of a reading. What is beside its own words stands in paragraphs, so that it can be found, and is blanked in the prose, so that
 * nobody reads names and quotations in it.
 */
export function readReading(reading: Reading): Prose {
  const plain = readPlainText(reading.text);
  const cut = reading.turns.length > 0 ? inTurns(plain.prose, reading.turns.map(turnOf)) : plain;
  const prose = withoutSpans(plain.prose, reading.asides);
  return { ...cut, prose, whole: plain.prose, title: reading.title || cut.title };
}

/** A text whose stretches `spans` are spaces; they are in order. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, " "));
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** A turn as those are that are found in texts: its label stands before its words, and a colon between. */
function turnOf({ start, end, speaker }: ReadingTurn): Turn {
  const label = {
    layout: "colon",
    label: speaker,
    name: speaker,
    words: start,
    cue: { start: speaker.start, end: Math.max(speaker.end, start - 1) },
    key: `${speaker.start}`,
    isTitled: false,
    isTimed: false,
    isCapitals: false,
    hasRemark: false,
  } as const;
  return { start, end, label, lead: { start: speaker.start, end: start } };
}
