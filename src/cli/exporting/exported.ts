/** What is to be written, and a line that tells of it. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly told: string;
}
