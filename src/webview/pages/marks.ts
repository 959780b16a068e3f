import type { PagedSpan, PagedThread } from "../../protocol/pages/pages.ts";
import { element } from "../dom.ts";
import { type Box, boxesOn } from "./boxes.ts";
import type { PagesWords } from "./messages.ts";
import { noteText } from "./noteText.ts";
import type { ReadPage } from "./readPages.ts";

/** A cited passage on a page: where it is marked, and what the notes say. */
export interface Mark {
  readonly thread: PagedThread;
  readonly boxes: readonly Box[];
}

/** Marks the cited passages of a page, and the words that somebody went to. */
export class Marks {
  private threads: readonly PagedThread[] = [];
  private lit: PagedSpan | null = null;
  private readonly marks = new Map<HTMLElement, readonly Mark[]>();

  /** `open`: shows the card of a mark. */
  constructor(
    private readonly words: PagesWords,
    private readonly open: (mark: Mark, sign: HTMLElement) => void,
  ) {}

  setThreads(threads: readonly PagedThread[]): void {
    this.threads = threads;
  }

  setLit(span: PagedSpan | null): void {
    this.lit = span;
  }

  /** The words that are lit. */
  get litSpan(): PagedSpan | null {
    return this.lit;
  }

  isLitOn(page: number): boolean {
    return this.lit !== null && isOn(this.lit, page);
  }

  /** Draws the marks of a page anew. */
  draw(page: ReadPage): void {
    const marks = this.threads.flatMap((thread) => {
      const boxes = isOn(thread.span, page.number) ? boxesOf(page, thread.span) : [];
      return boxes.length > 0 ? [{ thread, boxes }] : [];
    });
    const lit = this.lit && this.isLitOn(page.number) ? boxesOf(page, this.lit) : [];
    this.marks.set(page.element, marks);
    const under = layer(page.element, "marks");
    under.replaceChildren(
      ...marks
        .filter(isQuoted)
        .flatMap(({ thread, boxes }) =>
          boxes.map((box) => boxElement(box, this.isLit(thread.span) ? "mark bare" : `mark ${thread.verdict}`)),
        ),
      ...lit.map((box) => boxElement(box, "lit")),
    );
    const over = layer(page.element, "signs");
    over.replaceChildren(...marks.map((mark) => this.sign(mark)));
    page.element.querySelector(".canvasWrapper")?.after(under);
    page.element.append(over);
  }

  /** The mark at a place of a page, as shares of its width and height. */
  at(page: HTMLElement, x: number, y: number): Mark | undefined {
    return this.marks
      .get(page)
      ?.find(
        (mark) =>
          isQuoted(mark) &&
          mark.boxes.some(
            ({ left, top, width, height }) => left <= x && x <= left + width && top <= y && y <= top + height,
          ),
      );
  }

  /** Two colours over each other would be a third, which says nothing. */
  private isLit({ start, end }: PagedSpan): boolean {
    return this.lit?.start === start && this.lit.end === end;
  }

  /** At the page's edge, for keyboards and screen readers: it says the note, and shows it. */
  private sign(mark: Mark): HTMLElement {
    const sign = element("button", { class: `sign ${mark.thread.verdict}`, type: "button" });
    sign.setAttribute("aria-label", noteText(this.words, mark.thread));
    sign.style.top = `${100 * mark.boxes[0]!.top}%`;
    sign.addEventListener("click", () => this.open(mark, sign));
    return sign;
  }
}

/** A link that quotes nothing is from the whole page, and has its sign alone. */
const isQuoted = ({ thread }: Mark) => thread.verdict !== "unquoted";

const isOn = ({ firstPage, lastPage }: PagedSpan, page: number) => firstPage <= page && page <= lastPage;

/** The boxes of the words of a stretch on a page; none where it is not on it. */
export function boxesOf({ element: page, text, reading }: ReadPage, span: PagedSpan): Box[] {
  const words = reading.shown(span).flatMap(({ start, end }) => text.boxesOf(start, end));
  return boxesOn(page.getBoundingClientRect(), words);
}

function layer(page: HTMLElement, name: string): HTMLElement {
  return page.querySelector<HTMLElement>(`:scope > .${name}`) ?? element("div", { class: name });
}

function boxElement({ left, top, width, height }: Box, name: string): HTMLElement {
  const box = element("div", { class: name });
  const percent = (share: number) => `${100 * share}%`;
  Object.assign(box.style, { left: percent(left), top: percent(top), width: percent(width), height: percent(height) });
  return box;
}
