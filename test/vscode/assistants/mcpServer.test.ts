import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import * as vscode from "vscode";
import { mcpServerDefinitions } from "../../../src/extension/assistants/mcpServer.ts";

/** What VS Code would start for a client that wants the MCP server. */
describe("the MCP server that VS Code is offered", () => {
  const extension = vscode.extensions.getExtension("sourceline.sourceline")!;

  it("is declared, with the skill and the prompt", () => {
    const { mcpServerDefinitionProviders, chatSkills, chatPromptFiles } = extension.packageJSON.contributes;
    assert.equal(mcpServerDefinitionProviders[0].id, "sourceline.library");
    assert.equal(chatSkills.length + chatPromptFiles.length, 2);
  });

  it("starts over the folders that are open, and answers", async () => {
    const { fsPath } = vscode.Uri.joinPath(extension.extensionUri, "dist/cli.js");
    const [definition] = mcpServerDefinitions(fsPath, "0.1.0");
    const { command, args, env } = definition!;
    const server = spawn(command, args, { env: { ...process.env, ...env } as NodeJS.ProcessEnv, stdio: "pipe" });
    const lines = createInterface({ input: server.stdout });
    const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } };
    server.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id: 0, method: "initialize", params })}\n`);
    const [line] = await once(lines, "line");
    assert.equal(JSON.parse(line).result.serverInfo.name, "sourceline");
    server.stdin.end();
    await once(server, "exit");
  });
});
