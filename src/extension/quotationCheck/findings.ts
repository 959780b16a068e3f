import * as vscode from "vscode";
import type { ArchiveQuotation } from "../../protocol/archive/quotations.ts";
import type { Location } from "../../protocol/host/places.ts";
import type { CheckedQuotation, QuotationVerdict } from "../../protocol/quotationCheck/quotationCheck.ts";
import type { InArchives } from "../archive/quotationsInArchives.ts";
import { countText } from "../citing/verificationSummary.ts";
import { plainLabel } from "../host/plainLabel.ts";
import { toRange } from "../host/ranges.ts";
import { shownUri } from "../host/readingUris.ts";
import { quotationsWord, verdictWord } from "../host/terms.ts";
import { showPassage } from "../reading/showPassage.ts";

interface Finding extends vscode.QuickPickItem {
  readonly range: vscode.Range;
  /** Where an archive holds the words, or nearly. */
  readonly archived?: Location;
}

/** Lists what was found, in archives as well. Going through the list shows each quotation; Enter stays there, Escape goes back to where one was. */
export async function showFindings(
  editor: vscode.TextEditor,
  found: readonly CheckedQuotation[],
  archived: InArchives,
): Promise<void> {
  const { selection, visibleRanges } = editor;
  const pick = vscode.window.createQuickPick<Finding>();
  pick.title = summaryOf(found);
  pick.placeholder = vscode.l10n.t("Enter goes to the quotation, where quick fixes link it or take the source's words");
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const button = { iconPath: new vscode.ThemeIcon("split-horizontal"), tooltip: vscode.l10n.t("Open to the Side") };
  pick.items = [
    ...found.map((one) => itemOf(one, archived.found.get(one), button)),
    ...archived.troubles.map(troubleItem),
  ];
  pick.onDidTriggerItemButton(({ item: { archived: place } }) => {
    if (place) void showPassage(shownUri(place.uri), toRange(place.range), { viewColumn: vscode.ViewColumn.Beside });
  });
  pick.onDidChangeActive(([item]) => item && reveal(editor, item.range));
  const isChosen = await new Promise<boolean>((resolve) => {
    pick.onDidAccept(() => {
      resolve(true);
      pick.hide();
    });
    pick.onDidHide(() => resolve(false));
    pick.show();
  });
  pick.dispose();
  if (isChosen) {
    await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
    return;
  }
  editor.selection = selection;
  if (visibleRanges[0]) editor.revealRange(visibleRanges[0], vscode.TextEditorRevealType.AtTop);
}

function reveal(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const ICONS: Readonly<Record<QuotationVerdict, string>> = {
  intact: "pass",
  changed: "warning",
  ambiguous: "question",
  missing: "error",
};

function itemOf(
  { range, words, verdict, sentence }: CheckedQuotation,
  inArchive: ArchiveQuotation | undefined,
  button: vscode.QuickInputButton,
): Finding {
  return {
    label: `$(${ICONS[verdict]}) ${plainLabel(words)}`,
    description: verdictWord(verdict),
    detail: plainLabel(inArchive ? `${sentence} ${inArchive.sentence}` : sentence),
    ...(inArchive && { archived: inArchive.place, buttons: [button] }),
    range: toRange(range),
  };
}

/** An archive that could not be asked; Enter on it stays where one is. */
function troubleItem(sentence: string): Finding {
  const here = vscode.window.activeTextEditor?.selection ?? new vscode.Range(0, 0, 0, 0);
  return { label: plainLabel(sentence), iconPath: new vscode.ThemeIcon("warning"), range: here };
}

/** "12 quotations: 9 intact, 2 changed, 1 missing" */
export function summaryOf(found: readonly CheckedQuotation[]): string {
  const parts = (Object.keys(ICONS) as QuotationVerdict[]).flatMap((verdict) => {
    const count = found.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [countText(verdict, count)];
  });
  return `${quotationsWord(found.length)}: ${parts.join(", ")}`;
}
