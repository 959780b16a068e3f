import type { Request } from "../host/request.ts";

/** A web page that is to be kept as a source. */
export interface PageToSave {
  /** The URI of the workspace's folder that it goes into. */
  readonly near: string;
  /** Where it was fetched. */
  readonly address: string;
  readonly ending: "html" | "xhtml" | "pdf";
  /** Base64. */
  readonly content: string;
}

/** The URI of the file that a page is to be written to, which no file has yet; fails with a sentence for a person when there is none. */
export const placeOfPage: Request<PageToSave, string> = { method: "sourceline/placeOfPage" };
