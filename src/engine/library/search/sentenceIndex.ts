/**
 * The sentences of many articles, found by the words that a person remembers: any order, wrong letters, the right
 * sentence first. The only door of this room.
 *
 * What happens to a query: queryTerms.ts finds the words that each typed word may stand for, candidates.ts adds up what
 * all sentences hold of them, alignment.ts looks closely at the best few hundred; the numbers stand in ranking.ts.
 * What happens to an article: segmentStore.ts writes it down, segmentBuilder.ts makes lists of it.
 *
 * What is saved: savedSegment.ts writes segments and words, ../snapshot/ keeps the files.
 *
 * Goals: the right sentence first, some milliseconds at a million sentences, some hundred bytes a sentence, an article
 * changed at once. No goals: synonyms and meaning, boolean queries, pages of results.
 *
 * Trade-offs: words are numbered as they arrive, not by frequency, so that nothing is ever numbered anew (a varint is a
 * tenth longer); a sentence's words are kept beside the lists, half the memory, because the close look needs them and
 * texts are elsewhere; errors are forgiven in the dictionary only, so two words wrong in all their letters are not
 * found.
 *
 * Texts are not kept, only the numbers of their words; whoever asks gives the few texts that are shown back to us.
 */

import type { Accepts } from "./candidateList.ts";
import { Candidates } from "./candidates.ts";
import { type Hit, joined } from "./hit.ts";
import { Phrases } from "./phrases.ts";
import { QueryAlignment } from "./queryAlignment.ts";
import { QueryTerms, type Term } from "./queryTerms.ts";
import { LOOKED_AT, LOOKED_AT_VERBATIM } from "./ranking.ts";
import { addWords, segmentFromBytes, segmentToBytes, WORTH_SAVING, wordsToBytes } from "./savedSegment.ts";
import { searchWords } from "./searchWords.ts";
import type { Segment } from "./segment.ts";
import { SegmentStore } from "./segmentStore.ts";

export type { Hit } from "./hit.ts";

/** Gives the text of a sentence back; "" when it is gone, which leaves the hit without matches. */
export type TextOf = (article: string, sentence: number) => string;

export interface SearchOptions {
  readonly limit: number;
  /** Which sentences may answer; all when left out. Asked of the most promising first, and of few. */
  readonly accept?: (article: string, sentence: number) => boolean;
  /** Only sentences of these articles; all when left out. Much quicker than `accept` when they are few. */
  readonly within?: ReadonlySet<string>;
  /** Words that must stand there in this order, side by side; case, accents and marks do not matter. */
  readonly exact?: readonly string[];
  /** Words that must not. */
  readonly without?: readonly string[];
  /** Folded words of which at least one must stand there. */
  readonly oneOf?: ReadonlySet<string>;
  /** Only sentences that hold a quotation. */
  readonly quoted?: boolean;
  /** The words are a passage as it stands somewhere: none is taken for another, and the first are enough. Much quicker. */
  readonly verbatim?: boolean;
  /** Nobody shows the hits: they come without matches, and no text is asked for. */
  readonly unshown?: boolean;
}

export class SentenceIndex {
  private store = new SegmentStore();
  private queries = new QueryTerms(this.store.dictionary);
  private readonly candidates = new Candidates();
  private readonly alignment = new QueryAlignment();
  /** How many sentences these are a choice of; null when they are all. */
  private total: number | null = null;

  constructor(private readonly textOf: TextOf) {}

  /**
   * Adds an article, or puts its sentences in the place of those it had; `quoted` tells which hold a quotation (they
   * rank a little higher). For many sentences at once give some thousand a call, under any name. `content` names what
   * the sentences were made from: a saved index asks whether it is still the same.
   */
  set(article: string, sentences: readonly string[], quoted?: (sentence: number) => boolean, content = ""): void {
    this.store.set(article, sentences, content, quoted);
  }

  /** Says of an article that was set what was not known then: its content, and which sentences hold a quotation. */
  describe(article: string, content: string, quoted: readonly number[]): void {
    this.store.describe(article, content, quoted);
  }

  /** Whether an article's sentences are those of `content`. */
  holds(article: string, content: string): boolean {
    return content !== "" && this.store.placeOf(article)?.content === content;
  }

  /**
   * The sentences are a choice of `total` others: words are as rare as they are among all of these, by how many hold them, as far as
   * `counts` knows. For an index that nothing is added to any more.
   */
  countAs(total: number, counts: ReadonlyMap<string, number>): void {
    // What was set last has no words in the dictionary before somebody asks.
    this.store.segments();
    const { dictionary } = this.store;
    for (const [word, count] of counts) {
      const number = dictionary.find(word);
      if (number >= 0) dictionary.frequencies[number] = Math.max(1, count);
    }
    this.total = Math.max(total, this.store.sentenceCount);
  }

