import type { VoiceLink, VoiceNode, VoicesResult } from "../protocol/pictures.ts";
import { drawn, setAll } from "./dom.ts";
import { MapGraph } from "./mapGraph.ts";
import { mapKey } from "./mapKeys.ts";
import { LABEL_SIZE, labelsThatFit } from "./mapLabels.ts";
import { MapLayout, type Placed } from "./mapLayout.ts";
import { MapZoom } from "./mapZoom.ts";
import type { PictureState, Zoom } from "./messages.ts";
import { spokenNode } from "./nodeText.ts";
import { shapeOf } from "./shapes.ts";
import type { Speech } from "./speech.ts";

/** What the page does with the map. */
export interface MapHost {
  open(node: VoiceNode): void;
  /** The mouse or the keyboard is on a node now, or on none. */
  pointAt(graph: MapGraph, node: number): void;
  /** What is kept has changed. */
  keep(part: Partial<PictureState>): void;
}

/** Milliseconds after a movement until names are placed anew. */
const REST = 140;
/** How far the nodes are, from 0 to 1, when they are drawn for the first time before they stand. */
const FIRST_DRAWN = 0.4;

/** The map of voices as a picture that one walks with the mouse and the keyboard. */
export class MapPicture {
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
  private readonly scene = drawn("g", {}, ...this.layers);
  private readonly zoom = new MapZoom(this.element, () => this.zoomed());
  private readonly byId = new Map<string, SVGPathElement>();
  private graph = new MapGraph({ nodes: [], links: [], total: 0, sources: 0, indexing: null });
  private layout = new MapLayout({ nodes: [], links: [], total: 0, sources: 0, indexing: null }, {});
  private current = -1;
  private pointed = -1;
  private isFitted = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private labelTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly speech: Speech,
    private readonly host: MapHost,
    private readonly state: PictureState,
  ) {
    setAll(this.element, { "aria-label": speech.say("map"), "aria-description": speech.say("mapHelp") });
    this.element.append(arrowHead(), this.scene);
    this.element.addEventListener("keydown", (event) => this.keyed(event));
    this.element.addEventListener("click", (event) => this.clicked(event));
    this.element.addEventListener("pointerover", (event) => this.point(this.nodeOf(event)));
    this.element.addEventListener("pointerleave", () => this.point(-1));
    this.element.addEventListener("focusin", (event) => this.focused(this.nodeOf(event)));
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.shapes.contains(relatedTarget))) this.light();
    });
    new ResizeObserver(() => this.resized()).observe(this.element);
    if (state.zoom) {
      this.isFitted = false;
      this.zoom.current = state.zoom;
    }
  }

  /** Shows other nodes and links; those that were there stay where they are. */
  show(result: VoicesResult): void {
    clearTimeout(this.timer);
    const before = this.graph.nodes[this.current]?.id ?? this.state.focus;
    const hadFocus = this.shapes.contains(document.activeElement);
    this.graph = new MapGraph(result);
    this.layout = new MapLayout(result, this.state.places);
    this.current = Math.max(this.graph.placeOf(before), result.nodes.length > 0 ? 0 : -1);
    this.pointed = -1;
    this.drawShapes();
    if (hadFocus) this.focusOn(this.current);
    this.settle();
  }

  /** Shows all of it. */
  showAll(): void {
    const { nodes } = this.layout;
    const { clientWidth, clientHeight } = this.element;
    if (nodes.length === 0 || clientWidth === 0) return;
    const room = 46;
    const [left, right] = [Math.min(...nodes.map(({ x }) => x)), Math.max(...nodes.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...nodes.map(({ y }) => y)), Math.max(...nodes.map(({ y }) => y))];
    const scales = [(clientWidth - 2 * room) / (right - left || 1), (clientHeight - 2 * room) / (bottom - top || 1)];
    const scale = Math.min(1.6, Math.max(0.05, Math.min(...scales)));
    const x = clientWidth / 2 - ((left + right) / 2) * scale;
    const y = clientHeight / 2 - ((top + bottom) / 2) * scale;
    this.zoom.set({ x, y, scale });
    this.isFitted = true;
    this.host.keep({ zoom: null });
  }

  /** Lets nodes find their places; they are drawn once on the way, so that one sees something, unless movement is unwanted. */
  private settle(): void {
    const isStill =
      matchMedia("(prefers-reduced-motion: reduce)").matches || document.body.matches(".vscode-reduce-motion");
    let isDrawn = isStill;
    const step = () => {
      this.layout.work();
      const isEnough = !isDrawn && this.layout.progress > FIRST_DRAWN;
      if (this.layout.isDone || isEnough) this.draw();
      isDrawn ||= isEnough;
      if (!this.layout.isDone) this.timer = setTimeout(step);
      else this.settled();
    };
    step();
  }

  private settled(): void {
    const places: PictureState["places"] = {};
    for (const { id, x, y } of this.layout.nodes) places[id] = [Math.round(x), Math.round(y)];
    this.host.keep({ places });
    this.element.dataset.settled = "true";
  }

  private drawShapes(): void {
    delete this.element.dataset.settled;
    const gone = new Set(this.byId.keys());
    const all = this.graph.nodes.map((node, i) => {
      gone.delete(node.id);
      const path = this.byId.get(node.id) ?? drawn("path", { role: "button" });
      this.byId.set(node.id, path);
      setAll(path, {
        class: `node ${node.type}${node.said > 0 ? " speaks" : ""}`,
        d: shapeOf(node.type, this.layout.nodes[i]!.radius),
        tabindex: i === this.current ? 0 : -1,
        "data-node": i,
        "aria-label": spokenNode(this.graph, i, this.speech),
      });
      return path;
    });
    for (const id of gone) this.byId.delete(id);
    // Nodes that stay where they are in the list are not taken out of the page: the one with the focus would lose it.
    if (all.length !== this.shapes.childElementCount || all.some((path, i) => this.shapes.children[i] !== path)) {
      this.shapes.replaceChildren(...all);
    }
  }

  private draw(): void {
    const { nodes } = this.layout;
    const shapes = this.shapes.children;
    for (const [i, { x, y }] of nodes.entries()) {
      shapes[i]!.setAttribute("transform", `translate(${x.toFixed(1)},${y.toFixed(1)})`);
    }
    const lines: string[][] = LINK_CLASSES.map(() => []);
    for (const { kind, from, to, quotations } of this.graph.links) {
      const [a, b] = [nodes[from]!, nodes[to]!];
      const width = kind === "in" ? 0 : quotations > 5 ? 3 : quotations > 1 ? 2 : 1;
      lines[width]!.push(`M${a.x.toFixed(1)},${a.y.toFixed(1)}L${b.x.toFixed(1)},${b.y.toFixed(1)}`);
    }
    for (const [i, path] of this.linkPaths.entries()) path.setAttribute("d", lines[i]!.join(""));
    this.light();
    if (this.isFitted) this.showAll();
    else this.zoomed();
  }

  private zoomed(): void {
    const { x, y, scale } = this.zoom.current;
    this.scene.setAttribute("transform", `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${scale.toFixed(4)})`);
    this.isFitted = false;
    clearTimeout(this.labelTimer);
    this.labelTimer = setTimeout(() => {
      if (!this.isFitted) this.host.keep({ zoom: this.zoom.current });
      this.drawLabels();
    }, REST);
  }

  /** Names all of the map, whatever is in sight, while `work` looks at it. */
  async whole<T>(work: () => T | Promise<T>): Promise<T> {
    clearTimeout(this.labelTimer);
    const far = 1e6;
    this.drawLabels({ x: far / 2, y: far / 2, scale: 1 }, { width: far, height: far });
    try {
      return await work();
    } finally {
      this.drawLabels();
    }
  }

  private drawLabels(
    current: Zoom = this.zoom.current,
    size = { width: this.element.clientWidth, height: this.element.clientHeight },
  ): void {
    const shown = this.shownNode;
    const first = shown < 0 ? [] : [shown, ...this.graph.neighbours(shown)];
    const names = this.graph.nodes.map(({ name }) => name);
    const labels = labelsThatFit(this.layout.nodes, names, current, size, first);
    const isNear = new Set(first);
    for (const [group, near] of [[this.labels, false] as const, [this.litLabels, true] as const]) {
      setAll(group, { "font-size": LABEL_SIZE / current.scale, "stroke-width": 3 / current.scale });
      const its = labels.filter(({ node }) => isNear.has(node) === near);
      group.replaceChildren(...its.map(({ text, x, y }) => drawn("text", { x: x.toFixed(1), y: y.toFixed(1) }, text)));
    }
  }

  /** The node that is looked at: under the mouse, or with the focus. */
  private get shownNode(): number {
    if (this.pointed >= 0) return this.pointed;
    return this.shapes.contains(document.activeElement) ? this.current : -1;
  }

  /** Lights the node that is looked at, with its links and its neighbours. */
  private light(): void {
    const shown = this.shownNode;
    this.element.classList.toggle("looking", shown >= 0);
    const { nodes } = this.layout;
    const links = shown < 0 ? [] : this.graph.at(shown);
    const near = shown < 0 ? [] : [shown, ...this.graph.neighbours(shown)];
    const copies = near.map((node) => {
      const shape = this.shapes.children[node]!;
      const [d, place] = [shape.getAttribute("d"), shape.getAttribute("transform")];
      return drawn("path", { class: shape.getAttribute("class"), d, transform: place });
    });
    this.lit.replaceChildren(...links.map(({ kind, from, to }) => arrow(kind, nodes[from]!, nodes[to]!)), ...copies);
    const focused = this.shapes.contains(document.activeElement) ? nodes[this.current] : undefined;
    setAll(this.ring, { visibility: focused ? "visible" : "hidden" });
    if (focused) setAll(this.ring, { cx: focused.x, cy: focused.y, r: focused.radius * 1.3 + 5 });
    this.host.pointAt(this.graph, shown);
    clearTimeout(this.labelTimer);
    this.labelTimer = setTimeout(() => this.drawLabels(), REST);
  }

  private resized(): void {
    if (this.isFitted) this.showAll();
    else this.drawLabels();
  }

  private nodeOf({ target }: Event): number {
    const node = target instanceof Element ? target.getAttribute("data-node") : null;
    return node === null ? -1 : Number(node);
  }

  private point(node: number): void {
    if (node === this.pointed || this.zoom.isHeld) return;
    this.pointed = node;
    this.light();
  }

  private clicked(event: MouseEvent): void {
    const node = this.graph.nodes[this.nodeOf(event)];
    if (node && !this.zoom.hasDragged) this.host.open(node);
  }

  private focused(node: number): void {
    if (node < 0) return;
    this.shapes.children[this.current]?.setAttribute("tabindex", "-1");
    this.shapes.children[node]?.setAttribute("tabindex", "0");
    this.current = node;
    this.pointed = -1;
    this.host.keep({ focus: this.graph.nodes[node]!.id });
    this.light();
  }

  private focusOn(node: number): void {
    const path = this.shapes.children[node];
    if (!(path instanceof SVGElement)) return;
    path.focus({ preventScroll: true });
    this.bringIntoSight(node);
  }

  private bringIntoSight(node: number): void {
    const { x, y, scale } = this.zoom.current;
    const at = this.layout.nodes[node]!;
    const { clientWidth: width, clientHeight: height } = this.element;
    const [left, top] = [at.x * scale + x, at.y * scale + y];
    const room = 40;
    if (left > room && left < width - room && top > room && top < height - room) return;
    this.zoom.set({ x: width / 2 - at.x * scale, y: height / 2 - at.y * scale, scale });
  }

  private keyed(event: KeyboardEvent): void {
    const act = mapKey(event);
    if (!act || this.current < 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === "open") this.host.open(this.graph.nodes[this.current]!);
    else if (act === "fit") this.showAll();
    else if (act === "in" || act === "out") this.zoom.scaleBy(act === "in" ? 1.25 : 0.8);
    else if (act === "first" || act === "last") this.focusOn(act === "first" ? 0 : this.graph.nodes.length - 1);
    else {
      const next = this.graph.towards(this.current, act, this.layout.nodes);
      if (next >= 0) this.focusOn(next);
    }
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
