import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import * as z from "zod";
import { askTool } from "../../protocol/assistants/assistants.ts";
import { toolNamed } from "../../tools/allTools.ts";
import { answerOf } from "../../tools/answering.ts";
import { answer } from "../host/answer.ts";
import type { Feature } from "../host/session.ts";
import { SessionLibrary } from "./sessionLibrary.ts";

/** Answers what language models ask in the editor: the tools of the MCP server, over the library that the editor has anyway, and its archives. */
export const assistants: Feature = {
  register(session) {
    const library = new SessionLibrary(session);
    answer(session.connection, askTool, async ({ tool: name, input }, token) => {
      const stopped = new AbortController();
      const listening = token.onCancellationRequested(() => stopped.abort());
      const call = { cancelled: () => token.isCancellationRequested, signal: stopped.signal, tell: () => {} };
      try {
        const tool = toolNamed(name);
        const { said, data } = await answerOf(tool, library, tool.input.parse(input), call);
        return { said, data: JSON.stringify(data) };
      } catch (error) {
        throw new ResponseError(LSPErrorCodes.RequestFailed, sentenceOf(error));
      } finally {
        listening.dispose();
      }
    });
  },
};

/** Models mend what they asked by what they are told. */
function sentenceOf(error: unknown): string {
  return error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
}
