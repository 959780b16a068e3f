/**
 * Where the nodes of the map stand: d3-force, a slice at a time, so that the page answers meanwhile. Nodes that stood
 * somewhere stay about there.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation } from "d3-force";
import type { VoicesResult } from "../protocol/pictures/pictures.ts";

/** A node with its place; d3 moves it. */
export interface Placed {
  readonly id: string;
  readonly radius: number;
  x: number;
  y: number;
}

interface Spring {
  source: number;
  target: number;
  readonly weight: number;
}

/** Milliseconds of work before the page may do other things. */
const SLICE = 12;
/** Steps until nothing moves any more: from nowhere, of thousands of nodes fewer, and when only some nodes are new. */
const COLD = 160;
const COLD_AND_MANY = 100;
const MANY = 800;
const WARM = 50;
/** From this far on nodes make room for each other, which takes as long as all the rest. */
const APART = 0.6;

export class MapLayout {
  readonly nodes: readonly Placed[];
  private readonly simulation: Simulation<Placed, Spring>;
  private readonly steps: number;
  private left: number;

  /** `known` says where nodes stood before. */
  constructor({ nodes, links }: VoicesResult, known: Readonly<Record<string, [number, number]>>) {
    const neighbours = firstNeighbours(links);
    const placeOf = (i: number): [number, number] | undefined => known[nodes[i]!.id];
    this.nodes = nodes.map(({ id, said, about }, i) => {
      const [x, y] = placeOf(i) ?? besides(placeOf(neighbours.get(i) ?? i), i);
      return { id, radius: radiusOf(said + about), x, y };
    });
    const isWarm = nodes.filter((_, i) => placeOf(i)).length > nodes.length / 2;
    const isUnchanged = nodes.length > 0 && nodes.every((_, i) => placeOf(i));
    this.steps = nodes.length === 0 || isUnchanged ? 0 : isWarm ? WARM : nodes.length > MANY ? COLD_AND_MANY : COLD;
    this.left = this.steps;
    const springs = links.map(({ from, to, quotations }) => ({ source: from, target: to, weight: quotations }));
    this.simulation = forceSimulation<Placed, Spring>([...this.nodes])
      .stop()
      .alpha(isWarm ? 0.3 : 1)
      .alphaDecay(1 - 0.002 ** (1 / Math.max(1, this.steps)))
      .force("link", forceLink<Placed, Spring>(springs).distance(70).strength(strengthOf(links)))
      .force(
        "charge",
        forceManyBody<Placed>()
          .strength(({ radius }) => -18 * radius)
          .distanceMax(500)
          .theta(1.4),
      )
      // A window is wider than high.
      .force("x", forceX<Placed>(0).strength(0.05))
      .force("y", forceY<Placed>(0).strength(0.09));
  }

  get isDone(): boolean {
    return this.left <= 0;
  }

  /** From 0 to 1. */
  get progress(): number {
    return this.isDone ? 1 : 1 - this.left / this.steps;
  }

  /** Goes on for some milliseconds. */
  work(now: () => number = () => performance.now()): void {
    const started = now();
    while (this.left > 0 && now() - started < SLICE) {
      if (this.progress >= APART && !this.simulation.force("collide")) {
        this.simulation.force(
          "collide",
          forceCollide<Placed>(({ radius }) => radius + 5),
        );
      }
      this.simulation.tick();
      this.left--;
    }
  }
}

/** A node's size: its area grows with its quotations. */
export function radiusOf(quotations: number): number {
  return Math.min(30, 4 + 2.6 * Math.sqrt(quotations));
}

/** Beside a neighbour that stands already; else on a spiral around the middle, as sunflowers have it. */
function besides(neighbour: [number, number] | undefined, i: number): [number, number] {
  const angle = i * 2.399963;
  if (neighbour) return [neighbour[0] + 30 * Math.cos(angle), neighbour[1] + 30 * Math.sin(angle)];
  const radius = 14 * Math.sqrt(i + 0.5);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function firstNeighbours(links: VoicesResult["links"]): Map<number, number> {
  const first = new Map<number, number>();
  for (const { from, to } of links) {
    if (!first.has(from)) first.set(from, to);
    if (!first.has(to)) first.set(to, from);
  }
  return first;
}

/** What hangs together by many quotations stands close; a source that names hundreds pulls at none of them. */
function strengthOf(links: VoicesResult["links"]): (spring: Spring, i: number) => number {
  const degree = new Map<number, number>();
  for (const { from, to } of links) {
    for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  return (_, i) => {
    const { from, to, quotations, kind } = links[i]!;
    const ease = 1 / Math.min(degree.get(from) ?? 1, degree.get(to) ?? 1);
    return ease * Math.min(1, 0.35 + 0.1 * quotations) * (kind === "about" ? 1 : 0.6);
  };
}
