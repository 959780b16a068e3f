import type { Asking } from "./asking.ts";
import { PageReading } from "./pageReading.ts";
import type { PagesView } from "./pagesView.ts";
import { PageText } from "./pageText.ts";

/** A page whose text is laid over it, beside its reading. */
export interface ReadPage {
  readonly number: number;
  /** pdf.js' element of the page. */
  readonly element: HTMLElement;
  readonly text: PageText;
  readonly reading: PageReading;
}

/** The pages that are drawn, each beside its reading. */
export class ReadPages {
  private readonly readings = new Map<number, PageReading>();

  constructor(
    private readonly view: PagesView,
    private readonly asking: Asking,
  ) {}

  /** A page that has its text; null while it is not drawn. */
  async at(number: number): Promise<ReadPage | null> {
    const stretches = await this.asking.stretches(number);
    const element = this.elementOf(number);
    const layer = element?.querySelector(".textLayer");
    if (!element || !layer) return null;
    const text = new PageText(layer);
    const known = this.readings.get(number);
    const reading = known?.text === text.text ? known : new PageReading(text.text, stretches);
    this.readings.set(number, reading);
    return { number, element, text, reading };
  }

  /** A page will be asked for that is not drawn yet. */
  expect(number: number): void {
    void this.asking.stretches(number);
  }

  /** The numbers of the pages whose text is there. */
  get drawn(): number[] {
    const layers = this.view.container.querySelectorAll(".page .textLayer:not([hidden])");
    return [...layers].map((layer) => pageNumberOf(layer)).filter((number) => number > 0);
  }

  /** The reading may be another. */
  forget(): void {
    this.asking.forget();
    this.readings.clear();
  }

  private elementOf(number: number): HTMLElement | undefined {
    return this.view.viewer.getPageView(number - 1)?.div;
  }
}

/** The number of the page that a node stands on, 0 for none. */
export function pageNumberOf(node: Node | null): number {
  const element = node instanceof Element ? node : node?.parentElement;
  return Number(element?.closest<HTMLElement>(".page")?.dataset.pageNumber ?? 0);
}
