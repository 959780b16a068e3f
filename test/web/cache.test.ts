import * as vscode from "vscode";
import { CacheDatabase } from "../../src/browser/cacheDatabase.ts";
import { sampleFile, until } from "../vscode/sample.ts";

/** The web worker has no `node:assert`. */
function same(found: unknown, expected: unknown): void {
  const [a, b] = [found, expected].map((value) => JSON.stringify(value instanceof Uint8Array ? [...value] : value));
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

const databases = async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []);

describe("the library of a browser", () => {
  it("is kept in a database: files, whole, and gone when they are removed", async () => {
    const cache = new CacheDatabase("sourceline-test", "a build");
    same(await cache.names(), []);
    same(await cache.read("p-1-x"), null);
    same(await cache.write("p-1-x", [Uint8Array.of(1, 2, 3).subarray(1), Uint8Array.of(7)]), true);
    same(await cache.read("p-1-x"), Uint8Array.of(2, 3, 7));
    same(await cache.write("p-1-x", [Uint8Array.of(4)]), true);
    await cache.close();
    const again = new CacheDatabase("sourceline-test", "a build");
    same(await again.read("p-1-x"), Uint8Array.of(4));
    await again.remove("p-1-x");
    await again.remove("p-1-x");
    same(await again.names(), []);
    await again.close();
    indexedDB.deleteDatabase("sourceline-test");
  });

  it("is made anew when the browser's storage is cleared meanwhile", async () => {
    const cache = new CacheDatabase("sourceline-cleared", "a build");
    await cache.write("p-1-x", [Uint8Array.of(1)]);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase("sourceline-cleared").onsuccess = resolve;
    });
    // What is lost is not there, and nothing throws.
    same(await cache.read("p-1-x"), null);
    same(await cache.write("p-1-x", [Uint8Array.of(2)]), true);
    same(await cache.read("p-1-x"), Uint8Array.of(2));
    await cache.close();
    indexedDB.deleteDatabase("sourceline-cleared");
  });

  it("is there for the next start once all is read", async () => {
    const article = await vscode.workspace.openTextDocument(sampleFile("articles/dredging-vote.txt"));
    await vscode.window.showTextDocument(article);
    await until(async () => {
      for (const name of (await databases()).filter((one) => one.endsWith("/index"))) {
        const cache = new CacheDatabase(name, "");
        const files = await cache.names();
        await cache.close();
        if (files.some((file) => file.startsWith("p-"))) return true;
      }
      return undefined;
    });
  });
});
