import { element } from "../dom.ts";
import type { PagesWords } from "./messages.ts";
import type { PagesView } from "./pagesView.ts";

interface Item {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly url: string | null;
  readonly items: readonly Item[];
}

/** The chapters of the document beside its pages; made when it is first looked at. */
export class Outline {
  readonly element: HTMLElement;
  private isMade = false;

  constructor(
    private readonly view: PagesView,
    private readonly words: PagesWords,
  ) {
    this.element = element("nav", { class: "outline", "aria-label": words.outline, hidden: true });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  async show(isOpen: boolean): Promise<void> {
    this.element.hidden = !isOpen;
    if (!isOpen || this.isMade || !this.view.document) return;
    this.isMade = true;
    const items: readonly Item[] | null = await this.view.document.getOutline().catch(() => null);
    this.element.replaceChildren(items && items.length > 0 ? this.list(items) : element("p", {}, this.words.noOutline));
  }

  forget(): void {
    this.isMade = false;
    this.element.replaceChildren();
  }

  private list(items: readonly Item[]): HTMLElement {
    return element("ul", {}, ...items.map((item) => element("li", {}, this.row(item), ...this.below(item))));
  }

  private below({ items }: Item): HTMLElement[] {
    return items.length > 0 ? [this.list(items)] : [];
  }

  /** An entry that leads out of the document is text: nothing is opened but what is clicked on a page, where it shows its address. */
  private row({ title, dest }: Item): HTMLElement {
    if (dest === null) return element("span", {}, title);
    const row = element("button", { type: "button", class: "entry" }, title);
    row.addEventListener("click", () => void this.view.links.goToDestination(dest));
    return row;
  }
}
