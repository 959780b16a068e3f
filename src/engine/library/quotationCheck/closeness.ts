import type { Anchored } from "../../citations/anchoring/verdict.ts";
import { foldedWords } from "../../citations/sameText/fold.ts";

/**
 * How alike a draft's words and those of a source are at least, to be called changed. Among all sentences of a library some
 * share half their words with any that one makes up; a single source, that a link names, may be believed earlier.
 */
const CLOSE = 0.62;
/** The same of a few words, which chance puts together more easily. */
const CLOSE_OF_A_FEW = 0.74;
const FEW_WORDS = 8;

/** Whether changed words are so alike that they are the source's. */
export function isClose(anchored: Anchored): boolean {
  const { quoted } = counts(anchored);
  return closeness(anchored) >= (quoted < FEW_WORDS ? CLOSE_OF_A_FEW : CLOSE);
}

/** The share of the words of both that are the same (Dice 1945); 0 where nothing was compared. */
export function closeness(anchored: Anchored): number {
  const { same, quoted, standing } = counts(anchored);
  return quoted + standing === 0 ? 0 : (2 * same) / (quoted + standing);
}

function counts({ difference }: Anchored) {
  let [same, quoted, standing] = [0, 0, 0];
  for (const { op, text } of difference) {
    const count = foldedWords(text).filter(({ isWord }) => isWord).length;
    if (op === "same") same += count;
    if (op !== "inserted") quoted += count;
    if (op !== "deleted") standing += count;
  }
  return { same, quoted, standing };
}
