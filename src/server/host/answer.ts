import type { CancellationToken, Connection, RequestHandler } from "vscode-languageserver";
import { RequestType } from "vscode-languageserver";
import type { Notification, Request } from "../../protocol/host/request.ts";
import type { Client } from "./client.ts";

/** Answers a request of protocol/; the types of both sides are those declared there. */
export function answer<Params, Result>(
  connection: Connection,
  { method }: Request<Params, Result>,
  handler: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): void {
  connection.onRequest(new RequestType<Params, Result, void>(method), handler as RequestHandler<Params, Result, void>);
}

/** Asks the client with a request of protocol/. */
export function ask<Params, Result>(
  connection: Connection,
  { method }: Request<Params, Result>,
  params: Params,
): Promise<Result> {
  return connection.sendRequest(method, params);
}

/** Tells the client something of protocol/, if it asked to hear of such things. */
export function tell<Params>(
  { connection, client }: { readonly connection: Connection; readonly client: Client },
  { method }: Notification<Params>,
  params: Params,
): void {
  if (client.notifications) void connection.sendNotification(method, params);
}
