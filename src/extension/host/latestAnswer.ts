import * as vscode from "vscode";
import type { Request } from "../../protocol/host/request.ts";

/** What asks the server. */
export interface Asker {
  ask<Params, Result>(
    request: Request<Params, Result>,
    params: Params,
    token?: vscode.CancellationToken,
  ): Promise<Result>;
}

/** Asks the same question again at each key: a new one takes back the one before, and only the last answer counts. */
export class LatestAnswer<Params, Result> {
  private current: vscode.CancellationTokenSource | undefined;

  constructor(
    private readonly server: Asker,
    private readonly request: Request<Params, Result>,
  ) {}

  /** @returns undefined when a later question was asked meanwhile, or this one was taken back */
  async ask(params: Params): Promise<Result | undefined> {
    this.takeBack();
    const mine = new vscode.CancellationTokenSource();
    this.current = mine;
    try {
      const result = await this.server.ask(this.request, params, mine.token);
      return mine === this.current ? result : undefined;
    } catch (error) {
      if (mine === this.current) throw error;
      return undefined;
    } finally {
      mine.dispose();
    }
  }

  /** Nobody waits for the answer any more. */
  takeBack(): void {
    this.current?.cancel();
    this.current = undefined;
  }
}
