import { fill } from "../../message.ts";
import { element } from "../dom.ts";
import { button } from "./button.ts";
import type { PagesWords } from "./messages.ts";
import type { PagesView } from "./pagesView.ts";

/** Which page is seen, by its number or by what is printed on it, and a field to go to another. */
export class PageField {
  private readonly field: HTMLInputElement;
  private readonly of = element("span", { class: "of" });
  readonly element: HTMLElement;

  constructor(
    private readonly view: PagesView,
    private readonly words: PagesWords,
    private readonly language: string,
  ) {
    this.field = element("input", { type: "text", class: "number", "aria-label": words.page, autocomplete: "off" });
    this.field.addEventListener("change", () => this.go());
    this.field.addEventListener("focus", () => this.field.select());
    this.element = element(
      "div",
      { class: "group" },
      button("previous", words.previousPage, () => view.viewer.previousPage()),
      button("next", words.nextPage, () => view.viewer.nextPage()),
      this.field,
      this.of,
    );
    for (const event of ["pagesinit", "pagechanging", "pagelabels"]) view.events.on(event, () => this.show());
  }

  focus(): void {
    this.field.focus();
  }

  show(): void {
    const { viewer } = this.view;
    const number = viewer.currentPageNumber;
    const label = this.view.labelOf(number);
    this.field.value = label;
    const place = label === String(number) ? this.words.pageOf : this.words.labelOf;
    this.of.textContent = fill(place, [viewer.pagesCount, number], this.language);
  }

  private go(): void {
    this.view.trail.pushCurrentPosition();
    // A printed number or the file's own: pdf.js knows both.
    this.view.viewer.currentPageLabel = this.field.value.trim();
    this.show();
    this.view.container.focus();
  }
}
