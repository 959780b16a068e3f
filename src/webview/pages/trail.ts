import type { EventBus, PDFViewer } from "./pdfjs.ts";
import { follow, restore, type Spot } from "./place.ts";

/** So many places are remembered. */
const MOST = 100;

/**
 * Where somebody read before they were led elsewhere, and the way back and forth, as in a browser. pdf.js' links tell it by the names
 * that its own history has; that one is the browser's, which belongs to VS Code here.
 */
export class Trail {
  private readonly behind: Spot[] = [];
  private readonly ahead: Spot[] = [];
  private here: Spot | null = null;
  private readonly listeners: (() => void)[] = [];

  constructor(
    events: EventBus,
    private readonly viewer: PDFViewer,
  ) {
    follow(events, viewer, (spot) => {
      this.here = spot;
    });
  }

  get hasBehind(): boolean {
    return this.behind.length > 0;
  }

  get hasAhead(): boolean {
    return this.ahead.length > 0;
  }

  /** Hears whenever there is another way back or forth. */
  onDidChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Somebody is about to be led elsewhere. */
  pushCurrentPosition(): void {
    const last = this.behind.at(-1);
    const isKnown = last && this.here && isSame(last, this.here);
    if (this.here && !isKnown) this.behind.push(this.here);
    if (this.behind.length > MOST) this.behind.shift();
    this.ahead.length = 0;
    this.changed();
  }

  /** Where a link leads to: known when somebody leaves it. */
  push(): void {}

  pushPage(): void {}

  /** Goes to where somebody was before; false when that is nowhere. */
  back(): boolean {
    return this.step(this.behind, this.ahead);
  }

  forward(): boolean {
    return this.step(this.ahead, this.behind);
  }

  private step(from: Spot[], to: Spot[]): boolean {
    let spot = from.pop();
    // Whoever was led to where they were already wants to go on.
    while (spot && this.here && isSame(spot, this.here)) spot = from.pop();
    if (!spot) return false;
    if (this.here) to.push(this.here);
    restore(this.viewer, spot, true);
    // Who goes on at once is there already, though nothing is drawn.
    this.here = spot;
    this.changed();
    return true;
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

const isSame = (a: Spot, b: Spot) => a.page === b.page && a.left === b.left && a.top === b.top && a.scale === b.scale;
