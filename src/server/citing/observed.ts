import type { CheckedCitation, Engine, Observations, Span, TextDocument } from "../../engine/engine.ts";
import { isMisattribution, NOTHING_OBSERVED } from "../../engine/engine.ts";
import type { Observed } from "../host/session.ts";

/** What was observed of a citation, and where its link stood then. */
interface Seen {
  readonly link: number;
  readonly observations: Observations;
}

/**
 * What is seen of the citations of notes beside their verdicts. Looked for when a note rests, shown until then wherever the
 * citation, its sentence and the passage are the same.
 */
export class LastObserved implements Observed {
  private readonly found = new Map<string, ReadonlyMap<string, Seen>>();

  constructor(private readonly engine: Engine) {}

  async read(uri: string, claims: boolean): Promise<void> {
    const { citations, files } = this.engine;
    const note = files.text(uri);
    const checked = note ? await citations.check(note) : [];
    const observed = note && checked.length > 0 ? await citations.observe(note, { claims }) : [];
    // A newer text has other citations, and is read in its turn.
    if (note && files.text(uri)?.version !== note.version) return;
    const seen = observed.flatMap(({ claims, speakers }, i): [string, Seen][] => {
      const observations = { claims, speakers: speakers.filter(isMisattribution) };
      if (claims.length === 0 && observations.speakers.length === 0) return [];
      return [[keyOf(checked[i]!), { link: checked[i]!.citation.link.start, observations }]];
    });
    if (seen.length > 0) this.found.set(uri, new Map(seen));
    else this.found.delete(uri);
  }

  of(note: TextDocument, checked: CheckedCitation): Observations {
    const seen = this.found.get(note.uri)?.get(keyOf(checked));
    if (!seen) return NOTHING_OBSERVED;
    const by = checked.citation.link.start - seen.link;
    const { claims, speakers } = seen.observations;
    return {
      claims: claims.map((claim) => moved(claim, by)).filter((claim) => stands(note, claim)),
      speakers: speakers
        .map((one) => ({ ...one, here: one.here && moved(one.here, by) }))
        .filter(({ here }) => here && stands(note, here)),
    };
  }
}

/** Words of the note that something was seen of. */
interface Said extends Span {
  readonly said: string;
}

const moved = <T extends Said>(one: T, by: number): T => ({ ...one, start: one.start + by, end: one.end + by });

const stands = ({ source }: TextDocument, { start, end, said }: Said) => source.text.slice(start, end) === said;

/** All that observations hang on, as far as it is seen without reading. */
function keyOf({ source, citation, verification: { verdict, place } }: CheckedCitation): string {
  const { context, target, words } = citation;
  return JSON.stringify([source, target.lines, context, words.map(({ text }) => text), verdict, place]);
}
