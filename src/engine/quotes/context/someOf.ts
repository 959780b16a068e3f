import { TAG } from "../words/tags.ts";
import type { TaggedText } from "./tagger.ts";

/** Words that stand for people without a noun. */
export const INDEFINITE =
  /^(?:some|others?|many|everyone|everybody|someone|somebody|anyone|nobody|both|few|those|most|one)$/i;

/** Whether a word counts some of those who are tied on: "two of his sons", "several of her colleagues". */
export function isSomeOf({ tokens, tags, sentenceAt }: TaggedText, i: number): boolean {
  if (tokens[i + 1]?.text !== "of" || sentenceAt[i + 1] !== sentenceAt[i]) return false;
  return tags[i] === TAG.CD || /^(?:several|none|each|neither|either|any|all|half|most)$/i.test(tokens[i]!.text);
}
