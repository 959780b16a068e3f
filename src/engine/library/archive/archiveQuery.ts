import type { ArchiveFilter, ArchiveQuery } from "../../archived.ts";
import { type Filter, parseQuery } from "../search/query.ts";
import { searchWords } from "../search/searchWords.ts";

/** More typed words than this are not looked for: a passage is told by fewer. */
const MOST_WORDS = 40;

/**
 * What was typed, as it is asked of an archive; null when there is nothing to ask: nothing typed but filters that an archive knows
 * nothing of, or `cited:yes`, since what is cited is in the workspace.
 */
export function archiveQuery(typed: string, quotationsOnly: boolean): ArchiveQuery | null {
  const { words, exact, without, filters } = parseQuery(typed);
  if (filters.some(({ name, value, negated }) => name === "cited" && (value === "yes") !== negated)) return null;
  const plain = searchWords(words, false).slice(0, MOST_WORDS);
  const query: ArchiveQuery = {
    words: plain.map(({ text }) => text),
    isOpen: plain.length > 0 && plain.at(-1)!.end === words.length && !/\s$/.test(typed),
    exact: exact.map(folded).filter((phrase) => phrase.length > 0),
    without: without.map(folded).filter((phrase) => phrase.length > 0),
    filters: filters.flatMap((filter) => asked(filter) ?? []),
    quotationsOnly,
  };
  return query.words.length + query.exact.length + query.filters.length > 0 ? query : null;
}

const folded = (phrase: string): string[] => searchWords(phrase, false).map(({ text }) => text);

function asked({ name, value, negated, days }: Filter): ArchiveFilter | null {
  switch (name) {
    case "speaker":
    case "about":
    case "in": {
      const words = folded(value);
      return words.length > 0 ? { of: name, words, negated } : null;
    }
    case "kind":
      return { of: name, kind: value, negated };
    case "after":
    case "before":
      return days && { of: name, day: days.from, negated };
    case "cited":
      return null;
  }
}
