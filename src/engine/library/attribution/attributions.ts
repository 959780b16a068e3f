import type { CitedWords } from "../../citations/links/citation.ts";
import type { VerifiedWords } from "../../citations/verifying/verify.ts";
import type { PageBook } from "../../entities/pages/pageBook.ts";
import type { Host } from "../../ports.ts";
import type { Span } from "../../text/span.ts";
import type { Analyzer } from "../article/analyzer.ts";
import type { Article } from "../article/article.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { LastUsed } from "../collections/lastUsed.ts";
import type { Current } from "../documents/current.ts";
import { inSlices, never } from "../slices.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import { type Attribution, NOBODY_SURE } from "./attribution.ts";
import { aroundWords, behindLead, type Glimpse } from "./glimpse.ts";
import { judge, type NoteSpeaker } from "./judging.ts";
import { type NamedBeside, namedBeside } from "./noteNames.ts";
import type { NamedHere } from "./samePerson.ts";
import { GlimpseReader, type Speaking } from "./speakerHere.ts";
import { SpokenSource } from "./speakerThere.ts";

/** Words of a note: where they stand, how they are quoted, and the link that names their source, where there is one. */
export interface NoteWords extends Pick<CitedWords, "start" | "end" | "text" | "kind"> {
  readonly link: Span | null;
}

/** So many places of notes are remembered, with who speaks in them. */
const REMEMBERED = 4096;

/**
 * In whose mouth notes put words, and whether the sources do so, too. A note's places are read one by one, each with what stands
 * around it, and remembered: a key costs the place that it touches.
 */
export class Attributions {
  private read: Readings | null = null;
  private readonly spoken = new WeakMap<Article, SpokenSource>();

  constructor(
    private readonly host: Host,
    private readonly current: Current,
    private readonly analyzer: Analyzer,
  ) {}

  /**
   * What is told of each citation of a note, in its order: of each of its quotations that stand in the source. `onlyDisputes`: who
   * speaks here is asked only where the source surely tells who speaks there, and the first reading of a long note takes
   * a fraction of the time. Lets the host breathe; [] when it was cancelled.
   */
  async of(
    note: TextDocument,
    checked: readonly CheckedCitation[],
    onlyDisputes = false,
    cancelled: () => boolean = never,
  ): Promise<Attribution[][]> {
    const found: Attribution[][] = [];
    const sources = new Map<string, SpokenSource | null>();
    const spoken = (uri: string) => {
      const known = sources.get(uri) ?? this.sourceAt(uri);
      sources.set(uri, known);
      return known;
    };
    await inSlices(checked, this.host, cancelled, (one) => {
      const source = one.source === null || !quotes(one) ? null : spoken(one.source);
      found.push(source ? this.ofCitation(note, one, source, onlyDisputes) : []);
    });
    return found.length === checked.length ? found : [];
  }

  /** In whose mouth words of a note stand, and the passage of a source that they are from; `onlyDisputes` as in `of`. */
  between(note: TextDocument, words: NoteWords, source: Article, passage: Span, onlyDisputes = false): Attribution {
    const spoken = this.spokenIn(source);
    const there = spoken.speakerOf(passage);
    if (onlyDisputes && !there) return NOBODY_SURE;
    return judge(this.speakerOf(note, words, spoken), there, spoken);
  }

  private sourceAt(uri: string): SpokenSource | null {
    const article = this.current.article(uri);
    return article ? this.spokenIn(article) : null;
  }

  private spokenIn(article: Article): SpokenSource {
    const known = this.spoken.get(article) ?? new SpokenSource(article);
    this.spoken.set(article, known);
    return known;
  }

  private ofCitation(
    note: TextDocument,
    { citation, verification }: CheckedCitation,
    source: SpokenSource,
    onlyDisputes: boolean,
  ): Attribution[] {
    return verification.parts.flatMap((part) => {
      if (!stands(part)) return [];
      const there = source.speakerOf(part.place);
      if (onlyDisputes && !there) return NOBODY_SURE;
      const words = { ...part.words, link: citation.link };
      return judge(this.speakerOf(note, words, source), there, source);
    });
  }

  /** Who says words in a note: by its notation, else by its prose. */
  private speakerOf({ source: { text, format } }: TextDocument, words: NoteWords, source: SpokenSource) {
    const readings = this.readings;
    const beside = namedBeside(text, words, words.link);
    const named = beside && readings.nameAt(text, beside, source);
    if (named) return named;
    const glimpse = words.kind === "block" ? behindLead(text, words) : aroundWords(text, format, words, words.link);
    return glimpse && readings.speakerIn(text, glimpse, source);
  }

  /** What was read, as long as the entity pages are the same. */
  private get readings(): Readings {
    const { book } = this.current.pages;
    if (this.read?.book !== book) this.read = new Readings(this.analyzer, book);
    return this.read;
  }
}

/** Whether a citation quotes anything that somebody may say; a title only names a passage. */
const quotes = ({ verification }: CheckedCitation) => verification.parts.some(stands);

type StandingWords = VerifiedWords & { readonly words: CitedWords; readonly place: Span };

const stands = (part: VerifiedWords): part is StandingWords =>
  part.words !== null && part.words.kind !== "title" && part.place !== null && PLACED.has(part.verdict);

const PLACED: ReadonlySet<VerifiedWords["verdict"]> = new Set(["intact", "moved", "changed"]);

/** Remembers what was read of glimpses and names. */
class Readings {
  private readonly reader: GlimpseReader;
  private readonly glimpses = new LastUsed<{ readonly speaking: Speaking | null }>(REMEMBERED);
  private readonly names = new LastUsed<{ readonly person: NamedHere | null }>(REMEMBERED);

  constructor(
    analyzer: Analyzer,
    readonly book: PageBook,
  ) {
    this.reader = new GlimpseReader(analyzer, book);
  }

  /** Who speaks in a glimpse of a note's text. */
  speakerIn(text: string, glimpse: Glimpse, source: SpokenSource): NoteSpeaker | null {
    const names = source.peopleIn(glimpse.text);
    const key = `${glimpse.words.start} ${glimpse.words.end} ${names} ${glimpse.text}`;
    const known = this.glimpses.get(key) ?? { speaking: this.reader.read(glimpse, names) };
    this.glimpses.set(key, known);
    const { speaking } = known;
    if (!speaking) return null;
    const { phrase, named, replaced } = speaking;
    const span = { start: replaced.start + glimpse.from, end: replaced.end + glimpse.from };
    return { span, said: text.slice(span.start, span.end), phrase, named };
  }

  /** The person whom the words beside others name; null when they name no person. */
  nameAt(text: string, beside: NamedBeside, source: SpokenSource): NoteSpeaker | null {
    const phrase = text.slice(beside.start, beside.end);
    const known = this.names.get(phrase) ?? { person: this.reader.person(phrase) };
    this.names.set(phrase, known);
    const named = source.isFormOfSomebody(phrase) ? { name: phrase } : known.person;
    const span = { start: beside.start, end: beside.replacedEnd };
    return named && { span, said: text.slice(span.start, span.end), phrase, named };
  }
}
