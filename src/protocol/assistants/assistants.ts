import type { Request } from "../host/request.ts";

/**
 * Asks one of the tools for language models over the library; answered by a sentence of ours, and by the data as JSON apart from
 * it. Fails with a sentence for the model.
 */
export const askTool: Request<{ tool: string; input: unknown }, { said: string; data: string }> = {
  method: "sourceline/askTool",
};
