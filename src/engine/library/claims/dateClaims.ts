import { compareDates, type NamedDate, namedDates } from "../../text/dates/namedDates.ts";
import { ENGLISH } from "../../text/language.ts";
import type { Span } from "../../text/span.ts";
import type { Claim } from "./claim.ts";
import type { Passage } from "./passage.ts";
import { foundAt, isNearly, slotOf } from "./slots.ts";
import type { Telling } from "./telling.ts";

/** The dates that a note tells and its passage does not hold, by day, as the source's date tells it. */
export function dateClaims(telling: Telling, passage: Passage): Claim[] {
  const { published } = passage;
  const told = placed(telling.text, telling, published);
  if (told.length === 0) return [];
  const { prose } = passage.article.source;
  const there = passage.sentences.flatMap((span) => placed(prose.slice(span.start, span.end), span, published));
  const untold = there.filter((found) => !told.some((one) => compareDates(one, found) === "same"));
  return told
    .filter((one) => !there.some((found) => compareDates(one, found) === "same"))
    .flatMap((one) => claimOf(one, telling, passage, untold));
}

function placed(text: string, { start }: Span, published: Passage["published"]): NamedDate[] {
  return namedDates(text, published).map((one) => ({ ...one, start: start + one.start, end: start + one.end }));
}

/** The day or the month on which the source was published is no claim of its passage. */
function isPublication({ days, relative }: NamedDate, published: Passage["published"]): boolean {
  return (
    relative === undefined &&
    days !== null &&
    published !== null &&
    days.from <= published.from &&
    published.to <= days.to
  );
}

function claimOf(one: NamedDate, telling: Telling, passage: Passage, untold: readonly NamedDate[]): Claim[] {
  const others = untold.filter((found) => compareDates(one, found) === "other");
  const slot = slotOf(one, telling, passage, others);
  if (!slot && (isPublication(one, passage.published) || !isNowhere(one, telling, passage, untold))) return [];
  const said = telling.text.slice(one.start - telling.start, one.end - telling.start);
  return [{ kind: "date", start: one.start, end: one.end, said, found: slot && foundAt(passage, slot.item) }];
}

/** Whether a date without a counterpart stands nowhere in the source, and is none that the note counts for itself. */
function isNowhere(one: NamedDate, telling: Telling, passage: Passage, untold: readonly NamedDate[]): boolean {
  const { source } = passage.article;
  if (one.relative !== undefined || telling.language !== ENGLISH || source.language !== ENGLISH) return false;
  if (untold.some((found) => compareDates(one, found) === "unknown") || !isNearly(telling, passage)) return false;
  return !source.sentences.some(({ start, end }) =>
    namedDates(source.prose.slice(start, end), passage.published).some((found) => compareDates(one, found) !== "other"),
  );
}
