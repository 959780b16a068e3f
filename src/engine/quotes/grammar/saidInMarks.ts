import { lastStartingAt } from "../../text/span.ts";
import { type CueVerb, cueVerbsIn } from "./cueVerbs.ts";
import type { GrammarText } from "./grammarText.ts";
import { authorityPhraseAt, type NounPhrase, nounPhraseIn } from "./nounPhrases.ts";
import type { Said } from "./said.ts";
import type { SpokenPassage } from "./spokenPassages.ts";
import { subjectOf } from "./subjects.ts";

/** How surely words in marks are somebody's words: with a verb of speech, standing alone, or long. */
const TIED = 1;
const ALONE = 0.9;
const UNTIED = 0.6;

/** Fewer words in marks that nobody is told to say are a title or a word apart. */
const FEWEST_ALONE = 3;
const FEWEST_UNTIED = 6;
const FEWEST_OPENING = 5;

/** Who is told to say a passage, and by what. */
interface Tie {
  readonly cue: Pick<CueVerb, "at" | "last"> | null;
  readonly speaker: NounPhrase | null;
}

/** What stands in marks and is said, in order: with its speaker where the sentence around it names one. Linear. */
export function saidInMarks(text: GrammarText): Said[] {
  const said: Said[] = [];
  text.passages.forEach((passage, number) => {
    const tie = tieOf(text, passage, number) ?? tieBefore(text, passage, said.at(-1));
    const one = tie ? tied(text, passage, tie, said.at(-1)) : untied(text, passage, said.at(-1));
    if (!one) return;
    const last = said.at(-1);
    if (last && goesOn(text, last, one)) said[said.length - 1] = joined(last, one);
    else said.push(one);
  });
  return said;
}

function tied(text: GrammarText, passage: SpokenPassage, { cue, speaker }: Tie, before: Said | undefined): Said {
  const own = speaker ?? (cue && mayDropPronoun(text, cue.at) ? speakerBefore(text, passage.first, before) : null);
  return { ...base(passage), kind: kindOf(text, passage, cue), speaker: own, cue, confidence: TIED };
}

/** "dijo", and not "dijeron": several people are nobody who was named last. */
function mayDropPronoun({ tokens, grammar }: GrammarText, at: number): boolean {
  return grammar.words.dropsPronouns === true && !grammar.isPlural(tokens[at]!.text);
}

/** „Wir haben“, so die Ministerin, „nichts zu verbergen.“: behind a comma in the same sentence the words go on. */
function tieBefore(
  { tokens, sentenceAt }: GrammarText,
  { first }: SpokenPassage,
  before: Said | undefined,
): Tie | null {
  const goesOn =
    before?.cue && before.speaker && sentenceAt[before.last] === sentenceAt[first] && tokens[first - 1]?.text === ",";
  return goesOn ? { cue: before.cue, speaker: before.speaker } : null;
}

const base = ({ marks, segments, first, last, isDialogue }: SpokenPassage) => ({
  marks: isDialogue ? null : marks,
  segments,
  first,
  last,
});

/** The words around a passage in its sentences, as far as the passages before and behind. */
function surroundings(text: GrammarText, { first, last }: SpokenPassage, number: number) {
  const { sentenceAt, sentenceStarts, passages } = text;
  const previous = passages[number - 1];
  const next = passages[number + 1];
  const from = Math.max(sentenceStarts[sentenceAt[first]!]!, previous ? previous.last + 1 : 0);
  const to = Math.min(sentenceStarts[lastSentence(text, last) + 1]!, next?.first ?? text.tokens.length);
  return { from: Math.min(from, first), to: Math.max(to, last + 1) };
}

/** „Warum?“ fragte er: a small letter behind the marks goes on with their sentence. */
function lastSentence({ tokens, sentenceAt, sentenceStarts }: GrammarText, last: number): number {
  const sentence = sentenceAt[last]!;
  const next = sentenceStarts[sentence + 1]!;
  return next === last + 1 && /^(?:\p{Ll}|,)/u.test(tokens[next]?.text ?? "") ? sentence + 1 : sentence;
}

