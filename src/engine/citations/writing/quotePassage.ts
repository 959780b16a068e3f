import type { LineIndex } from "../../text/lineIndex.ts";
import type { Format } from "../../text/sourceText.ts";
import type { Citation } from "../links/citation.ts";
import type { Verification } from "../verifying/verify.ts";
import { inQuotationMarks } from "./compose.ts";
import type { TextEdit } from "./edits.ts";
import { readPassage } from "./passage.ts";

/** A longer passage is better cited anew, as a block quotation. UTF-16 units. */
const LONGEST = 1_000;

/**
 * The edit of a note that puts the words of the cited lines, in quotation marks, before a link that quotes none. null when
 * the link names no lines, or so many that nobody would want them in a sentence.
 */
export function quotePassage(
  citation: Citation,
  { verdict, place }: Verification,
  source: { readonly text: string; readonly lines: LineIndex; readonly format: Format },
): TextEdit | null {
  if (verdict !== "unquoted" || !place || !citation.target.lines || place.end - place.start > LONGEST) return null;
  // Not spread: what is unpacked when it is asked for has no properties of its own.
  const { text, lines, format } = source;
  const { words } = readPassage({ text, lines, format, span: place, title: "", path: "" });
  if (words.length === 0) return null;
  const { start } = citation.link;
  return { start, end: start, newText: `${inQuotationMarks(words)} ` };
}
