import type { CitedWords } from "../../citations/links/citation.ts";
import type { VerifiedWords } from "../../citations/verifying/verify.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import type { Standing } from "./checkedQuotation.ts";
import { placed } from "./sourceWords.ts";

/** What the links of a draft say of its quotations. */
export interface LinkedQuotations {
  /** Where a link's source holds words, word for word or nearly; null when no link does. */
  of(words: CitedWords): Standing | null;
}

/** Of words that several links vouch for, the link counts whose source holds them best. */
export function linkedQuotations(checked: readonly CheckedCitation[]): LinkedQuotations {
  const known = new Map<string, Standing>();
  for (const { source, verification } of checked) {
    if (source === null) continue;
    for (const part of verification.parts) {
      const standing = standingOf(source, part);
      const key = part.words && keyOf(part.words);
      if (!standing || key === null) continue;
      if (known.get(key)?.verdict !== "intact") known.set(key, standing);
    }
  }
  return { of: (words) => known.get(keyOf(words)) ?? null };
}

/** Block quotations are read without their attributions, by links and without: where they begin tells them apart. */
const keyOf = ({ start }: CitedWords) => String(start);

function standingOf(source: string, anchored: VerifiedWords): Standing | null {
  const { verdict, place, candidates } = anchored;
  if (verdict === "missing" || !place) return null;
  const isSame = verdict === "intact" || verdict === "moved";
  const places = candidates.length > 0 ? candidates : [place];
  return {
    verdict: isSame ? "intact" : verdict,
    places: places.map((one) => placed(source, one)),
    placeCount: places.length,
    anchored,
  };
}
