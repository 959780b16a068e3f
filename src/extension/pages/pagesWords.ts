import * as vscode from "vscode";
import type { PagesWords } from "../../webview/pages/messages.ts";

/** What the pages of a PDF say, in the language of VS Code; they fill the places themselves (src/message.ts). */
export function pagesWords(): PagesWords {
  return {
    pages: vscode.l10n.t("Pages"),
    page: vscode.l10n.t("Page"),
    pageNumber: vscode.l10n.t("Page {0, number}"),
    pageOf: vscode.l10n.t("of {0, number}"),
    labelOf: vscode.l10n.t("({1, number} of {0, number})"),
    previousPage: vscode.l10n.t("Previous Page"),
    nextPage: vscode.l10n.t("Next Page"),
    outline: vscode.l10n.t("Outline"),
    noOutline: vscode.l10n.t("This document has no outline."),
    zoomIn: vscode.l10n.t("Zoom In"),
    zoomOut: vscode.l10n.t("Zoom Out"),
    zoom: vscode.l10n.t("Zoom"),
    pageWidth: vscode.l10n.t("Page Width"),
    wholePage: vscode.l10n.t("Whole Page"),
    find: vscode.l10n.t("Find"),
    findNext: vscode.l10n.t("Next Match"),
    findPrevious: vscode.l10n.t("Previous Match"),
    close: vscode.l10n.t("Close"),
    matchCase: vscode.l10n.t("Match Case"),
    wholeWords: vscode.l10n.t("Whole Words"),
    matches: vscode.l10n.t("{0, number} of {1, number}"),
    noMatches: vscode.l10n.t("No results"),
    darkPages: vscode.l10n.t("Dark Pages"),
    cite: vscode.l10n.t("Cite Selection"),
    openReading: vscode.l10n.t("Open Reading"),
    cited: vscode.l10n.t("Cited in {0}"),
    citedIn: vscode.l10n.t("What notes say of this passage"),
    openNote: vscode.l10n.t("Open Note"),
    loading: vscode.l10n.t("Loading…"),
    notFound: vscode.l10n.t("{0} is not there, or cannot be opened."),
    encrypted: vscode.l10n.t("{0} takes a password. Save a copy without one, and its pages will be shown."),
    damaged: vscode.l10n.t("{0} is damaged: its pages cannot be shown."),
    empty: vscode.l10n.t("{0} is empty: there is nothing in the file."),
    notPdf: vscode.l10n.t("{0} is no PDF, whatever its name says."),
    wordsNotFound: vscode.l10n.t("Page {0, number} is shown, but the words were not found on it."),
  };
}
