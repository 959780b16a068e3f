import { isRoleNoun } from "../entities/roleNouns.ts";
import { probability } from "../model/linear.ts";
import type { Scorer } from "../model/scorer.ts";
import type { Span } from "../text/span.ts";
import type { QuoteContext } from "./context.ts";
import { isCueNoun, standsBeforeVerb } from "./cues.ts";
import type { SourceQuestion } from "./sourceFeatures.ts";
import { IS_VERB } from "./tags.ts";

/** A word that says that something is said, with its likeliest source. */
export interface Cue {
  readonly at: number;
  readonly share: number;
  /** The number of the likeliest source, or -1. */
  readonly from: number;
  readonly fromShare: number;
}

/** A cue less likely than this brings nothing. */
const LEAST_SHARE = 0.06;
/** Quoted words up to this many may hold a cue that is not quoted: titles, so-called words. */
const SHORT_PASSAGE = 5;
/** A source stands no further from its cue. */
const FARTHEST_SOURCE = 60;

/** The cues of a text with their sources, in order. */
export function findCues(context: QuoteContext, cues: Scorer<QuoteContext>, sources: Scorer<SourceQuestion>): Cue[] {
  const found: Cue[] = [];
  for (let at = 0; at < context.tokens.length; at++) {
    if (!mayBeCue(context, at)) continue;
    const share = probability(cues.score(context, at));
    if (share >= LEAST_SHARE) found.push({ at, share, ...bestSource(context, at, sources) });
  }
  return found;
}

/** Verbs outside of quotations, and the few words of other kinds that bring what somebody says. */
export function mayBeCue(context: QuoteContext, at: number): boolean {
  if (!IS_VERB[context.tags[at]!] && !isCueNoun(context.tokens[at]!.text)) return false;
  return !isQuoted(context, at) && context.nameAt[at]! < 0;
}

/** Whether a word stands in a passage that is no mere title. */
export function isQuoted({ passageAt, passages }: QuoteContext, i: number): boolean {
  const passage = passages[passageAt[i]!];
  return passage !== undefined && passage.last - passage.first - 1 > SHORT_PASSAGE;
}

/** The numbers of the sources that a cue may have: those of its sentence that stand outside of quotations. */
export function sourcesNear(context: QuoteContext, at: number): number[] {
  const sentence = context.sentenceAt[at]!;
  const near: number[] = [];
  for (let k = context.sourceStarts[sentence]!; k < context.sourceStarts[sentence + 1]!; k++) {
    const { first, last } = context.sources[k]!;
    const isCue = first <= at && at <= last;
    if (!isCue && Math.abs(first - at) <= FARTHEST_SOURCE && !isQuoted(context, first)) near.push(k);
  }
  return near;
}

function bestSource(
  context: QuoteContext,
  cue: number,
  scorer: Scorer<SourceQuestion>,
): Pick<Cue, "from" | "fromShare"> {
  const near = sourcesNear(context, cue);
  const shares = scorer.shares({ ...context, cue }, near);
  let best = -1;
  for (let k = 0; k < near.length; k++) if (best < 0 || shares[k]! > shares[best]!) best = k;
  if (best < 0) return { from: -1, fromShare: 0 };
  return { from: beforeRole(context, near[best]!) ?? near[best]!, fromShare: shares[best]! };
}

/** "Peter Cook, press secretary of the Pentagon told": without the comma behind the role, its body seems to speak. */
function beforeRole(context: QuoteContext, source: number): number | null {
  const { sources, names, tokens } = context;
  const { first, name } = sources[source]!;
  if (name < 0 || names[name]!.type === "person" || !/^(?:of|for|at|in|the)$/.test(tokens[first - 1]?.text ?? ""))
    return null;
  let hasRole = false;
  for (let i = first - 1; i > 0 && first - i < LONGEST_ROLE; i--) {
    hasRole ||= isRoleNoun(tokens[i]!.text, "person");
    if (tokens[i]!.text !== ",") continue;
    let person = source - 1;
    while (person > 0 && sources[person]!.first >= i) person--;
    return hasRole && sources[person]?.last === i - 1 && names[sources[person]?.name ?? -1]?.type === "person"
      ? person
      : null;
  }
  return null;
}

const LONGEST_ROLE = 9;

/** The words of a cue: the verb with what belongs to it, "has also said", "did not say", "according to". */
export function cueSpan({ tokens, sentenceAt }: QuoteContext, at: number): Span {
  let first = at;
  while (sentenceAt[first - 1] === sentenceAt[at] && standsBeforeVerb(tokens[first - 1]!.text)) first--;
  const takesTo = /^according$/i.test(tokens[at]!.text) && tokens[at + 1]?.text === "to";
  return { start: tokens[first]!.start, end: tokens[takesTo ? at + 1 : at]!.end };
}
