import * as vscode from "vscode";
import { ask } from "../host/saying.ts";
import { setting } from "../host/setting.ts";

export const ON_FILE_MOVE = "sourceline.updateLinks.onFileMove";
export const ON_SOURCE_EDIT = "sourceline.updateLinks.onSourceEdit";

/**
 * Whether links may be updated, by a setting that is `prompt`, `always` or `never`. Who is asked can say so for good, as
 * with VS Code's own Markdown links.
 */
export async function mayUpdate(name: string, question: string, scope: vscode.Uri | undefined): Promise<boolean> {
  const set = setting<string>(name, "prompt", scope);
  if (set !== "prompt") return set === "always";
  const [yes, always, never] = [vscode.l10n.t("Update"), vscode.l10n.t("Always"), vscode.l10n.t("Never")];
  const chosen = await ask(question, yes, always, never);
  const configuration = vscode.workspace.getConfiguration(undefined, scope);
  if (chosen === always) await configuration.update(name, "always", target());
  if (chosen === never) await configuration.update(name, "never", target());
  return chosen === yes || chosen === always;
}

/** Where the answer is kept: with the workspace, or with the person when there is none. */
function target(): vscode.ConfigurationTarget {
  return vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
}
