/** The command line was called wrongly: one sentence and exit 2. */
export class UsageError extends Error {}
