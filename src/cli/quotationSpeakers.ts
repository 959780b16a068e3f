import { type Attribution, type CheckedDraft, type CheckedQuotation, NOBODY_SURE } from "../engine/engine.ts";
import { engineOver } from "./engineOver.ts";

/**
 * In whose mouth the quotations of a draft are, there and in their sources, in their order. Of a library that was read for its
 * words alone, only the few sources that hold some of them are read to the end, by an engine of their own.
 */
export async function speakersOf(folder: string, { document, quotations }: CheckedDraft): Promise<Attribution[]> {
  const engine = engineOver([folder]);
  engine.files.open(document.uri, document.source.text);
  const draft = engine.files.text(document.uri)!;
  await engine.files.changed([...new Set(quotations.flatMap((quotation) => placeOf(quotation)?.source ?? []))]);
  return quotations.map((quotation) => {
    const place = placeOf(quotation);
    const source = place && engine.files.article(place.source);
    return source ? engine.attribution.between(draft, { ...quotation.words, link: null }, source, place) : NOBODY_SURE;
  });
}

/** Of words that stand in several places nobody knows who said them. */
function placeOf({ places: [place], placeCount }: CheckedQuotation) {
  return placeCount === 1 ? place : undefined;
}
