import type { CompletionItem, CompletionList } from "vscode-languageserver";
import { CompletionItemKind } from "vscode-languageserver";
import type { TextDocument } from "../../engine/engine.ts";
import { rangeOf } from "../host/positions.ts";
import type { Session } from "../host/session.ts";
import { labelText } from "../wording/labelText.ts";
import { escapeMarkdown } from "../wording/markdownText.ts";
import { shownText } from "../wording/shownText.ts";
import { mentionsWord, typeWord } from "../wording/terms.ts";

const MOST_NAMES = 30;

/** Behind the trigger character and the beginning of a name, at the beginning of a word. */
const BEGUN = /(?:^|[\s([>"“«„—–-])(\S)([\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]+){0,3})$/u;

/** Names of the library behind the trigger character of a note ("@car"), inserted as the name or as a link to its page. */
export async function nameProposals(
  session: Session,
  note: TextDocument,
  caret: number,
): Promise<CompletionList | null> {
  const { trigger, insert } = (await session.settings.latest).names;
  const { start: lineStart } = note.source.lines.lineSpan(note.source.lines.lineAt(caret));
  const begun = BEGUN.exec(note.source.text.slice(lineStart, caret));
  if (!begun || trigger === "" || begun[1] !== trigger) return null;
  session.wake();
  const { client } = session;
  const start = caret - begun[2]!.length - begun[1].length;
  const range = rangeOf(note, { start, end: caret });
  const filterText = note.source.text.slice(start, caret);
  const found = session.engine.names.find(begun[2]!, MOST_NAMES);
  const items = found.map(({ id, name, type, mentionCount }, rank): CompletionItem => {
    const page = session.engine.corrections.pages.find(({ uri }) => `page:${uri}` === id);
    const word = typeWord(session.say, type);
    const newText = insert === "link" && page ? session.engine.citations.pageLink(page.uri, note.uri, name) : name;
    return {
      label: labelText(name),
      ...(client.labelDetails && { labelDetails: { description: word } }),
      detail: `${word} · ${mentionsWord(session.say, mentionCount)}`,
      ...(page?.summary && {
        documentation: shownText(client, escapeMarkdown(page.summary), client.markdownProposals),
      }),
      kind: CompletionItemKind.Value,
      sortText: String(rank).padStart(3, "0"),
      filterText,
      textEdit: { range, newText },
    };
  });
  return { isIncomplete: true, items };
}
