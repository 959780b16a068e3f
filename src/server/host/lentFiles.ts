import type { Connection } from "vscode-languageserver";
import type { FileEntry, Files } from "../../engine/ports.ts";
import { listFiles, readFile } from "../../protocol/host/files.ts";
import { ask } from "./answer.ts";

/** Files that only the client can reach: a virtual workspace, or any workspace when the server is a web worker. */
export class LentFiles implements Files {
  constructor(
    private readonly connection: Connection,
    readonly roots: readonly string[],
  ) {}

  async list(): Promise<readonly FileEntry[]> {
    return ask(this.connection, listFiles, null);
  }

  async read(uri: string): Promise<Uint8Array> {
    const base64 = await ask(this.connection, readFile, { uri });
    // Without a word: the client does not say why.
    if (base64 === null) throw new Error("");
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  }
}

/** For a client that lends nothing, on a host without a disk. */
export class NoFiles implements Files {
  constructor(readonly roots: readonly string[]) {}

  async list(): Promise<readonly FileEntry[]> {
    return [];
  }

  async read(): Promise<Uint8Array> {
    throw new Error("");
  }
}
