import type { Days } from "../../text/dates/dates.ts";
import { overlaps } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { type Attribution, isMisattribution } from "../attribution/attribution.ts";
import type { Attributions } from "../attribution/attributions.ts";
import type { DocumentCache } from "../caching/documentCache.ts";
import type { Claim } from "../claims/claim.ts";
import { KeptClaims } from "../claims/keptClaims.ts";
import type { CitedPlace } from "../claims/noteClaims.ts";
import type { Current } from "../documents/current.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";

/**
 * What is seen of a citation beside its verdict. It takes recognition, which may err, so it is told apart from the verdict and
 * never changes it.
 */
export interface Observations {
  /** What the note's sentence tells and the cited passage does not hold. Spans are offsets of the note. */
  readonly claims: readonly Claim[];
  /** In whose mouth the words of each of its quotations stand, here and in the source. */
  readonly speakers: readonly Attribution[];
}

export const NOTHING_OBSERVED: Observations = { claims: [], speakers: [] };

/** What is to be looked at. */
export interface ObservationWish {
  /** What the note tells, beside who speaks. */
  readonly claims: boolean;
  /** Who speaks here also where nothing can be said against it; that takes longer. */
  readonly everySpeaker?: boolean;
}

/** Looks at citations beside their verdicts; what is known already is not worked out again. */
export class Observer {
  private readonly claims = new KeptClaims();

  constructor(
    private readonly current: Current,
    /** When a source was published. */
    private readonly dates: DocumentCache<Article, Days | null>,
    private readonly attributions: Attributions,
    private readonly breathe: () => Promise<void>,
  ) {}

  /** Of each citation of a note, in the order of `checked`; nothing when there is a newer text of the note, or comes one. */
  async of(
    note: TextDocument,
    checked: readonly CheckedCitation[],
    wish: ObservationWish,
  ): Promise<readonly Observations[]> {
    if (checked.length === 0) return [];
    const claims = wish.claims ? await this.claimsOf(note, checked) : new Map<number, Claim[]>();
    const speakers = await this.attributions.of(note, checked, !wish.everySpeaker);
    return checked.map((_, i) => together(claims.get(i) ?? [], speakers[i] ?? []));
  }

  private async claimsOf(
    note: TextDocument,
    checked: readonly CheckedCitation[],
  ): Promise<ReadonlyMap<number, Claim[]>> {
    const article = this.current.article(note.uri);
    if (article?.version !== note.version) return new Map();
    const { uri, source, entities } = article;
    const citations = checked.map(({ citation }) => citation);
    const isToday = async () => {
      await this.breathe();
      return this.current.text(uri)?.version === note.version;
    };
    return this.claims.of({ uri, source, entities, citations }, (i) => this.placeOf(checked[i]!), isToday);
  }

  private placeOf({ source: uri, verification }: CheckedCitation): CitedPlace | null {
    const source = uri === null ? undefined : this.current.article(uri);
    const { place } = verification;
    return source && place ? { source, place, published: this.dates.of(source) } : null;
  }
}

/** Of a speaker who is another in the source it is said so; that the name does not stand there is not said as well. */
function together(claims: readonly Claim[], speakers: readonly Attribution[]): Observations {
  if (claims.length === 0 && speakers.length === 0) return NOTHING_OBSERVED;
  const others = speakers.filter(isMisattribution).map(({ here }) => here);
  return { claims: claims.filter((claim) => !others.some((here) => overlaps(here, claim))), speakers };
}
