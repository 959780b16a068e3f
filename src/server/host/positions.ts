import type { TextDocument } from "../../engine/engine.ts";
import type { Position, Range } from "../../protocol/host/places.ts";

/** A stretch of a document: UTF-16 offsets, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whatever has lines: an article, a text that nobody has read yet. */
export type WithLines = { readonly source: { readonly lines: TextDocument["source"]["lines"] } };

/** LSP's 0-based range of a span. */
export function rangeOf({ source }: WithLines, { start, end }: Span): Range {
  return { start: positionOf(source.lines, start), end: positionOf(source.lines, end) };
}

/** The offset of LSP's 0-based position; positions that do not exist count as the nearest that does. */
export function offsetOf({ source }: WithLines, { line, character }: Position): number {
  return source.lines.offsetAt({ line: line + 1, column: character + 1 });
}

/** The span of LSP's range. */
export function spanOf(article: WithLines, { start, end }: Range): Span {
  return { start: offsetOf(article, start), end: offsetOf(article, end) };
}

function positionOf(lines: TextDocument["source"]["lines"], offset: number): Position {
  const { line, column } = lines.positionAt(offset);
  return { line: line - 1, character: column - 1 };
}
