import type { VoiceLink, VoiceNode, VoicesResult } from "../protocol/pictures/pictures.ts";

/** A place on the map. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Direction = "left" | "right" | "up" | "down";

/** What hangs together on the map, by the places in the list of nodes. */
export class MapGraph {
  readonly nodes: readonly VoiceNode[];
  readonly links: readonly VoiceLink[];
  private readonly linksOf: readonly (readonly VoiceLink[])[];
  private readonly places: ReadonlyMap<string, number>;

  constructor({ nodes, links }: VoicesResult) {
    this.nodes = nodes;
    this.links = links;
    const linksOf: VoiceLink[][] = nodes.map(() => []);
    for (const link of links) for (const end of [link.from, link.to]) linksOf[end]!.push(link);
    for (const list of linksOf) list.sort((a, b) => b.quotations - a.quotations);
    this.linksOf = linksOf;
    this.places = new Map(nodes.map(({ id }, i) => [id, i]));
  }

  /** A node's place in the list; -1 when it is not on the map. */
  placeOf(id: string | null): number {
    return this.places.get(id ?? "") ?? -1;
  }

  /** A node's links, those of the most quotations first. */
  at(node: number): readonly VoiceLink[] {
    return this.linksOf[node] ?? [];
  }

  neighbours(node: number): number[] {
    return [...new Set(this.at(node).map(({ from, to }) => (from === node ? to : from)))];
  }

  /** The names that a node is linked to, each with its quotations, those of the most first. */
  linked(node: number, kind: VoiceLink["kind"], end: "from" | "to"): { name: string; quotations: number }[] {
    const other = end === "from" ? "to" : "from";
    return this.at(node)
      .filter((link) => link.kind === kind && link[end] === node)
      .map((link) => ({ name: this.nodes[link[other]]!.name, quotations: link.quotations }));
  }

  /** The neighbour that lies in a direction; without one, any other node that does; -1 when none does. */
  towards(node: number, direction: Direction, points: readonly Point[]): number {
    const linked = nearest(node, this.neighbours(node), direction, points);
    return linked >= 0 ? linked : nearest(node, [...this.nodes.keys()], direction, points);
  }
}

/** The nearest within 50 degrees of a direction; what lies aside counts as further away. */
function nearest(node: number, others: readonly number[], direction: Direction, points: readonly Point[]): number {
  const from = points[node]!;
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (const other of others) {
    const [dx, dy] = [points[other]!.x - from.x, points[other]!.y - from.y];
    const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === "left" || direction === "right" ? dy : dx);
    if (other === node || along <= 0 || aside > along * 1.2) continue;
    const distance = along + 2 * aside;
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}
