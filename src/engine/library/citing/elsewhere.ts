import { standsIn } from "../../citations/anchoring/anchor.ts";
import type { AnchorText, PassagePlace } from "../../citations/anchoring/anchorText.ts";
import type { Selector } from "../../citations/anchoring/selector.ts";
import type { CitedWords } from "../../citations/links/citation.ts";
import type { VerifiedWords } from "../../citations/verifying/verify.ts";
import type { TextDocument } from "../article/textDocument.ts";
import type { TextVersion } from "../caching/textVersion.ts";
import { LastUsed } from "../collections/lastUsed.ts";
import type { Current } from "../documents/current.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import { FEW_WORDS, FEWEST_WORDS, soughtIn, wordCount } from "./soughtWords.ts";

/** Another source than the cited one, and where it holds words that are missing from the cited one. */
export interface WordsElsewhere {
  readonly document: TextDocument;
  /** By the number of the words among the citation's: where they stand. Never empty. */
  readonly places: ReadonlyMap<number, PassagePlace>;
  /** Where all the citation's words stand, from the first to the last; null when the source lacks some of them. */
  readonly whole: PassagePlace | null;
}

/** What is kept of an answer: no document, and whether it still holds. */
interface Found extends Omit<WordsElsewhere, "document"> {
  readonly uri: string;
  readonly version: TextVersion;
}

/** So many sentences of the index are looked into, for each piece of the words. */
const HITS = 12;
/** The right source is among the first; twins and near misses come behind it. */
const SOURCES_LOOKED_AT = 6;
/** So many of a citation's missing quotations are looked for: they mostly are from one source. */
const PARTS_LOOKED_FOR = 3;
/** So many answers are kept. */
const KEPT = 5000;

/**
 * Finds the other source that holds the words of a missing citation, word for word: whoever notes in a hurry links the wrong
 * file, and true words would pass for invented ones. Answers are kept: one that was found as long as that source has the same
 * text, one that nothing was found until a source changes.
 */
export class Elsewhere {
  private readonly found = new LastUsed<Found>(KEPT);
  private readonly nowhere = new Set<string>();

  constructor(private readonly current: Current) {
    current.library.sourcesChanged.listen(() => this.nowhere.clear());
  }

  /** Where the missing words of a citation stand; null when no other source holds them, or none are missing. Some milliseconds. */
  of(checked: CheckedCitation): WordsElsewhere | null {
    // Reads what has changed, so that nothing is known any more that does not hold.
    void this.current.library;
    const known = this.known(checked);
    if (known !== undefined) return known;
    const key = keyOf(checked);
    const found = this.search(checked);
    if (found) this.found.set(key, found);
    else this.nowhere.add(key);
    return found && this.answerOf(found);
  }

  /** The same as far as it is known without looking for anything, and without reading; undefined when it is not. */
  known(checked: CheckedCitation): WordsElsewhere | null | undefined {
    if (missingParts(checked).length === 0) return null;
    const key = keyOf(checked);
    const found = this.found.get(key);
    return (found && this.answerOf(found)) ?? (this.nowhere.has(key) ? null : undefined);
  }

  private answerOf({ uri, version, places, whole }: Found): WordsElsewhere | null {
    const document = this.current.text(uri);
    return document?.version === version ? { document, places, whole } : null;
  }

  private search(checked: CheckedCitation): Found | null {
    const looked = new Set<string>();
    let best: Found | null = null;
    for (const part of missingParts(checked).slice(0, PARTS_LOOKED_FOR)) {
      for (const uri of this.holding(part, checked)) {
        if (looked.has(uri)) continue;
        looked.add(uri);
        const found = this.placesIn(uri, checked);
        if (found.whole) return found;
        if (!best || found.places.size > best.places.size) best = found;
      }
    }
    return best;
  }

  /** The sources that hold some words, the likeliest first: a few, and none where so few words stand in several. */
  private holding({ words }: VerifiedWords, checked: CheckedCitation): string[] {
    const count = wordCount(words!.text);
    if (count < FEWEST_WORDS) return [];
    const selector = selectorOf(words!);
    const looked = new Set([checked.source, checked.note]);
    for (const uris of this.candidates(words!.text)) {
      const fresh = uris.filter((uri) => !looked.has(uri)).slice(0, SOURCES_LOOKED_AT);
      const holding = fresh.filter((uri) => {
        looked.add(uri);
        const text = this.current.citations.anchorText(uri);
        return text && standsIn(text, selector);
      });
      if (holding.length > 0) return count < FEW_WORDS && holding.length > 1 ? [] : holding;
    }
    return [];
  }

  /** Sources that may hold some words: those that hold a piece side by side; then, since print parts and joins words, those like it. */
  private *candidates(words: string): Generator<string[]> {
    const { sentences } = this.current.library;
    const pieces = soughtIn(words);
    const urisOf = (hits: readonly { article: string }[]) => [...new Set(hits.map(({ article }) => article))];
    for (const piece of pieces) yield urisOf(sentences.search("", { exact: [piece], limit: HITS, verbatim: true }));
    for (const piece of pieces.slice(0, 1)) yield urisOf(sentences.search(piece, { limit: HITS, verbatim: true }));
  }

  private placesIn(uri: string, { citation, verification }: CheckedCitation): Found {
    const text = this.current.citations.anchorText(uri)!;
    const places = new Map<number, PassagePlace>();
    for (const { words, index } of verification.parts) {
      const place = words && standsIn(text, selectorOf(words));
      if (place) places.set(index, place);
    }
    const compared = verification.parts.filter(({ words }) => words !== null);
    const isWhole = places.size === compared.length && citation.words.length > 0;
    return {
      uri,
      version: this.current.text(uri)!.version,
      places,
      whole: isWhole ? hull(text, places) : null,
    };
  }
}

/** The parts of a citation whose words its source does not hold. */
function missingParts({ verification }: CheckedCitation): VerifiedWords[] {
  return verification.parts.filter(({ verdict, words }) => verdict === "missing" && words !== null);
}

/** What an answer hangs on, apart from the sources. */
function keyOf({ note, source, verification }: CheckedCitation): string {
  const words = verification.parts.map((part) => [part.index, part.verdict === "missing", part.words?.text]);
  return JSON.stringify([note, source, words]);
}

/** The words alone: where they stood in the cited source says nothing of another. */
function selectorOf({ text, kind }: CitedWords): Selector {
  return { exact: text, isOutline: kind === "title" };
}

function hull(text: AnchorText, places: ReadonlyMap<number, PassagePlace>): PassagePlace {
  const all = [...places.values()];
  return text.place(Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end)));
}
