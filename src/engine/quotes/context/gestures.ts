import type { Cue } from "./cue.ts";
import type { TaggedText } from "./tagger.ts";

/** What people do who listen, or who have just spoken: it says nothing of who did which. */
const GESTURE =
  /^(?:nodd?|smil|shrugg?|frown|grinn?|sigh|listen|wink|blink|blush|paus|glanc|star|look|turn|sat|stood|left|laugh|cheer|clapp?|wav|point|bow|kneel|wept|shook|shift|stepp?|walk|wait|swallow|gestur|applaud)(?:ed|e?s)?$/i;

/**
 * Whether a speaker phrase that begins at word `first` only stands near words in marks that end at word `last`: in “The harbour is
 * closed.” Hart nodded. the words have their own stop, and Hart may be who heard them. With a comma inside the marks he speaks.
 */
export function isOnlyNear(text: TaggedText, last: number, first: number, cue: Cue | null): boolean {
  const { tokens, sentenceAt } = text;
  if (first <= last || sentenceAt[first] === sentenceAt[last]) return false;
  return cue === null || GESTURE.test(tokens[cue.at]!.text);
}