  /** Forgets an article. */
  delete(article: string): void {
    this.store.delete(article);
  }

  /**
   * Does some milliseconds of housekeeping; false when none is due. For hosts that are idle; nothing breaks without.
   */
  tidy(): boolean {
    return this.store.tidy();
  }

  /** How many words the dictionary has; they are numbered from 0. */
  get wordCount(): number {
    return this.store.dictionary.size;
  }

  /** The words from number `from` on, as the parts of a file. */
  savedWords(from: number): Uint8Array[] {
    return wordsToBytes(this.store.dictionary, from);
  }

  /**
   * Begins anew, without sentences, with saved words: each part of them where the one before ends; until they are read, all is
   * as it was. `begun` is called at once when it has begun. False, and it never begins, when a part does not follow.
   */
  async beginWith(words: readonly Uint8Array[], breathe: () => Promise<void>, begun: () => void): Promise<boolean> {
    const store = new SegmentStore();
    for (const bytes of words) {
      const adding = addWords(bytes, store.dictionary);
      let step = adding.next();
      for (; !step.done; step = adding.next()) await breathe();
      if (!step.value) return false;
    }
    this.store = store;
    this.queries = new QueryTerms(store.dictionary);
    begun();
    return true;
  }

  /** The segments that are worth saving; the same object is the same segment. */
  get savable(): readonly object[] {
    return this.store.segments().filter(({ size }) => size >= WORTH_SAVING);
  }

  /** A segment of `savable`, as the parts of a file that is read again with the first `known` words: those it was made of. */
  savedSegment(segment: object, known = this.wordCount): Uint8Array[] {
    return segmentToBytes(segment as Segment, this.store.dictionary, known);
  }

  /**
   * Takes in a saved segment, once its words are loaded: the sentences of the articles that are accepted by name and
   * content and have none yet. Null when there are none.
   */
  loadSegment(bytes: Uint8Array, accepts: (article: string, content: string) => boolean): object | null {
    const segment = segmentFromBytes(bytes, this.store.dictionary);
    return segment && this.store.adopt(segment, accepts) > 0 ? segment : null;
  }

  get sentenceCount(): number {
    return this.store.sentenceCount;
  }

  /** The sentences that hold most of `words`, best first. The last word may be incomplete unless a space follows. */
  search(words: string, options: SearchOptions): Hit[] {
    const segments = this.store.segments();
    const { exact = [], without = [], oneOf, limit } = options;
    const typed = [...exact, words].filter((part) => part !== "").join(" ");
    const total = this.total ?? this.store.sentenceCount;
    const terms = options.verbatim
      ? this.queries.readVerbatim(typed, total)
      : this.queries.read(typed, total, this.store.version);
    if (!terms.some(({ variants }) => variants.length > 0)) return [];
    const phrases = new Phrases({ exact, without, oneOf }, this.store.dictionary);
    if (phrases.isHopeless) return [];
    this.alignment.prepare(terms, this.store.dictionary.size);
    const tests = this.testsOf(segments, phrases, options);
    const few = options.within ? this.sentencesOf(segments, options.within) : null;
    const toHit = (scored: Scored) => this.toHit(segments, scored, options.unshown === true);
    if (few) return this.rankAll(segments, few, tests, limit).map(toHit);
    const wanted = Math.max(options.verbatim ? LOOKED_AT_VERBATIM : LOOKED_AT, limit);
    let found = this.rank(segments, terms, tests, { limit, wanted }, false);
    if (this.candidates.leftOut && !options.verbatim && !isConvincing(found[0], terms))
      found = this.rank(segments, terms, tests, { limit, wanted }, true);
    return found.map(toHit);
  }

  private testsOf(segments: readonly Segment[], phrases: Phrases, options: SearchOptions): Tests {
    const { accept, within, quoted } = options;
    const articleAt = (number: number, sentence: number) => segments[number]!.articleAt(sentence);
    const allows: Accepts = (number, sentence) => {
      if (quoted && !segments[number]!.isQuoted(sentence)) return false;
      if (within && !within.has(articleAt(number, sentence).article)) return false;
      return phrases.allow(segments[number]!, sentence);
    };
    const accepts: Accepts = (number, sentence) => {
      const { article, first } = articleAt(number, sentence);
      return accept!(article, sentence - first);
    };
    const isAll = phrases.isEmpty && !within && !quoted;
    return { allows: isAll ? null : allows, accepts: accept ? accepts : null };
  }

