import type { CheckedCitation, VerifiedWords } from "../engine/engine.ts";
import { fileNameOf } from "./fileName.ts";
import { leftOutSentence } from "./leftOut.ts";
import { shorten } from "./markdownText.ts";
import type { Say } from "./say.ts";
import type { Session } from "./session.ts";
import { linesWord } from "./terms.ts";

/** What is wrong with a citation, in a sentence for a person; for an intact one, that it is. */
export function verdictSentence({ citation, source, verification }: CheckedCitation, session: Session): string {
  const name = source ? fileNameOf(source) : citation.target.path;
  if (!verification.sourceFound) return notFound(citation.target.path, source, session);
  const wrong = verification.parts.filter(({ verdict }) => verdict === verification.verdict);
  return wrong.length === 0 ? "" : partSentence(session.say, wrong[0]!, name);
}

function notFound(path: string, source: string | null, { engine, say }: Session): string {
  if (source === null) return say("{0} leads out of the file system.", path);
  const why = engine.whyUnreadable(source);
  return why ? leftOutSentence(say, source, why) : say("There is no file {0}.", path);
}

/** What is wrong with one of a citation's quotations. */
export function partSentence(say: Say, part: VerifiedWords, fileName: string): string {
  switch (part.verdict) {
    case "intact":
      return say("Word for word in the source.");
    case "moved":
      return say("These words stand at {0} now.", lines(say, part.place!));
    case "changed":
      return changedSentence([...differences(say, part), ...tooFar(say, part)], say);
    case "ambiguous":
      return ambiguousSentence(part.candidates, say);
    case "missing":
      return part.words ? say("{0} does not hold these words.", fileName) : say("{0} has no such line.", fileName);
  }
}

const lines = (say: Say, { startLine, endLine }: { startLine: number; endLine: number }) =>
  linesWord(say, startLine, endLine);

function ambiguousSentence(candidates: VerifiedWords["candidates"], say: Say): string {
  const places = candidates.map((place) => lines(say, place)).join(", ");
  return say("These words stand in {0, number} places: {1}.", candidates.length, places);
}

function changedSentence(found: readonly string[], say: Say): string {
  if (found.length === 0) return say("Not word for word: the source reads otherwise.");
  return say("Not word for word: {0}.", found.join("; "));
}

const MOST_DIFFERENCES = 4;

/** "“not” is left out", "“big” reads “large” in the source". */
function differences(say: Say, { difference }: VerifiedWords): string[] {
  const found: string[] = [];
  for (let i = 0; i < difference.length; i++) {
    const { op, text } = difference[i]!;
    const next = difference[i + 1];
    if (op === "same") continue;
    if (next && next.op !== "same" && next.op !== op) {
      const [quoted, today] = op === "deleted" ? [text, next.text] : [next.text, text];
      found.push(say("“{0}” reads “{1}” in the source", short(quoted), short(today)));
      i++;
    } else {
      const words = short(text);
      found.push(op === "inserted" ? say("“{0}” is left out", words) : say("“{0}” is not in the source", words));
    }
  }
  const left = found.length - MOST_DIFFERENCES;
  if (left <= 0) return found;
  const more = say("{0, plural, one {and # more difference} other {and # more differences}}", left);
  return [...found.slice(0, MOST_DIFFERENCES), more];
}

/** An elision that hides whole paragraphs is none. */
function tooFar(say: Say, { remarks }: VerifiedWords): string[] {
  const far = remarks.find(({ reachesTooFar }) => reachesTooFar);
  return far ? [say("“{0}” reaches over more paragraphs than are cited", short(far.written))] : [];
}

const short = (text: string) => shorten(text, 60);
