import type { TextEdit } from "../../citations/writing/edits.ts";
import type { Span } from "../../text/span.ts";
import type { Misattribution } from "./attribution.ts";

/** The edit that gives words of a note to whom the source gives them; where the name is a link, the name takes the link's place. */
export function takeSourcesSpeaker(note: string, { here, there }: Misattribution): TextEdit {
  return { ...linkAround(note, here), newText: there.name };
}

/** A link leads to whoever was named: "[[Peter Cook]]", "[Peter Cook](cook.md)". */
function linkAround(note: string, span: Span): Span {
  const opening = /\[{1,2}(?:[^[\]\n|]*\|)?$/u.exec(note.slice(Math.max(0, span.start - 200), span.start));
  const closing = /^(?:\]\]|\]\([^()\n]*\)|\]\[[^[\]\n]*\])/u.exec(note.slice(span.end, span.end + 400));
  if (!opening || !closing) return { start: span.start, end: span.end };
  return { start: span.start - opening[0].length, end: span.end + closing[0].length };
}
