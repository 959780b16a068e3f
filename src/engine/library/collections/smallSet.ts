/**
 * A set of strings that mostly holds none or one, as LLVM's SmallSet: a `Set` takes two hundred bytes before it holds
 * anything, and a library of fifty thousand articles has three of them for each of hundreds of thousands of names.
 */
export class SmallSet implements Iterable<string> {
  /** A text that is held alone stands for itself. */
  private held: string | Set<string> | null = null;

  get size(): number {
    if (this.held === null) return 0;
    return typeof this.held === "string" ? 1 : this.held.size;
  }

  has(text: string): boolean {
    return this.held instanceof Set ? this.held.has(text) : this.held === text;
  }

  add(text: string): void {
    if (this.held === null) this.held = text;
    else if (this.held instanceof Set) this.held.add(text);
    else if (this.held !== text) this.held = new Set([this.held, text]);
  }

  delete(text: string): void {
    if (this.held === text) this.held = null;
    else if (this.held instanceof Set) this.held.delete(text);
  }

  /** In the order in which they came. */
  *[Symbol.iterator](): IterableIterator<string> {
    if (typeof this.held === "string") yield this.held;
    else if (this.held) yield* this.held;
  }
}
