import type { Call } from "./tool.ts";
import type { ToolLibrary } from "./toolLibrary.ts";

/** Whoever waits for a verdict waits so many milliseconds for the library; most clients wait a minute. */
const LONGEST = 25_000;

/** How often whoever waits is told how far it is, in milliseconds. */
const TOLD_EVERY = 200;

/**
 * Waits while the library is indexed, and tells how far that is: words that are not found are missing only when all is read. What
 * takes longer than a client waits is answered from what is there, and the answer says so.
 */
export async function waitForIndexing(library: ToolLibrary, call: Call): Promise<void> {
  for (let waited = 0; library.progress && waited < LONGEST && !call.cancelled(); waited += TOLD_EVERY) {
    call.tell(library.progress);
    await library.indexed(TOLD_EVERY);
  }
}
