import * as vscode from "vscode";
import {
  type SearchHit,
  type SearchParams,
  type SearchResult,
  searchQuotes,
} from "../../protocol/quotations/quoteSearch.ts";
import { ArchiveQuestions } from "../archive/archiveQuestions.ts";
import { copyPassage } from "../citing/copyCitation.ts";
import type { LastNote } from "../citing/lastNote.ts";
import { writeCitation } from "../citing/writeCitation.ts";
import { LatestAnswer } from "../host/latestAnswer.ts";
import { sayError } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import { progressText } from "../indexing/sourceCount.ts";
import { openPassage } from "../pages/openPassage.ts";
import type { PagesEditors } from "../pages/pagesEditors.ts";
import { openSource } from "../reading/openSource.ts";
import { Preview } from "../reading/preview.ts";
import type { QueryHistory } from "./queryHistory.ts";
import { QuoteButtons } from "./quoteButtons.ts";
import { type QuoteItem, quoteItems } from "./quoteItem.ts";
import { isBusy, reduce } from "./quotePickReducer.ts";
import {
  type Clock,
  opening,
  type QuotePickEffect,
  type QuotePickEvent,
  type QuotePickState,
} from "./quotePickState.ts";
import { belowSight } from "./quoteRows.ts";

/** What the search works with. */
export interface QuoteDesk {
  readonly server: Server;
  readonly lastNote: LastNote;
  readonly history: QueryHistory;
  readonly pages: PagesEditors;
}

export interface QuotePickOptions {
  readonly title?: string;
  /** What stands in the box at first, selected, so that typing replaces it. */
  readonly value?: string | undefined;
  /** What is typed into the box for whoever asks: they go on behind it. */
  readonly begun?: string;
  readonly thisArticleOnly?: boolean;
  /** What Enter does with a passage. */
  readonly enter: "shows" | "inserts";
}

/** True while a filter is offered: then Tab completes it. */
const OFFERS_FILTER = "sourceline.offersFilter";

/** VS Code sorts rows by its own match unless told otherwise; the order here is the search's. */
type SortedPick = vscode.QuickPick<QuoteItem> & { sortByLabel: boolean };

/** How each effect is carried out. */
type Effects = { readonly [Name in QuotePickEffect["does"]]: (effect: QuotePickEffect & { does: Name }) => void };

let current: QuotePick | undefined;
/** Resolves when the last search has put everything back as it was. */
let lastEnded: Promise<unknown> = Promise.resolve();

/**
 * The quote search: a Quick Pick that the server answers on each key and that previews the passage under the cursor.
 * @returns the passage that was accepted with Enter, everything as it was before; undefined when there was none
 */
export async function pickQuote(desk: QuoteDesk, options: QuotePickOptions): Promise<SearchHit | undefined> {
  current?.close();
  // Whoever asks again at once would lose the new list to the focus that the last one is giving back.
  await lastEnded;
  const pick = new QuotePick(desk, options).run();
  lastEnded = pick.catch(() => undefined);
  return pick;
}

/** Puts the offered filter into the box of the quote search that is open. */
export async function completeOfferedFilter(): Promise<void> {
  current?.completeFilter();
}

/** Shows the state of a search, turns what a person does into events, and does what follows from them. */
class QuotePick {
  private readonly pick = vscode.window.createQuickPick<QuoteItem>() as SortedPick;
  private readonly preview = new Preview();
  private readonly buttons = new QuoteButtons();
  private readonly answer: LatestAnswer<SearchParams, SearchResult>;
  private readonly clocks: Partial<Record<Clock, ReturnType<typeof setTimeout>>> = {};
  private readonly carryOut: Effects = {
    ask: ({ params }) => {
      void this.ask(params);
      this.askArchives(params);
    },
    takeBack: () => {
      this.answer.takeBack();
      this.archives.takeBack();
    },
    list: (effect) => this.list(effect),
    fillBox: ({ text }) => {
      this.pick.value = text;
    },
    wait: ({ clock, milliseconds }) => this.wait(clock, milliseconds),
    stop: ({ clock }) => clearTimeout(this.clocks[clock]),
    preview: ({ hit }) => void this.preview.show(hit),
    remember: ({ query }) => this.desk.history.add(query),
    copy: ({ hit }) => void copyPassage(this.desk, hit).catch(sayError),
    say: ({ error }) => sayError(error),
    hide: () => this.pick.hide(),
  };
  private readonly archives: ArchiveQuestions;
  private state: QuotePickState;

  constructor(
    private readonly desk: QuoteDesk,
    private readonly options: QuotePickOptions,
  ) {
    this.answer = new LatestAnswer(desk.server, searchQuotes);
    this.archives = new ArchiveQuestions(desk.server);
    this.state = opening(options.begun || options.value || "", options.thisArticleOnly ?? false);
    this.pick.title = this.title;
    this.pick.placeholder =
      options.enter === "inserts"
        ? vscode.l10n.t("Words you remember, in any order. Enter inserts the citation.")
        : vscode.l10n.t("Words you remember, in any order. Enter shows the passage.");
    this.pick.value = options.value ?? "";
    this.pick.sortByLabel = false;
    this.pick.matchOnDescription = false;
    this.pick.busy = true;
  }

  run(): Promise<SearchHit | undefined> {
    return new Promise((resolve, reject) => {
      this.listen();
      this.pick.onDidHide(() => this.end().then(resolve, reject));
      this.pick.show();
      // Behind `show`, because what stands in the box before is selected.
      if (this.options.begun) this.pick.value = this.options.begun;
      current = this;
      void this.begin();
    });
  }

