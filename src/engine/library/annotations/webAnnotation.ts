/**
 * The W3C Web Annotation Data Model (REC-annotation-model-20170223) as far as citations need it; the names are the model's own. Numbers of
 * sections are those of the recommendation.
 */

export const ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** 5.1: a collection, with its one page in it (5.2). */
export interface AnnotationCollection {
  readonly "@context": typeof ANNOTATION_CONTEXT;
  readonly id: string;
  readonly type: "AnnotationCollection";
  readonly label: string;
  readonly total: number;
  readonly first: AnnotationPage;
}

export interface AnnotationPage {
  readonly id: string;
  readonly type: "AnnotationPage";
  readonly startIndex: 0;
  readonly items: readonly WebAnnotation[];
}

/** 3.1; "highlighting" where nothing is said of the words, "commenting" where something is (3.3.5). */
export interface WebAnnotation {
  readonly "@context": typeof ANNOTATION_CONTEXT;
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "highlighting" | "commenting";
  readonly body?: readonly TextualBody[];
  readonly target: AnnotationTarget;
}

/** 3.2.4 */
export interface TextualBody {
  readonly type: "TextualBody";
  readonly purpose: "commenting";
  readonly format: "text/markdown";
  readonly value: string;
}

/** 4: a part of a source, by several selectors which all select the same. */
export interface AnnotationTarget {
  readonly source: string;
  readonly selector: readonly Selector[];
}

export type Selector = TextQuoteSelector | TextPositionSelector | FragmentSelector;

/** 4.2.4 */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** 4.2.5; positions are Unicode code points, not UTF-16 units. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/** 4.2.1 */
export interface FragmentSelector {
  readonly type: "FragmentSelector";
  readonly conformsTo: string;
  readonly value: string;
}
