import type { Span } from "../../text/span.ts";
import { stemOf } from "../../text/stem.ts";
import type { Token } from "../../text/words.ts";

/** A word of a sentence that is negated, with the word that negates it. */
export interface Negation {
  /** The number of the negating token. */
  readonly negator: number;
  /** The number of the token that it negates. */
  readonly target: number;
}

const NEGATOR =
  /^(?:not|never|no|nobody|none|nothing|neither|nor|cannot|without|hardly|scarcely|barely|rarely|seldom|.*n['’]t)$/i;
/** Verbs and adjectives that say "not" without saying it; beside one of them nothing is said of a negation. */
const HIDDEN_NEGATOR =
  /^(?:fail(?:s|ed|ing|ure)?|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying|ial)|lack(?:s|ed|ing)?|unable|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)?|impossible|unlikely|doubt(?:s|ed|ful)?|little|few|unless|instead|rather|absence|absent|neglect(?:ed|s)?|ban(?:s|ned)?|barred|forbid\w*|forbade|prohibit\w*)$/iu;
const NOT_NEGATING: readonly RegExp[] = [
  /^not (?:only|just|merely|simply|least|to mention|surprisingly|since|until|before|because|if|unlike|unusual|uncommon)/i,
  /^no (?:doubt|fewer|less|more|later|sooner|matter|wonder|one else|stranger|longer a secret)/i,
  /^nothing (?:but|less|short)/i,
  /^without (?:doubt|question)/i,
];
/** Words that may stand between a negation and what is negated. */
const BETWEEN =
  /^(?:be|been|being|have|has|had|having|do|does|did|a|an|the|any|to|yet|even|ever|so|very|too|all|that|of|one|longer|otherwise|his|her|their|its|our|my|your|this|these|those|in|on|at|for|by|(?!(?:supply|family|reply|apply|rely|comply|imply|multiply|fly|ally|rally|bully|assembly|monopoly|italy|july)$)\p{L}+ly)$/iu;
const MOST_BETWEEN = 5;

/** What the negations of a sentence negate; a negation of nothing that can be told is left out. */
export function negationsIn(tokens: readonly Token[], textOf: (from: number) => string): Negation[] {
  return tokens.flatMap((token, negator) => {
    if (!token.isWord || !NEGATOR.test(token.text) || NOT_NEGATING.some((pattern) => pattern.test(textOf(token.start))))
      return [];
    const target = targetOf(tokens, negator);
    return target === null ? [] : [{ negator, target }];
  });
}

function targetOf(tokens: readonly Token[], negator: number): number | null {
  for (let i = negator + 1; i < tokens.length && i <= negator + 1 + MOST_BETWEEN; i++) {
    const { text, isWord } = tokens[i]!;
    if (!isWord) return null;
    if (!BETWEEN.test(text)) return i;
  }
  return null;
}

/** Whether anything from one token to another, end exclusive, may negate. */
export function mayNegate(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(Math.max(0, from), to).some(({ text }) => NEGATOR.test(text) || HIDDEN_NEGATOR.test(text));
}

/** The words from a negation to what it negates. */
export function negatedSpan(tokens: readonly Token[], { negator, target }: Negation): Span {
  const isOwnWord = /n['’]t$|^cannot$/i.test(tokens[negator]!.text);
  const from = !isOwnWord && AUXILIARY.test(tokens[negator - 1]?.text ?? "") ? negator - 1 : negator;
  return { start: tokens[from]!.start, end: tokens[target]!.end };
}

const AUXILIARY =
  /^(?:is|are|was|were|be|been|am|do|does|did|has|have|had|will|would|shall|should|can|could|may|might|must)$/i;

export const stemAt = (tokens: readonly Token[], at: number): string => stemOf(tokens[at]!.text);
