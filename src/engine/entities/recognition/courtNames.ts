import type { SourceText } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import type { Mention } from "../mention.ts";
import { caseNames } from "./caseNames.ts";
import { statuteNames } from "./statuteNames.ts";

/**
 * The names of a text as courts write them: "Doe v. Roe" and "In re Marsh" are one name, of the case, and "Town and Country Planning
 * Act 1990" of the statute; "Appellees" and the "P.J." behind a judge's name are none. `mentions` in order and without overlaps, and so is the
 * result. Linear.
 */
export function withCourtNames(source: SourceText, mentions: readonly Mention[]): Mention[] {
  const named = [...caseNames(source), ...statuteNames(source.prose)].sort((a, b) => a.start - b.start).filter(isFree);
  const all: Mention[] = [];
  let next = 0;
  for (const mention of mentions) {
    while (next < named.length && named[next]!.start < mention.end) all.push(other(named[next++]!));
    const isInside = mention.start < (all.at(-1)?.end ?? 0);
    if (!isInside && !isOfCourt(source.prose, mention)) all.push(mention);
  }
  return [...all, ...named.slice(next).map(other)];
}

const other = (span: Span): Mention => ({ ...span, type: "other" });

/** Whether nothing before it in a list reaches into a name. */
const isFree = ({ start }: Span, i: number, all: readonly Span[]) => start >= (all[i - 1]?.end ?? 0);

/** A party by its role alone, or the letters that say that somebody is a judge. */
function isOfCourt(prose: string, { start, end }: Mention): boolean {
  const words = prose.slice(start, end);
  if (ROLES.test(words)) return true;
  return JUDGE.test(words) && /\p{L},\s$/u.test(prose.slice(Math.max(0, start - 3), start));
}

const ROLES =
  /^(?:Appellants?|Appellees?|Respondents?|Petitioners?|Plaintiffs?|Defendants?|Claimants?|Cross-(?:Appellants?|Appellees?))$/iu;
/** Justice, Chief, Presiding, Associate, Lord Justice, and several of them. */
const JUDGE = /^(?:[CPAL]\.?|[CPAL]\.\s)?J\.?J?\.?$/u;
