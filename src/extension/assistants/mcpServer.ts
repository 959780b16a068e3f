import * as vscode from "vscode";

/** The provider's name in package.json. */
const PROVIDER = "sourceline.library";

/**
 * Offers `sourceline mcp` over the folders that are open, for clients in VS Code that speak the Model Context Protocol. It is a
 * process of its own, which VS Code starts once somebody wants it. Not where VS Code is too old for it.
 */
export function registerMcpServer({ asAbsolutePath, extension }: vscode.ExtensionContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const program = asAbsolutePath("dist/cli.js");
  const { version } = extension.packageJSON;
  const provider = vscode.lm.registerMcpServerDefinitionProvider(PROVIDER, {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => mcpServerDefinitions(program, version),
  });
  return vscode.Disposable.from(
    provider,
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
  );
}

/** The server over the folders that are open; none without a folder. */
export function mcpServerDefinitions(program: string, version: string): vscode.McpStdioServerDefinition[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const paths = folders.filter(({ uri }) => uri.scheme === "file").map(({ uri }) => uri.fsPath);
  if (paths.length === 0) return [];
  // VS Code's own Node; on the desktop that is Electron, which is told to be one.
  const environment = { ELECTRON_RUN_AS_NODE: "1" };
  const args = [program, "mcp", ...paths];
  return [new vscode.McpStdioServerDefinition("Sourceline", process.execPath, args, environment, version)];
}
