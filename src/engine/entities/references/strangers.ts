import type { Token } from "../../text/words.ts";
import { type Gender, genderOfWord } from "../knowledge/gender.ts";
import { isPerson } from "../knowledge/voices.ts";

/** Somebody without a name whom a sentence is about, or who speaks: "his lawyer", "a woman at the gate". */
export interface Stranger {
  /** The noun's number among the tokens of its sentence. */
  readonly head: number;
  readonly noun: string;
  readonly gender: Gender | null;
  /** "his lawyer" and "a witness" are somebody else than whoever was named; "the fisherman" may be the same person. */
  readonly isOther: boolean;
}

/** The words before the noun are few. */
const MOST_BEFORE = 4;

/** The stranger whose phrase begins at token `i`; null when none does, or when it is no subject. */
export function strangerAt(tokens: readonly Token[], i: number): Stranger | null {
  const determiner = tokens[i]!.text.toLowerCase();
  const isPossessive = /^['’]s$/.test(determiner);
  if (!isPossessive && !DETERMINER.test(determiner)) return null;
  if (!isSubject(tokens, isPossessive ? possessorFrom(tokens, i) : i)) return null;
  const head = headFrom(tokens, i + 1);
  if (head < 0) return null;
  const noun = tokens[head]!.text.toLowerCase();
  return { head, noun, gender: genderOfWord(noun), isOther: determiner !== "the" };
}

const DETERMINER = /^(?:his|her|their|its|my|our|an?|another|one|the)$/;

/** The first word of the name before "'s". */
function possessorFrom(tokens: readonly Token[], i: number): number {
  let from = i - 1;
  while (from > 0 && /^\p{Lu}/u.test(tokens[from - 1]!.text)) from--;
  return from > 0 && /^the$/i.test(tokens[from - 1]!.text) ? from - 1 : from;
}

/** Whether a phrase stands where the subject of a sentence does: at its beginning, behind a quotation, in "said his wife". */
function isSubject(tokens: readonly Token[], from: number): boolean {
  const [second, before] = [tokens[from - 2], tokens[from - 1]];
  if (!before || isClosing(before)) return true;
  // "Ann Rowe, a lawyer": behind a comma it may say what somebody is who was named.
  if (before.text === ",") return from === 2 && ADVERB.test(second!.text);
  if (before.text === "to") return /^according$/i.test(second?.text ?? "");
  return /^but$/i.test(before.text) || (SPEECH.test(before.text) && second !== undefined && isClosing(second));
}

const isClosing = ({ text }: Token) => /^["”“»«'’]$/.test(text);

const ADVERB = /^(?:however|meanwhile|later|still|yesterday|today|then|now|earlier|afterwards)$/i;
const SPEECH =
  /^(?:said|says|added|adds|asked|replied|insisted|explained|recalled|testified|argued|wrote|shouted|whispered)$/;

/** The noun that a phrase is about, as far as small words tell; -1 when it is nobody, or several, or somebody who is named. */
function headFrom(tokens: readonly Token[], from: number): number {
  let head = -1;
  for (let i = from; i < tokens.length && i - from <= MOST_BEFORE; i++) {
    const { text, isWord } = tokens[i]!;
    if (!isWord || ENDS_PHRASE.test(text)) break;
    if (isPerson(text.toLowerCase())) head = i;
    else if (head >= 0) break;
  }
  return head >= 0 && !isNamed(tokens, head) && !/^['’]s?$/.test(tokens[head + 1]?.text ?? "") ? head : -1;
}

const ENDS_PHRASE =
  /^(?:of|for|at|in|to|with|from|on|by|and|or|but|the|an?|his|her|their|its|is|was|were|are|has|had|have|will|would|who|that|which|said|told|asked)$/i;

/** "his lawyer, Ann Rowe", "his lawyer Ann Rowe". */
function isNamed(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1]?.text === "," ? tokens[head + 2] : tokens[head + 1];
  return next !== undefined && /^\p{Lu}/u.test(next.text);
}

/** Where in a text something stands. */
export interface Place {
  readonly sentence: number;
  readonly paragraph: number;
}

/** Keeps in mind the stranger whom a text speaks of last, until somebody of that gender is named. */
export class LastStranger {
  private last: (Stranger & Place) | null = null;

  /** Reads a word outside of quotations; `mayBeKnown` says whether somebody who is named may be called by a noun. */
  read(tokens: readonly Token[], i: number, place: Place, mayBeKnown: (noun: string) => boolean): void {
    const stranger = strangerAt(tokens, i);
    if (stranger) this.last = { ...stranger, ...place, isOther: stranger.isOther && !mayBeKnown(stranger.noun) };
  }

  /** Somebody of that gender, or of none that is known, is named; whose lawyer somebody is says no more than that. */
  name(tokens: readonly Token[], first: number, last: number, gender: Gender | null): void {
    if (!this.last || (gender && this.last.gender && gender !== this.last.gender)) return;
    const isTied = TIE.test(tokens[first - 1]?.text ?? "") || /^['’]s?$/.test(tokens[last + 1]?.text ?? "");
    if (!isTied) this.last = null;
  }

  /** The stranger whom "he" or "she" who speaks at token `i` may mean, and who is in mind from then on; null for none near. */
  speaks(gender: Gender, tokens: readonly Token[], i: number, place: Place): Stranger | null {
    if (!this.last || place.paragraph > this.last.paragraph + 1 || place.sentence === this.last.sentence) return null;
    if ((this.last.gender && this.last.gender !== gender) || !isSpeaker(tokens, i)) return null;
    this.last = { ...this.last, ...place };
    return this.last;
  }
}

/** "he said", "she has also told", "said he". */
function isSpeaker(tokens: readonly Token[], i: number): boolean {
  let next = i + 1;
  while (BEFORE_VERB.test(tokens[next]?.text ?? "")) next++;
  return SPEAKS.test(tokens[next]?.text ?? "") || SPEAKS.test(tokens[i - 1]?.text ?? "");
}

const BEFORE_VERB = /^(?:has|had|have|would|will|also|then|later|once|never|again|even|\p{Ll}+ly)$/u;
const SPEAKS =
  /^(?:sa(?:ys?|id)|add(?:s|ed)|asked|asks|tells?|told|repl(?:ies|ied)|insist(?:s|ed)|explain(?:s|ed)|recall(?:s|ed)|testif(?:ies|ied)|argue[sd]|wr(?:ites|ote)|shout(?:s|ed)|whisper(?:s|ed)|call(?:s|ed)|claim(?:s|ed)|continue[sd]|warn(?:s|ed)|note[sd]|joke[sd]|answer(?:s|ed)|admit(?:s|ted)|den(?:ies|ied)|state[sd]|announce[sd]|declare[sd]|remark(?:s|ed)|respond(?:s|ed)|suggest(?:s|ed)|complain(?:s|ed)|concede[sd]|acknowledge[sd]|promise[sd]|demand(?:s|ed)|tweet(?:s|ed)|describe[sd]|mutter(?:s|ed)|cried|yell(?:s|ed))$/;

const TIE = /^(?:of|for|to|with|at|from|by|about|on|in|against|like|representing|accusing|supporting)$/i;
