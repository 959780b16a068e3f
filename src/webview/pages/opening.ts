import type { PagesOpening } from "./messages.ts";
import { getDocument, type PDFDocumentLoadingTask, type PDFDocumentProxy, PDFWorker } from "./pdfjs.ts";

/** Why a file cannot be shown. */
export class NotShown extends Error {
  constructor(readonly why: "encrypted" | "damaged" | "empty" | "notPdf" | "notFound") {
    super(why);
  }
}

/**
 * Opens the file. Everything comes from the extension's own folder and the file's: scripts of the file do not run, and nothing is
 * fetched from anywhere else.
 * @throws NotShown
 */
export async function openPdf({ file, data, worker }: PagesOpening): Promise<PDFDocumentProxy> {
  const starting = workerAt(worker);
  try {
    const bytes = await pdfAt(file);
    return await opened(bytes, data, await starting);
  } catch (error) {
    void starting.then((one) => one.terminate());
    throw error instanceof NotShown ? error : new NotShown("damaged");
  }
}

async function pdfAt(address: string): Promise<Uint8Array> {
  const bytes = await bytesAt(address);
  if (bytes.length === 0) throw new NotShown("empty");
  if (!beginsAsPdf(bytes)) throw new NotShown("notPdf");
  return bytes;
}

function opened(bytes: Uint8Array, data: string, port: Worker): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: bytes,
    worker: PDFWorker.create({ port }),
    cMapUrl: `${data}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${data}/standard_fonts/`,
    wasmUrl: `${data}/wasm/`,
    // A worker that is made of a blob cannot fetch from the extension's folder; the page can.
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    // The file is here: this keeps pdf.js from asking for all pages once one is drawn (sizes.ts).
    disableAutoFetch: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  return Promise.race([task.promise, refused(task)]);
}

/** Nobody is asked for a password: what takes one is not read, and has no words to cite. */
function refused(task: PDFDocumentLoadingTask): Promise<never> {
  return new Promise((_, reject) => {
    task.onPassword = () => {
      reject(new NotShown("encrypted"));
      void task.destroy().catch(() => undefined);
    };
  });
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) throw new NotShown("notFound");
  return new Uint8Array(await answer.arrayBuffer());
}

/** As lenient as readers of PDF are: the mark may stand behind some other bytes. */
function beginsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** The page has another origin than the files of the extension, so that a worker is made of the text of its script. */
async function workerAt(address: string): Promise<Worker> {
  const script = await (await fetch(address)).text();
  const blob = new Blob([script, "\nsourcelineFormat.serve(self);"], { type: "text/javascript" });
  const url = URL.createObjectURL(blob);
  const worker = new Worker(url);
  // It is fetched by then, since it was made of what is in memory.
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
