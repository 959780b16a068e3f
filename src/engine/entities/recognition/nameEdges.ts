import type { Span } from "../../text/span.ts";
import { isTitleWord } from "../knowledge/titles.ts";
import type { EntityType } from "../mention.ts";

/**
 * A name by the convention: no titles on a person, no leading article, no final 's, no marks around it. Null when
 * nothing is left.
 */
export function nameEdges(prose: string, span: Span, type: EntityType): Span | null {
  let { start, end } = span;
  const words = () => prose.slice(start, end);
  while (end > start && CLOSING.test(prose[end - 1]!)) end--;
  end -= POSSESSIVE.exec(prose.slice(Math.max(start, end - 2), end))?.[0].length ?? 0;
  while (end > start && CLOSING.test(prose[end - 1]!)) end--;
  start += BEGINNING.exec(words())?.[0].length ?? 0;
  if (type === "person") start += titlesLength(words());
  return start < end && /[\p{L}\p{N}]/u.test(words()) ? { start, end } : null;
}

/** Looked for one at a time from the end: a pattern for many would look at every space of a broken line again and again. */
const CLOSING = /[\s,;:"“”]/u;
const POSSESSIVE = /['’][sS]?$/u;
const BEGINNING = /^(?:[\s,;:"“”‘]+|(?:the|an?)\s+(?=\p{Lu}))+/iu;

/** How long the titles are that a name of more words begins with; a name that is all title ("King") stays. */
function titlesLength(name: string): number {
  let length = 0;
  for (const word of name.matchAll(/(\S+)\s+(?=\S)/gu)) {
    if (!isTitleWord(word[1]!) || /^(?:king|prince|count|dean|judge|major|pope|private|queen|sister)$/i.test(word[1]!))
      break;
    length = word.index + word[0].length;
  }
  return length;
}
