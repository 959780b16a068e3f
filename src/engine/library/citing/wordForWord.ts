import { anchor } from "../../citations/anchoring/anchor.ts";
import type { AnchorText } from "../../citations/anchoring/anchorText.ts";
import type { Span } from "../../text/span.ts";
import type { Library } from "../library.ts";

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
  private readonly known = new Map<string, SourcePlace | null>();

  constructor(
    private readonly library: Library,
    private readonly textOf: (uri: string) => AnchorText | undefined,
  ) {}

  /** Some source came, went or changed. */
  invalidate(): void {
    this.known.clear();
  }

  /** The first place in a source that holds the words as they are, elisions and brackets apart; null when none does. */
  find(words: string): SourcePlace | null {
    const known = this.known.get(words);
    if (known !== undefined) return known;
    const found = this.search(words);
    this.known.set(words, found);
    return found;
  }

  /** Whether an answer needs no work. */
  knows(words: string): boolean {
    return this.known.has(words);
  }

  private search(words: string): SourcePlace | null {
    const hits = this.library.sentences.search(words, { limit: SOURCES_LOOKED_AT, verbatim: true });
    for (const uri of new Set(hits.map(({ article }) => article))) {
      const text = this.textOf(uri);
      const found = text && anchor(text, { exact: words });
      if (found?.place && (found.verdict === "moved" || found.verdict === "intact" || found.verdict === "ambiguous")) {
        return { uri, start: found.place.start, end: found.place.end };
      }
    }
    return null;
  }
}
