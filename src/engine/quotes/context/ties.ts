import { isVoice } from "../../entities/knowledge/voices.ts";
import { IS_MODIFIER, TAG } from "../words/tags.ts";
import { isCueNoun } from "./cues.ts";
import { isNoun, isParticiple, runEnd } from "./nounRuns.ts";
import type { TaggedText } from "./tagger.ts";

/** "a spokesman for the ministry": the speaker phrase behind belongs to the first. */
const LINK = /^(?:of|for|at|in|from|with|on|to)$/;
/** "a person close to Marsh". */
const BEFORE_LINK = /^(?:close|closest|loyal|opposed|sympathetic|hostile|familiar|allied|friendly)$/;
const OBJECT = /^(?:him|her|them|us|me|his|hers|theirs|ours|mine)$/;
/** Participles behind somebody that tie nobody on: they say what is said, or who is among them. */
const NO_TIE = /^(?:saying|telling|adding|asking|arguing|claiming|warning|noting|insisting|including|involving|being)$/;

/** The last word of one speaker phrase that is tied on behind a noun or "one"; -1 if there is none. */
export function tiedEnd(text: TaggedText, noun: number): number {
  const { tokens, sentenceAt } = text;
  let from = noun + 1;
  const at = (i: number) => (sentenceAt[i] === sentenceAt[noun] ? (tokens[i]?.text ?? "") : "");
  if (BEFORE_LINK.test(at(from))) from++;
  const isLink = LINK.test(at(from));
  const isTying = from === noun + 1 && at(from) !== "" && isParticiple(text, from) && !NO_TIE.test(at(from));
  if (!isLink && !(isTying && isVoice(at(noun)))) return -1;
  from++;
  if (isTying && LINK.test(at(from))) from++;
  if (at(from) === "") return -1;
  if (OBJECT.test(at(from)) && !(text.tags[from] === TAG.PRP$ && isInRun(text, from + 1))) return from;
  return isInRun(text, from) ? endOfTied(text, from) : -1;
}

function isInRun({ tags, nameAt }: TaggedText, i: number): boolean {
  return nameAt[i]! >= 0 || IS_MODIFIER[tags[i]!] === 1;
}

/** The last noun or name of a run that is tied on; of "the US Ashton Carter" the person is another. */
function endOfTied(text: TaggedText, from: number): number {
  const { nameAt, names } = text;
  let end = runEnd(text, from);
  for (let i = from + 1; i <= end; i++) {
    const name = names[nameAt[i]!];
    if (name?.first === i && name.type === "person" && isBeside(text, i - 1)) end = i - 1;
  }
  while (end >= from && nameAt[end]! < 0 && !isNoun(text, end)) end--;
  return end < from ? -1 : end;
}

/** Whether a word before a person's name ends a phrase of its own: a place, a body, no "singer" and no "President". */
function isBeside({ nameAt, names, tags, tokens }: TaggedText, i: number): boolean {
  const before = names[nameAt[i]!];
  if (before) return before.type !== "person";
  return (tags[i] === TAG.NN || tags[i] === TAG.NNS) && !isVoice(tokens[i]!.text);
}

/** So many words behind a possessive the noun of speech is looked for: "Marsh's first public statement". */
const NOUN_WITHIN = 4;

/**
 * Whether the name that ends in word `last` only says whose somebody or something else is: "Marsh's lawyer", "the Marsh campaign".
 * "Marsh's claim that" is Marsh's own. `head` is the noun that the name's run ends in, or -1.
 */
export function isPossessor(text: TaggedText, last: number, head: number): boolean {
  if (isPossessive(text, last + 1)) return !ownsWords(text, last + 2);
  return head > last && isVoice(text.tokens[head]!.text);
}

/** "'s", or an apostrophe behind an "s" that closes no quotation. */
function isPossessive({ tokens, tags, sentenceAt }: TaggedText, i: number): boolean {
  const mark = tokens[i]?.text ?? "";
  if (sentenceAt[i] !== sentenceAt[i - 1] || tags[i] === TAG.VBZ) return false;
  if (/^['’]s$/i.test(mark)) return true;
  const isAfterS = /^['’]$/.test(mark) && /s$/i.test(tokens[i - 1]!.text);
  return isAfterS && tags[i] === TAG.POS && sentenceAt[i + 1] === sentenceAt[i];
}

/** Whether a noun of speech is what somebody has: "claim", "first statement". */
function ownsWords({ tokens, sentenceAt }: TaggedText, from: number): boolean {
  const end = Math.min(from + NOUN_WITHIN, tokens.length);
  for (let i = from; i < end && sentenceAt[i] === sentenceAt[from]; i++) {
    if (!tokens[i]!.isWord) return false;
    if (isCueNoun(tokens[i]!.text) && !/^(?:according|per)$/i.test(tokens[i]!.text)) return true;
  }
  return false;
}
