import { isRoleNoun } from "../../entities/knowledge/roleNouns.ts";
import { isPerson } from "../../entities/knowledge/voices.ts";
import { IS_MODIFIER, IS_NOUN, TAG } from "../words/tags.ts";
import type { TaggedText } from "./tagger.ts";

/** No noun speaker phrase has more words. */
const LONGEST = 12;

/** The last word of the run of modifiers and nouns from `first`; commas and verbs end it. */
export function runEnd(text: TaggedText, first: number): number {
  const { tags, nameAt, sentenceAt, tokens } = text;
  let last = first;
  while (last + 1 < tags.length && last + 1 - first < LONGEST && sentenceAt[last + 1] === sentenceAt[first]) {
    const next = last + 1;
    const isNew = (tags[next] === TAG.DT || tags[next] === TAG.PRP$) && nameAt[next]! < 0;
    const isVerbal = isParticiple(text, next) || tags[next] === TAG.VBN;
    const isInside =
      nameAt[next]! >= 0 || IS_MODIFIER[tags[next]!] === 1 || isNoun(text, next) || isInitialStop(tokens, next);
    if (isVerbal && (isNoun(text, last) || isOfHis(text, last))) break;
    if (!isInside || (isNew && !IS_MODIFIER[tags[last]!]) || (isNew && IS_NOUN[tags[last]!] === 1)) break;
    last = next;
  }
  return last;
}

/** Whether a word is a noun; "ally" and "rival" behind "his" are, even when they pass for an adverb and an adjective. */
export function isNoun({ tags, tokens }: TaggedText, i: number): boolean {
  if (IS_NOUN[tags[i]!] === 1) return true;
  if (tags[i] !== TAG.JJ && tags[i] !== TAG.RB) return false;
  const before = tags[i - 1];
  const isDetermined = before === TAG.DT || before === TAG.PRP$ || before === TAG.POS;
  return isDetermined && isRoleNoun(tokens[i]!.text, "person");
}

/** "investigating" behind "detective" is one even when it passes for a noun, with a name behind. */
export function isParticiple({ tags, tokens, nameAt, sentenceAt }: TaggedText, i: number): boolean {
  if (tags[i] === TAG.VBG) return true;
  if (tags[i] !== TAG.NN || nameAt[i]! >= 0 || !tokens[i]!.text.endsWith("ing")) return false;
  const hasObject = sentenceAt[i + 1] === sentenceAt[i] && nameAt[i + 1]! >= 0;
  return hasObject && i > 0 && isPerson(tokens[i - 1]!.text.toLowerCase());
}

/** "a cousin of his": no noun follows. */
function isOfHis({ tags, tokens }: TaggedText, i: number): boolean {
  return tags[i] === TAG.PRP$ && tokens[i]!.text === "his" && tokens[i - 1]?.text === "of";
}

/** "Gen. Dunford": a stop inside a title. */
function isInitialStop(tokens: TaggedText["tokens"], i: number): boolean {
  return (
    tokens[i]!.text === "." && /^(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Col|Lt|Sgt|Rev|Prof|Capt)$/.test(tokens[i - 1]!.text)
  );
}

/** A participle that opens a run is a verb: "citing officials". */
export function firstOfPhrase({ tags }: TaggedText, from: number, last: number): number {
  let first = from;
  while (first < last && (tags[first] === TAG.VBG || tags[first] === TAG.VBN || tags[first] === TAG.POS)) first++;
  return first;
}