function tieOf(text: GrammarText, passage: SpokenPassage, number: number): Tie | null {
  const [incise] = passage.incises;
  if (incise) return { cue: incise.cue, speaker: subjectOf(text, incise.cue, incise.first + 1, incise.last + 1) };
  if (passage.isDialogue) return null;
  const { from, to } = surroundings(text, passage, number);
  const isIntroduced = text.tokens[passage.first - 1]?.text === ":";
  // In the run of a sentence, or behind a colon, the words before it bring it; else those behind it.
  const isInRun =
    passage.first > from && text.tokens[passage.first - 1]!.isWord && text.tokens[passage.last + 1]?.text !== ",";
  const before = () => beforePassage(text, passage, from, isIntroduced);
  const behind = () => behindPassage(text, passage, to);
  const tie = isIntroduced || isInRun ? (before() ?? behind()) : (behind() ?? before());
  return tie && isTitle(text, passage, tie) ? null : tie;
}

/** A few words with a capital behind an article are a title: "dem „Spiegel“", "le film « Les Quais »". */
function isTitle(text: GrammarText, passage: SpokenPassage, { cue }: Tie): boolean {
  const { tokens, grammar } = text;
  const { first } = passage;
  const before = tokens[first - 1];
  if (!before?.isWord || wordsIn(text, passage) > LONGEST_TITLE || tokens[passage.last + 1]?.text === ",") return false;
  if (!/^\p{Lu}/u.test(tokens[first + 1]?.text ?? "") || grammar.is("that", before.text)) return false;
  if (cue?.last === first - 1) return false;
  return !grammar.words.hasCapitalNouns || !/^(?:eine?[mnrs]?|als|von|kein\p{Ll}*)$/iu.test(before.text);
}

const LONGEST_TITLE = 3;

/** How far behind the marks a verb brings them: ", hat gestern Abend Lena Brandt gesagt". */
const NEAR = 3;

function behindPassage(text: GrammarText, { last }: SpokenPassage, to: number): Tie | null {
  const { tokens, grammar } = text;
  const from = last + 1;
  const thus = tokens[from]?.text === "," ? from + 1 : from;
  if (thus < to && grammar.is("thus", tokens[thus]!.text)) {
    const speaker = nounPhraseIn(text, thus + 1, to);
    if (speaker) return { cue: { at: thus, last: thus }, speaker };
  }
  const authority = thus < to ? authorityAt(text, thus, to) : null;
  if (authority) return authority;
  const near = cueVerbsIn(tokens, from, to, grammar)[0] ?? unknownVerb(text, from, thus, to);
  if (!near || near.at > thus + NEAR + (grammar.words.hasCapitalNouns ? 12 : 8)) return null;
  const isFar = near.at > thus + NEAR;
  const speaker = subjectOf(text, near, from, to);
  return isFar && speaker === null ? null : { cue: near, speaker };
}

/** „...“, murrt Behrens: right behind marks and a comma a small word with somebody behind it is a verb of speech, known or not. */
function unknownVerb(text: GrammarText, from: number, at: number, to: number): CueVerb | null {
  const { tokens, grammar } = text;
  if (at === from || at >= to || !/^\p{Ll}{3,}/u.test(tokens[at]!.text)) return null;
  const clitic = /-(?:t-)?(il|elle)s?$/u.exec(tokens[at]!.text);
  if (clitic && grammar.words.hasClitics) return { at, last: at, pronoun: clitic[1] === "elle" ? "she" : "he" };
  const { text: word } = tokens[at]!;
  const lists = ["prepositions", "determiners", "relatives", "subordinators", "that", "small", "has"] as const;
  if (lists.some((list) => grammar.is(list, word))) return null;
  const endsThere = at + 1 === to || /^[.,;]$/u.test(tokens[at + 1]!.text);
  if (grammar.words.dropsPronouns && endsThere && word.length > 3) return { at, last: at, pronoun: null };
  const phrase = nounPhraseIn(text, at + 1, Math.min(to, at + 8));
  const isNext =
    phrase !== null &&
    phrase.first <= at + 2 &&
    (phrase.kind !== "nominal" || grammar.isRole(tokens[phrase.head]!.text));
  return isNext ? { at, last: at, pronoun: null } : null;
}

