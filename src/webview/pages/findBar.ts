import { fill } from "../../message.ts";
import { element } from "../dom.ts";
import { button } from "./button.ts";
import type { PagesWords } from "./messages.ts";
import type { PagesView } from "./pagesView.ts";

/** Pending, as pdf.js numbers the states of a search. */
const PENDING = 3;

/** Looks for words on all pages, drawn or not. */
export class FindBar {
  readonly element: HTMLElement;
  private readonly field: HTMLInputElement;
  private readonly matchCase: HTMLInputElement;
  private readonly wholeWords: HTMLInputElement;
  private readonly result = element("span", { class: "result", role: "status" });

  constructor(
    private readonly view: PagesView,
    private readonly words: PagesWords,
    private readonly language: string,
  ) {
    this.field = element("input", { type: "search", placeholder: words.find, "aria-label": words.find });
    this.matchCase = element("input", { type: "checkbox" });
    this.wholeWords = element("input", { type: "checkbox" });
    this.element = element(
      "div",
      { class: "find", role: "search", hidden: true },
      this.field,
      this.result,
      button("previous", words.findPrevious, () => this.again(true), "Shift+Enter"),
      button("next", words.findNext, () => this.again(false), "Enter"),
      element("label", {}, this.matchCase, words.matchCase),
      element("label", {}, this.wholeWords, words.wholeWords),
      button("close", words.close, () => this.close(), "Esc"),
    );
    this.field.addEventListener("input", () => this.find(""));
    for (const box of [this.matchCase, this.wholeWords]) box.addEventListener("change", () => this.find("again"));
    this.element.addEventListener("keydown", (event) => this.press(event));
    view.events.on("updatefindmatchescount", ({ matchesCount }: { matchesCount: Count }) => this.tell(matchesCount));
    view.events.on("updatefindcontrolstate", ({ state, matchesCount }: { state: number; matchesCount: Count }) => {
      if (state !== PENDING) this.tell(matchesCount);
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Opens the bar, with what is selected as what is looked for. */
  open(): void {
    const selected = document.getSelection()?.toString().trim() ?? "";
    this.element.hidden = false;
    if (selected !== "" && selected.length < 200) this.field.value = selected.replace(/\s+/g, " ");
    this.field.focus();
    this.field.select();
    if (this.field.value !== "") this.find("");
  }

  close(): void {
    this.element.hidden = true;
    this.view.events.dispatch("findbarclose", { source: this });
    this.view.container.focus();
  }

  private press(event: KeyboardEvent): void {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.field) this.again(event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private again(backwards: boolean): void {
    this.find("again", backwards);
  }

  private find(type: "" | "again", findPrevious = false): void {
    this.view.events.dispatch("find", {
      source: this,
      type,
      query: this.field.value,
      caseSensitive: this.matchCase.checked,
      entireWord: this.wholeWords.checked,
      highlightAll: true,
      findPrevious,
      matchDiacritics: false,
    });
  }

  private tell({ current, total }: Count): void {
    const isAsked = this.field.value !== "";
    const found = total > 0 ? fill(this.words.matches, [current, total], this.language) : this.words.noMatches;
    this.result.textContent = isAsked ? found : "";
  }
}

interface Count {
  readonly current: number;
  readonly total: number;
}
