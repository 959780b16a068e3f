/**
 * Turns of the event loop from the bytes of a question to those of its answer: it is read, queued, begun, and goes on behind
 * a promise or two. With one turn between two slices of long work a question waits for as many slices.
 */
const TURNS = 4;

/** Resolves when whoever waits has been answered. */
export async function breathe(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
}
