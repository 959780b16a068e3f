import type { Request } from "../host/request.ts";

export interface ExportedAnnotations {
  /** JSON-LD of the W3C Web Annotation Data Model. */
  content: string;
  count: number;
}

/** What all notes cite of a source, with their comments, for other programs; refused with a sentence when it is no source. Nothing is written. */
export const exportAnnotations: Request<{ uri: string }, ExportedAnnotations> = {
  method: "sourceline/exportAnnotations",
};
