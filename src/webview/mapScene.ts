import type { VoiceLink } from "../protocol/pictures/pictures.ts";
import { drawn, setAll } from "./dom.ts";
import { MapGraph } from "./mapGraph.ts";
import { LABEL_SIZE, labelsThatFit } from "./mapLabels.ts";
import type { Placed } from "./mapLayout.ts";
import type { Zoom } from "./messages.ts";
import { spokenNode } from "./nodeText.ts";
import { shapeOf } from "./shapes.ts";
import type { Speech } from "./speech.ts";

/** The drawing of the map: nodes, links and names, and over them what is looked at. Of keys and mouse it knows nothing. */
export class MapScene {
  readonly element = drawn("svg", { class: "map", role: "group" });
  private readonly linkPaths = LINK_CLASSES.map((name) => drawn("path", { class: `link ${name}` }));
  private readonly links = drawn("g", { class: "links" }, ...this.linkPaths);
  private readonly shapes = drawn("g", { class: "nodes" });
  /** What hangs together with the node that is looked at, over all the rest: to restyle thousands of nodes takes too long. */
  private readonly lit = drawn("g", { class: "lit", "aria-hidden": "true" });
  private readonly ring = drawn("circle", { class: "ring", visibility: "hidden" });
  private readonly labels = drawn("g", { class: "labels", "text-anchor": "middle", "aria-hidden": "true" });
  private readonly litLabels = drawn("g", { class: "labels lit", "text-anchor": "middle", "aria-hidden": "true" });
  private readonly layers = [this.links, this.shapes, this.labels, this.lit, this.ring, this.litLabels];
  private readonly scene = drawn("g", { class: "scene" }, ...this.layers);
  private readonly byId = new Map<string, SVGPathElement>();
  private graph = new MapGraph({ nodes: [], links: [], total: 0, sources: 0, indexing: null });
  private nodes: readonly Placed[] = [];

  constructor(private readonly speech: Speech) {
    setAll(this.element, { "aria-label": speech.say("map"), "aria-description": speech.say("mapHelp") });
    this.element.append(arrowHead(), this.scene);
  }

  /** Whether the keyboard is on a node. */
  get hasFocus(): boolean {
    return this.contains(document.activeElement);
  }

  contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.shapes.contains(target);
  }

  /** The place of a node in the list; -1 for what is none. */
  nodeOf(target: EventTarget | null): number {
    const node = target instanceof Element ? target.getAttribute("data-node") : null;
    return node === null ? -1 : Number(node);
  }

  /** Takes other nodes, of which the keyboard reaches `current`; those that were there before are the same elements. */
  take(graph: MapGraph, nodes: readonly Placed[], current: number): void {
    this.graph = graph;
    this.nodes = nodes;
    const gone = new Set(this.byId.keys());
    const all = graph.nodes.map((node, i) => {
      gone.delete(node.id);
      const path = this.byId.get(node.id) ?? drawn("path", { role: "button" });
      this.byId.set(node.id, path);
      setAll(path, {
        class: `node ${node.type}${node.said > 0 ? " speaks" : ""}`,
        d: shapeOf(node.type, nodes[i]!.radius),
        tabindex: i === current ? 0 : -1,
        "data-node": i,
        "aria-label": spokenNode(graph, i, this.speech),
      });
      return path;
    });
    for (const id of gone) this.byId.delete(id);
    // Nodes that stay where they are in the list are not taken out of the page: the one with the focus would lose it.
    if (all.length !== this.shapes.childElementCount || all.some((path, i) => this.shapes.children[i] !== path)) {
      this.shapes.replaceChildren(...all);
    }
  }

  /** Puts nodes and links where they stand now. */
  place(): void {
    const shapes = this.shapes.children;
    for (const [i, { x, y }] of this.nodes.entries()) {
      shapes[i]!.setAttribute("transform", `translate(${x.toFixed(1)},${y.toFixed(1)})`);
    }
    const lines: string[][] = LINK_CLASSES.map(() => []);
    for (const { kind, from, to, quotations } of this.graph.links) {
      const [a, b] = [this.nodes[from]!, this.nodes[to]!];
      const width = kind === "in" ? 0 : quotations > 5 ? 3 : quotations > 1 ? 2 : 1;
      lines[width]!.push(`M${a.x.toFixed(1)},${a.y.toFixed(1)}L${b.x.toFixed(1)},${b.y.toFixed(1)}`);
    }
    for (const [i, path] of this.linkPaths.entries()) path.setAttribute("d", lines[i]!.join(""));
  }

  /** Moves and scales all of it, as one layer that is not drawn anew until `rest`: a frame of thousands of nodes takes too long. */
  move({ x, y, scale }: Zoom): void {
    this.scene.classList.add("moving");
    this.scene.style.transform = `translate(${x.toFixed(2)}px,${y.toFixed(2)}px) scale(${scale.toFixed(4)})`;
  }

  /** Nothing moves any more: draws sharply what is in sight. */
  rest(): void {
    this.scene.classList.remove("moving");
  }

  /** Gives the keyboard to another node. */
  reach(before: number, node: number): void {
    this.shapes.children[before]?.setAttribute("tabindex", "-1");
    this.shapes.children[node]?.setAttribute("tabindex", "0");
  }

  focus(node: number): void {
    const path = this.shapes.children[node];
    if (path instanceof SVGElement) path.focus({ preventScroll: true });
  }

  /** Lights the node that is looked at, with its links and its neighbours, and rings the one with the focus; -1 for none. */
  light(shown: number, focused: number): void {
    this.element.classList.toggle("looking", shown >= 0);
    const links = shown < 0 ? [] : this.graph.at(shown);
    const copies = this.near(shown).map((node) => {
      const shape = this.shapes.children[node]!;
      const [d, place] = [shape.getAttribute("d"), shape.getAttribute("transform")];
      return drawn("path", { class: shape.getAttribute("class"), d, transform: place });
    });
    const arrows = links.map(({ kind, from, to }) => arrow(kind, this.nodes[from]!, this.nodes[to]!));
    this.lit.replaceChildren(...arrows, ...copies);
    const ringed = this.nodes[focused];
    setAll(this.ring, { visibility: ringed ? "visible" : "hidden" });
    if (ringed) setAll(this.ring, { cx: ringed.x, cy: ringed.y, r: ringed.radius * 1.3 + 5 });
  }

  /** Writes the names that fit into a stretch of the map, in any case those around the node that is looked at. */
  name(zoom: Zoom, size: { width: number; height: number }, shown: number): void {
    const first = this.near(shown);
    const names = this.graph.nodes.map(({ name }) => name);
    const labels = labelsThatFit(this.nodes, names, zoom, size, first);
    const isNear = new Set(first);
    for (const [group, near] of [[this.labels, false] as const, [this.litLabels, true] as const]) {
      setAll(group, { "font-size": LABEL_SIZE / zoom.scale, "stroke-width": 3 / zoom.scale });
      const its = labels.filter(({ node }) => isNear.has(node) === near);
      group.replaceChildren(...its.map(({ text, x, y }) => drawn("text", { x: x.toFixed(1), y: y.toFixed(1) }, text)));
    }
  }

  private near(node: number): number[] {
    return node < 0 ? [] : [node, ...this.graph.neighbours(node)];
  }
}

/** A line to the edge of what it leads to; with a head where it says who speaks about whom. */
function arrow(kind: VoiceLink["kind"], a: Placed, b: Placed): SVGLineElement {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const reach = Math.max(0, 1 - (b.radius * 1.2 + 3) / length);
  const end = { x2: (a.x + (b.x - a.x) * reach).toFixed(1), y2: (a.y + (b.y - a.y) * reach).toFixed(1) };
  const head = kind === "about" ? { "marker-end": "url(#arrow)" } : {};
  return drawn("line", { class: kind, x1: a.x.toFixed(1), y1: a.y.toFixed(1), ...end, ...head });
}

/** Links to sources, then those to names by their quotations. */
const LINK_CLASSES = ["in", "about one", "about some", "about many"];

function arrowHead(): SVGDefsElement {
  const head = drawn("path", { d: "M0,0L7,3.5L0,7Z", class: "head" });
  const size = { markerWidth: 7, markerHeight: 7, refX: 6, refY: 3.5, orient: "auto", markerUnits: "userSpaceOnUse" };
  return drawn("defs", {}, drawn("marker", { id: "arrow", ...size }, head));
}
