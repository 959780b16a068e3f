/**
 * The library as pictures: who speaks about whom in which sources, and what is dated when. Each is worked out anew from
 * all sources when it is asked for, in slices between which the host may answer others; nothing of it is kept.
 */
import type { Host } from "../../ports.ts";
import type { Days } from "../../text/dates/dates.ts";
import type { Article } from "../article/article.ts";
import { BestOf } from "../collections/bestOf.ts";
import { listedHit, type QuoteHit } from "../quotations/quoteHits.ts";
import type { SearchContext } from "../quotations/searchContext.ts";
import { inSlices } from "../slices.ts";
import { allSources, documentsOf, isInTime, isWithin, type PictureFilter } from "./pictureFilter.ts";
import {
  byLatest,
  bySayingThenDate,
  type DatedSentence,
  type DatedSource,
  datedSentences,
  type Timeline,
  timelineRow,
} from "./timeline.ts";
import { VoiceCounts, type VoiceMap } from "./voiceMap.ts";
import { voicesIn } from "./voiceTally.ts";

/** What somebody says, and what others say that names them. Of a source, all that is said in it. */
export interface VoicePassages {
  readonly said: readonly QuoteHit[];
  readonly about: readonly QuoteHit[];
}

export type { PictureFilter, Timeline, VoiceMap };

type Cancelled = () => boolean;
const never: Cancelled = () => false;

export class Pictures {
  constructor(
    private readonly host: Host,
    private readonly ground: SearchContext,
  ) {}

  /** Who speaks about whom, in which sources: the `limit` of the most quotations; `types` says which names, and "source". */
  async voices(
    filter: PictureFilter,
    types: readonly string[],
    limit: number,
    cancelled: Cancelled = never,
  ): Promise<VoiceMap> {
    const counts = new VoiceCounts(new Set(types));
    await this.each(filter, cancelled, (article, days) => counts.add(article, days));
    return counts.map(limit);
  }

  /** The passages behind a node of the map, a name's id or a source's URI, by source. */
  async passages(
    id: string,
    filter: PictureFilter,
    limit: number,
    cancelled: Cancelled = never,
  ): Promise<VoicePassages> {
    const [said, about]: QuoteHit[][] = [[], []];
    const { library } = this.ground;
    const isSource = library.isSource(id);
    const articles = documentsOf(this.ground, isSource ? [id] : library.urisNaming(id));
    const isEnough = () => cancelled() || (said!.length >= limit && (isSource || about!.length >= limit));
    await this.each(
      filter,
      isEnough,
      (article) => {
        for (const { quotation, speaker, about: named } of voicesIn(article)) {
          const list = isSource || speaker?.id === id ? said : named.some((one) => one.id === id) ? about : null;
          if (list && list.length < limit) list.push(listedHit(article, quotation, isSource));
        }
      },
      articles,
    );
    return { said: said!, about: about! };
  }

  /** Sources by their dates, and sentences by the dates that they name: `limit` of each; `saidOnly`: those that quote. */
  async timeline(
    filter: PictureFilter,
    saidOnly: boolean,
    limit: number,
    cancelled: Cancelled = never,
  ): Promise<Timeline> {
    const sources = new BestOf<DatedSource>(limit, (a, b) => b.quotations - a.quotations || byLatest(a, b));
    const sentences = new BestOf<DatedSentence>(limit, bySayingThenDate);
    const inTime = isInTime(filter);
    let undated = 0;
    await this.each({ ...filter, after: "", before: "" }, cancelled, (article, days) => {
      const { uri, source, quotations } = article;
      if (!days) undated++;
      else if (inTime(days)) sources.add({ uri, title: source.title, days, quotations: quotations.length });
      for (const dated of datedSentences(article, days)) {
        if (inTime(dated.days) && (dated.isSaid || !saidOnly)) sentences.add(dated);
      }
    });
    const rows = sentences.best().flatMap((dated) => {
      const article = this.ground.library.get(dated.uri);
      return article ? [timelineRow(article, dated)] : [];
    });
    return {
      sources: [...sources.best()].sort(byLatest),
      sentences: rows.sort(byLatest),
      totalSources: sources.total,
      totalSentences: sentences.total,
      undated,
    };
  }

  /** Does something with each source, or each of `articles`, that a filter leaves. */
  private async each(
    filter: PictureFilter,
    cancelled: Cancelled,
    work: (article: Article, days: Days | null) => void,
    articles: Iterable<Article> = allSources(this.ground),
  ): Promise<void> {
    const within = isWithin(filter, this.ground);
    const inTime = isInTime(filter);
    await inSlices(articles, this.host, cancelled, (article) => {
      if (article.kind !== "source" || !within(article)) return;
      const days = this.ground.dates.get(article.uri) ?? null;
      if (inTime(days)) work(article, days);
    });
  }
}
