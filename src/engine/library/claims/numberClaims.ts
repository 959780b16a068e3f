import { numbersIn } from "../../text/numbers/numbers.ts";
import type { Dimension, Quantity } from "../../text/numbers/quantity.ts";
import { areComparable, holds } from "../../text/numbers/sameQuantity.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { stemOf } from "../../text/stem.ts";
import type { Claim } from "./claim.ts";
import { type Passage, proseIn } from "./passage.ts";
import { foundAt, isNearly, slotOf, speaksOfIt } from "./slots.ts";
import type { Telling } from "./telling.ts";

/** The numbers that a note tells and its passage does not hold, by value and unit. */
export function numberClaims(telling: Telling, passage: Passage): Claim[] {
  const told = placed(telling.text, telling, telling.language);
  if (told.length === 0) return [];
  const { source } = passage.article;
  const there = passage.sentences.flatMap((span) =>
    placed(source.prose.slice(span.start, span.end), span, source.language),
  );
  const untold = there.filter((found) => !told.some((one) => holds(found, one)));
  return told
    .filter((one) => !there.some((found) => holds(found, one)) && !standsAsWritten(one, telling, passage))
    .flatMap((one) => claimOf(one, telling, passage, untold));
}

function placed(text: string, { start }: Span, language: string): Quantity[] {
  return numbersIn(text, language).map((one) => ({ ...one, start: start + one.start, end: start + one.end }));
}

/** "737" in a name, or in a way of writing that is not read as the number that it is. */
function standsAsWritten({ start, end }: Span, telling: Telling, passage: Passage): boolean {
  const [digits] = /\d[\d.,]*(?<=\d)/.exec(telling.text.slice(start - telling.start, end - telling.start)) ?? [];
  if (digits === undefined || digits.length < 2) return false;
  const near = proseIn(passage, passage.sentences);
  return new RegExp(`(?<![\\d.,])${digits.replaceAll(".", "\\.")}(?![.,]?\\d)`).test(near) && !/%|per ?cent/.test(near);
}

function claimOf(one: Quantity, telling: Telling, passage: Passage, untold: readonly Quantity[]): Claim[] {
  const found = counterpartOf(one, telling, passage, untold) ?? vagueQuantity(one, passage);
  if (!found && !(isPlain(one) && isNowhere(one, telling, passage))) return [];
  const said = telling.text.slice(one.start - telling.start, one.end - telling.start);
  return [{ kind: "number", start: one.start, end: one.end, said, found: found && foundAt(passage, found) }];
}

/** The number that the passage has instead: of the same unit before one that does not say what it measures, and that before others. */
function counterpartOf(one: Quantity, telling: Telling, passage: Passage, untold: readonly Quantity[]): Span | null {
  const comparable = untold.filter((found) => mayStandFor(one, found));
  const ofSameUnit = comparable.filter((found) => found.dimension === one.dimension);
  return (
    slotOf(one, telling, passage, ofSameUnit)?.item ??
    soleOfItsUnit(one, telling, passage, untold) ??
    slotOf(one, telling, passage, comparable)?.item ??
    slotOf(
      one,
      telling,
      passage,
      untold.filter((found) => mayBeMeantBy(one, found)),
    )?.item ??
    null
  );
}

/** "One" is told against "two", and "twice" against "three times"; "no" and "all" are no counterparts of anything. */
function mayStandFor(one: Quantity, found: Quantity): boolean {
  if (!areComparable(one, found)) return false;
  if (one.certainty === "hidden" || found.certainty === "hidden") return one.dimension === "times";
  return one.certainty === "sure" ? found.certainty === "sure" : one.unit === found.unit;
}

/** "40 percentage points" against "40 per cent". Times, orders and durations are often the note's own way to count. */
function mayBeMeantBy(one: Quantity, found: Quantity): boolean {
  return isPlain(one) && isPlain(found);
}

const isPlain = ({ certainty, dimension }: Quantity) => certainty === "sure" && !RECKONED.has(dimension);
const RECKONED: ReadonlySet<Dimension> = new Set<Dimension>(["times", "order", "clock", "duration"]);

/** The only other number of the cited sentences that measures in the same unit, or counts the same. */
function soleOfItsUnit(
  one: Quantity,
  telling: Telling,
  passage: Passage,
  untold: readonly Quantity[],
): Quantity | null {
  if (one.certainty !== "sure") return null;
  const stems = new Set(one.counted.map(stemOf));
  const alike = untold.filter(
    (found) =>
      found.certainty === "sure" &&
      areComparable(found, one) &&
      (found.unit === one.unit || one.dimension === "money") &&
      (one.dimension !== "count" || found.counted.some((word) => stems.has(stemOf(word)))) &&
      passage.cited.some((sentence) => overlaps(sentence, found)),
  );
  return alike.length === 1 && speaksOfIt(telling, passage) ? alike[0]! : null;
}

/** Whether a number without a counterpart stands nowhere in the source, though the note's sentence is nearly the passage's own. */
function isNowhere(one: Quantity, telling: Telling, passage: Passage): boolean {
  const { source } = passage.article;
  return isNearly(telling, passage) && !numbersIn(source.prose, source.language).some((found) => holds(found, one));
}

const VAGUE =
  /\b(?:an? (?:few|couple of|handful of|number of|series of|lot of|range of)|few|several|many|some|dozens of|hundreds of|thousands of|scores of|numerous|countless|various|most|multiple)(?: [\p{L}-]+){1,4}/giu;

/** "A few airstrikes", where the note tells forty. */
function vagueQuantity({ counted }: Quantity, passage: Passage): Span | null {
  const stems = new Set(counted.map(stemOf));
  for (const { start, end } of passage.sentences) {
    for (const match of passage.article.source.prose.slice(start, end).matchAll(VAGUE)) {
      const words = [...match[0].matchAll(/[\p{L}]+/gu)];
      const last = words.findIndex(({ 0: word }) => stems.has(stemOf(word)));
      if (last > 0)
        return { start: start + match.index, end: start + match.index + words[last]!.index + words[last]![0].length };
    }
  }
  return null;
}
