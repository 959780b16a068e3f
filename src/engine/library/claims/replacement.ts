import { namedDates } from "../../text/dates/namedDates.ts";
import type { Language } from "../../text/language.ts";
import { numbersIn } from "../../text/numbers/numbers.ts";
import type { Claim } from "./claim.ts";

/**
 * What may be written for the words of a claim, from the source; null where the source's own words would not say the same in the
 * note: a vague quantity, "yesterday" of another day, a "not", a number of another language.
 */
export function replacementOf(
  { kind, said, found }: Pick<Claim, "kind" | "said" | "found">,
  note: Language,
  source: Language,
): string | null {
  if (!found || note !== source) return null;
  const { words } = found;
  switch (kind) {
    case "name":
      return words;
    case "number":
      return isNumber(said, note) && isNumber(words, source) ? withCaseOf(said, words) : null;
    case "date":
      return isDay(words) && hasDigit(words) === hasDigit(said) ? words : null;
    case "negation":
      return null;
  }
}

/** One number, and nothing beside it. */
function isNumber(words: string, language: Language): boolean {
  const [number, ...more] = numbersIn(words, language);
  return number !== undefined && more.length === 0 && number.end - number.start === words.length;
}

function isDay(words: string): boolean {
  const dates = namedDates(words, null);
  return dates.length > 0 && dates.every(({ relative }) => relative === undefined);
}

const hasDigit = (words: string) => /\d/.test(words);

/** A sentence begins with a capital, whatever the source's does. */
function withCaseOf(said: string, words: string): string {
  const first = words.slice(0, 1);
  if (/^\p{Lu}/u.test(said)) return first.toUpperCase() + words.slice(1);
  return SPELT.test(words) ? first.toLowerCase() + words.slice(1) : words;
}

/** A number in words at the beginning of a sentence; no currency ("Rs 40"). */
const SPELT = /^(?:\p{Lu}\p{Ll}{2,}|A )/u;
