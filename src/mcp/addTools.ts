import type { McpServer, ServerContext } from "@modelcontextprotocol/server";
import { TOOLS } from "../tools/allTools.ts";
import { answerOf, INDEXING } from "../tools/answering.ts";
import type { Call } from "../tools/tool.ts";
import type { ToolLibrary } from "../tools/toolLibrary.ts";

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Lets clients of a server call the tools. */
export function addTools(server: McpServer, library: ToolLibrary): void {
  for (const tool of TOOLS) {
    const { name, title, description, input, output } = tool;
    const outputSchema = output.extend(INDEXING);
    const config = { title, description, inputSchema: input, outputSchema, annotations: READ_ONLY };
    server.registerTool(name, config, async (asked, context) => {
      const { said, data } = await answerOf(tool, library, asked, callOf(context));
      // Clients that know no structured content get the same data as text, apart from our words.
      const content = [said, JSON.stringify(data)].map((text) => ({ type: "text" as const, text }));
      return { content, structuredContent: data };
    });
  }
}

/** Progress is told to whoever gave a token for it. */
function callOf({ mcpReq }: ServerContext): Call {
  const progressToken = mcpReq._meta?.progressToken;
  let told = 0;
  return {
    cancelled: () => mcpReq.signal.aborted,
    tell: ({ done, total }) => {
      // The protocol wants it to rise with every message.
      if (progressToken === undefined || done <= told) return;
      told = done;
      const params = { progressToken, progress: done, total };
      void mcpReq.notify({ method: "notifications/progress", params }).catch(() => {});
    },
  };
}
