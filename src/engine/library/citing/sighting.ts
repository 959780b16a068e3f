/** Cited words as their source held them last. */
export interface Sighting {
  /** When they were found, in milliseconds since 1970. */
  readonly at: number;
  /** Where, in the source as it was then: 1-based, both included. */
  readonly startLine: number;
  readonly endLine: number;
  /** What stood there, and on its lines and the lines beside it. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}
