import { element } from "../dom.ts";
import { button } from "./button.ts";
import { FindBar } from "./findBar.ts";
import type { PageCommand, PagesOpening, PagesState, PagesWords } from "./messages.ts";
import { Outline } from "./outline.ts";
import { PageField } from "./pageField.ts";
import { PagesView } from "./pagesView.ts";
import { Zoom } from "./zoom.ts";

/** What stands around the pages: the bar above them, the outline beside them, and the sentence in their place when there are none. */
export class Frame {
  readonly view: PagesView;
  readonly field: PageField;
  readonly zoom: Zoom;
  readonly find: FindBar;
  readonly outline: Outline;
  /** Over all else, for cards. */
  readonly stage: HTMLElement;
  private readonly sentence = element("p", { class: "sentence", role: "status" });
  private readonly status = element("div", { class: "unseen", role: "status" });
  private readonly outlineButton: HTMLButtonElement;
  private readonly darkButton: HTMLButtonElement;

  constructor(
    { words, language, data }: PagesOpening,
    private readonly state: PagesState,
    private readonly keep: () => void,
    run: (command: PageCommand) => void,
  ) {
    const pages = element("div", { class: "pdfViewer" });
    const container = element("div", { class: "pages", tabindex: 0, role: "document", "aria-label": words.pages });
    container.append(pages);
    this.stage = element("main", {}, container, this.sentence);
    this.view = new PagesView(container, pages, `${data}/images/`, language);
    this.field = new PageField(this.view, words, language);
    this.zoom = new Zoom(this.view, words, language);
    this.find = new FindBar(this.view, words, language);
    this.outline = new Outline(this.view, words);
    this.outlineButton = button("outline", words.outline, () => this.showOutline(!this.outline.isOpen));
    this.darkButton = button("dark", words.darkPages, () => this.showDark(!this.state.dark));
    const bar = element(
      "header",
      { role: "toolbar", "aria-label": words.pages },
      this.outlineButton,
      ...this.wayBack(words),
      this.field.element,
      this.zoom.element,
      button("find", words.find, () => this.find.open(), "Ctrl+F"),
      this.darkButton,
      element("span", { class: "space" }),
      button("cite", words.cite, () => run("sourceline.citeSelection")),
      button("reading", words.openReading, () => run("sourceline.openReading")),
    );
    document.body.append(bar, this.find.element, element("div", { class: "room" }, this.outline.element, this.stage));
    document.body.append(this.status);
    this.showDark(state.dark);
  }

  /** Says a sentence in place of the pages; "" shows the pages. */
  say(sentence: string): void {
    this.sentence.textContent = sentence;
    document.body.classList.toggle("speechless", sentence === "");
  }

  /** Says something to who hears the page. */
  announce(sentence: string): void {
    this.status.textContent = sentence;
  }

  showOutline(isOpen: boolean): void {
    void this.outline.show(isOpen);
    this.outlineButton.setAttribute("aria-pressed", String(isOpen));
    this.state.outline = isOpen;
    this.keep();
  }

  /** Buttons that are there as long as there is a way back or forth. */
  private wayBack(words: PagesWords): HTMLElement[] {
    const { trail } = this.view;
    const back = button("back", words.back, () => trail.back());
    const forward = button("forward", words.forward, () => trail.forward());
    const show = () => {
      back.hidden = !trail.hasBehind;
      forward.hidden = !trail.hasAhead;
    };
    trail.onDidChange(show);
    show();
    return [back, forward];
  }

  private showDark(isDark: boolean): void {
    document.body.classList.toggle("dark-pages", isDark);
    this.darkButton.setAttribute("aria-pressed", String(isDark));
    this.state.dark = isDark;
    this.keep();
  }
}
