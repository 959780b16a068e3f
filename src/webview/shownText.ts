import type { TimelineResult, VoicesResult } from "../protocol/pictures/pictures.ts";
import type { PictureState } from "./messages.ts";
import type { Speech } from "./speech.ts";

/** How much of the library is shown: "2,000 of 5,310 shown. 3 sources have no date." */
export function shownText(result: VoicesResult | TimelineResult, speech: Speech): string {
  const { indexing } = result;
  const counts = "nodes" in result ? mapCounts(result, speech) : timelineCounts(result, speech);
  const remarks = indexing ? [speech.say("indexing", indexing.done, indexing.total)] : [];
  return [...counts, ...remarks].join(" ");
}

function mapCounts({ nodes, total }: VoicesResult, speech: Speech): string[] {
  if (total === 0) return [];
  return [nodes.length < total ? speech.say("countShown", nodes.length, total) : speech.say("countAll", total)];
}

function timelineCounts(result: TimelineResult, speech: Speech): string[] {
  const { dated, sentences, totalDated, totalSentences, undated } = result;
  const isAll = dated.length === totalDated && sentences.length === totalSentences;
  const counts = isAll
    ? speech.say("datesAll", totalDated, totalSentences)
    : speech.say("datesShown", dated.length, totalDated, sentences.length, totalSentences);
  const shown = totalDated + totalSentences > 0 ? [counts] : [];
  return undated > 0 ? [...shown, speech.say("undated", undated)] : shown;
}

/** What to do when there is nothing to show; null when there is something. */
export function emptyText(
  result: VoicesResult | TimelineResult,
  { filter, types, saidOnly }: PictureState,
  speech: Speech,
): string | null {
  const isEmpty = "nodes" in result ? result.nodes.length === 0 : result.dated.length + result.sentences.length === 0;
  if (!isEmpty) return null;
  if (result.sources === 0) return speech.say("noSources");
  const { within, after, before } = filter;
  const isMap = "nodes" in result;
  const isNarrowed = within !== "" || after !== "" || before !== "" || (isMap ? types.length < 6 : saidOnly);
  if (isNarrowed) return speech.say("nothingLeft");
  return speech.say(isMap ? "nobodySpeaks" : "nothingDated");
}
