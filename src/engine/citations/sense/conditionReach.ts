import { beginsClause, type Governor } from "./governors.ts";
import { RELATIVES } from "./lexicon.ts";
import type { SenseWord } from "./words.ts";

type Words = readonly SenseWord[];

/** Beyond so many words something else is said: in the clause of the condition, and in the one that hangs on it. */
const FARTHEST = 12;
const FARTHEST_IN_APODOSIS = 6;
const LONGEST_ASIDE = 12;

/** Whether a condition governs what begins at the word `first`: in its own clause, or in the one that hangs on it. */
export function conditionReaches(words: Words, governor: Governor, first: number): boolean {
  const from = governor.at + governor.width;
  const comma = endOfProtasis(words, from, first);
  if (comma === null) return first - from <= FARTHEST && isPlain(words, from, first);
  const opens = beginsClause(words, governor.at) && words[governor.at - 1]?.key !== "even";
  const before = words[governor.at - 1]?.key;
  if (!opens || before === "whether") return false;
  const start = words[comma + 1]?.key === "then" ? comma + 2 : comma + 1;
  return first - start <= FARTHEST_IN_APODOSIS && isPlain(words, start, first);
}

/** The comma that ends the clause of a condition, before `first`; null when that stands in the clause. */
function endOfProtasis(words: Words, from: number, first: number): number | null {
  const commas = words.slice(from, first).flatMap(({ key }, i) => (key === "," ? [from + i] : []));
  const [one, two] = commas;
  if (one === undefined) return null;
  // "if, as planned, the price rises"
  if (one - from <= 1 && two !== undefined && two - one <= LONGEST_ASIDE) return commas[2] ?? null;
  return one;
}

/** Whether nothing between says that another clause has begun. */
function isPlain(words: Words, from: number, first: number): boolean {
  for (let i = from; i < first; i++) {
    const { key } = words[i]!;
    if (/^[;:!?]$/.test(key) || key === "but" || key === "because" || RELATIVES.has(key)) return false;
    if (
      key === "," &&
      /^(?:and|so|yet|or|which|while|although|though|he|she|it|they|we|i|said)$/.test(words[i + 1]?.key ?? "")
    )
      return false;
  }
  const { key } = words[first]!;
  return key !== "but" && key !== "because" && !RELATIVES.has(key);
}
