import type { SourceText } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import { tokensOf } from "../../text/words.ts";
import { knownName } from "../knowledge/wellKnownNames.ts";
import type { Mention } from "../mention.ts";

/** German writes every noun with a capital: only two of them side by side are likely a name, and a small word joins none. */
const FEWEST_WORDS: Readonly<Record<string, number>> = { de: 2 };

/** Small words that stand within names of many languages. */
const LINK = /^(?:de|del|della|di|da|do|dos|das|du|des|la|le|van|von|der|den|zu|bin|ibn|al|el)$/u;

/**
 * The names of a text in a language that nothing was learnt of: words with capitals side by side, inside sentences. What they
 * are nobody can tell from capitals, so they are `other`, but for the few that the world list knows. Scripts without
 * capitals have none. Linear.
 */
export function findCapitalNames(source: SourceText): Mention[] {
  const fewest = FEWEST_WORDS[source.language] ?? 1;
  return source.sentences.flatMap((sentence) => runsOf(source.prose, sentence, fewest).map(toMention(source.prose)));
}

/** The runs of capitals of a sentence; its first word is in none, having its capital from its place. */
function runsOf(prose: string, sentence: Span, fewest: number): Span[] {
  const words = tokensOf(prose, sentence);
  if (!words.some(({ text }) => /^\p{Ll}/u.test(text))) return [];
  const runs: Span[] = [];
  for (let i = words.findIndex(({ isWord }) => isWord) + 1; i < words.length; i++) {
    if (!isCapital(words[i]!.text)) continue;
    let last = i;
    let capitals = 1;
    for (;;) {
      const step = isCapital(words[last + 1]?.text)
        ? 1
        : fewest === 1 && LINK.test(words[last + 1]?.text ?? "")
          ? 2
          : 0;
      if (step === 0 || !isCapital(words[last + step]?.text)) break;
      last += step;
      capitals++;
    }
    if (capitals >= fewest) runs.push({ start: words[i]!.start, end: words[last]!.end });
    i = last;
  }
  return runs;
}

/** One letter with a capital is an initial or the first word of a quotation, seldom a name. */
const isCapital = (word: string | undefined) => word !== undefined && /^\p{Lu}[\p{L}\p{M}.’'-]/u.test(word);

const toMention =
  (prose: string) =>
  (span: Span): Mention => ({
    ...span,
    type: knownName(prose.slice(span.start, span.end))?.type ?? "other",
  });
