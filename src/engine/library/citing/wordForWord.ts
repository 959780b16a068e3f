import { anchor } from "../../citations/anchoring/anchor.ts";
import type { Span } from "../../text/span.ts";
import type { DocumentPlace } from "../article/places.ts";
import { LibraryCache } from "../caching/libraryCache.ts";
import type { Current, ReadLibrary } from "../documents/current.ts";

/** The sentence index puts the right sentence first; twins and near misses come behind it. */
const SOURCES_LOOKED_AT = 6;

/** Where words stand; what is kept of very many keeps no document. */
interface Found extends Span {
  readonly uri: string;
}

/**
 * Finds the sources that hold some words, word for word, and keeps what was found until a source changes: notes are
 * read again at every keystroke, and most of their words are the same.
 */
export class WordForWord {
  private readonly known: LibraryCache<ReadLibrary, Map<string, Found | null>>;

  constructor(private readonly current: Current) {
    const library = () => current.library;
    this.known = new LibraryCache(
      library,
      ({ sourcesChanged }) => sourcesChanged,
      () => new Map(),
    );
  }

  /** The first place in a source that holds the words as they are, elisions and brackets apart; null when none does. */
  find(words: string): DocumentPlace | null {
    const known = this.known.value;
    let found = known.get(words);
    if (found === undefined) {
      found = this.search(words);
      known.set(words, found);
    }
    const document = found && this.current.text(found.uri);
    return found && document ? { document, start: found.start, end: found.end } : null;
  }

  /** Whether an answer needs no work. */
  knows(words: string): boolean {
    return this.known.value.has(words);
  }

  private search(words: string): Found | null {
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
