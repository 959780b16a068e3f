import * as vscode from "vscode";
import type { Desk } from "../desk.ts";
import { sayError } from "../saying.ts";
import { citeSelection } from "./citeSelection.ts";
import { completeFilter } from "./completeFilter.ts";
import { copyCitation } from "./copyCitation.ts";
import { goToName } from "./goToName.ts";
import { insertCitation } from "./insertCitation.ts";
import {
  marginCancel,
  marginDelete,
  marginEdit,
  marginOpen,
  marginReply,
  marginSave,
  openNotes,
  toggleMarginNotes,
} from "./marginNotes.ts";
import { mergeName } from "./mergeName.ts";
import { notAName } from "./notAName.ts";
import { openEntityPage } from "./openEntityPage.ts";
import { openPassage } from "./openPassage.ts";
import { openSample } from "./openSample.ts";
import { pauseIndexing, resumeIndexing } from "./pauseIndexing.ts";
import { citeRow, copyRow, fixRow, openRow, openRowBeside, showRowMentions } from "./rows.ts";
import { searchQuotes, searchQuotesBySpeaker, searchQuotesInArticle } from "./searchQuotes.ts";
import { showCitations } from "./showCitations.ts";
import { showDifference } from "./showDifference.ts";
import { showIndexingReport } from "./showIndexingReport.ts";
import { showLastSeen } from "./showLastSeen.ts";
import { mapOfVoices, timeline } from "./showPictures.ts";
import { splitName } from "./splitName.ts";
import { nextMention, nextQuotation, peekCitations, previousMention, previousQuotation } from "./step.ts";
import { updateMovedCitations } from "./updateMovedCitations.ts";
import { verifyAllCitations } from "./verifyAllCitations.ts";

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
  "sourceline.citeSelection": citeSelection,
  "sourceline.copyCitation": copyCitation,
  "sourceline.verifyAllCitations": verifyAllCitations,
  "sourceline.showIndexingReport": showIndexingReport,
  "sourceline.pauseIndexing": pauseIndexing,
  "sourceline.resumeIndexing": resumeIndexing,
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
