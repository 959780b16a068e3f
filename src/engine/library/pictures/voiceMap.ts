import type { Entity } from "../../entities/grouping/entities.ts";
import type { EntityType } from "../../entities/mention.ts";
import type { Days } from "../../text/dates/dates.ts";
import type { Article } from "../article/article.ts";
import { BestOf } from "../collections/bestOf.ts";
import { voicesIn } from "./voiceTally.ts";

/** Somebody who speaks or is spoken about, or a source in which that happens. */
export interface MapNode {
  /** The entity's id, or the source's URI. */
  readonly id: string;
  readonly type: EntityType | "source";
  /** The name, or the source's title. */
  readonly name: string;
  /** How many quotations are its words; of a source, how many stand in it. */
  readonly said: number;
  /** How many quotations name it; 0 for a source. */
  readonly about: number;
  /** When a source was published. */
  readonly days: Days | null;
}

/** Two nodes by their places in the list of nodes: a speaker and whom they speak about, or a name and a source. */
export interface MapLink {
  readonly kind: "about" | "in";
  readonly from: number;
  readonly to: number;
  readonly quotations: number;
}

export interface VoiceMap {
  /** Those with the most quotations, the first first. */
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  /** How many nodes there would be without a limit. */
  readonly total: number;
}

/** So many links for each node are kept, those of the most quotations. */
const LINKS_PER_NODE = 4;

/** Adds up who speaks about whom in which sources, an article at a time. */
export class VoiceCounts {
  private readonly names = new Map<string, { name: string; type: EntityType; said: number; about: number }>();
  private readonly sources = new Map<string, { title: string; said: number; days: Days | null }>();
  /** By the two ends, "\n" between: ids and URIs have none. */
  private readonly about = new Map<string, number>();
  private readonly within = new Map<string, number>();

  /** `types`: the names that are counted. */
  constructor(private readonly types: ReadonlySet<string>) {}

  add(article: Article, days: Days | null): void {
    const { uri, source } = article;
    let said = 0;
    for (const { speaker, about } of voicesIn(article)) {
      said++;
      const named = about.filter(({ type }) => this.types.has(type));
      const teller = speaker && this.types.has(speaker.type) ? speaker : null;
      if (teller) this.entry(teller).said++;
      for (const entity of named) this.entry(entity).about++;
      if (teller) for (const entity of named) count(this.about, `${teller.id}\n${entity.id}`);
      if (!this.types.has("source")) continue;
      for (const entity of new Set([...(teller ? [teller] : []), ...named])) {
        count(this.within, `${entity.id}\n${uri}`);
      }
    }
    if (said > 0 && this.types.has("source")) this.sources.set(uri, { title: source.title, said, days });
  }

  /** The nodes of the most quotations, and how they hang together. */
  map(limit: number): VoiceMap {
    const top = new BestOf<MapNode>(limit, byQuotations);
    for (const [id, counts] of this.names) top.add({ id, ...counts, days: null });
    for (const [id, { title, said, days }] of this.sources) {
      top.add({ id, type: "source", name: title, said, about: 0, days });
    }
    const nodes = top.best();
    return { nodes, links: this.links(nodes), total: top.total };
  }

  private links(nodes: readonly MapNode[]): readonly MapLink[] {
    const places = new Map(nodes.map(({ id }, place) => [id, place]));
    const top = new BestOf<MapLink>(LINKS_PER_NODE * nodes.length, (a, b) => b.quotations - a.quotations);
    for (const [kind, counts] of [["about", this.about] as const, ["in", this.within] as const]) {
      for (const [ends, quotations] of counts) {
        const [from, to] = ends.split("\n").map((id) => places.get(id));
        if (from !== undefined && to !== undefined) top.add({ kind, from, to, quotations });
      }
    }
    return top.best();
  }

  private entry({ id, name, type }: Entity) {
    const known = this.names.get(id) ?? { name, type, said: 0, about: 0 };
    this.names.set(id, known);
    return known;
  }
}

function byQuotations(a: MapNode, b: MapNode): number {
  return b.said + b.about - (a.said + a.about) || b.said - a.said || (a.id < b.id ? -1 : 1);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
