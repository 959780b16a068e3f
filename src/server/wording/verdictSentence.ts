import type { CheckedCitation, VerifiedWords } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";
import { differenceClauses } from "./differenceSentence.ts";
import { elsewhereSentence } from "./elsewhereSentence.ts";
import { fileNameOf } from "./fileName.ts";
import { leftOutSentence } from "./leftOutSentence.ts";
import { comparedPlace } from "./placeText.ts";
import { remarkClauses } from "./remarkSentence.ts";
import type { Speaker } from "./speaker.ts";

/** What a citation's verdict means, in a sentence for a person: what is wrong with it, or that nothing is. */
export function verdictSentence({ citation, source, verification }: CheckedCitation, session: Speaker): string {
  const name = source ? fileNameOf(source) : citation.target.path;
  if (!verification.sourceFound) return notFound(citation.target.path, source, session);
  if (verification.verdict === "unquoted") return unquotedSentence(verification.unknown.length, name, session.say);
  const wrong = verification.parts.filter(({ verdict }) => verdict === verification.verdict);
  return wrong.length === 0 ? "" : partSentence(session.say, wrong[0]!, name);
}

/** The same, and of missing words where else they stand, as far as that is known. */
export function verdictSentences(checked: CheckedCitation, session: Speaker): string {
  const missing = checked.verification.verdict === "missing" ? elsewhereSentence(session, checked) : "";
  return [verdictSentence(checked, session), missing].filter(Boolean).join(" ");
}

/** Nothing was compared: there are no words, or the source holds none of those that may be its. */
function unquotedSentence(unknown: number, name: string, say: Say): string {
  return unknown === 0
    ? say("Nothing is quoted here, so nothing was compared.")
    : say("{0} does not hold the words quoted near this link; whose they are is not said.", name);
}

/** Words that stand near a link, and not in its source. */
export function unknownSentence(say: Say, fileName: string): string {
  return say("{0} does not hold these words; whose they are is not said.", fileName);
}

function notFound(path: string, source: string | null, { engine, say }: Speaker): string {
  if (source === null) return say("{0} leads out of the file system.", path);
  const why = engine.citations.whyUnreadable(source);
  return why ? leftOutSentence(say, source, why) : say("There is no file {0}.", path);
}

/** What is wrong with one of a citation's quotations. */
export function partSentence(say: Say, part: VerifiedWords, fileName: string): string {
  switch (part.verdict) {
    case "intact":
      return say("Word for word in the source.");
    case "moved":
      return say("These words stand at {0} now.", comparedPlace(say, part.place!));
    case "changed":
      return changedSentence(wrongIn(say, part), say);
    case "ambiguous":
      return ambiguousSentence(part.candidates, say);
    case "missing":
      return part.words ? say("{0} does not hold these words.", fileName) : say("{0} has no such line.", fileName);
  }
}

function ambiguousSentence(candidates: VerifiedWords["candidates"], say: Say): string {
  const places = candidates.map((place) => comparedPlace(say, place)).join(", ");
  return say("These words stand in {0, number} places: {1}.", candidates.length, places);
}

function changedSentence(found: readonly string[], say: Say): string {
  if (found.length === 0) return say("Not word for word: the source reads otherwise.");
  return say("Not word for word: {0}.", found.join("; "));
}

/** Where only an elision or a bracket is wrong, all other words are the source's, and it alone is spoken of. */
function wrongIn(say: Say, part: VerifiedWords): string[] {
  const wrong = part.remarks.filter(
    (remark) => remark.kind === "order" || remark.hidesNegation || remark.reachesTooFar || remark.isSources,
  );
  return wrong.length > 0 ? remarkClauses(say, { remarks: wrong }) : differenceClauses(say, part);
}

/**
 * What the quotations of a citation leave out or put in and may, in a sentence; "" when they do neither. Of quotations
 * that may not, their verdict tells.
 */
export function remarkSentence(say: Say, { verification: { parts } }: CheckedCitation): string {
  const clauses = parts.filter(({ verdict }) => verdict !== "changed").flatMap((part) => remarkClauses(say, part));
  const text = [...new Set(clauses)].join("; ");
  return text === "" ? "" : `${text}.`;
}
