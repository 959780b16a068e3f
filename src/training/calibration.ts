/** Confidences up to these are counted together. */
const STEPS = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

/** How often what was told with a confidence was right: a good confidence says just that. */
export class Calibration {
  private readonly steps = STEPS.map(() => ({ right: 0, of: 0, told: 0 }));

  add(confidence: number, isRight: boolean): void {
    const step = this.steps[STEPS.findIndex((most) => confidence <= most)]!;
    step.of++;
    step.told += confidence;
    if (isRight) step.right++;
  }

  /** Of each step that something was told in: the mean confidence and the share that was right, in percent. */
  describe(): string {
    const percent = (part: number, of: number) => Math.round((100 * part) / of);
    const told = this.steps.filter(({ of }) => of > 0);
    return told.map(({ told: sum, right, of }) => `${percent(sum, of)}: ${percent(right, of)} (${of})`).join("  ");
  }

  /** The mean distance between what was told and what was right, in percent, each step by what was told in it. */
  get error(): number {
    const distance = ({ told, right }: { told: number; right: number }) => Math.abs(told - right);
    const all = this.steps.reduce((sum, { of }) => sum + of, 0);
    return (100 * this.steps.reduce((sum, step) => sum + distance(step), 0)) / Math.max(1, all);
  }
}
