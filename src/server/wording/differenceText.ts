import type { VerifiedWords } from "../../engine/engine.ts";
import { escapeMarkdown } from "./markdownText.ts";

type Difference = VerifiedWords["difference"];

/** A longer difference is looked at in two columns. */
const LONGEST_DIFFERENCE = 700;

/** A quotation word by word: what the source has not is struck out, what it has instead is bold; "" when nothing differs. */
export function differenceText(difference: Difference): string {
  const length = difference.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST_DIFFERENCE || difference.every(({ op }) => op === "same")) return "";
  const ofWords = difference.some((change) => change.op !== "same" && holdsWords(change));
  const told = ofWords ? difference.flatMap((change) => withoutMarks(change)) : difference;
  return told.map(changeText).join(" ");
}

/** Beside words that differ, a stop that does is nothing to speak of. */
function withoutMarks(change: Difference[number]): Difference {
  if (change.op === "same" || holdsWords(change)) return [change];
  return change.op === "deleted" ? [] : [{ ...change, op: "same" }];
}

const holdsWords = ({ text }: Difference[number]) => /[\p{L}\p{N}]/u.test(text);

function changeText({ op, text }: Difference[number]): string {
  const words = escapeMarkdown(text.trim());
  return op === "same" ? words : op === "deleted" ? `~~${words}~~` : `**${words}**`;
}
