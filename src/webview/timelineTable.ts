import type { Speech } from "./speech.ts";
import { type Sorting, tableOf } from "./table.ts";
import type { TimelineItem } from "./timelineItems.ts";

/** The timeline as a table. */
export function timelineTable(
  items: readonly TimelineItem[],
  speech: Speech,
  sorting: Sorting | null,
  host: { sort(sorting: Sorting): void; open(item: TimelineItem): void },
): HTMLTableElement {
  return tableOf<TimelineItem>({
    caption: speech.say("timeline"),
    columns: [
      { title: speech.say("columnDate"), text: ({ days }) => speech.days(days), order: ({ days }) => days.from },
      { title: speech.say("columnType"), text: ({ kind }) => speech.say(kind) },
      { title: speech.say("columnWhat"), text: ({ what }) => what },
      { title: speech.say("columnHow"), text: ({ how }) => how },
      { title: speech.say("columnSpeaker"), text: ({ speaker }) => speaker },
      { title: speech.say("columnSource"), text: ({ fileName }) => fileName },
    ],
    rows: items,
    sorting,
    language: speech.language,
    sort: host.sort,
    open: host.open,
  });
}
