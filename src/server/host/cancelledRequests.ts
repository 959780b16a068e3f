import type { ConnectionStrategy, RequestMessage } from "vscode-languageserver";
import { LSPErrorCodes } from "vscode-languageserver";

/**
 * A question that is taken back before its turn comes is not worked on: who types fast while the server is busy waits
 * for the last key only.
 */
export const DROPS_CANCELLED_REQUESTS: ConnectionStrategy = {
  cancelUndispatched: (request) => ({
    jsonrpc: "2.0",
    id: (request as RequestMessage).id,
    error: { code: LSPErrorCodes.RequestCancelled, message: "Taken back before it was answered." },
  }),
};
