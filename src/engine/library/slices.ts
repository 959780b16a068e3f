import type { Host } from "../ports.ts";

/** Longest stretch of work, in milliseconds, before the host may answer somebody. */
export const SLICE = 10;

/** Does something with each item and lets the host breathe between slices; stops when `cancelled` says so. */
export async function inSlices<T>(
  items: Iterable<T>,
  host: Host,
  cancelled: () => boolean,
  work: (item: T) => void,
): Promise<void> {
  let start = host.now();
  for (const item of items) {
    if (cancelled()) return;
    work(item);
    if (host.now() - start < SLICE) continue;
    await host.breathe();
    start = host.now();
  }
}

/** For work that nobody cancels. */
export const never = (): boolean => false;
