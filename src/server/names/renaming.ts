import type { AnnotatedTextEdit, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import type { DocumentEdits, FileChanges } from "../../engine/engine.ts";
import { offsetOf, rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { heedingSettings } from "../wording/refusal.ts";

const LINKS = "links";

/**
 * Renaming a name renames its entity page, and never what sources say: the old name becomes an alias. Links to the page
 * follow when the setting says so, or when the person confirms it.
 */
export const renaming: Feature = {
  capabilities: ({ preparesRenaming }) => ({ renameProvider: preparesRenaming ? { prepareProvider: true } : true }),
  register(session) {
    const { connection, engine, client } = session;

    connection.onPrepareRename(({ textDocument, position }): { range: Range; placeholder: string } | null => {
      const article = engine.files.article(textDocument.uri);
      const name = article && engine.names.at(article, offsetOf(article, position));
      return article && name ? { range: rangeOf(article, name), placeholder: name.entity.name } : null;
    });

    connection.onRenameRequest(async ({ textDocument, position, newName }): Promise<WorkspaceEdit | null> => {
      await session.wake();
      const article = engine.files.article(textDocument.uri);
      const meant = article && engine.corrections.meantAt(article, offsetOf(article, position));
      if (!meant) return null;
      const name = newName.replace(/\s+/gu, " ").trim();
      if (name === "" || name === meant.entity.name)
        throw new ResponseError(ErrorCodes.InvalidParams, session.say("Give another name."));
      const { entities, updateLinks } = await session.settings.of(textDocument.uri);
      const changes = await heedingSettings(session.say, "sourceline.entities.folder", () =>
        engine.corrections.rename(meant, name, textDocument.uri, entities.folder),
      );
      if (changes.create.length > 0 && !client.createsFiles) {
        throw new ResponseError(ErrorCodes.InvalidRequest, session.say("This editor cannot create the entity page."));
      }
      return client.ordersChanges ? editOf(session, changes, updateLinks.onFileMove) : plainEdit(changes);
    });
  },
};

/** For a client that knows edits only: the page keeps its file, and with it the links to it. */
function plainEdit({ edits }: FileChanges): WorkspaceEdit {
  return { changes: Object.fromEntries(edits.map((one) => [one.document.uri, textEdit(one, []).edits as TextEdit[]])) };
}

function editOf(session: Session, changes: FileChanges, onFileMove: "prompt" | "always" | "never"): WorkspaceEdit {
  const { client } = session;
  const { create, edits } = changes;
  // A page may well be called otherwise than its file.
  const rename = client.renamesFiles ? changes.rename : [];
  const links =
    onFileMove === "never" ? [] : rename.flatMap(({ from, to }) => session.engine.corrections.linkEdits(from, to));
  // Where nobody can be asked, links that would lead nowhere follow.
  const annotation = onFileMove === "prompt" && client.confirmsChanges ? LINKS : undefined;
  return {
    documentChanges: [
      // Files first: some editors do them first in any case, and then the page stands at its new place.
      ...rename.map(({ from, to }) => ({ kind: "rename" as const, oldUri: from, newUri: to })),
      ...edits.map((one) => textEdit(one, rename)),
      ...links.map((one) => textEdit(one, rename, annotation)),
      ...create.flatMap(({ uri, text }) => [
        { kind: "create" as const, uri },
        { textDocument: { uri, version: null }, edits: [{ range: START, newText: text }] },
      ]),
    ],
    ...(annotation === undefined || links.length === 0
      ? {}
      : {
          changeAnnotations: {
            [LINKS]: { label: session.say("Update the links to the entity page"), needsConfirmation: true },
          },
        }),
  };
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The edits of a document, at the place where it stands after the renaming. */
function textEdit(
  { document, edits }: DocumentEdits,
  rename: FileChanges["rename"],
  annotationId?: string,
): TextDocumentEdit {
  const uri = rename.find(({ from }) => from === document.uri)?.to ?? document.uri;
  const described = edits.map((edit): TextEdit | AnnotatedTextEdit => {
    const change = { range: rangeOf(document, edit), newText: edit.newText };
    return annotationId === undefined ? change : { ...change, annotationId };
  });
  return { textDocument: { uri, version: null }, edits: described };
}
