import type { MarginThread } from "../../protocol/margin/margin.ts";

/**
 * More threads than this stop VS Code, which makes an editor of its own for each: a source that is cited a thousand times
 * shows those around what one reads.
 */
export const MOST_THREADS = 100;

/** The threads nearest to a line (from 0), in their order; all of them when they are not too many. */
export function nearestThreads(
  threads: readonly MarginThread[],
  line: number,
  most: number = MOST_THREADS,
): readonly MarginThread[] {
  if (threads.length <= most) return threads;
  const distance = ({ range }: MarginThread) => Math.abs(range.start.line - line);
  const near = new Set([...threads].sort((a, b) => distance(a) - distance(b)).slice(0, most));
  return threads.filter((thread) => near.has(thread));
}
