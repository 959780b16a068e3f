import * as vscode from "vscode";
import {
  type SearchHit,
  type SearchParams,
  type SearchResult,
  searchQuotes,
} from "../../protocol/quotations/quoteSearch.ts";
import { copyCitation } from "../citing/copyCitation.ts";
import type { LastNote } from "../citing/lastNote.ts";
import { writeCitation } from "../citing/writeCitation.ts";
import { LatestAnswer } from "../host/latestAnswer.ts";
import { toRange } from "../host/ranges.ts";
import { sayError } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import { progressText } from "../indexing/sourceCount.ts";
import { openSource } from "../reading/openSource.ts";
import { Preview } from "../reading/preview.ts";
import { showPassage } from "../reading/showPassage.ts";
import type { QueryHistory } from "./queryHistory.ts";
import { QuoteButtons } from "./quoteButtons.ts";
import type { QuoteItem } from "./quoteItem.ts";
import { recentRows, rowsOf } from "./quoteRows.ts";

/** What the search works with. */
export interface QuoteDesk {
  readonly server: Server;
  readonly lastNote: LastNote;
  readonly history: QueryHistory;
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

/** So many passages are listed; of the open article, all its quotations. */
const LIMIT = 50;
const LISTED = 500;
/** How often an answer is asked for again while there is more to be indexed, in milliseconds. */
const REFRESH = 500;
/** How long a row must be the active one before its passage is shown, in milliseconds: fast typing opens no editors. */
const LINGER = 60;

/** True while a filter is offered: then Tab completes it. */
const OFFERS_FILTER = "sourceline.offersFilter";

/** VS Code sorts rows by its own match unless told otherwise; the order here is the search's. */
type SortedPick = vscode.QuickPick<QuoteItem> & { sortByLabel: boolean };

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

class QuotePick {
  private readonly pick = vscode.window.createQuickPick<QuoteItem>() as SortedPick;
  private readonly preview = new Preview();
  private readonly buttons = new QuoteButtons();
  private readonly answer: LatestAnswer<SearchParams, SearchResult>;
  private readonly title: string;
  private open: string | undefined;
  /** The text that was searched last. */
  private asked: string | undefined;
  /** The text that the rows answer. */
  private answered: string | undefined;
  /** When the rows were filled with another answer. */
  private filled = 0;
  /** Enter was pressed before there was an answer to what is typed. */
  private entersSoon = false;
  /** The row that nobody moved to: it became active because the list was filled. */
  private unmoved: string | undefined;
  private timers: { refresh?: NodeJS.Timeout; show?: NodeJS.Timeout } = {};
  private accepted: SearchHit | undefined;
  /** What is done once everything is as it was before. */
  private afterwards: (() => Promise<void>) | undefined;

  constructor(
    private readonly desk: QuoteDesk,
    private readonly options: QuotePickOptions,
  ) {
    this.answer = new LatestAnswer(desk.server, searchQuotes);
    this.title = options.title ?? vscode.l10n.t("Search Quotes");
    this.buttons.thisArticleOnly = options.thisArticleOnly ?? false;
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
      this.pick.onDidChangeValue((typed) => typed !== this.asked && this.search());
      this.pick.onDidChangeActive(([item]) => this.showSoon(item));
      this.pick.onDidAccept(() => this.accept(this.chosenRow));
      this.pick.onDidTriggerButton((pressed) => this.press(pressed));
      this.pick.onDidTriggerItemButton(({ item, button }) => item.hit && this.act(item.hit, button));
      this.pick.onDidHide(() => this.end().then(() => resolve(this.accepted), reject));
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
    const completes = this.pick.activeItems[0]?.completes ?? this.pick.items.find((item) => item.completes)?.completes;
    if (completes !== undefined) this.type(completes);
  }

  private async begin(): Promise<void> {
    try {
      this.open = await openSource(this.desk.server);
      this.buttons.hasArticle = this.open !== undefined;
      this.pick.buttons = this.buttons.onTop();
    } catch (error) {
      this.fail(error);
    }
    await this.search();
  }

  /** Asks for what is typed now, and again while there is more to be indexed. */
  private async search(isRefresh = false): Promise<void> {
    clearTimeout(this.timers.refresh);
    const text = this.pick.value;
    if (text !== this.asked) this.entersSoon = false;
    this.asked = text;
    this.pick.busy = true;
    try {
      const result = await this.answer.ask(this.query(text));
      if (!result) return;
      this.fill(result, isRefresh);
      if (result.indexing) this.timers.refresh = setTimeout(() => this.search(true), REFRESH);
    } catch (error) {
      this.fail(error);
    }
  }

  private query(text: string): SearchParams {
    const { thisArticleOnly, quotationsOnly } = this.buttons;
    const open = this.open ? { open: this.open } : {};
    const only = thisArticleOnly && this.open ? { only: this.open } : {};
    return { text, limit: text.trim() === "" ? LISTED : LIMIT, quotationsOnly, ...open, ...only };
  }

