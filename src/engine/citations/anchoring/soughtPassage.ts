import type { AnchorText } from "./anchorText.ts";
import { type Neighbourhood, neighbourhoodOf } from "./neighbourhood.ts";
import type { Selector } from "./selector.ts";
import type { WantedWords } from "./wantedWords.ts";

/** What the words that are cited allow their elisions. */
export interface Allowance {
  /** How many paragraphs may be reached over. */
  readonly paragraphs: number;
  /** The words only name a passage's beginning and its end, so that whatever is between is not left out of a quotation. */
  readonly isOutline: boolean;
}

/** A passage that is looked for in a document: all that finding it hangs on. */
export interface SoughtPassage {
  readonly document: AnchorText;
  readonly selector: Selector;
  /** The selector's words, read in one of the ways that they can be. */
  readonly words: WantedWords;
  /** The words that stood around them. */
  readonly around: Neighbourhood;
  /** The word of the document at which the passage once began. */
  readonly near: number;
  readonly allowance: Allowance;
}

/** A selector's passage as it is looked for in a document; `words` are the selector's, read in one way. */
export function soughtPassage(document: AnchorText, selector: Selector, words: WantedWords): SoughtPassage {
  return {
    document,
    selector,
    words,
    around: neighbourhoodOf(selector),
    near: oldWord(document, selector),
    allowance: allowanceOf(selector),
  };
}

function oldWord(document: AnchorText, { start, startLine }: Selector): number {
  if (start !== undefined) return document.wordAt(start);
  return startLine === undefined ? 0 : document.wordAt(document.lines.lineSpan(startLine).start);
}

/** An elision may reach over as many paragraphs as lines are cited; where none are, as the words themselves have. */
function allowanceOf({ exact, startLine, endLine, isOutline = false }: Selector): Allowance {
  const own = exact.split(/\n[^\S\n]*\n/u).length;
  const cited = startLine === undefined ? own : (endLine ?? startLine) - startLine + 1;
  const paragraphs = isOutline && startLine === undefined ? Number.POSITIVE_INFINITY : Math.max(1, cited);
  return { paragraphs, isOutline };
}
