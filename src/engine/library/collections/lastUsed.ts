/** Keeps what was used last: at most so many things, by name. */
export class LastUsed<T> {
  private readonly items = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(name: string): T | undefined {
    const item = this.items.get(name);
    if (item === undefined) return undefined;
    this.items.delete(name);
    this.items.set(name, item);
    return item;
  }

  set(name: string, item: T): void {
    this.items.delete(name);
    this.items.set(name, item);
    if (this.items.size <= this.most) return;
    for (const oldest of this.items.keys()) {
      this.items.delete(oldest);
      return;
    }
  }

  delete(name: string): void {
    this.items.delete(name);
  }
}
