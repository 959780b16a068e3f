/**
 * Lets long works take turns: between two breaths one of them does one slice, however many are under way. Otherwise whoever
 * asks something waits for a slice of each.
 */
export function takingTurns(breathe: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(breathe);
    return last;
  };
}
