import { type FoldedWord, foldedWords } from "../sameText/fold.ts";
import type { Selector } from "./selector.ts";
import type { WantedWord } from "./wantedWords.ts";

/** The words around a passage when it was last seen. */
export interface Neighbourhood {
  readonly before: readonly WantedWord[];
  readonly after: readonly WantedWord[];
}

/** As many words on each side as a selector keeps. */
const NEIGHBOURS = 8;

/** The neighbourhood that a selector's prefix and suffix keep. */
export function neighbourhoodOf({ prefix = "", suffix = "" }: Selector): Neighbourhood {
  const before = foldedWords(prefix);
  const after = foldedWords(suffix);
  return {
    before: (isCut(before[0], before.length) ? before.slice(1) : before).slice(-NEIGHBOURS),
    after: (isCut(after.at(-1), after.length) ? after.slice(0, -1) : after).slice(0, NEIGHBOURS),
  };
}

/** The outermost word of a neighbourhood may be a part of one; of the few that there are, each counts. */
const isCut = (word: FoldedWord | undefined, count: number) => count > FEW_NEIGHBOURS && word!.isWord;

const FEW_NEIGHBOURS = 3;
