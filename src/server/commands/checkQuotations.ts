import type { Session } from "../host/session.ts";
import { checkDraft, stopCheckingDraft } from "../quotationCheck/quotationCheck.ts";
import { type Arguments, textNamed } from "./arguments.ts";

/** Checks the quotations of a document; what is found is shown as its problems, and told. */
export async function checkQuotationsOf(session: Session, given: Arguments) {
  return checkDraft(session, textNamed(given, "uri"), () => false);
}

export async function stopCheckingQuotationsOf(session: Session, given: Arguments) {
  stopCheckingDraft(session, textNamed(given, "uri"));
  return null;
}
