import type * as vscode from "vscode";
import { ArchivedTexts } from "./archive/archivedTexts.ts";
import { ArchiveSecrets } from "./archive/archiveSecrets.ts";
import { registerLanguageModelTools } from "./assistants/languageModelTools.ts";
import { LastNote } from "./citing/lastNote.ts";
import { LinkKeeper } from "./citing/linkKeeper.ts";
import { registerPasteAndDrop } from "./citing/pasteAndDrop.ts";
import { registerCommands } from "./commands.ts";
import type { ClientFactory } from "./host/server.ts";
import { Server } from "./host/server.ts";
import { ShownTexts } from "./host/shownTexts.ts";
import { wakeOnDocuments } from "./host/wake.ts";
import { SourceCount } from "./indexing/sourceCount.ts";
import { CitedMarks } from "./margin/citedMarks.ts";
import { Margin } from "./margin/margin.ts";
import { PagesEditors } from "./pages/pagesEditors.ts";
import { Pictures } from "./pictures/pictures.ts";
import { NotePreview } from "./preview/notePreview.ts";
import { QueryHistory } from "./quotations/queryHistory.ts";
import { PlaceMarks } from "./readings/placeMarks.ts";
import { ReadingEditor } from "./readings/readingEditor.ts";
import { Readings } from "./readings/readings.ts";
import { Views } from "./views/views.ts";
import type { LoadFetcher } from "./webPages/saveWebPage.ts";

/** What an extension gives to others: here, to Markdown's preview. */
export type Exports = Pick<NotePreview, "extendMarkdownIt">;

/** What both hosts share. Nothing is read and no server is started before a document or a command needs it. */
export function activateWith(
  context: vscode.ExtensionContext,
  createClient: ClientFactory,
  loadFetcher: LoadFetcher | null,
): Exports {
  const server = new Server(createClient, context.storageUri);
  const lastNote = new LastNote(server);
  const margin = new Margin(server);
  const history = new QueryHistory(context.workspaceState);
  const texts = new ShownTexts();
  const preview = new NotePreview(server);
  const archiveSecrets = new ArchiveSecrets(context.secrets, server);
  const pictures = new Pictures(server, context.extensionUri);
  const pages = new PagesEditors(server, context.extensionUri);
  context.subscriptions.push(
    server,
    lastNote,
    margin,
    texts,
    pictures,
    pages,
    preview,
    new Readings(server),
    new ArchivedTexts(server),
    new PlaceMarks(server),
    ReadingEditor.register(),
    new CitedMarks(context.extensionUri, server),
    new SourceCount(server),
    new Views(server),
    ...registerCommands({
      server,
      lastNote,
      history,
      margin,
      texts,
      pictures,
      pages,
      loadFetcher,
      archiveSecrets,
      extension: context.extensionUri,
    }),
    wakeOnDocuments(server),
    new LinkKeeper(server),
    registerPasteAndDrop(server),
    registerLanguageModelTools(server),
  );
  return preview;
}
