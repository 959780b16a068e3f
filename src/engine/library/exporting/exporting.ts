import type { PassagePlace } from "../../citations/anchoring/anchorText.ts";
import type { VerifiedWords } from "../../citations/verifying/verify.ts";
import type { Host } from "../../ports.ts";
import type { Days } from "../../text/dates/dates.ts";
import type { Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import type { TextDocument } from "../article/textDocument.ts";
import type { DocumentCache } from "../caching/documentCache.ts";
import type { Citing } from "../citing/citing.ts";
import { NOTHING_OBSERVED } from "../citing/observations.ts";
import type { Current } from "../documents/current.ts";
import type { QuotationCheck } from "../quotationCheck/quotationCheck.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import type { AnnotatedDraft, AnnotatedPassage, Annotation } from "./annotatedDraft.ts";
import { formattedWith, spansOf, titleOf } from "./annotatedSpans.ts";
import { ExportedLinks } from "./exportedLinks.ts";
import { passageAround } from "./passageAround.ts";
import { type SourceFacts, sourceFacts } from "./sourceFacts.ts";

/** How a note is exported. */
export interface ExportOptions {
  /** The URI of the file that is made: links are relative to it. */
  readonly target: string;
  /** Documents that are no sources though they read as such: other drafts. */
  readonly except?: ReadonlySet<string>;
  readonly cancelled?: () => boolean;
}

/** An annotation that has no number yet, and where it stands in the note. */
interface Found {
  readonly spans: readonly Span[];
  readonly made: (number: number) => Annotation;
}

/** Of words that stand in several places, so many passages are shown. */
const MOST_PASSAGES = 5;

/** Gathers what files that are made of a note say. */
export class Exporting {
  constructor(
    private readonly host: Host,
    private readonly current: Current,
    private readonly citing: Citing,
    private readonly quotationCheck: QuotationCheck,
    private readonly dates: DocumentCache<Article, Days | null>,
  ) {}

  /**
   * A note with an annotation for each of its citations and for each quotation that no link vouches for, none left out; null when
   * it was cancelled. Reads the sources that are cited and not read yet; lets the host breathe.
   * @throws DraftTooLong
   */
  async annotated(note: TextDocument, options: ExportOptions): Promise<AnnotatedDraft | null> {
    const { cancelled = () => false, except } = options;
    const checkOptions = { cancelled, ...(except && { except }) };
    const quotations = await this.quotationCheck.check(note, checkOptions);
    if (!quotations) return null;
    const checked = await this.citing.check(note);
    const observed = await this.citing.observe(note);
    await this.citing.findElsewhere(note, cancelled);
    if (cancelled()) return null;
    const links = this.linksOf(note, options.target, checked);
    const found: Found[] = checked.map((one, i) => ({
      spans: spansOf(one.citation, note.source.markdown),
      made: (number) => ({
        kind: "citation",
        number,
        checked: one,
        observed: observed[i] ?? NOTHING_OBSERVED,
        source: one.source === null ? null : this.factsOf(one.source),
        passages: this.passagesOf(one, links),
      }),
    }));
    for (const quotation of quotations.quotations.filter(({ isLinked }) => !isLinked)) {
      const [place] = quotation.places;
      if (isOfCitation(quotation.words, checked)) continue;
      found.push({
        spans: [quotation.words],
        made: (number) => ({
          kind: "quotation",
          number,
          quotation,
          source: place ? this.factsOf(place.source) : null,
          passages: quotation.places.slice(0, MOST_PASSAGES).flatMap((one) => this.passage(one.source, one, links)),
        }),
      });
    }
    return this.draftOf(note, found, links);
  }

  private draftOf(note: TextDocument, found: readonly Found[], links: ExportedLinks): AnnotatedDraft {
    const inOrder = [...found].sort((a, b) => startOf(a) - startOf(b));
    const stretches = inOrder.flatMap(({ spans }, i) => spans.map(({ start, end }) => ({ start, end, number: i + 1 })));
    const formatted = formattedWith(note, stretches);
    const { title, isSeen } = titleOf(note, formatted);
    return {
      document: note,
      title,
      showsTitle: isSeen,
      formatted,
      addressOf: (address) => links.of(address),
      annotations: inOrder.map(({ made }, i) => made(i + 1)),
    };
  }

  private linksOf(note: TextDocument, target: string, checked: readonly CheckedCitation[]): ExportedLinks {
    const pages = checked.flatMap(({ citation, source }) =>
      source === null ? [] : [[citation.target.path, source] as const],
    );
    return new ExportedLinks(note.uri, target, this.host.files.roots, new Map(pages));
  }

  private factsOf(uri: string): SourceFacts {
    return sourceFacts(uri, this.current.article(uri), this.host.files.roots, this.dates);
  }

  /** Each place once; of missing words those of the other source that holds them. */
  private passagesOf(checked: CheckedCitation, links: ExportedLinks): AnnotatedPassage[] {
    const { source, verification } = checked;
    const own = source === null ? [] : verification.parts.flatMap(placesOf);
    const there = distinct(own).flatMap((place) => this.passage(source!, place, links));
    const elsewhere = this.citing.knownElsewhere(checked);
    if (!elsewhere) return there;
    const others = distinct([...elsewhere.places.values()]);
    return [...there, ...others.flatMap((place) => this.passage(elsewhere.document.uri, place, links))];
  }

  private passage(uri: string, place: PassagePlace, links: ExportedLinks): AnnotatedPassage[] {
    const source = this.current.article(uri);
    if (!source) return [];
    return [{ source, place, ...passageAround(source, place), address: links.ofPassage(uri, place) }];
  }
}

const startOf = ({ spans }: Found) => Math.min(...spans.map(({ start }) => start));

/** A link's words are told with it, also where its source does not hold them. */
function isOfCitation(words: Span, checked: readonly CheckedCitation[]): boolean {
  return checked.some(({ citation }) =>
    citation.words.some(({ start, end }) => start < words.end && words.start < end),
  );
}

function placesOf({ place, candidates }: VerifiedWords): readonly PassagePlace[] {
  if (candidates.length > 0) return candidates.slice(0, MOST_PASSAGES);
  return place ? [place] : [];
}

function distinct(places: readonly PassagePlace[]): PassagePlace[] {
  const byPlace = new Map(places.map((place) => [`${place.start}-${place.end}`, place]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start);
}