function beforePassage(text: GrammarText, passage: SpokenPassage, from: number, isIntroduced: boolean): Tie | null {
  const { tokens, grammar } = text;
  const { first } = passage;
  const authority = authorityIn(text, from, first);
  const verbs = cueVerbsIn(tokens, from, first, grammar);
  const cue = verbs.at(-1);
  if (cue) {
    const own =
      subjectOf(text, cue, from, first) ?? (verbs.length > 1 ? subjectOf(text, verbs[0]!, from, first) : null);
    return { cue, speaker: own ?? authority?.speaker ?? null };
  }
  if (authority) return authority;
  if (!isIntroduced || wordsIn(text, passage) < FEWEST_ALONE) return null;
  return { cue: null, speaker: nounPhraseIn(text, from, first) };
}

function authorityIn(text: GrammarText, from: number, to: number): Tie | null {
  for (let i = to - 2; i >= from; i--) {
    const authority = authorityAt(text, i, to);
    if (authority && !isWeakAuthority(text, i)) return authority;
  }
  return null;
}

/** "Pour", "para", "per" say more often for whom than by whom: only at the beginning of a sentence by whom. */
export function isWeakAuthority({ tokens, sentenceStarts, sentenceAt }: GrammarText, i: number): boolean {
  return /^(?:pour|para|per)$/iu.test(tokens[i]!.text) && i !== sentenceStarts[sentenceAt[i]!];
}

const wordsIn = ({ tokens }: GrammarText, { first, last }: SpokenPassage) =>
  tokens.slice(first, last + 1).filter(({ isWord }) => isWord).length;

