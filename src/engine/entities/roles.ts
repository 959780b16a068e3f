import type { SourceText } from "../text/sourceText.ts";
import { lastStartingAt, type Span } from "../text/span.ts";
import { type Token, tokensOf } from "../text/words.ts";
import type { Mention } from "./mention.ts";
import { isRoleNoun } from "./roleNouns.ts";

/** What somebody is, where the text says it: "press secretary of the Pentagon". */
export interface Role extends Span {
  readonly text: string;
}

/** No apposition that a person reads in one breath is longer. */
const MOST_WORDS = 14;
const WINDOW = 160;

/** The role that stands behind the name: "Peter Cook, press secretary of the Pentagon", "Rowe, who is the senior pilot". */
export function roleAfter(source: SourceText, mention: Mention): Role | null {
  const tokens = tokensOf(source.prose, {
    start: mention.end,
    end: Math.min(mention.end + WINDOW, sentenceEnd(source, mention)),
  });
  let from = 0;
  if (tokens[from]?.text !== ",") return null;
  from++;
  if (/^\d+$/.test(tokens[from]?.text ?? "") && tokens[from + 1]?.text === ",") from += 2;
  const relative = relativeClause(tokens, from);
  const phrase = nounPhrase(tokens, relative ?? from);
  return phrase && headOf(phrase, mention.type) ? roleOf(source, phrase) : null;
}

/** "who is", "who has been", "who became": where what they became begins. */
function relativeClause(tokens: readonly Token[], from: number): number | null {
  if (tokens[from]?.text !== "who") return null;
  const words = tokens
    .slice(from + 1, from + 4)
    .map((token) => token.text)
    .join(" ");
  const copula = /^(?:(?:has|had) been|is|was|became|serves as|served as)\b/.exec(words);
  return copula ? from + 1 + copula[0].split(" ").length : null;
}

/** The words up to a mark, a verb or a second phrase; empty appositions give null. */
function nounPhrase(tokens: readonly Token[], from: number): Token[] | null {
  let to = from;
  while (to < tokens.length && to - from <= MOST_WORDS && (isPhraseWord(tokens[to]!) || isPossessive(tokens[to]!))) {
    const next = tokens[to + 1]?.text ?? "";
    if (tokens[to]!.text === "and" && /^(?:an?|the|his|her|one)$/.test(next)) break;
    to++;
  }
  const phrase = withoutArticle(tokens.slice(from, to));
  return phrase.length > 0 && phrase.length <= MOST_WORDS ? phrase : null;
}

/** Auxiliaries, verbs of speech and what begins another clause end a phrase. */
const ENDS_PHRASE =
  /^(?:who|which|whose|that|where|when|since|until|because|as|with|is|are|was|were|has|have|had|will|would|could|can|did|does|said|says|told|stated|asked|added|wrote|announced|declared|warned|argued|noted|called|and\/or|it|he|she|they|we|i|not)$/i;

function isPhraseWord(token: Token): boolean {
  return token.isWord && !ENDS_PHRASE.test(token.text);
}

function isPossessive(token: Token): boolean {
  return /^['’]s?$/.test(token.text);
}

function withoutArticle(phrase: Token[]): Token[] {
  return phrase.length > 0 && ARTICLE.test(phrase[0]!.text) ? phrase.slice(1) : phrase;
}

const ARTICLE = /^(?:the|an?|its|his|her|their|our|one)$/i;
const PREPOSITION = /^(?:of|for|at|in|to|with|from|on|by|under|and|behind|over|about)$/;

/** The noun that the phrase is about: its last word before a preposition. */
function headOf(phrase: readonly Token[], type: string): Token | null {
  const end = phrase.findIndex((token) => PREPOSITION.test(token.text));
  const head = phrase[(end === -1 ? phrase.length : end) - 1];
  return head && isRoleNoun(head.text, type) ? head : null;
}

/** The role that stands before the name: "its chief executive, Graham Stowe", "Defense Secretary of the US Ashton Carter". */
export function roleBefore(source: SourceText, mention: Mention): Role | null {
  const start = Math.max(mention.start - WINDOW, sentenceStart(source, mention));
  const tokens = tokensOf(source.prose, { start, end: mention.start });
  let end = tokens.length;
  const afterComma = tokens[end - 1]?.text === ",";
  if (afterComma) end--;
  const head = headBefore(tokens, end, mention.type);
  if (head === -1) return null;
  const first = firstModifier(tokens, head);
  const determined = ARTICLE.test(tokens[first - 1]?.text ?? "") || isPossessor(tokens, first);
  if (afterComma && !determined) return null;
  return roleOf(source, tokens.slice(isPossessor(tokens, first) ? first - 2 : first, end));
}

/** The role noun just before the name, or before "of the US": capitals linked by prepositions and articles. */
function headBefore(tokens: readonly Token[], end: number, type: string): number {
  for (let i = end - 1; i >= Math.max(0, end - 8); i--) {
    const { text } = tokens[i]!;
    if (i === end - 1 && !/^[\p{L}]/u.test(text)) return -1;
    if (i === end - 1 && PREPOSITION.test(text)) return -1;
    if (isRoleNoun(text, type)) return i === end - 1 || PREPOSITION.test(tokens[i + 1]!.text) ? i : -1;
    if (!/^\p{Lu}/u.test(text) && !/^(?:of|for|at|in|the|and)$/.test(text)) return -1;
  }
  return -1;
}

/** Where the words that belong to the head begin: capitals and a few small adjectives. */
function firstModifier(tokens: readonly Token[], head: number): number {
  let first = head;
  while (first > 0 && head - first < 4 && isModifier(tokens[first - 1]!)) first--;
  return first;
}

const NO_MODIFIER =
  /^(?:and|or|but|of|for|at|in|to|with|from|on|by|the|an?|its|his|her|their|our|as|that|than|like|when|while|if|not|also|said|says|told|asked|added|one|former)$/i;

function isModifier(token: Token): boolean {
  return isPhraseWord(token) && (!NO_MODIFIER.test(token.text) || token.text.toLowerCase() === "former");
}

/** "PAHA's chief executive": the words before are whose executive he is. */
function isPossessor(tokens: readonly Token[], first: number): boolean {
  return first > 1 && isPossessive(tokens[first - 1]!) && /^\p{Lu}/u.test(tokens[first - 2]!.text);
}

function roleOf(source: SourceText, phrase: readonly Token[]): Role {
  const start = phrase[0]!.start;
  const end = phrase.at(-1)!.end;
  return { start, end, text: source.prose.slice(start, end).replace(/\s+/gu, " ") };
}

function sentenceStart(source: SourceText, mention: Mention): number {
  return source.sentences[lastStartingAt(source.sentences, mention.start)]?.start ?? 0;
}

function sentenceEnd(source: SourceText, mention: Mention): number {
  return source.sentences[lastStartingAt(source.sentences, mention.start)]?.end ?? source.prose.length;
}
