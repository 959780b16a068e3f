import type { Location } from "../protocol/host/places.ts";
import type { Days, TimelineResult } from "../protocol/pictures/pictures.ts";
import type { Speech } from "./speech.ts";

/** Something with a date: a source, or a sentence that names one. */
export interface TimelineItem {
  readonly kind: "source" | "sentence";
  /** The same for the same thing after the library changed. */
  readonly key: string;
  readonly days: Days;
  /** The source's title, or what the sentence says. */
  readonly what: string;
  /** How the date is known: "Thursday = 12 March 2026, from the source's date, 14 March 2026". */
  readonly how: string;
  readonly speaker: string;
  readonly fileName: string;
  readonly place: Location;
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Sources and sentences together, the earliest first. */
export function timelineItems({ dated, sentences }: TimelineResult, speech: Speech): TimelineItem[] {
  const items = [
    ...dated.map(
      ({ uri, fileName, title, days, quotations }): TimelineItem => ({
        kind: "source",
        key: uri,
        days,
        what: title || fileName,
        how:
          speech.say("publishedOn", speech.days(days)) + (quotations > 0 ? `. ${speech.say("holds", quotations)}` : ""),
        speaker: "",
        fileName,
        place: { uri, range: START },
      }),
    ),
    ...sentences.map(({ uri, range, days, expression, by, published, speaker, excerpt, fileName }): TimelineItem => {
      const date = speech.days(days);
      const how =
        by === "source" && published
          ? speech.say("dateFromSource", expression, date, speech.days(published))
          : speech.say("dateByWords", expression, date);
      const key = `${uri} ${range.start.line}:${range.start.character} ${expression}`;
      return {
        kind: "sentence",
        key,
        days,
        what: excerpt,
        how,
        speaker: speaker ?? "",
        fileName,
        place: { uri, range },
      };
    }),
  ];
  return items.sort((a, b) => a.days.from - b.days.from || a.days.to - b.days.to || (a.kind === "source" ? -1 : 1));
}
