import * as vscode from "vscode";
import type { RowAction, TopButton } from "./quotePickState.ts";

/** Since VS Code 1.105 a button in the title shows whether it is on; before, its icon and its tooltip alone do. */
type Toggle = vscode.QuickInputButton & { readonly toggle: { checked: boolean } };

/** How the toggles are set; `article` is null where no article is open that could be searched alone. */
export interface Toggles {
  readonly quotations: boolean;
  readonly article: boolean | null;
}

/** The buttons of the quote search: two toggles and the recent queries on top, and what can be done with a row. */
export class QuoteButtons {
  private readonly rowButtons: Record<RowAction, vscode.QuickInputButton> = {
    insert: button("quote", vscode.l10n.t("Insert Citation")),
    beside: button("split-horizontal", vscode.l10n.t("Open to the Side")),
    copy: button("copy", vscode.l10n.t("Copy as Citation")),
  };
  private top: Partial<Record<TopButton, vscode.QuickInputButton>> = {};

  /** What stands on top, the toggles as they are set. */
  onTop({ quotations, article }: Toggles): vscode.QuickInputButton[] {
    this.top = {
      quotations: quotations
        ? toggle("comment-discussion", vscode.l10n.t("Quotations only: on"), true)
        : toggle("comment-discussion", vscode.l10n.t("Quotations only: off"), false),
      ...(article !== null && {
        article: article
          ? toggle("file-text", vscode.l10n.t("This article only: on"), true)
          : toggle("file-text", vscode.l10n.t("This article only: off"), false),
      }),
      recent: button("history", vscode.l10n.t("Recent Searches")),
    };
    return Object.values(this.top);
  }

  /** What stands on a passage: all but what Enter does. */
  onRow(enter: "shows" | "inserts"): vscode.QuickInputButton[] {
    const { insert, beside, copy } = this.rowButtons;
    return enter === "inserts" ? [beside, copy] : [insert, beside, copy];
  }

  /** Which of the buttons on top was pressed. */
  topPressed(pressed: vscode.QuickInputButton): TopButton | undefined {
    return nameOf(this.top, pressed);
  }

  /** Which of a row's buttons was pressed. */
  rowPressed(pressed: vscode.QuickInputButton): RowAction | undefined {
    return nameOf(this.rowButtons, pressed);
  }
}

function nameOf<Name extends string>(
  buttons: Partial<Record<Name, vscode.QuickInputButton>>,
  pressed: vscode.QuickInputButton,
): Name | undefined {
  return (Object.keys(buttons) as Name[]).find((name) => buttons[name] === pressed);
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}

function toggle(icon: string, tooltip: string, checked: boolean): Toggle {
  return { ...button(icon, tooltip), toggle: { checked } };
}
