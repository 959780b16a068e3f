/** The half of pdf.js that reads files. The package declares no types for it; `port.ts` says what is used of it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: {
    /** Begins to answer what is said on the port. */
    initializeFromPort(port: import("./port.ts").WorkerPort): void;
  };
}
