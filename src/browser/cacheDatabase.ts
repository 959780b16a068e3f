import type { Cache } from "../engine/ports.ts";

/** The one store of the database: files by name. */
const FILES = "files";

/**
 * Files that may be thrown away at any time, in a database of the browser (www.w3.org/TR/IndexedDB-3), which writes each
 * whole or not at all. Where the browser keeps none (a private window, a full disk) nothing is kept. Comes into being with
 * the first question.
 */
export class CacheDatabase implements Cache {
  private database: Promise<IDBDatabase | null> | null = null;

  /** `name`: of the database, another one for each workspace; `build`: see `Cache`. */
  constructor(
    private readonly name: string,
    readonly build: string,
  ) {}

  async names(): Promise<string[]> {
    const keys = await this.ask("readonly", (files) => files.getAllKeys());
    return keys?.map(String) ?? [];
  }

  async read(name: string): Promise<Uint8Array | null> {
    const found: unknown = await this.ask("readonly", (files) => files.get(name));
    return found instanceof Uint8Array ? found : null;
  }

  async write(name: string, parts: readonly Uint8Array<ArrayBuffer>[]): Promise<boolean> {
    const bytes = new Uint8Array(await new Blob([...parts]).arrayBuffer());
    return (await this.ask("readwrite", (files) => files.put(bytes, name))) !== null;
  }

  async remove(name: string): Promise<void> {
    await this.ask("readwrite", (files) => files.delete(name));
  }

  /** Closes the database; it is opened again when it is asked. */
  async close(): Promise<void> {
    const database = await this.database;
    this.database = null;
    database?.close();
  }

  /** The answer to one question, once all that it changes is kept; null when there is none. */
  private async ask<T>(
    mode: IDBTransactionMode,
    question: (files: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> {
    this.database ??= openDatabase(this.name);
    const database = await this.database;
    if (!database) return null;
    try {
      const transaction = database.transaction(FILES, mode);
      const request = question(transaction.objectStore(FILES));
      return await new Promise((resolve) => {
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => resolve(null);
      });
    } catch {
      // Somebody closed it, who deletes all that a site has kept: it is made anew.
      this.database = null;
      return null;
    }
  }
}

function openDatabase(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(FILES);
      request.onsuccess = () => {
        const database = request.result;
        // Another window deletes it.
        database.onversionchange = () => database.close();
        resolve(database);
      };
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
