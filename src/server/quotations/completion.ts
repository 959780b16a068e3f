import type { CompletionItem, CompletionList } from "vscode-languageserver";
import { CompletionItemKind } from "vscode-languageserver";
import type { Article, CitingWay, TextDocument } from "../../engine/engine.ts";
import { offsetOf, rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { nameProposals } from "../names/nameCompletion.ts";
import { labelText } from "../wording/labelText.ts";
import { shorten } from "../wording/markdownText.ts";
import { fileAndPlace } from "../wording/placeText.ts";
import { keepTriggers, triggersWith } from "./completionTriggers.ts";

const MOST_PROPOSALS = 20;

/** Words in marks, then the link: how a quotation stands that somebody is in the middle of writing. */
const INLINE: CitingWay = { style: "inline" };

/** Behind an opening quotation mark and some remembered words of a note: the passages that hold them, to be cited. */
export const completion: Feature = {
  capabilities: ({ changesTriggers }, { names }) =>
    changesTriggers ? {} : { completionProvider: { triggerCharacters: triggersWith(names.trigger) } },
  register(session) {
    if (session.client.changesTriggers) keepTriggers(session);
    session.connection.onCompletion(async ({ textDocument, position }): Promise<CompletionList | null> => {
      const note = session.engine.files.text(textDocument.uri);
      if (note?.source.format !== "markdown") return null;
      const caret = offsetOf(note, position);
      const typed = quotationAt(note, caret);
      if (!typed) return nameProposals(session, note, caret);
      session.wake();
      return { isIncomplete: true, items: proposals(session, note, typed) };
    });
  },
};

interface Typed {
  /** From the opening mark to the caret, and over a closing mark that the editor has put there. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The quotation that is begun before the caret, on its line; null when there is none, or of one word. */
function quotationAt({ source }: TextDocument, caret: number): Typed | null {
  const { start } = source.lines.lineSpan(source.lines.lineAt(caret));
  const begun = BEGUN.exec(source.text.slice(start, caret));
  if (!begun || opened(source.text.slice(start, start + begun.index)) % 2 === 1) return null;
  const words = begun[2]!.trim();
  if (!/\S\s+\S/u.test(words)) return null;
  const closing = /^["”»]/.test(source.text.slice(caret, caret + 1)) ? 1 : 0;
  return { start: start + begun.index + begun[1]!.length, end: caret + closing, words };
}

/** An opening mark, and behind it, up to the caret, no other. */
const BEGUN = /(^|[\s([>—–-])["“«„]([^"“”«»„]{1,200})$/u;

/** A straight mark that is not closed yet makes the next one a closing mark. */
const opened = (before: string) => before.match(/"/g)?.length ?? 0;

function proposals(
  { engine, say, client }: Session,
  note: TextDocument,
  { start, end, words }: Typed,
): CompletionItem[] {
  const filterText = note.source.text.slice(start, end);
  const range = rangeOf(note, { start, end });
  return engine.quotations.search({ text: words.replace(/["\-:]/g, " "), limit: MOST_PROPOSALS }).map((hit, rank) => {
    const source = hit.document;
    const newText = engine.citations.citationText(source, withoutComma(source, hit), note.uri, INLINE);
    const place = fileAndPlace(say, source, hit);
    return {
      label: labelText(shorten(hit.excerpt, 80)),
      ...(client.labelDetails && { labelDetails: { description: labelText(place) } }),
      detail: hit.speakerName ? `${hit.speakerName} · ${place}` : place,
      // A string is plain text: what an article says is never Markdown here.
      documentation: source.source.text.slice(hit.start, hit.end),
      kind: CompletionItemKind.Reference,
      sortText: String(rank).padStart(3, "0"),
      filterText,
      textEdit: { range, newText },
    };
  });
}

/** "I have never seen the memo," he said: the comma is the source's sentence's, not the note's. */
function withoutComma({ source }: Article, { start, end }: { start: number; end: number }) {
  const comma = /[,;]\s*$/u.exec(source.text.slice(start, end));
  return { start, end: comma ? start + comma.index : end };
}
