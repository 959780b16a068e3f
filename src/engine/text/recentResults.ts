/**
 * What was worked out lately, by key. While an article is edited, nearly all of it is asked for again at each keystroke; and
 * thousands of articles that are read once do not fill the memory. Two generations are kept: what nobody asked for while
 * `most` was added is forgotten.
 */
export class RecentResults<Value> {
  private most: number;
  private young = new Map<string, Value>();
  private old = new Map<string, Value>();
  private size = 0;

  /** `most`: how much one generation may hold, in the unit of the costs that `get` is told. */
  constructor(most: number) {
    this.most = most;
  }

  /** From now on a generation may hold `most`: less than what is asked for in turn would be forgotten each time. */
  makeRoom(most: number): void {
    this.most = most;
  }

  /** The value of `key`, made now if it is not known any more. `costOf` says how much room a value takes. */
  get(key: string, make: () => Value, costOf: (value: Value) => number): Value {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key) ?? make();
    if (this.size >= this.most) {
      this.old = this.young;
      this.young = new Map();
      this.size = 0;
    }
    this.young.set(key, value);
    this.size += costOf(value);
    return value;
  }
}
