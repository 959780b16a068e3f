/** How long an archive may take to be searched, in milliseconds. Whoever shows what it found beside other things waits no longer. */
export const SEARCH_PATIENCE = 5_000;
