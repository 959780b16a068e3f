import type { SourceText } from "../../text/sourceText.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
import { CAPITAL, LEAD } from "./capitalWords.ts";

/** Stands between the parties to a case. The British write no stop, and the year in brackets behind the name. */
const BETWEEN = /(?<=[\p{L}\p{N}.’'])\s(?:v\.|v)\s(?=\p{Lu})/gu;
/** Asked of every text; no more than a few hold one. */
const MAY_HOLD_CASE = /\sv\.?\s|In re|Ex parte/;
/** What joins the words of a party: "Board of Education", "Secretary of State for the Home Department", "Hale & Co." */
const JOIN = String.raw`(?:\s(?:(?:of|for)(?:\sthe)?|&|ex\srel\.|de|del|van|von)\s|,?\s(?=(?:Inc|Ltd|LLC|L\.L\.C|Corp|Co|Jr|Sr)\b)|\s)`;
const PARTY = new RegExp(`^${CAPITAL}(?:${JOIN}${CAPITAL}){0,9}`, "u");
const PARTY_BEFORE = new RegExp(`${CAPITAL}(?:${JOIN}${CAPITAL}){0,9}$`, "u");
const MATTER = /(?<![\p{L}])(?:In\sre|Ex\sparte)\s(?=\p{Lu})/gu;
const LONGEST_PARTY = 90;

/** "Roe v. Wade. The": the stop belongs to the name only where an abbreviation has one. */
const LAST_STOP = /(?<!\b(?:Inc|Ltd|Corp|Co|Jr|Sr|Bros|\p{Lu}))\.$|['’]s$/u;

/** The names of cases: "Doe v. Roe", "In re Marsh". */
export function caseNames(source: SourceText): Span[] {
  const { prose } = source;
  const found: Span[] = [];
  if (!MAY_HOLD_CASE.test(prose)) return found;
  for (const { index, 0: between } of prose.matchAll(BETWEEN)) {
    const { start, end } = sentenceAt(source, index);
    const before = prose.slice(Math.max(start, index - LONGEST_PARTY, found.at(-1)?.end ?? 0), index);
    const behind = prose.slice(index + between.length, Math.min(end, index + LONGEST_PARTY));
    const first = PARTY_BEFORE.exec(before)?.[0].replace(LEAD, "");
    const second = PARTY.exec(behind)?.[0].replace(LAST_STOP, "");
    if (!first || !second) continue;
    const name = { start: index - first.length, end: index + between.length + second.length };
    if (between.includes(".") || /^\s[[(](?:1[6-9]|20)\d\d[\])]/u.test(prose.slice(name.end, name.end + 7)))
      found.push(name);
  }
  for (const { index, 0: lead } of prose.matchAll(MATTER)) {
    const { end } = sentenceAt(source, index);
    const party = PARTY.exec(prose.slice(index + lead.length, Math.min(end, index + LONGEST_PARTY)))?.[0];
    if (party) found.push({ start: index, end: index + lead.length + party.replace(LAST_STOP, "").length });
  }
  return found;
}

function sentenceAt({ sentences }: SourceText, at: number): Span {
  return sentences[Math.max(0, lastStartingAt(sentences, at))] ?? { start: at, end: at };
}
