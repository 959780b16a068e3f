import { placeAt } from "../../text/reading/places.ts";
import type { Locator } from "../../text/reading/reading.ts";
import type { Span } from "../../text/span.ts";
import type { AnchorText } from "../anchoring/anchorText.ts";

/** A quotation of more words is named by its first and its last. */
const WHOLE = 8;
const SOME = 4;

/**
 * The fragment, without "#", that names a passage in the terms of its format (design.md, "Links into sources of other formats"); null
 * where only lines name it.
 */
export function fragmentAt(source: AnchorText, { start, end }: Span): string | null {
  const first = placeAt(source.places, start)?.locator;
  const last = placeAt(source.places, Math.max(start, end - 1))?.locator;
  if (!first || !last) return null;
  if (first.kind === "section" && source.isPage) return textFragment(source.text.slice(start, end));
  return between(first, last);
}

function between(first: Locator, last: Locator): string | null {
  if (first.kind === "page") {
    return last.kind === "page" && last.page > first.page ? `page=${first.page}-${last.page}` : `page=${first.page}`;
  }
  if (first.kind === "time") return `t=${Math.floor(first.seconds)}`;
  return first.id === null ? null : encoded(first.id);
}

/** WICG Scroll to Text Fragment: `:~:text=first%20words,last%20words`. */
function textFragment(words: string): string {
  const all = words.trim().split(/\s+/u);
  const ends = all.length <= WHOLE ? [all] : [all.slice(0, SOME), all.slice(-SOME)];
  return `:~:text=${ends.map((some) => encoded(some.join(" "))).join(",")}`;
}

/** Marks that part a fragment, or end a link in Markdown, are encoded, too. */
const encoded = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[-'()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
