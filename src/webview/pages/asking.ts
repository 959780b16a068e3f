import type { Stretch } from "../../protocol/pages/pages.ts";
import type { FromPages, ToPages } from "./messages.ts";

/** Asks the extension what is read of a page; an answer is kept until the reading may have changed. */
export class Asking {
  private readonly waiting = new Map<number, (stretches: Stretch[]) => void>();
  private readonly known = new Map<number, Promise<Stretch[]>>();
  private last = 0;

  /** `failed`: hears the sentence that says why nothing is read of the file. */
  constructor(
    private readonly tell: (message: FromPages) => void,
    private readonly failed: (sentence: string) => void,
  ) {}

  /** The stretches of the reading that stand on a page; none where nothing could be read. */
  stretches(page: number): Promise<Stretch[]> {
    const known = this.known.get(page);
    if (known) return known;
    const id = ++this.last;
    const asked = new Promise<Stretch[]>((resolve) => this.waiting.set(id, resolve));
    this.known.set(page, asked);
    this.tell({ kind: "stretches", id, page });
    return asked;
  }

  hear({ id, stretches, failed }: ToPages & { kind: "stretches" }): void {
    if (failed !== null) this.failed(failed);
    this.waiting.get(id)?.(stretches);
    this.waiting.delete(id);
  }

  forget(): void {
    this.known.clear();
  }
}
