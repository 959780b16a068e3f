import type { PassagePlace } from "../../citations/anchoring/anchorText.ts";
import type { Formatted } from "../../text/markdown/formatted/formatted.ts";
import type { Article } from "../article/article.ts";
import type { TextDocument } from "../article/textDocument.ts";
import type { Observations } from "../citing/observations.ts";
import type { CheckedQuotation } from "../quotationCheck/checkedQuotation.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import type { SourceFacts } from "./sourceFacts.ts";

/** A note with what its sources say of every fact that it cites, and of every quotation that it does not. */
export interface AnnotatedDraft {
  readonly document: TextDocument;
  /** What it calls itself; else its file's name. */
  readonly title: string;
  /** Whether the title stands in its text as well. */
  readonly showsTitle: boolean;
  /** Its pieces' stretches are the numbers of the annotations, each of which is in one piece at least, if there are any. */
  readonly formatted: Formatted;
  /** Where a link of the note leads, as the file that is made says it; null where it leads to nothing that may be opened. */
  readonly addressOf: (address: string) => string | null;
  /** In the order of the note; numbered from 1. */
  readonly annotations: readonly Annotation[];
}

export type Annotation = CitationAnnotation | QuotationAnnotation;

interface Annotated {
  readonly number: number;
  /** The source that is cited or holds the words; null when there is none. */
  readonly source: SourceFacts | null;
  /** Where the words stand in it, in order; empty when nowhere. */
  readonly passages: readonly AnnotatedPassage[];
}

export interface CitationAnnotation extends Annotated {
  readonly kind: "citation";
  readonly checked: CheckedCitation;
  readonly observed: Observations;
}

/** Words that no link vouches for. */
export interface QuotationAnnotation extends Annotated {
  readonly kind: "quotation";
  readonly quotation: CheckedQuotation;
}

/** A passage of a source between its neighbours. */
export interface AnnotatedPassage {
  readonly source: Article;
  readonly place: PassagePlace;
  /** The rest of its first sentence, and the sentence before that. */
  readonly before: string;
  readonly words: string;
  /** The rest of its last sentence, and the sentence behind that. */
  readonly after: string;
  /** Opens the source at the passage, from the file that is made. */
  readonly address: string;
}
