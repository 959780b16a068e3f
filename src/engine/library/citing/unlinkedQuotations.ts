import { type UnlinkedWords, unlinkedWords } from "../../citations/notation/unlinked.ts";
import type { MarkdownDocument } from "../../text/markdown/markdownDocument.ts";
import type { DocumentPlace } from "../article/places.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import type { WordForWord } from "./wordForWord.ts";

/** Words in quotation marks without a link, where they stand in the note, and where a source holds them. */
export interface UnlinkedQuotation extends UnlinkedWords {
  readonly place: DocumentPlace;
}

/**
 * The quotations of a note that no link vouches for and that a source holds; none for a text that cites nothing, which
 * is no note. Breathes before each search.
 */
export async function unlinkedQuotations(
  note: MarkdownDocument | null,
  checked: readonly CheckedCitation[],
  sources: WordForWord,
  breathe: () => Promise<void>,
  cancelled: () => boolean,
): Promise<UnlinkedQuotation[]> {
  if (!note || checked.length === 0) return [];
  const citations = checked.map(({ citation }) => citation);
  const found: UnlinkedQuotation[] = [];
  for (const words of unlinkedWords(note, citations)) {
    if (!sources.knows(words.text)) await breathe();
    if (cancelled()) return [];
    const place = sources.find(words.text);
    if (place) found.push({ ...words, place });
  }
  return found;
}
