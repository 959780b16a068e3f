import {
  AnnotationMode,
  EventBus,
  LinkTarget,
  type PDFDocumentProxy,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from "./pdfjs.ts";

/** Forms are drawn as they are filled in, and cannot be filled in. */
const { ENABLE } = AnnotationMode;

/** pdf.js' own viewer over a box of ours: it draws the pages that are seen and lets go of those that are not. */
export class PagesView {
  readonly events = new EventBus();
  readonly links = new PDFLinkService({ eventBus: this.events, externalLinkTarget: LinkTarget.BLANK });
  readonly finding = new PDFFindController({ eventBus: this.events, linkService: this.links });
  readonly viewer: PDFViewer;
  document: PDFDocumentProxy | null = null;

  constructor(
    readonly container: HTMLDivElement,
    pages: HTMLDivElement,
    images: string,
    language: string,
  ) {
    this.viewer = new PDFViewer({
      container,
      viewer: pages,
      eventBus: this.events,
      linkService: this.links,
      findController: this.finding,
      annotationMode: ENABLE,
      annotationEditorMode: -1,
      imageResourcesPath: images,
      l10n: unspoken(language) as never,
      removePageBorders: true,
    });
    this.links.setViewer(this.viewer);
  }

  /** Shows a document; resolves when its pages can be gone to. */
  async show(document: PDFDocumentProxy): Promise<void> {
    const ready = new Promise<void>((resolve) => this.once("pagesinit", resolve));
    this.document = document;
    this.viewer.setDocument(document);
    this.links.setDocument(document, null);
    await ready;
    const labels = await document.getPageLabels().catch(() => null);
    if (labels && this.document === document) this.viewer.setPageLabels(labels);
  }

  once(event: string, hear: () => void): void {
    this.events.on(event, hear, { once: true } as never);
  }

  /** What is printed on a page, or its number. */
  labelOf(page: number): string {
    const label: string | null = this.viewer.getPageView(page - 1)?.pageLabel ?? null;
    return label ?? String(page);
  }
}

/** pdf.js' own sentences come in a format and by a library of its own; ours are given to its elements where they are made. */
function unspoken(language: string): object {
  const nothing = async () => undefined;
  return {
    getLanguage: () => language.toLowerCase(),
    getDirection: () => "ltr",
    get: async () => "",
    translate: nothing,
    translateOnce: nothing,
    destroy: nothing,
    pause: () => undefined,
    resume: () => undefined,
  };
}
