import type { CodeAction, Command } from "vscode-languageserver";
import type { ServerCommand } from "../../protocol/host/commands.ts";
import type { Client } from "../host/client.ts";

const APPLY_FIX: ServerCommand = "sourceline.applyFix";

/** Code actions as a client takes them, of the kinds that it asks for. */
export function actionsFor(
  client: Client,
  actions: readonly CodeAction[],
  only: readonly string[] | undefined,
): (CodeAction | Command)[] {
  const wanted = actions.filter(({ kind = "" }) => only === undefined || only.some((one) => isOfKind(kind, one)));
  if (!client.actionLiterals) return wanted.flatMap((action) => commandOf(client, action) ?? []);
  return client.prefersFixes ? wanted : wanted.map(({ isPreferred: _, ...action }) => action);
}

/** "refactor.extract" is a "refactor". */
const isOfKind = (kind: string, wanted: string) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`);

/** Clients of LSP 3.7 and before know commands: ours hands them the edit; null when they take none. */
function commandOf({ appliesEdits }: Client, { title, command, edit }: CodeAction): Command | null {
  if (command) return command;
  return appliesEdits && edit ? { title, command: APPLY_FIX, arguments: [{ edit }] } : null;
}
