import { fill } from "../../message.ts";
import type { VSCodeApi } from "../keptState.ts";
import { Asking } from "./asking.ts";
import { chosenWords, seenWord } from "./choosing.ts";
import { Frame } from "./frame.ts";
import { Going } from "./going.ts";
import { listenToKeys } from "./keys.ts";
import { MarkCard } from "./markCard.ts";
import { Marks } from "./marks.ts";
import type { Chosen, FromPages, PagePlace, PagesOpening, ToPages } from "./messages.ts";
import { NotShown, openPdf } from "./opening.ts";
import { fitTheWindow, follow, keptPages, restore } from "./place.ts";
import { ReadPages } from "./readPages.ts";

/** The whole of the page: opens the file, hears the extension, and tells it what a person does. */
export class Desk {
  private readonly state: ReturnType<typeof keptPages>;
  private readonly frame: Frame;
  private readonly asking: Asking;
  private readonly pages: ReadPages;
  private readonly marks: Marks;
  private readonly going: Going;
  /** Where to go as soon as the pages are there. */
  private next: PagePlace | null = null;
  private isOpen = false;
  private opened = Promise.resolve();

  constructor(
    private readonly opening: PagesOpening,
    private readonly api: VSCodeApi,
  ) {
    const { words } = opening;
    this.state = keptPages(api);
    this.frame = new Frame(
      opening,
      this.state,
      () => this.keep(),
      (command) => this.tell({ kind: "run", command }),
    );
    this.asking = new Asking(
      (message) => this.tell(message),
      (sentence) => this.frame.announce(sentence),
    );
    this.pages = new ReadPages(this.frame.view, this.asking);
    const card = new MarkCard(
      this.frame.stage,
      () => this.marks,
      words,
      ({ thread }, note) => this.tell({ kind: "openNote", span: thread.span, note }),
    );
    this.marks = new Marks(words, (mark, sign) => card.open(mark, sign));
    this.going = new Going(this.frame.view, this.pages, this.marks, (page, lit) => this.arrived(page, lit));
    listenToKeys(this.frame, {
      cite: () => this.tell({ kind: "run", command: "sourceline.citeSelection" }),
      leave: () => this.escape(),
    });
    const { events } = this.frame.view;
    events.on("textlayerrendered", ({ pageNumber }: { pageNumber: number }) => void this.going.arrive(pageNumber));
    events.on("pagesinit", () => this.nameThePages());
    fitTheWindow(this.frame.view.container, this.frame.view.viewer);
    follow(events, this.frame.view.viewer, (spot) => {
      Object.assign(this.state, spot);
      this.keep();
    });
  }

  /** Opens the file, and goes where it was left or where it is asked to go. */
  open(): Promise<void> {
    this.opened = this.load();
    return this.opened;
  }

  private async load(): Promise<void> {
    const { words } = this.opening;
    this.frame.say(words.loading);
    this.tell({ kind: "ready" });
    try {
      await this.frame.view.show(await openPdf(this.opening), () => this.begin());
      if (this.state.outline) this.frame.showOutline(true);
    } catch (error) {
      if (!(error instanceof NotShown)) throw error;
      this.frame.say(fill(words[error.why], [this.opening.name], this.opening.language));
    }
  }

  /** The pages are there, and none is drawn: the first one that is drawn is to be the one that is wanted, as large as it is wanted. */
  private begin(): void {
    const { state, next } = this;
    const { viewer } = this.frame.view;
    this.frame.say("");
    if (next) restore(viewer, { ...state, page: next.page }, false);
    else restore(viewer, { ...state }, state.isKept);
    this.isOpen = true;
    if (next) void this.going.go(next);
  }

  async hear(message: ToPages): Promise<void> {
    switch (message.kind) {
      case "stretches":
        this.asking.hear(message);
        break;
      case "threads":
        this.marks.setThreads(message.threads);
        this.pages.forget();
        for (const page of this.pages.drawn) await this.going.arrive(page);
        break;
      case "go":
        this.next = message.place;
        if (!this.isOpen) break;
        this.frame.view.trail.pushCurrentPosition();
        await this.going.go(message.place);
        break;
      case "back":
      case "forward":
        this.step(message.kind);
        break;
      case "choose":
      case "look":
        this.tell({ kind: "chosen", id: message.id, chosen: await this.chosen(message.kind) });
        break;
    }
  }

  private async chosen(kind: "choose" | "look"): Promise<Chosen | null> {
    // Asked at once, the answer is that of the place where the pages open.
    await this.opened;
    const chosen = await chosenWords(this.pages);
    if (chosen || kind === "choose") return chosen;
    const { container } = this.frame.view;
    return this.marks.litSpan ?? seenWord(this.pages, this.state.page, container.getBoundingClientRect().top);
  }

  private arrived(page: number, lit: boolean): void {
    const { words, language } = this.opening;
    if (this.next?.span && !lit) this.frame.announce(fill(words.wordsNotFound, [page], language));
    this.next = null;
    this.tell({ kind: "shown", page, lit });
  }

  /** Where the pages have no way back, VS Code has: to what was in front before. */
  private step(way: "back" | "forward"): void {
    const { trail } = this.frame.view;
    if (way === "back" && !trail.back()) this.tell({ kind: "run", command: "workbench.action.navigateBack" });
    if (way === "forward" && !trail.forward()) this.tell({ kind: "run", command: "workbench.action.navigateForward" });
  }

  private escape(): void {
    if (this.frame.find.isOpen) this.frame.find.close();
    if (!this.marks.litSpan) return;
    this.marks.setLit(null);
    for (const page of this.pages.drawn) void this.going.arrive(page);
  }

  /** pdf.js gives each page the role of a region; by what name, its own sentences would say. */
  private nameThePages(): void {
    const { words, language } = this.opening;
    const { viewer } = this.frame.view;
    for (let page = 1; page <= viewer.pagesCount; page++) {
      const div: HTMLElement = viewer.getPageView(page - 1).div;
      div.setAttribute("aria-label", fill(words.pageNumber, [page], language));
    }
  }

  private keep(): void {
    const { isKept: _, ...kept } = this.state;
    this.api.setState(kept);
  }

  private tell(message: FromPages): void {
    this.api.postMessage(message);
  }
}
