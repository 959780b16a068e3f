import * as vscode from "vscode";
import { exportAnnotations } from "./annotations/exportAnnotations.ts";
import { signInToArchive, signOutOfArchive } from "./archive/signIn.ts";
import { citeSelection } from "./citing/citeSelection.ts";
import { copyCitation } from "./citing/copyCitation.ts";
import { showCitations } from "./citing/showCitations.ts";
import { showDifference } from "./citing/showDifference.ts";
import { showLastSeen } from "./citing/showLastSeen.ts";
import { updateMovedCitations } from "./citing/updateMovedCitations.ts";
import { verifyAllCitations } from "./citing/verifyAllCitations.ts";
import type { Desk } from "./desk.ts";
import { exportAnnotatedDraft } from "./exporting/exportAnnotatedDraft.ts";
import { sayError } from "./host/saying.ts";
import { pauseIndexing, resumeIndexing } from "./indexing/pauseIndexing.ts";
import { showIndexingReport } from "./indexing/showIndexingReport.ts";
import {
  marginCancel,
  marginDelete,
  marginEdit,
  marginOpen,
  marginReply,
  marginSave,
  openNotes,
  toggleMarginNotes,
} from "./margin/marginCommands.ts";
import { goToName } from "./names/goToName.ts";
import { mergeName } from "./names/mergeName.ts";
import { notAName } from "./names/notAName.ts";
import { openEntityPage } from "./names/openEntityPage.ts";
import { splitName } from "./names/splitName.ts";
import { openPage } from "./pages/openPage.ts";
import { openPassage } from "./pages/openPassage.ts";
import { pagesBack, pagesForward } from "./pages/stepBack.ts";
import { mapOfVoices, timeline } from "./pictures/showPictures.ts";
import { checkQuotations } from "./quotationCheck/checkQuotations.ts";
import { stopCheckingQuotations } from "./quotationCheck/stopCheckingQuotations.ts";
import { completeFilter } from "./quotations/completeFilter.ts";
import { insertCitation } from "./quotations/insertCitation.ts";
import { searchQuotes, searchQuotesBySpeaker, searchQuotesInArticle } from "./quotations/searchQuotes.ts";
import { nextMention, nextQuotation, peekCitations, previousMention, previousQuotation } from "./reading/stepping.ts";
import { openOriginal, openReading } from "./readings/openReading.ts";
import { citeRow, copyRow, fixRow, openRow, openRowBeside, showRowMentions } from "./views/rowCommands.ts";
import { saveWebPage } from "./webPages/saveWebPage.ts";
import { openSample } from "./welcome/openSample.ts";

/** A command: what it does with the arguments that it is called with. */
export type Command = (desk: Desk, ...args: never[]) => Promise<void>;

/** Every command that package.json names, and no other: a test holds the two together. */
export const COMMANDS = {
  "sourceline.searchQuotes": searchQuotes,
  "sourceline.searchQuotesInArticle": searchQuotesInArticle,
  "sourceline.searchQuotesBySpeaker": searchQuotesBySpeaker,
  "sourceline.goToName": goToName,
  "sourceline.completeFilter": completeFilter,
  "sourceline.insertCitation": insertCitation,
  "sourceline.openReading": openReading,
  "sourceline.openOriginal": openOriginal,
  "sourceline.pagesBack": pagesBack,
  "sourceline.pagesForward": pagesForward,
  "sourceline.saveWebPage": saveWebPage,
  "sourceline.citeSelection": citeSelection,
  "sourceline.copyCitation": copyCitation,
  "sourceline.verifyAllCitations": verifyAllCitations,
  "sourceline.checkQuotations": checkQuotations,
  "sourceline.stopCheckingQuotations": stopCheckingQuotations,
  "sourceline.exportAnnotatedDraft": exportAnnotatedDraft,
  "sourceline.exportAnnotations": exportAnnotations,
  "sourceline.showIndexingReport": showIndexingReport,
  "sourceline.pauseIndexing": pauseIndexing,
  "sourceline.resumeIndexing": resumeIndexing,
  "sourceline.signInToArchive": signInToArchive,
  "sourceline.signOutOfArchive": signOutOfArchive,
  "sourceline.mapOfVoices": mapOfVoices,
  "sourceline.timeline": timeline,
  "sourceline.updateMovedCitations": updateMovedCitations,
  "sourceline.showDifference": showDifference,
  "sourceline.showLastSeen": showLastSeen,
  "sourceline.openEntityPage": openEntityPage,
  "sourceline.notAName": notAName,
  "sourceline.mergeName": mergeName,
  "sourceline.splitName": splitName,
  "sourceline.citeRow": citeRow,
  "sourceline.copyRow": copyRow,
  "sourceline.openRowBeside": openRowBeside,
  "sourceline.showRowMentions": showRowMentions,
  "sourceline.fixRow": fixRow,
  "sourceline.toggleMarginNotes": toggleMarginNotes,
  "sourceline.openNotes": openNotes,
  "sourceline.marginReply": marginReply,
  "sourceline.marginEdit": marginEdit,
  "sourceline.marginSave": marginSave,
  "sourceline.marginCancel": marginCancel,
  "sourceline.marginDelete": marginDelete,
  "sourceline.marginOpen": marginOpen,
  "sourceline.nextQuotation": nextQuotation,
  "sourceline.previousQuotation": previousQuotation,
  "sourceline.nextMention": nextMention,
  "sourceline.previousMention": previousMention,
  "sourceline.peekCitations": peekCitations,
  "sourceline.openRow": openRow,
  "sourceline.openPassage": openPassage,
  "sourceline.openPage": openPage,
  "sourceline.openSample": openSample,
  "sourceline.showCitations": showCitations,
} satisfies Record<string, Command>;

/** What is typed in a box at the margin stays there when these fail, as long as VS Code hears of it. */
const KEEPING = new Set(["sourceline.marginReply"]);

/** Registers all commands; each says what went wrong in a sentence instead of failing in silence. */
export function registerCommands(desk: Desk): vscode.Disposable[] {
  return Object.entries(COMMANDS).map(([id, command]) =>
    vscode.commands.registerCommand(id, async (...args: never[]) => {
      try {
        await (command as Command)(desk, ...args);
      } catch (error) {
        sayError(error);
        if (KEEPING.has(id)) throw error;
      }
    }),
  );
}
