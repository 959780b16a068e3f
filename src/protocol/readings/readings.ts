import type { Request } from "../host/request.ts";

/** The text that is read of a file of another format; fails with a sentence for a person where there is none. */
export const readingText: Request<{ uri: string }, string> = { method: "sourceline/readingText" };
