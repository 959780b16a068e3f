import { sentenceTokens } from "../../text/sentenceTokens.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
import { type Token, tokensOf, wordAt } from "../../text/words.ts";

/** What is said of a name stands so many UTF-16 units around it, in its sentence. */
const WINDOW = 160;

/** The tokens behind a mention, as far as something may be said of it. */
export function tokensBehind(source: SourceText, mention: Span): readonly Token[] {
  const sentence = lastStartingAt(source.sentences, mention.start);
  const end = Math.min(mention.end + WINDOW, source.sentences[sentence]?.end ?? source.prose.length);
  const all = sentenceTokens(source)[sentence];
  const first = all && wordAt(all, mention.end);
  // A mention that ends within a token: "the US-led".
  if (first === undefined || (all![first] && all![first]!.start < mention.end))
    return tokensOf(source.prose, { start: mention.end, end });
  let last = first;
  while (last < all!.length && all![last]!.end <= end) last++;
  return all!.slice(first, last);
}

/** The tokens before a mention, as far as something may be said of it. */
export function tokensBefore(source: SourceText, mention: Span): readonly Token[] {
  const sentence = lastStartingAt(source.sentences, mention.start);
  const start = Math.max(mention.start - WINDOW, source.sentences[sentence]?.start ?? 0);
  const all = sentenceTokens(source)[sentence];
  const end = all && wordAt(all, mention.start);
  if (end === undefined || (all![end] && all![end]!.start < mention.start))
    return tokensOf(source.prose, { start, end: mention.start });
  let first = end;
  while (first > 0 && all![first - 1]!.start >= start) first--;
  return all!.slice(first, end);
}
