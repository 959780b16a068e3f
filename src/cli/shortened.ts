const LONGEST_WORDS = 60;

/** Words of a note on one line of a report, cut behind a word. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, LONGEST_WORDS).replace(/\s\S*$/u, "")} ...`;
}
