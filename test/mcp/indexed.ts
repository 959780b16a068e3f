import type { Connected } from "./clients.ts";

/** Waits until everything is indexed. */
export async function indexed(server: Connected): Promise<void> {
  while ((await server.data("list_sources", { limit: 1 })).indexing !== null);
}
