import type { Claim } from "./claim.ts";
import { dateClaims } from "./dateClaims.ts";
import { nameClaims } from "./nameClaims.ts";
import { negationClaims } from "./negationClaims.ts";
import { numberClaims } from "./numberClaims.ts";
import type { Passage } from "./passage.ts";
import type { Telling } from "./telling.ts";

/**
 * What a note's sentence tells that the passage which it cites does not hold in any form: numbers, names, dates, and a "not" too
 * many or too few. In the sentence's order, without overlaps. Silence where it is doubtful.
 */
export function claimsOf(telling: Telling, passage: Passage): Claim[] {
  const all = [
    ...dateClaims(telling, passage),
    ...numberClaims(telling, passage),
    ...nameClaims(telling, passage),
    ...negationClaims(telling, passage),
  ];
  return all.sort((a, b) => a.start - b.start).filter((one, i, sorted) => i === 0 || sorted[i - 1]!.end <= one.start);
}
