import { anchor } from "../../citations/anchoring/anchor.ts";
import type { Span } from "../../text/span.ts";
import { LibraryCache } from "../caching/libraryCache.ts";
import type { Current, ReadLibrary } from "../documents/current.ts";

/** Words that stand in a source. */
export interface SourcePlace extends Span {
  readonly uri: string;
}

/** The sentence index puts the right sentence first; twins and near misses come behind it. */
const SOURCES_LOOKED_AT = 6;

/**
 * Finds the sources that hold some words, word for word, and keeps what was found until a source changes: notes are
 * read again at every keystroke, and most of their words are the same.
 */
export class WordForWord {
  private readonly known: LibraryCache<ReadLibrary, Map<string, SourcePlace | null>>;

  constructor(private readonly current: Current) {
    const library = () => current.library;
    this.known = new LibraryCache(
      library,
      ({ sourcesChanged }) => sourcesChanged,
      () => new Map(),
    );
  }

  /** The first place in a source that holds the words as they are, elisions and brackets apart; null when none does. */
  find(words: string): SourcePlace | null {
    const known = this.known.value;
    const found = known.get(words);
    if (found !== undefined) return found;
    const place = this.search(words);
    known.set(words, place);
    return place;
  }

  /** Whether an answer needs no work. */
  knows(words: string): boolean {
    return this.known.value.has(words);
  }

  private search(words: string): SourcePlace | null {
    const { library, citations } = this.current;
    const hits = library.sentences.search(words, { limit: SOURCES_LOOKED_AT, verbatim: true });
    for (const uri of new Set(hits.map(({ article }) => article))) {
      const text = citations.anchorText(uri);
      const found = text && anchor(text, { exact: words });
      if (found?.place && (found.verdict === "moved" || found.verdict === "intact" || found.verdict === "ambiguous")) {
        return { uri, start: found.place.start, end: found.place.end };
      }
    }
    return null;
  }
}
