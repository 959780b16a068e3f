import type { Server } from "./server.ts";

/** A suite to run in the extension host of a window, beside the extension under test; both by absolute path. */
export interface Suite {
  readonly extension: string;
  readonly suite: string;
}

/** The address at which a browser finds the window of `folder`. */
export function addressOf(server: Server, folder: string, tested?: Suite): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const query = new URLSearchParams({ folder });
  if (tested) {
    const payload = [
      ["extensionDevelopmentPath", remote(tested.extension)],
      ["extensionTestsPath", remote(tested.suite)],
      ["skipWelcome", "true"],
    ];
    query.set("payload", JSON.stringify(payload));
  }
  return `http://127.0.0.1:${server.port}/?${query}`;
}
