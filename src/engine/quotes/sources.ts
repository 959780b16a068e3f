import type { Span } from "../text/span.ts";
import { isCueNoun } from "./cues.ts";
import type { TaggedText } from "./tagger.ts";
import { IS_MODIFIER, IS_NOUN, TAG } from "./tags.ts";

export type SourceKind = "named" | "nominal" | "pronoun";

/** Words that may name who says something: a name, a noun phrase, a pronoun; its span is what is told of it. */
export interface Source extends Span {
  readonly kind: SourceKind;
  /** Its words, `last` included; of "who" that word alone, while its span is the name before it. */
  readonly first: number;
  readonly last: number;
  /** The noun or the pronoun itself. */
  readonly head: number;
  /** The number of its name, or -1. */
  readonly name: number;
  readonly isWho: boolean;
}

/** Pronouns that may be subjects. */
const PRONOUN = /^(?:he|she|they|it|we|i|you)$/i;
/** Words that stand for people without a noun. */
const INDEFINITE = /^(?:some|others?|many|everyone|everybody|someone|somebody|anyone|nobody|both|few|those|most|one)$/i;
/** "a spokesman for the ministry": the phrase behind belongs to the first. */
const LINK = /^(?:of|for|at|in|from|with|on|to)$/;

/** No noun phrase has more words. */
const LONGEST = 12;

/** Everything in a text that may be a source, in order of its first word. */
export function findSources(text: TaggedText): Source[] {
  const sources: Source[] = [];
  const { tokens, tags, sentenceAt } = text;
  let i = 0;
  while (i < tokens.length) {
    const word = tokens[i]!.text;
    if (tags[i] === TAG.WH && /^who$/i.test(word)) {
      const who = whoAt(text, i, sources);
      if (who) sources.push(who);
      i++;
    } else if (text.nameAt[i]! < 0 && PRONOUN.test(word)) {
      sources.push({ ...spanOf(text, i, i), kind: "pronoun", first: i, last: i, head: i, name: -1, isWho: false });
      i++;
    } else if (IS_MODIFIER[tags[i]!] || text.nameAt[i]! >= 0) {
      const end = chunkEnd(text, i);
      pushChunk(text, i, end, sources);
      i = end + 1;
    } else {
      if (INDEFINITE.test(word) && sentenceAt[i + 1] === sentenceAt[i]) pushIndefinite(text, i, sources);
      i++;
    }
  }
  return sources;
}

/** The last word of the run of modifiers and nouns from `first`; commas and verbs end it. */
function chunkEnd({ tags, nameAt, sentenceAt, tokens }: TaggedText, first: number): number {
  let last = first;
  while (last + 1 < tags.length && last + 1 - first < LONGEST && sentenceAt[last + 1] === sentenceAt[first]) {
    const next = last + 1;
    const isNew = (tags[next] === TAG.DT || tags[next] === TAG.PRP$) && nameAt[next]! < 0;
    const isVerbal = tags[next] === TAG.VBG || tags[next] === TAG.VBN;
    const isInside = nameAt[next]! >= 0 || IS_MODIFIER[tags[next]!] === 1 || isInitialStop(tokens, next);
    if (isVerbal && IS_NOUN[tags[last]!] === 1) break;
    if (!isInside || (isNew && !IS_MODIFIER[tags[last]!]) || (isNew && IS_NOUN[tags[last]!] === 1)) break;
    last = next;
  }
  return last;
}

/** "Gen. Dunford": a stop inside a title. */
function isInitialStop(tokens: TaggedText["tokens"], i: number): boolean {
  return (
    tokens[i]!.text === "." && /^(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Col|Lt|Sgt|Rev|Prof|Capt)$/.test(tokens[i - 1]!.text)
  );
}

/** A run's names, and the run itself when it ends in a noun that is none of them. */
function pushChunk(text: TaggedText, from: number, to: number, sources: Source[]): void {
  const { tags, nameAt, names } = text;
  let last = to;
  const isDetermined = to > from && (tags[from] === TAG.DT || tags[from] === TAG.PRP$) && tags[to] === TAG.JJ;
  while (last >= from && nameAt[last]! < 0 && !IS_NOUN[tags[last]!] && !isDetermined) last--;
  const isNominal = last >= from && nameAt[last]! < 0;
  const first = firstOfPhrase(text, from, last);
  if (isNominal) {
    const end = Math.max(last, linkedEnd(text, last));
    sources.push({ ...spanOf(text, first, end), kind: "nominal", first, last, head: last, name: -1, isWho: false });
  } else if (last < from && INDEFINITE.test(text.tokens[to]!.text)) pushIndefinite(text, to, sources);
  if (tags[from] === TAG.PRP$ && (isCueNoun(wordOf(text, from + 1)) || isCueNoun(wordOf(text, from + 2)))) {
    sources.push({
      ...spanOf(text, from, from),
      kind: "pronoun",
      first: from,
      last: from,
      head: from,
      name: -1,
      isWho: false,
    });
  }
  for (let i = from; i <= to; i++) {
    const number = nameAt[i]!;
    if (number < 0 || names[number]!.first !== i) continue;
    const { start, end, last: lastOfName } = names[number]!;
    sources.push({
      start,
      end,
      kind: "named",
      first: i,
      last: lastOfName,
      head: lastOfName,
      name: number,
      isWho: false,
    });
    i = lastOfName;
  }
}

/** A participle that opens a run is a verb: "citing officials". */
function firstOfPhrase({ tags }: TaggedText, from: number, last: number): number {
  let first = from;
  while (first < last && (tags[first] === TAG.VBG || tags[first] === TAG.VBN || tags[first] === TAG.POS)) first++;
  return first;
}

/** The end of one phrase that a preposition ties on; -1 if there is none. */
function linkedEnd(text: TaggedText, last: number): number {
  const { tokens, tags, sentenceAt, nameAt } = text;
  const from = last + 2;
  if (from >= tokens.length || sentenceAt[from] !== sentenceAt[last] || !LINK.test(tokens[last + 1]!.text)) return -1;
  if (!IS_MODIFIER[tags[from]!] && nameAt[from]! < 0) return -1;
  let end = chunkEnd(text, from);
  while (end >= from && nameAt[end]! < 0 && !IS_NOUN[tags[end]!]) end--;
  return end < from ? -1 : end;
}

function pushIndefinite(text: TaggedText, i: number, sources: Source[]): void {
  sources.push({ ...spanOf(text, i, i), kind: "nominal", first: i, last: i, head: i, name: -1, isWho: false });
}

/** "Ann Rowe, who said": whoever was mentioned just before. */
function whoAt(text: TaggedText, who: number, sources: readonly Source[]): Source | null {
  const before = text.tokens[who - 1]?.text === "," ? who - 2 : who - 1;
  for (let k = sources.length - 1; k >= 0 && k >= sources.length - 3; k--) {
    const { start, end, kind, name, last } = sources[k]!;
    if (last !== before && text.tokens[before]?.end !== end) continue;
    return { start, end, kind, first: who, last: who, head: who, name, isWho: true };
  }
  return null;
}

const wordOf = ({ tokens }: TaggedText, i: number) => tokens[i]?.text ?? "";

function spanOf({ tokens }: TaggedText, first: number, last: number): Span {
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}
