/** Spans as bytes: where each begins, counted from the beginning of the one before, and how long it is. */
import type { Span } from "../../text/span.ts";
import type { PackedReader, PackedWriter } from "./packedBytes.ts";

/** Writes spans; they may stand in any order. */
export function writeSpans(writer: PackedWriter, spans: readonly Span[]): void {
  writer.whole(spans.length);
  let last = 0;
  for (const { start, end } of spans) {
    writeBoth(writer, start - last);
    writer.whole(end - start);
    last = start;
  }
}

export function readSpans(reader: PackedReader): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let left = reader.whole(); left > 0; left--) {
    start += readBoth(reader);
    spans.push({ start, end: start + reader.whole() });
  }
  return spans;
}

/** A span near `origin`, or null. */
export function writeSpanOrNull(writer: PackedWriter, span: Span | null, origin: number): void {
  writer.whole(span ? 1 : 0);
  if (!span) return;
  writeBoth(writer, span.start - origin);
  writer.whole(span.end - span.start);
}

export function readSpanOrNull(reader: PackedReader, origin: number): Span | null {
  if (reader.whole() === 0) return null;
  const start = origin + readBoth(reader);
  return { start, end: start + reader.whole() };
}

/** A whole number of either sign; near 0 it takes a byte ("zigzag"). */
export function writeBoth(writer: PackedWriter, value: number): void {
  writer.whole(value >= 0 ? value * 2 : -value * 2 - 1);
}

export function readBoth(reader: PackedReader): number {
  const value = reader.whole();
  return (value & 1) === 0 ? value / 2 : -(value + 1) / 2;
}
