import type { CueVerb } from "./cueVerbs.ts";
import type { GrammarText } from "./grammarText.ts";
import { isStopOfTitle, type NounPhrase, nounPhraseIn } from "./nounPhrases.ts";

/**
 * Who says what a verb brings: its pronoun behind a hyphen, what stands before it in its clause, or behind it where the verb comes
 * first. `from`, `to`: the words of the sentence that are nobody's quoted words. Null when nobody is found there.
 */
export function subjectOf(text: GrammarText, cue: CueVerb, from: number, to: number): NounPhrase | null {
  const found = subjectIn(text, cue, from, to);
  // "sagten sie", "sagten Maurer und Keller": of several people none is told.
  const isOfSeveral = found !== null && text.grammar.isPlural(text.tokens[cue.at]!.text);
  return found && isOfSeveral ? { ...found, isDefinite: false } : found;
}

function subjectIn(text: GrammarText, cue: CueVerb, from: number, to: number): NounPhrase | null {
  if (cue.pronoun) {
    return {
      kind: "pronoun",
      first: cue.at,
      last: cue.at,
      head: cue.at,
      mention: -1,
      gender: cue.pronoun,
      isDefinite: true,
    };
  }
  if (isInverted(text, cue, from)) {
    // "Montenegro, o líder, acusou Costa": where the verb need not be second, who stands before it is its subject.
    const first = text.grammar.words.isVerbSecond ? null : before(text, cue, from);
    if (first && first.kind !== "pronoun" && isSomebody(text, first)) return first;
    const found = behind(text, cue, to);
    if (found && isSomebody(text, found)) return found;
    return before(text, cue, from) ?? found;
  }
  return before(text, cue, from) ?? behind(text, cue, to);
}

/** "pidió la dimisión": what stands behind a verb may as well be its object, when it is no person. */
function isSomebody({ tokens, grammar }: GrammarText, { kind, head }: NounPhrase): boolean {
  const { text } = tokens[head]!;
  return kind !== "nominal" || grammar.isRole(text) || grammar.is("bodies", text);
}

/** The verb stands first in its clause, and somebody right behind it. */
function isInverted(text: GrammarText, { at, last }: CueVerb, from: number): boolean {
  const { tokens, grammar } = text;
  if (at > from && tokens[at - 1]!.isWord) return false;
  const next = tokens[grammar.words.hasCapitalNouns ? at + 1 : last + 1]?.text ?? "";
  return !grammar.is("that", next);
}

/** As far behind the verb a subject stands. */
const WITHIN = 14;

function behind(text: GrammarText, { at, last }: CueVerb, to: number): NounPhrase | null {
  const { tokens, grammar } = text;
  const from = grammar.words.hasCapitalNouns ? at + 1 : last + 1;
  let end = from;
  while (end < to && end < from + WITHIN && !isStop(text, end) && !grammar.is("that", tokens[end]!.text)) end++;
  return nounPhraseIn(text, from, end);
}

const isStop = (text: GrammarText, i: number) => /^[,.;:!?—–]$/u.test(text.tokens[i]!.text) && !isStopOfTitle(text, i);

/** The subject before a verb: in the piece between commas that it ends, or in an earlier one when a clause was slipped in. */
function before(text: GrammarText, { at }: CueVerb, from: number): NounPhrase | null {
  const pieces = piecesOf(text, from, at);
  const own = pieces.pop();
  if (!own) return null;
  const found = own.first < own.end ? nounPhraseIn(text, own.first, own.end) : null;
  if (found) return found;
  if (!isEmpty(text, own) && !isJoined(text, own.first)) return null;
  while (pieces.length > 0) {
    const piece = pieces.pop()!;
    // "Son voisin, lui, assure": the pronoun only stresses who it is.
    if (isClause(text, piece.first) || (piece.end - piece.first === 1 && isPronoun(text, piece.first))) continue;
    const phrase = nounPhraseIn(text, piece.first, piece.end);
    const earlier = pieces.at(-1);
    const apposed = phrase?.kind === "nominal" && earlier ? nameEnding(text, earlier) : null;
    if (apposed) return apposed;
    if (phrase) return phrase;
  }
  return null;
}

interface Piece {
  readonly first: number;
  readonly end: number;
}

function piecesOf({ tokens }: GrammarText, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let first = from;
  for (let i = from; i < to; i++) {
    if (!/^[,;:—–()-]$/u.test(tokens[i]!.text)) continue;
    pieces.push({ first, end: i });
    // What stands in brackets is nobody's verb: "Benoît Payan (DVG) a salué".
    if (tokens[i]!.text === "(") while (i + 1 < to && tokens[i]!.text !== ")") i++;
    first = i + 1;
  }
  return [...pieces, { first, end: to }];
}

/** Nothing but small pronouns before the verb: "s'explique", "lo negó". */
function isEmpty({ tokens }: GrammarText, { first, end }: Piece): boolean {
  return tokens.slice(first, end).every(({ text }) => REFLEXIVE.test(text));
}

const REFLEXIVE =
  /^(?:s'|se|si|le|lo|la|les|los|l'|lui|leur|n'|ne|no|non|não|y|en|me|m'|gli|ci|também|también|aussi|anche)$/iu;

/** "und sagte", "y añadió": the verb goes on with the subject of the clause before. */
function isJoined({ tokens }: GrammarText, i: number): boolean {
  return /^(?:und|aber|doch|et|mais|y|e|pero|ma|mas|en|maar|ha)$/iu.test(tokens[i]!.text);
}

function isClause({ tokens, grammar }: GrammarText, i: number): boolean {
  const word = tokens[i]?.text ?? "";
  return (i > 0 && tokens[i - 1]!.text === "," && grammar.is("relatives", word)) || grammar.is("subordinators", word);
}

const isPronoun = ({ tokens, grammar }: GrammarText, i: number) =>
  grammar.is("he", tokens[i]!.text) || grammar.is("she", tokens[i]!.text);

/** The name that a piece ends with: "Marchetti, die Vorsitzende". */
function nameEnding(text: GrammarText, { end }: Piece): NounPhrase | null {
  const mention = text.mentions[text.mentionAt[end - 1] ?? -1];
  return mention ? nounPhraseIn(text, mention.first, end) : null;
}