  /** Ends the search as Escape does. */
  close(): void {
    this.pick.hide();
  }

  /** Puts the active filter row, or the first, into the box. */
  completeFilter(): void {
    this.on({ type: "completed" });
  }

  private listen(): void {
    const { pick } = this;
    pick.onDidChangeValue((text) => this.on({ type: "typed", text }));
    pick.onDidChangeActive(([item]) => this.on({ type: "moved", row: item?.row ?? null }));
    pick.onDidAccept(() => this.on({ type: "entered", row: pick.selectedItems[0]?.row ?? null, at: Date.now() }));
    pick.onDidTriggerButton((pressed) => {
      const button = this.buttons.topPressed(pressed);
      if (button) this.on({ type: "pressedTop", button, ...this.recentNow() });
    });
    pick.onDidTriggerItemButton(({ item: { row }, button }) => {
      const action = this.buttons.rowPressed(button);
      if (action && row.kind === "passage") this.on({ type: "pressedRow", action, hit: row.hit });
    });
  }

  private async begin(): Promise<void> {
    const article = await openSource(this.desk.server).catch((error) => this.on({ type: "failed", error }));
    this.on({ type: "began", article: article ?? null });
    this.pick.buttons = this.topButtons();
  }

  private on(event: QuotePickEvent): void {
    const before = this.state;
    const { state, effects } = reduce(before, event);
    this.state = state;
    this.show(before);
    for (const effect of effects) (this.carryOut[effect.does] as (effect: QuotePickEffect) => void)(effect);
  }

  /** Shows what is not a row. */
  private show(before: QuotePickState): void {
    const { offersFilter, quotationsOnly, thisArticleOnly } = this.state;
    const [busy, title] = [isBusy(this.state), this.title];
    if (busy !== this.pick.busy) this.pick.busy = busy;
    if (title !== this.pick.title) this.pick.title = title;
    if (quotationsOnly !== before.quotationsOnly || thisArticleOnly !== before.thisArticleOnly)
      this.pick.buttons = this.topButtons();
    if (offersFilter !== before.offersFilter)
      void vscode.commands.executeCommand("setContext", OFFERS_FILTER, offersFilter);
  }

  /** The title, with what is to be said of the answer behind it. */
  private get title(): string {
    const title = this.options.title ?? vscode.l10n.t("Search Quotes");
    const { indexing, unknown, rows } = this.state;
    const remarks = [
      ...(indexing && indexing.total > 0 ? [progressText(indexing)] : []),
      ...unknown.map((filter) => vscode.l10n.t("{0} is no filter: searched as words", filter)),
      ...belowSight(rows).map(({ name, passages }) =>
        passages > 0 ? vscode.l10n.t("{0}: {1} below", name, passages) : vscode.l10n.t("{0}: see below", name),
      ),
    ];
    return remarks.length > 0 ? `${title} (${remarks.join("; ")})` : title;
  }

  private topButtons(): vscode.QuickInputButton[] {
    const { article, quotationsOnly, thisArticleOnly } = this.state;
    return this.buttons.onTop({ quotations: quotationsOnly, article: article === null ? null : thisArticleOnly });
  }

  private async ask(params: SearchParams): Promise<void> {
    try {
      const result = await this.answer.ask(params);
      if (result) this.on({ type: "answered", result, ...this.recentNow() });
    } catch (error) {
      this.on({ type: "failed", error });
    }
  }

  /** Beside the workspace, and behind its question: it waits for none of them. */
  private askArchives(params: SearchParams): void {
    const names = this.archives.ask(params, (name, result) =>
      this.on({ type: "archiveAnswered", name, result, recent: this.desk.history.recent }),
    );
    if (names) this.on({ type: "askedArchives", names });
  }

  private list({ active, keepsScroll }: QuotePickEffect & { does: "list" }): void {
    const buttons = this.buttons.onRow(this.options.enter);
    const items = quoteItems(this.state.rows, buttons);
    this.pick.keepScrollPosition = keepsScroll;
    this.pick.items = items;
    if (active) this.pick.activeItems = items.filter(({ row }) => row === active);
  }

  private wait(clock: Clock, milliseconds: number): void {
    clearTimeout(this.clocks[clock]);
    this.clocks[clock] = setTimeout(() => this.on({ type: "due", clock }), milliseconds);
  }

  private recentNow(): { recent: readonly string[]; at: number } {
    return { recent: this.desk.history.recent, at: Date.now() };
  }

  /** Puts everything back as it was, then does what was chosen; resolves with what Enter chose. */
  private async end(): Promise<SearchHit | undefined> {
    if (current === this) current = undefined;
    this.on({ type: "hid" });
    this.pick.dispose();
    await this.preview.restore();
    this.preview.dispose();
    const { outcome } = this.state;
    if (outcome?.does === "beside") await showBeside(this.desk, outcome.hit);
    if (outcome?.does === "insert") await insert(this.desk, outcome.hit);
    return outcome?.does === "enter" ? outcome.hit : undefined;
  }
}

async function showBeside(desk: QuoteDesk, { uri, range }: SearchHit): Promise<void> {
  await openPassage(desk, uri, range, vscode.ViewColumn.Beside);
}

async function insert({ server, lastNote }: QuoteDesk, hit: SearchHit): Promise<void> {
  const note = await lastNote.find(vscode.Uri.parse(hit.uri, true));
  if (note) await writeCitation(server, hit, note, vscode.ViewColumn.Beside);
}
