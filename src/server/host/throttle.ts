/** Does a thing soon, and once for all who asked meanwhile. */
export class Throttle {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `delay` in milliseconds. */
  constructor(
    private readonly delay: number,
    private readonly act: () => void,
  ) {}

  /** Asks for it; asked again before it is done, it is still done once, no later. */
  soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.act();
    }, this.delay);
  }
}
