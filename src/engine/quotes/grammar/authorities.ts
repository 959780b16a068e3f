import type { CueVerb } from "./cueVerbs.ts";
import type { GrammarText } from "./grammarText.ts";
import { authorityPhraseAt, type NounPhrase } from "./nounPhrases.ts";

/** Who is told to say a passage, and by what. */
export interface Tie {
  readonly cue: Pick<CueVerb, "at" | "last"> | null;
  readonly speaker: NounPhrase | null;
}

/** "Selon M. Pons", and the word behind it. */
export interface Authority extends Tie {
  readonly end: number;
}

/** The last authority among words that says by whom, and not for whom. */
export function authorityIn(text: GrammarText, from: number, to: number): Tie | null {
  for (let i = to - 2; i >= from; i--) {
    const authority = authorityAt(text, i, to);
    if (authority && !isWeakAuthority(text, i)) return authority;
  }
  return null;
}

/** "Pour", "para", "per" say more often for whom than by whom: only at the beginning of a sentence by whom. */
function isWeakAuthority({ tokens, sentenceStarts, sentenceAt }: GrammarText, i: number): boolean {
  return /^(?:pour|para|per)$/iu.test(tokens[i]!.text) && i !== sentenceStarts[sentenceAt[i]!];
}

/** "Selon M. Pons", "laut Behrens": the authority that is named at a word; null when none is. */
export function authorityAt(text: GrammarText, at: number, to: number): Authority | null {
  const { tokens, grammar } = text;
  for (const phrase of grammar.accordingTo) {
    const last = at + phrase.length - 1;
    if (last >= to || !phrase.every((word, k) => tokens[at + k]?.text.toLowerCase() === word)) continue;
    const speaker = authorityPhraseAt(text, last + 1, Math.min(to, last + 10));
    if (!speaker) return null;
    return { cue: { at, last }, speaker, end: speaker.last + 1 };
  }
  return ownOpinionAt(text, at, to);
}

/** "A su juicio": of whoever was meant before. */
function ownOpinionAt({ tokens, grammar }: GrammarText, at: number, to: number): Authority | null {
  const own = grammar.inOwnOpinion.find((phrase) =>
    phrase.every((word, k) => tokens[at + k]?.text.toLowerCase() === word),
  );
  if (!own || at + own.length > to) return null;
  const head = at + (grammar.words.hasCapitalNouns ? 0 : 1);
  const gender = /^sein/iu.test(tokens[head]!.text) ? "he" : /^ihr/iu.test(tokens[head]!.text) ? "she" : null;
  const speaker: NounPhrase = { kind: "pronoun", first: head, last: head, head, mention: -1, gender, isDefinite: true };
  return { cue: { at, last: at + own.length - 1 }, speaker, end: at + own.length };
}
