import type { SourceText } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/words.ts";
import { isKinship, isRoleNoun, isWork } from "../knowledge/roleNouns.ts";
import { isTitleWord } from "../knowledge/titles.ts";
import type { EntityType, Mention } from "../mention.ts";
import { tokensBefore, tokensBehind } from "./tokensAround.ts";

/** What somebody is, where the text says it: "press secretary of the Pentagon". */
export interface Role extends Span {
  readonly text: string;
}

/** No apposition that a person reads in one breath is longer. */
const MOST_WORDS = 14;

/** The role that stands behind the name: "Peter Cook, press secretary of the Pentagon", "Rowe, who is the senior pilot". */
export function roleAfter(source: SourceText, mention: Mention): Role | null {
  const tokens = tokensBehind(source, mention);
  let from = 0;
  if (tokens[from]?.text !== ",") return null;
  from++;
  if (/^\d+$/.test(tokens[from]?.text ?? "") && tokens[from + 1]?.text === ",") from += 2;
  const relative = relativeClause(tokens, from);
  const phrase = nounPhrase(tokens, relative ?? from);
  const head = phrase && headOf(phrase, mention.type);
  return head && !isBareKin(phrase, head) ? roleOf(source, phrase) : null;
}

/** The type that an apposition says ("Nordmole, a Danish company", "Sirte, a coastal city"); null when none is said. */
export function saidType(source: SourceText, span: Span): EntityType | null {
  if (!/^,\s+(?:an?|the)\s/.test(source.prose.slice(span.end, span.end + 8))) return null;
  return SAID_TYPES.find((type) => roleAfter(source, { ...span, type })) ?? null;
}

const SAID_TYPES: readonly EntityType[] = ["person", "organization", "location"];

/** Whether somebody is said to work there: "an engineer at Nordmole", "the project director of Nordmole". */
export function isWorkedFor({ prose }: SourceText, { start }: Span): boolean {
  const before = WORKS_FOR.exec(prose.slice(Math.max(0, start - 40), start));
  return before !== null && isWork(before[1]!, before[2]!);
}

const WORKS_FOR = /(?<![\p{L}-])(\p{L}+)\s(at|of|for)\s(?:the\s)?$/u;

/** What somebody does, for want of a noun: "Ted Brannigan, who leads the Greens". */
export function officeAfter(source: SourceText, mention: Mention): Role | null {
  const tokens = tokensBehind(source, mention);
  if (tokens[0]?.text !== "," || tokens[1]?.text !== "who" || !OFFICE.test(tokens[2]?.text ?? "")) return null;
  const object = nounPhrase(tokens, 3);
  return object && tokens[3]!.isWord && !PREPOSITION.test(object[0]!.text)
    ? roleOf(source, [tokens[2]!, object.at(-1)!])
    : null;
}

const OFFICE =
  /^(?:leads|heads|chairs|runs|commands|directs|manages|represents|edits|coaches|founded|co-founded|owns|led|headed|chaired|commanded)$/;

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
  return phrase.length > 0 && phrase.length <= MOST_WORDS && !PREPOSITION.test(phrase[0]!.text) ? phrase : null;
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
  const from = ADVERB.test(phrase[0]?.text ?? "") ? 1 : 0;
  return phrase.slice(ARTICLE.test(phrase[from]?.text ?? "") ? from + 1 : 0);
}

/** "also the investigating officer", "now a teacher". */
const ADVERB = /^(?:also|now|then|once|currently|himself|herself)$/i;

const ARTICLE = /^(?:the|an?|its|his|her|their|our|one)$/i;
const PREPOSITION =
  /^(?:of|for|at|in|to|with|from|on|by|under|and|behind|over|about|through|against|during|after|before|between|among|amid|without|within|near|like)$/i;

/** The noun that the phrase is about: its last word before a preposition, or a capital at its end ("Joint Chiefs of Staff Chairman"). */
function headOf(phrase: readonly Token[], type: string): Token | null {
  const end = phrase.findIndex((token) => PREPOSITION.test(token.text));
  const head = phrase[(end === -1 ? phrase.length : end) - 1];
  if (head && isRoleNoun(head.text, type)) return head;
  const last = phrase.at(-1)!;
  return /^\p{Lu}/u.test(last.text) && isRoleNoun(last.text, type) ? last : null;
}

