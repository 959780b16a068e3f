import type { Days } from "../../text/dates/dates.ts";
import type { Article } from "../article/article.ts";
import type { TextDocument } from "../article/textDocument.ts";
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
}

export const NOTHING_OBSERVED: Observations = { claims: [] };

/** Looks at citations beside their verdicts; what is known already is not worked out again. */
export class Observer {
  private readonly claims = new KeptClaims();

  constructor(
    private readonly current: Current,
    /** When a source was published. */
    private readonly dates: DocumentCache<Article, Days | null>,
    private readonly breathe: () => Promise<void>,
  ) {}

  /** Of each citation of a note, in the order of `checked`; nothing when there is a newer text of the note, or comes one. */
  async of(note: TextDocument, checked: readonly CheckedCitation[]): Promise<readonly Observations[]> {
    const article = this.current.article(note.uri);
    if (checked.length === 0 || article?.version !== note.version) return checked.map(() => NOTHING_OBSERVED);
    const { uri, source, entities } = article;
    const citations = checked.map(({ citation }) => citation);
    const isToday = async () => {
      await this.breathe();
      return this.current.text(uri)?.version === note.version;
    };
    const claims = await this.claims.of(
      { uri, source, entities, citations },
      (i) => this.placeOf(checked[i]!),
      isToday,
    );
    return checked.map((_, i) => (claims.has(i) ? { claims: claims.get(i)! } : NOTHING_OBSERVED));
  }

  private placeOf({ source: uri, verification }: CheckedCitation): CitedPlace | null {
    const source = uri === null ? undefined : this.current.article(uri);
    const { place } = verification;
    return source && place ? { source, place, published: this.dates.of(source) } : null;
  }
}
