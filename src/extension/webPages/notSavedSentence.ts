import * as vscode from "vscode";
import { setting } from "../host/setting.ts";
import type { WhyNotSaved } from "./notSaved.ts";

/** Why a page is not saved, for a person. `asked`: the host that was asked first. */
export function notSavedSentence(why: WhyNotSaved, asked: string): string {
  switch (why.kind) {
    case "private":
      return vscode.l10n.t(
        "{0} is on this machine or in a private network ({1}); nothing was fetched from there (sourceline.sources.privateNetwork).",
        why.host,
        why.address,
      );
    case "otherScheme":
      return vscode.l10n.t("{0} leads to an address of another kind ({1}); nothing was saved.", asked, why.said);
    case "status":
      return vscode.l10n.t("{0} answers “{1}”; nothing was saved.", asked, why.said);
    case "otherType":
      return why.said === ""
        ? vscode.l10n.t("What {0} gives is neither a web page nor a PDF; nothing was saved.", asked)
        : vscode.l10n.t("What {0} gives is neither a web page nor a PDF but {1}; nothing was saved.", asked, why.said);
    case "tooLarge":
      return vscode.l10n.t(
        "The page of {0} is larger than {1} MB; nothing was saved (sourceline.maxFileSize).",
        asked,
        setting("sourceline.maxFileSize", 50),
      );
    case "tooLong":
      return vscode.l10n.t("{0} takes too long to answer; nothing was saved.", asked);
    case "tooManyRedirects":
      return vscode.l10n.t("{0} leads from address to address without end; nothing was saved.", asked);
    case "empty":
      return vscode.l10n.t("The page of {0} is empty; nothing was saved.", asked);
    case "cancelled":
      return vscode.l10n.t("Cancelled; nothing was saved.");
    case "failed":
      return vscode.l10n.t("{0} could not be reached: {1}", asked, why.said);
  }
}
