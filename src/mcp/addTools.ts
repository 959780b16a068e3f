import type { McpServer, ServerContext } from "@modelcontextprotocol/server";
import { toolsFor } from "../tools/allTools.ts";
import { answerOf, INDEXING } from "../tools/answering.ts";
import type { Call } from "../tools/tool.ts";
import type { Library } from "./library.ts";

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true };

/** Lets clients of a server call the tools. */
export function addTools(server: McpServer, library: Library): void {
  for (const tool of toolsFor(library.hasArchives)) {
    const { name, title, description, input, output, asksArchives = false } = tool;
    const outputSchema = output.extend(INDEXING);
    const annotations = { ...READ_ONLY, openWorldHint: asksArchives };
    const config = { title, description, inputSchema: input, outputSchema, annotations };
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
    signal: mcpReq.signal,
    tell: ({ done, total }) => {
      // The protocol wants it to rise with every message.
      if (progressToken === undefined || done <= told) return;
      told = done;
      const params = { progressToken, progress: done, total };
      void mcpReq.notify({ method: "notifications/progress", params }).catch(() => {});
    },
  };
}
