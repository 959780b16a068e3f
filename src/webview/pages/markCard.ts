import { element } from "../dom.ts";
import type { Mark, Marks } from "./marks.ts";
import type { PagesWords } from "./messages.ts";

/** How long the mouse rests on a mark before its card comes, and how long it may be away before the card goes, in milliseconds. */
const [COMING, GOING] = [300, 300];

/** The card with what notes say of a passage: over its mark when the mouse rests there, or when its sign is pressed. */
export class MarkCard {
  private readonly card = element("div", { class: "card", role: "dialog", hidden: true });
  private shown: Mark | null = null;
  private timer = 0;
  private sign: HTMLElement | null = null;

  constructor(
    host: HTMLElement,
    private readonly marks: () => Marks,
    private readonly words: PagesWords,
    private readonly openNote: (mark: Mark, note: number) => void,
  ) {
    host.append(this.card);
    host.addEventListener("mousemove", (event) => this.look(event));
    host.addEventListener("mouseleave", () => this.rest(null, 0, 0));
    this.card.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
  }

  /** Shows the card of a mark below its sign, and puts the keyboard into it. */
  open(mark: Mark, sign: HTMLElement): void {
    const { left, bottom } = sign.getBoundingClientRect();
    this.show(mark, left, bottom);
    this.sign = sign;
    this.card.querySelector("button")?.focus();
  }

  close(): void {
    this.card.hidden = true;
    this.shown = null;
    this.sign?.focus();
    this.sign = null;
  }

  private look({ clientX, clientY, target, buttons }: MouseEvent): void {
    if (this.card.contains(target as Node)) {
      clearTimeout(this.timer);
      return;
    }
    // Nobody who selects words wants a card between them.
    const page = buttons === 0 ? (target as Element).closest<HTMLElement>(".page") : null;
    const box = page?.getBoundingClientRect();
    const mark = box && this.marks().at(page!, (clientX - box.left) / box.width, (clientY - box.top) / box.height);
    this.rest(mark ?? null, clientX, clientY);
  }

  private rest(mark: Mark | null, x: number, y: number): void {
    if (this.sign) return;
    clearTimeout(this.timer);
    if (mark === this.shown) return;
    this.timer = window.setTimeout(() => (mark ? this.show(mark, x, y + 12) : this.close()), mark ? COMING : GOING);
  }

  private show(mark: Mark, x: number, y: number): void {
    this.shown = mark;
    const { thread } = mark;
    this.card.setAttribute("aria-label", this.words.citedIn);
    this.card.replaceChildren(
      ...(thread.sentence === "" ? [] : [element("p", { class: `verdict ${thread.verdict}` }, thread.sentence)]),
      ...thread.comments.map(({ label, text }, index) => {
        const open = element("button", { type: "button", class: "link", title: this.words.openNote }, label);
        open.addEventListener("click", () => this.openNote(mark, index));
        return element("div", { class: "note" }, open, ...(text === "" ? [] : [element("p", {}, text)]));
      }),
    );
    this.card.hidden = false;
    this.place(x, y);
  }

  /** Within the window, wherever the mouse is. */
  private place(x: number, y: number): void {
    const { width, height } = this.card.getBoundingClientRect();
    const [most, lowest] = [window.innerWidth - width - 8, window.innerHeight - height - 8];
    this.card.style.left = `${Math.max(8, Math.min(x, most))}px`;
    this.card.style.top = `${y > lowest ? Math.max(8, y - height - 24) : y}px`;
  }
}
