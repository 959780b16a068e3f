import type { QuoteContext } from "../engine/quotes/context/context.ts";
import { isCueNoun } from "../engine/quotes/context/cues.ts";
import type { SpeakerPhrase } from "../engine/quotes/context/speakerPhrase.ts";
import { IS_VERB } from "../engine/quotes/words/tags.ts";
import { overlaps, type Span } from "../engine/text/span.ts";
import { wordAt } from "../engine/text/words.ts";
import type { MarkedQuotation } from "./quoteCorpus.ts";

/** The word of a marked cue that stands for it: its last verb, "according", a noun of speech. */
export function cueHead({ tokens, tags }: QuoteContext, cue: Span): number {
  const first = wordAt(tokens, cue.start);
  let head = first;
  for (let i = first; i < tokens.length && tokens[i]!.start < cue.end; i++) {
    if (/^according$/i.test(tokens[i]!.text)) return i;
    if (IS_VERB[tags[i]!] === 1) head = i;
    else if (isCueNoun(tokens[i]!.text) && !IS_VERB[tags[head]!]) head = i;
  }
  return head;
}

/** The numbers of the sources among `candidates` that a quotation's marked speaker means. */
export function rightSources(
  context: QuoteContext,
  { speaker, speakerKind, speakerHead }: MarkedQuotation,
  candidates: readonly number[],
): Set<number> {
  const right = new Set<number>();
  if (!speaker) return right;
  const source = (number: number): SpeakerPhrase => context.phrases[number]!;
  const word = ({ first }: SpeakerPhrase): Span => context.tokens[first]!;
  if (speakerKind === "named") {
    const heads = speakerHead ?? [speaker];
    for (const k of candidates) {
      if (source(k).kind === "named" && !source(k).isWho && heads.some((head) => overlaps(head, source(k))))
        right.add(k);
    }
  } else if (speakerKind === "pronoun") {
    for (const k of candidates)
      if ((source(k).kind === "pronoun" || source(k).isWho) && overlaps(word(source(k)), speaker)) right.add(k);
  } else {
    const within = candidates.filter((k) => !source(k).isWho && overlaps(context.tokens[source(k).head]!, speaker));
    const first = within.find((k) => source(k).kind === "nominal") ?? within[0];
    if (first !== undefined) right.add(first);
  }
  return right;
}