  private fill(result: SearchResult, isRefresh: boolean): void {
    const typed = this.asked ?? "";
    const before = this.pick.activeItems[0];
    this.pick.busy = result.indexing !== null;
    this.pick.title = titleOf(this.title, result);
    const oneArticle = this.buttons.thisArticleOnly && this.open !== undefined;
    const { insert, beside, copy } = this.buttons;
    const buttons = this.options.enter === "inserts" ? [beside, copy] : [insert, beside, copy];
    this.fillWith(rowsOf(result, { typed, oneArticle, recent: this.desk.history.recent, buttons }), isRefresh, before);
    const offersFilter = result.offers.length > 0 && typed.trim() !== "";
    void vscode.commands.executeCommand("setContext", OFFERS_FILTER, offersFilter);
    this.answered = typed;
    if (this.entersSoon) this.accept(this.firstRow);
  }

  /** Where the rows have just been filled, VS Code names one of theirs by its place among those before: nobody chose it. */
  private get chosenRow(): QuoteItem | undefined {
    return Date.now() - this.filled < TO_CHOOSE ? this.firstRow : this.pick.selectedItems[0];
  }

  private get firstRow(): QuoteItem | undefined {
    return this.pick.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  }

  /** Fills the list; a refresh leaves the active row and what is in sight as they are. */
  private fillWith(rows: readonly QuoteItem[], isRefresh: boolean, before?: QuoteItem): void {
    const kept = isRefresh && before ? rows.find((row) => keyOf(row) === keyOf(before)) : undefined;
    if (!isRefresh) this.filled = Date.now();
    this.pick.keepScrollPosition = isRefresh;
    this.pick.items = rows;
    const first = this.firstRow;
    if (this.pick.value === "" && !isRefresh) this.unmoved = first && keyOf(first);
    if (kept) this.pick.activeItems = [kept];
  }

  private showSoon(item: QuoteItem | undefined): void {
    clearTimeout(this.timers.show);
    if (!item || keyOf(item) === this.unmoved) return;
    this.unmoved = undefined;
    const { hit } = item;
    if (hit) this.timers.show = setTimeout(() => this.preview.show(hit), LINGER);
  }

  private type(text: string): void {
    this.pick.value = text;
    void this.search();
  }

  private accept(item: QuoteItem | undefined): void {
    // While the rows are those of what was typed before, Enter is for the first of the answer that is to come.
    this.entersSoon = this.pick.value !== this.answered;
    if (this.entersSoon) return;
    if (item?.completes !== undefined) this.type(item.completes);
    if (!item?.hit) return;
    this.accepted = item.hit;
    this.remember();
    this.pick.hide();
  }

  private press(pressed: vscode.QuickInputButton): void {
    this.entersSoon = false;
    if (pressed === this.buttons.recent) {
      this.answer.takeBack();
      this.answered = this.pick.value;
      this.pick.busy = false;
      this.fillWith(recentRows(this.desk.history.recent), false);
    } else if (this.buttons.turn(pressed)) {
      this.pick.buttons = this.buttons.onTop();
      void this.search();
    }
  }

  private act(hit: SearchHit, pressed: vscode.QuickInputButton): void {
    this.remember();
    if (pressed === this.buttons.copy) {
      void copyCitation(this.desk, hit).catch((error) => this.fail(error));
      return;
    }
    this.afterwards = () => (pressed === this.buttons.beside ? this.showBeside(hit) : this.insert(hit));
    this.pick.hide();
  }

  private async showBeside({ uri, range }: SearchHit): Promise<void> {
    await showPassage(vscode.Uri.parse(uri, true), toRange(range), { viewColumn: vscode.ViewColumn.Beside });
  }

  private async insert(hit: SearchHit): Promise<void> {
    const note = await this.desk.lastNote.find(vscode.Uri.parse(hit.uri, true));
    if (note) await writeCitation(this.desk.server, hit, note, vscode.ViewColumn.Beside);
  }

  private remember(): void {
    this.desk.history.add(this.pick.value);
  }

  private fail(error: unknown): void {
    this.entersSoon = false;
    this.answered = this.pick.value;
    this.pick.busy = false;
    sayError(error);
  }

  private async end(): Promise<void> {
    if (current === this) current = undefined;
    this.answer.takeBack();
    clearTimeout(this.timers.refresh);
    clearTimeout(this.timers.show);
    void vscode.commands.executeCommand("setContext", OFFERS_FILTER, false);
    this.pick.dispose();
    await this.preview.restore();
    this.preview.dispose();
    await this.afterwards?.();
  }
}

/** Milliseconds in which nobody sees rows and chooses one. */
const TO_CHOOSE = 100;

/** What a row is, whichever answer it stands in. */
function keyOf({ hit, completes, label }: QuoteItem): string {
  return hit ? `${hit.uri} ${hit.range.start.line}:${hit.range.start.character}` : (completes ?? label);
}

/** The title, with what is to be said of an answer behind it. */
function titleOf(title: string, { indexing, unknown }: SearchResult): string {
  const remarks = [
    ...(indexing && indexing.total > 0 ? [progressText(indexing)] : []),
    ...unknown.map((filter) => vscode.l10n.t("{0} is no filter: searched as words", filter)),
  ];
  return remarks.length > 0 ? `${title} (${remarks.join("; ")})` : title;
}
