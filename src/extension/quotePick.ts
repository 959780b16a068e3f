import * as vscode from "vscode";
import type { SearchHit, SearchResult } from "../protocol.ts";
import { searchQuotes } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { Preview } from "./preview.ts";
import { QuoteButtons } from "./quoteButtons.ts";
import type { QuoteItem } from "./quoteItem.ts";
import { progressText } from "./sourceCount.ts";

export interface QuotePickOptions {
  /** What stands in the box at first. */
  readonly value?: string;
  /** What Enter does, for the placeholder. */
  readonly accept: string;
}

const LIMIT = 50;

/** VS Code sorts rows by its own match unless told otherwise; the order here is the search's. */
type SortedPick = vscode.QuickPick<QuoteItem> & { sortByLabel: boolean };

/**
 * The quote search: a Quick Pick that the server answers on each key and that previews the passage under the cursor.
 * @returns the passage that was accepted with Enter, everything as it was before; undefined when there was none
 */
export async function pickQuote(desk: Desk, options: QuotePickOptions): Promise<SearchHit | undefined> {
  // Whoever asks again at once would lose the new list to the focus that the last one is giving back.
  await lastEnded;
  const pick = new QuotePick(desk, options).run();
  lastEnded = pick.then(() => undefined);
  return pick;
}

/** Resolves when the last search has put everything back as it was. */
let lastEnded: Promise<void> = Promise.resolve();

class QuotePick {
  private readonly pick = vscode.window.createQuickPick<QuoteItem>() as SortedPick;
  private readonly preview = new Preview();
  private readonly buttons: QuoteButtons;
  private readonly open = vscode.window.activeTextEditor?.document.uri.toString();
  private asked = 0;
  private moved = false;
  private accepted: SearchHit | undefined;

  constructor(
    private readonly desk: Desk,
    { value, accept }: QuotePickOptions,
  ) {
    this.pick.title = vscode.l10n.t("Search Quotes");
    this.pick.placeholder = vscode.l10n.t("Words you remember, in any order. {0}.", accept);
    this.pick.value = value ?? "";
    this.pick.sortByLabel = false;
    this.buttons = new QuoteButtons(desk, this.pick, this.open, () => this.search());
  }

  run(): Promise<SearchHit | undefined> {
    return new Promise((resolve) => {
      this.pick.onDidChangeValue(() => this.search());
      this.pick.onDidChangeActive(([item]) => this.show(item));
      this.pick.onDidAccept(() => {
        this.accepted = this.pick.selectedItems[0]?.hit;
        this.pick.hide();
      });
      this.pick.onDidHide(async () => {
        await this.end();
        resolve(this.accepted);
      });
      this.pick.show();
      void this.search();
    });
  }

  /** Asks for what is typed now; an answer that comes after a later question is dropped. */
  private async search(): Promise<void> {
    const ticket = ++this.asked;
    this.pick.busy = true;
    const { thisArticleOnly, quotationsOnly } = this.buttons;
    const only = thisArticleOnly && this.open ? { only: this.open } : {};
    const open = this.open ? { open: this.open } : {};
    const query = { text: this.pick.value, limit: LIMIT, quotationsOnly, ...only, ...open };
    const result = await this.desk.server.ask(searchQuotes, query);
    if (ticket !== this.asked) return;
    this.fill(result);
    if (result.indexing) setTimeout(() => ticket === this.asked && this.search(), 500);
  }

  private fill({ hits, indexing }: SearchResult): void {
    this.moved = false;
    this.pick.busy = indexing !== null;
    this.pick.title = indexing
      ? `${vscode.l10n.t("Search Quotes")} (${progressText(indexing)})`
      : vscode.l10n.t("Search Quotes");
    this.pick.items = hits.map((hit) => this.item(hit));
  }

  private item(hit: SearchHit): QuoteItem {
    const place = `${hit.fileName}:${hit.range.start.line + 1}`;
    const description = hit.speaker ? `${hit.speaker} · ${place}` : place;
    return {
      hit,
      label: escapeIcons(hit.excerpt),
      description: escapeIcons(description),
      alwaysShow: true,
      buttons: this.buttons.ofRow,
    };
  }

  /** The first row is active as soon as the list is filled; the editor follows once there is something typed or moved. */
  private show(item: QuoteItem | undefined): void {
    if (!item || (this.pick.value === "" && !this.moved)) {
      this.moved = true;
      return;
    }
    void this.preview.show(item.hit);
  }

  private async end(): Promise<void> {
    this.asked++;
    await this.preview.restore();
    this.preview.dispose();
    this.pick.dispose();
  }
}

/** `$(name)` in a source is text, not an icon. */
function escapeIcons(text: string): string {
  return text.replace(/\$\((?=[\w-])/g, "\\$(");
}
