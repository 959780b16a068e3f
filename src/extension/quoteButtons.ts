import * as vscode from "vscode";
import { copyCitation } from "./commands/copyCitation.ts";
import { showPassage } from "./commands/openPassage.ts";
import type { Desk } from "./desk.ts";
import type { QuoteItem } from "./quoteItem.ts";
import { toRange } from "./ranges.ts";
import { writeCitation } from "./writeCitation.ts";

/** The buttons of the quote search: what can be done with a row, and two toggles for the whole list. */
export class QuoteButtons {
  thisArticleOnly = false;
  quotationsOnly = false;

  private readonly insert = button("quote", vscode.l10n.t("Insert Citation"));
  private readonly beside = button("split-horizontal", vscode.l10n.t("Open to the Side"));
  private readonly copy = button("copy", vscode.l10n.t("Copy as Citation"));
  readonly ofRow = [this.insert, this.beside, this.copy];

  constructor(
    private readonly desk: Desk,
    private readonly pick: vscode.QuickPick<QuoteItem>,
    private readonly open: string | undefined,
    private readonly search: () => Promise<void>,
  ) {
    this.showToggles();
    pick.onDidTriggerItemButton(({ item, button: pressed }) => this.act(item, pressed));
    pick.onDidTriggerButton((pressed) => this.toggle(pressed));
  }

  private async act({ hit }: QuoteItem, pressed: vscode.QuickInputButton): Promise<void> {
    const uri = vscode.Uri.parse(hit.uri, true);
    if (pressed === this.copy) return copyCitation(this.desk, hit);
    this.pick.hide();
    if (pressed === this.beside) {
      await showPassage(uri, toRange(hit.range), { viewColumn: vscode.ViewColumn.Beside });
    } else if (pressed === this.insert) {
      const note = await this.desk.lastNote.find(uri);
      if (note) await writeCitation(this.desk.server, hit, note, vscode.ViewColumn.Beside);
    }
  }

  private toggle(pressed: vscode.QuickInputButton): void {
    const index = this.pick.buttons.indexOf(pressed);
    if (index === 0) this.quotationsOnly = !this.quotationsOnly;
    else this.thisArticleOnly = !this.thisArticleOnly;
    this.showToggles();
    void this.search();
  }

  private showToggles(): void {
    const quotations = this.quotationsOnly
      ? button("comment-discussion", vscode.l10n.t("Quotations only: on"))
      : button("list-flat", vscode.l10n.t("Quotations only: off"));
    const article = this.thisArticleOnly
      ? button("file-text", vscode.l10n.t("This article only: on"))
      : button("library", vscode.l10n.t("This article only: off"));
    this.pick.buttons = this.open ? [quotations, article] : [quotations];
  }
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
