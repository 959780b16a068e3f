import type { Connection, Message, NotificationMessage, RequestMessage } from "vscode-languageserver";
import { ErrorCodes, ResponseError } from "vscode-languageserver";

/** What a request is turned into that comes before its time or after it. */
const REFUSED = "sourceline/refused";

/** LSP 3.17, "Lifecycle Messages": nothing is answered before `initialize`, nor after `shutdown`; only `exit` ends it. */
export class Lifecycle {
  private state: "begins" | "serves" | "ended" = "begins";

  get isShutDown(): boolean {
    return this.state === "ended";
  }

  /** The message as it is to be handled; null when nobody is to hear of it. */
  admitted(message: Message): Message | null {
    const { method } = message as Partial<RequestMessage & NotificationMessage>;
    if (method === undefined || method === "exit" || method === REFUSED) return message;
    const isRequest = "id" in message;
    const code = this.reasonAgainst(method, isRequest);
    if (code === null) return message;
    return isRequest ? ({ ...message, method: REFUSED, params: { code } } as RequestMessage) : null;
  }

  /** Answers what is refused. */
  register(connection: Connection): void {
    connection.onRequest(REFUSED, ({ code }: { code?: number } = {}) => {
      const isEarly = code === ErrorCodes.ServerNotInitialized;
      return new ResponseError(
        isEarly ? ErrorCodes.ServerNotInitialized : ErrorCodes.InvalidRequest,
        isEarly ? "The first request is “initialize”." : "The server has begun before, or is shut down.",
      );
    });
  }

  private reasonAgainst(method: string, isRequest: boolean): number | null {
    if (this.state === "begins") {
      if (method !== "initialize" || !isRequest) return ErrorCodes.ServerNotInitialized;
      this.state = "serves";
      return null;
    }
    if (this.state === "ended" || method === "initialize") return ErrorCodes.InvalidRequest;
    if (method === "shutdown" && isRequest) this.state = "ended";
    return null;
  }
}
