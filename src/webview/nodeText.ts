import type { VoiceNode } from "../protocol/pictures/pictures.ts";
import type { MapGraph } from "./mapGraph.ts";
import type { Speech } from "./speech.ts";

/** So many names of a list are said; the rest is counted. */
const MOST = 6;

/** What a screen reader says of a node: "Ruth Tolland, person. Says 9 quotations. Speaks about ..." */
export function spokenNode(graph: MapGraph, node: number, speech: Speech): string {
  const one = graph.nodes[node]!;
  return [`${one.name}, ${speech.say(one.type)}`, ...factsOf(graph, node, speech)].join(". ");
}

/** What there is to say of a node, a sentence each. */
export function factsOf(graph: MapGraph, node: number, speech: Speech): string[] {
  const one = graph.nodes[node]!;
  if (one.type === "source") return sourceFacts(graph, node, one, speech);
  const facts: string[] = [];
  if (one.said > 0) facts.push(speech.say("says", one.said));
  if (one.about > 0) facts.push(speech.say("named", one.about));
  const about = graph.linked(node, "about", "from");
  const by = graph.linked(node, "about", "to");
  const sources = graph.linked(node, "in", "from");
  if (about.length > 0) facts.push(speech.say("speaksAbout", listed(about, speech)));
  if (by.length > 0) facts.push(speech.say("spokenAboutBy", listed(by, speech)));
  if (sources.length > 0) facts.push(speech.say("inSources", listed(sources, speech)));
  return facts;
}

function sourceFacts(graph: MapGraph, node: number, { title, said, days }: VoiceNode, speech: Speech): string[] {
  const names = graph.linked(node, "in", "to");
  return [
    ...(title ? [title] : []),
    ...(days ? [speech.say("publishedOn", speech.days(days))] : []),
    speech.say("holds", said),
    ...(names.length > 0 ? [speech.say("whoIsIn", listed(names, speech))] : []),
  ];
}

/** "Nordmole (3), PAHA (2), 4 more" */
export function listed(names: readonly { name: string; quotations: number }[], speech: Speech): string {
  const said = names.slice(0, MOST).map(({ name, quotations }) => `${name} (${speech.number(quotations)})`);
  const left = names.length - said.length;
  return [...said, ...(left > 0 ? [speech.say("more", left)] : [])].join(", ");
}
