import type { NodeType, VoicesResult } from "../../../src/protocol/pictures/pictures.ts";
import { Random } from "../random.ts";

const TYPES: readonly NodeType[] = [
  "person",
  "person",
  "person",
  "organization",
  "location",
  "group",
  "other",
  "source",
];
const FIRST = ["Ruth", "Edwin", "Marta", "Joseph", "Imogen", "Graham", "Agnes", "Walter", "Priya", "Tom", "Alistair"];
const LAST = ["Tolland", "Abara", "Pell", "Stowe", "Rowe", "Nair", "Hask", "Wren", "Lindqvist", "Farrow", "Castell"];

/** An invented map of so many nodes: few that everybody speaks about, many that are named once, as in an archive of news. */
export function inventedVoices(count: number): VoicesResult {
  const chance = new Random(8);
  const nodes: VoicesResult["nodes"] = Array.from({ length: count }, (_, i) => {
    const type = chance.pick(TYPES);
    const weight = Math.ceil(120 / (1 + i * 0.15));
    const name = `${FIRST[i % FIRST.length]} ${LAST[Math.floor(i / FIRST.length) % LAST.length]}`;
    const said = type === "person" || type === "source" ? weight : 0;
    return {
      id: `node-${i}`,
      type,
      name,
      title: "",
      said,
      about: weight - (type === "source" ? weight : 0),
      days: null,
    };
  });
  const links: VoicesResult["links"] = [];
  for (let i = 1; i < count; i++) {
    for (let k = 0; k < 1 + chance.below(3); k++) {
      // The larger a node, the more is linked to it.
      const to = Math.floor(i * chance.next() ** 2.5);
      const kind = nodes[to]!.type === "source" || nodes[i]!.type === "source" ? "in" : "about";
      if (to !== i) links.push({ kind, from: i, to, quotations: 1 + chance.below(4) });
    }
  }
  return { nodes, links, total: count, sources: 100, indexing: null };
}
