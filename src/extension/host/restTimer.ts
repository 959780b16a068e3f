/** Does a thing once what it is about rests, or has not rested for too long. */
export class RestTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = 0;

  /** Milliseconds: how long it must rest, and how long one waits at most. */
  constructor(
    private readonly rest: number,
    private readonly longest: number,
    private readonly act: () => void,
  ) {}

  /** It moved. */
  soon(): void {
    const now = Date.now();
    if (this.timer === undefined) this.since = now;
    else clearTimeout(this.timer);
    const left = Math.max(0, Math.min(this.rest, this.since + this.longest - now));
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.act();
    }, left);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
