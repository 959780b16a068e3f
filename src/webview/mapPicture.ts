import type { VoiceNode, VoicesResult } from "../protocol/pictures/pictures.ts";
import { MapGraph } from "./mapGraph.ts";
import { mapKey } from "./mapKeys.ts";
import { MapLayout } from "./mapLayout.ts";
import { MapScene } from "./mapScene.ts";
import { MapZoom } from "./mapZoom.ts";
import type { PictureState } from "./messages.ts";
import type { Speech } from "./speech.ts";

/** What the page does with the map. */
export interface MapHost {
  open(node: VoiceNode): void;
  /** The mouse or the keyboard is on a node now, or on none. */
  pointAt(graph: MapGraph, node: number): void;
  /** What is kept has changed. */
  keep(part: Partial<PictureState>): void;
}

/** Milliseconds after a movement until the map is drawn sharply and names are placed anew. */
const REST = 140;
/** Of so many nodes the names are written anew whenever another one is looked at; of more, once one looks for a while. */
const NAMED_AT_ONCE = 300;
/** How far the nodes are, from 0 to 1, when they are drawn for the first time before they stand. */
const FIRST_DRAWN = 0.4;

/** The map of voices as a picture that one walks with the mouse and the keyboard. */
export class MapPicture {
  private readonly scene: MapScene;
  private readonly zoom: MapZoom;
  private graph = new MapGraph({ nodes: [], links: [], total: 0, sources: 0, indexing: null });
  private layout = new MapLayout({ nodes: [], links: [], total: 0, sources: 0, indexing: null }, {});
  private current = -1;
  private pointed = -1;
  private isFitted = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    speech: Speech,
    private readonly host: MapHost,
    private readonly state: PictureState,
  ) {
    this.scene = new MapScene(speech);
    const { element } = this;
    this.zoom = new MapZoom(element, () => this.zoomed());
    element.addEventListener("keydown", (event) => this.keyed(event));
    element.addEventListener("click", ({ target }) => this.clicked(this.scene.nodeOf(target)));
    element.addEventListener("pointerover", ({ target }) => this.point(this.scene.nodeOf(target)));
    element.addEventListener("pointerleave", () => this.point(-1));
    element.addEventListener("focusin", ({ target }) => this.focused(this.scene.nodeOf(target)));
    element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.scene.contains(relatedTarget)) this.light();
    });
    new ResizeObserver(() => this.resized()).observe(element);
    if (state.zoom) {
      this.isFitted = false;
      this.zoom.current = state.zoom;
    }
  }

  get element(): SVGSVGElement {
    return this.scene.element;
  }

  /** Shows other nodes and links; those that were there stay where they are. */
  show(result: VoicesResult): void {
    clearTimeout(this.timer);
    const before = this.graph.nodes[this.current]?.id ?? this.state.focus;
    const hadFocus = this.scene.hasFocus;
    this.graph = new MapGraph(result);
    this.layout = new MapLayout(result, this.state.places);
    this.current = Math.max(this.graph.placeOf(before), result.nodes.length > 0 ? 0 : -1);
    this.pointed = -1;
    delete this.element.dataset.settled;
    this.scene.take(this.graph, this.layout.nodes, this.current);
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

  /** Names all of the map, whatever is in sight, while `work` looks at it. */
  async whole<T>(work: () => T | Promise<T>): Promise<T> {
    clearTimeout(this.restTimer);
    const far = 1e6;
    this.scene.name({ x: far / 2, y: far / 2, scale: 1 }, { width: far, height: far }, this.shown);
    try {
      return await work();
    } finally {
      this.rest();
    }
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
    this.restNow();
    this.element.dataset.settled = "true";
  }

  private draw(): void {
    this.scene.place();
    this.light();
    if (this.isFitted) this.showAll();
    else this.zoomed();
  }

  private zoomed(): void {
    this.scene.move(this.zoom.current);
    this.isFitted = false;
    this.restSoon();
  }

  private restSoon(): void {
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => this.rest(), REST);
  }

  private restNow(): void {
    clearTimeout(this.restTimer);
    this.rest();
  }

  private rest(): void {
    if (!this.isFitted) this.host.keep({ zoom: this.zoom.current });
    const { clientWidth: width, clientHeight: height } = this.element;
    this.scene.rest();
    this.scene.name(this.zoom.current, { width, height }, this.shown);
  }

  private resized(): void {
    if (this.isFitted) this.showAll();
    else this.rest();
  }

  /** The node that is looked at: under the mouse, or with the focus. */
  private get shown(): number {
    if (this.pointed >= 0) return this.pointed;
    return this.scene.hasFocus ? this.current : -1;
  }

  private light(): void {
    const { shown } = this;
    this.scene.light(shown, this.scene.hasFocus ? this.current : -1);
    this.host.pointAt(this.graph, shown);
    if (this.graph.nodes.length <= NAMED_AT_ONCE) this.restNow();
    else this.restSoon();
  }

  private point(node: number): void {
    if (node === this.pointed || this.zoom.isHeld) return;
    this.pointed = node;
    this.light();
  }

  private clicked(place: number): void {
    const node = this.graph.nodes[place];
    if (node && !this.zoom.hasDragged) this.host.open(node);
  }

  private focused(node: number): void {
    if (node < 0) return;
    this.scene.reach(this.current, node);
    this.current = node;
    this.pointed = -1;
    this.host.keep({ focus: this.graph.nodes[node]!.id });
    this.light();
  }

  private focusOn(node: number): void {
    if (!this.graph.nodes[node]) return;
    this.scene.focus(node);
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
