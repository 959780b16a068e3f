const BACKTICK = 96;

/** Finds code in one text: between two runs of as many backticks (CommonMark 0.31, 6.1). Linear. */
export class CodeSpans {
  /** The starts of the runs of each length, ascending, and how many of them lie behind. */
  private runs: Map<number, { readonly starts: number[]; passed: number }> | undefined;

  constructor(private readonly text: string) {}

  /** How many backticks stand at `start`. */
  lengthAt(start: number): number {
    let end = start;
    while (this.text.charCodeAt(end) === BACKTICK) end++;
    return end - start;
  }

  /** Where the run stands that closes one of `length` backticks which ends at `from`; -1 when none does. */
  closing(length: number, from: number): number {
    this.runs ??= this.readRuns();
    const known = this.runs.get(length);
    if (!known) return -1;
    while (known.passed < known.starts.length && known.starts[known.passed]! < from) known.passed++;
    return known.starts[known.passed] ?? -1;
  }

  private readRuns() {
    const runs = new Map<number, { readonly starts: number[]; passed: number }>();
    for (let at = this.text.indexOf("`"); at >= 0; at = this.text.indexOf("`", at)) {
      const length = this.lengthAt(at);
      const known = runs.get(length);
      if (known) known.starts.push(at);
      else runs.set(length, { starts: [at], passed: 0 });
      at += length;
    }
    return runs;
  }
}
