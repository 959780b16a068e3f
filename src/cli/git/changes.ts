import { UsageError } from "../usageError.ts";
import type { Repository } from "./git.ts";

/** A file that is not what it was. */
export interface Change {
  /** What it is called now; null when it is gone. */
  readonly path: string | null;
  /** What it was called; null when it is new. */
  readonly former: string | null;
}

const DIFF = ["--name-status", "-z", "--find-renames", "--no-ext-diff", "--ignore-submodules"];

/** What the next commit would change. */
export async function stagedChanges(repository: Repository): Promise<Change[]> {
  return changesIn(await repository.list("diff", "--cached", ...DIFF));
}

/**
 * What is not as it was where `ref` and what is checked out went apart, committed or not, and new files that git does not know yet.
 * @throws UsageError when there is no such commit
 */
export async function changesSince(repository: Repository, ref: string): Promise<Change[]> {
  const commit = await repository.line("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  if (commit === null) {
    throw new UsageError(`There is no commit "${ref}" here; where a clone is shallow, fetch it first.`);
  }
  // Histories that a shallow clone cuts off have nothing in common.
  const base = (await repository.line("merge-base", commit, "HEAD")) ?? commit;
  const changed = changesIn(await repository.list("diff", ...DIFF, base, "--"));
  const fresh = await repository.list("ls-files", "--others", "--exclude-standard", "-z");
  return [...changed, ...fresh.map((path): Change => ({ path, former: null }))];
}

/** "M", path, "R100", old, new, ... */
function changesIn(told: readonly string[]): Change[] {
  const changes: Change[] = [];
  for (let i = 0; i < told.length; ) {
    const status = told[i]![0];
    const first = told[i + 1] ?? null;
    const isTwo = status === "R" || status === "C";
    if (isTwo) changes.push({ path: told[i + 2] ?? null, former: status === "R" ? first : null });
    else changes.push({ path: status === "D" ? null : first, former: status === "A" ? null : first });
    i += isTwo ? 3 : 2;
  }
  return changes;
}
