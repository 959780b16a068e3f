import type { Box } from "./boxes.ts";
import { boxesOf, type Marks } from "./marks.ts";
import type { PagePlace } from "./messages.ts";
import type { PagesView } from "./pagesView.ts";
import type { ReadPage, ReadPages } from "./readPages.ts";

/** Goes to a place of the document, and to its words once their page is drawn. */
export class Going {
  private wanted: PagePlace | null = null;

  /** `done`: hears that the page is there, and whether its words are lit. */
  constructor(
    private readonly view: PagesView,
    private readonly pages: ReadPages,
    private readonly marks: Marks,
    private readonly done: (page: number, isLit: boolean) => void,
  ) {}

  async go(place: PagePlace): Promise<void> {
    const page = Math.max(1, Math.min(place.page, this.view.viewer.pagesCount));
    this.wanted = { ...place, page };
    const drawn = this.pages.drawn;
    const before = drawn.filter((number) => this.marks.isLitOn(number));
    this.marks.setLit(place.isLit ? place.span : null);
    const after = drawn.filter((number) => this.marks.isLitOn(number));
    // What was selected before would lie over what is lit.
    if (place.span) document.getSelection()?.removeAllRanges();
    const isSeen = drawn.includes(page);
    if (!isSeen || !place.span) this.view.viewer.scrollPageIntoView({ pageNumber: page });
    // While pdf.js draws the page, what is read of it comes.
    if (!isSeen) this.pages.expect(page);
    else await this.arrive(page);
    for (const number of new Set([...before, ...after])) if (number !== page) await this.redraw(number);
  }

  /** The text of a page is there, and its marks are drawn. */
  async arrive(number: number): Promise<void> {
    const page = await this.redraw(number);
    if (!page || this.wanted?.page !== number) return;
    const { span } = this.wanted;
    this.wanted = null;
    const [box] = span ? boxesOf(page, span) : [];
    if (box) this.reveal(number, box);
    this.done(number, box !== undefined);
  }

  private async redraw(number: number): Promise<ReadPage | null> {
    const page = await this.pages.at(number);
    if (page) this.marks.draw(page);
    return page;
  }

  /** Puts a box in the middle of what is seen. */
  private reveal(number: number, { top, left, width }: Box): void {
    const { container, viewer } = this.view;
    const page: HTMLElement = viewer.getPageView(number - 1).div;
    const seen = container.getBoundingClientRect();
    const { top: above, left: before, height, width: across } = page.getBoundingClientRect();
    container.scrollTop += above + top * height - seen.top - seen.height / 3;
    const [from, to] = [before + left * across, before + (left + width) * across];
    if (from < seen.left || to > seen.right) container.scrollLeft += from - seen.left - 24;
  }
}
