import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { inspector } from "../host/mcpClients.ts";
import { output, startGroup } from "../host/processes.ts";
import { runtime } from "../host/runtime.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { writeFiles } from "../server/files.ts";
import { LIBRARY } from "../server/library.ts";
import { COMMAND, environment } from "./serving.ts";

describe("MCP Inspector's command line", () => {
  const folder = temporaryFolder("mcp-library");
  const cache = temporaryFolder("mcp-cache");
  const node = existsSync(runtime.node) ? runtime.node : process.execPath;

  before(function () {
    const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
    const isNew = major > 22 || (major === 22 && minor >= 19);
    // Where VS Code is not served there is only our own Node.
    if (node === process.execPath && !isNew) this.skip();
    writeFiles(folder, LIBRARY);
  });

  const inspected = async (...asked: string[]) => {
    const args = [inspector, "--cli", process.execPath, ...COMMAND, folder, ...asked];
    const child = startGroup(node, args, "SIGKILL", { env: environment(cache), cwd: folder });
    let printed = "";
    child.stdout!.on("data", (chunk) => (printed += chunk));
    const { code, text } = await output(child);
    assert.equal(code, 0, text);
    return JSON.parse(printed);
  };

  it("lists the tools, and finds nothing that a client could not take", async () => {
    const { tools } = await inspected("--method", "tools/list", "--strict");
    assert.ok(tools.length >= 6);
  });

  it("calls a tool", async () => {
    const asked = ["--tool-name", "read_passage", "--tool-arg", "source=articles/vote.txt", "lines=5"];
    const { structuredContent } = await inspected("--method", "tools/call", ...asked);
    assert.equal(structuredContent.lines[0].line, 5);
  });

  it("reads a resource", async () => {
    const { contents } = await inspected("--method", "resources/read", "--uri", "sourceline://library/notes/said.md");
    assert.equal(contents[0].text, LIBRARY["notes/said.md"]);
  });
});