/** "Selon M. Pons", "laut Behrens": the authority that is named at a word; null when none is. */
export function authorityAt(text: GrammarText, at: number, to: number): (Tie & { readonly end: number }) | null {
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
function ownOpinionAt(
  { tokens, grammar }: GrammarText,
  at: number,
  to: number,
): (Tie & { readonly end: number }) | null {
  const own = grammar.inOwnOpinion.find((phrase) =>
    phrase.every((word, k) => tokens[at + k]?.text.toLowerCase() === word),
  );
  if (!own || at + own.length > to) return null;
  const head = at + (grammar.words.hasCapitalNouns ? 0 : 1);
  const gender = /^sein/iu.test(tokens[head]!.text) ? "he" : /^ihr/iu.test(tokens[head]!.text) ? "she" : null;
  const speaker: NounPhrase = { kind: "pronoun", first: head, last: head, head, mention: -1, gender, isDefinite: true };
  return { cue: { at, last: at + own.length - 1 }, speaker, end: at + own.length };
}

/** In the run of a sentence quoted words are mixed; behind a colon, before a comma with its verb, or alone they are direct. */
function kindOf({ tokens, sentenceAt, sentenceStarts }: GrammarText, { first }: SpokenPassage, cue: Tie["cue"]) {
  const before = tokens[first - 1]?.text ?? "";
  if (first === sentenceStarts[sentenceAt[first]!] || before === ":") return "direct";
  if (!tokens[first - 1]?.isWord || (cue && cue.at > first)) return "direct";
  return "mixed";
}

/** Words in marks that no verb brings: somebody's when they stand alone, of him who spoke just before or whom the sentence before is about. */
function untied(text: GrammarText, passage: SpokenPassage, before: Said | undefined): Said | null {
  const { tokens, sentenceAt, sentenceStarts } = text;
  const { first, last } = passage;
  const words = wordsIn(text, passage);
  if (passage.isDialogue) return { ...base(passage), kind: "direct", speaker: null, cue: null, confidence: ALONE };
  const isAlone = sentenceStarts[sentenceAt[first]!] === first && isEnd(text, last);
  const isIntroduced = tokens[first - 1]?.text === ":";
  const isSentence = /^[.!?…]$/u.test(tokens[last - 1]?.text ?? "") || tokens[last + 1] === undefined;
  const opensSentence = sentenceStarts[sentenceAt[first]!] === first && tokens[last + 1]?.text === ",";
  if (opensSentence && words >= FEWEST_OPENING) {
    return { ...base(passage), kind: "direct", speaker: null, cue: null, confidence: UNTIED };
  }
  const isBehind = before !== undefined && sentenceAt[before.last] === sentenceAt[first]! - 1;
  if (isAlone && (words >= FEWEST_ALONE || isBehind) && (isSentence || words >= FEWEST_UNTIED)) {
    return {
      ...base(passage),
      kind: "direct",
      speaker: speakerBefore(text, first, before),
      cue: null,
      confidence: ALONE,
    };
  }
  if (isIntroduced && words >= FEWEST_ALONE)
    return { ...base(passage), kind: "direct", speaker: null, cue: null, confidence: UNTIED };
  return words >= FEWEST_UNTIED
    ? { ...base(passage), kind: "direct", speaker: null, cue: null, confidence: UNTIED }
    : null;
}

/** Nothing but a stop behind the marks. */
function isEnd({ tokens, sentenceAt }: GrammarText, last: number): boolean {
  const next = last + 1;
  return (
    sentenceAt[next] !== sentenceAt[last] ||
    (/^[.!?…]$/u.test(tokens[next]!.text) && sentenceAt[next + 1] !== sentenceAt[last])
  );
}

/** As many sentences back a paragraph is asked whom it is about. */
const SENTENCES_BACK = 3;

/** Whom the paragraph was about before a word: who spoke last, or the person that the last sentence with one begins with. */
function speakerBefore(text: GrammarText, first: number, before: Said | undefined): NounPhrase | null {
  const { sentenceAt, sentenceStarts, source, tokens } = text;
  const paragraph = source.paragraphs[lastStartingAt(source.paragraphs, tokens[first]!.start)]!;
  const own = nounPhraseIn(text, sentenceStarts[sentenceAt[first]!]!, first);
  if (own && isPerson(text, own)) return own;
  for (
    let sentence = sentenceAt[first]! - 1;
    sentence >= Math.max(0, sentenceAt[first]! - SENTENCES_BACK);
    sentence--
  ) {
    const from = sentenceStarts[sentence]!;
    if (tokens[from]!.start < paragraph.start) return null;
    if (before && sentenceAt[before.last]! >= sentence) return before.speaker;
    const phrase = nounPhraseIn(text, from, sentenceStarts[sentence + 1]!);
    if (phrase && phrase.first <= from + 4 && isPerson(text, phrase)) return phrase;
  }
  return null;
}

function isPerson({ mentions, tokens, grammar }: GrammarText, { kind, mention, head }: NounPhrase): boolean {
  if (kind === "named") return mentions[mention]!.type === "person";
  return kind === "pronoun" || grammar.isRole(tokens[head]!.text);
}

/** „Der Lärm“, sagt sie, „hört nie auf.“ is one quotation. */
function goesOn(
  { tokens, sentenceAt, source }: GrammarText,
  before: Said,
  { first, speaker, cue, marks }: Said,
): boolean {
  if (!marks || !before.marks || !speaker || !cue || cue.at !== before.cue?.at || speaker.head !== before.speaker?.head)
    return false;
  const opens = source.prose.slice(tokens[first]!.start).match(/\p{L}/u)?.[0] ?? "";
  const ended = tokens[before.last - 1]?.text ?? "";
  return (
    sentenceAt[before.last] === sentenceAt[first] &&
    tokens[first - 1]?.text === "," &&
    /\p{Ll}/u.test(opens) &&
    ended !== "."
  );
}

function joined(a: Said, b: Said): Said {
  return {
    ...a,
    marks: { start: a.marks!.start, end: b.marks!.end },
    segments: [...a.segments, ...b.segments],
    last: b.last,
  };
}
