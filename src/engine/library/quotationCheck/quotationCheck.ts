import type { CitedWords } from "../../citations/links/citation.ts";
import { type DraftQuotation, draftQuotations } from "../../citations/notation/draftQuotations.ts";
import { surroundingsOf } from "../../citations/notation/surroundings.ts";
import { withoutCut } from "../../citations/verifying/cutOff.ts";
import type { TextEdit } from "../../citations/writing/edits.ts";
import { takeWordsOf } from "../../citations/writing/todaysWords.ts";
import type { Host } from "../../ports.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { type Attribution, NOBODY_SURE } from "../attribution/attribution.ts";
import type { Attributions } from "../attribution/attributions.ts";
import type { Citing } from "../citing/citing.ts";
import type { Current } from "../documents/current.ts";
import { SLICE } from "../slices.ts";
import type { SourceFilter } from "./candidates.ts";
import type { CheckedDraft, CheckedQuotation, SourcePlace, Standing } from "./checkedQuotation.ts";
import { linkedQuotations } from "./linkedQuotations.ts";
import { type Linking, linkEdits, usesFootnotes } from "./linking.ts";
import { placed, SourceWords } from "./sourceWords.ts";

/** A longer draft is no draft, and Markdown is not read beyond. UTF-16 units. */
export const LONGEST_DRAFT = 10_000_000;

/** A draft that is too long to be checked; lengths in UTF-16 units. */
export class DraftTooLong extends Error {
  constructor(
    readonly uri: string,
    readonly length: number,
  ) {
    super(`${uri} is too long to be checked.`);
  }
}

/** How a draft is checked. */
export interface CheckOptions {
  /** What was found when it was checked last, if no source has changed since: only words that are new are looked for. */
  readonly before?: CheckedDraft | undefined;
  /** Documents that are no sources though they read as such: other drafts. */
  readonly except?: ReadonlySet<string>;
  readonly cancelled?: () => boolean;
}

/** Checks each quotation of a draft, linked or not, against all sources of the library. */
export class QuotationCheck {
  private readonly words: SourceWords;

  constructor(
    private readonly host: Pick<Host, "breathe" | "now">,
    private readonly current: Current,
    private readonly citing: Citing,
    private readonly attributions: Attributions,
  ) {
    this.words = new SourceWords(current);
  }

  /**
   * What the sources say of a draft's quotations; null when it was cancelled. A draft is no source of its own. Lets the
   * host breathe.
   * @throws DraftTooLong
   */
  async check(document: TextDocument, { before, except, cancelled }: CheckOptions = {}): Promise<CheckedDraft | null> {
    const { text, markdown } = document.source;
    if (text.length > LONGEST_DRAFT) throw new DraftTooLong(document.uri, text.length);
    const linked = linkedQuotations(await this.citing.check(document));
    const isSource: SourceFilter = (uri) => uri !== document.uri && !except?.has(uri);
    const standings = new Map<string, Standing>();
    const find = (words: CitedWords) => this.standing(words.text, standings, before, isSource);
    const quotations: CheckedQuotation[] = [];
    let start = this.host.now();
    for (const quotation of draftQuotations(text, markdown, document.citations)) {
      if (this.host.now() - start >= SLICE) {
        await this.host.breathe();
        start = this.host.now();
      }
      if (cancelled?.()) return null;
      for (const words of partsAsked(quotation, (one) => linked.of(one) ?? find(one))) {
        const byLink = linked.of(words);
        const standing = byLink ?? this.inSense(document, words, find(words));
        const speaker = byLink ? NOBODY_SURE : this.speakerOf(document, words, standing);
        quotations.push({ ...standing, words, isLinked: byLink !== null, speaker });
      }
    }
    return { document, quotations, standings };
  }

  /**
   * The edits that link quotations of a draft to places where they stand, in the draft's own way. `prefersFootnotes`: what is set
   * for drafts that cite nothing yet. What is gone from the library meanwhile is left out.
   */
  link(document: TextDocument, chosen: readonly LinkedPlace[], prefersFootnotes: boolean): TextEdit[] {
    const linkings = chosen.flatMap(({ words, place }): Linking[] => {
      const source = this.current.article(place.source);
      const reference = source && this.citing.referenceText({ document: source, ...place }, document.uri);
      if (!source || !reference) return [];
      const block = this.citing.citationText(source, place, document.uri);
      const attribution = ATTRIBUTION.exec(block)?.[1] ?? reference.slice(1, -1);
      return [{ words, link: { reference, attribution } }];
    });
    return linkEdits(document, linkings, usesFootnotes(document, prefersFootnotes));
  }

  /** The edits that make a changed quotation of a draft say what its source says; [] where that cannot be done. */
  takeWords({ source: draft }: TextDocument, { verdict, words, places: [place] }: CheckedQuotation): TextEdit[] {
    const source = place && this.current.text(place.source);
    return verdict === "changed" && source ? takeWordsOf(draft, words, place, source.source) : [];
  }

  private standing(
    words: string,
    standings: Map<string, Standing>,
    before: CheckedDraft | undefined,
    isSource: SourceFilter,
  ): Standing {
    const known = standings.get(words) ?? before?.standings.get(words) ?? this.words.find(words, isSource);
    standings.set(words, known);
    return known;
  }

  /** Of words that stand in one place: those of a link are judged with it. */
  private speakerOf(document: TextDocument, words: CitedWords, { places: [place], placeCount }: Standing): Attribution {
    const source = place && placeCount === 1 ? this.current.article(place.source) : undefined;
    return source ? this.attributions.between(document, { ...words, link: null }, source, place!, true) : NOBODY_SURE;
  }

  /** Words that are cut off from what governs them in the source are changed, unless the draft gives it itself. */
  private inSense({ source }: TextDocument, words: CitedWords, standing: Standing): Standing {
    const [place] = standing.places;
    const text = standing.verdict === "intact" && place ? this.current.citations.anchorText(place.source) : undefined;
    if (!place || !text || !standing.anchored) return standing;
    const judged = withoutCut(words.text, standing.anchored, text, () => surroundingsOf(source.text, words));
    if (judged === standing.anchored || !judged.place) return standing;
    return {
      ...standing,
      verdict: "changed",
      places: [placed(place.source, judged.place)],
      anchored: judged,
    };
  }
}

/** A quotation, and the place that it is to be linked to. */
export interface LinkedPlace {
  readonly words: CitedWords;
  readonly place: SourcePlace;
}

/** The last line of a block citation, which names its source. */
const ATTRIBUTION = /\n> - ([^\n]+)$/u;

/** A block that no source holds may be an aside that quotes somebody: then the words in its marks are asked for. */
function partsAsked({ words, within }: DraftQuotation, find: (words: CitedWords) => Standing): readonly CitedWords[] {
  return within.length > 0 && find(words).verdict === "missing" ? within : [words];
}
