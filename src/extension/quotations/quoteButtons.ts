import * as vscode from "vscode";

/** Since VS Code 1.105 a button in the title shows whether it is on; before, its icon and its tooltip alone do. */
type Toggle = vscode.QuickInputButton & { readonly toggle: { checked: boolean } };

/** The buttons of the quote search: two toggles and the recent queries on top, and what can be done with a row. */
export class QuoteButtons {
  thisArticleOnly = false;
  quotationsOnly = false;
  /** Whether there is an article to search alone. */
  hasArticle = false;

  readonly insert = button("quote", vscode.l10n.t("Insert Citation"));
  readonly beside = button("split-horizontal", vscode.l10n.t("Open to the Side"));
  readonly copy = button("copy", vscode.l10n.t("Copy as Citation"));
  readonly recent = button("history", vscode.l10n.t("Recent Searches"));
  private quotations: Toggle | undefined;
  private article: Toggle | undefined;

  /** What stands on top now, the toggles as they are set. */
  onTop(): vscode.QuickInputButton[] {
    this.quotations = this.quotationsOnly
      ? toggle("comment-discussion", vscode.l10n.t("Quotations only: on"), true)
      : toggle("comment-discussion", vscode.l10n.t("Quotations only: off"), false);
    this.article = this.thisArticleOnly
      ? toggle("file-text", vscode.l10n.t("This article only: on"), true)
      : toggle("file-text", vscode.l10n.t("This article only: off"), false);
    return [this.quotations, ...(this.hasArticle ? [this.article] : []), this.recent];
  }

  /** Turns the toggle that was pressed; false when it was none. */
  turn(pressed: vscode.QuickInputButton): boolean {
    if (pressed === this.quotations) this.quotationsOnly = !this.quotationsOnly;
    else if (pressed === this.article) this.thisArticleOnly = !this.thisArticleOnly;
    else return false;
    return true;
  }
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}

function toggle(icon: string, tooltip: string, checked: boolean): Toggle {
  return { ...button(icon, tooltip), toggle: { checked } };
}
