import { ENGLISH } from "../../text/language.ts";
import type { Span } from "../../text/span.ts";
import { type Token, tokensOf } from "../../text/words.ts";
import type { Claim } from "./claim.ts";
import { mayNegate, type Negation, negatedSpan, negationsIn, stemAt } from "./negations.ts";
import type { Passage, PassageSentence } from "./passage.ts";
import { foundAt, sharedWords, slotOf } from "./slots.ts";
import type { Telling } from "./telling.ts";

/** So much of what the note tells stands in one sentence of the source: then they are two forms of one. */
const ALIGNED = 0.6;

/** "Did not" against "did", both ways, where the note's sentence is nearly the source's. English. */
export function negationClaims(telling: Telling, passage: Passage): Claim[] {
  if (telling.language !== ENGLISH || passage.article.source.language !== ENGLISH) return [];
  const shares = passage.sentences.map((sentence) => sharedWords(telling, sentence));
  const best = Math.max(...shares);
  const sentence = passage.sentences[shares.indexOf(best)];
  if (!sentence || best < ALIGNED) return [];
  const { prose } = passage.article.source;
  const here = new Negated(telling.text, { start: 0, end: telling.text.length }, telling.start);
  const there = new Negated(prose, sentence, 0);
  if (here.negations.length === there.negations.length && here.negations.length > 0) return [];
  return [...put(here, there, telling, passage, sentence), ...leftOut(here, there, telling, passage)];
}

/** A sentence with what is negated in it. */
class Negated {
  readonly tokens: readonly Token[];
  readonly negations: readonly Negation[];

  /** `by`: what is added to the offsets. */
  constructor(text: string, span: Span, by: number) {
    const tokens = tokensOf(text, span);
    this.negations = negationsIn(tokens, (from) => text.slice(from, from + 24));
    this.tokens = tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by }));
  }

  /** Where a stem stands. */
  placesOf(stem: string): number[] {
    return this.tokens.flatMap(({ isWord }, i) => (isWord && stemAt(this.tokens, i) === stem ? [i] : []));
  }

  /** Whether something near a token may negate it. */
  isDoubtful(at: number): boolean {
    return mayNegate(this.tokens, at - NEAR, at) || mayNegate(this.tokens, at + 1, at + 2);
  }

  /** A token, with those before it that also stand between a negation and what it negates: "are blocked" beside "are not blocked". */
  withVerb(at: number, there: Negated, { negator, target }: Negation): Span {
    const between = new Set(there.tokens.slice(Math.max(0, negator - 1), target).map(({ text }) => withoutNot(text)));
    let from = at;
    while (from > 0 && between.has(withoutNot(this.tokens[from - 1]!.text))) from--;
    return { start: this.tokens[from]!.start, end: this.tokens[at]!.end };
  }

  span(negation: Negation): Span {
    return negatedSpan(this.tokens, negation);
  }
}

const withoutNot = (word: string) => word.toLowerCase().replace(/n['’]t$/, "");

/** So many tokens before a word may hold what negates it. */
const NEAR = 9;

/** What the note negates and the source does not. */
function put(here: Negated, there: Negated, telling: Telling, passage: Passage, sentence: PassageSentence): Claim[] {
  return here.negations.flatMap((negation) => {
    const stem = stemAt(here.tokens, negation.target);
    const places = there.placesOf(stem);
    const others = passage.sentences.filter((one) => one !== sentence);
    if (
      places.length === 0 ||
      others.some((one) => isNegated(stem, one, passage)) ||
      places.some((at) => there.isDoubtful(at))
    )
      return [];
    const slot = slotOf(
      here.tokens[negation.target]!,
      telling,
      passage,
      places.map((at) => there.tokens[at]!),
    );
    if (!slot) return [];
    return [claim(here.span(negation), telling, passage, slot.item)];
  });
}

/** What the source negates and the note does not. */
function leftOut(here: Negated, there: Negated, telling: Telling, passage: Passage): Claim[] {
  return there.negations.flatMap((negation) => {
    const places = here.placesOf(stemAt(there.tokens, negation.target));
    if (places.length !== 1 || here.isDoubtful(places[0]!)) return [];
    const word = here.tokens[places[0]!]!;
    const target = there.tokens[negation.target]!;
    const all = there.placesOf(stemAt(there.tokens, negation.target)).map((at) => there.tokens[at]!);
    return slotOf(word, telling, passage, all)?.item === target
      ? [claim(here.withVerb(places[0]!, there, negation), telling, passage, there.span(negation))]
      : [];
  });
}

/** Whether a neighbouring sentence negates the word. */
function isNegated(stem: string, { start, end }: PassageSentence, passage: Passage): boolean {
  const sentence = new Negated(passage.article.source.prose, { start, end }, 0);
  return sentence.placesOf(stem).some((at) => sentence.isDoubtful(at));
}

function claim({ start, end }: Span, telling: Telling, passage: Passage, found: Span): Claim {
  const said = telling.text.slice(start - telling.start, end - telling.start);
  return { kind: "negation", start, end, said, found: foundAt(passage, found) };
}
