import type * as vscode from "vscode";
import { CitedMarks } from "./citedMarks.ts";
import { registerCommands } from "./commands/register.ts";
import { LastNote } from "./lastNote.ts";
import { LinkKeeper } from "./linkKeeper.ts";
import { Margin } from "./margin/margin.ts";
import { registerPasteAndDrop } from "./pasteAndDrop.ts";
import { Pictures } from "./pictures/pictures.ts";
import { QueryHistory } from "./queryHistory.ts";
import type { ClientFactory } from "./server.ts";
import { Server } from "./server.ts";
import { ShownTexts } from "./shownTexts.ts";
import { SourceCount } from "./sourceCount.ts";
import { Views } from "./views/views.ts";
import { wakeOnDocuments } from "./wake.ts";

/** What both hosts share. Nothing is read and no server is started before a document or a command needs it. */
export function activateWith(context: vscode.ExtensionContext, createClient: ClientFactory): void {
  const server = new Server(createClient, context.storageUri);
  const lastNote = new LastNote(server);
  const margin = new Margin(server);
  const history = new QueryHistory(context.workspaceState);
  const texts = new ShownTexts();
  const pictures = new Pictures(server, context.extensionUri);
  context.subscriptions.push(
    server,
    lastNote,
    margin,
    texts,
    pictures,
    new CitedMarks(context.extensionUri, server),
    new SourceCount(server),
    new Views(server),
    ...registerCommands({ server, lastNote, history, margin, texts, pictures, extension: context.extensionUri }),
    wakeOnDocuments(server),
    new LinkKeeper(server),
    registerPasteAndDrop(server),
  );
}
