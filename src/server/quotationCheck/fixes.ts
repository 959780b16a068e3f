import type { CodeAction, Diagnostic } from "vscode-languageserver";
import type { CheckedQuotation, SourcePlace, Span, TextDocument } from "../../engine/engine.ts";
import { SEARCH_QUOTES, SHOW_DIFFERENCE, STOP_CHECKING_QUOTATIONS } from "../../protocol/host/commands.ts";
import { commandFix, fixOf } from "../host/fix.ts";
import { rangeOf } from "../host/positions.ts";
import type { Session } from "../host/session.ts";
import { shorten } from "../wording/markdownText.ts";
import { placeWord } from "../wording/quotationSentence.ts";
import { draftDiagnostic } from "./problems.ts";

/** The quick fixes of the quotations at a place of a document that is checked, each with the problem that it solves. */
export async function draftFixes(
  session: Session,
  note: TextDocument,
  asked: Span,
  shown: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const all = session.drafts.standing(note).filter(({ isLinked }) => !isLinked);
  const touched = all.filter(({ words }) => words.start <= asked.end && asked.start <= words.end);
  if (touched.length === 0) return [];
  const linking = new Linking(session, note, (await session.settings.of(note.uri)).citation.style === "footnote");
  const fixes = touched.flatMap((quotation) => {
    const { message } = draftDiagnostic(session, note, quotation);
    const diagnostics = shown.filter((one) => one.message === message);
    return fixesOf(linking, quotation, all).map((fix) => ({ ...fix, diagnostics }));
  });
  return [...fixes, stopFix(session, note)];
}

/** Writes links into a draft, as it is set for it. */
class Linking {
  constructor(
    readonly session: Session,
    readonly note: TextDocument,
    private readonly prefersFootnotes: boolean,
  ) {}

  fix(title: string, chosen: readonly { words: CheckedQuotation["words"]; place: SourcePlace }[], isFirst = false) {
    const edits = this.session.engine.quotationCheck.link(this.note, chosen, this.prefersFootnotes);
    return edits.length === 0 ? [] : [fixOf(title, this.note, edits, isFirst)];
  }
}

function fixesOf(linking: Linking, quotation: CheckedQuotation, all: readonly CheckedQuotation[]): CodeAction[] {
  switch (quotation.verdict) {
    case "intact":
      return fixesOfIntact(linking, quotation, all);
    case "changed":
      return fixesOfChanged(linking, quotation);
    case "ambiguous":
      return fixesOfAmbiguous(linking, quotation);
    case "missing":
      return fixesOfMissing(linking, quotation);
  }
}

function fixesOfIntact(linking: Linking, { words, places }: CheckedQuotation, all: readonly CheckedQuotation[]) {
  const { say } = linking.session;
  const place = places[0]!;
  const intact = all.filter(({ verdict }) => verdict === "intact");
  const every = intact.map((one) => ({ words: one.words, place: one.places[0]! }));
  return [
    ...linking.fix(say("Link to {0}", placeWord(say, place)), [{ words, place }], true),
    ...(every.length > 1
      ? linking.fix(say("Link All {0, number} Quotations That Stand Word for Word in a Source", every.length), every)
      : []),
  ];
}

function fixesOfChanged({ session, note }: Linking, quotation: CheckedQuotation): CodeAction[] {
  const { say, client, engine } = session;
  const edits = engine.quotationCheck.takeWords(note, quotation);
  const { start } = rangeOf(note, quotation.words);
  return [
    ...(edits.length > 0 ? [fixOf(say("Take Today's Words"), note, edits)] : []),
    ...(client.commands ? [commandFix(say("Show the Difference"), SHOW_DIFFERENCE, note.uri, start)] : []),
  ];
}

/** Each place is offered, with what stands around the words there. */
function fixesOfAmbiguous(linking: Linking, { words, places }: CheckedQuotation): CodeAction[] {
  const { say, engine } = linking.session;
  return places.flatMap((place) => {
    const text = engine.files.text(place.source)?.source.text ?? "";
    const title = say("Link to {0}: {1}", placeWord(say, place), contextOf(text, place));
    return linking.fix(title, [{ words, place }]);
  });
}

const CONTEXT = 30;

/** "... he said. [We shall go.] Then he ..." */
function contextOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/^\S*\s/u, "");
  const after = text.slice(end, end + CONTEXT).replace(/\s\S*$/u, "");
  return `... ${before}[${shorten(text.slice(start, end), CONTEXT)}]${after} ...`.replace(/\s+/gu, " ").toWellFormed();
}

function fixesOfMissing({ session: { say, client } }: Linking, { words }: CheckedQuotation): CodeAction[] {
  return client.commands ? [commandFix(say("Search for These Words"), SEARCH_QUOTES, words.text)] : [];
}

function stopFix({ say, client }: Session, { uri }: TextDocument): CodeAction {
  const title = say("Stop Checking the Quotations of This Document");
  return commandFix(title, STOP_CHECKING_QUOTATIONS, client.commands ? uri : { uri });
}
