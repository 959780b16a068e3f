import * as vscode from "vscode";
import type { ArchiveSetting } from "../../protocol/archive/archive.ts";
import { setting } from "../host/setting.ts";

/** The archives that are set and whole; VS Code leaves out those of a workspace that nobody trusts. In a browser none can be asked. */
export function archivesSet(): readonly ArchiveSetting[] {
  if (vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined) return [];
  const set = setting<readonly Partial<ArchiveSetting>[]>("sourceline.archives", []);
  const whole = (Array.isArray(set) ? set : []).filter((one): one is ArchiveSetting =>
    [one?.name, one?.url, one?.index].every((value) => typeof value === "string" && value !== ""),
  );
  return [...new Map(whole.map((one) => [one.name, one])).values()];
}
