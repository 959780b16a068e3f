import { type DocumentFormat, formatOfName } from "../../../documentFiles.ts";
import type { Span } from "../../text/span.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { fileName } from "../article/uri.ts";
import type { FragmentSelector, Selector, TextPositionSelector, TextQuoteSelector } from "./webAnnotation.ts";

/** So much stands in a quote selector on either side of the words, as Hypothesis writes it. UTF-16 units. */
const CONTEXT = 32;

/**
 * The selectors of a passage of a source. `fragment`: what names it in the terms of its format, without "#". Positions are told of
 * texts as they lie alone: those of a reading are in no file.
 */
export function selectorsOf(document: TextDocument, passage: Span, fragment: string | undefined): Selector[] {
  const { text, reading } = document.source;
  return [
    quoteOf(text, passage),
    ...(reading ? [] : [positionOf(text, passage)]),
    ...fragmentSelectors(formatOfName(fileName(document.uri)), fragment),
  ];
}

function quoteOf(text: string, { start, end }: Span): TextQuoteSelector {
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
    suffix: text.slice(end, end + CONTEXT).toWellFormed(),
  };
}

function positionOf(text: string, { start, end }: Span): TextPositionSelector {
  const before = codePoints(text, 0, start);
  return { type: "TextPositionSelector", start: before, end: before + codePoints(text, start, end) };
}

/** How many code points begin between two offsets. */
function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && at > 0 && isFirstHalf(text.charCodeAt(at - 1));
    if (!isSecondHalf) count++;
  }
  return count;
}

const isFirstHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** What fragments of a format conform to: the table of section 4.2.1, and what browsers know beside it. */
const CONFORMS: Partial<Record<DocumentFormat, string>> = {
  pdf: "http://tools.ietf.org/rfc/rfc3778",
  html: "http://tools.ietf.org/rfc/rfc3236",
  webvtt: "http://www.w3.org/TR/media-frags/",
  subrip: "http://www.w3.org/TR/media-frags/",
};

const TEXT_FRAGMENT = "https://wicg.github.io/scroll-to-text-fragment/";

function fragmentSelectors(format: DocumentFormat | null, fragment: string | undefined): FragmentSelector[] {
  if (fragment === undefined) return [];
  const conformsTo = fragment.startsWith(":~:") ? TEXT_FRAGMENT : format && CONFORMS[format];
  return conformsTo ? [{ type: "FragmentSelector", conformsTo, value: fragment }] : [];
}
