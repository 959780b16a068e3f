import type { AnchorText, PassagePlace } from "../../citations/anchoring/anchorText.ts";
import type { Verification } from "../../citations/verifying/verify.ts";
import type { Cache } from "../../ports.ts";
import { SavedSightings } from "./savedSightings.ts";
import type { Sighting } from "./sighting.ts";

/** So much is kept on each side, in UTF-16 units. */
const CONTEXT = 300;
const LONGEST_WORDS = 2000;

/** Less than this apart, a sighting is no news, in milliseconds. */
const NEWS = 12 * 3600 * 1000;

/**
 * When each citation's words were found last, and what stood around them: what there is to say of words that are missing
 * today. Kept in the cache alone, by source; nothing depends on it, and the notes stay enough.
 */
export class LastSightings {
  /** By source, then by the words as notes write them: what was found since the start and is not saved. */
  private readonly fresh = new Map<string, Map<string, Sighting>>();
  private readonly saved: SavedSightings | null;

  /** `date`: milliseconds since 1970; without one nothing is remembered. */
  constructor(
    cache: Cache | undefined,
    private readonly date: (() => number) | undefined,
  ) {
    this.saved = cache ? new SavedSightings(cache) : null;
  }

  /** A citation of a source was verified. */
  verified(source: string, text: AnchorText, { parts }: Verification): void {
    if (!this.date) return;
    for (const { verdict, words, place } of parts) {
      if (!words || !place || (verdict !== "intact" && verdict !== "moved")) continue;
      const known = this.fresh.get(source) ?? new Map<string, Sighting>();
      this.fresh.set(source, known.set(words.text, sighting(text, place, this.date())));
    }
  }

  /** The last sighting of some words of a source; null when they were never seen there. */
  async of(source: string, words: string): Promise<Sighting | null> {
    const fresh = this.fresh.get(source)?.get(words);
    return fresh ?? (await this.saved?.read(source))?.get(words) ?? null;
  }

  /** Saves what is new, one small file for each source of which there is any. `citedWords`: those of a source, as notes write them. */
  async save(citedWords: (source: string) => ReadonlySet<string>): Promise<void> {
    if (!this.saved) return;
    for (const [source, fresh] of [...this.fresh]) {
      const known = await this.saved.read(source);
      const cited = citedWords(source);
      const news = [...fresh].filter(([words, seen]) => cited.has(words) && isNews(seen, known.get(words)));
      if (news.length > 0 && !(await this.saved.write(source, new Map([...known, ...news])))) continue;
      for (const [words, seen] of fresh) if (this.fresh.get(source)?.get(words) === seen) fresh.delete(words);
      if (fresh.size === 0) this.fresh.delete(source);
    }
  }
}

function sighting({ text, lines }: AnchorText, { start, end, startLine, endLine }: PassagePlace, at: number): Sighting {
  const from = lines.lineSpan(Math.max(1, startLine - 1)).start;
  const to = lines.lineSpan(Math.min(lines.count, endLine + 1)).end;
  return {
    at,
    startLine,
    endLine,
    before: text.slice(Math.max(from, start - CONTEXT), start).toWellFormed(),
    words: text.slice(start, Math.min(end, start + LONGEST_WORDS)).toWellFormed(),
    after: text.slice(end, Math.min(to, end + CONTEXT)).toWellFormed(),
  };
}

function isNews(seen: Sighting, known: Sighting | undefined): boolean {
  return (
    known === undefined ||
    seen.at - known.at > NEWS ||
    seen.startLine !== known.startLine ||
    seen.before !== known.before ||
    seen.words !== known.words ||
    seen.after !== known.after
  );
}
