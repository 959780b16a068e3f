import type { Citation } from "../../citations/links/citation.ts";
import { quotedWords } from "../../citations/vouching/quotedWords.ts";
import { lastStartingAt, overlaps, type Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import { comparedWords } from "./contentWords.ts";
import type { Telling, ToldName } from "./telling.ts";

/** What of a note is read to know what it tells. */
export type TellingNote = Pick<Article, "source" | "entities" | "citations">;

/** A sentence of a note, with what it tells and the numbers of the citations that it stands with. */
export interface CitingSentence {
  readonly telling: Telling;
  readonly citations: readonly number[];
}

/** The sentences of a note that cite something and tell something in the note's own words; each is read when it is asked for. */
export function* citingSentences(note: TellingNote): Iterable<CitingSentence> {
  const bySentence = new Map<number, number[]>();
  const contexts = new Contexts(note);
  note.citations.forEach((citation, i) => {
    const sentence = contexts.sentenceOf(citation);
    if (sentence !== null) bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), i]);
  });
  for (const [sentence, citations] of bySentence) {
    const telling = tellingOf(note, note.source.sentences[sentence]!, citations);
    if (telling) yield { telling, citations };
  }
}

/** Finds the sentence that the notation of citations calls their context. */
class Contexts {
  private byWords: ReadonlyMap<string, number> | null = null;

  constructor(private readonly note: TellingNote) {}

  /** The number of the note's sentence around a citation; null when it stands in none. */
  sentenceOf({ link, context }: Citation): number | null {
    const { sentences } = this.note.source;
    const wanted = squeezed(context);
    if (wanted === "") return null;
    const at = lastStartingAt(sentences, link.start);
    for (const near of [at, at - 1, at + 1, at - 2, at - 3]) {
      if (sentences[near] && this.words(near) === wanted) return this.opens(link, near) ? near - 1 : near;
    }
    this.byWords ??= new Map(sentences.map((_, i) => [this.words(i), i]));
    return this.byWords.get(wanted) ?? this.before(at, link);
  }

  /** Whether a link only opens a sentence, behind the stop of the one that it closes: "It was shut. [report](a.txt#L3) Nobody asked." */
  private opens(link: Span, at: number): boolean {
    const { prose, sentences, paragraphs } = this.note.source;
    const [before, sentence] = [sentences[at - 1], sentences[at]!];
    if (!before || /\p{L}/u.test(prose.slice(sentence.start, link.start))) return false;
    const isBeside = paragraphs.some(({ start, end }) => start <= before.start && sentence.end <= end);
    return isBeside && NEW_SENTENCE.test(prose.slice(link.end, sentence.end));
  }

  /** Where the context is cut in another way: the sentence that the link stands in, or the one that it closes. */
  private before(at: number, link: Span): number | null {
    const sentence = this.note.source.sentences[at];
    return sentence && link.start - sentence.end < FAR ? at : null;
  }

  private words(sentence: number): string {
    const { start, end } = this.note.source.sentences[sentence]!;
    return squeezed(this.note.source.prose.slice(start, end));
  }
}

/** So many units lie between a sentence and a link that is its own, at most. */
const FAR = 12;

const squeezed = (text: string) => text.replace(/\s+/gu, "");

/** What a sentence tells in the note's own words; null when it tells nothing of the passage, or speaks of it as of another's. */
function tellingOf(note: TellingNote, sentence: Span, cited: readonly number[]): Telling | null {
  const citations = cited.map((i) => note.citations[i]!);
  const own = withoutQuoted(note.source.prose, sentence, citations);
  if (!/\p{L}/u.test(own) || ABOUT_THE_SOURCE.test(own) || /\?\s*$/.test(own)) return null;
  const inText = { start: 0, end: own.length };
  const words = comparedWords(own, inText).map((word) => shifted(word, sentence.start));
  const names = namesIn(note, sentence, own);
  return { ...sentence, text: own, language: note.source.language, words, names };
}

const shifted = <T extends Span>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by });

/** The note says that its source is wrong, or that it says nothing. */
const ABOUT_THE_SOURCE =
  /\b(?:does|did|do)(?: not|n['’]t) (?:say|mention|give|tell|state|name|add|report)|\bno(?:thing| mention| word)? (?:about|of)\b|\bnowhere\b|\bunlike\b|\bcontrary to\b|\bcontradicts?\b|\bwrong(?:ly)?\b|\bmisquot\w*|\bmistaken(?:ly)?\b|\b(?:error|typo|slip)\b|\bshould (?:read|say)\b|\[sic\]/;

/** The sentence with what is quoted, and what only names the source, as blanks. */
function withoutQuoted(prose: string, sentence: Span, citations: readonly Citation[]): string {
  const text = prose.slice(sentence.start, sentence.end);
  const quoted = quotedWords(text);
  const vouched = citations
    .flatMap(({ words }) => words.filter(({ kind }) => kind !== "title"))
    .filter((words) => overlaps(words, sentence))
    .map((words) => shifted(words, -sentence.start));
  const labels = citations
    .map(({ link }) => shifted(link, -sentence.start))
    .filter((link) => link.start < text.length && link.end > 0 && !isRunningText(text, link));
  const rest = labels.flatMap(({ end }) =>
    NEW_SENTENCE.test(text.slice(end)) ? [{ start: end, end: text.length }] : [],
  );
  return [...quoted, ...vouched, ...labels, ...rest].reduce(blanked, text);
}

/** Behind a link that closes a sentence without a stop, a capital begins the next. */
const NEW_SENTENCE = /^\s+\p{Lu}/u;

function blanked(text: string, { start, end }: Span): string {
  const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  return to > from
    ? text.slice(0, from) +
        text.slice(from, to).replace(/[^\r\n]/gu, (unit) => " ".repeat(unit.length)) +
        text.slice(to)
    : text;
}

/** Whether a link's text is read on in the sentence: "[forty men were hurt](a.txt#L3) that night", but not "(report)" behind it. */
function isRunningText(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, Math.max(0, start)).trimEnd();
  const behind = text.slice(end);
  if (/[([–—-]$/.test(before)) return false;
  return /^\s*[,;]?\s*[\p{L}\p{N}]/u.test(behind) && (before === "" || /[\p{L}\p{N},;]$/u.test(before));
}

/** The names that stand in what is left of the sentence. */
function namesIn(note: TellingNote, sentence: Span, own: string): ToldName[] {
  return note.entities
    .flatMap((entity) =>
      entity.mentions
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
        .map(({ start, end, type }) => ({
          start,
          end,
          type,
          entity,
          text: own.slice(start - sentence.start, end - sentence.start),
        })),
    )
    .filter(({ text, start, end }) => text.trim().length === end - start)
    .sort((a, b) => a.start - b.start);
}
