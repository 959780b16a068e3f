import type { Zoom } from "./messages.ts";

/** So far one may go in and out. */
const LEAST = 0.05;
const MOST = 6;
/** A pointer that moves less than this many pixels has clicked. */
const CLICK = 4;

/** Moves and scales a picture by wheel, fingers and mouse; what it shows is said by `changed`. */
export class MapZoom {
  current: Zoom = { x: 0, y: 0, scale: 1 };
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private moved = 0;

  constructor(
    private readonly surface: SVGSVGElement,
    private readonly changed: () => void,
  ) {
    surface.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    surface.addEventListener("pointerdown", (event) => this.down(event));
    surface.addEventListener("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel"] as const) {
      surface.addEventListener(name, (event) => this.pointers.delete(event.pointerId));
    }
  }

  /** Whether the pointer that was let go now has dragged the picture. */
  get hasDragged(): boolean {
    return this.moved > CLICK;
  }

  /** Whether the picture is being dragged. */
  get isHeld(): boolean {
    return this.pointers.size > 0 && this.hasDragged;
  }

  set(zoom: Zoom): void {
    this.current = zoom;
    this.changed();
  }

  /** Scales around a point of the surface, its middle when none is said. */
  scaleBy(factor: number, x = this.surface.clientWidth / 2, y = this.surface.clientHeight / 2): void {
    const { current } = this;
    const scale = Math.min(MOST, Math.max(LEAST, current.scale * factor));
    const ratio = scale / current.scale;
    this.set({ x: x - (x - current.x) * ratio, y: y - (y - current.y) * ratio, scale });
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const box = this.surface.getBoundingClientRect();
    const lines = event.deltaMode === 1 ? 16 : 1;
    this.scaleBy(2 ** (-event.deltaY * lines * 0.003), event.clientX - box.left, event.clientY - box.top);
  }

  private down(event: PointerEvent): void {
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.pointers.size === 1) this.moved = 0;
  }

  private move(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const after = { x: event.clientX, y: event.clientY };
    this.moved += Math.abs(after.x - before.x) + Math.abs(after.y - before.y);
    // Only now, so that a click is still one on what it hits.
    if (this.hasDragged) this.surface.setPointerCapture(event.pointerId);
    const [other] = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    this.pointers.set(event.pointerId, after);
    if (other) {
      const spread = (at: { x: number; y: number }) => Math.hypot(at.x - other.x, at.y - other.y) || 1;
      const box = this.surface.getBoundingClientRect();
      this.scaleBy(spread(after) / spread(before), other.x - box.left, other.y - box.top);
    } else if (this.hasDragged) {
      const { x, y, scale } = this.current;
      this.set({ x: x + after.x - before.x, y: y + after.y - before.y, scale });
    }
  }
}
