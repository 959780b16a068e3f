import { type FontFacts, fontFactsOf } from "./fontFacts.ts";
import { Port } from "./port.ts";

/** pdf.js refuses to talk with another version than its own. */
const VERSION = "5.4.624";
const MAIN = "main";
const WORKER = "worker";
const DOCUMENT = "document";
const READER = `${DOCUMENT}_worker`;

/** Kinds of drawing: everything that is seen, with what is filled into forms, in the order of the page. */
const INTENT = 0x02 | 0x100;

/** A page as it lies: its box [left, bottom, right, top] in points. */
export interface PageFacts {
  readonly view: readonly number[];
  readonly rotate: number;
}

/** A piece of the drawing of a page: operators (pdf.js' numbers of them) and what they are given. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[])[];
}

/** An entry of the outline, as pdf.js gives it. */
export interface OutlineItem {
  readonly title: string;
  /** A name of a destination, or one. */
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly OutlineItem[];
}

export interface Metadata {
  /** Info of the file: Title, Author, CreationDate, Language ... */
  readonly info: Readonly<Record<string, unknown>>;
  /** XMP, by names such as "dc:title"; empty without. */
  readonly xmp: ReadonlyMap<string, unknown>;
}

/** An open PDF. Nothing of it runs: neither scripts nor compiled functions; nothing is fetched. */
export class PdfFile {
  readonly fonts = new Map<string, FontFacts>();

  private constructor(
    private readonly port: Port,
    readonly pageCount: number,
  ) {}

  /**
   * Opens one. pdf.js may write into its bytes: give a copy where that matters.
   * @throws Error of pdf.js: `PasswordException` when it takes a password, any other when it is damaged beyond repair
   */
  static async open(bytes: Uint8Array): Promise<PdfFile> {
    const port = new Port();
    // Tables of East Asian letters and standard fonts: a font that takes one and has no table of its own is not read.
    port.on("FetchBinaryData", ({ type }: { type: string }) => {
      throw new Error(`${type} is not fetched`);
    });
    const pageCount = await begin(port, bytes);
    const file = new PdfFile(port, pageCount);
    port.on("commonobj", ([id, kind, sent]: [string, string, { data?: ArrayBuffer }]) => {
      if (kind === "Font") file.fonts.set(id, fontFactsOf(sent.data));
    });
    return file;
  }

  /** A page; `index` from 0. */
  page(index: number): Promise<PageFacts> {
    return this.ask("GetPage", { pageIndex: index });
  }

  /** Hears the drawing of a page, piece by piece; what `hear` throws ends it. */
  draw(index: number, hear: (drawing: Drawing) => void): Promise<void> {
    const asked = { pageId: index, pageIndex: index, intent: INTENT, cacheKey: "", annotationStorage: null };
    return this.port.stream([DOCUMENT, READER], "GetOperatorList", asked, hear);
  }

  /** What is printed on each page as its number; null when the file does not say. */
  labels(): Promise<readonly string[] | null> {
    return this.ask("GetPageLabels", null);
  }

  async metadata(): Promise<Metadata> {
    const [info, xmp] = await this.ask<[Metadata["info"], { parsedData?: ReadonlyMap<string, unknown> } | null]>(
      "GetMetadata",
      null,
    );
    return { info: info ?? {}, xmp: xmp?.parsedData ?? new Map() };
  }

  async outline(): Promise<readonly OutlineItem[]> {
    return (await this.ask<readonly OutlineItem[] | null>("GetOutline", null)) ?? [];
  }

  /** Where a destination of the outline leads: a page from 0, and how high on it in points, if it says so; null when nowhere. */
  async destination(dest: OutlineItem["dest"]): Promise<{ page: number; top: number | null } | null> {
    const where =
      typeof dest === "string" ? await this.ask<readonly unknown[] | null>("GetDestination", { id: dest }) : dest;
    if (!Array.isArray(where)) return null;
    const [target, kind] = where as [unknown, { name?: string } | undefined];
    const page = typeof target === "number" ? target : await this.ask<number>("GetPageIndex", target);
    const top = where[kind?.name === "XYZ" ? 3 : 2];
    return { page, top: typeof top === "number" && /^(XYZ|FitH|FitBH)$/.test(kind?.name ?? "") ? top : null };
  }

  /** Lets go of fonts and streams that were kept for other pages. */
  async cleanUp(): Promise<void> {
    await this.ask("Cleanup", null);
  }

  async close(): Promise<void> {
    await this.ask("Terminate", null).catch(() => undefined);
  }

  private ask<Value>(action: string, data: unknown): Promise<Value> {
    return this.port.ask<Value>(DOCUMENT, READER, action, data);
  }
}

/** Makes a worker of a thread: it reads for the half of pdf.js that draws pages, which talks through `port`. */
export async function serve(port: unknown): Promise<void> {
  const { WorkerMessageHandler } = await pdfjs();
  WorkerMessageHandler.initializeFromPort(port as Port);
}

/** Opens the file: how many pages it has. */
async function begin(port: Port, bytes: Uint8Array): Promise<number> {
  const { WorkerMessageHandler } = await pdfjs();
  WorkerMessageHandler.initializeFromPort(port);
  port.send(MAIN, WORKER, "configure", { verbosity: 0 });
  const opened = new Promise<number>((resolve, reject) => {
    port.on("GetDoc", ({ pdfInfo }: { pdfInfo: { numPages: number } }) => resolve(pdfInfo.numPages));
    port.on("DocException", reject);
    port.on("PasswordRequest", (reason: unknown) => {
      throw reason;
    });
  });
  await port.ask(MAIN, WORKER, "GetDocRequest", request(bytes));
  port.send(DOCUMENT, READER, "Ready", null);
  return opened;
}

function request(data: Uint8Array): object {
  return {
    docId: DOCUMENT,
    apiVersion: VERSION,
    data,
    password: null,
    disableAutoFetch: true,
    rangeChunkSize: 65536,
    length: data.length,
    docBaseUrl: null,
    enableXfa: false,
    evaluatorOptions: {
      // Pictures are not decoded: a file may hold one that takes gigabytes.
      maxImageSize: 1,
      // Shapes of letters are not worked out.
      disableFontFace: false,
      ignoreErrors: true,
      isEvalSupported: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      canvasMaxAreaInBytes: 0,
      fontExtraProperties: false,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      cMapUrl: null,
      iccUrl: null,
      standardFontDataUrl: null,
      wasmUrl: null,
    },
  };
}

/**
 * Loads pdf.js. In a web worker it would take the worker's own messages as its own, unless it finds a window: it is shown one while it
 * loads.
 */
async function pdfjs(): Promise<typeof import("pdfjs-dist/legacy/build/pdf.worker.mjs")> {
  const own = globalThis as { window?: unknown };
  const shown = own.window === undefined;
  if (shown) own.window = globalThis;
  try {
    return await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  } finally {
    if (shown) delete own.window;
  }
}
