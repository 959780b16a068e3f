import type { DocumentPlace, Span, TextDocument } from "../../engine/engine.ts";
import type { Location, Position, Range } from "../../protocol/host/places.ts";

/** LSP's 0-based range of a span. */
export function rangeOf({ source }: TextDocument, { start, end }: Span): Range {
  return { start: positionOf(source.lines, start), end: positionOf(source.lines, end) };
}

/** LSP's location of a passage. */
export function locationOf(place: DocumentPlace): Location {
  return { uri: place.document.uri, range: rangeOf(place.document, place) };
}

/** The offset of LSP's 0-based position; positions that do not exist count as the nearest that does. */
export function offsetOf({ source }: TextDocument, { line, character }: Position): number {
  return source.lines.offsetAt({ line: line + 1, column: character + 1 });
}

/** The span of LSP's range. */
export function spanOf(document: TextDocument, { start, end }: Range): Span {
  return { start: offsetOf(document, start), end: offsetOf(document, end) };
}

function positionOf(lines: TextDocument["source"]["lines"], offset: number): Position {
  const { line, column } = lines.positionAt(offset);
  return { line: line - 1, character: column - 1 };
}
