import type { SourceText } from "../../text/sourceText.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.)(?:[ \t]+(?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.|de|van|von|der|al|bin)){1,4}`;
/** "DANA RUIZ, having been duly sworn, testified": whom Q. asks from there on. */
const SWORN = new RegExp(
  `(?<name>${NAME}),?\\s+(?:was\\s+|having\\s+|being\\s+|after\\s+|(?:called|produced)\\s+as\\s+|(?:a|the)\\s+(?:plaintiff|defendant|witness|deponent))[^.]{0,160}?(?:sworn|affirmed|testified|examined|witness)`,
  "gu",
);
/** "DEPOSITION OF DANA RUIZ", "Testimony of Dana Ruiz", "WITNESS: Dana Ruiz". */
const OF = new RegExp(
  `(?:DEPOSITION|TESTIMONY|EXAMINATION|INTERVIEW|Deposition|Testimony|Examination|Interview|Statement)\\s+(?:OF|of|with|WITH)\\s+(?:(?:MR|MS|MRS|DR|Mr|Ms|Mrs|Dr)\\.?\\s+)?(?<name>${NAME})`,
  "gu",
);

/** The places where a text says who is asked from there on, in order. */
export function witnessesIn({ prose, turns }: SourceText): Span[] {
  if (!turns.some(({ label }) => label.layout === "answer")) return [];
  const found = [SWORN, OF].flatMap((pattern) => [...prose.matchAll(pattern)].map((match) => nameSpan(match)));
  return found
    .filter((span) => span.end > (turns[lastStartingAt(turns, span.start)]?.end ?? 0))
    .sort((a, b) => a.start - b.start);
}

function nameSpan(match: RegExpExecArray): Span {
  const start = match.index + match[0].indexOf(match.groups!.name!);
  return { start, end: start + match.groups!.name!.length };
}
