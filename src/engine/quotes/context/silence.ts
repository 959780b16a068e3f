import { isTitleWord } from "../../entities/knowledge/titles.ts";
import { isVoice } from "../../entities/knowledge/voices.ts";
import { IS_FINITE, IS_NOUN, IS_VERB, TAG } from "../words/tags.ts";
import { INDEFINITE, isSomeOf } from "./someOf.ts";
import type { SpeakerPhrase } from "./speakerPhrase.ts";
import type { TaggedText } from "./tagger.ts";

/** The same phrases of a sentence, those marked that do not speak, whatever stands near them. */
export function withSilent(text: TaggedText, phrases: readonly SpeakerPhrase[]): SpeakerPhrase[] {
  const silent = new Set<number>();
  for (const k of phrases.keys()) {
    for (const other of tiedTo(text, phrases, k)) silent.add(other);
    for (const other of objectsOf(text, phrases, k)) silent.add(other);
    if (isListener(text, phrases[k]!) || isBehindNoun(text, phrases[k]!)) silent.add(k);
  }
  return phrases.map((phrase, k) => (silent.has(k) && !phrase.isWho ? { ...phrase, isSilent: true } : phrase));
}

/** What is tied to somebody: "Marsh" of "a lawyer for Marsh", "his lawyers" of "one of his lawyers". */
function tiedTo(text: TaggedText, phrases: readonly SpeakerPhrase[], k: number): number[] {
  const { kind, isWho, last, head, end } = phrases[k]!;
  if (kind !== "nominal" || isWho || end <= text.tokens[last]!.end) return [];
  const word = text.tokens[head]!.text;
  if (!isVoice(word) && !INDEFINITE.test(word) && !isSomeOf(text, head)) return [];
  return behind(phrases, k, (other) => other.end <= end);
}

/** What somebody does something to: "Marsh" of "the man who sold Marsh the boat". */
function objectsOf(text: TaggedText, phrases: readonly SpeakerPhrase[], k: number): number[] {
  const { isWho, first } = phrases[k]!;
  if (!isWho) return [];
  const { tags, tokens, sentenceAt } = text;
  const isHere = (i: number) => sentenceAt[i] === sentenceAt[first];
  let verb = first + 1;
  while (isHere(verb) && (IS_VERB[tags[verb]!] || IN_VERB[tags[verb]!])) verb++;
  if (verb === first + 1 || HAS_CLAUSE.test(tokens[verb - 1]!.text)) return [];
  let end = verb;
  while (isHere(end) && tokens[end]!.isWord && !IS_FINITE[tags[end]!]) end++;
  return behind(phrases, k, (other) => other.first < end);
}

const IN_VERB: readonly boolean[] = Array.from(
  { length: Object.keys(TAG).length },
  (_, tag) => tag === TAG.RB || tag === TAG.MD || tag === TAG.RP,
);

/** Behind these a clause may begin, with a subject of its own: "who said Marsh lied". */
const HAS_CLAUSE =
  /^(?:sa(?:y|ys|id)|th(?:ink|inks|ought)|believe[sd]?|claim(?:s|ed)?|argue[sd]?|hope[sd]?|fear(?:s|ed)?|insist(?:s|ed)?|admit(?:s|ted)?|den(?:y|ies|ied)|reports?|reported|wr(?:ites?|ote)|added)$/i;

function behind(phrases: readonly SpeakerPhrase[], k: number, is: (other: SpeakerPhrase) => boolean): number[] {
  const found: number[] = [];
  for (let other = k + 1; other < phrases.length && is(phrases[other]!); other++) found.push(other);
  return found;
}

/** "Marsh was told", "Vale has been asked": the one who hears it. */
function isListener({ tokens, tags, sentenceAt }: TaggedText, { last }: SpeakerPhrase): boolean {
  let hasBeen = false;
  for (let i = last + 1; sentenceAt[i] === sentenceAt[last]; i++) {
    const { text } = tokens[i]!;
    if (IS.test(text)) hasBeen = true;
    else if (tags[i] !== TAG.RB && !HAS.test(text)) return hasBeen && isHeard(text);
  }
  return false;
}

/** Whether a participle of the passive makes its subject a listener. */
export function isHeard(word: string): boolean {
  return /^(?:told|asked|informed|reminded|assured|warned|advised|urged|promised)$/.test(word);
}

/** Forms of "be", before the participle of a passive. */
export const IS = /^(?:is|are|was|were|be|been|being)$/i;
const HAS = /^(?:has|have|had)$/i;

/** "the indictment against Marsh said": the noun before does, or nobody. */
function isBehindNoun({ tokens, tags, nameAt, sentenceAt }: TaggedText, { first, last }: SpeakerPhrase): boolean {
  let before = first - 1;
  const isHere = (i: number) => i >= 0 && sentenceAt[i] === sentenceAt[first];
  while (isHere(before) && (isTitleWord(tokens[before]!.text) || tokens[before]!.text === ".")) before--;
  if (!isHere(before - 1) || !LINK.test(tokens[before]!.text)) return false;
  if (!IS_NOUN[tags[before - 1]!] && nameAt[before - 1]! < 0) return false;
  let verb = last + 1;
  while (isHere(verb) && tags[verb] === TAG.RB) verb++;
  return isHere(verb) && IS_FINITE[tags[verb]!] === 1;
}

const LINK = /^(?:of|for|against|about|with|at|in|on|toward|towards|between|behind)$/;
