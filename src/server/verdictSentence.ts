import type { CheckedCitation, Engine, VerifiedWords } from "../engine/engine.ts";
import { fileNameOf } from "./fileName.ts";
import { shorten } from "./markdownText.ts";

/** What is wrong with a citation, in a sentence for a person; for an intact one, that it is. */
export function verdictSentence({ citation, source, verification }: CheckedCitation, engine: Engine): string {
  const name = source ? fileNameOf(source) : citation.target.path;
  if (!verification.sourceFound) return notFound(citation.target.path, source, engine);
  const wrong = verification.parts.filter(({ verdict }) => verdict === verification.verdict);
  return wrong.length === 0 ? "" : partSentence(wrong[0]!, name);
}

function notFound(path: string, source: string | null, engine: Engine): string {
  if (source === null) return `${path} leads out of the file system.`;
  return engine.whyUnreadable(source) || `There is no file ${path}.`;
}

/** What is wrong with one of a citation's quotations. */
export function partSentence(part: VerifiedWords, fileName: string): string {
  switch (part.verdict) {
    case "intact":
      return "Word for word in the source.";
    case "moved":
      return `These words stand at ${lines(part.place!)} now.`;
    case "changed":
      return `Not word for word: ${[...differences(part), ...tooFar(part)].join("; ") || "the source reads otherwise"}.`;
    case "ambiguous":
      return `These words stand in ${part.candidates.length} places: ${part.candidates.map(lines).join(", ")}.`;
    case "missing":
      return part.words ? `${fileName} does not hold these words.` : `${fileName} has no such line.`;
  }
}

const lines = ({ startLine, endLine }: { startLine: number; endLine: number }) =>
  startLine === endLine ? `line ${startLine}` : `lines ${startLine}-${endLine}`;

const MOST_DIFFERENCES = 4;

/** "“not” is left out", "“big” reads “large” in the source". */
function differences({ difference }: VerifiedWords): string[] {
  const found: string[] = [];
  for (let i = 0; i < difference.length; i++) {
    const { op, text } = difference[i]!;
    const next = difference[i + 1];
    if (op === "same") continue;
    if (next && next.op !== "same" && next.op !== op) {
      const [quoted, today] = op === "deleted" ? [text, next.text] : [next.text, text];
      found.push(`${marked(quoted)} reads ${marked(today)} in the source`);
      i++;
    } else {
      found.push(op === "inserted" ? `${marked(text)} is left out` : `${marked(text)} is not in the source`);
    }
  }
  const left = found.length - MOST_DIFFERENCES;
  return left > 0 ? [...found.slice(0, MOST_DIFFERENCES), `and ${left} more differences`] : found;
}

/** An elision that hides whole paragraphs is none. */
function tooFar({ remarks }: VerifiedWords): string[] {
  const far = remarks.find(({ reachesTooFar }) => reachesTooFar);
  return far ? [`${marked(far.written)} reaches over more paragraphs than are cited`] : [];
}

const marked = (text: string) => `“${shorten(text, 60)}”`;
