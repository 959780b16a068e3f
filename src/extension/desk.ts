import type { LastNote } from "./lastNote.ts";
import type { Server } from "./server.ts";

/** What commands work with. */
export interface Desk {
  readonly server: Server;
  readonly lastNote: LastNote;
}
