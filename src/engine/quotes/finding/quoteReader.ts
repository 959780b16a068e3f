import { WordReader } from "../../entities/features/wordForm.ts";
import type { Entity } from "../../entities/grouping/entities.ts";
import type { Reference } from "../../entities/references/references.ts";
import { LabelRows } from "../../model/labelRows.ts";
import { Linear } from "../../model/linear.ts";
import { Scorer } from "../../model/scorer.ts";
import type { ChainWeights } from "../../model/weights.ts";
import type { WordClasses } from "../../model/wordClasses.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { type QuoteContext, readContext } from "../context/context.ts";
import { SentenceMemory } from "../context/sentenceMemory.ts";
import { Tagger } from "../context/tagger.ts";
import { END_FEATURES, START_FEATURES } from "../features/contentFeatures.ts";
import { CUE_FEATURES } from "../features/cueFeatures.ts";
import { CUE_SPEAKER_FEATURES } from "../features/cueSpeakerFeatures.ts";
import { KEEP_FEATURES } from "../features/keepFeatures.ts";
import { REPORT_FEATURES } from "../features/reportFeatures.ts";
import { SPAN_FEATURES } from "../features/spanFeatures.ts";
import { SPEAKER_FEATURES } from "../features/speakerFeatures.ts";
import type { Quotation } from "../quotation.ts";
import { findCues } from "./findCues.ts";
import { judgeReports } from "./findReports.ts";
import { findSpoken } from "./findSpoken.ts";
import { QuotationWriter } from "./quotationWriter.ts";

/** Reported speech less likely than this is not told. */
const LEAST_REPORT = 0.35;

/** Reads quotations with given weights: tags of words, and one table for all questions asked. */
export class QuoteReader {
  private readonly words: WordReader;
  private readonly tagger: Tagger;
  private readonly memory = new SentenceMemory();
  readonly scorers;

  constructor(tags: ChainWeights, quotes: ChainWeights, classes: WordClasses) {
    const model = new Linear(quotes);
    this.words = new WordReader(classes);
    this.tagger = new Tagger(new LabelRows(tags));
    this.scorers = {
      cue: new Scorer(model, CUE_FEATURES),
      source: new Scorer(model, CUE_SPEAKER_FEATURES),
      start: new Scorer(model, START_FEATURES),
      end: new Scorer(model, END_FEATURES),
      span: new Scorer(model, SPAN_FEATURES),
      accept: new Scorer(model, REPORT_FEATURES),
      keep: new Scorer(model, KEEP_FEATURES),
      speaker: new Scorer(model, SPEAKER_FEATURES),
    };
  }

  /** The text with its words tagged, its speaker phrases and its marks; nothing of it is remembered. */
  context(source: SourceText, entities: readonly Entity[]): QuoteContext {
    return readContext(source, entities, this.words, this.tagger, null);
  }

  /**
   * The quotations of a text, in order of their start. While a text is edited its other sentences are remembered with what they say by
   * themselves; who speaks is asked anew, so that the answers are those of a first reading.
   */
  read(source: SourceText, entities: readonly Entity[], references: readonly Reference[]): Quotation[] {
    const context = readContext(source, entities, this.words, this.tagger, this.memory);
    if (context.tokens.length === 0) return [];
    const cues = findCues(context, this.scorers);
    const spoken = findSpoken(context, cues, this.scorers);
    const judged = judgeReports(context, cues, this.scorers);
    const reports = withoutOverlaps(judged.filter(({ share }) => share >= LEAST_REPORT));
    const teller = new QuotationWriter(context, references);
    return [...teller.spoken(spoken), ...reports.map(({ report, share }) => teller.report(report, share))].sort(
      (a, b) => a.start - b.start,
    );
  }
}

/** Of reports that overlap the likelier one stays: what is said in what is said is not told twice. */
function withoutOverlaps<Item extends { readonly share: number; readonly report: { first: number; last: number } }>(
  items: readonly Item[],
): Item[] {
  const kept: Item[] = [];
  for (const item of items) {
    let rival = kept.length - 1;
    while (rival >= 0 && kept.length - rival <= NEIGHBOURS && !shareWords(kept[rival]!.report, item.report)) rival--;
    if (kept.length - rival > NEIGHBOURS) rival = -1;
    if (rival < 0) kept.push(item);
    else if (kept[rival]!.share < item.share) kept[rival] = item;
  }
  return kept;
}

/** Reports come in the order of their cues, so that one overlaps its neighbours only. */
const NEIGHBOURS = 12;

interface Words {
  readonly first: number;
  readonly last: number;
}

const shareWords = (a: Words, b: Words) => a.first <= b.last && b.first <= a.last;
