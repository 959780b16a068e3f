import type { CheckedQuotation, SourcePlace } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";
import { fileNameOf } from "./fileName.ts";
import { linesWord } from "./terms.ts";
import { partSentence } from "./verdictSentence.ts";

/** More places than these are only counted. */
const MOST_PLACES = 3;

/** Where the sources hold a quotation of a draft, how it differs, or that none holds it. */
export function quotationSentence(say: Say, quotation: CheckedQuotation): string {
  const { verdict, places, placeCount, anchored, words } = quotation;
  const [place] = places;
  if (!place) return say("No source holds these words, or nearly these.");
  const where = placeWord(say, place);
  switch (verdict) {
    case "intact":
      return say("Word for word in {0}.", where);
    case "changed":
      return `${say("Nearly so in {0}.", where)} ${partSentence(say, { ...anchored!, words, index: 0, around: null }, where)}`;
    default: {
      const told = places.slice(0, MOST_PLACES).map((one) => placeWord(say, one));
      const more = placeCount > told.length ? ", ..." : "";
      return say("These words stand in {0, number} places: {1}.", placeCount, told.join(", ") + more);
    }
  }
}

/** "vote.txt, line 4" */
export function placeWord(say: Say, { source, startLine, endLine }: SourcePlace): string {
  return `${fileNameOf(source)}, ${linesWord(say, startLine, endLine)}`;
}
