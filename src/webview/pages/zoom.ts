import { element } from "../dom.ts";
import { button } from "./button.ts";
import type { PagesWords } from "./messages.ts";
import type { PagesView } from "./pagesView.ts";

const SCALES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** How large the pages are drawn. */
export class Zoom {
  readonly element: HTMLElement;
  private readonly choice: HTMLSelectElement;

  constructor(
    private readonly view: PagesView,
    words: PagesWords,
    language: string,
  ) {
    const percent = new Intl.NumberFormat(language, { style: "percent" });
    this.choice = element("select", { "aria-label": words.zoom, title: words.zoom });
    this.choice.append(
      element("option", { value: "page-width" }, words.pageWidth),
      element("option", { value: "page-fit" }, words.wholePage),
      ...SCALES.map((scale) => element("option", { value: String(scale) }, percent.format(scale))),
      element("option", { value: "other", hidden: true }),
    );
    this.choice.addEventListener("change", () => this.set(this.choice.value));
    this.element = element(
      "div",
      { class: "group" },
      button("zoomOut", words.zoomOut, () => this.out(), "-"),
      button("zoomIn", words.zoomIn, () => this.in(), "+"),
      this.choice,
    );
    view.events.on("scalechanging", ({ scale, presetValue }: { scale: number; presetValue?: string }) => {
      const value = presetValue ?? String(Math.round(scale * 100) / 100);
      const other = this.choice.options[this.choice.options.length - 1]!;
      other.textContent = percent.format(scale);
      const isListed = [...this.choice.options].some((option) => option.value === value);
      this.choice.value = isListed ? value : "other";
    });
  }

  set(scale: string): void {
    this.view.viewer.currentScaleValue = scale;
  }

  in(): void {
    this.view.viewer.increaseScale();
  }

  out(): void {
    this.view.viewer.decreaseScale();
  }
}
