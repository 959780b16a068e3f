import type { Grammar } from "../../text/grammars/grammar.ts";
import type { Token } from "../../text/words.ts";

/** A verb that says that something is said: "sagte", "a déclaré", "a-t-elle ajouté". Word numbers, `last` included. */
export interface CueVerb {
  /** The finite verb. */
  readonly at: number;
  /** Its participle, or itself. */
  readonly last: number;
  /** The gender of a pronoun behind a hyphen; null when it has none. */
  readonly pronoun: "he" | "she" | null;
}

/** Words between "have" and its participle, and in a clause that ends with it. */
const MOST_BETWEEN = 3;
const MOST_BETWEEN_AT_END = 14;

const CLITIC = /^(.+?)-(?:t-)?(ils?|elles?)$/u;

/** The verb of speech that begins with word `i`, all of it before `to`; null when there is none. */
export function cueVerbAt(tokens: readonly Token[], i: number, to: number, grammar: Grammar): CueVerb | null {
  const token = tokens[i];
  if (!token?.isWord || i >= to) return null;
  const clitic = grammar.words.hasClitics ? CLITIC.exec(token.text) : null;
  const word = clitic?.[1] ?? token.text;
  const pronoun = clitic ? (clitic[2]!.startsWith("elle") ? "she" : "he") : null;
  if (grammar.is("has", word)) {
    const last = participleBehind(tokens, i, to, grammar);
    return last < 0 ? null : { at: i, last, pronoun };
  }
  if (!grammar.is("says", word) || isNoun(tokens, i, grammar)) return null;
  return { at: i, last: i, pronoun };
}

/** "la demande", "su cuenta", "le juge"; and German nouns, which have a capital. */
function isNoun(tokens: readonly Token[], i: number, grammar: Grammar): boolean {
  const before = tokens[i - 1]?.text ?? "";
  if (grammar.words.hasCapitalNouns) return /^\p{Lu}/u.test(tokens[i]!.text) && i > 0 && tokens[i - 1]!.isWord;
  return grammar.is("determiners", before) || (grammar.is("prepositions", before) && !grammar.is("he", before));
}

function participleBehind(tokens: readonly Token[], at: number, to: number, grammar: Grammar): number {
  const most = grammar.words.hasCapitalNouns ? MOST_BETWEEN_AT_END : MOST_BETWEEN;
  for (let i = at + 1; i < to && i <= at + 1 + most; i++) {
    const { text } = tokens[i]!;
    if (isParticiple(text, grammar)) return i;
    if (/^[.;:,!?«»„“”"]$/u.test(text)) return -1;
  }
  return -1;
}

/** "indignée", "réjouis": French participles agree. */
const isParticiple = (word: string, grammar: Grammar) =>
  grammar.is("said", word) ||
  (grammar.words.hasClitics === true && grammar.is("said", word.replace(/(?<=[éiut])e?s?$/u, "")));

/** The verbs of speech among words, in order. */
export function cueVerbsIn(tokens: readonly Token[], from: number, to: number, grammar: Grammar): CueVerb[] {
  const found: CueVerb[] = [];
  for (let i = from; i < to; i++) {
    const cue = cueVerbAt(tokens, i, to, grammar);
    if (cue) found.push(cue);
  }
  return found;
}
