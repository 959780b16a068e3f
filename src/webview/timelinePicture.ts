import type { Days } from "../protocol/pictures/pictures.ts";
import { drawn, setAll } from "./dom.ts";
import { shapeOf } from "./shapes.ts";
import type { Speech } from "./speech.ts";
import { shortened, textWidth } from "./textWidth.ts";
import type { TimelineItem } from "./timelineItems.ts";

/** Pixels of the drawing. */
const SIZE = { text: 13, small: 12, item: 42, between: 16, year: 40, dates: 178, margin: 16, bottom: 24 };
const LEAST_WIDTH = 460;

/** The timeline as a picture: dates along a line, the earliest on top, and beside each what is dated so. */
export class TimelinePicture {
  readonly element = drawn("svg", { class: "timeline", role: "group" });
  private items: readonly TimelineItem[] = [];
  private shapes: SVGGElement[] = [];
  private current = 0;
  private width = 0;

  constructor(
    private readonly speech: Speech,
    private readonly open: (item: TimelineItem) => void,
  ) {
    setAll(this.element, { "aria-label": speech.say("timeline"), "aria-description": speech.say("timelineHelp") });
    this.element.addEventListener("keydown", (event) => this.keyed(event));
    this.element.addEventListener("focusin", ({ target }) => this.focused(target));
    this.element.addEventListener("click", ({ target }) => {
      const item = this.items[this.placeOf(target)];
      if (item) this.open(item);
    });
    new ResizeObserver(() => {
      if (this.roomThere !== this.width) this.draw();
    }).observe(this.element);
  }

  show(items: readonly TimelineItem[]): void {
    const before = this.items[this.current]?.key;
    this.items = items;
    this.current = Math.max(
      0,
      items.findIndex(({ key }) => key === before),
    );
    this.draw();
  }

  private get roomThere(): number {
    return Math.max(LEAST_WIDTH, this.element.parentElement?.clientWidth ?? 0);
  }

  private draw(): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.width = this.roomThere;
    this.shapes = [];
    const parts: SVGElement[] = [];
    let y = 0;
    let first = 0;
    let year = "";
    for (const group of groupsOf(this.items)) {
      const itsYear = this.speech.year(group[0]!.days);
      if (itsYear !== year) {
        y += SIZE.year;
        parts.push(this.yearAt(itsYear, y));
        year = itsYear;
      }
      y += SIZE.between;
      parts.push(...this.dateAt(group[0]!.days, y));
      for (const [i, item] of group.entries()) {
        const shape = this.itemAt(item, first + i, y);
        this.shapes.push(shape);
        parts.push(shape);
        y += SIZE.item;
      }
      first += group.length;
    }
    const height = y + SIZE.bottom;
    const spine = drawn("path", { class: "spine", d: `M${SIZE.dates},${SIZE.year}V${height - SIZE.bottom / 2}` });
    setAll(this.element, { width: this.width, height, viewBox: `0 0 ${this.width} ${height}` });
    this.element.replaceChildren(spine, ...parts);
    if (hadFocus) this.focusOn(this.current);
  }

  private yearAt(year: string, y: number): SVGElement {
    const text = drawn("text", { class: "year", x: SIZE.dates, y: 0, "text-anchor": "middle", "font-size": 15 }, year);
    const half = textWidth(year, 15, "bold") / 2 + 8;
    const back = drawn("rect", { class: "back", x: SIZE.dates - half, y: -14, width: 2 * half, height: 19 });
    return drawn("g", { transform: `translate(0,${y})`, "aria-hidden": "true" }, back, text);
  }

  /** A dot for a day, a bar for a longer time. */
  private dateAt(days: Days, y: number): SVGElement[] {
    const middle = y + 9;
    const room = SIZE.dates - SIZE.margin - 20;
    // A whole year stands above already.
    const isYear = this.speech.days(days) === this.speech.year(days);
    const text = isYear ? "" : shortened(this.speech.days(days), room, SIZE.text);
    const place = { x: SIZE.dates - 18, y: middle + 4, "text-anchor": "end", "font-size": SIZE.text };
    const mark =
      days.to - days.from === 1
        ? drawn("circle", { class: "mark", cx: SIZE.dates, cy: middle, r: 5 })
        : drawn("rect", { class: "mark", x: SIZE.dates - 4, y: middle - 8, width: 8, height: 22, rx: 3 });
    return [drawn("text", { class: "date", ...place, "aria-hidden": "true" }, text), mark];
  }

  private itemAt(item: TimelineItem, place: number, y: number): SVGGElement {
    const { kind, what, how, speaker, fileName } = item;
    const left = SIZE.dates + 24;
    const room = this.width - left - 26 - SIZE.margin;
    const isSource = kind === "source";
    const small = [how, speaker, ...(isSource && what === fileName ? [] : [fileName])].filter(Boolean).join(" · ");
    const weight = isSource ? "bold" : "normal";
    const sign = isSource ? shapeOf("source", 7) : SPEECH;
    return drawn(
      "g",
      {
        class: `item ${kind}`,
        role: "button",
        tabindex: place === this.current ? 0 : -1,
        "data-item": place,
        transform: `translate(${left},${y})`,
        // The name is what stands there, cut; the rest is for whoever listens.
        "aria-description": [this.speech.days(item.days), what, how, speaker, fileName].filter(Boolean).join(". "),
      },
      drawn("rect", { class: "back", x: -4, y: -6, width: room + 30, height: SIZE.item - 2, rx: 3 }),
      drawn("path", { class: `sign ${kind}`, d: sign, transform: "translate(8,9)" }),
      drawn("text", { x: 24, y: 13, "font-size": SIZE.text, class: "what" }, shortened(what, room, SIZE.text, weight)),
      drawn("text", { x: 24, y: 30, "font-size": SIZE.small, class: "how" }, shortened(small, room, SIZE.small)),
    );
  }

  private placeOf(target: EventTarget | null): number {
    const item = target instanceof Element ? target.closest("[data-item]")?.getAttribute("data-item") : null;
    return item === null || item === undefined ? -1 : Number(item);
  }

  private focused(target: EventTarget | null): void {
    const place = this.placeOf(target);
    if (place < 0) return;
    this.shapes[this.current]?.setAttribute("tabindex", "-1");
    this.shapes[place]?.setAttribute("tabindex", "0");
    this.current = place;
  }

  private focusOn(place: number): void {
    this.shapes[Math.max(0, Math.min(place, this.shapes.length - 1))]?.focus();
  }

  private keyed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = this.items[this.current];
    if ((event.key === "Enter" || event.key === " ") && item) this.open(item);
    else if (event.key === "ArrowDown" || event.key === "ArrowRight") this.focusOn(this.current + 1);
    else if (event.key === "ArrowUp" || event.key === "ArrowLeft") this.focusOn(this.current - 1);
    else if (event.key === "Home") this.focusOn(0);
    else if (event.key === "End") this.focusOn(this.shapes.length - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** A speech bubble around the origin. */
const SPEECH = "M-7,-6H7V4H0L-4,8V4H-7Z";

/** What has the same date stands together. */
function groupsOf(items: readonly TimelineItem[]): TimelineItem[][] {
  const groups: TimelineItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const days = last?.[0]?.days;
    if (last && days?.from === item.days.from && days.to === item.days.to) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
