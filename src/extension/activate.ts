import * as vscode from "vscode";
import { CitedMarks } from "./citedMarks.ts";
import { registerCommands } from "./commands/register.ts";
import { LastNote } from "./lastNote.ts";
import type { ClientFactory } from "./server.ts";
import { Server } from "./server.ts";
import { SourceCount } from "./sourceCount.ts";
import { wakeOnDocuments } from "./wake.ts";

/** What both hosts share. Nothing is read and no server is started before a document or a command needs it. */
export function activateWith(context: vscode.ExtensionContext, createClient: ClientFactory): void {
  const server = new Server(createClient);
  const lastNote = new LastNote(server);
  context.subscriptions.push(
    server,
    lastNote,
    new CitedMarks(context.extensionUri, server),
    new SourceCount(server),
    ...registerCommands({ server, lastNote }),
    wakeOnDocuments(server),
    vscode.Disposable.from(),
  );
}
