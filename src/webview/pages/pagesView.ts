import { NotShown } from "./opening.ts";
import {
  AnnotationMode,
  EventBus,
  LinkTarget,
  type PDFDocumentProxy,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from "./pdfjs.ts";
import { learnSizes } from "./sizes.ts";
import { Trail } from "./trail.ts";

/** Forms are drawn as they are filled in, and cannot be filled in. */
const { ENABLE } = AnnotationMode;

/** A link that leads nowhere by its address: VS Code would open the address of the page itself, were it empty. */
class Links extends PDFLinkService {
  override getAnchorUrl(anchor: string): string {
    return anchor === "" ? "#" : anchor;
  }
}

/** pdf.js' own viewer over a box of ours: it draws the pages that are seen and lets go of those that are not. */
export class PagesView {
  readonly events = new EventBus();
  readonly links = new Links({ eventBus: this.events, externalLinkTarget: LinkTarget.BLANK });
  readonly finding = new PDFFindController({ eventBus: this.events, linkService: this.links });
  readonly viewer: PDFViewer;
  readonly trail: Trail;
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
    this.trail = new Trail(this.events, this.viewer);
    this.links.setViewer(this.viewer);
    this.links.setHistory(this.trail as never);
  }

  /**
   * Shows a document; resolves when its pages can be gone to. What the first page can do without is read behind it.
   * @param begin says where and how large it opens, before any page is drawn
   * @throws NotShown when not even its first page can be read
   */
  async show(document: PDFDocumentProxy, begin: () => void): Promise<void> {
    const ready = new Promise<void>((resolve) => this.once("pagesinit", () => resolve(begin())));
    this.document = document;
    this.viewer.setDocument(document);
    this.links.setDocument(document, null);
    const unread = this.viewer.pagesPromise?.catch(() => Promise.reject(new NotShown("damaged")));
    await Promise.race([ready, unread]);
    void this.viewer.onePageRendered?.then(() => this.readTheRest(document));
  }

  private async readTheRest(document: PDFDocumentProxy): Promise<void> {
    const labels = await document.getPageLabels().catch(() => null);
    if (labels) this.viewer.setPageLabels(labels);
    await learnSizes(document, this.viewer);
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
