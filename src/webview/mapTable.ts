import type { VoiceNode, VoicesResult } from "../protocol/pictures/pictures.ts";
import { MapGraph } from "./mapGraph.ts";
import { listed } from "./nodeText.ts";
import type { Speech } from "./speech.ts";
import { type Sorting, tableOf } from "./table.ts";

/** The map of voices as a table. */
export function mapTable(
  result: VoicesResult,
  speech: Speech,
  sorting: Sorting | null,
  host: { sort(sorting: Sorting): void; open(node: VoiceNode): void },
): HTMLTableElement {
  const graph = new MapGraph(result);
  const linkedOf = (node: number) => {
    const isSource = graph.nodes[node]!.type === "source";
    return listed(graph.linked(node, isSource ? "in" : "about", isSource ? "to" : "from"), speech);
  };
  return tableOf<number>({
    caption: speech.say("map"),
    columns: [
      { title: speech.say("columnName"), text: (i) => graph.nodes[i]!.name },
      { title: speech.say("columnType"), text: (i) => speech.say(graph.nodes[i]!.type) },
      {
        title: speech.say("columnSays"),
        text: (i) => speech.number(graph.nodes[i]!.said),
        order: (i) => graph.nodes[i]!.said,
      },
      {
        title: speech.say("columnNamed"),
        text: (i) => speech.number(graph.nodes[i]!.about),
        order: (i) => graph.nodes[i]!.about,
      },
      { title: speech.say("columnLinks"), text: linkedOf },
      {
        title: speech.say("columnSource"),
        text: (i) => listed(graph.linked(i, "in", "from"), speech) || graph.nodes[i]!.title,
      },
    ],
    rows: [...graph.nodes.keys()],
    sorting,
    language: speech.language,
    sort: host.sort,
    open: (i) => host.open(graph.nodes[i]!),
  });
}