  /** The sentences of some articles, unless they are so many that it is quicker to search all. */
  private sentencesOf(segments: readonly Segment[], articles: ReadonlySet<string>): Omit<Scored, "score">[] | null {
    if (articles.size > FEW_SENTENCES) return null;
    const found: Omit<Scored, "score">[] = [];
    for (const article of articles) {
      const placed = this.store.placeOf(article);
      if (!placed) continue;
      if (found.length + placed.count > FEW_SENTENCES) return null;
      const segment = segments.indexOf(placed.holder as Segment);
      for (let i = 0; i < placed.count; i++) found.push({ segment, sentence: placed.first + i });
    }
    return found;
  }

  /** Looks closely at all of a few sentences. */
  private rankAll(
    segments: readonly Segment[],
    sentences: readonly Omit<Scored, "score">[],
    { allows, accepts }: Tests,
    limit: number,
  ): Scored[] {
    const scored: Scored[] = [];
    for (const { segment, sentence } of sentences) {
      const score = this.alignment.score(segments[segment]!, sentence);
      if (this.alignment.foundAny && (!allows || allows(segment, sentence))) scored.push({ segment, sentence, score });
    }
    return accepted(scored.sort(byScore), accepts, limit);
  }

  private rank(
    segments: readonly Segment[],
    terms: readonly Term[],
    { allows, accepts }: Tests,
    { limit, wanted }: { readonly limit: number; readonly wanted: number },
    thorough: boolean,
  ): Scored[] {
    const { candidates } = this;
    candidates.clear();
    const kept = allows || accepts ? Number.POSITIVE_INFINITY : wanted;
    segments.forEach((segment, number) => {
      const share = segment.size / this.store.sentenceCount;
      candidates.add(segment, number, terms, kept, share, thorough);
    });
    const found = accepted(this.closeLook(segments, wanted, allows), accepts, limit);
    if (!accepts || found.length >= limit) return found;
    // Too few of the most promising are accepted: looks for as many that are.
    const both: Accepts = (segment, sentence) => (!allows || allows(segment, sentence)) && accepts(segment, sentence);
    return this.closeLook(segments, wanted, both).slice(0, limit);
  }

  /** The best of the candidates that a test leaves, the best first. */
  private closeLook(segments: readonly Segment[], wanted: number, allows: Accepts | null): Scored[] {
    const { list } = this.candidates;
    const scored = list.best(wanted, allows).map((i): Scored => {
      const segment = list.segments.data[i]!;
      const sentence = list.sentences.data[i]!;
      return { segment, sentence, score: this.alignment.score(segments[segment]!, sentence) };
    });
    return scored.sort(byScore);
  }

  private toHit(segments: readonly Segment[], { segment, sentence, score }: Scored, isUnshown: boolean): Hit {
    const { article, first } = segments[segment]!.articleAt(sentence);
    if (isUnshown) return { article, sentence: sentence - first, score, matches: [] };
    const text = this.textOf(article, sentence - first);
    const matched = text === "" ? [] : this.alignment.matches(segments[segment]!, sentence);
    const words = matched.length > 0 ? searchWords(text) : [];
    const matches = matched.flatMap((number) => {
      const word = words[number];
      return word ? [{ start: word.start, end: word.end }] : [];
    });
    return { article, sentence: sentence - first, score, matches: joined(matches) };
  }
}

/** So many sentences are looked at one by one. */
const FEW_SENTENCES = 8_000;

/** What a sentence must pass to answer; null where it need not. */
interface Tests {
  /** What the index itself can tell. */
  readonly allows: Accepts | null;
  /** What the texts have to be asked for, which takes a hundred times as long. */
  readonly accepts: Accepts | null;
}

interface Scored {
  readonly segment: number;
  readonly sentence: number;
  readonly score: number;
}

/** The first `limit` that are accepted. */
function accepted(scored: readonly Scored[], accepts: Accepts | null, limit: number): Scored[] {
  if (!accepts) return scored.slice(0, limit);
  const found: Scored[] = [];
  for (const one of scored) {
    if (found.length >= limit) break;
    if (accepts(one.segment, one.sentence)) found.push(one);
  }
  return found;
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.segment - b.segment || a.sentence - b.sentence;
}

/** Whether nearly all that was typed is there; otherwise a second, more thorough look is worth its time. */
function isConvincing(best: Scored | undefined, terms: readonly Term[]): boolean {
  const possible = terms.reduce((sum, { worth }) => sum + worth, 0);
  return best !== undefined && best.score >= possible * CONVINCING;
}

const CONVINCING = 0.7;
