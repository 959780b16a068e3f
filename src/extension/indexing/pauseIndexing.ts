import { pauseIndexing as pause } from "../../protocol/indexing/indexing.ts";
import type { Server } from "../host/server.ts";

/** What is indexed stays; the rest waits for *Resume Indexing*. */
export async function pauseIndexing({ server }: { server: Server }): Promise<void> {
  await server.ask(pause, { paused: true });
}

/** Goes on where indexing was paused. */
export async function resumeIndexing({ server }: { server: Server }): Promise<void> {
  await server.ask(pause, { paused: false });
}
