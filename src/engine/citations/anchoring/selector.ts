import type { LineIndex } from "../../text/lineIndex.ts";
import type { Span } from "../../text/span.ts";

/**
 * What finds a passage again: the TextQuoteSelector and TextPositionSelector of the W3C Web Annotation
 * Data Model (https://www.w3.org/TR/annotation-model/#selectors), and the lines that people cite by.
 */
export interface Selector {
  /** The passage's own words. Empty where only lines are cited. */
  readonly exact: string;
  /** The words just before and just after it. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** UTF-16 offsets, end exclusive. */
  readonly start?: number;
  readonly end?: number;
  /** 1-based, both included. */
  readonly startLine?: number;
  readonly endLine?: number;
  /** Whether `exact` only names the first and the last words of the passage, as a link's title does. */
  readonly isOutline?: boolean;
}

/** How much of the neighbourhood a selector keeps on each side, in UTF-16 units: about eight words. */
const NEIGHBOURHOOD = 48;

/** The selector of a passage in `text`; `lines` is the index of the same text. */
export function selectorOf(text: string, span: Span, lines: LineIndex): Selector {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - NEIGHBOURHOOD), span.start),
    suffix: text.slice(span.end, span.end + NEIGHBOURHOOD),
    start: span.start,
    end: span.end,
    startLine: lines.lineAt(span.start),
    endLine: lines.lineAt(Math.max(span.start, span.end - 1)),
  };
}
