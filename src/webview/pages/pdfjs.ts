/** pdf.js' two halves that show pages. The one that reads files is in the bundle of the format, and runs as a worker. */
import "pdfjs-dist/legacy/build/pdf.mjs";

export {
  AnnotationMode,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from "pdfjs-dist/legacy/build/pdf.mjs";
export {
  EventBus,
  LinkTarget,
  PDFFindController,
  PDFLinkService,
  type PDFPageView,
  PDFViewer,
} from "pdfjs-dist/legacy/web/pdf_viewer.mjs";
