/** Keeps the best of many, and counts them all, without holding them all. */
export class BestOf<T> {
  private kept: T[] = [];
  /** How many there were. */
  total = 0;

  /** `compare` puts the better one first. */
  constructor(
    private readonly limit: number,
    private readonly compare: (a: T, b: T) => number,
  ) {}

  add(item: T): void {
    this.total++;
    this.kept.push(item);
    if (this.kept.length >= 4 * this.limit + SLACK) this.cut();
  }

  /** The best, the best first. */
  best(): readonly T[] {
    this.cut();
    return this.kept;
  }

  private cut(): void {
    this.kept.sort(this.compare);
    if (this.kept.length > this.limit) this.kept.length = this.limit;
  }
}

/** So many more than needed are let come before they are sorted. */
const SLACK = 1000;
