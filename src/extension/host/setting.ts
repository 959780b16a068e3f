import * as vscode from "vscode";

/**
 * The value of a setting, by its whole name. Only its section is asked for: VS Code copies what it hands out, and all
 * settings together take the extension host ten milliseconds.
 */
export function setting<T>(name: string, fallback: T, scope?: vscode.ConfigurationScope): T {
  const dot = name.lastIndexOf(".");
  return vscode.workspace.getConfiguration(name.slice(0, dot), scope).get<T>(name.slice(dot + 1), fallback);
}
