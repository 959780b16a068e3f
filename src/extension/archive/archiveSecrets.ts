import type * as vscode from "vscode";
import { type ArchiveCredentials, archiveCredentials } from "../../protocol/archive/archive.ts";
import { seal } from "../../protocol/archive/sealing.ts";
import type { Server } from "../host/server.ts";

/**
 * With what archives are asked: kept by VS Code, encrypted, and never in settings. By address, not by name: a workspace that gives a known
 * name to another machine gets nothing.
 */
export class ArchiveSecrets {
  constructor(
    private readonly secrets: vscode.SecretStorage,
    server: Server,
  ) {
    server.answer(archiveCredentials, async ({ url, half }) => {
      const kept = await this.secrets.get(keyOf(url));
      return kept === undefined ? null : seal(kept, half);
    });
  }

  async keep(url: string, credentials: ArchiveCredentials): Promise<void> {
    await this.secrets.store(keyOf(url), JSON.stringify(credentials));
  }

  async forget(url: string): Promise<void> {
    await this.secrets.delete(keyOf(url));
  }
}

const PREFIX = "sourceline.archive ";

/** @throws TypeError when it is no address */
function keyOf(url: string): string {
  return PREFIX + new URL(url).origin;
}