/** "his eldest son" says nothing without whose; "son of the mayor" and "Rowe's sister" do. */
function isBareKin(phrase: readonly Token[], head: Token): boolean {
  if (!isKinship(head.text)) return false;
  const at = phrase.indexOf(head);
  const isOfSomebody = /^(?:of|to)$/.test(phrase[at + 1]?.text ?? "");
  return !isOfSomebody && !phrase.slice(0, at).some(isPossessive);
}

/** The role that stands before the name: "its chief executive, Graham Stowe", "Defense Secretary of the US Ashton Carter". */
export function roleBefore(source: SourceText, mention: Mention): Role | null {
  const tokens = tokensBefore(source, mention);
  let end = tokens.length;
  const afterComma = tokens[end - 1]?.text === ",";
  if (afterComma) end--;
  const head = headBefore(tokens, end, mention.type);
  if (head === -1) return null;
  const outer = outerHead(tokens, firstModifier(tokens, head), mention.type);
  // "Keeper of the Two Seals King Edmund": the words between are somebody else's.
  const isInOther = outer === null && isInOtherPhrase(tokens, firstModifier(tokens, head));
  if (isInOther) return afterComma ? null : roleOf(source, [tokens[head]!]);
  const first = firstModifier(tokens, outer ?? head);
  const determined = ARTICLE.test(tokens[first - 1]?.text ?? "") || isPossessor(tokens, first);
  if (afterComma && !determined) return null;
  while (end - 1 > head && isTitleWord(tokens[end - 1]!.text)) end--;
  const phrase = tokens.slice(isPossessor(tokens, first) ? first - 2 : first, end);
  return isBareKin(phrase, tokens[outer ?? head]!) ? null : roleOf(source, phrase);
}

/** Whether the phrase at `first` belongs to another before it: "wife of the late President". */
function isInOtherPhrase(tokens: readonly Token[], first: number): boolean {
  return ARTICLE.test(tokens[first - 1]?.text ?? "") && /^(?:of|to)$/.test(tokens[first - 2]?.text ?? "");
}

/** The role noun of the phrase that the phrase at `first` belongs to: "wife" of "the wife of the late President". */
function outerHead(tokens: readonly Token[], first: number, type: string): number | null {
  return isInOtherPhrase(tokens, first) && isRoleNoun(tokens[first - 3]?.text ?? "", type) ? first - 3 : null;
}

/** The role noun just before the name, or before "of the US": capitals linked by prepositions and articles. */
function headBefore(tokens: readonly Token[], end: number, type: string): number {
  for (let i = end - 1; i >= Math.max(0, end - 8); i--) {
    const { text } = tokens[i]!;
    if (i === end - 1 && !/^[\p{L}]/u.test(text)) return -1;
    if (i === end - 1 && (PREPOSITION.test(text) || ARTICLE.test(text))) return -1;
    if (isRoleNoun(text, type)) return i === end - 1 || PREPOSITION.test(tokens[i + 1]!.text) ? i : -1;
    if (!/^\p{Lu}/u.test(text) && !/^(?:of|for|at|in|the|and)$/.test(text)) return -1;
  }
  return -1;
}

/** Where the words that belong to the head begin: capitals and a few small adjectives. */
function firstModifier(tokens: readonly Token[], head: number): number {
  let first = head;
  while (first > 0 && head - first < 4 && isModifier(tokens[first - 1]!) && !isVerbBefore(tokens, first)) first--;
  return first;
}

/** Small words that say of an office how somebody holds it: "former Senator", "deputy Mayor". */
const BEFORE_OFFICE =
  /^(?:former|ex|then|late|retired|new|newly|incoming|outgoing|acting|interim|deputy|assistant|associate|senior|junior|vice|chief|veteran|fellow|honorary)$/i;

/** A small word before capitals is a verb ("Rao met BDP leader Nair") unless an article comes near before it. */
function isVerbBefore(tokens: readonly Token[], first: number): boolean {
  const isCapital = (i: number) => /^\p{Lu}/u.test(tokens[i]?.text ?? "");
  if (!isCapital(first) || isCapital(first - 1) || BEFORE_OFFICE.test(tokens[first - 1]!.text)) return false;
  return ![first - 2, first - 3].some(
    (i) => ARTICLE.test(tokens[i]?.text ?? "") || (tokens[i] && isPossessive(tokens[i]!)),
  );
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
